"""A row of chips to choose one of; what does not fit goes under `Lainnya`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from pos.ui import theme
from pos.ui.widgets.button import Button


class Chip(Button):
    """A choice of 44 px that stays pressed."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "chip", icon, parent=parent)
        self.setCheckable(True)


class ChipRow(QWidget):
    """Chips of which one is chosen; `chosen(str)` carries its key.  `set_choices([(key, text), …])`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, Chip] = {}
        self._key = ""
        self._more = Button(self.tr("Lainnya"), "chip", "chevron-down", parent=self)
        self._more.icon_last = True
        self._more.clicked.connect(self._on_more)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the first is chosen unless the present one is still among them."""
        for old in self._chips.values():
            old.hide()
            old.deleteLater()
        self._chips = {key: self._chip(key, text) for key, text in choices}
        if self._key not in self._chips:
            self._key = next(iter(self._chips), "")
        self._show()

    def choose(self, key: str) -> None:
        """Choose by key, as a tap does."""
        if key in self._chips and key != self._key:
            self._key = key
            self.chosen.emit(key)
        self._show()

    def key(self) -> str:
        """The key that is chosen."""
        return self._key

    def chip(self, key: str) -> Chip:
        """The chip of a key."""
        return self._chips[key]

    def tab_stops(self) -> list[Button]:
        """The chips and `Lainnya`, in the order of reading."""
        return [*self._chips.values(), self._more]

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(240), theme.dp(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.dp(120), theme.dp(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _chip(self, key: str, text: str) -> Chip:
        chip = Chip(text, parent=self)
        chip.setProperty("choice", key)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _show(self) -> None:
        gap = theme.dp(8)
        chips = list(self._chips.values())
        widths = [chip.sizeHint().width() for chip in chips]
        everything = sum(widths) + gap * max(0, len(chips) - 1)
        crowded = everything > self.width()
        room = self.width() - (self._more.sizeHint().width() + gap if crowded else 0)
        left = 0
        for chip, width in zip(chips, widths, strict=True):
            chip.setChecked(chip.property("choice") == self._key)
            fits = left + width <= room
            chip.setVisible(fits)
            chip.setGeometry(left, 0, width, theme.dp(44))
            left = left + width + gap if fits else room + 1
        self._more.setVisible(crowded)
        self._more.setCheckable(True)
        self._more.setChecked(crowded and self._key in self._hidden_keys())
        wide = self._more.sizeHint().width()
        self._more.setGeometry(self.width() - wide, 0, wide, theme.dp(44))

    def _hidden_keys(self) -> list[str]:
        return [key for key, chip in self._chips.items() if chip.isHidden()]

    def _on_clicked(self) -> None:
        chip = self.sender()
        if chip is not None:
            self.choose(str(chip.property("choice")))

    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.triggered.connect(self._on_menu)
        for key in self._hidden_keys():
            menu.addAction(self._chips[key].text()).setData(key)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))
        self._show()

    def _on_menu(self, action: QAction) -> None:
        self.choose(str(action.data()))
