"""What *Struk & teks* says: why a picture is no logo, and what is wrong with a text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.centres.domain import BadReceiptText, ReceiptFlaw
from pos.core.text import to_ascii
from pos.printing.domain import BadDrawing
from pos.printing.logo import MOST_BYTES, Flaw, LogoRefused
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence of this section in the language of the screen."""
    return QCoreApplication.translate("receipt", text)


def _logo(error: LogoRefused) -> Said:
    kept = tr("Logo yang ada tidak berubah.")
    other = tr("Pilih gambar lain: PNG, JPEG, WebP, BMP atau GIF.")
    told = {
        Flaw.MISSING: (tr("{name} tidak bisa dibuka."), tr("Periksa berkas dan izinnya, lalu pilih lagi.")),
        Flaw.TOO_MANY_BYTES: (
            tr("{name} lebih besar dari {n} MB."),
            tr("Simpan gambarnya lebih kecil, lalu pilih lagi."),
        ),
        Flaw.NO_PICTURE: (tr("{name} bukan gambar."), other),
        Flaw.DAMAGED: (tr("{name} rusak atau tidak lengkap."), other),
        Flaw.TOO_MANY_DOTS: (
            tr("{name} terlalu banyak titiknya."),
            tr("Simpan gambarnya lebih kecil, lalu pilih lagi."),
        ),
        Flaw.TOO_SMALL: (
            tr("{name} terlalu kecil atau terlalu pipih."),
            tr("Pilih gambar yang lebih besar."),
        ),
        Flaw.BLANK: (tr("{name} kosong: tidak ada yang akan tercetak."), other),
    }
    happened, remedy = told[error.flaw]
    said = happened.format(name=error.name, n=MOST_BYTES // (1024 * 1024))
    return Said(said, kept, remedy, str(error))


def _text(error: BadReceiptText) -> Said:
    if error.flaw is ReceiptFlaw.TOO_MANY_LINES:
        said = tr("Paling banyak {n} baris. Hapus sebagian, lalu simpan lagi.")
    else:
        said = tr("Paling banyak {n} huruf. Hapus sebagian, lalu simpan lagi.")
    return Said(said.format(n=error.most), "", "", str(error))


def _drawing(error: BadDrawing) -> Said:
    return Said(
        tr("Logo yang tersimpan rusak."), tr("Teks tetap ada."), tr("Pilih gambarnya lagi."), str(error)
    )


def unprintable(text: str) -> str:
    """A hint where a text has signs that paper lacks, or nothing."""
    lost = to_ascii(text.replace("\n", " ")).count("?") > text.count("?")
    return tr("Tanda yang tidak dimiliki printer dicetak sebagai ?") if lost else ""


register(LogoRefused, _logo)
register(BadReceiptText, _text)
register(BadDrawing, _drawing)
