"""An afternoon in a shop, and Dedi before *Perhitungan*."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from pos.core.money import Rupiah, in_notes
from pos.sales.domain import Basket, Payment, PaymentMethod, price
from pos.settlement.screens.day_state import DayState
from pos.settlement.screens.settlement_screen import SettlementScreen
from pos.shop import Shop
from pos.staff.domain import Role
from pos.stock.domain import ShelfItem
from pos.till.domain import Count
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import InlineTasks
from tests.goods import stocked_shop
from tests.ui.stage import Stage, set_look

SOLD = (("P01", 2), ("P03", 1), ("P05", 1), ("P07", 3))
"""Who sold how many pieces of his dearest thing; P01 and P05 are paid in cash."""


class Office:
    """Siti has sold things of four makers; her drawer is not counted yet."""

    def __init__(self, folder: Path) -> None:
        self.shop: Shop = stocked_shop(folder)
        self.siti = self.shop.staff.add("Siti", Role.ATTENDANT, "1111")
        self.dedi = self.shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
        self.shift = self.shop.shifts.open("CKL", 1, self.siti, Rupiah(300_000))
        for code, quantity in SOLD:
            self.shop.sales.pay_cash(self.shift, Basket().add(self.dearest(code), quantity))

    def dearest(self, artisan_code: str) -> ShelfItem:
        """An artisan's dearest thing of which there are several."""
        goods = self.shop.shelf.search("CKL", limit=500)
        own = [one for one in goods if one.artisan_code == artisan_code and one.left > 3 and not one.piece_id]
        return max(own, key=_price_and_code)

    def sell_cheapest(self, artisan_code: str) -> None:
        """One of the cheapest things of an artisan: too little to be paid out."""
        goods = self.shop.shelf.search("CKL", limit=500)
        own = [one for one in goods if one.artisan_code == artisan_code and not one.piece_id and one.left]
        self.shop.sales.pay_cash(self.shift, Basket().add(min(own, key=_price_and_code), 1))

    def sell_for_qris(self, artisan_code: str, method: PaymentMethod = PaymentMethod.QRIS) -> Rupiah:
        """One of the dearest for QRIS, or by card; returns its price."""
        basket = Basket().add(self.dearest(artisan_code), 1)
        due = price(basket).total
        payment = Payment(method, due, due, "4321")
        self.shop.sales.pay(self.shift, basket, [payment])
        return due

    def count_the_drawer(self) -> None:
        """Siti closes her shift, and it fits."""
        expected = self.shop.shifts.sums(self.shift).expected
        self.shop.shifts.close(self.shift.id, Count(tuple(in_notes(expected))))


def _price_and_code(item: ShelfItem) -> tuple[int, str]:
    return item.price.amount, item.code


class Desk:
    """The screen in a shell, begun by Dedi."""

    def __init__(self, qtbot: QtBot, office: Office, size: tuple[int, int]) -> None:
        self.office = office
        self.shop = shop = office.shop
        set_look()
        self.screen = SettlementScreen(
            shop.settlements, shop.payouts, InlineTasks(), shop.centres.get("CKL"), shop.folder.exports
        )
        self.view = self.screen.view
        self.stage = Stage(qtbot, shop.clock, self.screen, size, "perhitungan")
        self.screen.begin(office.dedi)
        self.stage.settle()

    @property
    def state(self) -> DayState:
        """What is shown."""
        assert self.screen.state is not None
        return self.screen.state

    @property
    def number(self) -> str:
        """The number of the settlement that is shown."""
        assert self.state.settlement is not None
        return self.state.settlement.number

    def rows(self) -> list[list[str]]:
        """What the table says, row by row."""
        model = self.view.table.rows
        return [[column.text(row) for column in model.columns] for row in model.rows]

    def totals(self) -> list[str]:
        """What the row below it says."""
        return list(self.view.days.totals.rows.totals)

    def status(self) -> dict[str, str]:
        """By name, where each artisan's money is."""
        return {row[0]: row[-1] for row in self.rows()}

    def ask_for_cash(self) -> None:
        """*Bayar tunai* of the chosen artisan: beside the table, or in the sheet of a small window."""
        if self.view.is_narrow:
            self.view.table.activated.emit(self.view.table.currentIndex())
            sheet = top_sheet(self.stage.shell)
            if sheet is not None and sheet.default is not None and sheet.default.text() == "Bayar tunai":
                sheet.accept()
            elif sheet is not None:
                sheet.reject()
        elif self.view.panel.pay.isVisible():
            self.view.panel.pay.click()
        self.stage.settle()

    def takes_cash(self) -> bool:
        """Whether the chosen artisan can be handed cash."""
        row = self.view.table.chosen_row()
        return row is not None and row.takes_cash

    def close_day(self) -> None:
        """F12 and Enter."""
        self.stage.press("F12", "Enter")
