"""*Selesai*: the change in figures that are read from across the counter, and what became of the receipt."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.core.money import ZERO
from pos.printing.domain import Job, PaperKind, PrintState, Reason, Word
from pos.printing.screens.paper_desk import PaperActs, PaperDesk, Told
from pos.printing.screens.paper_lines import state_look
from pos.printing.screens.paper_sheet import PaperSheet
from pos.printing.screens.say import say_kind, say_state, say_trouble
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

_CALM_MS: Final = 1_500
"""For so long after the payment F9 is still the payment's key."""


class DoneScreen(QWidget):
    """Shows a finished sale.

    Emits `finished` for a new, empty sale, `void_asked(Sale)` where this one is to be undone, and
    `gift_asked(Sale)` for a receipt without prices; a scan is handed on by `scanned(str)` and begins the next
    sale.
    """

    sends_messages = True
    """It has a button of its own that sends the receipt by WhatsApp."""

    finished = Signal()
    void_asked = Signal(object)
    scanned = Signal(str)
    gift_asked = Signal(object)

    def __init__(
        self,
        printing: Printing,
        acts: PaperActs,
        desk: PaperDesk,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._printing = printing
        self._acts = acts
        self._desk = desk
        self._tasks = tasks
        self._begun = QElapsedTimer()
        self._told: Told | None = None
        self._sale: Sale | None = None
        self._job: Job | None = None
        self._shown: Job | None = None
        self._build()
        self._wire()

    def begin(self, sale: Sale) -> None:
        """A sale is kept: show its change, then its receipt."""
        self._sale, self._job, self._told = sale, None, None
        self._desk.person = sale.attendant
        self._begun.start()
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
        self.gift.setVisible(bool(sale.pieces) and not sale.void_of)
        self.picture.set_png(b"")
        self._reload()
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
        """F8 prints again, F9 is WhatsApp, G prints without prices, F12 begins a new sale."""
        if name == "F8":
            self._on_again()
        elif name == "F9":
            # F9 has just paid: held a moment too long it must not open anything.
            if self._begun.elapsed() > _CALM_MS:
                self._on_whatsapp()
        elif name in {"F12", "Esc"}:
            self.finished.emit()
        return name in {"F8", "F9", "F12", "Esc"}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() == Qt.Key.Key_G and not self.gift.isHidden():
            self._on_gift()
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
        self.again = Button(self.tr("Cetak ulang"), "secondary", "printer", "F8")
        self.whatsapp = Button(self.tr("WhatsApp"), "secondary", "brand-whatsapp", "F9")
        self.see = Button(self.tr("Lihat & simpan"), "secondary", "receipt")
        self.gift = Button(self.tr("Struk hadiah"), "secondary", "gift", "G")
        self.undo = Button(self.tr("Batalkan transaksi"), "danger")
        buttons = row(None, 10)
        for button in (self.again, self.whatsapp, self.see, self.gift):
            buttons.addWidget(button)
        buttons.addStretch()
        left.addLayout(buttons)
        left.addWidget(self.undo, alignment=Qt.AlignmentFlag.AlignRight)
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
        self.whatsapp.clicked.connect(self._on_whatsapp)
        self.see.clicked.connect(self._on_see)
        self.undo.clicked.connect(self._on_undo)
        self._desk.told.connect(self._on_told)
        self.gift.clicked.connect(self._on_gift)
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
        receipt = receipts[-1]
        is_new, self._job = self._job is None, receipt
        if is_new:
            self._draw(receipts[0])
        icon, tone = state_look(receipt)
        self.state.set_badge(say_state(receipt.state), tone, icon)
        # What was asked for last is what is waited for: a copy, or the receipt for a present.
        gifts = [paper for paper in papers if paper.kind is PaperKind.GIFT_RECEIPT]
        job = max((*receipts, *gifts), key=attrgetter("queued_at", "id"))
        self._shown = job
        _icon, tone = state_look(job)
        tone = "info" if tone == "neutral" else tone
        waits = job.state is PrintState.QUEUED and bool(job.reason)
        doubtful = job.state is PrintState.UNCERTAIN
        if job.reason == Reason.NO_PRINTER and self._told is None:
            ways = self.tr("Kirim WhatsApp, simpan PDF, atau cetak nanti dari Kertas.")
            happened = self.tr("Printer belum dipasang")
            self.paper.show_notice("info", happened, f"{self._kept()} {ways}", "printer-off")
        elif (waits or doubtful) and self._told is None:
            actions: tuple[tuple[str, str, str], ...] = ((Word.AGAIN, self.tr("Cetak lagi"), "printer"),)
            if doubtful:
                actions = ((Word.CAME_OUT, self.tr("Sudah keluar"), "check"), *actions)
            self.paper.show_notice("warning", say_trouble(job), "", "printer-off", actions)
        elif self._told is not None:
            told = self._told
            self.paper.show_notice(told.tone, told.title, told.text or self._kept(), told.icon)
        else:
            kept = self._kept()
            said = self.tr("{paper} {state}").format(paper=say_kind(job.kind), state=say_state(job.state))
            self.paper.show_notice(tone, said, kept, "printer")

    def _draw(self, receipt: Job) -> None:
        acts, key = self._acts, receipt.id

        def draw() -> bytes:
            return acts.picture(key)

        self._tasks.run(self, draw, self.picture.set_png, self._on_trouble, lane="pictures")

    def _on_acted(self, key: str) -> None:
        job = self._shown
        if job is None:
            return

        def act() -> None:
            self._printing.settle(job, Word(key))

        self._told = None
        self._tasks.run(self, act, self._on_done, self._on_trouble)

    def _on_again(self) -> None:
        if self._job is not None:
            self._desk.print_again(self._job.id)

    def _on_whatsapp(self) -> None:
        if self._job is not None:
            self._desk.whatsapp(self, self._job.id)

    def _on_see(self) -> None:
        """The receipt over the page, for a file of it, and for windows with no room beside the change."""
        if self._job is not None:
            self.sheet = PaperSheet(self, self._job, self._acts, self._desk, self._tasks)
            self.sheet.open_sheet()

    def _on_told(self, told: Told) -> None:
        if self.isVisible():
            self._told = told
            self._reload()

    def _on_gift(self) -> None:
        if self._sale is not None:
            self.gift_asked.emit(self._sale)

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
