"""Artisans from a file: cards, account numbers, and new terms where these changed, in one transaction."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, cast

from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.orm import Session

from pos.artisans.documents import (
    ARTISAN_COLUMNS,
    GENDER_WORDS,
    PERIOD_WORDS,
    RAIL_WORDS,
    artisan_column,
    terms_cell,
)
from pos.artisans.domain import Bearer, Terms, masked, normal_phone
from pos.artisans.queries import insert_terms, living, newest_terms, terms_on
from pos.artisans.secrets import FieldCipher
from pos.artisans.tables import ArtisanRow
from pos.core.changes import Topic
from pos.core.clock import local_date
from pos.core.csv_rows import (
    MOST_SHOWN,
    BadFile,
    BadRows,
    CardChange,
    ChangedMeanwhile,
    CsvRow,
    FieldChange,
    ImportResult,
    Moved,
    Sifted,
    sift_rows,
)
from pos.core.money import FULL_BPS
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import OFFICE, record
from pos.ledger.domain import EventKind
from pos.printing.message import BadPhone

_CODE: Final = re.compile(r"[A-Z0-9]{2,12}")
_TEXTS: Final = {
    "full_name": (80, True), "tag_name": (40, True), "desa": (60, True), "kampung": (60, False),
    "kecamatan": (60, True), "kabupaten": (60, True), "specialty": (40, False), "bank_name": (40, False),
    "bank_code": (10, False), "bank_bic": (11, False), "account_holder": (80, False),
}  # fmt: skip
"""How long a text may be, and whether it must be there."""

_NUMBERS: Final = {
    "account_no": ("account_token", "account_masked"),
    "ewallet": ("ewallet_token", "ewallet_masked"),
}
"""The columns that are kept encrypted, and where they and their masks are kept."""

_TERMS: Final = {"commission_pct": "rate_bps", "payout_method": "rail", "settlement": "period"}


@dataclass(frozen=True, slots=True)
class _Known:
    """What rows are held against: the masks of each card, whose card was merged into which, the terms of
    today, and the newest terms, begun or not.
    """

    masks: Mapping[str, Mapping[str, str]]
    merged: Mapping[str, str]
    terms: Mapping[str, Terms]
    newest: Mapping[str, Terms]

    @classmethod
    def of(cls, session: Session, today: date) -> _Known:
        """As the database stands."""
        cards = session.execute(select(ArtisanRow.code, ArtisanRow.account_masked, ArtisanRow.ewallet_masked))
        masks = {code: {"account_no": account, "ewallet": ewallet} for code, account, ewallet in cards}
        return cls(masks, living(session, masks), terms_on(session, today), newest_terms(session, masks))


@dataclass(frozen=True, slots=True)
class _Row:
    """One good row: what the file tells of a card, of its numbers, and of its terms."""

    code: str
    card: dict[str, Any]
    numbers: dict[str, str]
    agreed: dict[str, Any]


@dataclass(slots=True)
class _Change:
    """What becomes of cards and terms."""

    new: list[dict[str, Any]] = field(default_factory=list)
    changed: list[tuple[dict[str, Any], dict[str, Any], CardChange]] = field(default_factory=list)
    terms: list[tuple[Terms | None, Terms]] = field(default_factory=list)
    unchanged: int = 0

    def result(self, sifted: Sifted[_Row]) -> ImportResult:
        """The counts, and the first of what they count."""
        new = tuple((row["code"], row["full_name"]) for row in self.new[:MOST_SHOWN])
        differences = tuple(told for _, _, told in self.changed[:MOST_SHOWN])
        counts = len(self.new), len(self.changed), self.unchanged
        return ImportResult(*counts, new, differences, sifted.problems)


@dataclass(frozen=True, slots=True)
class ArtisanImport:
    """Reads files of artisans."""

    db: Database
    cipher: FieldCipher

    def take(
        self,
        path: Path,
        now: datetime,
        person: str,
        moved: Moved | None = None,
        seen: ImportResult | None = None,
    ) -> ImportResult:
        """All rows or none; what the file has no column for stays as it is.

        Other terms begin a new version from today on.  What `moved` raises stops the work, and so does a
        result that is another one than was `seen` before.  Raises `BadFile`, `BadRows` or `ChangedMeanwhile`.
        """
        today = local_date(now)
        sifted = self._sift(path, today, moved)
        if sifted.problems:
            raise BadRows(path, sifted.problems)
        with self.db.write(Topic.ARTISANS) as session:
            change = self._compare(session, sifted, today)
            if seen is not None and seen != change.result(sifted):
                raise ChangedMeanwhile(path)
            if change.new or change.changed:
                self._write(session, change)
                _record(session, change, path, person, now)
            if moved is not None:
                moved(1, 1)
        return change.result(sifted)

    def look(self, path: Path, now: datetime, moved: Moved | None = None) -> ImportResult:
        """What `take` would do, with every bad row; nothing is changed.  Raises `BadFile`."""
        today = local_date(now)
        sifted = self._sift(path, today, moved)
        with self.db.read() as session:
            return self._compare(session, sifted, today).result(sifted)

    def _sift(self, path: Path, today: date, moved: Moved | None) -> Sifted[_Row]:
        with self.db.read() as session:
            known = _Known.of(session, today)
        seen: set[str] = set()
        sifted = sift_rows(path, ("code",), lambda row: _row(row, known, seen, today), artisan_column, moved)
        missing = [column.name for column in ARTISAN_COLUMNS if column.name not in sifted.columns]
        some_new = any(row.code not in known.masks for row in sifted.good)
        if missing and (some_new or len(missing) == len(ARTISAN_COLUMNS) - 1):
            raise BadFile(path, "these columns are missing: {columns}", columns=", ".join(missing))
        return sifted

    def _compare(self, session: Session, sifted: Sifted[_Row], today: date) -> _Change:
        change = _Change()
        table = cast(Table, ArtisanRow.__table__)
        cards = {row["code"]: dict(row) for row in session.execute(select(table)).mappings()}
        terms, newest = terms_on(session, today), newest_terms(session, cards)
        for row in sifted.good:
            old = terms.get(row.code)
            fresh = _other_terms(row, old, newest.get(row.code), today)
            before = cards.get(row.code)
            if before is None:
                bare = {"photo": "", "story": "", "story_en": "", "merged_into": None}
                change.new.append(row.card | {"code": row.code} | self._tokens(row.numbers) | bare)
            else:
                self._set_against(change, before, row, _told_terms(old, fresh))
            if fresh is not None:
                change.terms.append((old, fresh))
        return change

    def _set_against(
        self, change: _Change, before: dict[str, Any], row: _Row, told: list[FieldChange]
    ) -> None:
        values = {name: value for name, value in row.card.items() if not _same(name, before[name], value)}
        told = [FieldChange(name, _cell(before[name]), _cell(value)) for name, value in values.items()] + told
        for column, number in row.numbers.items():
            token, mask = _NUMBERS[column]
            if self.cipher.decrypt(before[token]) != number:
                values |= self._tokens({column: number})
                told.append(FieldChange(column, before[mask], masked(number)))
        if told:
            change.changed.append((before, values, CardChange(row.code, before["full_name"], tuple(told))))
        else:
            change.unchanged += 1

    def _tokens(self, numbers: Mapping[str, str]) -> dict[str, str]:
        tokens: dict[str, str] = {}
        for column, number in numbers.items():
            token, mask = _NUMBERS[column]
            tokens |= {token: self.cipher.encrypt(number), mask: masked(number)}
        return tokens

    def _write(self, session: Session, change: _Change) -> None:
        insert_rows(session, ArtisanRow, change.new)
        table = cast(Table, ArtisanRow.__table__)
        rows = [before | values | {"key": before["code"]} for before, values, _ in change.changed if values]
        if rows:
            session.connection().execute(update(table).where(table.c.code == bindparam("key")), rows)
        insert_terms(session, [new for _, new in change.terms])


def _row(row: CsvRow, known: _Known, seen: set[str], today: date) -> _Row:
    code = row.text("code", 12)
    if not _CODE.fullmatch(code):
        row.wrong("code", "{given} is not capital letters and digits", given=repr(code))
    if code in seen:
        row.wrong("code", "{given} stands twice in this file", given=code)
    seen.add(code)
    if code in known.merged:
        row.wrong(
            "code", "{given} was merged into {into}; leave this row out", given=code, into=known.merged[code]
        )
    made = _Row(code, _card(row), _numbers(row, known.masks.get(code)), _agreed(row))
    newest = known.newest.get(code)
    # Other terms would begin today, and never before those that are agreed for later.
    later = newest.from_date if newest is not None and newest.from_date > today else None
    if later is not None and _other_terms(made, known.terms.get(code), newest, today) is not None:
        row.wrong("commission_pct", "other terms are agreed from {day} on", day=later.isoformat())
    return made


def _card(row: CsvRow) -> dict[str, Any]:
    readers: dict[str, Callable[[], object]] = {
        "gender": lambda: row.choice("gender", GENDER_WORDS),
        "phone": lambda: _phone(row),
        "joined_on": lambda: row.day("joined_on"),
        "consent_on": lambda: row.day("consent_on"),
        "active": lambda: row.choice("active", {"1": True, "0": False}),
    }
    texts = {
        name: row.text(name, most, required=required)
        for name, (most, required) in _TEXTS.items()
        if name in row.cells
    }
    return texts | {name: read() for name, read in readers.items() if name in row.cells}


def _phone(row: CsvRow) -> str:
    """A mobile number as it is written here; another one stays, until somebody edits the card."""
    typed = row.text("phone", 20, required=False)
    return _same_phone(typed)


def _same_phone(typed: str) -> str:
    try:
        return normal_phone(typed) if typed else ""
    except BadPhone:
        return typed


def _numbers(row: CsvRow, masks: Mapping[str, str] | None) -> dict[str, str]:
    """The numbers that the file tells; a cell that is the card's own mask leaves it alone."""
    numbers = {}
    for column in _NUMBERS:
        if column not in row.cells:
            continue
        number = row.text(column, 30, required=False)
        if masks is not None and number and number == masks[column]:
            continue
        if number.startswith("****"):
            row.wrong(column, "is masked; write the whole number")
        numbers[column] = number
    return numbers


def _agreed(row: CsvRow) -> dict[str, Any]:
    readers: dict[str, Callable[[], object]] = {
        "commission_pct": lambda: FULL_BPS - row.percent_bps("commission_pct"),
        "payout_method": lambda: row.choice("payout_method", RAIL_WORDS),
        "settlement": lambda: row.choice("settlement", PERIOD_WORDS),
    }
    return {_TERMS[column]: read() for column, read in readers.items() if column in row.cells}


def _other_terms(row: _Row, old: Terms | None, newest: Terms | None, today: date) -> Terms | None:
    """A new version of the terms where the file tells other ones; what it does not carry stays."""
    if old is None:
        if len(row.agreed) < len(_TERMS):
            return None
        begins = min(row.card.get("joined_on") or today, today)
        return Terms(
            row.code, 1, begins, bearer=Bearer.SHARED, bearer_bps=FULL_BPS, minimum_payout=None, **row.agreed
        )
    fresh = replace(old, **row.agreed)
    last = old if newest is None else newest
    return None if fresh == old else replace(fresh, version=last.version + 1, from_date=today)


def _told_terms(old: Terms | None, fresh: Terms | None) -> list[FieldChange]:
    if fresh is None:
        return []
    cells = [(column, None if old is None else terms_cell(column, old)) for column in _TERMS]
    return [
        FieldChange(column, before, terms_cell(column, fresh))
        for column, before in cells
        if before != terms_cell(column, fresh)
    ]


def _cell(value: object) -> object:
    return int(value) if isinstance(value, bool) else value


def _same(name: str, before: object, after: object) -> bool:
    """Whether a field stays: a telephone number that was written in another way is the same."""
    if name == "phone" and isinstance(before, str) and before:
        return _same_phone(before) == after
    return before == after


def _record(session: Session, change: _Change, path: Path, person: str, now: datetime) -> None:
    agreed = [
        {"artisan": new.artisan_code, "before": 0 if old is None else old.rate_bps, "after": new.rate_bps}
        for old, new in change.terms
        if old is not None
    ]
    body = {
        "what": "artisans", "file": path.name, "added": len(change.new), "changed": len(change.changed),
        "terms": agreed,
    }  # fmt: skip
    record(session, OFFICE, EventKind.IMPORT, body, person=person, now=now)
