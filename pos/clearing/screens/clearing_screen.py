"""*Uang QRIS & kartu*: what has landed, what has not, and the lines of statements that fit nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.centres.domain import Centre
from pos.clearing.domain import Acquired, StatementRead
from pos.clearing.screens.line_fixes import FixServices, LineFixes
from pos.clearing.screens.line_panel import LinePanel, has_large_letters
from pos.clearing.screens.open_books import (
    LineRow,
    OpenBooks,
    PaymentRow,
    age_tone,
    age_word,
    line_amount,
    line_day,
    line_reference,
    payment_amount,
    payment_document,
    payment_words,
    row_method,
)
from pos.clearing.screens.say import tr
from pos.clearing.screens.statement_sheet import Desk, StatementSheet
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import Rupiah, rupiah
from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from pos.centres.service import Centres

_TOPICS: Final = frozenset({Topic.SALES, Topic.LEDGER, Topic.QRIS, Topic.SHIFTS})
_LEAST_HIGH: Final = 84
"""The headings and one row: where letters are large the rest is scrolled to."""
_NAME: Final = 9
"""So many letters of a centre's name are seen at least."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the top row with what stands under it."""

    value: Label
    under: ElidedLabel


class ClearingScreen(QWidget):
    """`begin(centre, person)` shows a centre's money.  Emits `left`."""

    left = Signal()

    def __init__(self, services: FixServices, centres: Centres, tasks: Tasks, outside: Outside) -> None:
        super().__init__()
        self._services, self._cards = services, centres
        self._tasks, self._outside = tasks, outside
        self._centres: list[Centre] = []
        self._wanted = ""
        self._person: Attendant | None = None
        self._books: OpenBooks | None = None
        self._filling = False
        self.sheet: StatementSheet | None = None
        self.fixes = LineFixes(services, tasks, self)
        self._build()
        self._wire()

    def begin(self, centre: str, person: Attendant) -> None:
        """Somebody wants to see a centre's money."""
        self._wanted, self._person = centre, person
        self.notice.clear_notice()
        self._tasks.run(self, self._cards.all, self._on_centres, self._on_trouble)

    def entered(self) -> None:
        """The open lines take the keyboard."""
        self.lines.setFocus()

    def may_be_rebuilt(self) -> bool:
        """Nothing is typed here."""
        return True

    def changed(self, topics: frozenset[Topic]) -> None:
        """Something was paid or landed: read it again."""
        if topics & _TOPICS and self._centres and self.isVisible():
            self._load()

    def press_key(self, name: str) -> bool:
        """F12 takes a statement in, Esc goes back."""
        keys = {"F12": self.take.click, "Esc": self.left.emit}
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    # --- building ---

    def _build(self) -> None:
        layout = column(self, 10, 16)
        head = row(None, 12)
        self.back = Button("", "secondary", "arrow-left")
        self.back.setAccessibleName(tr("Kembali ke laporan"))
        self.centre = Choice()
        self.centre.setAccessibleName(tr("Pusat"))
        self.centre.give_way(_NAME)
        self.take = Button(tr("Impor rekening koran"), "primary", "file-import", "F12")
        head.addWidget(self.back)
        head.addWidget(Label(tr("Uang QRIS & kartu"), "heading"))
        head.addWidget(self.centre, 1)
        head.addStretch(1)
        head.addWidget(self.take)
        layout.addLayout(head)
        self.notice = Notice()
        layout.addWidget(self.notice)
        layout.addWidget(self._figures())
        body = row(None, 12)
        body.addLayout(self._open_payments(), 1)
        body.addLayout(self._open_lines(), 1)
        for table in (self.payments, self.lines):
            table.setMinimumHeight(theme.dp(_LEAST_HIGH))
        layout.addLayout(body, 1)

    def _figures(self) -> Panel:
        panel = Panel("card")
        across = row(panel, 0, 0)
        self.drawer = self._figure(across, tr("Kas di laci"))
        self.cleared = self._figure(across, tr("Sudah masuk bank"))
        self.waiting = self._figure(across, tr("Belum masuk bank"))
        self.fees = self._figure(across, tr("Biaya acquirer"))
        return panel

    def _figure(self, across: QHBoxLayout, name: str) -> Figure:
        figure = Figure(Label("", "heading"), ElidedLabel("", "caption", "secondary"))
        stack = column(None, 2, 12)
        stack.addWidget(Label(name, "caption", "secondary"))
        stack.addWidget(figure.value)
        stack.addWidget(figure.under)
        if has_large_letters():
            figure.under.hide()
        across.addLayout(stack, 1)
        return figure

    def _open_payments(self) -> QVBoxLayout:
        side = column(None, 8)
        self.payments_title = Label("", "bodyStrong")
        self.payments = Table(
            (
                Column(tr("Umur"), age_word, tone=age_tone),
                Column(tr("Dokumen"), payment_document, stretch=True),
                Column(tr("Cara"), row_method),
                Column(tr("Jumlah"), payment_amount, right=True, strong=True),
            )
        )
        self.payments.setAccessibleName(tr("Pembayaran yang belum masuk bank"))
        self.payment = Label("", "caption", "secondary", wrap=True)
        side.addWidget(self.payments_title)
        side.addWidget(self.payments, 1)
        side.addWidget(self.payment)
        return side

    def _open_lines(self) -> QVBoxLayout:
        side = column(None, 8)
        self.lines_title = Label("", "bodyStrong")
        self.lines = Table(
            (
                Column(tr("Waktu"), line_day),
                Column(tr("Referensi"), line_reference, stretch=True),
                Column(tr("Cara"), row_method),
                Column(tr("Jumlah"), line_amount, right=True, strong=True),
            )
        )
        self.lines.setAccessibleName(tr("Baris rekening yang belum cocok"))
        self.line = LinePanel()
        side.addWidget(self.lines_title)
        side.addWidget(self.lines, 1)
        side.addWidget(self.line)
        return side

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.centre.currentIndexChanged.connect(self._on_centre)
        self.take.clicked.connect(self._on_take)
        self.payments.row_chosen.connect(self._on_payment)
        self.lines.row_chosen.connect(self._on_line)
        self.line.match_asked.connect(self.fixes.match)
        self.line.choice_asked.connect(self.fixes.choose)
        self.line.fee_asked.connect(self.fixes.book_fee)
        self.line.other_asked.connect(self.fixes.book_other)
        self.fixes.working.connect(self._on_working)
        self.fixes.told.connect(self._on_told)
        self.fixes.failed.connect(self._on_fix_failed)

    # --- reading ---

    def _on_centres(self, centres: list[Centre]) -> None:
        self._filling = True
        self._centres = centres
        self.centre.clear()
        self.centre.addItems([one.name for one in centres])
        at = next((place for place, one in enumerate(centres) if one.code == self._wanted), 0)
        self.centre.setCurrentIndex(at)
        self._filling = False
        self._load()

    def _code(self) -> str:
        at = self.centre.currentIndex()
        return self._centres[at].code if 0 <= at < len(self._centres) else ""

    def _load(self) -> None:
        code, clearing = self._code(), self._services.clearing
        if not code:
            return

        def read() -> OpenBooks:
            return OpenBooks(tuple(clearing.standing(code, method) for method in Acquired))

        self._tasks.run(self, read, self._on_books, self._on_trouble)

    def _on_books(self, books: OpenBooks) -> None:
        self._books = books
        self._show()

    # --- showing ---

    def _show(self) -> None:
        books = self._books
        if books is None:
            return
        qris_and_card = books.standings
        _set(self.drawer, books.drawer, tr("tunai semua kasir"))
        _set(self.cleared, books.cleared, books.apart(tuple(one.cleared for one in qris_and_card)))
        _set(self.waiting, books.waiting, books.apart(tuple(one.waiting for one in qris_and_card)))
        _set(self.fees, books.fees, books.apart(tuple(one.fees for one in qris_and_card)))
        payments, lines = books.payments(), books.lines()
        self.payments_title.setText(tr("Belum masuk bank: {n} pembayaran").format(n=len(payments)))
        self.lines_title.setText(tr("Belum cocok: {n} baris rekening").format(n=len(lines)))
        with QSignalBlocker(self.payments), QSignalBlocker(self.lines):
            self.payments.set_rows(payments)
            self.lines.set_rows(lines)
            if lines and self.lines.chosen_row() is None:
                self.lines.selectRow(len(lines) - 1 if self.lines.currentIndex().row() > 0 else 0)
        chosen = self.payments.chosen_row()
        self.payment.setText(self._about(chosen) if payments else tr("Semua pembayaran sudah masuk bank."))
        self.line.show_line(self.lines.chosen_row())

    def _about(self, chosen: PaymentRow | None) -> str:
        return (
            tr("Ketuk satu pembayaran untuk rinciannya.") if chosen is None else payment_words(chosen.payment)
        )

    def _on_payment(self, chosen: PaymentRow) -> None:
        self.payment.setText(self._about(chosen))

    def _on_line(self, chosen: LineRow) -> None:
        self.line.show_line(chosen)

    def _on_centre(self, _place: int) -> None:
        if not self._filling:
            self._wanted = self._code()
            self.notice.clear_notice()
            self._load()

    # --- what is done ---

    def _on_take(self) -> None:
        if self._person is None or not self._code():
            return
        desk = Desk(self._code(), self._person.name)
        sheet = StatementSheet(self.window(), self._services.clearing, desk, self._tasks, self._outside)
        sheet.imported.connect(self._on_imported)
        sheet.open_sheet()
        self.sheet = sheet

    def _on_imported(self, read: StatementRead) -> None:
        said = tr("{number} tersimpan: {added} baris baru, {matched} cocok, {open} perlu dicocokkan.")
        words = {"number": read.number, "added": read.added, "matched": read.matched, "open": read.unmatched}
        self._on_told(said.format(**words))

    def _on_working(self) -> None:
        self.line.show_line(self.lines.chosen_row(), busy=True)

    def _on_told(self, said: str) -> None:
        self.notice.show_notice("paid", said, "", "check")
        self._load()

    def _on_fix_failed(self, error: PosError) -> None:
        self._on_trouble(error)
        self._load()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("warning", said.happened, said.rest)

    @property
    def person(self) -> Attendant | None:
        """Who is at the page."""
        return self._person


def _set(figure: Figure, value: Rupiah, under: str) -> None:
    figure.value.setText(rupiah(value))
    figure.under.setText(under)
