"""An artisan and his terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pos.core.money import Rupiah
from pos.printing.message import BadPhone, international


class Bearer(StrEnum):
    """Who bears a discount (`domain.md` section 3); `PART` leaves a part in basis points to the artisan."""

    SHARED = "shared"
    CENTRE = "centre"
    ARTISAN = "artisan"
    PART = "part"


class Rail(StrEnum):
    """How money reaches an artisan."""

    CASH = "cash"
    BANK = "bank"
    EWALLET = "ewallet"


class Period(StrEnum):
    """How often an artisan wants to be paid."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class LineTerms:
    """What a sale line is split by: the artisan's part in basis points, or a fixed net a piece."""

    version: int
    rate_bps: int
    fixed_net: Rupiah | None = None
    bearer: Bearer = Bearer.SHARED
    bearer_bps: int = 10_000
    floor_bps: int = 0
    """The least part of the list price that the thing may be sold at, at the artisan's cost; 0 is none."""


@dataclass(frozen=True, slots=True)
class Terms:
    """An artisan's consignment agreement from a date on; a new agreement is a new version."""

    artisan_code: str
    version: int
    from_date: date
    rate_bps: int
    bearer: Bearer
    bearer_bps: int
    rail: Rail
    period: Period
    minimum_payout: Rupiah | None
    floor_bps: int = 0
    loss_bps: int = 10_000
    """How much of his part the centre owes him where his goods break or are lost in its care."""


@dataclass(frozen=True, slots=True)
class Artisan:
    """The card of an artisan; account numbers are only ever shown masked."""

    code: str
    full_name: str
    tag_name: str
    gender: str
    desa: str
    kampung: str
    kecamatan: str
    kabupaten: str
    specialty: str
    phone: str
    bank_name: str
    bank_code: str
    bank_bic: str
    account_masked: str
    ewallet_masked: str
    account_holder: str
    joined_on: date | None
    consent_on: date | None
    active: bool
    photo: str = ""
    story: str = ""
    story_en: str = ""
    merged_into: str | None = None

    @property
    def display_name(self) -> str:
        """`Bu Rohaeti`, `Pak Sarkawi`."""
        return honoured(self.tag_name, self.gender)


def honoured(tag_name: str, gender: str) -> str:
    """A name as people here say it: `Bu` or `Pak` before it."""
    return f"{'Bu' if gender == 'P' else 'Pak'} {tag_name}"


def masked(number: str) -> str:
    """`****4321`; a short number shows none of itself, a wallet's mere name (`DANA`) is no secret."""
    if not any(ch.isdigit() for ch in number):
        return number[:8]
    return f"****{number[-4:]}" if len(number) >= 8 else "****"


def normal_phone(text: str) -> str:
    """A telephone number as it is written here: `+62 812-…`, `62812…` and `0812 …` are `0812…`.

    Raises `BadPhone` for what is no Indonesian mobile number.
    """
    digits = international(text)
    if not digits.startswith("62"):
        raise BadPhone(text)
    return f"0{digits[2:]}"
