"""*Perajin*: the makers of all villages, one card beside the list; changed by a supervisor, seen by all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan, OnShelf, Terms
from pos.artisans.screens.artisan_list import ALL, ArtisanList
from pos.artisans.screens.artisan_rows import ArtisanLine
from pos.artisans.screens.card_desk import CardDesk, Makers, Seat
from pos.artisans.screens.card_panel import CardPanel
from pos.artisans.screens.say import tr
from pos.artisans.screens.who_part import Towns
from pos.core.changes import Topic
from pos.core.errors import PosError
from pos.ui import theme
from pos.ui.dialogs import ask_danger
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.panel import row

_TOPICS: Final = frozenset({Topic.ARTISANS, Topic.STOCK, Topic.SALES, Topic.LEDGER, Topic.SETTLEMENTS})


Read = tuple[list[Artisan], dict[str, Terms], Mapping[str, OnShelf]]


class ArtisansScreen(QWidget):
    """`begin(Seat)` shows it.

    Emits `statement_asked(Artisan)`, `merge_asked((code that goes, code that stays or empty))`,
    `import_asked` and `export_asked`; their buttons are hidden until `list.offer_files`.
    """

    statement_asked = Signal(object)
    merge_asked = Signal(object)
    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, makers: Makers, tasks: Tasks, outside: Outside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers, self._tasks = makers, tasks
        self._seat: Seat | None = None
        self._towns: Towns = {}
        self._everywhere = False
        self._wanted = ""
        self._layout = row(self, 0)
        self.list = ArtisanList(makers.photos)
        self._layout.addWidget(self.list, 1)
        self.card = CardPanel(makers.photos, self)
        self.card.hide()
        self._beside = False
        self.desk = CardDesk(self.card, makers, tasks, outside)
        self._wire()

    def _wire(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.new.clicked.connect(self.ask_new)
        self.list.twins.clicked.connect(self.desk.ask_pairs)
        self.list.where.chosen.connect(self._on_where)
        self.list.take_in.clicked.connect(self.import_asked)
        self.list.give_out.clicked.connect(self.export_asked)
        self.card.left.connect(self.leave_card)
        self.card.twin_asked.connect(self._on_twin)
        self.card.statement.clicked.connect(self._on_statement)
        self.card.merge.clicked.connect(self._on_merge)
        self.desk.begun.connect(self._on_begun)
        self.desk.kept.connect(self._on_kept)
        self.desk.merge_asked.connect(self.merge_asked)
        self.desk.troubled.connect(self._on_trouble)

    # --- the page ---

    def begin(self, seat: Seat) -> None:
        """Somebody wants to see the makers; another person never sees what was typed by the one before."""
        if self._seat is None or self._seat.keeper != seat.keeper:
            self._close_card()
        self._seat = seat
        self.desk.begin(seat)
        self.list.notice.clear_notice()
        self._load()

    def entered(self) -> None:
        """The search takes the keyboard."""
        self.list.field.setFocus()

    def changed(self, topics: frozenset[Topic]) -> None:
        """A card, goods or money: read again; a card with something typed stays as it is."""
        if topics & _TOPICS and self._seat is not None and self.isVisible():
            self._load()

    def may_be_rebuilt(self) -> bool:
        """Whether nothing would be lost now."""
        return not self.card.is_dirty

    def press_key(self, name: str) -> bool:
        """F2 searches, F3 is a new card, F12 keeps the card, Esc leaves it."""
        open_card = self.card.isVisible()
        keys: dict[str, Callable[[], None]] = {"F2": self.list.field.setFocus, "F3": self.ask_new}
        if open_card:
            keys |= {"F12": self.card.keep, "Esc": self.leave_card}
        act = keys.get(name)
        if act is not None:
            act()
        return act is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_card()

    def _place_card(self) -> None:
        """Beside the list where there is room, else over its right end."""
        roomy = theme.layout_of(self.window().width(), theme.current().scale).roomy
        if roomy != self._beside:
            self._beside = roomy
            if roomy:
                self._layout.addWidget(self.card)
            else:
                self._layout.removeWidget(self.card)
        if not roomy:
            wide = min(self.card.width(), self.width())
            self.card.setGeometry(self.width() - wide, 0, wide, self.height())
            self.card.raise_()

    # --- reading ---

    def _load(self) -> None:
        seat, makers = self._seat, self._makers
        if seat is None:
            return
        centre = None if self._everywhere else seat.centre

        def read() -> Read:
            terms = makers.artisans.terms(seat.today)
            return makers.artisans.all(), terms, makers.standings.standings(centre)

        self._tasks.run(self, read, self._on_read, self._on_trouble)

    def _on_read(self, read: Read) -> None:
        seat = self._seat
        if seat is None:
            return
        cards, terms, standings = read
        lines = [ArtisanLine(one, terms.get(one.code), standings.get(one.code, OnShelf())) for one in cards]
        self._towns = {one.desa: (one.kecamatan, one.kabupaten) for one in cards}
        self.list.show_lines(lines, seat.keeper)
        if self._wanted:
            code, self._wanted = self._wanted, ""
            self.open_code(code)
            return
        line = self.list.line_of(self.card.code)
        if self.card.isVisible() and line is not None and not self.card.is_dirty:
            self._show_card(line)

    def _on_where(self, key: str) -> None:
        self._everywhere = key == ALL
        self._load()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.list.notice.show_notice("danger", said.happened, said.rest)

    # --- one card ---

    def _on_chosen(self, line: ArtisanLine) -> None:
        """Beside the list the card follows the marked row; what was typed is never left behind."""
        if self._beside or self.card.isVisible():
            self._open(line)

    def _on_opened(self, line: ArtisanLine) -> None:
        self._open(line)

    def wait_for(self, code: str) -> None:
        """Open the card of a code when the makers have been read."""
        self._wanted = code

    def open_code(self, code: str) -> None:
        """The card of a code, whatever the list shows."""
        line = self.list.line_of(code)
        if line is not None and self._open(line):
            self.list.show_all()
            self.list.choose(code)

    def _open(self, line: ArtisanLine) -> bool:
        if self.card.isVisible() and self.card.is_dirty:
            if line.artisan.code != self.card.code:
                self._say_dirty()
            return False
        if not self.card.isVisible() or line.artisan.code != self.card.code:
            self._show_card(line)
        return True

    def _say_dirty(self) -> None:
        self.list.choose(self.card.code)
        said = tr("Simpan atau batalkan dulu kartu yang sedang diubah.")
        self.card.notice.show_notice("warning", said)

    def _show_card(self, line: ArtisanLine) -> None:
        seat = self._seat
        if seat is None:
            return
        at = self.card.area.verticalScrollBar().value() if line.artisan.code == self.card.code else 0
        self.card.show_card(line, seat.keeper, self._towns)
        self._reveal_card()
        self.card.area.verticalScrollBar().setValue(at)
        self.desk.load_terms(line.artisan.code)

    def ask_new(self) -> None:
        """An empty card, unless something typed is not kept."""
        seat = self._seat
        if seat is None or not seat.keeper.edits:
            return
        if self.card.isVisible() and self.card.is_dirty:
            self._say_dirty()
            return
        self.list.table.clearSelection()
        self.card.forget()
        self.desk.begin_new(self._towns)

    def _on_begun(self) -> None:
        self._reveal_card()
        self.card.who.tag_name.edit.setFocus()

    def _reveal_card(self) -> None:
        self.card.show()
        self._place_card()
        if not self._beside:  # what is typed does not go to a field that lies below the card
            self.card.close_button.setFocus()

    def leave_card(self) -> None:
        """Back to the list; what was typed is dropped only when that is wanted."""
        if not self.card.is_dirty:
            self._close_card()
            self.list.table.setFocus()
            return
        title, text = tr("Buang yang diketik?"), tr("Kartu tetap seperti sebelumnya.")
        ask_danger(self.window(), title, text, tr("Buang"), "trash").accepted.connect(self._on_dropped)

    def _on_dropped(self) -> None:
        self._close_card()
        self.list.table.setFocus()

    def _close_card(self) -> None:
        self.card.forget()
        self.card.hide()
        self.list.table.clearSelection()

    def _on_kept(self, artisan: Artisan) -> None:
        said = tr("Kartu {name} tersimpan.").format(name=artisan.display_name)
        self.list.notice.show_notice("paid", said)
        self._wanted = artisan.code
        self._load()

    def _on_twin(self, code: str) -> None:
        """Somebody alike is there already: her card instead of the one that was being typed."""
        self.card.forget()
        self.open_code(code)

    def _on_statement(self) -> None:
        line = self.list.line_of(self.card.code)
        if line is not None:
            self.statement_asked.emit(line.artisan)

    def _on_merge(self) -> None:
        if self.card.code:
            self.merge_asked.emit((self.card.code, ""))
