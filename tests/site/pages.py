"""A written site as a visitor's telephone reads it: each page parsed strictly, each way followed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib


def parsed(path: Path) -> Element:
    """The page as a tree; any error against the standard is raised."""
    strict = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = strict.parse(path.read_text(encoding="utf-8"))
    return tree


def text_of(tree: Element) -> str:
    """What is read on it, blanks joined."""
    return " ".join("".join((tree.find("body") or tree).itertext()).split())


class Pages(Mapping[str, Element]):
    """The pages of a folder by their path (`T/65VHPVBG/index.html`), each parsed when first asked for."""

    def __init__(self, root: Path) -> None:
        self._files = {file.relative_to(root).as_posix(): file for file in sorted(root.rglob("*.html"))}
        self._read: dict[str, Element] = {}

    def __getitem__(self, path: str) -> Element:
        if path not in self._read:
            self._read[path] = parsed(self._files[path])
        return self._read[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@dataclass(frozen=True)
class Site:
    """A folder that was written, and its pages."""

    root: Path
    pages: Pages

    @classmethod
    def read(cls, root: Path) -> Site:
        """The site in a folder."""
        return cls(root, Pages(root))

    def text(self, path: str) -> str:
        """What is read on a page."""
        return text_of(self.pages[path])

    def ways(self, path: str) -> Iterator[tuple[str, str]]:
        """Everything that a page points at: the element's name and where to."""
        for element in self.pages[path].iter():
            for name in ("href", "src", "srcset", "action", "poster"):
                if element.get(name) is not None:
                    yield str(element.tag), str(element.get(name))

    def target(self, page: str, way: str) -> Path:
        """The file of this site that a way leads to."""
        way = unquote(way.partition("#")[0])
        from_here = posixpath.dirname(page) if not way.startswith("/") else ""
        return self.root / posixpath.normpath(posixpath.join(from_here, way.lstrip("/") or "."))


def bytes_of(root: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}
