"""What this slice's troubles are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.till.domain import BasketsHeld, DifferenceNeedsReason, NoOpenShift, ShiftAlreadyOpen
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
register(ShiftAlreadyOpen, _already_open)
register(NoOpenShift, _not_open)
register(DifferenceNeedsReason, _needs_reason)
