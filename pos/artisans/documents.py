"""All artisans as a table that the import reads again: its columns, what they may be called, its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from pos.artisans.domain import Artisan, Period, Rail, Terms
from pos.core.money import FULL_BPS
from pos.core.text import search_key
from pos.exporting.domain import CellKind, CellValue, Column, Sheet, percent_cell

RAIL_WORDS: Final = {"tunai": Rail.CASH, "bank": Rail.BANK, "dompet": Rail.EWALLET}
PERIOD_WORDS: Final = {"harian": Period.DAILY, "mingguan": Period.WEEKLY, "bulanan": Period.MONTHLY}
GENDER_WORDS: Final = {"p": "P", "l": "L"}

_DATE, _WHOLE = CellKind.DATE, CellKind.INTEGER

ARTISAN_COLUMNS: Final = (
    Column("code", "kode perajin"),
    Column("full_name", "nama lengkap"),
    Column("tag_name", "nama di label"),
    Column("gender", "P/L"),
    Column("desa", "desa"),
    Column("kampung", "kampung"),
    Column("kecamatan", "kecamatan"),
    Column("kabupaten", "kabupaten"),
    Column("specialty", "keahlian"),
    Column("phone", "nomor HP"),
    Column("payout_method", "cara bayar (tunai/bank/dompet)"),
    Column("bank_name", "nama bank"),
    Column("bank_code", "kode bank"),
    Column("bank_bic", "BIC bank"),
    Column("account_no", "nomor rekening"),
    Column("ewallet", "dompet digital"),
    Column("account_holder", "atas nama"),
    Column("commission_pct", "bagian toko (%)"),
    Column("settlement", "periode (harian/mingguan/bulanan)"),
    Column("joined_on", "mulai titip", _DATE),
    Column("consent_on", "tanggal persetujuan", _DATE),
    Column("active", "aktif (1/0)", _WHOLE),
)
"""What a file must have for artisans who are new."""

_ALSO: Final = {
    "kode": "code", "nama": "full_name", "nama panggilan": "tag_name", "jenis kelamin": "gender",
    "hp": "phone", "no hp": "phone", "telepon": "phone", "cara bayar": "payout_method", "bank": "bank_name",
    "rekening": "account_no", "no rekening": "account_no", "dompet": "ewallet", "komisi": "commission_pct",
    "bagian toko": "commission_pct", "periode": "settlement", "bergabung": "joined_on",
    "persetujuan": "consent_on", "aktif": "active",
}  # fmt: skip
_NAMES: Final = _ALSO | {
    search_key(said): column.name for column in ARTISAN_COLUMNS for said in (column.name, column.title)
}


def artisan_column(heading: str) -> str:
    """The column that a heading means: its own name, or one of those that people use.

    >>> artisan_column("No. HP"), artisan_column("Nama lengkap"), artisan_column("catatan")
    ('phone', 'full_name', 'catatan')
    """
    return _NAMES.get(search_key(heading), heading)


def artisans_sheet(
    artisans: Sequence[Artisan],
    terms: Mapping[str, Terms],
    numbers: Mapping[str, tuple[str, str]],
    made_at: datetime,
) -> Sheet:
    """Every artisan with his terms; numbers (of bank account and wallet, by code) that are not given are
    masked.
    """
    rows = tuple(
        tuple(
            _cell(column.name, artisan, terms.get(artisan.code), numbers.get(artisan.code))
            for column in ARTISAN_COLUMNS
        )
        for artisan in artisans
    )
    note = "Nomor yang tersamar (****4321) dibiarkan seperti adanya bila diimpor lagi."
    return Sheet("Perajin", "Daftar perajin", (note,), ARTISAN_COLUMNS, rows, made_at)


def _cell(column: str, artisan: Artisan, terms: Terms | None, numbers: tuple[str, str] | None) -> CellValue:
    if column == "account_no":
        return artisan.account_masked if numbers is None else numbers[0]
    if column == "ewallet":
        return artisan.ewallet_masked if numbers is None else numbers[1]
    if column == "active":
        return int(artisan.active)
    if column in {"commission_pct", "payout_method", "settlement"}:
        return None if terms is None else terms_cell(column, terms)
    value: CellValue = getattr(artisan, column)
    return value


def terms_cell(column: str, terms: Terms) -> str:
    """What one of the three columns of terms says."""
    if column == "commission_pct":
        return percent_cell(FULL_BPS - terms.rate_bps)
    if column == "payout_method":
        return next(word for word, rail in RAIL_WORDS.items() if rail is terms.rail)
    return next(word for word, period in PERIOD_WORDS.items() if period is terms.period)
