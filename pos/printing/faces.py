"""A document in the form that somebody asked for: printer bytes, picture, PDF or text."""

from __future__ import annotations

from pathlib import Path

from pos.core.errors import PosError
from pos.core.files import write_whole
from pos.printing.domain import A4_MM, Document, paper_of
from pos.printing.escpos import to_escpos
from pos.printing.layout import layout
from pos.printing.page import to_page
from pos.printing.pdf import to_pdf
from pos.printing.preview import preview_png
from pos.printing.text import to_text


class UnknownForm(PosError):
    """A form that papers do not have."""

    def __init__(self, form: str) -> None:
        super().__init__(f"a paper cannot be written as {form!r}; use escpos, png, pdf or txt")
        self.form = form


class OnlyAsPdf(PosError):
    """A sheet of A4 was asked for in a form of the rolls."""

    def __init__(self, form: str) -> None:
        super().__init__(f"a sheet of A4 is written as pdf only, not as {form!r}")
        self.form = form


def paper_as(document: Document, *, paper_mm: int, form: str) -> bytes:
    """The document as `escpos`, `png`, `pdf` or `txt` on a roll of 58 or 80 mm, or as `pdf` on A4 (210).

    Raises `DoesNotFit`, `UnknownPaper`, `UnknownForm`, `OnlyAsPdf`.
    """
    if paper_mm == A4_MM:
        if form != "pdf":
            raise OnlyAsPdf(form)
        return to_page(document)
    paper = paper_of(paper_mm)
    rows = layout(document, paper)
    match form:
        case "escpos":
            return to_escpos(rows, paper)
        case "png":
            return preview_png(rows, paper)
        case "pdf":
            return to_pdf(rows, paper, f"{document.title} {document.number}".strip())
        case "txt":
            return to_text(rows).encode("ascii")
    raise UnknownForm(form)


def write_paper(document: Document | None, out: Path, *, paper_mm: int, form: str) -> None:
    """Write a document into a file.  Raises as `paper_as` does, and `FolderTrouble`.

    A drawer kick has no document and writes nothing.
    """
    if document is not None:
        write_whole(out, paper_as(document, paper_mm=paper_mm, form=form))
