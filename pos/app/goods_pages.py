"""The pages that need no open shift: goods, makers, counts, and the month with its books."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.places import BARANG, BUKU, LAPORAN, MUTASI, OPNAME, PERAJIN, TITIP, UANG
from pos.centres.domain import Centre
from pos.core.clock import local_date
from pos.core.config import PrinterConfig, TillConfig
from pos.core.errors import PosError
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.app.artisan_pages import ArtisanPages
    from pos.app.goods_files import GoodsFiles
    from pos.app.goods_listings import GoodsListings
    from pos.clearing.screens.clearing_screen import ClearingScreen
    from pos.reports.screens.journal_screen import JournalScreen
    from pos.reports.screens.report_screen import ReportScreen
    from pos.stock.screens.acts_screen import ActsScreen
    from pos.stock.screens.count_screen import CountScreen
    from pos.stock.screens.intake_screen import IntakeScreen
    from pos.stock.screens.products_screen import ProductsScreen


class GoodsPages(QObject):
    """Made when somebody first goes there; none of them needs an open shift.

    Emits `told(str)` with what became of something, `went(str)` where one page leads to the place of another
    one, `undo_offered((text, undo))` like *Kasir*, `sold(str)` with the code of a thing that goes to the
    counter, `paper_asked((page, key, person))` with a paper that is to be shown.  `outside` is the edge of
    the program: file dialogs and links.
    """

    told = Signal(str)
    went = Signal(str)
    undo_offered = Signal(object)
    sold = Signal(str)
    paper_asked = Signal(object)

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre, parent: QObject) -> None:
        super().__init__(parent)
        self._shop, self._config, self._tasks, self._centre = shop, config, tasks, centre
        self._person: Attendant | None = None
        self._journal_of = centre.code
        self.outside: Outside = Desktop()

    def begin(self, place: str, person: Attendant) -> QWidget:
        """The page of a place (one of `MADE`), shown for a person."""
        self._person = person
        return _BEGINS[place](self, person)

    def take_over(self, before: GoodsPages) -> None:
        """Go on where other pages were left: what was half done there is not lost."""
        self.outside = before.outside
        if "intake" in before.__dict__:
            self.intake.go_on(before.intake.state)
        if "acts" in before.__dict__:
            self.acts.take_over(before.acts)

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)

    # --- Titip ---

    @cached_property
    def intake(self) -> IntakeScreen:
        """*Titip*."""
        from pos.app.intake_page import make_intake

        screen = make_intake(self._shop, self._config, self._tasks, self._centre, self.outside)
        screen.undo_offered.connect(self.undo_offered)
        return screen

    def begin_intake(self, person: Attendant) -> QWidget:
        """*Titip* as it was left."""
        from pos.app.intake_page import label_stock

        today = local_date(self._shop.clock.now(), self._centre.zone)
        self.intake.begin(person, today, label_stock(self._shop))
        return self.intake

    # --- Barang ---

    @cached_property
    def products(self) -> ProductsScreen:
        """*Barang*."""
        from pos.stock.screens.product_desk import ProductServices
        from pos.stock.screens.products_labels import TillPlace
        from pos.stock.screens.products_list import ACTS, EXPORT, IMPORT, LISTINGS
        from pos.stock.screens.products_screen import ProductsScreen

        shop = self._shop
        services = ProductServices(shop.products, shop.printing, shop.photos)
        place = TillPlace(self._centre.code, self._config.till_code, self._printers, shop.folder.exports)
        screen = ProductsScreen(services, self._tasks, place, self.outside)
        screen.told.connect(self.told)
        screen.undo_offered.connect(self.undo_offered)
        screen.acts_asked.connect(self._on_acts_asked)
        screen.listings_asked.connect(self._on_listings_asked)
        screen.import_asked.connect(self._on_import_asked)
        screen.export_asked.connect(self._on_export_asked)
        for job in (IMPORT, EXPORT, ACTS, LISTINGS):
            screen.offer(job)
        return screen

    def _on_acts_asked(self) -> None:
        self.went.emit(MUTASI)

    @cached_property
    def listings(self) -> GoodsListings:
        """The online shop."""
        from pos.app.goods_listings import GoodsListings

        listings = GoodsListings(self._shop, self._tasks, self._centre.code, self)
        listings.told.connect(self.told)
        return listings

    def _on_listings_asked(self) -> None:
        self.listings.outside = self.outside
        self.listings.open(self.products)

    @cached_property
    def files(self) -> GoodsFiles:
        """Files of products."""
        from pos.app.goods_files import GoodsFiles

        files = GoodsFiles(self._shop, self._config, self._tasks, self.products)
        files.told.connect(self.told)
        return files

    def _on_import_asked(self) -> None:
        self._files_at_hand().import_products()

    def _on_export_asked(self) -> None:
        self._files_at_hand().export_products()

    def _files_at_hand(self) -> GoodsFiles:
        self.files.outside = self.outside
        if self._person is not None:
            self.files.begin(self._person)
        return self.files

    def _printers(self) -> tuple[PrinterConfig, ...]:
        return self._shop.config.printers

    def begin_products(self, person: Attendant) -> QWidget:
        """The goods."""
        self.products.begin(person)
        return self.products

    # --- Perajin ---

    @cached_property
    def artisans(self) -> ArtisanPages:
        """*Perajin*."""
        from pos.app.artisan_pages import ArtisanPages

        shop, config, tasks, centre = self._shop, self._config, self._tasks, self._centre
        pages = ArtisanPages(shop, config, tasks, centre, self.outside, self)
        pages.told.connect(self.told)
        return pages

    def open_artisan(self, code: str) -> None:
        """Go to *Perajin* with the card of a code."""
        self.artisans.screen.wait_for(code)
        self.went.emit(PERAJIN)

    def begin_artisans(self, person: Attendant) -> QWidget:
        """The makers."""
        return self.artisans.begin(person)

    # --- Opname ---

    @cached_property
    def counting(self) -> CountScreen:
        """*Opname*."""
        from pos.stock.screens.count_screen import CountScreen

        shop = self._shop
        screen = CountScreen(
            shop.stocktakes, shop.staff, shop.photos, self._tasks, self._centre, self._config.till_code
        )
        screen.told.connect(self.told)
        return screen

    def begin_count(self, person: Attendant) -> QWidget:
        """The count."""
        self.counting.begin(person)
        return self.counting

    # --- Mutasi ---

    @cached_property
    def acts(self) -> ActsScreen:
        """*Mutasi*."""
        from pos.stock.screens.act_services import ActServices
        from pos.stock.screens.acts_screen import ActsScreen

        shop, till = self._shop, self._config.till_code
        services = ActServices(shop.stock_acts, shop.shelf, shop.staff, shop.photos, self._centre, till)
        screen = ActsScreen(services, shop.centres, self._tasks, self.outside)
        screen.sale_asked.connect(self._on_sale_asked)
        screen.left.connect(self._on_acts_left)
        return screen

    def begin_acts(self, person: Attendant) -> QWidget:
        """What is done with goods."""
        self.acts.begin(person)
        return self.acts

    def _on_acts_left(self) -> None:
        self.went.emit(BARANG)

    def _on_sale_asked(self, codes: tuple[str, ...]) -> None:
        """A visitor pays for what broke: to the counter with it, where a shift is open."""

        def look() -> tuple[bool, tuple[str, ...]]:
            return self._shop.shifts.current(self._config.till_code) is not None, codes

        self._tasks.run(self, look, self._on_shift_known, self._on_trouble)

    def _on_shift_known(self, found: tuple[bool, tuple[str, ...]]) -> None:
        is_open, codes = found
        if not is_open:
            self.told.emit(self.tr("Belum ada sif yang terbuka. Buka sif dulu."))
        for code in codes if is_open else ():
            self.sold.emit(code)

    # --- Laporan ---

    @cached_property
    def report(self) -> ReportScreen:
        """*Laporan*."""
        from pos.reports.screens.report_screen import ReportScreen

        screen = ReportScreen(self._shop.reports, self._tasks, self.outside, self._shop.folder.exports)
        screen.journal_asked.connect(self._on_journal_asked)
        screen.clearing_asked.connect(self._on_clearing_asked)
        return screen

    def begin_report(self, person: Attendant) -> QWidget:
        """The month."""
        self.report.begin(person)
        return self.report

    # --- Buku ---

    @cached_property
    def journal(self) -> JournalScreen:
        """*Buku*."""
        from pos.reports.screens.journal_screen import JournalScreen

        screen = JournalScreen(self._shop.journal, self._tasks)
        screen.left.connect(self._on_journal_left)
        screen.paper_asked.connect(self._on_paper_asked)
        return screen

    def _on_journal_asked(self, centre: str) -> None:
        self._journal_of = centre or self._centre.code
        self.went.emit(BUKU)

    def _on_clearing_asked(self, centre: str) -> None:
        self._journal_of = centre or self._centre.code
        self.went.emit(UANG)

    def _on_journal_left(self) -> None:
        self.went.emit(LAPORAN)

    def _on_paper_asked(self, key: UUID) -> None:
        if self._person is not None:
            self.paper_asked.emit((self.journal, key, self._person.name))

    def begin_journal(self, _person: Attendant) -> QWidget:
        """The journal of the centre that was asked for."""
        self.journal.begin(self._journal_of)
        return self.journal

    # --- Uang QRIS & kartu ---

    @cached_property
    def clearing(self) -> ClearingScreen:
        """*Uang QRIS & kartu*."""
        from pos.clearing.screens.clearing_screen import ClearingScreen
        from pos.clearing.screens.line_fixes import FixServices

        shop = self._shop
        services = FixServices(shop.clearing, shop.staff, self._config.till_code)
        screen = ClearingScreen(services, shop.centres, self._tasks, self.outside)
        screen.left.connect(self._on_journal_left)
        return screen

    def begin_clearing(self, person: Attendant) -> QWidget:
        """QRIS and card money of the centre that was asked for."""
        self.clearing.begin(self._journal_of, person)
        return self.clearing


_BEGINS: Final[dict[str, Callable[[GoodsPages, Attendant], QWidget]]] = {
    TITIP: GoodsPages.begin_intake,
    BARANG: GoodsPages.begin_products,
    PERAJIN: GoodsPages.begin_artisans,
    OPNAME: GoodsPages.begin_count,
    MUTASI: GoodsPages.begin_acts,
    LAPORAN: GoodsPages.begin_report,
    BUKU: GoodsPages.begin_journal,
    UANG: GoodsPages.begin_clearing,
}
"""How each place is begun."""

MADE: Final = frozenset(_BEGINS)
"""The places that there are."""
