"""Cash that moves without a sale, the report that tells of it, and a drawer that changes hands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from pos.core.errors import BadText, NotFound
from pos.core.money import ZERO, Rupiah, in_notes
from pos.ledger import accounts
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import PaperKind
from pos.printing.faces import paper_as
from pos.sales.domain import Basket, BasketLine, Discount, Payment, PaymentMethod
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest, Attendant, Role
from pos.till.domain import (
    BadAmount,
    CashMovement,
    CashNeedsApproval,
    CashOrder,
    CashPurpose,
    Count,
    DifferenceNeedsApproval,
    DrawerNeedsApproval,
    NoOpenShift,
    NotInDrawer,
    Shift,
)
from tests.goods import stocked_shop

DRAWER = accounts.cash("CKL-1")
FLOAT = Rupiah(300_000)
APPROVED = Approval(ApprovalRequest("cash_out", "", "Siti"), "Dedi")


@pytest.fixture
def dedi(shop: Shop) -> Attendant:
    return shop.staff.add("Dedi", Role.SUPERVISOR, "222222")


@pytest.fixture
def shift(shop: Shop, siti: Attendant) -> Shift:
    return shop.shifts.open("CKL", 1, siti, FLOAT)


def count_of(amount: Rupiah) -> Count:
    return Count(tuple(in_notes(amount)))


def out(amount: int, purpose: CashPurpose = CashPurpose.EXPENSE, artisan: str = "") -> CashOrder:
    return CashOrder(purpose, Rupiah(amount), "Air minum", artisan)


def paper(shop: Shop, number: str, kind: PaperKind, width: int = 58) -> str:
    job = next(job for job in shop.printing.of_number(number) if job.kind is kind)
    assert job.document is not None
    return paper_as(job.document, paper_mm=width, form="txt").decode()


def last_event(shop: Shop) -> tuple[EventKind, dict[str, object]]:
    with shop.db.read() as session:
        row = session.scalars(
            select(ChainEventRow)
            .where(ChainEventRow.till == "CKL-1")
            .order_by(ChainEventRow.seq.desc())
            .limit(1)
        ).one()
        return row.kind, json.loads(row.body)


def sell(shop: Shop, shift: Shift, method: PaymentMethod = PaymentMethod.CASH) -> Rupiah:
    item = next(one for one in shop.shelf.search("CKL") if not one.one_of_a_kind and one.left > 5)
    basket = Basket().add(item, 1)
    if method is PaymentMethod.CASH:
        return shop.sales.pay_cash(shift, basket).paid
    return shop.sales.pay(shift, basket, [Payment(method, item.price, item.price, "1234")]).paid


def test_change_comes_from_the_safe_with_a_slip_to_sign(shop: Shop, shift: Shift, siti: Attendant) -> None:
    order = CashOrder(CashPurpose.FROM_SAFE, Rupiah(150_000), "Tukar pecahan")
    moved = shop.shifts.move_cash(shift, order, siti)
    assert moved.number == "KM-CKL-1-261124-1"
    assert shop.ledger.balance("CKL", DRAWER) == FLOAT + Rupiah(150_000)
    assert shop.ledger.balance("CKL", accounts.SAFE) == -FLOAT - Rupiah(150_000)
    for width in (58, 80):
        slip = paper(shop, moved.number, PaperKind.CASH_SLIP, width)
        for words in ("KAS MASUK", "Rp150.000", "Tukar pecahan", "Dari brankas", moved.chain_short, "Siti"):
            assert words in slip
        assert "seratus lima puluh ribu rupiah" in " ".join(slip.split())
    kind, body = last_event(shop)
    assert (kind, body["amount"], body["reason"]) == (EventKind.CASH_MOVED, 150_000, "Tukar pecahan")
    assert shop.audit.verify() == []


def test_a_small_expense_is_an_expense_and_money_for_the_safe_is_not(
    shop: Shop, shift: Shift, siti: Attendant
) -> None:
    shop.shifts.move_cash(shift, out(20_000), siti)
    shop.shifts.move_cash(shift, out(100_000, CashPurpose.TO_SAFE), siti)
    assert shop.ledger.balance("CKL", accounts.PETTY_CASH) == Rupiah(20_000)
    assert shop.ledger.balance("CKL", accounts.SAFE) == Rupiah(100_000) - FLOAT
    assert shop.ledger.balance("CKL", DRAWER) == Rupiah(180_000)
    assert shop.audit.verify() == []


def test_an_attendant_s_large_expense_and_every_kasbon_need_a_supervisor(
    shop: Shop, shift: Shift, siti: Attendant, dedi: Attendant
) -> None:
    artisan = shop.artisans.all()[0]
    kasbon = out(50_000, CashPurpose.ADVANCE, artisan.code)
    for order, limit in ((out(200_001), Rupiah(200_000)), (kasbon, None)):
        with pytest.raises(CashNeedsApproval) as refused:
            shop.shifts.move_cash(shift, order, siti)
        assert refused.value.limit == limit
    assert shop.ledger.balance("CKL", DRAWER) == FLOAT
    shop.shifts.move_cash(shift, out(200_000), siti)
    moved = shop.shifts.move_cash(shift, kasbon, siti, APPROVED)
    assert (moved.person, moved.approved_by) == ("Siti", "Dedi")
    assert shop.shifts.move_cash(shift, kasbon, dedi).approved_by == "Dedi"
    assert shop.ledger.balance("CKL", accounts.advance_artisan(artisan.code)) == Rupiah(100_000)
    slip = paper(shop, moved.number, PaperKind.CASH_SLIP)
    assert "KASBON PERAJIN" in slip
    assert artisan.display_name in slip
    assert shop.audit.verify() == []


def test_no_more_goes_out_than_the_drawer_holds(shop: Shop, shift: Shift, siti: Attendant) -> None:
    with pytest.raises(NotInDrawer) as refused:
        shop.shifts.move_cash(shift, out(300_001), siti, APPROVED)
    assert "300.000" not in str(refused.value)
    shop.shifts.move_cash(shift, out(300_000), siti, APPROVED)
    assert shop.ledger.balance("CKL", DRAWER) == ZERO


@pytest.mark.parametrize("amount", [0, -5_000, 1_000_000_000])
def test_a_negative_or_absurd_amount_is_refused(
    shop: Shop, shift: Shift, siti: Attendant, amount: int
) -> None:
    with pytest.raises(BadAmount):
        shop.shifts.move_cash(shift, out(amount, CashPurpose.FROM_SAFE), siti)
    assert shop.ledger.balance("CKL", DRAWER) == FLOAT


def test_what_cannot_be_moved_uses_no_number(shop: Shop, shift: Shift, siti: Attendant) -> None:
    with pytest.raises(BadText):
        shop.shifts.move_cash(shift, CashOrder(CashPurpose.EXPENSE, Rupiah(500), "  "), siti)
    with pytest.raises(NotFound):
        shop.shifts.move_cash(shift, out(500, CashPurpose.ADVANCE, "XXX"), siti, APPROVED)
    assert shop.shifts.move_cash(shift, out(500), siti).number == "KM-CKL-1-261124-1"
    shop.shifts.close(shift.id, count_of(FLOAT - Rupiah(500)))
    with pytest.raises(NoOpenShift):
        shop.shifts.move_cash(shift, out(500), siti)
    with pytest.raises(NoOpenShift):
        shop.shifts.open_drawer(shift, "Tukar uang", siti, APPROVED)
    assert shop.audit.verify() == []


def test_a_changed_movement_is_found_out(shop: Shop, shift: Shift, siti: Attendant) -> None:
    shop.shifts.move_cash(shift, out(20_000), siti)
    with shop.db.write() as session:
        session.execute(text("DROP TRIGGER cash_movement_no_update"))
        session.execute(text("UPDATE cash_movement SET amount = 10000"))
    rules = {finding.rule for finding in shop.audit.verify()}
    assert rules == {"moved cash is in the journal", "the chain's values are the rows' values"}


def test_the_drawer_opens_without_a_sale_for_a_reason(
    shop: Shop, shift: Shift, siti: Attendant, dedi: Attendant
) -> None:
    with pytest.raises(DrawerNeedsApproval):
        shop.shifts.open_drawer(shift, "Tukar uang", siti)
    shop.shifts.open_drawer(shift, "Tukar uang", siti, APPROVED)
    kind, body = last_event(shop)
    assert kind is EventKind.DRAWER_OPENED
    assert (body["reason"], body["person"], body["approved_by"]) == ("Tukar uang", "Siti", "Dedi")
    shop.shifts.open_drawer(shift, "Tukar uang", dedi)
    assert shop.shifts.sums(shift).drawer_openings == 2
    assert shop.audit.verify() == []


def test_openings_are_counted_by_shift(shop: Shop, shift: Shift, siti: Attendant, dedi: Attendant) -> None:
    shop.shifts.open_drawer(shift, "Tukar uang", dedi)
    shop.shifts.close(shift.id, count_of(FLOAT))
    again = shop.shifts.open("CKL", 1, siti, FLOAT)
    assert shop.shifts.sums(again).drawer_openings == 0
    assert shop.shifts.sums(shift).drawer_openings == 1


def test_sums_tell_money_by_kind_returns_and_discounts(shop: Shop, shift: Shift) -> None:
    cash, qris, card = (sell(shop, shift, one) for one in (
        PaymentMethod.CASH, PaymentMethod.QRIS, PaymentMethod.CARD))  # fmt: skip
    sums = shop.shifts.sums(shift)
    assert (sums.cash, sums.qris, sums.card, sums.not_cash) == (cash, qris, card, qris + card)
    assert (sums.total, sums.returns, sums.voids, sums.discount) == (cash + qris + card, 0, 0, ZERO)

    item = next(one for one in shop.shelf.search("CKL") if not one.one_of_a_kind and one.left > 5)
    cheaper = BasketLine(item, 1, discount=Discount(Rupiah(1_000), reason="Retak rambut"))
    shop.sales.pay_cash(shift, Basket((cheaper,)))
    sold = shop.sales.get("CKL-1-261124-0001")
    back = shop.sales.returns_of(sold.number, {sold.lines[0].id: 1})
    line = BasketLine(item, 1, return_of=next(iter(back.values())))
    shop.sales.pay_cash(shift, Basket((line,)))

    sums = shop.shifts.sums(shift)
    assert (sums.sales, sums.returns, sums.returned) == (5, 1, sold.lines[0].net)
    assert sums.discount == Rupiah(1_000)
    assert sums.expected == FLOAT + sums.cash
    assert shop.audit.verify() == []


def test_only_a_supervisor_s_interim_report_tells_what_should_be_there(
    shop: Shop, shift: Shift, siti: Attendant, dedi: Attendant
) -> None:
    sell(shop, shift)
    shop.shifts.print_interim(shift, siti)
    blind = paper(shop, shift.number, PaperKind.X_REPORT)
    assert "LAPORAN SEMENTARA" in blind
    for hidden in ("Modal awal", "Kas menurut catatan", "Tunai", "300.000"):
        assert hidden not in blind
    shop.shifts.print_interim(shift, dedi)
    reports = [job for job in shop.printing.of_number(shift.number) if job.kind is PaperKind.X_REPORT]
    assert len(reports) == 2
    document = reports[-1].document
    assert document is not None
    for width in (58, 80):
        assert "Kas menurut catatan" in paper_as(document, paper_mm=width, form="txt").decode()
    assert shop.shifts.current("CKL-1") == shift


def test_the_closing_report_lists_what_moved(
    shop: Shop, shift: Shift, siti: Attendant, dedi: Attendant
) -> None:
    taken = sell(shop, shift)
    shop.shifts.move_cash(shift, CashOrder(CashPurpose.FROM_SAFE, Rupiah(50_000), "Tukar pecahan"), siti)
    shop.shifts.move_cash(shift, out(15_000), siti)
    shop.shifts.open_drawer(shift, "Tukar uang", dedi)
    expected = FLOAT + taken + Rupiah(35_000)
    with pytest.raises(DifferenceNeedsApproval) as refused:
        shop.shifts.close(shift.id, count_of(expected - Rupiah(10_100)), "Belum tahu", siti)
    assert (refused.value.difference, refused.value.limit) == (Rupiah(-10_100), Rupiah(10_000))
    closing = shop.shifts.close(shift.id, count_of(expected - Rupiah(10_100)), "Belum tahu", siti, APPROVED)
    assert (closing.sums.moved_in, closing.sums.moved_out) == (Rupiah(50_000), Rupiah(15_000))
    for width in (58, 80):
        report = paper(shop, shift.number, PaperKind.SHIFT_REPORT, width)
        for words in (
            "Kas masuk", "KM 1 Dari brankas", "Tukar pecahan", "KM 2 Kas kecil", "-15.000", "1 kali",
            "Disetujui: Dedi", "-Rp10.100", "Alasan: Belum tahu",
        ):  # fmt: skip
            assert words in report, words
    assert shop.audit.verify() == []


def test_a_supervisor_closes_a_large_difference_alone(shop: Shop, shift: Shift, dedi: Attendant) -> None:
    closing = shop.shifts.close(shift.id, count_of(FLOAT + Rupiah(50_000)), "Belum tahu", dedi)
    assert closing.approved_by == "Dedi"


def test_the_drawer_changes_hands_in_one_act(
    shop: Shop, shift: Shift, siti: Attendant, dedi: Attendant
) -> None:
    taken = sell(shop, shift)
    counted = FLOAT + taken - Rupiah(500)
    closing, taken_over = shop.shifts.hand_over(shift.id, (count_of(counted), "Salah kembalian"), dedi, siti)
    assert (closing.received_by, closing.difference) == ("Dedi", Rupiah(-500))
    assert (taken_over.attendant_name, taken_over.opening_float) == ("Dedi", counted)
    assert taken_over.number == "SIF-CKL-1-261124-2"
    assert shop.shifts.current("CKL-1") == taken_over
    assert shop.ledger.balance("CKL", DRAWER) == counted
    assert "( Dedi )" in paper(shop, shift.number, PaperKind.SHIFT_REPORT)
    with pytest.raises(NoOpenShift):
        shop.shifts.hand_over(shift.id, (count_of(counted), ""), dedi, siti)
    assert shop.shifts.current("CKL-1") == taken_over
    assert shop.audit.verify() == []


def test_a_hand_over_that_fails_closes_nothing(
    shop: Shop, shift: Shift, siti: Attendant, dedi: Attendant
) -> None:
    with shop.db.write() as session:
        fault = "CREATE TRIGGER fault BEFORE INSERT ON shift BEGIN SELECT RAISE(ABORT, 'disk'); END"
        session.execute(text(fault))
    with pytest.raises(IntegrityError):
        shop.shifts.hand_over(shift.id, (count_of(FLOAT), ""), dedi, siti)
    assert shop.shifts.current("CKL-1") == shift
    assert shop.ledger.balance("CKL", DRAWER) == FLOAT
    assert shop.printing.of_number(shift.number) == []


Act = Callable[[Shop, Shift, Attendant], Rupiah]
"""Something at the till; returns what it did to the drawer."""


def _sold(shop: Shop, shift: Shift, _person: Attendant) -> Rupiah:
    return sell(shop, shift)


def _by_qris(shop: Shop, shift: Shift, _person: Attendant) -> Rupiah:
    sell(shop, shift, PaymentMethod.QRIS)
    return ZERO


def _moved(purpose: CashPurpose, amount: int) -> Act:
    def act(shop: Shop, shift: Shift, person: Attendant) -> Rupiah:
        artisan = shop.artisans.all()[0].code if purpose is CashPurpose.ADVANCE else ""
        try:
            moved: CashMovement = shop.shifts.move_cash(shift, out(amount, purpose, artisan), person)
        except NotInDrawer:
            return ZERO
        return moved.signed

    return act


def _kicked(shop: Shop, shift: Shift, person: Attendant) -> Rupiah:
    shop.shifts.open_drawer(shift, "Tukar uang", person)
    return ZERO


ACTS = st.one_of(
    st.just(_sold),
    st.just(_by_qris),
    st.just(_kicked),
    st.builds(_moved, st.sampled_from(CashPurpose), st.integers(1, 400_000)),
)


@pytest.fixture(scope="module")
def busy_shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    folder: Path = tmp_path_factory.mktemp("busy")
    shop = stocked_shop(folder)
    shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    return shop


@settings(max_examples=25)
@given(acts=st.lists(ACTS, max_size=8), opening=st.integers(0, 500_000), off=st.sampled_from([0, 0, -700]))
def test_a_drawer_holds_its_float_and_what_came_in_less_what_went_out(
    busy_shop: Shop, acts: list[Act], opening: int, off: int
) -> None:
    shop, dedi = busy_shop, busy_shop.staff.approvers()[0]
    shift = shop.shifts.open("CKL", 1, dedi, Rupiah(opening))
    expected = Rupiah(opening)
    for act in acts:
        expected += act(shop, shift, dedi)
        assert expected >= ZERO
    sums = shop.shifts.sums(shift)
    assert sums.expected == expected
    assert sums.expected == shift.opening_float + sums.cash + sums.moved_in - sums.moved_out
    counted = max(ZERO, expected + Rupiah(off))
    closing = shop.shifts.close(shift.id, Count(((counted, 1),)), "Belum tahu", dedi)
    assert closing.difference == counted - expected
    assert shop.ledger.balance("CKL", DRAWER) == ZERO
    assert shop.audit.verify() == []
