"""*Impor rekening koran*: choose the file, say once what its columns mean, see what it does, then keep it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.clearing.domain import (
    NEEDED,
    Acquired,
    BadColumns,
    Column,
    Columns,
    ColumnsUnknown,
    StatementRead,
    StatementTable,
)
from pos.clearing.screens.column_choices import ColumnChoices
from pos.clearing.screens.say import method_word, tr
from pos.core.csv_rows import BadRows, RowProblem
from pos.core.errors import PosError
from pos.core.money import plain
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.say_rows import reason_of
from pos.ui.tasks import LONG, Tasks
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.table import Column as TableColumn
from pos.ui.widgets.table import Table

if TYPE_CHECKING:
    from pos.clearing.service import Clearing

_WIDE: Final = 900
_PROBLEMS_HIGH: Final = 260


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose statement is taken in, and by whom."""

    centre: str
    person: str


@dataclass(frozen=True, slots=True)
class ImportState:
    """The file, what its columns mean, and what it would do or what is wrong with it.

    `asks` is whether the columns are being shown; `remembered` whether somebody said before what they mean.
    """

    method: Acquired = Acquired.QRIS
    path: Path | None = None
    table: StatementTable | None = None
    columns: Columns | None = None
    remembered: bool = False
    asks: bool = False
    seen: StatementRead | None = None
    trouble: PosError | None = None
    doing: str = ""


class StatementSheet(Sheet):
    """Opened over the page.  Emits `imported(StatementRead)` after it is kept; leaving changes nothing."""

    imported = Signal(object)

    def __init__(
        self, window: QWidget, clearing: Clearing, desk: Desk, tasks: Tasks, outside: Outside
    ) -> None:
        said = tr("Excel atau CSV dari acquirer atau bank. Tiap pembayaran hanya dihitung sekali.")
        super().__init__(window, tr("Impor rekening koran"), said, "file-import", _WIDE)
        self._clearing, self._desk, self._tasks, self._outside = clearing, desk, tasks, outside
        self._state = ImportState()
        self._build()
        self._wire()
        self._show()

    @property
    def state(self) -> ImportState:
        """Where the import stands."""
        return self._state

    def _build(self) -> None:
        head = row(None, 12)
        self.method = ChipRow()
        self.method.set_choices([(one.value, method_word(one)) for one in Acquired])
        self.file = ElidedLabel("", "bodyStrong")
        head.addWidget(self.method, 1)
        head.addWidget(self.file, 2)
        self.body.addLayout(head)
        self.notice = Notice()
        self.doing = Label("", "body", "secondary")
        self.columns = ColumnChoices()
        self.summary = _Summary()
        self.problems = Table(
            (
                TableColumn(tr("Baris"), _problem_line, right=True, strong=True),
                TableColumn(tr("Kolom"), _problem_field),
                TableColumn(tr("Sebabnya"), reason_of, stretch=True),
            )
        )
        self.problems.setAccessibleName(tr("Baris yang belum benar"))
        self.problems.setMinimumHeight(theme.dp(_PROBLEMS_HIGH))
        for part in (self.notice, self.doing, self.columns, self.summary, self.problems):
            self.body.addWidget(part)
        self.leave = self.add_button(tr("Tutup"), "secondary", key="Esc")
        self.change = self.add_button(tr("Ubah kolom"), "secondary", "list-check")
        self.choose = self.add_button(tr("Pilih berkas…"), "secondary", "file-spreadsheet")
        self.go = self.add_button("", "primary", "check", "Enter")
        self.first = self.choose

    def _wire(self) -> None:
        self.leave.clicked.connect(self.reject)
        self.change.clicked.connect(self._on_change)
        self.choose.clicked.connect(self._on_choose)
        self.go.clicked.connect(self._on_go)
        self.method.chosen.connect(self._on_method)

    # --- drawing ---

    def _show(self) -> None:
        state = self._state
        idle = not state.doing
        self.file.setText(state.path.name if state.path is not None else tr("Belum ada berkas."))
        self.doing.setText(state.doing)
        self.doing.setVisible(not idle)
        self.columns.setVisible(idle and state.asks)
        shows = idle and state.seen is not None and not state.asks
        self.summary.setVisible(shows)
        if state.seen is not None:
            self.summary.show_read(state.seen)
        bad = state.trouble.problems if isinstance(state.trouble, BadRows) else ()
        self.problems.set_rows(bad)
        self.problems.setVisible(idle and bool(bad) and not state.asks)
        self.choose.set_text(tr("Pilih berkas…") if state.path is None else tr("Pilih berkas lain…"))
        self.change.setVisible(idle and state.table is not None and not state.asks)
        self.go.setVisible(idle and (state.asks or shows))
        self.go.set_text(tr("Periksa berkas") if state.asks else tr("Simpan"))
        for part in (self.leave, self.choose, self.method):
            part.setEnabled(idle)
        self._show_notice()

    def _show_notice(self) -> None:
        state = self._state
        self.notice.clear_notice()
        if state.doing:
            return
        if state.trouble is not None:
            said = say(state.trouble)
            self.notice.show_notice("danger", said.happened, said.rest)
        elif state.asks and not state.remembered:
            title = tr("Periksa kolomnya sekali saja; berkas berikutnya langsung dikenal.")
            self.notice.show_notice("info", title)

    # --- what happens ---

    def reject(self) -> None:
        """Leave; what is being kept is waited for."""
        if not self._state.doing:
            super().reject()

    def _on_choose(self) -> None:
        kinds = tr("Tabel (*.xlsx *.csv *.txt)")
        path = self._outside.choose_file(self, self.title.text(), kinds)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """See what a file holds."""
        clearing = self._clearing

        def read() -> tuple[StatementTable, dict[Column, str], bool]:
            return clearing.columns_of(path)

        self._begin(ImportState(self._state.method, path), tr("Membaca {file}…").format(file=path.name))
        self._tasks.run(self, read, self._on_columns, self._on_trouble, lane=LONG)

    def _on_columns(self, found: tuple[StatementTable, dict[Column, str], bool]) -> None:
        table, columns, remembered = found
        self._state = replace(
            self._state, table=table, columns=columns, remembered=remembered, asks=not remembered, doing=""
        )  # fmt: skip
        self.columns.show_table(table, columns)
        if remembered:
            self._look()
        else:
            self._show()
            self.go.setFocus()

    def _look(self) -> None:
        self._read(tr("Memeriksa {file}…"), dry_run=True)

    def _read(self, doing: str, *, dry_run: bool) -> None:
        state, desk, clearing = self._state, self._desk, self._clearing
        path, columns = state.path, state.columns
        if path is None or columns is None:
            return

        def read() -> StatementRead:
            return clearing.read(path, (desk.centre, state.method), desk.person, columns, dry_run=dry_run)

        self._begin(replace(state, asks=False, trouble=None), doing.format(file=path.name))
        done = self._on_seen if dry_run else self._on_kept
        self._tasks.run(self, read, done, self._on_trouble, lane=LONG)

    def _begin(self, state: ImportState, doing: str) -> None:
        self._state = replace(state, doing=doing)
        self._show()

    def _on_seen(self, seen: StatementRead) -> None:
        self._state = replace(self._state, seen=seen, doing="")
        self._show()
        self.go.setFocus()

    def _on_kept(self, read: StatementRead) -> None:
        self._state = replace(self._state, doing="")
        self.accept()
        self.imported.emit(read)

    def _on_trouble(self, error: PosError) -> None:
        asks = isinstance(error, BadColumns | ColumnsUnknown) and self._state.table is not None
        self._state = replace(self._state, seen=None, trouble=error, asks=asks, doing="")
        self._show()
        self.choose.setFocus()

    def _on_go(self) -> None:
        if not self._state.asks:
            self._read(tr("Menyimpan {file}…"), dry_run=False)
            return
        columns, table = self.columns.columns(), self._state.table
        missing = [one for one in NEEDED if one not in columns]
        if table is not None and missing:
            self._on_trouble(BadColumns(table.path, missing))
            return
        self._state = replace(self._state, columns=columns)
        self._look()

    def _on_change(self) -> None:
        self._state = replace(self._state, asks=True, trouble=None)
        self._show()
        self.go.setFocus()

    def _on_method(self, key: str) -> None:
        self._state = replace(self._state, method=Acquired(key), seen=None, trouble=None)
        if self._state.table is not None and not self._state.asks:
            self._look()
        else:
            self._show()


class _Summary(Panel):
    """What a file would do: counts, and amounts of its new lines."""

    def __init__(self) -> None:
        super().__init__("sunken")
        layout = column(self, 10, 14)
        self.counts = [_Figure() for _ in range(4)]
        self.amounts = [_Figure() for _ in range(3)]
        for figures in (self.counts, self.amounts):
            line = row(None, 12)
            for figure in figures:
                line.addWidget(figure, 1)
            layout.addLayout(line)

    def show_read(self, read: StatementRead) -> None:
        """Other numbers."""
        counts = (
            (tr("Baris baru"), read.added),
            (tr("Cocok"), read.matched),
            (tr("Perlu dicocokkan"), read.unmatched),
            (tr("Sudah ada, atau tidak dibayar"), read.known + read.left_out),
        )
        for figure, (word, number) in zip(self.counts, counts, strict=True):
            figure.show_figure(word, str(number))
        amounts = ((tr("Kotor"), read.gross), (tr("Biaya"), read.fee), (tr("Masuk bank"), read.net))
        for figure, (word, amount) in zip(self.amounts, amounts, strict=True):
            figure.show_figure(word, plain(amount))


class _Figure(QWidget):
    """A number and what it is."""

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, 0)
        self.value = Label("", "title")
        self.word = ElidedLabel("", "caption", "secondary")
        layout.addWidget(self.value)
        layout.addWidget(self.word)

    def show_figure(self, word: str, value: str) -> None:
        """Another number."""
        self.value.setText(value)
        self.word.setText(word)


def _problem_line(problem: RowProblem) -> str:
    return str(problem.line)


def _problem_field(problem: RowProblem) -> str:
    return problem.field or "–"
