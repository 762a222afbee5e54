"""What this slice's troubles are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.till.domain import (
    MOST_CASH,
    BadAmount,
    BasketsHeld,
    CashNeedsApproval,
    DifferenceNeedsApproval,
    DifferenceNeedsReason,
    DrawerNeedsApproval,
    NoOpenShift,
    NotInDrawer,
    ShiftAlreadyOpen,
)
from pos.ui.say import Said, register, say


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("till", text)


def trouble(error: PosError) -> Said:
    """The sentence for a shift that could not be opened or closed."""
    return say(error)


def _already_open(error: ShiftAlreadyOpen) -> Said:
    happened = tr("Sif {number} milik {name} masih terbuka.").format(
        number=error.shift.number, name=error.shift.attendant_name
    )
    return Said(happened, "", tr("Tutup dulu sif itu."), str(error))


def _not_open(error: NoOpenShift) -> Said:
    safe = tr("Semua penjualannya tersimpan.")
    return Said(tr("Sif ini sudah ditutup."), safe, tr("Buka sif baru untuk berjualan."), str(error))


def _needs_reason(error: DifferenceNeedsReason) -> Said:
    happened = tr("Hitungan berbeda {amount} dari catatan.").format(amount=rupiah(error.difference))
    return Said(happened, tr("Sif belum ditutup."), tr("Pilih alasannya dulu."), str(error))


def _baskets_held(error: BasketsHeld) -> Said:
    # The sheet behind *Lihat yang ditahan* names them; beside the count there is no room.
    happened = tr("{n} transaksi masih ditahan.").format(n=len(error.labels))
    safe = tr("Sif belum ditutup.")
    return Said(happened, safe, tr("Lanjutkan, batalkan, atau simpan untuk besok."), str(error))


register(BasketsHeld, _baskets_held)


def _needs_approval(error: DifferenceNeedsApproval) -> Said:
    happened = tr("Hitungan berbeda {amount}, lebih dari batas {limit}.").format(
        amount=rupiah(error.difference), limit=rupiah(error.limit)
    )
    return Said(happened, tr("Sif belum ditutup."), tr("Panggil pengelola, atau hitung ulang."), str(error))


def _cash_needs(error: CashNeedsApproval) -> Said:
    happened = tr("Kasbon perlu persetujuan pengelola.")
    if error.limit is not None:
        happened = tr("{amount} lebih besar dari batas kasir ({limit}).").format(
            amount=rupiah(error.amount), limit=rupiah(error.limit)
        )
    return Said(happened, tr("Uang belum dikeluarkan."), tr("Panggil pengelola."), str(error))


def _drawer_needs(error: DrawerNeedsApproval) -> Said:
    happened = tr("Membuka laci tanpa penjualan perlu persetujuan pengelola.")
    return Said(happened, tr("Laci tetap tertutup."), tr("Panggil pengelola."), str(error))


def _bad_amount(error: BadAmount) -> Said:
    remedy = tr("Isi jumlah dari Rp1 sampai {most}.").format(most=rupiah(MOST_CASH))
    return Said(tr("Jumlahnya tidak bisa dipakai."), tr("Kas tidak berubah."), remedy, str(error))


def _not_in_drawer(error: NotInDrawer) -> Said:
    happened = tr("Menurut catatan, laci tidak berisi {amount}.").format(amount=rupiah(error.amount))
    remedy = tr("Periksa jumlahnya, atau ambil dari brankas dulu.")
    return Said(happened, tr("Kas tidak berubah."), remedy, str(error))


register(DifferenceNeedsApproval, _needs_approval)
register(CashNeedsApproval, _cash_needs)
register(DrawerNeedsApproval, _drawer_needs)
register(BadAmount, _bad_amount)
register(NotInDrawer, _not_in_drawer)
register(ShiftAlreadyOpen, _already_open)
register(NoOpenShift, _not_open)
register(DifferenceNeedsReason, _needs_reason)
