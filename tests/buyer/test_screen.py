"""The buyer's screen in all its states at three sizes: what it says, that all of it fits, that it scans."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pos.app.buyer.screen import BuyerScreen
from pos.app.buyer.view import BuyerView, basket_view, done_view, welcome
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.demo.qris_codes import merchant_code
from pos.printing.qr import read_qr
from pos.sales.domain import Basket, Discount, price
from pos.shop import Shop
from pos.till.domain import Shift
from pos.ui import theme
from tests.ui.stage import set_look

SIZES = pytest.mark.parametrize(
    "size", [(1024, 600), (1366, 768), (1920, 1080)], ids=["1024", "1366", "1920"]
)


def shown(qtbot: QtBot, view: BuyerView, size: tuple[int, int]) -> tuple[BuyerScreen, QImage]:
    """The screen with a view on it, and its picture."""
    set_look()
    screen = BuyerScreen(view)
    qtbot.addWidget(screen)
    screen.resize(*size)
    picture = screen.grab().toImage()
    assert screen.cut == ()
    return screen, picture


def codes_in(picture: QImage) -> list[str]:
    """The QR codes that a camera finds."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    with Image.open(BytesIO(bytes(buffer.data().data()))) as image:
        return read_qr(image)


def a_basket(shop: Shop, kinds: int) -> Basket:
    """As many things of the shelf, three of the second."""
    basket = Basket(key=new_id())
    for item in [item for item in shop.shelf.search("CKL", "") if item.left > 3 and item.piece_id is None][
        :kinds
    ]:
        basket = basket.add(item)
    return basket.set_quantity(1, 3) if kinds > 1 else basket


@SIZES
def test_the_welcome_names_the_centre(qtbot: QtBot, shop: Shop, size: tuple[int, int]) -> None:
    centre = shop.centres.get("CKL")
    screen, _ = shown(qtbot, welcome(centre), size)
    assert "Selamat datang · Welcome" in screen.said
    assert centre.name in screen.said


@SIZES
def test_a_basket_is_read_with_its_english_its_makers_and_its_total(
    qtbot: QtBot, shop: Shop, size: tuple[int, int]
) -> None:
    basket = a_basket(shop, 3)
    basket = basket.with_line(0, replace(basket.lines[0], discount=Discount(bps=1_000)))
    view = basket_view(shop.centres.get("CKL"), price(replace(basket, discount=Discount(Rupiah(5_000)))), 2)
    screen, _ = shown(qtbot, view, size)
    first, second, third = basket.lines
    assert f"3 × {second.item.name}" in screen.said
    assert f"{third.item.name_en} · dibuat oleh {third.item.artisan_name}" in screen.said
    assert "Diskon · Discount" in screen.said
    assert "-5.000" in screen.said
    assert f"{first.item.price.amount:,}".replace(",", ".") in screen.said
    assert f"Rp{view.total.amount:,}".replace(",", ".") in screen.said


@SIZES
@pytest.mark.parametrize("newest", [0, 6, 11])
def test_of_a_long_basket_the_newest_line_is_in_sight(
    qtbot: QtBot, shop: Shop, size: tuple[int, int], newest: int
) -> None:
    basket = a_basket(shop, 12)
    view = basket_view(shop.centres.get("CKL"), price(basket), newest)
    for seen in (view, view.with_cash(view.total, None), view.with_code("0002", view.total, "N", "ID1")):
        screen, _ = shown(qtbot, seen, size)
        assert basket.lines[newest].item.name in " ".join(screen.said)
        rows = sum("dibuat oleh" in words for words in screen.said)
        assert 3 <= rows < 12
        assert f"{12 - rows} barang lain · {12 - rows} more" in screen.said


@SIZES
def test_cash_shows_due_received_and_change(qtbot: QtBot, shop: Shop, size: tuple[int, int]) -> None:
    view = basket_view(shop.centres.get("CKL"), price(a_basket(shop, 2)), 1)
    screen, _ = shown(qtbot, view.with_cash(Rupiah(431_500), Rupiah(500_000), Rupiah(-35)), size)
    for words in ("Rp431.500", "Rp500.000", "Rp68.500", "Kembalian · Change", "Pembulatan · Rounding", "-35"):
        assert words in screen.said
    screen, _ = shown(qtbot, view.with_cash(Rupiah(431_500), Rupiah(400_000)), size)
    assert "Masih kurang · Still to pay" in screen.said
    assert "Rp31.500" in screen.said
    screen, _ = shown(qtbot, view.with_due(Rupiah(431_500)), size)
    assert "Pembayaran · Payment" in screen.said


@SIZES
def test_the_code_is_read_from_the_picture_with_name_and_number(
    qtbot: QtBot, shop: Shop, size: tuple[int, int]
) -> None:
    centre = shop.centres.get("CKL")
    payload = merchant_code(centre)
    view = basket_view(centre, price(a_basket(shop, 2)), 1)
    code = view.with_code(payload, Rupiah(431_500), "OLEH-OLEH CIKOLELET", centre.qris_nmid)
    screen, picture = shown(qtbot, code, size)
    assert codes_in(picture) == [payload]
    assert "Periksa nama: OLEH-OLEH CIKOLELET" in screen.said
    assert f"Scan to pay · NMID {centre.qris_nmid}" in screen.said
    assert "Rp431.500" in screen.said


@SIZES
def test_thanks_come_with_the_change_in_its_notes(
    qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]
) -> None:
    sale = shop.sales.pay_cash(shift, a_basket(shop, 1), Rupiah(1_000_000))
    screen, _ = shown(qtbot, done_view(shop.centres.get("CKL"), sale), size)
    assert "Kembalian Anda · Your change" in screen.said
    assert f"Rp{sale.change.amount:,}".replace(",", ".") in screen.said
    assert any(words.endswith("× 100.000") for words in screen.said)
    assert "Terima kasih · Thank you" in screen.said
    assert "Buatan tangan Kabupaten Serang · Handmade in Kabupaten Serang" in screen.said
    exact = shop.sales.pay_cash(shift, a_basket(shop, 2))
    screen, _ = shown(qtbot, done_view(shop.centres.get("CKL"), exact), size)
    assert "Lunas · Paid" in screen.said


def test_the_attendants_text_size_and_evening_look_are_not_the_buyers(qtbot: QtBot, shop: Shop) -> None:
    view = welcome(shop.centres.get("CKL"))
    _, day = shown(qtbot, view, (1024, 600))
    set_look()
    app = theme.QApplication.instance()
    theme.apply_theme(app, theme.DARK, 1.5)  # type: ignore[arg-type]
    screen = BuyerScreen(view)
    qtbot.addWidget(screen)
    screen.resize(1024, 600)
    evening = screen.grab().toImage()
    set_look()
    assert screen.cut == ()
    assert evening.pixelColor(5, 5) == day.pixelColor(5, 5)
    assert evening == day
