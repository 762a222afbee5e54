"""The cart: one row a line, the chosen one opened with its controls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pos.core.money import plain
from pos.sales.domain import PricedLine
from pos.sales.screens.say_discount import changes
from pos.sales.screens.search_list import draw_with_code
from pos.sales.screens.tile_grid import draw_ring
from pos.ui import theme
from pos.ui.language import spoken
from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import row

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_CLOSED = 61
_OPEN = 118
_CHANGED = 18
"""How much higher a row is that says what was changed on it."""
_FLASH_MS = 600


class CartModel(QAbstractListModel):
    """The priced lines, which one is chosen, and which one was just added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[PricedLine, ...] = ()
        self.chosen = -1
        self.fresh = -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            item = line.line.item
            words = [f"{line.line.quantity} {item.name}", item.artisan_name, spoken(line.net), _changes(line)]
            return ", ".join(word for word in words if word)
        return None

    def set_lines(self, lines: Sequence[PricedLine], chosen: int) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines, self.chosen = tuple(lines), chosen
        self.endResetModel()


class CartDelegate(QStyledItemDelegate):
    """Draws one line; the chosen one leaves room for its controls."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        is_open = isinstance(model, CartModel) and model.chosen == index.row()
        more = _CHANGED if _changes(index.data(LINE)) else 0
        return QSize(0, theme.dp((_OPEN if is_open else _CLOSED) + more))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: PricedLine = index.data(LINE)
        model = index.model()
        assert isinstance(model, CartModel)
        box: QRect = option.rect  # type: ignore[attr-defined]
        chosen = model.chosen == index.row()
        painter.save()
        if model.fresh == index.row():
            painter.fillRect(box, theme.colour("warning.bg"))
        elif chosen:
            painter.fillRect(box, theme.colour("bg.selected"))
        if chosen:
            painter.fillRect(QRect(box.left(), box.top(), theme.dp(4), box.height()), theme.colour("accent"))
        _draw(painter, box, line)
        view = self.parent()
        if chosen and isinstance(view, CartView) and view.hasFocus():
            draw_ring(painter, box)
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("border.subtle"))
        painter.restore()


def _draw(painter: QPainter, box: QRect, line: PricedLine) -> None:
    item = line.line.item
    right = box.right() - theme.dp(16)
    amount = plain(line.net)
    bold = theme.sans(16, 600)
    room = QFontMetrics(bold).horizontalAdvance(amount)
    vertical = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(theme.colour("text.primary"))
    painter.setFont(bold)
    top = box.top() + theme.dp(7)
    height = theme.dp(24)
    painter.drawText(QRect(right - room, top, room, height), vertical | Qt.AlignmentFlag.AlignRight, amount)
    _draw_count(painter, QRect(box.left() + theme.dp(8), top, theme.dp(45), height), line.line.quantity)
    left = box.left() + theme.dp(61)
    name_font = theme.sans(15, 600)
    painter.setFont(name_font)
    width = right - room - theme.dp(10) - left
    name = QFontMetrics(name_font).elidedText(item.name, Qt.TextElideMode.ElideRight, width)
    painter.drawText(QRect(left, top, width, height), vertical, name)
    painter.setPen(theme.colour("text.secondary"))
    below = QRect(left, top + theme.dp(23), right - left, theme.dp(20))
    regular = item.price * line.line.quantity
    if line.line.return_of is None and regular > line.net:
        struck = theme.sans(13, 500)
        struck.setStrikeOut(True)
        painter.setFont(struck)
        painter.drawText(below, vertical | Qt.AlignmentFlag.AlignRight, plain(regular))
        below.setRight(right - QFontMetrics(struck).horizontalAdvance(plain(regular)) - theme.dp(10))
    draw_with_code(painter, below, item.artisan_name, item.code)
    _draw_changes(painter, QRect(left, top + theme.dp(42), right - left, theme.dp(18)), _changes(line))


def _changes(line: PricedLine) -> str:
    """What was taken off this thing alone, and why."""
    return "" if line.line.return_of else changes(line.line.discount, line.line.price_change)


def _draw_changes(painter: QPainter, box: QRect, said: str) -> None:
    font = theme.sans(13, 600)
    painter.setFont(font)
    painter.setPen(theme.colour("accent.text"))
    shown = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_count(painter: QPainter, box: QRect, quantity: int) -> None:
    """`3×`: the figure in bold, its sign small and pale."""
    side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    small = theme.sans(13, 500)
    sign = QFontMetrics(small).horizontalAdvance("×")
    painter.setFont(theme.sans(17, 600))
    painter.drawText(box.adjusted(0, 0, -sign - theme.dp(1), 0), side, str(quantity))
    painter.setFont(small)
    painter.setPen(theme.colour("text.secondary"))
    painter.drawText(box.adjusted(0, theme.dp(2), 0, theme.dp(2)), side, "×")
    painter.setPen(theme.colour("text.primary"))


class LineControls(QWidget):
    """`−` `3` `+`, *Diskon* and the bin under the chosen line.

    `asked(str)`: `less`, `more`, `quantity`, `discount`, `remove`.
    """

    asked = Signal(str)

    def __init__(self, priced: PricedLine, short: bool = False, parent: QWidget | None = None) -> None:
        """`short` leaves the word away: in a compact cart only the icon has room."""
        super().__init__(parent)
        name, quantity = priced.line.item.name, priced.line.quantity
        single, above = priced.line.item.piece_id is not None, _CHANGED if _changes(priced) else 0
        self.setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.dp(12), theme.dp(_CLOSED + above), theme.dp(12), theme.dp(8))
        line = row(None, 8)
        self.less = self._button("", "minus", "less", self.tr("Kurangi {name}").format(name=name))
        self.number = self._button(str(quantity), "", "quantity", self.tr("Jumlah {name}").format(name=name))
        self.more = self._button("", "plus", "more", self.tr("Tambah {name}").format(name=name))
        self.bin = self._button(
            "", "trash", "remove", self.tr("Hapus {name}").format(name=name), "squareDanger"
        )
        cheaper = self.tr("Diskon {name}").format(name=name)
        word, kind = ("", "square") if short else (self.tr("Diskon"), "small")
        self.discount = self._button(word, "discount", "discount", cheaper, kind)
        if priced.line.return_of is not None:
            self.discount.hide()
        if single:
            for button in (self.less, self.number, self.more):
                button.hide()
            line.addWidget(QLabel(self.tr("Hanya ada satu")))
        for button in (self.less, self.number, self.more):
            line.addWidget(button)
        line.addStretch()
        line.addWidget(self.discount)
        line.addWidget(self.bin)
        layout.addLayout(line)

    def _button(self, text: str, icon: str, asks: str, name: str, kind: str = "square") -> Button:
        button = Button(text, kind, icon, name=name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if kind != "small":
            button.setFixedSize(theme.dp(56 if text else 44), theme.dp(44))
        button.setProperty("asks", asks)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(str(button.property("asks")))


class CartView(QListView):
    """The cart's lines.  Emits `chosen(int)` for a tap and `asked(str)` for a control of the chosen line."""

    chosen = Signal(int)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cart = CartModel(self)
        self.setModel(self.cart)
        self.setItemDelegate(CartDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Keranjang"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.controls: LineControls | None = None
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH_MS)
        self._flash.timeout.connect(self._on_flashed)
        self.clicked.connect(self._on_clicked)

    def show_lines(self, lines: Sequence[PricedLine], chosen: int | None, *, fresh: bool) -> None:
        """Show other lines; the chosen one is opened, kept in sight, and flashes when it is fresh."""
        place = -1 if chosen is None else chosen
        self.cart.fresh = place if fresh else -1
        self.cart.set_lines(lines, place)
        self.controls = None
        if 0 <= place < len(lines):
            layout = theme.layout_of(self.window().width(), theme.current().scale)
            self.controls = LineControls(lines[place], short=layout.name == "compact")
            self.controls.asked.connect(self.asked)
            self.setIndexWidget(self.cart.index(place), self.controls)
            self.scrollTo(self.cart.index(place))
        if fresh:
            self._flash.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One stop: arrows go from line to line, Enter asks for the number, Delete removes."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self.cart.rowCount():
            self.chosen.emit(min(max(self.cart.chosen + step, 0), self.cart.rowCount() - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit("quantity")
        elif event.key() == Qt.Key.Key_Delete:
            self.asked.emit("remove")
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are for the scan field."""

    def _on_flashed(self) -> None:
        place, self.cart.fresh = self.cart.fresh, -1
        if 0 <= place < self.cart.rowCount():
            self.cart.dataChanged.emit(self.cart.index(place), self.cart.index(place))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())
