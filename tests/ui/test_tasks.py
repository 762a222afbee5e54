"""Work off the screen: in order, answered on the screen's thread, never to a screen that is gone."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from pos.core.changes import Topic
from pos.core.errors import NotFound, PosError
from pos.ui.live import Live
from pos.ui.tasks import Cancelled, InlineTasks, LaneTasks, Progress


class Screen(QObject):
    """Remembers what it was told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[int] = set()

    def done(self, answer: object) -> None:
        self.told.append(answer)
        self.threads.add(threading.get_ident())

    def failed(self, error: PosError) -> None:
        self.told.append(error)

    def rung(self, value: int) -> None:
        return None

    def moved(self, steps: int, of: int) -> None:
        self.told.append((steps, of))


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[LaneTasks]:
    tasks = LaneTasks()
    yield tasks
    tasks.close()


def number(value: int) -> int:
    time.sleep(0.001 * (value % 3))
    return value


def test_acts_happen_in_the_order_in_which_they_were_asked_for(qtbot: QtBot, tasks: LaneTasks) -> None:
    screen = Screen()
    for value in range(50):
        tasks.run(screen, lambda value=value: number(value), screen.done, screen.failed)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(screen.told) == 50, timeout=5000)
    assert screen.told == list(range(50))
    assert screen.threads == {threading.get_ident()}


def test_a_slow_printer_does_not_hold_up_the_data(qtbot: QtBot, tasks: LaneTasks) -> None:
    screen = Screen()
    gate = threading.Event()

    def wait() -> str:
        gate.wait(5)
        return "printed"

    tasks.run(screen, wait, screen.done, screen.failed, lane="printer:struk")
    tasks.run(screen, lambda: "sold", screen.done, screen.failed)
    qtbot.waitUntil(lambda: screen.told == ["sold"], timeout=2000)
    gate.set()
    qtbot.waitUntil(lambda: screen.told == ["sold", "printed"], timeout=2000)


def test_a_trouble_comes_to_failed(qtbot: QtBot, tasks: LaneTasks) -> None:
    screen = Screen()

    def job() -> None:
        raise NotFound("sale", "CKL-1-261124-0042")

    tasks.run(screen, job, screen.done, screen.failed)
    qtbot.waitUntil(lambda: len(screen.told) == 1, timeout=2000)
    assert isinstance(screen.told[0], NotFound)


def test_a_defect_rises_to_the_crash_hook(qtbot: QtBot, tasks: LaneTasks) -> None:
    screen = Screen()

    def job() -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as caught:
        tasks.run(screen, job, screen.done, screen.failed)
        qtbot.waitUntil(lambda: len(caught) == 1, timeout=2000)
    assert caught[0][0] is ZeroDivisionError
    assert screen.told == []


def test_nothing_is_told_to_a_screen_that_is_gone(qtbot: QtBot, tasks: LaneTasks) -> None:
    screen, other = Screen(), Screen()
    told = screen.told
    tasks.run(screen, lambda: 1, screen.done, screen.failed)
    screen.deleteLater()
    qtbot.wait(20)
    tasks.run(other, lambda: 2, other.done, other.failed)
    qtbot.waitUntil(lambda: other.told == [2], timeout=2000)
    assert told in ([], [1])


def test_long_work_tells_how_far_it_is_and_can_be_stopped(qtbot: QtBot, tasks: LaneTasks) -> None:
    screen = Screen()
    asked = threading.Event()

    def job(progress: Progress) -> str:
        progress.moved(1, 3)
        asked.wait(5)
        progress.moved(2, 3)
        return "all"

    progress = tasks.run_long(screen, job, screen.done, screen.failed, screen.moved)
    qtbot.waitUntil(lambda: screen.told == [(1, 3)], timeout=2000)
    progress.cancel()
    asked.set()
    qtbot.waitUntil(lambda: len(screen.told) == 2, timeout=2000)
    assert isinstance(screen.told[1], Cancelled)


def test_inline_tasks_answer_at_once(qtbot: QtBot) -> None:
    screen = Screen()
    InlineTasks().run(screen, lambda: 7, screen.done, screen.failed)
    assert screen.told == [7]


def test_a_change_is_told_on_the_screens_thread(qtbot: QtBot) -> None:
    live = Live()
    screen = Screen()
    live.changed.connect(screen.done)
    worker = threading.Thread(target=live.tell, args=(frozenset({Topic.SALES}),))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(screen.told) == 1, timeout=2000)
    assert screen.told == [frozenset({Topic.SALES})]
    assert screen.threads == {threading.get_ident()}


class Bell(QObject):
    rung = Signal(int)


def test_slot_calls_do_not_wear_out_none(qtbot: QtBot) -> None:
    """`printing.md` section PySide6: a version that loses one reference a call crashes after thousands."""
    bell, screen = Bell(), Screen()
    bell.rung.connect(screen.rung)
    before = sys.getrefcount(None)
    for value in range(1000):
        bell.rung.emit(value)
    assert abs(sys.getrefcount(None) - before) < 200
