"""*Buku*: the journal of a centre; a balance opens into entries, an entry into its accounts and its paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.centres.domain import Centre
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.reports.domain.journal import MOST_LINES, Account, BookEntry, BookLine, BookPage
from pos.reports.screens.entry_panel import EntryPanel
from pos.reports.screens.journal_words import (
    account_balance,
    account_word,
    amount_word,
    balance_word,
    day_word,
    in_order,
    tr,
    what_word,
)
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.labels import ElidedLabel, Label, MoneyLabel
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column, row
from pos.ui.widgets.search_field import SearchField
from pos.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from pos.reports.journal import Journal

_TOPICS: Final = frozenset({Topic.SALES, Topic.SETTLEMENTS, Topic.LEDGER, Topic.SHIFTS})
_MONTH, _QUARTER, _YEAR = "month", "quarter", "year"
_DAYS: Final = {_QUARTER: 90, _YEAR: 365}
_LEFT: Final = 340


class JournalScreen(QWidget):
    """`begin(centre, account)` shows it.  Emits `left`, and `paper_asked(UUID)` with a paper's key."""

    left = Signal()
    paper_asked = Signal(object)

    def __init__(self, journal: Journal, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal, self._tasks = journal, tasks
        self._centres: list[Centre] = []
        self._accounts: list[Account] = []
        self._wanted = ("", "")
        self._page: BookPage | None = None
        self._filling = False
        self._build()
        self._wire()

    def begin(self, centre: str, account: str = "") -> None:
        """Look into a centre's journal, at an account where one is named."""
        self._wanted = centre, account
        self.notice.clear_notice()
        self.search.clear()
        self._tasks.run(self, self._journal.centres, self._on_centres, self._on_trouble)

    def entered(self) -> None:
        """The accounts take the keyboard."""
        self.accounts.setFocus()

    def may_be_rebuilt(self) -> bool:
        """Nothing is typed here."""
        return True

    def changed(self, topics: frozenset[Topic]) -> None:
        """Something was posted: read it again."""
        if topics & _TOPICS and self._centres and self.isVisible():
            self._load_accounts()

    def press_key(self, name: str) -> bool:
        """F2 searches an account, F8 shows the paper, Esc goes back."""
        keys = {"F2": self.search.setFocus, "F8": self.entry.paper.click, "Esc": self.left.emit}
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
        self.centre.give_way(9)
        self.span = ChipRow()
        self.span.set_choices(((_MONTH, tr("Bulan ini")), (_QUARTER, tr("3 bulan")), (_YEAR, tr("1 tahun"))))
        head.addWidget(self.back)
        head.addWidget(Label(tr("Buku"), "heading"))
        head.addWidget(self.centre, 2)
        head.addStretch(1)
        head.addWidget(self.span, 3)
        layout.addLayout(head)
        self.notice = Notice()
        layout.addWidget(self.notice)
        body = row(None, 12)
        body.addLayout(self._list())
        body.addLayout(self._account(), 1)
        layout.addLayout(body, 1)

    def _list(self) -> QVBoxLayout:
        side = column(None, 8)
        self.search = SearchField(tr("Cari akun atau nama"))
        self.accounts = Table(
            (
                Column(tr("Akun"), account_word, stretch=True),
                Column(tr("Saldo"), account_balance, right=True, strong=True),
            )
        )
        self.accounts.setAccessibleName(tr("Akun"))
        self.accounts.setFixedWidth(theme.dp(_LEFT))
        self.search.setFixedWidth(theme.dp(_LEFT))
        side.addWidget(self.search)
        side.addWidget(self.accounts, 1)
        return side

    def _account(self) -> QVBoxLayout:
        side = column(None, 8)
        head = row(None, 10)
        self.name = ElidedLabel("", "title")
        self.closing = MoneyLabel(role="title")
        head.addWidget(self.name, 1)
        head.addWidget(self.closing)
        side.addLayout(head)
        self.opening = Label("", "caption", "secondary")
        side.addWidget(self.opening)
        self.lines = Table(
            (
                Column(tr("Tanggal"), day_word),
                Column(tr("Dokumen"), what_word, stretch=True),
                Column(tr("Jumlah"), amount_word, right=True),
                Column(tr("Saldo"), balance_word, right=True, strong=True),
            )
        )
        self.lines.setAccessibleName(tr("Catatan"))
        side.addWidget(self.lines, 1)
        self.entry = EntryPanel()
        side.addWidget(self.entry)
        return side

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.centre.currentIndexChanged.connect(self._on_centre)
        self.span.chosen.connect(self._on_span)
        self.search.textChanged.connect(self._on_typed)
        self.accounts.row_chosen.connect(self._on_account)
        self.lines.row_chosen.connect(self._on_line)
        self.entry.account_asked.connect(self._on_account_asked)
        self.entry.paper_asked.connect(self.paper_asked)

    # --- reading ---

    def _on_centres(self, centres: list[Centre]) -> None:
        self._filling = True
        self._centres = centres
        self.centre.clear()
        self.centre.addItems([one.name for one in centres])
        at = next((place for place, one in enumerate(centres) if one.code == self._wanted[0]), 0)
        self.centre.setCurrentIndex(at)
        self._filling = False
        self._load_accounts()

    def _code(self) -> str:
        at = self.centre.currentIndex()
        return self._centres[at].code if 0 <= at < len(self._centres) else ""

    def _load_accounts(self) -> None:
        code = self._code()

        def read() -> list[Account]:
            return self._journal.accounts(code)

        self._tasks.run(self, read, self._on_accounts, self._on_trouble)

    def _on_accounts(self, accounts: list[Account]) -> None:
        self._accounts = sorted(accounts, key=in_order)
        self._show_accounts()

    def _load_page(self, account: str) -> None:
        code, (first, last) = self._code(), self._days()

        def read() -> BookPage:
            return self._journal.page(code, account, first, last)

        self._tasks.run(self, read, self._on_page, self._on_trouble)

    def _days(self) -> tuple[date, date]:
        today, key = self._journal.today(), self.span.key()
        return (today.replace(day=1) if key == _MONTH else today - timedelta(days=_DAYS[key])), today

    # --- showing ---

    def _show_accounts(self) -> None:
        words = self.search.text().casefold().split()
        shown = [one for one in self._accounts if _fits(one, words)]
        place = next((at for at, one in enumerate(shown) if one.key == self._wanted[1]), 0)
        # The table keeps its place when rows change; which account that is then, nobody has asked for.
        with QSignalBlocker(self.accounts):
            self.accounts.set_rows(shown)
            self.accounts.selectRow(place)
        if shown:
            self._on_account(shown[place])
        else:
            self._on_page(None)

    def _on_page(self, page: BookPage | None) -> None:
        self._page = page
        self.entry.show_entry(None)
        self.lines.clearSelection()
        self.lines.set_rows(page.lines if page is not None else ())
        self.name.setText(account_word(page.account) if page is not None else "")
        self.closing.setVisible(page is not None)
        if page is None:
            self.opening.setText(tr("Tidak ada akun yang cocok."))
            return
        self.closing.set_amount(page.closing)
        said = tr("Saldo sebelum baris ini {amount}").format(amount=rupiah(page.opening))
        cut = " · " + tr("{n} catatan terbaru").format(n=MOST_LINES) if page.cut else ""
        self.opening.setText(said + cut)
        if page.lines:
            self.lines.selectRow(0)
            self.lines.scrollToTop()

    def _on_account(self, account: Account) -> None:
        self._wanted = self._code(), account.key
        self._load_page(account.key)

    def _on_account_asked(self, posting: Account) -> None:
        self._wanted = self._code(), posting.key
        self.search.clear()
        self._show_accounts()

    def _on_centre(self, _place: int) -> None:
        if not self._filling:
            self._load_accounts()

    def _on_span(self, _key: str) -> None:
        if self._wanted[1]:
            self._load_page(self._wanted[1])

    def _on_typed(self, _text: str) -> None:
        self._show_accounts()

    def _on_line(self, line: BookLine) -> None:
        def read() -> BookEntry:
            return self._journal.entry(line.entry)

        self._tasks.run(self, read, self._on_entry, self._on_trouble)

    def _on_entry(self, entry: BookEntry) -> None:
        chosen = self.lines.chosen_row()
        if chosen is not None and chosen.entry == entry.id:  # another one was chosen meanwhile
            self.entry.show_entry(entry)

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("warning", said.happened, said.rest)


def _fits(account: Account, words: Sequence[str]) -> bool:
    told = f"{account_word(account)} {account.key}".casefold()
    return all(word in told for word in words)
