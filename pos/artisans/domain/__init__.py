"""An artisan and his terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pos.artisans.domain.account import BANKS as BANKS
from pos.artisans.domain.account import BadAccount as BadAccount
from pos.artisans.domain.account import BadWallet as BadWallet
from pos.artisans.domain.account import Bank as Bank
from pos.artisans.domain.account import bank_named as bank_named
from pos.artisans.domain.account import checked_account as checked_account
from pos.artisans.domain.account import checked_wallet as checked_wallet
from pos.artisans.domain.agreeing import BadTerms as BadTerms
from pos.artisans.domain.agreeing import PaymentMissing as PaymentMissing
from pos.artisans.domain.agreeing import TermsTooEarly as TermsTooEarly
from pos.artisans.domain.agreeing import check_terms as check_terms
from pos.artisans.domain.card import MOST_STORY as MOST_STORY
from pos.artisans.domain.card import Accounts as Accounts
from pos.artisans.domain.card import CardChanged as CardChanged
from pos.artisans.domain.card import CodeTaken as CodeTaken
from pos.artisans.domain.card import Keeper as Keeper
from pos.artisans.domain.card import MayNotEdit as MayNotEdit
from pos.artisans.domain.card import MayNotSeeAccounts as MayNotSeeAccounts
from pos.artisans.domain.card import MergedAway as MergedAway
from pos.artisans.domain.card import Numbers as Numbers
from pos.artisans.domain.card import OnShelf as OnShelf
from pos.artisans.domain.card import Standings as Standings
from pos.artisans.domain.card import checked as checked
from pos.artisans.domain.card import checked_code as checked_code
from pos.artisans.domain.card import normal_phone as normal_phone
from pos.artisans.domain.likeness import Alike as Alike
from pos.artisans.domain.likeness import Pair as Pair
from pos.artisans.domain.likeness import Twin as Twin
from pos.artisans.domain.likeness import pairs_among as pairs_among
from pos.artisans.domain.likeness import plain_name as plain_name
from pos.artisans.domain.likeness import twins_of as twins_of
from pos.core.money import Rupiah


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
