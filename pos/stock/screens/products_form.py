"""The fields of a product's card, and what is typed in them as a card."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from pos.catalogue.domain import Product, ProductKind
from pos.core.money import Rupiah
from pos.core.typed import percent, read_percent
from pos.stock.domain.products import CardChoices
from pos.stock.screens.products_fields import PickField
from pos.stock.screens.say_products import fragile_word, tr
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.money_field import MoneyField
from pos.ui.widgets.panel import row
from pos.ui.widgets.switch import Switch

_AGREED, _RATE, _NET = "agreed", "rate", "net"
_NO_RATE: Final = -1
"""What no percentage can be read from."""

NUMBERS: Final = ("height_cm", "diameter_cm", "weight_g", "packed_weight_g")
WORDS: Final = ("category", "motif", "technique", "finish", "colour", "packing")
LINES: Final = ("name", "name_en", "receipt_name", "size_label", "unit", "shelf_place")

_SHARE: Final = {"artisan_code": 3}
"""How much of its row a field gets where it is not half: names are long."""

Field = TextField | PickField | MoneyField


class ProductForm(QObject):
    """Puts its fields into a column; `card(base)` is what they say.  `kind_changed` where it is a service."""

    kind_changed = Signal()

    def __init__(self, column: QBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {
            "sku": TextField(tr("Kode barang (SKU)")),
            "name": TextField(tr("Nama barang")),
            "motif": PickField(tr("Motif"), new_words=True),
            "category": PickField(tr("Jenis"), new_words=True),
            "price": MoneyField(tr("Harga jual (Rp)")),
            "artisan_code": PickField(tr("Perajin")),
            "name_en": TextField(tr("Nama Inggris (untuk struk wisatawan)")),
            "receipt_name": TextField(tr("Nama di struk (pendek)")),
            "technique": PickField(tr("Teknik"), new_words=True),
            "finish": PickField(tr("Pembakaran & glasir"), new_words=True),
            "colour": PickField(tr("Warna"), new_words=True),
            "size_label": TextField(tr("Ukuran")),
            "height_cm": MoneyField(tr("Tinggi (cm)"), 5),
            "diameter_cm": MoneyField(tr("Garis tengah (cm)"), 5),
            "weight_g": MoneyField(tr("Berat (gram)"), 7),
            "packed_weight_g": MoneyField(tr("Berat dengan kemasan (g)"), 7),
            "packing": PickField(tr("Kemasan"), new_words=True),
            "shelf_place": TextField(tr("Tempat di rak")),
            "fragile": PickField(tr("Mudah pecah")),
            "unit": TextField(tr("Satuan")),
            "part": PickField(tr("Hak perajin")),
            "rate_bps": TextField(tr("Hak perajin (%)")),
            "fixed_net": MoneyField(tr("Harga titip (Rp)")),
        }
        self.single = Switch(tr("Hanya satu buah"), tr("Hilang dari daftar begitu terjual"))
        self.service = Switch(tr("Jasa"), tr("Kemasan, ongkos kirim, kelas"))
        self._lay_out(column)
        self._fill_choices()
        self.pick("part").choice.currentIndexChanged.connect(self._on_part)
        self.service.toggled.connect(self._on_service)

    def pick(self, field: str) -> PickField:
        """A field that offers a list."""
        found = self.fields[field]
        assert isinstance(found, PickField)
        return found

    def line(self, field: str) -> TextField:
        """A field for a line of text."""
        found = self.fields[field]
        assert isinstance(found, TextField)
        return found

    def digits(self, field: str) -> MoneyField:
        """A field for an amount or a measure."""
        found = self.fields[field]
        assert isinstance(found, MoneyField)
        return found

    def _lay_out(self, column: QBoxLayout) -> None:
        pairs: tuple[tuple[str, ...], ...] = (
            ("sku",), ("name",), ("motif", "category"), ("price", "artisan_code"), ("name_en",),
        )  # fmt: skip
        more: tuple[tuple[str, ...], ...] = (
            ("receipt_name",), ("technique", "finish"), ("colour", "size_label"),
            ("height_cm", "diameter_cm"), ("weight_g", "packed_weight_g"), ("packing", "shelf_place"),
            ("fragile", "unit"), ("part",), ("rate_bps",), ("fixed_net",),
        )  # fmt: skip
        for names in pairs:
            self._add_row(column, names)
        column.addWidget(self.single)
        self.more_title = Label(tr("Lebih lengkap"), "bodyStrong")
        column.addWidget(self.more_title)
        for names in more:
            self._add_row(column, names)
        column.addWidget(self.service)

    def _add_row(self, column: QBoxLayout, names: tuple[str, ...]) -> None:
        if len(names) == 1:
            column.addWidget(self.fields[names[0]])
            return
        line = row(None, 10)
        for name in names:
            line.addWidget(self.fields[name], _SHARE.get(name, 2))
        column.addLayout(line)

    def _fill_choices(self) -> None:
        self.pick("fragile").set_choices([(str(level), fragile_word(level)) for level in range(4)])
        parts = ((_AGREED, tr("Sesuai perjanjian")), (_RATE, tr("Persen lain")), (_NET, tr("Harga titip")))
        self.pick("part").set_choices(parts)

    # --- a card into the fields, and back ---

    def set_choices(self, choices: CardChoices) -> None:
        """Makers and words that are known."""
        makers = [("", tr("Milik pusat")), *((maker.code, maker.name) for maker in choices.makers)]
        self.pick("artisan_code").set_choices(makers)
        for field in WORDS:
            self.pick(field).set_words(choices.of(field))

    def show_card(self, card: Product, artisan_name: str = "") -> None:
        """Put a card into the fields."""
        self.line("sku").edit.setText(card.sku)
        for field in LINES:
            self.line(field).edit.setText(getattr(card, field))
            self.line(field).edit.setCursorPosition(0)
        for field in WORDS:
            self.pick(field).set_text(getattr(card, field))
        for field in NUMBERS:
            number = getattr(card, field)
            self.digits(field).edit.set_amount(Rupiah(number) if number else None)
        self.digits("price").edit.set_amount(card.price if card.price or card.sku else None)
        self.pick("artisan_code").choose(card.artisan_code or "", artisan_name)
        self.pick("fragile").choose(str(card.fragile))
        net = card.fixed_net is not None
        self.pick("part").choose(_NET if net else _AGREED if card.rate_bps is None else _RATE)
        self.line("rate_bps").edit.setText("" if card.rate_bps is None else percent(card.rate_bps))
        self.digits("fixed_net").edit.set_amount(card.fixed_net)
        self.single.setChecked(card.one_of_a_kind)
        self.service.setChecked(card.kind is ProductKind.SERVICE)
        self.show_wrong("", "")
        self._on_part()
        self._on_service()

    def card(self, base: Product) -> Product:
        """What the fields say; all else is as in `base`.  A percentage that is none is below zero."""
        said: dict[str, Any] = {field: self.line(field).text() for field in LINES}
        said |= {field: self.pick(field).text() for field in WORDS}
        said |= {field: self.digits(field).amount().amount for field in NUMBERS}
        part = self.pick("part").key()
        rate = read_percent(self.line("rate_bps").text())
        return replace(
            base,
            **said,
            sku=self.line("sku").text().upper(),
            price=self.digits("price").amount(),
            artisan_code=self.pick("artisan_code").key() or None,
            fragile=int(self.pick("fragile").key() or 0),
            rate_bps=None if part != _RATE else _NO_RATE if rate is None else rate,
            fixed_net=self.digits("fixed_net").amount() if part == _NET else None,
            one_of_a_kind=self.single.isChecked(),
            kind=ProductKind.SERVICE if self.service.isChecked() else ProductKind.GOODS,
        )

    def show_wrong(self, field: str, reason: str) -> bool:
        """Say what is wrong under a field, and nothing under others; False where there is no such field."""
        for name, one in self.fields.items():
            one.show_wrong(reason if name == field else "")
        return field in self.fields

    def set_editable(self, editable: bool, *, new: bool) -> None:
        """Whether anything may be typed; a SKU only while the card is new."""
        parts: list[QWidget] = [self.single, self.service]
        parts += [one.choice if isinstance(one, PickField) else one.edit for one in self.fields.values()]
        for part in parts:
            # Not greyed: whoever may only look has to read it.
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not editable)
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.NoFocus)
        self.fields["sku"].setVisible(new)

    def _on_part(self) -> None:
        part = self.pick("part").key()
        self.fields["rate_bps"].setVisible(part == _RATE)
        self.fields["fixed_net"].setVisible(part == _NET)

    def _on_service(self) -> None:
        service = self.service.isChecked()
        for name in ("artisan_code", "part"):
            self.fields[name].setVisible(not service)
        self.single.setVisible(not service)
        if service:
            self.single.setChecked(False)
            self.pick("artisan_code").choose("")
            self.pick("part").choose(_AGREED)
        self.kind_changed.emit()
