"""A durable sale against the same rows written with bare sqlite3: `python tests/benchmarks/bench_sale.py`.

Prints ratios of one run: wall time, CPU time, statements and commits a sale.  The bare baseline uses the
same file, pragmas and rows, prepared once, in one BEGIN IMMEDIATE transaction each.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import event

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.sales.domain import Basket
from pos.shop import Shop
from pos.staff.domain import Role
from pos.till.domain import Shift
from tests.goods import stocked_shop

SALES = 200
FSYNC_MS = 5.0
"""What a commit's flush costs on the disk of a cheap computer; added to both sides alike."""


def seconds_of(sell: Callable[[], object]) -> tuple[float, float]:
    """Median wall and CPU seconds of a call."""
    wall, cpu = [], []
    for _ in range(SALES):
        a, b = time.perf_counter(), time.process_time()
        sell()
        wall.append(time.perf_counter() - a)
        cpu.append(time.process_time() - b)
    return statistics.median(wall), statistics.median(cpu)


def rows_of_a_sale(database: Path, number: str) -> list[tuple[str, list[tuple[object, ...]]]]:
    """The inserts that one sale made, read back from the file."""
    db = sqlite3.connect(database)
    queries = {
        "sale": "SELECT * FROM sale WHERE number = :n",
        "sale_line": "SELECT l.* FROM sale_line l JOIN sale s ON s.id = l.sale_id WHERE s.number = :n",
        "payment": "SELECT p.* FROM payment p JOIN sale s ON s.id = p.sale_id WHERE s.number = :n",
        "stock_move": "SELECT * FROM stock_move WHERE document = :n",
        "entry": "SELECT * FROM entry WHERE document = :n",
        "posting": "SELECT p.* FROM posting p JOIN entry e ON e.id = p.entry_id WHERE e.document = :n",
        "chain_event": "SELECT * FROM chain_event WHERE body LIKE '%' || :n || '%'",
        "paper": "SELECT * FROM paper WHERE number = :n",
    }
    found = [(table, db.execute(query, {"n": number}).fetchall()) for table, query in queries.items()]
    db.close()
    return found


def bare(
    folder: Path, template: Path, rows: list[tuple[str, list[tuple[object, ...]]]]
) -> Callable[[], None]:
    """The same rows into tables of the same form, by bare sqlite3."""
    db = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000"):
        db.execute(f"PRAGMA {pragma}")
    source = sqlite3.connect(template)
    names = [table for table, _ in rows]
    for name, kind, sql in source.execute(
        "SELECT tbl_name, type, sql FROM sqlite_master WHERE sql IS NOT NULL"
    ):
        if name in names and kind in ("table", "index"):
            db.execute(sql)
    source.close()
    db.execute("CREATE TABLE counter (series TEXT PRIMARY KEY, last INTEGER)")
    inserts = [
        (f"INSERT INTO {table} VALUES ({', '.join('?' * len(lines[0]))})", lines) for table, lines in rows
    ]
    keys = {"sale": (0, 1), "sale_line": (0,), "payment": (0,), "stock_move": (0,), "entry": (0,)}
    keys |= {"posting": (0,), "chain_event": (2,), "paper": (0, 2)}
    turn = Counter[str]()

    def sell() -> None:
        turn["n"] += 1
        db.execute("BEGIN IMMEDIATE")
        db.execute(
            "INSERT INTO counter VALUES ('s', 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last"
        )
        for (statement, lines), (table, _) in zip(inserts, rows, strict=True):
            fresh = []
            for at, line in enumerate(lines):
                cells = list(line)
                for key in keys[table]:
                    cells[key] = f"{turn['n']:08d}{at:03d}" if table != "chain_event" else turn["n"]
                fresh.append(cells)
            db.executemany(statement, fresh)
        db.execute("COMMIT")

    return sell


def selling(shop: Shop, shift: Shift) -> Callable[[], object]:
    """Three things for cash, as the till does it."""
    goods = [item for item in shop.shelf.search("CKL", limit=200) if not item.one_of_a_kind][:3]
    basket = Basket()
    for item in goods:
        basket = basket.add(item)

    def sell() -> object:
        return shop.sales.pay_cash(shift, replace(basket, key=new_id()), Rupiah(1_000_000))

    return sell


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shop = stocked_shop(folder)
        shift = shop.shifts.open("CKL", 1, shop.staff.add("Siti", Role.ATTENDANT, "1111"), Rupiah(0))
        sell = selling(shop, shift)
        for _ in range(20):
            last = sell()
        told = Counter[str]()

        def count(*facts: object) -> None:
            told[str(facts[2]).split(maxsplit=1)[0].upper()] += 1

        event.listen(shop.db.engine, "before_cursor_execute", count)
        sell()
        event.remove(shop.db.engine, "before_cursor_execute", count)
        rows = rows_of_a_sale(shop.folder.database, last.number)  # type: ignore[attr-defined]
        wall, cpu = seconds_of(sell)
        bare_wall, bare_cpu = seconds_of(bare(folder, shop.folder.database, rows))
        disk = FSYNC_MS / 1000
        flush_wall = max(0.0, bare_wall - bare_cpu)
        print(f"rows a sale: {sum(len(lines) for _, lines in rows)}; statements: {dict(told)}, 1 commit")
        print(f"wall, this disk: {wall * 1e3:.2f} ms against {bare_wall * 1e3:.2f} = {wall / bare_wall:.2f}x")
        ratio = (cpu + disk) / (bare_cpu + disk)
        print(f"wall, {FSYNC_MS:.0f} ms fsync: {ratio:.2f}x (goal 1.2x; here {flush_wall * 1e3:.2f} ms)")
        print(f"CPU: {cpu * 1000:.2f} ms against {bare_cpu * 1000:.2f} ms = {cpu / bare_cpu:.2f}x (goal 4x)")
        shop.close()


if __name__ == "__main__":
    main()
