"""Files of products and artisans, for pages that emit `import_asked` and `export_asked`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.clock import local_date
from pos.core.config import TillConfig
from pos.core.csv_rows import ImportResult, Moved
from pos.core.errors import FolderTrouble, PosError
from pos.core.files import make_folder
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest, Attendant, Role
from pos.staff.screens.supervisors_word import SupervisorsWord
from pos.stock.screens.import_sheet import ImportSheet
from pos.stock.screens.import_words import dotted
from pos.ui.dialogs import Sheet
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Progress, Tasks

What = Literal["products", "artisans"]

_STEMS: Final = {"products": "barang", "artisans": "perajin"}


def tr(text: str) -> str:
    """A sentence of this module in the language of the screen."""
    return QCoreApplication.translate("files", text)


class Importer(Protocol):
    """Takes a file in, or tells what it would change."""

    def __call__(
        self,
        path: Path,
        *,
        dry_run: bool = False,
        person: str = "",
        moved: Moved | None = None,
        seen: ImportResult | None = None,
    ) -> ImportResult: ...


@dataclass(frozen=True, slots=True)
class FilesDesk:
    """Files of one kind of card (an `ImportDesk`); `words` is the button's, with `{n}` for the count."""

    title: str
    hint: str
    words: str
    importer: Importer
    person: str

    def verb(self, count: int) -> str:
        """The button's words."""
        return self.words.format(n=dotted(count))

    def look(self, path: Path, moved: Moved) -> ImportResult:
        """A dry run."""
        return self.importer(path, dry_run=True, moved=moved)

    def take(self, path: Path, moved: Moved, seen: ImportResult) -> ImportResult:
        """In one transaction."""
        return self.importer(path, person=self.person, moved=moved, seen=seen)


class GoodsFiles(QObject):
    """Belongs to one page.  Connect its four methods to what the page emits, and `begin(person)` with it.

    Importing takes a supervisor's word, and so does exporting where neither supervisor nor treasurer asks.
    Emits `told(str)` with what became of it.  `outside` is the edge of the program: file dialogs.
    """

    told = Signal(str)

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._shop, self._config, self._tasks, self._page = shop, config, tasks, page
        self._person: Attendant | None = None
        self._allowed: Callable[[], None] = self.import_products
        self.outside: Outside = Desktop()

    def begin(self, person: Attendant) -> None:
        """Who is at the page."""
        self._person = person

    def import_products(self) -> None:
        """A file of products, seen before it is taken."""
        self._after_word(tr("Impor barang"), self._open_goods)

    def import_artisans(self) -> None:
        """A file of artisans, seen before it is taken."""
        self._after_word(tr("Impor perajin"), self._open_artisans)

    def export_products(self) -> None:
        """All products into a file that the person names."""
        if self._may_export():
            self._write_products()
        else:
            self._after_word(tr("Ekspor barang"), self._write_products)

    def export_artisans(self) -> None:
        """All artisans into a file; the treasurer is asked whether account numbers stand in it in full."""
        person = self._person
        if person is not None and person.role is Role.TREASURER:
            self._ask_numbers()
        elif self._may_export():
            self._write_masked()
        else:
            self._after_word(tr("Ekspor perajin"), self._write_masked)

    # --- who may ---

    def _may_export(self) -> bool:
        return self._person is not None and self._person.role.may_settle

    def _after_word(self, what: str, then: Callable[[], None]) -> None:
        if self._person is None:
            return
        self._allowed = then
        word = SupervisorsWord(
            self._shop.staff, self._tasks, self._config.till_code, self, self._on_word, self._on_trouble
        )
        request = ApprovalRequest("files", what, self._person.name)
        word.ask(self._page.window(), self._person, request)

    def _on_word(self, _approval: Approval) -> None:
        self._allowed()

    # --- importing ---

    def _open_goods(self) -> None:
        hint = tr("Excel atau CSV. Kolom yang tidak ada di berkas, stok, dan foto tidak berubah.")
        words = tr("Impor {n} barang")
        self._open(tr("Impor barang"), hint, words, self._shop.goods.import_products)

    def _open_artisans(self) -> None:
        hint = tr("Excel atau CSV. Kolom yang tidak ada di berkas dan nomor tersamar tidak berubah.")
        words = tr("Impor {n} perajin")
        self._open(tr("Impor perajin"), hint, words, self._shop.artisans.import_csv)

    def _open(self, title: str, hint: str, words: str, importer: Importer) -> None:
        desk = FilesDesk(title, hint, words, importer, self._name())
        sheet = ImportSheet(self._page, desk, self._tasks, self.outside)
        sheet.imported.connect(self._on_imported)
        sheet.open_sheet()

    def _on_imported(self, result: ImportResult) -> None:
        said = tr("Impor selesai: {added} baru, {changed} berubah")
        self.told.emit(said.format(added=dotted(result.added), changed=dotted(result.changed)))

    # --- exporting ---

    def _ask_numbers(self) -> None:
        title = tr("Nomor rekening di berkas?")
        text = tr("Nomor lengkap hanya untuk bendahara, dan dicatat siapa yang melihatnya.")
        sheet = Sheet(self._page, title, text, "shield-lock")
        sheet.add_button(tr("Batal"), "secondary", key="Esc").clicked.connect(sheet.reject)
        full = sheet.add_button(tr("Lengkap"), "secondary", "building-bank")
        masked = sheet.add_button(tr("Tersamar"), "primary", "eye-off", "Enter")
        for button, asked in ((full, self._write_full), (masked, self._write_masked)):
            button.clicked.connect(sheet.accept)
            button.clicked.connect(asked)
        sheet.open_sheet()

    def _write_products(self) -> None:
        shop, name, till = self._shop, self._name(), self._config.till_code

        def write(path: Path) -> int:
            return shop.goods.export_products(path, name, till)

        self._write("products", tr("Ekspor barang"), write)

    def _write_masked(self) -> None:
        self._write_artisans(full=False)

    def _write_full(self) -> None:
        self._write_artisans(full=True)

    def _write_artisans(self, *, full: bool) -> None:
        shop, name, till = self._shop, self._name(), self._config.till_code

        def write(path: Path) -> int:
            return shop.artisans.export(path, name, till, full_numbers=full)

        self._write("artisans", tr("Ekspor perajin"), write)

    def _write(self, what: What, title: str, write: Callable[[Path], int]) -> None:
        """Ask for a place, and write in the long lane; it is whole or not there."""
        folder = self._shop.folder.exports
        try:
            make_folder(folder)
        except FolderTrouble as error:
            self._on_trouble(error)
            return
        offered = folder / f"{_STEMS[what]}-{local_date(self._shop.clock.now()):%Y%m%d}.xlsx"
        path = self.outside.ask_file(self._page, title, offered, "Excel (*.xlsx);;CSV (*.csv)")
        if path is None:
            return
        place = path
        self.told.emit(tr("Menulis {file}…").format(file=place.name))

        def job(_progress: Progress) -> tuple[int, Path]:
            return write(place), place

        self._tasks.run_long(self, job, self._on_written, self._on_trouble, self._on_moved)

    def _on_moved(self, _done: int, _of: int) -> None:
        """A file is written in one piece."""

    def _on_written(self, written: tuple[int, Path]) -> None:
        count, path = written
        self.told.emit(tr("{n} baris ditulis ke {file}").format(n=dotted(count), file=path))

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)

    def _name(self) -> str:
        return "" if self._person is None else self._person.name
