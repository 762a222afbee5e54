"""The parts of a split payment, each with its state and a way to take it out again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.core.money import plain
from pos.sales.domain import PaymentMethod
from pos.sales.screens.say_payment import METHOD_ICONS, method_word
from pos.sales.tender import Part, PartState
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Icon, Label, Rule
from pos.ui.widgets.panel import Panel, Scroll, column, row


class PartsTable(Panel):
    """A row for each part; `remove_asked(int)` carries the place of one."""

    remove_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        layout = column(self, 0)
        layout.setContentsMargins(1, 1, 1, 1)
        head = _cells(None)
        for text, stretch in (
            (self.tr("Bayar dengan"), 3),
            (self.tr("Jumlah"), 3),
            (self.tr("Keterangan"), 4),
        ):
            label = Label(text, "caption", "secondary")
            if stretch == 3 and head.count():
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            head.addWidget(label, stretch)
        head.addSpacing(theme.dp(44))
        layout.addLayout(head)
        layout.addWidget(Rule())
        self._scroll = Scroll(0)
        self._scroll.setMinimumHeight(theme.dp(56))
        layout.addWidget(self._scroll, 1)
        self.empty = Label(
            self.tr("Ketik jumlah, lalu pilih cara bayarnya. Kosong berarti semua sisanya."),
            "body",
            "secondary",
            wrap=True,
            parent=self,
        )
        self.rows: list[QWidget] = []
        self.removes: list[Button] = []
        self.badges: list[Badge] = []

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show other parts; the one that waits is marked."""
        inner = self._scroll.column
        while inner.count():
            widget = inner.takeAt(0).widget()
            if widget is not None and widget is not self.empty:
                widget.hide()
                widget.deleteLater()
        self.rows, self.removes, self.badges = [], [], []
        self.empty.setVisible(not parts)
        if not parts:
            self.empty.setContentsMargins(theme.dp(12), theme.dp(10), theme.dp(12), theme.dp(10))
            inner.addWidget(self.empty)
        for place, part in enumerate(parts):
            shown = self._row(place, part)
            inner.addWidget(shown)
            self.rows.append(shown)
        inner.addStretch()

    def _row(self, place: int, part: Part) -> QWidget:
        waits = part.state is PartState.WAITING
        holder = Panel("accent" if waits else "surface")
        cells = _cells(holder)
        cells.setContentsMargins(theme.dp(10), theme.dp(4), theme.dp(10), theme.dp(4))
        named = row(None, 8)
        named.addWidget(Icon(METHOD_ICONS[part.method]))
        named.addWidget(ElidedLabel(method_word(part.method), "bodyStrong"), 1)
        cells.addLayout(named, 3)
        amount = Label(plain(part.amount), "button")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        cells.addWidget(amount, 3)
        badge = self._badge(part)
        self.badges.append(badge)
        held = row(None, 0)
        held.addWidget(badge)
        held.addStretch()
        cells.addLayout(held, 4)
        remove = Button("", "dangerSquare", "trash", name=self.tr("Hapus bagian {n}").format(n=place + 1))
        remove.setFixedSize(theme.dp(44), theme.dp(44))
        remove.setProperty("place", place)
        remove.clicked.connect(self._on_remove)
        self.removes.append(remove)
        cells.addWidget(remove)
        return holder

    def _badge(self, part: Part) -> Badge:
        if part.state is PartState.TAKEN:
            return Badge(self.tr("Diterima"), "paid", "check")
        scans = part.method is PaymentMethod.QRIS
        return Badge(self.tr("Menunggu dipindai") if scans else self.tr("Menunggu"), "info", "clock")

    def _on_remove(self) -> None:
        button = self.sender()
        if button is not None:
            self.remove_asked.emit(int(button.property("place")))


def _cells(parent: QWidget | None) -> QHBoxLayout:
    cells = row(parent, 10)
    cells.setContentsMargins(theme.dp(10), theme.dp(9), theme.dp(10), theme.dp(9))
    return cells
