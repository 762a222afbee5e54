"""What the troubles of fees, adjustments and reversals are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.money import rupiah
from pos.settlement.domain import (
    BadCharge,
    CannotReverse,
    DayToCome,
    OtherFee,
    OwnApproval,
    ReversalFlaw,
    WasReversed,
)
from pos.ui.language import short_date
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("settlement", text)


def _own_approval(error: OwnApproval) -> Said:
    happened = tr("Harus disetujui pengelola lain, bukan {name}").format(name=error.person)
    return Said(happened, tr("Saldo tidak berubah."), tr("Minta pengelola lain memasukkan PIN."), str(error))


def _bad_charge(error: BadCharge) -> Said:
    happened = tr("Jumlah harus di atas Rp0 dan paling banyak {most}").format(most=rupiah(error.most))
    return Said(happened, tr("Saldo tidak berubah."), tr("Periksa jumlahnya."), str(error))


def _other_fee(error: OtherFee) -> Said:
    fee = error.charged
    happened = tr("Tanda {key} sudah dipotong dengan isi lain").format(key=fee.key)
    safe = tr("{number}, {what}, {amount}. Tidak ada yang dipotong lagi.")
    safe = safe.format(number=fee.number, what=fee.what, amount=rupiah(fee.amount))
    return Said(happened, safe, tr("Pakai tanda lain untuk potongan lain."), str(error))


def _day_to_come(error: DayToCome) -> Said:
    happened = tr("{day} belum terjadi: hari ini {limit}")
    words = {"day": short_date(error.day), "limit": short_date(error.today)}
    return Said(happened.format(**words), tr("Saldo tidak berubah."), tr("Pilih tanggal lain."), str(error))


def _cannot_reverse(error: CannotReverse) -> Said:
    names = ", ".join(error.names)
    reasons = {
        ReversalFlaw.MIRROR: (
            tr("{number} sendiri sebuah pembalikan"),
            tr("Tutup hari itu lagi, lalu balik yang baru bila perlu."),
        ),
        ReversalFlaw.REVERSED: (tr("{number} sudah dibalik oleh {names}"), tr("Lihat bagian lain hari itu.")),
        ReversalFlaw.ON_ITS_WAY: (
            tr("Pembayaran {names} untuk {number} belum selesai"),
            tr("Tandai dulu sudah dibayar atau gagal."),
        ),
        ReversalFlaw.MERGED: (
            tr("Kartu {names} digabung setelah {number}, dan kasbonnya sudah pindah"),
            tr("Pakai penyesuaian di kartu yang dipakai."),
        ),
    }
    happened, remedy = reasons[error.flaw]
    said = happened.format(number=error.number, names=names)
    return Said(said, tr("Perhitungan tidak berubah."), remedy, str(error))


def _was_reversed(error: WasReversed) -> Said:
    happened = tr("{number} sudah dibalik oleh {names}").format(number=error.number, names=error.mirror)
    safe = tr("Belum ada uang yang dicatat keluar.")
    return Said(happened, safe, tr("Bayar dari perhitungan yang berlaku."), str(error))


register(OwnApproval, _own_approval)
register(BadCharge, _bad_charge)
register(OtherFee, _other_fee)
register(DayToCome, _day_to_come)
register(CannotReverse, _cannot_reverse)
register(WasReversed, _was_reversed)
