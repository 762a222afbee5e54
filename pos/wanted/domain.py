"""A thing that was asked for and was not there, and how often that happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from pos.core.errors import PosError
from pos.core.text import clean

MOST_LETTERS: Final = 60
MOST_NOTE: Final = 160


class NothingAsked(PosError):
    """Somebody wanted to note nothing at all."""

    def __init__(self) -> None:
        super().__init__("nothing was asked for; give a kind, a motif, a size or a note")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a visitor wanted: the kind of thing, its motif, its size, and a note in the attendant's words."""

    kind: str = ""
    motif: str = ""
    size: str = ""
    note: str = ""

    def cleaned(self) -> Asked:
        """The same, fit to be stored. Raises `NothingAsked`, `BadText`."""
        asked = Asked(
            clean("kind", self.kind, MOST_LETTERS, required=False),
            clean("motif", self.motif, MOST_LETTERS, required=False),
            clean("size", self.size, MOST_LETTERS, required=False),
            clean("note", self.note, MOST_NOTE, required=False),
        )
        if asked == Asked():
            raise NothingAsked
        return asked

    @property
    def words(self) -> str:
        """`Vas, teratai, besar`: what there is of it in a row."""
        return ", ".join(part for part in (self.kind, self.motif, self.size, self.note) if part)


@dataclass(frozen=True, slots=True)
class WantedNote:
    """One note as it was kept."""

    id: UUID
    centre: str
    till: str
    at: datetime
    business_date: date
    asked: Asked
    person: str


@dataclass(frozen=True, slots=True)
class WantedCount:
    """How often the same was asked for, and when last."""

    asked: Asked
    times: int
    last: date
