"""What a label printer is told beside its dots: gap, darkness, and how far the print is moved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import tspl_render
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from pos.core.config import PrinterConfig
from pos.core.money import Rupiah
from pos.printing.bitmap import Bitmap, image_of
from pos.printing.devices import printer_for
from pos.printing.domain import TagContent
from pos.printing.label_press import (
    LABEL_STOCKS,
    LANGUAGES,
    PLAYS,
    ROLL,
    OffsetTooLarge,
    Press,
    check_offsets,
    dots_of,
    narrows_quiet_zone,
    play_of,
)
from pos.printing.label_ruler import ruler_bitmap
from pos.printing.labels import STOCKS, encode_label, moved, placed_tag, qr_text, tag_bitmap
from pos.printing.qr import read_qr
from tests.printing import zpl_render


def _edges(bitmap: Bitmap) -> tuple[int, int, int, int]:
    """White dots at the left, above, at the right and below."""
    box = ImageChops.invert(image_of(bitmap).convert("L")).getbbox()
    assert box is not None
    return box[0], box[1], bitmap.width - box[2], bitmap.height - box[3]


@settings(max_examples=40, deadline=None)
@given(
    name=st.text(min_size=1, max_size=60),
    price=st.integers(0, 999_999_999),
    code=st.text("23456789BCDFGHJKNPRSTVX", min_size=8, max_size=8),
    stock=st.sampled_from(LABEL_STOCKS),
    single=st.booleans(),
)
def test_the_play_of_a_stock_is_white_on_every_tag(
    name: str, price: int, code: str, stock: str, single: bool
) -> None:
    payload = f"HTTPS://DESA.ID/T/{code}"
    bitmap = tag_bitmap(TagContent(code, payload, name, name, name, Rupiah(price), single), stock)
    left, above, right, below = _edges(bitmap)
    play = PLAYS[stock]
    assert (left >= play.left, right >= play.right) == (True, True)
    assert (above >= play.up, below >= play.down) == (True, True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stock", LABEL_STOCKS)
def test_a_tag_moved_as_far_as_it_may_is_read_on_a_dark_glaze(
    tag: TagContent, stock: str, language: str
) -> None:
    play = play_of(stock, language)
    for right, down in ((-play.left, -play.up), (play.right, play.down)):
        press = Press(language, 0, right * 10 // 8, down * 10 // 8)
        check_offsets(stock, press)
        label = image_of(placed_tag(tag, stock, press)).convert("L")
        pot = Image.new("L", (label.width + 80, label.height + 80), 40)
        pot.paste(label, (40, 40))
        assert read_qr(pot) == [qr_text(tag, stock)]


@pytest.mark.parametrize(
    ("stock", "right", "down", "side", "most"),
    [("50x30", -25, 0, "left", 20), ("50x30", 20, 0, "right", 15), ("40x30", 0, 15, "down", 10),
     ("33x15", 0, -15, "up", 10), (ROLL, 0, 5, "down", 0)],
)  # fmt: skip
def test_what_would_be_cut_off_is_refused(
    tag: TagContent, stock: str, right: int, down: int, side: str, most: int
) -> None:
    with pytest.raises(OffsetTooLarge) as refused:
        placed_tag(tag, stock, Press("tspl", 20, right, down))
    assert (refused.value.side, refused.value.most_tenths) == (side, most)


def test_a_wide_label_has_less_play_on_a_receipt_printer(tag: TagContent) -> None:
    with pytest.raises(OffsetTooLarge):
        check_offsets("50x30", Press("escpos", 20, right_tenths=10))
    check_offsets("50x30", Press("tspl", 20, right_tenths=10))


def test_the_white_around_the_qr_is_watched() -> None:
    assert not narrows_quiet_zone("50x30", Press("tspl", 20, -5, -5))
    assert narrows_quiet_zone("50x30", Press("tspl", 20, -10, 0))
    assert narrows_quiet_zone("33x15", Press("tspl", 20, 0, 5))
    assert not narrows_quiet_zone(ROLL, Press("escpos", 0, -5, 0))


@given(st.integers(-30, 30), st.integers(-30, 30))
def test_moving_there_and_back_loses_only_what_left_the_label(right: int, down: int) -> None:
    dots = Bitmap(100, 60, bytes([0b10110010] * (13 * 60)))
    dots = moved(dots, 0, 0)
    there = moved(dots, right, down)
    wanted = Image.new("1", (100, 60), 1)
    wanted.paste(image_of(dots), (right, down))
    assert image_of(there).tobytes() == wanted.tobytes()


def test_gap_and_darkness_reach_every_label(tag: TagContent) -> None:
    bitmap = tag_bitmap(tag, "40x30")
    for darkness, density, md in ((-4, "1", -12), (0, "8", 0), (4, "15", 12)):
        press = Press("tspl", 25, darkness=darkness)
        _, report = tspl_render.render(encode_label(bitmap, "40x30", "tspl", press))
        assert report["errors"] == []
        assert (report["settings"]["GAP"], report["settings"]["DENSITY"]) == ("2.5 mm,0 mm", density)
        job = encode_label(bitmap, "40x30", "zpl", press)
        assert f"^MD{md}^".encode() in job
        [picture] = zpl_render.render(job)
        assert picture.size == (320, 240)
    # A receipt printer feeds the gap as white rows.
    longer = encode_label(bitmap.padded(dots_of(25)), "40x30", "escpos", Press("escpos", 0))
    assert encode_label(bitmap, "40x30", "escpos", Press("escpos", 25)) == longer


@pytest.mark.parametrize("stock", LABEL_STOCKS)
def test_the_ruler_label_has_its_lines_at_whole_millimetres(stock: str) -> None:
    paper = STOCKS[stock]
    picture = image_of(ruler_bitmap(stock, Press()))
    row = paper.height // 2 - (30 if paper.height < 200 else 60) + 2
    inks = [x for x in range(paper.width) if picture.getpixel((x, row)) == 0]
    assert inks[:6] == [0, 8, 16, 24, 32, 40]
    assert inks[-1] == paper.width - 1
    shifted = image_of(ruler_bitmap(stock, Press("tspl", 20, right_tenths=10)))
    assert shifted.getpixel((8, row)) == 0
    assert shifted.getpixel((0, row)) != 0


@pytest.mark.parametrize(
    ("config", "stock", "language", "gap"),
    [(PrinterConfig("label", "network", "1.2.3.4", 50), "50x30", "tspl", 20),
     (PrinterConfig("label", "network", "1.2.3.4", 58, stock="33x15", language="zpl", gap_tenths=30),
      "33x15", "zpl", 30),
     (PrinterConfig("label", "network", "1.2.3.4", 58, stock=ROLL), ROLL, "escpos", 0),
     (PrinterConfig("struk", "network", "1.2.3.4", 80), None, "escpos", 0)],
)  # fmt: skip
def test_the_settings_say_what_a_printer_is(
    config: PrinterConfig, stock: str | None, language: str, gap: int
) -> None:
    setup = printer_for(config).setup
    assert (setup.stock, setup.press.language, setup.press.gap_tenths) == (stock, language, gap)
    assert setup.talks


def test_settings_written_by_hand_that_cut_into_a_tag_are_a_reason_and_not_a_bad_tag(
    tag: TagContent, tmp_path: Path
) -> None:
    config = PrinterConfig("label", "folder", str(tmp_path), 50, right_tenths=300)
    with pytest.raises(OffsetTooLarge):
        placed_tag(tag, "50x30", printer_for(config).setup.press)
    assert placed_tag(tag, "50x30", replace(printer_for(config).setup.press, right_tenths=0))
