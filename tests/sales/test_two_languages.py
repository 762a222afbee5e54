"""A receipt in two languages: English where a buyer reads, within the paper, for this sale alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.printing.domain import PAPER_58, PAPER_80, Document, Paper, PaperKind
from pos.printing.escpos import to_escpos
from pos.printing.layout import layout
from pos.printing.text import to_text
from pos.sales.documents import receipt
from pos.sales.domain import Basket, Discount, Payment, PaymentMethod, Sale
from pos.sales.screens.language_desk import LanguageDesk
from pos.sales.screens.sale_screen import SaleScreen
from pos.shop import Shop
from pos.till.domain import Shift
from pos.ui.tasks import InlineTasks
from tests.goods import MORNING
from tests.tools import escpos_render
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look

PAPERS = pytest.mark.parametrize("paper", [PAPER_58, PAPER_80], ids=["58", "80"])


def a_basket(shop: Shop) -> Basket:
    """Two money boxes and three mortars, with a discount that does not divide."""
    basket = Basket(key=new_id(), bilingual=True)
    for word in ("kendi", "celengan", "cobek"):
        basket = basket.add(shop.shelf.search("CKL", word)[0])
    return replace(basket.set_quantity(2, 3), discount=Discount(Rupiah(10_035)))


def lines_of(document: Document, paper: Paper = PAPER_58) -> list[str]:
    return to_text(layout(document, paper)).splitlines()


@pytest.fixture
def sale(shop: Shop, shift: Shift) -> Sale:
    """Paid with a million in cash."""
    return shop.sales.pay_cash(shift, a_basket(shop), Rupiah(1_000_000))


@PAPERS
def test_a_strict_printer_takes_it_and_says_what_the_text_says(shop: Shop, sale: Sale, paper: Paper) -> None:
    rows = layout(receipt(sale, shop.centres.get("CKL")), paper)
    _, report = escpos_render.render(to_escpos(rows, paper), dots=paper.dots)
    assert (report["errors"], report["warnings"]) == ([], [])
    assert "\n".join(report["text"]).rstrip() + "\n" == to_text(rows)


@PAPERS
def test_what_a_buyer_reads_is_there_in_both(shop: Shop, sale: Sale, paper: Paper) -> None:
    lines = lines_of(receipt(sale, shop.centres.get("CKL")), paper)
    text = "\n".join(lines)
    for line in sale.lines:
        assert f"  {line.name_en}" in lines
        at = next(place for place, row in enumerate(lines) if row.startswith(line.name))
        assert lines[at + 1].strip() == line.name_en
    for name, amount in (
        ("Diskon / Discount", "-10.035"),
        ("Pembulatan / Rounding", "-65"),
        ("Tunai / Cash", "1.000.000"),
        ("KEMBALI / Change", "734.100"),
    ):
        assert f"{name}{amount.rjust(paper.columns - len(name))}" in lines
    assert "  Total to pay" in lines
    assert "Returns: bring this receipt" in text
    assert "Fragile: please check" in text
    assert "Handmade by" in text


def test_without_it_the_receipt_is_as_it_was(shop: Shop, sale: Sale) -> None:
    lines = "\n".join(lines_of(receipt(replace(sale, bilingual=False), shop.centres.get("CKL"))))
    for english in ("Cash", "Change", "Discount", "Rounding", "Returns", *(x.name_en for x in sale.lines)):
        assert english not in lines


def test_the_stored_receipt_and_its_copy_speak_both(shop: Shop, sale: Sale) -> None:
    copy = shop.sales.copy_of_receipt(sale.number, person="Siti")
    assert copy.document is not None
    assert "KEMBALI / Change" in "\n".join(lines_of(copy.document))
    original = shop.printing.of_number(sale.number)
    assert any(one.kind is PaperKind.RECEIPT and one.copy == 0 for one in original)


def test_a_return_and_a_reference_are_told_in_both(shop: Shop, shift: Shift, sale: Sale) -> None:
    line = sale.lines[0]
    of = shop.sales.returns_of(sale.number, {line.id: 1})[line.id]
    item = shop.shelf.search("CKL", "kendi")[0]
    basket = Basket(key=new_id(), bilingual=True).add(item)
    back = replace(basket.lines[0], return_of=of)
    refund = shop.sales.pay_cash(shift, replace(basket, lines=(back,)))
    text = "\n".join(lines_of(receipt(refund, shop.centres.get("CKL"))))
    assert f"  Return: {line.name_en}" in text
    assert "Refunded, cash" in text
    two = a_basket(shop)
    total = Rupiah(sum(one.gross.amount for one in two.lines) - 10_035)
    paid = shop.sales.pay(shift, two, [Payment(PaymentMethod.TRANSFER, total, total, "BCA 00417")])
    lines = lines_of(receipt(paid, shop.centres.get("CKL")))
    assert any(row.startswith("Transfer bank BCA 00417") for row in lines)
    assert "  Bank transfer" in lines


def test_goods_that_are_named_like_a_payment_are_not_translated(shop: Shop, sale: Sale) -> None:
    odd = replace(sale.lines[0], name="Kartu ucapan", name_en="")
    lines = lines_of(receipt(replace(sale, lines=(odd,)), shop.centres.get("CKL")))
    at = next(place for place, row in enumerate(lines) if row.startswith("Kartu ucapan"))
    assert "Card" not in lines[at] + lines[at + 1]


@pytest.mark.parametrize("size", SIZES, ids=["1366", "1024"])
def test_a_key_turns_it_on_for_this_sale_and_undo_turns_it_off(
    qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]
) -> None:
    set_look()
    screen = SaleScreen(shop.shelf, shop.sales, InlineTasks(), "CKL")
    desk = LanguageDesk(screen, shop.centres, InlineTasks(), "CKL")
    screen.drawn.connect(desk.keep)
    screen.add_desk(desk)
    paid: list[Sale] = []
    screen.paid.connect(paid.append)
    stage = Stage(qtbot, FixedClock(MORNING), screen, size, "kasir")
    screen.begin(shift, shop.catalogue.categories())
    screen.entered()
    screen.take_scan(shop.shelf.search("CKL", "kendi")[0].code)
    stage.press("Ctrl+B")
    assert screen.basket.bilingual
    assert (desk.button.text(), desk.button.isChecked()) == ("ID+EN", True)
    assert_fits(stage.shell)
    stage.press("Ctrl+Z")
    assert not screen.basket.bilingual
    assert (desk.button.text(), desk.button.isChecked()) == ("ID", False)
    desk.button.click()
    screen.take_scan(shop.shelf.search("CKL", "cobek")[0].code)
    assert screen.basket.bilingual
    stage.press("F9")
    assert paid[0].bilingual
    assert not screen.basket.bilingual
    assert desk.button.text() == "ID"
