"""What a discount or a new price does: both prices, and what each party gets before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pos.catalogue.tag_codes import shown
from pos.core.money import Rupiah, plain
from pos.sales.domain.draft import Effect, Effects
from pos.sales.screens.tile_grid import photo_colour
from pos.stock.domain import ShelfItem
from pos.ui import icons, theme
from pos.ui.widgets.labels import ElidedLabel, Icon, Label
from pos.ui.widgets.panel import Panel, Scroll, column, row

_MOST_ARTISANS: Final = 3
"""How many artisans an approval names; the others are counted."""


def struck(amount: Rupiah) -> Label:
    """A price that is not paid any more."""
    label = Label(plain(amount), "caption", "secondary")
    label.setProperty("struck", True)
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    return label


def from_to(effect: Effect) -> str:
    """`297.500 → 223.125`."""
    if effect.before == effect.after:
        return plain(effect.after)
    return f"{plain(effect.before)} → {plain(effect.after)}"


class Photo(QWidget):
    """The picture of a thing in a soft square."""

    def __init__(self, item: ShelfItem, size: float = 64, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item, self._size = item, size
        self.setFixedSize(theme.dp(size), theme.dp(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border.subtle"), 1))
        painter.setBrush(photo_colour())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.dp(6), theme.dp(6))
        size = self._size - 12
        ratio = self.devicePixelRatioF()
        picture = icons.placeholder(self._item.name, self._item.category, width=size, height=size, dpr=ratio)
        painter.drawPixmap(theme.dp(6), theme.dp(6), picture)


class ChangeCard(QWidget):
    """The thing (or the whole basket) with its old price struck, and the parts before and after."""

    def __init__(
        self, item: ShelfItem | None, pieces: int, effects: Effects, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        outer = column(self, 12)
        card = Panel("card")
        inner = row(card, 12, 12)
        inner.addWidget(Icon("basket", "text.primary", 40) if item is None else Photo(item))
        words = column(None, 2)
        name = self.tr("Seluruh keranjang") if item is None else item.name
        words.addStretch()
        words.addWidget(ElidedLabel(name, "button"))
        words.addWidget(ElidedLabel(self._below(item, pieces), "caption", "secondary"))
        words.addStretch()
        inner.addLayout(words, 1)
        prices = column(None, 0)
        prices.addStretch()
        prices.addWidget(struck(effects.price.before))
        prices.addWidget(Label(plain(effects.price.after), "heading"), 0, Qt.AlignmentFlag.AlignRight)
        prices.addStretch()
        inner.addLayout(prices)
        outer.addWidget(card)
        rows = column(None, 4)
        for words_, value in self._rows(effects.parts, effects.centre):
            line = row(None, 12)
            line.addWidget(ElidedLabel(words_, "body"), 1)
            line.addWidget(Label(value, "bodyStrong"))
            rows.addLayout(line)
        outer.addLayout(rows)

    def _below(self, item: ShelfItem | None, pieces: int) -> str:
        if item is None:
            return self.tr("{n} barang").format(n=pieces)
        said = [part for part in (item.artisan_name, shown(item.code) if item.code else "") if part]
        if pieces > 1:
            said.append(self.tr("{n} buah").format(n=pieces))
        return " · ".join(said)

    def _rows(self, parts: Sequence[Effect], centre: Effect) -> list[tuple[str, str]]:
        rows = [(self.tr("Hak {name}").format(name=part.name), from_to(part)) for part in parts]
        if len(rows) > _MOST_ARTISANS:
            others = parts[_MOST_ARTISANS - 1 :]
            total = Effect("", _sum([p.before for p in others]), _sum([p.after for p in others]))
            said = self.tr("Hak {n} perajin lain").format(n=len(others))
            rows = [*rows[: _MOST_ARTISANS - 1], (said, from_to(total))]
        return [*rows, (self.tr("Bagian pusat"), from_to(centre))]


def _sum(amounts: Sequence[Rupiah]) -> Rupiah:
    return Rupiah(sum(amount.amount for amount in amounts))


class EffectPanel(Panel):
    """The same while it is being typed: rows that change with every figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        outer = column(self, 8, 14)
        outer.addWidget(Label(self.tr("Akibatnya"), "bodyStrong"))
        scroll = Scroll(8)
        scroll.column.addStretch()
        self._column = scroll.column
        self.rows: list[tuple[ElidedLabel, Label]] = []
        outer.addWidget(scroll, 1)

    def show_effects(self, effects: Effects | None) -> None:
        """Show what a draft does; None where it cannot be."""
        shown_ = [] if effects is None else self._said(effects)
        while len(self.rows) < len(shown_):
            self._add_row()
        for place, (name, amounts) in enumerate(self.rows):
            used = place < len(shown_)
            name.setVisible(used)
            amounts.setVisible(used)
            if used:
                name.setText(shown_[place][0])
                amounts.setText(shown_[place][1])

    def _said(self, effects: Effects) -> list[tuple[str, str]]:
        said = [(self.tr("Dibayar pembeli"), from_to(effects.price))]
        said += [(self.tr("Hak {name}").format(name=part.name), from_to(part)) for part in effects.parts]
        return [*said, (self.tr("Bagian pusat"), from_to(effects.centre))]

    def _add_row(self) -> None:
        name, amounts = ElidedLabel("", "caption", "secondary"), Label("", "bodyStrong")
        pair = column(None, 0)
        pair.addWidget(name)
        pair.addWidget(amounts)
        self._column.insertLayout(self._column.count() - 1, pair)
        self.rows.append((name, amounts))
