"""The form of the label printer: paper, language, how far it is off, and the two trials."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos.core.config import PrinterConfig
from pos.printing.domain import MOST_DARKNESS
from pos.printing.label_press import MOST_GAP_TENTHS, ROLL, press_of, stock_of
from pos.printing.label_setting_up import DARKNESS, DOWN, GAP, RIGHT
from pos.printing.screens.label_words import say_trial, say_value
from pos.printing.screens.printer_choice import PrinterField
from pos.printing.screens.printer_words import icon_of, say_printer
from pos.printing.setting_up import SettingUp
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, Label, Rule
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column, row
from pos.ui.widgets.segments import Segments


class Stepper(QWidget):
    """A value between − and +: `moved(int)` is one step down or up."""

    moved = Signal(int)

    def __init__(self, name: str, words: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        inner = column(self, 4)
        inner.addWidget(Label(name, "captionStrong", "secondary"))
        line = row(None, 8)
        self.less = Button("", "step", "minus", name=words[0])
        self.more = Button("", "step", "plus", name=words[1])
        self.value = Label("", "bodyStrong")
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(self.less)
        line.addWidget(self.value, 1)
        line.addWidget(self.more)
        inner.addLayout(line)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)

    def show_value(self, text: str, may: tuple[bool, bool]) -> None:
        """Another value, and whether it may go down or up from there."""
        self.value.setText(text)
        self.value.setAccessibleName(f"{self._name}: {text}")
        self.less.setEnabled(may[0])
        self.more.setEnabled(may[1])

    def _on_less(self) -> None:
        self.moved.emit(-1)

    def _on_more(self) -> None:
        self.moved.emit(1)


class LabelForm(QWidget):
    """Draws a `SettingUp` of labels; `stepped(str, int)` says which value was moved and which way."""

    stepped = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = column(self, 8)
        head = row(None, 8)
        head.addWidget(Label(self.tr("Printer label"), "heading"))
        head.addStretch()
        self.badge = Badge()
        head.addWidget(self.badge)
        inner.addLayout(head)
        inner.addWidget(Label(self.tr("Printer"), "captionStrong", "secondary"))
        self.printer = PrinterField()
        inner.addWidget(self.printer)
        self._same = Label(
            self.tr("Label dicetak di gulungan struk 58 mm. Pilih printer bila ada printer label sendiri."),
            "body",
            "secondary",
            wrap=True,
        )
        inner.addWidget(self._same)
        self._own = QWidget()
        own = column(self._own, 8)
        self._add_paper(own)
        own.addWidget(Rule())
        self._add_steps(own)
        self._add_trials(own)
        inner.addWidget(self._own)

    # --- building ---

    def _add_paper(self, inner: QVBoxLayout) -> None:
        inner.addWidget(Label(self.tr("Kertas label (mm)"), "captionStrong", "secondary"))
        papers = [("50x30", "50 × 30"), ("40x30", "40 × 30"), ("33x15", "33 × 15"), (ROLL, self.tr("Rol 58"))]
        self.stocks = Segments(self.tr("Kertas label (mm)"), papers)
        inner.addWidget(self.stocks)
        inner.addWidget(Label(self.tr("Bahasa printer"), "captionStrong", "secondary"))
        languages = [("tspl", "TSPL"), ("zpl", "ZPL"), ("escpos", "ESC/POS")]
        self.languages = Segments(self.tr("Bahasa printer"), languages)
        inner.addWidget(self.languages)

    def _add_steps(self, inner: QVBoxLayout) -> None:
        self.steps = {
            RIGHT: Stepper(self.tr("Geser ke kanan"), (self.tr("Lebih ke kiri"), self.tr("Lebih ke kanan"))),
            DOWN: Stepper(self.tr("Geser ke bawah"), (self.tr("Lebih ke atas"), self.tr("Lebih ke bawah"))),
            GAP: Stepper(
                self.tr("Celah antarlabel"), (self.tr("Celah lebih kecil"), self.tr("Celah lebih besar"))
            ),
            DARKNESS: Stepper(self.tr("Kegelapan cetak"), (self.tr("Lebih muda"), self.tr("Lebih gelap"))),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(16))
        grid.setVerticalSpacing(theme.dp(8))
        for at, (field, stepper) in enumerate(self.steps.items()):
            stepper.setProperty("field", field)
            stepper.moved.connect(self._on_moved)
            grid.addWidget(stepper, at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        inner.addLayout(grid)
        self.wrong = Notice()
        inner.addWidget(self.wrong)

    def _add_trials(self, inner: QVBoxLayout) -> None:
        line = row(None, 8)
        self.ruler = Button(self.tr("Cetak garis uji"), "primaryTall", "printer")
        self.sample = Button(self.tr("Cetak contoh label"), "scanSide", "tag")
        line.addWidget(self.ruler, 1)
        line.addWidget(self.sample, 1)
        inner.addLayout(line)
        self.result = Notice()
        inner.addWidget(self.result)
        how = self.tr(
            "Garis mana yang tepat di tepi? Garis 2 di tepi kiri: geser 2 mm ke kanan; di tepi kanan: "
            "geser 2 mm ke kiri. Sama untuk tepi atas dan bawah."
        )
        inner.addWidget(Label(how, "body", "secondary", wrap=True))

    # --- drawing ---

    def show_state(self, state: SettingUp, ready: bool | None, waiting: bool) -> None:
        """Draw it; `ready` is whether the kept printer can be seen, None while nobody knows."""
        draft = state.draft
        self.printer.setEnabled(not waiting)
        self._own.setVisible(draft is not None)
        self._same.setVisible(draft is None)
        for part in (self.stocks, self.languages, self.ruler, self.sample):
            part.setEnabled(not waiting)
        self._show_badge(state, ready)
        if draft is None:
            self.printer.show_printer(self.tr("Sama dengan printer struk"), "printer", "")
            return
        beside = self.tr("dikenali otomatis") if state.known else ""
        name = say_printer(draft.kind, draft.address, state.name)
        self.printer.show_printer(name, icon_of(draft.kind), beside)
        self.stocks.show_choice(stock_of(draft) or ROLL)
        self.languages.show_choice(press_of(draft).language)
        self._show_steps(draft, waiting)
        if state.trial is None or waiting:
            self.result.clear_notice()
        else:
            self.result.show_notice(*say_trial(state.trial, draft))

    def _show_steps(self, draft: PrinterConfig, waiting: bool) -> None:
        roll = (stock_of(draft) or ROLL) == ROLL
        for field, stepper in self.steps.items():
            value = getattr(draft, field)
            may = not waiting and not (roll and field in (DOWN, GAP))
            least, most = {GAP: (0, MOST_GAP_TENTHS), DARKNESS: (-MOST_DARKNESS, MOST_DARKNESS)}.get(
                field, (-1_000, 1_000)
            )
            if field == DARKNESS and press_of(draft).language == "escpos":
                may = False
            shown = 0 if roll and field == GAP else value
            stepper.show_value(say_value(field, shown), (may and value > least, may and value < most))

    def _show_badge(self, state: SettingUp, ready: bool | None) -> None:
        if state.changed:
            self.badge.set_badge(self.tr("Belum disimpan"), "warning", "alert-triangle")
        elif state.kept is None:
            self.badge.set_badge(self.tr("Ikut printer struk"), "neutral", "printer")
        elif ready is None:
            self.badge.set_badge(self.tr("Memeriksa…"), "neutral", "loader-2")
        elif ready:
            self.badge.set_badge(self.tr("Siap"), "paid", "circle-check")
        else:
            self.badge.set_badge(self.tr("Tidak terlihat"), "danger", "printer-off")

    def _on_moved(self, way: int) -> None:
        stepper = self.sender()
        if stepper is not None:
            self.stepped.emit(str(stepper.property("field")), way)
