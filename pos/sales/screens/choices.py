"""Choices of a sheet: chips with the key that presses each, in rows of a few."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.ui import theme
from pos.ui.widgets.chips import Chip

Choice = tuple[str, str, str]
"""What it stands for, its word, and its key."""


class Choices(QObject):
    """Chips of which one or none is chosen; emits `chosen(str)` for a tap or a key.

    Put `.grid` into a layout: it is no widget of its own, so that the focus ring around a chip is not cut
    off.  `a_row` lays them in rows of that many, all equally wide; 0 is one row, as wide as their words.
    """

    chosen = Signal(str)

    def __init__(self, owner: QWidget, choices: Sequence[Choice], a_row: int = 0) -> None:
        super().__init__(owner)
        self.chips: dict[str, Chip] = {}
        self._keys = {key: name for name, _, key in choices if key}
        self.grid = QGridLayout()
        self.grid.setSpacing(theme.dp(8))
        wide = a_row or len(choices)
        for place, (name, word, key) in enumerate(choices):
            chip = Chip(word)
            chip.key = key
            chip.setProperty("choice", name)
            chip.clicked.connect(self._on_clicked)
            self.grid.addWidget(chip, place // wide, place % wide)
            self.chips[name] = chip
        for side in range(wide):
            self.grid.setColumnStretch(side, 1 if a_row else 0)
        if not a_row:
            self.grid.setColumnStretch(wide, 1)

    def show_chosen(self, name: str) -> None:
        """Mark one, or none where the name is of none."""
        for of, chip in self.chips.items():
            chip.setChecked(of == name)

    def set_shown(self, shown: bool) -> None:
        """Show or hide all of them."""
        for chip in self.chips.values():
            chip.setVisible(shown)

    def press(self, key: str) -> bool:
        """A key; True where it is one of these."""
        name = self._keys.get(key)
        if name is None or not self.chips[name].isEnabled() or self.chips[name].isHidden():
            return False
        self.chosen.emit(name)
        return True

    def _on_clicked(self) -> None:
        chip = self.sender()
        if chip is not None:
            self.chosen.emit(str(chip.property("choice")))
