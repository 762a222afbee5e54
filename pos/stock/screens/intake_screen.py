"""*Titip*: what an artisan brings, row by row; one button saves it, prints the note and all labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.printing.screens.paper_desk import PaperActs, PaperDesk, Told
from pos.staff.domain import Attendant
from pos.stock.domain import Condition, IntakeNote
from pos.stock.domain.receiving import (
    BroughtRow,
    GoodsCard,
    IntakeDraft,
    Maker,
)
from pos.stock.screens.intake_choices import GoodsSheet, maker_sheet
from pos.stock.screens.intake_head import IntakeHead, IntakeSums, NothingYet
from pos.stock.screens.intake_labels import IntakeLabels
from pos.stock.screens.intake_papers import OldNotes
from pos.stock.screens.intake_rows import IntakeRows
from pos.stock.screens.intake_saving import IntakeSaving
from pos.stock.screens.intake_side import IntakeSide
from pos.stock.screens.new_goods_sheet import NewGoodsSheet
from pos.stock.screens.say_intake import tr
from pos.ui import sounds
from pos.ui.choice_sheet import ChoiceSheet
from pos.ui.language import short_date
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column, row

if TYPE_CHECKING:
    from pos.core.photos import PhotoFolder
    from pos.printing.service import Printing
    from pos.staff.service import Staff
    from pos.stock.receiving import Receiving

_PREVIEW_MS = 250
_NOTE = "NT-"


@dataclass(frozen=True, slots=True)
class IntakeServices:
    """What the counter of intake works with."""

    receiving: Receiving
    photos: PhotoFolder
    printing: Printing
    staff: Staff


@dataclass(frozen=True, slots=True)
class IntakePlace:
    """Where goods are left: the centre and its zone, and the till."""

    centre: str
    till: str
    zone: str


class IntakeScreen(QWidget):
    """The counter where artisans leave their goods.

    Emits `undo_offered((text, undo))` after a row or a note was taken away.  `outside` may be replaced.
    """

    undo_offered = Signal(object)

    def __init__(
        self,
        services: IntakeServices,
        papers: tuple[PaperActs, PaperDesk],
        outside: Outside,
        tasks: Tasks,
        place: IntakePlace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._receiving, self._photos = services.receiving, services.photos
        self._outside, self._tasks = outside, tasks
        self._person: Attendant | None = None
        self._today = date.min
        self._before = IntakeDraft()
        self._asked_for = ""
        self.state = IntakeDraft()
        where = (place.centre, place.till, place.zone)
        self.saving = IntakeSaving(self, self._receiving, services.staff, tasks, (place.centre, place.till))
        self.old = OldNotes(self, self._receiving, papers, tasks, where)
        self.labels = IntakeLabels(services.printing, tasks)
        self._preview = QTimer(self)
        self._preview.setSingleShot(True)
        self._preview.setInterval(_PREVIEW_MS)
        self._build()
        self._wire()
        self._show()

    # --- what the application tells it ---

    def begin(self, person: Attendant, today: date, stock: str) -> None:
        """Somebody comes to the counter, where labels are printed on `stock`; what lies there stays."""
        self._person, self._today, self.side.stock = person, today, stock
        self.old.set_person(person.name)
        self.labels.look()
        self._show()

    def go_on(self, state: IntakeDraft) -> None:
        """The note as another page left it."""
        self.state = state
        self._show()

    def may_be_rebuilt(self) -> bool:
        """Only where nothing has been typed yet: fields keep the keyboard."""
        return self.state.is_empty and not self.saving.is_busy

    def entered(self) -> None:
        """The page takes the keyboard: a tap into a field is no tap too much."""
        self.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """Labels have moved on."""
        if Topic.PRINTING in topics and self.isVisible():
            self.labels.look()

    def press_key(self, name: str) -> bool:
        """F2 adds goods, F3 asks whose they are, F9 is the photo, F12 saves."""
        keys: dict[str, Callable[[], None]] = {
            "F2": self.ask_goods, "F3": self.ask_maker, "F9": self.ask_photo, "F12": self.save,
        }  # fmt: skip
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    def take_scan(self, text: str) -> None:
        """A label jumps to its row or adds one; a note's code opens the note."""
        maker = self.state.maker
        if text.startswith(_NOTE):
            self.old.open(text)
        elif maker is None:
            sounds.refused()
            happened = tr("Pilih perajinnya dulu, baru pindai labelnya.")
            self.notice.show_notice("warning", happened, tr("Nota tidak berubah."))
        elif not self.saving.is_busy:

            def find() -> GoodsCard:
                return self._receiving.scanned(maker, text)

            self._tasks.run(self, find, self._on_scanned, self._on_not_scanned)

    # --- building ---

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        layout = row(self, 0)
        left = column(None, 12, 16)
        self.head = IntakeHead()
        self.notice = Notice()
        self.rows = IntakeRows(self._photos.small)
        self.empty = NothingYet()
        self.sums = IntakeSums()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.rows)
        self.stack.addWidget(self.empty)
        for part in (self.head, self.labels, self.notice):
            left.addWidget(part)
        left.addWidget(self.stack, 1)
        left.addWidget(self.sums)
        layout.addLayout(left, 1)
        self.side = IntakeSide(self._photos.small)
        layout.addWidget(self.side)

    def _wire(self) -> None:
        self.head.maker_asked.connect(self.ask_maker)
        self.head.old_asked.connect(self.old.ask)
        self.old.told.connect(self._on_told)
        self.empty.button.clicked.connect(self.ask_goods)
        self.rows.add_asked.connect(self.ask_goods)
        self.rows.picked.connect(self._on_picked)
        self.rows.changed.connect(self._on_changed)
        self.side.photo_asked.connect(self.ask_photo)
        self.side.remove_asked.connect(self.remove_row)
        self.side.condition_chosen.connect(self._on_condition)
        self.side.remark_typed.connect(self._on_remark)
        self.side.note_typed.connect(self._on_note)
        self.side.save.clicked.connect(self.save)
        self.saving.busy.connect(self._on_busy)
        self.saving.saved.connect(self._on_saved)
        self.saving.failed.connect(self._on_trouble)
        self.saving.refreshed.connect(self._on_refreshed)
        self._preview.timeout.connect(self._draw_label)

    def _show(self) -> None:
        state = self.state
        self.head.show_draft(state, short_date(self._today) if self._today != date.min else "")
        self.rows.show_draft(state)
        self.side.show_draft(state)
        self.sums.show_draft(state)
        self.empty.show_draft(state)
        self.stack.setCurrentWidget(self.rows if state.rows else self.empty)
        self.sums.setVisible(bool(state.rows))
        self._preview.start()

    def _to(self, state: IntakeDraft, undo_text: str = "") -> None:
        """Another state; with a text it can be taken back."""
        if self.saving.is_busy:
            return
        self._before, self.state = self.state, state
        self.notice.clear_notice()
        self._show()
        self.undo_offered.emit((undo_text, self._on_undo if undo_text else None))

    def _on_undo(self) -> None:
        self._to(self._before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    # --- whose, and what ---

    def ask_maker(self) -> None:
        """Choose the artisan."""
        if not self.saving.is_busy:
            self._tasks.run(self, self._receiving.makers, self._on_makers, self._on_trouble)

    def _on_makers(self, makers: list[Maker]) -> None:
        self._makers = {maker.code: maker for maker in makers}
        self.sheet: ChoiceSheet = maker_sheet(self.window(), makers)
        self.sheet.chosen.connect(self._on_maker)
        self.sheet.open_sheet()

    def _on_maker(self, code: str) -> None:
        self.labels.rest()
        before, state = self.state, self.state.of_maker(self._makers[code])
        emptied = bool(before.rows) and not state.rows
        self._to(state, tr("Baris untuk perajin lain dikosongkan") if emptied else "")

    def ask_goods(self) -> None:
        """Search in the artisan's goods, or first choose the artisan."""
        maker = self.state.maker
        if maker is None:
            self.ask_maker()
            return

        def read() -> list[GoodsCard]:
            return self._receiving.goods_of(maker.code)

        if not self.saving.is_busy:
            self._tasks.run(self, read, self._on_goods, self._on_trouble)

    def _on_goods(self, goods: list[GoodsCard]) -> None:
        self._goods = {card.sku: card for card in goods}
        sheet = GoodsSheet(self.window(), self.state, goods)
        sheet.chosen.connect(self._on_sku)
        sheet.new_asked.connect(self._on_new_asked)
        sheet.scanned.connect(self.take_scan)
        self.sheet = sheet
        sheet.open_sheet()

    def _on_sku(self, sku: str) -> None:
        self._add(self._goods[sku])

    def _on_new_asked(self, typed: str) -> None:
        self._asked_for = typed
        self._tasks.run(self, self._receiving.categories, self._on_categories, self._on_trouble)

    def _on_categories(self, categories: list[str]) -> None:
        if self.state.maker is not None:
            own = [card.category for card in self._goods.values()]
            likely = sorted(categories, key=own.count, reverse=True)  # what this artisan makes comes first
            self.form = NewGoodsSheet(self.window(), self.state.maker, likely, self._asked_for)
            self.form.given.connect(self._add)
            self.form.open_sheet()

    def _add(self, card: GoodsCard) -> None:
        self._to(self.state.add(card))
        self.rows.show_chosen(self.state.chosen, typing=True)

    def _on_scanned(self, card: GoodsCard) -> None:
        sounds.ok()
        there = self.state.find(card.sku)
        self._to(self.state.choose(there) if there >= 0 else self.state.add(card))
        self.rows.show_chosen(self.state.chosen, typing=False)

    def _on_not_scanned(self, error: PosError) -> None:
        sounds.refused()
        self._on_trouble(error)

    # --- the rows under the hands ---

    def _on_picked(self, place: int) -> None:
        if place != self.state.chosen and not self.saving.is_busy:
            self.state = self.state.choose(place)
            self._show()

    def _on_changed(self, change: tuple[int, BroughtRow]) -> None:
        place, brought = change
        self._to(self.state.choose(place).with_row(brought))

    def _on_condition(self, condition: str) -> None:
        brought = self.state.row
        if brought is not None:
            self._to(self.state.with_row(replace(brought, condition=Condition(condition))))
            if not brought.remark and condition != Condition.WHOLE:
                self.side.remark.setFocus()

    def _on_remark(self, text: str) -> None:
        brought = self.state.row
        if brought is not None:
            self._to(self.state.with_row(replace(brought, remark=text)))

    def _on_note(self, text: str) -> None:
        self._to(replace(self.state, note=text))

    def remove_row(self) -> None:
        """Take the chosen row away; it can be taken back."""
        brought = self.state.row
        if brought is not None:
            self.setFocus()
            self._to(self.state.remove(), tr("{name} dihapus dari nota").format(name=brought.card.name))

    def ask_photo(self) -> None:
        """A picture file for the chosen row."""
        place, brought = self.state.chosen, self.state.row
        if brought is None or self.saving.is_busy:
            return
        kinds = tr("Foto") + " (*.jpg *.jpeg *.png *.webp *.bmp)"
        chosen = self._outside.choose_file(self, tr("Pilih foto"), kinds)
        if chosen is None:
            return
        path: Path = chosen

        def keep() -> tuple[int, GoodsCard, str]:
            return place, brought.card, self._photos.keep(path)

        self._tasks.run(self, keep, self._on_photo, self._on_trouble)

    def _on_photo(self, kept: tuple[int, GoodsCard, str]) -> None:
        place, card, name = kept
        if place < len(self.state.rows) and self.state.rows[place].card == card:
            draft = self.state.choose(place)
            self._to(draft.with_row(replace(draft.rows[place], photo=name)))

    def _draw_label(self) -> None:
        maker, brought = self.state.maker, self.state.row or next(iter(self.state.rows), None)
        if maker is None or brought is None or brought.fault is not None or not brought.stays:
            self.side.show_label(b"")
            return

        def draw() -> bytes:
            return self._receiving.tag_picture(maker, brought, self.side.stock)

        self._tasks.run(self, draw, self.side.show_label, self._on_trouble)

    # --- saving ---

    def save(self) -> None:
        """Save the note, and print it with its labels."""
        if self._person is not None and not self.saving.is_busy:
            self.saving.save(self.state, self._person)

    def _on_busy(self, busy: bool) -> None:
        self.side.save.set_busy(tr("Menyimpan…") if busy else "")
        if not busy:
            self._show()  # what was typed meanwhile was not taken

    def _on_saved(self, note: IntakeNote) -> None:
        self.setFocus()
        self._to(IntakeDraft())
        self.labels.follow(note)

    def _on_refreshed(self, state: IntakeDraft) -> None:
        self.state = state  # the notice that says why stays
        self._show()

    def _on_told(self, told: Told) -> None:
        if self.isVisible():
            self.notice.show_notice(told.tone, told.title, told.text, told.icon)

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
