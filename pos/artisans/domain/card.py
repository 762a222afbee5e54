"""What may stand on a card, who may write on it, and the troubles of writing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Protocol

from pos.core.errors import BadText, PosError
from pos.core.money import ZERO, Rupiah
from pos.core.text import clean
from pos.printing.message import BadPhone, international

if TYPE_CHECKING:
    from pos.artisans.domain import Artisan

MOST_STORY: Final = 1_200
_CODE: Final = re.compile(r"[A-Z0-9]{2,12}")
_LENGTHS: Final = (
    ("full_name", 80, True), ("tag_name", 40, True), ("desa", 60, True), ("kampung", 60, False),
    ("kecamatan", 60, True), ("kabupaten", 60, True), ("specialty", 40, False), ("bank_name", 40, False),
    ("bank_code", 10, False), ("bank_bic", 11, False), ("account_holder", 80, False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who sits at a till with the cards: whether she may change them, see whole numbers, read statements."""

    name: str
    till: str
    edits: bool = False
    sees_accounts: bool = False
    reads_statements: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of a bank account and of a wallet as they were typed anew; None leaves what is kept."""

    account: str | None = None
    ewallet: str | None = None


@dataclass(frozen=True, slots=True)
class Accounts:
    """An artisan's numbers in full, for the treasurer."""

    account: str
    ewallet: str


@dataclass(frozen=True, slots=True)
class OnShelf:
    """What stands on the shelf of an artisan's, what he is owed, and what he owes of an advance (kasbon)."""

    goods: int = 0
    owed: Rupiah = ZERO
    advance: Rupiah = ZERO


class Standings(Protocol):
    """Knows how every artisan stands: the goods and the journal, which lie above the makers."""

    def standings(self, centre: str | None = None) -> Mapping[str, OnShelf]:
        """By code, at one centre or at all; who is not in it has nothing."""
        ...


def normal_phone(text: str) -> str:
    """A telephone number as it is written here: `+62 812-…`, `62812…` and `0812 …` are `0812…`.

    Raises `BadPhone` for what is no Indonesian mobile number.
    """
    digits = international(text)
    if not digits.startswith("62"):
        raise BadPhone(text)
    return f"0{digits[2:]}"


def checked(card: Artisan) -> Artisan:
    """A card fit to be kept: texts trimmed, the telephone normalised.  Raises `BadText` or `BadPhone`."""
    texts: dict[str, Any] = {
        name: clean(name, getattr(card, name), most, required=must) for name, most, must in _LENGTHS
    }
    texts |= {name: _clean_story(name, getattr(card, name)) for name in ("story", "story_en")}
    if card.gender not in ("P", "L"):
        raise BadText("gender", "is neither P nor L")
    phone = normal_phone(card.phone) if card.phone.strip() else ""
    return replace(card, **texts, phone=phone)


def checked_code(code: str) -> str:
    """A code as it stands on tags and in accounts.  Raises `BadText`."""
    upper = code.strip().upper()
    if not _CODE.fullmatch(upper):
        raise BadText("code", "is not 2 to 12 capital letters and digits")
    return upper


def _clean_story(name: str, text: str) -> str:
    """Paragraphs stay; each line is made fit like any other text."""
    lines = [clean(name, line, MOST_STORY, required=False) for line in text.strip().splitlines()]
    story = "\n".join(lines)
    if len(story) > MOST_STORY:
        raise BadText(name, f"is longer than {MOST_STORY} characters")
    return story


class MayNotEdit(PosError):
    """Cards of the makers are changed by a supervisor."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} may not change the cards of artisans")
        self.name = name


class MayNotSeeAccounts(PosError):
    """Account numbers are shown in full to the treasurer alone."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} may not see account numbers")
        self.name = name


class CardChanged(PosError):
    """Somebody else has changed a card since it was read; nothing is written over."""

    def __init__(self, code: str) -> None:
        super().__init__(f"the card of artisan {code} was changed meanwhile")
        self.code = code


class MergedAway(PosError):
    """A card that was merged into another one; that one lives on."""

    def __init__(self, code: str, into: str) -> None:
        super().__init__(f"artisan {code} was merged into {into}")
        self.code = code
        self.into = into


class CodeTaken(PosError):
    """A code that another artisan has, or had."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__(f"the code {code} is {name}'s")
        self.code = code
        self.name = name
