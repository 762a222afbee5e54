"""A transfer as it is unpacked: each scan counts, what is not whole is said, F12 receives it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.stock.domain import Found, GoneAlready, LossCause, Scan, ShelfItem
from pos.stock.domain.acting import Receiving
from pos.stock.domain.acts import STOCK_ACT, Desk, OwedTo, StockAct
from pos.stock.screens import say_acts
from pos.stock.screens.act_panel import ActPanel
from pos.stock.screens.act_rows import CameRow
from pos.stock.screens.act_services import ActServices
from pos.stock.screens.goods_finder import GoodsFinder
from pos.stock.screens.say_acts import tr
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Scroll, column, row


class ReceivePage(QWidget):
    """Draws a `Receiving` and saves it.  Emits `saved(StockAct)`, and `left` where somebody goes back."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, services: ActServices, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self._person: Attendant | None = None
        self._state: Receiving | None = None
        self._centres: dict[str, Centre] = {}
        self._owed: tuple[OwedTo, ...] = ()
        self._busy = False
        self.rows: list[CameRow] = []
        self._build()
        self._wire()

    @property
    def state(self) -> Receiving | None:
        """What lies on the page."""
        return self._state

    def begin(self, transfer: StockAct, person: Attendant, centres: dict[str, Centre]) -> None:
        """Unpack a transfer; `centres` by code."""
        self._person, self._centres, self._busy = person, centres, False
        self._state, self._owed = Receiving.of(transfer), ()
        self.notice.clear_notice()
        self.finder.clear()
        ends = (transfer.centre, transfer.other_centre or "")
        words = (tr("Pengirim: {centre}"), tr("Penerima: {centre}"))
        bearers = [
            (code, word.format(centre=say_acts.short_centre(centres[code])))
            for code, word in zip(ends, words, strict=True)
        ]
        question = tr("Siapa yang menanggung, menurut nota?")
        self.panel.begin(question, bearers, (tr("Catatan (boleh kosong)"), ""))
        self.panel.ask_photo(False)
        self._draw_rows()
        self._show()

    @property
    def is_saving(self) -> bool:
        """Whether it is being kept at this moment."""
        return self._busy

    def go_on(self, person: Attendant) -> None:
        """Somebody else has this page now: it is received in that name."""
        self._person = person
        self._show()

    def take_over(self, before: ReceivePage) -> None:
        """Go on where another page was left: the screen was made anew, the count is the same."""
        if before._state is not None and before._person is not None:
            self.begin(before._state.transfer, before._person, before._centres)
            self.panel.note.edit.setText(before.panel.note.text())
            self._to(before._state)

    def entered(self) -> None:
        """The field takes the keyboard."""
        self.finder.field.setFocus()

    def press_key(self, name: str) -> bool:
        """F12 receives, F9 says that all is whole, F2 is the field, Esc empties it and then goes back."""
        keys = {"F12": self.save, "F9": self._on_all, "F2": self.entered, "Esc": self._on_esc}
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    def take_scan(self, text: str) -> None:
        """A label: one more of it is whole."""
        if not self._busy:
            self.finder.take_scan(text)

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 0)
        left = column(None, 10, 16)
        head = row(None, 12)
        self.back = Button(tr("Kembali"), "secondary", "arrow-left", "Esc")
        self.title = Label(tr("Terima kiriman"), "heading")
        self.all = Button(tr("Semua utuh"), "secondary", "checks", "F9")
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.all)
        left.addLayout(head)
        self.notice = Notice()
        left.addWidget(self.notice)
        self._list = Scroll(0)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.column.addStretch(1)
        services = self._services
        self.finder = GoodsFinder(services.shelf, self._tasks, services.centre.code, self._list)
        left.addWidget(self.finder, 1)
        layout.addLayout(left, 1)
        self.panel = ActPanel()
        layout.addWidget(self.panel)

    def _wire(self) -> None:
        self.back.clicked.connect(self._leave)
        self.all.clicked.connect(self._on_all)
        self.finder.found.connect(self._on_found)
        self.finder.scanned.connect(self._on_scanned)
        self.finder.digit.connect(self._on_digit)
        self.finder.failed.connect(self._on_failed)
        self.panel.answered.connect(self._on_bearer)
        self.panel.save_asked.connect(self.save)

    def _draw_rows(self) -> None:
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = []
        lines = self._state.transfer.lines if self._state is not None else ()
        for place, line in enumerate(lines):
            made = CameRow(place, line, self._list)
            made.whole.connect(self._on_whole)
            made.broken.connect(self._on_broken)
            self._list.column.insertWidget(place, made)
            self.rows.append(made)

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        for made in self.rows:
            made.show_state(state)
        asks = bool(state.harmed and state.begun)
        if self.panel.grid is not None:
            self.panel.grid.setVisible(asks)
        self.finder.digits = "12" if asks else ""
        came = tr("{n} dari {of} utuh").format(n=sum(state.whole), of=state.transfer.pieces)
        sender = self._centres[state.transfer.centre].name
        said = tr("{number} dari {centre}").format(number=state.transfer.number, centre=sender)
        words = (came, said)
        bearer = state.bearer if state.harmed else ""
        self.panel.show_state(words, bearer, self._effect(state), self._why(state))
        self.panel.show_save(tr("TERIMA"), "package-import", state.complete, self._busy)

    def _effect(self, state: Receiving) -> str:
        if not state.harmed:
            return tr("Semua utuh dan masuk ke rak di sini. Dua lembar nota dicetak.")
        if not state.bearer:
            return ""
        who = self._centres[state.bearer].name
        return say_acts.owes(who, self._owed) or tr("Barang pusat sendiri, tidak ada yang dibayar.")

    def _why(self, state: Receiving) -> str:
        if not state.begun and state.harmed:
            return tr("Pindai barangnya satu per satu, atau tekan Semua utuh.")
        if not state.complete:
            return tr("Ada yang rusak atau kurang: pilih siapa yang menanggung, tombol 1 atau 2.")
        alone = self._person is not None and self._person.role.may_approve
        return tr("Perlu PIN pengelola.") if state.harmed and not alone else ""

    # --- changing ---

    def _to(self, state: Receiving) -> None:
        if self._busy:
            return
        self._state = state
        self.notice.clear_notice()
        self._show()
        self._ask_owed()

    def _on_whole(self, step: tuple[int, int]) -> None:
        if self._state is not None:
            self._to(self._state.step_whole(*step))

    def _on_broken(self, step: tuple[int, int]) -> None:
        if self._state is not None:
            self._to(self._state.step_broken(*step))

    def _on_all(self) -> None:
        if self._state is not None:
            self._to(self._state.all_whole())
            self.entered()

    def _on_bearer(self, code: str) -> None:
        if self._state is not None and self._state.harmed:
            self._to(replace(self._state, bearer=code))

    def _on_digit(self, digit: str) -> None:
        self._on_bearer(self.panel.answers[int(digit) - 1])

    def _on_scanned(self, scan: Scan) -> None:
        if isinstance(scan, Found | GoneAlready):
            self._on_found(scan.item)
        else:
            self.notice.show_notice(*say_acts.scanned(scan, self._services.centre.code))

    def _on_found(self, item: ShelfItem) -> None:
        state = self._state
        place = None if state is None else state.place_of(item)
        if state is None or place is None:
            said = tr("{name} tidak ada di kiriman ini.").format(name=item.name)
            self.notice.show_notice("warning", said, tr("Hitungannya tidak berubah."))
        elif not state.missing(place):
            said = tr("{name} sudah lengkap dihitung.").format(name=item.name)
            self.notice.show_notice("info", said, tr("Hitungannya tidak berubah."))
        else:
            self._to(state.step_whole(place, 1))

    def _ask_owed(self) -> None:
        state = self._state
        if state is None or not state.lost or not state.bearer:
            return

        def ask() -> tuple[Receiving, list[OwedTo]]:
            here = self._services.centre.code
            return state, self._services.acts.would_owe(here, state.lost, LossCause.IN_TRANSIT)

        self._tasks.run(self, ask, self._on_owed, self._on_failed)

    def _on_owed(self, answer: tuple[Receiving, list[OwedTo]]) -> None:
        asked, owed = answer
        if asked == self._state:
            self._owed = tuple(owed)
            self._show()

    # --- saving ---

    def save(self) -> None:
        """F12: received, with a supervisor's word where something is not whole."""
        state, person, services = self._state, self._person, self._services
        if state is None or person is None or self._busy or not state.complete:
            return
        if not state.harmed:
            self._keep(None)
            return
        what = tr("Terima {number}: {n} rusak atau kurang").format(
            number=state.transfer.number, n=state.harmed
        )
        request = ApprovalRequest(STOCK_ACT, what, person.name, self.panel.note.text())
        word = SupervisorsWord(services.staff, self._tasks, services.till, self, self._keep, self._on_failed)
        word.ask(self.window(), person, request, None, tr("Hitungannya tetap ada."))

    def _keep(self, approval: Approval | None) -> None:
        state, person, services = self._state, self._person, self._services
        if state is None or person is None or self._busy:
            return
        desk = Desk(services.centre.code, services.till, person.name)
        note = self.panel.note.text()
        bearer = state.bearer if state.harmed else None

        def keep() -> StockAct:
            return services.acts.receive(desk, state.transfer.number, state.came, bearer, approval, note)

        self._busy = True
        self.notice.clear_notice()
        self._show()
        self._tasks.run(self, keep, self._on_saved, self._on_not_saved)

    def _on_saved(self, act: StockAct) -> None:
        self._busy = False
        self._state = None
        self.saved.emit(act)

    def _on_not_saved(self, error: PosError) -> None:
        self._busy = False
        self._show()
        self._on_failed(error)

    def _on_failed(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("warning", said.happened, said.rest)

    def _on_esc(self) -> None:
        self.finder.clear() if self.finder.field.text() else self._leave()

    def _leave(self) -> None:
        if not self._busy:
            self._state = None
            self.left.emit()
