"""The rows of *Bayar perajin*: name, amount, way, where the money is, and the button for what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Rail
from pos.artisans.screens.say import RAIL_ICONS
from pos.core.money import plain
from pos.core.words import clock_time
from pos.settlement.domain import PayoutState
from pos.settlement.screens.run_state import RowAct, RunRow, RunState
from pos.settlement.screens.say import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Icon, Label
from pos.ui.widgets.panel import Scroll, column, row

_HIGH: Final = 56
_WIDTHS: Final = {True: (92, 170, 236, 174), False: (70, 102, 134, 138)}
"""Of amount, way, state and button: where there is room, and where not."""


def short_rail(rail: Rail) -> str:
    """`Tunai`, `Transfer`, `E-wallet`."""
    return {Rail.CASH: tr("Tunai"), Rail.BANK: tr("Transfer"), Rail.EWALLET: tr("E-wallet")}[rail]


def state_badge(one: RunRow, *, chosen: bool) -> tuple[str, str, str]:
    """Where the money is, its tone and icon."""
    item = one.item
    if item is None:
        return tr("Belum waktunya"), "neutral", ""
    if item.state is PayoutState.FAILED:
        return tr("Gagal · {reason}").format(reason=item.first.reason), "danger", "alert-circle"
    if item.state is PayoutState.PAID:
        if item.rail is Rail.CASH:
            return tr("Dibayar {time}").format(time=clock_time(item.state_at)), "paid", "signature"
        if item.first.reason:
            return tr("Terkirim · ref {ref}").format(ref=item.first.reason), "paid", "check"
        return tr("Terkirim {time}").format(time=clock_time(item.state_at)), "paid", "check"
    if item.rail is Rail.CASH:
        return (tr("Sedang dibayar"), "info", "clock") if chosen else (tr("Belum datang"), "neutral", "")
    if item.in_file:
        return tr("Menunggu bank"), "info", "clock"
    return tr("Belum dikirim"), "neutral", ""


def act_words(act: RowAct) -> str:
    """What a row's button says."""
    words = {
        RowAct.PAY: tr("Bayar"), RowAct.SENT: tr("Terkirim"), RowAct.MEND: tr("Perbaiki"),
        RowAct.SLIP: tr("Slip"), RowAct.ADD: tr("Tambah"),
    }  # fmt: skip
    return words[act]


class RunRowView(QWidget):
    """One row.  Emits `chosen(str)` and `acted(str)` with its key."""

    chosen = Signal(str)
    acted = Signal(str)

    def __init__(self, one: RunRow, *, is_chosen: bool, roomy: bool) -> None:
        super().__init__()
        self.one = one
        self._is_chosen = is_chosen
        self.setFixedHeight(theme.dp(_HIGH))
        self.setAccessibleName(f"{one.name}, {plain(one.amount)}")
        amount, way, state, button = _WIDTHS[roomy]
        layout = row(self, 8 if roomy else 6)
        layout.setContentsMargins(theme.dp(12), 0, theme.dp(10), 0)
        layout.addWidget(ElidedLabel(one.name, "bodyStrong"), 1)
        self.amount = Label(plain(one.amount), "bodyStrong")
        self.amount.setFixedWidth(theme.dp(amount))
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.amount)
        layout.addSpacing(theme.dp(8 if roomy else 2))
        layout.addWidget(self._way(one, way, roomy=roomy))
        layout.addWidget(self._state(one, state, roomy=roomy))
        place = QWidget()
        place.setFixedWidth(theme.dp(button))
        right = row(place, 0)
        right.addStretch()
        right.addWidget(self._button(one, roomy=roomy))
        layout.addWidget(place)

    def _way(self, one: RunRow, wide: int, *, roomy: bool) -> QWidget:
        way = QWidget()
        way.setFixedWidth(theme.dp(wide))
        layout = row(way, 8)
        layout.addWidget(Icon(RAIL_ICONS[one.rail], "text.primary", 22))
        words = column(None, 0)
        words.addStretch()
        words.addWidget(Label(short_rail(one.rail)))
        account = one.item.account if one.item is not None else ""
        if account and roomy:
            words.addWidget(ElidedLabel(account, "caption", "secondary"))
        words.addStretch()
        layout.addLayout(words, 1)
        return way

    def _state(self, one: RunRow, wide: int, *, roomy: bool) -> QWidget:
        text, tone, icon = state_badge(one, chosen=self._is_chosen)
        place = QWidget()
        place.setFixedWidth(theme.dp(wide))
        layout = row(place, 0)
        self.badge = Badge(text, tone, icon if roomy else "")
        if self.badge.sizeHint().width() > theme.dp(wide):
            short = theme.sans(13, 600)
            room = theme.dp(wide - (44 if roomy and icon else 24))
            cut = QFontMetrics(short).elidedText(text, Qt.TextElideMode.ElideRight, room)
            self.badge.set_badge(cut, tone, icon if roomy else "")
            self.badge.setToolTip(text)
            self.badge.setAccessibleName(text)
        layout.addWidget(self.badge)
        layout.addStretch()
        return place

    def _button(self, one: RunRow, *, roomy: bool) -> Button:
        act = one.act
        if self._is_chosen and act is RowAct.PAY:
            self.button = Button(tr("Bayar & cetak"), "primary", "printer" if roomy else "")
        elif act is RowAct.SLIP:
            self.button = Button(act_words(act), "ghost", "receipt" if roomy else "")
        else:
            self.button = Button(act_words(act), "secondary")
        self.button.setAccessibleName(f"{act_words(act)} {one.name}")
        self.button.clicked.connect(self._on_button)
        return self.button

    def _on_button(self) -> None:
        self.acted.emit(self.one.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.one.key)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        back = "bg.selected" if self._is_chosen else "bg.surface"
        painter.fillRect(self.rect(), theme.colour(back))
        if self._is_chosen:
            painter.fillRect(0, 0, theme.dp(4), self.height(), theme.colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border.subtle"))


class RunHead(QWidget):
    """What stands above the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.dp(38))
        self._layout = row(self, 8)
        self._layout.setContentsMargins(theme.dp(12), 0, theme.dp(10), 0)
        self._layout.addWidget(Label(tr("Perajin"), "captionStrong", "secondary"), 1)
        self._cells = [Label(text, "captionStrong", "secondary") for text in (tr("Jumlah"), tr("Lewat"))]
        self._cells += [Label(text, "captionStrong", "secondary") for text in (tr("Status"), "")]
        self._cells[0].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for place, cell in enumerate(self._cells):
            self._layout.addWidget(cell)
            if not place:
                self._gap = QWidget()
                self._layout.addWidget(self._gap)

    def set_roomy(self, roomy: bool) -> None:
        """The widths of the rows."""
        self._layout.setSpacing(theme.dp(8 if roomy else 6))
        self._gap.setFixedWidth(theme.dp(0 if roomy else 2))
        for cell, wide in zip(self._cells, _WIDTHS[roomy], strict=True):
            cell.setFixedWidth(theme.dp(wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg.sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border.subtle"))


class RunList(Scroll):
    """All rows.  Emits `chosen(str)`, `acted(str)`, and `moved(int)` for the arrow keys."""

    chosen = Signal(str)
    acted = Signal(str)
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Bayar perajin"))
        self.views: list[RunRowView] = []

    def show_rows(self, state: RunState | None, *, roomy: bool) -> None:
        """Show the rows of a state."""
        rows: Sequence[RunRow] = state.rows if state is not None else ()
        place = self.verticalScrollBar().value()
        while self.column.count():
            item = self.column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.views = []
        for one in rows:
            view = RunRowView(one, is_chosen=state is not None and one.key == state.chosen, roomy=roomy)
            view.chosen.connect(self.chosen)
            view.acted.connect(self.acted)
            self.column.addWidget(view)
            self.views.append(view)
        self.column.addStretch()
        self.verticalScrollBar().setValue(place)
        shown = next((v for v in self.views if state is not None and v.one.key == state.chosen), None)
        if shown is not None:
            self.widget().adjustSize()
            self.ensureWidgetVisible(shown, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.moved.emit(0)
        else:
            super().keyPressEvent(event)
