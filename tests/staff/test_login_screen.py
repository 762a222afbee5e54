"""*Masuk*: who is on duty, a PIN that submits itself, and what is said when it is wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.db.database import Database
from pos.staff.domain import Attendant, Role
from pos.staff.screens.login_screen import LoginScreen
from pos.staff.service import Staff
from pos.ui.tasks import InlineTasks
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look


@pytest.fixture
def staff(db: Database, clock: FixedClock) -> Staff:
    staff = Staff(db, clock)
    staff.add("Siti", Role.ATTENDANT, "1111")
    staff.add("Dedi", Role.SUPERVISOR, "222222")
    return staff


class Door:
    """The screen as it is painted before the database is open, and who came in."""

    def __init__(self, qtbot: QtBot, clock: FixedClock, size: tuple[int, int]) -> None:
        set_look()
        self.screen = LoginScreen(InlineTasks(), "CKL-1")
        self.screen.set_place(
            "Pusat Oleh-Oleh Desa Wisata Cikolelet", "Kasir 1 · Selasa, 24 November 2026 · 10.05"
        )
        self.stage = Stage(qtbot, clock, self.screen, size)
        self._people: list[Attendant] = []
        self.screen.logged_in.connect(self._people.append)

    @property
    def let_in(self) -> list[str]:
        return [person.name for person in self._people]


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def door(request: pytest.FixtureRequest, qtbot: QtBot, clock: FixedClock) -> Door:
    return Door(qtbot, clock, request.param)


def test_four_digits_and_she_is_in(door: Door, staff: Staff) -> None:
    door.screen.open_for(staff)
    assert door.screen.name.text() == "Siti"
    assert door.screen.hint.text() == "Masukkan PIN 4 angka"
    door.stage.press("1", "1", "1")
    assert door.let_in == []
    door.stage.press("1")
    assert door.let_in == ["Siti"]


def test_digits_typed_before_the_shop_is_open_are_kept(door: Door, staff: Staff) -> None:
    door.stage.press("1", "1", "1", "1")
    assert door.screen.name.text() == "Menyiapkan…"
    door.screen.open_for(staff)
    assert door.let_in == ["Siti"]


def test_the_supervisor_is_chosen_by_alt_2_and_types_six_digits(door: Door, staff: Staff) -> None:
    door.screen.open_for(staff)
    door.stage.press("Alt+2")
    assert door.screen.tiles[1].isChecked()
    assert door.screen.hint.text() == "Masukkan PIN 6 angka"
    door.stage.press(*"222222")
    assert door.let_in == ["Dedi"]


def test_fingers_do_it_too(door: Door, staff: Staff) -> None:
    door.screen.open_for(staff)
    door.screen.tiles[1].click()
    door.screen.tiles[0].click()
    for key in ("1", "9", "back", "1", "1", "1"):
        door.screen.numpad.keys[key].click()
    assert door.let_in == ["Siti"]


def test_a_wrong_pin_is_said_above_the_pad_and_the_next_digit_starts_anew(door: Door, staff: Staff) -> None:
    door.screen.open_for(staff)
    door.stage.press(*"9999")
    assert door.screen.notice.title.text() == "PIN salah"
    assert door.screen.notice.text.text() == "Coba lagi. Setelah 2 kali salah lagi, tunggu 1 menit."
    assert_fits(door.stage.shell)
    door.stage.press("1")
    assert door.screen.notice.isHidden()
    door.stage.press("1", "1", "1")
    assert door.let_in == ["Siti"]


def test_after_three_wrong_ones_even_the_right_one_waits(door: Door, staff: Staff, clock: FixedClock) -> None:
    door.screen.open_for(staff)
    for _ in range(3):
        door.stage.press(*"9999")
    assert door.screen.notice.title.text() == "PIN salah terlalu sering"
    assert door.screen.notice.text.text() == "Tunggu 1 menit, lalu coba lagi."
    clock.set(clock.now() + timedelta(seconds=20))
    door.stage.press(*"1111")
    assert door.let_in == []
    assert door.screen.notice.text.text() == "Tunggu 40 detik, lalu coba lagi."
    clock.set(clock.now() + timedelta(seconds=41))
    door.stage.press(*"1111")
    assert door.let_in == ["Siti"]


def test_who_was_added_meanwhile_has_a_tile_after_locking(door: Door, staff: Staff) -> None:
    door.screen.open_for(staff)
    staff.add("Rina Marlina", Role.ATTENDANT, "3333")
    door.screen.entered()
    assert [tile.text() for tile in door.screen.tiles] == ["Rina Marlina", "Siti", "Dedi"]


def test_a_shop_without_people_says_so(door: Door, db: Database, clock: FixedClock) -> None:
    door.screen.open_for(Staff(db, clock))
    assert door.screen.name.text() == "Belum ada petugas"


def test_eight_people_fit(door: Door, staff: Staff) -> None:
    for n, name in enumerate(("Ahmad Fauzi", "Yuni Astuti", "Siti Maesaroh", "Ratu Lilis", "Ujang", "Endah")):
        staff.add(name, Role.ATTENDANT, f"{n}{n}{n}{n}")
    door.screen.open_for(staff)
    assert len(door.screen.tiles) == 8
    assert_fits(door.stage.shell)
