"""Tags: every stock and every form, each read back before it leaves."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import escpos_render
import pytest
import tspl_render
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pos.core.money import Rupiah
from pos.printing import labels
from pos.printing.bitmap import Bitmap, image_of
from pos.printing.domain import PAPER_58, Document, PaperKind, TagContent
from pos.printing.labels import (
    STOCKS,
    UnknownStock,
    UnreadableTag,
    WrongForm,
    encode_labels,
    qr_text,
    sheet_pdf,
    tag_bitmap,
    write_tags,
)
from pos.printing.layout import layout
from pos.printing.preview import to_image
from pos.printing.qr import read_qr

LABELS = [name for name in STOCKS if name != "a4"]


@pytest.mark.parametrize("stock", STOCKS)
def test_a_tag_on_every_stock_gives_its_text_back(tag: TagContent, stock: str) -> None:
    bitmap = tag_bitmap(tag, stock)
    assert (bitmap.width, bitmap.height) == (STOCKS[stock].width, STOCKS[stock].height)
    assert read_qr(image_of(bitmap)) == [qr_text(tag, stock)]


def test_the_smallest_label_says_the_bare_code(tag: TagContent) -> None:
    assert qr_text(tag, "33x15") == "65VHPVBG"


@pytest.mark.parametrize("stock", LABELS)
def test_a_strict_receipt_printer_takes_the_tag(tag: TagContent, stock: str) -> None:
    job = encode_labels([tag_bitmap(tag, stock)] * 2, stock, "escpos")
    printed, report = escpos_render.render(job, dots=384)
    assert report["errors"] == report["warnings"] == []
    assert read_qr(printed) == [qr_text(tag, stock)] * 2


@pytest.mark.parametrize("stock", LABELS)
def test_a_strict_label_printer_takes_the_tag(tag: TagContent, stock: str) -> None:
    pictures, report = tspl_render.render(encode_labels([tag_bitmap(tag, stock)] * 2, stock, "tspl"))
    assert report["errors"] == []
    assert len(pictures) == 2
    assert read_qr(pictures[0][0] if isinstance(pictures[0], tuple) else pictures[0]) == [qr_text(tag, stock)]


def test_zpl_carries_the_same_dots(tag: TagContent) -> None:
    bitmap = tag_bitmap(tag, "50x30")
    job = encode_labels([bitmap], "50x30", "zpl").decode("ascii")
    field = re.search(r"\^GFA,(\d+),(\d+),(\d+),([0-9A-F]+)\^FS", job)
    assert field is not None
    assert int(field[1]) == int(field[2]) == len(bitmap.bits)
    assert Bitmap(bitmap.width, bitmap.height, bytes.fromhex(field[4])) == bitmap


def test_a_sheet_has_a_page_for_each_24_tags(tag: TagContent) -> None:
    assert sheet_pdf([tag_bitmap(tag, "a4")] * 25).count(b"/Type /Page ") == 2


def test_tags_are_written_as_a_picture(tag: TagContent, tmp_path: Path) -> None:
    write_tags(
        [tag, replace(tag, code="7PVG2345", payload="7PVG2345")],
        tmp_path / "label.png",
        stock="58",
        form="png",
    )
    with Image.open(tmp_path / "label.png") as picture:
        assert sorted(read_qr(picture)) == ["7PVG2345", "HTTPS://DESA.ID/T/65VHPVBG"]


@pytest.mark.parametrize(("stock", "form"), [("a4", "tspl"), ("58", "docx")])
def test_a_stock_without_that_form_is_refused(tag: TagContent, tmp_path: Path, stock: str, form: str) -> None:
    with pytest.raises(WrongForm):
        write_tags([tag], tmp_path / "label", stock=stock, form=form)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_stock_is_refused(tag: TagContent) -> None:
    with pytest.raises(UnknownStock):
        tag_bitmap(tag, "99x99")


def test_a_tag_that_cannot_be_read_is_not_written(
    tag: TagContent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def smudged(_content: TagContent, _text: str, width: int, height: int) -> Bitmap:
        return Bitmap(width, height, bytes((width + 7) // 8 * height))

    monkeypatch.setattr(labels, "draw_label", smudged)
    tag_bitmap.cache_clear()
    with pytest.raises(UnreadableTag):
        write_tags([tag], tmp_path / "label.png", stock="40x30", form="png")
    assert not (tmp_path / "label.png").exists()


def test_a_tag_on_the_receipt_roll_is_a_paper_like_others(tag: TagContent) -> None:
    rows = layout(Document(PaperKind.TAG, "NT-CKL-261128-001", "Label", (tag,)), PAPER_58)
    assert read_qr(to_image(rows, PAPER_58)) == [tag.payload]


@settings(max_examples=25, deadline=None)
@given(
    name=st.text(min_size=1, max_size=90),
    motif=st.text(max_size=40),
    price=st.integers(0, 999_999_999),
    stock=st.sampled_from(LABELS),
)
def test_no_name_and_no_price_spoils_a_tag(name: str, motif: str, price: int, stock: str) -> None:
    content = TagContent("7PVG2345", "7PVG2345", name, motif, "Pak Sarkawi", Rupiah(price), True)
    assert read_qr(image_of(tag_bitmap(content, stock))) == ["7PVG2345"]
