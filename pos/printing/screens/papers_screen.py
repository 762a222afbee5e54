"""*Kertas*: every paper of a centre, newest first, and what waits for a person at this till."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.changes import Topic
from pos.core.clock import instant_at
from pos.core.errors import PosError
from pos.printing.domain import Job, PaperKind, PrintState, Word
from pos.printing.listing import PAGE, PaperPage, PaperQuestion, day_of, kinds_of
from pos.printing.screens.paper_desk import PaperActs, PaperDesk, Told
from pos.printing.screens.paper_lines import needs_a_person, paper_columns
from pos.printing.screens.paper_sheet import PaperSheet
from pos.printing.screens.say import say_trouble
from pos.ui.language import short_date
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import ScanField
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, column, row
from pos.ui.widgets.table import Table

if TYPE_CHECKING:
    from pos.printing.archive import PaperArchive
    from pos.printing.service import Printing

_TO_SETTLE, _ALL = "settle", "all"
_MOST_TYPED: Final = 40


@dataclass(frozen=True, slots=True)
class PaperReader:
    """Who looks at papers: a name for the chain, the kinds that this person may see, and the day it is."""

    name: str
    kinds: frozenset[PaperKind]
    today: date


@dataclass(frozen=True, slots=True)
class PapersState:
    """What is looked for, the rows where earlier pages ended, and the page that is shown (None: not yet)."""

    group: str = _ALL
    typed: str = ""
    pages: tuple[tuple[datetime, UUID], ...] = ()
    page: PaperPage | None = None
    waiting: int = 0


class PapersScreen(QWidget):
    """The list of papers at `where` (centre, till).  Emits `left` where somebody is done with it."""

    left = Signal()

    def __init__(
        self,
        services: tuple[PaperArchive, Printing, PaperActs],
        desk: PaperDesk,
        tasks: Tasks,
        where: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._archive, self._printing, self._acts = services
        self._desk, self._tasks = desk, tasks
        self._centre, self._till = where
        self._reader = PaperReader("", frozenset(), date.min)
        self._chosen: Job | None = None
        self.state = PapersState()
        self.sheet: PaperSheet | None = None
        self._build()
        self._wire()

    def begin(self, reader: PaperReader) -> None:
        """Somebody wants to see the papers: what waits for a person comes first where there is such."""
        self._reader = reader
        self._desk.person = reader.name
        self.notice.clear_notice()
        self.field.clear()
        self.which.set_choices(self._groups(0))
        self.state = PapersState()
        self._chosen = None
        self._tasks.run(self, self._settling, self._on_begun, self._on_trouble)
        self._show()

    def entered(self) -> None:
        """The table takes the keyboard."""
        self.table.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """A paper was written or has moved on."""
        if Topic.PRINTING in topics and self.isVisible():
            self._load()

    def take_scan(self, text: str) -> None:
        """A paper's code finds it."""
        self.which.choose(_ALL)
        self.field.setText(text.partition("/")[0][:_MOST_TYPED])

    def press_key(self, name: str) -> bool:
        """F12 opens, F8 prints, F2 is the field, Esc empties it and then goes back."""
        keys = {"F12": self.open_chosen, "F8": self.print_chosen, "F2": self._to_field, "Esc": self._on_esc}
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.field.hasFocus():
            self.table.setFocus()
            if self.table.chosen_row() is None:
                self.table.selectRow(0)
        else:
            super().keyPressEvent(event)

    def may_be_rebuilt(self) -> bool:
        """Nothing here is half done."""
        return True

    # --- building ---

    def _build(self) -> None:
        layout = column(self, 10, 16)
        head = row(None, 12)
        self.count = Badge("", "neutral")
        self.field = ScanField(self.tr("Nomor (0042) atau tanggal (24/11)"))
        self.field.setMaxLength(_MOST_TYPED)
        head.addWidget(Label(self.tr("Kertas"), "heading"))
        head.addWidget(self.count)
        head.addWidget(self.field, 1)
        layout.addLayout(head)
        self.which = ChipRow()
        layout.addWidget(self.which)
        self.notice = Notice()
        layout.addWidget(self.notice)
        self.ask = Notice()
        layout.addWidget(self.ask)
        self.table = Table(paper_columns())
        self.table.setAccessibleName(self.tr("Kertas"))
        self.empty = EmptyState("receipt", "", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        layout.addWidget(self.stack, 1)
        foot = row(None, 10)
        self.newer = Button(self.tr("Lebih baru"), "secondary", "arrow-left")
        self.older = Button(self.tr("Lebih lama"), "secondary", "history")
        self.copy = Button(self.tr("Cetak lagi"), "secondary", "printer", "F8")
        self.open = Button(self.tr("Buka"), "primary", "receipt", "Enter")
        foot.addWidget(self.newer)
        foot.addWidget(self.older)
        foot.addStretch()
        foot.addWidget(self.copy)
        foot.addWidget(self.open)
        layout.addLayout(foot)

    def _wire(self) -> None:
        self.table.row_chosen.connect(self._on_row)
        self.table.doubleClicked.connect(self._on_double)
        self.which.chosen.connect(self._on_group)
        self.field.textChanged.connect(self._on_typed)
        self.newer.clicked.connect(self._on_newer)
        self.older.clicked.connect(self._on_older)
        self.copy.clicked.connect(self.print_chosen)
        self.open.clicked.connect(self.open_chosen)
        self.ask.acted.connect(self._on_answer)
        self._desk.told.connect(self._on_told)

    def _groups(self, waiting: int) -> list[tuple[str, str]]:
        settles = self.tr("Perlu tindakan")
        if waiting:
            settles = f"{settles} ({waiting}{'+' if waiting >= PAGE else ''})"
        words = [
            (_TO_SETTLE, settles),
            (_ALL, self.tr("Semua")), ("receipts", self.tr("Struk")), ("shifts", self.tr("Sif")),
            ("artisans", self.tr("Slip perajin")), ("goods", self.tr("Titip")), ("tags", self.tr("Label")),
            ("other", self.tr("Lain")),
        ]  # fmt: skip
        kinds = self._reader.kinds
        return [(key, text) for key, text in words if key in (_TO_SETTLE, _ALL) or kinds_of(key, kinds)]

    def _show(self) -> None:
        state = self.state
        papers = state.page.papers if state.page is not None else ()
        has_older = state.page is not None and state.page.has_older
        self.count.set_badge(self._count_words(len(papers)), "neutral")
        self.newer.setVisible(bool(state.pages))
        self.older.setVisible(has_older)
        keep = self._chosen.id if self._chosen is not None else None
        self.table.set_rows(papers)
        at = next((place for place, job in enumerate(papers) if job.id == keep), 0)
        self._chosen = papers[at] if papers else None
        if papers:
            self.table.selectRow(at)
        icon, title, text = self._nothing()
        self.empty.set_icon(icon)
        self.empty.title.setText(title)
        self.empty.text.setText(text)
        self.stack.setCurrentWidget(self.table if papers else self.empty)
        self._show_chosen()

    def _count_words(self, shown: int) -> str:
        day = day_of(self.state.typed, self._reader.today)
        many = f"{shown}+" if self.state.page is not None and self.state.page.has_older else str(shown)
        words = self.tr("{n} kertas").format(n=many)
        return f"{short_date(day)} · {words}" if day is not None else words

    def _nothing(self) -> tuple[str, str, str]:
        if self.state.page is None:
            return "loader-2", self.tr("Membaca daftar kertas…"), self.tr("Kasir tetap bisa dipakai.")
        if self.state.group == _TO_SETTLE:
            said = self.tr("Tidak ada kertas yang menunggu atau belum pasti.")
            return "circle-check", self.tr("Semua kertas beres"), said
        if self.state.typed:
            said = self.tr("Coba empat angka terakhir nomornya, atau tanggal seperti 24/11.")
            return "search", self.tr("Tidak ada kertas yang cocok"), said
        said = self.tr("Struk dan slip muncul di sini setelah dibuat, juga bila printer belum dipasang.")
        return "receipt", self.tr("Belum ada kertas"), said

    def _show_chosen(self) -> None:
        """The question about the chosen paper, where it waits or is doubtful."""
        job = self._chosen
        self.open.setEnabled(job is not None)
        self.copy.setEnabled(job is not None)
        if job is None or not needs_a_person(job) or job.till != self._till:
            self.ask.clear_notice()
            return
        again = (Word.AGAIN, self.tr("Cetak lagi"), "printer")
        if job.state is PrintState.UNCERTAIN:
            actions = ((Word.CAME_OUT, self.tr("Sudah keluar"), "check"), again)
        else:
            actions = (again, (Word.LEAVE, self.tr("Tidak usah"), "x"))
        icon = "help-circle" if job.state is PrintState.UNCERTAIN else "printer-off"
        self.ask.show_notice("warning", say_trouble(job), "", icon, actions)

    # --- reading ---

    def _question(self) -> PaperQuestion:
        state, reader = self.state, self._reader
        kinds = kinds_of(state.group, reader.kinds)
        before = state.pages[-1] if state.pages else None
        day = day_of(state.typed, reader.today)
        if day is None:
            return PaperQuestion(self._centre, kinds, state.typed.strip(), before=before)
        since, until = instant_at(day, 0), instant_at(day + timedelta(days=1), 0)
        return PaperQuestion(self._centre, kinds, "", since, until, before)

    def _settling(self) -> list[Job]:
        return self._archive.to_settle(self._till)

    def _load(self) -> None:
        question, settles = self._question(), self.state.group == _TO_SETTLE

        def read() -> tuple[list[Job], PaperPage]:
            waiting = self._settling()
            page = PaperPage(tuple(waiting), False) if settles else self._archive.page(question)
            return waiting, page

        self._tasks.run(self, read, self._on_read, self._on_trouble)

    def _on_begun(self, waiting: list[Job]) -> None:
        self.which.set_choices(self._groups(len(waiting)))
        group = _TO_SETTLE if waiting else _ALL
        self.state = PapersState(group)
        self.which.choose(group)
        self._load()

    def _on_read(self, read: tuple[list[Job], PaperPage]) -> None:
        waiting, page = read
        if len(waiting) != self.state.waiting:
            self.which.set_choices(self._groups(len(waiting)))
        self.state = replace(self.state, page=page, waiting=len(waiting))
        self._show()

    def _on_group(self, group: str) -> None:
        if group != self.state.group:
            self.state = replace(self.state, group=group, pages=())
            self._load()

    def _on_typed(self, typed: str) -> None:
        if typed != self.state.typed:
            self.state = replace(self.state, typed=typed, pages=())
            if typed and self.state.group == _TO_SETTLE:
                self.which.choose(_ALL)
            else:
                self._load()

    def _on_older(self) -> None:
        page = self.state.page
        if page is not None and page.has_older:
            last = page.papers[-1]
            self.state = replace(self.state, pages=(*self.state.pages, (last.queued_at, last.id)))
            self._turned()

    def _on_newer(self) -> None:
        self.state = replace(self.state, pages=self.state.pages[:-1])
        self._turned()

    def _turned(self) -> None:
        self._chosen = None
        self.table.scrollToTop()
        self.table.setFocus()
        self._load()

    # --- the chosen paper ---

    def _on_row(self, job: Job) -> None:
        if self._chosen is None or job.id != self._chosen.id:
            self._chosen = job
            self._show_chosen()

    def _on_double(self, _index: QModelIndex) -> None:
        self.open_chosen()

    def open_chosen(self) -> None:
        """Show the chosen paper."""
        job = self._chosen
        if job is None:
            return
        if job.kind not in self._reader.kinds:
            self._refuse()
            return
        self.sheet = PaperSheet(self, job, self._acts, self._desk, self._tasks)
        self.sheet.open_sheet()

    def print_chosen(self) -> None:
        """Print the chosen paper: itself where it never went out, else a copy; labels are asked about."""
        job = self._chosen
        if job is None:
            return
        if job.kind is PaperKind.TAG:
            self.open_chosen()  # there may be hundreds in a batch
        elif job.kind not in self._reader.kinds:
            self._refuse()
        else:
            self._desk.print_again(job.id)

    def _refuse(self) -> None:
        happened = self.tr("Isi kertas ini hanya untuk pengelola dan bendahara.")
        self.notice.show_notice("warning", happened, self.tr("Minta mereka masuk untuk membukanya."))

    def _on_answer(self, answer: str) -> None:
        job = self._chosen
        if job is None:
            return

        def act() -> None:
            self._printing.settle(job, Word(answer))

        self._tasks.run(self, act, self._on_answered, self._on_trouble)

    def _on_answered(self, _nothing: None) -> None:
        self.notice.clear_notice()
        self.table.setFocus()
        self._load()

    def _on_told(self, told: Told) -> None:
        if self.isVisible():
            self.notice.show_notice(told.tone, told.title, told.text, told.icon)
            self._load()

    def _to_field(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _on_esc(self) -> None:
        if self.field.text():
            self.field.clear()
            self.table.setFocus()
        else:
            self.left.emit()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
        if self.state.page is None:
            self.state = replace(self.state, page=PaperPage((), False))
            self._show()
