"""Goods: none yet, or the files of makers and products, seen before they are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos.app.first_start.step_page import StepPage
from pos.app.goods_files import GoodsFiles
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.panel import Panel, column, row

if TYPE_CHECKING:
    from pos.app.first_start.desk import Founded


class _Files(Panel):
    """One kind of file: what it brings, the button, and how many are there."""

    def __init__(self, title: str, text: str, words: str) -> None:
        super().__init__("card")
        inner = row(self, 12, 14)
        words_column = column(None, 2)
        words_column.addWidget(Label(title, "bodyStrong"))
        words_column.addWidget(Label(text, "caption", "secondary", wrap=True))
        inner.addLayout(words_column, 1)
        self.badge = Badge()
        self.choose = Button(words, "secondary", "file-import")
        inner.addWidget(self.badge)
        inner.addWidget(self.choose)


class GoodsPage(StepPage):
    """Makers come before their goods; both can be typed or imported later as well."""

    def title(self) -> str:
        return self.tr("Perajin dan barang")

    def _build(self) -> None:
        self.hint.setText(
            self.tr("Punya daftarnya di Excel atau CSV? Ambil sekarang. Kalau belum, lanjut saja: isi nanti.")
        )
        self.artisans = _Files(
            self.tr("1. Perajin"),
            self.tr("siapa pembuatnya, dan berapa bagiannya"),
            self.tr("Impor perajin…"),
        )
        self.products = _Files(
            self.tr("2. Barang"), self.tr("nama, harga, dan pembuatnya"), self.tr("Impor barang…")
        )
        for part in (self.artisans, self.products):
            self.column.addWidget(part)
        self.column.addStretch()
        self.files: GoodsFiles | None = None

    def _wire(self) -> None:
        self.artisans.choose.clicked.connect(self._on_artisans)
        self.products.choose.clicked.connect(self._on_products)

    def begin(self) -> None:
        if self.files is None:
            shop = self.desk.made
            self.files = GoodsFiles(shop, shop.config, self.tasks, self)
            self.files.told.connect(self._on_told)
        self.files.outside = self.outside
        self.files.begin(self.desk.person)
        self._look()

    def _look(self) -> None:
        self.work(self.desk.look, self._on_looked)

    def _on_looked(self, there: Founded) -> None:
        words = self.tr("{n} ada")
        for part, count in ((self.artisans, there.artisans), (self.products, there.goods)):
            tone = "paid" if count else "neutral"
            said = words.format(n=count) if count else self.tr("belum ada")
            part.badge.set_badge(said, tone, "check" if count else "")

    def _on_artisans(self) -> None:
        if self.files is not None:
            self.files.import_artisans()

    def _on_products(self) -> None:
        if self.files is not None:
            self.files.import_products()

    def _on_told(self, text: str) -> None:
        self._look()
        self.told.emit(("info", text, ""))
