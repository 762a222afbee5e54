"""What *Pemeriksaan komputer* says of each check, and what it offers to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.core.clock import local
from pos.core.words import clock_time
from pos.doctor import Check, ClockReading, Clockwork, Grade
from pos.ui.language import short_date

OPEN_EXPORTS: Final = "exports"
LOOK_AGAIN: Final = "again"
LOAD_FONTS: Final = "fonts"
BACK_UP: Final = "backup"
PROVE: Final = "prove"
TO_PRINTER: Final = "printer:"

ICONS: Final = {Grade.GOOD: "circle-check", Grade.ATTENTION: "alert-triangle", Grade.BROKEN: "alert-circle"}
TONES: Final = {Grade.GOOD: "paid", Grade.ATTENTION: "warning", Grade.BROKEN: "danger"}


@dataclass(frozen=True, slots=True)
class Remedy:
    """One tap: what it does, its words and icon."""

    key: str
    text: str
    icon: str


def tr(text: str) -> str:
    """A sentence of the window in the language of the screen."""
    return QCoreApplication.translate("app", text)


def say_grade(grade: Grade) -> str:
    """The word beside the sign."""
    return {
        Grade.GOOD: tr("baik"),
        Grade.ATTENTION: tr("perlu perhatian"),
        Grade.BROKEN: tr("rusak"),
    }[grade]


def say_what(check: Check) -> str:
    """What was looked at."""
    use = check.what.partition(" ")[2]
    if check.what.startswith("printer "):
        printers = {
            "struk": tr("Printer struk"),
            "label": tr("Printer label"),
            "laporan": tr("Printer laporan"),
        }
        return printers.get(use, tr("Printer"))
    return {
        "data folder": tr("Folder data"),
        "disk": tr("Ruang disk"),
        "database": tr("Database toko"),
        "backup": tr("Cadangan"),
        "settings": tr("Setelan kasir"),
        "printers": tr("Printer"),
        "fonts": tr("Huruf"),
        "clock": tr("Jam komputer"),
    }.get(check.what, check.what)


def say_check(check: Check) -> str:
    """How it is, and what to do where it is not well."""
    good = check.grade is Grade.GOOD
    if check.what == "disk":
        return _say_disk(check)
    if check.what == "backup":
        return _say_backup(check)
    if check.what == "clock":
        reading = check.facts["reading"]
        return say_clock(reading) if isinstance(reading, ClockReading) else check.text
    if check.what.startswith("printer "):
        return tr("Menjawab.") if good else tr("Tidak menjawab. Periksa kabel, kertas dan dayanya.")
    sentences = {
        "data folder": (
            tr("Ada dan bisa ditulis."),
            tr("Tidak bisa ditulis. Periksa izin foldernya."),
        ),
        "database": (
            tr("Berkasnya utuh."),
            tr("Berkasnya tidak terbaca utuh. Jangan dihapus; hubungi pengelola."),
        ),
        "settings": (tr("Terbaca."), tr("Berkas setelan tidak terbaca. Hubungi pengelola.")),
        "printers": (
            tr("Sudah diatur."),
            tr("Belum ada printer. Struk tetap tersimpan di Kertas."),
        ),
        "fonts": (tr("Semua huruf ada."), tr("Ada huruf yang hilang. Pasang ulang programnya.")),
    }
    if check.what not in sentences:
        return check.text
    return sentences[check.what][0 if good else 1]


def _say_disk(check: Check) -> str:
    free = check.facts["free_mb"]
    gigabytes = f"{free // 1000}" if isinstance(free, int) and free >= 10_000 else ""
    left = tr("{n} GB kosong.").format(n=gigabytes) if gigabytes else tr("{n} MB kosong.").format(n=free)
    if check.grade is Grade.GOOD:
        return left
    return f"{left} {tr('Hapus atau pindahkan berkas lama; buku toko jangan disentuh.')}"


def _say_backup(check: Check) -> str:
    days = check.facts["days"]
    if days is None:
        return tr("Belum ada cadangan.")
    if days == 0:
        return tr("Yang terbaru dari hari ini.")
    return tr("Yang terbaru berumur {n} hari.").format(n=days)


def say_clock(reading: ClockReading) -> str:
    """What the clock shows, and how far that is from what the till wrote last."""
    now = local(reading.now)
    shown = tr("{day}, jam {time}.").format(day=short_date(now.date()), time=clock_time(reading.now))
    if reading.how is Clockwork.FITS:
        return shown
    if reading.how is Clockwork.BEFORE_PROGRAM or reading.last is None:
        off = tr("Itu sebelum program ini dibuat.")
    else:
        off = _say_off(reading)
    return f"{shown} {off}"


def _say_off(reading: ClockReading) -> str:
    last = short_date(local(reading.last).date()) if reading.last is not None else ""
    if reading.how is Clockwork.FAR_AHEAD:
        return tr("Itu {n} hari sesudah catatan terakhir kasir ini ({last}).").format(
            n=reading.days_off, last=last
        )
    if reading.days_off == 0:
        return tr("Itu lebih awal daripada catatan terakhir kasir ini.")
    return tr("Itu {n} hari sebelum catatan terakhir kasir ini ({last}).").format(
        n=reading.days_off, last=last
    )


def remedy_of(check: Check, *, may_set_printers: bool, backs_up: bool) -> Remedy | None:
    """What one tap can do about it; None where there is nothing to do here."""
    if check.what == "database":
        return Remedy(PROVE, tr("Periksa buku"), "checks")
    if check.what == "backup":
        return Remedy(BACK_UP, tr("Buat cadangan"), "archive") if backs_up else None
    if check.grade is Grade.GOOD:
        return None
    if check.what == "disk":
        return Remedy(OPEN_EXPORTS, tr("Buka folder ekspor"), "file-export")
    if check.what == "fonts":
        return Remedy(LOAD_FONTS, tr("Muat lagi"), "history")
    if check.what.startswith("printer"):
        use = check.what.partition(" ")[2] or "struk"
        return Remedy(f"{TO_PRINTER}{use}", tr("Atur printer"), "printer") if may_set_printers else None
    return Remedy(LOOK_AGAIN, tr("Periksa lagi"), "history")
