"""*Label mana yang terakhir keluar?*: a person reads the roll, and only what is missing is sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import Rupiah
from pos.printing.domain import Job, PrintState, Word
from pos.printing.label_batch import tags_of
from pos.printing.tag_drawing import shown_code
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import DigitsField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import row

WHICH = "which"
"""The banner's button that opens the sheet."""

_FIELD = 140


def label_actions(job: Job) -> tuple[tuple[str, str, str], ...]:
    """The banner's buttons for a batch of labels that stopped on its way; none for other papers."""
    left = len(tags_of(job)) - job.parts_done
    translate = QCoreApplication.translate
    if job.state is PrintState.UNCERTAIN and tags_of(job):
        return ((WHICH, translate("LabelSheet", "Pilih label terakhir"), "tag"),)
    if job.state is PrintState.QUEUED and job.parts_done and tags_of(job):
        rest = translate("LabelSheet", "Cetak sisa {n}").format(n=left)
        return ((Word.AGAIN, rest, "printer"), (Word.LEAVE, translate("LabelSheet", "Tidak usah"), "x"))
    return ()


class LabelSheet(Sheet):
    """Asks for the last label that came out: by its number, in steps, or by a scan of it.

    `told(int)` carries how many are out.  Begins at what is believed.
    """

    told = Signal(int)

    def __init__(self, host: QWidget, job: Job) -> None:
        text = self.tr("Lihat gulungannya, lalu pindai label yang terakhir keluar, atau isi nomornya.")
        super().__init__(host, self.tr("Label mana yang terakhir keluar?"), text, "tag")
        self._tags = tags_of(job)
        self._out = min(job.parts_done, len(self._tags))
        self._build_body()
        self.go_on = self.add_button("", "primary", "printer", "Enter")
        self.go_on.clicked.connect(self._on_go_on)
        leave = self.add_button(self.tr("Nanti"), "secondary", key="Esc")
        leave.clicked.connect(self.reject)
        self.field.changed.connect(self._on_typed)
        self.field.entered.connect(self._on_go_on)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self.first = self.field
        self._stand(self._out)

    def take_scan(self, text: str) -> None:
        """The last label itself under the scanner."""
        read = text.upper().replace("-", "")
        places = [
            place
            for place, tag in enumerate(self._tags, 1)
            if read in (tag.payload.upper().replace("-", ""), tag.code.upper().replace("-", ""))
        ]
        if len(places) == 1:
            self._stand(places[0])
            return
        self.refuse_scan()
        if places:  # tags of many equal things are all the same
            said = self.tr("Ada {n} label yang sama di cetakan ini. Pilihan tidak berubah. Isi nomornya.")
        else:
            said = self.tr("Label itu bukan dari cetakan ini. Pilihan tidak berubah.")
        self.wrong.setText(said.format(n=len(places)))

    def _build_body(self) -> None:
        line = row(None, 8)
        self.less = Button("", "step", "minus", name=self.tr("Satu label sebelumnya"))
        self.more = Button("", "step", "plus", name=self.tr("Satu label berikutnya"))
        self.field = DigitsField(len(str(len(self._tags))))
        self.field.setMinimumHeight(theme.dp(48))
        self.field.setFixedWidth(theme.dp(_FIELD))
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setAccessibleName(self.tr("Nomor label terakhir"))
        line.addWidget(self.less)
        line.addWidget(self.field)
        line.addWidget(self.more)
        line.addWidget(Label(self.tr("dari {n} label").format(n=len(self._tags))))
        line.addStretch()
        self.body.addLayout(line)
        self.last = Label("", "bodyStrong", wrap=True)
        self.following = Label("", "body", "secondary", wrap=True)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        for part in (self.last, self.following, self.wrong):
            self.body.addWidget(part)

    # --- drawing ---

    def _stand(self, out: int) -> None:
        """Another label is the last one."""
        self._out = out
        self.field.set_amount(Rupiah(out))
        self.field.selectAll()  # the next digit begins another number
        self._show()

    def _show(self) -> None:
        out, count = self._out, len(self._tags)
        known = 0 <= out <= count
        self.wrong.setText("" if known else self.tr("Paling banyak {n}.").format(n=count))
        self.less.setEnabled(out > 0)
        self.more.setEnabled(out < count)
        self.go_on.setEnabled(known)
        if not known:
            return
        none = self.tr("Belum ada label yang keluar.")
        self.last.setText(self.tr("Terakhir: {tag}").format(tag=self._said(out)) if out else none)
        after = self.tr("Berikutnya: {tag}").format(tag=self._said(out + 1)) if out < count else ""
        self.following.setText(after)
        rest = self.tr("Cetak sisa {n}").format(n=count - out)
        self.go_on.set_text(rest if out < count else self.tr("Semua sudah keluar"))

    def _said(self, number: int) -> str:
        tag = self._tags[number - 1]
        return f"{number} · {tag.name} · {shown_code(tag.code)}"

    # --- what happens ---

    def _on_typed(self, amount: Rupiah) -> None:
        self._out = amount.amount
        self._show()

    def _on_less(self) -> None:
        self._stand(min(self._out, len(self._tags) + 1) - 1)

    def _on_more(self) -> None:
        self._stand(self._out + 1)

    def _on_go_on(self) -> None:
        if not self.go_on.isEnabled():
            return
        self.close_sheet()
        self.told.emit(self._out)
