"""How a centre's receipts look: kept in one act, told to the chain, refused where no paper could carry it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from pos.centres.domain import BadReceiptText, ReceiptFlaw, ReceiptLook
from pos.core.errors import NotFound
from pos.core.paths import resource
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.bitmap import Bitmap, packed
from pos.printing.domain import BadDrawing
from pos.shop import Shop
from tests.goods import empty_shop

LOGO = packed(Bitmap(16, 2, b"\xff\x00\x00\xff"))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = empty_shop(tmp_path)
    shop.centres.import_csv(resource("demo", "centres.csv"))
    yield shop
    shop.close()


def told(shop: Shop) -> list[dict[str, object]]:
    with shop.db.read() as session:
        rows = session.scalars(select(ChainEventRow).where(ChainEventRow.kind == EventKind.SETTINGS))
        return [json.loads(row.body) for row in rows]


def test_a_look_is_kept_once_and_told_with_what_was_before(shop: Shop) -> None:
    look = ReceiptLook("  WA  0812\r\n\r\n", "Terima kasih\u200b\nSampai jumpa", LOGO, True)
    kept = shop.centres.set_receipt("CKL", look, "Dedi", "CKL-1")
    assert kept.receipt_look == ReceiptLook("WA 0812", "Terima kasih\nSampai jumpa", LOGO, True)
    assert shop.centres.get("CKL") == kept
    assert shop.centres.get("PDR").receipt_look == ReceiptLook()
    shop.centres.set_receipt("CKL", look, "Dedi", "CKL-1")
    (event,) = told(shop)
    assert event["before"] == {"head": "", "foot": "", "logo": "", "english": False}
    after = event["after"]
    assert isinstance(after, dict)
    assert (after["head"], after["english"], after["logo"][:5]) == ("WA 0812", True, "16x2 ")


def test_a_file_of_centres_leaves_the_look_alone(shop: Shop) -> None:
    shop.centres.set_receipt("CKL", ReceiptLook("WA 0812", logo=LOGO), "Dedi", "CKL-1")
    shop.centres.import_csv(resource("demo", "centres.csv"))
    assert shop.centres.get("CKL").receipt_look == ReceiptLook("WA 0812", logo=LOGO)


@pytest.mark.parametrize(
    ("look", "field", "flaw"),
    [
        (ReceiptLook("1\n2\n3\n4"), "head", ReceiptFlaw.TOO_MANY_LINES),
        (ReceiptLook("x" * 201), "head", ReceiptFlaw.TOO_LONG),
        (ReceiptLook(foot="\n".join("1234567")), "foot", ReceiptFlaw.TOO_MANY_LINES),
        (ReceiptLook(foot="x" * 401), "foot", ReceiptFlaw.TOO_LONG),
    ],
)
def test_too_much_is_refused_and_nothing_changes(
    shop: Shop, look: ReceiptLook, field: str, flaw: ReceiptFlaw
) -> None:
    with pytest.raises(BadReceiptText) as refused:
        shop.centres.set_receipt("CKL", look, "Dedi", "CKL-1")
    assert (refused.value.field, refused.value.flaw) == (field, flaw)
    assert shop.centres.get("CKL").receipt_look == ReceiptLook()
    assert told(shop) == []


def test_a_logo_that_could_not_be_printed_is_never_kept(shop: Shop) -> None:
    with pytest.raises(BadDrawing):
        shop.centres.set_receipt("CKL", ReceiptLook(logo="16x2:bukan"), "Dedi", "CKL-1")
    with pytest.raises(NotFound):
        shop.centres.set_receipt("XXX", ReceiptLook(), "Dedi", "CKL-1")


@given(st.text(max_size=80))
def test_a_checked_text_is_within_bounds_and_stays_as_it_is(text: str) -> None:
    try:
        once = ReceiptLook(text, text).checked()
    except BadReceiptText:
        return
    assert len(once.head) <= 200
    assert once.head.count("\n") < 3
    assert "\x1b" not in once.foot
    assert once.checked() == once
