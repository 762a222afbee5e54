"""Pages drawn as HTML: one template each, with everything that people typed escaped."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pos.core.money import rupiah
from pos.core.paths import resource
from pos.core.pots import pot_for
from pos.core.text import without_controls
from pos.printing.message import BadPhone, international, whatsapp_link
from pos.site.documents.pages import Page
from pos.site.documents.words import Words, words_in
from pos.site.domain import Language, Showcase, category_path, centre_path

LARGE: Final = 960
"""A photo across a telephone's whole screen, in pixels."""

SMALL: Final = 480
"""A photo in a list of two beside each other, in pixels."""

STYLE: Final = "gaya.css"
_SVG: Final = (
    '<svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">'
)
PHOTOS: Final = "foto"
DRAWINGS: Final = "gambar"
FONTS: Final = "huruf"


_MOST_ADDRESSES: Final = 50_000
"""What one map of a site may hold (sitemaps.org); whatever is beyond is found by its links."""


def photo_path(name: str, pixels: int) -> str:
    """Where a photo of some size lies in the site."""
    return f"{PHOTOS}/{name}-{pixels}.jpg"


@dataclass(frozen=True, slots=True)
class Where:
    """The place of one page, from which it names all others: by ways that hold on any host and any disk."""

    language: Language
    path: str
    host: str

    @property
    def up(self) -> str:
        """The way to the top of this language's pages."""
        return "../" * self.path.count("/")

    @property
    def top(self) -> str:
        """The way to the top of the site."""
        return self.up + "../" * self.language.folder.count("/")

    def to(self, path: str) -> str:
        """The way to a page of the same language."""
        return self.up + (f"{path}index.html" if not path or path.endswith("/") else path)

    def twin(self) -> str:
        """The way to the same page in the other language."""
        return self.top + self.language.other.folder + self.path

    def address(self, language: Language) -> str:
        """The whole address of this page in a language, where the host is known; else the way to it."""
        if not self.host:
            return self.top + language.folder + self.path
        path = self.path.removesuffix("index.html")
        return f"https://{self.host.lower()}/{language.folder}{path}"


class Press:
    """Draws the pages of one showcase; `photos` are the names of those that could be had."""

    def __init__(self, shown_here: Showcase, photos: frozenset[str]) -> None:
        self._shown_here = shown_here
        self._photos = photos

    @cached_property
    def _templates(self) -> Environment:
        made = Environment(
            loader=FileSystemLoader(resource("site")),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_fit,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        made.globals |= {
            "show": self._shown_here,
            "photos": self._photos,
            "photo_path": photo_path,
            "pot_for": pot_for,
            "rupiah": rupiah,
            "category_path": category_path,
            "centre_path": centre_path,
            "whatsapp": _whatsapp,
            "dialled": _dialled,
            "paragraphs": _paragraphs,
            "whatsapp_icon": Markup(_icon("brand-whatsapp")),
            "LARGE": LARGE, "SMALL": SMALL,
            "STYLE": STYLE, "DRAWINGS": DRAWINGS,
        }  # fmt: skip
        return made

    def page(self, page: Page, language: Language) -> bytes:
        """One page in one language."""
        where = Where(language, page.path, self._shown_here.host)
        return self._drawn(page.template, where=where, **_spoken(words_in(language)), **page.facts)

    def missing(self) -> bytes:
        """What hosts show for an address that is not there, in both languages; it lies at the top."""
        both = {language.value: _spoken(words_in(language)) for language in Language}
        return self._drawn("404.html", both=both, **both["id"])

    def style(self) -> bytes:
        """The style sheet, in the colours of the design."""
        tokens = json.loads(resource("styles", "tokens.json").read_text(encoding="utf-8"))
        return self._drawn("style.css", colour=tokens["color"]["light"])

    def robots(self) -> bytes:
        """Whoever reads for a search engine is welcome."""
        return self._drawn("robots.txt")

    def site_map(self, listed: list[str]) -> bytes:
        """The addresses of pages for search engines; only where the host is known."""
        most = _MOST_ADDRESSES // len(Language)
        places = [Where(Language.INDONESIAN, path, self._shown_here.host) for path in listed[:most]]
        return self._drawn("sitemap.xml", places=places, languages=list(Language))

    def _drawn(self, template: str, **facts: object) -> bytes:
        return self._templates.get_template(template).render(**facts).encode()


def _spoken(words: Words) -> dict[str, object]:
    return {"words": words, "say": words.say, "english": words.language is Language.ENGLISH}


def _fit(value: object) -> object:
    """What goes into a page: a text without signs that HTML cannot carry."""
    if isinstance(value, str) and not isinstance(value, Markup) and not value.isprintable():
        return without_controls(value)
    return value


def _icon(name: str) -> str:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    shapes = drawing[drawing.index(">") + 1 : drawing.index("</svg>")].split("\n")
    return f"{_SVG}{''.join(shape.strip() for shape in shapes)}</svg>"


def _whatsapp(number: str, text: str) -> str:
    """A link with a text to a centre, or nothing where its number cannot be on WhatsApp."""
    if not number.strip():
        return ""
    try:
        return whatsapp_link(text, number, fixed=True)
    except BadPhone:
        return ""


def _dialled(number: str) -> str:
    """The number as a telephone dials it from anywhere; as it was typed where it is none of ours."""
    try:
        return f"+{international(number, fixed=True)}"
    except BadPhone:
        return "".join(sign for sign in number if sign in "+0123456789")


def _paragraphs(story: str) -> list[str]:
    return [line.strip() for line in story.splitlines() if line.strip()]
