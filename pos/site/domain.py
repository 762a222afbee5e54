"""What the story pages show: makers who have agreed to it, things with their price, tags, centres."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import Final

from pos.catalogue.domain import PieceState
from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.core.text import search_key


class Language(StrEnum):
    """The two languages of the pages; Indonesian ones lie at the top, where tags lead."""

    INDONESIAN = "id"
    ENGLISH = "en"

    @property
    def folder(self) -> str:
        """Before each of its pages' paths."""
        return "" if self is Language.INDONESIAN else "en/"

    @property
    def other(self) -> Language:
        """The language of the twin page."""
        return Language.ENGLISH if self is Language.INDONESIAN else Language.INDONESIAN


class PracticeHasNoSite(PosError):
    """Pages of the shop to practise on would tell visitors what is not so."""

    def __init__(self) -> None:
        super().__init__("the practice shop has no story pages; run this for the real shop")


class Presence(StrEnum):
    """What a visitor is told of the thing in his hand or on the screen."""

    HERE = "here"
    SOLD = "sold"
    SOLD_OUT = "sold_out"
    ON_ITS_WAY = "on_its_way"
    PROMISED = "promised"
    GONE = "gone"


MADE_TO_ORDER: Final = ("Pesanan khusus", "Made to order")
"""The name of what somebody ordered, in both languages."""


@dataclass(frozen=True, slots=True)
class Maker:
    """An artisan as his tags name him, and what he agreed to tell; no number, no full name."""

    code: str
    name: str
    desa: str
    kecamatan: str
    kabupaten: str
    specialty: str
    since: date | None
    story: str
    story_en: str
    photo: str

    @property
    def path(self) -> str:
        """His page."""
        return f"perajin/{file_name(self.code, str.upper)}/"


@dataclass(frozen=True, slots=True)
class Thing:
    """A product on the pages; lengths in cm, weight in g.

    `maker` is empty where he has not agreed to be shown, `stands_at` names the centres that have it now,
    `was_at` those that ever had it.  What is not `sold_here` (any more), or `made_to_order`, has no page of
    its own.
    """

    sku: str
    name: str
    name_en: str
    category: str
    motif: str
    finish: str
    technique: str
    colour: str
    size_label: str
    height_cm: int
    diameter_cm: int
    weight_g: int
    price: Rupiah
    one_of_a_kind: bool
    photo: str
    sold_here: bool
    made_to_order: bool
    maker: str
    stands_at: tuple[str, ...]
    was_at: tuple[str, ...]

    @property
    def path(self) -> str:
        """Its page."""
        return f"barang/{file_name(self.sku, str.upper)}/"

    @property
    def presence(self) -> Presence:
        """Whether one can still be bought."""
        if self.stands_at:
            return Presence.HERE
        return Presence.SOLD if self.one_of_a_kind else Presence.SOLD_OUT


@dataclass(frozen=True, slots=True)
class Tag:
    """A printed tag: of a piece with its state and place, or of a product (`state` is none)."""

    code: str
    sku: str
    state: PieceState | None
    centre: str

    @property
    def path(self) -> str:
        """The page that its QR leads to."""
        return f"T/{self.code}/"


@dataclass(frozen=True)
class Showcase:
    """All that the pages show, read at one moment; `as_of` is the day of the last movement of goods."""

    centres: tuple[Centre, ...]
    makers: tuple[Maker, ...]
    things: tuple[Thing, ...]
    tags: tuple[Tag, ...]
    host: str
    as_of: date | None

    @cached_property
    def centre_of(self) -> dict[str, Centre]:
        """Centres by code."""
        return {centre.code: centre for centre in self.centres}

    @cached_property
    def maker_of(self) -> dict[str, Maker]:
        """Makers by code."""
        return {maker.code: maker for maker in self.makers}

    @cached_property
    def thing_of(self) -> dict[str, Thing]:
        """Things by SKU, also those that are not sold any more."""
        return {thing.sku: thing for thing in self.things}

    @cached_property
    def sold_here(self) -> tuple[Thing, ...]:
        """What has a page: what still stands somewhere first, then by kind and name."""
        shown = (thing for thing in self.things if thing.sold_here)
        return tuple(sorted(shown, key=lambda t: (not t.stands_at, t.category, t.name, t.sku)))

    @cached_property
    def by_maker(self) -> dict[str, list[Thing]]:
        """What each maker has made."""
        return _grouped(self.sold_here, lambda thing: thing.maker)

    @cached_property
    def by_category(self) -> dict[str, list[Thing]]:
        """What there is of each kind, the fullest first."""
        groups = _grouped(self.sold_here, lambda thing: thing.category)
        return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))

    @property
    def region(self) -> str:
        """`Kabupaten Serang`, or the province where the centres lie in several."""
        districts = {centre.kabupaten for centre in self.centres}
        provinces = {centre.provinsi for centre in self.centres}
        return next((min(names) for names in (districts, provinces) if len(names) == 1), "")


def _grouped(things: tuple[Thing, ...], key: Callable[[Thing], str]) -> dict[str, list[Thing]]:
    groups: dict[str, list[Thing]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups


def presence_of(tag: Tag, thing: Thing) -> Presence:
    """What the page of a tag says: of a piece its own story, of a product whether there are more."""
    if tag.state is PieceState.SOLD:
        return Presence.SOLD
    if thing.made_to_order:
        return Presence.PROMISED
    if not thing.sold_here:
        return Presence.GONE
    match tag.state:
        case None:
            return thing.presence
        case PieceState.IN_STOCK:
            return Presence.HERE
        case PieceState.IN_TRANSIT:
            return Presence.ON_ITS_WAY
        case _:
            return Presence.GONE


def category_path(category: str) -> str:
    """The page of a kind of goods."""
    return f"jenis/{file_name(category, str.capitalize)}/"


def centre_path(code: str) -> str:
    """The page of a centre."""
    return f"pusat/{file_name(code, str.upper)}/"


_NO_FILE: Final = re.compile("con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that Windows keeps for devices."""


@lru_cache(maxsize=200_000)
def file_name(typed: str, usual: Callable[[str], str]) -> str:
    """A folder's name for something that people typed: lower-case letters, digits and hyphens.

    What is not written as usual (`usual` makes it of the name) gets a mark of its own behind, so that no
    two share a name, on no system.
    """
    name = search_key(typed).replace(" ", "-")
    if name and usual(name) == typed and not _NO_FILE.fullmatch(name):
        return name
    return f"{name[:40] or 'x'}_{sha256(typed.encode()).hexdigest()[:8]}"
