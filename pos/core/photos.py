"""Photos of goods and makers: taken in as what a camera gives, kept small, and named by what is in them."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos.core.errors import FolderTrouble, PosError
from pos.core.files import write_whole

_MOST_BYTES: Final = 20 * 1024 * 1024
_MOST_PIXELS: Final = 60_000_000
"""More than any camera of a telephone; a picture that claims more would fill the memory when it is opened."""

_LARGE: Final = 1_600
_SMALL: Final = 320
_FORMS: Final = ("JPEG", "PNG", "WEBP", "BMP", "GIF")


class BadPhoto(PosError):
    """A file that is no photo that can be kept: `missing`, `large`, `unreadable` (no picture, or cut off)."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} cannot be taken as a photo: {reason}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class PhotoFolder:
    """The photos of a shop: JPEG of at most 1,600 pixels, with a small twin of 320 for lists.

    A photo is drawn anew when it is taken in, so that it carries no place and no telephone's number.
    It is named by its content, and never changed: a card names it, and an unnamed one does no harm.
    """

    root: Path

    def keep(self, path: Path) -> str:
        """Take a picture file in, and tell its name.  Raises `BadPhoto` or `FolderTrouble`."""
        large, small = _drawn_anew(path)
        name = hashlib.sha256(large).hexdigest()[:24]
        if not self._place(name, "").exists():
            try:
                self.root.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise FolderTrouble(self.root, error.strerror or str(error)) from error
            write_whole(self._place(name, "-kecil"), small)
            write_whole(self._place(name, ""), large)  # last: where it is, both are
        return name

    def file(self, name: str) -> Path | None:
        """The photo, where it is here."""
        return self._there(name, "")

    def small(self, name: str) -> Path | None:
        """Its small twin, where it is here."""
        return self._there(name, "-kecil")

    def _there(self, name: str, size: str) -> Path | None:
        place = self._place(name, size)
        return place if name.isalnum() and place.is_file() else None

    def _place(self, name: str, size: str) -> Path:
        return self.root / f"{name}{size}.jpg"


def _drawn_anew(path: Path) -> tuple[bytes, bytes]:
    """A picture file as a JPEG and its small twin, turned upright, without anything else that was in it."""
    from PIL import Image, ImageOps  # only who takes a photo in pays for it

    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadPhoto(path, "large")
        content = path.read_bytes()
    except OSError as error:
        raise BadPhoto(path, "missing") from error
    try:
        with Image.open(io.BytesIO(content), formats=_FORMS) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise BadPhoto(path, "large")
            picture.draft("RGB", (_LARGE, _LARGE))
            upright = ImageOps.exif_transpose(picture)
            flat = Image.new("RGB", upright.size, "white")
            flat.paste(upright, mask=upright.convert("RGBA").getchannel("A"))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadPhoto(path, "large") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise BadPhoto(path, "unreadable") from error
    return _jpeg(flat, _LARGE), _jpeg(flat, _SMALL)


def shrunk(path: Path, longest: int) -> bytes:
    """A kept photo as a JPEG of at most `longest` pixels, to be given away.  Raises `BadPhoto`."""
    from PIL import Image

    try:
        with Image.open(path, formats=("JPEG",)) as picture:
            picture.draft("RGB", (longest, longest))
            return _jpeg(picture.convert("RGB"), longest)
    except FileNotFoundError as error:
        raise BadPhoto(path, "missing") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise BadPhoto(path, "unreadable") from error


def _jpeg(picture: object, longest: int) -> bytes:
    from PIL import Image

    assert isinstance(picture, Image.Image)
    smaller = picture.copy()
    smaller.thumbnail((longest, longest))
    out = io.BytesIO()
    smaller.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()
