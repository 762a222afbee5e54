"""*Jual juga* at a piece that is marked sold and is here: why, a supervisor's word, and into the basket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.sales.counter import Counter
from pos.sales.domain import Limit
from pos.sales.screens import say
from pos.sales.screens.desk import Desk
from pos.sales.screens.discount_desk import Who
from pos.sales.screens.sold_sheet import SoldCard, SoldSheet
from pos.staff.domain import Approval, ApprovalRequest
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.stock.domain import GoneAlready
from pos.till.domain import Shift
from pos.ui.say import say as said_of
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.sales.finding import FoundPieces
    from pos.sales.screens.sale_screen import SaleScreen
    from pos.staff.service import Staff


class SoldDesk(Desk):
    """Connect `SaleScreen.sold_anyway` to `ask`; it has no key, as nobody should come here by habit."""

    def __init__(self, page: SaleScreen, found: FoundPieces, staff: Staff, tasks: Tasks, who: Who) -> None:
        super().__init__(page)
        self._sale = page
        self._found = found
        self._staff = staff
        self._tasks = tasks
        self._who = who
        self._gone: GoneAlready | None = None

    def press(self, name: str, state: Counter, shift: Shift) -> None:
        """It has no keys."""

    def ask(self, gone: GoneAlready) -> None:
        """Why is it here?"""
        if self._sale.shift is None or self._sale.is_committing:
            return
        self._gone = gone
        sheet = SoldSheet(self.page.window(), gone, say.sold_anyway(gone))
        sheet.given.connect(self._on_reason)
        sheet.open_sheet()

    def _on_reason(self, reason: str) -> None:
        shift, gone, person = self._sale.shift, self._gone, self._who()
        if shift is None or gone is None:
            return
        asked_by = person.name if person is not None else shift.attendant_name
        request = ApprovalRequest(Limit.SOLD_PIECE, say.sold_anyway(gone), asked_by, reason)

        def card() -> QWidget:
            return SoldCard(gone.item)

        word = SupervisorsWord(
            self._staff, self._tasks, shift.till, self, self._on_approved, self._on_trouble
        )
        kept = self.tr("Bila dibatalkan, stok dan keranjang tetap.")
        word.ask(self.page.window(), person, request, card, kept)

    def _on_approved(self, approval: Approval) -> None:
        shift, gone = self._sale.shift, self._gone
        if shift is None or gone is None or self._sale.is_committing:
            return

        def put_right() -> None:
            self._found.put_right(shift, gone, approval)

        self._sale.set_busy(True)
        self._tasks.run(self, put_right, self._on_right, self._on_trouble)

    def _on_right(self, _nothing: None) -> None:
        """It stands on the shelf now, and is scanned like anything there."""
        gone, self._gone = self._gone, None
        self._sale.set_busy(False)
        if gone is not None:
            self._sale.take_scan(gone.item.code)

    def _on_trouble(self, error: PosError) -> None:
        self._gone = None
        self._sale.set_busy(False)
        said = said_of(error)
        kept = self.tr("Keranjang tidak berubah.")
        self.told.emit(("warning", said.happened, f"{kept} {said.remedy}".strip()))
