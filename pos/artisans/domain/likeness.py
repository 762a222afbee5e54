"""Two cards that may be one person: by name, telephone or account."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, Final

from pos.artisans.domain.card import normal_phone
from pos.core.text import search_key
from pos.printing.message import BadPhone

if TYPE_CHECKING:
    from pos.artisans.domain import Artisan

_TITLES: Final = frozenset({"hj", "h", "haji", "hajjah", "ibu", "bu", "bapak", "pak", "bpk"})


class Alike(StrEnum):
    """In what two cards are alike."""

    NAME = "name"
    PHONE = "phone"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Twin:
    """A card that may be the same person's, and in what it is alike."""

    artisan: Artisan
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cards that may be one person."""

    first: Artisan
    second: Artisan
    alike: tuple[Alike, ...]


def plain_name(name: str) -> str:
    """A name without case, blanks and titles: `Hj. Rohaeti` and `ibu ROHA ETI` are `rohaeti`."""
    words = search_key(name).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return "".join(words)


def _phone(text: str) -> str:
    try:
        return normal_phone(text) if text.strip() else ""
    except BadPhone:
        return re.sub(r"\D", "", text)


def _marks(card: Artisan, accounts: Mapping[str, frozenset[str]]) -> frozenset[tuple[Alike, str]]:
    """What a card may be alike in; `accounts` are the numbers of each by code."""
    marks = {(Alike.NAME, plain_name(card.full_name)), (Alike.PHONE, _phone(card.phone))}
    marks |= {(Alike.ACCOUNT, number) for number in accounts.get(card.code, ())}
    return frozenset(mark for mark in marks if mark[1])


def _alike(shared: Iterable[tuple[Alike, str]]) -> tuple[Alike, ...]:
    found = {what for what, _value in shared}
    return tuple(what for what in Alike if what in found)


def twins_of(
    card: Artisan, others: Iterable[Artisan], accounts: Mapping[str, frozenset[str]]
) -> tuple[Twin, ...]:
    """Who among others may be this person; a card that was merged is nobody."""
    mine = _marks(card, accounts)
    found = (
        Twin(other, _alike(mine & _marks(other, accounts)))
        for other in others
        if other.code != card.code and other.merged_into is None
    )
    return tuple(twin for twin in found if twin.alike)


def pairs_among(cards: Iterable[Artisan], accounts: Mapping[str, frozenset[str]]) -> tuple[Pair, ...]:
    """All pairs that may be one person, in the order of the cards."""
    by_mark: dict[tuple[Alike, str], list[int]] = defaultdict(list)
    living = [card for card in cards if card.merged_into is None]
    for place, card in enumerate(living):
        for mark in _marks(card, accounts):
            by_mark[mark].append(place)
    shared: dict[tuple[int, int], list[tuple[Alike, str]]] = defaultdict(list)
    for mark, places in by_mark.items():
        for two in combinations(places, 2):
            shared[two].append(mark)
    return tuple(
        Pair(living[first], living[second], _alike(marks))
        for (first, second), marks in sorted(shared.items())
    )
