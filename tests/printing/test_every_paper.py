"""Every paper × every roll and A4: a strict printer takes it, every face has its words, its codes scan."""

from __future__ import annotations

import re

import escpos_render
import pytest
from pypdfium2 import PdfDocument

from pos.core.fonts import encoded
from pos.printing.codec import document_of, json_of
from pos.printing.domain import (
    PAPER_58,
    PAPER_80,
    PAPER_80_42,
    Columns,
    Cut,
    Document,
    Paper,
    PaperKind,
    Qr,
    Signatures,
    Table,
    TagContent,
    Text,
)
from pos.printing.escpos import to_escpos
from pos.printing.faces import OnlyAsPdf, paper_as
from pos.printing.layout import SIGNING_LINES, TextRow, layout
from pos.printing.message import plain_message
from pos.printing.pdf import to_pdf
from pos.printing.preview import to_image
from pos.printing.qr import read_qr
from pos.printing.text import to_text
from tests.printing.every_paper import EVERY

PAPERS = pytest.mark.parametrize("paper", [PAPER_58, PAPER_80, PAPER_80_42], ids=["58", "80", "80-42"])
NAMES = pytest.mark.parametrize("name", EVERY)
WORST = pytest.mark.parametrize("worst", [False, True], ids=["ordinary", "worst"])

NO_PAPER = {PaperKind.DRAWER}


def codes_of(document: Document) -> list[str]:
    """What its codes say, in order."""
    return [
        element.text if isinstance(element, Qr) else element.payload
        for element in document.elements
        if isinstance(element, Qr | TagContent)
    ]


def words_of(document: Document) -> set[str]:
    """Every word that stands in it, as the PDF's encoding has it."""
    texts: list[str] = []
    for element in document.elements:
        match element:
            case Text(text):
                texts.append(text)
            case Columns(cells):
                texts += [cell.text for cell in cells]
            case Table(rows):
                texts += [cell.text for row in rows for cell in row.cells]
            case Signatures():
                texts += [element.left, element.left_name, element.right, element.right_name]
            case _:
                continue
    return {encoded(word).decode("cp1252") for text in texts for word in text.split()}


def squeezed(text: str) -> str:
    """Without the white between two sheets, which differs with the blade."""
    return re.sub(r"\n{3,}", "\n\n", text)


def test_every_kind_of_paper_is_in_the_table() -> None:
    shown = {build(False).kind for build in EVERY.values()}
    assert shown == set(PaperKind) - NO_PAPER


@PAPERS
@WORST
@NAMES
def test_a_strict_printer_takes_it_and_reads_what_the_text_says(name: str, worst: bool, paper: Paper) -> None:
    document = EVERY[name](worst)
    rows = layout(document, paper)
    printed, report = escpos_render.render(to_escpos(rows, paper), dots=paper.dots)
    assert (report["errors"], report["warnings"], report["drawer"]) == ([], [], [])
    assert squeezed("\n".join(report["text"]).rstrip() + "\n") == squeezed(to_text(rows))
    sheets = sum(isinstance(element, Cut) for element in document.elements) or 1
    assert len(report["cuts"]) == (sheets if paper.cutter else 0)
    assert read_qr(printed) == codes_of(document)


@PAPERS
@WORST
@NAMES
def test_its_codes_can_be_read_from_preview_and_pdf(name: str, worst: bool, paper: Paper) -> None:
    document = EVERY[name](worst)
    codes, rows = codes_of(document), layout(document, paper)
    if not codes:
        return
    assert read_qr(to_image(rows, paper)) == codes
    with PdfDocument(to_pdf(rows, paper, "Coba")) as file:
        assert len(file) == 1
        assert read_qr(file[0].render(scale=203 / 72).to_pil()) == codes


@WORST
@NAMES
def test_on_a4_every_word_can_be_selected_and_every_code_read(name: str, worst: bool) -> None:
    document = EVERY[name](worst)
    content = paper_as(document, paper_mm=210, form="pdf")
    assert content == paper_as(document, paper_mm=210, form="pdf")
    codes: list[str] = []
    with PdfDocument(content) as file:
        text = "".join(page.get_textpage().get_text_range() for page in file)
        for number, page in enumerate(file, start=1):
            assert f"halaman {number} dari {len(file)}" in page.get_textpage().get_text_range()
            codes += read_qr(page.render(scale=203 / 72).to_pil())
    said = re.sub(r"\s", "", text)
    # A word wider than its place is broken, so it is looked for without the breaks of lines.
    missing = {word for word in words_of(document) if len(word) < 30 and word not in said}
    assert not missing
    assert codes == codes_of(document)


@WORST
@NAMES
def test_it_comes_back_from_the_spool_as_it_was(name: str, worst: bool) -> None:
    document = EVERY[name](worst)
    assert document_of(json_of(document)) == document


@PAPERS
@NAMES
def test_who_signs_has_room_to_sign(name: str, paper: Paper) -> None:
    document = EVERY[name](False)
    lines = to_text(layout(document, paper)).splitlines()
    for element in document.elements:
        if isinstance(element, Signatures):
            title = next(place for place, line in enumerate(lines) if line.startswith(element.left))
            below = next(
                place for place, line in enumerate(lines) if place > title and line.lstrip().startswith("( ")
            )
            assert below - title > SIGNING_LINES


@PAPERS
@NAMES
def test_no_amount_is_broken_over_two_lines(name: str, paper: Paper) -> None:
    document = EVERY[name](True)
    text = "\n".join(row.text for row in layout(document, paper) if isinstance(row, TextRow))
    for word in words_of(document):
        if re.fullmatch(r"-?(Rp)?[\d.]{5,}", word):
            assert re.search(rf"(?m)(^|\s){re.escape(word)}($|[\s,])", text), word


@pytest.mark.parametrize("form", ["escpos", "png", "txt"])
def test_a_sheet_of_a4_is_a_pdf_and_nothing_else(form: str) -> None:
    with pytest.raises(OnlyAsPdf):
        paper_as(EVERY["payout"](False), paper_mm=210, form=form)


def test_a_gift_receipt_says_no_amount() -> None:
    text = to_text(layout(EVERY["gift"](False), PAPER_58))
    assert "Vas Leher Panjang" in text
    assert "125.000" not in text
    assert not re.search(r"Rp|\d\.\d{3}", text)


@NAMES
def test_a_message_tells_every_row_of_a_table(name: str) -> None:
    document = EVERY[name](False)
    told = plain_message(document)
    rows = [row for element in document.elements if isinstance(element, Table) for row in element.rows]
    for row in rows:
        for cell in row.cells:
            assert cell.text.strip() in told
