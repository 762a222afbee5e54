"""*Laporan*: the month of one centre or of all, and its files for the district."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.centres.domain import Centre
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.reports.domain import Month, MonthReport
from pos.reports.screens.report_view import ReportView
from pos.reports.screens.say import remark_words, tr
from pos.reports.screens.target_sheet import TargetSheet
from pos.staff.domain import Attendant
from pos.ui.language import month_words
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Progress, Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, Working, column, row

if TYPE_CHECKING:
    from pos.reports.service import Reports

_TOPICS = frozenset({Topic.SALES, Topic.SETTLEMENTS, Topic.LEDGER, Topic.STOCK})
_OPEN = "open"
_NAME = 5
"""So many letters of a centre's name are seen at least."""


class ReportScreen(QWidget):
    """The month; `begin(person)` shows it.  `exports` is the folder that is offered for its files.

    Emits `journal_asked(str)` and `clearing_asked(str)` with the centre that is shown, or nothing for all.
    """

    journal_asked = Signal(str)
    clearing_asked = Signal(str)

    def __init__(
        self, reports: Reports, tasks: Tasks, outside: Outside, exports: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reports, self._tasks, self._outside, self._exports = reports, tasks, outside, exports
        self._person: Attendant | None = None
        self._months: list[Month] = []
        self._codes: list[str | None] = []
        self._progress: Progress | None = None
        self._busy = False
        self._written: Path | None = None
        self._filling = False
        self._build()
        self._wire()

    def begin(self, person: Attendant) -> None:
        """Somebody wants to see the month."""
        self._person = person
        self.notice.clear_notice()
        self._tasks.run(self, self._reports.offered, self._on_offered, self._on_trouble)

    def entered(self) -> None:
        """The choice of the month takes the keyboard."""
        self.month.setFocus()

    def may_be_rebuilt(self) -> bool:
        """Nothing is typed here; only files that are being written are waited for."""
        return not self._busy

    def changed(self, topics: frozenset[Topic]) -> None:
        """Something was sold or settled: read the month again."""
        if topics & _TOPICS and self._person is not None and self.isVisible():
            self._load()

    def press_key(self, name: str) -> bool:
        """F12 saves the files, Esc stops that."""
        if name == "F12":
            self.save_files()
            return True
        if name == "Esc" and self._busy:
            self._on_cancelled()
            return True
        return False

    # --- building ---

    def _build(self) -> None:
        layout = column(self, 12, 16)
        head = row(None, 12)
        self.month, self.centre = Choice(), Choice()
        self.month.setAccessibleName(tr("Bulan"))
        self.centre.setAccessibleName(tr("Pusat"))
        # A long name of a centre gives way to the buttons beside it.
        self.centre.give_way(_NAME)
        self.journal = Button(tr("Buku"), "secondary", "database")
        self.save = Button(tr("Simpan untuk dinas"), "primary", "file-export", "F12")
        head.addWidget(ElidedLabel(tr("Laporan bulanan"), "heading"), 1)
        head.addWidget(self.month)
        head.addWidget(self.centre, 2)
        head.addWidget(self.journal)
        head.addWidget(self.save)
        layout.addLayout(head)
        self.notice = Notice()
        layout.addWidget(self.notice)
        self.working = Working(tr("Laporan sedang ditulis"))
        self.working.hide()
        layout.addWidget(self.working)
        self.view = ReportView()
        self.empty = EmptyState(
            "chart-bar", tr("Belum ada laporan"), tr("Laporan terisi begitu ada penjualan.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.view)
        layout.addWidget(self._pages, 1)
        self.remarks = Label("", "caption", "secondary", wrap=True)
        layout.addWidget(self.remarks)
        self.save.setEnabled(False)

    def _wire(self) -> None:
        self.month.currentIndexChanged.connect(self._on_chosen)
        self.centre.currentIndexChanged.connect(self._on_chosen)
        self.save.clicked.connect(self.save_files)
        self.journal.clicked.connect(self._on_journal)
        self.view.aims.clicked.connect(self._on_aims)
        self.view.landed.clicked.connect(self._on_landed)
        self.working.cancelled.connect(self._on_cancelled)
        self.notice.acted.connect(self._on_acted)

    # --- what is shown ---

    def _on_offered(self, offered: tuple[list[Month], list[Centre]]) -> None:
        months, centres = offered
        kept = self._chosen()
        self._filling = True
        self._months, self._codes = months, [None, *(centre.code for centre in centres)]
        _fill(self.month, [month_words(month.first) for month in months])
        _fill(self.centre, [tr("Semua pusat"), *(centre.name for centre in centres)])
        if kept is not None and kept[0] in months and kept[1] in self._codes:
            self.month.setCurrentIndex(months.index(kept[0]))
            self.centre.setCurrentIndex(self._codes.index(kept[1]))
        self._filling = False
        self._load()

    def _chosen(self) -> tuple[Month, str | None] | None:
        at, where = self.month.currentIndex(), self.centre.currentIndex()
        if not (0 <= at < len(self._months) and 0 <= where < len(self._codes)):
            return None
        return self._months[at], self._codes[where]

    def _on_chosen(self, _place: int) -> None:
        if not self._filling:
            self.notice.clear_notice()
            self._load()

    def _on_journal(self) -> None:
        chosen = self._chosen()
        self.journal_asked.emit((chosen[1] if chosen is not None else None) or "")

    def _on_landed(self) -> None:
        chosen = self._chosen()
        self.clearing_asked.emit((chosen[1] if chosen is not None else None) or "")

    def _on_aims(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        year = chosen[0].year

        def read() -> tuple[int, list[Centre], dict[str, Rupiah]]:
            return year, self._reports.offered()[1], self._reports.targets.of_year(year)

        self._tasks.run(self, read, self._on_targets, self._on_trouble)

    def _on_targets(self, found: tuple[int, list[Centre], dict[str, Rupiah]]) -> None:
        year, centres, kept = found
        self.sheet = TargetSheet(self, year, centres, kept)
        self.sheet.given.connect(self._on_given)
        self.sheet.open_sheet()

    def _on_given(self, given: tuple[int, dict[str, Rupiah]]) -> None:
        person = self._person
        if person is None:
            return

        def keep() -> dict[str, Rupiah]:
            return self._reports.targets.set_year(*given, person.name)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)

    def _on_kept(self, _kept: dict[str, Rupiah]) -> None:
        self.notice.show_notice("paid", tr("Target tersimpan."), "", "check")
        self._load()

    def _load(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self._pages.setCurrentWidget(self.empty)
            self.save.setEnabled(False)
            return
        month, centre = chosen

        def read() -> MonthReport:
            return self._reports.month(month, centre)

        self._tasks.run(self, read, self._on_report, self._on_trouble)

    def _on_report(self, report: MonthReport) -> None:
        if self._chosen() is None or report.month != self._months[self.month.currentIndex()]:
            return  # another one was chosen meanwhile
        self.view.show_report(report)
        self.remarks.setText(remark_words(report))
        self.remarks.set_tone("secondary" if report.agrees else "danger")
        self._pages.setCurrentWidget(self.view)
        self.save.setEnabled(not self._busy)

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self._pages.setCurrentWidget(self.empty)
        self.remarks.setText("")
        self.save.setEnabled(False)
        self.notice.show_notice("warning", said.happened, said.rest)

    # --- files ---

    def save_files(self) -> None:
        """Ask for a folder and write the month's files there."""
        chosen, person = self._chosen(), self._person
        if chosen is None or person is None or not self.save.isEnabled():
            return
        folder = self._outside.choose_folder(self, tr("Folder untuk laporan"), self._exports)
        if folder is None:
            return
        (month, centre), name = chosen, person.name

        def write(progress: Progress) -> list[Path]:
            def moved(lines: int) -> None:
                progress.moved(lines, 0)

            return self._reports.export(month, folder, centre, person=name, progress=moved)

        self._busy = True
        self.save.setEnabled(False)
        self.notice.clear_notice()
        self.working.show()
        self._progress = self._tasks.run_long(
            self, write, self._on_written, self._on_not_written, self._on_moved
        )

    def _on_moved(self, lines: int, _of: int) -> None:
        self.working.title.setText(tr("Laporan sedang ditulis: {n} baris").format(n=lines))

    def _on_written(self, files: Sequence[Path]) -> None:
        self._end()
        self._written = files[0].parent
        names = ", ".join(path.name for path in files)
        folder = tr("Di folder {folder}").format(folder=files[0].parent)
        self.notice.show_notice(
            "paid", tr("{files} tersimpan.").format(files=names), folder, "check",
            ((_OPEN, tr("Buka folder"), "file-export"),),
        )  # fmt: skip

    def _on_not_written(self, error: PosError) -> None:
        self._end()
        said = say(error)
        self.notice.show_notice("warning", said.happened, said.rest)

    def _on_cancelled(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _on_acted(self, key: str) -> None:
        if key == _OPEN and self._written is not None:
            self._outside.open_link(self._written.as_uri())

    def _end(self) -> None:
        self._busy = False
        self.working.hide()
        self.save.setEnabled(True)


def _fill(choice: Choice, words: Sequence[str]) -> None:
    choice.clear()
    choice.addItems(list(words))
