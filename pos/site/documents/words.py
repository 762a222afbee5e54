"""The words of the pages in one language, and sizes, weights and dates as that language says them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from pos.core.paths import resource
from pos.core.words import MONTHS
from pos.site.domain import Language


@dataclass(frozen=True, slots=True)
class Words:
    """`say` has a text for each name, `terms` what words on cards mean, `months` their names."""

    language: Language
    say: SimpleNamespace
    terms: dict[str, str]
    months: tuple[str, ...]

    def term(self, typed: str) -> str:
        """What a word on a card is in this language; nothing where it is not known."""
        return self.terms.get(typed.strip().lower(), "")

    def month(self, day: date) -> str:
        """`April 2024`."""
        return f"{self.months[day.month - 1]} {day.year}"

    def day(self, day: date) -> str:
        """`24 November 2026`."""
        return f"{day.day} {self.month(day)}"

    def hours(self, opening: str, closing: str) -> str:
        """`08.00 - 17.00`: with the point or the colon of the language."""
        point = ":" if self.language is Language.ENGLISH else "."
        return f"{opening} - {closing}".replace(":", point)

    def weight(self, grams: int) -> str:
        """`750 g`, `1,25 kg`: with the comma or the point of the language."""
        if grams < 1_000:
            return f"{grams} g"
        point = "." if self.language is Language.ENGLISH else ","
        rest = f"{grams % 1_000:03}".rstrip("0")
        return f"{grams // 1_000}{point + rest if rest else ''} kg"


@lru_cache(maxsize=2)
def words_in(language: Language) -> Words:
    """The words of `resources/site/words.toml` in one language."""
    with resource("site", "words.toml").open("rb") as file:
        known: dict[str, Any] = tomllib.load(file)
    english = language is Language.ENGLISH
    say = SimpleNamespace(**{name: pair[int(english)] for name, pair in known["words"].items()})
    months = tuple(known["months"]["en"]) if english else MONTHS
    return Words(language, say, known["terms"] if english else {}, months)
