"""The whole manual as an A4 PDF: contents with page numbers, then chapter by chapter, as text."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
)

from pos.core.files import write_whole
from pos.manual.documents import PICTURE, chapter_html
from pos.manual.domain import Chapter
from pos.manual.screens.look import TextLook, paper_look, style_of
from pos.manual.service import picture_path, read_chapters
from pos.ui.language import ENGLISH

_DPI: Final = 96
_PAGE: Final = (794, 1123)
"""A4 at 96 dots to the inch."""
_EDGE: Final = 76
_WIDE, _HIGH = _PAGE[0] - 2 * _EDGE, _PAGE[1] - 2 * _EDGE
_PICTURE_WIDE: Final = 540

_WORDS: Final = {
    "id": ("Buku Panduan Gerabah POS", "Isi", "Halaman {n}"),
    ENGLISH: ("Gerabah POS Manual", "Contents", "Page {n}"),
}


class _Text(QTextDocument):
    """Finds the pictures of one language."""

    def __init__(self, language: str, look: TextLook) -> None:
        super().__init__()
        self._language = language
        font = QFont(look.sans)
        font.setPixelSize(look.px(16))
        self.setDefaultFont(font)
        self.setDefaultStyleSheet(style_of(look))
        self.setDocumentMargin(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = QUrl(name)
        if f"{url.scheme()}:" == PICTURE:
            return QImage(str(picture_path(self._language, url.path())))
        return super().loadResource(kind, url)


def write_book(
    path: Path,
    language: str,
    look: TextLook | None = None,
    moved: Callable[[int, int], None] | None = None,
) -> Path:
    """Write the manual in `id` or `en`; `moved(done, of)` hears how many pages are done.

    `look` is `paper_look()` of the screen's thread, where this is another one.
    Raises `ManualMissing` and `FolderTrouble`.
    """
    here = _application()
    chapters = read_chapters(language)
    look = look or paper_look()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    writer.setTitle(_WORDS[language][0])
    writer.setCreator("Gerabah POS")
    _draw(writer, chapters, language, look, moved)
    content = bytes(buffer.data().data())
    del here
    return write_whole(path, content)


def _draw(
    writer: QPdfWriter,
    chapters: Sequence[Chapter],
    language: str,
    look: TextLook,
    moved: Callable[[int, int], None] | None,
) -> None:
    body = _laid_out(writer, language, look, _body(chapters))
    starts = _starts(body, chapters)
    contents = _laid_out(writer, language, look, _contents(chapters, starts, language))
    before = contents.pageCount()  # its own length is the same whatever numbers stand in it
    contents = _laid_out(
        writer, language, look, _contents(chapters, {s: n + before for s, n in starts.items()}, language)
    )
    painter = QPainter(writer)
    pages = before + body.pageCount()
    for number in range(pages):
        if number:
            writer.newPage()
        text, at = (contents, number) if number < before else (body, number - before)
        painter.save()
        painter.translate(_EDGE, _EDGE - at * _HIGH)
        # A little less than the page: a title that begins the next one would be drawn out of sight here.
        text.drawContents(painter, QRectF(0, at * _HIGH, _WIDE, _HIGH - 2))
        painter.restore()
        _foot(painter, look, _WORDS[language], number + 1)
        if moved is not None:
            moved(number + 1, pages)
    painter.end()


def _laid_out(writer: QPdfWriter, language: str, look: TextLook, html: str) -> _Text:
    text = _Text(language, look)
    text.documentLayout().setPaintDevice(writer)
    text.setPageSize(QSizeF(_WIDE, _HIGH))
    text.setHtml(html)
    return text


def _body(chapters: Sequence[Chapter]) -> str:
    return "\n".join(chapter_html(one, _PICTURE_WIDE, new_page=at > 0) for at, one in enumerate(chapters))


def _starts(body: QTextDocument, chapters: Sequence[Chapter]) -> dict[str, int]:
    """The page of each chapter's title, counted from 1."""
    starts: dict[str, int] = {}
    left = list(chapters)
    block: QTextBlock = body.begin()
    while block.isValid() and left:
        if block.blockFormat().headingLevel() == 1 and block.text() == left[0].title:
            top = body.documentLayout().blockBoundingRect(block).top()
            starts[left.pop(0).slug] = int(top // _HIGH) + 1
        block = block.next()
    return starts


def _contents(chapters: Sequence[Chapter], starts: dict[str, int], language: str) -> str:
    title, contents, _page = _WORDS[language]
    lines = [f"<h1>{escape(title)}</h1>", f"<h2>{escape(contents)}</h2>"]
    part = ""
    for one in chapters:
        if one.part != part:
            part = one.part
            lines.append(f"<h3>{escape(part)}</h3>")
        lines.append(
            f'<table width="100%" cellspacing="0" cellpadding="1"><tr><td>{escape(one.title)}</td>'
            f'<td align="right" width="60">{starts[one.slug]}</td></tr></table>'
        )
    return "\n".join(lines)


def _foot(painter: QPainter, look: TextLook, words: tuple[str, str, str], number: int) -> None:
    font = QFont(look.sans)
    font.setPixelSize(look.px(13))
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.darkGray)
    line = QRectF(_EDGE, _PAGE[1] - _EDGE + 18, _WIDE, 20)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, words[0])
    painter.drawText(line, Qt.AlignmentFlag.AlignRight, words[2].format(n=number))


def _application() -> QGuiApplication | None:
    """Fonts need an application; a command has none, and often no display either."""
    if QGuiApplication.instance() is not None:
        return None
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not shown:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])
