"""The makers: read, imported, and which terms hold on a day."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from pos.artisans.domain import Artisan, Bearer, Period, Rail, Terms, masked, normal_phone
from pos.artisans.secrets import FieldCipher
from pos.artisans.tables import ArtisanRow, TermsRow
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.csv_rows import CsvRow, ImportResult, read_rows
from pos.core.errors import NotFound
from pos.core.money import FULL_BPS
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.printing.message import BadPhone

COLUMNS: Final = (
    "code", "full_name", "tag_name", "gender", "desa", "kampung", "kecamatan", "kabupaten", "specialty",
    "phone", "payout_method", "bank_name", "bank_code", "bank_bic", "account_no", "ewallet",
    "account_holder", "commission_pct", "settlement", "joined_on", "consent_on", "active",
)  # fmt: skip
_RAILS: Final = {"tunai": Rail.CASH, "bank": Rail.BANK, "dompet": Rail.EWALLET}
_PERIODS: Final = {"harian": Period.DAILY, "mingguan": Period.WEEKLY, "bulanan": Period.MONTHLY}


def terms_on(session: Session, day: date, codes: Collection[str] | None = None) -> dict[str, Terms]:
    """The terms of artisans (all, or those named) that hold on a day: the newest version that has begun.

    An artisan whose first terms begin later is bound by those, so that a pot that is sold early still
    has a split.
    """
    query = select(*(getattr(TermsRow, name) for name in Terms.__slots__))
    if codes is not None:
        query = query.where(TermsRow.artisan_code.in_(codes))
    holding: dict[str, Terms] = {}
    for row in session.execute(query.order_by(TermsRow.artisan_code, TermsRow.version)):
        terms = Terms(*row)
        if terms.from_date <= day or terms.artisan_code not in holding:
            holding[terms.artisan_code] = terms
    return holding


def newest_terms(session: Session, codes: Collection[str]) -> dict[str, Terms]:
    """The newest version of each artisan's terms, begun or not."""
    query = select(TermsRow).where(TermsRow.artisan_code.in_(codes)).order_by(TermsRow.version)
    return {row.artisan_code: row.to_domain() for row in session.scalars(query)}


def insert_terms(session: Session, versions: Collection[Terms]) -> None:
    """Write new versions in the caller's transaction."""
    if versions:
        insert_rows(session, TermsRow, [_terms_row(one) for one in versions])


# Made once, as every sale asks it.
_MERGED: Final = select(ArtisanRow.code, ArtisanRow.merged_into).where(
    ArtisanRow.code.in_(bindparam("codes", expanding=True)), ArtisanRow.merged_into.is_not(None)
)


def living(session: Session, codes: Collection[str]) -> dict[str, str]:
    """Which card each of some codes stands for now; only those that were merged are in it.

    What was agreed with a merged card (an open basket, a receipt that comes back, an order) goes on with
    the card that it was merged into.
    """
    found: dict[str, str] = {}
    asked = list(codes)
    while asked:
        steps = {code: into for code, into in session.connection().execute(_MERGED, {"codes": asked}) if into}
        found |= steps
        asked = [into for into in steps.values() if into not in found]
    return {code: _end(found, code) for code in codes if code in found}


def _end(steps: Mapping[str, str], code: str) -> str:
    while code in steps:
        code = steps[code]
    return code


@dataclass(frozen=True, slots=True)
class _Imported:
    card: dict[str, object]
    account_no: str
    ewallet: str
    terms: Terms


class Artisans:
    """The cards of the makers and their terms."""

    def __init__(self, db: Database, clock: Clock, cipher: FieldCipher) -> None:
        self._db = db
        self._clock = clock
        self._cipher = cipher

    def all(self) -> list[Artisan]:
        """All artisans by code."""
        with self._db.read() as session:
            return [row.to_domain() for row in session.scalars(select(ArtisanRow).order_by(ArtisanRow.code))]

    def get(self, code: str) -> Artisan:
        """One artisan. Raises `NotFound`."""
        with self._db.read() as session:
            row = session.get(ArtisanRow, code)
            if row is None:
                raise NotFound("artisan", code)
            return row.to_domain()

    def terms(self, day: date) -> dict[str, Terms]:
        """The terms of every artisan that hold on a day."""
        with self._db.read() as session:
            return terms_on(session, day)

    def import_csv(self, path: Path, *, dry_run: bool = False) -> ImportResult:
        """Artisans from a file with the columns of the demo set, all or nothing.

        Changed terms become a new version from today on.  Raises `BadFile` or `BadRows`.
        """
        today = local_date(self._clock.now())
        with self._db.read() as session:
            file = _Known.of(session, today)
        taken = read_rows(path, COLUMNS, lambda row: _artisan_of(row, file, today))
        with self._db.write(Topic.ARTISANS) as session:
            cards = {row.code: row for row in session.scalars(select(ArtisanRow))}
            terms = terms_on(session, today)
            new = [one for one in taken if one.terms.artisan_code not in cards]
            known = [one for one in taken if one.terms.artisan_code in cards]
            changed = [one for one in known if self._differs(one, cards[one.terms.artisan_code], terms)]
            if not dry_run:
                self._write(session, new, changed, terms, today)
        return ImportResult(len(new), len(changed), len(known) - len(changed))

    def _differs(self, one: _Imported, row: ArtisanRow, terms: dict[str, Terms]) -> bool:
        secrets = self._cipher.decrypt(row.account_token), self._cipher.decrypt(row.ewallet_token)
        return (
            any(getattr(row, name) != value for name, value in one.card.items())
            or secrets != (one.account_no, one.ewallet)
            or _changed_terms(one.terms, terms.get(row.code))
        )

    def _write(
        self,
        session: Session,
        new: list[_Imported],
        changed: list[_Imported],
        terms: dict[str, Terms],
        today: date,
    ) -> None:
        if new:
            bare = {"photo": "", "story": "", "story_en": "", "merged_into": None}
            insert_rows(session, ArtisanRow, [self._row(one) | bare for one in new])
        for one in changed:
            code = one.terms.artisan_code
            session.execute(update(ArtisanRow).where(ArtisanRow.code == code).values(self._row(one)))
        fresh = [one.terms for one in new]
        for one in changed:
            old = terms.get(one.terms.artisan_code)
            if old is not None and _changed_terms(one.terms, old):
                later = replace(one.terms, version=old.version + 1, from_date=today)
                fresh.append(_carried(later, old))
        insert_terms(session, fresh)

    def _row(self, one: _Imported) -> dict[str, object]:
        return {
            **one.card,
            "code": one.terms.artisan_code,
            "account_token": self._cipher.encrypt(one.account_no),
            "ewallet_token": self._cipher.encrypt(one.ewallet),
        }


_NOT_IN_THE_FILE: Final = ("bearer", "bearer_bps", "minimum_payout", "floor_bps", "loss_bps")


def _carried(new: Terms, old: Terms) -> Terms:
    """The new terms with what the file does not carry as it was."""
    return replace(new, **{name: getattr(old, name) for name in _NOT_IN_THE_FILE})


def _terms_row(terms: Terms) -> dict[str, object]:
    return {name: getattr(terms, name) for name in Terms.__slots__}


def _changed_terms(new: Terms, old: Terms | None) -> bool:
    if old is None:
        return True
    return _carried(new, old) != replace(old, version=new.version, from_date=new.from_date)


class _Known:
    """What a file's rows are held against: merged cards, terms of today and later, rows before."""

    def __init__(self, merged: dict[str, str], holding: dict[str, Terms], newest: dict[str, Terms]) -> None:
        self.merged, self.holding, self.newest = merged, holding, newest
        self.seen: set[str] = set()

    @classmethod
    def of(cls, session: Session, today: date) -> _Known:
        """As the database stands."""
        codes = session.scalars(select(ArtisanRow.code)).all()
        return cls(living(session, codes), terms_on(session, today), newest_terms(session, codes))

    def refuse_before_newest(self, row: CsvRow, terms: Terms, today: date) -> None:
        """Other terms would begin today, and never before those that are agreed for later."""
        newest = self.newest.get(terms.artisan_code)
        if newest is None or newest.from_date <= today:
            return
        if _changed_terms(terms, self.holding.get(terms.artisan_code)):
            row.wrong("commission_pct", f"other terms are agreed from {newest.from_date} on")


def _code_of(row: CsvRow, known: _Known) -> str:
    code = row.text("code", 12)
    if not re.fullmatch(r"[A-Z0-9]{2,12}", code):
        row.wrong("code", f"{code!r} is not capital letters and digits")
    if code in known.seen:
        row.wrong("code", f"{code} stands twice in this file")
    if code in known.merged:
        row.wrong("code", f"{code} was merged into {known.merged[code]}; leave this row out")
    known.seen.add(code)
    return code


def _phone_of(row: CsvRow) -> str:
    """A mobile number as it is written here; another one stays, until somebody edits the card."""
    typed = row.text("phone", 20, required=False)
    try:
        return normal_phone(typed) if typed else ""
    except BadPhone:
        return typed


def _artisan_of(row: CsvRow, known: _Known, today: date) -> _Imported:
    code = _code_of(row, known)
    account_no, ewallet = row.text("account_no", 30, required=False), row.text("ewallet", 30, required=False)
    joined = row.day("joined_on")
    card: dict[str, object] = {
        name: row.text(name, most, required=required)
        for name, most, required in (
            ("full_name", 80, True), ("tag_name", 40, True), ("desa", 60, True), ("kampung", 60, False),
            ("kecamatan", 60, True), ("kabupaten", 60, True), ("specialty", 40, False),
            ("bank_name", 40, False), ("bank_code", 10, False), ("bank_bic", 11, False),
            ("account_holder", 80, False),
        )
    }  # fmt: skip
    card |= {
        "phone": _phone_of(row),
        "gender": row.choice("gender", {"p": "P", "l": "L"}),
        "account_masked": masked(account_no),
        "ewallet_masked": masked(ewallet),
        "joined_on": joined,
        "consent_on": row.day("consent_on"),
        "active": row.choice("active", {"1": True, "0": False}),
    }
    terms = Terms(
        artisan_code=code,
        version=1,
        from_date=min(joined or today, today),
        rate_bps=FULL_BPS - row.percent_bps("commission_pct"),
        bearer=Bearer.SHARED,
        bearer_bps=FULL_BPS,
        rail=row.choice("payout_method", _RAILS),
        period=row.choice("settlement", _PERIODS),
        minimum_payout=None,
    )
    known.refuse_before_newest(row, terms, today)
    return _Imported(card, account_no, ewallet, terms)
