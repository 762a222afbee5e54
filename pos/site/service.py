"""The story pages as one use case: read once, written beside the old ones, swapped in whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos.core.clock import Clock
from pos.core.folders import WholeFolder
from pos.core.paths import resource
from pos.core.photos import BadPhoto, PhotoFolder, shrunk
from pos.core.pots import pots
from pos.db.database import Database
from pos.site.documents.html import DRAWINGS, FONTS, LARGE, PHOTOS, SMALL, STYLE, Press, photo_path
from pos.site.documents.pages import count_of, pages
from pos.site.domain import Language, PracticeHasNoSite, Showcase
from pos.site.queries import showcase

MARKER: Final = "gerabah-pos.txt"
"""By this file a folder is known as one that may be written anew."""

_MISSING: Final = "404.html"
_ROBOTS: Final = "robots.txt"
_SITE_MAP: Final = "sitemap.xml"
_OWN: Final = frozenset(
    {MARKER, _MISSING, _ROBOTS, _SITE_MAP, STYLE, PHOTOS, DRAWINGS, FONTS, "index.html", "en"}
    | {"perajin", "barang", "jenis", "pusat", "T"}
)
_FONT_FILES: Final = ("IBMPlexSansCondensed_600SemiBold.ttf", "OFL-IBM-Plex.txt")
_TOLD_EVERY: Final = 50

Moved = Callable[[int, int], None]
"""Told of steps done and steps in all; may raise to stop the work."""


def _unheard(_done: int, _of: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class SiteWritten:
    """What a run has written: its folder, how many pages (both languages), tags, photos, and bytes."""

    root: Path
    pages: int
    tags: int
    photos: int
    size: int


class StorySite:
    """Writes the story pages of an organisation."""

    def __init__(self, db: Database, clock: Clock, photos: PhotoFolder) -> None:
        self._db = db
        self._clock = clock
        self._photos = photos

    def write(self, out: Path, centre: str | None = None, moved: Moved = _unheard) -> SiteWritten:
        """Write the site into a folder, which is the earlier site's or empty; of one centre or of all.

        The folder is replaced whole or not at all; the same cards and goods give the same bytes.  Raises
        `ForeignFolder`, `FolderTrouble`, `NotFound`, `PracticeHasNoSite`, and what `moved` raises.
        """
        if self._db.training:
            raise PracticeHasNoSite
        with self._db.read() as session:
            shown_here = showcase(session, centre)
        with WholeFolder(out, MARKER, _OWN).anew(self._clock.now()) as root:
            return _Writing(root, shown_here, self._photos, moved).all(out)


class _Writing:
    """One run: counts what it does, and tells of it now and then."""

    def __init__(self, root: Path, shown_here: Showcase, photos: PhotoFolder, moved: Moved) -> None:
        self._root = root
        self._shown_here = shown_here
        self._photos = photos
        self._moved = moved
        named = {maker.photo for maker in shown_here.makers} | {thing.photo for thing in shown_here.things}
        self._wanted = sorted(named - {""})
        self._of = len(self._wanted) + len(Language) * count_of(shown_here)
        self._done = 0
        self._size = 0

    def all(self, out: Path) -> SiteWritten:
        kept = frozenset(self._kept_photos())
        press = Press(self._shown_here, kept)
        self._write_pages(press)
        for path, content in self._furniture(press):
            self._put(path, content)
        self._moved(self._of, self._of)
        count = len(Language) * count_of(self._shown_here) + 1
        return SiteWritten(out, count, len(self._shown_here.tags), len(kept), self._size)

    def _kept_photos(self) -> Iterator[str]:
        """The photos that could be had, in the sizes of the pages; one that cannot be read is left out."""
        for name in self._wanted:
            self._step()
            photo = self._photos.file(name)
            if photo is None:
                continue
            try:
                sizes = {pixels: shrunk(photo, pixels) for pixels in (LARGE, SMALL)}
            except BadPhoto:  # the drawing of a pot stands in for it
                continue
            for pixels, content in sizes.items():
                self._put(photo_path(name, pixels), content)
            yield name

    def _write_pages(self, press: Press) -> None:
        listed = []
        for page in pages(self._shown_here):
            for language in Language:
                self._put(language.folder + page.path, press.page(page, language))
                self._step()
            if page.listed:
                listed.append(page.path)
        if self._shown_here.host:
            self._put(_SITE_MAP, press.site_map(listed))

    def _furniture(self, press: Press) -> Iterator[tuple[str, bytes]]:
        """What is no page of the two languages."""
        yield STYLE, press.style()
        yield _MISSING, press.missing()
        yield _ROBOTS, press.robots()
        yield MARKER, resource("site", MARKER).read_bytes()
        for name in sorted(pots()):
            yield f"{DRAWINGS}/{name}.svg", resource("placeholder", f"{name}.svg").read_bytes()
        for name in _FONT_FILES:
            yield f"{FONTS}/{name}", resource("fonts", name).read_bytes()

    def _put(self, path: str, content: bytes) -> None:
        file = self._root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        self._size += len(content)

    def _step(self) -> None:
        if self._done % _TOLD_EVERY == 0:
            self._moved(self._done, self._of)
        self._done += 1
