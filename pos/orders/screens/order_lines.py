"""The columns of the list of orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pos.core.money import plain
from pos.orders.domain import Order, OrderEnd
from pos.orders.screens.say import due_icon, due_tone, due_word, tr
from pos.ui.widgets.table import Column


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order as it stands on a day, for the table."""

    order: Order
    today: date


def _due(line: OrderLine) -> str:
    if line.order.end is OrderEnd.TAKEN:
        return tr("Diambil")
    if line.order.end is OrderEnd.CANCELLED:
        return tr("Dibatalkan")
    return due_word(line.order, line.today)


def _icon(line: OrderLine) -> str:
    if line.order.end is not None:
        return "check" if line.order.end is OrderEnd.TAKEN else "x"
    return due_icon(line.order, line.today)


def _tone(line: OrderLine) -> str:
    return "text.secondary" if line.order.end is not None else due_tone(line.order, line.today)


def _buyer(line: OrderLine) -> str:
    return line.order.buyer


def _what(line: OrderLine) -> str:
    return line.order.what


def _left(line: OrderLine) -> str:
    return plain(line.order.balance)


def order_columns() -> tuple[Column, ...]:
    """When the buyer comes, who, for what, and what is left to pay."""
    return (
        Column(tr("Diambil"), _due, strong=True, icon=_icon, tone=_tone),
        Column(tr("Pembeli"), _buyer, stretch=True, strong=True),
        Column(tr("Barang"), _what, stretch=True),
        Column(tr("Sisa bayar"), _left, right=True, strong=True),
    )
