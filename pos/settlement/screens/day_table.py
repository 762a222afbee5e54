"""The table of *Perhitungan*: its columns, and their totals, which stay in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from pos.core.money import Rupiah, plain, total
from pos.settlement.screens.day_state import ArtisanDay, DayState
from pos.settlement.screens.say import standing_icon, standing_tone, standing_word, tr
from pos.ui import theme
from pos.ui.widgets.panel import column
from pos.ui.widgets.table import Column, Table


class DayTable(QWidget):
    """Artisans that scroll, above totals that do not; both have the same columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table(day_columns())
        self.totals = Table(day_columns())
        self._build()
        self.table.horizontalHeader().sectionResized.connect(self._on_resized)

    def _build(self) -> None:
        layout = column(self, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.totals)
        self.totals.horizontalHeader().hide()
        for place in range(len(self.totals.rows.columns)):
            self.totals.horizontalHeader().setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
        self.totals.setFixedHeight(theme.dp(42))
        self.totals.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.totals.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.totals.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_rows(self, rows: Sequence[ArtisanDay], totals: Sequence[str]) -> None:
        """Show other artisans."""
        self.table.set_rows(rows)
        self.totals.set_rows((), totals)
        header = self.table.horizontalHeader()
        for place, one in enumerate(self.table.rows.columns):
            if not one.stretch:
                wide = max(header.sectionSize(place), self.totals.sizeHintForColumn(place))
                header.resizeSection(place, wide)
            self._on_resized(place, 0, header.sectionSize(place))

    def set_row_height(self, height: float) -> None:
        """How high an artisan's row is, in design pixels."""
        self.table.verticalHeader().setDefaultSectionSize(theme.dp(height))

    def _on_resized(self, place: int, _before: int, width: int) -> None:
        self.totals.horizontalHeader().resizeSection(place, width)


def day_columns() -> tuple[Column, ...]:
    """Opening balance, sales, centre's share, deductions and what is to be paid: they add up along a row."""
    return (
        Column(tr("Perajin"), _name, strong=True, stretch=True),
        Column(tr("Saldo awal"), _opening, right=True),
        Column(tr("Terjual"), _quantity, right=True),
        Column(tr("Penjualan"), _sales, right=True),
        Column(tr("Bagian pusat"), _centre, right=True),
        Column(tr("Potongan"), _deductions, right=True),
        Column(tr("Harus dibayar"), _payable, right=True, strong=True),
        Column(tr("Lewat"), standing_word, icon=standing_icon, tone=standing_tone),
    )


def totals_of(state: DayState) -> tuple[str, ...]:
    """The row below the table; empty where there is nothing to add."""
    rows = state.rows
    if not rows:
        return ()
    return (
        tr("{n} perajin").format(n=len(rows)),
        _amount(total(row.opening for row in rows)),
        str(sum(row.line.quantity_sold for row in rows)),
        _amount(total(row.line.net_sales for row in rows)),
        _amount(-total(row.line.centre_share for row in rows)),
        _amount(total(row.deductions for row in rows)),
        plain(state.payable),
        "",
    )


def _amount(amount: Rupiah) -> str:
    return plain(amount) if amount else "–"


def _name(row: ArtisanDay) -> str:
    return row.line.artisan_name


def _opening(row: ArtisanDay) -> str:
    return _amount(row.opening)


def _quantity(row: ArtisanDay) -> str:
    return str(row.line.quantity_sold or "–")


def _sales(row: ArtisanDay) -> str:
    return _amount(row.line.net_sales)


def _centre(row: ArtisanDay) -> str:
    return _amount(-row.line.centre_share)


def _deductions(row: ArtisanDay) -> str:
    return _amount(row.deductions)


def _payable(row: ArtisanDay) -> str:
    return _amount(row.line.payable)
