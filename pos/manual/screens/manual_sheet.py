"""The manual over the window: what is on hand first, chapters by part, a field that searches them all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from pos.core.errors import PosError
from pos.manual.domain import Chapter, found_in
from pos.manual.screens.book import write_book
from pos.manual.screens.look import paper_look
from pos.manual.screens.reader import Reader
from pos.manual.screens.say import tr
from pos.manual.service import read_chapters
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.language import current
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Progress, Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import EmptyState, column, row, scrolled
from pos.ui.widgets.search_field import SearchField

FRONT: Final = ""
"""The first entry of the list, which is no chapter."""

_SLUG: Final = Qt.ItemDataRole.UserRole
_AROUND: Final = 232
"""What stands above and below the manual, in design pixels."""
_LIST: Final = 268
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ManualSheet(Sheet):
    """Shows `front` under `title` and, as soon as they are read, the chapters.

    Letters search at once; ↑ ↓ choose a chapter, page keys scroll, Enter goes on to the next hit.
    """

    def __init__(
        self, window: QWidget, title: str, front: QWidget, edges: tuple[Tasks, Outside], folder: Path
    ) -> None:
        text = tr("Ketik yang Anda cari, atau pilih dari daftar. Keranjang tetap di belakang.")
        super().__init__(window, tr("Bantuan"), text, "help-circle", 1240)
        self._front_title, self.front = title, front
        self._tasks, self._outside = edges
        self._folder = folder
        self._language = current()
        self._chapters: tuple[Chapter, ...] = ()
        self._found: tuple[Chapter, ...] = ()
        self._build(window.height() - theme.dp(_AROUND))
        self._wire()
        self._show_list()

    @property
    def shown(self) -> str:
        """The slug of the chapter that is read, or `FRONT`."""
        item = self.list.currentItem()
        return str(item.data(_SLUG)) if item is not None else FRONT

    @property
    def titles(self) -> tuple[str, ...]:
        """What the list offers now, without the headings of the parts."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return tuple(item.text() for item in items if item.flags() & Qt.ItemFlag.ItemIsEnabled)

    def begin(self) -> None:
        """Read the chapters; the front is seen meanwhile."""
        language = self._language

        def read() -> tuple[Chapter, ...]:
            return read_chapters(language)

        self._tasks.run(self, read, self._on_chapters, self._on_trouble)

    def read(self, slug: str) -> None:
        """Open a chapter, whatever was searched."""
        self.field.clear()
        self._choose(slug)

    def press_key(self, name: str) -> bool:
        """F1 once more closes it."""
        if name == "F1":
            self.reject()
        return name == "F1"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose a chapter from the field, page keys scroll what is read."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._step(step)
        elif not scrolled(self._area(), event):
            super().keyPressEvent(event)

    # --- building ---

    def _build(self, high: int) -> None:
        across = row(None, 16)
        left = column(None, 8)
        self.field = SearchField(tr("Cari, misalnya: kertas habis"))
        self.list = QListWidget()
        self.list.setProperty("kind", "chapters")
        self.list.setAccessibleName(tr("Daftar isi"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        for part in (self.field, self.list):
            part.setFixedWidth(theme.dp(_LIST))
            left.addWidget(part)
        across.addLayout(left)
        self.pane = QStackedWidget()
        self.reader = Reader(self._language)
        none = tr("Coba kata lain, atau satu kata saja.")
        self.none = EmptyState("search", tr("Tidak ada di buku panduan"), none)
        for shown in (self.front, self.reader, self.none):
            self.pane.addWidget(shown)
        across.addWidget(self.pane, 1)
        self.body.addLayout(across)
        self.list.setMinimumHeight(min(high - theme.dp(56), theme.dp(760)))
        self.pdf = Button(tr("Simpan PDF"), "secondary", "file-type-pdf")
        self.buttons.insertWidget(0, self.pdf)
        self.next = self.add_button(tr("Hasil berikutnya"), "secondary", "chevron-down", "Enter")
        self.close_button = self.add_button(tr("Tutup"), "primary", "", "Esc")
        self.first = self.field
        self._show_next()

    def _wire(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.reader.chapter_asked.connect(self.read)
        self.next.clicked.connect(self.reader.next_hit)
        self.pdf.clicked.connect(self._on_pdf)
        self.close_button.clicked.connect(self.reject)

    # --- showing ---

    def _show_list(self) -> None:
        """The front and all chapters by part; where something is typed only what has it, the best first."""
        typed = self.field.text().strip()
        self._found = found_in(self._chapters, typed)
        self.list.blockSignals(True)
        self.list.clear()
        if not typed:
            self._add(self._front_title, FRONT)
        part = ""
        for one in self._found:
            if one.part != part and not typed:
                part = one.part
                self._add(part, FRONT, heading=True)
            self._add(one.title, one.slug)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show()

    def _add(self, text: str, slug: str, *, heading: bool = False) -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(_SLUG, slug)
        font = theme.sans(13, 600) if heading else theme.role_font("body")
        item.setFont(font)
        if heading:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        wide = theme.dp(_LIST - 44)
        lines = QFontMetrics(font).boundingRect(0, 0, wide, 1000, Qt.TextFlag.TextWordWrap, text)
        item.setSizeHint(QSize(wide, max(theme.dp(34 if heading else 44), lines.height() + theme.dp(18))))

    def _show(self) -> None:
        """What is chosen in the list, from its first hit on."""
        slug = self.shown
        chapter = next((one for one in self._found if one.slug == slug), None)
        if chapter is not None:
            self.pane.setCurrentWidget(self.reader)
            self.reader.show_chapter(chapter, self.field.text())
        else:
            self.pane.setCurrentWidget(self.front if self.list.count() else self.none)
        self._show_next()

    def _show_next(self) -> None:
        more = self.reader.hits > 1 and self.pane.currentWidget() is self.reader
        self.next.setEnabled(more)
        self.next.setVisible(more)

    def _area(self) -> QAbstractScrollArea:
        return self.reader if self.pane.currentWidget() is self.reader else self.list

    def _choose(self, slug: str) -> None:
        for at in range(self.list.count()):
            item = self.list.item(at)
            if item.data(_SLUG) == slug and item.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.list.setCurrentItem(item)
                return

    def _step(self, step: int) -> None:
        """The chapter below or above; headings are stepped over."""
        at = self.list.currentRow() + step
        while 0 <= at < self.list.count():
            if self.list.item(at).flags() & Qt.ItemFlag.ItemIsEnabled:
                self.list.setCurrentRow(at)
                return
            at += step

    # --- what happens ---

    def _on_chapters(self, chapters: Sequence[Chapter]) -> None:
        self._chapters = tuple(chapters)
        self._show_list()

    def _on_typed(self, _text: str) -> None:
        self._show_list()

    def _on_chosen(self, _now: object, _before: object) -> None:
        self._show()

    def _on_pdf(self) -> None:
        """Ask where to, and write it in the lane of long work."""
        wanted = self._folder / f"{tr('Buku-Panduan-Gerabah-POS')}.pdf"
        path = self._outside.ask_file(self, tr("Simpan PDF"), wanted, "PDF (*.pdf)")
        if path is None:
            return
        language, look = self._language, paper_look()
        self.pdf.set_busy(tr("Menulis…"))

        def write(progress: Progress) -> Path:
            return write_book(path, language, look, progress.moved)

        self._tasks.run_long(self, write, self._on_written, self._on_not_written, self._on_moved)

    def _on_moved(self, done: int, of: int) -> None:
        self.text.setText(tr("Menulis halaman {done} dari {of}…").format(done=done, of=of))

    def _on_written(self, path: Path) -> None:
        self.pdf.set_busy("")
        self.text.setText(tr("Buku panduan tersimpan: {path}").format(path=path))

    def _on_not_written(self, error: PosError) -> None:
        self.pdf.set_busy("")
        self._on_trouble(error)

    def _on_trouble(self, error: PosError) -> None:
        self.text.setText(say(error).text)
