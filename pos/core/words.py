"""Indonesian words for amounts and dates, as receipts and slips carry them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from pos.core.clock import JAKARTA, local
from pos.core.money import Rupiah

_ONES: Final = (
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_GROUPS: Final = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))


def _below_thousand(n: int) -> list[str]:
    if n < 12:
        return [_ONES[n]] if n else []
    if n < 20:
        return [_ONES[n - 10], "belas"]
    if n < 100:
        return [_ONES[n // 10], "puluh", *_below_thousand(n % 10)]
    if n < 200:
        return ["seratus", *_below_thousand(n - 100)]
    return [_ONES[n // 100], "ratus", *_below_thousand(n % 100)]


def terbilang(n: int) -> str:
    """A whole number in Indonesian words: 101000 is `seratus satu ribu`, 1001000 `satu juta seribu`.

    Raises `ValueError` beyond 999 triliun.
    """
    if abs(n) >= 10**15:
        raise ValueError(f"{n} is too large to be written in words")
    if n == 0:
        return "nol"
    words = ["minus"] if n < 0 else []
    rest = abs(n)
    for size, name in _GROUPS:
        count, rest = divmod(rest, size)
        if count == 1 and name == "ribu":
            words.append("seribu")
        elif count:
            words += [*_below_thousand(count), name]
    return " ".join(words + _below_thousand(rest))


def terbilang_rupiah(amount: Rupiah) -> str:
    """An amount in words with the currency: `seratus satu ribu rupiah`."""
    return f"{terbilang(amount.amount)} rupiah"


DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def percent(bps: int) -> str:
    """Basis points as people say them: `10%`, `12,5%`."""
    whole, rest = divmod(bps, 100)
    return f"{whole},{rest:02d}".rstrip("0") + "%" if rest else f"{whole}%"


def short_date(day: date) -> str:
    """`Sab, 28 Nov 2026`, the form of screens (`interaction.md` section 8)."""
    return f"{DAYS[day.weekday()][:3]}, {day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def long_date(day: date) -> str:
    """`Sabtu, 28 November 2026`, the form of signed papers."""
    return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def paper_time(instant: datetime, zone: str = JAKARTA) -> str:
    """`28/11/26 10.26`, the form of receipts, on the centre's wall clock."""
    return local(instant, zone).strftime("%d/%m/%y %H.%M")


def clock_time(instant: datetime, zone: str = JAKARTA) -> str:
    """`10.26`, on the centre's wall clock."""
    return local(instant, zone).strftime("%H.%M")


def counted(count: int, noun: str) -> str:
    """`6 barang`: Indonesian nouns have no plural."""
    return f"{count} {noun}"
