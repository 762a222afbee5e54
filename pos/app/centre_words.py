"""What the fields of a centre's card are called, and what is wrong with one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.centres.domain import BadCard, CardFlaw
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A word of a centre's card in the language of the screen."""
    return QCoreApplication.translate("centre", text)


def field_word(field: str) -> str:
    """The caption of a field."""
    return {
        "name": tr("Nama pusat oleh-oleh"),
        "code": tr("Kode (3 huruf)"),
        "till": tr("Nomor kasir"),
        "desa": tr("Desa"),
        "kecamatan": tr("Kecamatan"),
        "kabupaten": tr("Kabupaten atau kota"),
        "provinsi": tr("Provinsi"),
        "postal_code": tr("Kode pos"),
        "address": tr("Alamat (jalan dan nomor)"),
        "phone": tr("Telepon"),
        "opening": tr("Jam buka"),
        "closing": tr("Jam tutup"),
        "story_host": tr("Alamat halaman cerita"),
    }.get(field, field)


def flaw_words(error: BadCard) -> str:
    """What to do about a field, to stand under it."""
    return {
        CardFlaw.EMPTY: tr("Isi dulu."),
        CardFlaw.TOO_LONG: tr("Paling panjang {n} huruf.").format(n=error.most),
        CardFlaw.SIGNS: tr("Ada tanda yang tidak bisa dicetak; ketik ulang."),
        CardFlaw.CODE: tr("Isi tepat 3 huruf, misalnya CKL."),
        CardFlaw.TIME: tr("Tulis seperti 08:00."),
        CardFlaw.HOURS: tr("Harus sesudah jam buka."),
        CardFlaw.HOST: tr("Tulis seperti cerita.desa.id, paling panjang {n} huruf.").format(n=error.most),
        CardFlaw.PHONE: tr("Isi nomor telepon, misalnya 0254 600 123."),
    }[error.flaw]


def _bad_card(error: BadCard) -> Said:
    happened = tr("{field} belum benar.").format(field=field_word(error.field))
    return Said(happened, tr("Tidak ada yang berubah."), flaw_words(error), str(error))


register(BadCard, _bad_card)
