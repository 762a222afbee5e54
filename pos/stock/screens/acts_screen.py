"""*Mutasi*: the list of stock acts, and the pages that make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.centres.domain import Centre
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.staff.domain import Attendant
from pos.stock.domain.acting import Job
from pos.stock.domain.acts import StockAct
from pos.stock.screens import say_acts
from pos.stock.screens.act_page import ActPage
from pos.stock.screens.act_services import ActServices
from pos.stock.screens.acts_list import ActEntry, ActsList
from pos.stock.screens.receive_page import ReceivePage
from pos.ui import sounds
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.panel import column

if TYPE_CHECKING:
    from pos.centres.service import Centres

_Loaded = tuple[list[StockAct], list[StockAct], list[Centre]]


class ActsScreen(QWidget):
    """The page of *Mutasi*; `begin(person)` shows the list.

    Emits `sale_asked(tuple[str, ...])` with the codes of what a visitor pays, and `left` where somebody
    goes back to the goods.
    """

    sale_asked = Signal(object)
    left = Signal()

    def __init__(
        self,
        services: ActServices,
        centres: Centres,
        tasks: Tasks,
        outside: Outside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._centres, self._tasks = services, centres, tasks
        self._person: Attendant | None = None
        self._others: tuple[Centre, ...] = ()
        self._every: dict[str, Centre] = {}
        self._made = ""
        self.list = ActsList()
        self.page = ActPage(services, tasks, outside)
        self.receiving = ReceivePage(services, tasks)
        self._pages = QStackedWidget()
        for page in (self.list, self.page, self.receiving):
            self._pages.addWidget(page)
        column(self, 0).addWidget(self._pages)
        self._wire()

    def _wire(self) -> None:
        self.list.begun.connect(self._on_begun)
        self.list.receive_asked.connect(self._on_receive)
        self.list.table.row_chosen.connect(self._on_row)
        self.page.saved.connect(self._on_saved)
        self.page.left.connect(self._to_list)
        self.page.sale_asked.connect(self._on_sale_asked)
        self.receiving.saved.connect(self._on_saved)
        self.receiving.left.connect(self._to_list)

    def begin(self, person: Attendant) -> None:
        """Somebody wants to see it; an act that is half done stays where it was."""
        self._person = person
        shown = self._pages.currentWidget()
        if isinstance(shown, ActPage | ReceivePage):
            shown.go_on(person)
        else:
            self.list.notice.clear_notice()
        self._load()

    def take_over(self, before: ActsScreen) -> None:
        """Go on where another screen was left."""
        shown = before._pages.currentWidget()
        if shown is before.page:
            self.page.take_over(before.page)
            self._pages.setCurrentWidget(self.page)
        elif shown is before.receiving:
            self.receiving.take_over(before.receiving)
            self._pages.setCurrentWidget(self.receiving)

    def may_be_rebuilt(self) -> bool:
        """What is half done is taken over."""
        return not self.page.is_saving and not self.receiving.is_saving

    def entered(self) -> None:
        """The page that is shown takes the keyboard."""
        shown = self._pages.currentWidget()
        if isinstance(shown, ActPage | ReceivePage):
            shown.entered()
        else:
            self.list.take_keys()

    def changed(self, topics: frozenset[Topic]) -> None:
        """Goods have moved: read the list again."""
        if Topic.STOCK in topics and self._person is not None and self.isVisible():
            self._load()

    def take_scan(self, text: str) -> None:
        """A label, for the act that is being made; a note's number chooses its act."""
        shown = self._pages.currentWidget()
        if isinstance(shown, ActPage | ReceivePage):
            shown.take_scan(text)
        elif not self.list.choose(text.strip().upper()):
            sounds.refused()
            self.list.notice.show_notice(*say_acts.not_begun(text))

    def press_key(self, name: str) -> bool:
        """The keys of the page that is shown; in the list F12 receives, Esc goes back."""
        shown = self._pages.currentWidget()
        if isinstance(shown, ActPage | ReceivePage):
            return shown.press_key(name)
        if name == "F12":
            self.list.ask_to_receive()
        elif name == "Esc":
            self.left.emit()
        else:
            return False
        return True

    # --- the list ---

    def _load(self) -> None:
        acts, here = self._services.acts, self._services.centre.code

        def read() -> _Loaded:
            return acts.on_the_way(here), acts.latest(here), self._centres.all()

        self._tasks.run(self, read, self._on_loaded, self._on_trouble)

    def _on_loaded(self, loaded: _Loaded) -> None:
        waiting, latest, centres = loaded
        here = self._services.centre.code
        self._every = {one.code: one for one in centres}
        self._others = tuple(one for one in centres if one.code != here)
        entries = [ActEntry(act, act.other_centre == here, act.other_centre != here) for act in waiting]
        entries.sort(key=_is_away)
        open_ones = {act.number for act in waiting}
        entries += [ActEntry(act) for act in latest if act.number not in open_ones]
        self.list.show_acts(entries)
        if self._made:
            self.list.choose(self._made)
            self._made = ""
        if self.list.chosen is not None:
            self._on_row(self.list.chosen)

    def _on_row(self, one: ActEntry) -> None:
        self.list.show_photo(one.act.number, self._services.photos.small(one.act.photo))

    # --- the pages ---

    def _on_begun(self, job: Job) -> None:
        if self._person is not None:
            self.page.begin(job, self._person, self._others)
            self._pages.setCurrentWidget(self.page)
            self.page.entered()

    def _on_receive(self, transfer: StockAct) -> None:
        if self._person is not None:
            self.receiving.begin(transfer, self._person, self._every)
            self._pages.setCurrentWidget(self.receiving)
            self.receiving.entered()

    def _to_list(self) -> None:
        self._pages.setCurrentWidget(self.list)
        self.list.take_keys()

    def _on_saved(self, act: StockAct) -> None:
        self._made = act.number
        self._to_list()
        happened, rest = say_acts.done_words(act)
        self.list.notice.show_notice("paid", happened, rest)
        self._load()

    def _on_sale_asked(self, codes: tuple[str, ...]) -> None:
        self._to_list()
        self.sale_asked.emit(codes)

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.list.notice.show_notice("danger", said.happened, said.rest)


def _is_away(one: ActEntry) -> bool:
    return not one.waits_here
