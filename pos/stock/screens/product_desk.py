"""What is done with the card in the editor: kept, archived and taken back, given a photo or another tag."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from pos.catalogue.domain import Product
from pos.core.errors import PosError
from pos.stock.domain.products import BadCard, CardChanged, CardStays, SkuTaken
from pos.stock.screens.product_editor import RELOAD, ProductEditor
from pos.stock.screens.products_labels import TillPlace
from pos.stock.screens.say_products import say_flaw, stays_word, tr
from pos.ui.dialogs import ask_danger, ask_once
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import LONG, Tasks

if TYPE_CHECKING:
    from pos.core.photos import PhotoFolder
    from pos.printing.service import Printing
    from pos.staff.domain import Attendant
    from pos.stock.products import Products


@dataclass(frozen=True, slots=True)
class ProductServices:
    """What the page works with."""

    products: Products
    printing: Printing
    photos: PhotoFolder


class ProductDesk(QObject):
    """The acts of one editor, by `person`.

    Emits `kept(Product)`, `archived(Product)` and `taken_back(Product)` after a commit, `replaced(str)` with
    the code of another tag, and `failed(PosError)` where `undo_archive` was refused.
    """

    kept = Signal(object)
    archived = Signal(object)
    taken_back = Signal(object)
    replaced = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        services: ProductServices,
        tasks: Tasks,
        place: TillPlace,
        outside: Outside,
        editor: ProductEditor,
    ) -> None:
        super().__init__(editor)
        self._products, self._photos = services.products, services.photos
        self._tasks, self._place, self._outside = tasks, place, outside
        self._editor = editor
        self.person: Attendant | None = None
        self._lost: tuple[str, UUID | None] = ("", None)
        self._archived: Product | None = None
        editor.save_asked.connect(self._on_save)
        editor.archive_asked.connect(self._on_archive)
        editor.photo_asked.connect(self._on_photo)
        editor.lost_asked.connect(self.ask_lost)
        editor.sku_wanted.connect(self._on_sku_wanted)

    # --- keeping ---

    def _on_sku_wanted(self) -> None:
        product = self._editor.product
        if not product.category:
            return

        def propose() -> str:
            return self._products.next_sku(product.artisan_code, product.category)

        self._tasks.run(self, propose, self._editor.propose_sku, self._on_trouble)

    def _on_save(self, product: Product) -> None:
        self._keep(product, self._on_kept)

    def _keep(self, product: Product, done: Callable[[Product], None]) -> None:
        person, till = self.person, self._place.till
        read = self._editor.base if self._editor.card is not None else None
        if person is None:
            return
        self._editor.save.set_busy(tr("Menyimpan…"))

        def keep() -> Product:
            if read is None:
                return self._products.add(product, person, till)
            return self._products.save(read, product, person, till)

        self._tasks.run(self, keep, done, self._on_trouble)

    def _on_kept(self, product: Product) -> None:
        self._editor.save.set_busy()
        self.kept.emit(product)

    def _on_trouble(self, error: PosError) -> None:
        """A card was not kept: why, under its field where it has one."""
        self._editor.save.set_busy()
        said = say(error)
        placed = False
        if isinstance(error, BadCard):
            placed = self._editor.refuse(error.field, say_flaw(error))
        elif isinstance(error, SkuTaken):
            placed = self._editor.refuse("sku", said.happened)
        elif isinstance(error, CardStays):
            placed = self._editor.refuse(error.field, stays_word(error.field))
        if not placed:
            newer = ((RELOAD, tr("Muat kartu terbaru"), "arrow-back-up"),)
            actions = newer if isinstance(error, CardChanged) else ()
            self._editor.notice.show_notice("danger", said.happened, said.rest, "", actions)

    # --- archiving ---

    def _on_archive(self) -> None:
        card = self._editor.card
        if card is None:
            return
        if self._editor.is_dirty:
            self._editor.notice.show_notice("warning", tr("Simpan atau buang isian dulu."))
            return
        if not card.product.active:
            self._keep(replace(self._editor.base, active=True), self._on_kept)
            return
        text = tr("Tidak muncul lagi di Kasir dan pencarian. Riwayatnya tetap ada.")
        if card.standing > 0:
            more = tr("Masih ada {n} di rak; labelnya tetap bisa dipindai dan dijual.")
            text = f"{text} {more.format(n=card.standing)}"
        title = tr("Arsipkan {name}?").format(name=card.product.name)
        sheet = ask_danger(self._editor, title, text, tr("Arsipkan"), "archive")
        sheet.accepted.connect(self._on_archive_sure)

    def _on_archive_sure(self) -> None:
        self._keep(replace(self._editor.base, active=False), self._on_archived)

    def _on_archived(self, product: Product) -> None:
        self._editor.save.set_busy()
        self._archived = product
        self.archived.emit(product)

    def undo_archive(self) -> None:
        """Take what was archived last into use again."""
        product, person, till = self._archived, self.person, self._place.till
        if product is None or person is None:
            return

        def back() -> Product:
            return self._products.save(product, replace(product, active=True), person, till)

        self._tasks.run(self, back, self.taken_back.emit, self.failed.emit)

    # --- photos and tags ---

    def _on_photo(self) -> None:
        kinds = tr("Foto") + " (*.jpg *.jpeg *.png *.webp)"
        path = self._outside.choose_file(self._editor, tr("Pilih foto"), kinds)
        if path is None:
            return
        sku = self._editor.base.sku

        def keep() -> tuple[str, str]:
            return sku, self._photos.keep(path)

        self._tasks.run(self, keep, self._on_photo_kept, self._on_trouble, lane=LONG)

    def _on_photo_kept(self, kept: tuple[str, str]) -> None:
        sku, name = kept
        if sku == self._editor.base.sku:
            self._editor.notice.clear_notice()
            self._editor.set_photo(name)

    def ask_lost(self, piece: UUID | None) -> None:
        """The label of a piece, or of the whole product (None), is lost: another one?"""
        card = self._editor.card
        if card is None:
            return
        self._lost = (card.product.sku, piece)
        title = tr("Label {name} hilang?").format(name=card.product.name)
        text = tr("Kode baru dibuat untuk label pengganti. Kode lama tetap berlaku bila labelnya ketemu.")
        sheet = ask_once(self._editor, title, text, tr("Buat label baru"), "tag")
        sheet.accepted.connect(self._on_lost_sure)

    def _on_lost_sure(self) -> None:
        person, till = self.person, self._place.till
        sku, piece = self._lost
        if person is None:
            return

        def another() -> str:
            return self._products.replace_tag(sku, piece, person, till)

        self._tasks.run(self, another, self.replaced.emit, self._on_trouble)
