"""*Rincian perajin*: an artisan's account over some days, on screen and on paper."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan
from pos.core.errors import PosError
from pos.core.money import plain, rupiah
from pos.ledger.domain import StatementLine
from pos.printing.domain import Job
from pos.settlement.domain import Statement
from pos.settlement.screens.say import entry_word, tr
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.language import short_date
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.labels import Label, MoneyLabel
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, row
from pos.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from pos.settlement.service import Settlements

_MONTH, _QUARTER, _YEAR = "month", "quarter", "year"
_DAYS: Final = {_QUARTER: 90, _YEAR: 365}
_HIGH = 280


def _day(line: StatementLine) -> str:
    return short_date(line.business_date)


def _what(line: StatementLine) -> str:
    return f"{entry_word(line)} {line.document}"


def _amount(line: StatementLine) -> str:
    return plain(line.amount)


def _balance(line: StatementLine) -> str:
    return plain(line.balance)


class StatementSheet(Sheet):
    """`begin()` reads and shows this month; the chips show more."""

    def __init__(
        self, window: QWidget, settlements: Settlements, tasks: Tasks, till: tuple[str, str], artisan: Artisan
    ) -> None:
        title = tr("Rincian {name}").format(name=artisan.display_name)
        super().__init__(window, title, "", "report-money", 860)
        self._settlements, self._tasks = settlements, tasks
        self._centre, self._till = till
        self._artisan = artisan
        self._told: Statement | None = None
        self._build()

    def _build(self) -> None:
        self.span = ChipRow()
        self.span.set_choices(((_MONTH, tr("Bulan ini")), (_QUARTER, tr("3 bulan")), (_YEAR, tr("1 tahun"))))
        self.span.chosen.connect(self._on_span)
        self.body.addWidget(self.span)
        self.notice = Notice(parent=self)
        self.body.addWidget(self.notice)
        self.table = Table(
            (
                Column(tr("Tanggal"), _day),
                Column(tr("Dokumen"), _what, stretch=True),
                Column(tr("Jumlah"), _amount, right=True),
                Column(tr("Saldo"), _balance, right=True, strong=True),
            )
        )
        self.table.setAccessibleName(tr("Rincian"))
        self.table.setMinimumHeight(theme.dp(_HIGH))
        self.empty = EmptyState("report-money", tr("Belum ada apa-apa di hari-hari ini"), "")
        self.empty.setMinimumHeight(theme.dp(_HIGH))
        self.empty.hide()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)
        foot = row(None, 8)
        self.opening = Label("", "body", "secondary")
        foot.addWidget(self.opening)
        foot.addStretch()
        foot.addWidget(Label(tr("Saldo"), "title"))
        self.closing = MoneyLabel(role="title")
        foot.addWidget(self.closing)
        self.body.addLayout(foot)
        self.add_button(tr("Tutup"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.print_button = self.add_button(tr("Cetak"), "primary", "printer", "Enter")
        self.print_button.clicked.connect(self._on_print)

    def begin(self) -> None:
        """Read the account."""
        key = self.span.key()
        centre, code = self._centre, self._artisan.code

        def read() -> Statement:
            last = self._settlements.today(centre)
            first = last.replace(day=1) if key == _MONTH else last - timedelta(days=_DAYS[key])
            return self._settlements.statement(centre, code, first, last)

        self._tasks.run(self, read, self._on_told, self._on_trouble)

    def _on_span(self, _key: str) -> None:
        self.begin()

    def _on_told(self, told: Statement) -> None:
        self._told = told
        self.text.setText(_span(told.first, told.last, told.centre_name))
        self.text.show()
        self.table.set_rows(told.lines)
        self.table.setVisible(bool(told.lines))
        self.empty.setVisible(not told.lines)
        self.table.scrollToBottom()
        self.opening.setText(tr("Saldo sebelumnya {amount}").format(amount=rupiah(told.opening)))
        self.closing.set_amount(told.closing)
        self.print_button.setEnabled(True)

    def _on_print(self) -> None:
        told, till = self._told, self._till
        if told is None or not self.print_button.isEnabled():
            return
        self.print_button.set_busy(tr("Mencetak…"))

        def out() -> Job:
            return self._settlements.print_statement(told, till=till)

        self._tasks.run(self, out, self._on_printed, self._on_trouble)

    def _on_printed(self, job: Job) -> None:
        self.print_button.set_busy()
        said = tr("Rincian {number} dikirim ke printer.").format(number=job.number)
        self.notice.show_notice("paid", said, "", "printer")

    def _on_trouble(self, error: PosError) -> None:
        self.print_button.set_busy()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)


def _span(first: date, last: date, centre: str) -> str:
    said = tr("{centre}, {first} sampai {last}")
    return said.format(centre=centre, first=short_date(first), last=short_date(last))
