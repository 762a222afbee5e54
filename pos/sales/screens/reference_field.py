"""The reference of a payment: the last digits of QRIS, or what stands on a slip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from pos.ui.widgets.fields import TextField

_MOST_CHARACTERS = 40


class ReferenceField(TextField):
    """Takes a reference; with `digits` only so many digits, and then `letter(str)` carries other letters."""

    letter = Signal(str)

    def __init__(self, caption: str, digits: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(caption, parent=parent)
        self._digits = digits
        if digits:
            allowed = QRegularExpression(f"[0-9]{{0,{digits}}}")
            self.edit.setValidator(QRegularExpressionValidator(allowed, self))
            self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            self.edit.installEventFilter(self)
        else:
            self.edit.setMaxLength(_MOST_CHARACTERS)

    def empty(self) -> None:
        """For the next payment."""
        self.edit.clear()
        self.show_wrong("")

    def type_key(self, key: str) -> None:
        """Type as the numpad does."""
        if key == "back":
            self.edit.backspace()
        else:
            self.edit.insert(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and event.text().isalpha():
                self.letter.emit(event.text().upper())
                return True
        return super().eventFilter(watched, event)
