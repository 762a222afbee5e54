"""One entry of the journal: its two sides, and the way to its other accounts and its paper."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from pos.core.clock import local
from pos.core.words import clock_time
from pos.printing.domain import Job
from pos.reports.domain.journal import BookEntry
from pos.reports.screens.journal_words import account_word, credit_word, debit_word, kind_word, tr
from pos.ui import theme
from pos.ui.language import short_date
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.table import Column, Table

_HIGH = 214


class EntryPanel(Panel):
    """Emits `account_asked(Account)` and `paper_asked(UUID)`."""

    account_asked = Signal(object)
    paper_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._entry: BookEntry | None = None
        layout = column(self, 8, 12)
        head = row(None, 10)
        self.title = ElidedLabel("", "shop")
        self.when = ElidedLabel("", "caption", "secondary")
        words = column(None, 0)
        words.addWidget(self.title)
        words.addWidget(self.when)
        self.go = Button(tr("Buka akun"), "secondary", "database")
        self.paper = Button(tr("Kertas"), "secondary", "receipt", "F8")
        head.addLayout(words, 1)
        head.addWidget(self.go)
        head.addWidget(self.paper)
        layout.addLayout(head)
        self.sides = Table(
            (
                Column(tr("Akun"), account_word, stretch=True),
                Column(tr("Debit"), debit_word, right=True),
                Column(tr("Kredit"), credit_word, right=True),
            )
        )
        self.sides.setAccessibleName(tr("Dua sisi pencatatan"))
        self.sides.setMinimumHeight(theme.dp(_HIGH))
        layout.addWidget(self.sides)
        self.go.clicked.connect(self._on_go)
        self.paper.clicked.connect(self._on_paper)
        self.sides.row_chosen.connect(self._on_side)
        self.sides.doubleClicked.connect(self._on_double)
        self.show_entry(None)

    @property
    def entry(self) -> BookEntry | None:
        """What is shown."""
        return self._entry

    def show_entry(self, entry: BookEntry | None) -> None:
        """Show an entry, or that none is chosen."""
        self._entry = entry
        self.sides.clearSelection()
        self.sides.set_rows(entry.postings if entry is not None else ())
        self.go.setEnabled(False)
        self.paper.setEnabled(entry is not None and bool(entry.papers))
        if entry is None:
            self.title.setText(tr("Pilih satu baris untuk melihat dua sisinya"))
            self.when.setText("")
            return
        self.title.setText(f"{kind_word(entry.kind)} {entry.document}")
        posted = local(entry.posted_at)
        said = tr("{day}, dicatat {date} {time}").format(
            day=short_date(entry.business_date), date=short_date(posted.date()), time=clock_time(posted)
        )
        none = "" if entry.papers else tr("tidak ada kertasnya") + " · "
        self.when.setText(none + said)

    def _on_side(self, _posting: object) -> None:
        self.go.setEnabled(True)

    def _on_double(self, _index: QModelIndex) -> None:
        self._on_go()

    def _on_go(self) -> None:
        posting = self.sides.chosen_row()
        if posting is not None:
            self.account_asked.emit(posting)

    def _on_paper(self) -> None:
        if self._entry is not None and self._entry.papers:
            job: Job = self._entry.papers[0]
            self.paper_asked.emit(job.id)
