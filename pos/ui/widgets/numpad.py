"""The number pad, for cash (`000`) and for PINs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.ui import theme
from pos.ui.widgets.button import Button

_CASH = ("7", "8", "9", "4", "5", "6", "1", "2", "3", "000", "0", "back")
_PIN = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "back")


class Numpad(QWidget):
    """Twelve keys; `pressed(str)` carries `0`-`9`, `000` or `back`.  It never takes the focus.

    `pin=True` lays the keys out like a telephone, larger and without `000`; `low=True` is for a sheet.
    """

    pressed = Signal(str)

    def __init__(self, pin: bool = False, low: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pin_kind = "pinLow" if low else "pin"
        self.keys: dict[str, Button] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.dp(10 if pin else 8))
        for place, key in enumerate(_PIN if pin else _CASH):
            if key:
                layout.addWidget(self._key(key, pin), place // 3, place % 3)
        for column in range(3):
            layout.setColumnStretch(column, 1)

    def _key(self, key: str, pin: bool) -> Button:
        kind = self._pin_kind if pin else "numpadSide" if key in ("000", "back") else "numpad"
        if key == "back":
            button = Button("", kind, "backspace", name=self.tr("Hapus satu angka"))
        else:
            button = Button(key, kind)
        button.setProperty("types", key)
        button.clicked.connect(self._on_clicked)
        self.keys[key] = button
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(str(button.property("types")))
