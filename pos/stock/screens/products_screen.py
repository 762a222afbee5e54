"""*Barang*: the goods as a list, and the editor of one of them beside it, or over it where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.catalogue.domain import Product, TagTarget
from pos.catalogue.tag_codes import shown
from pos.core.changes import Topic
from pos.core.errors import NotFound, PosError
from pos.stock.domain.products import PieceLook, ProductCard
from pos.stock.screens.product_desk import ProductDesk, ProductServices
from pos.stock.screens.product_editor import RELOAD, ProductEditor
from pos.stock.screens.products_history import piece_words
from pos.stock.screens.products_labels import LabelPrinting, TillPlace
from pos.stock.screens.products_list import ACTS, EXPORT, IMPORT, LISTINGS, ProductsList
from pos.stock.screens.products_pieces import PiecesSheet
from pos.stock.screens.say_products import state_word, tr
from pos.ui import theme
from pos.ui.dialogs import ask_danger
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.panel import row

if TYPE_CHECKING:
    from pos.staff.domain import Attendant

_TOPICS = frozenset({Topic.CATALOGUE, Topic.STOCK, Topic.ARTISANS})
_PRINT = "print"


class ProductsScreen(QWidget):
    """Everybody looks and prints labels, supervisors edit.

    Emits `told(str)` with what was done, `undo_offered((text, undo))` after an archiving, and `import_asked`,
    `export_asked`, `acts_asked`, `listings_asked` from buttons that are there once `offer` was called.
    """

    undo_offered = Signal(object)
    told = Signal(str)
    import_asked = Signal()
    export_asked = Signal()
    acts_asked = Signal()
    listings_asked = Signal()

    def __init__(
        self,
        services: ProductServices,
        tasks: Tasks,
        place: TillPlace,
        outside: Outside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._products, self._tasks, self._place = services.products, tasks, place
        self._person: Attendant | None = None
        self._next: str | None = None
        """What is opened once half typed things are given up: a SKU, nothing for a new card; None closes."""
        self._new_code = ""
        self.list = ProductsList(services.products, services.photos, tasks, place.centre)
        self.editor = ProductEditor(services.photos, self)
        self.desk = ProductDesk(services, tasks, place, outside, self.editor)
        self.labels = LabelPrinting(services.products, services.printing, tasks, place, outside, self)
        self._build()
        self._wire()

    def begin(self, person: Attendant) -> None:
        """Somebody looks at the goods; what the same person has half typed is still there."""
        if self._person is None or person.id != self._person.id:
            self._close()
        self._person = self.desk.person = person
        self.list.new.setVisible(self.may_edit)
        self.list.notice.clear_notice()
        self.list.load()
        self._read_choices()

    @property
    def may_edit(self) -> bool:
        """Whether who is here may change cards."""
        return self._person is not None and self._person.role.may_approve

    def entered(self) -> None:
        """The search field takes the keyboard."""
        self.list.field.setFocus()
        self.list.go_on()

    def changed(self, topics: frozenset[Topic]) -> None:
        """Cards or counts have changed, or papers have moved."""
        if Topic.PRINTING in topics:
            self.labels.follow()
        if topics & _TOPICS and self.isVisible() and self._person is not None:
            self.list.reload()
            if Topic.ARTISANS in topics:
                self._read_choices()
            if self.editor.isVisible() and self.editor.card is not None:
                self._read_card(self.editor.card.product.sku, self._on_card_again)

    def take_scan(self, text: str) -> None:
        """A tag opens the editor of what it names."""
        self.list.notice.clear_notice()

        def find() -> TagTarget:
            return self._products.scanned(text)

        self._tasks.run(self, find, self._on_scanned, self._on_list_trouble)

    def press_key(self, name: str) -> bool:
        """F2 is the search field, F3 a new card, F12 keeps, Esc leaves the editor, then empties the field."""
        if name == "F12" and self.editor.isVisible():
            self.editor.on_save()
        elif name == "F2":
            self.list.field.setFocus()
            self.list.field.selectAll()
        elif name == "F3" and self.may_edit:
            self.open("")
        elif name == "Esc" and self.editor.isVisible():
            self.leave_editor()
        elif name == "Esc" and self.list.field.text():
            self.list.field.clear()
        else:
            return False
        return True

    def may_be_rebuilt(self) -> bool:
        """Whether nothing is half typed."""
        return not self.editor.is_dirty

    def offer(self, job: str) -> None:
        """Show the button of `IMPORT`, `EXPORT`, `ACTS` or `LISTINGS`: its signal is connected now."""
        self.list.offer(job)

    # --- building ---

    def _build(self) -> None:
        self._across = row(self, 0)
        self._across.addWidget(self.list, 1)
        self.list.layout().insertWidget(3, self.labels.working)  # type: ignore[union-attr]
        self.editor.hide()

    def _wire(self) -> None:
        self.list.opened.connect(self.open)
        self.list.new_asked.connect(self._on_new)
        self.list.labels_asked.connect(self._on_labels)
        self.list.job_asked.connect(self._on_job)
        self.list.notice.acted.connect(self._on_list_notice)
        self.editor.left.connect(self.leave_editor)
        self.editor.pieces_asked.connect(self._on_pieces)
        self.editor.labels_asked.connect(self._on_labels)
        self.editor.notice.acted.connect(self._on_editor_notice)
        self.desk.kept.connect(self._on_kept)
        self.desk.taken_back.connect(self._on_kept)
        self.desk.archived.connect(self._on_archived)
        self.desk.replaced.connect(self._on_replaced)
        self.desk.failed.connect(self._on_list_trouble)
        self.labels.told.connect(self._on_told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()

    def _place_editor(self) -> None:
        """Beside the list where there is room, else over it."""
        beside = theme.layout_of(self.window().width(), theme.current().scale).roomy
        if beside and self._across.indexOf(self.editor) < 0:
            self._across.addWidget(self.editor)
        elif not beside:
            self._across.removeWidget(self.editor)
            wide = self.editor.width()
            self.editor.setGeometry(self.width() - wide, 0, wide, self.height())
            self.editor.raise_()

    # --- opening and leaving ---

    def open(self, sku: str) -> None:
        """Open the editor of a product, or of a new one where there is no SKU; half typed things are asked
        about first.
        """
        self._next = sku
        if self.editor.is_dirty:
            self._ask_to_drop()
        else:
            self._go_on()

    def leave_editor(self) -> None:
        """Close the editor; half typed things are asked about first."""
        self._next = None
        if self.editor.is_dirty:
            self._ask_to_drop()
        else:
            self._close()

    def _ask_to_drop(self) -> None:
        name = self.editor.product.name or tr("Barang baru")
        text = tr("Isian untuk {name} belum disimpan.").format(name=name)
        sheet = ask_danger(self, tr("Buang isian ini?"), text, tr("Buang isian"))
        sheet.accepted.connect(self._go_on)
        if self.editor.card is not None:
            sheet.rejected.connect(self._mark_open)

    def _go_on(self) -> None:
        sku = self._next
        if sku is None:
            self._close()
        elif sku:
            self._read_card(sku, self._on_card)
        else:
            self._show_editor()
            self.editor.show_new(self.list.question.artisan)
            self.list.table.choose("")

    def _close(self) -> None:
        self.editor.hide()
        self.editor.card = None
        self.list.table.choose("")
        self.list.field.setFocus()

    def _show_editor(self) -> None:
        self._place_editor()
        self.editor.show()

    def _mark_open(self) -> None:
        card = self.editor.card
        self.list.table.choose(card.product.sku if card is not None else "")

    def _read_card(self, sku: str, done: Any) -> None:
        def read() -> ProductCard:
            return self._products.card(sku, self._place.centre)

        self._tasks.run(self, read, done, self._on_list_trouble)

    def _on_card(self, card: ProductCard) -> None:
        self._show_editor()
        self.editor.show_card(card, may_edit=self.may_edit)
        self._mark_open()

    def _on_card_again(self, card: ProductCard) -> None:
        """Something has changed: a card that nobody types in follows, else only what is below it."""
        before = self.editor.card
        if before is None or before.product.sku != card.product.sku:
            return
        if self.editor.is_dirty or before.product == card.product:
            self.editor.show_more(card)
        else:
            self.editor.show_card(card, may_edit=self.may_edit)

    def _read_choices(self) -> None:
        self._tasks.run(self, self._products.choices, self._on_choices, self._on_list_trouble)

    def _on_choices(self, choices: Any) -> None:
        self.list.set_choices(choices)
        self.editor.set_choices(choices)

    def _on_scanned(self, target: TagTarget) -> None:
        self.open(target.sku)
        piece_id = target.piece_id
        if piece_id is not None:

            def read() -> dict[UUID, PieceLook]:
                return self._products.pieces([piece_id])

            self._tasks.run(self, read, self._on_scanned_piece, self._on_list_trouble)

    def _on_scanned_piece(self, known: dict[UUID, PieceLook]) -> None:
        for piece in known.values():
            word, _tone, icon = state_word(piece.state)
            title = tr("Buah {code}: {state}").format(code=shown(piece.code), state=word)
            self.editor.notice.show_notice("info", title, piece_words(piece), icon)

    def _on_new(self) -> None:
        self.open("")

    # --- what became of it ---

    def _on_kept(self, product: Product) -> None:
        self.list.notice.clear_notice()
        self.told.emit(tr("Kartu {name} tersimpan.").format(name=product.name))
        self.editor.base = product
        self._read_card(product.sku, self._on_card)

    def _on_archived(self, product: Product) -> None:
        self._close()
        said = tr("{name} diarsipkan").format(name=product.name)
        self.undo_offered.emit((said, self.desk.undo_archive))

    def _on_editor_notice(self, action: str) -> None:
        if action == RELOAD and self.editor.card is not None:
            self._read_card(self.editor.card.product.sku, self._on_card)

    # --- labels and pieces ---

    def _on_labels(self) -> None:
        """Of the card that is open, or of the marked row."""
        card = self.editor.card
        if card is not None and self.editor.isVisible():
            self.labels.ask(card)
        elif sku := self.list.table.chosen():
            self._read_card(sku, self.labels.ask)
        else:
            self.list.notice.show_notice("info", tr("Pilih barangnya dulu."), tr("Atau pindai labelnya."))

    def _on_replaced(self, code: str) -> None:
        card = self.editor.card
        if card is None:
            return
        self._new_code = code
        said = tr("Label baru {code} siap dicetak.").format(code=shown(code))
        action = ((_PRINT, tr("Cetak label"), "printer"),)
        self.list.notice.show_notice("paid", said, tr("Kode lama tetap berlaku."), "tag", action)
        self.labels.ask(card, code)

    def _on_pieces(self) -> None:
        if self.editor.card is not None:
            self.pieces = PiecesSheet(self.window(), self._products, self._tasks, self.editor.card)
            self.pieces.lost_asked.connect(self.desk.ask_lost)
            self.pieces.open_sheet()

    # --- messages ---

    def _on_told(self, told: tuple[str, str, str, str]) -> None:
        tone, title, text, icon = told
        if tone == "paid":
            self.list.notice.clear_notice()
            self.told.emit(f"{title} {text}".strip())
        else:
            self.list.notice.show_notice(tone, title, text, icon)

    def _on_list_notice(self, action: str) -> None:
        if action == _PRINT and self.editor.card is not None:
            self.labels.ask(self.editor.card, self._new_code)

    def _on_list_trouble(self, error: PosError) -> None:
        said = say(error)
        if isinstance(error, NotFound):
            title = tr("Kode {code} tidak dikenal.").format(code=error.key)
            self.list.notice.show_notice("warning", title, tr("Cari namanya, atau periksa labelnya."))
        else:
            self.list.notice.show_notice("danger", said.happened, said.rest)

    def _on_job(self, job: str) -> None:
        asked = {
            IMPORT: self.import_asked, EXPORT: self.export_asked,
            ACTS: self.acts_asked, LISTINGS: self.listings_asked,
        }  # fmt: skip
        asked[job].emit()
