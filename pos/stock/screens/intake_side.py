"""Beside the rows: the chosen one with its photo and condition, its label, and the one button that saves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from pos.core.money import rupiah
from pos.printing.label_press import ROLL
from pos.stock.domain import Condition
from pos.stock.domain.receiving import MOST_NOTE, MOST_REMARK, BroughtRow, IntakeDraft
from pos.stock.screens.say_intake import condition_word, tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Badge, ElidedLabel, Label, Rule
from pos.ui.widgets.panel import Panel, Scroll, column, row
from pos.ui.widgets.photo_view import PhotoView
from pos.ui.widgets.segments import Segments

_WIDE: Final = {"compact": 304, "narrow": 344}
_WIDEST: Final = 392
_PHOTO = 128
_LABEL_WIDE = 152


class IntakeSide(Panel):
    """Shows the chosen row.

    Emits `photo_asked`, `remove_asked`, `condition_chosen(str)`, `remark_typed(str)` and `note_typed(str)`;
    `save` is the one button, `stock` what lies in the label printer.
    """

    photo_asked = Signal()
    remove_asked = Signal()
    condition_chosen = Signal(str)
    remark_typed = Signal(str)
    note_typed = Signal(str)

    def __init__(self, photo_of: Callable[[str], Path | None], parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._photo_of = photo_of
        self.stock = ROLL
        self._build()
        self._wire()

    def _build(self) -> None:
        layout = column(self, 12, 16)
        scroll = Scroll(10)
        self._goods = QWidget()
        goods = column(self._goods, 10)
        goods.addLayout(self._top())
        goods.addLayout(self._photo_row())
        goods.addWidget(Label(tr("Kondisi"), "captionStrong", "secondary"))
        words = {one: condition_word(one) for one in Condition} | {Condition.FLAWED: tr("Cacat")}
        self.conditions = Segments(tr("Kondisi"), [(one.value, words[one]) for one in Condition])
        goods.addWidget(self.conditions)
        self.caption = Label(tr("Catatan kondisi (ikut tercetak di nota)"), "captionStrong", "secondary")
        self.remark = QLineEdit()
        self.remark.setMaxLength(MOST_REMARK)
        self.remark.setAccessibleName(tr("Catatan kondisi (ikut tercetak di nota)"))
        goods.addWidget(self.caption)
        goods.addWidget(self.remark)
        goods.addWidget(Rule())
        goods.addLayout(self._label_row())
        self.note = TextField(tr("Catatan nota (boleh kosong)"))
        self.note.edit.setMaxLength(MOST_NOTE)
        scroll.column.addWidget(self._goods)
        scroll.column.addWidget(self.note)
        scroll.column.addStretch()
        layout.addWidget(scroll, 1)
        self.save = Button("", "payLong", "printer", "F12")
        layout.addWidget(self.save)

    def _top(self) -> QHBoxLayout:
        top = row(None, 8)
        self.name = ElidedLabel("", "title")
        self.count = Badge("", "neutral")
        self.bin = Button("", "squareDanger", "trash")
        top.addWidget(self.name, 1)
        top.addWidget(self.count)
        top.addWidget(self.bin)
        return top

    def _photo_row(self) -> QHBoxLayout:
        across = row(None, 12)
        self.photo = PhotoView(_PHOTO)
        beside = column(None, 6)
        self.choose = Button(tr("Pilih foto"), "secondary", "photo-scan", "F9")
        beside.addWidget(self.choose)
        beside.addStretch()
        beside.addWidget(Label(tr("Hak perajin, satu barang"), "caption", "secondary", wrap=True))
        self.part = Label("", "title")
        beside.addWidget(self.part)
        across.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(beside, 1)
        return across

    def _label_row(self) -> QHBoxLayout:
        across = row(None, 12)
        self.label = QLabel()
        self.label.setAccessibleName(tr("Contoh label"))
        words = column(None, 2)
        self.labels = Label("", "bodyStrong", wrap=True)
        self.each = Label(tr("Satu label untuk setiap barang."), "caption", "secondary", wrap=True)
        words.addWidget(self.labels)
        words.addWidget(self.each)
        words.addStretch()
        across.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return across

    def _wire(self) -> None:
        self.choose.clicked.connect(self.photo_asked)
        self.bin.clicked.connect(self.remove_asked)
        self.conditions.chosen.connect(self.condition_chosen)
        self.remark.textEdited.connect(self.remark_typed)
        self.note.edit.textEdited.connect(self.note_typed)

    def show_draft(self, draft: IntakeDraft) -> None:
        """Show the chosen row, and what saving will print."""
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self.setFixedWidth(theme.dp(_WIDE.get(layout.name, _WIDEST)))
        brought = draft.row
        self._goods.setVisible(brought is not None)
        self.photo.setVisible(layout.name != "compact")
        if brought is not None:
            self._show_goods(brought)
        count = draft.quantity
        paper = tr("label di kertas struk") if self.stock == ROLL else tr("label {stock} mm")
        said = paper.format(stock=self.stock.replace("x", " × "))
        self.labels.setText(f"{count} {said}")
        self.note.setVisible(draft.maker is not None)
        if self.note.edit.text() != draft.note:
            self.note.edit.setText(draft.note)
        self.save.set_text(self._save_words(count, layout.name == "compact"))
        self.save.setEnabled(bool(draft.rows))

    def _save_words(self, labels: int, short: bool) -> str:
        if short:
            return tr("SIMPAN & CETAK")
        return tr("SIMPAN & CETAK {n} LABEL").format(n=labels) if labels else tr("SIMPAN & CETAK NOTA")

    def _show_goods(self, brought: BroughtRow) -> None:
        card = brought.card
        self.name.setText(card.name)
        self.count.set_badge(tr("{n} buah").format(n=brought.quantity), "neutral")
        self.bin.setAccessibleName(tr("Hapus {name}").format(name=card.name))
        self.photo.set_photo(self._photo_of(brought.shown_photo), card.category, card.name)
        self.choose.set_text(tr("Ganti foto") if brought.shown_photo else tr("Pilih foto"))
        self.part.setText(rupiah(brought.part))
        self.conditions.show_choice(brought.condition)
        if self.remark.text() != brought.remark:
            self.remark.setText(brought.remark)

    def show_label(self, png: bytes) -> None:
        """Show how a label will look; nothing where there is none."""
        picture = QPixmap()
        shown = bool(png) and picture.loadFromData(png)
        self.label.setVisible(shown)
        if not shown:
            return
        ratio = self.devicePixelRatioF()
        scaled = picture.scaledToWidth(
            round(theme.dp(_LABEL_WIDE) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        scaled.setDevicePixelRatio(ratio)
        self.label.setPixmap(scaled)
