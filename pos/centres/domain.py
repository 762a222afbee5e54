"""A centre, and how it rounds cash."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Final
from unicodedata import normalize

from pos.core.clock import JAKARTA
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.core.text import search_key, without_controls


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
PAYOUT_UNITS: Final = (Rupiah(100), Rupiah(500), Rupiah(1_000), Rupiah(5_000))
"""Cash is paid down to one of these: notes and coins that there are."""


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


MOST_MONTH_DAY: Final = 31


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How a centre settles with its artisans (`domain.md` section 8).

    `hold_qris` waits with an artisan's part until QRIS and card money has landed; pay days are a weekday
    (0 is Monday) and a day of the month (0 is its last); the cap of an advance's recovery is in basis points.
    """

    hold_qris: bool
    weekly_payday: int
    monthly_payday: int
    payout_unit: Rupiah
    minimum_payout: Rupiah
    advance_cap_bps: int

    @property
    def wrong(self) -> str:
        """The name of the first one that cannot be, or nothing."""
        right = {
            "weekly_payday": 0 <= self.weekly_payday <= 6,
            "monthly_payday": 0 <= self.monthly_payday <= MOST_MONTH_DAY,
            "payout_unit": self.payout_unit in PAYOUT_UNITS,
            "minimum_payout": Rupiah(0) <= self.minimum_payout <= MOST_LIMIT,
            "advance_cap_bps": 0 <= self.advance_cap_bps <= 10_000,
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


MOST_HOST: Final = 19
"""Letters of the address of the story pages; a longer one would not fit the QR of a tag (`printing.md`)."""

_CODE: Final = re.compile(r"[A-Z]{3}")
_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_HOST: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_PHONE: Final = re.compile(r"\+?[0-9][0-9 ()-]{4,18}")


class CardFlaw(StrEnum):
    """What is wrong with a field of a centre's card."""

    EMPTY = "is empty"
    TOO_LONG = "is too long"
    SIGNS = "has signs that cannot be printed"
    CODE = "is not three capital letters"
    TIME = "is not a time like 08:00"
    HOURS = "is not after the opening"
    HOST = "is not an address like cerita.example.id"
    PHONE = "is not a telephone number"


class BadCard(PosError):
    """A card of a centre that cannot be kept; `field` is the name of the field, `most` its longest text."""

    def __init__(self, field: str, flaw: CardFlaw, most: int = 0) -> None:
        super().__init__(f"{field} {flaw.value}")
        self.field = field
        self.flaw = flaw
        self.most = most


def is_code(text: str) -> bool:
    """Whether a text can be the code of a centre: it stands in every number that is given there."""
    return _CODE.fullmatch(text) is not None


def is_time(text: str) -> bool:
    """Whether a text is a time of the day like `08:00`."""
    return _TIME.fullmatch(text) is not None


def is_host(text: str) -> bool:
    """Whether a text can be the address of the story pages."""
    return len(text) <= MOST_HOST and _HOST.fullmatch(text) is not None


_MOST: Final = {
    "name": 80, "desa": 60, "kecamatan": 60, "kabupaten": 60, "provinsi": 60, "postal_code": 10,
    "address": 160, "phone": 20, "opening": 20, "closing": 20, "story_host": 40,
}  # fmt: skip
_MAY_BE_EMPTY: Final = {"postal_code", "phone", "story_host"}


@dataclass(frozen=True, slots=True)
class CentreCard:
    """What people write on a centre's card: where it is, when it is open, and where its stories stand."""

    name: str
    desa: str
    kecamatan: str
    kabupaten: str = "Kabupaten Serang"
    provinsi: str = "Banten"
    postal_code: str = ""
    address: str = ""
    phone: str = ""
    opening: str = "08:00"
    closing: str = "17:00"
    story_host: str = ""

    def checked(self) -> CentreCard:
        """Without needless blanks.  Raises `BadCard` for the first field that cannot be."""
        told = {field.name: _told(field.name, getattr(self, field.name)) for field in fields(self)}
        told["story_host"] = told["story_host"].lower()
        for name in ("opening", "closing"):
            told[name] = _as_time(told[name])
            if not is_time(told[name]):
                raise BadCard(name, CardFlaw.TIME)
        card = CentreCard(**told)
        if card.closing <= card.opening:
            raise BadCard("closing", CardFlaw.HOURS)
        if card.phone and not _PHONE.fullmatch(card.phone):
            raise BadCard("phone", CardFlaw.PHONE)
        if card.story_host and not is_host(card.story_host):
            raise BadCard("story_host", CardFlaw.HOST, MOST_HOST)
        return card


def _as_time(text: str) -> str:
    """A time as people here write it (8, 8.00, 08:00) in the one form that is kept."""
    hours, _, minutes = text.replace(".", ":").partition(":")
    return f"{hours.zfill(2)}:{minutes or '00'}"


def _told(field: str, text: str) -> str:
    folded = " ".join(normalize("NFC", text).split())
    if not folded and field not in _MAY_BE_EMPTY:
        raise BadCard(field, CardFlaw.EMPTY)
    if folded != without_controls(folded):
        raise BadCard(field, CardFlaw.SIGNS)
    if len(folded) > _MOST[field]:
        raise BadCard(field, CardFlaw.TOO_LONG, _MOST[field])
    return folded


_COMMON: Final = {
    "pusat", "oleh", "desa", "wisata", "sentra", "toko", "galeri", "rumah", "kampung", "gerabah", "kerajinan",
    "keramik", "souvenir", "suvenir", "cinderamata", "koperasi", "bumdes", "kios", "warung", "dan", "di",
}  # fmt: skip
"""Words that stand in many a centre's name and so tell none from another."""


def suggested_code(name: str) -> str:
    """Three capitals from the word that is a centre's own: Cikolelet is `CKL`, Anyer `ANY`, nothing `""`."""
    words = [word for word in search_key(name).split() if word.isalpha()]
    own = [word for word in words if word not in _COMMON] or words
    if not own:
        return ""
    first, rest = own[0][0], own[0][1:]
    consonants = [letter for letter in rest if letter not in "aeiou"]
    letters = consonants if len(consonants) >= 2 else list(rest)
    return (first + "".join(letters) + "XX")[:3].upper()


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
    def card(self) -> CentreCard:
        """What people write on it."""
        return CentreCard(**{field.name: getattr(self, field.name) for field in fields(CentreCard)})

    def carrying(self, card: CentreCard) -> Centre:
        """The same centre with another card."""
        return replace(self, **{field.name: getattr(card, field.name) for field in fields(CentreCard)})

    @property
    def limits(self) -> Limits:
        """What supervisors have set."""
        return Limits(
            self.discount_limit_bps, self.refund_limit, self.return_days, self.difference_limit, self.rounding
        )

    @property
    def reckoning(self) -> Reckoning:
        """How it settles with its artisans."""
        return Reckoning(**{name: getattr(self, name) for name in Reckoning.__slots__})

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


def new_centre(code: str, card: CentreCard) -> Centre:
    """A shop's first card with what the program does by itself.  Raises `BadCard`."""
    if not is_code(code):
        raise BadCard("code", CardFlaw.CODE)
    told = card.checked()
    values = {field.name: getattr(told, field.name) for field in fields(CentreCard)}
    return Centre(
        code=code, kind=CentreKind.SHOP, paper_mm=58, label_stock="50x30", qris_nmid="", **values
    )  # fmt: skip
