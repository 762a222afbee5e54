"""*Diskon* (F4): the sheet, the supervisor's word where it is needed, and the changed counter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.sales.counter import Counter
from pos.sales.domain import NeedsApproval, check_limits, price
from pos.sales.domain.draft import Draft, Target, effects_of
from pos.sales.screens.change_card import ChangeCard
from pos.sales.screens.desk import Desk
from pos.sales.screens.discount_sheet import DiscountSheet
from pos.sales.screens.say_discount import off
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.till.domain import Shift
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.centres.service import Centres
    from pos.staff.service import Staff

Who = Callable[[], Attendant | None]
"""Who is logged in at this moment."""


class DiscountDesk(Desk):
    """Discounts and changed prices at the counter; connect `SaleScreen.drawn` to `keep`."""

    keys = ("F4",)

    def __init__(self, page: QWidget, staff: Staff, centres: Centres, tasks: Tasks, who: Who) -> None:
        super().__init__(page)
        self._staff = staff
        self._centres = centres
        self._tasks = tasks
        self._who = who
        self._state = Counter()
        self._draft = Draft(self._state.basket, None)
        self._shift: Shift | None = None
        self._limit_bps = 0

    def keep(self, state: Counter) -> None:
        """What lies on the counter now: a scan may arrive while the sheet is open."""
        self._state = state

    def press(self, name: str, state: Counter, shift: Shift) -> None:
        """F4, or the button at the cart or at the chosen line."""
        self._state, self._shift = state, shift
        if not any(line.return_of is None for line in state.basket.lines):
            happened = self.tr("Belum ada barang untuk diberi diskon.")
            self.told.emit(("info", happened, self.tr("Pindai barangnya dulu, lalu beri diskon.")))
            return

        def limits() -> Centre:
            return self._centres.get(shift.centre)

        self._tasks.run(self, limits, self._on_limits, self._on_trouble)

    def _on_limits(self, centre: Centre) -> None:
        self._limit_bps = centre.discount_limit_bps
        basket, place = self._state.basket, self._state.chosen
        draft = Draft(basket, place)
        target = Target.BASKET if draft.line is None else Target.LINE
        person = self._who()
        alone = person is None or not person.role.may_approve
        sheet = DiscountSheet(self.page.window(), Draft.of(basket, place, target), self._limit_bps, alone)
        sheet.given.connect(self._on_given)
        sheet.removed.connect(self._on_removed)
        sheet.open_sheet()

    def _on_given(self, draft: Draft) -> None:
        now = self._of_now(draft)
        if now is None:
            return
        after = now.after()
        try:
            check_limits(price(after), self._limit_bps, now.checked_place)
        except NeedsApproval as error:
            self._ask(now, error)
        except PosError as error:
            self._on_trouble(error)
        else:
            self._put(now)

    def _on_removed(self, draft: Draft) -> None:
        now = self._of_now(draft)
        if now is not None:
            said = self.tr("Harga normal lagi") if now.target is Target.PRICE else self.tr("Diskon dihapus")
            self.changed.emit((self._state.with_basket(now.before(), self._state.chosen), said))

    def _of_now(self, draft: Draft) -> Draft | None:
        """The draft on what lies on the counter now; None where its line is not there any more."""
        now = replace(draft, basket=self._state.basket)
        was, line = draft.line, now.line
        if draft.target is not Target.BASKET and (was is None or line is None or was.item != line.item):
            happened = self.tr("Keranjang sudah berubah.")
            self.told.emit(("warning", happened, self.tr("Diskon tidak dipakai. Pilih barangnya lagi.")))
            return None
        return now

    # --- the supervisor's word ---

    def _ask(self, draft: Draft, error: NeedsApproval) -> None:
        shift, person = self._shift, self._who()
        if shift is None:
            return
        self._draft = draft
        asked_by = person.name if person is not None else shift.attendant_name
        request = ApprovalRequest(error.limit, self._said(draft, error), asked_by, draft.reason)

        def card() -> QWidget:
            line = None if draft.target is Target.BASKET else draft.line
            pieces = draft.basket.pieces if line is None else line.quantity
            return ChangeCard(line.item if line else None, pieces, effects_of(draft, draft.after()))

        kept = self.tr("Bila dibatalkan, diskon tidak dipakai dan keranjang tetap.")
        if draft.target is Target.PRICE:
            kept = self.tr("Bila dibatalkan, harga lama berlaku dan keranjang tetap.")
        word = SupervisorsWord(
            self._staff, self._tasks, shift.till, self, self._on_approved, self._on_trouble
        )
        word.ask(self.page.window(), person, request, card, kept)

    def _said(self, draft: Draft, error: NeedsApproval) -> str:
        if draft.target is Target.PRICE and draft.line is not None:
            said = self.tr("Harga satu buah berubah dari {old} menjadi {new}.")
            change = draft.after().lines[draft.place or 0].price_change
            new = draft.line.item.price if change is None else change.price
            return said.format(old=rupiah(draft.line.item.price), new=rupiah(new))
        return say(error).happened

    def _on_approved(self, approval: Approval) -> None:
        now = self._of_now(self._draft)
        if now is not None:
            self._put(now, approval.by)

    def _put(self, draft: Draft, approved_by: str = "") -> None:
        """Onto the counter, with a way back."""
        after = draft.after(approved_by)
        if draft.target is Target.PRICE:
            said = self.tr("Harga diubah")
        else:
            said = self.tr("Diskon {off} dipakai").format(off=off(draft.discount))
        self.changed.emit((self._state.with_basket(after, self._state.chosen), said))

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.told.emit(("danger", said.happened, self.tr("Keranjang tidak berubah. ") + said.remedy))
