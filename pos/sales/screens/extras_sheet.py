"""*Tambahan*: services by a digit, the amount of an open price, and the way to guides and orders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.sales.domain import MOST_OPEN_PRICE, at_typed_price
from pos.sales.screens import say
from pos.stock.domain import ShelfItem
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.fields import DigitsField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column, row

_MOST: Final = 9
_DIGITS: Final = 8
_GUIDE, _ORDER = "P", "O"


class ExtrasSheet(Sheet):
    """Emits `picked(ShelfItem)` with its price, `guide_asked` and `order_asked`; Esc changes nothing.

    A digit or a tap adds a service at once; an open price is typed first, and Enter adds.
    """

    picked = Signal(object)
    guide_asked = Signal()
    order_asked = Signal()

    def __init__(
        self, window: QWidget, services: Sequence[ShelfItem], wanted: ShelfItem | None = None
    ) -> None:
        super().__init__(window, self.tr("Tambahan"), self.tr("Tekan angkanya, atau ketuk."), "plus", 720)
        self._services = tuple(services[:_MOST])
        self._wanted: ShelfItem | None = None
        self._build()
        if wanted is not None:
            self._choose(wanted)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.dp(8))
        self.choices: list[ChoiceButton] = []
        for at, item in enumerate(self._services):
            button = ChoiceButton(item.name, "", say.price(item), str(at + 1))
            button.clicked.connect(self._on_choice)
            grid.addWidget(button, at // 2, at % 2)
            self.choices.append(button)
        self.body.addLayout(grid)
        if not self._services:
            none = self.tr("Belum ada jasa. Pengelola menambahkannya lewat impor barang.")
            self.body.addWidget(Label(none, "body", "secondary", wrap=True))
        self.body.addWidget(self._price_part())
        ways = row(None, 8)
        self.guide = ChoiceButton(self.tr("Pemandu atau sopir"), self.tr("yang membawa pembeli"), "", _GUIDE)
        self.order = ChoiceButton(self.tr("Pesanan"), self.tr("diambil, memakai uang muka"), "", _ORDER)
        self.guide.clicked.connect(self._on_guide)
        self.order.clicked.connect(self._on_order)
        ways.addWidget(self.guide)
        ways.addWidget(self.order)
        self.body.addLayout(ways)
        self.add_button(self.tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.add = self.add_button(self.tr("Tambah"), "primary", "plus", "Enter")
        self.add.setEnabled(False)
        self.add.clicked.connect(self._on_add)
        self.first = self

    def _price_part(self) -> QWidget:
        self.price_part = QWidget()
        inner = column(self.price_part, 4)
        self.price_name = Label("", "captionStrong", "secondary")
        self.amount = DigitsField(_DIGITS)
        self.amount.setMinimumHeight(theme.dp(56))
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.wrong.hide()
        for part in (self.price_name, self.amount, self.wrong):
            inner.addWidget(part)
        self.amount.entered.connect(self._on_add)
        self.amount.changed.connect(self._on_amount)
        self.price_part.hide()
        return self.price_part

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text().upper()
        if text.isdecimal() and text.isascii() and 0 < int(text) <= len(self._services):
            self._choose(self._services[int(text) - 1])
        elif text == _GUIDE:
            self._on_guide()
        elif text == _ORDER:
            self._on_order()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, ChoiceButton):
            focused.click()
        else:
            super()._on_enter()

    def _choose(self, item: ShelfItem) -> None:
        """A fixed price is added at once; an open one is asked for."""
        if not item.has_open_price:
            self._pick(item)
            return
        self._wanted = item
        for button, service in zip(self.choices, self._services, strict=True):
            button.setChecked(service.sku == item.sku)
        self.price_name.setText(self.tr("Harga {name}").format(name=item.name))
        self.amount.setAccessibleName(self.price_name.text())
        self.price_part.show()
        self.add.setEnabled(True)
        self.first = self.amount
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, item: ShelfItem) -> None:
        self.accept()
        self.picked.emit(item)

    def _on_choice(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            button.setChecked(False)
            self._choose(self._services[self.choices.index(button)])

    def _on_amount(self, _amount: object) -> None:
        self.wrong.hide()

    def _on_add(self) -> None:
        item = self._wanted
        if item is None:
            return
        try:
            priced = at_typed_price(item, self.amount.amount())
        except PosError:
            most = self.tr("Ketik harga dari Rp1 sampai {most}.").format(most=rupiah(MOST_OPEN_PRICE))
            self.wrong.setText(most)
            self.wrong.show()
            self.amount.setFocus()
            return
        self._pick(priced)

    def _on_guide(self) -> None:
        self.accept()
        self.guide_asked.emit()

    def _on_order(self) -> None:
        self.accept()
        self.order_asked.emit()
