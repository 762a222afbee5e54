"""A text of a few lines, with its caption, what is left to say in it, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pos.ui import theme
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column, row

_AROUND = 26


class TextArea(QWidget):
    """`lines` high; Tab leaves it.  Emits `typed` after every change by a person or by `set_text`."""

    typed = Signal()

    def __init__(self, caption: str, placeholder: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = column(self, 4)
        head = row(None, 8)
        self.caption = Label(caption, "captionStrong", "secondary")
        self.count = Label("", "caption", "secondary")
        head.addWidget(self.caption)
        head.addStretch()
        head.addWidget(self.count)
        inner.addLayout(head)
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(caption)
        self.edit.setTabChangesFocus(True)
        line = QFontMetrics(theme.sans(16, 500)).lineSpacing()
        self.edit.setFixedHeight(line * lines + theme.dp(_AROUND))
        self.edit.textChanged.connect(self.typed)
        inner.addWidget(self.edit)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.hint = Label("", "caption", "secondary", wrap=True)
        for label in (self.wrong, self.hint):
            label.hide()
            inner.addWidget(label)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """What stands in it, as it was typed."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put another text in, unless it stands there already."""
        if text != self.text():
            self.edit.setPlainText(text)

    def show_wrong(self, reason: str) -> None:
        """Say what is wrong below; empty means that it is right."""
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))
        if bool(self.edit.property("wrong")) != bool(reason):
            self.edit.setProperty("wrong", bool(reason))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

    def show_hint(self, hint: str) -> None:
        """Say something that is good to know below; empty takes it away."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
