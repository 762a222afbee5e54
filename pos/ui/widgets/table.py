"""Tables: a model over frozen rows, a delegate that draws text, money, icons, and a totals row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pos.ui import icons, theme

Index = QModelIndex | QPersistentModelIndex
_PAD = 9
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, how a row is written in it, and how it looks.

    `right` for numbers; `icon` gives an icon's name for a row, `tone` a colour token; a `stretch` column
    takes the room that is left.
    """

    title: str
    text: Callable[[Any], str]
    right: bool = False
    strong: bool = False
    stretch: bool = False
    icon: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None


class RowsModel(QAbstractTableModel):
    """Rows and columns for Qt; the totals, where there are any, are the last row."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Any] = []
        self.totals: tuple[str, ...] = ()

    def set_rows(self, rows: Sequence[Any], totals: Sequence[str] = ()) -> None:
        """Show other rows; `totals` has one text a column."""
        self.beginResetModel()
        self.rows = list(rows)
        self.totals = tuple(totals)
        self.endResetModel()

    def is_total(self, row: int) -> bool:
        """Whether this is the totals row."""
        return row >= len(self.rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows) + (1 if self.totals else 0)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            total = self.is_total(index.row())
            return self.totals[index.column()] if total else column.text(self.rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.is_total(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowDelegate(QStyledItemDelegate):
    """Draws a cell: soft terracotta and a bar where chosen, a line below, the totals on a strong line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, RowsModel)
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        total = model.is_total(index.row())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        back = "bg.selected" if chosen else "bg.sunken" if total else "bg.surface"
        painter.fillRect(box, theme.colour(back))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(box.x(), box.y(), theme.dp(4), box.height()), theme.colour("accent"))
        if total:
            painter.fillRect(QRect(box.x(), box.y(), box.width(), 2), theme.colour("border.strong"))
        else:
            painter.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), theme.colour("border.subtle"))
        self._paint_cell(painter, box, index, model)

    def _paint_cell(self, painter: QPainter, box: QRect, index: Index, model: RowsModel) -> None:
        column = model.columns[index.column()]
        total = model.is_total(index.row())
        inner = box.adjusted(theme.dp(_PAD), 0, -theme.dp(_PAD), 0)
        token = "text.primary"
        if not total:
            value = model.rows[index.row()]
            token = column.tone(value) if column.tone else token
            name = column.icon(value) if column.icon else ""
            if name:
                picture = icons.pixmap(name, token, 18, painter.device().devicePixelRatioF())
                painter.drawPixmap(inner.x(), inner.y() + (inner.height() - theme.dp(18)) // 2, picture)
                inner.setLeft(inner.x() + theme.dp(26))
        font = cell_font(column, total)
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        text = str(index.data() or "")
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _RIGHT if column.right else _LEFT, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, RowsModel)
        column = model.columns[index.column()]
        metrics = QFontMetrics(cell_font(column, model.is_total(index.row())))
        wide = metrics.horizontalAdvance(str(index.data() or "")) + 2 * theme.dp(_PAD) + 2
        return QSize(wide + (theme.dp(26) if column.icon else 0), theme.dp(42))


def cell_font(column: Column, total: bool = False) -> Any:
    """The font of a column's cells."""
    return theme.sans(15, 600 if column.strong or total else 400)


class Table(QTableView):
    """A table of whole rows; `row_chosen(object)` carries the row that became current.

    Columns are as wide as their texts; those that stretch share what is left.
    """

    row_chosen = Signal(object)

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.dp(42))
        self.verticalHeader().setMinimumSectionSize(theme.dp(36))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(theme.dp(42))
        header.setMinimumSectionSize(theme.dp(40))
        header.setSectionsClickable(False)
        for place, column in enumerate(self.rows.columns):
            stretch = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(place, stretch)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def set_rows(self, rows: Sequence[Any], totals: Sequence[str] = ()) -> None:
        """Show other rows; the choice stays on the same place where there still is one."""
        kept = self.currentIndex().row()
        self.rows.set_rows(rows, totals)
        self._fit_columns()
        if 0 <= kept < len(rows):
            self.selectRow(kept)

    def chosen_row(self) -> Any | None:
        """The row that is chosen, or None."""
        place = self.currentIndex().row()
        return self.rows.rows[place] if 0 <= place < len(self.rows.rows) else None

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        titles = QFontMetrics(theme.sans(13, 500))
        for place, column in enumerate(self.rows.columns):
            if not column.stretch:
                title = titles.horizontalAdvance(column.title) + 2 * theme.dp(_PAD) + theme.dp(4)
                header.resizeSection(place, max(title, self.sizeHintForColumn(place)))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= index.row() < len(self.rows.rows):
            self.row_chosen.emit(self.rows.rows[index.row()])
