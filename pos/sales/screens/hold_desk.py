"""Laying the counter's basket aside and going on with it: F5, F6, and the two buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from pos.centres.domain import Centre
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.errors import PosError
from pos.core.words import clock_time
from pos.sales.counter import Counter
from pos.sales.domain import Basket
from pos.sales.domain.held import HeldBasket, Resumed
from pos.sales.screens import say_held
from pos.sales.screens.desk import Desk
from pos.sales.screens.held_board import Asker, HeldBoard
from pos.sales.screens.hold_sheet import HoldSheet
from pos.sales.screens.say import RESUME
from pos.till.domain import Shift
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.sales.holding import Holding
    from pos.sales.screens.sale_screen import SaleScreen

_HOLD: Final = "F5"
_LIST: Final = "F6"


class HoldDesk(Desk):
    """Holds and resumes at *Kasir*.

    `hold_quietly(state, shift, then)` lays a basket aside without asking, for a page that must take the
    counter's place: `then` is called once nothing lies there any more.
    """

    keys = (_HOLD, _LIST)

    def __init__(
        self, page: SaleScreen, holding: Holding, tasks: Tasks, centre: Centre, clock: Clock
    ) -> None:
        super().__init__(page)
        self._sale = page
        self._holding = holding
        self._tasks = tasks
        self._centre = centre
        self._clock = clock
        self._shift: Shift | None = None
        self._laid = Counter()
        self._held: HeldBasket | None = None
        self._resumed: Resumed | None = None
        self._then: Callable[[], None] | None = None
        self.board = HeldBoard(page, holding, tasks, centre.code)
        self._build()
        self._load_count()

    def _build(self) -> None:
        self.hold_button = self._sale.panel.add_job(self.tr("Tahan"), "player-pause", _HOLD)
        self.hold_button.setEnabled(False)
        self.list_button = self._sale.shelf.add_job(self.tr("Ditahan"), "player-pause", _LIST)
        self.board.resume_asked.connect(self._on_resume_asked)
        self._sale.drawn.connect(self._on_drawn)
        self._sale.notice.acted.connect(self._on_notice)

    # --- what Kasir tells it ---

    def press(self, name: str, state: Counter, shift: Shift) -> None:
        """F5 asks for a label, F6 shows what lies aside."""
        self._shift = shift
        if name == _LIST:
            asker = Asker(shift.till, shift.attendant_name, shift.business_date)
            self.board.open(asker, resumes=True)
        elif not state.basket.lines:
            self.told.emit(say_held.empty())
        else:
            self._laid = state
            when = clock_time(self._clock.now(), self._centre.zone)
            suggestion = self.tr("Transaksi {time}").format(time=when)
            sheet = HoldSheet(self._sale.window(), state.priced, suggestion)
            sheet.given.connect(self._on_label)
            sheet.open_sheet()

    def reload(self, topics: frozenset[Topic]) -> None:
        """The number on the button follows what lies aside."""
        if Topic.HELD in topics:
            self._load_count()

    def hold_quietly(self, state: Counter, shift: Shift, then: Callable[[], None]) -> None:
        """Lay a basket aside under its time and call `then`; at once where there is nothing to lay aside.

        Where it cannot be held the reason is told on *Kasir*, the basket stays, and `then` is not called.
        """
        if not state.basket.lines:
            then()
            return
        self._shift, self._laid, self._then = shift, state, then
        self._hold("")

    # --- holding ---

    def _on_drawn(self, state: Counter) -> None:
        self.hold_button.setEnabled(bool(state.basket.lines))

    def _on_label(self, label: str) -> None:
        self._then = None
        self._hold(label)

    def _hold(self, label: str) -> None:
        shift, basket = self._shift, self._laid.basket
        if shift is None or self._sale.is_committing:
            return

        def hold() -> HeldBasket:
            return self._holding.hold(shift, basket, label)

        self._sale.set_busy(True)
        self._tasks.run(self, hold, self._on_held, self._on_trouble)

    def _on_held(self, held: HeldBasket) -> None:
        self._held = held
        self._put(Counter(self._sale.new_basket()), say_held.held(held.label), self._take_back)
        self._load_count()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _take_back(self) -> None:
        """Undo a hold: the basket lies on the counter again, with its own way back."""
        held, shift = self._held, self._shift
        if held is None or shift is None:
            return

        def resume() -> Resumed:
            return self._holding.resume(held.id, shift)

        self._sale.set_busy(True)
        self._tasks.run(self, resume, self._on_taken_back, self._on_trouble)

    def _on_taken_back(self, resumed: Resumed) -> None:
        self._put(replace(self._laid, basket=resumed.taken.basket, ahead=1))
        self._load_count()

    # --- resuming ---

    def _on_resume_asked(self, one: HeldBasket) -> None:
        self._resume(one.id)

    def _on_notice(self, key: str) -> None:
        if key.startswith(RESUME):
            self._resume(UUID(key.removeprefix(RESUME)))

    def _resume(self, held_id: UUID) -> None:
        shift = self._sale.shift
        if shift is None or self._sale.is_committing:
            return
        self._shift, self._laid = shift, self._sale.state
        aside = self._laid.basket

        def resume() -> Resumed:
            return self._holding.resume(held_id, shift, aside)

        self._sale.set_busy(True)
        self._tasks.run(self, resume, self._on_resumed, self._on_trouble)

    def _on_resumed(self, resumed: Resumed) -> None:
        self._resumed = resumed
        aside = "" if resumed.aside is None else resumed.aside.label
        said = say_held.resumed(resumed.taken.label, aside)
        lines = resumed.taken.basket.lines
        self._put(Counter(resumed.taken.basket, len(lines) - 1), said, self._lay_back)
        self._load_count()

    def _lay_back(self) -> None:
        """Undo a resume: it lies aside as before, and what lay on the counter is there again."""
        resumed = self._resumed
        if resumed is None:
            return

        def lay_back() -> Basket:
            return self._holding.lay_back(resumed)

        self._sale.set_busy(True)
        self._tasks.run(self, lay_back, self._on_laid_back, self._on_trouble)

    def _on_laid_back(self, basket: Basket) -> None:
        if self._resumed is not None and self._resumed.aside is not None:
            self._put(replace(self._laid, basket=basket, ahead=1))
        else:
            self._put(Counter(basket))
        self._load_count()

    # --- answers ---

    def _put(self, state: Counter, undo_text: str = "", undo: Callable[[], None] | None = None) -> None:
        self.replaced.emit((state, undo_text, undo))
        self._sale.set_busy(False)

    def _on_trouble(self, error: PosError) -> None:
        self._then = None
        said = say(error)
        kept = self.tr("Keranjang tidak berubah.")
        self.told.emit(("danger", said.happened, f"{kept} {said.remedy}".strip()))
        self._sale.set_busy(False)
        self._load_count()

    def _load_count(self) -> None:
        def count() -> int:
            return self._holding.count(self._centre.code)

        self._tasks.run(self, count, self._on_count, self._on_no_count)

    def _on_count(self, count: int) -> None:
        self.list_button.set_count(str(count) if count else "")

    def _on_no_count(self, _error: PosError) -> None:
        self.list_button.set_count("")
