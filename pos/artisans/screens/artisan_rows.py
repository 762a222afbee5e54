"""What the list shows: a maker with his terms of today and how he stands, found by typing and by village."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pos.artisans.domain import Artisan, OnShelf, Terms
from pos.core.text import search_key

Village = tuple[str, str]
"""A desa with its kecamatan: there are desa of one name."""


@dataclass(frozen=True, slots=True)
class ArtisanLine:
    """One maker in the list."""

    artisan: Artisan
    terms: Terms | None = None
    standing: OnShelf = field(default_factory=OnShelf)

    @property
    def village(self) -> Village:
        """Where he lives."""
        return self.artisan.desa, self.artisan.kecamatan


def villages(lines: Iterable[ArtisanLine]) -> list[Village]:
    """All villages of those who are not merged, by name."""
    return sorted({line.village for line in lines if line.artisan.merged_into is None})


def matching(lines: Iterable[ArtisanLine], typed: str, village: Village | None) -> list[ArtisanLine]:
    """Those whose words begin with every typed word; who no longer brings anything stands last.

    A card that was merged is only found by typing.
    """
    words = search_key(typed).split()
    found = [line for line in lines if village in {None, line.village} and _says(line.artisan, words)]
    return sorted(found, key=_order)


def _says(artisan: Artisan, words: list[str]) -> bool:
    if not words:
        return artisan.merged_into is None
    said = (
        artisan.code, artisan.full_name, artisan.tag_name, artisan.kampung, artisan.desa, artisan.kecamatan,
        artisan.specialty, artisan.phone,
    )  # fmt: skip
    known = search_key(" ".join(said)).split()
    return all(any(one.startswith(word) for one in known) for word in words)


def _order(line: ArtisanLine) -> tuple[bool, str, str]:
    return not line.artisan.active, line.artisan.tag_name.casefold(), line.artisan.code
