"""How *Perhitungan* looks: head, checks, table, and the chosen artisan beside it where there is room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.core.money import rupiah, total
from pos.settlement.domain import PartKind
from pos.settlement.screens.artisan_panel import ArtisanPanel
from pos.settlement.screens.checks_strip import ChecksStrip
from pos.settlement.screens.day_actions import DayActions
from pos.settlement.screens.day_state import ArtisanDay, DayState
from pos.settlement.screens.day_table import DayTable, totals_of
from pos.settlement.screens.say import part_word, tr
from pos.ui import theme
from pos.ui.language import short_date
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import EmptyState, Panel, column, row


class DayView(QWidget):
    """Shows a `DayState` and the chosen artisan.

    Emits `chosen(ArtisanDay)` where another row is chosen, and `part_chosen(number)` where another of the
    day's settlements is.  In a window below 1200 px the artisan is not
    shown beside the table (`is_narrow`), and the two buttons lie in a bar below.
    """

    chosen = Signal(object)
    part_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_rows = False
        self._build()
        self.table.row_chosen.connect(self.chosen)
        self.parts.chosen.connect(self.part_chosen)

    def _build(self) -> None:
        outer = column(self, 0)
        across = row(None, 0)
        main = column(None, 10)
        main.setContentsMargins(theme.dp(16), theme.dp(14), theme.dp(16), theme.dp(12))
        main.addLayout(self._head())
        self.checks = ChecksStrip()
        main.addWidget(self.checks)
        self.parts = ChipRow()
        self.parts.hide()
        main.addWidget(self.parts)
        card = Panel("card")
        inside = column(card, 0, 1)
        self.days = DayTable()
        self.table = self.days.table
        self.empty = EmptyState(
            "report-money",
            tr("Belum ada yang dihitung"),
            tr("Tidak ada penjualan atau saldo perajin sampai hari ini."),
        )
        inside.addWidget(self.days, 1)
        inside.addWidget(self.empty, 1)
        main.addWidget(card, 1)
        self.notice = Notice()
        main.addWidget(self.notice)
        self.foot = Label("", "caption", "secondary", wrap=True)
        main.addWidget(self.foot)
        across.addLayout(main, 1)
        self.side, self.bar = self._side(), Panel("surface")
        across.addWidget(self.side)
        outer.addLayout(across, 1)
        self._below = row(self.bar, 0)
        edge = theme.dp(16)
        self._below.setContentsMargins(edge, theme.dp(10), edge, theme.dp(10))
        outer.addWidget(self.bar)
        self.steps = DayActions()
        self._beside.addWidget(self.steps)

    def _head(self) -> QHBoxLayout:
        head = row(None, 12)
        head.addWidget(Label(tr("Perhitungan perajin"), "heading"))
        self.date_button = Button("", "secondary", "calendar")
        self.badge = Badge()
        self.reverse_button = Button(tr("Balik…"), "secondary", "arrow-back-up")
        self.reverse_button.setAccessibleName(tr("Balik perhitungan…"))
        self.reverse_button.hide()
        self.export_button = Button(tr("Ekspor"), "secondary", "file-export")
        head.addWidget(self.date_button)
        head.addWidget(self.badge)
        head.addStretch()
        head.addWidget(self.reverse_button)
        head.addWidget(self.export_button)
        return head

    def _side(self) -> Panel:
        side = Panel("side")
        side.setFixedWidth(theme.dp(328))
        self._beside = column(side, 12, 16)
        self.panel = ArtisanPanel(pays=True)
        self._beside.addWidget(self.panel, 1)
        return side

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room beside the table."""
        return not theme.layout_of(self.window().width(), theme.current().scale).roomy

    def _place(self) -> None:
        beside = self._has_rows and not self.is_narrow
        self.side.setVisible(beside)
        self.bar.setVisible(not beside)
        home = self._beside if beside else self._below
        if home.indexOf(self.steps) < 0:
            home.addWidget(self.steps)
        self.steps.set_side_by_side(not beside)
        self.days.set_row_height(39 if self.is_narrow else 42)

    def show_day(self, state: DayState | None, code: str, busy: bool) -> None:
        """Show a day with an artisan chosen; None while it is read."""
        rows = state.rows if state is not None else ()
        self._has_rows = bool(rows)
        self.days.setVisible(bool(rows))
        self.empty.setVisible(state is not None and not rows)
        self.checks.setVisible(state is not None)
        self.badge.setVisible(state is not None)
        self.date_button.setEnabled(state is not None and not busy)
        self.export_button.setEnabled(state is not None and bool(state.parts) and not busy)
        self.reverse_button.setVisible(state is not None and state.stands)
        self.reverse_button.setEnabled(not busy)
        self.parts.setVisible(state is not None and state.has_history)
        self.panel.set_enabled(state is not None and not busy)
        if state is not None:
            self._show_state(state)
        codes = [one.line.artisan_code for one in rows]
        if code in codes:
            self.table.selectRow(codes.index(code))
        self.show_artisan(state, state.row_of(code) if state is not None else None, busy)
        self._place()

    def show_artisan(self, state: DayState | None, one: ArtisanDay | None, busy: bool) -> None:
        """Show an artisan beside the table, and what can be done."""
        if state is not None and one is not None:
            self.panel.show_row(one, state)
        self.panel.pay.setEnabled(not busy)
        self.steps.show_day(state, busy)

    def _show_state(self, state: DayState) -> None:
        self.date_button.set_text(short_date(state.day))
        self.badge.set_badge(*_badge(state))
        self._show_parts(state)
        self.checks.show_checks(state.checks)
        self.days.set_rows(state.rows, totals_of(state))
        self.foot.setText(_foot(state))
        self.foot.setVisible(bool(self.foot.text()))

    def _show_parts(self, state: DayState) -> None:
        choices = [(one.number, part_word(one)) for one in state.parts]
        if state.may_be_settled_anew:
            choices.append(("", tr("{n} · hitung ulang").format(n=len(choices) + 1)))
        shown = state.part.number if state.part is not None else ""
        # Only a tap is a choice; what is read from the books is shown.
        self.parts.blockSignals(True)
        self.parts.set_choices(choices)
        self.parts.choose(shown)
        self.parts.blockSignals(False)


def _badge(state: DayState) -> tuple[str, str, str]:
    if state.part is None:
        return tr("Belum ditutup"), "warning", "clock"
    badges = {
        PartKind.STANDS: (tr("Sudah ditutup"), "paid", "lock"),
        PartKind.REVERSED: (tr("Dibalik"), "neutral", "arrow-back-up"),
        PartKind.MIRROR: (tr("Pembalikan"), "neutral", "arrow-back-up"),
    }
    return badges[state.part.kind]


def _foot(state: DayState) -> str:
    settlement, part = state.settlement, state.part
    if part is not None and part.kind is PartKind.REVERSED:
        return tr("{number} dibalik oleh {other}; tidak dibayar lagi dari sini.").format(
            number=part.number, other=part.other
        )
    if settlement is not None and settlement.reverses is not None:
        said = tr("{number} membalik {other}: {reason} (disetujui {by}).")
        return said.format(
            number=settlement.number, other=settlement.reverses, reason=settlement.reason,
            by=settlement.approved_by,
        )  # fmt: skip
    words = [_paid_words(state)] if state.closed else []
    if state.held:
        said = tr("{amount} menunggu uang QRIS atau kartu masuk.")
        words.append(said.format(amount=rupiah(state.held)))
    carried = [
        row for row in state.rows if row.line.closing_balance and not row.line.payable and not row.line.held
    ]
    if carried:
        words.append(tr("{n} perajin di bawah batas bayar: saldonya terbawa.").format(n=len(carried)))
    return " ".join(words)


def _paid_words(state: DayState) -> str:
    owed = sum(1 for row in state.rows if row.line.payable)
    paid, waiting = len(state.paid), total(row.amount for row in state.waiting)
    if waiting:
        words = tr("{paid} dari {all} sudah dibayar; tunai untuk sisanya {amount}.")
        return words.format(paid=paid, all=owed, amount=rupiah(waiting))
    if paid < owed:
        return tr("{paid} dari {all} sudah dibayar; sisanya dikirim bendahara.").format(paid=paid, all=owed)
    return tr("Semua sudah dibayar.")
