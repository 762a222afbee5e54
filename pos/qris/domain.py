"""A merchant's QRIS code as text: parsed strictly, and with an amount written into it (`domain.md` 11).

A payload is a row of objects: two digits of a tag, two of a length in characters, and the value.
"""

from __future__ import annotations

from binascii import crc_hqx
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.core.text import without_controls

Objects = tuple[tuple[str, str], ...]
"""Tags with their values, in the order of the payload."""

MOST_AMOUNT: Final = Rupiah(10_000_000)
"""What one QRIS payment may be."""

TEST_AMOUNT: Final = Rupiah(1_000)
"""The real payment that proves that an amount in the code is accepted."""

REFERENCE_DIGITS: Final = 4
"""How many of the last digits of a reference are noted."""

_MOST_CHARACTERS: Final = 512
_MOST_NAME, _MOST_CITY, _MOST_SUB, _MOST_TEMPLATE = 25, 15, 25, 99
_QRIS_ID: Final = "ID.CO.QRIS.WWW"
_TRANSFERS: Final = ("BOOK", "DMCT", "XBCT")
_TRANSFER_MCC: Final = "4829"
_REQUIRED: Final = ("52", "53", "58", "59", "60")
_DROPPED: Final = ("54", "55", "56", "57", "63")
"""An old amount goes; a tip or a fee asked of the buyer is forbidden and never written."""


class Refusal(StrEnum):
    """Why a text is no QRIS code of a merchant, or why an amount cannot stand in it."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    BAD_TAG = "bad-tag"
    BAD_LENGTH = "bad-length"
    TRUNCATED = "crc-mismatch-or-truncated"
    DUPLICATE_TAG = "duplicate-tag"
    NOT_00_FIRST = "00-not-first"
    FORMAT = "payload-format-not-01"
    NOT_63_LAST = "63-not-last"
    CRC = "crc-mismatch"
    NO_ACCOUNT = "missing-02-51"
    NO_52 = "missing-52"
    NO_53 = "missing-53"
    NO_58 = "missing-58"
    NO_59 = "missing-59"
    NO_60 = "missing-60"
    CURRENCY = "currency-not-360"
    COUNTRY = "country-not-ID"
    TRANSFER = "transfer-code"
    AMOUNT_NOT_INTEGER = "amount-not-integer"
    AMOUNT_ZERO = "amount-zero"
    AMOUNT_OVER_LIMIT = "amount-over-limit"
    BILL_TOO_LONG = "62-01-over-25"
    BILL_CHARSET = "62-01-charset"
    REFERENCE_TOO_LONG = "62-05-over-25"
    REFERENCE_CHARSET = "62-05-charset"
    TEMPLATE_FULL = "62-over-99"


class Warned(StrEnum):
    """What is not as it should be, and is found in real codes all the same."""

    NAME_TOO_LONG = "name-over-25"
    CITY_TOO_LONG = "city-over-15"


class QrisRefused(PosError):
    """A text that is no QRIS code of a merchant, or what cannot be written into one."""

    def __init__(self, reason: Refusal, detail: str = "") -> None:
        super().__init__(f"QRIS refused: {reason.value}" + (f" ({detail})" if detail else ""))
        self.reason = reason


class NoCodeInPicture(PosError):
    """A picture in which no QR code can be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} shows no QR code that can be read")
        self.path = path


class NoQrisCode(PosError):
    """A centre that has no QRIS code."""

    def __init__(self, centre: str) -> None:
        super().__init__(f"{centre} has no QRIS code yet")
        self.centre = centre


class NotTested(PosError):
    """The amount is to stand in a code that no test payment has proved."""

    def __init__(self, centre: str) -> None:
        super().__init__(f"no test payment of {TEST_AMOUNT} is recorded for the code of {centre}")
        self.centre = centre


class BadReference(PosError):
    """The last digits of a payment's reference that are too few, or no digits."""

    def __init__(self, given: str) -> None:
        super().__init__(f"{given!r} are not the last {REFERENCE_DIGITS} digits of a reference")
        self.given = given


@dataclass(frozen=True, slots=True)
class QrisPayload:
    """A code that was parsed and found right."""

    payload: str
    objects: Objects

    def value(self, tag: str, sub: str = "") -> str:
        """The value of an object, or of one within it; empty where there is none."""
        found = dict(self.objects).get(tag, "")
        return dict(objects_of(found)).get(sub, "") if sub and found else found

    @property
    def merchant_name(self) -> str:
        """Who gets the money, as the buyer reads it."""
        return without_controls(self.value("59"))

    @property
    def city(self) -> str:
        """Where the merchant is."""
        return without_controls(self.value("60"))

    @property
    def nmid(self) -> str:
        """The national merchant number; empty in a code that carries none."""
        for tag, value in self.objects:
            if _is_account_template(tag):
                parts = dict(objects_of(value))
                if parts.get("00", "").upper() == _QRIS_ID:
                    return without_controls(parts.get("02", ""))
        return ""

    @property
    def warnings(self) -> tuple[Warned, ...]:
        """What is too long, and is left as it is."""
        found = (
            (Warned.NAME_TOO_LONG, len(self.value("59")) > _MOST_NAME),
            (Warned.CITY_TOO_LONG, len(self.value("60")) > _MOST_CITY),
        )
        return tuple(warned for warned, is_so in found if is_so)

    def as_facts(self) -> dict[str, object]:
        """For `--json`."""
        return {
            "merchant_name": self.merchant_name, "city": self.city, "nmid": self.nmid,
            "dynamic": self.value("01") == "12", "amount": self.value("54"), "warnings": self.warnings,
        }  # fmt: skip

    def lines(self) -> list[str]:
        """For a person."""
        said = [f"merchant: {self.merchant_name}", f"city:     {self.city}", f"NMID:     {self.nmid or '-'}"]
        return [*said, *(f"warning:  {warned.value}" for warned in self.warnings)]


@dataclass(frozen=True, slots=True)
class MerchantCode:
    """The code that a centre has stored."""

    centre: str
    payload: str
    merchant_name: str
    nmid: str
    city: str
    amount_allowed: bool
    changed_at: datetime
    changed_by: str


@dataclass(frozen=True, slots=True)
class ShownCode:
    """A code for a buyer: what is drawn, what is to be paid, and whether the amount stands in the code."""

    payload: str
    amount: Rupiah
    with_amount: bool
    merchant_name: str
    nmid: str


def crc(text: str) -> str:
    """CRC-16/CCITT-FALSE over the UTF-8 bytes, as four capital hexadecimal digits.

    >>> crc("123456789")
    '29B1'
    """
    return f"{crc_hqx(text.encode(), 0xFFFF):04X}"


def objects_of(text: str) -> Objects:
    """The objects of a payload or of a template within it. Raises `QrisRefused`."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        tag, length = text[at : at + 2], text[at + 2 : at + 4]
        if not _digits(tag):
            raise QrisRefused(Refusal.BAD_TAG, f"at character {at + 1}")
        if len(tag) < 2 or len(length) < 2:
            raise QrisRefused(Refusal.TRUNCATED, f"after {len(text)} characters")
        if not _digits(length) or length == "00":
            raise QrisRefused(Refusal.BAD_LENGTH, f"tag {tag} at character {at + 1}")
        value = text[at + 4 : at + 4 + int(length)]
        if len(value) < int(length):
            raise QrisRefused(Refusal.TRUNCATED, f"tag {tag} has {len(value)} of {int(length)} characters")
        if any(tag == before for before, _value in found):
            raise QrisRefused(Refusal.DUPLICATE_TAG, f"tag {tag}")
        found.append((tag, value))
        at += 4 + int(length)
    return tuple(found)


def parse(text: str) -> QrisPayload:
    """A merchant's code, checked before anything is done with it. Raises `QrisRefused`."""
    payload = text.strip("\r\n\t ")
    if not payload:
        raise QrisRefused(Refusal.EMPTY)
    if len(payload) > _MOST_CHARACTERS:
        raise QrisRefused(Refusal.TOO_LONG, f"{len(payload)} characters")
    objects = objects_of(payload)
    _check_frame(payload, objects)
    for tag, value in objects:
        if _is_account_template(tag) or tag in ("62", "64"):
            objects_of(value)
    _check_merchant(QrisPayload(payload, objects))
    return QrisPayload(payload, objects)


def with_amount(text: str, amount: Rupiah | int, *, bill: str = "", reference: str = "") -> str:
    """The same code with an amount, and a bill number or reference where one is given.

    Every other object keeps its value and its place.  Raises `QrisRefused`, also for an amount that is
    not between Rp1 and `MOST_AMOUNT`.
    """
    code = parse(text)
    digits = str(_checked(amount))
    extra = [("01", _fitting(bill, Refusal.BILL_TOO_LONG, Refusal.BILL_CHARSET))] if bill else []
    if reference:
        checked = _fitting(reference, Refusal.REFERENCE_TOO_LONG, Refusal.REFERENCE_CHARSET)
        extra.append(("05", checked))
    written: list[tuple[str, str]] = []
    for tag, value in code.objects:
        if tag in _DROPPED:
            continue
        written.append((tag, _written(tag, value, extra)))
        if tag == "00" and not code.value("01"):
            written.append(("01", "12"))
        elif tag == "53":
            written.append(("54", digits))
    if extra and not code.value("62"):
        written.append(("62", _merged("", extra)))
    body = _text_of(written) + "6304"
    return body + crc(body)


def whole_amount(text: str) -> int:
    """An amount typed for a code: digits only. Raises `QrisRefused`."""
    if not _digits(text) or len(text) > 12:
        raise QrisRefused(Refusal.AMOUNT_NOT_INTEGER, repr(text))
    return int(text)


def last_digits(text: str) -> str:
    """The noted last digits of a reference. Raises `BadReference`."""
    digits = text.strip()
    if len(digits) != REFERENCE_DIGITS or not _digits(digits):
        raise BadReference(text)
    return digits


def _check_frame(payload: str, objects: Objects) -> None:
    """00 first, 63 last, and the check sum in it."""
    tags = [tag for tag, _value in objects]
    if tags[0] != "00":
        raise QrisRefused(Refusal.NOT_00_FIRST)
    if tags[-1] != "63":
        raise QrisRefused(Refusal.NOT_63_LAST if "63" in tags else Refusal.TRUNCATED, "no 63 at the end")
    found = objects[-1][1]
    if found != crc(payload[: -len(found)]):
        raise QrisRefused(Refusal.CRC, f"is {found}, should be {crc(payload[: -len(found)])}")
    if objects[0][1] != "01":
        raise QrisRefused(Refusal.FORMAT)


def _check_merchant(code: QrisPayload) -> None:
    """In rupiah, in Indonesia, for a merchant who sells."""
    tags = [tag for tag, _value in code.objects]
    if not any("02" <= tag <= "51" for tag in tags):
        raise QrisRefused(Refusal.NO_ACCOUNT)
    for tag in _REQUIRED:
        if tag not in tags:
            raise QrisRefused(Refusal(f"missing-{tag}"))
    if code.value("53") != "360":
        raise QrisRefused(Refusal.CURRENCY, code.value("53"))
    if code.value("58") != "ID":
        raise QrisRefused(Refusal.COUNTRY, code.value("58"))
    moves_money = "40" in tags and code.value("62", "08") in _TRANSFERS
    if moves_money or code.value("52") == _TRANSFER_MCC:
        raise QrisRefused(Refusal.TRANSFER)


def _checked(amount: Rupiah | int) -> int:
    whole = amount.amount if isinstance(amount, Rupiah) else amount
    if type(whole) is not int:
        raise QrisRefused(Refusal.AMOUNT_NOT_INTEGER, repr(amount))
    if whole < 1:
        raise QrisRefused(Refusal.AMOUNT_ZERO, str(whole))
    if whole > MOST_AMOUNT.amount:
        raise QrisRefused(Refusal.AMOUNT_OVER_LIMIT, str(whole))
    return whole


def _fitting(text: str, too_long: Refusal, charset: Refusal) -> str:
    if len(text) > _MOST_SUB:
        raise QrisRefused(too_long, f"{len(text)} characters")
    if any(not " " <= letter <= "~" or letter == "|" for letter in text):
        raise QrisRefused(charset, repr(text))
    return text


def _written(tag: str, value: str, extra: Sequence[tuple[str, str]]) -> str:
    """What an object holds in the new code: 01 says that it is made for one payment, 62 grows."""
    if tag == "01":
        return "12"
    return _merged(value, extra) if tag == "62" else value


def _merged(template: str, extra: Sequence[tuple[str, str]]) -> str:
    merged = _text_of(sorted({**dict(objects_of(template)), **dict(extra)}.items()))
    if len(merged) > _MOST_TEMPLATE:
        raise QrisRefused(Refusal.TEMPLATE_FULL, f"{len(merged)} characters")
    return merged


def _text_of(objects: Sequence[tuple[str, str]]) -> str:
    return "".join(f"{tag}{len(value):02}{value}" for tag, value in objects)


def _is_account_template(tag: str) -> bool:
    return "26" <= tag <= "51"


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
