"""One paper on the screen, dot for dot, and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from pos.core.errors import PosError
from pos.printing.domain import Job, PaperKind
from pos.printing.screens.paper_desk import PDF, PNG, PaperActs, PaperDesk, Told
from pos.printing.screens.paper_lines import paper_words, state_look, time_words
from pos.printing.screens.say import say_reason, say_state
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row, scrolled

_AROUND: Final = 190
"""What stands above and below the picture, in design pixels."""


_SIDE: Final = 240
"""As wide as leaves room for 80 mm of paper in the smallest window, in design pixels."""


class DotView(QScrollArea):
    """A picture of paper with one screen dot for each of its own; a longer one scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = QLabel()
        self.paper.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.paper)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        # As high as the window has room for; a message above takes some of it.
        return QSize(super().sizeHint().width(), self.window().height() - theme.dp(_AROUND))

    def set_png(self, png: bytes) -> None:
        """Show a PNG as it is."""
        picture = QPixmap()
        picture.loadFromData(png)
        self.paper.setPixmap(picture)
        self.setMinimumWidth(min(picture.width() + 20, self.window().width() - theme.dp(_SIDE + 140)))


class PaperSheet(Sheet):
    """Shows a paper; `job` comes from the list, `acts` draws it, `desk` does what the buttons say."""

    def __init__(self, page: QWidget, job: Job, acts: PaperActs, desk: PaperDesk, tasks: Tasks) -> None:
        super().__init__(page, f"{paper_words(job)} {job.number}", time_words(job), "receipt", 980)
        self._page, self._job, self._acts, self._desk, self._tasks = page, job, acts, desk, tasks
        self._build()
        self._wire()
        self._load()

    def press_key(self, name: str) -> bool:
        """F8 prints, F9 is WhatsApp."""
        acts = {"F8": self.print, "F9": self.whatsapp}
        button = acts.get(name)
        if button is not None and button.isEnabled():
            button.click()
        return button is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows turn the picture where it is longer than the sheet."""
        if not scrolled(self.picture, event):
            super().keyPressEvent(event)

    # --- building ---

    def _build(self) -> None:
        across = row(None, 16)
        frame = Panel("sunken")
        inner = column(frame, 0, 4)
        self.picture = DotView()
        self.picture.setMinimumHeight(theme.dp(220))
        inner.addWidget(self.picture)
        across.addWidget(frame, 1)
        side = column(None, 10)
        self.state = Badge()
        icon, tone = state_look(self._job)
        self.state.set_badge(say_state(self._job.state), tone, icon)
        side.addWidget(self.state)
        self.copies = Label("", "body", "secondary", wrap=True)
        side.addWidget(self.copies)
        side.addStretch()
        self.print = Button(self.tr("Cetak salinan"), "primary", "printer", "F8")
        self.pdf = Button(self.tr("Simpan PDF"), "secondary", "file-type-pdf")
        self.png = Button(self.tr("Simpan PNG"), "secondary", "photo-scan")
        self.whatsapp = Button(self.tr("Kirim WhatsApp"), "secondary", "brand-whatsapp", "F9")
        self.back = Button(self.tr("Kembali"), "secondary", "", "Esc")
        for button in (self.print, self.pdf, self.png, self.whatsapp, self.back):
            side.addWidget(button)
        across.addLayout(side)
        self.copies.setFixedWidth(theme.dp(_SIDE))
        self.notice = Notice()
        self.body.addWidget(self.notice)
        self.body.addLayout(across, 1)
        # Tags are no text, and a QRIS code that is sent on would be paid by somebody else.
        self.whatsapp.setVisible(self._job.kind not in (PaperKind.TAG, PaperKind.QRIS_SLIP))
        self.first = self.print

    def _wire(self) -> None:
        self.print.clicked.connect(self._on_print)
        self.pdf.clicked.connect(self._on_pdf)
        self.png.clicked.connect(self._on_png)
        self.whatsapp.clicked.connect(self._on_whatsapp)
        self.back.clicked.connect(self.reject)
        self._desk.told.connect(self._on_told)

    # --- reading ---

    def _load(self) -> None:
        key, acts = self._job.id, self._acts

        def draw() -> bytes:
            return acts.picture(key)

        self._tasks.run(self, draw, self.picture.set_png, self._on_trouble)
        self._look()

    def _look(self) -> None:
        key, acts = self._job.id, self._acts

        def look() -> tuple[Job, bool]:
            return acts.standing(key)

        self._tasks.run(self, look, self._on_standing, self._on_trouble)

    def _on_standing(self, standing: tuple[Job, bool]) -> None:
        job, is_itself = standing
        self._job = job
        icon, tone = state_look(job)
        self.state.set_badge(say_state(job.state), tone, icon)
        if is_itself:
            said = self.tr("Belum pernah keluar. Yang dicetak atau disimpan sekarang adalah aslinya.")
        else:
            said = self.tr("Mungkin sudah keluar. Yang dicetak atau disimpan sekarang ditandai SALINAN.")
        if job.kind is PaperKind.TAG:
            said = self.tr("Label dicetak apa adanya, tanpa tanda salinan.")
        if job.kind is PaperKind.QRIS_SLIP:
            said = self.tr("Kode QRIS tidak dicetak ulang dari sini, supaya tidak dibayar dua kali.")
        for button in (self.print, self.pdf, self.png):
            button.setEnabled(is_itself or job.kind is not PaperKind.QRIS_SLIP)
        why = say_reason(job.reason)
        self.copies.setText(f"{why[:1].upper()}{why[1:]}. {said}" if why else said)
        self.print.set_text(self.tr("Cetak") if is_itself else self.tr("Cetak salinan"))

    # --- buttons ---

    def _on_print(self) -> None:
        self.print.setEnabled(False)
        self._desk.print_again(self._job.id)

    def _on_pdf(self) -> None:
        self._desk.save(self, self._job.id, PDF)

    def _on_png(self) -> None:
        self._desk.save(self, self._job.id, PNG)

    def _on_whatsapp(self) -> None:
        self._desk.whatsapp(self, self._job.id)

    def _on_told(self, told: Told) -> None:
        self.notice.show_notice(told.tone, told.title, told.text, told.icon)
        self._look()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("warning", said.happened, said.rest)
