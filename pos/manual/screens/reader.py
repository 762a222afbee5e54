"""The pane that a chapter is read in; what was searched is marked, and one goes from hit to hit."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from pos.core.text import search_key
from pos.manual.documents import CHAPTER, PICTURE, chapter_html
from pos.manual.domain import Chapter
from pos.manual.screens.look import screen_look, style_of
from pos.manual.service import picture_path
from pos.ui import theme

_EDGE = 14
_WIDEST = 820
"""A line of text is not longer than the eye finds back from."""


class Reader(QTextBrowser):
    """Shows one chapter; emits `chapter_asked(str)` with the slug that a link leads to."""

    chapter_asked = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._chapter: Chapter | None = None
        self._words: tuple[str, ...] = ()
        self._hits: list[QTextCursor] = []
        self._width = 0
        self._rendering = False
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDefaultStyleSheet(style_of(screen_look()))
        self.document().setDocumentMargin(theme.dp(_EDGE))
        self.anchorClicked.connect(self._on_link)

    @property
    def hits(self) -> int:
        """How often what was searched stands in the chapter."""
        return len(self._hits)

    def show_chapter(self, chapter: Chapter, typed: str = "") -> None:
        """Show a chapter from its first hit on, or from its beginning."""
        words = tuple(search_key(typed).split())
        if chapter is not self._chapter:
            self._chapter = chapter
            self._render()
        self._words = words
        self._mark()
        self._go_to_first()

    def next_hit(self) -> None:
        """On to the next place; after the last comes the first."""
        if self._hits:
            self._hits.append(self._hits.pop(0))
            self._go_to(self._hits[0])

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture, made as wide as it is shown, so that it stays sharp."""
        url = QUrl(name)
        if f"{url.scheme()}:" != PICTURE:
            return super().loadResource(kind, url)
        picture = QImage(str(picture_path(self._language, url.path())))
        if picture.isNull():
            return picture
        dots = self.devicePixelRatioF()
        wide = round(self._room() * dots)
        picture = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(dots)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._chapter is not None and self._room() != self._width and not self._rendering:
            self._render()
            self._mark()
            self._go_to_first()

    def _room(self) -> int:
        # Not the viewport's width: that one changes in the midst of laying out, when the bar comes.
        room = self.width() - 2 * theme.dp(_EDGE) - self.verticalScrollBar().sizeHint().width()
        return max(200, min(room, theme.dp(_WIDEST)))

    def _render(self) -> None:
        if self._chapter is not None:
            self._rendering = True
            self._width = self._room()
            self.document().clear()  # pictures are kept by name, in the width of before
            self.setHtml(chapter_html(self._chapter, self._width))
            self._rendering = False

    def _mark(self) -> None:
        """Hits side by side first; where the words stand apart, each of them."""
        together = " ".join(self._words)
        self._hits = self._places(together) or [place for word in self._words for place in self._places(word)]
        self._hits.sort(key=QTextCursor.position)
        marked = []
        for cursor in self._hits:
            one = QTextEdit.ExtraSelection()
            colours = QTextCharFormat()
            colours.setBackground(QColor(theme.colour("warning.bg")))
            colours.setForeground(QColor(theme.colour("text.primary")))
            one.format = colours  # type: ignore[attr-defined]
            one.cursor = cursor  # type: ignore[attr-defined]
            marked.append(one)
        self.setExtraSelections(marked)

    def _places(self, words: str) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        cursor = self.document().find(words) if words else QTextCursor()
        while not cursor.isNull():
            found.append(QTextCursor(cursor))
            cursor = self.document().find(words, cursor, QTextDocument.FindFlag(0))
        return found

    def _go_to_first(self) -> None:
        self.verticalScrollBar().setValue(0)
        if self._hits:
            self._go_to(self._hits[0])

    def _go_to(self, cursor: QTextCursor) -> None:
        place = QTextCursor(cursor)
        place.clearSelection()
        self.setTextCursor(place)
        down = self.cursorRect(place).top() - self.viewport().height() // 4
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + down)

    def _on_link(self, url: QUrl) -> None:
        if f"{url.scheme()}:" == CHAPTER:
            self.chapter_asked.emit(url.path())
