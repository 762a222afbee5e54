"""A supervisor takes people in and lets them go, and the centre moves; all of it is logged."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from pos.app.settings.shop_section import ShopSection
from pos.centres.service import read_centres
from pos.staff.domain import Role, WrongPin
from pos.staff.screens.staff_section import PersonSheet, StaffSection
from pos.ui.dialogs import top_sheet
from tests.stories.conftest import Till
from tests.ui.fit import assert_fits


def section(till: Till, key: str) -> QWidget:
    """Dedi opens a section of *Setelan*."""
    till.log_in(1, "222222")
    till.tap(till.window.shell.rail.button("setelan"))
    return open_again(till, key)


def open_again(till: Till, key: str) -> QWidget:
    page = till.pages.settings
    till.tap(next(one.button for one in page._sections if one.key == key))
    return page.section_widget(key)


def write(till: Till, field: QLineEdit, text: str) -> None:
    till.tap(field)
    field.selectAll()
    till.press(*text)


def sheet_of(till: Till) -> PersonSheet:
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, PersonSheet)
    return sheet


def choose(till: Till, people: StaffSection, name: str) -> None:
    """A finger on somebody's row."""
    table = people.table
    row = next(at for at, one in enumerate(table.rows.rows) if one.person.name == name)
    till.tap(table.viewport(), table.visualRect(table.rows.index(row, 0)).center())


def test_somebody_new_is_taken_in_and_logs_in(till: Till) -> None:
    people = section(till, "staff")
    assert isinstance(people, StaffSection)
    assert_fits(till.window.shell)
    till.press("F12")
    sheet = sheet_of(till)
    write(till, sheet.name.edit, "siti")
    write(till, sheet.pin.edit, "1234")
    till.press("Enter")
    assert sheet.pin.wrong.text().startswith("PIN ini terlalu mudah ditebak.")
    write(till, sheet.pin.edit, "2705")
    write(till, sheet.again.edit, "2705")
    till.press("Enter")
    assert sheet.name.wrong.text().startswith("Sudah ada petugas bernama siti.")
    assert_fits(till.window.shell)
    write(till, sheet.name.edit, "Ani")
    till.press("Enter")
    assert people.notice.title.text() == "Ani tersimpan."
    till.press("Ctrl+L")
    names = [tile.text() for tile in till.window.login.tiles]
    assert "Ani" in names
    till.log_in(names.index("Ani"), "2705")
    assert till.page is till.pages.open_shift
    assert till.shop.audit.verify() == []


def test_a_new_pin_ends_the_old_one_and_the_last_supervisor_stays(till: Till) -> None:
    people = section(till, "staff")
    assert isinstance(people, StaffSection)
    cards = till.shop.staff_cards.everyone()
    siti = next(one for one in cards if one.person.name == "Siti")
    choose(till, people, "Siti")
    till.tap(people.edit)
    sheet = sheet_of(till)
    write(till, sheet.pin.edit, "8204")
    write(till, sheet.again.edit, "8204")
    till.press("Enter")
    with pytest.raises(WrongPin):
        till.shop.staff.log_in(siti.person.id, "1111", "CKL-1")
    assert till.shop.staff.log_in(siti.person.id, "8204", "CKL-1").name == "Siti"
    choose(till, people, "Dedi")
    till.tap(people.active)
    sheet_of_danger = top_sheet(till.window.shell)
    assert sheet_of_danger is not None
    sheet_of_danger.accept()
    assert people.notice.title.text() == "Dedi satu-satunya pengelola."
    choose(till, people, "Siti")
    till.tap(people.active)
    top_sheet(till.window.shell).accept()  # type: ignore[union-attr]
    assert [one.name for one in till.shop.staff.all()] == ["Dedi"]
    till.tap(people.active)
    assert [one.role for one in till.shop.staff.all()] == [Role.ATTENDANT, Role.SUPERVISOR]


def test_the_centre_moves_and_the_tags_lead_to_its_stories(till: Till, tmp_path: Path) -> None:
    card = section(till, "shop")
    assert isinstance(card, ShopSection)
    assert_fits(till.window.shell)
    write(till, card.fields["opening"].edit, "8 pagi")
    till.press("F12")
    assert card.fields["opening"].wrong.text() == "Tulis seperti 08:00."
    write(till, card.fields["opening"].edit, "9.00")
    write(till, card.fields["story_host"].edit, "https://cerita")
    till.press("F12")
    assert card.fields["story_host"].wrong.text().startswith("Tulis seperti cerita.desa.id")
    assert_fits(till.window.shell)
    write(till, card.fields["story_host"].edit, "cerita.desa.id")
    write(till, card.fields["address"].edit, "Jl. Baru 7")
    till.press("F12")
    centre = till.shop.centres.get("CKL")
    assert (centre.address, centre.opening, centre.story_host) == ("Jl. Baru 7", "09:00", "cerita.desa.id")
    assert till.pages.centre == centre, "the pages have the new card at once"
    assert till.shop.audit.verify() == []
    path = till.shop.centres.export(tmp_path / "pusat.csv")
    assert {one.code: one.card for one in read_centres(path)}["CKL"] == centre.card
    with path.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 3


def test_an_attendant_sees_neither(till: Till) -> None:
    till.log_in(0, "1111")
    till.tap(till.window.shell.rail.button("setelan"))
    page = till.pages.settings
    seen = {one.key for one in page._sections if one.button.isVisible()}
    assert not seen & {"shop", "staff", "struk"}
