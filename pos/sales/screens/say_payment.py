"""What *Bayar* says of its parts, and of payments that do not fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

import pos.qris.screens.say  # noqa: F401
from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.sales.domain import PaymentMethod, WrongPayment
from pos.sales.tender import LEAST_REFERENCE, BadPart, PartTrouble
from pos.ui.say import Said, register, say

Words = tuple[str, str, str]
"""Tone, what happened, and what is safe or what to do."""


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("sales", text)


def method_word(method: PaymentMethod) -> str:
    """A way to pay as it is said."""
    return {
        PaymentMethod.CASH: tr("Tunai"),
        PaymentMethod.QRIS: tr("QRIS"),
        PaymentMethod.TRANSFER: tr("Transfer"),
        PaymentMethod.CARD: tr("Kartu"),
        PaymentMethod.DEPOSIT: tr("Uang muka"),
    }[method]


METHOD_ICONS = {
    PaymentMethod.CASH: "cash-banknote",
    PaymentMethod.QRIS: "qrcode",
    PaymentMethod.TRANSFER: "building-bank",
    PaymentMethod.CARD: "wallet",
    PaymentMethod.DEPOSIT: "wallet",
}


def words(error: PosError) -> Words:
    """A trouble as a notice of the page."""
    said = say(error)
    return "warning", said.happened, said.rest


def short_reference() -> str:
    """A reference that is missing or too short."""
    return tr("Isi nomor referensi, paling sedikit {n} huruf atau angka.").format(n=LEAST_REFERENCE)


def half_digits() -> str:
    """Fewer digits than a reference's end has."""
    return tr("Isi 4 angka, atau kosongkan.")


def first_finish() -> str:
    """Nothing else may happen while a tender is half entered."""
    return tr("Selesaikan atau batalkan pembayaran dulu.")


def _bad_part(error: BadPart) -> Said:
    kept = tr("Bagian lain tidak berubah.")
    amount = rupiah(error.amount)
    happened, remedy = {
        PartTrouble.ANOTHER_WAITS: (
            tr("Bagian {n} masih menunggu.").format(n=amount),
            tr("Pastikan uangnya, atau hapus bagian itu dulu."),
        ),
        PartTrouble.NOTHING_LEFT: (tr("Semua sudah terbagi."), tr("Tekan tombol besar untuk selesai.")),
        PartTrouble.NOTHING: (tr("Jumlahnya nol."), tr("Ketik jumlah bagian ini.")),
        PartTrouble.TOO_MUCH: (
            tr("Bagian ini paling banyak {n}.").format(n=amount),
            tr("Ketik jumlah lain."),
        ),
        PartTrouble.UNEVEN_CASH: (
            tr("Bagian tunai harus kelipatan {n}.").format(n=amount),
            tr("Ketik jumlah lain; sisanya dengan cara bayar lain."),
        ),
    }[error.why]
    return Said(happened, kept, remedy, str(error))


def _wrong_payment(error: WrongPayment) -> Said:
    happened = tr("Pembayaran {paid} tidak sama dengan yang harus dibayar, {due}.").format(
        paid=rupiah(error.paid), due=rupiah(error.due)
    )
    return Said(happened, "", tr("Kembali ke keranjang, lalu bayar lagi."), str(error))


register(BadPart, _bad_part)
register(WrongPayment, _wrong_payment)
