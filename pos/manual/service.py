"""The files of the manual, read when they are asked for: `contents.toml` is their order."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pos.core.paths import resource
from pos.manual.domain import Chapter, ManualMissing

_FOLDER = "manual"


def read_chapters(language: str) -> tuple[Chapter, ...]:
    """All chapters in `id` or `en`, in the order of the manual.  Raises `ManualMissing`."""
    contents = tomllib.loads(_text(resource(_FOLDER, "contents.toml")))
    return tuple(
        Chapter(slug, part[language], _text(resource(_FOLDER, language, f"{slug}.md")))
        for part in contents["part"]
        for slug in part["chapters"]
    )


def picture_path(language: str, name: str) -> Path:
    """The file of a picture: the screen in the language of the text."""
    return resource(_FOLDER, "pictures", language, f"{name}.png")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ManualMissing(path) from error
