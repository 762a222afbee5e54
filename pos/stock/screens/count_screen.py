"""*Opname*: the goods are counted by scan from anywhere in the shop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.centres.domain import Centre
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.photos import PhotoFolder
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.stock.domain import LossCause
from pos.stock.domain.acts import Desk
from pos.stock.domain.count_results import (
    Countable,
    CountAnswer,
    CountResult,
    CountView,
)
from pos.stock.domain.counting import CountAct, Stocktake
from pos.stock.screens.count_ending import CountEnding
from pos.stock.screens.count_panel import CountPanel
from pos.stock.screens.count_sheets import BrokenSheet
from pos.stock.screens.count_side import (
    AGAIN,
    LEAVE,
    MOVE,
    NARROW,
    NOTE,
    PUT_BACK,
    UNDO,
    WIDE,
    Asked,
    CountSide,
)
from pos.stock.screens.count_start import CountStart
from pos.stock.screens.say_count import of_category, surprise, tr
from pos.ui import sounds, theme
from pos.ui.dialogs import Sheet, ask_danger
from pos.ui.language import in_indonesian
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.panel import row

if TYPE_CHECKING:
    from pos.staff.service import Staff
    from pos.stock.counting import Stocktakes

T = TypeVar("T")


class CountScreen(QWidget):
    """Begins and goes on with counts; `begin(person)` shows it.  Emits `told(str)` with what was done."""

    told = Signal(str)

    def __init__(
        self,
        stocktakes: Stocktakes,
        staff: Staff,
        photos: PhotoFolder,
        tasks: Tasks,
        centre: Centre,
        till: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stocktakes, self._staff, self._tasks = stocktakes, staff, tasks
        self._centre, self._till = centre, till
        self._photos = photos
        self._person: Attendant | None = None
        self._view: CountView | None = None
        self._answer: CountAnswer | None = None
        self._approved: Callable[[Approval], None] | None = None
        self._done = ""
        self.sheet: Sheet | None = None
        self._build()
        self._wire()

    # --- what the application tells it ---

    def begin(self, person: Attendant) -> None:
        """Somebody comes to count; a count that lies open here is gone on with."""
        self._person = person
        self._read_again()

    def entered(self) -> None:
        """The scan field owns the keyboard."""
        self.panel.scan.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """A sale, an intake: the books say something else."""
        if Topic.STOCK in topics and self.isVisible() and self._person is not None:
            self._read_again()

    def take_scan(self, text: str) -> None:
        """A label was scanned."""
        if self._view is None:
            sounds.refused()
            said = tr("Pilih dulu apa yang dihitung, lalu pindai.")
            self.start.notice.show_notice("info", said)
        else:
            self._scan(text, self.panel.ahead)

    def press_key(self, name: str) -> bool:
        """F12 ends the count, F2 and Esc go back to the scan field, Ctrl+Z takes the last scan back."""
        if self._view is None:
            return False
        keys = {"F12": self.finish, "F2": self._to_field, "Esc": self._to_field, "Ctrl+Z": self.undo}
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        self._pages = QStackedWidget()
        self.start = CountStart()
        self.counting = QWidget()
        inner = row(self.counting, 0)
        self.panel = CountPanel(self._photos)
        self.side = CountSide(self._photos, self._centre.desa or self._centre.name)
        inner.addWidget(self.panel, 1)
        inner.addWidget(self.side)
        self._pages.addWidget(self.start)
        self._pages.addWidget(self.counting)
        layout.addWidget(self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = theme.layout_of(self.window().width(), theme.current().scale).roomy
        self.side.setFixedWidth(theme.dp(WIDE if roomy else NARROW))

    def _wire(self) -> None:
        self.start.begun.connect(self._on_begun)
        self.start.resumed.connect(self._on_count)
        self.start.dropped.connect(self._on_drop_asked)
        self.panel.typed.connect(self._on_typed)
        self.panel.later.clicked.connect(self.leave_for_later)
        self.panel.finish.clicked.connect(self.finish)
        self.panel.answer.undo.clicked.connect(self.undo)
        self.panel.answer.broken.clicked.connect(self._on_broken)
        self.side.asked.connect(self._on_asked)
        self.ending = CountEnding(self, self._stocktakes, self._staff, self._tasks)
        self.ending.posted.connect(self._on_posted)
        self.ending.refused.connect(self._on_trouble)

    def _show(self) -> None:
        view = self._view
        self._pages.setCurrentWidget(self.start if view is None else self.counting)
        if view is not None:
            self.panel.show_count(view)
            self.side.show_count(view)

    @property
    def _desk(self) -> Desk:
        return Desk(self._centre.code, self._till, self._person.name if self._person is not None else "")

    @property
    def count(self) -> Stocktake | None:
        """What is being counted."""
        return None if self._view is None else self._view.count

    # --- beginning and leaving ---

    def _show_start(self) -> None:
        def look() -> Countable:
            return self._stocktakes.countable(self._centre.code)

        self._tasks.run(self, look, self._on_countable, self._on_trouble)

    def _on_countable(self, what: Countable) -> None:
        self.start.show_countable(what)
        self._show()

    def _on_begun(self, category: str) -> None:
        desk = self._desk

        def begin() -> Stocktake:
            return self._stocktakes.begin(desk, category)

        self._tasks.run(self, begin, self._on_count, self._on_trouble)

    def _on_count(self, count: Stocktake) -> None:
        self._answer = None
        self.start.notice.clear_notice()
        self.panel.begin()
        self._look(count.number)

    def _read_again(self) -> None:
        self._look(self.count.number) if self.count is not None else self._show_start()

    def _look(self, number: str) -> None:
        def look() -> CountView:
            return self._stocktakes.view(number)

        self._tasks.run(self, look, self._on_view, self._on_lost)

    def _on_view(self, view: CountView) -> None:
        fresh = self._view is None
        self._view = view
        self._show()
        if fresh:
            self.panel.scan.setFocus()

    def _on_lost(self, error: PosError) -> None:
        """The count that lay open here has ended elsewhere."""
        self._view = None
        self._on_trouble(error)
        self._show_start()

    def leave_for_later(self) -> None:
        """The count stays open; everything is kept already."""
        count, self._view = self.count, None
        if count is not None:
            said = tr("Opname {number} menunggu. Semua pindaian tersimpan.").format(number=count.number)
            self.start.notice.show_notice("info", said, "", "player-pause")
        self._show_start()

    def _on_drop_asked(self, count: Stocktake) -> None:
        title = tr("Hentikan opname {what}?").format(what=of_category(count.category))
        text = tr("Stok tidak berubah. Pindaiannya tetap tersimpan, tetapi tidak bisa dilanjutkan.")
        self._dropping = count
        self.sheet = ask_danger(self.window(), title, text, tr("Hentikan"))
        self.sheet.accepted.connect(self._on_drop)

    def _on_drop(self) -> None:
        number, desk = self._dropping.number, self._desk

        def drop() -> str:
            self._stocktakes.drop(number, desk)
            return number

        self._tasks.run(self, drop, self._on_dropped, self._on_trouble)

    def _on_dropped(self, number: str) -> None:
        said = tr("Opname {number} dihentikan. Stok tidak berubah.").format(number=number)
        self.start.notice.show_notice("info", said)
        self._show_start()

    # --- scanning ---

    def _on_typed(self, typed: tuple[str, int]) -> None:
        self._scan(*typed)

    def _scan(self, code: str, quantity: int) -> None:
        count, desk = self.count, self._desk
        if count is None:
            return
        self.panel.set_ahead(1)

        def scan() -> CountAnswer:
            return self._stocktakes.scan(count.number, code, desk, quantity)

        self._tasks.run(self, scan, self._on_answer, self._on_trouble)

    def _on_answer(self, answer: CountAnswer) -> None:
        if self._view is None:
            return
        (sounds.ok if answer.is_good else sounds.refused)()
        self._answer = answer
        self._view = self._view.with_answer(answer)
        self.panel.show_answer(answer, dict(self._view.places))
        self._show()

    def undo(self) -> None:
        """Take back the scan that is answered on the screen."""
        if self._answer is not None:
            self._change(self._stocktakes.undo, self._answer.scan.id, tr("Pindaian diurungkan"))

    def _on_broken(self) -> None:
        if self._answer is not None:
            self._change(self._stocktakes.mark_broken, self._answer.scan.id, tr("Ditandai rusak"))

    def _to_field(self) -> None:
        self.panel.set_ahead(1)
        self.panel.scan.clear()
        self.panel.notice.clear_notice()
        self.panel.scan.setFocus()

    # --- surprises ---

    def _on_asked(self, asked: Asked) -> None:
        shown = asked.scan
        self._asked = asked
        if asked.what == AGAIN:
            self._change(self._stocktakes.count_again, asked.sku, tr("Hitung lagi dari awal"))
        elif shown is None:
            return
        elif asked.what == LEAVE:
            self._change(self._stocktakes.leave, shown.scan.id, tr("Dibiarkan, tetap tercatat di hasil"))
        elif asked.what == UNDO:
            self._change(self._stocktakes.undo, shown.scan.id, tr("Pindaian diurungkan"))
        elif asked.what == MOVE:
            self._change(self._stocktakes.move_here, shown.scan.id, tr("Stoknya dipindahkan ke sini"))
        elif asked.what == PUT_BACK:
            places = dict(self._view.places) if self._view is not None else {}
            what = surprise(shown.state, shown.centre, places, shown.scan.verdict)
            self._ask(CountAct.PUT_BACK, self._of(what), tr("Ditemukan saat opname"), self._put_back)
        elif asked.what == NOTE:
            sheet = BrokenSheet(self.window(), shown.thing.name if shown.thing is not None else "")
            self.sheet = sheet
            sheet.given.connect(self._on_cause)
            sheet.open_sheet()

    def _of(self, what: str) -> str:
        """The thing that was tapped, and what is said of it."""
        shown = self._asked.scan
        return f"{shown.thing.name}: {what}" if shown is not None and shown.thing is not None else what

    def _put_back(self, approval: Approval) -> None:
        def put(number: str, scan_id: object, desk: Desk) -> None:
            self._stocktakes.put_back(number, scan_id, desk, approval)  # type: ignore[arg-type]

        if self._asked.scan is not None:
            self._change(put, self._asked.scan.scan.id, tr("Kembali ke stok, dan sudah dihitung"))

    def _on_cause(self, cause: LossCause) -> None:
        self._cause = cause
        self._ask(
            CountAct.BROKEN, self._of(tr("rusak")), tr("Rusak, ditemukan saat opname"), self._note_broken
        )

    def _note_broken(self, approval: Approval) -> None:
        cause = self._cause

        def note(number: str, mark_id: object, desk: Desk) -> None:
            self._stocktakes.note_broken(number, mark_id, desk, cause, approval)  # type: ignore[arg-type]

        if self._asked.scan is not None:
            self._change(note, self._asked.scan.scan.id, tr("Dicatat rusak"))

    def _change(self, act: Callable[[str, T, Desk], None], about: T, done: str) -> None:
        """Do something to the count that is open, and read it again."""
        count, desk = self.count, self._desk
        if count is None:
            return
        self._done = done

        def change() -> CountView:
            act(count.number, about, desk)
            return self._stocktakes.view(count.number)

        self._tasks.run(self, change, self._on_changed, self._on_trouble)

    def _on_changed(self, view: CountView) -> None:
        self._answer = None
        self.panel.notice.clear_notice()
        self.panel.answer.show_nothing()
        self._on_view(view)
        self.panel.scan.setFocus()
        self.told.emit(self._done)

    # --- a supervisor's word ---

    def _ask(self, act: CountAct, what: str, reason: str, then: Callable[[Approval], None]) -> None:
        self._approved = then
        request = ApprovalRequest(act.value, what, self._desk.person, in_indonesian(reason))
        word = SupervisorsWord(
            self._staff, self._tasks, self._till, self, self._on_approved, self._on_trouble
        )
        word.ask(self.window(), self._person, request, kept=tr("Bila dibatalkan, stok dan hitungan tetap."))

    def _on_approved(self, approval: Approval) -> None:
        then, self._approved = self._approved, None
        if then is not None:
            then(approval)

    # --- ending ---

    def finish(self) -> None:
        """Show what differs, before it goes into the books."""
        if self.count is not None and self._person is not None:
            self.ending.begin(self.count.number, self._desk, self._person)

    def _on_posted(self, result: CountResult) -> None:
        self._view = self._answer = None
        found = result.findings
        said = tr("Opname {number} tercatat: kurang {missing}, lebih {surplus}.").format(
            number=found.count.number, missing=found.missing, surplus=found.surplus
        )
        self.start.notice.show_notice("paid", said, tr("Hasilnya dicetak. Minta kedua tanda tangan."))
        self._show_start()

    def _on_trouble(self, error: PosError) -> None:
        sounds.refused()
        said = say(error)
        notice = self.start.notice if self._view is None else self.panel.notice
        notice.show_notice("danger", said.happened, said.rest)
