"""A count of the goods: what a scan is told, what is put right, and what a posted count does to the books."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from pos.catalogue.domain import PieceState
from pos.core.changes import Topic
from pos.core.clock import FixedClock
from pos.core.money import ZERO, Rupiah
from pos.core.text import without_controls
from pos.printing.domain import PaperKind
from pos.sales.domain import Basket, Sale
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest, Role
from pos.stock.domain import CountOutcome, Found, LossCause, Move, MoveKind, ScanVerdict, ShelfItem
from pos.stock.domain.acts import Desk, Named, PieceHeld
from pos.stock.domain.count_results import (
    AnsweredAlready,
    CannotPutRight,
    CountAnswer,
    CountEnded,
    CountFindings,
    CountMoved,
    CountsCross,
    NeedsWord,
    NothingToCount,
    ShownScan,
)
from pos.stock.domain.counting import CountAct, Fate, Stocktake
from pos.stock.service import put_back
from pos.till.domain import Shift
from tests.goods import demo_rows, stocked_shop, written

SITI = Desk("PDR", "PDR-1", "Siti")
DEDI = Desk("PDR", "PDR-1", "Dedi")
KENDI = "P07-DA001"
DAY = date(2026, 11, 24)


def word(act: CountAct) -> Approval:
    return Approval(ApprovalRequest(act, "…", "Siti", "Ditemukan saat opname"), "Dedi")


class Counting:
    """Siti counts at Padarincang, and the clock goes on by a second with all that she does."""

    def __init__(self, shop: Shop, category: str = "") -> None:
        self.shop = shop
        self.count: Stocktake = shop.stocktakes.begin(SITI, category)

    def later(self) -> None:
        assert isinstance(self.shop.clock, FixedClock)
        self.shop.clock.set(self.shop.clock.now() + timedelta(seconds=1))

    def scan(self, code: str, quantity: int = 1) -> CountAnswer:
        self.later()
        return self.shop.stocktakes.scan(self.count.number, code, SITI, quantity)

    def all_else(self, *left_out: str) -> None:
        """Scan what the books have, but for these SKUs."""
        self.later()
        for item in self.shop.shelf.search("PDR", limit=1_000):
            if item.left > 0 and not item.is_service and item.sku not in left_out:
                if item.piece_id is None:
                    self.scan(item.sku, item.left)
                else:
                    for _ in range(item.left):
                        self.scan(item.sku)

    def found(self) -> CountFindings:
        self.later()
        return self.shop.stocktakes.findings(self.count.number)

    def post(self, cause: LossCause | None = LossCause.LOST) -> None:
        self.shop.stocktakes.post(self.found(), {}, cause, SITI, word(CountAct.POST))

    def asking(self) -> list[ShownScan]:
        return list(self.shop.stocktakes.view(self.count.number).asking)

    def differs(self) -> dict[str, int]:
        return {one.thing.sku: one.by for one in self.found().differences}


@pytest.fixture
def counting(shop: Shop) -> Counting:
    return Counting(shop)


@pytest.fixture
def shift(shop: Shop) -> Shift:
    siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
    return shop.shifts.open("PDR", 1, siti, ZERO)


def left(shop: Shop, sku: str, centre: str = "PDR") -> int:
    return shop.shelf.scanned(centre, sku).item.left  # type: ignore[union-attr]


def piece(shop: Shop) -> ShelfItem:
    return next(item for item in shop.shelf.search("PDR", "gentong") if item.piece_id)


def piece_at(shop: Shop, code: str, centre: str) -> object:
    return shop.shelf.scanned(centre, code)


def sell(shop: Shop, shift: Shift, item: ShelfItem, quantity: int = 1) -> Sale:
    basket = Basket()
    for _ in range(quantity):
        basket = basket.add(item)
    return shop.sales.pay_cash(shift, basket)


def rows(shop: Shop, statement: str) -> list[tuple[object, ...]]:
    with shop.db.read() as session:
        return [tuple(row) for row in session.execute(text(statement))]


def item_of(shop: Shop, sku: str) -> ShelfItem:
    scan = shop.shelf.scanned("PDR", sku)
    assert isinstance(scan, Found)
    return scan.item


# --- what a scan is told --------------------------------------------------------------------------


def test_each_scan_counts_one_and_a_number_before_it_as_many(counting: Counting) -> None:
    there = left(counting.shop, KENDI)
    first = counting.scan(item_of(counting.shop, KENDI).code)
    assert (first.scan.verdict, first.standing and first.standing.counted) == (ScanVerdict.COUNTED, 1)
    rest = counting.scan(KENDI, there - 1)
    assert rest.is_good
    assert rest.standing is not None
    assert (rest.standing.counted, rest.standing.booked) == (there, there)
    over = counting.scan(KENDI)
    assert (over.scan.verdict, over.is_good) == (ScanVerdict.SURPLUS, False)


def test_a_piece_counts_once(counting: Counting) -> None:
    code = piece(counting.shop).code
    assert counting.scan(code, 5).scan.quantity == 1
    assert counting.scan(code).scan.verdict is ScanVerdict.TWICE
    view = counting.shop.stocktakes.view(counting.count.number)
    assert view.standings[piece(counting.shop).sku].counted == 1


def test_what_is_not_of_this_category_or_not_known_at_all_is_said(shop: Shop) -> None:
    category = item_of(shop, KENDI).category
    counting = Counting(shop, category)
    other = next(item for item in shop.shelf.search("PDR", limit=500) if item.category != category)
    assert counting.scan(other.sku).scan.verdict is ScanVerdict.OUT_OF_SCOPE
    assert counting.scan("8991234567890").scan.verdict is ScanVerdict.UNKNOWN
    assert counting.scan("x" * 4_000).scan.code == "x" * 40
    for text_, quantity in ((" ", 1), (KENDI, -1), (KENDI, 10_000)):
        with pytest.raises(NothingToCount):
            counting.scan(text_, quantity)
    assert len(counting.asking()) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=60).filter(lambda typed: without_controls(typed).strip()))
def test_any_code_has_an_answer(counting: Counting, typed: str) -> None:
    assert counting.scan(typed).scan.code


def test_an_open_count_is_gone_on_with_and_two_never_cross(shop: Shop) -> None:
    counting = Counting(shop, "Dapur")
    assert shop.stocktakes.begin(DEDI, "Dapur") == counting.count
    shop.stocktakes.begin(SITI, "Meja")
    with pytest.raises(CountsCross):
        shop.stocktakes.begin(SITI)
    shop.stocktakes.begin(Desk("CKL", "CKL-1", "Siti"))
    with pytest.raises(NothingToCount):
        shop.stocktakes.begin(SITI, "Perahu")
    assert [one.category for one in shop.stocktakes.countable("PDR").open] == ["Dapur", "Meja"]


# --- surprises ------------------------------------------------------------------------------------


def test_a_piece_that_is_marked_sold_and_stands_here_is_put_back(shop: Shop, shift: Shift) -> None:
    jar = piece(shop)
    sale = sell(shop, shift, jar)
    counting = Counting(shop)
    said = counting.scan(jar.code)
    assert (said.scan.verdict, said.state) == (ScanVerdict.MARKED_SOLD, PieceState.SOLD)
    with pytest.raises(NeedsWord):
        shop.stocktakes.put_back(counting.count.number, said.scan.id, SITI, None)
    shop.stocktakes.put_back(counting.count.number, said.scan.id, SITI, word(CountAct.PUT_BACK))
    with pytest.raises(AnsweredAlready):
        shop.stocktakes.put_back(counting.count.number, said.scan.id, SITI, word(CountAct.PUT_BACK))
    assert isinstance(piece_at(shop, jar.code, "PDR"), Found)
    assert counting.asking() == []
    assert jar.sku not in counting.differs() or counting.differs()[jar.sku] == -1
    assert counting.scan(jar.code).scan.verdict is ScanVerdict.TWICE
    assert rows(shop, "SELECT document FROM stock_move WHERE kind = 'count'") == [(sale.number,)]
    assert shop.audit.verify([sale.mark]) == []


def test_a_piece_that_was_written_off_is_found_and_no_longer_owed(shop: Shop) -> None:
    jar = piece(shop)
    first = Counting(shop)
    first.all_else(jar.sku)
    lost = len(first.found().differences)
    first.post()
    owed = -shop.ledger.balance("PDR", f"payable:artisan:{jar.artisan_code}")
    assert owed > ZERO
    second = Counting(shop)
    said = second.scan(jar.code)
    assert (said.scan.verdict, said.state) == (ScanVerdict.MARKED_GONE, PieceState.LOST)
    shop.stocktakes.put_back(second.count.number, said.scan.id, SITI, word(CountAct.PUT_BACK))
    again = -shop.ledger.balance("PDR", f"payable:artisan:{jar.artisan_code}")
    assert again * lost == owed * (lost - 1)
    assert second.found().missing == sum(item.left for item in shop.shelf.search("PDR", limit=999)) - 1
    assert shop.audit.verify() == []


def test_a_piece_of_another_centre_is_moved_here(shop: Shop) -> None:
    jar = piece(shop)
    there = Desk("CKL", "CKL-1", "Siti")
    count = shop.stocktakes.begin(there)
    said = shop.stocktakes.scan(count.number, jar.code, there)
    assert (said.scan.verdict, said.centre) == (ScanVerdict.ELSEWHERE, "PDR")
    shop.stocktakes.move_here(count.number, said.scan.id, there)
    assert isinstance(piece_at(shop, jar.code, "CKL"), Found)
    view = shop.stocktakes.view(count.number)
    assert view.asking == ()
    assert view.standings[jar.sku].counted == 1
    with pytest.raises(AnsweredAlready):
        shop.stocktakes.move_here(count.number, said.scan.id, there)
    assert shop.audit.verify() == []


def test_what_was_sold_elsewhere_or_is_on_its_way_cannot_be_put_right_from_here(
    shop: Shop, shift: Shift
) -> None:
    jar = piece(shop)
    there = Desk("CKL", "CKL-1", "Siti")
    count = shop.stocktakes.begin(there)
    shop.stock_acts.send(SITI, "BDL", [Named(jar.sku, jar.piece_id, 1)], anyway=True)
    said = shop.stocktakes.scan(count.number, jar.code, there)
    assert (said.scan.verdict, said.state) == (ScanVerdict.ELSEWHERE, PieceState.IN_TRANSIT)
    with pytest.raises(CannotPutRight):
        shop.stocktakes.move_here(count.number, said.scan.id, there)
    other = piece(shop)
    sell(shop, shift, other)
    sold = shop.stocktakes.scan(count.number, other.code, there)
    with pytest.raises(CannotPutRight):
        shop.stocktakes.put_back(count.number, sold.scan.id, there, word(CountAct.PUT_BACK))
    assert [one.told.fate for one in shop.stocktakes.view(count.number).asking] == [Fate.STANDS] * 2


def test_a_piece_that_is_held_for_a_buyer_is_told_and_not_moved(shop: Shop, shift: Shift) -> None:
    jar = piece(shop)
    shop.holding.hold(shift, Basket().add(jar), "Ibu topi kuning")
    counting = Counting(shop)
    counting.all_else(jar.sku)
    held = [one.held_for for one in counting.found().differences if one.held_for]
    assert held == ["Ibu topi kuning"]
    there = Desk("CKL", "CKL-1", "Siti")
    count = shop.stocktakes.begin(there)
    said = shop.stocktakes.scan(count.number, jar.code, there)
    with pytest.raises(PieceHeld):
        shop.stocktakes.move_here(count.number, said.scan.id, there)


def test_what_is_left_as_it_is_stays_listed_and_asks_no_more(counting: Counting) -> None:
    said = counting.scan("8991234567890")
    counting.shop.stocktakes.leave(counting.count.number, said.scan.id, SITI)
    assert counting.asking() == []
    (shown,) = counting.shop.stocktakes.view(counting.count.number).scans
    assert shown.told.fate is Fate.LEFT
    assert [one.scan.code for one in counting.found().left] == ["8991234567890"]
    with pytest.raises(AnsweredAlready):
        counting.shop.stocktakes.undo(counting.count.number, said.scan.id, SITI)


def test_a_scan_is_taken_back_once(counting: Counting) -> None:
    said = counting.scan(KENDI, 3)
    counting.shop.stocktakes.undo(counting.count.number, said.scan.id, SITI)
    with pytest.raises(AnsweredAlready):
        counting.shop.stocktakes.undo(counting.count.number, said.scan.id, SITI)
    view = counting.shop.stocktakes.view(counting.count.number)
    assert view.standings[KENDI].counted == 0
    assert [one.told.fate for one in view.scans] == [Fate.UNDONE]


def test_a_broken_pot_is_marked_and_noted_with_its_cause(counting: Counting) -> None:
    shop, number, there = counting.shop, counting.count.number, left(counting.shop, KENDI)
    said = counting.scan(KENDI, there)
    for _ in range(2):
        counting.later()
        shop.stocktakes.mark_broken(number, said.scan.id, SITI)
    first, second = counting.asking()
    shop.stocktakes.undo(number, first.scan.id, SITI)
    with pytest.raises(NeedsWord):
        shop.stocktakes.note_broken(number, second.scan.id, SITI, LossCause.STAFF, None)
    counting.later()
    shop.stocktakes.note_broken(number, second.scan.id, SITI, LossCause.STAFF, word(CountAct.BROKEN))
    assert counting.asking() == []
    assert left(shop, KENDI) == there - 1
    with pytest.raises(AnsweredAlready):
        shop.stocktakes.undo(number, said.scan.id, SITI)
    assert KENDI not in counting.differs()
    assert counting.found().broken == 1
    owed = -shop.ledger.balance("PDR", f"payable:artisan:{item_of(shop, KENDI).artisan_code}")
    assert owed > ZERO
    shop.stocktakes.count_again(number, KENDI, SITI)
    assert counting.scan(KENDI, there - 1).is_good
    assert KENDI not in counting.differs()
    assert shop.audit.verify() == []


# --- a count while sales go on --------------------------------------------------------------------


def test_what_is_sold_after_it_was_counted_is_no_difference(counting: Counting, shift: Shift) -> None:
    shop, there = counting.shop, left(counting.shop, KENDI)
    counting.scan(KENDI, there - 1)
    counting.later()
    sell(shop, shift, item_of(shop, KENDI), 2)
    assert counting.differs()[KENDI] == -1
    counting.all_else(KENDI)
    counting.post()
    assert left(shop, KENDI) == there - 1 - 2


def test_what_was_sold_before_it_was_counted_is_no_difference(counting: Counting, shift: Shift) -> None:
    there = left(counting.shop, KENDI)
    sell(counting.shop, shift, item_of(counting.shop, KENDI), 2)
    assert counting.scan(KENDI, there - 2).is_good
    assert KENDI not in counting.differs()


def test_what_moved_while_it_was_counted_is_counted_again_or_left(counting: Counting, shift: Shift) -> None:
    shop, there = counting.shop, left(counting.shop, KENDI)
    counting.scan(KENDI, there - 2)
    counting.later()
    sell(shop, shift, item_of(shop, KENDI))
    said = counting.scan(KENDI)
    assert said.standing is not None
    assert said.standing.changed
    assert not said.is_good
    assert [thing.sku for thing in counting.found().changed] == [KENDI]
    shop.stocktakes.count_again(counting.count.number, KENDI, SITI)
    assert [thing.sku for thing in counting.found().changed] == [KENDI], "it moved, and nobody looked since"
    assert counting.scan(KENDI, there - 1).is_good
    assert counting.found().changed == ()
    assert KENDI not in counting.differs()


def test_a_changed_product_that_is_not_counted_again_keeps_its_stock(
    counting: Counting, shift: Shift
) -> None:
    shop, there = counting.shop, left(counting.shop, KENDI)
    counting.all_else(KENDI)
    sell(shop, shift, item_of(shop, KENDI))
    counting.post()
    assert left(shop, KENDI) == there - 1
    assert (KENDI,) not in rows(shop, "SELECT sku FROM stocktake_line")
    assert counting.shop.audit.verify() == []


def test_nothing_of_it_there_is_said_by_a_zero(counting: Counting, shift: Shift) -> None:
    there = left(counting.shop, KENDI)
    sell(counting.shop, shift, item_of(counting.shop, KENDI))
    counting.scan(KENDI, 0)
    assert counting.differs()[KENDI] == 1 - there


def test_what_comes_back_or_comes_in_meanwhile_is_no_difference(counting: Counting, shift: Shift) -> None:
    shop, there = counting.shop, left(counting.shop, KENDI)
    counting.scan(KENDI, there)
    counting.later()
    back = Move("PDR", KENDI, None, 1, MoveKind.RETURN, "PDR-1-261124-0009", DAY, "Siti")
    with shop.db.write(Topic.STOCK) as session:
        put_back(session, [back], [], shop.clock.now())
    empty = next(
        item
        for item in shop.shelf.search("PDR", limit=999)
        if item.left == 0 and not (item.one_of_a_kind or item.is_service)
    )
    for sku, many in ((KENDI, 4), (empty.sku, 7)):
        shop.goods.receive("PDR", "PDR-1", shop.catalogue.product(sku).artisan_code, {sku: many}, "Siti")
    assert KENDI not in counting.differs()
    assert empty.sku not in counting.differs()
    assert empty.sku not in {thing.sku for thing in counting.found().changed}
    assert left(shop, KENDI) == there + 5


def test_a_piece_that_is_sold_after_its_scan_or_came_meanwhile_is_not_missing(
    counting: Counting, shift: Shift
) -> None:
    shop, jar = counting.shop, piece(counting.shop)
    counting.scan(jar.code)
    counting.later()
    sale = sell(shop, shift, jar)
    counting.all_else()
    assert counting.found().missing == 0
    counting.later()
    of = shop.sales.returns_of(sale.number, {sale.lines[0].id: 1})
    assert of
    counting.post()
    assert shop.audit.verify() == []


def test_another_correction_of_the_books_is_not_made_twice(counting: Counting) -> None:
    shop, there = counting.shop, left(counting.shop, KENDI)
    counting.scan(KENDI, there - 1)
    counting.later()
    approval = Approval(ApprovalRequest("stock_act", "…", "Siti", "hilang"), "Dedi")
    shop.stock_acts.write_off(SITI, LossCause.LOST, [Named(KENDI, None, 1)], approval, anyway=True)
    assert [thing.sku for thing in counting.found().changed] == [KENDI]
    assert KENDI not in counting.differs()


# --- the end --------------------------------------------------------------------------------------


def test_a_posted_count_puts_the_books_right_and_owes_what_was_lost(shop: Shop) -> None:
    jar, there = piece(shop), left(shop, KENDI)
    counting = Counting(shop)
    counting.all_else(KENDI, jar.sku)
    counting.scan(KENDI, there + 2)
    found = counting.found()
    assert (found.surplus, found.booked - found.counted) == (2, found.missing - 2)
    price = shop.catalogue.product(jar.sku).price
    lost = {one.key: one for one in found.differences if one.by < 0}
    assert {key[0] for key in lost} == {jar.sku}
    causes = dict.fromkeys(list(lost)[1:], LossCause.FIRING)
    assert found.owed(causes, LossCause.LOST) < price
    shop.stocktakes.post(found, causes, LossCause.LOST, SITI, word(CountAct.POST))
    assert left(shop, KENDI) == there + 2
    assert rows(shop, "SELECT state, COUNT(*) FROM piece WHERE state <> 'in_stock' GROUP BY state") == [
        ("lost", len(lost))
    ]
    owed = -shop.ledger.balance("PDR", f"payable:artisan:{jar.artisan_code}")
    assert owed == found.owed(causes, LossCause.LOST) > ZERO
    assert owed == shop.ledger.balance("PDR", "expense:breakage")
    (body,) = rows(shop, "SELECT body FROM chain_event WHERE kind = 'stocktake'")
    said = json.loads(str(body[0]))
    assert (said["missing"], said["surplus"], said["owed"]) == (len(lost), 2, owed.amount)
    (paper,) = shop.printing.of_number(counting.count.number)
    assert paper.kind is PaperKind.STOCKTAKE
    assert shop.audit.verify() == []
    with pytest.raises(CountEnded):
        counting.scan(KENDI)
    assert shop.stocktakes.countable("PDR").open == ()
    assert [one.outcome for one in shop.stocktakes.countable("PDR").ended] == [CountOutcome.POSTED]


def test_the_books_were_wrong_owes_nobody(counting: Counting) -> None:
    counting.all_else(KENDI)
    counting.post(None)
    assert left(counting.shop, KENDI) == 0
    assert counting.shop.ledger.balance("PDR", "expense:breakage") == ZERO
    assert counting.shop.audit.verify() == []


def test_a_count_that_moved_on_is_looked_at_again(counting: Counting) -> None:
    found = counting.found()
    counting.scan(KENDI)
    with pytest.raises(CountMoved):
        counting.shop.stocktakes.post(found, {}, None, SITI, word(CountAct.POST))
    with pytest.raises(NeedsWord):
        counting.shop.stocktakes.post(counting.found(), {}, None, SITI, None)
    assert rows(counting.shop, "SELECT * FROM stocktake_end") == []


def test_a_dropped_count_changes_nothing(counting: Counting) -> None:
    shop = counting.shop
    before = rows(shop, "SELECT centre, sku, SUM(quantity) FROM stock_move GROUP BY centre, sku")
    counting.scan(KENDI)
    shop.stocktakes.drop(counting.count.number, SITI)
    assert rows(shop, "SELECT centre, sku, SUM(quantity) FROM stock_move GROUP BY centre, sku") == before
    assert rows(shop, "SELECT * FROM stocktake_line") == []
    assert shop.printing.of_number(counting.count.number) == []
    with pytest.raises(CountEnded):
        shop.stocktakes.drop(counting.count.number, SITI)
    assert Counting(shop).count.number != counting.count.number
    assert shop.audit.verify() == []


def test_a_forged_line_is_found_by_verify(counting: Counting) -> None:
    counting.all_else(KENDI)
    counting.post()
    with counting.shop.db.write() as session:
        session.execute(text("DROP TRIGGER stocktake_line_no_update"))
        session.execute(text("UPDATE stocktake_line SET counted = booked WHERE counted < booked"))
    assert {one.rule for one in counting.shop.audit.verify()} >= {
        "a count moved what differed, and nothing else",
        "a count in the chain is the count in the rows",
    }


def test_two_people_scan_one_piece_at_once_and_it_counts_once(counting: Counting) -> None:
    shop, code, number = counting.shop, piece(counting.shop).code, counting.count.number
    with ThreadPoolExecutor(2) as both:
        scans = [both.submit(shop.stocktakes.scan, number, code, desk) for desk in (SITI, DEDI)]
        more = [both.submit(shop.stocktakes.scan, number, KENDI, desk) for desk in (SITI, DEDI) * 10]
    verdicts = sorted(scan.result().scan.verdict for scan in scans)
    assert verdicts == [ScanVerdict.COUNTED, ScanVerdict.TWICE]
    assert len([one.result() for one in more]) == 20
    assert shop.stocktakes.view(number).standings[KENDI].counted == 20


# --- any count ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    folder: Path = tmp_path_factory.mktemp("few")
    shop = stocked_shop(folder)
    row = demo_rows("products.csv")[0]
    shop.goods.import_products(written(folder / "p.csv", [row | {"sku": "P01-NEW", "stock_PDR": "0"}]))
    yield shop
    shop.close()


_SKUS = ["P07-DA001", "P07-DA002", "P01-NEW"]
_STEPS = st.one_of(
    st.tuples(st.just("scan"), st.sampled_from(_SKUS), st.integers(0, 9)),
    st.tuples(st.just("undo"), st.sampled_from(_SKUS), st.integers(0, 3)),
    st.tuples(st.just("again"), st.sampled_from(_SKUS), st.just(0)),
    st.tuples(st.just("move"), st.sampled_from(_SKUS), st.sampled_from([-3, -1, 2])),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_STEPS, max_size=12))
def test_what_was_counted_is_the_sum_of_the_scans_and_the_stock_is_what_was_counted(
    few: Shop, steps: list[tuple[str, str, int]]
) -> None:
    counting = Counting(few)
    number = counting.count.number
    sums, live, moved = dict.fromkeys(_SKUS, 0), {sku: [] for sku in _SKUS}, dict.fromkeys(_SKUS, 0)
    for step, sku, amount in steps:
        counting.later()
        if step == "scan":
            live[sku].append(counting.scan(sku, amount).scan)
            sums[sku] += amount
        elif step == "undo" and live[sku]:
            scan = live[sku].pop(min(amount, len(live[sku]) - 1))
            few.stocktakes.undo(number, scan.id, SITI)
            sums[sku] -= scan.quantity
        elif step == "again":
            few.stocktakes.count_again(number, sku, SITI)
            sums[sku], live[sku] = 0, []
        elif step == "move":
            kind = MoveKind.RETURN if amount > 0 else MoveKind.SALE
            move = Move("PDR", sku, None, amount, kind, "LATIHAN", DAY, "Siti")
            with few.db.write(Topic.STOCK) as session:
                put_back(session, [move], [], few.clock.now())
            moved[sku] += 1
    standings = few.stocktakes.view(number).standings
    counted = {sku: standings[sku].counted if sku in standings else 0 for sku in _SKUS}
    assert counted == sums
    before = {sku: left(few, sku) for sku in _SKUS}
    changed = {thing.sku for thing in counting.found().changed}
    counting.post()
    for sku in _SKUS:
        if not moved[sku]:
            assert left(few, sku) == sums[sku]
        elif sku in changed:
            assert left(few, sku) == before[sku]
    rules = {one.rule for one in few.audit.verify()}
    assert not {rule for rule in rules if "count" in rule}, rules
    assert few.ledger.balance("PDR", "expense:breakage") >= Rupiah(0)


def test_a_view_that_follows_the_answers_is_the_view_that_is_read_anew(shop: Shop) -> None:
    counting = Counting(shop)
    number = counting.count.number
    view = shop.stocktakes.view(number)
    jar = piece(shop)
    for code, many in (
        (KENDI, 2),
        (jar.code, 1),
        (jar.code, 1),
        ("8991234567890", 1),
        (KENDI, 99),
        ("P07-DA002", 0),
    ):
        view = view.with_answer(counting.scan(code, many))
    anew = shop.stocktakes.view(number)
    assert (view.categories, view.whole, view.found) == (anew.categories, anew.whole, anew.found)
    assert view.standings == anew.standings
    assert [one.scan for one in view.scans] == [one.scan for one in anew.scans]
    assert [one.scan for one in view.asking] == [one.scan for one in anew.asking]
