"""*Perlu persetujuan pengelola*: who asks and when, whose PIN, how many tries are left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from pos.core.clock import FixedClock
from pos.core.errors import PosError
from pos.db.database import Database
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.staff.domain import Approval, ApprovalRequest, MayNotApprove, Role
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.staff.service import Staff
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import DATA, InlineTasks
from pos.ui.widgets.labels import Label
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look

WHAT = "Diskon 25% lebih besar dari batas kasir (10%)."
REQUEST = ApprovalRequest("discount", WHAT, "Siti", "Retak di kaki")


class LateTasks(InlineTasks):
    """Answers come when `deliver()` says so."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def run(
        self,
        owner: QObject,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[PosError], None],
        *,
        lane: str = DATA,
    ) -> None:
        """Keep for later."""

        def go() -> None:
            InlineTasks.run(self, owner, job, done, failed, lane=lane)

        self._waiting.append(go)

    def deliver(self) -> None:
        """Everything that waits, in order."""
        waiting, self._waiting = self._waiting, []
        for go in waiting:
            go()


class Screen:
    """A page with the sheet over it."""

    def __init__(self, qtbot: QtBot, staff: Staff, clock: FixedClock, size: tuple[int, int]) -> None:
        set_look()
        self.staff = staff
        self.tasks = LateTasks()
        self.stage = Stage(qtbot, clock, QWidget(), size, "kasir")
        self.given: list[Approval] = []
        self.left: list[bool] = []
        about = Label("Guci Sedang 40 cm", "body")
        self.sheet = ApprovalSheet(self.stage.shell, staff, self.tasks, "CKL-1", REQUEST, about)
        self.sheet.approved.connect(self.given.append)
        self.sheet.rejected.connect(self._on_left)
        self.sheet.open_sheet()

    def _on_left(self) -> None:
        self.left.append(True)

    def type(self, pin: str) -> None:
        self.stage.press(*pin)

    def answer(self) -> None:
        self.tasks.deliver()
        self.stage.settle()

    @property
    def told(self) -> str:
        notice = self.sheet.notice
        return "" if notice.isHidden() else f"{notice.title.text()}. {notice.text.text()}"


@pytest.fixture
def staff(db: Database, clock: FixedClock) -> Staff:
    """Siti, and two supervisors."""
    staff = Staff(db, clock)
    staff.add("Siti", Role.ATTENDANT, "1111")
    staff.add("Pak Dedi", Role.SUPERVISOR, "222222")
    staff.add("Bu Lilis Nurhayati", Role.SUPERVISOR, "333333")
    return staff


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def screen(request: pytest.FixtureRequest, qtbot: QtBot, staff: Staff, clock: FixedClock) -> Screen:
    return Screen(qtbot, staff, clock, request.param)


def approvals(db: Database) -> list[ChainEventRow]:
    with db.read() as session:
        query = select(ChainEventRow).where(ChainEventRow.kind == EventKind.APPROVAL)
        return list(session.scalars(query))


def test_the_sheet_says_who_asks_and_at_what_time(screen: Screen) -> None:
    screen.answer()
    assert screen.sheet.asked.text().startswith("Siti · ")
    assert [tile.text() for tile in screen.sheet.tiles] == ["Bu Lilis Nurhayati", "Pak Dedi"]
    assert screen.sheet.tiles[0].isChecked()
    assert_fits(screen.stage.shell)


def test_another_supervisor_is_a_tap_away(screen: Screen, db: Database) -> None:
    screen.answer()
    screen.sheet.tiles[1].click()
    screen.type("222222")
    assert screen.sheet.agree.isEnabled() is False
    screen.answer()
    assert [one.by for one in screen.given] == ["Pak Dedi"]
    (kept,) = approvals(db)
    assert "Pak Dedi" in kept.body
    assert WHAT in kept.body
    assert top_sheet(screen.stage.shell) is None


def test_the_button_waits_for_the_whole_pin(screen: Screen) -> None:
    """Typed before anybody is known: then *Setujui* and Enter do it."""
    screen.type("333333")
    assert not screen.sheet.agree.isEnabled()
    screen.answer()
    assert screen.sheet.agree.isEnabled()
    screen.stage.press("Enter")
    screen.answer()
    assert [one.by for one in screen.given] == ["Bu Lilis Nurhayati"]


def test_a_wrong_pin_says_how_many_tries_are_left(screen: Screen, db: Database) -> None:
    screen.answer()
    for left in (2, 1):
        screen.type("999999")
        screen.answer()
        assert screen.told == f"PIN salah. Coba lagi. Setelah {left} kali salah lagi, tunggu 1 menit."
        assert not screen.sheet.agree.isEnabled()
    screen.type("999999")
    screen.answer()
    assert screen.told == "PIN salah terlalu sering. Tunggu 1 menit, lalu coba lagi."
    assert_fits(screen.stage.shell)
    screen.type("333333")
    screen.answer()
    assert screen.given == []
    assert approvals(db) == []


def test_esc_leaves_and_nothing_is_kept(screen: Screen, db: Database) -> None:
    screen.answer()
    assert screen.sheet.kept.text() == "Bila dibatalkan, tidak ada yang berubah."
    screen.stage.press("Esc")
    assert screen.left == [True]
    assert (screen.given, approvals(db)) == ([], [])


def test_keys_while_it_is_checked_do_nothing(screen: Screen) -> None:
    screen.answer()
    screen.type("333333")
    screen.type("4")
    screen.stage.press("Enter")
    screen.answer()
    assert len(screen.given) == 1


def test_only_a_supervisor_s_own_word_counts(staff: Staff, db: Database) -> None:
    siti, dedi = staff.all()[0], staff.approvers()[1]
    with pytest.raises(MayNotApprove):
        staff.grant(siti, "CKL-1", REQUEST)
    assert staff.grant(dedi, "CKL-1", REQUEST) == Approval(REQUEST, "Pak Dedi")
    assert len(approvals(db)) == 1
