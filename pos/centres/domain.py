"""A centre, and how it rounds cash."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from unicodedata import normalize

from pos.core.clock import JAKARTA
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.core.text import without_controls


class CentreKind(StrEnum):
    """A shop, an exhibition (pameran) or an online channel."""

    SHOP = "shop"
    EXHIBITION = "exhibition"
    ONLINE = "online"


class Rounding(StrEnum):
    """How what is due in cash is rounded (`domain.md` section 3)."""

    OFF = "off"
    DOWN_100 = "down_100"
    DOWN_500 = "down_500"
    NEAREST_100 = "nearest_100"


def round_cash(due: Rupiah, rounding: Rounding) -> Rupiah:
    """The signed rounding amount of a due: -35 for 193.335 rounded down to 100.

    `NEAREST_100` gives a half to the buyer.  A due below zero (money going back) is not rounded here.
    """
    amount = due.amount
    if rounding is Rounding.OFF or amount <= 0:
        return Rupiah(0)
    if rounding is Rounding.NEAREST_100:
        return Rupiah((amount + 49) // 100 * 100 - amount)
    step = 100 if rounding is Rounding.DOWN_100 else 500
    return Rupiah(-(amount % step))


MOST_RETURN_DAYS: Final = 365
MOST_LIMIT: Final = Rupiah(100_000_000)


@dataclass(frozen=True, slots=True)
class Limits:
    """What an attendant may do alone, and how cash is rounded (`domain.md` sections 3, 4 and 12).

    Discount in basis points, amounts in rupiah, days as whole days.
    """

    discount_limit_bps: int
    refund_limit: Rupiah
    return_days: int
    difference_limit: Rupiah
    rounding: Rounding

    @property
    def wrong(self) -> str:
        """The name of the first limit that cannot be, or nothing."""
        right = {
            "discount_limit_bps": 0 <= self.discount_limit_bps <= 10_000,
            "refund_limit": Rupiah(0) <= self.refund_limit <= MOST_LIMIT,
            "return_days": 0 <= self.return_days <= MOST_RETURN_DAYS,
            "difference_limit": Rupiah(0) <= self.difference_limit <= MOST_LIMIT,
        }
        return next((name for name, is_right in right.items() if not is_right), "")


class BadLimit(PosError):
    """A limit outside what can be meant."""

    def __init__(self, limit: str) -> None:
        super().__init__(f"{limit} is outside its bounds")
        self.limit = limit


MOST_HEAD: Final = 200
MOST_HEAD_LINES: Final = 3
MOST_FOOT: Final = 400
MOST_FOOT_LINES: Final = 6


class ReceiptFlaw(StrEnum):
    """What is wrong with a text for receipts."""

    TOO_LONG = "too_long"
    TOO_MANY_LINES = "too_many_lines"


class BadReceiptText(PosError):
    """A head or foot that is longer than a receipt should carry; `field` is `head` or `foot`."""

    def __init__(self, field: str, flaw: ReceiptFlaw, most: int) -> None:
        super().__init__(f"the {field} of receipts is {flaw.value.replace('_', ' ')}: at most {most}")
        self.field = field
        self.flaw = flaw
        self.most = most


@dataclass(frozen=True, slots=True)
class ReceiptLook:
    """What a centre has set for its receipts: texts above and below, a logo as packed dots, and English.

    Nothing in a field is what the program does by itself.
    """

    head: str = ""
    foot: str = ""
    logo: str = ""
    english: bool = False

    def checked(self) -> ReceiptLook:
        """With texts fit to print: no control signs, no blanks around. Raises `BadReceiptText`."""
        head = _receipt_text("head", self.head, MOST_HEAD, MOST_HEAD_LINES)
        foot = _receipt_text("foot", self.foot, MOST_FOOT, MOST_FOOT_LINES)
        return ReceiptLook(head, foot, self.logo, self.english)


def _receipt_text(field: str, text: str, most: int, most_lines: int) -> str:
    lines = [
        " ".join(without_controls(normalize("NFC", line)).split())
        for line in text.replace("\t", " ").splitlines()
    ]
    told = "\n".join(lines).strip("\n")
    if told and told.count("\n") >= most_lines:
        raise BadReceiptText(field, ReceiptFlaw.TOO_MANY_LINES, most_lines)
    if len(told) > most:
        raise BadReceiptText(field, ReceiptFlaw.TOO_LONG, most)
    return told


@dataclass(frozen=True, slots=True)
class Centre:
    """The card of a centre: address for paper, paper widths in mm, and money settings."""

    code: str
    name: str
    kind: CentreKind
    desa: str
    kecamatan: str
    kabupaten: str
    provinsi: str
    postal_code: str
    address: str
    phone: str
    opening: str
    closing: str
    paper_mm: int
    label_stock: str
    qris_nmid: str
    rounding: Rounding = Rounding.DOWN_100
    payout_unit: Rupiah = Rupiah(1_000)
    minimum_payout: Rupiah = Rupiah(25_000)
    advance_cap_bps: int = 5_000
    zone: str = JAKARTA
    story_host: str = ""
    discount_limit_bps: int = 1_000
    """The most that an attendant may take off a line or a basket alone."""
    refund_limit: Rupiah = Rupiah(200_000)
    """The most that an attendant may give back alone."""
    return_days: int = 7
    """For how many days a return is not late."""
    difference_limit: Rupiah = Rupiah(10_000)
    """The most that a count may differ without a supervisor."""
    receipt_head: str = ""
    """Lines below the centre's address at the head of a receipt."""
    receipt_foot: str = ""
    """Lines at the end of a receipt, instead of the thanks that the program has."""
    receipt_logo: str = ""
    """The logo as dots for paper, packed into letters; nothing is the vase of the program."""
    receipt_english: bool = False
    """Whether receipts have English second lines unless the attendant says otherwise."""
    hold_qris: bool = False
    """Whether an artisan's part of a sale waits until its QRIS or card money has landed."""
    weekly_payday: int = 5
    """The weekday on which those are due who are paid weekly; 0 is Monday."""
    monthly_payday: int = 0
    """The day of the month on which those are due who are paid monthly; 0 is its last day."""

    @property
    def limits(self) -> Limits:
        """What supervisors have set."""
        return Limits(
            self.discount_limit_bps, self.refund_limit, self.return_days, self.difference_limit, self.rounding
        )

    @property
    def receipt_look(self) -> ReceiptLook:
        """How its receipts look."""
        return ReceiptLook(self.receipt_head, self.receipt_foot, self.receipt_logo, self.receipt_english)

    def looking(self, look: ReceiptLook) -> Centre:
        """The same centre with receipts that look otherwise."""
        return replace(
            self,
            receipt_head=look.head, receipt_foot=look.foot,
            receipt_logo=look.logo, receipt_english=look.english,
        )  # fmt: skip

    @property
    def place(self) -> str:
        """`Desa Cikolelet, Cinangka, Kabupaten Serang`."""
        return f"Desa {self.desa}, {self.kecamatan}, {self.kabupaten}"
