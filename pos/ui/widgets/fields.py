"""Fields: what is scanned or searched, plain text, and amounts with thousand dots while typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos.core.money import ZERO, Rupiah, plain
from pos.ui import icons, theme
from pos.ui.widgets.button import draw_cap
from pos.ui.widgets.labels import Label


class ScanField(QLineEdit):
    """The field that scans and searches; the icon lies inside, `F2` at its right end.

    `entered(str)` comes with Enter, also when the field is empty.  The scanner never types here: the scan
    filter takes its keys first.
    """

    entered = Signal(str)

    def __init__(self, placeholder: str, key: str = "F2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setProperty("kind", "scan")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(theme.dp(36), 0, theme.dp(44), 0)
        self.returnPressed.connect(self._on_return)

    def take(self) -> str:
        """The text, and empty the field."""
        text = self.text().strip()
        self.clear()
        return text

    def _on_return(self) -> None:
        self.entered.emit(self.text().strip())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            theirs = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if theirs and not self.text():  # nothing is typed to take back: Ctrl+Z is the page's
                event.ignore()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "focus" if self.hasFocus() else "text.secondary"
        picture = icons.pixmap("barcode", token, 24, self.devicePixelRatioF())
        painter.drawPixmap(theme.dp(16), (self.height() - theme.dp(24)) // 2, picture)
        if self._key and theme.layout_of(self.window().width(), theme.current().scale).key_caps:
            wide = QFontMetrics(theme.mono(13, 600)).horizontalAdvance(self._key) + theme.dp(12)
            high = theme.dp(20)
            box = QRect(self.width() - wide - theme.dp(16), (self.height() - high) // 2, wide, high)
            draw_cap(painter, box, self._key, theme.colour("text.secondary"))


class TextField(QWidget):
    """A caption, a line of text, and room below for what is wrong with it (`show_wrong`)."""

    entered = Signal(str)

    def __init__(self, caption: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.dp(4))
        self.caption = Label(caption, "captionStrong", "secondary")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(caption)
        self.edit.returnPressed.connect(self._on_return)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.wrong.hide()
        for part in (self.caption, self.edit, self.wrong):
            layout.addWidget(part)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """What was typed, without blanks around it."""
        return self.edit.text().strip()

    def show_wrong(self, reason: str) -> None:
        """Say what is wrong under the field; empty means that it is right."""
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))
        self.edit.setProperty("wrong", bool(reason))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _on_return(self) -> None:
        self.entered.emit(self.text())


class DigitsField(QLineEdit):
    """Digits only, with thousand dots while typing; `.` and `,` type `000`, as no rupiah has decimals.

    `changed(object)` carries the new `Rupiah`, `entered()` comes with Enter, `back()` with Shift+Enter,
    `letter(str)` carries a letter that is no digit (keys of the screen: `T`, `Q`).
    """

    changed = Signal(object)
    entered = Signal()
    back = Signal()
    letter = Signal(str)

    def __init__(self, most_digits: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most_digits
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.textEdited.connect(self._on_edited)

    def amount(self) -> Rupiah:
        """What stands in the field; empty is `ZERO`."""
        digits = self._digits()
        return Rupiah(int(digits)) if digits else ZERO

    def is_empty(self) -> bool:
        """Whether nothing was typed (an empty field is not a typed zero)."""
        return not self.text()

    def set_amount(self, amount: Rupiah | None) -> None:
        """Put an amount in; None empties the field."""
        self._put("" if amount is None else str(amount.amount))

    def type_key(self, key: str) -> None:
        """Type as the numpad does: a digit, `000` or `back`."""
        digits = self._digits()
        self._put(digits[:-1] if key == "back" else digits + key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.back if shifted else self.entered).emit()
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif text.isdecimal() and text.isascii():
            self._type_over(text)
        elif text in (".", ","):
            self._type_over("000")
        elif text.isalpha():
            self.letter.emit(text.upper())
        elif event.key() == Qt.Key.Key_Backspace:
            self._type_over("") if self.hasSelectedText() else self.type_key("back")
        elif not text or event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Delete):
            super().keyPressEvent(event)

    def _type_over(self, key: str) -> None:
        over = self.hasSelectedText()
        self.deselect()  # also where the same figure is typed, or the next one would go over it
        self._put(key) if over else self.type_key(key)

    def _on_edited(self, _text: str) -> None:
        # Delete and paste go through Qt: only digits stay, with their dots.
        digits = self._digits()[: self._most]
        self.setText(plain(Rupiah(int(digits))) if digits else "")
        self.changed.emit(self.amount())

    def _digits(self) -> str:
        return "".join(ch for ch in self.text() if ch in "0123456789")

    def _put(self, digits: str) -> None:
        kept = digits[: self._most]
        shown = plain(Rupiah(int(kept))) if kept else ""
        if shown != self.text():
            self.setText(shown)
            self.changed.emit(self.amount())


class AmountField(DigitsField):
    """The large field of cash received, with its caption inside at the left."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(10, parent)
        self.setProperty("kind", "amount")
        self.setAccessibleName(caption)
        self._caption = Label(caption, "captionStrong", "secondary", parent=self)
        self._caption.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()

    def _place(self) -> None:
        self._caption.adjustSize()
        self._caption.move(theme.dp(18), (self.height() - self._caption.height()) // 2)
