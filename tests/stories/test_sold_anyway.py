"""A jar that the books call sold stands at the till: Dedi comes, the stock is put right, and it is sold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from pos.app.windows import Windows
from pos.sales.domain import Basket, Limit
from pos.sales.screens.sold_sheet import SoldSheet
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.stock.domain import Found, GoneAlready, ShelfItem
from pos.till.domain import Shift
from pos.ui.dialogs import top_sheet
from tests.goods import demo_rows, written
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.stories.test_training import practise, program, put_away, shop_of  # noqa: F401
from tests.ui.fit import assert_fits


def the_jar(shop: Shop, folder: Path) -> ShelfItem:
    """The only one of its kind on Cikolelet's shelf."""
    row = next(row for row in demo_rows("products.csv") if row["sku"] == "P02-GE002")
    row |= {"sku": "P02-GE900", "stock_CKL": "1", "stock_PDR": "0"}
    shop.goods.import_products(written(folder / "jar.csv", [row]))
    return shop.shelf.search("CKL", "gentong ukir")[0]


@pytest.fixture
def jar(till: Till, tmp_path: Path) -> ShelfItem:
    """Sold this morning, by the books."""
    jar = the_jar(till.shop, tmp_path)
    start_the_day(till)
    till.scan(jar.code)
    till.press("F9", "Enter")
    return jar


def button(till: Till, key: str) -> QWidget:
    return till.pages.sale.notice.buttons[key]


def counted(shop: Shop) -> int:
    with shop.db.read() as session:
        return int(session.execute(text("SELECT COUNT(*) FROM stock_move WHERE kind = 'count'")).scalar_one())


def sheet(till: Till) -> QWidget | None:
    return top_sheet(till.window.shell)


def shift_of(till: Till) -> Shift:
    assert till.pages.shift is not None
    return till.pages.shift


def test_a_jar_that_is_marked_sold_is_sold_by_a_supervisor_s_word(till: Till, jar: ShelfItem) -> None:
    till.scan(till.code("kendi"))
    till.scan(jar.code)
    notice = till.pages.sale.notice
    assert "sudah terjual 08.02" in notice.title.text()
    assert "terjual di struk CKL-1-261124-0001" in notice.text.text()
    assert list(notice.buttons) == ["return", "sell"]
    assert_fits(till.window.shell)
    till.count_from_here()
    till.tap(button(till, "sell"))
    asked = sheet(till)
    assert isinstance(asked, SoldSheet)
    assert "Stoknya dikoreksi +1" in asked.text.text()
    assert f"{jar.artisan_name} dibayar juga" in asked.text.text()
    assert_fits(till.window.shell)
    till.press("Enter")  # leaves, as nobody may say yes by habit
    assert sheet(till) is None
    till.tap(button(till, "sell"))
    till.press("1")
    assert isinstance(sheet(till), ApprovalSheet)
    assert_fits(till.window.shell)
    till.press(*"999999")
    assert isinstance(sheet(till), ApprovalSheet)
    assert_fits(till.window.shell)
    assert len(till.pages.sale.basket.lines) == 1
    assert counted(till.shop) == 0
    till.press(*"222222")
    assert sheet(till) is None
    assert notice.isHidden()
    assert [line.item.piece_id for line in till.pages.sale.basket.lines][1:] == [jar.piece_id]
    assert counted(till.shop) == 1
    till.press("F9")
    first, second = (till.shop.sales.get(f"CKL-1-261124-000{n}") for n in (1, 2))
    lines = [line for sale in (first, second) for line in sale.lines if line.piece_id == jar.piece_id]
    assert len(lines) == 2
    owed = till.shop.ledger.balance("CKL", f"payable:artisan:{jar.artisan_code}")
    assert -owed >= lines[0].artisan_share + lines[1].artisan_share
    assert till.shop.audit.verify([first.mark, second.mark]) == []
    with till.shop.db.read() as session:
        query = text(
            "SELECT kind, body FROM chain_event WHERE kind IN ('approval', 'piece_found') ORDER BY seq"
        )
        told = [(kind, json.loads(body)) for kind, body in session.execute(query)]
    assert [(kind, body["reason"]) for kind, body in told] == [
        ("approval", "Label tertukar"), ("piece_found", "Label tertukar"),
    ]  # fmt: skip
    assert told[1][1]["approved_by"] == "Dedi"


def test_esc_at_every_step_changes_nothing(till: Till, jar: ShelfItem) -> None:
    till.scan(jar.code)
    for keys in (("Esc",), ("3", "Esc"), ("2", "1", "1", "1", "Esc")):
        till.tap(button(till, "sell"))
        till.press(*keys)
        assert sheet(till) is None
        assert till.pages.sale.basket.lines == ()
    assert counted(till.shop) == 0
    assert isinstance(till.shop.shelf.scanned("CKL", jar.code), GoneAlready)


def test_undo_takes_the_jar_from_the_basket_and_leaves_it_on_the_shelf(till: Till, jar: ShelfItem) -> None:
    till.scan(jar.code)
    till.tap(button(till, "sell"))
    till.press("2", *"222222")
    assert len(till.pages.sale.basket.lines) == 1
    shell = till.window.shell.windowHandle()
    QTest.keyClick(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert till.pages.sale.basket.lines == ()
    assert isinstance(till.shop.shelf.scanned("CKL", jar.code), Found)
    assert counted(till.shop) == 1
    till.scan(jar.code)
    assert len(till.pages.sale.basket.lines) == 1
    assert till.shop.audit.verify() == []


def test_another_till_was_quicker(till: Till, jar: ShelfItem) -> None:
    till.scan(till.code("kendi"))
    till.scan(jar.code)
    till.tap(button(till, "sell"))
    till.press("1")
    gone = till.shop.shelf.scanned("CKL", jar.code)
    assert isinstance(gone, GoneAlready)
    word = Approval(ApprovalRequest(Limit.SOLD_PIECE, "", "Siti", "Label tertukar"), "Dedi")
    till.shop.found_pieces.put_right(shift_of(till), gone, word)
    till.press(*"222222")
    notice = till.pages.sale.notice
    assert notice.title.text() == f"Kasir lain lebih dulu: {jar.name} sudah tercatat di rak lagi."
    assert_fits(till.window.shell)
    assert len(till.pages.sale.basket.lines) == 1
    assert counted(till.shop) == 1


def test_a_jar_that_is_promised_to_a_buyer_is_not_put_right(till: Till, jar: ShelfItem) -> None:
    till.shop.holding.hold(shift_of(till), Basket().add(jar), "Ibu topi kuning")
    till.scan(jar.code)
    till.tap(button(till, "sell"))
    till.press("1", *"222222")
    assert "ditahan (Ibu topi kuning)" in till.pages.sale.notice.title.text()
    assert till.pages.sale.basket.lines == ()
    assert counted(till.shop) == 0


@pytest.mark.parametrize(
    ("state", "centre", "said"),
    [
        ("broken", "CKL", "sudah dicatat pecah"),
        ("returned", "CKL", "sudah kembali ke perajin"),
        ("lost", "CKL", "sudah dicatat hilang"),
        ("sold", "PDR", "sudah terjual di pusat PDR"),
        ("in_stock", "PDR", "ada di pusat PDR"),
    ],
)
def test_what_went_another_way_is_said_and_not_sold(
    till: Till, jar: ShelfItem, state: str, centre: str, said: str
) -> None:
    with till.shop.db.write() as session:
        session.execute(
            text("UPDATE piece SET state = :state, centre = :centre WHERE sku = :sku"),
            {"state": state, "centre": centre, "sku": jar.sku},
        )
    till.scan(jar.code)
    assert said in till.pages.sale.notice.title.text()
    assert till.pages.sale.notice.buttons == {}


def test_a_supervisor_at_the_till_needs_no_second_pin(till: Till, jar: ShelfItem) -> None:
    till.window.shell.press_key("Ctrl+L")
    till.log_in(1, "222222")
    till.press("Alt+1")
    assert till.page is till.pages.sale
    till.scan(jar.code)
    till.tap(button(till, "sell"))
    till.press("4")
    assert sheet(till) is None
    assert len(till.pages.sale.basket.lines) == 1
    assert till.shop.audit.verify() == []


def test_practising_it_leaves_the_real_books_as_they_are(
    program: Windows,  # noqa: F811
    qtbot: QtBot,
    shop: Shop,
    tmp_path: Path,
) -> None:
    jar = the_jar(shop, tmp_path)
    program.real.shell.resize(1366, 768)
    program.begin()
    practise(program, qtbot)
    assert program.training is not None
    pages, practised = program.training.pages, shop_of(program)
    assert pages is not None
    pages.sale.take_scan(jar.code)
    program.training.shell.press_key("F9")
    pages.done.finished.emit()
    pages.sale.take_scan(jar.code)
    pages.sale.notice.buttons["sell"].click()
    asked = top_sheet(program.training.shell)
    assert isinstance(asked, SoldSheet)
    qtbot.keyClicks(asked, "1")
    word = top_sheet(program.training.shell)
    assert isinstance(word, ApprovalSheet)
    qtbot.keyClicks(word, "222222")
    assert [line.item.piece_id for line in pages.sale.basket.lines] == [jar.piece_id]
    assert practised.audit.verify() == []
    assert isinstance(shop.shelf.scanned("CKL", jar.code), Found)
    assert counted(shop) == 0
    assert shop.audit.verify() == []
