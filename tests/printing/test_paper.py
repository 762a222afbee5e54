"""What comes out on paper: measured once, the same in bytes, picture, PDF and text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import escpos_render
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdfium2 import PdfDocument

from pos.core.money import Rupiah, rupiah
from pos.printing.codec import BadDocument, document_of, json_of
from pos.printing.documents import trial_paper
from pos.printing.domain import (
    PAPER_58,
    PAPER_80,
    PAPER_80_42,
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    DoesNotFit,
    Paper,
    PaperKind,
    Qr,
    Style,
    TagContent,
    Text,
)
from pos.printing.escpos import drawer_kick, to_escpos
from pos.printing.faces import UnknownForm, paper_as, write_paper
from pos.printing.layout import TextRow, layout
from pos.printing.preview import preview_png, to_image
from pos.printing.qr import read_qr
from pos.printing.text import to_text
from tests.printing.conftest import SIGNED

PAPERS = pytest.mark.parametrize("paper", [PAPER_58, PAPER_80, PAPER_80_42], ids=["58", "80", "80/42"])


def paper_with(*elements: object) -> Document:
    return Document(PaperKind.TEST, "COBA", "Coba", elements)  # type: ignore[arg-type]


def lines_of(document: Document, paper: Paper = PAPER_58) -> list[str]:
    return to_text(layout(document, paper)).splitlines()


@PAPERS
def test_a_strict_printer_finds_nothing_to_complain_of(receipt: Document, paper: Paper) -> None:
    rows = layout(receipt, paper)
    _, report = escpos_render.render(to_escpos(rows, paper), dots=paper.dots)
    assert report["errors"] == []
    assert report["warnings"] == []
    assert report["drawer"] == []
    assert len(report["cuts"]) == (1 if paper.cutter else 0)


@PAPERS
def test_the_bytes_say_what_the_text_says(receipt: Document, paper: Paper) -> None:
    rows = layout(receipt, paper)
    _, report = escpos_render.render(to_escpos(rows, paper), dots=paper.dots)
    assert "\n".join(report["text"]).rstrip() + "\n" == to_text(rows)


@PAPERS
def test_the_qr_can_be_read_from_print_and_picture(receipt: Document, paper: Paper) -> None:
    rows = layout(receipt, paper)
    printed, _ = escpos_render.render(to_escpos(rows, paper), dots=paper.dots)
    assert read_qr(printed) == [SIGNED]
    assert read_qr(to_image(rows, paper)) == [SIGNED]


def test_the_picture_is_as_wide_as_the_print_and_only_black_and_white(receipt: Document) -> None:
    with Image.open(BytesIO(preview_png(layout(receipt, PAPER_58), PAPER_58))) as picture:
        assert picture.width == 384
        assert picture.mode == "1"


def test_the_pdf_can_be_read_by_eye_scanner_and_search(receipt: Document, tmp_path: Path) -> None:
    file = tmp_path / "struk.pdf"
    write_paper(receipt, file, paper_mm=58, form="pdf")
    # Read by the engine of a browser, which knows nothing of how the file was made.
    with PdfDocument(file) as paper:
        page = paper[0]
        text = page.get_textpage().get_text_range()
        picture = page.render(scale=203 / 72).to_pil()
    assert "Vas Leher Panjang" in text
    assert "Rp366.500" in text
    assert read_qr(picture) == [SIGNED]


def test_the_same_paper_gives_the_same_bytes_for_ever(receipt: Document) -> None:
    for form in ("escpos", "png", "pdf", "txt"):
        assert paper_as(receipt, paper_mm=58, form=form) == paper_as(receipt, paper_mm=58, form=form)


def test_an_unknown_form_is_refused(receipt: Document) -> None:
    with pytest.raises(UnknownForm):
        paper_as(receipt, paper_mm=58, form="docx")


def test_an_amount_is_never_cut() -> None:
    too_narrow = Columns((Cell("Jumlah", 26), Cell("1.250.000", 6, Align.RIGHT)))
    with pytest.raises(DoesNotFit):
        layout(paper_with(too_narrow), PAPER_58)


def test_a_long_name_wraps_beside_its_amount() -> None:
    line = Columns((Cell("Guci Hias Ukir Bunga Teratai Bertutup"), Cell("1.250.000", 0, Align.RIGHT)))
    assert lines_of(paper_with(line)) == ["Guci Hias Ukir Bunga   1.250.000", "Teratai Bertutup"]


def test_a_long_name_at_the_right_goes_to_its_own_line() -> None:
    line = Columns((Cell("Perajin"), Cell("Bu Siti Maesaroh binti Haji Sukri", 0, Align.RIGHT)))
    assert lines_of(paper_with(line)) == [
        "Perajin",
        "     Bu Siti Maesaroh binti Haji",
        "                           Sukri",
    ]


def test_a_number_and_its_time_share_a_line() -> None:
    line = Columns((Cell("CKL-1-261128-0031"), Cell("28/11/26 10.26", 15, Align.RIGHT)))
    assert lines_of(paper_with(line)) == ["CKL-1-261128-0031 28/11/26 10.26"]


def test_no_word_of_a_label_is_broken_for_a_long_value() -> None:
    line = Columns((Cell("Perhitungan"), Cell("Bu Siti Maesaroh Sukri", 22, Align.RIGHT)))
    assert lines_of(paper_with(line)) == ["Perhitungan", "          Bu Siti Maesaroh Sukri"]


def test_a_heading_is_double_only_where_it_fits() -> None:
    heading = paper_with(Text("Pusat Oleh-oleh Cikoneng", Align.CENTRE, Style.LARGE))
    narrow, wide = layout(heading, PAPER_58)[0], layout(heading, PAPER_80)[0]
    assert isinstance(narrow, TextRow)
    assert isinstance(wide, TextRow)
    assert (narrow.style, wide.style) == (Style.TALL, Style.LARGE)


def test_signs_that_printers_lack_are_folded() -> None:
    assert lines_of(paper_with(Text("3 × café — “Bu Iis’” ✓"))) == ['3 x cafe - "Bu Iis\'" ?']


def test_a_name_with_control_characters_cannot_open_the_drawer() -> None:
    wicked = paper_with(Text("Vas\x1bp\x00\x19\xfa"), Columns((Cell("\x1d\x56\x00Guci\x9b"), Cell("1", 3))))
    sent = to_escpos(layout(wicked, PAPER_58), PAPER_58)
    _, report = escpos_render.render(sent, dots=384)
    assert report["drawer"] == []
    assert report["cuts"] == []
    assert report["errors"] == []
    assert report["text"][0].startswith("Vasp")


def test_the_drawer_kick_opens_the_drawer_and_nothing_else() -> None:
    _, report = escpos_render.render(drawer_kick(), dots=384)
    assert [kick["pin"] for kick in report["drawer"]] == [2]
    assert report["errors"] == report["warnings"] == []


@pytest.mark.parametrize("length", [2_000, 5_000])
def test_a_qr_that_no_paper_can_hold_is_refused(length: int) -> None:
    with pytest.raises(DoesNotFit):
        layout(paper_with(Qr("x" * length)), PAPER_58)


def test_a_forgotten_cut_is_added() -> None:
    assert layout(paper_with(Text("habis")), PAPER_58)[-1] == Cut()


def test_a_stored_paper_comes_back_as_it_was(receipt: Document, tag: TagContent) -> None:
    whole = replace(receipt, elements=(*receipt.elements, tag))
    assert document_of(json_of(whole)) == whole


@pytest.mark.parametrize(
    "damaged",
    ["", "[]", "{}", '{"kind":"receipt","number":"1","title":"t","elements":[{"is":"bomb"}]}',
     '{"kind":"receipt","number":"1","title":"t","elements":[{"is":"feed","lines":true}]}',
     '{"kind":"poem","number":"1","title":"t","elements":[]}'],
)  # fmt: skip
def test_a_damaged_paper_is_said_to_be_damaged(damaged: str) -> None:
    with pytest.raises(BadDocument):
        document_of(damaged)


@given(
    name=st.text(max_size=80),
    amount=st.integers(-(10**12), 10**12).map(Rupiah),
    style=st.sampled_from(Style),
    paper=st.sampled_from([PAPER_58, PAPER_80, PAPER_80_42]),
)
def test_no_line_is_wider_than_its_paper(name: str, amount: Rupiah, style: Style, paper: Paper) -> None:
    document = paper_with(
        Text(name, Align.CENTRE, style),
        Columns((Cell(name), Cell(rupiah(amount), 0, Align.RIGHT)), style),
        Text(name, Align.RIGHT, style),
    )
    rows = [row for row in layout(document, paper) if isinstance(row, TextRow)]
    for row in rows:
        assert len(row.text) * (2 if row.style is Style.LARGE else 1) <= paper.columns
        assert row.text.isascii()
        assert row.text.isprintable()
    assert any(row.text.endswith(rupiah(amount)) for row in rows)


@PAPERS
def test_the_trial_paper_fills_its_paper(paper: Paper) -> None:
    now = datetime(2026, 11, 28, 3, 26, tzinfo=UTC)
    rows = layout(trial_paper(paper, "CKL-1", now), paper)
    printed, report = escpos_render.render(to_escpos(rows, paper), dots=paper.dots)
    assert report["errors"] == report["warnings"] == []
    assert max(len(line) for line in report["text"]) == paper.columns
    assert read_qr(printed) == ["COBA-CKL-1"]
