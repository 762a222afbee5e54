"""The quantity of one line: F3 asks for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.sales.counter import Counter
from pos.sales.screens import say
from pos.sales.screens.desk import Desk
from pos.till.domain import Shift
from pos.ui.dialogs import Sheet
from pos.ui.widgets.fields import DigitsField


class QuantitySheet(Sheet):
    """Emits `given(int)` with Enter or *Pakai*; Esc leaves the line as it is."""

    given = Signal(int)

    def __init__(self, window: QWidget, name: str, quantity: int) -> None:
        super().__init__(window, self.tr("Jumlah {name}").format(name=name), self.tr("Berapa buah?"))
        self.field = DigitsField(3)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.set_amount(Rupiah(quantity))
        self.field.selectAll()  # the first digit takes its place
        self.field.setAccessibleName(self.tr("Jumlah"))
        self.body.addWidget(self.field)
        self.first = self.field
        use = self.add_button(self.tr("Pakai"), "primary", "check", "Enter")
        self.field.entered.connect(self._on_use)
        use.clicked.connect(self._on_use)

    def _on_use(self) -> None:
        quantity = self.field.amount().amount
        self.accept()
        if quantity > 0:
            self.given.emit(quantity)


class QuantityDesk(Desk):
    """F3: the number of the chosen line; a single piece has none."""

    keys = ("F3",)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._state = Counter()

    def press(self, name: str, state: Counter, shift: Shift) -> None:
        """Ask for the chosen line's quantity."""
        line, self._state = state.line, state
        if line is None or line.item.piece_id is not None:
            return
        sheet = QuantitySheet(self.page.window(), line.item.name, line.quantity)
        sheet.given.connect(self._on_given)
        sheet.open_sheet()

    def _on_given(self, quantity: int) -> None:
        try:
            state = self._state.set_quantity(quantity)
        except PosError as error:
            self.told.emit(say.trouble(error))
            return
        self.changed.emit((state, self.tr("Jumlah diubah menjadi {n}").format(n=quantity)))
