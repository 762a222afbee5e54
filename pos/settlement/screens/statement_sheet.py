"""*Rincian perajin*: an artisan's account over some days, on screen and on paper."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan
from pos.core.errors import PosError
from pos.core.money import plain, rupiah
from pos.printing.domain import A4_MM, Document, Job
from pos.printing.faces import write_paper
from pos.printing.screens.whatsapp_sheet import WhatsAppSheet
from pos.settlement.domain import Statement, StatementLine
from pos.settlement.domain.statement import SoldThing
from pos.settlement.screens.say import entry_word, tr
from pos.settlement.telling import statement_message, statement_paper, turnover_paper
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
    from pos.settlement.statements import Statements
    from pos.ui.outside import Outside

_MONTH, _QUARTER, _YEAR = "month", "quarter", "year"
_DAYS: Final = {_QUARTER: 90, _YEAR: 365}
_HIGH = 280


def _day(line: StatementLine) -> str:
    return short_date(line.business_date)


def _what(line: StatementLine) -> str:
    """What it was: the pieces of a sale, the reason of a fee, else the document."""
    told = ", ".join(_counted(thing) for thing in line.things) or line.note or line.document
    return f"{entry_word(line)}: {told}"


def _counted(thing: SoldThing) -> str:
    return thing.name if abs(thing.quantity) == 1 else f"{abs(thing.quantity)} x {thing.name}"


def _amount(line: StatementLine) -> str:
    return plain(line.amount)


def _balance(line: StatementLine) -> str:
    return plain(line.balance)


class StatementSheet(Sheet):
    """`begin()` reads and shows this month; the chips show more."""

    def __init__(
        self,
        window: QWidget,
        statements: Statements,
        tasks: Tasks,
        till: tuple[str, str],
        artisan: Artisan,
        outside: Outside,
    ) -> None:
        title = tr("Rincian {name}").format(name=artisan.display_name)
        super().__init__(window, title, "", "report-money", 900)
        self._statements, self._tasks, self._outside = statements, tasks, outside
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
        self.year_button = self.add_button(tr("Omzet setahun"), "secondary")
        self.year_button.clicked.connect(self._on_year)
        self.pdf_button = self.add_button(tr("PDF"), "secondary", "file-type-pdf")
        self.pdf_button.clicked.connect(self._on_pdf)
        self.whatsapp_button = self.add_button(tr("WhatsApp"), "secondary", "brand-whatsapp")
        self.whatsapp_button.clicked.connect(self._on_whatsapp)
        self.print_button = self.add_button(tr("Cetak"), "primary", "printer", "Enter")
        self.print_button.clicked.connect(self._on_print)

    def begin(self) -> None:
        """Read the account."""
        key = self.span.key()
        centre, code = self._centre, self._artisan.code

        def read() -> Statement:
            last = self._statements.today(centre)
            first = last.replace(day=1) if key == _MONTH else last - timedelta(days=_DAYS[key])
            return self._statements.of_days(centre, code, first, last)

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
        told = self._told
        if told is not None and self.print_button.isEnabled():
            self._print(statement_paper(told))

    def _print(self, paper: Document) -> None:
        centre, till = self._centre, self._till
        self.print_button.set_busy(tr("Mencetak…"))

        def out() -> Job:
            return self._statements.print_paper(paper, centre=centre, till=till)

        self._tasks.run(self, out, self._on_printed, self._on_trouble)

    def _on_year(self) -> None:
        """The calendar year in which the shown days end, on paper."""
        if self._told is None or not self.print_button.isEnabled():
            return
        code, year = self._artisan.code, self._told.last.year

        def read() -> Document:
            return turnover_paper(self._statements.turnover(code, year))

        self._tasks.run(self, read, self._print, self._on_trouble)

    def _on_pdf(self) -> None:
        if self._told is None:
            return
        paper = statement_paper(self._told)
        wanted = Path.home() / f"{paper.number}.pdf"
        chosen = self._outside.ask_file(self, tr("Simpan PDF"), wanted, "PDF (*.pdf)")
        if chosen is None:
            return

        def write() -> Path:
            write_paper(paper, chosen, paper_mm=A4_MM, form="pdf")
            return chosen

        self._tasks.run(self, write, self._on_saved, self._on_trouble)

    def _on_saved(self, path: Path) -> None:
        said = tr("{name} tersimpan.").format(name=path.name)
        self.notice.show_notice(
            "paid", said, tr("Di folder {folder}").format(folder=path.parent.name), "check"
        )

    def _on_whatsapp(self) -> None:
        if self._told is not None:
            message = statement_message(self._told)
            self.message = WhatsAppSheet(self._window, message, self._outside, self._artisan.phone)
            self.message.sent.connect(self._on_sent)
            self.message.open_sheet()

    def _on_sent(self, said: str) -> None:
        self.notice.show_notice("info", said, "", "brand-whatsapp")

    def _on_printed(self, job: Job) -> None:
        self.print_button.set_busy()
        said = tr("Kertas {number} dikirim ke printer.").format(number=job.number)
        self.notice.show_notice("paid", said, "", "printer")

    def _on_trouble(self, error: PosError) -> None:
        self.print_button.set_busy()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)


def _span(first: date, last: date, centre: str) -> str:
    said = tr("{centre}, {first} sampai {last}")
    return said.format(centre=centre, first=short_date(first), last=short_date(last))
