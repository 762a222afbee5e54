"""Practising: a till that looks like none that is real, and leaves the real shop's books as they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.__main__ import main
from pos.app.windows import Windows
from pos.core.config import read_config
from pos.core.money import Rupiah
from pos.core.paths import DataFolder
from pos.printing.domain import PaperKind
from pos.sales.domain import Basket
from pos.shop import Shop
from pos.staff.domain import Role
from pos.training import TrainingShop
from pos.ui import theme
from pos.ui.tasks import InlineTasks, LaneTasks
from tests.printing.simulator import EscposSimulator
from tests.ui.fit import assert_fits

SIZES = [(1366, 768), (1024, 768)]


@pytest.fixture
def program(qtbot: QtBot, shop: Shop) -> Iterator[Windows]:
    """The program before it shows anything."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app)
    windows = Windows(shop, shop.config, InlineTasks)
    yield windows
    put_away(windows)


def put_away(windows: Windows) -> None:
    """Close the windows while all of their parts are whole."""
    windows.end()
    for window in filter(None, (windows.training, windows.real)):
        window.shell.hide()
        window.shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def windows(request: pytest.FixtureRequest, program: Windows) -> Windows:
    """The program at the real till's login."""
    program.real.shell.resize(*request.param)
    program.begin()
    return program


def log_in(windows: Windows, qtbot: QtBot, pin: str = "1111") -> None:
    qtbot.keyClicks(windows.shown.login, pin)


def practise(windows: Windows, qtbot: QtBot) -> None:
    """From the real login to an open shift of the training till."""
    windows.real.login.training.click()
    assert windows.training is not None
    log_in(windows, qtbot)
    windows.training.shell.press_key("F12")
    pages = windows.training.pages
    assert pages is not None
    assert windows.training.shell.page() is pages.sale


def words(windows: Windows) -> str:
    assert windows.training is not None
    return windows.training.shell.strip.words.text()


def print_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def counts(shop: Shop) -> tuple[int, int, int]:
    balances = shop.ledger.trial_balance()
    return len(balances), len(shop.printing.waiting()), len(shop.staff.all())


def test_every_page_of_the_training_till_says_so(windows: Windows, qtbot: QtBot) -> None:
    windows.real.login.training.click()
    training = windows.training
    assert training is not None
    assert words(windows) == "MODE LATIHAN · bukan penjualan sungguhan"
    assert training.shell.windowTitle().startswith("MODE LATIHAN")
    assert not windows.real.shell.isVisible()
    assert [tile.text() for tile in training.login.tiles] == ["Siti", "Dedi"]
    assert_fits(training.shell)
    log_in(windows, qtbot)
    for _ in range(2):
        assert training.shell.strip.isVisible()
        assert_fits(training.shell)
        training.shell.press_key("F12")
    assert training.pages is not None
    training.pages.sale.take_scan(shop_of(windows).shelf.search("CKL", "kendi")[0].code)
    for key in ("F12", "F12"):
        training.shell.press_key(key)
        assert training.shell.strip.isVisible()
        assert_fits(training.shell)
    training.shell.rail.button("tutup").click()
    assert training.shell.page() is training.pages.close_shift
    assert_fits(training.shell)
    training.shell.press_key("F12")
    assert_fits(training.shell)


def shop_of(windows: Windows) -> Shop:
    assert windows.training is not None
    return windows.training._shop


def test_what_is_sold_there_is_on_paper_marked_and_nowhere_in_the_real_books(
    windows: Windows, qtbot: QtBot, shop: Shop, printer: EscposSimulator
) -> None:
    before, file = counts(shop), print_of(shop.folder.database)
    practise(windows, qtbot)
    training = windows.training
    assert training is not None
    assert training.pages is not None
    practised = shop_of(windows)
    training.pages.sale.take_scan(practised.shelf.search("CKL", "kendi")[0].code)
    training.shell.press_key("F9")
    sale = practised.sales.get("CKL-91-261124-0001")
    assert training.shell.page() is training.pages.done
    qtbot.waitUntil(lambda: sale.number.encode() in printer.paper)
    assert b"LATIHAN" in printer.paper
    assert b"BUKAN BUKTI BAYAR" in printer.paper
    for number in (sale.number, sale.shift):
        for job in practised.printing.of_number(number):
            assert job.document is not None
            assert getattr(job.document.elements[0], "text", "") == "LATIHAN"
    assert practised.audit.verify([sale.mark]) == []
    assert counts(shop) == before
    assert print_of(shop.folder.database) == file
    assert shop.audit.verify() == []


def test_leaving_leads_back_to_the_real_login_and_the_next_time_is_fresh(
    windows: Windows, qtbot: QtBot, shop: Shop
) -> None:
    practise(windows, qtbot)
    assert windows.training is not None
    windows.training.lock()
    windows.training.login.leave.click()
    assert windows.training is None
    assert windows.real.shell.isVisible()
    assert windows.real.shell.page() is windows.real.login
    assert not windows.real.login.training.isHidden()
    assert shop.shifts.current("CKL-1") is None
    windows.real.login.training.click()
    assert shop_of(windows).shifts.current("CKL-91") is None


def test_scans_go_to_the_window_that_is_seen(windows: Windows, qtbot: QtBot) -> None:
    practise(windows, qtbot)
    training = windows.training
    assert training is not None
    assert windows.real.pages is not None
    assert training.pages is not None
    code = shop_of(windows).shelf.search("CKL", "kendi")[0].code
    training.scanner.scanned.emit(code)
    assert len(training.pages.sale.basket.lines) == 1
    assert "sale" not in vars(windows.real.pages)


def test_the_program_can_begin_with_training(program: Windows, qtbot: QtBot) -> None:
    windows = program
    windows.begin(training=True)
    training = windows.training
    assert training is not None
    assert training.shell.isVisible()
    assert not windows.real.shell.isVisible()
    training.login.leave.click()
    assert windows.real.shell.isVisible()
    assert windows.training is None
    log_in(windows, qtbot)
    assert windows.real.pages is not None
    assert windows.real.shell.page() is windows.real.pages.open_shift


def test_practising_through_the_real_lanes(qtbot: QtBot, shop: Shop) -> None:
    windows = Windows(shop, shop.config, LaneTasks)
    windows.begin()
    qtbot.waitUntil(lambda: windows.real.pages is not None and len(windows.real.login.tiles) == 2)
    windows.real.login.training.click()
    training = windows.training
    assert training is not None
    qtbot.waitUntil(lambda: training.pages is not None and len(training.login.tiles) == 2, timeout=10_000)
    log_in(windows, qtbot)
    pages = training.pages
    assert pages is not None
    qtbot.waitUntil(lambda: training.shell.page() is pages.open_shift)
    training.shell.press_key("F12")
    qtbot.waitUntil(lambda: training.shell.page() is pages.sale)
    training.lock()
    training.login.leave.click()
    assert windows.real.shell.isVisible()
    qtbot.waitUntil(lambda: len(windows.real.login.tiles) == 2)
    log_in(windows, qtbot)
    real = windows.real
    qtbot.waitUntil(lambda: real.pages is not None and real.shell.page() is real.pages.open_shift)
    put_away(windows)


def test_the_training_shop_has_the_real_cards_and_no_secrets(shop: Shop) -> None:
    practised = TrainingShop(shop)
    real, copied = (
        {item.sku: (item.left, item.code) for item in one.shelf.search("CKL", limit=500)}
        for one in (shop, practised)
    )
    assert copied == real
    assert practised.staff.all() == shop.staff.all()
    dedi = practised.staff.approvers()[0]
    assert practised.staff.log_in(dedi.id, "222222", "CKL-91").role is Role.SUPERVISOR
    artisans = practised.artisans.all()
    assert [one.code for one in artisans] == [one.code for one in shop.artisans.all()]
    assert not any(one.account_masked or one.ewallet_masked for one in artisans)
    assert not any(centre.qris_nmid for centre in practised.centres.all())
    day = practised.clock.now().date()
    assert practised.artisans.terms(day) == shop.artisans.terms(day)
    assert practised.audit.verify() == []
    practised.close()


def test_what_the_real_shop_has_sold_is_not_on_the_training_shelf(shop: Shop) -> None:
    siti = shop.staff.all()[0]
    shift = shop.shifts.open("PDR", 1, siti, Rupiah(0))
    pieces = [item for item in shop.shelf.search("PDR", limit=500) if item.one_of_a_kind]
    things = [item for item in shop.shelf.search("PDR", limit=500) if not item.one_of_a_kind]
    shop.sales.pay_cash(shift, Basket().add(pieces[0], 1).add(things[0], 2))
    practised = TrainingShop(shop)
    left = {item.sku: item.left for item in practised.shelf.search("PDR", limit=500)}
    assert left[things[0].sku] == things[0].left - 2
    codes = [item.code for item in practised.shelf.search("PDR", limit=500)]
    assert pieces[0].code not in codes
    assert pieces[1].code in codes
    assert practised.audit.verify() == []
    practised.close()


def test_soak_sells_on_the_training_database(shop: Shop, capsys: pytest.CaptureFixture[str]) -> None:
    root = shop.folder.root
    shop.staff.all()
    shop.close()
    before = print_of(shop.folder.database)
    assert main(["--data", str(root), "--training", "soak", "--sales", "3"]) == 0
    assert capsys.readouterr().out.count("ACK ") == 3
    assert main(["--data", str(root), "--training", "verify"]) == 0
    assert main(["--data", str(root / "latihan"), "soak", "--sales", "2"]) == 0
    # Soak sells on the day that the computer says it is.
    (fifth,) = re.findall(r"CKL-91-\d{6}-0005", capsys.readouterr().out)
    assert print_of(shop.folder.database) == before
    kept = Shop(DataFolder(root / "latihan"), shop.clock)
    (receipt,) = kept.printing.of_number(fifth)
    assert "LATIHAN" in str(receipt.document)
    kept.close()
    config = read_config(root / "latihan" / "till.toml")
    assert (config.training, config.till, config.printers) == (True, 91, shop.config.printers)


def test_a_paper_is_marked_once_also_as_a_copy(shop: Shop) -> None:
    practised = TrainingShop(shop)
    siti = practised.staff.all()[0]
    shift = practised.shifts.open("CKL", 91, siti, Rupiah(0))
    item = next(one for one in practised.shelf.search("CKL") if not one.one_of_a_kind)
    sale = practised.sales.pay_cash(shift, Basket().add(item, 1))
    copy = practised.sales.copy_of_receipt(sale.number, person="Siti")
    kept = practised.printing.of_number(sale.number)
    assert [job.kind for job in kept] == [PaperKind.RECEIPT] * 2
    for job in (*kept, copy):
        assert job.document is not None
        assert str(job.document.elements).count("'LATIHAN'") == 1
    practised.close()


def test_init_makes_no_training_till(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--data", str(tmp_path), "--training", "init", "--centre", "CKL", "--till", "1"]
    assert main(arguments) == 2
    assert "leave out --training" in capsys.readouterr().err
