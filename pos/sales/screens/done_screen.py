"""*Selesai*: the change in figures that are read from across the counter, and what became of the receipt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import ZERO
from pos.printing.domain import Job, PaperKind, PrintState
from pos.printing.screens.say import say_state, say_trouble
from pos.sales.domain import LineKind, Sale
from pos.sales.screens.change_panel import ChangePanel
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, Icon, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.picture import PictureView

if TYPE_CHECKING:
    from pos.printing.service import Printing
    from pos.sales.service import Sales

_TONES = {
    PrintState.PRINTED: "paid",
    PrintState.SENT: "paid",
    PrintState.QUEUED: "info",
    PrintState.SENDING: "info",
    PrintState.UNCERTAIN: "warning",
    PrintState.CANCELLED: "warning",
}


class DoneScreen(QWidget):
    """Shows a finished sale.

    Emits `finished` for a new, empty sale, and `void_asked(Sale)` where this one is to be undone; a scan is
    handed on by `scanned(str)` and begins the next sale.
    """

    finished = Signal()
    void_asked = Signal(object)
    scanned = Signal(str)

    def __init__(
        self,
        sales: Sales,
        printing: Printing,
        tasks: Tasks,
        paper_mm: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sales = sales
        self._printing = printing
        self._tasks = tasks
        self._paper_mm = paper_mm
        self._sale: Sale | None = None
        self._job: Job | None = None
        self._person = ""
        self._build()
        self._wire()

    def begin(self, sale: Sale) -> None:
        """A sale is kept: show its change, then its receipt."""
        self._sale, self._person = sale, sale.attendant
        self.change.show_sale(sale)
        pieces = sale.fragile_pieces
        self.fragile.setVisible(bool(pieces))
        if pieces:
            self.fragile.show_notice(
                "info",
                self.tr("{n} barang pecah belah").format(n=pieces),
                self.tr("Minta pembeli memeriksa sebelum dibungkus."),
                "hand-grab",
            )
        self.undo.setVisible(all(line.kind is LineKind.SALE for line in sale.lines))
        self.picture.set_png(b"")
        self._reload()
        self._draw()
        self.setFocus()

    def entered(self) -> None:
        """Keys go to the page."""
        self.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """The receipt's way to the printer is followed live."""
        if Topic.PRINTING in topics and self._sale is not None:
            self._reload()

    def take_scan(self, text: str) -> None:
        """The next buyer's first thing."""
        self.scanned.emit(text)

    def press_key(self, name: str) -> bool:
        """F8 prints again, F12 begins a new sale."""
        if name == "F8":
            self._on_again()
        elif name in {"F12", "Esc"}:
            self.finished.emit()
        return name in {"F8", "F12", "Esc"}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    # --- building ---

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = row(self, 0)
        left = column(None, 14, 16)
        left.setContentsMargins(theme.dp(24), theme.dp(16), theme.dp(24), theme.dp(20))
        self.change = ChangePanel()
        left.addWidget(self.change)
        states = row(None, 12)
        self.paper = Notice()
        self.fragile = Notice()
        states.addWidget(self.paper, 1)
        states.addWidget(self.fragile, 1)
        left.addLayout(states)
        self.again = Button(self.tr("Cetak ulang struk"), "secondary", "printer", "F8")
        buttons = row(None, 10)
        buttons.addWidget(self.again)
        buttons.addStretch()
        self.undo = Button(self.tr("Batalkan transaksi"), "danger")
        self.undo.clicked.connect(self._on_undo)
        buttons.addWidget(self.undo)
        left.addLayout(buttons)
        left.addStretch()
        left.addWidget(self._next())
        layout.addLayout(left, 1)
        layout.addWidget(self._receipt())

    def _next(self) -> Panel:
        card = Panel("card")
        inner = row(card, 16, 16)
        words = column(None, 2)
        words.addWidget(Label(self.tr("Langsung pindai barang pembeli berikutnya"), "title", wrap=True))
        words.addWidget(Label(self.tr("Layar ini tertutup sendiri."), "body", "secondary", wrap=True))
        self.next_sale = Button(self.tr("Transaksi baru"), "primary", "", "Enter")
        inner.addWidget(Icon("barcode", "focus", 40))
        inner.addLayout(words, 1)
        inner.addWidget(self.next_sale)
        return card

    def _receipt(self) -> Panel:
        self.side = Panel("sunken")
        inner = column(self.side, 8, 12)
        head = row(None, 8)
        self.state = Badge("", "neutral")
        head.addWidget(Label(self.tr("Struk"), "bodyStrong"))
        head.addStretch()
        head.addWidget(self.state)
        inner.addLayout(head)
        self.picture = PictureView(322)
        inner.addWidget(self.picture, 1)
        return self.side

    def _wire(self) -> None:
        self.next_sale.clicked.connect(self.finished)
        self.again.clicked.connect(self._on_again)
        self.paper.acted.connect(self._on_acted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setVisible(theme.layout_of(self.window().width(), theme.current().scale).roomy)

    # --- the receipt ---

    def _reload(self) -> None:
        sale = self._sale
        if sale is None:
            return

        def look() -> list[Job]:
            return self._printing.of_number(sale.number)

        self._tasks.run(self, look, self._on_papers, self._on_trouble)

    def _on_papers(self, papers: list[Job]) -> None:
        receipts = [paper for paper in papers if paper.kind is PaperKind.RECEIPT]
        if not receipts:
            return
        job = receipts[-1]
        self._job = job
        tone = _TONES[job.state]
        self.state.set_badge(say_state(job.state), tone)
        waits = job.state is PrintState.QUEUED and bool(job.reason)
        doubtful = job.state is PrintState.UNCERTAIN
        if waits or doubtful:
            actions: tuple[tuple[str, str, str], ...] = (("again", self.tr("Cetak lagi"), "printer"),)
            if doubtful:
                actions = (("out", self.tr("Sudah keluar"), "check"), *actions)
            self.paper.show_notice("warning", say_trouble(job), "", "printer-off", actions)
        else:
            kept = self._kept()
            self.paper.show_notice(
                tone, self.tr("Struk {state}").format(state=say_state(job.state)), kept, "printer"
            )

    def _draw(self) -> None:
        sale, paper_mm = self._sale, self._paper_mm()
        if sale is None:
            return

        def draw() -> bytes:
            return self._printing.picture(sale.number, PaperKind.RECEIPT, paper_mm)

        self._tasks.run(self, draw, self.picture.set_png, self._on_trouble, lane="pictures")

    def _on_acted(self, key: str) -> None:
        job = self._job
        if job is None:
            return

        def act() -> None:
            if key == "out":
                self._printing.answer(job.id, came_out=True)
            elif job.state is PrintState.UNCERTAIN:
                self._printing.answer(job.id, came_out=False)
            else:
                self._printing.retry(job.id)

        self._tasks.run(self, act, self._on_done, self._on_trouble)

    def _on_again(self) -> None:
        sale, person = self._sale, self._person
        if sale is None:
            return

        def copy() -> Job:
            return self._sales.copy_of_receipt(sale.number, person=person)

        self._tasks.run(self, copy, self._on_copied, self._on_trouble)

    def _on_copied(self, job: Job) -> None:
        said = self.tr("Salinan ke-{n} dikirim ke printer").format(n=job.copy)
        self.paper.show_notice("info", said, "", "printer")
        self._reload()

    def _kept(self) -> str:
        """What is safe, whatever the printer does."""
        if self._sale is not None and self._sale.void_of:
            return self.tr("Pembatalan sudah tersimpan.")
        back = self._sale is not None and self._sale.paid < ZERO
        return self.tr("Retur sudah tersimpan.") if back else self.tr("Penjualan sudah tersimpan.")

    def tell(self, words: tuple[str, str, str]) -> None:
        """Say in the page what could not be."""
        self.paper.show_notice(*words)

    def _on_undo(self) -> None:
        if self._sale is not None:
            self.void_asked.emit(self._sale)

    def _on_done(self, _nothing: None) -> None:
        self._reload()

    def _on_trouble(self, error: PosError) -> None:
        kept = self._kept()
        self.paper.show_notice("warning", say(error).happened, kept)
