"""Which pages there are, and what each of them shows, the same in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any, Final

from pos.catalogue.tag_codes import shown
from pos.centres.domain import Centre
from pos.site.domain import (
    Maker,
    Presence,
    Showcase,
    Tag,
    Thing,
    category_path,
    centre_path,
    presence_of,
)

MOST_ON_A_PAGE: Final = 48
"""More pictures than these make a page long and heavy on a telephone."""

_MAKERS_AT_THE_START: Final = 24
_OTHERS: Final = 4


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its path below the language's folder, its template, and what that is given.

    `listed` pages stand in the map of the site; those of tags do not, they repeat what is told elsewhere.
    """

    path: str
    template: str
    facts: dict[str, Any]
    listed: bool = True


def pages(shown_here: Showcase) -> Iterator[Page]:
    """Every page but the one for what is missing."""
    yield _start(shown_here)
    yield from _listed("perajin/", "makers.html", shown_here.makers, {})
    for centre in shown_here.centres:
        things = [thing for thing in shown_here.sold_here if centre.code in thing.stands_at]
        yield from _listed(centre_path(centre.code), "centre.html", things, {"centre": centre})
    for category, things in shown_here.by_category.items():
        yield from _listed(category_path(category), "kind.html", things, {"category": category})
    for maker in shown_here.makers:
        works = shown_here.by_maker.get(maker.code, [])
        yield from _listed(maker.path, "maker.html", works, {"maker": maker})
    for thing in shown_here.sold_here:
        yield _thing(shown_here, thing)
    for tag in shown_here.tags:
        yield _tag(shown_here, tag)


def count_of(shown_here: Showcase) -> int:
    """How many pages there are, in one language, without making them."""
    lists = [len(shown_here.makers), *(len(things) for things in shown_here.by_category.values())]
    lists += [len(shown_here.by_maker.get(maker.code, [])) for maker in shown_here.makers]
    lists += [
        sum(centre.code in thing.stands_at for thing in shown_here.sold_here) for centre in shown_here.centres
    ]
    parts = sum(max(1, -(-length // MOST_ON_A_PAGE)) for length in lists)
    return 1 + parts + len(shown_here.sold_here) + len(shown_here.tags)


def _start(shown_here: Showcase) -> Page:
    kinds = [(category, len(things)) for category, things in shown_here.by_category.items()]
    facts = {"makers": shown_here.makers[:_MAKERS_AT_THE_START], "kinds": kinds}
    return Page("index.html", "start.html", facts)


def _listed(path: str, template: str, things: Sequence[Any], facts: dict[str, Any]) -> Iterator[Page]:
    """A list of things over as many pages as it needs; an empty one has a page as well."""
    count = max(1, -(-len(things) // MOST_ON_A_PAGE))
    names = ["", *(f"{number}.html" for number in range(2, count + 1))]
    for number in range(1, count + 1):
        part = things[(number - 1) * MOST_ON_A_PAGE : number * MOST_ON_A_PAGE]
        turning = {
            "number": number,
            "count": count,
            "earlier": path + names[number - 2] if number > 1 else None,
            "later": path + names[number] if number < count else None,
        }
        yield Page(
            path + (names[number - 1] or "index.html"),
            template,
            {**facts, "listed": part, "total": len(things), "turning": turning},
        )


def _thing(shown_here: Showcase, thing: Thing) -> Page:
    facts = _facts(shown_here, thing, thing.presence, thing.sku)
    facts["places"] = _centres(shown_here, thing.stands_at or thing.was_at[:1])
    return Page(f"{thing.path}index.html", "thing.html", {**facts, "tag": None})


def _tag(shown_here: Showcase, tag: Tag) -> Page:
    thing = shown_here.thing_of[tag.sku]
    presence = presence_of(tag, thing)
    facts = _facts(shown_here, thing, presence, shown(tag.code))
    at = (tag.centre,) if tag.state is not None else thing.stands_at or thing.was_at[:1]
    quiet = presence in {Presence.GONE, Presence.PROMISED}
    facts["places"] = [] if quiet else _centres(shown_here, at)
    return Page(f"{tag.path}index.html", "thing.html", {**facts, "tag": tag}, listed=False)


def _facts(shown_here: Showcase, thing: Thing, presence: Presence, code: str) -> dict[str, Any]:
    maker: Maker | None = shown_here.maker_of.get(thing.maker)
    alike = shown_here.by_maker.get(thing.maker, []) if maker else []
    alike = alike or shown_here.by_category.get(thing.category, [])
    # What still stands somewhere comes first in each list: none is walked to its end.
    standing = takewhile(lambda one: bool(one.stands_at), alike)
    others = list(islice((one for one in standing if one.sku != thing.sku), _OTHERS))
    return {
        "thing": thing,
        "maker": maker,
        "presence": presence,
        "code": code,
        "others": others,
        "others_are_his": maker is not None and any(one.maker == maker.code for one in others),
    }


def _centres(shown_here: Showcase, codes: Sequence[str]) -> list[Centre]:
    return [shown_here.centre_of[code] for code in codes if code in shown_here.centre_of]
