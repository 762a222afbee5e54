"""Results of a search, one row a thing: what matched is underlined, and Enter adds the marked one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos.catalogue.tag_codes import shown
from pos.sales.screens import say
from pos.sales.screens.tile_grid import ITEM, Index, TileModel, photo_colour, picture_of
from pos.stock.domain import ShelfItem
from pos.ui import icons, theme
from pos.ui.widgets.button import draw_cap
from pos.ui.widgets.photo_view import draw_photo

_ROW = 84
_GAP = 10
_VERTICAL = Qt.AlignmentFlag.AlignVCenter


class SearchDelegate(QStyledItemDelegate):
    """Draws one result; the marked one carries the key that adds it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.dp(_ROW + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = self.parent(), index.model()
        if not isinstance(view, SearchList) or not isinstance(model, TileModel):
            return
        item: ShelfItem = index.data(ITEM)
        box: QRect = option.rect.adjusted(0, 0, -view.gutter(), -theme.dp(_GAP))  # type: ignore[attr-defined]
        marked = model.marked == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if marked else "border.subtle"), 2 if marked else 1))
        painter.setBrush(theme.colour("bg.selected" if marked else "bg.surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), theme.dp(8), theme.dp(8))
        worded = view.has_words()
        left = _photo(painter, box, item, model.photo_of(item)) if worded else box.left() + theme.dp(14)
        right = _add_button(painter, box, marked, caps=view.has_caps(), worded=worded)
        right = _price(painter, box, right, item)
        _words(painter, QRect(left, box.top(), right - left, box.height()), item, view.typed)
        painter.restore()


def _photo(painter: QPainter, box: QRect, item: ShelfItem, path: Path | None) -> int:
    size = theme.dp(64)
    frame = QRect(box.left() + theme.dp(10), box.top() + (box.height() - size) // 2, theme.dp(76), size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(photo_colour())
    painter.drawRoundedRect(QRectF(frame), theme.dp(6), theme.dp(6))
    if path is not None:
        square = QRect(frame.center().x() - size // 2, frame.top(), size, size)
        draw_photo(painter, square, path, item.name, item.category)
    else:
        picture = picture_of(item, 52)
        painter.drawPixmap(frame.center().x() - theme.dp(26), frame.center().y() - theme.dp(26), picture)
    return frame.right() + theme.dp(14)


def _add_button(painter: QPainter, box: QRect, marked: bool, *, caps: bool, worded: bool) -> int:
    text, font = say.tr("Tambah") if worded else "", theme.sans(16, 600)
    words = QFontMetrics(font).horizontalAdvance(text)
    cap = QFontMetrics(theme.mono(13, 600)).horizontalAdvance("Enter") + theme.dp(12) if caps else 0
    width = theme.dp(18 + 22 + 18) + (theme.dp(9) + words if words else 0) + (cap + theme.dp(9) if cap else 0)
    height = theme.dp(50)
    top = box.top() + (box.height() - height) // 2
    button = QRect(box.right() - theme.dp(12) - width, top, width, height)
    ink = theme.colour("accent.on" if marked else "text.primary")
    painter.setPen(Qt.PenStyle.NoPen if marked else QPen(theme.colour("border.control"), 1))
    painter.setBrush(theme.colour("accent" if marked else "bg.surface"))
    painter.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), theme.dp(8), theme.dp(8))
    used = width if marked or not cap else width - cap - theme.dp(9)
    at = button.left() + (width - used) // 2 + theme.dp(18)
    painter.drawPixmap(
        at, button.center().y() - theme.dp(11), icons.drawn("plus", ink.name(), theme.dp(22), 1.0)
    )
    painter.setPen(ink)
    painter.setFont(font)
    at += theme.dp(22 + 9)
    painter.drawText(QRect(at, top, words, height), _VERTICAL, text)
    if marked and cap:
        place = QRect(at + words + theme.dp(9), button.center().y() - theme.dp(10), cap, theme.dp(20))
        draw_cap(painter, place, "Enter", ink)
    return button.left() - theme.dp(16)


def _price(painter: QPainter, box: QRect, right: int, item: ShelfItem) -> int:
    font = theme.sans(17, 700)
    amount = say.price(item)
    width = QFontMetrics(font).horizontalAdvance(amount)
    painter.setFont(font)
    painter.setPen(theme.colour("text.primary"))
    half = box.height() // 2
    end = Qt.AlignmentFlag.AlignRight
    top = QRect(right - width, box.top() + theme.dp(4), width, half)
    painter.drawText(top, end | Qt.AlignmentFlag.AlignBottom, amount)
    few = item.left <= 1 and not item.is_service
    painter.setFont(theme.sans(13, 600 if few else 500))
    painter.setPen(theme.colour("accent.text" if few else "text.secondary"))
    left = say.left_of(item)
    under = QRect(right - theme.dp(120), box.top() + half + theme.dp(4), theme.dp(120), half)
    painter.drawText(under, end | Qt.AlignmentFlag.AlignTop, left)
    return right - max(width, QFontMetrics(theme.sans(13, 600)).horizontalAdvance(left)) - theme.dp(16)


def _words(painter: QPainter, box: QRect, item: ShelfItem, typed: str) -> None:
    font = theme.sans(16, 600)
    metrics = QFontMetrics(font)
    name = metrics.elidedText(item.name, Qt.TextElideMode.ElideRight, box.width())
    line = QRect(box.left(), box.top() + theme.dp(16), box.width(), theme.dp(26))
    painter.setPen(theme.colour("text.primary"))
    painter.setFont(font)
    painter.drawText(line, _VERTICAL, name)
    _underline(painter, line, name, typed, font)
    painter.setPen(theme.colour("text.secondary"))
    below = QRect(box.left(), line.bottom() + 1, box.width(), theme.dp(22))
    maker = " · ".join(part for part in (item.artisan_name, item.motif) if part and part.lower() != "polos")
    draw_with_code(painter, below, maker, item.code)


def _underline(painter: QPainter, line: QRect, name: str, typed: str, font: QFont) -> None:
    metrics = QFontMetrics(font)
    base = line.center().y() + metrics.ascent() // 2 + theme.dp(3)
    painter.setPen(QPen(theme.colour("text.primary"), theme.dp(2)))
    for word in typed.lower().split():
        at = _begins(name.lower(), word)
        if at >= 0:
            start = line.left() + metrics.horizontalAdvance(name[:at])
            end = line.left() + metrics.horizontalAdvance(name[: at + len(word)])
            painter.drawLine(start, base, end, base)


def best_first(items: Sequence[ShelfItem], typed: str) -> list[ShelfItem]:
    """Goods before services, what is here before what is sold out, names that match before makers that do."""
    words = typed.lower().split()

    def rank(item: ShelfItem) -> tuple[bool, bool, bool]:
        return item.is_service, item.left <= 0, any(_begins(item.name.lower(), word) < 0 for word in words)

    return sorted(items, key=rank)


def _begins(name: str, word: str) -> int:
    """Where a word of the name begins with what was typed, or -1."""
    if name.startswith(word):
        return 0
    at = name.find(f" {word}")
    return at + 1 if at >= 0 else -1


def draw_with_code(painter: QPainter, box: QRect, maker: str, code: str) -> None:
    """A maker in small letters and the tag's code behind, in the face of codes."""
    font = theme.sans(13, 500)
    mono = theme.mono(13, 500)
    tag = shown(code) if code else ""
    taken = QFontMetrics(mono).horizontalAdvance(tag) if tag else 0
    between = " · " if tag and maker else ""
    metrics = QFontMetrics(font)
    room = box.width() - taken - metrics.horizontalAdvance(between)
    cut = metrics.elidedText(maker, Qt.TextElideMode.ElideRight, room) + between
    painter.setFont(font)
    painter.drawText(box, _VERTICAL, cut)
    if tag:
        painter.setFont(mono)
        at = QFontMetrics(font).horizontalAdvance(cut)
        painter.drawText(box.adjusted(at, 0, 0, 0), _VERTICAL, tag)


class SearchList(QListView):
    """The results; emits `tapped(ShelfItem)`.  A tap never takes the focus from the scan field."""

    tapped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed = ""
        self.results = TileModel(self)
        self.setModel(self.results)
        self.setItemDelegate(SearchDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("kind", "tiles")
        self.setAccessibleName(self.tr("Hasil pencarian"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(self._on_clicked)

    def show_results(self, items: Sequence[ShelfItem], typed: str) -> None:
        """Show other results from the top; the first is marked."""
        self.typed = typed
        self.results.set_items(items, 0 if items else -1)
        self.scrollToTop()

    def mark(self, place: int) -> None:
        """Mark the result that Enter adds, and keep it in sight."""
        self.results.set_marked(place)
        if place >= 0:
            self.scrollTo(self.results.index(place))

    def gutter(self) -> int:
        """The room at the right in which only the scroll bar stands."""
        return theme.dp(14)

    def has_words(self) -> bool:
        """Whether there is room for the word on each row's button."""
        return theme.layout_of(self.window().width(), theme.current().scale).name != "compact"

    def has_caps(self) -> bool:
        """Whether the window is wide enough for key caps."""
        return theme.layout_of(self.window().width(), theme.current().scale).key_caps

    def _on_clicked(self, index: QModelIndex) -> None:
        self.tapped.emit(index.data(ITEM))
