"""*Retur & tukar* under the hands: ticks, counts, answers; each makes a new state, with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.sales.domain import REASONS, Returning, ReturnReason
from pos.sales.screens import return_words
from pos.sales.screens.receipt_side import ReceiptSide
from pos.sales.screens.return_panel import CENTRE, DAMAGED, TRANSFER, ReturnPanel
from pos.till.domain import Shift
from pos.ui.widgets.panel import row


class ReturnPage(QWidget):
    """Draws a `Returning` and changes it by hand.

    Emits `undo_offered((text, undo))` after a change, like *Kasir*.
    """

    undo_offered = Signal(object)

    def __init__(self, side: ReceiptSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shift: Shift | None = None
        self._state = Returning()
        self._before: list[Returning] = []
        self._failed = False
        self.side = side
        self.scan, self.notice, self.view = side.scan, side.notice, side.view
        self.panel = ReturnPanel()
        layout = row(self, 0)
        layout.addWidget(self.side, 1)
        layout.addWidget(self.panel)
        self._wire_hands()

    @property
    def state(self) -> Returning:
        """What lies on the page."""
        return self._state

    @property
    def is_committing(self) -> bool:
        """Whether a return is being kept at this moment: nothing changes meanwhile."""
        return False

    def _wire_hands(self) -> None:
        view, panel = self.view, self.panel
        self.side.digit_pressed.connect(self._on_digit)
        view.toggled.connect(self._on_toggled)
        view.stepped.connect(self._on_stepped)
        view.removed.connect(self._on_removed)
        view.all_asked.connect(self._on_all)
        view.instead_asked.connect(self._on_instead)
        view.closed.connect(self._on_closed)
        panel.reason_chosen.connect(self._on_reason)
        panel.condition_chosen.connect(self._on_condition)
        panel.bearer_chosen.connect(self._on_bearer)
        panel.way_chosen.connect(self._on_way)

    def _show(self) -> None:
        self.side.show_state(self._state, self._shift)
        self.panel.show_state(self._state, self.is_committing, self._failed)

    def _to(self, change: Callable[[], Returning], undo_text: str = "") -> bool:
        """Make a new state, or say in the page why it cannot be; returns whether it is."""
        if self.is_committing:
            return False
        before = self._state
        try:
            self._state = change()
        except PosError as error:
            self.notice.show_notice(*return_words.trouble(error))
            return False
        self._before.append(before)
        self._failed = False
        self.notice.clear_notice()
        self._show()
        self.undo_offered.emit((undo_text, self._on_undo if undo_text else None))
        return True

    def _on_toggled(self, line_id: UUID) -> None:
        state = self._state
        if state.receipt is None:
            return
        name, was_on = state.receipt.line(line_id).item.name, bool(state.counts.get(line_id))
        undo_text = self.tr("{name} tidak jadi diretur").format(name=name) if was_on else ""
        self._to(lambda: state.set_count(line_id, 0 if was_on else 1), undo_text)
        self.scan.setFocus()

    def _on_stepped(self, step: tuple[UUID, int]) -> None:
        state = self._state
        self._to(lambda: state.tick(*step))
        self.scan.setFocus()

    def _on_removed(self, place: int) -> None:
        state = self._state
        name = state.goods.lines[place].item.name
        self._to(
            lambda: state.with_goods(state.goods.remove(place)), self.tr("{name} dihapus").format(name=name)
        )
        self.scan.setFocus()

    def _on_all(self) -> None:
        self._to(self._state.tick_all, self.tr("Semua barang dipilih"))
        self.scan.setFocus()

    def _on_instead(self) -> None:
        state = self._state
        exchanging = not state.exchanging or bool(state.goods.lines)
        self._to(lambda: replace(state, exchanging=exchanging))
        self.scan.setFocus()

    def _on_closed(self) -> None:
        self._to(Returning, self.tr("Struk ditutup") if self._state.ticked else "")
        self.scan.setFocus()

    def _on_digit(self, digit: str) -> None:
        self._choose(self._state.choose_reason(REASONS[int(digit) - 1]))

    def _on_reason(self, key: str) -> None:
        self._choose(self._state.choose_reason(ReturnReason(key)))

    def _on_condition(self, key: str) -> None:
        self._choose(self._state.choose_damaged(key == DAMAGED))

    def _on_bearer(self, key: str) -> None:
        self._choose(self._state.choose_bearer(key == CENTRE))

    def _on_way(self, key: str) -> None:
        self._choose(replace(self._state, by_transfer=key == TRANSFER))
        if key == TRANSFER:
            self.panel.account.setFocus()

    def _choose(self, state: Returning) -> None:
        if not self.is_committing:
            self._state = state
            self.panel.account.show_wrong("")
            self._show()
            self.scan.setFocus()

    def _on_undo(self) -> None:
        if self._before and not self.is_committing:
            self._state = self._before.pop()
            self.notice.clear_notice()
            self._show()
            self.after_undo()
        self.scan.setFocus()

    def after_undo(self) -> None:
        """What was undone may be older than the books."""
