"""The grid of things that can be sold: picture, name, maker and motif, price, how many are left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScroller,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos.core.photos import PhotoFolder
from pos.sales.screens import say
from pos.stock.domain import ShelfItem
from pos.ui import icons, theme
from pos.ui.widgets.photo_view import draw_photo

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
_GAP = 10
_HEIGHT = 182
_PHOTO = 88
_LOADING = 12
"""How many bare tiles stand where the shelf has not been read yet."""


class TileModel(QAbstractListModel):
    """The things shown, how many of each are in the basket, and which one Enter would add."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[ShelfItem] = []
        self.counts: dict[str, int] = {}
        self.marked = -1
        self.loading = False
        self.photos: PhotoFolder | None = None

    def photo_of(self, item: ShelfItem) -> Path | None:
        """The small photo of a thing, where there is one."""
        return self.photos.small(item.photo) if self.photos is not None and item.photo else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if parent.isValid():
            return 0
        return _LOADING if self.loading else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.loading:
            return None
        item = self.items[index.row()]
        if role == ITEM:
            return item
        if role == COUNT:
            return self.counts.get(item.sku, 0)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            maker = f"{item.artisan_name}, " if item.artisan_name else ""
            return f"{item.name}, {maker}{say.spoken_price(item)}, {say.left_of(item)}"
        return None

    def set_items(self, items: Sequence[ShelfItem], marked: int) -> None:
        """Show other things."""
        self.beginResetModel()
        self.items, self.marked, self.loading = list(items), marked, False
        self.endResetModel()

    def set_loading(self) -> None:
        """Nothing is known yet."""
        self.beginResetModel()
        self.items, self.marked, self.loading = [], -1, True
        self.endResetModel()

    def set_counts(self, counts: dict[str, int]) -> None:
        """Show other counts; only tiles that change are drawn again."""
        changed = {
            sku for sku in self.counts.keys() | counts.keys() if self.counts.get(sku) != counts.get(sku)
        }
        self.counts = counts
        for row, item in enumerate(self.items):
            if item.sku in changed:
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_marked(self, marked: int) -> None:
        """Mark another thing as the one that Enter adds."""
        rows = {self.marked, marked} & set(range(len(self.items)))
        self.marked = marked
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))


class TileDelegate(QStyledItemDelegate):
    """Draws one tile; it fills its cell of the grid but for the gap."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        return view.gridSize() if isinstance(view, QListView) else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: ShelfItem | None = index.data(ITEM)
        count: int = index.data(COUNT) or 0
        box = option.rect.adjusted(0, 0, -theme.dp(_GAP), -theme.dp(_GAP))  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        photo = theme.dp(_PHOTO) if self._has_photos() else 0
        model = index.model()
        path = model.photo_of(item) if item is not None and photo and isinstance(model, TileModel) else None
        _frame(painter, box, count > 0, item, photo, path)
        if item is None:
            _bars(painter, box, photo)
        else:
            # Without a picture the count stands beside the name, which gives way.
            beside = theme.dp(38) if count and not photo else 0
            _words(painter, box, item, photo, beside)
        if count:
            _count(painter, box, count)
        view = self.parent()
        if isinstance(view, TileGrid) and view.hasFocus() and view.currentIndex() == index:
            draw_ring(painter, box)
        painter.restore()

    def _has_photos(self) -> bool:
        view = self.parent()
        return isinstance(view, TileGrid) and view.has_photos()


def draw_ring(painter: QPainter, box: QRect) -> None:
    """The ring around what the arrows have come to."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("focus"), theme.dp(3)))
    painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), theme.dp(8), theme.dp(8))


def photo_colour() -> QColor:
    """The ground of a picture: half selected, half pressed, so that it is warm in both looks."""
    soft, grey = theme.colour("accent.soft"), theme.colour("bg.pressed")
    return QColor(
        (soft.red() + grey.red()) // 2, (soft.green() + grey.green()) // 2, (soft.blue() + grey.blue()) // 2
    )


def picture_of(item: ShelfItem, size: float) -> QPixmap:
    """The pottery of a thing; a service is no pot."""
    if item.is_service:
        return icons.pixmap("gift", "accent.text", size)
    return icons.placeholder(item.name, item.category, width=size, height=size)


def _frame(
    painter: QPainter, box: QRect, chosen: bool, item: ShelfItem | None, high: int, path: Path | None
) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), theme.dp(8), theme.dp(8))
    painter.fillPath(outline, theme.colour("bg.surface"))
    painter.save()
    painter.setClipPath(outline)
    photo = QRect(box.left(), box.top(), box.width(), high)
    painter.fillRect(photo, photo_colour() if item else theme.colour("bg.pressed"))
    if path is not None and item is not None:
        square = QRect(photo.center().x() - high // 2, photo.top(), high, high)
        draw_photo(painter, square, path, item.name, item.category)
    elif item is not None and high:
        size = 76.0
        picture = picture_of(item, size)
        left = photo.center().x() - theme.dp(size) // 2
        painter.drawPixmap(left, photo.top() + (photo.height() - theme.dp(size)) // 2, picture)
    painter.restore()
    pen = QPen(theme.colour("accent" if chosen else "border.subtle"), 2 if chosen else 1)
    painter.setPen(pen)
    painter.drawPath(outline)


def _words(painter: QPainter, box: QRect, item: ShelfItem, photo: int, beside: int) -> None:
    pad = theme.dp(11)
    width = box.width() - 2 * pad
    top = box.top() + photo

    def line(
        y: int,
        height: int,
        text: str,
        pixels: int,
        weight: int,
        token: str,
        right: bool = False,
        less: int = 0,
    ) -> int:
        font = theme.sans(pixels, weight)
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        area = QRect(box.left() + pad, top + theme.dp(y), width, theme.dp(height))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width - less)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return QFontMetrics(font).horizontalAdvance(shown)

    line(6, 24, item.name, 15, 600, "text.primary", less=beside)
    motif = "" if item.motif.lower() in ("", "polos") else item.motif
    line(28, 20, " · ".join(part for part in (item.artisan_name, motif) if part), 13, 500, "text.secondary")
    used = line(60, 26, say.price(item), 17, 700, "text.primary")
    left = say.left_of(item)
    if used + QFontMetrics(theme.sans(13, 500)).horizontalAdvance(left) + theme.dp(6) <= width:
        few = item.left <= 1 and not item.is_service
        line(61, 26, left, 13, 600 if few else 500, "accent.text" if few else "text.secondary", right=True)


def _bars(painter: QPainter, box: QRect, photo: int) -> None:
    """Grey bars where name, maker and price will stand."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("bg.pressed"))
    for top, width, height in ((8, 128, 14), (30, 93, 12), (68, 78, 16)):
        left = box.left() + theme.dp(11)
        bar = QRectF(left, box.top() + photo + theme.dp(top), theme.dp(width), theme.dp(height))
        painter.drawRoundedRect(bar, theme.dp(4), theme.dp(4))


def _count(painter: QPainter, box: QRect, count: int) -> None:
    size = theme.dp(30)
    dot = QRect(box.right() - size - theme.dp(8), box.top() + theme.dp(8), size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(QRectF(dot), size / 2, size / 2)
    painter.setPen(theme.colour("accent.on"))
    painter.setFont(theme.sans(15, 700))
    painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(count))


class TileGrid(QListView):
    """The tiles; emits `tapped(ShelfItem)`.  A tap never takes the focus from the scan field."""

    tapped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = TileModel(self)
        self.setModel(self.tiles)
        self.setItemDelegate(TileDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("kind", "tiles")
        self.setAccessibleName(self.tr("Barang"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(self._on_clicked)

    def show_items(self, items: Sequence[ShelfItem]) -> None:
        """Show other things; the same things stay where they were scrolled to."""
        same = [item.sku for item in items] == [item.sku for item in self.tiles.items]
        at = self.verticalScrollBar().value()
        self.tiles.set_items(items, -1)
        if same:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(at)
        else:
            self.scrollToTop()

    def show_loading(self) -> None:
        """Show bare tiles until the shelf is read."""
        self.tiles.set_loading()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._fit()
        return super().event(event)

    def has_photos(self) -> bool:
        """A compact window has room for words only."""
        return theme.layout_of(self.window().width(), theme.current().scale).name != "compact"

    def _fit(self) -> None:
        columns = theme.layout_of(self.window().width(), theme.current().scale).tile_columns
        # Four pixels less than the viewport, or Qt wraps a column early.
        width = (self.viewport().width() - 4) // columns
        size = QSize(width, theme.dp(_HEIGHT + _GAP - (0 if self.has_photos() else _PHOTO)))
        if size != self.gridSize():
            self.setGridSize(size)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.tiles.rowCount():
            self.setCurrentIndex(self.tiles.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One stop: arrows go from tile to tile, Enter or Space takes one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are for the scan field."""

    def _on_clicked(self, index: QModelIndex) -> None:
        item = index.data(ITEM)
        if item is not None:
            self.tapped.emit(item)
