"""Transfers as a plain table whose columns the bank's own form decides, and the list for wallets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from pos.core.money import Rupiah
from pos.core.words import long_date
from pos.exporting.domain import CellKind, Column, Sheet
from pos.settlement.domain import BadColumns, Batch, Transfer

Chosen = tuple[str, str]
"""A field of a transfer, and the title that the bank wants above it."""

_FIELDS: Final[dict[str, Callable[[Transfer], str | Rupiah]]] = {
    "reference": lambda one: one.reference,
    "name": lambda one: one.name,
    "bank": lambda one: one.bank_name,
    "bank_code": lambda one: one.bank_code,
    "bic": lambda one: one.bank_bic,
    "account": lambda one: one.number,
    "amount": lambda one: one.amount,
    "note": lambda one: one.note,
    "artisan": lambda one: one.artisan_code,
}

DEFAULT_COLUMNS: Final[tuple[Chosen, ...]] = (
    ("reference", "Referensi"),
    ("name", "Nama penerima"),
    ("bank", "Bank"),
    ("bank_code", "Kode bank"),
    ("account", "Nomor rekening"),
    ("amount", "Jumlah"),
    ("note", "Berita"),
)
_MOST = 40


def checked_columns(columns: Sequence[Chosen]) -> tuple[Chosen, ...]:
    """Columns that a file can have.  Raises `BadColumns`."""
    fields = [field for field, _ in columns]
    unknown = [field for field in fields if field not in _FIELDS]
    if unknown:
        raise BadColumns(f"there is no {unknown[0]}; choose of {', '.join(_FIELDS)}")
    if len(set(fields)) < len(fields):
        raise BadColumns("one stands twice")
    if not {"account", "amount"} <= set(fields):
        raise BadColumns("account and amount must be among them")
    cleaned = tuple((field, " ".join(title.split())) for field, title in columns)
    if any(not title or len(title) > _MOST for _, title in cleaned):
        raise BadColumns(f"each needs a title of at most {_MOST} characters")
    return cleaned


def transfer_sheet(batch: Batch, columns: Sequence[Chosen]) -> Sheet:
    """One row a transfer under the bank's own titles."""
    made = tuple(_column(field, title) for field, title in columns)
    rows = tuple(tuple(_FIELDS[field](one) for field, _ in columns) for one in batch.transfers)
    return _sheet(batch, "Transfer", made, rows)


def wallet_sheet(batch: Batch) -> Sheet:
    """Name, wallet, number, amount and reference: what is typed into the wallet's own app."""
    columns = (
        Column("name", "Nama"),
        Column("wallet", "Dompet"),
        Column("number", "Nomor"),
        Column("amount", "Jumlah", CellKind.MONEY, summed=True),
        Column("reference", "Referensi"),
    )
    rows = tuple((one.name, one.bank_name, one.number, one.amount, one.reference) for one in batch.transfers)
    return _sheet(batch, "Dompet digital", columns, rows)


def _column(field: str, title: str) -> Column:
    # The bank's title is the name: it is what stands in the file.
    is_money = field == "amount"
    return Column(title, title, CellKind.MONEY if is_money else CellKind.TEXT, summed=is_money)


def _sheet(
    batch: Batch, name: str, columns: tuple[Column, ...], rows: tuple[tuple[str | Rupiah, ...], ...]
) -> Sheet:
    return Sheet(
        name, f"{name} {batch.run_number}", (long_date(batch.day),), columns, rows, batch.made_at
    )  # fmt: skip
