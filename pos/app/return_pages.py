"""*Retur & tukar* and what leads to it and away: receipts scanned anywhere, differences to pay, voids."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.places import RETUR
from pos.core.config import TillConfig
from pos.sales.domain import Sale
from pos.sales.screens.refund_desk import RefundDesk
from pos.sales.screens.return_screen import ReturnScreen
from pos.sales.screens.void_sheet import VoidDesk
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.till.domain import Shift
from pos.ui.tasks import Tasks


class ReturnPages(QObject):
    """The page of returns and the sheets of a void.

    Emits `shown((page, place))`, `pay_asked(Basket)` where an exchange wants money, `ended(Sale)` with a
    return, exchange or void that is kept, `refused((tone, happened, rest))` where a void cannot be,
    `undo_offered((text, undo))`, and `keeping` and `kept` around a commit.
    """

    shown = Signal(object)
    pay_asked = Signal(object)
    ended = Signal(object)
    refused = Signal(object)
    undo_offered = Signal(object)
    keeping = Signal()
    kept = Signal()

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._shop = shop
        self._config = config
        self._tasks = tasks
        self._receipt = ""

    @cached_property
    def screen(self) -> ReturnScreen:
        """*Retur & tukar*."""
        shop = self._shop
        self._refunds = RefundDesk(shop.sales, shop.staff, self._tasks, self._config.till_code)
        screen = ReturnScreen(shop.returns, self._refunds, self._tasks, self._config.centre)
        screen.pay_asked.connect(self.pay_asked)
        screen.refunded.connect(self.ended)
        screen.undo_offered.connect(self.undo_offered)
        screen.keeping.connect(self.keeping)
        screen.kept.connect(self.kept)
        return screen

    @cached_property
    def voids(self) -> VoidDesk:
        """What undoes a sale, on *Selesai* and *Retur*."""
        desk = VoidDesk(self._shop.returns, self._shop.staff, self._tasks, self._config.till_code)
        desk.voided.connect(self._on_voided)
        desk.told.connect(self.refused)
        desk.keeping.connect(self.keeping)
        desk.kept.connect(self.kept)
        return desk

    @property
    def is_committing(self) -> bool:
        """Whether a return or a void is being kept at this moment."""
        made = self.__dict__
        return any(made[name].is_committing for name in ("screen", "voids") if name in made)

    def is_page(self, page: QWidget) -> bool:
        """Whether a page is the one of returns."""
        return page is self.__dict__.get("screen")

    def wait_for(self, receipt: str) -> None:
        """The receipt that the page will open when it is shown."""
        self._receipt = receipt

    def show(self, shift: Shift, person: Attendant) -> None:
        """Show the page, with the receipt that was scanned elsewhere."""
        self.shown.emit((self.screen, RETUR))
        self.screen.begin(shift, person)
        receipt, self._receipt = self._receipt, ""
        if receipt:
            self.screen.take_scan(receipt)

    def back(self) -> None:
        """The page as it was left: the difference was not paid."""
        self.shown.emit((self.screen, RETUR))

    def _on_voided(self, sale: Sale) -> None:
        if "screen" in self.__dict__:
            self.screen.start()
        self.ended.emit(sale)
