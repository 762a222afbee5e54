"""The list of held baskets over any page, and what is done from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.printing.domain import Job
from pos.sales.domain.held import HeldBasket
from pos.sales.screens import say_held
from pos.sales.screens.held_sheet import HeldSheet
from pos.ui.dialogs import Sheet, ask_danger
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.sales.holding import Holding


@dataclass(frozen=True, slots=True)
class Asker:
    """Who looks at the list: at which till, and on which business day."""

    till: str
    person: str
    day: date


class HeldBoard(QObject):
    """Opens the list, drops, keeps for tomorrow and prints slips; emits `resume_asked(HeldBasket)`."""

    resume_asked = Signal(object)

    def __init__(self, page: QWidget, holding: Holding, tasks: Tasks, centre: str) -> None:
        super().__init__(page)
        self._page = page
        self._holding = holding
        self._tasks = tasks
        self._centre = centre
        self._asker: Asker | None = None
        self._resumes = True
        self._dropping: HeldBasket | None = None
        self.sheet: HeldSheet | None = None
        self.question: Sheet | None = None

    def open(self, asker: Asker, *, resumes: bool) -> None:
        """Show the list; `resumes` off where no basket can be gone on with."""
        self._asker, self._resumes = asker, resumes
        self._load(self._on_loaded)

    def _load(self, done: Callable[[list[HeldBasket]], None]) -> None:
        def read() -> list[HeldBasket]:
            return self._holding.held(self._centre)

        self._tasks.run(self, read, done, self._on_not_read)

    def _on_loaded(self, held: list[HeldBasket]) -> None:
        self.sheet = sheet = HeldSheet(self._page.window(), held, self._resumes)
        sheet.resumed.connect(self.resume_asked)
        sheet.drop_asked.connect(self._on_drop_asked)
        sheet.keep_asked.connect(self._on_keep_asked)
        sheet.slip_asked.connect(self._on_slip_asked)
        sheet.open_sheet()

    def _again(self) -> None:
        self._load(self._on_again)

    def _on_again(self, held: list[HeldBasket]) -> None:
        sheet = self._open_one()
        if sheet is not None:
            sheet.show_held(held)

    def _open_one(self) -> HeldSheet | None:
        sheet = self.sheet
        return sheet if sheet is not None and shiboken6.isValid(sheet) and sheet.isVisible() else None

    def _tell(self, tone: str, happened: str, rest: str = "") -> None:
        sheet = self._open_one()
        if sheet is not None:
            sheet.tell(tone, happened, rest)

    # --- dropping ---

    def _on_drop_asked(self, one: HeldBasket) -> None:
        self._dropping = one
        title = self.tr("Batalkan {label}?").format(label=one.label)
        words = self.tr("{n} barang, {total}. Barangnya bisa dijual lagi; keranjangnya tidak bisa kembali.")
        self.question = ask_danger(
            self._page,
            title,
            words.format(n=one.pieces, total=rupiah(one.total)),
            self.tr("Batalkan transaksi"),
            "trash",
        )
        self.question.accepted.connect(self._on_drop)

    def _on_drop(self) -> None:
        one, asker = self._dropping, self._asker
        if one is None or asker is None:
            return

        def drop() -> HeldBasket:
            return self._holding.drop(one.id, asker.till, asker.person)

        self._tasks.run(self, drop, self._on_dropped, self._on_trouble)

    def _on_dropped(self, one: HeldBasket) -> None:
        self._tell("info", self.tr("{label} dibatalkan.").format(label=one.label))
        self._again()

    # --- keeping and printing ---

    def _on_keep_asked(self, one: HeldBasket) -> None:
        asker = self._asker
        if asker is None:
            return

        def keep() -> HeldBasket:
            return self._holding.keep_for_tomorrow(one.id, asker.day)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)

    def _on_kept(self, one: HeldBasket) -> None:
        self._tell("paid", say_held.kept_until(one), self.tr("Hari ini tidak menunggunya lagi."))
        self._again()

    def _on_slip_asked(self, one: HeldBasket) -> None:
        def print_slip() -> Job:
            return self._holding.print_slip(one.id)

        self._tasks.run(self, print_slip, self._on_slip, self._on_trouble)

    def _on_slip(self, _job: Job) -> None:
        self._tell("info", self.tr("Slip menuju printer. Taruh bersama barangnya."))

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self._tell("danger", said.happened, said.rest)
        self._again()

    def _on_not_read(self, error: PosError) -> None:
        if self._open_one() is None:
            self._on_loaded([])
        said = say(error)
        self._tell("danger", said.happened, said.rest)
