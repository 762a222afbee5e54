"""A basket as text, whole: for a held basket, and for the file that survives a power cut."""

from __future__ import annotations

import json
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from types import UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.sales.domain import MOST_LINES, MOST_PIECES, Basket

VERSION: Final = 1
"""Goes up when a text of before cannot be read as it stands any more."""

T = TypeVar("T")


class UnreadableBasket(PosError):
    """A kept basket that is damaged, or of another version of the program."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"a kept basket cannot be read: {reason}")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class OpenBasket:
    """What lies unpaid on a till's counter: the basket, when it last changed, by whom, and where.

    `left` tells that the program was left with it, so that nobody speaks of a power cut.
    """

    basket: Basket
    at: datetime
    person: str
    till: str
    left: bool = False


def basket_to_json(basket: Basket) -> str:
    """All of a basket: items with their terms, discounts, changed prices, returns, guide, deposit, key."""
    return _written(basket)


def basket_of_json(text: str) -> Basket:
    """The same basket again. Raises `UnreadableBasket`."""
    return _checked(_read(Basket, text))


def open_to_json(opened: OpenBasket) -> str:
    """The file of the counter's basket."""
    return _written(opened)


def open_of_json(text: str) -> OpenBasket:
    """What lay on the counter. Raises `UnreadableBasket`."""
    opened = _read(OpenBasket, text)
    _checked(opened.basket)
    return opened


def _written(value: object) -> str:
    return json.dumps({"version": VERSION, "kept": _plain(value)}, ensure_ascii=False, separators=(",", ":"))


def _read(kind: type[T], text: str) -> T:
    try:
        whole = json.loads(text)
        if not isinstance(whole, dict) or whole.get("version") != VERSION:
            raise UnreadableBasket("it is not of this version")
        made: T = _made(kind, whole["kept"])
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise UnreadableBasket(f"{type(error).__name__}: {error}") from error
    return made


def _checked(basket: Basket) -> Basket:
    most = [1 if line.item.piece_id is not None else MOST_PIECES for line in basket.lines]
    if len(most) > MOST_LINES or not all(
        0 < line.quantity <= limit for line, limit in zip(basket.lines, most, strict=True)
    ):
        raise UnreadableBasket("it holds more than a basket can")
    return basket


# --- values as plain JSON and back: by the declared fields, so that a new one cannot be forgotten -----


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, Rupiah):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Rupiah):
        return value.amount
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


@lru_cache(maxsize=64)
def _fields_of(kind: type) -> dict[str, tuple[Any, bool]]:
    """Each field's type, and whether it must be there."""
    hints = get_type_hints(kind)
    return {
        field.name: (hints[field.name], field.default is MISSING and field.default_factory is MISSING)
        for field in fields(kind)
    }


def _made(kind: Any, given: Any) -> Any:
    """A value of a type from plain JSON. Raises `ValueError`, `TypeError` or `KeyError`."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return None if given is None else _made(next(a for a in get_args(kind) if a is not type(None)), given)
    if origin is tuple:
        if not isinstance(given, list):
            raise TypeError("a list is expected")
        return tuple(_made(get_args(kind)[0], one) for one in given)
    if kind in (str, int, bool):
        if type(given) is not kind:
            raise TypeError(f"{given!r} is no {kind.__name__}")
        return given
    if kind is Rupiah:
        return Rupiah(_made(int, given))
    if kind is datetime:
        return _instant(given)
    if is_dataclass(kind):
        return _made_whole(kind, given)
    return kind(_made(str, given))  # a UUID or a StrEnum


def _instant(given: Any) -> datetime:
    instant = datetime.fromisoformat(_made(str, given))
    if instant.tzinfo is None:
        raise ValueError("an instant without its zone")
    return instant


def _made_whole(kind: Any, given: Any) -> Any:
    if not isinstance(given, dict):
        raise TypeError(f"no {kind.__name__}")
    known = _fields_of(kind)
    if given.keys() - known.keys():
        raise ValueError(f"{kind.__name__} has no {sorted(given.keys() - known.keys())}")
    for name, (_, needed) in known.items():
        if needed and name not in given:
            raise KeyError(name)
    return kind(**{name: _made(known[name][0], value) for name, value in given.items()})
