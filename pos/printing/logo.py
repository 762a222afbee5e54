"""A centre's logo: any picture, made into dots for paper once."""

from __future__ import annotations

import struct
import warnings
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pos.core.errors import PosError
from pos.printing.bitmap import Bitmap, bitmap_of_image

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_DOTS: Final = 60_000_000
"""What a telephone's camera makes; more would fill a cheap computer's memory."""

WIDE_DOTS: Final = 384
NARROW_DOTS: Final = 240
MOST_HIGH_DOTS: Final = 160
_LEAST_SIDE: Final = 16
_LEAST_DRAWN: Final = 8
_WORKING: Final = 1_600
"""The longest side that is kept to try the ways of drawing on."""

_FORMATS: Final = ("PNG", "JPEG", "WEBP", "BMP", "GIF")
_WHITE: Final = 250


class Way(StrEnum):
    """How greys become dots: scattered (a photograph), or black or white at a threshold (line art)."""

    PHOTO = "photo"
    LINES = "lines"


class Flaw(StrEnum):
    """Why a file is no logo."""

    MISSING = "missing"
    TOO_MANY_BYTES = "too_many_bytes"
    NO_PICTURE = "no_picture"
    DAMAGED = "damaged"
    TOO_MANY_DOTS = "too_many_dots"
    TOO_SMALL = "too_small"
    BLANK = "blank"


class LogoRefused(PosError):
    """A file that cannot become a logo, and why; what was there before stays."""

    def __init__(self, flaw: Flaw, name: str) -> None:
        super().__init__(f"{name} cannot be a logo: {flaw.value.replace('_', ' ')}")
        self.flaw = flaw
        self.name = name


@dataclass(frozen=True, slots=True)
class LogoSource:
    """A picture that was read: its greys on white, upright, without empty margins; and what suits it."""

    name: str
    grey: Image
    way: Way
    wide_dots: int


def read_logo(path: Path) -> LogoSource:
    """Read a picture of any common kind.  Raises `LogoRefused`; a file that is too large is never opened."""
    from PIL import Image, UnidentifiedImageError

    name = path.name
    try:
        if not path.is_file():
            raise LogoRefused(Flaw.MISSING, name)
        if path.stat().st_size > MOST_BYTES:
            raise LogoRefused(Flaw.TOO_MANY_BYTES, name)
        with warnings.catch_warnings():
            # Pillow only warns of a picture that unpacks to more than memory holds, and reads on.
            warnings.simplefilter("ignore")
            with Image.open(path, formats=_FORMATS) as picture:
                if picture.width * picture.height > MOST_DOTS:
                    raise LogoRefused(Flaw.TOO_MANY_DOTS, name)
                if min(picture.size) < _LEAST_SIDE:
                    raise LogoRefused(Flaw.TOO_SMALL, name)
                picture.draft("RGB", (_WORKING, _WORKING))
                grey = _on_white(picture)
    except Image.DecompressionBombError as error:
        raise LogoRefused(Flaw.TOO_MANY_DOTS, name) from error
    except UnidentifiedImageError as error:
        raise LogoRefused(Flaw.NO_PICTURE, name) from error
    except PermissionError as error:
        raise LogoRefused(Flaw.MISSING, name) from error
    except (OSError, ValueError, SyntaxError, MemoryError, EOFError, struct.error) as error:
        # Pillow's readers raise any of these for a file that ends early or lies about itself.
        raise LogoRefused(Flaw.DAMAGED, name) from error
    return _source(name, grey)


def drawn(source: LogoSource, way: Way, wide_dots: int) -> Bitmap:
    """The logo in dots: at most `wide_dots` wide and 160 high, scattered or cut at a threshold, once.

    Raises `LogoRefused` where nothing of it would be seen.
    """
    from PIL import Image, ImageOps

    grey = source.grey
    scale = min(wide_dots / grey.width, MOST_HIGH_DOTS / grey.height)
    size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
    if min(size) < _LEAST_DRAWN:
        raise LogoRefused(Flaw.TOO_SMALL, source.name)
    small = grey.resize(size, Image.Resampling.LANCZOS)
    if way is Way.PHOTO:
        spread = ImageOps.autocontrast(small, cutoff=1)
        bitmap = bitmap_of_image(spread.convert("1", dither=Image.Dither.FLOYDSTEINBERG).convert("L"))
    else:
        bitmap = bitmap_of_image(small, _threshold(small))
    if not any(bitmap.bits):
        raise LogoRefused(Flaw.BLANK, source.name)
    return bitmap


def _on_white(picture: Image) -> Image:
    """Its first frame as greys on white, upright; a white logo on nothing becomes black."""
    from PIL import Image, ImageChops, ImageOps

    upright = ImageOps.exif_transpose(picture)
    if upright.mode.startswith(("I", "F")):
        # 16 bits a dot: Pillow would cut all above 255 to white.
        wide = upright.convert("I")
        upright = wide.point(lambda level: level * (1 / 257)).convert("L")
    if max(upright.size) > _WORKING:
        upright = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
        upright.thumbnail((_WORKING, _WORKING), Image.Resampling.LANCZOS, reducing_gap=3)
    if not upright.has_transparency_data:
        return upright.convert("RGB").convert("L")
    coloured = upright.convert("RGBA")
    alpha = coloured.getchannel("A")
    sheet = Image.new("RGBA", coloured.size, "white")
    sheet.alpha_composite(coloured)
    grey = sheet.convert("L")
    if not any(grey.histogram()[:_WHITE]):
        return ImageChops.invert(alpha)
    return grey


def _source(name: str, grey: Image) -> LogoSource:
    """Cut the empty margins off, and look at what it is."""
    ink = grey.point([255 if level < _WHITE else 0 for level in range(256)])
    box = ink.getbbox()
    if box is None:
        raise LogoRefused(Flaw.BLANK, name)
    cut = grey.crop(box)
    if min(cut.size) < _LEAST_DRAWN:
        raise LogoRefused(Flaw.TOO_SMALL, name)
    wide = WIDE_DOTS if cut.width >= 2 * cut.height else NARROW_DOTS
    return LogoSource(name, cut, _way_of(cut), wide)


def _way_of(grey: Image) -> Way:
    """Line art has a few greys and their soft edges; a photograph has all of them."""
    from PIL import Image

    small = grey.copy()
    small.thumbnail((400, 400), Image.Resampling.NEAREST)
    levels = small.histogram()
    steps = sorted((sum(levels[at : at + 8]) for at in range(0, 256, 8)), reverse=True)
    return Way.LINES if sum(steps[:4]) * 100 >= sum(steps) * 85 else Way.PHOTO


def _threshold(grey: Image) -> int:
    """Between ink and paper, where they are furthest apart (Otsu): a pale logo is not lost."""
    levels = grey.histogram()
    every, summed = sum(levels), sum(level * count for level, count in enumerate(levels))
    dark = dark_sum = 0
    best, first, last = -1.0, 128, 128
    for level in range(255):
        dark += levels[level]
        dark_sum += level * levels[level]
        if not dark or dark == every:
            continue
        apart = dark_sum / dark - (summed - dark_sum) / (every - dark)
        between = dark * (every - dark) * apart * apart
        if between > best:
            best, first, last = between, level, level
        elif between == best:
            last = level
    # The middle of the gap, so that soft edges fall to both sides.
    return (first + last) // 2 + 1
