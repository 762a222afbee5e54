"""A committed sale: its lines and payments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pos.core.money import ZERO, Rupiah, total
from pos.sales.domain.basket import ReturnReason


class LineKind(StrEnum):
    """Whether a line sells or takes back."""

    SALE = "sale"
    RETURN = "return"


class PaymentMethod(StrEnum):
    """How money came, or went back; a deposit came with an order before."""

    CASH = "cash"
    QRIS = "qris"
    TRANSFER = "transfer"
    CARD = "card"
    DEPOSIT = "deposit"


@dataclass(frozen=True, slots=True)
class Payment:
    """Money for a sale: what it settles, what was handed over, what went back, and a reference."""

    method: PaymentMethod
    amount: Rupiah
    tendered: Rupiah
    reference: str = ""
    confirmed_by: str = ""
    """Who saw QRIS money arrive; nothing confirms itself (`domain.md` section 11)."""

    @property
    def change(self) -> Rupiah:
        """What the buyer got back."""
        return self.tendered - self.amount


@dataclass(frozen=True, slots=True)
class SaleLine:
    """A committed line with everything that it was computed from."""

    id: UUID
    line: int
    kind: LineKind
    sku: str
    piece_id: UUID | None
    code: str
    name: str
    artisan_code: str | None
    artisan_name: str
    quantity: int
    list_price: Rupiah
    gross: Rupiah
    discount: Rupiah
    net: Rupiah
    artisan_share: Rupiah
    centre_share: Rupiah
    fragile: int = 0
    of_line_id: UUID | None = None
    name_en: str = ""
    regular_price: Rupiah = ZERO
    """The catalogue's price, where `list_price` was changed for this sale."""
    reason: str = ""
    """Why a discount was given or a price changed."""
    return_reason: ReturnReason | None = None
    damaged: bool = False
    approved_by: str = ""
    guide_code: str = ""
    guide_back: Rupiah = ZERO
    """What a guide's commission loses by this return and those of the same sale beside it."""


@dataclass(frozen=True, slots=True)
class Sale:
    """A committed sale; `rounding` is signed as the buyer is told it (-35)."""

    id: UUID
    number: str
    centre: str
    till: str
    shift: str
    business_date: date
    sold_at: datetime
    attendant: str
    lines: tuple[SaleLine, ...]
    payments: tuple[Payment, ...]
    rounding: Rupiah
    chain_short: str
    rounding_back: Rupiah = ZERO
    """The part of `rounding` that belongs to sales that came back here."""
    guide_code: str = ""
    guide_name: str = ""
    guide_commission: Rupiah = ZERO
    """What the guide earned by what was sold here."""
    void_of: str = ""
    """The number of the sale that this one undoes."""
    bilingual: bool = False

    @property
    def gross(self) -> Rupiah:
        """Before discounts."""
        return total(line.gross for line in self.lines)

    @property
    def discount(self) -> Rupiah:
        """All discounts."""
        return total(line.discount for line in self.lines)

    @property
    def total(self) -> Rupiah:
        """The nets of all lines, before cash rounding."""
        return total(line.net for line in self.lines)

    @property
    def paid(self) -> Rupiah:
        """What the sale was settled with."""
        return total(payment.amount for payment in self.payments)

    @property
    def tendered(self) -> Rupiah:
        """What was handed over."""
        return total(payment.tendered for payment in self.payments)

    @property
    def change(self) -> Rupiah:
        """What went back to the buyer."""
        return total(payment.change for payment in self.payments)

    @property
    def pieces(self) -> int:
        """How many things were sold."""
        return sum(line.quantity for line in self.lines if line.kind is LineKind.SALE)

    @property
    def fragile_pieces(self) -> int:
        """How many of them break easily."""
        return sum(line.quantity for line in self.lines if line.fragile and line.kind is LineKind.SALE)

    @property
    def mark(self) -> str:
        """`CKL-1-261124-0042/9F3A21BC`: the number with the chain's mark, as it stands on the receipt."""
        return f"{self.number}/{self.chain_short}"


def owed_to_artisans(lines: Sequence[SaleLine]) -> dict[str, Rupiah]:
    """What lines come to owe each artisan, by code."""
    owed: dict[str, Rupiah] = {}
    for line in lines:
        if line.artisan_code is not None:
            owed[line.artisan_code] = owed.get(line.artisan_code, ZERO) + line.artisan_share
    return owed
