"""*Isi templat toko daring*: which goods, which template, what stays empty, where to save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pos.core.errors import PosError
from pos.listings.domain import Filling
from pos.listings.screens.listing_card import Edges, ListingCard, line
from pos.listings.screens.say import filling_words, tr
from pos.listings.service import Choice, Listings
from pos.ui.tasks import Progress
from pos.ui.widgets.button import Button

_FILES = "Excel (*.xlsx)"


class TemplateCard(ListingCard):
    """Looks at a template first, and writes only when it is told where."""

    def __init__(self, listings: Listings, choice: Choice, categories: Sequence[str], edges: Edges) -> None:
        text = tr("Templat yang diunduh dari halaman penjual diisi ke berkas baru. Aslinya tidak berubah.")
        words = "file-export", tr("Isi templat toko daring"), text
        super().__init__(words, (tr("Pilih templat"), tr("Simpan berkas terisi")), edges)
        self._listings = listings
        self._whole = choice
        self._filling: Filling | None = None
        chosen = tr("{n} barang terpilih").format(n=len(choice.skus)) if choice.skus else tr("Semua barang")
        self.offer([("", chosen), *((name, name) for name in categories if not choice.skus)], tr("Barang"))
        self.working.stop.hide()  # a template is written whole or not at all, in a moment
        self.what = line(role="bodyStrong")
        self.gaps = line(tone="secondary")
        self.show_below(self.what, self.gaps)
        self.table = Button(tr("Simpan marketplace.csv"), "secondary", "file-spreadsheet")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.table)
        self.open.clicked.connect(self._on_open)
        self.save.clicked.connect(self._on_save)
        self.table.clicked.connect(self._on_table)
        self.which.currentIndexChanged.connect(self._on_choice)
        self.set_free(True)

    @property
    def is_ready(self) -> bool:
        """Whether there is something to save."""
        return self._filling is not None

    def set_free(self, free: bool) -> None:
        super().set_free(free)
        self.save.setEnabled(free and self.is_ready)
        self.table.setEnabled(free)

    def refused(self, error: PosError) -> None:
        self._show(None)
        super().refused(error)

    def _choice(self) -> Choice:
        return replace(self._whole, category=self.key())

    def _show(self, filling: Filling | None) -> None:
        self._filling = filling
        if filling is not None:
            title = filling.template.marketplace.title
            self.what.setText(tr("{shop} · {n} barang").format(shop=title, n=filling.products))
            self.gaps.setText(filling_words(filling))
        for part in (self.what, self.gaps):
            part.setVisible(filling is not None)
        self.set_free(True)
        self.worked.emit()

    def _on_open(self) -> None:
        path = self._outside.choose_file(self, tr("Pilih templat Shopee atau TikTok Shop"), _FILES)
        if path is not None:
            self._look_at(path)

    def _on_choice(self) -> None:
        if self._filling is not None:
            self._look_at(self._filling.template.path)

    def _look_at(self, path: Path) -> None:
        choice = self._choice()

        def job(_progress: Progress) -> Filling:
            return self._listings.look_at(path, choice)

        self.run_long(tr("Membaca templat"), job, self._show)

    def _on_save(self) -> None:
        filling = self._filling
        if filling is None:
            return
        offered = filling.template.path.with_stem(f"{filling.template.path.stem}-terisi")
        out = self._outside.ask_file(self, tr("Simpan berkas terisi"), offered, _FILES)
        if out is None:
            return
        choice = self._choice()

        def job(_progress: Progress) -> Path:
            self._listings.fill(filling.template, choice, out)
            return out

        self.run_long(tr("Mengisi templat"), job, self._on_saved)

    def _on_table(self) -> None:
        out = self._outside.ask_file(
            self, tr("Simpan marketplace.csv"), Path("marketplace.csv"), "CSV (*.csv)"
        )
        if out is None:
            return
        choice = self._choice()

        def job(_progress: Progress) -> Path:
            self._listings.write_csv(choice, out)
            return out

        self.run_long(tr("Menulis daftar barang"), job, self._on_saved)

    def _on_saved(self, out: Path) -> None:
        happened = tr("{file} tersimpan.").format(file=out.name)
        self.notice.show_notice("paid", happened, tr("Buka di halaman penjual untuk mengunggahnya."))
