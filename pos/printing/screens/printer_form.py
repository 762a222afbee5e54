"""The form of a printer: paper, letters, switches, darkness, the two trials, and what came of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from pos.printing.devices.roll import roll_of
from pos.printing.domain import MOST_DARKNESS, PrinterUse
from pos.printing.screens.printer_choice import PrinterField
from pos.printing.screens.printer_words import (
    icon_of,
    say_answer,
    say_heading,
    say_printer,
    say_question,
    say_trial,
)
from pos.printing.setting_up import ANSWERS, SettingUp
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, Label, Rule
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.segments import Segments
from pos.ui.widgets.step_slider import StepSlider
from pos.ui.widgets.switch import Switch


def is_next_to_keep(state: SettingUp) -> bool:
    """Whether *Simpan* is the next step, and not *Cetak uji*."""
    draft = state.draft
    return state.changed and (state.clear or draft is None or draft.kind == "folder")


class QuestionBox(Panel):
    """One question about the paper in one's hand, answered by one tap: `answered(str)`, or `stopped`."""

    answered = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", parent)
        inner = column(self, 8, 12)
        head = row(None, 8)
        words = column(None, 0)
        self.count = Label("", "caption", "info")
        self.question = Label("", "button", "info", wrap=True)
        words.addWidget(self.count)
        words.addWidget(self.question)
        head.addLayout(words, 1)
        self.stop = Button(self.tr("Berhenti"), "small", "x")
        self.stop.clicked.connect(self.stopped)
        head.addWidget(self.stop)
        inner.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.dp(8))
        inner.addLayout(self._grid)
        self.buttons: dict[str, Button] = {}
        self._shown = ""
        self.hide()

    def show_question(self, state: SettingUp) -> None:
        """The first question that is left; nothing where none is."""
        self.setVisible(bool(state.questions))
        if not state.questions:
            self._shown = ""
            return
        question = state.questions[0]
        left = len(state.questions)
        self.count.setText(self.tr("Masih {n} pertanyaan").format(n=left))
        if self._shown == question.value:
            return
        self._shown = question.value
        self.question.setText(say_question(question))
        for old in self.buttons.values():
            old.hide()
            self._grid.removeWidget(old)
            old.deleteLater()
        self.buttons = {}
        for at, answer in enumerate(ANSWERS[question]):
            button = Button(say_answer(question, answer), "secondary")
            button.setProperty("answer", answer)
            button.clicked.connect(self._on_clicked)
            across = 2 if len(ANSWERS[question]) == 4 else 3
            self._grid.addWidget(button, at // across, at % across)
            self.buttons[answer] = button

    def set_waiting(self, waiting: bool) -> None:
        """Whether a paper is on its way: nobody can answer for it yet."""
        for button in self.buttons.values():
            button.setEnabled(not waiting)

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.answered.emit(str(button.property("answer")))


class PrinterForm(QWidget):
    """Draws a `SettingUp`; what is tapped comes out of its parts, which the section listens to."""

    def __init__(self, use: PrinterUse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use = use
        inner = column(self, 8)
        head = row(None, 8)
        head.addWidget(Label(say_heading(use), "heading"))
        head.addStretch()
        self.badge = Badge()
        head.addWidget(self.badge)
        inner.addLayout(head)
        inner.addWidget(Label(self.tr("Printer"), "captionStrong", "secondary"))
        self.printer = PrinterField()
        inner.addWidget(self.printer)
        self._add_paper(inner)
        inner.addWidget(Rule())
        self._add_switches(inner)
        inner.addWidget(Label(self.tr("Kegelapan cetak"), "captionStrong", "secondary"))
        self.darkness = StepSlider(
            self.tr("Kegelapan cetak"),
            -MOST_DARKNESS,
            MOST_DARKNESS,
            (self.tr("Lebih muda"), self.tr("Lebih gelap")),
        )
        inner.addWidget(self.darkness)
        inner.addWidget(Rule())
        self._add_trials(inner)

    # --- building ---

    def _add_paper(self, inner: QVBoxLayout) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(10))
        grid.setVerticalSpacing(theme.dp(4))
        self._width_name = Label("", "captionStrong", "secondary")
        grid.addWidget(self._width_name, 0, 0)
        grid.addWidget(Label(self.tr("Cara cetak huruf"), "captionStrong", "secondary"), 0, 1)
        self.widths = Segments(self.tr("Lebar kertas"), [("58", "58 mm"), ("80", "80 mm")])
        ways = [("fast", self.tr("Cepat")), ("picture", self.tr("Gambar"))]
        self.letters = Segments(self.tr("Cara cetak huruf"), ways)
        grid.addWidget(self.widths, 1, 0)
        grid.addWidget(self.letters, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        inner.addLayout(grid)

    def _add_switches(self, inner: QVBoxLayout) -> None:
        receipt = self._use is PrinterUse.RECEIPT
        self.automatic = Switch(self.tr("Cetak otomatis"), self.tr("setelah lunas"))
        self.cutter = Switch(self.tr("Potong kertas"), self.tr("untuk printer berpisau"))
        self.drawer = Switch(self.tr("Buka laci kas"), self.tr("saat bayar tunai"))
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setHorizontalSpacing(theme.dp(10))
        grid.addWidget(self.automatic, 0, 0)
        grid.addWidget(self.cutter, 0, 1 if receipt else 0)
        grid.addWidget(self.drawer, 1, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        # Never shown before it has a parent: it would be a window, and take the keyboard away.
        if not receipt:
            self.automatic.hide()
            self.drawer.hide()
        inner.addLayout(grid)

    def _add_trials(self, inner: QVBoxLayout) -> None:
        self._trials = QWidget()
        line = row(self._trials, 8)
        self.test = Button(self.tr("Cetak uji"), "primaryTall", "printer")
        self.kick = Button(self.tr("Uji buka laci"), "scanSide", "cash-banknote")
        line.addWidget(self.test, 1)
        line.addWidget(self.kick, 1)
        if self._use is not PrinterUse.RECEIPT:
            self.kick.hide()
        inner.addWidget(self._trials)
        self.result = Notice()
        inner.addWidget(self.result)
        self.questions = QuestionBox()
        inner.addWidget(self.questions)
        self._verdict = QWidget()
        verdict = row(self._verdict, 8)
        self.clear = Button(self.tr("Jelas"), "secondary", "thumb-up")
        self.unclear = Button(self.tr("Tidak, bantu atur"), "secondary", "thumb-down")
        verdict.addWidget(self.clear, 1)
        verdict.addWidget(self.unclear, 1)
        inner.addWidget(self._verdict)
        self._verdict.hide()

    # --- drawing ---

    def show_state(self, state: SettingUp, ready: bool | None, waiting: bool) -> None:
        """Draw it; `ready` is whether the kept printer can be seen, None while nobody knows."""
        draft = state.draft
        for part in (self.widths, self.letters, self.automatic, self.cutter, self.drawer, self.darkness):
            part.setEnabled(draft is not None and not waiting)
        for button in (self.test, self.kick):
            button.setEnabled(draft is not None and not waiting)
        self.printer.setEnabled(not waiting)
        self._show_printer(state)
        self._show_badge(state, ready)
        if draft is not None:
            roll = roll_of(draft)
            said = self.tr("Lebar kertas · {n} huruf sebaris") if draft.columns else self.tr("Lebar kertas")
            self._width_name.setText(said.format(n=roll.columns))
            self.widths.show_choice(str(draft.paper_mm))
            self.letters.show_choice("picture" if draft.as_picture else "fast")
            self.automatic.setChecked(draft.automatic)
            self.cutter.setChecked(roll.cutter)
            self.drawer.setChecked(draft.drawer)
            self.kick.setEnabled(draft.drawer and not waiting)
        else:
            self._width_name.setText(self.tr("Lebar kertas"))
            self.widths.show_choice("")
            self.letters.show_choice("")
        self.darkness.show_value(draft.darkness if draft is not None else 0)
        self._show_result(state, waiting)

    def _show_printer(self, state: SettingUp) -> None:
        draft = state.draft
        if draft is not None:
            beside = self.tr("dikenali otomatis") if state.known else ""
            self.printer.show_printer(
                say_printer(draft.kind, draft.address, state.name), icon_of(draft.kind), beside
            )
        elif self._use is PrinterUse.REPORT:
            self.printer.show_printer(self.tr("Sama dengan printer struk"), "printer", "")
        else:
            self.printer.show_printer(self.tr("Pilih printer"), "printer-off", "")

    def _show_badge(self, state: SettingUp, ready: bool | None) -> None:
        if state.changed:
            self.badge.set_badge(self.tr("Belum disimpan"), "warning", "alert-triangle")
        elif state.kept is None:
            same = self._use is PrinterUse.REPORT
            said = self.tr("Ikut printer struk") if same else self.tr("Belum dipasang")
            self.badge.set_badge(said, "neutral", "printer")
        elif ready is None:
            self.badge.set_badge(self.tr("Memeriksa…"), "neutral", "loader-2")
        elif ready:
            self.badge.set_badge(self.tr("Siap"), "paid", "circle-check")
        else:
            self.badge.set_badge(self.tr("Tidak terlihat"), "danger", "printer-off")

    def _show_result(self, state: SettingUp, waiting: bool) -> None:
        draft, trial, asked = state.draft, state.trial, bool(state.questions)
        looks = trial is not None and trial.went_out and not trial.drawer
        looks = looks and draft is not None and draft.kind != "folder"
        self._verdict.setVisible(looks and not asked and not waiting)
        self._trials.setVisible(not asked)
        self.test.set_kind("scanSide" if is_next_to_keep(state) else "primaryTall")
        self.questions.show_question(state)
        self.questions.set_waiting(waiting)
        if trial is None or draft is None or asked or waiting:
            self.result.clear_notice()
        else:
            self.result.show_notice(*say_trial(trial, draft))
