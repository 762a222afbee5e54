"""Papers among fifty thousand: found by number, day and kind, by the index, a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import event, insert

from pos.core.ids import new_id
from pos.db.database import Database
from pos.printing.archive import PaperArchive
from pos.printing.domain import Document, PaperKind, PrinterUse, PrintState
from pos.printing.listing import ALL_KINDS, PAGE, PaperQuestion, day_of, kinds_of
from pos.printing.message import BadPhone, international, whatsapp_link
from pos.printing.queries import page_query
from pos.printing.tables import PaperRow

START = datetime(2026, 1, 1, 1, 0, tzinfo=UTC)
MANY = 50_000


@pytest.fixture
def many(db: Database) -> PaperArchive:
    """A year and more of a busy centre: receipts, a drawer for each, and few intake notes."""
    rows = []
    for at in range(MANY):
        kind = (PaperKind.RECEIPT, PaperKind.DRAWER)[at % 2] if at % 1000 else PaperKind.INTAKE_NOTE
        when = START + timedelta(minutes=10 * at)
        number = f"CKL-1-{when:%y%m%d}-{at:04d}"
        rows.append(
            {
                "id": new_id(at), "kind": kind, "number": number, "copy": 0, "centre": "CKL", "till": "CKL-1",
                "print_use": PrinterUse.RECEIPT, "document": "x" * 200, "state": PrintState.PRINTED,
                "reason": "", "attempts": 1, "queued_at": when, "asked_at": when, "changed_at": when,
                "retry_at": None, "parts_done": 0,
            }
        )  # fmt: skip
    with db.write() as session:
        session.execute(insert(PaperRow), rows)
    return PaperArchive(db)


def _plan(db: Database, question: PaperQuestion) -> str:
    with db.read() as session:
        statement = page_query(question).compile(
            session.connection().engine, compile_kwargs={"literal_binds": False}
        )
        wanted = page_query(question)
        lines: list[str] = []

        def explain(conn: object, cursor: object, sql: str, parameters: object, *_rest: object) -> None:
            raw = session.connection().connection.driver_connection
            assert raw is not None
            lines.extend(row[3] for row in raw.execute("EXPLAIN QUERY PLAN " + sql, parameters))

        event.listen(db.engine, "before_cursor_execute", explain)
        try:
            session.execute(wanted).all()
        finally:
            event.remove(db.engine, "before_cursor_execute", explain)
        assert "LIMIT" in str(statement)
        assert "document" not in str(statement)
        return "\n".join(lines)


@pytest.mark.parametrize(
    "question",
    [
        PaperQuestion("CKL", ALL_KINDS),
        PaperQuestion("CKL", frozenset({PaperKind.INTAKE_NOTE})),
        PaperQuestion("CKL", ALL_KINDS, "9999"),
        PaperQuestion("CKL", ALL_KINDS, "CKL-1-26"),
        PaperQuestion("CKL", ALL_KINDS, "", START, START + timedelta(days=1)),
        PaperQuestion("CKL", ALL_KINDS, "", before=(START + timedelta(days=100), new_id())),
    ],
    ids=["all", "kind", "suffix", "prefix", "day", "page"],
)
def test_every_question_walks_the_index(db: Database, question: PaperQuestion) -> None:
    plan = _plan(db, question)
    assert "USING INDEX ix_paper_centre (centre=?" in plan, plan
    assert "SCAN" not in plan, plan


def test_one_page_is_one_select_and_no_more_than_its_rows(db: Database, many: PaperArchive) -> None:
    seen: list[str] = []

    def count(_conn: object, _cursor: object, sql: str, *_rest: object) -> None:
        seen.append(sql)

    event.listen(db.engine, "before_cursor_execute", count)
    page = many.page(PaperQuestion("CKL", ALL_KINDS))
    event.remove(db.engine, "before_cursor_execute", count)
    assert len([sql for sql in seen if sql.startswith("SELECT")]) == 1
    assert len(page.papers) == PAGE
    assert page.has_older
    assert PaperKind.DRAWER not in {paper.kind for paper in page.papers}
    assert [paper.queued_at for paper in page.papers] == sorted(
        (paper.queued_at for paper in page.papers), reverse=True
    )
    assert all(paper.document is None for paper in page.papers)


def test_pages_follow_each_other_without_a_gap(many: PaperArchive) -> None:
    kinds = frozenset({PaperKind.RECEIPT})
    first = many.page(PaperQuestion("CKL", kinds))
    last = first.papers[-1]
    second = many.page(PaperQuestion("CKL", kinds, before=(last.queued_at, last.id)))
    numbers = [int(paper.number.rpartition("-")[2]) for paper in (*first.papers, *second.papers)]
    step = [before - after for before, after in pairwise(numbers)]
    assert len(set(numbers)) == 2 * PAGE
    assert set(step) <= {2, 4}  # every other row is a drawer, and some receipts are intake notes


def test_papers_are_found_as_people_remember_them(many: PaperArchive) -> None:
    def found(typed: str) -> list[str]:
        return [paper.number for paper in many.page(PaperQuestion("CKL", ALL_KINDS, typed)).papers]

    assert found("0042") == ["CKL-1-260101-0042"]
    assert found("42") == ["CKL-1-260101-0042"]
    assert found("ckl-1-260101-0042") == ["CKL-1-260101-0042"]
    assert found("CKL-1-260101-0042/9F3A21BC") == ["CKL-1-260101-0042"]
    assert all(number.startswith("CKL-1-260102") for number in found("CKL-1-260102"))
    assert found("%") == found("_") == []


def test_the_longest_kind_is_found_among_the_many(many: PaperArchive) -> None:
    page = many.page(PaperQuestion("CKL", kinds_of("goods", ALL_KINDS)))
    assert len(page.papers) == MANY // 1000
    assert not page.has_older


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24/11", date(2026, 11, 24)), ("24-11-26", date(2026, 11, 24)), ("24.11.2025", date(2025, 11, 24)),
        ("24 nov", date(2026, 11, 24)), ("24 desember", date(2025, 12, 24)), ("31/02", None), ("0042", None),
        ("CKL-1", None), ("", None),
    ],
)  # fmt: skip
def test_days_as_they_are_typed(typed: str, day: date | None) -> None:
    assert day_of(typed, date(2026, 11, 25)) == day


@pytest.mark.parametrize(
    "typed", ["0812 3456 7890", "+62 812-3456-7890", "62 812 3456 7890", "81234567890", "0062 81234567890",
              "+62 0812 3456 7890"],
)  # fmt: skip
def test_a_telephone_number_in_every_way_of_writing_it(typed: str) -> None:
    assert international(typed) == "6281234567890"


@pytest.mark.parametrize(
    "typed", ["", "12", "021 555 123", "0812 34", "08123456789012345", "budi", "+", "٠٨١٢"]
)
def test_what_is_no_telephone_number(typed: str) -> None:
    with pytest.raises(BadPhone):
        international(typed)


def test_a_number_from_abroad_and_none_at_all() -> None:
    assert whatsapp_link("a & b", "+65 8123 4567") == "https://wa.me/6581234567?text=a%20%26%20b"
    assert whatsapp_link("a\nb") == "https://wa.me/?text=a%0Ab"


def test_a_receipt_that_waits_is_told_apart_from_one_that_may_be_out(
    db: Database, receipt: Document, sold: Callable[[], object], tmp_path: Path
) -> None:
    key = sold()
    archive = PaperArchive(db)
    assert archive.goes_as_itself(key)  # type: ignore[arg-type]
    for state in (PrintState.SENDING, PrintState.SENT, PrintState.UNCERTAIN, PrintState.PRINTED):
        with db.write() as session:
            session.execute(PaperRow.__table__.update().values(state=state))  # type: ignore[attr-defined]
        assert not archive.goes_as_itself(key), state  # type: ignore[arg-type]
