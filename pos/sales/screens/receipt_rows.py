"""The rows of *Retur*: a sold line with its tick and count, and a thing that is taken instead."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from pos.catalogue.tag_codes import shown
from pos.core.money import given_back, plain
from pos.sales.domain import BasketLine, ReceiptLine, Returning
from pos.sales.screens import say
from pos.sales.screens.tile_grid import photo_colour
from pos.stock.domain import ShelfItem
from pos.ui import icons, theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Label
from pos.ui.widgets.panel import column, row

_HIGH = 73
_BOX = 28


class TickBox(QAbstractButton):
    """A box that is ticked or not, 44 px to hit."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setFixedSize(theme.dp(44), theme.dp(44))

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(44), theme.dp(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = (self.width() - theme.dp(_BOX)) / 2
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        on, off = self.isChecked(), not self.isEnabled()
        fill = "accent" if on else "disabled.bg" if off else "bg.surface"
        painter.setPen(Qt.PenStyle.NoPen if on or off else QPen(theme.colour("border.control"), 2))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box, theme.dp(6), theme.dp(6))
        if on:
            sign = icons.pixmap("check", "accent.on", 22, self.devicePixelRatioF())
            at = (self.width() - theme.dp(22)) // 2
            painter.drawPixmap(at, at, sign)


class Pot(QWidget):
    """The picture of a thing, on the colour of photos."""

    def __init__(self, item: ShelfItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setFixedSize(theme.dp(52), theme.dp(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(photo_colour())
        painter.drawRoundedRect(QRectF(self.rect()), theme.dp(6), theme.dp(6))
        picture = icons.placeholder(self._item.name, self._item.category, width=42, height=42)
        painter.drawPixmap(QPoint(theme.dp(5), theme.dp(5)), picture)


class _Row(QWidget):
    """One row: a coloured ground and a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self.setFixedHeight(theme.dp(_HIGH))
        self.line = row(self, 12)
        self.line.setContentsMargins(theme.dp(8), 0, theme.dp(14), 0)

    def set_on(self, on: bool) -> None:
        """On the colour of what is chosen, or not."""
        self._on = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg.selected" if self._on else "bg.surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border.subtle"))

    def is_narrow(self) -> bool:
        """Whether the window has no room for the words beside."""
        return not theme.layout_of(self.window().width(), theme.current().scale).key_caps

    def add_words(self, item: ShelfItem, code: str) -> None:
        """The thing's name over its maker and code."""
        words = column(None, 2)
        words.addStretch()
        words.addWidget(ElidedLabel(item.name, "bodyStrong"))
        under = " · ".join(part for part in (item.artisan_name, shown(code) if code else "") if part)
        words.addWidget(ElidedLabel(under, "caption", "secondary"))
        words.addStretch()
        self.line.addLayout(words, 1)


class SoldRow(_Row):
    """A sold line.  Emits `toggled(UUID)` for a tap, and `stepped((UUID, int))` of its buttons."""

    toggled = Signal(object)
    stepped = Signal(object)

    def __init__(self, line: ReceiptLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: UUID = line.sold.id
        self.tick = TickBox(line.item.name)
        self.tick.clicked.connect(self._on_tick)
        self._pot = Pot(line.item)
        self.line.addWidget(self.tick)
        self.line.addWidget(self._pot)
        self.add_words(line.item, line.sold.code)
        self.mark = Label("", "captionStrong", "accent")
        self.line.addWidget(self.mark)
        self.less = Button("", "square", "minus", name=self.tr("Kurangi {name}").format(name=line.item.name))
        self.more = Button("", "square", "plus", name=self.tr("Tambah {name}").format(name=line.item.name))
        self.count = Label("", "body", "secondary")
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button in (self.less, self.more):
            button.setFixedSize(theme.dp(44), theme.dp(44))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        steps = row(None, 6)
        for part in (self.less, self.count, self.more):
            steps.addWidget(part)
        self.line.addLayout(steps)
        self.amount = Label("", "button")
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.amount.setMinimumWidth(theme.dp(72))
        self.line.addWidget(self.amount)

    def show_line(self, line: ReceiptLine, state: Returning) -> None:
        """Draw the line as the state has it."""
        count = state.counts.get(self._key, 0)
        several = line.sold.quantity > 1
        self._shown = (line, count, state.fresh == self._key, bool(state.goods.lines))
        self.set_on(bool(count))
        self.tick.setChecked(bool(count))
        self.tick.setEnabled(bool(line.left))
        for button in (self.less, self.more):
            button.setVisible(bool(count) and several)
        self.more.setEnabled(count < line.left)
        self.count.setVisible(several and bool(line.left))
        of = self.tr("{n} dari {of}").format(n=count, of=line.left)
        self.count.setText(of if count else self.tr("{n} buah").format(n=line.left))
        sold = line.sold
        now = count or line.left or sold.quantity
        before = line.before if line.left else 0
        self.amount.setText(plain(given_back(sold.net, sold.quantity, before, now)))
        self.amount.set_tone("" if line.left else "secondary")
        self._show_mark()

    def _show_mark(self) -> None:
        line, count, fresh, exchanged = self._shown
        said = ""
        if not line.left:
            said = self.tr("sudah diretur")
        elif count and exchanged:
            said = self.tr("ditukar")
        elif count and fresh:
            said = self.tr("baru dipilih")
        narrow = self.is_narrow()
        several = line.sold.quantity > 1
        self.mark.setText(said)
        self.mark.set_tone("accent" if count else "secondary")
        self.mark.setVisible(bool(said) and (not line.left or not narrow))
        self._pot.setVisible(not (narrow and count and several))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_shown"):
            self._show_mark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.tick.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.toggled.emit(self._key)

    def _on_tick(self) -> None:
        self.toggled.emit(self._key)

    def _on_less(self) -> None:
        self.stepped.emit((self._key, -1))

    def _on_more(self) -> None:
        self.stepped.emit((self._key, 1))


class InsteadRow(_Row):
    """A thing taken instead.  Emits `removed(int)` with its place."""

    removed = Signal(int)

    def __init__(self, line: BasketLine, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        item = line.item
        self.line.setContentsMargins(theme.dp(14), 0, theme.dp(14), 0)
        self.line.addWidget(Pot(item))
        self.add_words(item, item.code)
        if line.quantity > 1:
            self.line.addWidget(Label(f"{line.quantity}×", "bodyStrong"))
        self.line.addWidget(Badge(say.left(item.left, item.one_of_a_kind), "neutral"))
        amount = Label(plain(line.gross), "button")
        self.line.addWidget(amount)
        named = self.tr("Hapus {name}").format(name=item.name)
        self.remove = Button("", "square", "trash", name=named)
        self.remove.setFixedSize(theme.dp(44), theme.dp(44))
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove.clicked.connect(self._on_remove)
        self.line.addWidget(self.remove)

    def _on_remove(self) -> None:
        self.removed.emit(self._place)
