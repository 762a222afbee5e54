"""Cards of the makers written and changed: each act one transaction with a line of the chain."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from pos.artisans.domain import (
    Accounts,
    Artisan,
    CardChanged,
    CodeTaken,
    Keeper,
    MayNotEdit,
    MayNotSeeAccounts,
    MergedAway,
    Numbers,
    Pair,
    PaymentMissing,
    Rail,
    Terms,
    Twin,
    check_terms,
    checked,
    checked_account,
    checked_code,
    checked_wallet,
    masked,
    pairs_among,
    twins_of,
)
from pos.artisans.secrets import FieldCipher
from pos.artisans.service import insert_terms, newest_terms, terms_on
from pos.artisans.tables import ArtisanRow, TermsRow
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind

Renamed = Callable[[Session], None]
"""Told in the transaction that a maker has another name, by which goods are found."""

_GIVEN: Final = re.compile(r"P(\d+)")


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as it is kept: encrypted, what is shown of it, and whether it is another one now."""

    token: str = ""
    mask: str = ""
    changed: bool = False


_Two = tuple[_Number, _Number]
"""Of a bank account and of a wallet."""


class ArtisanCards:
    """What a supervisor does with the cards; others see them."""

    def __init__(self, db: Database, clock: Clock, cipher: FieldCipher, renamed: Renamed) -> None:
        self._db = db
        self._clock = clock
        self._cipher = cipher
        self._renamed = renamed

    def next_code(self) -> str:
        """The code that a new card would be given now: the next `Pnn`."""
        with self._db.read() as session:
            return _next_code(session)

    def add(self, card: Artisan, numbers: Numbers, terms: Terms, by: Keeper) -> Artisan:
        """A new card with its first terms; an empty code is given by the program.

        Raises `MayNotEdit`, `CodeTaken`, `BadText`, `BadPhone`, `BadAccount`, `BadWallet`, `BadTerms`,
        `TermsTooEarly`, `PaymentMissing`.
        """
        _refuse_onlooker(by)
        new = checked(card)
        now = self._clock.now()
        with self._db.write(Topic.ARTISANS) as session:
            code = checked_code(card.code) if card.code.strip() else _next_code(session)
            _refuse_taken(session, code)
            kept = self._numbers(new.bank_name, numbers, (_Number(), _Number()))
            new = _masked(replace(new, code=code, merged_into=None), kept)
            first = replace(terms, artisan_code=code, version=1)
            check_terms(first, None, local_date(now))
            _refuse_without_number(first.rail, kept)
            insert_rows(session, ArtisanRow, [_card_row(new) | _tokens(kept)])
            insert_terms(session, [first])
            body = {"what": "artisan", "code": code, "before": {}, "after": _card_row(new)}
            _tell(session, body, by, now)
            _tell(session, _terms_body(None, first), by, now)
        return new

    def edit(
        self, before: Artisan, after: Artisan, numbers: Numbers, by: Keeper, rail: Rail | None = None
    ) -> Artisan:
        """Another card in the place of the one that was read, and another way of paying from today on.

        Raises what `add` raises, `CardChanged` where somebody was quicker, `MergedAway`, `NotFound`.
        """
        _refuse_onlooker(by)
        new = checked(replace(after, code=before.code))
        now = self._clock.now()
        with self._db.write(Topic.ARTISANS) as session:
            row = _living_row(session, before.code)
            if row.to_domain() != before:
                raise CardChanged(before.code)
            known = (
                _Number(row.account_token, row.account_masked),
                _Number(row.ewallet_token, row.ewallet_masked),
            )
            other_bank = new.bank_name != before.bank_name
            kept = self._numbers(new.bank_name, numbers, known, again=other_bank)
            renewed = _other_rail(session, before.code, rail, now)
            if rail is not None:
                _refuse_without_number(rail, kept)
            new = _masked(replace(new, merged_into=None), kept)
            self._write(session, (before, new), kept, by, now)
            if renewed is not None:
                insert_terms(session, [renewed[1]])
                _tell(session, _terms_body(*renewed), by, now)
        return new

    def agree(self, terms: Terms, by: Keeper) -> Terms:
        """New terms from a day on; those of before hold until then and are never touched.

        Raises `MayNotEdit`, `TermsTooEarly`, `BadTerms`, `PaymentMissing`, `MergedAway`, `NotFound`.
        """
        _refuse_onlooker(by)
        now = self._clock.now()
        with self._db.write(Topic.ARTISANS) as session:
            row = _living_row(session, terms.artisan_code)
            newest = newest_terms(session, [terms.artisan_code]).get(terms.artisan_code)
            check_terms(terms, newest, local_date(now))
            _refuse_without_number(terms.rail, (_Number(row.account_token), _Number(row.ewallet_token)))
            agreed = replace(terms, version=1 if newest is None else newest.version + 1)
            insert_terms(session, [agreed])
            _tell(session, _terms_body(newest, agreed), by, now)
        return agreed

    def versions(self, code: str) -> tuple[Terms, ...]:
        """Every version of an artisan's terms, the newest first."""
        query = select(TermsRow).where(TermsRow.artisan_code == code).order_by(TermsRow.version.desc())
        with self._db.read() as session:
            return tuple(row.to_domain() for row in session.scalars(query))

    def reveal(self, code: str, by: Keeper) -> Accounts:
        """The numbers in full, for the treasurer; each look is told to the chain.

        Raises `MayNotSeeAccounts`, `KeyMissing`, `NotFound`.
        """
        if not by.sees_accounts:
            raise MayNotSeeAccounts(by.name)
        with self._db.write() as session:
            row = session.get(ArtisanRow, code)
            if row is None:
                raise NotFound("artisan", code)
            seen = Accounts(self._cipher.decrypt(row.account_token), self._cipher.decrypt(row.ewallet_token))
            body = {"artisan": code, "account": row.account_masked, "ewallet": row.ewallet_masked}
            now = self._clock.now()
            record(session, by.till, EventKind.ACCOUNT_VIEWED, body, person=by.name, now=now)
        return seen

    def alike(self, card: Artisan, numbers: Numbers) -> tuple[Twin, ...]:
        """Cards that may be the same person's as one that is being typed."""
        with self._db.read() as session:
            rows = session.scalars(select(ArtisanRow).order_by(ArtisanRow.code)).all()
        accounts = self._accounts(rows) if numbers.account or numbers.ewallet else {}
        typed = (_digits(number or "") for number in (numbers.account, numbers.ewallet))
        accounts[card.code] = frozenset(number for number in typed if number)
        return twins_of(card, [row.to_domain() for row in rows], accounts)

    def pairs(self) -> tuple[Pair, ...]:
        """All cards of which two may be one person's. Raises `KeyMissing`."""
        with self._db.read() as session:
            rows = session.scalars(select(ArtisanRow).order_by(ArtisanRow.code)).all()
        return pairs_among([row.to_domain() for row in rows], self._accounts(rows))

    def _accounts(self, rows: Sequence[ArtisanRow]) -> dict[str, frozenset[str]]:
        """The numbers of each card; the mere name of a wallet is none."""
        found = {}
        for row in rows:
            tokens = (row.account_token, row.ewallet_token)
            numbers = (_digits(self._cipher.decrypt(token)) for token in tokens)
            found[row.code] = frozenset(number for number in numbers if number)
        return found

    def _numbers(self, bank: str, typed: Numbers, known: _Two, *, again: bool = False) -> _Two:
        """What is kept of the numbers; what was not typed stays, but must fit another bank (`again`)."""
        account, ewallet = known
        return (
            self._number(typed.account, account, partial(checked_account, bank), again=again),
            self._number(typed.ewallet, ewallet, checked_wallet),
        )

    def _number(
        self, typed: str | None, known: _Number, check: Callable[[str], str], *, again: bool = False
    ) -> _Number:
        if typed is None and not again:
            return known  # a lost key is no reason to refuse another name
        before = self._cipher.decrypt(known.token)
        number = check(before if typed is None else typed)
        if number == before:
            return known
        return _Number(self._cipher.encrypt(number), masked(number), changed=True)

    def _write(
        self, session: Session, cards: tuple[Artisan, Artisan], kept: _Two, by: Keeper, now: datetime
    ) -> None:
        """The card and its numbers where they are others, told with what was before."""
        before, after = cards
        old, new = _card_row(before), _card_row(after)
        other = [name for name in new if old[name] != new[name]]
        renumbered = any(number.changed for number in kept)
        if not other and not renumbered:
            return
        session.execute(update(ArtisanRow).where(ArtisanRow.code == after.code).values(new | _tokens(kept)))
        body: dict[str, object] = {
            "what": "artisan", "code": after.code, "before": {name: old[name] for name in other},
            "after": {name: new[name] for name in other}, "numbers_changed": renumbered,
        }  # fmt: skip
        _tell(session, body, by, now)
        if before.tag_name != after.tag_name:
            self._renamed(session)


def _masked(card: Artisan, kept: _Two) -> Artisan:
    return replace(card, account_masked=kept[0].mask, ewallet_masked=kept[1].mask)


def _tokens(kept: _Two) -> dict[str, object]:
    return {"account_token": kept[0].token, "ewallet_token": kept[1].token}


def _refuse_onlooker(by: Keeper) -> None:
    if not by.edits:
        raise MayNotEdit(by.name)


def _next_code(session: Session) -> str:
    given = (_GIVEN.fullmatch(code) for code in session.scalars(select(ArtisanRow.code)))
    return f"P{max((int(match[1]) for match in given if match), default=0) + 1:02d}"


def _refuse_taken(session: Session, code: str) -> None:
    row = session.get(ArtisanRow, code)
    if row is not None:
        raise CodeTaken(code, row.to_domain().display_name)


def _living_row(session: Session, code: str) -> ArtisanRow:
    row = session.get(ArtisanRow, code)
    if row is None:
        raise NotFound("artisan", code)
    if row.merged_into is not None:
        raise MergedAway(code, row.merged_into)
    return row


def _refuse_without_number(rail: Rail, kept: _Two) -> None:
    account, ewallet = kept
    needed = {Rail.BANK: account, Rail.EWALLET: ewallet}.get(rail)
    if needed is not None and not needed.token:
        raise PaymentMissing(rail)


def _other_rail(session: Session, code: str, rail: Rail | None, now: datetime) -> tuple[Terms, Terms] | None:
    """The terms of today, and those that pay another way from today on; None where the way stays."""
    today = local_date(now)
    old = terms_on(session, today, [code]).get(code)
    if rail is None or old is None or old.rail is rail:
        return None
    newest = newest_terms(session, [code])[code]
    other = replace(old, version=newest.version + 1, from_date=today, rail=rail)
    check_terms(other, newest, today)
    return old, other


def _card_row(card: Artisan) -> dict[str, object]:
    """A card as its row, and in the words of the chain: of account numbers it has only the masks."""
    return {name: getattr(card, name) for name in Artisan.__slots__}


def _terms_body(before: Terms | None, after: Terms) -> Mapping[str, object]:
    told = {} if before is None else _terms_words(before)
    return {"what": "terms", "code": after.artisan_code, "before": told, "after": _terms_words(after)}


def _terms_words(terms: Terms) -> dict[str, object]:
    return {name: getattr(terms, name) for name in Terms.__slots__ if name != "artisan_code"}


def _tell(session: Session, body: Mapping[str, object], by: Keeper, now: datetime) -> None:
    record(session, by.till, EventKind.CARD, body, person=by.name, now=now)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
