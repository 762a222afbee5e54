"""The table of *Perhitungan*: its columns, and their totals."""

from __future__ import annotations

from pos.core.money import Rupiah, plain, total
from pos.settlement.screens.day_state import ArtisanDay, DayState
from pos.settlement.screens.say import standing_icon, standing_tone, standing_word, tr
from pos.ui.widgets.table import Column


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
