"""A chapter of the manual, its parts, and the search over all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pos.core.errors import PosError
from pos.core.text import search_key

_HEADING: Final = re.compile(r"^(#{1,2}) +(.+)$", re.MULTILINE)
_PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(([a-z0-9-]+)\.png\)")
_LINK: Final = re.compile(r"(?<!!)\[([^\]]+)\]\(([a-z0-9-]+)\.md\)")
_KEYS: Final = re.compile(r"`([^`]+)`")
_MARKS: Final = re.compile(r"[*`#>]|!?\[|\]\([^)]*\)")


class ManualMissing(PosError):
    """The files of the manual are not where the program is."""

    def __init__(self, path: object) -> None:
        super().__init__(f"the manual cannot be read: {path}")
        self.path = path


@dataclass(frozen=True)
class Chapter:
    """One file of the manual: `slug` is its name, `part` the heading it stands under, `text` its Markdown."""

    slug: str
    part: str
    text: str

    @cached_property
    def title(self) -> str:
        """The first heading."""
        found = _HEADING.search(self.text)
        return found[2].strip() if found else self.slug

    @property
    def headings(self) -> tuple[tuple[int, str], ...]:
        """All headings with their level, 1 or 2."""
        return tuple((len(found[1]), found[2].strip()) for found in _HEADING.finditer(self.text))

    @property
    def pictures(self) -> tuple[str, ...]:
        """The names of its pictures, in order."""
        return tuple(found[2] for found in _PICTURE.finditer(self.text))

    @property
    def links(self) -> tuple[str, ...]:
        """The chapters that it leads to."""
        return tuple(found[2] for found in _LINK.finditer(self.text))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that it tells of, as they are drawn: `F9`, `Ctrl P`."""
        return tuple(found[1] for found in _KEYS.finditer(self.text))

    @cached_property
    def plain(self) -> str:
        """Its words without marks, line by line."""
        return _MARKS.sub("", self.text)

    @cached_property
    def searched(self) -> str:
        """Its words as search compares them, with a blank before the first."""
        return f" {search_key(self.plain)}"

    @cached_property
    def named(self) -> str:
        """The words of its headings as search compares them."""
        return "".join(f" {search_key(words)}" for _level, words in self.headings)


def found_in(chapters: Sequence[Chapter], typed: str) -> tuple[Chapter, ...]:
    """The chapters that have every typed word, or the beginning of one; the best comes first.

    A title that has them goes before a heading, a heading before the text, the words side by side before
    the words apart, more places before fewer; what is equal keeps the order of the manual.  Nothing typed
    finds everything.
    """
    words = search_key(typed).split()
    if not words:
        return tuple(chapters)
    together = " ".join(words)
    found = [one for one in chapters if all(f" {word}" in one.searched for word in words)]

    def place(one: Chapter) -> tuple[int, int]:
        return rank(one), -one.searched.count(f" {together}")

    def rank(one: Chapter) -> int:
        title = f" {search_key(one.title)}"
        if all(f" {word}" in title for word in words):
            return 0
        if f" {together}" in one.named:
            return 1
        if all(f" {word}" in one.named for word in words):
            return 2
        return 3 if f" {together}" in one.searched else 4

    return tuple(sorted(found, key=place))
