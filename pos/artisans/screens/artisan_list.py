"""The list of makers with its head: counts, search, villages, this centre or all, and what begins here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.artisans.domain import Keeper
from pos.artisans.screens.artisan_rows import ArtisanLine, Village, matching, villages
from pos.artisans.screens.artisan_table import ArtisanTable
from pos.artisans.screens.say import tr
from pos.core.photos import PhotoFolder
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, column, row
from pos.ui.widgets.search_field import SearchField
from pos.ui.widgets.segments import Segments

HERE, ALL = "here", "all"


class ArtisanList(QWidget):
    """Emits `chosen(ArtisanLine)` with the row that became current, and `opened(ArtisanLine)` at a tap."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, photos: PhotoFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ArtisanLine] = []
        self._villages: list[Village] = []
        self._build(photos)
        self._wire()

    def _build(self, photos: PhotoFolder) -> None:
        layout = column(self, 12, 16)
        head = row(None, 8)
        self.count = Badge("", "neutral")
        self.twins = Button(tr("Cari kartu ganda"), "secondary", "users")
        self.new = Button(tr("Perajin baru"), "primary", "user-plus", "F3")
        head.addWidget(Label(tr("Perajin"), "heading"))
        head.addWidget(self.count)
        head.addStretch()
        for button in (self.twins, self.new):
            head.addWidget(button)
        layout.addLayout(head)
        self.notice = Notice()
        layout.addWidget(self.notice)
        find = row(None, 8)
        self.field = SearchField(tr("Cari nama, kode, atau kampung"))
        self.village = Choice()
        self.village.setMinimumHeight(theme.dp(48))
        self.village.setMinimumContentsLength(10)
        self.village.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.village.setAccessibleName(tr("Desa"))
        self.where = Segments(tr("Barang dan saldo"), ((HERE, tr("Pusat ini")), (ALL, tr("Semua pusat"))))
        self.where.show_choice(HERE)
        find.addWidget(self.field, 1)
        find.addWidget(self.village)
        find.addWidget(self.where)
        layout.addLayout(find)
        self.table = ArtisanTable(photos)
        self.empty = EmptyState(
            "users",
            tr("Tidak ada perajin yang cocok"),
            tr("Hapus sebagian tulisan, atau pilih semua desa."),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._quiet_jobs())

    def _quiet_jobs(self) -> QWidget:
        """Files, below the list like those of *Barang*: in the head there is no room for them."""
        self._foot = QWidget()
        foot = row(self._foot, 4)
        self.take_in = Button(tr("Impor"), "quiet", "file-import")
        self.give_out = Button(tr("Ekspor"), "quiet", "file-export")
        for button in (self.take_in, self.give_out):
            foot.addWidget(button)
        foot.addStretch()
        self._foot.hide()
        return self._foot

    def _wire(self) -> None:
        self.field.textChanged.connect(self._on_filter)
        self.village.currentIndexChanged.connect(self._on_filter)
        self.table.row_chosen.connect(self.chosen)
        self.table.clicked.connect(self._on_opened)
        self.table.activated.connect(self._on_opened)

    def show_lines(self, lines: Sequence[ArtisanLine], keeper: Keeper) -> None:
        """Show these makers; filter and choice stay."""
        self._lines = list(lines)
        for button in (self.new, self.twins):
            button.setVisible(keeper.edits)
        self._offer_villages()
        self._show()

    def offer_files(self, *, take_in: bool, give_out: bool) -> None:
        """Whether there is something behind *Impor* and *Ekspor*."""
        self.take_in.setVisible(take_in)
        self.give_out.setVisible(give_out)
        self._foot.setVisible(take_in or give_out)

    def choose(self, code: str) -> bool:
        """Mark the row of a code; False where it is not in sight."""
        places = [at for at, line in enumerate(self.table.rows.rows) if line.artisan.code == code]
        if places:
            self.table.selectRow(places[0])
        else:
            self.table.clearSelection()
        return bool(places)

    def show_all(self) -> None:
        """Take the filters away, so that a certain card is in sight."""
        self.field.clear()
        self.village.setCurrentIndex(0)

    def line_of(self, code: str) -> ArtisanLine | None:
        """The maker of a code, in sight or not."""
        return next((line for line in self._lines if line.artisan.code == code), None)

    def _offer_villages(self) -> None:
        found = villages(self._lines)
        if found == self._villages:
            return
        kept = self._village()
        self._villages = found
        self.village.blockSignals(True)
        self.village.clear()
        self.village.addItem(tr("Semua desa"))
        self.village.addItems([f"{desa}, {kecamatan}" for desa, kecamatan in found])
        self.village.setCurrentIndex(found.index(kept) + 1 if kept in found else 0)
        self.village.blockSignals(False)

    def _village(self) -> Village | None:
        at = self.village.currentIndex()
        return self._villages[at - 1] if 0 < at <= len(self._villages) else None

    def _on_filter(self, *_typed: object) -> None:
        self._show()

    def _show(self) -> None:
        shown = matching(self._lines, self.field.text(), self._village())
        self.count.set_badge(tr("{n} orang").format(n=len(shown)), "neutral")
        kept = self.table.chosen_row()
        self.table.blockSignals(True)
        self.table.set_rows(shown)
        self.choose(kept.artisan.code if kept is not None else "")
        self.table.blockSignals(False)
        self.pages.setCurrentWidget(self.table if shown else self.empty)

    def _on_opened(self) -> None:
        line = self.table.chosen_row()
        if line is not None:
            self.opened.emit(line)
