"""Labels of products on paper: how many and on what, and how far a batch has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.config import PrinterConfig
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.printing.domain import Job, PrinterUse, PrintState, TagContent
from pos.printing.label_batch import tags_of
from pos.printing.label_press import ROLL, stock_of
from pos.stock.domain.products import MOST_LABELS, ProductCard
from pos.stock.screens.say_products import tr
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.outside import Outside
from pos.ui.tasks import Progress, Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import DigitsField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import Working, row

if TYPE_CHECKING:
    from pos.printing.service import Printing
    from pos.stock.products import Products

_A4: Final = "a4"
_FIELD: Final = 140


def label_papers(printers: Sequence[PrinterConfig]) -> list[tuple[str, str]]:
    """What labels can go on here: the label printer's stock, the roll of receipts, sheets of A4."""
    papers = []
    for printer in printers:
        stock = stock_of(printer) or ROLL
        if printer.use == PrinterUse.LABEL:
            papers.append((printer.use, tr("Printer label {stock}").format(stock=stock.replace("x", "×"))))
        elif printer.use == PrinterUse.RECEIPT:
            papers.append((printer.use, tr("Gulungan struk")))
    return [*sorted(papers), (_A4, tr("Lembar A4 (PDF)"))]


class LabelCountSheet(Sheet):
    """Asks how many labels, and on what.  Emits `given((count, paper))`; single pieces have one each."""

    given = Signal(object)

    def __init__(
        self, window: QWidget, card: ProductCard, code: str, papers: Sequence[tuple[str, str]]
    ) -> None:
        here = card.left[0][1] if card.left else 0
        single = bool(code) or card.product.one_of_a_kind
        super().__init__(window, tr("Cetak label"), card.product.name, "tag", 600)
        self._single = single
        line = row(None, 8)
        self.less = Button("", "step", "minus", name=tr("Satu label kurang"))
        self.more = Button("", "step", "plus", name=tr("Satu label lagi"))
        self.count = DigitsField(3)
        self.count.setMinimumHeight(theme.dp(48))
        self.count.setFixedWidth(theme.dp(_FIELD))
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count.setAccessibleName(tr("Jumlah label"))
        self.count.set_amount(Rupiah(1 if single else min(max(1, here), MOST_LABELS)))
        for part in (self.less, self.count, self.more):
            line.addWidget(part)
            part.setVisible(False) if single else None
        said = tr("Satu label untuk kode ini.") if code else tr("Satu label untuk tiap buah di rak.")
        line.addWidget(Label(said if single else tr("label")))
        line.addStretch()
        self.body.addLayout(line)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.body.addWidget(self.wrong)
        self.paper = ChipRow()
        self.paper.set_choices(papers)
        self.body.addWidget(self.paper)
        self.first = None if single else self.count
        self.count.selectAll()
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.go_on = self.add_button(tr("Cetak"), "primary", "printer", "Enter")
        self.go_on.clicked.connect(self._on_go_on)
        self.count.entered.connect(self._on_go_on)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)

    def _on_less(self) -> None:
        self.count.set_amount(Rupiah(max(1, self.count.amount().amount - 1)))

    def _on_more(self) -> None:
        self.count.set_amount(Rupiah(min(MOST_LABELS, self.count.amount().amount + 1)))

    def _on_go_on(self) -> None:
        count = self.count.amount().amount
        if not 0 < count <= MOST_LABELS:
            self.wrong.setText(tr("Ketik angka dari 1 sampai {most}.").format(most=MOST_LABELS))
            return
        self.accept()
        self.given.emit((count, self.paper.key()))


@dataclass(frozen=True, slots=True)
class TillPlace:
    """Where labels are printed: centre and till, its printers now, and a folder to offer for files."""

    centre: str
    till: str
    printers: Callable[[], Sequence[PrinterConfig]]
    folder: Path


class LabelPrinting(QObject):
    """Asks, queues and follows.  Emits `told((tone, title, text, icon))` with what became of it.

    `working` is the panel that shows how far a batch is; whoever owns the page puts it somewhere.
    """

    told = Signal(object)

    def __init__(
        self, products: Products, printing: Printing, tasks: Tasks, place: TillPlace, outside: Outside,
        page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._products, self._printing, self._tasks = products, printing, tasks
        self._place, self._outside, self._page = place, outside, page
        self._card: ProductCard | None = None
        self._code = ""
        self._number = ""
        self._progress: Progress | None = None
        self.working = Working("", page)
        self.working.hide()
        self.working.cancelled.connect(self._on_cancelled)
        self.sheet: LabelCountSheet | None = None

    def ask(self, card: ProductCard, code: str = "") -> None:
        """Labels of a product, or one of a code."""
        self._card, self._code = card, code
        self.sheet = LabelCountSheet(self._page, card, code, label_papers(self._place.printers()))
        self.sheet.given.connect(self._on_given)
        self.sheet.open_sheet()

    def _on_given(self, given: tuple[int, str]) -> None:
        count, paper = given
        card, code = self._card, self._code
        if card is None:
            return

        def read() -> tuple[str, list[TagContent]]:
            return paper, self._products.labels(card.product.sku, self._place.centre, count, code)

        self._tasks.run(self, read, self._on_read, self._on_trouble)

    def _on_read(self, answer: tuple[str, list[TagContent]]) -> None:
        paper, labels = answer
        if paper == _A4:
            path = self._ask_path()
            if path is not None:
                self._write(labels, path)
            return

        def queue() -> str:
            use = PrinterUse(paper)
            return self._products.queue_labels(labels, use, self._place.centre, self._place.till)

        self._tasks.run(self, queue, self._on_queued, self._on_trouble)

    # --- to a printer ---

    def _on_queued(self, number: str) -> None:
        self._number = number
        self.working.stop.hide()
        self.follow()

    def follow(self) -> None:
        """Papers have moved: how far is the batch that was queued last?"""
        number = self._number
        if not number:
            return

        def look() -> list[Job]:
            return self._printing.of_number(number)

        self._tasks.run(self, look, self._on_followed, self._on_trouble)

    def _on_followed(self, jobs: list[Job]) -> None:
        job = next(iter(jobs), None)
        if job is None or job.number != self._number:
            return
        of = len(tags_of(job))
        if job.state in (PrintState.PRINTED, PrintState.SENT):
            self._end()
            said = tr("{n} label tercetak.") if job.state is PrintState.PRINTED else tr("{n} label terkirim.")
            self.told.emit(("paid", said.format(n=of), "", "tag"))
        elif job.state is PrintState.CANCELLED or job.reason:
            self._end()
            waits = tr("{done} dari {n} label sudah keluar. Sisanya menunggu di Kertas.")
            self.told.emit(("warning", waits.format(done=job.parts_done, n=of), "", "printer-off"))
        else:
            said = tr("Mencetak label: {done} dari {n}")
            self._show_progress(said.format(done=job.parts_done, n=of), job.parts_done, of)

    def _end(self) -> None:
        self._number = ""
        self._progress = None
        self.working.hide()

    def _show_progress(self, said: str, done: int, of: int) -> None:
        self.working.title.setText(said)
        self.working.moved(done, of)
        self.working.show()

    # --- into a file ---

    def _ask_path(self) -> Path | None:
        if self._place.folder.parent.is_dir():
            self._place.folder.mkdir(exist_ok=True)
        name = f"label-{self._card.product.sku}.pdf" if self._card is not None else "label.pdf"
        path = self._place.folder / name
        return self._outside.ask_file(self._page, tr("Simpan lembar label"), path, "PDF (*.pdf)")

    def _write(self, labels: list[TagContent], path: Path) -> None:
        def write(progress: Progress) -> tuple[int, Path]:
            from pos.printing.labels import write_sheet

            write_sheet(labels, path, progress.moved)
            return len(labels), path

        self.working.stop.show()
        self._progress = self._tasks.run_long(self, write, self._on_written, self._on_trouble, self._on_moved)

    def _on_moved(self, done: int, of: int) -> None:
        said = tr("Menyusun lembar label: {done} dari {n}")
        self._show_progress(said.format(done=done, n=of), done, of)

    def _on_written(self, written: tuple[int, Path]) -> None:
        count, path = written
        self._end()
        title = tr("{n} label tersimpan sebagai {file}.").format(n=count, file=path.name)
        self.told.emit(("paid", title, tr("Cetak di kertas A4 tanpa diperkecil, lalu gunting."), "tag"))

    def _on_cancelled(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _on_trouble(self, error: PosError) -> None:
        from pos.ui.say import say

        self._end()
        said = say(error)
        self.told.emit(("danger", said.happened, said.rest, ""))
