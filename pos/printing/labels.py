"""Product tags: drawn, decoded by the judge, and encoded for the printer or file that takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from pos.core.errors import PosError
from pos.core.files import write_whole
from pos.printing.bitmap import Bitmap, image_of
from pos.printing.domain import TagContent as TagContent
from pos.printing.escpos import INIT, raster
from pos.printing.label_press import Press, check_offsets, dots_of
from pos.printing.pdf_file import DPI, PdfFile
from pos.printing.qr import read_qr
from pos.printing.tag_drawing import draw_hang_tag, draw_label, draw_small_label

ROLL_DOTS: Final = 384
_FORMS: Final = ("escpos", "tspl", "zpl", "png", "pdf")
_SHEET_FORMS: Final = ("png", "pdf")


@dataclass(frozen=True, slots=True)
class Stock:
    """Label paper: its printable dots at 8 a millimetre, and the gap between labels."""

    name: str
    width: int
    height: int
    gap_mm: int


STOCKS: Final = {
    "58": Stock("58", ROLL_DOTS, 304, 0),
    "40x30": Stock("40x30", 320, 240, 2),
    "50x30": Stock("50x30", 400, 240, 2),
    "33x15": Stock("33x15", 264, 120, 2),
    "a4": Stock("a4", 400, 240, 0),
}

_A4_DOTS: Final = (210 * DPI / 25.4, 297 * DPI / 25.4)
_SHEET_COLUMNS: Final = 3
_SHEET_ROWS: Final = 8
_SHEET_GAP: Final = 40


class UnknownStock(PosError):
    """Label paper that is not known."""

    def __init__(self, stock: str) -> None:
        super().__init__(f"there is no label stock {stock!r}; use {', '.join(STOCKS)}")
        self.stock = stock


class WrongForm(PosError):
    """A label stock that cannot be written in a form."""

    def __init__(self, stock: str, form: str) -> None:
        forms = _SHEET_FORMS if stock == "a4" else _FORMS
        super().__init__(f"tags on {stock} cannot be written as {form!r}; use {', '.join(forms)}")
        self.stock = stock
        self.form = form


class UnreadableTag(PosError):
    """A tag whose QR does not give its text back; it was not written."""

    def __init__(self, code: str, stock: str, read: Sequence[str]) -> None:
        super().__init__(f"the tag {code} on {stock} cannot be read back (it gave {list(read)})")
        self.code = code
        self.stock = stock
        self.read = tuple(read)


def qr_text(content: TagContent, stock: str) -> str:
    """What the QR of a tag says: its payload, or on the smallest label the bare code."""
    return content.code.replace("-", "") if stock == "33x15" else content.payload


@lru_cache(maxsize=128)
def tag_bitmap(content: TagContent, stock: str) -> Bitmap:
    """The tag as dots, its QR read back.  Raises `UnknownStock`, `UnreadableTag`."""
    if stock not in STOCKS:
        raise UnknownStock(stock)
    paper = STOCKS[stock]
    text = qr_text(content, stock)
    draw = {"58": draw_hang_tag, "33x15": draw_small_label}.get(stock, draw_label)
    bitmap = draw(content, text, paper.width, paper.height)
    read = read_qr(image_of(bitmap))
    if read != [text]:
        raise UnreadableTag(content.code, stock, read)
    return bitmap


@lru_cache(maxsize=8)
def _usual_press(stock: str) -> Press:
    return Press(gap_tenths=STOCKS[stock].gap_mm * 10)


def moved(bitmap: Bitmap, right: int, down: int) -> Bitmap:
    """The same picture some dots further right and down; what leaves it is lost."""
    stride, width = bitmap.stride, bitmap.width
    within = ((1 << width) - 1) << stride * 8 - width
    rows = [bytes(stride)] * bitmap.height
    for y in range(bitmap.height):
        if 0 <= y + down < bitmap.height:
            row = int.from_bytes(bitmap.row(y), "big")
            row = row >> right if right >= 0 else row << -right
            rows[y + down] = (row & within).to_bytes(stride, "big")
    return Bitmap(width, bitmap.height, b"".join(rows))


def placed_tag(content: TagContent, stock: str, press: Press) -> Bitmap:
    """The tag as it is sent: moved as the printer needs it, and read back where it was moved.

    Raises `OffsetTooLarge`, `UnknownStock`, `UnreadableTag`.
    """
    bitmap = tag_bitmap(content, stock)
    right, down = dots_of(press.right_tenths), dots_of(press.down_tenths)
    if not right and not down:
        return bitmap
    check_offsets(stock, press)
    bitmap = moved(bitmap, right, down)
    read = read_qr(image_of(bitmap))
    if read != [qr_text(content, stock)]:
        raise UnreadableTag(content.code, stock, read)
    return bitmap


def encode_label(
    bitmap: Bitmap, stock: str, form: str, press: Press | None = None, roll_dots: int = ROLL_DOTS
) -> bytes:
    """One tag for a printer or as a file; a receipt roll has `roll_dots`.

    Raises `UnknownStock`, `WrongForm`.
    """
    if stock not in STOCKS:
        raise UnknownStock(stock)
    press = press or _usual_press(stock)
    match form:
        case "escpos" if stock != "a4":
            # A receipt printer knows no gaps: they are fed as white rows.
            return INIT + raster(_for_roll(bitmap, roll_dots).padded(dots_of(press.gap_tenths)))
        case "tspl" if stock != "a4":
            return _tspl(bitmap, STOCKS[stock], press)
        case "zpl" if stock != "a4":
            return _zpl(bitmap, press)
        case "png":
            return _png(bitmap)
        case "pdf":
            return sheet_pdf([bitmap]) if stock == "a4" else labels_pdf([bitmap])
    raise WrongForm(stock, form)


def encode_labels(bitmaps: Sequence[Bitmap], stock: str, form: str) -> bytes:
    """Many tags in one job or file: one after the other, under each other, or on pages."""
    if form == "pdf":
        return sheet_pdf(bitmaps) if stock == "a4" else labels_pdf(bitmaps)
    if form == "png":
        return _png(_stacked(bitmaps))
    return b"".join(encode_label(bitmap, stock, form) for bitmap in bitmaps)


def write_tags(contents: Sequence[TagContent], out: Path, *, stock: str, form: str) -> None:
    """Tags into one file.  Raises `UnknownStock`, `WrongForm`, `UnreadableTag`, `FolderTrouble`."""
    if (stock == "a4" and form not in _SHEET_FORMS) or form not in _FORMS:
        raise WrongForm(stock, form)
    write_whole(out, encode_labels([tag_bitmap(content, stock) for content in contents], stock, form))


def write_sheet(contents: Sequence[TagContent], out: Path, moved: Callable[[int, int], None]) -> None:
    """Tags on A4 sheets as a PDF; `moved(done, of)` is told after each is drawn, and may stop it.

    Raises `UnreadableTag`, `FolderTrouble`.
    """
    bitmaps = []
    for done, content in enumerate(contents, 1):
        bitmaps.append(tag_bitmap(content, "a4"))
        moved(done, len(contents))
    write_whole(out, sheet_pdf(bitmaps))


def _for_roll(bitmap: Bitmap, dots: int) -> Bitmap:
    """As wide as the print of a roll; the widest label has white sides enough to lose."""
    if bitmap.width <= dots:
        return bitmap.centred(dots)
    side = (bitmap.width - dots) // 16
    rows = [bitmap.row(y)[side : side + dots // 8] for y in range(bitmap.height)]
    return Bitmap(dots, bitmap.height, b"".join(rows))


_TSPL_DENSITY: Final = 8
"""Of 0 to 15, what TSPL printers have when nobody has said anything (TSC's TSPL manual, DENSITY)."""


def _tspl(bitmap: Bitmap, stock: Stock, press: Press) -> bytes:
    # In TSPL a 0 prints and a 1 is paper.
    dots = bytes(255 - byte for byte in bitmap.bits)
    gap = f"{press.gap_tenths / 10:g}"
    # Said in every job, zero too: printers keep the last density until they are switched off.
    density = min(max(_TSPL_DENSITY + round(press.darkness * 1.75), 0), 15)
    head = (
        f"SIZE {stock.width // 8} mm,{stock.height // 8} mm\r\nGAP {gap} mm,0 mm\r\n"
        f"DENSITY {density}\r\n"
        f"DIRECTION 1\r\nCLS\r\nBITMAP 0,0,{bitmap.stride},{bitmap.height},0,"
    )
    return head.encode("ascii") + dots + b"\r\nPRINT 1,1\r\n"


def _zpl(bitmap: Bitmap, press: Press) -> bytes:
    size = len(bitmap.bits)
    field = f"^GFA,{size},{size},{bitmap.stride},{bitmap.bits.hex().upper()}"
    # ^MN: a web with gaps, or continuous; ^MD: darker or lighter than the printer's own setting.
    media = f"^MN{'Y' if press.gap_tenths else 'N'}^MD{press.darkness * 3}"
    head = f"^XA{media}^PW{bitmap.width}^LL{bitmap.height}^LH0,0^FO0,0"
    return f"{head}{field}^FS^PQ1^XZ\n".encode("ascii")


def _png(bitmap: Bitmap) -> bytes:
    buffer = BytesIO()
    image_of(bitmap).save(buffer, "PNG", dpi=(DPI, DPI))
    return buffer.getvalue()


def _stacked(bitmaps: Sequence[Bitmap]) -> Bitmap:
    width = max(bitmap.width for bitmap in bitmaps)
    height = sum(bitmap.height for bitmap in bitmaps)
    return Bitmap(width, height, b"".join(bitmap.centred(width).bits for bitmap in bitmaps))


def labels_pdf(bitmaps: Sequence[Bitmap]) -> bytes:
    """One page a tag, as large as the tag."""
    file = PdfFile()
    for bitmap in bitmaps:
        drawing = f"q {bitmap.width} 0 0 {bitmap.height} 0 0 cm /I0 Do Q\n"
        file.page(bitmap.width, bitmap.height, drawing, {"I0": file.image(bitmap)})
    return file.finish("Label")


def sheet_pdf(bitmaps: Sequence[Bitmap]) -> bytes:
    """A4 sheets of 24 tags, with hair lines to cut along."""
    file = PdfFile()
    each = _SHEET_COLUMNS * _SHEET_ROWS
    for first in range(0, len(bitmaps), each):
        images: dict[str, int] = {}
        drawing = ["0.5 w\n"]
        for place, bitmap in enumerate(bitmaps[first : first + each]):
            name = f"I{place}"
            images[name] = file.image(bitmap)
            x, y = _place_on_sheet(place, bitmap)
            drawing.append(f"q {bitmap.width} 0 0 {bitmap.height} {x:.1f} {y:.1f} cm /{name} Do Q\n")
            drawing.append(f"{x:.1f} {y:.1f} {bitmap.width} {bitmap.height} re S\n")
        file.page(*_A4_DOTS, "".join(drawing), images)
    return file.finish("Label")


def _place_on_sheet(place: int, bitmap: Bitmap) -> tuple[float, float]:
    row, column = divmod(place, _SHEET_COLUMNS)
    wide = _SHEET_COLUMNS * bitmap.width + (_SHEET_COLUMNS - 1) * _SHEET_GAP
    high = _SHEET_ROWS * bitmap.height + (_SHEET_ROWS - 1) * _SHEET_GAP
    left = (_A4_DOTS[0] - wide) / 2 + column * (bitmap.width + _SHEET_GAP)
    top = (_A4_DOTS[1] - high) / 2 + row * (bitmap.height + _SHEET_GAP)
    return left, _A4_DOTS[1] - top - bitmap.height
