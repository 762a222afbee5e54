"""The pages behind the login, made when they are first needed, and how one leads to the next."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pos.app.open_basket import BasketFile, BasketOffer
from pos.app.places import HITUNG, KASIR, SETELAN, TUTUP
from pos.centres.domain import Centre
from pos.core.config import TillConfig
from pos.core.errors import PosError
from pos.printing.domain import Job
from pos.sales.domain import Basket, Sale
from pos.sales.screens.done_screen import DoneScreen
from pos.sales.screens.held_board import Asker, HeldBoard
from pos.sales.screens.hold_desk import HoldDesk
from pos.sales.screens.payment_screen import PaymentScreen
from pos.sales.screens.sale_screen import SaleScreen
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.till.domain import Shift, ShiftClosing
from pos.till.screens.close_shift_screen import CloseShiftScreen
from pos.till.screens.open_shift_screen import OpenShiftScreen
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.app.settings.page import SettingsPage
    from pos.settlement.screens.settlement_screen import SettlementScreen


class Pages(QObject):
    """Selling, counting and settling at one till.

    Emits `shown((page, place))`, `opened(Shift)`, `closed(ShiftClosing)`, `undo_offered((text, undo))` and
    `left_out(str)` with a sentence on what cannot be shown, `preferred(Preferences)` of the person who is in,
    `centre_changed(Centre)` after its limits were set; `keeping` and `kept` around a commit;
    `buyer_sees` with what the buyer's screen is to follow (`BuyerWindow.see`).
    """

    shown = Signal(object)
    opened = Signal(object)
    closed = Signal(object)
    undo_offered = Signal(object)
    left_out = Signal(str)
    buyer_sees = Signal(object)
    preferred = Signal(object)
    centre_changed = Signal(object)
    keeping = Signal()
    kept = Signal()

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre) -> None:
        super().__init__()
        self._shop = shop
        self._config = config
        self._tasks = tasks
        self.centre = centre
        self.shift: Shift | None = None
        self._wanted = KASIR
        self._person: Attendant | None = None
        self.basket_file = BasketFile(
            shop.folder.open_basket, config.till_code, shop.holding, tasks, shop.clock
        )
        self.basket_file.told.connect(self.left_out)

    @cached_property
    def sale(self) -> SaleScreen:
        """*Kasir*."""
        screen = SaleScreen(self._shop.shelf, self._shop.sales, self._tasks, self.centre.code)
        screen.pay_asked.connect(self._on_pay_asked)
        screen.paid.connect(self._on_paid)
        screen.undo_offered.connect(self.undo_offered)
        screen.copy_asked.connect(self.print_last_again)
        screen.keeping.connect(self.keeping)
        screen.kept.connect(self.kept)
        screen.drawn.connect(self.buyer_sees)
        self._add_desks(screen)
        self.hold = HoldDesk(screen, self._shop.holding, self._tasks, self.centre, self._shop.clock)
        screen.add_desk(self.hold)
        screen.drawn.connect(self.basket_file.keep)
        self.offer = BasketOffer(self.basket_file, screen, self.hold, self._shop.sales, self._tasks)
        self.basket_file.look()
        return screen

    def _add_desks(self, screen: SaleScreen) -> None:
        """*Dicari, tak ada* (Ctrl+D) and receipts in two languages (Ctrl+B)."""
        from pos.sales.screens.language_desk import LanguageDesk
        from pos.sales.screens.wanted_desk import WantedDesk

        screen.add_desk(WantedDesk(screen, self._shop.wanted, self._shop.catalogue, self._tasks))
        language = LanguageDesk(screen)
        screen.drawn.connect(language.keep)
        screen.add_desk(language)

    @cached_property
    def payment(self) -> PaymentScreen:
        """*Bayar*."""
        screen = PaymentScreen(self._shop.sales, self._shop.shelf, self._shop.qris, self._tasks, self.centre)
        screen.paid.connect(self._on_paid)
        screen.back.connect(self._show_sale)
        screen.grown.connect(self.sale.take_basket)
        screen.shown_to_buyer.connect(self.buyer_sees)
        screen.keeping.connect(self.keeping)
        screen.kept.connect(self.kept)
        return screen

    @cached_property
    def done(self) -> DoneScreen:
        """*Selesai*."""
        width = next((p.paper_mm for p in self._config.printers if p.use == "struk"), self.centre.paper_mm)
        screen = DoneScreen(self._shop.sales, self._shop.printing, self._tasks, width)
        screen.finished.connect(self._on_finished)
        screen.scanned.connect(self._on_next_scan)
        return screen

    @cached_property
    def open_shift(self) -> OpenShiftScreen:
        """*Buka sif*."""
        screen = OpenShiftScreen(self._shop.shifts, self._tasks, self._config.till_code)
        screen.opened.connect(self._on_opened)
        return screen

    @cached_property
    def close_shift(self) -> CloseShiftScreen:
        """*Tutup sif*."""
        screen = CloseShiftScreen(self._shop.shifts, self._tasks)
        screen.closed.connect(self._on_closed)
        screen.held_asked.connect(self._on_held_asked)
        screen.left.connect(self._show_sale)
        return screen

    @cached_property
    def settlement(self) -> SettlementScreen:
        """*Perhitungan perajin*."""
        from pos.settlement.screens.settlement_screen import SettlementScreen

        screen = SettlementScreen(
            self._shop.settlements, self._shop.payouts, self._tasks, self.centre, self._shop.folder.exports
        )
        self.settlement_board = HeldBoard(screen, self._shop.holding, self._tasks, self.centre.code)
        screen.held_asked.connect(self._on_held_asked_for)
        return screen

    @cached_property
    def settings(self) -> SettingsPage:
        """*Setelan*; further sections are put in here with `add_section`."""
        from pos.app.settings import make_settings

        page = make_settings(self._shop, self._tasks, self._config, self.centre.code)
        page.preferred.connect(self.preferred)
        page.centre_changed.connect(self.centre_changed)
        return page

    def take_over(self, before: Pages) -> None:
        """Go on where other pages were left: the screen was made anew, the counter is the same."""
        self.basket_file.deleteLater()
        before.basket_file.told.disconnect(before.left_out)
        self.basket_file = before.basket_file
        self.basket_file.told.connect(self.left_out)
        if "sale" in before.__dict__:
            self.sale.go_on(before.sale.state)
        if "settings" in before.__dict__:
            self.settings.take_over(before.settings)

    @property
    def is_committing(self) -> bool:
        """Whether a sale is being kept: nobody leaves before its change is shown."""
        made = self.__dict__
        return any(made[name].is_committing for name in ("sale", "payment") if name in made)

    def enter(self, person: Attendant, place: str) -> None:
        """Somebody wants to go to a place; whether a shift is open decides what is shown there."""
        self._person, self._wanted = person, place

        def look() -> tuple[Shift | None, list[str]]:
            return self._shop.shifts.current(self._config.till_code), self._shop.catalogue.categories()

        self._tasks.run(self, look, self._on_looked, self._on_trouble)

    def _on_looked(self, found: tuple[Shift | None, list[str]]) -> None:
        shift, categories = found
        if shift is not None and shift != self.shift:
            self.sale.begin(shift, categories)
        self.shift = shift
        self.basket_file.set_person(shift.attendant_name if shift is not None else "")
        if self._wanted == HITUNG and self._person is not None:
            self.shown.emit((self.settlement, HITUNG))
            self.settlement.begin(self._person)
        elif self._wanted == SETELAN and self._person is not None:
            self.shown.emit((self.settings, SETELAN))
            self.settings.begin(self._person)
        elif shift is None and self._person is not None:
            self.shown.emit((self.open_shift, KASIR))
            self.open_shift.begin(self._person)
        elif self._wanted == TUTUP and shift is not None:
            self.shown.emit((self.close_shift, TUTUP))
            self.close_shift.begin(shift)
        else:
            self._show_sale()

    def _show_sale(self) -> None:
        self.shown.emit((self.sale, KASIR))
        if self.shift is not None:
            self.offer.offer(self.shift)

    def _on_held_asked(self) -> None:
        """The close of a shift waits for held baskets: to the list of them."""
        self._show_sale()
        self.sale.press_key("F6")

    def _on_held_asked_for(self, day: date) -> None:
        """The close of a day waits for held baskets: they are kept or dropped, as no shift is open."""
        person = self._person
        if person is not None:
            board = self.settlement_board
            board.open(Asker(self._config.till_code, person.name, day), resumes=False)

    def _on_opened(self, shift: Shift) -> None:
        self.opened.emit(shift)
        if self._person is not None:
            self.enter(self._person, KASIR)

    def _on_closed(self, closing: ShiftClosing) -> None:
        self.shift = None
        self.closed.emit(closing)

    def _on_pay_asked(self, basket: Basket) -> None:
        if self.shift is not None:
            self.shown.emit((self.payment, KASIR))
            self.buyer_sees.emit(basket)
            self.payment.begin(self.shift, basket)

    def _on_paid(self, sale: Sale) -> None:
        self.sale.start_sale()
        self.shown.emit((self.done, KASIR))
        self.done.begin(sale)
        self.buyer_sees.emit(sale)

    def _on_finished(self) -> None:
        self._show_sale()

    def _on_next_scan(self, text: str) -> None:
        self._show_sale()
        self.sale.take_scan(text)

    def print_last_again(self) -> None:
        """F8 on any page: the last receipt of this shift again, marked as a copy."""
        shift, person = self.shift, self._person
        if shift is None or person is None:
            return

        def copy() -> Job | None:
            number = self._shop.sales.last_number(shift)
            return None if number is None else self._shop.sales.copy_of_receipt(number, person=person.name)

        self._tasks.run(self, copy, self._on_copied, self._on_trouble)

    def _on_copied(self, job: Job | None) -> None:
        if job is None:
            self.left_out.emit(self.tr("Belum ada struk di sif ini."))
        else:
            said = self.tr("Salinan struk {number} dikirim ke printer")
            self.left_out.emit(said.format(number=job.number))

    def _on_trouble(self, error: PosError) -> None:
        self.left_out.emit(say(error).text)
