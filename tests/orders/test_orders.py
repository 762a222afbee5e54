"""Orders with a deposit: taken once, taken up once, and every rupiah of them in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest

from pos.catalogue.domain import ProductKind
from pos.core.clock import FixedClock
from pos.core.errors import NotFound, PosError
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.core.typed import read_day
from pos.db.database import Database
from pos.orders.domain import (
    BadOrder,
    CancelNeedsApproval,
    DepositAboveTotal,
    DepositMethod,
    Due,
    NewOrder,
    Order,
    OrderElsewhere,
    OrderEnd,
    OrderEnded,
    OrderFault,
    OrderField,
    WrongDeposit,
)
from pos.orders.service import Orders
from pos.printing.faces import paper_as
from pos.sales.domain import Basket, Deposit, Payment, PaymentMethod, Sale, WrongPayment, at_typed_price
from pos.sales.service import Sales
from pos.shop import Shop
from pos.staff.domain import Role
from pos.stock.domain import NotALabel, OtherCode, PieceGone
from pos.till.domain import NotInDrawer, Shift
from tests.goods import MORNING, stocked_shop

TODAY = date(2026, 11, 24)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = stocked_shop(tmp_path)
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    yield shop
    shop.close()


@pytest.fixture
def shift(shop: Shop) -> Shift:
    return shop.shifts.open("CKL", 1, shop.staff.all()[0], Rupiah(300_000))


def wanted(**changed: object) -> NewOrder:
    order = NewOrder(
        "Ibu Ratna", "0812-333-444", "P05", "Guci ukir 40 cm, motif bunga", Rupiah(450_000), Rupiah(150_000),
        TODAY + timedelta(days=14),
    )  # fmt: skip
    return replace(order, **changed)  # type: ignore[arg-type]


@pytest.fixture
def order(shop: Shop, shift: Shift) -> Order:
    return shop.orders.take(shift, wanted(), person="Siti")


def finished(shop: Shop, shift: Shift, order: Order) -> Basket:
    """The finished piece with its order's deposit on the counter."""
    item = shop.orders.take_in(shift, order.number, person="Siti")
    basket = Basket(key=new_id()).add(item)
    return replace(basket, deposit=Deposit(order.number, order.deposit))


def test_a_deposit_is_in_the_drawer_and_owed_to_the_buyer(shop: Shop, shift: Shift, order: Order) -> None:
    assert order.number == "PS-CKL-261124-001"
    assert order.artisan_name == "Bu Sumiyati"
    assert order.balance == Rupiah(300_000)
    assert shop.ledger.balance("CKL", "deposit") == Rupiah(-150_000)
    assert shop.shifts.sums(shift).expected == Rupiah(450_000)
    assert shop.shifts.sums(shift).total == ZERO
    assert shop.audit.verify() == []


def test_the_buyer_takes_a_paper_home(shop: Shop, order: Order) -> None:
    jobs = shop.printing.of_number(order.number)
    document = jobs[0].document
    assert document is not None
    for width in (58, 80):
        said = paper_as(document, paper_mm=width, form="txt").decode()
        for words in ("SISA BAYAR", "Rp300.000", "150.000", "8 Desember 2026", "Ibu Ratna", order.number):
            assert words in said
    assert shop.orders.copy_of_slip(order.number, person="Siti").copy == 1


def test_the_finished_piece_is_goods_and_the_buyer_pays_the_rest(
    shop: Shop, shift: Shift, order: Order
) -> None:
    basket = finished(shop, shift, order)
    sale = shop.sales.pay_cash(shift, basket, Rupiah(300_000))

    assert sale.total == Rupiah(450_000)
    assert [(p.method, p.amount, p.reference) for p in sale.payments] == [
        (PaymentMethod.DEPOSIT, Rupiah(150_000), order.number),
        (PaymentMethod.CASH, Rupiah(300_000), ""),
    ]
    assert sale.lines[0].artisan_code == "P05"
    assert sale.lines[0].artisan_share > ZERO
    assert shop.ledger.balance("CKL", "deposit") == ZERO
    assert shop.shifts.sums(shift).expected == Rupiah(300_000 + 150_000 + 300_000)
    ended = shop.orders.get(order.number)
    assert (ended.end, ended.ended_by) == (OrderEnd.TAKEN, sale.number)
    assert shop.orders.open_ones("CKL") == []
    document = shop.printing.of_number(sale.number)[0].document
    assert document is not None
    said = paper_as(document, paper_mm=58, form="txt").decode()
    assert "Uang muka" in said
    assert "Sisa bayar" in said
    assert shop.audit.verify([sale.mark]) == []


def test_taking_in_twice_is_the_same_piece(shop: Shop, shift: Shift, order: Order) -> None:
    first = shop.orders.take_in(shift, order.number, person="Siti")
    again = shop.orders.take_in(shift, order.number, person="Siti")

    assert first.piece_id == again.piece_id
    assert first.price == order.price
    assert len(shop.goods.tags(sku=order.number)) == 1
    assert shop.shelf.search("CKL", "guci ukir bunga")[0].sku == order.number
    shop.sales.pay_cash(shift, Basket().add(first))
    with pytest.raises(PieceGone):
        shop.orders.take_in(shift, order.number, person="Siti")
    assert shop.audit.verify() == []


def test_an_order_is_taken_up_once(shop: Shop, shift: Shift, order: Order) -> None:
    basket = finished(shop, shift, order)
    sale = shop.sales.pay_cash(shift, basket)
    other = next(item for item in shop.shelf.search("CKL", "gentong") if item.left > 0)
    again = replace(Basket(key=new_id()).add(other), deposit=basket.deposit)
    with pytest.raises(OrderEnded) as refused:
        shop.sales.pay_cash(shift, again)

    assert refused.value.by == sale.number
    assert shop.sales.pay_cash(shift, basket).number == sale.number
    assert len(shop.sales.of_day("CKL", TODAY)) == 1
    assert shop.audit.verify() == []


def test_two_tills_take_up_one_order_and_one_wins(shop: Shop, shift: Shift, order: Order) -> None:
    things = [item for item in shop.shelf.search("CKL", "") if item.left > 1 and item.price >= Rupiah(20_000)]
    deposit = Deposit(order.number, order.deposit)
    baskets = [replace(Basket(key=new_id()).add(one, 1), deposit=deposit) for one in things[:2]]
    priced_up = [
        replace(b, lines=(replace(b.lines[0], item=replace(b.lines[0].item, price=order.price)),))
        for b in baskets
    ]
    start, sold, refused = Barrier(2), [], []

    def pay(basket: Basket) -> None:
        # Each till has a connection of its own on the same file.
        db = Database.sqlite(shop.folder.database)
        sales = Sales(db, FixedClock(MORNING))
        start.wait()
        try:
            sold.append(sales.pay_cash(shift, basket))
        except PosError as error:
            refused.append(error)
        finally:
            db.close()

    threads = [Thread(target=pay, args=(basket,)) for basket in priced_up]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(sold) == 1
    assert [type(error) for error in refused] == [OrderEnded]
    assert shop.ledger.balance("CKL", "deposit") == ZERO
    assert shop.audit.verify() == []


def test_a_deposit_above_the_total_sells_nothing(shop: Shop, shift: Shift, order: Order) -> None:
    cheap = next(
        item for item in shop.shelf.search("CKL", "") if item.left > 0 and item.price < order.deposit
    )
    basket = replace(Basket().add(cheap), deposit=Deposit(order.number, order.deposit))
    with pytest.raises(DepositAboveTotal) as refused:
        shop.sales.pay_cash(shift, basket)

    assert refused.value.total == cheap.price
    assert shop.sales.of_day("CKL", TODAY) == []
    assert shop.orders.get(order.number).end is None
    assert shop.audit.verify() == []


def test_a_deposit_that_pays_it_all_leaves_the_drawer_shut(shop: Shop, shift: Shift) -> None:
    order = shop.orders.take(shift, wanted(deposit=Rupiah(450_000)), person="Siti")
    sale = shop.sales.pay_cash(shift, finished(shop, shift, order))

    assert [payment.method for payment in sale.payments] == [PaymentMethod.DEPOSIT]
    assert shop.audit.verify([sale.mark]) == []


def test_a_wrong_deposit_is_refused(shop: Shop, shift: Shift, order: Order) -> None:
    basket = finished(shop, shift, order)
    for deposit, trouble in (
        (Deposit(order.number, Rupiah(200_000)), WrongDeposit),
        (Deposit("PS-CKL-261124-009", Rupiah(150_000)), NotFound),
    ):
        with pytest.raises(trouble):
            shop.sales.pay_cash(shift, replace(basket, deposit=deposit))
    plain = replace(basket, deposit=None)
    forged = Payment(PaymentMethod.DEPOSIT, Rupiah(150_000), Rupiah(150_000), order.number)
    rest = Payment(PaymentMethod.QRIS, Rupiah(300_000), Rupiah(300_000), "1234")
    with pytest.raises(WrongPayment):
        shop.sales.pay(shift, plain, [forged, rest])
    whole = Payment(PaymentMethod.QRIS, Rupiah(450_000), Rupiah(450_000), "1234")
    with pytest.raises(WrongPayment):
        shop.sales.pay(shift, basket, [whole])
    sale = shop.sales.pay(shift, basket, [rest])
    assert shop.orders.get(order.number).ended_by == sale.number
    assert shop.audit.verify() == []


def test_an_order_of_another_centre_stays_there(shop: Shop, order: Order) -> None:
    other = shop.shifts.open("PDR", 1, shop.staff.all()[0], Rupiah(300_000))
    item = next(item for item in shop.shelf.search("PDR", "") if item.left > 0)
    basket = replace(Basket().add(item, 1), deposit=Deposit(order.number, order.deposit))
    with pytest.raises(OrderElsewhere):
        shop.sales.pay_cash(other, basket)
    with pytest.raises(OrderElsewhere):
        shop.orders.cancel(other, order.number, "Salah", person="Siti", approved_by="Dedi")


def test_a_cancelled_order_gives_the_deposit_back_once(shop: Shop, shift: Shift, order: Order) -> None:
    with pytest.raises(CancelNeedsApproval):
        shop.orders.cancel(shift, order.number, "Pembeli pindah", person="Siti", approved_by="")
    done = shop.orders.cancel(shift, order.number, "Pembeli pindah", person="Siti", approved_by="Dedi")

    assert done.end is OrderEnd.CANCELLED
    assert shop.ledger.balance("CKL", "deposit") == ZERO
    assert shop.shifts.sums(shift).expected == Rupiah(300_000)
    with pytest.raises(OrderEnded):
        shop.orders.cancel(shift, order.number, "Lagi", person="Siti", approved_by="Dedi")
    with pytest.raises(OrderEnded):
        shop.orders.take_in(shift, order.number, person="Siti")
    document = shop.printing.of_number(f"{order.number}-BATAL")[0].document
    assert document is not None
    assert "Rp150.000" in paper_as(document, paper_mm=58, form="txt").decode()
    assert shop.audit.verify() == []


def test_a_deposit_by_qris_is_not_in_the_drawer_and_goes_back_only_from_one(shop: Shop) -> None:
    shift = shop.shifts.open("CKL", 1, shop.staff.all()[0], ZERO)
    order = shop.orders.take(shift, wanted(method=DepositMethod.QRIS, reference="4821"), person="Siti")
    assert shop.ledger.balance("CKL", "qris") == Rupiah(150_000)
    assert shop.shifts.sums(shift).expected == ZERO
    with pytest.raises(NotInDrawer):
        shop.orders.cancel(shift, order.number, "Batal", person="Siti", approved_by="Dedi")
    assert shop.orders.get(order.number).end is None
    assert shop.audit.verify() == []


@pytest.mark.parametrize(
    ("changed", "field", "fault"),
    [
        ({"buyer": "  "}, OrderField.BUYER, OrderFault.EMPTY),
        ({"buyer": "x" * 61}, OrderField.BUYER, OrderFault.TOO_LONG),
        ({"phone": "besok"}, OrderField.PHONE, OrderFault.NO_NUMBER),
        ({"artisan_code": ""}, OrderField.ARTISAN, OrderFault.EMPTY),
        ({"artisan_code": "P99"}, OrderField.ARTISAN, OrderFault.UNKNOWN),
        ({"what": ""}, OrderField.WHAT, OrderFault.EMPTY),
        ({"price": ZERO}, OrderField.PRICE, OrderFault.NOT_POSITIVE),
        ({"price": Rupiah(-5)}, OrderField.PRICE, OrderFault.NOT_POSITIVE),
        ({"price": Rupiah(100_000_001)}, OrderField.PRICE, OrderFault.TOO_MUCH),
        ({"deposit": ZERO}, OrderField.DEPOSIT, OrderFault.NOT_POSITIVE),
        ({"deposit": Rupiah(-150_000)}, OrderField.DEPOSIT, OrderFault.NOT_POSITIVE),
        ({"deposit": Rupiah(450_001)}, OrderField.DEPOSIT, OrderFault.ABOVE_PRICE),
        ({"deposit": Rupiah(150_050)}, OrderField.DEPOSIT, OrderFault.NOT_IN_COINS),
        ({"method": DepositMethod.TRANSFER}, OrderField.REFERENCE, OrderFault.EMPTY),
        ({"due_date": TODAY - timedelta(days=1)}, OrderField.DUE, OrderFault.PAST),
        ({"due_date": date(2126, 1, 1)}, OrderField.DUE, OrderFault.TOO_FAR),
    ],
)
def test_a_bad_order_takes_no_money(
    shop: Shop, shift: Shift, changed: dict[str, object], field: OrderField, fault: OrderFault
) -> None:
    with pytest.raises(BadOrder) as refused:
        shop.orders.take(shift, wanted(**changed), person="Siti")

    assert refused.value.faults[field] is fault
    assert shop.orders.open_ones("CKL") == []
    assert shop.ledger.balance("CKL", "deposit") == ZERO
    assert shop.orders.take(shift, wanted(), person="Siti").number == "PS-CKL-261124-001"
    assert shop.audit.verify() == []


def test_what_is_due_first_stands_first(shop: Shop, shift: Shift) -> None:
    for days in (20, 0, 2, 9):
        shop.orders.take(shift, wanted(due_date=TODAY + timedelta(days=days)), person="Siti")
    due = [one.due(TODAY) for one in shop.orders.open_ones("CKL")]
    assert due == [Due.TODAY, Due.SOON, Due.LATER, Due.LATER]
    assert shop.orders.open_ones("CKL")[0].due(TODAY + timedelta(days=1)) is Due.OVERDUE


def test_a_typed_day_is_read_and_never_guessed() -> None:
    for text in ("7-12-2026", "07/12/26", "07122026", "7 12 2026"):
        assert read_day(text) == date(2026, 12, 7)
    for text in ("", "besok", "31-11-2026", "2026-12-07", "7-13-2026", "7"):
        assert read_day(text) is None


def test_the_buyers_paper_is_known_to_a_scanner(shop: Shop, order: Order) -> None:
    found = shop.shelf.scanned("CKL", order.number)
    assert found == NotALabel(OtherCode.ORDER, order.number)


def test_orders_of_two_threads_have_two_numbers(shop: Shop, shift: Shift) -> None:
    start = Barrier(2)

    def take() -> None:
        db = Database.sqlite(shop.folder.database)
        orders = Orders(db, FixedClock(MORNING))
        start.wait()
        for _ in range(5):
            orders.take(shift, wanted(), person="Siti")
        db.close()

    threads = [Thread(target=take) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(shop.orders.open_ones("CKL")) == 10
    assert shop.audit.verify() == []


def test_a_settled_day_with_services_and_orders_is_whole(
    shop: Shop, shift: Shift, order: Order, tmp_path: Path
) -> None:
    from pos.core.money import in_notes
    from pos.till.domain import Count

    basket = finished(shop, shift, order)
    shipping = next(iter(shop.shelf.search("CKL", "cobek")))
    service = replace(
        shipping, sku="JASA-3", artisan_code=None, kind=ProductKind.SERVICE, price=ZERO, name="Ongkos kirim"
    )
    from pos.core.paths import resource

    shop.goods.import_products(resource("demo", "services.csv"))
    sale: Sale = shop.sales.pay_cash(shift, basket.add(at_typed_price(service, Rupiah(35_000))))
    shop.shifts.close(shift.id, Count(tuple(in_notes(shop.shifts.sums(shift).expected))))
    settlement = shop.settlements.settle("CKL", TODAY, person="Dedi")

    (line,) = settlement.lines
    assert line.artisan_code == "P05"
    assert line.gross_sales == Rupiah(450_000)
    assert shop.ledger.balance("CKL", "income:service") == Rupiah(-35_000)
    files = shop.settlements.export("CKL", TODAY, tmp_path / "out")
    lines = next(one for one in files if one.name.startswith("lines-") and one.suffix == ".csv").read_text()
    assert f"{sale.number}" in lines
    assert "JASA-3" in lines
    assert shop.audit.verify() == []
