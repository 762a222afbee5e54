"""Days at Cikolelet, one after another: sold, counted, settled, paid."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from pos.artisans.domain import LineTerms
from pos.core.clock import FixedClock, instant_at
from pos.core.ids import new_id
from pos.core.money import Rupiah, in_notes
from pos.ledger import accounts
from pos.ledger.domain import Entry, EntryKind, Posting
from pos.ledger.service import post
from pos.sales.domain import Basket, BasketLine, Discount, Sale
from pos.settlement.domain import Adjustment, Fee, FeeOrder, Settlement, SettlementLine
from pos.shop import Shop
from pos.stock.domain import ShelfItem
from pos.till.domain import Count, Shift

TUESDAY = date(2026, 11, 24)
CASH, BANK = "P01", "P02"
"""A maker who is paid in cash, and one by transfer."""


class Days:
    """A shop whose days are lived through by a test."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self._keys = 0

    def at(self, day: date, hour: int = 9) -> None:
        """It is that hour of that day at the centre."""
        clock = self.shop.clock
        assert isinstance(clock, FixedClock)
        clock.set(instant_at(day, hour))

    @contextmanager
    def shift(self, day: date) -> Iterator[Shift]:
        """Siti's shift of a day; it is counted and closed at the end."""
        self.at(day)
        shift = self.shop.shifts.open("CKL", 1, self.shop.staff.all()[0], Rupiah(300_000))
        yield shift
        self.at(day, 18)
        expected = self.shop.shifts.sums(shift).expected
        self.shop.shifts.close(shift.id, Count(tuple(in_notes(expected))))

    def thing(self, artisan: str, price: int, rate_bps: int) -> ShelfItem:
        """Something of an artisan's, at a price and part made for the test."""
        goods = self.shop.shelf.search("CKL", limit=500)
        item = next(one for one in goods if one.artisan_code == artisan and one.piece_id is None)
        return replace(item, price=Rupiah(price), terms=LineTerms(1, rate_bps))

    def sell(self, shift: Shift, item: ShelfItem, discount: int = 0) -> Sale:
        """One of a thing for cash."""
        return self.shop.sales.pay_cash(shift, Basket((BasketLine(item, 1, Discount(Rupiah(discount))),)))

    def take_back(self, shift: Shift, sale: Sale, item: ShelfItem) -> Sale:
        """The only line of a sale comes back."""
        of = self.shop.sales.returns_of(sale.number, {sale.lines[0].id: 1})[sale.lines[0].id]
        return self.shop.sales.pay_cash(shift, Basket((BasketLine(item, 1, return_of=of),)))

    def fee(self, day: date, artisan: str, amount: int, key: str = "") -> Fee:
        """An agreed fee; each has a key of its own where none is given."""
        self._not_before(day)
        self._keys += 1
        order = FeeOrder(key or f"iuran {self._keys}", "Iuran pasar", Rupiah(amount))
        return self.shop.charges.charge("CKL", artisan, order, "Dedi", day)

    def adjust(self, day: date, artisan: str, owed: int) -> Adjustment:
        """An adjustment that Lilis approves: above zero in the artisan's favour."""
        self._not_before(day)
        signed = ("Dedi", "Lilis")
        return self.shop.charges.adjust(
            "CKL", artisan, Rupiah(owed), reason="salah hitung", signed=signed, day=day
        )

    def _not_before(self, day: date) -> None:
        if self.shop.settlements.today("CKL") < day:
            self.at(day)

    def post(self, kind: EntryKind, day: date, artisan: str, owed: int, number: str = "AGREED-1") -> None:
        """An entry that no screen makes: above zero in the artisan's favour."""
        postings = (
            Posting(accounts.payable_artisan(artisan), Rupiah(-owed)),
            Posting(accounts.BREAKAGE_EXPENSE, Rupiah(owed)),
        )
        self._post(Entry(new_id(), "CKL", day, kind, number, postings))

    def advance(self, day: date, artisan: str, amount: int) -> None:
        """An artisan takes an advance (kasbon) from the safe."""
        postings = (
            Posting(accounts.advance_artisan(artisan), Rupiah(amount)),
            Posting(accounts.SAFE, Rupiah(-amount)),
        )
        self._post(Entry(new_id(), "CKL", day, EntryKind.ADVANCE, "KASBON-1", postings))

    def _post(self, entry: Entry) -> None:
        with self.shop.db.write() as session:
            post(session, entry, self.shop.clock.now())

    def settle(self, day: date) -> Settlement:
        """Close a day on its evening."""
        self.at(day, 19)
        return self.shop.settlements.settle("CKL", day, "Dedi")

    def line(self, day: date, artisan: str) -> SettlementLine:
        """An artisan's row of a day, which is settled now."""
        line = self.settle(day).line_of(artisan)
        assert line is not None
        return line

    def owed(self, artisan: str) -> Rupiah:
        """What the journal owes an artisan."""
        return -self.shop.ledger.balance("CKL", accounts.payable_artisan(artisan))


def after(days: int) -> date:
    """So many days after the first."""
    return TUESDAY + timedelta(days=days)


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
