"""The left side of *Barang*: what is looked for, and the list, which grows while it is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.errors import PosError
from pos.core.money import Rupiah, plain
from pos.core.photos import PhotoFolder
from pos.stock.domain.products import (
    CardChoices,
    Mark,
    ProductLine,
    ProductQuestion,
    ShelfCentre,
    Standing,
    Stretch,
)
from pos.stock.screens.products_table import ProductTable
from pos.stock.screens.say_products import standing_word, tr
from pos.ui import theme
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.fields import ScanField
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, Panel, column, row

if TYPE_CHECKING:
    from pos.stock.products import Products

IMPORT, EXPORT, ACTS, LISTINGS = "import", "export", "acts", "listings"
_EVERY: Final = ""


class ProductsList(QWidget):
    """Emits `opened(str)` with the SKU of a row, `new_asked`, `labels_asked`, and `job_asked(str)`.

    The quiet jobs (`IMPORT` …) are only there when they are offered.
    """

    opened = Signal(str)
    new_asked = Signal()
    labels_asked = Signal()
    job_asked = Signal(str)

    def __init__(
        self, products: Products, photos: PhotoFolder | None, tasks: Tasks, centre: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._products, self._tasks = products, tasks
        self.question = ProductQuestion(centre)
        self._centres: tuple[ShelfCentre, ...] = ()
        self._left = 0
        self._after: Mark | None = None
        self._whole = False
        self._more = False
        self._round = 0
        """Which walk through the list goes on; answers of an earlier one are dropped."""
        self._renewed: list[str] | None = None
        """The SKUs of a list that is walked anew, until it can take the place of the one in sight."""
        self._further = QTimer(self)
        self._further.setSingleShot(True)
        self._build(photos)
        self._wire()

    def set_choices(self, choices: CardChoices) -> None:
        """The makers to choose from; who is chosen stays chosen."""
        chosen = self.question.artisan
        self.makers.blockSignals(True)
        self.makers.clear()
        self.makers.addItem(tr("Semua perajin"), _EVERY)
        for maker in choices.makers:
            self.makers.addItem(maker.name, maker.code)
        self.makers.setCurrentIndex(max(0, self.makers.findData(chosen)))
        self.makers.blockSignals(False)

    def load(self) -> None:
        """Read the list from its beginning; the rows in sight stay until the new ones are there."""
        known = self._centres

        def read() -> tuple[ShelfCentre, ...]:
            return known or self._products.centres(self.question.centre)

        self._tasks.run(self, read, self._on_centres, self._on_trouble)

    def reload(self) -> None:
        """Something has changed: the same list again, at the same place."""
        if self._whole and self.table.products.keys:
            self._renewed = []
            self.table.products.refresh()
            self._walk(None)
        else:
            self.load()

    # --- building ---

    def _build(self, photos: PhotoFolder | None) -> None:
        layout = column(self, 12, 16)
        layout.setContentsMargins(theme.dp(16), theme.dp(14), theme.dp(16), theme.dp(16))
        head = row(None, 12)
        self.count = Badge("", "neutral")
        self.labels = Button(tr("Cetak label"), "secondary", "tag")
        self.new = Button(tr("Barang baru"), "primary", "plus", "F3")
        head.addWidget(Label(tr("Barang"), "heading"))
        head.addWidget(self.count)
        head.addStretch()
        head.addWidget(self.labels)
        head.addWidget(self.new)
        layout.addLayout(head)
        ask = row(None, 8)
        self.field = ScanField(tr("Cari nama, kode, motif, perajin"), "F2")
        self.field.setProperty("kind", "")  # as high as the lists beside it
        self.makers = Choice()
        self.makers.setAccessibleName(tr("Perajin"))
        self.makers.setFixedWidth(theme.dp(172))
        self.standing = Choice()
        self.standing.setAccessibleName(tr("Yang ditampilkan"))
        self.standing.setFixedWidth(theme.dp(150))
        for one in Standing:
            self.standing.addItem(standing_word(one), one.value)
        self.makers.addItem(tr("Semua perajin"), _EVERY)
        ask.addWidget(self.field, 1)
        ask.addWidget(self.makers)
        ask.addWidget(self.standing)
        layout.addLayout(ask)
        self.notice = Notice()
        layout.addWidget(self.notice)
        card = Panel("card")
        inside = column(card, 0, 1)
        self.table = ProductTable(photos)
        self.empty = EmptyState("bowl", "", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        inside.addWidget(self._pages)
        layout.addWidget(card, 1)
        layout.addWidget(self._quiet_jobs())

    def _quiet_jobs(self) -> QWidget:
        self._foot = QWidget()
        foot = row(self._foot, 4)
        self.jobs = {
            IMPORT: Button(tr("Impor"), "quiet", "file-import"),
            EXPORT: Button(tr("Ekspor"), "quiet", "file-export"),
            ACTS: Button(tr("Mutasi"), "quiet", "arrows-exchange"),
            LISTINGS: Button(tr("Toko daring"), "quiet", "building-store"),
        }
        for key, button in self.jobs.items():
            button.setProperty("job", key)
            button.clicked.connect(self._on_job)
            button.hide()
            foot.addWidget(button)
        foot.addStretch()
        self._foot.hide()
        return self._foot

    def _wire(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.field.installEventFilter(self)
        self.makers.activated.connect(self._on_maker)
        self.standing.activated.connect(self._on_standing)
        self.new.clicked.connect(self.new_asked)
        self.labels.clicked.connect(self.labels_asked)
        self.table.opened.connect(self.opened)
        self.table.products.wanted.connect(self._on_wanted)
        self._further.timeout.connect(self._on_further)

    def offer(self, job: str) -> None:
        """Show the button of a quiet job: somebody does it now."""
        self.jobs[job].show()
        self._foot.show()

    # --- reading ---

    def _on_centres(self, centres: tuple[ShelfCentre, ...]) -> None:
        if centres != self._centres:
            self._centres = centres
            self.table.products.set_centres(centres)
            self.table.fit_columns()
        self._renewed = None
        self._walk(None)

    def _walk(self, after: Mark | None) -> None:
        """The next stretch of the list; each is short, so that a scan at the counter never waits for it."""
        if after is None:
            self._round += 1
            self._left, self._whole = 0, False
        which, question = self._round, self.question

        def read() -> tuple[int, bool, Stretch]:
            return which, after is None, self._products.stretch(question, after)

        self._tasks.run(self, read, self._on_stretch, self._on_trouble)

    def _on_stretch(self, answer: tuple[int, bool, Stretch]) -> None:
        which, first, stretch = answer
        if which != self._round:
            return
        self._left += stretch.left
        self._after, self._more, self._whole = stretch.after, stretch.more, stretch.after is None
        model, chosen = self.table.products, self.table.chosen()
        if self._renewed is not None:
            self._renewed += stretch.skus
            if self._whole and self._renewed != model.keys:
                at = self.table.verticalScrollBar().value()
                model.set_keys(self._renewed)
                self.table.choose(chosen)
                self.table.verticalScrollBar().setValue(at)
        elif first:
            model.refresh()
            model.set_keys(stretch.skus)
            self.table.choose(chosen)
            self.table.scrollToTop()
        else:
            model.add_keys(stretch.skus)
        self._show()
        if self._after is not None and self.isVisible():
            self._further.start(0)

    def _on_wanted(self, skus: tuple[str, ...]) -> None:
        centres = [one.code for one in self._centres[: self.table.products.columnCount()]]

        def read() -> Mapping[str, ProductLine]:
            return self._products.lines(skus, centres)

        self._tasks.run(self, read, self.table.products.put, self._on_trouble)

    def go_on(self) -> None:
        """The page is in sight: a walk that stopped while it was not goes on."""
        if self._after is not None:
            self._further.start(0)

    def _on_further(self) -> None:
        if self._after is not None:
            self._walk(self._after)

    def _show(self) -> None:
        rows = len(self.table.products.keys)
        if self._renewed is None or self._whole:
            self.count.set_badge(self._count_words(rows), "neutral")
        self._pages.setCurrentWidget(self.table if rows or not self._whole else self.empty)
        if not rows:
            self.empty.set_icon("search" if self.question.typed else "bowl")
            self.empty.title.setText(self._nothing()[0])
            self.empty.text.setText(self._nothing()[1])

    def _count_words(self, rows: int) -> str:
        many = plain(Rupiah(rows)) + ("+" if self._more or not self._whole else "")
        kinds = tr("{n} jenis").format(n=many)
        if self.question.standing is not Standing.ON_SHELF:
            return kinds
        return f"{tr('{n} di rak').format(n=plain(Rupiah(self._left)))} · {kinds}"

    def _nothing(self) -> tuple[str, str]:
        if self.question.typed:
            return tr("Tidak ada barang yang cocok"), tr("Coba kata lain, atau tampilkan Semua.")
        said = {
            Standing.ON_SHELF: tr("Belum ada barang di rak"),
            Standing.ALL: tr("Belum ada barang"),
            Standing.SOLD_OUT: tr("Tidak ada yang habis"),
            Standing.ARCHIVED: tr("Tidak ada yang diarsipkan"),
        }
        return said[self.question.standing], tr("Barang muncul di sini setelah dicatat.")

    def _on_trouble(self, error: PosError) -> None:
        from pos.ui.say import say

        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)

    # --- hands ---

    def look_for(self, standing: Standing, typed: str = "") -> None:
        """Ask for something else, as fingers do."""
        self.standing.setCurrentIndex(self.standing.findData(standing.value))
        self.question = replace(self.question, standing=standing, typed=typed)
        self.field.blockSignals(True)
        self.field.setText(typed)
        self.field.blockSignals(False)
        self.load()

    def _on_typed(self, typed: str) -> None:
        self.question = replace(self.question, typed=typed.strip())
        self.load()

    def _on_maker(self, _place: int) -> None:
        self.question = replace(self.question, artisan=str(self.makers.currentData()))
        self.load()

    def _on_standing(self, _place: int) -> None:
        self.question = replace(self.question, standing=Standing(self.standing.currentData()))
        self.load()

    def _on_entered(self, _typed: str) -> None:
        """Enter opens the first that was found."""
        if self.table.products.keys and self.question.typed:
            self.opened.emit(str(self.table.chosen() or self.table.products.keys[0]))

    def _on_job(self) -> None:
        button = self.sender()
        if button is not None:
            self.job_asked.emit(str(button.property("job")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Down and self.table.products.keys:  # type: ignore[attr-defined]
            self.table.setFocus()
            if not self.table.chosen():
                self.table.selectRow(0)
            return True
        return super().eventFilter(watched, event)
