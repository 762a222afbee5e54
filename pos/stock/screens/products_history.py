"""What stands below the fields of a card: where its goods are, its pieces, and what it cost before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.catalogue.domain import PieceState, PriceChange, ProductKind
from pos.catalogue.tag_codes import shown
from pos.core.clock import local
from pos.core.money import plain
from pos.stock.domain.products import PieceLook, ProductCard
from pos.stock.screens.say_products import state_word, tr
from pos.ui import theme
from pos.ui.language import short_date
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Label
from pos.ui.widgets.panel import column, named_value, row


class ProductHistory(QWidget):
    """Emits `lost_asked(UUID)` for a piece, and `pieces_asked` where there are more than are shown."""

    lost_asked = Signal(object)
    pieces_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = column(self, 8)
        self._inner: QWidget | None = None
        self.pieces: dict[object, Button] = {}
        self.all_pieces: Button | None = None

    def show_card(self, card: ProductCard) -> None:
        """Show what is known of a product."""
        if self._inner is not None:
            self._layout.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self.pieces, self.all_pieces = {}, None
        self._inner = QWidget(self)
        rows = self._rows = column(self._inner, 8)
        if card.product.kind is ProductKind.GOODS:
            self._add_title(tr("Jumlah di tiap pusat"))
            for centre, count in card.left:
                rows.addWidget(named_value(centre.name, str(count) if count else "–"))
        if card.piece_count:
            self._add_pieces(card)
        self._add_prices(card.prices)
        self._layout.addWidget(self._inner)
        self._inner.show()

    def _add_title(self, text: str) -> None:
        self._rows.addSpacing(theme.dp(10))
        self._rows.addWidget(Label(text, "captionStrong", "secondary"))

    def _add_pieces(self, card: ProductCard) -> None:
        rows = self._rows
        self._add_title(tr("Buah ({n})").format(n=card.piece_count))
        for piece in card.pieces:
            rows.addWidget(self._piece(piece))
        if card.piece_count > len(card.pieces):
            self.all_pieces = Button(tr("Lihat semua buah"), "small", "list-check")
            self.all_pieces.clicked.connect(self.pieces_asked)
            rows.addWidget(self.all_pieces)

    def _piece(self, piece: PieceLook) -> QWidget:
        holder = QWidget()
        line = row(holder, 8)
        words = column(None, 2)
        head = row(None, 8)
        head.addWidget(Label(shown(piece.code) if piece.code else "–", "code"))
        word, tone, icon = state_word(piece.state)
        head.addWidget(Badge(word, tone, icon))
        head.addStretch()
        words.addLayout(head)
        words.addWidget(ElidedLabel(piece_words(piece), "caption", "secondary"))
        line.addLayout(words, 1)
        if piece.state is PieceState.IN_STOCK:
            lost = Button("", "square", "tag", name=tr("Label hilang {code}").format(code=shown(piece.code)))
            lost.setToolTip(tr("Label hilang"))
            lost.setProperty("piece", str(piece.id))
            lost.clicked.connect(self._on_lost)
            self.pieces[piece.id] = lost
            line.addWidget(lost)
        return holder

    def _add_prices(self, prices: Sequence[PriceChange]) -> None:
        rows = self._rows
        self._add_title(tr("Riwayat harga"))
        for change in prices:
            said = f"{short_date(local(change.at).date())} · {change.person}"
            rows.addWidget(named_value(said, f"{plain(change.before)} → {plain(change.after)}"))
        if not prices:
            rows.addWidget(Label(tr("Harga belum pernah berubah."), "body", "secondary"))

    def _on_lost(self) -> None:
        button = self.sender()
        for piece, one in self.pieces.items():
            if one is button:
                self.lost_asked.emit(piece)


def piece_words(piece: PieceLook) -> str:
    """Where a piece is, since when, and by which document."""
    return f"{piece.centre} · {short_date(local(piece.since).date())} · {piece.document}"
