"""The program's own fonts for pictures of papers and tags."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pos.core.paths import resource

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont


@cache
def font(name: str, size_dots: int) -> FreeTypeFont:
    """A font of `resources/fonts` by the name of its file without `.ttf`, at an em of `size_dots`."""
    from PIL import ImageFont

    return ImageFont.truetype(str(resource("fonts", f"{name}.ttf")), size_dots)
