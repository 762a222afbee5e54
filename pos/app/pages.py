"""The pages behind the login, made when they are first needed, and how one leads to the next."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.counter_desks import CounterDesks
from pos.app.goods_pages import MADE, GoodsPages
from pos.app.open_basket import BasketFile, BasketOffer
from pos.app.paper_pages import PaperPages
from pos.app.places import HITUNG, KASIR, KERTAS, PEMANDU, PESANAN, RETUR, SETELAN, TUTUP
from pos.app.return_pages import ReturnPages
from pos.centres.domain import Centre
from pos.core.clock import local_date
from pos.core.config import TillConfig
from pos.core.errors import PosError
from pos.sales.domain import Basket, Sale, read_mark
from pos.sales.screens.done_screen import DoneScreen
from pos.sales.screens.hold_desk import HoldDesk
from pos.sales.screens.payment_screen import PaymentScreen
from pos.sales.screens.sale_screen import SaleScreen
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.till.domain import Shift, ShiftClosing
from pos.till.screens.close_shift_screen import CloseShiftScreen
from pos.till.screens.open_shift_screen import OpenShiftScreen
from pos.till.screens.shift_desk import ShiftDesk
from pos.till.screens.shift_jobs import DRAWER
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.app.evening_pages import EveningPages
    from pos.app.order_pages import OrderPages
    from pos.app.settings.page import SettingsPage
    from pos.guides.screens.guides_panel import GuidesPanel


class Pages(QObject):
    """Selling, counting and settling at one till.

    Emits `shown((page, place))`, `opened(Shift)`, `closed(ShiftClosing)`, `undo_offered((text, undo))` and
    `left_out(str)` with a sentence on what cannot be shown, `preferred(Preferences)` of the person who is in,
    `centre_changed(Centre)` after its limits were set; `keeping` and `kept` around a commit;
    `handed_over(Attendant)` with who has the drawer now; `old_shift(Shift)` where one was left open;
    `restored` by a copy; `buyer_sees` with what the buyer's screen is to follow (`BuyerWindow.see`).
    """

    shown = Signal(object)
    opened = Signal(object)
    closed = Signal(object)
    undo_offered = Signal(object)
    left_out = Signal(str)
    buyer_sees = Signal(object)
    preferred = Signal(object)
    centre_changed = Signal(object)
    keeping, kept, restored = Signal(), Signal(), Signal()
    handed_over = Signal(object)
    old_shift = Signal(object)

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre) -> None:
        super().__init__()
        self._shop = shop
        self._config = config
        self._tasks = tasks
        self.centre = centre
        self.shift: Shift | None = None
        self._wanted = KASIR
        self._pays_for = KASIR
        self._person: Attendant | None = None
        basket = shop.folder.open_basket
        self.basket_file = BasketFile(basket, config.till_code, shop.holding, tasks, shop.clock)
        self.basket_file.told.connect(self.left_out)
        self.papers = PaperPages(shop, config, tasks, centre, self)
        self.papers.told.connect(self.left_out)
        self.papers.left.connect(self._to_place)
        self.goods = GoodsPages(shop, config, tasks, centre, self)
        self.goods.told.connect(self.left_out)
        self.goods.went.connect(self._to_place)
        self.goods.sold.connect(self._on_next_scan)
        self.goods.paper_asked.connect(self.papers.show_paper)
        self.goods.undo_offered.connect(self.undo_offered)

    @cached_property
    def sale(self) -> SaleScreen:
        """*Kasir*."""
        screen = SaleScreen(self._shop.shelf, self._shop.sales, self._tasks, self.centre.code)
        screen.pay_asked.connect(self._on_pay_asked)
        screen.paid.connect(self._on_paid)
        screen.undo_offered.connect(self.undo_offered)
        screen.copy_asked.connect(self.print_last_again)
        screen.return_asked.connect(self._on_return_asked)
        screen.keeping.connect(self.keeping)
        screen.kept.connect(self.kept)
        screen.drawn.connect(self.buyer_sees)
        self.hold = HoldDesk(screen, self._shop.holding, self._tasks, self.centre, self._shop.clock)
        screen.add_desk(self.hold)
        screen.drawn.connect(self.basket_file.keep)
        self.offer = BasketOffer(self.basket_file, screen, self.hold, self._shop.sales, self._tasks)
        self.basket_file.look()
        self.desks = CounterDesks(screen, self._shop, self._tasks, self.centre.code, self._logged_in)
        self.desks.orders_wanted.connect(self._on_orders_wanted)
        return screen

    def _logged_in(self) -> Attendant | None:
        return self._person

    @cached_property
    def orders(self) -> OrderPages:
        """*Pesanan*."""
        from pos.app.order_pages import OrderPages

        pages = OrderPages(self._shop, self._tasks, self.centre.code, self.sale)
        pages.taken_up.connect(self._on_order_taken_up)
        return pages

    @cached_property
    def guides(self) -> GuidesPanel:
        """*Pemandu*."""
        from pos.guides.screens.guides_panel import GuidesPanel

        return GuidesPanel(self._shop.guides, self._tasks, self.centre.code, self._config.till_code)

    @cached_property
    def payment(self) -> PaymentScreen:
        """*Bayar*."""
        screen = PaymentScreen(self._shop.sales, self._shop.shelf, self._shop.qris, self._tasks, self.centre)
        screen.paid.connect(self._on_payment_taken)
        screen.back.connect(self._on_not_paid)
        screen.grown.connect(self._on_grown)
        screen.shown_to_buyer.connect(self.buyer_sees)
        screen.keeping.connect(self.keeping)
        screen.kept.connect(self.kept)
        return screen

    @cached_property
    def done(self) -> DoneScreen:
        """*Selesai*."""
        screen = self.papers.new_done()
        screen.finished.connect(self._show_sale)
        screen.scanned.connect(self._on_next_scan)
        screen.void_asked.connect(self._on_void_asked)
        return screen

    @cached_property
    def returns(self) -> ReturnPages:
        """*Retur & tukar*, and voids."""
        pages = ReturnPages(self._shop, self._config, self._tasks, self)
        pages.shown.connect(self.shown)
        pages.pay_asked.connect(self._on_difference_asked)
        pages.ended.connect(self._on_returned)
        pages.refused.connect(self._on_not_voided)
        pages.undo_offered.connect(self.undo_offered)
        pages.keeping.connect(self.keeping)
        pages.kept.connect(self.kept)
        pages.screen.void_asked.connect(self._on_void_asked)
        return pages

    @cached_property
    def open_shift(self) -> OpenShiftScreen:
        """*Buka sif*."""
        screen = OpenShiftScreen(self._shop.shifts, self._tasks, self._config.till_code)
        screen.opened.connect(self._on_opened)
        return screen

    @cached_property
    def close_shift(self) -> CloseShiftScreen:
        """*Tutup sif*."""
        screen = CloseShiftScreen(self._shop.shifts, self._shop.staff, self._tasks)
        screen.closed.connect(self._on_closed)
        screen.held_asked.connect(self._on_held_asked)
        screen.handed_over.connect(self._on_handed_over)
        screen.job_asked.connect(self._on_shift_job)
        screen.left.connect(self._show_sale)
        return screen

    @cached_property
    def shift_desk(self) -> ShiftDesk:
        """Cash in and out, the drawer without a sale, the interim report."""
        desk = ShiftDesk(self._shop.shifts, self._shop.staff, self._shop.artisans, self._tasks)
        desk.told.connect(self.left_out)
        return desk

    @cached_property
    def evening(self) -> EveningPages:
        """*Perhitungan perajin*."""
        from pos.app.evening_pages import EveningPages

        pages = EveningPages(self._shop, self._config, self._tasks, self.centre, self)
        pages.shown.connect(self.shown)
        pages.told.connect(self.left_out)
        pages.account_asked.connect(self.goods.open_artisan)
        return pages

    @cached_property
    def settings(self) -> SettingsPage:
        """*Setelan*; further sections are put in here with `add_section`."""
        from pos.app.settings import make_settings

        page = make_settings(self._shop, self._tasks, self._config, self.centre.code)
        page.preferred.connect(self.preferred)
        page.restored.connect(self.restored)
        page.centre_changed.connect(self.centre_changed)
        return page

    def take_over(self, before: Pages) -> None:
        """Go on where other pages were left: the screen was made anew, the counter is the same."""
        self.basket_file.deleteLater()
        before.basket_file.told.disconnect(before.left_out)
        self.basket_file = before.basket_file
        self.basket_file.told.connect(self.left_out)
        self.goods.take_over(before.goods)
        if "sale" in before.__dict__:
            self.sale.go_on(before.sale.state)
        if "settings" in before.__dict__:
            self.settings.take_over(before.settings)

    @property
    def is_committing(self) -> bool:
        """Whether a sale is being kept: nobody leaves before its change is shown."""
        made = self.__dict__
        return any(made[name].is_committing for name in ("sale", "payment", "returns") if name in made)

    def enter(self, person: Attendant, place: str) -> None:
        """Somebody wants to go to a place; whether a shift is open decides what is shown there."""
        self._person, self._wanted = person, place
        if "payment" in self.__dict__ and self.payment.holds_money:
            self.shown.emit((self.payment, KASIR))
            self.payment.remind()
            return

        def look() -> tuple[Shift | None, list[str]]:
            return self._shop.shifts.current(self._config.till_code), self._shop.catalogue.categories()

        self._tasks.run(self, look, self._on_looked, self._on_trouble)

    def _on_looked(self, found: tuple[Shift | None, list[str]]) -> None:
        shift, categories = found
        if shift is not None and shift != self.shift:
            self.sale.begin(shift, categories)
        self.shift = shift
        self.basket_file.set_person(shift.attendant_name if shift is not None else "")
        today = local_date(self._shop.clock.now(), self.centre.zone)
        if shift is not None and shift.business_date < today:
            self.old_shift.emit(shift)
        if self._wanted == HITUNG and self._person is not None:
            self.shown.emit((self.evening.screen, HITUNG))
            self.evening.begin(self._person)
        elif self._wanted == SETELAN and self._person is not None:
            self.shown.emit((self.settings, SETELAN))
            self.settings.begin(self._person)
        elif self._wanted == PEMANDU and self._person is not None:
            self.shown.emit((self.guides, PEMANDU))
            self.guides.begin(self._person, shift)
        elif self._wanted in MADE and self._person is not None:
            self.shown.emit((self.goods.begin(self._wanted, self._person), self._wanted))
        elif self._wanted == KERTAS and self._person is not None:
            self.shown.emit((self.papers.screen, KERTAS))
            self.papers.begin(self._person)
        elif shift is None and self._person is not None:
            self.shown.emit((self.open_shift, KASIR))
            self.open_shift.begin(self._person)
        elif self._wanted == RETUR and shift is not None and self._person is not None:
            self.returns.show(shift, self._person)
        elif self._wanted == TUTUP and shift is not None:
            self.shown.emit((self.close_shift, TUTUP))
            self.close_shift.begin(shift, self._person)
        elif self._wanted == PESANAN and shift is not None and self._person is not None:
            self.shown.emit((self.orders.screen, PESANAN))
            self.orders.screen.begin(self._person, shift)
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

    def _on_opened(self, shift: Shift) -> None:
        self.opened.emit(shift)
        self._to_place()

    def _to_place(self, place: str = KASIR) -> None:
        if self._person is not None:
            self.enter(self._person, place)

    def _on_closed(self, closing: ShiftClosing) -> None:
        self.shift = None
        self.closed.emit(closing)

    def _on_handed_over(self, receiver: Attendant) -> None:
        self.shift = None
        self.handed_over.emit(receiver)

    def _on_shift_job(self, job: str) -> None:
        self._begin_job(job, self.close_shift.window())

    def open_drawer(self, window: QWidget) -> None:
        """F10: the drawer without a sale, wherever one is in an open shift."""
        self._begin_job(DRAWER, window)

    def _begin_job(self, job: str, window: QWidget) -> None:
        if self.shift is None or self._person is None:
            self.left_out.emit(self.tr("Belum ada sif yang terbuka. Buka sif dulu."))
        elif not self.is_committing:
            self.shift_desk.begin(job, self.shift, self._person, window)

    def _on_pay_asked(self, basket: Basket) -> None:
        self._take_money(basket, KASIR)

    def _on_difference_asked(self, basket: Basket) -> None:
        """The buyer adds money in an exchange; what lies on the counter of *Kasir* stays there."""
        self._take_money(basket, RETUR)

    def _take_money(self, basket: Basket, place: str) -> None:
        if self.shift is not None:
            self._pays_for = place
            self.shown.emit((self.payment, place))
            self.buyer_sees.emit(basket)
            self.payment.begin(self.shift, basket)

    def _on_not_paid(self) -> None:
        (self.returns.back if self._pays_for == RETUR else self._show_sale)()

    def _on_grown(self, basket: Basket) -> None:
        (self.returns.screen if self._pays_for == RETUR else self.sale).take_basket(basket)

    def _on_payment_taken(self, sale: Sale) -> None:
        if self._pays_for == RETUR:
            self.returns.screen.start()
            self._on_returned(sale)
        else:
            self._on_paid(sale)

    def _on_paid(self, sale: Sale) -> None:
        self.sale.start_sale()
        self._show_done(sale, KASIR)

    def _show_done(self, sale: Sale, place: str) -> None:
        self.shown.emit((self.done, place))
        self.done.begin(sale)
        self.buyer_sees.emit(sale)

    def takes_receipt(self, page: QWidget, text: str) -> bool:
        """Whether a scan on a page is a receipt that opens *Retur*: not while money is taken."""
        if self.shift is None or self.is_committing or page is self.__dict__.get("payment"):
            return False
        return read_mark(text) is not None and not self.returns.is_page(page)

    def open_receipt(self, person: Attendant, text: str) -> None:
        """Go to *Retur* with a receipt."""
        self.returns.wait_for(text)
        self.enter(person, RETUR)

    def _on_return_asked(self, number: str) -> None:
        if self._person is not None:
            self.open_receipt(self._person, number)

    def _on_returned(self, sale: Sale) -> None:
        self._show_done(sale, RETUR)

    def _on_void_asked(self, sale: Sale) -> None:
        if self.shift is not None and self._person is not None:
            page = self.done if self.done.isVisible() else self.returns.screen
            self.returns.voids.ask(page, self.shift, self._person, sale)

    def _on_not_voided(self, words: tuple[str, str, str]) -> None:
        if self.done.isVisible():
            self.done.tell(words)
        else:
            self.returns.screen.notice.show_notice(*words)

    def _on_orders_wanted(self) -> None:
        self._to_place(PESANAN)

    def _on_order_taken_up(self, said: str) -> None:
        self._show_sale()
        if said:
            self.left_out.emit(said)

    def _on_next_scan(self, text: str) -> None:
        self._show_sale()
        self.sale.take_scan(text)

    def print_last_again(self) -> None:
        """F8 on any page: the last receipt of this shift again, marked as a copy."""
        self.papers.print_last(self.shift, self._person)

    def _on_trouble(self, error: PosError) -> None:
        self.left_out.emit(say(error).text)
