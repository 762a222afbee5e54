"""The chain of events: each line carries the hash of the one before, and a clock never reorders it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from pos.core.changes import Topic
from pos.core.clock import FixedClock
from pos.core.money import Rupiah
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import GENESIS, EventKind, Link, canonical, chain_hash
from pos.ledger.tables import ChainEventRow

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
bodies = st.dictionaries(st.text(max_size=5), values, max_size=4)


def note(db: Database, clock: FixedClock, kind: EventKind = EventKind.EXPORT, till: str = "CKL-1") -> Link:
    with db.write(Topic.LEDGER) as session:
        return record(session, till, kind, {"number": "X"}, person="Siti", now=clock.now())


def kept(db: Database, till: str = "CKL-1") -> list[ChainEventRow]:
    query = select(ChainEventRow).where(ChainEventRow.till == till).order_by(ChainEventRow.seq)
    with db.read() as session:
        return list(session.scalars(query))


def test_each_line_carries_the_hash_of_the_one_before(db: Database, clock: FixedClock) -> None:
    links = [note(db, clock) for _ in range(3)]
    rows = kept(db)
    assert [row.previous_hash for row in rows] == [GENESIS, links[0].hash, links[1].hash]
    assert [row.hash for row in rows] == [link.hash for link in links]
    assert [(row.incarnation, row.seq) for row in rows] == [(1, 1), (1, 2), (1, 3)]
    assert links[0].short == links[0].hash[:8].upper()


def test_tills_have_chains_of_their_own(db: Database, clock: FixedClock) -> None:
    note(db, clock)
    note(db, clock, till="CKL-2")
    assert [row.previous_hash for row in kept(db, "CKL-2")] == [GENESIS]


def test_a_line_can_be_proved_with_nothing_but_sha256(db: Database, clock: FixedClock) -> None:
    link = note(db, clock)
    body = (
        '{"at":"2026-11-24T03:05:00.000000Z","kind":"export","number":"X","person":"Siti",'
        '"zone":"Asia/Jakarta"}'
    )
    text = "\n".join(("gerabah-pos/chain/1", "CKL-1", "1", "1", "0" * 64, body))
    assert link.hash == hashlib.sha256(text.encode()).hexdigest()


def test_a_clock_that_jumps_back_is_told_and_the_order_stays(db: Database, clock: FixedClock) -> None:
    note(db, clock)
    clock.set(clock.now() - timedelta(hours=3))
    note(db, clock)
    rows = kept(db)
    assert [row.kind for row in rows] == [EventKind.EXPORT, EventKind.CLOCK_JUMP, EventKind.EXPORT]
    jump = json.loads(rows[1].body)
    assert (jump["last"], jump["now"]) == ("2026-11-24T03:05:00.000000Z", "2026-11-24T00:05:00.000000Z")
    assert rows[2].previous_hash == rows[1].hash


@pytest.mark.parametrize("step", [timedelta(minutes=-2), timedelta(0), timedelta(days=3)])
def test_a_clock_that_is_set_right_a_little_or_runs_on_is_no_jump(
    db: Database, clock: FixedClock, step: timedelta
) -> None:
    note(db, clock)
    clock.set(clock.now() + step)
    note(db, clock)
    assert EventKind.CLOCK_JUMP not in {row.kind for row in kept(db)}


def test_an_act_that_fails_leaves_no_line(db: Database, clock: FixedClock) -> None:
    def fail() -> None:
        with db.write(Topic.LEDGER) as session:
            record(session, "CKL-1", EventKind.VOID, {}, person="Siti", now=clock.now())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert kept(db) == []


def test_a_body_is_written_in_one_way_only() -> None:
    body = {
        "z": Rupiah(-35), "a": date(2026, 11, 24), "kind": EventKind.SALE, "list": (True, None, [1]),
        "at": datetime(2026, 11, 24, 3, 5, tzinfo=UTC), "name": "Kendi cafe\u0301",
    }  # fmt: skip
    assert canonical(body) == (
        '{"a":"2026-11-24","at":"2026-11-24T03:05:00.000000Z","kind":"sale","list":[true,null,[1]],'
        '"name":"Kendi café","z":-35}'
    )


@pytest.mark.parametrize("value", [1.5, b"x", {1, 2}, object()])
def test_what_could_be_written_in_two_ways_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no canonical form"):
        canonical({"x": value})


@given(bodies)
def test_the_same_content_has_the_same_text(body: dict[str, object]) -> None:
    turned = dict(reversed(body.items()))
    assert canonical(turned) == canonical(body)
    assert canonical(json.loads(canonical(body))) == canonical(body)


@given(st.text(min_size=1, max_size=40), st.integers(0, 39), st.characters(codec="utf-8"))
def test_another_character_is_another_hash(body: str, place: int, character: str) -> None:
    place %= len(body)
    changed = body[:place] + character + body[place + 1 :]
    same = chain_hash("CKL-1", 1, 1, GENESIS, body) == chain_hash("CKL-1", 1, 1, GENESIS, changed)
    assert same == (changed == body)
