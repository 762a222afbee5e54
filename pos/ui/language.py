"""The language of the screen: Indonesian as it stands in the code, English from `resources/i18n/pos_en.ts`.

The Linguist file is read as it is when somebody wants English; there is no compiled form of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from pos.core import words
from pos.core.money import Rupiah
from pos.core.paths import resource

INDONESIAN: Final = "id"
ENGLISH: Final = "en"
LANGUAGES: Final = (INDONESIAN, ENGLISH)

Texts = dict[tuple[str, str], str]
"""English by context (a class, or the name of a slice) and Indonesian source."""


def read_texts() -> Texts:
    """What the Linguist file says; texts that nobody has translated yet are left out."""
    from xml.etree import ElementTree  # only for those who read English

    root = ElementTree.parse(resource("i18n", "pos_en.ts")).getroot()
    texts: Texts = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            english = message.findtext("translation", "")
            if english:
                texts[name, message.findtext("source", "")] = english
    return texts


def one_to_one(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The second text by the first, where all pairs agree."""
    found: dict[str, set[str]] = {}
    for first, second in pairs:
        found.setdefault(first, set()).add(second)
    return {first: seconds.pop() for first, seconds in found.items() if len(seconds) == 1}


class EnglishTexts(QTranslator):
    """Answers `self.tr` and `translate` in English.

    PySide asks once for each class that an object derives from, so a text of a base class is found too.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = read_texts()
        pairs = [(source, english) for (_context, source), english in self._texts.items()]
        self._plain = one_to_one(pairs)  # for a text that is asked for from elsewhere
        self._sources = one_to_one((english, source) for source, english in pairs)

    def isEmpty(self) -> bool:
        return not self._texts

    def translate(  # type: ignore[override]
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The English text, or None, which keeps the Indonesian one (an empty text would be shown)."""
        return self._texts.get((context, source)) or self._plain.get(source)

    def source_of(self, english: str) -> str:
        """The Indonesian text of an English one; the same where it is none of ours."""
        return self._sources.get(english, english)


class _Spoken:
    """The language that is spoken now; one per process, as the application's translators are."""

    language = INDONESIAN
    english: EnglishTexts | None = None


def current() -> str:
    """`id` or `en`."""
    return _Spoken.language


def speak(language: str) -> None:
    """Speak another language from now on; what was built before keeps its words until it is built anew."""
    app = QCoreApplication.instance()
    if app is None or language == _Spoken.language:
        return
    if language == ENGLISH:
        _Spoken.english = _Spoken.english or EnglishTexts()
        QCoreApplication.installTranslator(_Spoken.english)
    elif _Spoken.english is not None:
        QCoreApplication.removeTranslator(_Spoken.english)
    _Spoken.language = language


def in_indonesian(text: str) -> str:
    """What was chosen from a list on the screen, as it goes into the books and on paper."""
    english = _Spoken.english
    return english.source_of(text) if english is not None and current() == ENGLISH else text


_SPOKEN: Final = {
    INDONESIAN: ((10**9, "miliar"), (10**6, "juta"), (10**3, "ribu")),
    ENGLISH: ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")),
}


def spoken(amount: Rupiah) -> str:
    """An amount as a screen reader should say it: `125 ribu rupiah`, `1 juta 250 ribu rupiah`."""
    rest = abs(amount.amount)
    parts = ["minus"] if amount.amount < 0 else []
    for size, word in _SPOKEN[current()]:
        count, rest = divmod(rest, size)
        parts += [f"{count} {word}"] if count else []
    if rest or not amount.amount:
        parts.append(str(rest))
    return f"{' '.join(parts)} rupiah"


_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_names() -> tuple[str, ...]:
    """Monday to Sunday."""
    return _DAYS if current() == ENGLISH else words.DAYS


def month_names() -> tuple[str, ...]:
    """January to December."""
    return _MONTHS if current() == ENGLISH else words.MONTHS


def short_date(day: date) -> str:
    """`Sab, 28 Nov 2026`, or `Sat, 28 Nov 2026`; papers keep the form of `pos.core.words`."""
    return f"{day_names()[day.weekday()][:3]}, {day.day} {month_names()[day.month - 1][:3]} {day.year}"


def month_words(day: date) -> str:
    """`November 2026`."""
    return f"{month_names()[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    """`Sabtu, 28 November 2026`, or `Saturday, 28 November 2026`."""
    return f"{day_names()[day.weekday()]}, {day.day} {month_names()[day.month - 1]} {day.year}"
