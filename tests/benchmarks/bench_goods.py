"""The list of 100,000 products with 20,000 pieces: its first window, its middle, and a search.

`python tests/benchmarks/bench_goods.py`.  Each figure is the worst of ten in milliseconds, and the ratio of
the medians to bare SQLite with the same questions in the same run; then the whole way on the screen.
"""

from __future__ import annotations

import csv
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from pos.app.till_window import TillWindow
from pos.core.config import TillConfig
from pos.shop import Shop
from pos.staff.domain import Role
from pos.stock.domain.products import MOST_HITS, Mark, ProductQuestion, Standing
from pos.stock.queries.products import WALKED
from pos.stock.screens.window_model import WINDOW
from pos.ui import theme
from pos.ui.tasks import InlineTasks
from tests.goods import demo_rows, shop_with_makers

PRODUCTS, SINGLES, EACH = 100_000, 10_000, 2
CENTRES = ["CKL", "PDR", "BDL"]
TYPED = ("k", "kendi", "cobek be", "p07", "zzz")

_PLACE = "active = 1 AND (category, name, sku) > (?, ?, ?)"
_LEFT = "(SELECT COALESCE(SUM(quantity), 0) FROM stock_move m WHERE m.sku = p.sku AND m.centre = 'CKL')"
_KEPT = "SELECT sku, here FROM ({inner}) WHERE here > 0 ORDER BY category, name, sku"


def big_file(folder: Path) -> Path:
    """The demo's products over and over; every tenth is one of a kind, with two pieces here."""
    rows = demo_rows("products.csv")
    path = folder / "products.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        for n in range(PRODUCTS):
            row = dict(rows[n % len(rows)], sku=f"X{n:06d}", one_of_a_kind="0")
            row["name_id"] = f"{row['name_id']} {n // len(rows)}"
            if n % (PRODUCTS // SINGLES) == 0:
                row |= {"one_of_a_kind": "1", "stock_CKL": str(EACH), "stock_PDR": "0", "stock_BDL": "0"}
            writer.writerow(row)
    return path


class Bare:
    """The same questions to SQLite alone."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path)

    def stretch(self, after: Mark) -> list[tuple[str, int]]:
        """The SKUs of one stretch that are here."""
        begin = (after.category, after.name, after.sku)
        order = "ORDER BY category, name, sku"
        edge = f"SELECT category, name, sku FROM product WHERE {_PLACE} {order} LIMIT 1 OFFSET {WALKED - 1}"
        end = self._db.execute(edge, begin).fetchone()
        inner = f"SELECT sku, category, name, {_LEFT} here FROM product p WHERE {_PLACE}"
        inner += " AND (category, name, sku) <= (?, ?, ?)"
        return self._db.execute(_KEPT.format(inner=inner), (*begin, *end)).fetchall()

    def search(self, typed: str) -> list[tuple[str, int]]:
        """The SKUs of the hits that are here."""
        words = " AND ".join(f'"{word}"*' for word in typed.split())
        match = "SELECT sku FROM product_search WHERE product_search MATCH ? LIMIT ?"
        inner = f"SELECT sku, category, name, {_LEFT} here FROM product p WHERE sku IN ({match})"
        return self._db.execute(_KEPT.format(inner=inner), (words, MOST_HITS)).fetchall()

    def lines(self, skus: list[str]) -> list[tuple[object, ...]]:
        """The rows of a window, and the counts at each centre."""
        marks = ", ".join("?" * len(skus))
        cards = (
            "SELECT p.sku, p.name, p.motif, p.category, a.tag_name, a.gender, p.price, p.photo, "
            "p.active, p.kind FROM product p LEFT JOIN artisan a ON a.code = p.artisan_code "
            f"WHERE p.sku IN ({marks})"
        )
        counts = (
            f"SELECT sku, centre, SUM(quantity) FROM stock_move WHERE sku IN ({marks})"
            " AND centre IN ('CKL', 'PDR', 'BDL') GROUP BY sku, centre"
        )
        return self._db.execute(cards, skus).fetchall() + self._db.execute(counts, skus).fetchall()


def timed(act: Callable[[], object]) -> list[float]:
    """Milliseconds of ten runs after a first one."""
    act()
    taken = []
    for _ in range(10):
        begun = time.perf_counter()
        act()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def compare(name: str, ours: Callable[[], object], bare: Callable[[], object]) -> None:
    """Print one line."""
    mine, theirs = timed(ours), timed(bare)
    ratio = statistics.median(mine) / statistics.median(theirs)
    print(f"{name:34} worst {max(mine):6.1f} ms   {ratio:5.2f}x of bare SQLite")


def ask(shop: Shop) -> None:
    """The service against bare SQLite."""
    products, bare = shop.products, Bare(shop.folder.database)
    question = ProductQuestion("CKL")
    begin = Mark("", "", "")
    compare(
        "first stretch and window",
        lambda: products.lines(products.stretch(question, begin).skus[:WINDOW], CENTRES),
        lambda: bare.lines([sku for sku, _ in bare.stretch(begin)[:WINDOW]]),
    )
    mark = begin
    for _ in range(PRODUCTS // WALKED // 2):
        mark = products.stretch(question, mark).after or mark
    compare(
        "a stretch in the middle",
        lambda: products.stretch(question, mark),
        lambda: bare.stretch(mark),
    )
    middle = list(products.stretch(question, mark).skus[:WINDOW])
    compare("a window in the middle", lambda: products.lines(middle, CENTRES), lambda: bare.lines(middle))
    for typed in TYPED:
        compare(
            f"search {typed!r}",
            lambda typed=typed: products.stretch(ProductQuestion("CKL", typed)),  # type: ignore[misc]
            lambda typed=typed: bare.search(typed),  # type: ignore[misc]
        )
    worst = max(timed(lambda: products.card("X000000", "CKL")))
    print(f"{'a card with its pieces':34} worst {worst:6.1f} ms")


def look(shop: Shop) -> None:
    """The whole way on the screen, jobs on the caller's thread."""
    dedi = shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    window = TillWindow(shop, TillConfig("CKL", 1), InlineTasks())
    window.shell.show()
    window.begin()
    assert window.pages is not None
    window.pages.enter(dedi, "barang")
    page = window.pages.goods.products
    page.list.look_for(Standing.ALL)
    while not page.list._whole:
        QApplication.processEvents()
    table = page.list.table

    def painted(act: Callable[[], object]) -> float:
        begun = time.perf_counter()
        act()
        for _ in range(3):
            QApplication.processEvents()
        return (time.perf_counter() - begun) * 1000

    places = [n * PRODUCTS // 20 for n in range(1, 20)]
    jumps = [painted(lambda at=at: table.scrollTo(table.products.index(at, 0))) for at in places]  # type: ignore[misc]
    wheel = [painted(lambda: table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 162))]
    wheel += [
        painted(lambda: table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 162))
        for _ in range(60)
    ]
    keys = [
        painted(lambda text=word[:end]: page.list.field.setText(text))  # type: ignore[misc]
        for word in TYPED
        for end in range(1, len(word) + 1)
    ]
    repaint = statistics.median(painted(window.shell.repaint) for _ in range(10))
    print(f"on the screen; a bare repaint of the window: {repaint:.1f} ms")
    for name, figures in (("drag to a place", jumps), ("a turn of the wheel", wheel), ("a key typed", keys)):
        print(f"{name:34} median {statistics.median(figures):6.1f} ms, worst {max(figures):6.1f}")
    window.end()


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    theme.apply_theme(app)
    with tempfile.TemporaryDirectory() as temporary:
        shop = shop_with_makers(Path(temporary))
        begun = time.perf_counter()
        shop.goods.import_products(big_file(Path(temporary)))
        took = time.perf_counter() - begun
        print(f"import of {PRODUCTS:,} products and {SINGLES * EACH:,} pieces: {took:.0f} s")
        ask(shop)
        look(shop)
        shop.close()


if __name__ == "__main__":
    main()
