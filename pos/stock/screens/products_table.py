"""The table of products: picture, name and motif, maker, price, and the count at each centre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos.catalogue.domain import ProductKind
from pos.core.money import plain
from pos.core.photos import PhotoFolder
from pos.stock.domain.products import ProductLine, ShelfCentre
from pos.stock.screens.say_products import tr
from pos.stock.screens.window_model import ROW, Index, WindowModel, WindowTable, paint_ground
from pos.ui import theme
from pos.ui.widgets.photo_view import draw_photo

NAME, MAKER, PRICE, FIRST_CENTRE = range(4)
_ROW_HIGH: Final = 54
_PHOTO: Final = 44
_PAD: Final = 10
_WIDE: Final = {MAKER: 156, PRICE: 104}
_CENTRE_WIDE: Final = 104
_LEAST_NAME: Final = 236
_MOST_CENTRES: Final = 4
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ProductsModel(WindowModel):
    """Products by SKU; the own centre's count comes first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((tr("Nama & motif"), tr("Perajin"), tr("Harga")), parent)

    def set_centres(self, centres: Sequence[ShelfCentre]) -> None:
        """Which centres have a column."""
        self.beginResetModel()
        self.titles = [*self.titles[:FIRST_CENTRE], *(one.name for one in centres[:_MOST_CENTRES])]
        self.endResetModel()

    def text_of(self, row: Any, column: int) -> str:
        line: ProductLine = row
        if column == NAME:
            return line.name
        if column == MAKER:
            return line.artisan_name or tr("Milik pusat")
        if column == PRICE:
            return plain(line.price)
        count = line.left[column - FIRST_CENTRE]
        return str(count) if count and line.kind is ProductKind.GOODS else "–"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return _LEFT if section in (NAME, MAKER) else _RIGHT
        return super().headerData(section, orientation, role)


class ProductDelegate(QStyledItemDelegate):
    """Draws a cell; a row that is not read yet has grey bars."""

    photos: PhotoFolder | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = paint_ground(painter, option, index)
        line: ProductLine | None = index.data(ROW)
        if line is None:
            _bar(painter, box, index.column())
        elif index.column() == NAME:
            self._paint_name(painter, box, line)
        else:
            strong = index.column() == PRICE
            _write(painter, box, str(index.data() or ""), strong, right=index.column() != MAKER)

    def _paint_name(self, painter: QPainter, box: QRect, line: ProductLine) -> None:
        side = theme.dp(_PHOTO)
        place = QRect(box.x() + theme.dp(_PAD), box.y() + (box.height() - side) // 2, side, side)
        path = self.photos.small(line.photo) if self.photos is not None and line.photo else None
        draw_photo(painter, place, path, line.name, line.category)
        left = place.right() + theme.dp(16)
        wide = box.right() - left - theme.dp(6)
        half = box.height() // 2
        below = line.motif or line.category
        if not line.active:
            below = f"{tr('Diarsipkan')} · {below}"
        parts = (
            (line.name, theme.sans(15, 600), "text.primary", half - theme.dp(20)),
            (below, theme.sans(13, 500), "text.secondary", half + theme.dp(1)),
        )
        for text, font, token, top in parts:
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRect(left, box.y() + top, wide, theme.dp(20)), _LEFT, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.dp(_CENTRE_WIDE), theme.dp(_ROW_HIGH))


def _write(painter: QPainter, box: QRect, text: str, strong: bool, right: bool) -> None:
    font = theme.sans(15, 600 if strong else 400)
    inner = box.adjusted(theme.dp(_PAD), 0, -theme.dp(_PAD), 0)
    painter.setFont(font)
    painter.setPen(theme.colour("text.primary"))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, _RIGHT if right else _LEFT, shown)


def _bar(painter: QPainter, box: QRect, column: int) -> None:
    wide = box.width() // 2
    left = box.x() + theme.dp(_PAD) if column in (NAME, MAKER) else box.right() - theme.dp(_PAD) - wide
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("bg.pressed"))
    bar = QRectF(left, box.center().y() - theme.dp(6), wide, theme.dp(12))
    painter.drawRoundedRect(bar, theme.dp(4), theme.dp(4))


class ProductTable(WindowTable):
    """The rows.  `opened(str)` carries the SKU of a row that was tapped or entered."""

    opened = Signal(str)

    def __init__(self, photos: PhotoFolder | None, parent: QWidget | None = None) -> None:
        model = ProductsModel()
        super().__init__(model, _ROW_HIGH, parent)
        model.setParent(self)
        self.products = model
        self._delegate = ProductDelegate(self)
        self._delegate.photos = photos
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Barang"))
        self.clicked.connect(self._on_opened)
        self.activated.connect(self._on_opened)

    def choose(self, sku: str) -> None:
        """Mark the row of a product, where it is in the list; nothing unmarks."""
        place = self.products.place_of(sku) if sku else -1
        if place < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.selectRow(place)
            self.scrollTo(self.products.index(place, NAME))

    def chosen(self) -> str:
        """The SKU of the marked row, or nothing."""
        place = self.currentIndex().row()
        return str(self.products.keys[place]) if 0 <= place < len(self.products.keys) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Name, price and the own count always stand; further ones as far as there is room."""
        columns = self.products.columnCount()
        own = theme.dp(_WIDE[PRICE] + _CENTRE_WIDE)
        room = self.viewport().width() - own - theme.dp(_LEAST_NAME)
        for column in (MAKER, *range(FIRST_CENTRE + 1, columns)):
            wide = theme.dp(_WIDE.get(column, _CENTRE_WIDE))
            fits = wide <= room
            self.setColumnHidden(column, not fits)
            room = room - wide if fits else 0
        left = self.viewport().width()
        for column in range(NAME + 1, columns):
            if not self.isColumnHidden(column):
                wide = theme.dp(_WIDE.get(column, _CENTRE_WIDE))
                self.setColumnWidth(column, wide)
                left -= wide
        self.setColumnWidth(NAME, left)

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(str(self.products.keys[index.row()]))
