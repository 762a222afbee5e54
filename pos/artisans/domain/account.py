"""Numbers of bank accounts and wallets: how long they are where that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pos.core.errors import PosError

_MARKS: Final = re.compile(r"[\s.\-]")
_LEAST, _MOST = 6, 20
_WALLET: Final = re.compile(r"([A-Za-z][A-Za-z ]{0,18}?)(?:\s*([\d\s.\-]+))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank by its name here, its clearing code and BIC, and the length of its account numbers (0: any)."""

    name: str
    code: str
    bic: str
    digits: int = 0


BANKS: Final = (
    Bank("BRI", "002", "BRINIDJA", 15),
    Bank("Mandiri", "008", "BMRIIDJA", 13),
    Bank("BNI", "009", "BNINIDJA", 10),
    Bank("BCA", "014", "CENAIDJA", 10),
    Bank("bjb", "110", "PDJBIDJA", 13),
    Bank("Bank Banten", "137", ""),
    Bank("BTN", "200", "BTANIDJA"),
    Bank("BSI", "451", "BSMDIDJA", 10),
)
"""The banks that artisans here use; any other is typed by name."""


class BadAccount(PosError):
    """An account number that is not like those of its bank: how many digits it has, and how many it should.

    `digits` is 0 where there is something else than digits in it, `expected` where no length is known.
    """

    def __init__(self, digits: int, expected: int = 0) -> None:
        reason = f"has {digits} digits" if digits else "is not made of digits"
        super().__init__(f"the account number {reason}; compare it with the bank book")
        self.digits = digits
        self.expected = expected

    @property
    def is_short(self) -> bool:
        """Whether digits are missing."""
        return 0 < self.digits < (self.expected or _LEAST)


class BadWallet(PosError):
    """A wallet that is not a name, or a name with a number."""

    def __init__(self) -> None:
        super().__init__("write the wallet's name, and its number where it is another one: DANA 081234567890")


def bank_named(name: str) -> Bank | None:
    """A known bank by its name."""
    return next((bank for bank in BANKS if bank.name.casefold() == name.strip().casefold()), None)


def checked_account(bank_name: str, typed: str) -> str:
    """The digits of an account number; nothing stays nothing.  Raises `BadAccount`."""
    digits = _MARKS.sub("", typed)
    if not digits:
        return ""
    if not (digits.isascii() and digits.isdecimal()):
        raise BadAccount(0)
    bank = bank_named(bank_name)
    expected = bank.digits if bank is not None else 0
    fits = len(digits) == expected if expected else _LEAST <= len(digits) <= _MOST
    if not fits:
        raise BadAccount(len(digits), expected)
    return digits


def checked_wallet(typed: str) -> str:
    """`DANA`, or `DANA 081234567890`; nothing stays nothing.  Raises `BadWallet`."""
    text = typed.strip()
    if not text:
        return ""
    match = _WALLET.fullmatch(text)
    digits = _MARKS.sub("", match[2] or "") if match else ""
    if match is None or (digits and not _LEAST <= len(digits) <= _MOST):
        raise BadWallet
    return f"{match[1].strip()} {digits}".strip()
