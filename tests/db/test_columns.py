"""Columns keep money whole, instants in UTC and kinds as words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
from sqlalchemy import Column, MetaData, Table, func, insert, select, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from pos.core.money import Rupiah
from pos.db.base import EnumText, RupiahType, UtcDateTime, one_of
from pos.db.database import Database


class Clay(StrEnum):
    """Of what a pot is made."""

    RED = "red"
    WHITE = "white"


# A table of its own metadata: the product's tables are not touched.
pots = Table(
    "pot",
    MetaData(),
    Column("price", RupiahType),
    Column("fired_at", UtcDateTime),
    Column("clay", EnumText(Clay)),
    one_of("clay", Clay),
)
NOON = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)


@pytest.fixture
def session(db: Database) -> Iterator[Session]:
    """An open act with two pots in it, which is given up at the end."""
    with db.read() as session:
        pots.create(session.connection())
        rows = [
            {
                "price": Rupiah(125_000),
                "fired_at": NOON.astimezone(timezone(timedelta(hours=7))),
                "clay": Clay.RED,
            },
            {"price": Rupiah(-35), "fired_at": None, "clay": None},
        ]
        session.execute(insert(pots), rows)
        yield session


def test_what_is_stored_comes_back_as_it_was(session: Session) -> None:
    red, plain = session.execute(select(pots)).all()

    assert tuple(red) == (Rupiah(125_000), NOON, Clay.RED)
    assert red.fired_at.utcoffset() == timedelta(0)
    assert tuple(plain) == (Rupiah(-35), None, None)


def test_a_sum_of_money_is_money(session: Session) -> None:
    assert session.scalar(select(func.sum(pots.c.price))) == Rupiah(124_965)


def test_the_file_can_be_read_without_the_program(session: Session) -> None:
    stored = session.execute(text("SELECT price, fired_at, clay FROM pot")).first()

    assert tuple(stored or ()) == (125_000, "2026-11-24 05:00:00.000000", "red")


@pytest.mark.parametrize(
    ("column", "value"),
    [("price", 125_000), ("price", 0.5), ("fired_at", NOON.replace(tzinfo=None)), ("clay", "blue")],
)
def test_what_is_not_of_the_kind_is_refused(session: Session, column: str, value: object) -> None:
    with pytest.raises((StatementError, ValueError)):
        session.execute(insert(pots), [{column: value}])


def test_the_file_itself_refuses_an_unknown_word(session: Session) -> None:
    with pytest.raises(IntegrityError, match="CHECK"):
        session.execute(text("INSERT INTO pot (clay) VALUES ('blue')"))
