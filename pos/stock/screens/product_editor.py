"""The editor of one product: photo, fields, goods and prices, and its buttons; 420 pixels at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.catalogue.domain import Product, ProductKind
from pos.catalogue.tag_codes import shown
from pos.core.money import ZERO
from pos.core.photos import PhotoFolder
from pos.stock.domain.products import CardChoices, ProductCard
from pos.stock.screens.products_form import ProductForm
from pos.stock.screens.products_history import ProductHistory
from pos.stock.screens.say_products import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Label, Rule
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, column, row
from pos.ui.widgets.photo_view import PhotoView

WIDE: Final = 420
RELOAD: Final = "reload"
"""The notice's button that reads the card of now."""

BLANK: Final = Product(
    sku="", artisan_code=None, name="", name_en="", receipt_name="", category="", motif="", finish="",
    size_label="", height_cm=0, diameter_cm=0, weight_g=0, unit="buah", price=ZERO, rate_bps=None,
    fixed_net=None, one_of_a_kind=False, fragile=1, packing="",
)  # fmt: skip


class ProductEditor(Panel):
    """Shows one card; who may not edit sees it all the same.

    Emits `save_asked(Product)`, `archive_asked`, `left`, `photo_asked`, `pieces_asked`, `labels_asked`,
    `lost_asked(object)` with a piece's key or None for the product, and `sku_wanted` where a new card has
    another maker or category.
    """

    save_asked = Signal(object)
    archive_asked = Signal()
    left = Signal()
    photo_asked = Signal()
    lost_asked = Signal(object)
    pieces_asked = Signal()
    labels_asked = Signal()
    sku_wanted = Signal()

    def __init__(self, photos: PhotoFolder | None, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._photos = photos
        self.base = BLANK
        """The card as it was read; of a new one, what it began with."""
        self.card: ProductCard | None = None
        self._may_edit = False
        self._photo = ""
        self._proposed = ""
        self.setFixedWidth(theme.dp(WIDE))
        self._build()
        self._wire()

    # --- what is shown ---

    def show_card(self, card: ProductCard, *, may_edit: bool) -> None:
        """A card as it is read."""
        self.card = card
        self._begin(card.product, card.artisan_name, may_edit=may_edit)
        self.title.setText(tr("Ubah barang") if may_edit else tr("Kartu barang"))
        self.history.show_card(card)
        self._show_code(card)

    def show_more(self, card: ProductCard) -> None:
        """What became of its goods, while something is half typed."""
        self.card = card
        self.history.show_card(card)
        self._show_code(card)

    def show_new(self, artisan: str) -> None:
        """An empty card of a maker."""
        self.card = None
        self._begin(replace(BLANK, artisan_code=artisan or None), "", may_edit=True)
        self.title.setText(tr("Barang baru"))
        self._proposed = ""
        self.sku_wanted.emit()
        self.form.line("name").edit.setFocus()

    def propose_sku(self, sku: str) -> None:
        """The SKU that the program would give; one that a person has typed stays."""
        field = self.form.line("sku")
        if self.card is None and field.text() in ("", self._proposed):
            with QSignalBlocker(field.edit):
                field.edit.setText(sku)
            self._proposed = sku

    def set_choices(self, choices: CardChoices) -> None:
        """Makers and words that are known; what is typed stays."""
        self.form.set_choices(choices)
        name = self.card.artisan_name if self.card is not None else ""
        if not self.is_dirty:
            self.form.pick("artisan_code").choose(self.base.artisan_code or "", name)

    def set_photo(self, name: str) -> None:
        """Another photo, kept with the card."""
        self._photo = name
        path = self._photos.file(name) if self._photos is not None and name else None
        self.photo.set_photo(path, self.base.name, self.base.category)

    @property
    def product(self) -> Product:
        """What the fields say."""
        return replace(self.form.card(self.base), photo=self._photo)

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that is not kept."""
        if not self._may_edit or not self.isVisible():
            return False
        said = self.product
        return replace(said, sku=self.base.sku) != self.base

    def refuse(self, field: str, reason: str) -> bool:
        """Say what is wrong under a field and bring it into sight; False where there is no such field."""
        known = self.form.show_wrong(field, reason)
        if known:
            self.rows.ensureWidgetVisible(self.form.fields[field])
            self.form.fields[field].setFocus()
        return known

    # --- building ---

    def _build(self) -> None:
        layout = column(self, 0)
        head = row(None, 8)
        head.setContentsMargins(theme.dp(16), theme.dp(5), theme.dp(8), theme.dp(5))
        self.title = Label("", "title")
        self.close_button = Button("", "quiet", "x", name=tr("Tutup"))
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.close_button)
        layout.addLayout(head)
        layout.addWidget(Rule())
        self.rows = Scroll(10, 0)
        self.rows.column.setContentsMargins(theme.dp(18), theme.dp(12), theme.dp(18), theme.dp(12))
        layout.addWidget(self.rows, 1)
        self.rows.column.addLayout(self._build_head())
        self.rows.column.addLayout(self._build_tags())
        self.form = ProductForm(self.rows.column, self)
        self.history = ProductHistory()
        self.rows.column.addWidget(self.history)
        self.rows.column.addStretch()
        self.notice = Notice()
        around = column(None, 0)
        around.setContentsMargins(theme.dp(12), 0, theme.dp(12), 0)
        around.addWidget(self.notice)
        layout.addLayout(around)
        layout.addWidget(Rule())
        layout.addLayout(self._build_foot())

    def _build_head(self) -> QHBoxLayout:
        top = row(None, 12)
        self.photo = PhotoView(108)
        top.addWidget(self.photo)
        beside = column(None, 4)
        self.code = ElidedLabel("", "code")
        self.tag_code = ElidedLabel("", "caption", "secondary")
        self.change_photo = Button(tr("Ganti foto"), "small", "camera")
        for part in (self.code, self.tag_code, self.change_photo):
            beside.addWidget(part)
        beside.addStretch()
        top.addLayout(beside, 1)
        return top

    def _build_tags(self) -> QHBoxLayout:
        tags = row(None, 8)
        self.labels = Button(tr("Cetak label"), "small", "printer")
        self.lost = Button(tr("Label hilang"), "small", "tag")
        tags.addWidget(self.labels, 1)
        tags.addWidget(self.lost, 1)
        return tags

    def _build_foot(self) -> QHBoxLayout:
        foot = row(None, 10)
        foot.setContentsMargins(theme.dp(18), theme.dp(12), theme.dp(18), theme.dp(14))
        self.archive = Button("", "danger", "archive", name=tr("Arsipkan"))
        self.cancel = Button(tr("Batal"), "secondary", "", "Esc")
        self.save = Button(tr("Simpan"), "primary", "check", "F12")
        foot.addWidget(self.archive)
        foot.addWidget(self.cancel, 1)
        foot.addWidget(self.save, 1)
        self.read_only = Label(tr("Hanya pengelola yang dapat mengubah kartu."), "caption", "secondary", True)
        foot.addWidget(self.read_only, 1)
        return foot

    def _wire(self) -> None:
        self.close_button.clicked.connect(self.left)
        self.cancel.clicked.connect(self.left)
        self.save.clicked.connect(self.on_save)
        self.archive.clicked.connect(self.archive_asked)
        self.change_photo.clicked.connect(self.photo_asked)
        self.labels.clicked.connect(self.labels_asked)
        self.lost.clicked.connect(self._on_lost)
        self.history.lost_asked.connect(self.lost_asked)
        self.history.pieces_asked.connect(self.pieces_asked)
        self.form.pick("artisan_code").choice.currentIndexChanged.connect(self._on_stem)
        self.form.pick("category").choice.currentTextChanged.connect(self._on_stem)
        self.form.kind_changed.connect(self._on_stem)

    # --- drawing ---

    def _begin(self, product: Product, artisan_name: str, *, may_edit: bool) -> None:
        self.base, self._may_edit = product, may_edit
        new = self.card is None
        self.notice.clear_notice()
        self.form.show_card(product, artisan_name)
        self.form.set_editable(may_edit, new=new)
        self.set_photo(product.photo)
        self.rows.verticalScrollBar().setValue(0)
        self.save.set_busy()
        self.code.setText(product.sku)
        for part in (self.history, self.labels, self.lost):
            part.setVisible(not new)
        for part in (self.change_photo, self.cancel, self.save):
            part.setVisible(may_edit)
        self.read_only.setVisible(not may_edit)
        self.archive.setVisible(may_edit and not new)
        back = not product.active
        self.archive.set_text(tr("Pakai lagi") if back else "", "arrow-back-up" if back else "archive")
        self.archive.set_kind("secondary" if back else "danger")
        self.archive.setAccessibleName(tr("Pakai lagi") if back else tr("Arsipkan"))
        self.archive.setToolTip(self.archive.accessibleName())

    def _show_code(self, card: ProductCard) -> None:
        shares = card.product.kind is ProductKind.GOODS and not card.product.one_of_a_kind
        self.tag_code.setText(
            tr("Label {code}").format(code=shown(card.code)) if card.code and shares else ""
        )
        self.lost.setVisible(shares)
        self.labels.setVisible(card.product.kind is ProductKind.GOODS)

    # --- hands ---

    def on_save(self) -> None:
        """Ask to keep what is typed."""
        if self._may_edit and self.save.isEnabled():
            self.notice.clear_notice()
            self.form.show_wrong("", "")
            self.save_asked.emit(self.product)

    def _on_lost(self) -> None:
        self.lost_asked.emit(None)

    def _on_stem(self) -> None:
        if self.card is None and self.isVisible():
            self.sku_wanted.emit()
