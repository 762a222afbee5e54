"""The marketplaces whose files are known, as `resources/listings/marketplaces.toml` describes them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pos.core.paths import resource
from pos.core.text import search_key
from pos.listings.domain import Field, Marketplace, OrderShape, OrderState, TemplateShape, WeightUnit


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known: marketplaces in order, words that demand a column, times, and marks of others."""

    marketplaces: tuple[Marketplace, ...]
    demanded: frozenset[str]
    times: tuple[str, ...]
    others: Mapping[str, frozenset[str]]


@cache
def known() -> Known:
    """What the file of the marketplaces says."""
    said = tomllib.loads(resource("listings", "marketplaces.toml").read_text(encoding="utf-8"))
    words, others = said.pop("words"), said.pop("others")
    return Known(
        tuple(_marketplace(key, one) for key, one in said.items()),
        frozenset(search_key(word) for word in words["demanded"]),
        tuple(words["times"]),
        {name: frozenset(title.casefold() for title in titles) for name, titles in others.items()},
    )


def _marketplace(key: str, said: dict[str, Any]) -> Marketplace:
    template, orders = said["template"], said["orders"]
    return Marketplace(
        key,
        said["title"],
        TemplateShape(
            template["title_row"],
            template["first_row"],
            frozenset(template["needs"]),
            frozenset(template["edits"]),
            WeightUnit(template["weight_unit"]) if template["weight_unit"] else None,
            {code: Field(name) for code, name in template["columns"].items()},
        ),
        OrderShape(
            {name: tuple(map(search_key, titles)) for name, titles in orders["columns"].items()},
            {search_key(words): OrderState(state) for words, state in orders["states"].items()},
            {name: titles[0] for name, titles in orders["columns"].items()},
        ),
    )
