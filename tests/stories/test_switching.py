"""The window follows whoever is in: language, text size, look, sounds; and no basket is lost by it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from pos.app.help_sheet import HelpSheet
from pos.app.places import HITUNG, KASIR, SETELAN, TUTUP
from pos.app.settings import LIMITS, RECKONING
from pos.app.settings.limits_section import LimitsSection
from pos.app.settings.look_section import LookSection
from pos.app.settings.reckoning_section import ReckoningSection
from pos.app.till_window import TillWindow
from pos.centres.domain import Reckoning
from pos.core.config import read_config
from pos.core.money import Rupiah
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import PaperKind
from pos.shop import Shop
from pos.staff.domain import Attendant, Preferences
from pos.ui import language, sounds, theme
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import InlineTasks
from tests.printing.simulator import EscposSimulator
from tests.stories.conftest import Till
from tests.ui.fit import assert_fits


@pytest.fixture
def till(qtbot: QtBot, qapp: QApplication, shop: Shop, printer: EscposSimulator) -> Iterator[Till]:
    """One window; what it looks like is the story."""
    theme.apply_theme(qapp)
    till = Till(qtbot, shop, printer, (1366, 768))
    yield till
    till.window.end()
    language.speak(language.INDONESIAN)
    sounds.set_on(True)
    theme.apply_theme(qapp)


def person(till: Till, name: str) -> Attendant:
    return next(one for one in till.shop.staff.all() if one.name == name)


def wants(till: Till, name: str, preferences: Preferences) -> None:
    till.shop.staff.set_preferences(person(till, name).id, preferences)


def open_shift(till: Till) -> None:
    till.log_in(0, "1111")
    till.press("F12")


def skus(till: Till) -> list[str]:
    return [line.item.sku for line in till.pages.sale.basket.lines]


def toast(till: Till) -> str:
    shown = till.window.shell.toasts
    return shown.text.text() if shown.isVisible() else ""


def look_section(till: Till) -> LookSection:
    section = till.pages.settings.section_widget("look")
    assert isinstance(section, LookSection)
    return section


def limits_section(till: Till) -> LimitsSection:
    section = till.pages.settings.section_widget(LIMITS)
    assert isinstance(section, LimitsSection)
    return section


def choose(chips: list[QWidget], key: str) -> None:
    next(chip for chip in chips if chip.property("choice") == key).click()  # type: ignore[attr-defined]


def test_the_screen_speaks_the_language_of_whoever_is_in(till: Till) -> None:
    wants(till, "Dedi", Preferences("en", 110, "dark"))
    open_shift(till)
    till.scan(till.code("kendi"))
    kept = skus(till)
    assert till.window.shell.rail.button(KASIR).text() == "Kasir"
    till.window.lock()
    till.log_in(1, "222222")
    till.window.shell.place_chosen.emit(KASIR)
    assert till.window.shell.rail.button(KASIR).text() == "Sell"
    assert till.pages.sale.panel.pay.text() == "PAY"
    assert theme.current() == theme.Theme("dark", 1.1)
    assert skus(till) == kept
    till.window.lock()
    till.log_in(0, "1111")
    assert till.pages.sale.panel.pay.text() == "BAYAR"
    assert theme.current() == theme.Theme()
    assert skus(till) == kept
    assert_fits(till.window.shell)


def test_ctrl_plus_makes_text_larger_at_once_and_the_basket_stays(till: Till) -> None:
    open_shift(till)
    for word in ("kendi", "celengan"):
        till.scan(till.code(word))
    before = skus(till)
    till.window.shell.press_key("Ctrl++")
    assert theme.current().scale == 1.1
    assert till.page is till.pages.sale
    assert skus(till) == before
    assert till.pages.sale.scan.hasFocus()
    assert person(till, "Siti").preferences.scale_percent == 110
    till.scan(till.code("vas"))
    till.window.shell.press_key("Ctrl+Z")
    assert skus(till) == before
    till.window.shell.press_key("Ctrl+-")
    assert theme.current().scale == 1.0
    till.press("F9")
    assert till.shop.sales.get("CKL-1-261124-0001").pieces == 2


def test_text_grows_as_far_as_the_window_has_room(till: Till) -> None:
    open_shift(till)
    till.window.shell.resize(1024, 768)
    for _ in range(4):
        till.window.shell.press_key("Ctrl+=")
    assert theme.current().scale == 1.25
    assert toast(till) == "Layar ini memuat huruf sampai 125%."
    assert_fits(till.window.shell)


def test_a_size_waits_while_money_lies_on_the_counter(till: Till) -> None:
    open_shift(till)
    till.scan(till.code("kendi"))
    till.press("Enter", "5", "0", "0", ".")
    till.window.shell.press_key("Ctrl++")
    assert till.page is till.pages.payment
    assert till.pages.payment.cash.field.text() == "500.000"
    assert theme.current().scale == 1.0
    assert toast(till) == "Berlaku setelah halaman ini ditinggalkan."
    till.press("Enter")
    till.window.shell.place_chosen.emit(KASIR)
    assert theme.current().scale == 1.1
    assert till.shop.sales.get("CKL-1-261124-0001").pieces == 1


def test_setelan_shows_a_look_first_and_wears_it_with_f12(till: Till) -> None:
    open_shift(till)
    till.scan(till.code("kendi"))
    kept = skus(till)
    till.window.shell.press_key("Alt+9")
    section = look_section(till)
    choose(list(section.languages), "en")
    choose(list(section.looks), "dark")
    section.caps.click()
    assert theme.current().name == theme.LIGHT
    till.press("F12")
    assert till.page is till.pages.settings
    assert look_section(till).save.text() == "SAVE"
    assert theme.current() == theme.Theme("dark", 1.0, key_caps=False)
    assert person(till, "Siti").preferences == Preferences("en", 100, "dark", key_caps=False)
    till.window.shell.press_key("Alt+1")
    assert skus(till) == kept
    assert_fits(till.window.shell)


def test_the_login_speaks_the_language_of_whoever_was_in_last(till: Till) -> None:
    wants(till, "Siti", Preferences("en"))
    till.log_in(0, "1111")
    assert read_config(till.shop.folder.config).language == "en"
    again = TillWindow(till.shop, read_config(till.shop.folder.config), InlineTasks())
    assert again.login.leave.text() == "Exit"
    again.scanner.remove()
    again.shell.deleteLater()


def test_a_supervisor_sets_the_limits_and_an_attendant_does_not_see_them(till: Till) -> None:
    till.log_in(1, "222222")
    till.window.shell.press_key("Alt+9")
    till.pages.settings.open_section(LIMITS)
    section = limits_section(till)
    section.discount.edit.set_amount(None)
    section.discount.edit.setFocus()
    till.press("2", "5", "0", "F12")
    assert section.discount.wrong.text() == "Isi 0 sampai 100."
    assert till.shop.centres.get("CKL").discount_limit_bps == 1_000
    section.discount.edit.selectAll()
    till.press("2", "5", "F12")
    assert till.shop.centres.get("CKL").discount_limit_bps == 2_500
    assert till.pages.centre.discount_limit_bps == 2_500
    assert till.page is till.pages.settings
    assert till.pages.settings.section == LIMITS
    assert toast(till) == "Setelan pusat tersimpan dan berlaku mulai sekarang"
    till.window.lock()
    till.log_in(0, "1111")
    till.window.shell.press_key("Alt+9")
    till.pages.settings.open_section(LIMITS)
    assert till.pages.settings.section == "look"
    (limits,) = (one for one in till.pages.settings._sections if one.key == LIMITS)
    assert not limits.button.isVisible()


def test_a_supervisor_sets_how_artisans_are_settled_with(till: Till) -> None:
    till.log_in(1, "222222")
    till.window.shell.press_key("Alt+9")
    till.pages.settings.open_section(RECKONING)
    section = till.pages.settings.section_widget(RECKONING)
    assert isinstance(section, ReckoningSection)
    assert_fits(till.window.shell)
    section.hold.click()
    section.weekly.choose("0")
    section.unit.choose("500")
    section.monthly.edit.set_amount(Rupiah(32))
    section.cap.edit.set_amount(None)
    till.press("F12")
    assert section.monthly.wrong.text() == "Isi 0 sampai 31."
    assert section.cap.wrong.text() == "Isi dulu."
    assert_fits(till.window.shell)
    assert not till.shop.centres.get("CKL").hold_qris
    section.monthly.edit.set_amount(Rupiah(5))
    section.cap.edit.set_amount(Rupiah(40))
    till.press("F12")
    kept = till.shop.centres.get("CKL").reckoning
    assert kept == Reckoning(True, 0, 5, Rupiah(500), Rupiah(25_000), 4_000)
    assert till.pages.centre.reckoning == kept
    with till.shop.db.read() as session:
        query = select(ChainEventRow.body).where(ChainEventRow.kind == EventKind.SETTINGS)
        (body,) = session.scalars(query)
    assert '"before":{"advance_cap_bps":5000' in body


def test_a_place_keeps_its_number_for_everybody(till: Till) -> None:
    open_shift(till)
    till.window.shell.press_key("Alt+7")
    assert till.page is till.pages.sale
    till.window.shell.press_key("Alt+0")
    assert till.page is till.pages.close_shift
    with pytest.raises(KeyError):
        till.window.shell.rail.button(HITUNG)
    assert {till.window.shell.rail.button(key).place.number for key in (KASIR, SETELAN, TUTUP)} == {0, 1, 9}


def test_the_keys_come_out_as_a_card(till: Till) -> None:
    open_shift(till)
    till.press("F1")
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, HelpSheet)
    sheet.card.click()
    till.settle()
    assert sheet.card.text() == "Dikirim ke printer"
    job = till.shop.printing.of_number("TOMBOL-CKL-1")[0]
    assert job.kind is PaperKind.KEY_CARD
    assert b"Uang pas dan selesai" in till.printer.paper
    till.press("F1")
    assert top_sheet(till.window.shell) is None


class Heard:
    """A loudspeaker that writes down."""

    def __init__(self) -> None:
        self.sounds: list[str] = []

    def play(self, sound: str) -> None:
        self.sounds.append(sound)


def test_a_scan_is_answered_aloud_for_those_who_want_it(till: Till) -> None:
    heard = Heard()
    before = sounds.set_speaker(heard)
    open_shift(till)
    till.scan(till.code("kendi"))
    till.scan("XYZ9Z99Z")
    assert heard.sounds == ["ok", "refused"]
    wants(till, "Siti", Preferences(sounds=False))
    till.window.lock()
    till.log_in(0, "1111")
    till.scan(till.code("kendi"))
    assert heard.sounds == ["ok", "refused"]
    sounds.set_speaker(before)


def bounce(till: Till, gap: int, repeat: bool = False) -> None:
    """Enter, and once more so soon that no finger can have done it."""
    till.press("Enter")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeat)
        event.setTimestamp(till._at + gap)
        QCoreApplication.sendEvent(till.window.shell.windowHandle(), event)
    till.settle()


@pytest.mark.parametrize(("gap", "repeat"), [(20, False), (300, True)], ids=["bounce", "held"])
def test_an_enter_that_bounces_or_is_held_presses_once(till: Till, gap: int, repeat: bool) -> None:
    open_shift(till)
    till.scan(till.code("kendi"))
    bounce(till, gap, repeat)
    assert till.page is till.pages.payment
    assert till.shop.sales.last_number(till.pages.shift) is None  # type: ignore[arg-type]
    bounce(till, gap, repeat)
    assert till.page is till.pages.done
    assert till.shop.sales.last_number(till.pages.shift) == "CKL-1-261124-0001"  # type: ignore[arg-type]


def test_tab_goes_through_kasir_as_one_reads(till: Till) -> None:
    open_shift(till)
    till.scan(till.code("kendi"))
    sale = till.pages.sale
    sale.scan.setFocus()
    stops: list[QWidget | None] = []
    for _ in range(14):
        QTest.keyClick(QApplication.focusWidget() or till.window.shell, Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    wanted = [sale.shelf.chips.chip("all"), sale.grid, sale.panel.cart, sale.panel.pay]
    places = [stops.index(part) for part in wanted]
    assert places == sorted(places)
    sale.grid.setFocus()
    QTest.keyClick(sale.grid, Qt.Key.Key_Right)
    QTest.keyClick(sale.grid, Qt.Key.Key_Return)
    assert len(sale.basket.lines) == 2
    assert sale.scan.hasFocus()


def test_a_tile_and_a_line_are_told_to_a_screen_reader(till: Till) -> None:
    open_shift(till)
    till.scan(till.code("kendi"))
    role = Qt.ItemDataRole.AccessibleTextRole
    tile = till.pages.sale.grid.tiles.index(0).data(role)
    item = till.pages.sale.grid.tiles.items[0]
    assert tile.startswith(f"{item.name}, {item.artisan_name}, ")
    assert "ribu rupiah, sisa" in tile
    assert "rupiah" in till.pages.sale.panel.cart.cart.index(0).data(role)
