"""Troubles in Indonesian: what happened, what is safe, what to do; slices register their own sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from pos.core.config import BadConfig
from pos.core.errors import BadText, FolderTrouble, NotFound, NotWholeRupiah, PosError
from pos.core.folders import ForeignFolder
from pos.core.photos import BadPhoto
from pos.ui.tasks import Cancelled

E = TypeVar("E", bound=PosError)

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Said:
    """Three parts (`interaction.md` section 5); `detail` is in English, for whoever helps by telephone."""

    happened: str
    safe: str = ""
    remedy: str = ""
    detail: str = ""

    @property
    def rest(self) -> str:
        """What is safe and what to do, for the second line of a message."""
        return " ".join(part for part in (self.safe, self.remedy) if part)

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " ".join(part for part in (self.happened, self.rest) if part)


_SENTENCES: dict[type[PosError], Callable[[PosError], Said]] = {}


def register(kind: type[E], sentence: Callable[[E], Said]) -> None:
    """Teach how a class of trouble (and what derives from it) is said."""
    _SENTENCES[kind] = sentence  # type: ignore[assignment]


def say(error: PosError) -> Said:
    """The sentence of the nearest class that was registered; unknown ones are said plainly, with detail."""
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            return _SENTENCES[kind](error)
    return Said(
        translate("say", "Ini belum bisa dikerjakan."),
        translate("say", "Tidak ada yang berubah."),
        translate("say", "Coba lagi, atau panggil pengelola."),
        str(error),
    )


def _bad_text(error: BadText) -> Said:
    return Said(
        translate("say", "Isian {field} belum benar.").format(field=error.field),
        "",
        translate("say", "Perbaiki lalu simpan lagi."),
        str(error),
    )


def _not_found(error: NotFound) -> Said:
    happened = translate("say", "{key} tidak ditemukan.").format(key=error.key)
    return Said(happened, "", translate("say", "Periksa tulisannya, lalu cari lagi."), str(error))


def _not_money(error: NotWholeRupiah) -> Said:
    return Said(
        translate("say", "Jumlah uang harus rupiah bulat."),
        "",
        translate("say", "Contoh: 25.000."),
        str(error),
    )


def _folder(error: FolderTrouble) -> Said:
    happened = translate("say", "{path} tidak bisa ditulis.").format(path=error.path)
    return Said(
        happened,
        translate("say", "Isi lama tetap ada."),
        translate("say", "Periksa diska dan izin foldernya."),
        str(error),
    )


def _foreign_folder(error: ForeignFolder) -> Said:
    happened = translate("say", "Di {path} ada {found}, yang bukan bagian dari hasil sebelumnya.")
    return Said(
        happened.format(path=error.path, found=error.found),
        translate("say", "Isi lama tetap ada."),
        translate("say", "Pilih folder kosong."),
        str(error),
    )


def _config(error: BadConfig) -> Said:
    return Said(
        translate("say", "Setelan komputer ini tidak terbaca."),
        translate("say", "Penjualan tetap tersimpan."),
        translate("say", "Panggil pengelola untuk memperbaiki {path}.").format(path=error.path.name),
        str(error),
    )


def _cancelled(error: Cancelled) -> Said:
    return Said(
        translate("say", "Pekerjaan dibatalkan."), translate("say", "Tidak ada yang berubah."), "", str(error)
    )


def _bad_photo(error: BadPhoto) -> Said:
    reasons = {
        "missing": translate("say", "Berkasnya tidak bisa dibuka."),
        "large": translate("say", "Fotonya terlalu besar (paling besar 20 MB)."),
    }
    happened = translate("say", "{file} tidak bisa dipakai sebagai foto.").format(file=error.path.name)
    why = reasons.get(error.reason, translate("say", "Isinya bukan gambar, atau rusak."))
    return Said(happened, why, translate("say", "Pilih foto lain (JPG atau PNG)."), str(error))


register(BadPhoto, _bad_photo)
register(ForeignFolder, _foreign_folder)
register(BadText, _bad_text)
register(NotFound, _not_found)
register(NotWholeRupiah, _not_money)
register(FolderTrouble, _folder)
register(BadConfig, _config)
register(Cancelled, _cancelled)
