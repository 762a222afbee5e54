"""100,000 products and 20,000 pieces from CSV, against bare sqlite3 with the same rows and tables.

`python tests/benchmarks/bench_import.py [PRODUCTS]`; every fifth product is one piece of its own.  Prints the
seconds of both in the same run, their ratio, and the most memory that the import took; then the same file
again, which changes nothing, and another price for every hundredth product.
"""

from __future__ import annotations

import csv
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from pos.shop import Shop
from tests.goods import demo_rows, shop_with_makers

PRODUCTS = 100_000
TABLES = ("product", "intake", "piece", "stock_move", "tag")
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")


def write_file(path: Path, products: int) -> None:
    """The demo's products over and over; every fifth is one of a kind, and stands at one centre."""
    rows = demo_rows("products.csv")
    single = {"one_of_a_kind": "1", "stock_CKL": "1", "stock_PDR": "0", "stock_BDL": "0"}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        for n in range(products):
            row = rows[n % len(rows)]
            other = {
                "sku": f"X{n:06d}",
                "name_id": f"{row['name_id']} {n // len(rows)}",
                "one_of_a_kind": "0",
            }
            writer.writerow(row | other | (single if n % 5 == 0 else {}))


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    wall, busy = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - wall, time.process_time() - busy


def bare(source: Path, target: Path) -> tuple[float, float]:
    """The rows of one database into the same tables of another one, by `executemany` in one transaction."""
    read = sqlite3.connect(source)
    rows = {table: read.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    words = read.execute("SELECT sku, words FROM product_search").fetchall()
    read.close()
    db = sqlite3.connect(target, isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")

    def put_in() -> None:
        db.execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(found[0]))})", found)
        db.executemany("INSERT INTO product_search (sku, words) VALUES (?, ?)", words)
        db.execute("COMMIT")

    taken = timed(put_in)
    db.close()
    print("rows: " + ", ".join(f"{len(found):,} {table}" for table, found in rows.items()))
    return taken


def most_memory() -> str:
    """What this program held at most, where the system tells."""
    try:
        import resource
    except ImportError:
        return "unknown"
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB"


def prices(path: Path, products: int) -> None:
    """A short list: every hundredth product at another price."""
    lines = [f"X{n:06d},99000" for n in range(0, products, 100)]
    path.write_text("\n".join(("sku,price_idr", *lines)) + "\n", encoding="utf-8")


def main() -> None:
    """Measure and print."""
    products = int(sys.argv[1]) if len(sys.argv) > 1 else PRODUCTS
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        file, few = folder / "products.csv", folder / "prices.csv"
        write_file(file, products)
        prices(few, products)
        shop = shop_with_makers(folder)
        ours = timed(lambda: shop.goods.import_products(file))
        memory = most_memory()
        again = timed(lambda: shop.goods.import_products(file))
        changed = timed(lambda: shop.goods.import_products(few))
        shop.close()
        (folder / "bare").mkdir()
        other: Shop = shop_with_makers(folder / "bare")
        other.close()
        theirs = bare(shop.folder.database, other.folder.database)
    print(f"a CSV of {products:,} products: {ours[0]:.1f} s ({ours[1]:.1f} s of processor), at most {memory}")
    print(f"bare sqlite3, the same rows: {theirs[0]:.1f} s ({theirs[1]:.1f} s of processor)")
    print(f"ratio: {ours[0] / theirs[0]:.1f}x by the clock, {ours[1] / theirs[1]:.1f}x of processor")
    print(
        f"the same file again, nothing new: {again[0]:.1f} s; {products // 100:,} prices: {changed[0]:.2f} s"
    )


if __name__ == "__main__":
    main()
