"""A piece that is here although marked sold: put right once, by a supervisor, and sold like any other."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from pos.catalogue.domain import PieceState
from pos.core.errors import BadText
from pos.core.ids import new_id
from pos.core.money import ZERO, total
from pos.ledger.domain import EventKind
from pos.sales.domain import Basket, BasketLine, Limit, NeedsApproval, Sale
from pos.sales.domain.held import IsHeld
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest, Role
from pos.stock.domain import Found, GoneAlready, NotMarkedSold, ShelfItem
from pos.till.domain import Count, NoOpenShift, Shift

REASON = "Label tertukar"
WORD = Approval(ApprovalRequest(Limit.SOLD_PIECE, "Guci itu", "Siti", REASON), "Dedi")


@pytest.fixture
def here(shop: Shop) -> Shift:
    """A shift at Padarincang, where the gentong stand."""
    return shop.shifts.open("PDR", 1, shop.staff.all()[0], ZERO)


@pytest.fixture
def piece(shop: Shop) -> ShelfItem:
    """One gentong, of which there is no second."""
    return next(item for item in shop.shelf.search("PDR", "gentong ukir") if item.piece_id)


@pytest.fixture
def first(shop: Shop, here: Shift, piece: ShelfItem) -> Sale:
    """The sale by which it is marked sold."""
    return shop.sales.pay_cash(here, Basket().add(piece))


def gone(shop: Shop, piece: ShelfItem, centre: str = "PDR") -> GoneAlready:
    scan = shop.shelf.scanned(centre, piece.code)
    assert isinstance(scan, GoneAlready)
    return scan


def found(shop: Shop, piece: ShelfItem) -> ShelfItem:
    scan = shop.shelf.scanned("PDR", piece.code)
    assert isinstance(scan, Found)
    return scan.item


def told(shop: Shop, kind: EventKind) -> list[dict[str, object]]:
    with shop.db.read() as session:
        rows = session.execute(text("SELECT body FROM chain_event WHERE kind = :kind"), {"kind": kind.value})
        return [json.loads(body) for (body,) in rows]


def counts(shop: Shop) -> list[tuple[int, str]]:
    with shop.db.read() as session:
        rows = session.execute(text("SELECT quantity, document FROM stock_move WHERE kind = 'count'"))
        return [(quantity, document) for quantity, document in rows]


def took_back(shop: Shop, here: Shift, sale: Sale, *, damaged: bool = False) -> Sale:
    (line,) = sale.lines
    scan = shop.shelf.scanned(sale.centre, line.code)
    assert isinstance(scan, Found | GoneAlready)
    of = shop.sales.returns_of(sale.number, {line.id: 1})[line.id]
    of = replace(of, approved_by="Dedi", damaged=damaged)
    return shop.sales.pay_cash(here, Basket((BasketLine(scan.item, 1, return_of=of),)))


def test_it_is_counted_back_named_in_the_chain_and_sold_once_more(
    shop: Shop, here: Shift, piece: ShelfItem, first: Sale
) -> None:
    shop.found_pieces.put_right(here, gone(shop, piece), WORD)
    again = found(shop, piece)
    assert (again.piece_id, again.piece_turn, again.left) == (piece.piece_id, piece.piece_turn + 1, 1)
    assert counts(shop) == [(1, first.number)]
    (body,) = told(shop, EventKind.PIECE_FOUND)
    said = {
        key: body[key] for key in ("number", "sku", "name", "reason", "asked_by", "approved_by", "person")
    }
    assert said == {
        "number": first.number, "sku": piece.sku, "name": piece.name, "reason": REASON, "asked_by": "Siti",
        "approved_by": "Dedi", "person": "Siti",
    }  # fmt: skip
    assert shop.audit.verify() == []
    second = shop.sales.pay_cash(here, Basket().add(again))
    owed = total(line.artisan_share for sale in (first, second) for line in sale.lines)
    assert owed == first.lines[0].artisan_share + first.lines[0].artisan_share
    assert shop.ledger.balance("PDR", f"payable:artisan:{piece.artisan_code}") == -owed
    assert shop.audit.verify([first.mark, second.mark]) == []


def test_the_facts_show_it(shop: Shop, here: Shift, piece: ShelfItem, first: Sale, tmp_path: Path) -> None:
    shop.found_pieces.put_right(here, gone(shop, piece), WORD)
    shop.audit.facts(tmp_path / "facts")
    written = (tmp_path / "facts" / "stock_move.jsonl").read_text(encoding="utf-8")
    moves = [json.loads(line) for line in written.splitlines()]
    (move,) = [move for move in moves[1:] if move["kind"] == "count"]
    assert (move["piece_id"], move["quantity"], move["document"]) == (str(piece.piece_id), 1, first.number)
    assert '"piece_found"' in (tmp_path / "facts" / "chain_event.jsonl").read_text(encoding="utf-8")


def test_of_four_threads_one_wins(shop: Shop, here: Shift, piece: ShelfItem, first: Sale) -> None:
    scan = gone(shop, piece)

    def put_right(_try: int) -> str:
        try:
            shop.found_pieces.put_right(here, scan, WORD)
        except NotMarkedSold as error:
            return error.state
        return "right"

    with ThreadPoolExecutor(4) as threads:
        ended = sorted(threads.map(put_right, range(4)))
    assert ended == ["in_stock", "in_stock", "in_stock", "right"]
    assert len(counts(shop)) == len(told(shop, EventKind.PIECE_FOUND)) == 1
    assert shop.audit.verify() == []


def test_who_comes_after_it_was_sold_again_is_too_late(
    shop: Shop, here: Shift, piece: ShelfItem, first: Sale
) -> None:
    scan = gone(shop, piece)
    shop.found_pieces.put_right(here, scan, WORD)
    shop.sales.pay_cash(here, Basket().add(found(shop, piece)))
    with pytest.raises(NotMarkedSold) as trouble:
        shop.found_pieces.put_right(here, scan, WORD)
    assert trouble.value.state is PieceState.SOLD
    assert len(counts(shop)) == 1


@pytest.mark.parametrize("state", [state for state in PieceState if state is not PieceState.SOLD])
def test_only_a_sold_piece_is_put_right(
    shop: Shop, here: Shift, piece: ShelfItem, first: Sale, state: PieceState
) -> None:
    scan = gone(shop, piece)
    with shop.db.write() as session:
        session.execute(
            text("UPDATE piece SET state = :state WHERE sku = :sku"), {"state": state, "sku": piece.sku}
        )
    with pytest.raises(NotMarkedSold) as trouble:
        shop.found_pieces.put_right(here, scan, WORD)
    assert (trouble.value.state, trouble.value.here) == (state, True)
    assert counts(shop) == []


def test_not_at_another_centre(shop: Shop, shift: Shift, piece: ShelfItem, first: Sale) -> None:
    with pytest.raises(NotMarkedSold) as trouble:
        shop.found_pieces.put_right(shift, gone(shop, piece, "CKL"), WORD)
    assert (trouble.value.centre, trouble.value.here) == ("PDR", False)


def test_not_while_it_is_promised_to_a_buyer(shop: Shop, here: Shift, piece: ShelfItem, first: Sale) -> None:
    shop.holding.hold(here, Basket(key=new_id()).add(piece), "Ibu topi kuning")
    with pytest.raises(IsHeld) as trouble:
        shop.found_pieces.put_right(here, gone(shop, piece), WORD)
    assert trouble.value.label == "Ibu topi kuning"


def test_not_without_a_supervisor_s_word_on_it_and_a_reason(
    shop: Shop, here: Shift, piece: ShelfItem, first: Sale
) -> None:
    scan = gone(shop, piece)
    for word in (None, replace(WORD, request=replace(WORD.request, act=Limit.VOID))):
        with pytest.raises(NeedsApproval):
            shop.found_pieces.put_right(here, scan, word)
    with pytest.raises(BadText):
        shop.found_pieces.put_right(here, scan, replace(WORD, request=replace(WORD.request, reason=" ")))
    assert counts(shop) == told(shop, EventKind.PIECE_FOUND) == []


def test_not_in_a_closed_shift(shop: Shop, here: Shift, piece: ShelfItem, first: Sale) -> None:
    shop.shifts.close(here.id, Count(((first.paid, 1),)))
    with pytest.raises(NoOpenShift):
        shop.found_pieces.put_right(here, gone(shop, piece), WORD)


def test_a_piece_that_lay_in_a_basket_meanwhile_is_sold_in_its_turn_of_now(
    shop: Shop, here: Shift, piece: ShelfItem
) -> None:
    waiting = Basket(key=new_id()).add(piece)  # at the other till
    shop.sales.pay_cash(here, Basket().add(piece))
    shop.found_pieces.put_right(here, gone(shop, piece), WORD)
    shop.sales.pay_cash(here, waiting)
    assert shop.audit.verify() == []


@pytest.mark.parametrize("damaged", [False, True], ids=["whole", "broken"])
def test_the_first_sale_comes_back_while_the_piece_stands_here(
    shop: Shop, here: Shift, piece: ShelfItem, first: Sale, damaged: bool
) -> None:
    shop.found_pieces.put_right(here, gone(shop, piece), WORD)
    took_back(shop, here, first, damaged=damaged)
    again = found(shop, piece)
    assert again.left == 1
    assert shop.audit.verify() == []
    second = shop.sales.pay_cash(here, Basket().add(again))
    owed = second.lines[0].artisan_share
    assert shop.ledger.balance("PDR", f"payable:artisan:{piece.artisan_code}") == -owed
    took_back(shop, here, second)
    assert found(shop, piece).left == 1
    assert shop.audit.verify() == []


def test_both_sales_come_back_and_it_stands_here_once(
    shop: Shop, here: Shift, piece: ShelfItem, first: Sale
) -> None:
    shop.found_pieces.put_right(here, gone(shop, piece), WORD)
    second = shop.sales.pay_cash(here, Basket().add(found(shop, piece)))
    for sale in (first, second):
        took_back(shop, here, sale)
        assert found(shop, piece).left == 1
    assert shop.ledger.balance("PDR", f"payable:artisan:{piece.artisan_code}") == ZERO
    assert shop.audit.verify() == []


def test_a_count_without_its_line_in_the_chain_is_found_out(
    shop: Shop, here: Shift, piece: ShelfItem, first: Sale
) -> None:
    shop.found_pieces.put_right(here, gone(shop, piece), WORD)
    with shop.db.write() as session:
        session.execute(text("DROP TRIGGER chain_event_no_delete"))
        session.execute(text("DELETE FROM chain_event WHERE kind = 'piece_found'"))
    assert [one.rule for one in shop.audit.verify()] == ["a found piece is in the chain"]


def test_the_sheet_s_word_is_in_the_chain_before_it(
    shop: Shop, here: Shift, piece: ShelfItem, first: Sale
) -> None:
    dedi = shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    word = shop.staff.approve(dedi.id, "222222", here.till, WORD.request)
    shop.found_pieces.put_right(here, gone(shop, piece), word)
    (approval,) = told(shop, EventKind.APPROVAL)
    assert (approval["act"], approval["person"], approval["reason"]) == ("sold_piece", "Dedi", REASON)
