"""Whatever is done with goods at two centres: the stock is the sum of its moves, a piece is in one place."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from pos.catalogue.domain import PieceState
from pos.core.clock import FixedClock
from pos.core.money import Rupiah
from pos.core.paths import DataFolder
from pos.sales.domain import Basket, BasketLine, ReturnReason, Sale
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest, Role
from pos.stock.domain import Found, GoneAlready, LossCause, ShelfItem
from pos.stock.domain.acts import Came, Desk, Named, PieceStands
from pos.stock.domain.counting import CountAct
from pos.till.domain import Shift
from tests.goods import MORNING, demo_rows, shop_with_makers, written
from tests.stock.acts_desk import HERE, THERE, WORD, Books

MUG, JAR = "P01-DA001", "P04-GE001"
"""A thing of which there are many, and one of which each is a piece."""

STEPS = ("intake", "sale", "return", "loss", "home", "send", "receive", "correct", "count")


@dataclass
class History:
    """A shop under random hands, and what they remember of its goods."""

    shop: Shop
    shifts: dict[str, Shift]
    dice: Random
    sales: list[tuple[str, Sale]] = field(default_factory=list)
    count: dict[str, int] = field(default_factory=lambda: {"CKL": 0, "PDR": 0})
    place: dict[UUID, str] = field(default_factory=dict)
    """Where each piece is: a centre's shelf, or how it went."""

    def desk(self) -> Desk:
        return self.dice.choice((HERE, THERE))

    def goods(self, centre: str) -> list[Named]:
        """Some mugs and perhaps a piece of this centre's shelf."""
        standing = sorted((key for key, at in self.place.items() if at == centre), key=str)
        named = [Named(MUG, None, self.dice.randint(1, 3))]
        if standing and self.dice.random() < 0.7:
            named.append(Named(JAR, self.dice.choice(standing), 1))
        return named

    def moved(self, centre: str, goods: list[Named], to: str) -> None:
        for one in goods:
            if one.piece_id is None:
                self.count[centre] -= one.quantity
            else:
                self.place[one.piece_id] = to

    def do(self, step: str) -> None:
        desk = self.desk()
        getattr(self, f"do_{step}")(desk, desk.centre)

    def do_intake(self, desk: Desk, centre: str) -> None:
        mugs = self.dice.randint(1, 5)
        self.shop.goods.receive(centre, desk.till, "P01", {MUG: mugs}, desk.person)
        self.count[centre] += mugs
        self.shop.goods.receive(centre, desk.till, "P04", {JAR: 1}, desk.person)
        asked = text("SELECT id FROM piece")
        with self.shop.db.read() as session:
            for key in session.scalars(asked):
                self.place.setdefault(UUID(key), centre)

    def do_sale(self, desk: Desk, centre: str) -> None:
        for one in self.goods(centre):
            line = BasketLine(self.item(centre, one), one.quantity)
            sale = self.shop.sales.pay_cash(self.shifts[centre], Basket((line,)))
            self.sales.append((centre, sale))
            self.moved(centre, [one], "sold")

    def item(self, centre: str, one: Named) -> ShelfItem:
        """The thing as a scan of its label gives it."""
        return next(item for item, _code in self.scans(centre, one.sku) if item.piece_id == one.piece_id)

    def scans(self, centre: str, sku: str) -> list[tuple[ShelfItem, str]]:
        """What the labels of a product name, with their codes."""
        codes = [MUG] if sku == MUG else [tag.code for tag in self.shop.goods.tags(sku=JAR)]
        scans = [(self.shop.shelf.scanned(centre, code), code) for code in codes]
        return [(scan.item, code) for scan, code in scans if isinstance(scan, Found | GoneAlready)]

    def do_count(self, desk: Desk, centre: str) -> None:
        """Both products are counted; what is not found is lost, what is too many was a wrong book."""
        mugs = self.dice.randint(0, 6)
        self.wait()
        number = self.shop.stocktakes.begin(desk).number
        self.shop.stocktakes.scan(number, MUG, desk, mugs)
        for item, code in self.scans(centre, JAR):
            assert item.piece_id is not None
            if self.place[item.piece_id] == centre:
                if self.dice.random() < 0.7:
                    self.shop.stocktakes.scan(number, code, desk)
                else:
                    self.place[item.piece_id] = "lost"
        self.wait()
        counted = Approval(ApprovalRequest(CountAct.POST, "…", "Siti", "opname"), "Dedi")
        self.shop.stocktakes.post(self.shop.stocktakes.findings(number), {}, LossCause.LOST, desk, counted)
        self.count[centre] = mugs
        self.wait()

    def wait(self) -> None:
        """A minute goes by: what a count sees is told by its time."""
        clock = self.shop.clock
        assert isinstance(clock, FixedClock)
        clock.set(clock.now() + timedelta(minutes=1))

    def do_return(self, desk: Desk, centre: str) -> None:
        if not self.sales:
            return
        centre, sale = self.sales.pop(self.dice.randrange(len(self.sales)))
        line = sale.lines[0]
        damaged = self.dice.random() < 0.3
        (of,) = self.shop.sales.returns_of(sale.number, {line.id: line.quantity}).values()
        of = replace(of, damaged=damaged, reason=ReturnReason.BROKEN, approved_by="Dedi")
        item = self.shop.returns.open(centre, sale.number).line(line.id).item
        back = BasketLine(item, line.quantity, return_of=of)
        self.shop.sales.pay_cash(self.shifts[centre], Basket((back,)))
        if line.piece_id is not None:
            self.place[line.piece_id] = PieceState.BROKEN.value if damaged else centre
        elif not damaged:
            self.count[centre] += line.quantity

    def do_loss(self, desk: Desk, centre: str) -> None:
        causes = (LossCause.FIRING, LossCause.STAFF, LossCause.UNKNOWN, LossCause.LOST)
        cause, goods = self.dice.choice(causes), self.goods(centre)
        self.shop.stock_acts.write_off(desk, cause, goods, WORD, anyway=True)
        self.moved(centre, goods, "lost" if cause is LossCause.LOST else "broken")

    def do_home(self, desk: Desk, centre: str) -> None:
        goods = self.goods(centre)[-1:]
        maker = "P01" if goods[0].piece_id is None else "P04"
        self.shop.stock_acts.give_back(desk, maker, goods, anyway=True)
        self.moved(centre, goods, "returned")

    def do_send(self, desk: Desk, centre: str) -> None:
        goods = self.goods(centre)
        self.shop.stock_acts.send(desk, "PDR" if centre == "CKL" else "CKL", goods, anyway=True)
        self.moved(centre, goods, "in_transit")

    def do_receive(self, desk: Desk, centre: str) -> None:
        waiting = self.shop.stock_acts.on_the_way(centre)
        if not waiting:
            return
        sent, came = self.dice.choice(waiting), []
        for n, line in enumerate(sent.lines, start=1):
            whole = self.dice.randint(0, line.quantity)
            broken = self.dice.randint(0, line.quantity - whole)
            came.append(Came(n, whole, broken, line.quantity - whole - broken))
            if line.piece_id is None:
                self.count[centre] += whole
            else:
                self.place[line.piece_id] = centre if whole else "broken" if broken else "lost"
        self.shop.stock_acts.receive(desk, sent.number, came, self.dice.choice(("CKL", "PDR")), WORD)

    def do_correct(self, desk: Desk, centre: str) -> None:
        pieces = sorted(self.place, key=str)
        if not pieces or self.dice.random() < 0.4:
            by = self.dice.choice((-2, -1, 1, 2))
            self.shop.stock_acts.correct(desk, Named(MUG, None, by), "hitung ulang", WORD, anyway=True)
            self.count[centre] += by
            return
        key = self.dice.choice(pieces)
        at = self.place[key]
        if at == centre:
            self.shop.stock_acts.correct(desk, Named(JAR, key, -1), "tidak ada", WORD)
            self.place[key] = "lost"
        elif at in {"lost", "broken", "returned"}:
            self.shop.stock_acts.correct(desk, Named(JAR, key, 1), "ketemu lagi", WORD)
            self.place[key] = centre
        else:
            with pytest.raises(PieceStands):
                self.shop.stock_acts.correct(desk, Named(JAR, key, 1), "ketemu lagi", WORD)

    def holds(self) -> None:
        """The books say what the hands remember; each piece is in one place."""
        books = Books(self.shop)
        for centre, count in self.count.items():
            assert books.left(centre, MUG) == count
            standing = sum(at == centre for at in self.place.values())
            assert books.left(centre, JAR) == standing
        for key, at in self.place.items():
            state, where = books.piece(key)
            assert (where if state is PieceState.IN_STOCK else state.value) == at
        with self.shop.db.read() as session:
            assert session.execute(text("SELECT COALESCE(SUM(amount), 0) FROM posting")).scalar_one() == 0


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two centres with a shift each and bare shelves: to be copied, never to be opened."""
    folder = tmp_path_factory.mktemp("history")
    shop = shop_with_makers(folder)
    rows = [
        {**row, "stock_CKL": "0", "stock_PDR": "0", "stock_BDL": "0"}
        for row in demo_rows("products.csv")
        if row["sku"] in {MUG, JAR}
    ]
    shop.goods.import_products(written(folder / "goods.csv", rows))
    siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.shifts.open("CKL", 1, siti, Rupiah(300_000))
    shop.shifts.open("PDR", 1, siti, Rupiah(300_000))
    shop.close()
    return shop.folder.root


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=tmp_path_factory.getbasetemp()) as folder:
        yield Path(folder)


@settings(max_examples=12)
@given(steps=st.lists(st.sampled_from(STEPS), min_size=8, max_size=18), seed=st.integers(0, 999))
def test_any_history_adds_up(begun: Path, room: Path, steps: list[str], seed: int) -> None:
    folder = room / "shop"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(begun, folder)
    shop = Shop(DataFolder(folder), FixedClock(MORNING))
    shifts = {centre: shop.shifts.current(f"{centre}-1") for centre in ("CKL", "PDR")}
    history = History(shop, {centre: one for centre, one in shifts.items() if one}, Random(seed))
    history.do("intake")
    for step in steps:
        history.do(step)
        history.holds()
    assert Books(shop).verify() == []
    shop.close()
