"""A sale is whole or is not; a piece is sold once; a receipt is never without its sale."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.db.database import DatabaseTrouble
from pos.printing.domain import PaperKind, PrintState
from pos.sales.domain import (
    Basket,
    BasketLine,
    Discount,
    EmptyBasket,
    NotEnoughMoney,
    Payment,
    PaymentMethod,
    ReceiptChanged,
    ReturnedAlready,
    Sale,
    SoldAlready,
    WrongPayment,
)
from pos.shop import Shop
from pos.stock.domain import Found, GoneAlready, PieceGone, ShelfItem
from pos.till.domain import Count, NoOpenShift, Shift


def thing(shop: Shop, word: str) -> ShelfItem:
    return shop.shelf.search("CKL", word)[0]


def count(shop: Shop, table: str) -> int:
    with shop.db.read() as session:
        return int(session.execute(text(f"SELECT COUNT(*) FROM {table}")).scalar_one())  # noqa: S608


def a_piece_here(shop: Shop) -> tuple[ShelfItem, Shift]:
    """A one-of-a-kind piece at Padarincang, and a shift there."""
    shift = shop.shifts.open("PDR", 1, shop.staff.all()[0], ZERO)
    piece = next(item for item in shop.shelf.search("PDR", "gentong ukir") if item.piece_id)
    return piece, shift


def test_a_sale_for_cash(shop: Shop, shift: Shift) -> None:
    cobek = thing(shop, "cobek kecil")
    sale = shop.sales.pay_cash(shift, Basket().add(cobek, 3), Rupiah(100_000))
    assert sale.number == "CKL-1-261124-0001"
    assert sale.change == Rupiah(100_000) - sale.paid
    assert shop.sales.get(sale.number) == sale
    assert thing(shop, "cobek kecil").left == cobek.left - 3
    assert sum(amount.amount for amount in shop.ledger.trial_balance().values()) == 0
    assert shop.ledger.balance("CKL", "cash:CKL-1") == Rupiah(300_000) + sale.paid
    owed = total(line.artisan_share for line in sale.lines)
    assert shop.ledger.balance("CKL", f"payable:artisan:{cobek.artisan_code}") == -owed
    assert shop.audit.verify([sale.mark]) == []


def test_drawer_and_receipt_are_queued_with_the_sale(shop: Shop, shift: Shift) -> None:
    sale = shop.sales.pay_cash(shift, Basket().add(thing(shop, "cobek")))
    (receipt,) = shop.printing.of_number(sale.number)
    assert (receipt.kind, receipt.state) == (PaperKind.RECEIPT, PrintState.QUEUED)
    with shop.db.read() as session:
        kinds = session.execute(text("SELECT kind FROM paper ORDER BY id")).scalars().all()
    assert kinds == ["drawer", "receipt"]


def test_qris_opens_no_drawer_and_is_no_cash(shop: Shop, shift: Shift) -> None:
    item = thing(shop, "cobek")
    paid = Payment(PaymentMethod.QRIS, item.price, item.price, "4321")
    sale = shop.sales.pay(shift, Basket().add(item), [paid])
    assert sale.rounding == ZERO
    assert shop.ledger.balance("CKL", "qris") == item.price
    assert shop.shifts.sums(shift).expected == Rupiah(300_000)
    assert count(shop, "paper") == 1


def test_payments_that_do_not_make_the_due_are_refused(shop: Shop, shift: Shift) -> None:
    item = thing(shop, "cobek")
    short = Payment(PaymentMethod.QRIS, item.price - Rupiah(1), item.price - Rupiah(1))
    with pytest.raises(WrongPayment):
        shop.sales.pay(shift, Basket().add(item), [short])
    with pytest.raises(NotEnoughMoney) as trouble:
        shop.sales.pay_cash(shift, Basket().add(item), item.price - Rupiah(500))
    assert trouble.value.missing == Rupiah(500)
    with pytest.raises(EmptyBasket):
        shop.sales.pay_cash(shift, Basket())
    assert count(shop, "sale") == count(shop, "paper") == 0


def test_a_sale_that_fails_in_the_middle_leaves_nothing_and_no_gap(shop: Shop, shift: Shift) -> None:
    with shop.db.write() as session:
        session.execute(
            text(
                "CREATE TRIGGER no_paper BEFORE INSERT ON paper "
                "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
            )
        )
    before = thing(shop, "cobek").left
    with pytest.raises(DatabaseTrouble) as trouble:
        shop.sales.pay_cash(shift, Basket().add(thing(shop, "cobek")))
    assert trouble.value.reason == "full"
    for table in ("sale", "sale_line", "payment", "paper"):
        assert count(shop, table) == 0
    assert thing(shop, "cobek").left == before
    with shop.db.write() as session:
        session.execute(text("DROP TRIGGER no_paper"))
    sale = shop.sales.pay_cash(shift, Basket().add(thing(shop, "cobek")))
    assert sale.number == "CKL-1-261124-0001"
    assert shop.audit.verify() == []


def test_a_closed_shift_sells_nothing(shop: Shop, shift: Shift) -> None:
    shop.shifts.close(shift.id, Count(((Rupiah(100_000), 3),)))
    with pytest.raises(NoOpenShift):
        shop.sales.pay_cash(shift, Basket().add(thing(shop, "cobek")))


def test_a_piece_cannot_be_sold_twice(shop: Shop) -> None:
    piece, shift = a_piece_here(shop)
    first = shop.sales.pay_cash(shift, Basket().add(piece))
    with pytest.raises(PieceGone) as trouble:
        shop.sales.pay_cash(shift, Basket().add(piece))
    assert trouble.value.document == first.number
    assert count(shop, "sale") == 1


def test_of_two_threads_that_sell_one_piece_one_wins(shop: Shop) -> None:
    piece, shift = a_piece_here(shop)

    def sell(_try: int) -> str:
        try:
            return shop.sales.pay_cash(shift, Basket().add(piece)).number
        except PieceGone:
            return "gone"

    with ThreadPoolExecutor(4) as threads:
        ended = sorted(threads.map(sell, range(4)))
    assert ended == ["PDR-1-261124-0001", "gone", "gone", "gone"]
    assert shop.audit.verify() == []


_SELL = """
import sys
from pathlib import Path
from pos.core.clock import FixedClock
from pos.core.paths import DataFolder
from pos.sales.domain import Basket
from pos.shop import Shop
from pos.stock.domain import PieceGone
from tests.goods import MORNING
shop = Shop(DataFolder(Path(sys.argv[1])), FixedClock(MORNING))
shift = shop.shifts.current("PDR-1")
piece = next(item for item in shop.shelf.search("PDR", "gentong ukir") if item.sku == sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
try:
    print(shop.sales.pay_cash(shift, Basket().add(piece)).number)
except PieceGone:
    print("gone")
"""


def test_of_two_programs_that_sell_one_piece_one_wins(shop: Shop) -> None:
    piece, _shift = a_piece_here(shop)
    command = [sys.executable, "-c", _SELL, str(shop.folder.root), piece.sku]
    root = Path(__file__).parent.parent.parent
    both = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root)
        for _ in range(2)
    ]
    for one in both:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in both:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    ended = sorted(one.communicate(timeout=30)[0].strip() for one in both)
    assert ended == ["PDR-1-261124-0001", "gone"]


def returned(shop: Shop, sale: Sale, place: int, quantity: int) -> Basket:
    line = sale.lines[place]
    scan = shop.shelf.scanned(sale.centre, line.code)
    assert isinstance(scan, Found | GoneAlready)
    item = scan.item
    of = shop.sales.returns_of(sale.number, {line.id: quantity})[line.id]
    of = replace(of, approved_by="Dedi")
    return Basket((BasketLine(replace(item, price=line.list_price), quantity, return_of=of),))


def test_a_full_return_gives_back_what_was_paid(shop: Shop, shift: Shift) -> None:
    basket = replace(Basket().add(thing(shop, "cobek kecil"), 3), discount=Discount(Rupiah(1_665)))
    sale = shop.sales.pay_cash(shift, basket)
    assert sale.rounding == Rupiah(-35)
    back = [shop.sales.pay_cash(shift, returned(shop, sale, 0, n)) for n in (1, 2)]
    assert total(one.paid for one in back) == -sale.paid
    assert shop.shifts.sums(shift).expected == Rupiah(300_000)
    assert thing(shop, "cobek kecil").left == 5
    owed = shop.ledger.balance("CKL", f"payable:artisan:{sale.lines[0].artisan_code}")
    assert owed == ZERO
    assert shop.ledger.balance("CKL", "rounding") == ZERO
    assert shop.audit.verify() == []


def test_nothing_comes_back_twice(shop: Shop, shift: Shift) -> None:
    sale = shop.sales.pay_cash(shift, Basket().add(thing(shop, "cobek kecil"), 2))
    basket = returned(shop, sale, 0, 2)
    shop.sales.pay_cash(shift, basket)
    with pytest.raises(ReturnedAlready) as trouble:
        shop.sales.pay_cash(shift, basket)
    assert trouble.value.left == 0


def test_one_basket_is_sold_once_however_often_it_is_tried(shop: Shop, shift: Shift) -> None:
    basket = Basket(key=new_id()).add(thing(shop, "cobek kecil"), 2)
    sale = shop.sales.pay_cash(shift, basket)
    assert shop.sales.pay_cash(shift, basket) == sale
    with pytest.raises(SoldAlready) as trouble:
        shop.sales.pay_cash(shift, basket.add(thing(shop, "kendi")))
    assert trouble.value.number == sale.number
    assert count(shop, "sale") == 1


def test_two_rows_of_one_line_never_give_back_more_than_was_bought(shop: Shop, shift: Shift) -> None:
    sale = shop.sales.pay_cash(shift, Basket().add(thing(shop, "cobek kecil"), 3))
    row = returned(shop, sale, 0, 2).lines[0]
    with pytest.raises(ReturnedAlready):
        shop.sales.pay_cash(shift, Basket((row, row)))
    assert count(shop, "sale") == 1


def test_two_tills_that_each_take_a_half_back_owe_the_rounding_together(shop: Shop, shift: Shift) -> None:
    basket = Basket().add(thing(shop, "cobek kecil")).add(thing(shop, "kendi"))
    sale = shop.sales.pay_cash(shift, replace(basket, discount=Discount(Rupiah(1_665))))
    assert sale.rounding == Rupiah(-35)
    first, second = (returned(shop, sale, place, 1) for place in (0, 1))
    shop.sales.pay_cash(shift, first)
    with pytest.raises(ReceiptChanged):
        shop.sales.pay_cash(shift, second)
    shop.sales.pay_cash(shift, returned(shop, sale, 1, 1))
    assert shop.shifts.sums(shift).expected == Rupiah(300_000)
    assert shop.ledger.balance("CKL", "rounding") == ZERO


def test_an_exchange_never_gives_back_another_sale_s_rounding(shop: Shop, shift: Shift) -> None:
    cut = Discount(Rupiah(1_665), reason="Retak", approved_by="Dedi")
    sale = shop.sales.pay_cash(shift, replace(Basket().add(thing(shop, "cobek kecil")), discount=cut))
    exchange = returned(shop, sale, 0, 1).add(thing(shop, "kendi"))
    swapped = shop.sales.pay_cash(shift, exchange)
    assert swapped.rounding_back == Rupiah(35)
    place = next(at for at, line in enumerate(swapped.lines) if line.quantity > 0)
    shop.sales.pay_cash(shift, returned(shop, swapped, place, 1))
    assert shop.shifts.sums(shift).expected == Rupiah(300_000)
    assert shop.ledger.balance("CKL", "rounding") == ZERO
    assert shop.audit.verify() == []


def test_a_piece_that_came_back_can_be_sold_again(shop: Shop) -> None:
    piece, shift = a_piece_here(shop)
    sale = shop.sales.pay_cash(shift, Basket().add(piece))
    shop.sales.pay_cash(shift, returned(shop, sale, 0, 1))
    again = next(item for item in shop.shelf.search("PDR", "gentong ukir") if item.sku == piece.sku)
    assert (again.piece_id, again.piece_turn) == (piece.piece_id, 1)
    shop.sales.pay_cash(shift, Basket().add(again))
    assert shop.audit.verify() == []


def test_a_copy_of_a_receipt_says_which_one_it_is(shop: Shop, shift: Shift) -> None:
    sale = shop.sales.pay_cash(shift, Basket().add(thing(shop, "cobek")))
    copies = [shop.sales.copy_of_receipt(sale.number, person="Siti").copy for _ in range(2)]
    assert copies == [1, 2]
    assert [job.copy for job in shop.printing.of_number(sale.number)] == [0, 1, 2]
    assert shop.audit.verify() == []
