"""Work off the screen's thread, in lanes that keep their order; answers come back to the screen's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from pos.core.errors import PosError

DATA: Final = "data"
"""The one lane of the database: acts happen in the order in which they were asked for."""

LONG: Final = "long"
"""The lane of work that shows progress and can be cancelled."""

T = TypeVar("T")


class Cancelled(PosError):
    """A long job was stopped on request; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("stopped on request")


class Progress:
    """What a long job tells of itself, and where it learns that it should stop."""

    def __init__(self, moved: Callable[[int, int], None]) -> None:
        self._moved = moved
        self._stop = threading.Event()

    def moved(self, done: int, of: int) -> None:
        """Say that `done` of `of` steps are done.  Raises `Cancelled` where a person stopped the job."""
        if self._stop.is_set():
            raise Cancelled
        self._moved(done, of)

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop.set()


class Tasks(Protocol):
    """Runs jobs; `done` and `failed` are called on the screen's thread, never after `owner` is gone.

    `failed` gets a `PosError`; any other exception is a defect and rises to the crash dialog.
    Lanes are names: `DATA`, `LONG`, or one per printer (`printer:struk`).  Within a lane jobs run one
    after another, in order.
    """

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[PosError], None],
        *,
        lane: str = DATA,
    ) -> None:
        """Run `job` in a lane and hand its answer to `done`."""
        ...

    def run_long(
        self,
        owner: QObject,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[PosError], None],
        moved: Callable[[int, int], None],
    ) -> Progress:
        """Run a long job in its own lane; `moved(done, of)` follows it, `cancel()` of the answer stops it."""
        ...

    def close(self) -> None:
        """Finish what was asked for and take no more."""
        ...


@dataclass(frozen=True, slots=True)
class _Errand:
    """One job that is under way, and who waits for it."""

    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[PosError], None]

    def answer(self, future: Future[Any]) -> None:
        """Tell the owner, if it is still there; a defect is raised whether or not it is."""
        error = future.exception()
        if error is not None and not isinstance(error, PosError):
            raise error
        if not shiboken6.isValid(self.owner):
            return
        if isinstance(error, PosError):
            self.failed(error)
        else:
            self.done(future.result())


class LaneTasks(QObject):
    """The real `Tasks`: one thread a lane, started with the lane's first job."""

    _came_back = Signal(object)
    _has_moved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._came_back.connect(self._on_came_back, Qt.ConnectionType.QueuedConnection)
        self._has_moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[PosError], None],
        *,
        lane: str = DATA,
    ) -> None:
        """See `Tasks.run`."""
        errand = _Errand(owner, done, failed)
        future = self._lane(lane).submit(job)

        def home(finished: Future[Any]) -> None:
            # Runs on the lane's thread: the signal carries the answer over.
            self._came_back.emit((errand, finished))

        future.add_done_callback(home)

    def run_long(
        self,
        owner: QObject,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[PosError], None],
        moved: Callable[[int, int], None],
    ) -> Progress:
        """See `Tasks.run_long`."""

        def tell(steps: int, of: int) -> None:
            self._has_moved.emit((owner, moved, steps, of))

        progress = Progress(tell)

        def work() -> T:
            return job(progress)

        self.run(owner, work, done, failed, lane=LONG)
        return progress

    def close(self) -> None:
        """Finish every job that was asked for; answers that nobody can hear any more are dropped."""
        for executor in self._lanes.values():
            executor.shutdown(wait=True)

    def _lane(self, name: str) -> ThreadPoolExecutor:
        if name not in self._lanes:
            self._lanes[name] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        return self._lanes[name]

    def _on_came_back(self, pair: tuple[_Errand, Future[Any]]) -> None:
        errand, future = pair
        errand.answer(future)

    def _on_moved(self, news: tuple[QObject, Callable[[int, int], None], int, int]) -> None:
        owner, moved, steps, of = news
        if shiboken6.isValid(owner):
            moved(steps, of)


class InlineTasks:
    """`Tasks` that runs each job at once on the caller's thread: for tests of screens."""

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[PosError], None],
        *,
        lane: str = DATA,
    ) -> None:
        """Run the job now."""
        try:
            answer = job()
        except PosError as error:
            if shiboken6.isValid(owner):
                failed(error)
            return
        if shiboken6.isValid(owner):
            done(answer)

    def run_long(
        self,
        owner: QObject,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[PosError], None],
        moved: Callable[[int, int], None],
    ) -> Progress:
        """Run the long job now."""
        progress = Progress(moved)

        def work() -> T:
            return job(progress)

        self.run(owner, work, done, failed, lane=LONG)
        return progress

    def close(self) -> None:
        """Nothing is ever under way."""
