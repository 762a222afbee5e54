"""Goods that have no card yet: their name, kind and price, at the counter where they were brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from pos.core.money import ZERO, Rupiah, rupiah
from pos.stock.domain.receiving import (
    MOST_CATEGORY,
    MOST_MOTIF,
    MOST_NAME,
    MOST_PRICE,
    GoodsCard,
    Maker,
    part_of,
)
from pos.stock.screens.say_intake import tr
from pos.ui.dialogs import Sheet
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.form_scroll import FormScroll
from pos.ui.widgets.labels import Label
from pos.ui.widgets.money_field import MoneyField
from pos.ui.widgets.panel import row

_OTHER = "…"


class NewGoodsSheet(Sheet):
    """Emits `given(GoodsCard)`; Esc leaves the note as it is.  `name` is what was searched for in vain."""

    given = Signal(object)

    def __init__(self, window: QWidget, maker: Maker, categories: Sequence[str], name: str = "") -> None:
        text = tr("Kartunya dibuat bersama nota. Ukuran dan nama Inggris bisa diisi nanti di Barang.")
        super().__init__(window, tr("Barang baru {maker}").format(maker=maker.name), text, "bowl", 640)
        self._maker = maker
        self._build(categories)
        self._wire()
        self.name.edit.setText(name)
        self._show()

    def _build(self, categories: Sequence[str]) -> None:
        self.name = TextField(tr("Nama barang"), tr("Guci kecil 20 cm"))
        self.name.edit.setMaxLength(MOST_NAME)
        self.category = ChipRow()
        self.category.set_choices([*((one, one) for one in categories), (_OTHER, tr("Jenis lain"))])
        self.other = TextField(tr("Nama jenisnya"), tr("Vas"))
        self.other.edit.setMaxLength(MOST_CATEGORY)
        self.motif = TextField(tr("Motif (boleh kosong)"), tr("Surosowan"))
        self.motif.edit.setMaxLength(MOST_MOTIF)
        self.price = MoneyField(tr("Harga jual"))
        self.fixed = MoneyField(tr("Harga titip tetap (boleh kosong)"))
        self.single = QCheckBox(tr("Hanya ada satu: setiap buah punya label sendiri"))
        self.part = Label("", "bodyStrong")
        form = FormScroll(10, 2)
        form.column.addWidget(self.name)
        form.column.addWidget(Label(tr("Jenis"), "captionStrong", "secondary"))
        form.column.addWidget(self.category)
        form.column.addWidget(self.other)
        form.column.addWidget(self.motif)
        amounts = row(None, 12)
        amounts.addWidget(self.price, 1)
        amounts.addWidget(self.fixed, 1)
        form.column.addLayout(amounts)
        form.column.addWidget(self.part)
        form.column.addWidget(self.single)
        self.body.addWidget(form, 1)
        self.first = self.name.edit
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.take = self.add_button(tr("Tambah ke nota"), "primary", "plus", "Enter")

    def _wire(self) -> None:
        self.take.clicked.connect(self._on_take)
        self.category.chosen.connect(self._on_category)
        for field in (self.price, self.fixed):
            field.edit.changed.connect(self._on_amount)
            field.edit.entered.connect(self._on_take)

    def _show(self) -> None:
        self.other.setVisible(self.category.key() == _OTHER)
        part = part_of(self.price.amount(), self._card().terms)
        said = tr("Hak {maker}: {part}").format(maker=self._maker.name, part=rupiah(part))
        self.part.setText(said)

    def _card(self) -> GoodsCard:
        key = self.category.key()
        fixed = self.fixed.amount()
        terms = replace(self._maker.terms, fixed_net=fixed if fixed != ZERO else None)
        return GoodsCard(
            "", self.name.text(), self.other.text() if key == _OTHER else key, self.price.amount(), terms,
            self.motif.text(), self.single.isChecked(),
        )  # fmt: skip

    def _on_category(self, _key: str) -> None:
        self._show()
        if self.other.isVisible():
            self.other.setFocus()

    def _on_amount(self, _amount: object) -> None:
        self._show()

    def _on_take(self) -> None:
        card = self._card()
        self.name.show_wrong("" if card.name else tr("Isi nama barangnya."))
        self.other.show_wrong("" if card.category else tr("Isi jenisnya."))
        self.price.show_wrong(self._wrong_price(card.price, card.terms.fixed_net))
        if card.name and card.category and not self.price.wrong.text():
            self.accept()
            self.given.emit(card)

    def _wrong_price(self, price: Rupiah, fixed: Rupiah | None) -> str:
        if not ZERO < price <= MOST_PRICE:
            return tr("Isi harga jualnya.")
        if fixed is not None and price < fixed:
            return tr("Harga tidak boleh di bawah hak perajin {part}.").format(part=rupiah(fixed))
        return ""
