"""*Pemandu*: guides and drivers with what they are owed; cards, payouts in cash, slips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, percent, plain, rupiah, total
from pos.guides.domain import EarnedSale, Guide, GuideBalance, GuidePayout
from pos.guides.screens.guide_sheets import GuideSheet, PayGuideSheet
from pos.guides.screens.guide_side import GuideSide
from pos.guides.screens.say import kind_word, tr
from pos.printing.domain import Job
from pos.staff.domain import Attendant
from pos.till.domain import Shift
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, column, row
from pos.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from pos.guides.service import Guides

_TOPICS = frozenset({Topic.GUIDES, Topic.SALES})
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GuideLook:
    """One guide with the sales since his last payout, and the payouts."""

    code: str
    earned: tuple[EarnedSale, ...] = ()
    payouts: tuple[GuidePayout, ...] = ()


def _waits(one: GuideBalance) -> tuple[bool, bool]:
    """Who can be paid stands first, who no longer comes last; else by name as they came."""
    return one.payable <= ZERO, not one.guide.active


def _name(one: GuideBalance) -> str:
    return one.guide.name if one.guide.active else f"{one.guide.name} ({tr('tidak aktif')})"


def _kind(one: GuideBalance) -> str:
    return kind_word(one.guide.kind)


def _rate(one: GuideBalance) -> str:
    return percent(one.guide.rate_bps)


def _owed(one: GuideBalance) -> str:
    return plain(one.owed)


class GuidesPanel(QWidget):
    """The list of guides; `begin(person, shift)` shows it, paying needs an open shift."""

    def __init__(
        self, guides: Guides, tasks: Tasks, centre: str, till: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._guides, self._tasks = guides, tasks
        self._centre, self._till = centre, till
        self._person: Attendant | None = None
        self._shift: Shift | None = None
        self._rows: list[GuideBalance] = []
        self._code, self._slip = "", ""
        self._busy = False
        self._build()
        self._wire()

    def begin(self, person: Attendant, shift: Shift | None) -> None:
        """A supervisor wants to see the guides; `shift` is whose drawer pays, if one is open."""
        self._person, self._shift, self._busy = person, shift, False
        self.notice.clear_notice()
        self._load()

    def entered(self) -> None:
        """The table takes the keyboard."""
        self.table.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """A sale, a return, a payout: read the balances again."""
        if topics & _TOPICS and self._person is not None and self.isVisible():
            self._load()

    def press_key(self, name: str) -> bool:
        """F12 pays, F3 is a new card, F8 the last slip again."""
        keys = {"F12": self.ask_to_pay, "F3": self.ask_new, "F8": self.print_slip}
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        left = column(None, 12, 16)
        head = row(None, 12)
        self.count = Badge("", "neutral")
        self.new = Button(tr("Pemandu baru"), "secondary", "user-plus", "F3")
        head.addWidget(Label(tr("Pemandu"), "heading"))
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.new)
        left.addLayout(head)
        self.notice = Notice()
        left.addWidget(self.notice)
        self.table = Table(
            (
                Column(tr("Nama"), _name, strong=True, stretch=True),
                Column(tr("Jenis"), _kind),
                Column(tr("Komisi"), _rate, right=True),
                Column(tr("Saldo belum dibayar"), _owed, right=True, strong=True),
            )
        )
        self.table.setAccessibleName(tr("Pemandu"))
        self.empty = EmptyState(
            "users",
            tr("Belum ada pemandu"),
            tr("Catat pemandu atau sopir yang membawa pembeli;\nkomisinya dihitung dari bagian pusat."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        left.addWidget(self._pages, 1)
        layout.addLayout(left, 1)
        self.side = GuideSide()
        layout.addWidget(self.side)

    def _wire(self) -> None:
        self.table.row_chosen.connect(self._on_row)
        self.table.activated.connect(self._on_activated)
        self.new.clicked.connect(self.ask_new)
        self.side.pay.clicked.connect(self.ask_to_pay)
        self.side.edit.clicked.connect(self.ask_edit)
        self.side.slip.clicked.connect(self.print_slip)

    def _show(self) -> None:
        self.count.set_badge(tr("{n} orang").format(n=len(self._rows)), "neutral")
        owed = plain(total(one.owed for one in self._rows))
        code = self._code
        self.table.set_rows(self._rows, (tr("Jumlah"), "", "", owed) if len(self._rows) > 1 else ())
        self._code = code  # the table has chosen again by place; a guide stays chosen by his code
        self._pages.setCurrentWidget(self.table if self._rows else self.empty)
        places = [at for at, one in enumerate(self._rows) if one.guide.code == self._code]
        if places:
            self.table.selectRow(places[0])
        self.side.setVisible(bool(self._rows))

    @property
    def chosen(self) -> GuideBalance | None:
        """The guide whose row is chosen."""
        return next((one for one in self._rows if one.guide.code == self._code), None)

    # --- reading ---

    def _load(self) -> None:
        def read() -> list[GuideBalance]:
            return self._guides.balances(self._centre)

        self._tasks.run(self, read, self._on_rows, self._on_trouble)

    def _on_rows(self, rows: list[GuideBalance]) -> None:
        self._rows = sorted(rows, key=_waits)
        rows = self._rows
        if self.chosen is None:
            self._code = rows[0].guide.code if rows else ""
        self._show()
        self._look()

    def _on_row(self, one: GuideBalance) -> None:
        if one.guide.code != self._code:
            self._code = one.guide.code
            self._look()

    def _look(self) -> None:
        code = self._code
        if not code:
            return

        def read() -> GuideLook:
            earned = self._guides.unpaid(self._centre, code)
            return GuideLook(code, earned, tuple(self._guides.payouts(self._centre, code)))

        self._tasks.run(self, read, self._on_look, self._on_trouble)

    def _on_look(self, look: GuideLook) -> None:
        one = self.chosen
        if one is not None and look.code == self._code:
            self._slip = look.payouts[0].number if look.payouts else ""
            self.side.show_guide(one, look.earned, look.payouts, may_pay=self._shift is not None)

    # --- cards ---

    def ask_new(self) -> None:
        """The form of a new card."""
        self._ask_card(None)

    def ask_edit(self) -> None:
        """The form of the chosen card."""
        if self.chosen is not None:
            self._ask_card(self.chosen.guide)

    def _ask_card(self, guide: Guide | None) -> None:
        if self._person is None or self._busy:
            return
        self.sheet = GuideSheet(self.window(), guide)
        self.sheet.given.connect(self._on_card)
        self.sheet.open_sheet()

    def _on_card(self, guide: Guide) -> None:
        person, sheet = self._person, self.sheet
        if person is None:
            return
        sheet.save.set_busy(tr("Menyimpan…"))

        def keep() -> Guide:
            if guide.code:
                return self._guides.edit(guide, till=self._till, person=person.name)
            return self._guides.add(
                guide.name, guide.kind, guide.rate_bps, phone=guide.phone, till=self._till, person=person.name
            )

        self._tasks.run(sheet, keep, self._on_kept, sheet.refuse)

    def _on_kept(self, guide: Guide) -> None:
        self.sheet.accept()
        self._code = guide.code
        self.notice.show_notice("paid", tr("Kartu {name} tersimpan.").format(name=guide.name))
        self._load()

    # --- paying ---

    def ask_to_pay(self) -> None:
        """Ask how much the chosen guide gets from the drawer."""
        one = self.chosen
        if one is None or self._shift is None or self._busy or not self.side.pay.isEnabled():
            return
        self.payment = PayGuideSheet(self.window(), one)
        self.payment.given.connect(self._on_pay)
        self.payment.open_sheet()

    def _on_activated(self, _index: QModelIndex) -> None:
        self.ask_to_pay()

    def _on_pay(self, amount: Rupiah) -> None:
        shift, person, code = self._shift, self._person, self.payment.one.guide.code
        if shift is None or person is None or self._busy:
            return

        def pay() -> GuidePayout:
            return self._guides.pay(shift, code, amount, person=person.name)

        self._run(pay, self._on_paid)

    def _on_paid(self, payout: GuidePayout) -> None:
        self._busy = False
        happened = tr("{amount} sudah dibayar kepada {name}.").format(
            amount=rupiah(payout.amount), name=payout.guide_name
        )
        rest = tr("Minta tanda tangan di slip {number}.").format(number=payout.number)
        self.notice.show_notice("paid", happened, rest, "signature")
        self._load()

    def print_slip(self) -> None:
        """The last slip of the chosen guide again, marked as a copy."""
        person, number = self._person, self._slip
        if person is None or not number or self._busy:
            return

        def copy() -> Job:
            return self._guides.copy_of_slip(number, person=person.name)

        self._run(copy, self._on_printed)

    def _on_printed(self, job: Job) -> None:
        self._busy = False
        said = tr("Salinan slip {number} dikirim ke printer.").format(number=job.number)
        self.notice.show_notice("info", said, "", "printer")

    def _run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True
        self.notice.clear_notice()
        self._tasks.run(self, job, done, self._on_trouble)

    def _on_trouble(self, error: PosError) -> None:
        self._busy = False
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
