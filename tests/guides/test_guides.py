"""Guides earn on what they bring, lose what comes back, and are paid from a drawer; all by the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.core.errors import BadText, NotFound
from pos.core.money import ZERO, Rupiah
from pos.guides.domain import BadGuidePayout, BadRate, Guide, GuideExists, GuideKind, MoreThanOwed
from pos.printing.domain import PaperKind
from pos.printing.faces import paper_as
from pos.sales.domain import Basket, BasketLine, Referrer, Sale, price
from pos.sales.domain.basket import at_typed_price
from pos.shop import Shop
from pos.staff.domain import Role
from pos.stock.domain import ShelfItem
from pos.till.domain import NoOpenShift, NotInDrawer, Shift
from tests.goods import stocked_shop
from tests.sales.things import a_thing


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = stocked_shop(tmp_path)
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    yield shop
    shop.close()


@pytest.fixture
def shift(shop: Shop) -> Shift:
    return shop.shifts.open("CKL", 1, shop.staff.all()[0], Rupiah(300_000))


@pytest.fixture
def ujang(shop: Shop) -> Guide:
    return shop.guides.add(
        "Pak Ujang", GuideKind.GUIDE, 500, phone="0812-000-111", till="CKL-1", person="Dedi"
    )


def led_by(guide: Guide, basket: Basket) -> Basket:
    return replace(basket, referrer=Referrer(guide.code, guide.name, guide.rate_bps))


def thing(shop: Shop, word: str) -> ShelfItem:
    return next(item for item in shop.shelf.search("CKL", word) if item.left > 2)


def sell(shop: Shop, shift: Shift, guide: Guide, word: str = "kendi", count: int = 2) -> Sale:
    return shop.sales.pay_cash(shift, led_by(guide, Basket().add(thing(shop, word), count)))


def owed(shop: Shop, guide: Guide) -> Rupiah:
    return next(one.owed for one in shop.guides.balances("CKL") if one.guide.code == guide.code)


def test_a_guide_earns_his_part_of_what_he_brings(shop: Shop, shift: Shift, ujang: Guide) -> None:
    sale = sell(shop, shift, ujang)

    assert sale.guide_commission == Rupiah((2 * sale.total.amount * 500 + 10_000) // 20_000)
    assert owed(shop, ujang) == sale.guide_commission
    assert shop.ledger.balance("CKL", "expense:guide") == sale.guide_commission
    assert [one.number for one in shop.guides.unpaid("CKL", ujang.code)] == [sale.number]
    assert shop.audit.verify() == []


def test_the_buyers_receipt_does_not_tell_of_the_commission(shop: Shop, shift: Shift, ujang: Guide) -> None:
    sale = sell(shop, shift, ujang)

    (job,) = shop.printing.of_number(sale.number)
    assert job.document is not None
    said = paper_as(job.document, paper_mm=58, form="txt").decode()
    assert "Ujang" not in said
    assert "omisi" not in said


def test_what_comes_back_is_taken_from_the_guide(shop: Shop, shift: Shift, ujang: Guide) -> None:
    sale = sell(shop, shift, ujang, count=3)
    (line,) = sale.lines
    item = thing(shop, "kendi")
    for _ in range(3):
        back = shop.sales.returns_of(sale.number, {line.id: 1})[line.id]
        shop.sales.pay_cash(shift, Basket((BasketLine(item, 1, return_of=back),)))

    assert owed(shop, ujang) == ZERO
    assert shop.ledger.balance("CKL", "expense:guide") == ZERO
    assert shop.audit.verify() == []


def test_a_return_after_the_payout_is_netted_with_the_next_sale(
    shop: Shop, shift: Shift, ujang: Guide
) -> None:
    sale = sell(shop, shift, ujang, count=1)
    paid = shop.guides.pay(shift, ujang.code, person="Dedi")
    back = shop.sales.returns_of(sale.number, {sale.lines[0].id: 1})[sale.lines[0].id]
    shop.sales.pay_cash(shift, Basket((BasketLine(thing(shop, "kendi"), 1, return_of=back),)))

    assert owed(shop, ujang) == sale.guide_commission - paid.amount - sale.guide_commission
    with pytest.raises(MoreThanOwed) as refused:
        shop.guides.pay(shift, ujang.code, Rupiah(100), person="Dedi")
    assert refused.value.owed == ZERO
    with pytest.raises(BadGuidePayout):
        shop.guides.pay(shift, ujang.code, person="Dedi")
    sell(shop, shift, ujang, count=3)
    again = shop.guides.pay(shift, ujang.code, person="Dedi")
    assert again.carried_in + sum((one.amount for one in again.earned), ZERO) == again.owed
    assert shop.audit.verify() == []


def test_a_payout_comes_from_the_drawer_with_a_slip_to_sign(shop: Shop, shift: Shift, ujang: Guide) -> None:
    first, second = sell(shop, shift, ujang), sell(shop, shift, ujang, "cobek", 3)
    earned = first.guide_commission + second.guide_commission
    before = shop.shifts.sums(shift).expected

    payout = shop.guides.pay(shift, ujang.code, person="Dedi")

    assert payout.number == "KP-CKL-20261124-1"
    assert payout.amount.amount == earned.amount - earned.amount % 100
    assert owed(shop, ujang) == earned - payout.amount
    assert shop.shifts.sums(shift).expected == before - payout.amount
    jobs = shop.printing.of_number(payout.number)
    assert [job.kind for job in jobs] == [PaperKind.GUIDE_SLIP]
    document = jobs[0].document
    assert document is not None
    for width in (58, 80):
        said = paper_as(document, paper_mm=width, form="txt").decode()
        assert "Terbilang:" in said
        assert "Yang menerima," in said
        assert first.number in said
        assert second.number in said
        assert "Pak Ujang (G01)" in said
    assert shop.guides.copy_of_slip(payout.number, person="Dedi").copy == 1
    assert shop.guides.payouts("CKL", ujang.code)[0].number == payout.number
    assert shop.audit.verify() == []


def test_a_part_can_be_paid_and_the_rest_later(shop: Shop, shift: Shift, ujang: Guide) -> None:
    sale = sell(shop, shift, ujang, count=3)
    shop.guides.pay(shift, ujang.code, Rupiah(1_000), person="Dedi")
    rest = shop.guides.pay(shift, ujang.code, person="Dedi")

    assert rest.number == "KP-CKL-20261124-2"
    assert rest.earned == ()
    assert rest.carried_in == rest.owed == sale.guide_commission - Rupiah(1_000)
    assert shop.audit.verify() == []


@pytest.mark.parametrize("amount", [0, -5_000, 150, 999_999_999])
def test_a_wrong_amount_pays_nothing(shop: Shop, shift: Shift, ujang: Guide, amount: int) -> None:
    sale = sell(shop, shift, ujang, count=3)
    with pytest.raises((BadGuidePayout, MoreThanOwed)):
        shop.guides.pay(shift, ujang.code, Rupiah(amount), person="Dedi")

    assert owed(shop, ujang) == sale.guide_commission
    assert shop.guides.payouts("CKL", ujang.code) == []


def test_a_drawer_that_is_empty_pays_nobody(shop: Shop, ujang: Guide) -> None:
    shift = shop.shifts.open("CKL", 1, shop.staff.all()[0], ZERO)
    basket = led_by(ujang, Basket().add(thing(shop, "kendi"), 3))
    due = price(basket).total
    from pos.sales.domain import Payment, PaymentMethod

    shop.sales.pay(shift, basket, [Payment(PaymentMethod.QRIS, due, due, "1234")])
    with pytest.raises(NotInDrawer):
        shop.guides.pay(shift, ujang.code, person="Dedi")
    assert shop.audit.verify() == []


def test_a_closed_shift_pays_nobody(shop: Shop, shift: Shift, ujang: Guide) -> None:
    sell(shop, shift, ujang)
    from pos.core.money import in_notes
    from pos.till.domain import Count

    shop.shifts.close(shift.id, Count(tuple(in_notes(shop.shifts.sums(shift).expected))), "beda")
    with pytest.raises(NoOpenShift):
        shop.guides.pay(shift, ujang.code, person="Dedi")


def test_a_card_is_edited_and_the_edit_is_told(shop: Shop, shift: Shift, ujang: Guide) -> None:
    sold = sell(shop, shift, ujang)
    shop.guides.edit(replace(ujang, rate_bps=1_000), till="CKL-1", person="Dedi")

    assert owed(shop, ujang) == sold.guide_commission
    assert [one.rate_bps for one in shop.guides.all()] == [1_000]
    shop.guides.edit(replace(ujang, active=False), till="CKL-1", person="Dedi")
    assert shop.guides.all(active_only=True) == []
    assert shop.audit.verify() == []


def test_bad_cards_are_refused(shop: Shop, ujang: Guide) -> None:
    def add(name: str, rate: int = 500, phone: str = "") -> Guide:
        return shop.guides.add(name, GuideKind.DRIVER, rate, phone=phone, till="CKL-1", person="Dedi")

    with pytest.raises(BadText):
        add("  ")
    with pytest.raises(BadText):
        add("Pak\x1bp")
    with pytest.raises(BadText):
        add("Pak Asep", phone="telepon saja")
    for rate in (-1, 3_001):
        with pytest.raises(BadRate):
            add("Pak Asep", rate)
    with pytest.raises(GuideExists):
        add("pak ujang")
    with pytest.raises(NotFound):
        shop.guides.edit(replace(ujang, code="G99", name="Lain"), till="CKL-1", person="Dedi")
    assert [one.code for one in shop.guides.all()] == ["G01"]
    assert add("Pak Asep").code == "G02"


def test_nothing_is_earned_on_a_service(shop: Shop, shift: Shift, ujang: Guide) -> None:
    from pos.catalogue.domain import ProductKind

    service = replace(a_thing("JASA-9", 50_000), artisan_code=None, kind=ProductKind.SERVICE)
    priced = price(led_by(ujang, Basket().add(service)))
    assert priced.commission == ZERO
    assert at_typed_price(replace(service, price=ZERO), Rupiah(7_000)).price == Rupiah(7_000)


@given(
    st.lists(
        st.tuples(st.integers(1, 500_000), st.integers(0, 10_000), st.integers(1, 9)), min_size=1, max_size=6
    ),
    st.integers(0, 3_000),
)
def test_a_commission_never_takes_more_than_the_centre_has(
    things: list[tuple[int, int, int]], rate: int
) -> None:
    basket = Basket()
    for at, (amount, artisan_bps, count) in enumerate(things):
        basket = basket.add(a_thing(f"T{at}", amount, artisan_bps), count)
    priced = price(replace(basket, referrer=Referrer("G01", "Pak Ujang", rate)))
    centre = sum(line.centre.amount for line in priced.lines)

    assert ZERO <= priced.commission <= Rupiah(centre)
    assert priced.commission.amount <= (2 * priced.total.amount * rate + 10_000) // 20_000


def test_two_tills_pay_one_guide_and_one_wins(shop: Shop, shift: Shift, ujang: Guide) -> None:
    from threading import Barrier, Thread

    from pos.core.clock import FixedClock
    from pos.core.errors import PosError
    from pos.db.database import Database
    from pos.guides.service import Guides
    from tests.goods import MORNING

    sale = sell(shop, shift, ujang, count=3)
    start, paid, refused = Barrier(2), [], []

    def pay() -> None:
        db = Database.sqlite(shop.folder.database)
        start.wait()
        try:
            paid.append(Guides(db, FixedClock(MORNING)).pay(shift, ujang.code, person="Dedi"))
        except PosError as error:
            refused.append(error)
        finally:
            db.close()

    threads = [Thread(target=pay) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(paid) == len(refused) == 1
    assert owed(shop, ujang) == sale.guide_commission - paid[0].amount
    assert shop.audit.verify() == []
