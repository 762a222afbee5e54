"""A maker's photo and short story in two languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import MOST_STORY, Artisan
from pos.artisans.screens.say import tr
from pos.core.errors import BadText, PosError
from pos.core.photos import BadPhoto, PhotoFolder
from pos.ui.say import say
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column, row
from pos.ui.widgets.photo_view import PhotoView
from pos.ui.widgets.text_area import TextArea

_LINES = 4


class StoryPart(QWidget):
    """Emits `changed` while somebody types, and `photo_asked` where a file is to be chosen."""

    changed = Signal()
    photo_asked = Signal()

    def __init__(self, photos: PhotoFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._photo = ""
        layout = column(self, 10)
        line = row(None, 12)
        self.picture = PhotoView(96)
        self.choose = Button(tr("Pilih foto"), "secondary", "photo-scan")
        self.drop = Button(tr("Tanpa foto"), "secondary", "trash")
        jobs = column(None, 8)
        jobs.addWidget(self.choose)
        jobs.addWidget(self.drop)
        line.addWidget(self.picture)
        line.addLayout(jobs, 1)
        layout.addLayout(line)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        layout.addWidget(self.wrong)
        self.story = TextArea(tr("Cerita singkat"), tr("Belajar dari ibunya sejak kecil …"), _LINES)
        self.story_en = TextArea(tr("Cerita dalam bahasa Inggris"), tr("Untuk tamu dari luar"), _LINES)
        for area in (self.story, self.story_en):
            layout.addWidget(area)
            area.typed.connect(self._on_typed)
        self.choose.clicked.connect(self.photo_asked)
        self.drop.clicked.connect(self._on_dropped)

    def show_story(self, artisan: Artisan) -> None:
        """Show a card's."""
        self.story.set_text(artisan.story)
        self.story_en.set_text(artisan.story_en)
        self.set_photo(artisan.photo)

    def set_photo(self, name: str) -> None:
        """Another photo, by its name in the folder; empty is none."""
        self._photo = name
        shown: Path | None = self._photos.file(name) if name else None
        self.picture.set_photo(shown)
        self.drop.setEnabled(bool(name))
        self.wrong.hide()
        self.changed.emit()

    def set_editable(self, editable: bool) -> None:
        """Whether things may be changed."""
        for button in (self.choose, self.drop):
            button.setVisible(editable)
        for area in (self.story, self.story_en):
            area.edit.setReadOnly(not editable)

    def into(self, card: Artisan) -> Artisan:
        """The card with what stands here."""
        return replace(card, photo=self._photo, story=self.story.text(), story_en=self.story_en.text())

    def refuse(self, error: PosError) -> bool:
        """Say a trouble in its place; False where it belongs to none here."""
        if isinstance(error, BadPhoto):
            self.wrong.setText(say(error).text)
            self.wrong.show()
        elif isinstance(error, BadText) and error.field in ("story", "story_en"):
            area = self.story if error.field == "story" else self.story_en
            area.show_wrong(tr("Paling panjang {most} huruf.").format(most=MOST_STORY))
        else:
            return False
        return True

    def _on_typed(self) -> None:
        for area in (self.story, self.story_en):
            area.show_wrong("")
            typed = len(area.text())
            area.count.setText(f"{typed}/{MOST_STORY}" if typed else "")
        self.changed.emit()

    def _on_dropped(self) -> None:
        self.set_photo("")
