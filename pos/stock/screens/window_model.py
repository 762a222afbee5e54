"""Long lists: the keys of all rows are known, the rows themselves only where somebody has looked."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScroller,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pos.ui import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole

WINDOW: Final = 100
"""Rows that are read at once."""

_MOST_KEPT: Final = 5_000
"""Rows that are kept; whoever scrolls through 100,000 needs the memory for something else."""


class WindowModel(QAbstractTableModel):
    """Keys in their order, and rows by key.

    `wanted(tuple)` carries the keys of a window that was looked at and is not known, or not known anew since
    `refresh`; the answer comes by `put`.  A row that is not known yet is drawn from None.
    """

    wanted = Signal(object)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.titles = list(titles)
        self.keys: list[Any] = []
        self._rows: dict[Hashable, Any] = {}
        self._asked: set[Hashable] = set()
        self._looked: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def set_keys(self, keys: Sequence[Any]) -> None:
        """Another list."""
        self.beginResetModel()
        self.keys = list(keys)
        self._looked.clear()
        self.endResetModel()

    def add_keys(self, keys: Sequence[Any]) -> None:
        """The list goes on."""
        if keys:
            first = len(self.keys)
            self.beginInsertRows(QModelIndex(), first, first + len(keys) - 1)
            self.keys += keys
            self.endInsertRows()

    def put(self, rows: Mapping[Any, Any]) -> None:
        """Rows that were wanted."""
        if len(self._rows) > _MOST_KEPT:
            self._rows.clear()
            self._asked &= rows.keys()
        self._rows.update(rows)
        if self.keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.keys) - 1, len(self.titles) - 1))

    def refresh(self) -> None:
        """Every row may have changed: what is looked at is read again, and shown as it was until then."""
        self._asked.clear()
        if self.keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.keys) - 1, len(self.titles) - 1))

    def row_at(self, place: int) -> Any | None:
        """The row at a place, or None where it is not known yet."""
        key = self.keys[place]
        if key not in self._asked:
            self._looked.add(place // WINDOW)
            self._timer.start(0)
        return self._rows.get(key)

    def place_of(self, key: Any) -> int:
        """Where a key stands, or -1."""
        return self.keys.index(key) if key in self.keys else -1

    def _ask(self) -> None:
        for window in sorted(self._looked):
            keys = tuple(self.keys[window * WINDOW : (window + 1) * WINDOW])
            new = tuple(key for key in keys if key not in self._asked)
            self._asked.update(new)
            if new:
                self.wanted.emit(new)
        self._looked.clear()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == ROW:
            return self.row_at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row_at(index.row())
            return "" if row is None else self.text_of(row, index.column())
        return None

    def text_of(self, row: Any, column: int) -> str:
        """What stands in a cell."""
        return str(row)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        return None


class WindowTable(QTableView):
    """Whole rows of a `WindowModel`, `high` design pixels each; a finger scrolls them."""

    def __init__(self, model: WindowModel, high: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.dp(high))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(theme.dp(42))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
    """What lies under a cell: soft terracotta and a bar where its row is chosen, a line below; its box."""
    box: QRect = option.rect  # type: ignore[attr-defined]
    state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    painter.fillRect(box, theme.colour("bg.selected" if chosen else "bg.surface"))
    if chosen and index.column() == 0:
        painter.fillRect(QRect(box.x(), box.y(), theme.dp(4), box.height()), theme.colour("accent"))
    painter.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), theme.colour("border.subtle"))
    return box
