"""What a database holds, without what stands in it: rows per table, chain heads, and whom to leave out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from pos.db.every_table import metadata
from pos.ledger.tables import ChainEventRow


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The last line of a till's chain."""

    till: str
    incarnation: int
    seq: int
    hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Rows by table, and the head of every chain."""

    rows: dict[str, int]
    heads: tuple[ChainHead, ...]

    @property
    def last_at(self) -> datetime | None:
        """When the youngest line of any chain was written; None in a new shop."""
        return max((head.at for head in self.heads), default=None)


_NAMES: Final = ("_name", "person", "buyer", "holder", "attendant", "approver", "by")
_WHOLE: Final = ("phone", "account_masked", "ewallet_masked", "address", "note", "remark", "mark")
"""Columns whose name ends so hold what belongs to people; of names each word counts."""

_PEOPLE: Final = {"artisan", "staff", "guide", "payer"}
"""Tables whose `name` is a person's; elsewhere it names goods or a centre."""


def chain_heads(session: Session) -> tuple[ChainHead, ...]:
    """The head of every till's chain, by till."""
    tills = (
        session.execute(select(ChainEventRow.till).distinct().order_by(ChainEventRow.till)).scalars().all()
    )
    last = select(
        ChainEventRow.incarnation, ChainEventRow.seq, ChainEventRow.hash, ChainEventRow.at
    ).order_by(ChainEventRow.incarnation.desc(), ChainEventRow.seq.desc())
    found = []
    for till in tills:
        row = session.execute(last.where(ChainEventRow.till == till).limit(1)).one()
        found.append(ChainHead(till, row.incarnation, row.seq, row.hash, row.at))
    return tuple(found)


def standing(session: Session) -> Standing:
    """Counts and heads."""
    rows = {
        table.name: session.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata().sorted_tables
    }
    return Standing(rows, chain_heads(session))


def personal_words(session: Session) -> set[str]:
    """Names, telephones and whatever else of people stands in the database, to be taken out of a text."""
    words: set[str] = set()
    for table in metadata().sorted_tables:
        for column in table.columns:
            named = column.name.endswith(_NAMES) or (column.name == "name" and table.name in _PEOPLE)
            if column.type.python_type is not str or not (named or column.name.endswith(_WHOLE)):
                continue
            for value in session.execute(select(column).distinct()).scalars():
                words.update((value, *value.split()) if named and value else (value,))
    return {word for word in words if word and word not in ("command", "line", "command line")}
