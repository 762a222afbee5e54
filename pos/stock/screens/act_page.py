"""One act under the hands: goods are scanned or searched into rows, a question is answered, F12 saves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.stock.domain import Found, GoneAlready, Scan, ShelfItem
from pos.stock.domain.acting import PAID, TURNS_UP, Acting, Job
from pos.stock.domain.acts import STOCK_ACT, Desk, MoreThanCounted, OwedTo, StockAct
from pos.stock.screens import say_acts
from pos.stock.screens.act_panel import ActPanel
from pos.stock.screens.act_rows import GoodsRow
from pos.stock.screens.act_services import ActServices, keep_act
from pos.stock.screens.goods_finder import GoodsFinder
from pos.stock.screens.say_acts import tr
from pos.ui.dialogs import ask_once
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, Scroll, column, row


class ActPage(QWidget):
    """Draws an `Acting` and saves it.

    Emits `saved(StockAct)`, `sale_asked(tuple[str, ...])` with the codes of what a visitor pays, and
    `left` where somebody goes back without saving.
    """

    saved = Signal(object)
    sale_asked = Signal(object)
    left = Signal()

    def __init__(
        self, services: ActServices, tasks: Tasks, outside: Outside, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._outside = services, tasks, outside
        self._person: Attendant | None = None
        self._centres: tuple[Centre, ...] = ()
        self._state = Acting(Job.GIVE_BACK)
        self._approval: Approval | None = None
        self._busy = False
        self._rows: list[GoodsRow] = []
        self._build()
        self._wire()

    @property
    def state(self) -> Acting:
        """What lies on the page."""
        return self._state

    def begin(self, job: Job, person: Attendant, centres: tuple[Centre, ...]) -> None:
        """An empty page for another act; `centres` are those that goods can be sent to."""
        self._person, self._centres = person, centres
        self._state, self._busy = Acting(job), False
        self.notice.clear_notice()
        self.finder.clear()
        answers = say_acts.answer_words(job) or [(one.code, say_acts.short_centre(one)) for one in centres]
        asked = answers if self._state.asks else []
        note = (tr("Catatan (boleh kosong)"), "")
        if job is Job.CORRECT:
            note = (tr("Alasan"), tr("Salah hitung waktu titip"))
        self.panel.begin(say_acts.question(job), asked, note)
        self.panel.ask_photo(job is Job.WRITE_OFF)
        self._show()

    @property
    def is_saving(self) -> bool:
        """Whether it is being kept at this moment."""
        return self._busy

    def go_on(self, person: Attendant) -> None:
        """Somebody else has this page now: what is saved is saved in that name, and needs the word again."""
        self._person, self._approval = person, None
        self._show()

    def take_over(self, before: ActPage) -> None:
        """Go on where another page was left: the screen was made anew, the goods are the same."""
        if before._person is not None:
            self.begin(before._state.job, before._person, before._centres)
            self._state = before._state
            self.panel.note.edit.setText(before.panel.note.text())
            self.panel.show_photo(self._services.photos.small(before._state.photo))
            self._draw_rows()
            self._show()

    def entered(self) -> None:
        """The field takes the keyboard."""
        self.finder.field.setFocus()

    def press_key(self, name: str) -> bool:
        """F12 saves, F2 is the field, Esc empties it and then goes back."""
        keys = {"F12": self.save, "F2": self.entered, "Esc": self._on_esc}
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    def take_scan(self, text: str) -> None:
        """A label."""
        if not self._busy:
            self.finder.take_scan(text)

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        left = column(None, 10, 16)
        head = row(None, 12)
        self.back = Button(tr("Kembali"), "secondary", "arrow-left", "Esc")
        self.title = Label("", "heading")
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addStretch()
        left.addLayout(head)
        self.notice = Notice()
        left.addWidget(self.notice)
        below = QStackedWidget()
        self.empty = EmptyState("barcode", tr("Belum ada barang"), tr("Pindai labelnya, atau ketik namanya."))
        self._list = Scroll(0)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a tap beside a button leaves the field alone
        self._list.column.addStretch(1)
        below.addWidget(self.empty)
        below.addWidget(self._list)
        self._below = below
        services = self._services
        self.finder = GoodsFinder(services.shelf, self._tasks, services.centre.code, below)
        left.addWidget(self.finder, 1)
        layout.addLayout(left, 1)
        self.panel = ActPanel()
        layout.addWidget(self.panel)

    def _wire(self) -> None:
        self.back.clicked.connect(self._leave)
        self.finder.found.connect(self._on_found)
        self.finder.scanned.connect(self._on_scanned)
        self.finder.digit.connect(self._on_digit)
        self.finder.failed.connect(self._on_failed)
        self.panel.answered.connect(self._on_answer)
        self.panel.photo_asked.connect(self._on_photo_asked)
        self.panel.save_asked.connect(self.save)
        self.panel.note.edit.textEdited.connect(self._on_noted)

    def _show(self) -> None:
        state = self._state
        self.title.setText(say_acts.job_word(state.job))
        self._below.setCurrentWidget(self._list if state.lines else self.empty)
        self.finder.digits = "123456789"[: len(self.panel.answers)] if state.lines else ""
        self._show_panel()

    def _show_panel(self) -> None:
        state = self._state
        title = say_acts.counted(state.pieces) if state.lines else tr("Belum ada barang")
        maker = state.lines[0].item.artisan_name if state.job is Job.GIVE_BACK and state.lines else ""
        there = next((one.name for one in self._centres if one.code == state.answer), "")
        self.panel.show_state((title, maker), state.answer, say_acts.effect(state, there), self._why())
        word, icon = self._save_word()
        self.panel.show_save(word, icon, state.complete and self._has_reason(), self._busy)

    def _save_word(self) -> tuple[str, str]:
        if self._state.answer == PAID:
            return tr("BAWA KE KASIR"), "cash-register"
        return {
            Job.GIVE_BACK: (tr("SERAHKAN"), "signature"),
            Job.WRITE_OFF: (tr("SIMPAN"), "check"),
            Job.SEND: (tr("KIRIM"), "send"),
            Job.CORRECT: (tr("SIMPAN"), "check"),
        }[self._state.job]

    def _has_reason(self) -> bool:
        return self._state.job is not Job.CORRECT or bool(self.panel.note.text())

    def _why(self) -> str:
        state = self._state
        if not state.lines:
            return ""
        if state.asks and not state.answer:
            n = len(self.panel.answers)
            return tr("Pilih jawabannya dulu, tombol 1 sampai {n}.").format(n=n)
        if not self._has_reason():
            return tr("Tulis alasannya dulu.")
        person = self._person
        alone = person is not None and person.role.may_approve
        if state.job in {Job.WRITE_OFF, Job.CORRECT} and state.answer != PAID and not alone:
            return tr("Perlu PIN pengelola.")
        return ""

    # --- changing ---

    def _to(self, change: Callable[[], Acting]) -> None:
        """Make a new state, or say in the page why it cannot be."""
        if self._busy:
            return
        before = self._state
        try:
            self._state = change()
        except PosError as error:
            self._on_failed(error)
            return
        self._approval = None
        self.notice.clear_notice()
        if before.lines != self._state.lines:
            self._draw_rows()
        self._show()
        self._ask_owed()

    def _draw_rows(self) -> None:
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = []
        for place, line in enumerate(self._state.lines):
            made = GoodsRow(place, line, self._list)
            made.counted.connect(self._on_counted)
            self._list.column.insertWidget(place, made)
            self._rows.append(made)

    def _on_found(self, item: ShelfItem) -> None:
        self._to(lambda: self._state.add(item))

    def _on_scanned(self, scan: Scan) -> None:
        if isinstance(scan, Found):
            self._on_found(scan.item)
        elif isinstance(scan, GoneAlready) and self._state.job is Job.CORRECT and scan.state in TURNS_UP:
            self._to(lambda: self._state.turn_up(scan))
        else:
            self.notice.show_notice(*say_acts.scanned(scan, self._services.centre.code))

    def _on_counted(self, change: tuple[int, int]) -> None:
        self._to(lambda: self._state.set_count(*change))
        self.finder.field.setFocus()

    def _on_digit(self, digit: str) -> None:
        self._on_answer(self.panel.answers[int(digit) - 1])

    def _on_answer(self, answer: str) -> None:
        self._to(lambda: self._state.choose(answer))

    def _on_noted(self, _text: str) -> None:
        self._show_panel()

    def _ask_owed(self) -> None:
        """What it would owe, asked anew after each change."""
        state = self._state
        cause = state.cause
        if cause is None or not state.lines:
            return

        def ask() -> tuple[Acting, list[OwedTo]]:
            return state, self._services.acts.would_owe(self._services.centre.code, state.named, cause)

        self._tasks.run(self, ask, self._on_owed, self._on_failed)

    def _on_owed(self, answer: tuple[Acting, list[OwedTo]]) -> None:
        asked, owed = answer
        if asked == self._state:
            self._state = replace(asked, owed=tuple(owed))
            self._show()

    # --- photo ---

    def _on_photo_asked(self) -> None:
        path = self._outside.choose_file(
            self, tr("Foto barang"), f"{tr('Foto')} (*.jpg *.jpeg *.png *.webp *.bmp)"
        )
        if path is not None:
            self._tasks.run(self, self._keeping(path), self._on_photo, self._on_failed)

    def _keeping(self, path: Path) -> Callable[[], str]:
        def keep() -> str:
            return self._services.photos.keep(path)

        return keep

    def _on_photo(self, name: str) -> None:
        self._state = replace(self._state, photo=name)
        self.panel.show_photo(self._services.photos.small(name))

    # --- saving ---

    def save(self) -> None:
        """F12: to the counter where a visitor pays; else saved, with a supervisor's word where it must."""
        state, person = self._state, self._person
        if self._busy or person is None or not state.complete or not self._has_reason():
            return
        if state.answer == PAID:
            codes = [line.item.code or line.item.sku for line in state.lines for _ in range(line.quantity)]
            self.sale_asked.emit(tuple(codes))
        elif state.job in {Job.WRITE_OFF, Job.CORRECT} and self._approval is None:
            self._ask_word(person)
        else:
            self._keep(anyway=False)

    def _ask_word(self, person: Attendant) -> None:
        state, services = self._state, self._services
        names = ", ".join(dict.fromkeys(line.item.name for line in state.lines))
        what = f"{say_acts.job_word(state.job)}: {say_acts.counted(state.pieces)}, {names}"
        request = ApprovalRequest(STOCK_ACT, what, person.name, self.panel.note.text() or self._answer_word())
        word = SupervisorsWord(
            services.staff, self._tasks, services.till, self, self._on_word, self._on_failed
        )
        word.ask(self.window(), person, request, None, tr("Daftarnya tetap ada."))

    def _answer_word(self) -> str:
        return dict(say_acts.answer_words(self._state.job)).get(self._state.answer, "")

    def _on_word(self, approval: Approval) -> None:
        self._approval = approval
        self._keep(anyway=False)

    def _on_anyway(self) -> None:
        self._keep(anyway=True)

    def _keep(self, *, anyway: bool) -> None:
        person, state, approval = self._person, self._state, self._approval
        if person is None or self._busy:
            return
        services, note = self._services, self.panel.note.text()
        desk = Desk(services.centre.code, services.till, person.name)

        def keep() -> StockAct:
            return keep_act(services.acts, desk, (state, note), approval, anyway=anyway)

        self._busy = True
        self.notice.clear_notice()
        self._show_panel()
        self._tasks.run(self, keep, self._on_saved, self._on_not_saved)

    def _on_saved(self, act: StockAct) -> None:
        self._busy = False
        self._clear()
        self.saved.emit(act)

    def _on_not_saved(self, error: PosError) -> None:
        self._busy = False
        self._show_panel()
        said = say(error)
        if isinstance(error, MoreThanCounted):
            sheet = ask_once(
                self.window(),
                said.happened,
                tr("Catatannya bisa salah. Bila barangnya memang ada di tangan Anda, lanjutkan."),
                tr("Tetap simpan"),
                "alert-triangle",
            )
            sheet.accepted.connect(self._on_anyway)
        else:
            self._on_failed(error)

    def _on_failed(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("warning", said.happened, said.rest)

    def _on_esc(self) -> None:
        self.finder.clear() if self.finder.field.text() else self._leave()

    def _leave(self) -> None:
        if not self._busy:
            self._clear()
            self.left.emit()

    def _clear(self) -> None:
        self._state, self._approval = Acting(self._state.job), None
        self._draw_rows()
