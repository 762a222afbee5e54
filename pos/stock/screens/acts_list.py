"""*Mutasi* as a list: what waits to be received on top, the four things to do, and one act in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.money import rupiah
from pos.stock.domain import ActKind
from pos.stock.domain.acting import Job
from pos.stock.domain.acts import StockAct
from pos.stock.screens import say_acts
from pos.stock.screens.say_acts import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.labels import Badge, Label, Rule
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, Panel, Scroll, column, row
from pos.ui.widgets.photo_view import PhotoView
from pos.ui.widgets.table import Column, Table


@dataclass(frozen=True, slots=True)
class ActEntry:
    """One row: an act, and whether it is a transfer that waits to be received, here or elsewhere."""

    act: StockAct
    waits_here: bool = False
    on_the_way: bool = False


def _kind(one: ActEntry) -> str:
    if one.waits_here:
        return tr("Menunggu diterima")
    if one.on_the_way:
        return tr("Di jalan ke {centre}").format(centre=one.act.other_centre)
    return say_acts.kind_word(one.act)


def _icon(one: ActEntry) -> str:
    return "package-import" if one.waits_here else say_acts.KIND_ICONS[one.act.kind]


def _tone(one: ActEntry) -> str:
    return "warning.text" if one.waits_here or one.on_the_way else "text.primary"


def _number(one: ActEntry) -> str:
    return one.act.number


def _moment(one: ActEntry) -> str:
    return say_acts.moment(one.act)


def _goods(one: ActEntry) -> str:
    return say_acts.goods_word(one.act)


def _person(one: ActEntry) -> str:
    return one.act.person


_LESS = (1, 4)
"""The columns that a narrow window leaves out: number and person."""


class ActsList(QWidget):
    """Emits `begun(Job)` for one of the four things, `receive_asked(StockAct)` for the chosen transfer."""

    begun = Signal(object)
    receive_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: ActEntry | None = None
        self._photo: Path | None = None
        self._build()
        self._wire()

    @property
    def chosen(self) -> ActEntry | None:
        """The act whose row is chosen."""
        return self._chosen

    def _build(self) -> None:
        layout = row(self, 0)
        left = column(None, 12, 16)
        head = row(None, 12)
        self.badge = Badge()
        head.addWidget(Label(tr("Mutasi"), "heading"))
        head.addWidget(self.badge)
        head.addStretch()
        left.addLayout(head)
        self.notice = Notice()
        left.addWidget(self.notice)
        self.table = Table(
            (
                Column(tr("Jenis"), _kind, strong=True, icon=_icon, tone=_tone),
                Column(tr("Nomor"), _number),
                Column(tr("Waktu"), _moment),
                Column(tr("Barang"), _goods, stretch=True),
                Column(tr("Petugas"), _person),
            )
        )
        self.table.setAccessibleName(tr("Mutasi"))
        self.empty = EmptyState(
            "arrows-exchange",
            tr("Belum ada mutasi"),
            tr("Barang yang pulang ke perajin, rusak, hilang, dikirim,\natau dikoreksi tercatat di sini."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        left.addWidget(self._pages, 1)
        layout.addLayout(left, 1)
        layout.addWidget(self._build_side())

    def _build_side(self) -> Panel:
        self.side = Panel("side")
        outer = column(self.side, 0)
        top = column(None, 8)
        top.setContentsMargins(theme.dp(18), theme.dp(14), theme.dp(18), theme.dp(10))
        self.jobs: dict[Job, ChoiceButton] = {}
        for n, job in enumerate(Job, start=1):
            button = ChoiceButton(say_acts.job_word(job), _about(job), "", str(n))
            button.setCheckable(False)
            button.setProperty("job", job.value)
            button.clicked.connect(self._on_job)
            self.jobs[job] = button
            top.addWidget(button)
        outer.addLayout(top)
        outer.addWidget(Rule())
        scroll = Scroll(4, 0)
        inner = scroll.column
        inner.setContentsMargins(theme.dp(18), theme.dp(10), theme.dp(14), theme.dp(8))
        self.title = Label("", "title", wrap=True)
        self.told = Label("", "body", "secondary", wrap=True)
        self.goods = Label("", "body", wrap=True)
        self.money = Label("", "bodyStrong", wrap=True)
        self.picture = PhotoView(96)
        for part in (self.title, self.told, self.goods, self.money, self.picture):
            inner.addWidget(part)
        inner.addStretch(1)
        outer.addWidget(scroll, 1)
        foot = column(None, 0)
        foot.setContentsMargins(theme.dp(18), theme.dp(4), theme.dp(18), theme.dp(14))
        self.receive = Button("", "pay", "package-import", "F12")
        foot.addWidget(self.receive)
        outer.addLayout(foot)
        return self.side

    def _wire(self) -> None:
        self.table.row_chosen.connect(self._on_row)
        self.table.activated.connect(self._on_activated)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for listens in (self, self.table):
            listens.installEventFilter(self)
        self.receive.clicked.connect(self.ask_to_receive)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self.side.setFixedWidth(theme.dp(min(layout.cart, 424)))
        for place in _LESS:
            self.table.setColumnHidden(place, not layout.key_caps)

    def show_acts(self, entries: Sequence[ActEntry]) -> None:
        """Show other rows; an act stays chosen by its number."""
        number = self._chosen.act.number if self._chosen is not None else ""
        waiting = sum(one.waits_here for one in entries)
        said = tr("{n} menunggu diterima").format(n=waiting)
        self.badge.set_badge(said, "warning", "package-import")
        self.badge.setVisible(bool(waiting))
        self.table.set_rows(entries)
        self._pages.setCurrentWidget(self.table if entries else self.empty)
        places = [n for n, one in enumerate(entries) if one.act.number == number]
        if entries:
            self.table.selectRow(places[0] if places else 0)
        self._chosen = entries[places[0] if places else 0] if entries else None
        if self.hasFocus() or self.table.hasFocus():
            self.take_keys()
        self._show_chosen()

    def show_photo(self, number: str, path: Path | None) -> None:
        """The photo of an act, where it is the one that is chosen."""
        if self._chosen is not None and self._chosen.act.number == number:
            self.picture.set_photo(path)
            self.picture.setVisible(path is not None)

    def take_keys(self) -> None:
        """The table takes the keyboard, or the page itself where there is no row."""
        (self.table if self.table.rows.rows else self).setFocus()

    def choose(self, number: str) -> bool:
        """Choose an act by its number; tells whether it is in the list."""
        for place, one in enumerate(self.table.rows.rows):
            if one.act.number == number:
                self.table.selectRow(place)
                return True
        return False

    def ask_to_receive(self) -> None:
        """F12: unpack the chosen transfer."""
        one = self._chosen
        if one is not None and (one.waits_here or one.on_the_way):
            self.receive_asked.emit(one.act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # 1 to 4 begin one of the four things; the table would look for rows that begin so.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            job = next((job for job, one in self.jobs.items() if one.key == event.text()), None)
            if job is not None:
                self.begun.emit(job)
                return True
        return super().eventFilter(watched, event)

    def _on_job(self) -> None:
        button = self.sender()
        if button is not None:
            self.begun.emit(Job(button.property("job")))

    def _on_row(self, one: ActEntry) -> None:
        self._chosen = one
        self._show_chosen()

    def _on_activated(self, _index: QModelIndex) -> None:
        self.ask_to_receive()

    def _show_chosen(self) -> None:
        one = self._chosen
        for part in (self.title, self.told, self.goods, self.money, self.picture, self.receive):
            part.hide()
        if one is None:
            return
        act = one.act
        self.title.setText(_kind(one))
        self.told.setText(_story(act))
        self.goods.setText("\n".join(_line_words(act)))
        self.money.setText(say_acts.done_words(act)[1] if act.owed or act.cause is not None else "")
        for part in (self.title, self.told, self.goods, self.money):
            part.setVisible(bool(part.text()))
        self.receive.set_text(tr("TERIMA BARANG") if one.waits_here else tr("KEMBALI KE SINI"))
        self.receive.set_kind("pay" if one.waits_here else "payWhite")
        self.receive.setVisible(one.waits_here or one.on_the_way)


def _about(job: Job) -> str:
    return {
        Job.GIVE_BACK: tr("Barang pulang, nota ditandatangani"),
        Job.WRITE_OFF: tr("Sebabnya menentukan siapa yang menanggung"),
        Job.SEND: tr("Juga ke pameran; diterima di sana"),
        Job.CORRECT: tr("Catatan tidak cocok dengan rak"),
    }[job]


def _story(act: StockAct) -> str:
    """Number, time and people, and why."""
    parts = [f"{act.number} · {say_acts.moment(act)}", tr("Oleh {name}").format(name=act.person)]
    if act.about:
        parts.append(tr("Atas kiriman {number}").format(number=act.about))
    if act.artisan_name and act.kind is ActKind.RETURN_TO_ARTISAN:
        parts.append(tr("Untuk {name}").format(name=act.artisan_name))
    if act.cause is not None:
        parts.append(tr("Sebab: {cause}").format(cause=say_acts.cause_word(act.cause)))
    if act.approved_by:
        parts.append(tr("Disetujui {name}").format(name=act.approved_by))
    if act.note:
        parts.append(act.note)
    return "\n".join(parts)


def _line_words(act: StockAct) -> list[str]:
    words = []
    for line in act.lines:
        sign = "+" if act.kind is ActKind.CORRECTION else ""
        said = f"{line.quantity:{sign}d}× {line.name}"
        if line.broken or line.missing:
            harm = tr("{broken} rusak, {missing} kurang").format(broken=line.broken, missing=line.missing)
            said = f"{said} · {harm}"
        if line.owed:
            said = f"{said} · {line.artisan_name} {rupiah(line.owed)}"
        words.append(said)
    return words
