"""What a count says on screen: verdicts, states, what can be done about a surprise, and its troubles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.catalogue.domain import PieceState
from pos.catalogue.tag_codes import is_valid, shown
from pos.stock.domain import LossCause, ScanVerdict
from pos.stock.domain.count_results import (
    AnsweredAlready,
    CannotPutRight,
    CategoryStanding,
    CountAnswer,
    CountEnded,
    CountMoved,
    CountsCross,
    NeedsWord,
    NothingToCount,
    ShownScan,
)
from pos.stock.domain.counting import Fate
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence of a count in the language of the screen."""
    return QCoreApplication.translate("counting", text)


GOOD: Final = "good"
LOOK: Final = "look"
STOP: Final = "stop"
"""The three answers that are read from the shelf: counted; look at it later; it was not counted."""


_SHORT: Final = 18
"""How many letters of a name a badge has room for."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An answer in words: how it looks, its icon, what happened, what of, how many, where it belongs."""

    tone: str
    icon: str
    happened: str
    large: str
    count: str = ""
    small: str = ""


def of_category(category: str) -> str:
    """`Dapur`, or `semua barang`."""
    return category or tr("semua barang")


def code_words(code: str) -> str:
    """`65VH-PVBG`, as it stands on the tag; what is no tag of ours as it was scanned."""
    return shown(code) if is_valid(code) else code


def spoken(answer: CountAnswer, places: dict[str, str]) -> Spoken:
    """The answer to a scan."""
    thing, scan = answer.thing, answer.scan
    if thing is None:
        return Spoken(
            STOP, "barcode-off", tr("Kode tidak dikenal, belum dihitung"), scan.code, "",
            tr("Bila labelnya rusak, ketik kode barangnya."),
        )  # fmt: skip
    place = tr("rak {place}").format(place=thing.place) if thing.place else ""
    small = " · ".join(part for part in (thing.artisan_name, place, code_words(thing.code)) if part)
    one = answer.standing
    count = ""
    if one is not None and scan.counts:
        count = tr("{n} dari {of}").format(n=one.counted, of=one.booked)
    tone, icon, happened = _happened(answer, places)
    return Spoken(tone, icon, happened, thing.name, count, small)


def _happened(answer: CountAnswer, places: dict[str, str]) -> tuple[str, str, str]:
    verdict, one = answer.scan.verdict, answer.standing
    if answer.scan.counts and one is not None and one.changed:
        return LOOK, "history", tr("Berubah, hitung lagi")
    if verdict is ScanVerdict.COUNTED:
        whole = one is not None and one.counted == one.booked
        return GOOD, "circle-check", tr("Cocok, sudah dihitung") if whole else tr("Sudah dihitung")
    if verdict is ScanVerdict.SURPLUS:
        return LOOK, "alert-triangle", tr("Lebih dari catatan")
    if verdict is ScanVerdict.TWICE:
        return LOOK, "checks", tr("Sudah dihitung tadi, tidak dihitung dua kali")
    if verdict is ScanVerdict.OUT_OF_SCOPE:
        return STOP, "alert-circle", tr("Bukan bagian hitungan ini")
    return LOOK, "alert-triangle", surprise(answer.state, answer.centre, places, answer.scan.verdict)


def surprise(state: PieceState | None, centre: str, places: dict[str, str], verdict: ScanVerdict) -> str:
    """What the books say of a piece that stands here all the same."""
    if verdict is ScanVerdict.UNKNOWN:
        return tr("Kode tidak dikenal")
    if state is PieceState.IN_STOCK:
        return tr("Tercatat di {place}").format(place=_short(places.get(centre, centre), centre))
    words = {
        PieceState.SOLD: tr("Tercatat terjual, ada di rak"),
        PieceState.RETURNED: tr("Tercatat pulang, ada di rak"),
        PieceState.BROKEN: tr("Tercatat pecah, ada di rak"),
        PieceState.LOST: tr("Tercatat hilang, ada di rak"),
        PieceState.IN_TRANSIT: tr("Tercatat sedang dikirim"),
    }
    return words.get(state, "") if state is not None else ""


def _short(name: str, otherwise: str) -> str:
    """A name where there is room for it."""
    return name if len(name) <= _SHORT else otherwise


def marked_by(person: str) -> str:
    """Who says that a thing is broken; of a long name the first one."""
    return tr("Ditandai rusak oleh {name}").format(name=_short(person, person.split()[0][:_SHORT]))


def result_word(one: ShownScan) -> str:
    """What became of a scan, in a list."""
    fates = {
        Fate.UNDONE: tr("Diurungkan"),
        Fate.LEFT: tr("Dibiarkan"),
        Fate.FIXED: tr("Dibetulkan"),
        Fate.NOTED: tr("Dicatat pecah"),
    }
    if one.told.fate in fates:
        return fates[one.told.fate]
    if one.told.is_mark:
        return tr("Ditandai rusak")
    verdicts = {
        ScanVerdict.COUNTED: tr("Dihitung"),
        ScanVerdict.SURPLUS: tr("Lebih"),
        ScanVerdict.TWICE: tr("Dua kali"),
        ScanVerdict.OUT_OF_SCOPE: tr("Di luar hitungan"),
        ScanVerdict.UNKNOWN: tr("Tidak dikenal"),
    }
    return verdicts.get(one.scan.verdict, tr("Tak terduga"))


def status(one: CategoryStanding, now: str) -> tuple[str, str, str]:
    """How a category stands: words, a colour's token, an icon; `now` is the one that is being scanned."""
    if one.changed:
        return tr("Hitung lagi {n}").format(n=one.changed), "warning.text", "history"
    if one.surplus:
        return tr("Lebih {n}").format(n=one.surplus), "warning.text", "alert-triangle"
    if not one.missing:
        return tr("Cocok"), "paid.text", "check"
    if one.category == now:
        return tr("Sedang dihitung"), "info.text", "clock"
    if not one.counted:
        return tr("Belum dihitung"), "text.secondary", "minus"
    return tr("Kurang {n}").format(n=one.missing), "warning.text", "alert-triangle"


def cause_word(cause: LossCause | None) -> str:
    """Why something is missing."""
    words = {
        LossCause.LOST: tr("Hilang"),
        LossCause.UNKNOWN: tr("Tidak tahu sebabnya"),
        LossCause.STAFF: tr("Pecah oleh petugas"),
        LossCause.FIRING: tr("Cacat bakar atau bahan"),
    }
    return words.get(cause, tr("Catatannya keliru")) if cause is not None else tr("Catatannya keliru")


def _ended(error: CountEnded) -> Said:
    happened = tr("Opname {number} sudah selesai atau dihentikan.").format(number=error.number)
    return Said(happened, tr("Pindaian sampai saat itu tersimpan."), tr("Mulai hitungan baru."), str(error))


def _cross(error: CountsCross) -> Said:
    happened = tr("Opname {number} ({what}) masih terbuka.").format(
        number=error.number, what=of_category(error.category)
    )
    return Said(
        happened, "", tr("Selesaikan atau hentikan dulu, supaya tidak dihitung dua kali."), str(error)
    )


def _nothing(error: NothingToCount) -> Said:
    return Said(tr("Ini tidak bisa dihitung."), tr("Hitungan tidak berubah."), "", str(error))


def _answered(error: AnsweredAlready) -> Said:
    happened = tr("Pindaian {code} sudah diurus.").format(code=code_words(error.code))
    return Said(happened, tr("Hitungan tidak berubah."), "", str(error))


def _moved(error: CountMoved) -> Said:
    happened = tr("Hitungan berubah selagi dilihat.")
    return Said(happened, tr("Belum ada yang dicatat."), tr("Periksa selisihnya sekali lagi."), str(error))


def _needs_word(error: NeedsWord) -> Said:
    return Said(tr("Ini perlu persetujuan pengelola."), tr("Stok tidak berubah."), "", str(error))


def _cannot(error: CannotPutRight) -> Said:
    happened = tr("{name} tidak bisa dibetulkan dari sini.").format(name=error.name)
    away = tr("Sedang dikirim: terima kirimannya dulu.")
    sold = tr("Terjual di pusat {centre}: catat retur di sana.").format(centre=error.centre)
    remedies = {PieceState.IN_TRANSIT: away, PieceState.SOLD: sold}
    remedy = remedies.get(error.state, tr("Pindai sekali lagi."))
    return Said(happened, tr("Stok tidak berubah."), remedy, str(error))


register(CountEnded, _ended)
register(CountsCross, _cross)
register(NothingToCount, _nothing)
register(AnsweredAlready, _answered)
register(CountMoved, _moved)
register(NeedsWord, _needs_word)
register(CannotPutRight, _cannot)
