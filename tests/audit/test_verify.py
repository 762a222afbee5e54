"""`verify`: a shop's honest books fit, and of every amount that is changed by hand the document is named."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pos.audit.domain import Finding
from pos.ledger.domain import GENESIS, chain_hash
from tests.audit.trade import NUMBERS, Books, change, found_in

Lie = Callable[..., list[Finding]]

FIRST, PIECE, BACK, LAST = NUMBERS.values()
SHIFT = "SIF-CKL-1-261124-1"


def test_honest_books_fit(books: Books, copy: Path) -> None:
    assert [sale.number for sale in books.sales] == [FIRST, PIECE, BACK, LAST]
    assert found_in(copy, *(sale.mark for sale in books.sales)) == []


def test_looking_changes_nothing(copy: Path) -> None:
    before = copy.read_bytes()
    found_in(copy)
    assert copy.read_bytes() == before


_LIES = [
    (
        (
            "UPDATE posting SET amount = amount + 1 "
            "WHERE entry_id = (SELECT id FROM entry WHERE document = :first) AND line = 1"
        ),
        FIRST,
    ),
    (
        (
            "UPDATE posting SET account = 'bank' "
            "WHERE entry_id = (SELECT id FROM entry WHERE document = :piece) AND account = 'qris'"
        ),
        PIECE,
    ),
    (
        (
            "UPDATE posting SET account = 'payable:artisan:P99' "
            "WHERE account LIKE 'payable:%' AND entry_id = (SELECT id FROM entry WHERE document = :piece)"
        ),
        PIECE,
    ),
    (
        (
            "UPDATE posting SET business_date = '2026-11-26' "
            "WHERE entry_id = (SELECT id FROM entry WHERE document = :first)"
        ),
        FIRST,
    ),
    ("UPDATE entry SET shift = 'SIF-CKL-1-261125-1' WHERE document = :first", FIRST),
    ("UPDATE posting SET amount = amount - 500 WHERE account = 'cash:safe' AND amount > 0", SHIFT),
    (
        (
            "UPDATE sale_line SET artisan_share = artisan_share + 1 "
            "WHERE sale_id = (SELECT id FROM sale WHERE number = :first) AND line = 1"
        ),
        FIRST,
    ),
    (
        (
            "UPDATE sale_line SET artisan_share = artisan_share - 5, centre_share = centre_share + 5 "
            "WHERE sale_id = (SELECT id FROM sale WHERE number = :first) AND line = 2"
        ),
        FIRST,
    ),
    (
        (
            "UPDATE sale_line SET net = net - 1000, gross = gross - 1000 "
            "WHERE sale_id = (SELECT id FROM sale WHERE number = :piece)"
        ),
        PIECE,
    ),
    (
        (
            "UPDATE sale_line SET quantity = 2 "
            "WHERE sale_id = (SELECT id FROM sale WHERE number = :first) AND line = 1"
        ),
        FIRST,
    ),
    (
        ("UPDATE sale_line SET name = 'Kendi' WHERE sale_id = (SELECT id FROM sale WHERE number = :piece)"),
        PIECE,
    ),
    (
        (
            "UPDATE sale_line SET artisan_code = 'P99' "
            "WHERE sale_id = (SELECT id FROM sale WHERE number = :last)"
        ),
        LAST,
    ),
    (
        (
            "UPDATE sale_line SET business_date = '2026-11-26' "
            "WHERE sale_id = (SELECT id FROM sale WHERE number = :last)"
        ),
        LAST,
    ),
    ("UPDATE sale SET total = total + 100 WHERE number = :back", BACK),
    ("UPDATE sale SET void_of = :first WHERE number = :back", FIRST),
    ("UPDATE sale_line SET quantity = -9 WHERE sale_id = (SELECT id FROM sale WHERE number = :back)", FIRST),
    ("UPDATE sale SET rounding = rounding - 1 WHERE number = :first", FIRST),
    ("UPDATE sale SET shift = 'SIF-CKL-1-261125-1' WHERE number = :first", FIRST),
    ("UPDATE sale SET chain_short = '00000000' WHERE number = :first", FIRST),
    (
        (
            "UPDATE payment SET amount = amount + 1 "
            "WHERE sale_id = (SELECT id FROM sale WHERE number = :first)"
        ),
        FIRST,
    ),
    (
        (
            "UPDATE payment SET tendered = tendered + 1 "
            "WHERE sale_id = (SELECT id FROM sale WHERE number = :first)"
        ),
        FIRST,
    ),
    ("UPDATE payment SET method = 'card' WHERE sale_id = (SELECT id FROM sale WHERE number = :piece)", PIECE),
    (
        ("UPDATE payment SET reference = '9999' WHERE sale_id = (SELECT id FROM sale WHERE number = :piece)"),
        PIECE,
    ),
    ("UPDATE shift_closing SET counted = counted + 500, difference = 0", SHIFT),
    ("UPDATE shift_closing SET grand_total = grand_total - 1", SHIFT),
    ("UPDATE shift SET opening_float = 0", SHIFT),
    ("UPDATE stock_move SET quantity = -1 WHERE document = :first AND quantity = -3", FIRST),
    ("DELETE FROM stock_move WHERE document = :back", BACK),
    ("DELETE FROM paper WHERE number = :last", LAST),
    ("UPDATE paper SET document = REPLACE(document, :last || '/', :last || '-') WHERE number = :last", LAST),
    ("UPDATE counter SET last = 7 WHERE series = 'sale:CKL-1-261125'", "CKL-1-261125"),
    ("UPDATE counter SET last = 2 WHERE series = 'SIF-CKL-1-261124'", "SIF-CKL-1-261124"),
    ("UPDATE chain_event SET body = REPLACE(body, 'Siti', 'Sita') WHERE seq = 3", FIRST),
    ("UPDATE chain_event SET body = 'torn' WHERE seq = 3", FIRST),
    ("UPDATE chain_event SET kind = 'export' WHERE seq = 3", FIRST),
    ("UPDATE chain_event SET at = '2026-11-24 02:00:01.000000' WHERE seq = 3", FIRST),
]


@pytest.mark.parametrize(("statement", "document"), _LIES)
def test_a_changed_fact_names_its_document(lie: Lie, statement: str, document: str) -> None:
    named = {finding.where.removeprefix("CKL-1 ") for finding in lie(statement)}
    assert document in named


def test_a_sold_piece_that_is_put_back_on_the_shelf_is_found(lie: Lie) -> None:
    findings = lie("UPDATE piece SET state = 'in_stock' WHERE state = 'sold'")
    assert {finding.rule for finding in findings} == {"a piece is where its moves say"}


def test_a_line_that_is_changed_is_the_first_that_does_not_fit(lie: Lie) -> None:
    findings = lie("UPDATE chain_event SET body = REPLACE(body, 'Siti', 'Sita') WHERE seq IN (4, 6)")
    broken = [finding for finding in findings if finding.rule == "the chain holds"]
    assert [(finding.where, finding.text) for finding in broken] == [
        (f"CKL-1 {PIECE}", "line 4 was changed: its hash is not that of its content")
    ]


def test_a_line_cut_out_of_the_chain_is_found(lie: Lie) -> None:
    findings = lie("DELETE FROM chain_event WHERE seq = 4")
    assert Finding("the chain holds", f"CKL-1 {BACK}", "line 5 follows line 3") in findings


_ERASE_LAST = (
    "DELETE FROM payment WHERE sale_id = (SELECT id FROM sale WHERE number = :last)",
    "DELETE FROM sale_line WHERE sale_id = (SELECT id FROM sale WHERE number = :last)",
    "DELETE FROM sale WHERE number = :last",
    "DELETE FROM posting WHERE entry_id = (SELECT id FROM entry WHERE document = :last)",
    "DELETE FROM entry WHERE document = :last",
    "DELETE FROM paper WHERE number = :last",
    "DELETE FROM stock_move WHERE document = :last",
)
"""A sale with everything that tells of it, but its number and its line in the chain."""


def test_a_sale_that_is_erased_is_found_by_its_number_and_by_the_chain(lie: Lie) -> None:
    findings = lie(*_ERASE_LAST)
    assert Finding("every sale is in the chain once", LAST, "sale and chain differ by 1") in findings
    assert Finding("no number is missing", LAST[:-5], "1 numbers of this series are missing") in findings


_FORGET_LAST_DAY = (
    *_ERASE_LAST,
    "DELETE FROM shift_closing WHERE shift_id = (SELECT id FROM shift WHERE number LIKE '%261125-1')",
    "DELETE FROM shift WHERE number LIKE '%261125-1'",
    "DELETE FROM posting WHERE business_date = '2026-11-25'",
    "DELETE FROM entry WHERE business_date = '2026-11-25'",
    "DELETE FROM paper WHERE number LIKE '%261125-1'",
    "DELETE FROM counter WHERE series LIKE '%261125'",
    "DELETE FROM chain_event WHERE seq > 6",
)


def test_last_lines_that_are_cut_off_cleanly_are_found_by_printed_receipts_alone(
    books: Books, copy: Path
) -> None:
    change(copy, *_FORGET_LAST_DAY)
    assert found_in(copy) == []
    marks = [sale.mark for sale in books.sales]
    assert found_in(copy, *marks) == [
        Finding("printed receipts are in the chain", LAST, "this sale is not in the chain")
    ]


def recompute(path: Path, old: str, new: str) -> None:
    """The whole chain and every stored paper anew, as somebody would who knows how they are made."""
    with closing(sqlite3.connect(path)) as connection, connection:
        query = "SELECT till, incarnation, seq, body, hash FROM chain_event ORDER BY till, seq"
        previous: dict[str, str] = {}
        for till, incarnation, seq, body, before in connection.execute(query).fetchall():
            changed, parent = body.replace(old, new), previous.get(till, GENESIS)
            digest = previous[till] = chain_hash(till, incarnation, seq, parent, changed)
            connection.execute(
                "UPDATE chain_event SET body = ?, previous_hash = ?, hash = ? WHERE till = ? AND seq = ?",
                (changed, parent, digest, till, seq),
            )
            short, was = digest[:8].upper(), before[:8].upper()
            connection.execute("UPDATE sale SET chain_short = ? WHERE chain_short = ?", (short, was))
            connection.execute("UPDATE paper SET document = REPLACE(document, ?, ?)", (was, short))


def test_a_chain_that_is_recomputed_whole_is_found_by_printed_receipts_alone(
    books: Books, copy: Path
) -> None:
    change(copy, "UPDATE sale SET attendant = 'Sita'")
    recompute(copy, "Siti", "Sita")
    assert found_in(copy) == []
    mark = books.sales[1].mark
    (told,) = found_in(copy, mark)
    assert (told.where, mark.split("/")[1] in told.text) == (PIECE, True)


def test_receipts_are_read_from_any_file_of_a_printer(books: Books, copy: Path, tmp_path: Path) -> None:
    marks = [sale.mark.encode() for sale in books.sales]
    roll = tmp_path / "roll.bin"
    roll.write_bytes(b"\x1b@\xff" + b"\n\x1dV\x00".join(marks))
    assert found_in(copy, str(roll)) == []
    roll.write_bytes(roll.read_bytes().replace(LAST.encode(), b"CKL-1-261125-0009"))
    assert [finding.where for finding in found_in(copy, str(roll))] == ["CKL-1-261125-0009"]


@pytest.mark.parametrize("given", ["nonsense", "no/such/file", "CKL-1-261124-0001", "\x00"])
def test_what_is_no_receipt_is_told(copy: Path, given: str) -> None:
    assert [(finding.rule, finding.where) for finding in found_in(copy, given)] == [("receipts", given)]
