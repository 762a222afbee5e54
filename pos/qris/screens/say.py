"""What QRIS says on screen: why a code is refused, and what is missing before it can be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.money import rupiah
from pos.qris.domain import (
    MOST_AMOUNT,
    REFERENCE_DIGITS,
    TEST_AMOUNT,
    BadReference,
    NoCodeInPicture,
    NoQrisCode,
    NotTested,
    QrisRefused,
    Refusal,
    Warned,
)
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("qris", text)


_DAMAGED = {
    Refusal.TOO_LONG, Refusal.BAD_TAG, Refusal.BAD_LENGTH, Refusal.TRUNCATED, Refusal.DUPLICATE_TAG,
    Refusal.NOT_63_LAST, Refusal.CRC,
}  # fmt: skip
_NOT_QRIS = {Refusal.NOT_00_FIRST, Refusal.FORMAT}
_FOREIGN = {Refusal.CURRENCY, Refusal.COUNTRY}
_AMOUNTS = {Refusal.AMOUNT_NOT_INTEGER, Refusal.AMOUNT_ZERO}


def refused(error: QrisRefused) -> Said:
    """Why a text is not used; the stored code stays as it is."""
    kept = tr("Kode yang tersimpan tidak berubah.")
    whole = tr("Salin seluruh teks kode QRIS dari penyedia, lalu tempel lagi.")
    detail = str(error)
    if error.reason is Refusal.EMPTY:
        return Said(tr("Kode QRIS belum diisi."), kept, whole, detail)
    if error.reason is Refusal.TRANSFER:
        own = tr("Pakai kode QRIS merchant milik pusat ini.")
        return Said(tr("Ini kode transfer, bukan kode merchant."), kept, own, detail)
    if error.reason is Refusal.AMOUNT_OVER_LIMIT:
        most = rupiah(MOST_AMOUNT)
        happened = tr("QRIS hanya sampai {n} sekali bayar.").format(n=most)
        return Said(
            happened, tr("Keranjang tetap ada."), tr("Bagi pembayarannya, atau pakai cara lain."), detail
        )
    if error.reason in _FOREIGN:
        happened = tr("Ini kode pembayaran luar negeri, bukan QRIS Indonesia.")
        return Said(happened, kept, tr("Pakai kode QRIS merchant milik pusat ini."), detail)
    if error.reason in _NOT_QRIS:
        return Said(tr("Ini bukan kode QRIS."), kept, whole, detail)
    if error.reason in _DAMAGED:
        return Said(tr("Kode QRIS rusak atau tidak lengkap."), kept, whole, detail)
    if error.reason in _AMOUNTS:
        happened = tr("Jumlah ini tidak bisa dibayar dengan QRIS.")
        return Said(happened, tr("Keranjang tetap ada."), tr("Pakai cara bayar lain."), detail)
    if error.reason.value.startswith("missing-"):
        return Said(tr("Kode QRIS ini tidak memuat nama atau nomor merchant."), kept, whole, detail)
    return Said(tr("Jumlah tidak bisa ditulis ke kode ini."), tr("Kode asli tetap bisa dipakai."), "", detail)


def _no_code(error: NoQrisCode) -> Said:
    return Said(
        tr("Kode QRIS pusat ini belum disimpan."),
        tr("Keranjang tetap ada."),
        tr("Pakai cara bayar lain, atau minta pengelola menyimpannya di Setelan."),
        str(error),
    )


def _not_tested(error: NotTested) -> Said:
    happened = tr("Kode ini belum diuji dengan pembayaran {n}.").format(n=rupiah(TEST_AMOUNT))
    return Said(happened, tr("Kode asli tetap dipakai."), tr("Catat pembayaran uji dulu."), str(error))


def _bad_reference(error: BadReference) -> Said:
    happened = tr("Isi {n} angka terakhir nomor referensi.").format(n=REFERENCE_DIGITS)
    return Said(happened, "", tr("Nomornya ada di bukti bayar pada HP."), str(error))


def _no_code_there(error: NoCodeInPicture) -> Said:
    happened = tr("Tidak ada kode QR yang terbaca di {file}.").format(file=error.path.name)
    kept = tr("Kode yang tersimpan tidak berubah.")
    return Said(happened, kept, tr("Foto lagi lebih dekat, lurus, dan terang."), str(error))


def warned(of: Warned) -> str:
    """A warning in words."""
    if of is Warned.NAME_TOO_LONG:
        return tr("Nama merchant lebih dari 25 huruf; sebagian aplikasi memotongnya.")
    return tr("Nama kota lebih dari 15 huruf; sebagian aplikasi memotongnya.")


register(QrisRefused, refused)
register(NoQrisCode, _no_code)
register(NotTested, _not_tested)
register(BadReference, _bad_reference)
register(NoCodeInPicture, _no_code_there)
