"""A month's settlement out of 1,000,000 sale lines, and then a day of 2,000 sales, against the bare SQL.

`python tests/benchmarks/bench_settlement.py [LINES]`; prints the ratio and the number of statements of a
settlement with few and with many sales.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import event

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.sales.domain import Basket
from pos.shop import Shop
from pos.staff.domain import Role
from pos.till.domain import Count
from tests.goods import stocked_shop

LINES = 1_000_000
SALES_A_DAY = 2_000
OPEN = """
e.centre = 'CKL' AND e.business_date <= :day
AND NOT EXISTS (SELECT 1 FROM settlement_entry x WHERE x.entry_id = e.id)
"""
BARE = (
    f"""
    SELECT p.account, e.kind, SUM(p.amount) FROM entry e JOIN posting p ON p.entry_id = e.id
    WHERE {OPEN} AND p.account >= 'payable:artisan:' AND p.account < 'payable:artisan;' GROUP BY 1, 2
    """,
    f"""
    SELECT l.artisan_code, l.kind, l.sku, l.name, SUM(l.quantity), SUM(l.gross), SUM(l.discount), SUM(l.net),
           SUM(l.artisan_share), SUM(l.centre_share)
    FROM entry e JOIN sale s ON s.number = e.document JOIN sale_line l ON l.sale_id = s.id
    WHERE {OPEN} AND e.kind = 'sale' AND l.artisan_code IS NOT NULL GROUP BY 1, 2, 3, 4
    """,
)
"""The two sums of a settlement: what the journal owes each artisan, and what each has sold."""


def fill(
    database: Path, shift: bytes, lines: int, first: date = date(2026, 10, 1), days: int = 31, tag: str = "B"
) -> None:
    """Four lines a sale, twenty artisans, so many days."""
    db = sqlite3.connect(database)
    for start in range(0, lines, 100_000):
        sales, rows, entries, postings = [], [], [], []
        for n in range(start, min(start + 100_000, lines), 4):
            sale, day = new_id().hex, (first + timedelta(days=n % days)).isoformat()
            at = f"{day} 03:00:00.000000"
            head = (
                sale,
                f"CKL-1-{tag}-{n}",
                "CKL",
                "CKL-1",
                shift,
                "S",
                day,
                at,
                "Siti",
                4000,
                0,
                4000,
                0,
                "0" * 8,
            )
            sales.append((*head, 0, "", "", 0, "", 0))
            entry = new_id().hex
            entries.append((entry, "CKL", day, "sale", f"CKL-1-{tag}-{n}", "S", at))
            postings.append((entry, 0, "CKL", day, "cash:CKL-1", 4000))
            postings.append((entry, 9, "CKL", day, "income:commission", -600))
            for k in range(4):
                code = f"P{(n + k) % 20 + 1:02d}"
                postings.append((entry, k + 1, "CKL", day, f"payable:artisan:{code}", -850))
                line = (
                    new_id().hex,
                    sale,
                    k + 1,
                    "sale",
                    None,
                    "X",
                    None,
                    0,
                    "",
                    "X",
                    code,
                    "X",
                    1,
                    8500,
                    None,
                )
                amounts = ("shared", 10_000, 1000, 1, 1000, 0, 1000, 850, 150, 1)
                rows.append((*line, *amounts, "", 1000, "", None, 0, "", "", 0, "CKL", day))
        db.executemany(f"INSERT INTO sale VALUES ({', '.join('?' * 20)})", sales)
        db.executemany(f"INSERT INTO sale_line VALUES ({', '.join('?' * 35)})", rows)
        db.executemany(f"INSERT INTO entry VALUES ({', '.join('?' * 7)})", entries)
        db.executemany(f"INSERT INTO posting VALUES ({', '.join('?' * 6)})", postings)
        db.commit()
    db.execute("ANALYZE")
    db.commit()
    db.close()


def statements_of(shop: Shop, act: Callable[[], object]) -> int:
    """How many statements an act sends."""
    told = Counter[str]()

    def count(*_facts: object) -> None:
        told["n"] += 1

    event.listen(shop.db.engine, "before_cursor_execute", count)
    act()
    event.remove(shop.db.engine, "before_cursor_execute", count)
    return told["n"]


def median_seconds(act: Callable[[], object], runs: int = 5) -> float:
    """The median of some runs after a first one."""
    act()
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        act()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def sell(shop: Shop, centre: str, sales: int) -> None:
    """A day of some sales at a centre, closed."""
    shift = shop.shifts.open(centre, 1, shop.staff.all()[0], Rupiah(0))
    goods = [item for item in shop.shelf.search(centre, limit=60) if not item.one_of_a_kind]
    for n in range(sales):
        shop.sales.pay_cash(shift, Basket().add(goods[n % len(goods)]))
    expected = shop.shifts.sums(shift).expected
    shop.shifts.close(shift.id, Count(((expected, 1),)))


def compared(shop: Shop, bare: sqlite3.Connection, day: date) -> str:
    """What a settlement of everything up to a day would say, against the bare sums of it."""

    def by_product() -> object:
        return shop.settlements.preview("CKL", day)

    def by_sql() -> object:
        return [bare.execute(statement, {"day": day.isoformat()}).fetchall() for statement in BARE]

    ours, theirs = median_seconds(by_product), median_seconds(by_sql)
    return f"{ours:.2f} s against {theirs:.2f} s = {ours / theirs:.2f}x"


def main() -> None:
    """Measure and print."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else LINES
    with tempfile.TemporaryDirectory() as temporary:
        shop = stocked_shop(Path(temporary))
        shop.staff.add("Siti", Role.ATTENDANT, "1111")
        counts = []
        for centre, sales in (("PDR", 5), ("BDL", 300)):
            sell(shop, centre, sales)
            day = shop.settlements.today(centre)

            def settle(centre: str = centre, day: date = day) -> object:
                return shop.settlements.settle(centre, day, "Dedi")

            counts.append(statements_of(shop, settle))
        print(f"statements of a settlement: {counts[0]} with 5 sales, {counts[1]} with 300")
        shift = shop.shifts.open("CKL", 1, shop.staff.all()[0], Rupiah(0))
        fill(shop.folder.database, shift.id.hex, lines)
        bare = sqlite3.connect(shop.folder.database)

        month, day = date(2026, 10, 31), date(2026, 11, 1)
        ratio = compared(shop, bare, month)
        print(f"a month of {lines:,} lines: {ratio} (goal 1.2x)")
        shop.settlements.settle("CKL", month, "Dedi")
        fill(shop.folder.database, shift.id.hex, 4 * SALES_A_DAY, day, 1, "C")
        print(f"the day after it, {SALES_A_DAY:,} sales: {compared(shop, bare, day)}")
        bare.close()
        shop.close()


if __name__ == "__main__":
    main()
