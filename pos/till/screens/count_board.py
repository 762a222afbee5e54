"""Counting a drawer: one row a note or coin, with its own colour, a number, and what it makes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIntValidator, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pos.core.money import NOTES, Rupiah, plain
from pos.till.domain import COUNT_PLACES, Count
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label, Rule
from pos.ui.widgets.notes import note_colour
from pos.ui.widgets.panel import Panel, column, row

_MOST = 9_999


class CountRow(QWidget):
    """One value: `−`, a number, `+`, and the product.  Emits `changed` and, on Enter, `entered`."""

    changed = Signal()

    def __init__(self, value: Rupiah, coin: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        name = plain(value)
        layout = self._layout = row(self, 6)
        self._name = name
        layout.setContentsMargins(theme.dp(12), 0, theme.dp(12), 0)
        bar = QFrame()
        bar.setFixedSize(theme.dp(10), theme.dp(32))
        colour = QColor(note_colour(value, coin))
        bar.setStyleSheet(f"background: {colour.name()}; border-radius: 3px;")
        shown = f"{name} {self.tr('koin')}" if coin else name
        self.less = Button("", "square", "minus", name=self.tr("Kurangi {value}").format(value=shown))
        self.more = Button("", "square", "plus", name=self.tr("Tambah {value}").format(value=shown))
        self.number = QLineEdit()
        self.number.setProperty("kind", "count")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setValidator(QIntValidator(0, _MOST, self.number))
        self.number.setPlaceholderText("0")
        self.number.setFixedSize(theme.dp(60), theme.dp(44))
        self.number.setAccessibleName(shown)
        self.made = Label("–", "button")
        self.made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # In a narrow window the product has no room and is left out; it must not keep the row wide.
        self.made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shown = shown
        self.title = Label(shown, "button")
        layout.addWidget(bar)
        layout.addWidget(self.title, 2)
        for widget in (self.less, self.number, self.more):
            layout.addWidget(widget)
        layout.addWidget(self.made, 3)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self.number.textChanged.connect(self._on_text)

    def sizeHint(self) -> QSize:
        # Eight pixels between two buttons where there is room; a low window takes them.
        return QSize(super().sizeHint().width(), theme.dp(52))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.made.setVisible(self.width() >= theme.dp(390))
        # In a compact window numbers are typed; there is room for one button, and the card says coins.
        tight = self.width() < theme.dp(296)
        self.less.setVisible(not tight)
        self.number.setFixedWidth(theme.dp(48 if tight else 60))
        edge = theme.dp(6 if tight else 12)
        self._layout.setContentsMargins(edge, 0, edge, 0)
        self._layout.setSpacing(theme.dp(4 if tight else 6))
        self.title.setText(self._shown if self.width() >= theme.dp(350) else self._name)

    @property
    def count(self) -> int:
        """How many were counted."""
        return int(self.number.text() or 0)

    def set_count(self, count: int) -> None:
        """Put a number in; 0 empties the field."""
        self.number.setText(str(count) if count else "")

    def _on_less(self) -> None:
        self.set_count(max(0, self.count - 1))

    def _on_more(self) -> None:
        self.set_count(min(_MOST, self.count + 1))

    def _on_text(self) -> None:
        self.made.setText(plain(self.value * self.count) if self.count else "–")
        self.changed.emit()


class CountBoard(QWidget):
    """Notes at the left, coins at the right; Enter goes on, Shift+Enter back, Enter at the end `finished`.

    Emits `counted(Count)` at each change.  Widgets put into `below` stand under the coins.
    """

    counted = Signal(object)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [CountRow(value, place >= len(NOTES)) for place, value in enumerate(COUNT_PLACES)]
        self.below = column(None, 8, 14)
        layout = row(self, 12)
        layout.addWidget(self._card(self.tr("Uang kertas"), self.rows[: len(NOTES)]), 1)
        coins = self._card(self.tr("Uang logam"), self.rows[len(NOTES) :], self.below)
        layout.addWidget(coins, 1)
        for one in self.rows:
            one.changed.connect(self._on_changed)
            one.number.installEventFilter(self)

    @property
    def count(self) -> Count:
        """What was counted."""
        return Count(tuple((one.value, one.count) for one in self.rows))

    def set_count(self, count: Count) -> None:
        """Show a count."""
        for place, one in enumerate(self.rows):
            one.set_count(count.number_at(place))

    def start(self) -> None:
        """The first field takes the keyboard."""
        self.rows[0].number.setFocus()
        self.rows[0].number.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._go(watched, -1 if back else 1)
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._go(watched, 1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _go(self, watched: QObject, step: int) -> None:
        fields = [one.number for one in self.rows]
        place = next((i for i, field in enumerate(fields) if field is watched), 0) + step
        if place >= len(fields):
            self.finished.emit()
        elif place >= 0:
            fields[place].setFocus()
            fields[place].selectAll()

    def _on_changed(self) -> None:
        self.counted.emit(self.count)

    @staticmethod
    def _card(title: str, rows: list[CountRow], below: QVBoxLayout | None = None) -> Panel:
        card = Panel("card")
        inner = column(card, 0)
        head = Label(title, "button")
        high = theme.dp(5 if theme.current().low else 11)
        head.setContentsMargins(theme.dp(14), high, theme.dp(14), high)
        inner.addWidget(head)
        for one in rows:
            inner.addWidget(Rule())
            inner.addWidget(one)
        inner.addWidget(Rule())
        if below is not None:
            inner.addLayout(below)
        inner.addStretch()
        return card
