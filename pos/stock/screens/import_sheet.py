"""A file of products or artisans: first what would change, then one button that does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from pos.core.csv_rows import CardChange, ImportResult, Moved, RowProblem
from pos.core.errors import PosError
from pos.stock.screens.import_words import cell_word, column_word, dotted, tr
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.say_rows import reason_of
from pos.ui.tasks import Cancelled, Progress, Tasks
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Working, column, row
from pos.ui.widgets.table import Column, Table

_WIDE = 900
_MOST_ROWS = 7
_LEAST_ROWS = 2
_ROW = 42


class ImportDesk(Protocol):
    """What the file is for: its words, and the work."""

    @property
    def title(self) -> str:
        """`Impor barang`."""
        ...

    @property
    def hint(self) -> str:
        """Which columns a file has."""
        ...

    def verb(self, count: int) -> str:
        """`Impor 116 barang`."""
        ...

    def look(self, path: Path, moved: Moved) -> ImportResult:
        """What would change, with every bad row."""
        ...

    def take(self, path: Path, moved: Moved, seen: ImportResult) -> ImportResult:
        """All of it or nothing, as it was seen."""
        ...


@dataclass(frozen=True, slots=True)
class ImportState:
    """The file, what it would do, the trouble that it gave, and whether it is being looked at or taken."""

    path: Path | None = None
    seen: ImportResult | None = None
    trouble: PosError | None = None
    looking: bool = False
    taking: bool = False

    @property
    def at_work(self) -> bool:
        """Whether something is under way."""
        return self.looking or self.taking

    @property
    def to_do(self) -> int:
        """How many cards would be new or other ones; 0 where a bad row keeps all out."""
        seen = self.seen
        return 0 if seen is None or seen.problems else seen.added + seen.changed


@dataclass(frozen=True, slots=True)
class _Line:
    """One field of one card that changes; a new card has one line."""

    key: str
    name: str
    column: str
    before: str
    after: str


class ImportSheet(Sheet):
    """Opened over any page.  Emits `imported(ImportResult)` after it is done; leaving changes nothing."""

    imported = Signal(object)

    def __init__(self, window: QWidget, desk: ImportDesk, tasks: Tasks, outside: Outside) -> None:
        super().__init__(window, desk.title, desk.hint, "file-import", _WIDE)
        self._desk, self._tasks, self._outside = desk, tasks, outside
        self._state = ImportState()
        self._progress: Progress | None = None
        self._build()
        self._wire()
        self._show()

    def _build(self) -> None:
        self.working = Working("")
        self.working.note.hide()  # this sheet lies over the counter
        self.notice = Notice()
        self.counts = [_Count(), _Count(), _Count()]
        self._row = QWidget()
        line = row(self._row, 12)
        for count in self.counts:
            line.addWidget(count, 1)
        self.changes = _Rows(
            [
                Column(tr("Kode"), lambda one: one.key, strong=True),
                Column(tr("Nama"), lambda one: one.name, stretch=True),
                Column(tr("Isian"), lambda one: one.column),
                Column(tr("Sebelum"), lambda one: one.before, stretch=True),
                Column(tr("Sesudah"), lambda one: one.after, stretch=True),
            ]
        )
        self.problems = _Rows(
            [
                Column(tr("Baris"), lambda one: str(one.line), right=True, strong=True),
                Column(tr("Kolom"), lambda one: column_word(one.field) if one.field else "–"),
                Column(tr("Sebabnya"), reason_of, stretch=True),
            ]
        )
        self.chosen = Label("", "caption", "secondary", wrap=True)
        for part in (self.working, self.notice, self._row, self.changes, self.problems, self.chosen):
            self.body.addWidget(part)
        self.leave = self.add_button(tr("Tutup"), "secondary", key="Esc")
        self.choose = self.add_button(tr("Pilih berkas…"), "secondary", "file-spreadsheet")
        self.take = self.add_button("", "primary", "file-import", "Enter")
        self.first = self.choose

    def _wire(self) -> None:
        self.leave.clicked.connect(self.reject)
        self.choose.clicked.connect(self._on_choose)
        self.take.clicked.connect(self._on_take)
        self.working.cancelled.connect(self._on_cancel)
        self.changes.row_chosen.connect(self._on_change_chosen)
        self.problems.row_chosen.connect(self._on_problem_chosen)

    # --- drawing ---

    def _show(self) -> None:
        state, seen = self._state, self._state.seen
        bad = seen.problems if seen is not None else ()
        self.working.setVisible(state.at_work)
        self._row.setVisible(seen is not None and not state.at_work)
        self.problems.setVisible(bool(bad) and not state.at_work)
        self.changes.setVisible(state.to_do > 0 and not state.at_work)
        self.chosen.setText("")
        self.chosen.setVisible(False)
        self.choose.set_text(tr("Pilih berkas…") if state.path is None else tr("Pilih berkas lain…"))
        self.choose.setVisible(not state.at_work)
        self.leave.setVisible(not state.at_work)  # `Batal` stands beside the bar
        self.take.setVisible(state.to_do > 0 and not state.at_work)
        self.take.set_text(self._desk.verb(state.to_do))
        self._show_notice()
        if seen is not None:
            words = (tr("Baru"), tr("Berubah"), tr("Tetap"))
            for count, word, number in zip(
                self.counts, words, (seen.added, seen.changed, seen.unchanged), strict=True
            ):
                count.show_count(word, number)

    def _show_notice(self) -> None:
        state, seen = self._state, self._state.seen
        self.notice.clear_notice()
        if state.at_work or (state.trouble is None and seen is None):
            return
        if state.trouble is not None:
            said = say(state.trouble)
            calm = isinstance(state.trouble, Cancelled)
            self.notice.show_notice("info" if calm else "danger", said.happened, said.rest)
        elif seen is not None and seen.problems:
            rows = len({problem.line for problem in seen.problems})
            happened = tr("{n} baris belum benar, jadi belum ada yang diimpor.").format(n=rows)
            self.notice.show_notice("danger", happened, tr("Perbaiki di berkasnya, simpan, lalu pilih lagi."))
        elif not state.to_do:
            self.notice.show_notice("paid", tr("Tidak ada yang berubah: isinya sudah sama."))

    # --- what happens ---

    def reject(self) -> None:
        """Leave; what is under way is stopped first, and nothing of it is kept."""
        if self._state.at_work:
            self._on_cancel()
        else:
            super().reject()

    def _on_choose(self) -> None:
        kinds = tr("Tabel (*.xlsx *.csv)")
        path = self._outside.choose_file(self, self._desk.title, kinds)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """See what a file would change."""
        desk = self._desk
        self._begin(ImportState(path, looking=True), tr("Memeriksa {file}…").format(file=path.name))

        def job(progress: Progress) -> ImportResult:
            return desk.look(path, progress.moved)

        self._progress = self._tasks.run_long(self, job, self._on_seen, self._on_failed, self._on_moved)

    def _on_take(self) -> None:
        path, seen, desk = self._state.path, self._state.seen, self._desk
        if path is None or seen is None or not self._state.to_do or self._state.at_work:
            return
        self._begin(replace(self._state, taking=True), tr("Mengimpor {file}…").format(file=path.name))

        def job(progress: Progress) -> ImportResult:
            return desk.take(path, progress.moved, seen)

        self._progress = self._tasks.run_long(self, job, self._on_taken, self._on_failed, self._on_moved)

    def _begin(self, state: ImportState, doing: str) -> None:
        self._state = state
        self.working.title.setText(doing)
        self.working.bar.setRange(0, 0)
        self.working.stop.setEnabled(True)
        self._show()

    def _on_moved(self, done: int, of: int) -> None:
        if of:
            self.working.moved(done, of)

    def _on_cancel(self) -> None:
        if self._progress is not None:
            self.working.stop.setEnabled(False)
            self._progress.cancel()

    def _on_seen(self, seen: ImportResult) -> None:
        self._state = ImportState(self._state.path, seen)
        self.changes.set_rows(_lines(seen))
        self.problems.set_rows(seen.problems)
        self._show()
        (self.take if self._state.to_do else self.choose).setFocus()

    def _on_taken(self, result: ImportResult) -> None:
        self.accept()
        self.imported.emit(result)

    def _on_failed(self, error: PosError) -> None:
        self._state = ImportState(self._state.path, trouble=error)
        self._show()
        self.choose.setFocus()

    def _on_change_chosen(self, one: _Line) -> None:
        self._tell(f"{one.key} {one.name} · {one.column} · {one.before} → {one.after}")

    def _on_problem_chosen(self, one: RowProblem) -> None:
        where = tr("Baris {n}").format(n=one.line)
        named = f" · {column_word(one.field)}" if one.field else ""
        self._tell(f"{where}{named} · {reason_of(one)}")

    def _tell(self, whole: str) -> None:
        """What is cut off in a narrow column is told in full below."""
        self.chosen.setText(whole)
        self.chosen.setVisible(True)


class _Rows(Table):
    """As high as its rows, up to some; the rest scrolls."""

    def sizeHint(self) -> QSize:
        return self._high(min(self.rows.rowCount(), _MOST_ROWS))

    def minimumSizeHint(self) -> QSize:
        return self._high(min(self.rows.rowCount(), _LEAST_ROWS))

    def _high(self, rows: int) -> QSize:
        return QSize(super().sizeHint().width(), theme.dp(_ROW) * (rows + 1) + 2)

    def set_rows(self, rows: Sequence[Any], totals: Sequence[str] = ()) -> None:
        super().set_rows(rows, totals)
        self.updateGeometry()


class _Count(QWidget):
    """A number and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, 0)
        self.number = Label("", "title")
        self.word = Label("", "caption", "secondary")
        layout.addWidget(self.number)
        layout.addWidget(self.word)

    def show_count(self, word: str, number: int) -> None:
        """Another number."""
        self.number.setText(dotted(number))
        self.word.setText(word)


def _lines(seen: ImportResult) -> list[_Line]:
    """Changed cards field by field, then new ones; what is not named is counted at the end."""
    lines = [line for change in seen.differences for line in _of(change)]
    lines += _rest(seen.changed - len(seen.differences), tr("{n} lagi yang berubah"))
    lines += [_Line(key, name, tr("Baru"), "–", tr("ditambahkan")) for key, name in seen.new]
    return lines + _rest(seen.added - len(seen.new), tr("{n} lagi yang baru"))


def _of(change: CardChange) -> list[_Line]:
    return [
        _Line(
            change.key,
            change.name,
            column_word(one.column),
            cell_word(one.column, one.before),
            cell_word(one.column, one.after),
        )
        for one in change.fields
    ]


def _rest(count: int, words: str) -> list[_Line]:
    return [_Line("…", words.format(n=dotted(count)), "", "", "")] if count > 0 else []
