"""*Transaksi ditahan*: what lies aside, one key to go on with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from pos.core.words import clock_time
from pos.sales.domain.held import HeldBasket
from pos.sales.screens import say_held
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Label, MoneyLabel
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, Panel, Scroll, column, row

_ROW = 76
_MOST_ROWS = 4
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class HeldRow(Panel):
    """One held basket.  Emits `resumed` by its button, and `touched` where it is tapped."""

    resumed = Signal()
    touched = Signal()

    def __init__(self, one: HeldBasket, place: int, resumes: bool) -> None:
        super().__init__("card")
        self.one = one
        self.setFixedHeight(theme.dp(_ROW))
        layout = row(self, 14)
        layout.setContentsMargins(theme.dp(14), theme.dp(8), theme.dp(14), theme.dp(8))
        digit = Badge(str(place + 1), "accent")
        layout.addWidget(digit)
        # Not before it has a parent: a part shown alone is a window, and takes the keyboard away.
        digit.setVisible(resumes and place < 9)
        when = column(None, 0)
        when.addStretch()
        when.addWidget(Label(clock_time(one.at), "button"))
        age = Label(say_held.age(one), "caption", "secondary")
        age.setMinimumWidth(theme.dp(68))
        when.addWidget(age)
        when.addStretch()
        layout.addLayout(when)
        who = column(None, 0)
        who.addStretch()
        who.addWidget(ElidedLabel(one.label, "bodyStrong"))
        who.addWidget(ElidedLabel(say_held.contents(one), "caption", "secondary"))
        who.addStretch()
        layout.addLayout(who, 1)
        layout.addWidget(MoneyLabel(one.total, "button"))
        self.button = Button(self.tr("Lanjutkan"), "secondary", "player-play")
        self.button.setAccessibleName(self.tr("Lanjutkan {label}").format(label=one.label))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.resumed)
        layout.addWidget(self.button)
        self.button.setVisible(resumes)

    def set_chosen(self, chosen: bool) -> None:
        """Whether Enter goes on with this one."""
        self.set_kind("accent" if chosen else "card")
        self.button.kind = "primary" if chosen else "secondary"
        self.button.setProperty("kind", self.button.kind)
        self.button.key = "Enter" if chosen else ""
        self.button.updateGeometry()
        self.button.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()


class HeldSheet(Sheet):
    """Emits `resumed`, `drop_asked`, `keep_asked` and `slip_asked`, each with the chosen `HeldBasket`.

    Up and Down choose, Enter goes on with the chosen one, 1 to 9 with that one.  Where nothing can be
    resumed (`resumes` off: no shift is open) it is only kept or dropped.
    """

    resumed = Signal(object)
    drop_asked = Signal(object)
    keep_asked = Signal(object)
    slip_asked = Signal(object)

    def __init__(self, window: QWidget, held: Sequence[HeldBasket], resumes: bool) -> None:
        super().__init__(window, "", " ", "player-pause", 740)
        self.title.setText(self.tr("Transaksi ditahan"))
        self.text.setText(
            self.tr(
                "Barang di transaksi ini tidak bisa dijual ke orang lain sampai dilanjutkan atau dibatalkan."
            )
        )
        self._resumes = resumes
        self._chosen = 0
        self.rows: list[HeldRow] = []
        self._build()
        self.show_held(held)

    def _build(self) -> None:
        self.list = Scroll(8)
        self.none = EmptyState("player-pause", self.tr("Tidak ada yang ditahan"), "")
        self.none.text.setText(self.tr("Tekan Tahan di Kasir saat pembeli belum siap membayar."))
        self.notice = Notice(parent=self)
        self.body.addWidget(self.list)
        self.body.addWidget(self.none)
        self.body.addWidget(self.notice)
        more = row(None, 10)
        self.slip = Button(self.tr("Cetak slip"), "secondary", "printer")
        self.keep = Button(self.tr("Simpan untuk besok"), "secondary", "archive")
        self.hint = Label(
            self.tr("Pilih dengan panah, atau ketik nomornya"), "caption", "secondary", wrap=True
        )
        more.addWidget(self.slip)
        more.addWidget(self.keep)
        more.addWidget(self.hint, 1)
        more.addStretch()
        self.body.addLayout(more)
        self.drop = Button(self.tr("Batalkan yang dipilih…"), "danger", "trash")
        self.buttons.insertWidget(0, self.drop)
        self.leave = self.add_button(self.tr("Tutup"), "secondary", "", "Esc")
        self.leave.clicked.connect(self.reject)
        self.slip.clicked.connect(self._on_slip)
        self.keep.clicked.connect(self._on_keep)
        self.drop.clicked.connect(self._on_drop)
        self.first = self

    def show_held(self, held: Sequence[HeldBasket]) -> None:
        """Show what lies aside now; the chosen place stays where it was."""
        for old in self.rows:
            old.hide()
            self.list.column.removeWidget(old)
            old.deleteLater()
        self.rows = [HeldRow(one, place, self._resumes) for place, one in enumerate(held)]
        for one in self.rows:
            one.resumed.connect(self._on_resumed)
            one.touched.connect(self._on_touched)
            self.list.column.addWidget(one)
        shown = min(len(self.rows), _MOST_ROWS)
        self.list.setFixedHeight(shown * theme.dp(_ROW) + max(0, shown - 1) * theme.dp(8))
        self._chosen = min(self._chosen, max(0, len(self.rows) - 1))
        some = bool(self.rows)
        self.list.setVisible(some)
        self.text.setVisible(some)
        self.none.setVisible(not some)
        for part in (self.slip, self.keep, self.drop):
            part.setVisible(some)
        self.hint.setVisible(some and self._resumes)
        self._show()

    def tell(self, tone: str, happened: str, rest: str = "") -> None:
        """Say in the sheet what was done."""
        self.notice.show_notice(tone, happened, rest)

    @property
    def chosen(self) -> HeldBasket | None:
        """The basket that the buttons are for."""
        return self.rows[self._chosen].one if self.rows else None

    def _show(self) -> None:
        for place, one in enumerate(self.rows):
            one.set_chosen(place == self._chosen)
        if self.rows:
            self.list.ensureWidgetVisible(self.rows[self._chosen], 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by, text = _STEPS.get(Qt.Key(event.key())), event.text()
        if by is not None and self.rows:
            self._choose(min(max(self._chosen + by, 0), len(self.rows) - 1))
        elif text.isdecimal() and text.isascii() and 0 < int(text) <= len(self.rows):
            self._choose(int(text) - 1)
            self._resume()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self._resume()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _choose(self, place: int) -> None:
        self._chosen = place
        self._show()

    def _on_touched(self) -> None:
        at = self.sender()
        if isinstance(at, HeldRow):
            self._choose(self.rows.index(at))

    def _on_resumed(self) -> None:
        self._on_touched()
        self._resume()

    def _resume(self) -> None:
        one = self.chosen
        if self._resumes and one is not None:
            self.accept()
            self.resumed.emit(one)

    def _on_slip(self) -> None:
        self.slip_asked.emit(self.chosen)

    def _on_keep(self) -> None:
        self.keep_asked.emit(self.chosen)

    def _on_drop(self) -> None:
        self.drop_asked.emit(self.chosen)
