"""The keys that there are, by place, what can be pressed here first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos.app.key_map import KeysOf, keys_at
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.key_caps import KeyCaps
from pos.ui.widgets.labels import Label, Rule
from pos.ui.widgets.panel import Scroll, column, row

_ACROSS = 2


class KeysView(Scroll):
    """Two columns of places; `chapter_asked()` where somebody wants to read about the page behind."""

    chapter_asked = Signal()

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(22, 0, parent)
        self.column.setContentsMargins(theme.dp(4), 0, theme.dp(14), 0)
        self.about = Button("", "secondary", "info-circle")
        self.about.hide()
        self.about.clicked.connect(self.chapter_asked)
        self.column.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeft)
        places = keys_at(place)
        for at in range(0, len(places), _ACROSS):
            beside = row(None, 28)
            for of in places[at : at + _ACROSS]:
                beside.addLayout(self._place_of(of), 1)
            if len(places[at : at + _ACROSS]) < _ACROSS:
                beside.addStretch(1)
            self.column.addLayout(beside)
        self.column.addStretch()

    def offer_chapter(self, title: str) -> None:
        """Offer the chapter about the page behind."""
        self.about.set_text(self.tr("Tentang halaman ini: {title}").format(title=title))
        self.about.show()

    def _place_of(self, of: KeysOf) -> QVBoxLayout:
        side = column(None, 6)
        side.addWidget(Label(of.title, "button"))
        side.addWidget(Rule())
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(12))
        grid.setVerticalSpacing(theme.dp(9))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.dp(64))
        middle = Qt.AlignmentFlag.AlignVCenter
        for line, (key, does) in enumerate(of.keys):
            grid.addWidget(KeyCaps(key), line, 0, middle)
            grid.addWidget(Label(does, "body", wrap=True), line, 1, middle)
        side.addLayout(grid)
        side.addStretch()
        return side
