"""What was bought comes back once, to its own centre, within the limits; what is undone is undone whole."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from pos.core.clock import FixedClock
from pos.core.errors import BadText
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah, total
from pos.orders.domain import NewOrder
from pos.printing.domain import PaperKind
from pos.printing.faces import paper_as
from pos.sales.domain import (
    Basket,
    CannotVoid,
    Deposit,
    Discount,
    Limit,
    NeedsApproval,
    NothingSoldOn,
    NoVoid,
    OtherCentresReceipt,
    Payment,
    PaymentMethod,
    Receipt,
    ReceiptChanged,
    Referrer,
    ReturnedAlready,
    Returning,
    ReturnReason,
    Sale,
    SoldOn,
    UnknownReceipt,
    WrongMark,
)
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest, Role
from pos.stock.domain import Found, GoneAlready, ShelfItem
from pos.till.domain import Shift
from tests.goods import MORNING, stocked_shop

WORD = Approval(ApprovalRequest("void", "Batalkan transaksi", "Siti"), "Dedi")


def thing(shop: Shop, word: str) -> ShelfItem:
    return shop.shelf.search("CKL", word)[0]


def sold(shop: Shop, shift: Shift, **goods: int) -> Sale:
    """A sale for cash of things by a word of their names."""
    basket = Basket(key=new_id())
    for word, count in goods.items():
        basket = basket.add(thing(shop, word), count)
    return shop.sales.pay_cash(shift, basket)


def coming(
    shop: Shop, sale: Sale, reason: ReturnReason = ReturnReason.UNWANTED, by: str = "", **counts: int
) -> Returning:
    """A return of lines by their place (`line0=2`); without any, of everything."""
    state = Returning().open(shop.returns.open(sale.centre, sale.number), new_id()).choose_reason(reason)
    if not counts:
        state = state.tick_all()
    for name, count in counts.items():
        state = state.set_count(sale.lines[int(name.removeprefix("line"))].id, count)
    return replace(state, approved_by=by)


@contextmanager
def till_at(shop: Shop, centre: str) -> Iterator[Shift]:
    yield shop.shifts.open(centre, 1, shop.staff.all()[0], ZERO)


def a_piece(shop: Shop) -> tuple[ShelfItem, Shift]:
    """A one-of-a-kind piece at Padarincang, and a shift there."""
    with till_at(shop, "PDR") as shift:
        return next(item for item in shop.shelf.search("PDR", "gentong ukir") if item.piece_id), shift


def test_a_receipt_is_opened_by_its_mark_or_its_number(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=2)
    for said in (sale.mark, sale.number, sale.mark.lower()):
        receipt = shop.returns.open("CKL", said)
        assert (receipt.sale, receipt.left, receipt.days_left) == (sale, 2, 7)


def test_a_wrong_mark_is_told(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)
    with pytest.raises(WrongMark):
        shop.returns.open("CKL", f"{sale.number}/00000000")
    with pytest.raises(UnknownReceipt):
        shop.returns.open("CKL", "CKL-1-261124-0999")
    with pytest.raises(UnknownReceipt):
        shop.returns.open("CKL", "nota lama")


def test_another_centre_s_receipt_is_refused_also_where_its_sale_is_not_known(shop: Shop) -> None:
    piece, there = a_piece(shop)
    sale = shop.sales.pay_cash(there, Basket(key=new_id()).add(piece))
    for said in (sale.mark, "PDR-1-261124-0077", "ANY-1-261124-0001"):
        with pytest.raises(OtherCentresReceipt) as trouble:
            shop.returns.open("CKL", said)
        assert trouble.value.centre == said[:3]
    with pytest.raises(OtherCentresReceipt):
        shop.returns.scanned("CKL", piece.code)


def test_another_centre_s_goods_are_refused_in_the_transaction_too(shop: Shop, shift: Shift) -> None:
    piece, there = a_piece(shop)
    sale = shop.sales.pay_cash(there, Basket(key=new_id()).add(piece))
    with pytest.raises(OtherCentresReceipt):
        shop.sales.pay_cash(shift, coming(shop, sale, by="Dedi").basket)


def test_the_tag_of_a_sold_piece_finds_its_receipt(shop: Shop) -> None:
    piece, there = a_piece(shop)
    assert isinstance(shop.returns.scanned("PDR", piece.code), Found)
    sale = shop.sales.pay_cash(there, Basket(key=new_id()).add(piece))
    found = shop.returns.scanned("PDR", piece.code)
    assert isinstance(found, SoldOn)
    assert (found.receipt.sale, found.line_id) == (sale, sale.lines[0].id)
    shop.sales.pay_cash(there, coming(shop, sale, by="Dedi").basket)
    again = shop.returns.scanned("PDR", piece.code)
    assert isinstance(again, Found)
    second = shop.sales.pay_cash(there, Basket(key=new_id()).add(again.item))
    found = shop.returns.scanned("PDR", piece.code)
    assert isinstance(found, SoldOn)
    assert found.receipt.sale == second


def test_a_broken_piece_goes_to_what_is_broken(shop: Shop) -> None:
    piece, there = a_piece(shop)
    sale = shop.sales.pay_cash(there, Basket(key=new_id()).add(piece))
    shop.sales.pay_cash(there, coming(shop, sale, ReturnReason.BROKEN, by="Dedi").basket)
    gone = shop.shelf.scanned("PDR", piece.code)
    assert isinstance(gone, GoneAlready)
    assert gone.state.value == "broken"
    assert shop.ledger.balance("PDR", f"payable:artisan:{piece.artisan_code}") == -total(
        line.artisan_share for line in sale.lines
    )
    assert shop.audit.verify() == []


def test_more_than_was_bought_does_not_come_back(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=2)
    state = coming(shop, sale, line0=2)
    with pytest.raises(ReturnedAlready) as trouble:
        state.tick(sale.lines[0].id)
    assert trouble.value.left == 2
    (line,) = state.basket.lines
    with pytest.raises(ReturnedAlready):
        shop.sales.pay_cash(shift, replace(state.basket, lines=(replace(line, quantity=3),)))
    with pytest.raises(ReturnedAlready):
        shop.sales.pay_cash(shift, replace(state.basket, lines=(line, line)))
    assert shop.ledger.balance("CKL", "cash:CKL-1") == Rupiah(300_000) + sale.paid


def test_a_receipt_that_came_back_whole_says_when(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=2)
    basket = coming(shop, sale).basket
    shop.sales.pay_cash(shift, basket)
    receipt = shop.returns.open("CKL", sale.number)
    assert (receipt.left, receipt.back_at) == (0, MORNING)
    with pytest.raises(ReturnedAlready):
        shop.sales.pay_cash(shift, replace(basket, key=new_id()))


def test_the_same_return_kept_twice_is_one_return(shop: Shop, shift: Shift) -> None:
    basket = coming(shop, sold(shop, shift, cobek=2)).basket
    assert shop.sales.pay_cash(shift, basket) == shop.sales.pay_cash(shift, basket)


def test_a_return_slip_is_no_receipt_of_a_sale(shop: Shop, shift: Shift) -> None:
    back = shop.sales.pay_cash(shift, coming(shop, sold(shop, shift, cobek=1)).basket)
    with pytest.raises(NothingSoldOn):
        shop.returns.open("CKL", back.mark)


def test_what_another_till_took_back_meanwhile_changes_what_is_given(shop: Shop, shift: Shift) -> None:
    """The rounding belongs to whoever returns last: two halves that each believed not to be it are told."""
    odd = replace(thing(shop, "cobek"), price=Rupiah(15_035))
    basket = replace(
        Basket(key=new_id()).add(odd).add(thing(shop, "kendi")), referrer=Referrer("G", "Joko", 500)
    )
    sale = shop.sales.pay_cash(shift, basket)
    assert sale.rounding
    one, other = coming(shop, sale, line0=1), coming(shop, sale, line1=1)
    first = shop.sales.pay_cash(shift, one.basket)
    with pytest.raises(ReceiptChanged):
        shop.sales.pay_cash(shift, other.basket)
    renewed = other.renewed(shop.returns.open("CKL", sale.number))
    second = shop.sales.pay_cash(shift, renewed.basket)
    assert first.paid + second.paid == -sale.paid
    assert shop.ledger.balance("CKL", "payable:guide:G") == ZERO
    assert shop.audit.verify() == []


# --- limits ---


def test_a_large_refund_needs_a_supervisor(shop: Shop, shift: Shift) -> None:
    dear = replace(thing(shop, "kendi"), price=Rupiah(200_100))
    sale = shop.sales.pay_cash(shift, Basket(key=new_id()).add(dear))
    state = coming(shop, sale)
    assert state.limits == (Limit.REFUND,)
    with pytest.raises(NeedsApproval) as trouble:
        shop.sales.pay_cash(shift, state.basket)
    assert trouble.value.limit is Limit.REFUND
    back = shop.sales.pay_cash(shift, replace(state, approved_by="Dedi").basket)
    assert back.lines[0].approved_by == "Dedi"


def test_two_halves_are_no_way_around_the_limit(shop: Shop, shift: Shift) -> None:
    sale = shop.sales.pay_cash(
        shift, Basket(key=new_id()).add(replace(thing(shop, "kendi"), price=Rupiah(120_000)), 2)
    )
    shop.sales.pay_cash(shift, coming(shop, sale, line0=1).basket)
    with pytest.raises(NeedsApproval):
        shop.sales.pay_cash(shift, coming(shop, sale, line0=1).basket)


def test_a_late_return_needs_a_supervisor_also_in_an_exchange(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)
    clock = shop.clock
    assert isinstance(clock, FixedClock)
    clock.set(MORNING + timedelta(days=7))
    assert coming(shop, sale).limits == ()
    clock.set(MORNING + timedelta(days=8))
    state = coming(shop, sale).take_instead(thing(shop, "kendi"))
    assert state.limits == (Limit.LATE_RETURN,)
    with pytest.raises(NeedsApproval) as trouble:
        shop.sales.pay_cash(shift, state.basket)
    assert trouble.value.limit is Limit.LATE_RETURN
    shop.sales.pay_cash(shift, replace(state, approved_by="Dedi").basket)


# --- exchange and ways of money ---


def test_an_exchange_is_one_slip_and_only_the_difference_moves(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)
    new = thing(shop, "kendi")
    state = coming(shop, sale, ReturnReason.WRONG).take_instead(new)
    assert state.due == new.price - sale.paid
    drawer = shop.ledger.balance("CKL", "cash:CKL-1")
    slip = shop.sales.pay_cash(shift, state.basket)
    assert slip.paid == new.price - sale.paid
    assert shop.ledger.balance("CKL", "cash:CKL-1") == drawer + slip.paid
    assert [line.kind.value for line in slip.lines] == ["return", "sale"]
    papers = [job for job in shop.printing.of_number(slip.number) if job.kind is PaperKind.RECEIPT]
    assert len(papers) == 1
    assert shop.audit.verify() == []


def test_money_goes_back_by_transfer_with_its_account(shop: Shop, shift: Shift) -> None:
    state = coming(shop, sold(shop, shift, cobek=1))
    paid = Payment(PaymentMethod.TRANSFER, state.due, state.due, "BCA 123, 0042")
    back = shop.sales.pay(shift, state.basket, [paid])
    assert shop.ledger.balance("CKL", "bank") == back.paid == state.due
    assert shop.shifts.sums(shift).expected == Rupiah(300_000) - state.due
    assert shop.audit.verify() == []


def test_who_bears_it_and_where_it_goes_follow_the_reason(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)
    followed = {
        reason: (state.damaged, state.centre_bears)
        for reason in (ReturnReason.BROKEN, ReturnReason.FLAWED, ReturnReason.WRONG, ReturnReason.UNWANTED)
        for state in [coming(shop, sale, reason)]
    }
    assert followed == {
        ReturnReason.BROKEN: (True, True),
        ReturnReason.FLAWED: (True, False),
        ReturnReason.WRONG: (False, False),
        ReturnReason.UNWANTED: (False, False),
    }
    assert coming(shop, sale, ReturnReason.WRONG).choose_damaged(True).centre_bears


# --- the list ---


def test_a_receipt_is_found_without_its_paper(shop: Shop, shift: Shift) -> None:
    first, second = sold(shop, shift, cobek=2), sold(shop, shift, kendi=1)
    assert [row.number for row in shop.returns.find("CKL")] == [second.number, first.number]
    sku = first.lines[0].sku
    for found in (
        shop.returns.find("CKL", "0001"),
        shop.returns.find("CKL", f"{first.paid.amount:,}".replace(",", ".")),
        shop.returns.find("CKL", first.lines[0].name[:5].lower()),
        shop.returns.find("CKL", sku=sku),
    ):
        assert [row.number for row in found] == [first.number]
    shop.returns.void(shift, second.number, WORD, "Pembeli batal")
    assert [row.number for row in shop.returns.find("CKL")] == [first.number]
    clock = shop.clock
    assert isinstance(clock, FixedClock)
    clock.set(MORNING + timedelta(days=3))
    assert shop.returns.find("CKL") == []
    assert len(shop.returns.find("CKL", days=7)) == 1
    assert shop.returns.find("CKL", "%_'\"") == []


# --- voids ---


def test_a_sale_is_undone_whole_with_a_trace(shop: Shop, shift: Shift) -> None:
    kendi = thing(shop, "kendi")
    basket = replace(Basket(key=new_id()).add(kendi, 2), discount=Discount(Rupiah(1_665)))
    sale = shop.sales.pay_cash(shift, basket, Rupiah(500_000))
    undone = shop.returns.void(shift, sale.number, WORD, "Salah barang dipindai")
    assert (undone.void_of, undone.paid) == (sale.number, -sale.paid)
    assert undone.lines[0].return_reason is ReturnReason.VOID
    assert undone.lines[0].approved_by == "Dedi"
    assert thing(shop, "kendi").left == kendi.left
    assert shop.shifts.sums(shift).expected == Rupiah(300_000)
    with shop.db.read() as session:
        told = session.execute(text("SELECT body FROM chain_event WHERE kind = 'void'")).scalar_one()
    assert "Salah barang dipindai" in told
    assert sale.number in told
    receipt = shop.returns.open("CKL", sale.number)
    assert (receipt.left, receipt.void_number) == (0, undone.number)
    assert shop.audit.verify([sale.mark, undone.mark]) == []


def test_a_split_payment_is_mirrored(shop: Shop, shift: Shift) -> None:
    item = replace(thing(shop, "kendi"), price=Rupiah(50_035))
    qris = Payment(PaymentMethod.QRIS, Rupiah(20_000), Rupiah(20_000), "4321", "Siti")
    cash = Payment(PaymentMethod.CASH, Rupiah(30_000), Rupiah(50_000))
    sale = shop.sales.pay(shift, Basket(key=new_id()).add(item), [qris, cash])
    undone = shop.returns.void(shift, sale.number, WORD, "Pembeli batal")
    assert [(p.method, p.amount) for p in undone.payments] == [
        (PaymentMethod.QRIS, Rupiah(-20_000)), (PaymentMethod.CASH, Rupiah(-30_000))
    ]  # fmt: skip
    assert shop.ledger.balance("CKL", "qris") == shop.ledger.balance("CKL", "rounding") == ZERO


def test_a_void_needs_a_supervisor_s_word_on_a_void(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)
    for word in (None, Approval(ApprovalRequest("discount", "", "Siti"), "Dedi")):
        with pytest.raises(NeedsApproval):
            shop.returns.void(shift, sale.number, word, "Pembeli batal")
    with pytest.raises(BadText):
        shop.returns.void(shift, sale.number, WORD, "  ")
    assert shop.returns.open("CKL", sale.number).left == 1


def test_what_cannot_be_undone(shop: Shop, shift: Shift) -> None:
    whole, part = sold(shop, shift, cobek=2), sold(shop, shift, kendi=2)
    shop.returns.void(shift, whole.number, WORD, "Pembeli batal")
    back = shop.sales.pay_cash(shift, coming(shop, part, line0=1).basket)
    exchange = coming(shop, part, line0=1).take_instead(thing(shop, "cobek"))
    mixed = shop.sales.pay_cash(shift, exchange.basket)
    wanted = NewOrder(
        "Ibu Ratna", "0812-333-444", "P05", "Guci ukir", Rupiah(450_000), Rupiah(5_000), date(2026, 12, 8)
    )  # fmt: skip
    deposit = Deposit(shop.orders.take(shift, wanted, person="Siti").number, Rupiah(5_000))
    taken = shop.sales.pay_cash(
        shift, replace(Basket(key=new_id()).add(thing(shop, "kendi")), deposit=deposit)
    )
    refused = {
        whole.number: NoVoid.VOIDED,
        part.number: NoVoid.RETURNED,
        back.number: NoVoid.TAKES_BACK,
        mixed.number: NoVoid.TAKES_BACK,
        taken.number: NoVoid.DEPOSIT,
    }
    for number, why in refused.items():
        with pytest.raises(CannotVoid) as trouble:
            shop.returns.void(shift, number, WORD, "Pembeli batal")
        assert trouble.value.why is why
    with till_at(shop, "PDR") as later, pytest.raises(CannotVoid) as trouble:
        shop.returns.void(later, sold(shop, shift, cobek=1).number, WORD, "Pembeli batal")
    assert trouble.value.why is NoVoid.OTHER_SHIFT
    assert shop.audit.verify() == []


# --- two tills at once ---


def test_of_two_threads_that_return_one_line_one_wins(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)
    states = [coming(shop, sale) for _ in range(4)]

    def give_back(state: Returning) -> str:
        try:
            return shop.sales.pay_cash(shift, state.basket).number
        except ReturnedAlready as trouble:
            return f"left {trouble.left}"

    with ThreadPoolExecutor(4) as threads:
        ended = sorted(threads.map(give_back, states))
    assert ended == ["CKL-1-261124-0002", "left 0", "left 0", "left 0"]
    assert shop.shifts.sums(shift).expected == Rupiah(300_000)
    assert shop.audit.verify() == []


def test_of_two_threads_that_undo_one_sale_one_wins(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)

    def undo(_try: int) -> str:
        try:
            return shop.returns.void(shift, sale.number, WORD, "Pembeli batal").number
        except CannotVoid as trouble:
            return trouble.why.value

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(undo, range(4))) == ["CKL-1-261124-0002", "voided", "voided", "voided"]


_RETURN = """
import sys
from pathlib import Path
from pos.core.clock import FixedClock
from pos.core.ids import new_id
from pos.core.paths import DataFolder
from pos.sales.domain import ReturnedAlready, Returning, ReturnReason
from pos.shop import Shop
from tests.goods import MORNING
shop = Shop(DataFolder(Path(sys.argv[1])), FixedClock(MORNING))
shift = shop.shifts.current("CKL-1")
receipt = shop.returns.open("CKL", sys.argv[2])
state = Returning().open(receipt, new_id()).choose_reason(ReturnReason.UNWANTED).tick_all()
print("ready", flush=True)
sys.stdin.readline()
try:
    print(shop.sales.pay_cash(shift, state.basket).number)
except ReturnedAlready as trouble:
    print("left", trouble.left)
"""


def test_of_two_programs_that_return_one_line_one_wins(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)
    command = [sys.executable, "-c", _RETURN, str(shop.folder.root), sale.number]
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
    assert ended == ["CKL-1-261124-0002", "left 0"]
    assert shop.audit.verify() == []


# --- papers ---


def test_the_slips_say_what_came_back_and_what_was_undone(shop: Shop, shift: Shift) -> None:
    sale = sold(shop, shift, cobek=1)
    back = shop.sales.pay_cash(shift, coming(shop, sale, ReturnReason.FLAWED).basket)
    said = paper(shop, back)
    for words in ("RETUR", sale.number, "Cacat dari awal", "KEMBALI", "Uang kembali, Tunai"):
        assert words in said
    other = sold(shop, shift, kendi=1)
    undone = paper(shop, shop.returns.void(shift, other.number, WORD, "Pembeli batal"))
    for words in ("BATAL", f"Membatalkan {other.number}", "Alasan: Pembeli batal"):
        assert words in undone


def paper(shop: Shop, sale: Sale, paper_mm: int = 58) -> str:
    (job,) = [job for job in shop.printing.of_number(sale.number) if job.kind is PaperKind.RECEIPT]
    assert job.document is not None
    return " ".join(paper_as(job.document, paper_mm=paper_mm, form="txt").decode().split())


def test_a_receipt_knows_what_is_left(tmp_path: Path) -> None:
    shop = stocked_shop(tmp_path)
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shift = shop.shifts.open("CKL", 1, shop.staff.all()[0], Rupiah(300_000))
    sale = sold(shop, shift, cobek=3)
    shop.sales.pay_cash(shift, coming(shop, sale, line0=1).basket)
    receipt: Receipt = shop.returns.open("CKL", sale.number)
    assert (receipt.left, receipt.lines[0].before) == (2, 1)
    state = Returning().open(receipt, new_id()).tick_all()
    assert state.pieces == 2
    shop.close()
