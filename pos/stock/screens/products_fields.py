"""Fields of a card: one of a list, or a word that others have used before or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from pos.ui import theme
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column

_INSIDE = "QLineEdit { border: none; background: transparent; padding: 0; min-height: 0; }"


class PickField(QWidget):
    """A caption, a list to choose from, and room for what is wrong.

    With `new_words` anything may be typed, and the list offers what is known.
    """

    def __init__(self, caption: str, *, new_words: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 4)
        self.choice = Choice()
        self.choice.setAccessibleName(caption)
        self.choice.setMinimumContentsLength(4)
        self.choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumHeight(theme.dp(48))
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.wrong.hide()
        if new_words:
            self._take_new_words(caption)
        for part in (Label(caption, "captionStrong", "secondary"), self.choice, self.wrong):
            layout.addWidget(part)
        self.setFocusProxy(self.choice)

    def _take_new_words(self, caption: str) -> None:
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        edit, completer = self.choice.lineEdit(), self.choice.completer()
        assert edit is not None
        assert completer is not None
        edit.setStyleSheet(_INSIDE)
        edit.setAccessibleName(caption)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, text); what stands in the field stays."""
        before, typed = self.key(), self.choice.currentText()
        self.choice.clear()
        for key, text in choices:
            self.choice.addItem(text, key)
        if self.choice.isEditable():
            self.choice.setCurrentIndex(-1)
            self.choice.setEditText(typed)
        else:
            self.choose(before)

    def set_words(self, words: Sequence[str]) -> None:
        """Offer words."""
        self.set_choices([(word, word) for word in words])

    def key(self) -> str:
        """The key of what is chosen."""
        return str(self.choice.currentData() or "")

    def choose(self, key: str, text: str = "") -> None:
        """Choose by key; one that is not offered any more is added under its `text`."""
        place = self.choice.findData(key)
        if place < 0 and text:
            self.choice.addItem(text, key)
            place = self.choice.count() - 1
        self.choice.setCurrentIndex(max(0, place))

    def text(self) -> str:
        """The word that stands in the field."""
        return self.choice.currentText().strip()

    def set_text(self, text: str) -> None:
        """Put a word in."""
        self.choice.setEditText(text)
        edit = self.choice.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)

    def show_wrong(self, reason: str) -> None:
        """Say what is wrong under the field; empty means that it is right."""
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))
