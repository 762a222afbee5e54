"""QR codes as bitmaps, and the judge that reads them back."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pos.printing.bitmap import Bitmap, bitmap_of_matrix

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

QUIET_MODULES: Final = 4
"""White modules around the code (ISO/IEC 18004); they are inside our bitmap."""

MOST_BYTES: Final = 2331
"""What version 40 holds at level M (ISO/IEC 18004)."""

LEAST_MODULE_DOTS: Final = 3
"""Smaller modules cannot be read from a 203 dpi print (`printing.md`, QR tags)."""

_MOST_PICTURE_BYTES: Final = 20 * 1024 * 1024
_MOST_PICTURE_PIXELS: Final = 60_000_000


@lru_cache(maxsize=256)
def qr_matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of a code of level M with its quiet zone; the smallest version that holds the text."""
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    # A fixed mask is eight times faster than trying all, and every tag is decoded afterwards.
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_MODULES, mask_pattern=2)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def qr_bitmap(text: str, module_dots: int) -> Bitmap:
    """The code with `module_dots` dots a module, quiet zone inside."""
    return bitmap_of_matrix(qr_matrix(text), module_dots)


def fitting_qr(text: str, module_dots: int, dots: int, least: int = LEAST_MODULE_DOTS) -> Bitmap | None:
    """The code as large as asked, or smaller where the paper is narrow; None where none fits."""
    if len(text.encode()) > MOST_BYTES:
        return None
    modules = len(qr_matrix(text))
    scale = min(module_dots, dots // modules)
    return qr_bitmap(text, scale) if scale >= least else None


def read_qr(image: Image) -> list[str]:
    """The texts of all QR codes in a picture."""
    import zxingcpp

    codes = zxingcpp.read_barcodes(
        image.convert("L"), formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    return [str(code.text) for code in codes]


def codes_in_picture(path: Path) -> list[str]:
    """The texts of all QR codes in a picture file, also in a photo from a telephone.

    Raises `BadPhoto` where it is no picture that can be opened.
    """
    from PIL import Image as Pictures

    from pos.core.photos import BadPhoto

    try:
        if path.stat().st_size > _MOST_PICTURE_BYTES:
            raise BadPhoto(path, "large")
        with Pictures.open(path, formats=("JPEG", "PNG", "WEBP", "BMP", "GIF")) as picture:
            if picture.width * picture.height > _MOST_PICTURE_PIXELS:
                raise BadPhoto(path, "large")
            flat = Pictures.new("RGB", picture.size, "white")
            flat.paste(picture.convert("RGB"), mask=picture.convert("RGBA").getchannel("A"))
    except (Pictures.DecompressionBombError, Pictures.DecompressionBombWarning) as error:
        raise BadPhoto(path, "large") from error
    except FileNotFoundError as error:
        raise BadPhoto(path, "missing") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise BadPhoto(path, "unreadable") from error
    found = read_qr(flat)
    if not found:  # the grain of a large photo hides a code that a smaller one shows
        flat.thumbnail((1_200, 1_200))
        found = read_qr(flat)
    return found
