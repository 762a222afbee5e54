"""The table of makers: face or photo with name and village, how he is paid, goods, balance, advance."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from pos.artisans.screens.artisan_rows import ArtisanLine
from pos.artisans.screens.say import RAIL_ICONS, rail_word, tr, village
from pos.core.money import Rupiah, plain
from pos.core.photos import PhotoFolder
from pos.ui import theme
from pos.ui.widgets.people import draw_face
from pos.ui.widgets.photo_view import draw_photo
from pos.ui.widgets.table import Column, Index, RowDelegate, RowsModel, Table

_HIGH = 54
_FACE = 40
_GAP = 20


def _name(line: ArtisanLine) -> str:
    artisan = line.artisan
    if artisan.merged_into is not None:
        said = tr("{name} (digabung ke {code})")
        return said.format(name=artisan.display_name, code=artisan.merged_into)
    return (
        artisan.display_name
        if artisan.active
        else tr("{name} (tidak aktif)").format(name=artisan.display_name)
    )


def _rail(line: ArtisanLine) -> str:
    return rail_word(line.terms.rail) if line.terms is not None else "–"


def _rail_icon(line: ArtisanLine) -> str:
    return RAIL_ICONS[line.terms.rail] if line.terms is not None else ""


def _goods(line: ArtisanLine) -> str:
    return str(line.standing.goods) if line.standing.goods else "–"


def _amount(amount: Rupiah) -> str:
    return plain(amount) if amount else "–"


def _owed(line: ArtisanLine) -> str:
    return _amount(line.standing.owed)


def _advance(line: ArtisanLine) -> str:
    return _amount(line.standing.advance)


class _Delegate(RowDelegate):
    """Draws the first column as a face or photo beside two lines."""

    def __init__(self, photos: PhotoFolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._photos = photos

    def _paint_cell(self, painter: QPainter, box: QRect, index: Index, model: RowsModel) -> None:
        if index.column() or model.is_total(index.row()):
            super()._paint_cell(painter, box, index, model)
            return
        line = model.rows[index.row()]
        assert isinstance(line, ArtisanLine)
        side = theme.dp(_FACE)
        face = QRect(box.x() + theme.dp(10), box.y() + (box.height() - side) // 2, side, side)
        photo = self._photo(line)
        if photo is not None:
            draw_photo(painter, face, photo)
        else:
            painter.save()
            draw_face(painter, face, line.artisan.code[:3], "accent.soft", "accent.text")
            painter.restore()
        self._paint_words(painter, box.adjusted(side + theme.dp(_GAP), 0, -theme.dp(4), 0), line)

    def _photo(self, line: ArtisanLine) -> Path | None:
        return self._photos.small(line.artisan.photo) if line.artisan.photo else None

    @staticmethod
    def _paint_words(painter: QPainter, box: QRect, line: ArtisanLine) -> None:
        middle = box.center().y()
        for text, font, token, top in (
            (_name(line), theme.sans(15, 600), "text.primary", middle - theme.dp(21)),
            (village(line.artisan), theme.sans(13, 500), "text.secondary", middle + theme.dp(1)),
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QRect(box.x(), top, box.width(), theme.dp(22)), 0, shown)


class ArtisanTable(Table):
    """Rows of `ArtisanLine`."""

    def __init__(self, photos: PhotoFolder, parent: QWidget | None = None) -> None:
        super().__init__(
            (
                Column(tr("Nama & kampung"), _name, strong=True, stretch=True),
                Column(tr("Dibayar lewat"), _rail, icon=_rail_icon),
                Column(tr("Barang di rak"), _goods, right=True),
                Column(tr("Kasbon"), _advance, right=True),
                Column(tr("Saldo belum dibayar"), _owed, right=True, strong=True),
            ),
            parent,
        )
        self.setItemDelegate(_Delegate(photos, self))
        self.verticalHeader().setDefaultSectionSize(theme.dp(_HIGH))
        self.setAccessibleName(tr("Perajin"))
