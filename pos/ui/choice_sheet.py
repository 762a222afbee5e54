"""A sheet to choose one of many: letters search, digits or Enter choose, a scan of its key chooses too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pos.core.text import search_key
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column

_MOST: Final = 5
_AROUND, _EACH = 280, 68
"""What stands above and below the choices, and the height of one, in design pixels."""
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its key, and what is shown and searched of it."""

    key: str
    title: str
    below: str = ""
    right: str = ""

    def fits(self, words: Sequence[str]) -> bool:
        """Whether each typed word begins one of its words."""
        own = search_key(f"{self.title} {self.below} {self.key}").split()
        return all(any(mine.startswith(word) for mine in own) for word in words)


class ChoiceSheet(Sheet):
    """Emits `chosen(str)` with the key of the choice; Esc leaves everything as it is.

    Where keys are typed that have digits in them, `digits` do not choose.
    """

    chosen = Signal(str)

    def __init__(
        self,
        window: QWidget,
        title: str,
        text: str,
        choices: Sequence[Choice],
        none: str,
        *,
        digits: bool = True,
    ) -> None:
        super().__init__(window, title, text, "search", 640)
        self._digits = digits
        self._choices = tuple(choices)
        self._shown: tuple[Choice, ...] = ()
        self._marked = 0
        self._none = none
        self.buttons_shown: list[ChoiceButton] = []
        self._build()
        self._show()

    def take_scan(self, text: str) -> None:
        """The paper of one of the choices was scanned."""
        if any(choice.key == text for choice in self._choices):
            self._take(text)
        else:
            self.refuse_scan()

    def _build(self) -> None:
        self.field = QLineEdit()
        asks = (
            self.tr("Ketik nama, atau tekan angkanya") if self._digits else self.tr("Ketik nama atau kodenya")
        )
        self.field.setPlaceholderText(asks)
        self.field.setAccessibleName(self.tr("Cari"))
        self.field.setMinimumHeight(theme.dp(48))
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.body.addWidget(self.field)
        self._list = column(None, 8)
        self.body.addLayout(self._list)
        self.nothing = Label("", "body", "secondary", wrap=True)
        self.body.addWidget(self.nothing)
        self.first = self.field
        self.add_button(self.tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.take = self.add_button(self.tr("Pilih"), "primary", "check", "Enter")
        self.take.clicked.connect(self._on_take)

    def _show(self) -> None:
        words = search_key(self.field.text()).split()
        fitting = [choice for choice in self._choices if choice.fits(words)]
        room = self.window().height() - theme.dp(_AROUND)
        self._shown = tuple(fitting[: min(_MOST, max(1, room // theme.dp(_EACH)))])
        self._marked = min(self._marked, max(0, len(self._shown) - 1))
        for old in self.buttons_shown:
            old.hide()
            self._list.removeWidget(old)
            old.deleteLater()
        self.buttons_shown = []
        for at, choice in enumerate(self._shown):
            key = str(at + 1) if self._digits else ""
            button = ChoiceButton(choice.title, choice.below, choice.right, key)
            button.setChecked(at == self._marked)
            button.setProperty("choice", choice.key)
            button.clicked.connect(self._on_clicked)
            self._list.addWidget(button)
            self.buttons_shown.append(button)
        hidden = len(fitting) - len(self._shown)
        more = self.tr("{n} lagi. Ketik nama untuk mencari.").format(n=hidden)
        missing = self.tr("Tidak ada yang cocok. Hapus beberapa huruf.") if words else self._none
        self.nothing.setText(missing if not self._shown else more if hidden else "")
        self.nothing.setVisible(bool(self.nothing.text()))
        self.take.setEnabled(bool(self._shown))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = _STEPS.get(Qt.Key(event.key()))
            if by is not None:
                self._marked = min(max(self._marked + by, 0), max(0, len(self._shown) - 1))
                self._show()
                return True
            if self._digits and event.text().isdecimal() and event.text().isascii():
                self._on_digit(int(event.text()))
                return True
        return super().eventFilter(watched, event)

    def _on_digit(self, digit: int) -> None:
        if 0 < digit <= len(self._shown):
            self._take(self._shown[digit - 1].key)

    def _on_typed(self, _text: str) -> None:
        self._marked = 0
        self._show()

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self._take(str(button.property("choice")))

    def _on_take(self) -> None:
        if self._shown:
            self._take(self._shown[self._marked].key)

    def _take(self, key: str) -> None:
        self.accept()
        self.chosen.emit(key)
