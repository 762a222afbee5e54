"""A message in the page: what happened, what is safe, and buttons for what to do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.panel import Panel, column, row

_ICONS: Final = {
    "paid": "circle-check",
    "info": "info-circle",
    "warning": "alert-triangle",
    "danger": "alert-circle",
    "offline": "cloud-off",
}


_LEAST_WORDS: Final = 200


class Notice(Panel):
    """An inline box (never a modal).  Hidden until `show_notice`; `banner=True` makes it a full-width strip.

    Buttons are made anew where they differ: `show_notice(…, actions=(("again", "Cetak lagi", "printer"),))`,
    and `acted(str)` carries the key of the one pressed.
    """

    acted = Signal(str)

    def __init__(self, banner: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("info", parent)
        self.setProperty("banner", banner)
        layout = row(self, 14, 0)
        layout.setContentsMargins(theme.dp(16), theme.dp(9), theme.dp(16), theme.dp(9))
        self._icon = Icon("info-circle", "info.text", 26)
        self.title = Label("", "button", "info", wrap=True)
        self.text = Label("", "body", "", wrap=True)
        words = column(None, 1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        self._under = QWidget()
        self._below: QHBoxLayout = row(self._under, 10)
        self._below.setContentsMargins(0, theme.dp(6), 0, 0)
        self._below.addStretch(1)
        self._under.hide()
        words.addWidget(self._under)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        self._row: QHBoxLayout = row(None, 10)
        layout.addLayout(self._row)
        self.buttons: dict[str, Button] = {}
        self._made: tuple[tuple[tuple[str, str, str], ...], str] = ((), "")
        self.hide()

    def show_notice(
        self,
        tone: str,
        title: str,
        text: str = "",
        icon: str = "",
        actions: tuple[tuple[str, str, str], ...] = (),
        primary: str = "",
    ) -> None:
        """Show a message of a tone (`labels.TONES`); each action is (key, text, icon), one may be primary."""
        self.set_kind(tone)
        self._icon.set_icon(icon or _ICONS[tone], f"{tone}.text")
        self.title.setText(title)
        self.title.set_tone(tone)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self._set_actions(actions, primary)
        self.show()
        self._place_actions()
        announce(self, f"{title} {text}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_actions()

    def _place_actions(self) -> None:
        """The buttons stand beside the words, or below them where these would be squeezed."""
        gap = theme.dp(10)
        beside = sum(button.sizeHint().width() + gap for button in self.buttons.values())
        squeezed = self.isVisible() and self.width() - beside - theme.dp(80) < theme.dp(_LEAST_WORDS)
        self._under.setVisible(squeezed and bool(self.buttons))
        target, other = (self._below, self._row) if squeezed else (self._row, self._below)
        for place, button in enumerate(self.buttons.values()):
            if other.indexOf(button) >= 0:
                other.removeWidget(button)
            if target.indexOf(button) < 0:
                target.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignLeft)

    def clear_notice(self) -> None:
        """Take the message away."""
        self.hide()

    def _set_actions(self, actions: tuple[tuple[str, str, str], ...], primary: str = "") -> None:
        if self.buttons and (actions, primary) == self._made:
            return  # a button that is made anew loses the press that is on it
        self._made = (actions, primary)
        for old in self.buttons.values():
            old.hide()
            self._row.removeWidget(old)
            self._below.removeWidget(old)
            old.deleteLater()
        self.buttons = {}
        for key, text, icon in actions:
            button = Button(text, "primary" if key == primary else "secondary", icon)
            button.setProperty("acts", key)
            button.clicked.connect(self._on_clicked)
            self.buttons[key] = button
        self._place_actions()

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.acted.emit(str(button.property("acts")))


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something that has changed (totals, faults)."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
