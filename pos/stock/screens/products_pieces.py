"""All pieces of a product: code, how each stands, where, since when, and by which document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos.catalogue.domain import PieceState
from pos.catalogue.tag_codes import shown
from pos.core.clock import local
from pos.core.errors import PosError
from pos.stock.domain.products import PieceLook, ProductCard
from pos.stock.screens.say_products import state_word, tr
from pos.stock.screens.window_model import ROW, Index, WindowModel, WindowTable, paint_ground
from pos.ui import icons, theme
from pos.ui.dialogs import Sheet
from pos.ui.language import short_date
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.labels import Label

if TYPE_CHECKING:
    from pos.stock.products import Products

_CODE, _STATE = 0, 1
_ROW_HIGH = 46
_WIDE = (130, 190, 80, 160)


class PiecesModel(WindowModel):
    """Pieces by key."""

    def text_of(self, row: Any, column: int) -> str:
        piece: PieceLook = row
        code = shown(piece.code) if piece.code else "–"
        since = short_date(local(piece.since).date())
        return (code, state_word(piece.state)[0], piece.centre, since, piece.document)[column]


class PieceDelegate(QStyledItemDelegate):
    """Draws a cell; the state has its icon."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = paint_ground(painter, option, index)
        inner = box.adjusted(theme.dp(10), 0, -theme.dp(6), 0)
        piece: PieceLook | None = index.data(ROW)
        if piece is not None and index.column() == _STATE:
            _word, _tone, icon = state_word(piece.state)
            picture = icons.pixmap(icon, "text.secondary", 18, painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.x(), inner.y() + (inner.height() - theme.dp(18)) // 2, picture)
            inner.setLeft(inner.x() + theme.dp(26))
        font = theme.mono(14) if index.column() == _CODE else theme.sans(15)
        painter.setFont(font)
        painter.setPen(theme.colour("text.primary"))
        text = QFontMetrics(font).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


class PiecesSheet(Sheet):
    """The list; emits `lost_asked(UUID)` for the piece that is chosen."""

    lost_asked = Signal(object)

    def __init__(self, window: QWidget, products: Products, tasks: Tasks, card: ProductCard) -> None:
        title = tr("Buah ({n})").format(n=card.piece_count)
        super().__init__(window, title, card.product.name, "list-check", 860)
        self._products, self._tasks, self._sku = products, tasks, card.product.sku
        titles = (tr("Label"), tr("Keadaan"), tr("Pusat"), tr("Sejak"), tr("Dokumen"))
        self.model = PiecesModel(titles, self)
        self.table = WindowTable(self.model, _ROW_HIGH)
        self._set_up_table()
        self.body.addWidget(self.table)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.body.addWidget(self.wrong)
        self.lost = self.add_button(tr("Label hilang"), "secondary", "tag")
        self.lost.setEnabled(False)
        self.lost.clicked.connect(self._on_lost)
        self.add_button(tr("Tutup"), "primary", "", "Esc").clicked.connect(self.reject)
        self.model.wanted.connect(self._on_wanted)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.first = self.table
        self._read(None)

    def _set_up_table(self) -> None:
        table = self.table
        table.setItemDelegate(PieceDelegate(table))
        table.setAccessibleName(tr("Buah"))
        table.setMinimumHeight(theme.dp(380))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, wide in enumerate(_WIDE):
            header.resizeSection(place, theme.dp(wide))
        header.setStretchLastSection(True)

    def _read(self, after: UUID | None) -> None:
        def read() -> tuple[UUID, ...]:
            return self._products.piece_stretch(self._sku, after)

        self._tasks.run(self, read, self._on_keys, self._on_trouble)

    def _on_keys(self, keys: tuple[UUID, ...]) -> None:
        self.model.add_keys(keys)
        if keys:
            self._read(keys[-1])

    def _on_wanted(self, keys: tuple[UUID, ...]) -> None:
        def read() -> Mapping[UUID, PieceLook]:
            return self._products.pieces(keys)

        self._tasks.run(self, read, self._on_rows, self._on_trouble)

    def _on_rows(self, rows: Mapping[UUID, PieceLook]) -> None:
        self.model.put(rows)
        self._on_current(self.table.currentIndex(), QModelIndex())

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        piece: PieceLook | None = index.data(ROW) if index.isValid() else None
        self.lost.setEnabled(piece is not None and piece.state is PieceState.IN_STOCK)

    def _on_lost(self) -> None:
        piece: PieceLook | None = self.table.currentIndex().data(ROW)
        if piece is not None:
            self.accept()
            self.lost_asked.emit(piece.id)

    def _on_trouble(self, error: PosError) -> None:
        self.wrong.setText(say(error).text)
