"""A few answers side by side, of which one is chosen by tap or digit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column

Choice = tuple[str, str, str, str]
"""Its key, its word, an icon, and the digit that chooses it; the last two may be empty."""


class ChoiceGrid(QWidget):
    """A question over its answers; `chosen(str)` carries the key of the one that was pressed."""

    chosen = Signal(str)

    def __init__(
        self, question: str, choices: Sequence[Choice], columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = column(self, 4)
        self.question = Label(question, "captionStrong", "secondary")
        layout.addWidget(self.question)
        grid = QGridLayout()
        grid.setSpacing(theme.dp(8))
        self.buttons: dict[str, Button] = {}
        self._icons = {key: icon for key, _, icon, _ in choices}
        for place, (key, text, icon, digit) in enumerate(choices):
            button = Button(text, "small", icon, digit)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("choice", key)
            button.clicked.connect(self._on_clicked)
            grid.addWidget(button, place // columns, place % columns)
            self.buttons[key] = button
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        layout.addLayout(grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = theme.layout_of(self.window().width(), theme.current().scale).roomy
        for key, button in self.buttons.items():  # large text in a narrow window: words go before pictures
            button.set_text(button.text(), self._icons[key] if roomy or theme.current().scale == 1 else "")

    def show_choice(self, key: str) -> None:
        """Mark one answer; an empty key marks none."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            button.setChecked(False)  # the state that is shown next marks it
            self.chosen.emit(str(button.property("choice")))
