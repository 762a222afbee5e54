"""A receipt that nobody paid, to show how a centre's receipts look."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from pos.centres.domain import Centre, ReceiptLook
from pos.core.money import ZERO, Rupiah
from pos.printing.domain import Document
from pos.sales.documents import receipt
from pos.sales.domain import LineKind, Payment, PaymentMethod, Sale, SaleLine

_NOBODY: Final = UUID(int=0)
_THINGS: Final = (
    ("Vas Leher Panjang", "Long-necked vase", "AMN", "Bu Aminah", 1, 125_000, 0, "2DNX4VJJ"),
    ("Teko + 4 Cangkir", "Teapot and 4 cups", "SRK", "Pak Sarkawi", 1, 185_000, 18_500, "2DNX4VJK"),
    ("Celengan Ayam", "Rooster money box", "RHY", "Bu Rohayati", 3, 25_000, 0, "2DNX4VJL"),
)


def sample_receipt(centre: Centre, look: ReceiptLook, now: datetime | None = None) -> Document:
    """What the centre's next receipt would look like; its number is of no sale."""
    sold_at = now or datetime(2026, 11, 28, 3, 26, tzinfo=UTC)
    lines = tuple(_line(at, *thing) for at, thing in enumerate(_THINGS, 1))
    due = Rupiah(sum(line.net.amount for line in lines))
    sale = Sale(
        _NOBODY, f"{centre.code}-1-CONTOH", centre.code, f"{centre.code}-1", "", sold_at.date(), sold_at,
        "Siti", lines, (Payment(PaymentMethod.CASH, due, Rupiah(400_000)),), ZERO, "CONTOH",
        bilingual=look.english,
    )  # fmt: skip
    return receipt(sale, centre.looking(look))


def _line(
    at: int, name: str, english: str, maker: str, artisan: str, pieces: int, each: int, off: int, code: str
) -> SaleLine:
    gross, discount = Rupiah(pieces * each), Rupiah(off)
    return SaleLine(
        _NOBODY, at, LineKind.SALE, "", None, code, name, maker, artisan, pieces, Rupiah(each), gross,
        discount, gross - discount, ZERO, ZERO, fragile=1, name_en=english,
    )  # fmt: skip
