"""*Baca pesanan*: which file, for which online centre, what it would do, and only then doing it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pos.centres.domain import Centre
from pos.core.csv_rows import BadRows, RowProblem
from pos.core.errors import PosError
from pos.listings.domain import OrdersRead
from pos.listings.screens.listing_card import Edges, ListingCard, line
from pos.listings.screens.say import orders_words, problem_words, rows_said, tr
from pos.listings.service import Listings
from pos.ui import theme
from pos.ui.tasks import Progress
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import Scroll

_MOST_SHOWN = 100
_HIGH = 112


class OrdersCard(ListingCard):
    """Reads a file as a trial first; the second press makes sales of it."""

    def __init__(self, listings: Listings, edges: Edges) -> None:
        text = tr("Pesanan lunas menjadi penjualan pusat daring. Nama dan alamat pembeli tidak disimpan.")
        words = "file-import", tr("Baca pesanan"), text
        super().__init__(words, (tr("Pilih berkas pesanan"), tr("Simpan penjualan")), edges)
        self._listings = listings
        self._path: Path | None = None
        self._tried: OrdersRead | None = None
        self.what = line(role="bodyStrong")
        self.counts = line(tone="secondary")
        self.rows = Scroll(4)
        self.rows.setFixedHeight(theme.dp(_HIGH))
        self.rows.hide()
        self.show_below(self.what, self.counts, self.rows)
        self.open.clicked.connect(self._on_open)
        self.save.clicked.connect(self._on_save)
        self.which.currentIndexChanged.connect(self._on_centre)
        self.set_free(True)

    def show_centres(self, centres: Sequence[Centre]) -> None:
        """The online centres; without one nothing can be read."""
        self.offer([(one.code, f"{one.code} · {one.name}") for one in centres], tr("Pusat daring"))
        if not centres:
            self.notice.show_notice(
                "info",
                tr("Belum ada pusat daring."),
                tr("Impor kartunya lewat centres.csv dengan kolom kind berisi online."),
            )
        self.which.setVisible(bool(centres))
        self.set_free(True)

    @property
    def is_ready(self) -> bool:
        """Whether a trial went well and found something new."""
        return self._tried is not None and self._tried.added > 0

    def set_free(self, free: bool) -> None:
        super().set_free(free)
        self.open.setEnabled(free and bool(self.key()))
        self.save.setEnabled(free and self.is_ready)

    def refused(self, error: PosError) -> None:
        self._show(None)
        if isinstance(error, BadRows):
            self.what.setText(rows_said(error).text)
            self.what.set_tone("danger")
            self.what.show()
            self._list(error.problems)
        else:
            super().refused(error)

    def _show(self, read: OrdersRead | None) -> None:
        """What a trial found."""
        self._tried = read
        self.rows.hide()
        if read is not None:
            self.what.set_tone("")
            self.what.setText(tr("{shop} · {n} penjualan baru").format(shop=read.marketplace, n=read.added))
            self.counts.setText(orders_words(read))
        self.what.setVisible(read is not None)
        self.counts.setVisible(read is not None and bool(self.counts.text()))
        self.set_free(True)
        self.worked.emit()

    def _list(self, problems: Sequence[RowProblem]) -> None:
        while self.rows.column.count():
            old = self.rows.column.takeAt(0).widget()
            if old is not None:  # else it is the stretch below the rows
                old.hide()
                old.deleteLater()
        for problem in problems[:_MOST_SHOWN]:
            self.rows.column.addWidget(Label(problem_words(problem), "body", wrap=True))
        if len(problems) > _MOST_SHOWN:
            more = tr("dan {n} baris lagi").format(n=len(problems) - _MOST_SHOWN)
            self.rows.column.addWidget(Label(more, "body", "secondary"))
        self.rows.column.addStretch(1)
        self.rows.show()

    def _on_open(self) -> None:
        kinds = "CSV, Excel (*.csv *.xlsx)"
        path = self._outside.choose_file(self, tr("Pilih berkas pesanan"), kinds)
        if path is not None:
            self._path = path
            self._read(dry_run=True)

    def _on_centre(self) -> None:
        if self._tried is not None:
            self._read(dry_run=True)

    def _on_save(self) -> None:
        self._read(dry_run=False)

    def _read(self, *, dry_run: bool) -> None:
        path, centre = self._path, self.key()
        if path is None:
            return

        def job(progress: Progress) -> OrdersRead:
            return self._listings.import_orders(path, centre, dry_run=dry_run, progress=progress.moved)

        title = tr("Memeriksa pesanan") if dry_run else tr("Menyimpan penjualan")
        self.run_long(title, job, self._show if dry_run else self._on_saved)

    def _on_saved(self, read: OrdersRead) -> None:
        self._show(None)
        happened = tr("{n} penjualan tersimpan.").format(n=read.added)
        self.notice.show_notice("paid", happened, tr("Masuk ke perhitungan pusat daring hari itu."))
