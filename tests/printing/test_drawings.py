"""A centre's logo from whatever people bring, carried by the paper; and letters that go out as dots."""

from __future__ import annotations

import zlib
from base64 import b64encode
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import escpos_render
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from pos.core.config import PrinterConfig
from pos.printing.bitmap import Bitmap, bitmap_of_image, image_of, packed, unpacked
from pos.printing.codec import document_of, json_of
from pos.printing.devices import printer_for
from pos.printing.domain import PAPER_58, PAPER_80, BadDrawing, Document, Drawing, Paper, PaperKind, Text
from pos.printing.escpos import to_dots, to_escpos
from pos.printing.layout import ImageRow, layout
from pos.printing.logo import MOST_BYTES, Flaw, LogoRefused, Way, drawn, read_logo
from pos.printing.preview import sheet_of, to_image
from pos.printing.qr import read_qr
from pos.printing.text import to_text
from tests.printing.conftest import SIGNED

PAPERS = pytest.mark.parametrize("paper", [PAPER_58, PAPER_80], ids=["58", "80"])


@st.composite
def bitmaps(draw: st.DrawFn) -> Bitmap:
    width, height = draw(st.integers(1, 400)), draw(st.integers(1, 60))
    stride = (width + 7) // 8
    return Bitmap(width, height, draw(st.binary(min_size=stride * height, max_size=stride * height)))


@given(bitmaps())
def test_packed_dots_come_back_as_they_were(bitmap: Bitmap) -> None:
    assert unpacked(packed(bitmap)) == bitmap


@given(st.text(max_size=60) | bitmaps().map(packed).map(lambda text: text[:-5] + "AAAA"))
def test_what_is_no_drawing_is_refused_and_nothing_else_happens(text: str) -> None:
    with suppress(BadDrawing):
        unpacked(text)


def test_a_drawing_cannot_grow_without_bound() -> None:
    for size, zeros in (("8x8", 50_000_000), ("9999x9999", 8), ("0x4", 4), ("16x2", 3)):
        with pytest.raises(BadDrawing):
            unpacked(f"{size}:{b64encode(zlib.compress(bytes(zeros))).decode()}")


def flat_logo(mode: str = "RGB") -> Image.Image:
    """A jar in terracotta with a white line."""
    picture = Image.new("RGBA", (900, 600), (255, 255, 255, 0 if mode == "RGBA" else 255))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((230, 60, 670, 560), fill=(200, 110, 60, 255))
    pen.line([(240, 300), (450, 320), (660, 300)], fill=(255, 255, 255, 255), width=24)
    return picture.convert(mode)


def a_drawing() -> str:
    picture = Image.new("L", (240, 100), 255)
    ImageDraw.Draw(picture).ellipse((10, 10, 200, 90), fill=0)
    return packed(bitmap_of_image(picture))


@PAPERS
def test_a_paper_carries_its_drawing_for_ever(paper: Paper) -> None:
    document = Document(PaperKind.TEST, "COBA", "Coba", (Drawing(a_drawing()), Text("di bawah")))
    assert document_of(json_of(document)) == document
    rows = layout(document, paper)
    printed, report = escpos_render.render(to_escpos(rows, paper), dots=paper.dots)
    assert (report["errors"], report["warnings"]) == ([], [])
    left = (paper.dots - 240) // 2
    seen = printed.convert("L").crop((left, 0, left + 240, 100))
    assert ImageChops.difference(seen, image_of(unpacked(a_drawing())).convert("L")).getbbox() is None


def test_a_drawing_for_a_wider_paper_is_made_to_fit() -> None:
    wide = packed(Bitmap(576, 64, b"\xf0" * 72 * 64))
    row = layout(Document(PaperKind.TEST, "C", "C", (Drawing(wide),)), PAPER_58)[0]
    assert isinstance(row, ImageRow)
    assert row.bitmap.width == 384


def test_a_paper_that_was_stored_before_there_were_drawings_is_still_read(receipt: Document) -> None:
    assert '"drawing"' not in json_of(receipt)
    assert document_of(json_of(receipt)) == receipt


# --- pictures that people bring ---


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF"])
def test_a_logo_is_read_from_any_common_kind_whatever_its_name(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "logo.png"
    flat_logo().save(path, kind)
    source = read_logo(path)
    assert source.way is Way.LINES
    bitmap = drawn(source, source.way, source.wide_dots)
    assert (bitmap.height, bitmap.width <= 240) == (160, True)
    middle = image_of(bitmap).convert("L").getpixel((bitmap.width // 2, 120))
    assert middle == 0


def test_transparent_is_paper_and_a_white_logo_on_nothing_is_ink(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    flat_logo("RGBA").save(path)
    seen = image_of(drawn(read_logo(path), Way.LINES, 240)).convert("L")
    assert seen.getpixel((0, 0)) == 255
    white = Image.new("LA", (400, 200), (255, 0))
    ImageDraw.Draw(white).ellipse((40, 20, 360, 180), fill=(255, 255))
    white.save(path)
    seen = image_of(drawn(read_logo(path), Way.LINES, 240)).convert("L")
    assert (seen.getpixel((120, 60)), seen.getpixel((0, 0))) == (0, 255)


def test_a_photograph_lies_as_the_camera_was_held_and_is_scattered(tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"
    photo = Image.linear_gradient("L").resize((600, 300))
    told = Image.Exif()
    told[0x0112] = 6  # the camera was turned
    photo.save(path, exif=told)
    source = read_logo(path)
    assert source.way is Way.PHOTO
    assert source.grey.height > source.grey.width
    bits = drawn(source, Way.PHOTO, 240).bits
    black = sum(byte.bit_count() for byte in bits)
    assert 0.3 < black / (len(bits) * 8) < 0.7


def test_sixteen_bits_a_dot_are_not_all_white(tmp_path: Path) -> None:
    picture = Image.new("I;16", (200, 100), 65_535)
    picture.paste(9_000, (20, 20, 120, 60))
    picture.save(tmp_path / "a.png")
    assert read_logo(tmp_path / "a.png").grey.size == (100, 40)


def flaw_of(path: Path) -> Flaw:
    with pytest.raises(LogoRefused) as refused:
        read_logo(path)
    return refused.value.flaw


def test_what_is_no_logo_is_refused_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "logo.png"
    path.write_text("ini bukan gambar", encoding="utf-8")
    assert flaw_of(path) is Flaw.NO_PICTURE
    assert flaw_of(tmp_path) is Flaw.MISSING
    assert flaw_of(tmp_path / "tidak-ada.png") is Flaw.MISSING
    Image.new("L", (1, 1)).save(path)
    assert flaw_of(path) is Flaw.TOO_SMALL
    Image.new("L", (2_000, 17)).save(path)
    with pytest.raises(LogoRefused):
        drawn(read_logo(path), Way.LINES, 384)
    Image.new("L", (60, 60), 255).save(path)
    assert flaw_of(path) is Flaw.BLANK
    whole = BytesIO()
    flat_logo().save(whole, "PNG")
    path.write_bytes(whole.getvalue()[: len(whole.getvalue()) // 2])
    assert flaw_of(path) is Flaw.DAMAGED
    Image.new("1", (9_000, 9_000)).save(path)  # a few kilobytes that unpack to 81 million dots
    assert path.stat().st_size < 100_000
    assert flaw_of(path) is Flaw.TOO_MANY_DOTS
    Image.new("1", (20_000, 20_000)).save(path)
    assert flaw_of(path) is Flaw.TOO_MANY_DOTS
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert path.stat().st_size > MOST_BYTES

    def never(*_: object, **__: object) -> None:
        raise AssertionError("it was opened")

    monkeypatch.setattr(Image, "open", never)
    assert flaw_of(path) is Flaw.TOO_MANY_BYTES


# --- letters as dots, and how dark ---


@PAPERS
def test_letters_as_dots_are_what_the_preview_shows(receipt: Document, paper: Paper) -> None:
    rows = layout(receipt, paper)
    printed, report = escpos_render.render(to_dots(rows, paper), dots=paper.dots)
    assert (report["errors"], report["warnings"]) == ([], [])
    assert "\n".join(report["text"]).strip() == ""
    assert len(report["cuts"]) == (1 if paper.cutter else 0)
    assert read_qr(printed) == [SIGNED]
    shown = sheet_of(rows[:-1], paper, 0).convert("L")
    seen = printed.convert("L").crop((0, 0, paper.dots, shown.height))
    assert ImageChops.difference(seen, shown).getbbox() is None


def test_darkness_makes_strokes_thicker_or_thinner_and_leaves_codes_alone(receipt: Document) -> None:
    rows = layout(receipt, PAPER_58)
    ink = [to_image(rows, PAPER_58, darkness).convert("L").histogram()[0] for darkness in (-4, -2, 0, 2, 4)]
    assert ink == sorted(ink)
    assert len(set(ink)) == len(ink)
    for darkness in (-4, 4):
        printed, report = escpos_render.render(to_dots(rows, PAPER_58, darkness), dots=384)
        assert report["errors"] == []
        assert read_qr(printed) == [SIGNED]


def test_dark_letters_are_struck_twice_and_say_the_same(receipt: Document) -> None:
    rows = layout(receipt, PAPER_58)
    assert to_escpos(rows, PAPER_58, -4) == to_escpos(rows, PAPER_58)
    dark = to_escpos(rows, PAPER_58, 2)
    assert dark.startswith(b"\x1b@\x1bG\x01")
    _, report = escpos_render.render(dark, dots=384)
    assert (report["errors"], report["warnings"]) == ([], [])
    assert "\n".join(report["text"]).rstrip() + "\n" == to_text(rows)


def test_the_settings_reach_the_printer() -> None:
    setup = printer_for(PrinterConfig("struk", "folder", "x", darkness=9, as_picture=True)).setup
    assert (setup.as_picture, setup.darkness) == (True, 4)
