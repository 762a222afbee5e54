"""From a scan to its painted line, and from a keystroke to its painted tiles, with 100,000 products.

`python tests/benchmarks/bench_scan.py`; offscreen, jobs on the caller's thread, so that a figure is the
whole way.  Prints milliseconds and their ratio to an empty repaint of the same window.
"""

from __future__ import annotations

import csv
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from PySide6.QtWidgets import QApplication

from pos.app.till_window import TillWindow
from pos.core.config import TillConfig
from pos.core.money import Rupiah
from pos.shop import Shop
from pos.staff.domain import Role
from pos.ui import theme
from pos.ui.tasks import InlineTasks
from tests.goods import demo_rows, shop_with_makers

PRODUCTS = 100_000
WORDS = ("kendi", "celengan ayam", "gentong ukir banten", "sumiyati", "datulaya", "p01 da", "zzz")


def milliseconds(act: Callable[[], object]) -> float:
    """How long an act and the painting that follows it take."""
    begun = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def big_file(folder: Path) -> Path:
    """The demo's products over and over, with other codes and names."""
    rows = demo_rows("products.csv")
    path = folder / "products.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        for n in range(PRODUCTS):
            row = dict(rows[n % len(rows)], sku=f"X{n:06d}", one_of_a_kind="0")
            row["name_id"] = f"{row['name_id']} {n // len(rows)}"
            writer.writerow(row)
    return path


def open_counter(shop: Shop) -> TillWindow:
    """The window at *Kasir*."""
    siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.shifts.open("CKL", 1, siti, Rupiah(0))
    window = TillWindow(shop, TillConfig("CKL", 1), InlineTasks())
    window.shell.show()
    window.begin()
    assert window.pages is not None
    window.pages.enter(siti, "kasir")
    QApplication.processEvents()
    return window


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    theme.apply_theme(app)
    with tempfile.TemporaryDirectory() as temporary:
        shop = shop_with_makers(Path(temporary))
        shop.goods.import_products(big_file(Path(temporary)))
        window = open_counter(shop)
        assert window.pages is not None
        counter = window.pages.sale
        codes = [item.code for word in WORDS[:4] for item in shop.shelf.search("CKL", word, limit=50)]
        for code in codes[:5]:
            counter.take_scan(code)
        bare = statistics.median(milliseconds(window.shell.repaint) for _ in range(20))
        scans = []
        for number, code in enumerate(codes):
            if number % 8 == 0:
                counter.start_sale()
            scans.append(milliseconds(lambda code=code: counter.take_scan(code)))  # type: ignore[misc]
        keys = []
        for word in WORDS:
            for end in range(1, len(word) + 1):
                keys.append(milliseconds(lambda text=word[:end]: counter.scan.setText(text)))  # type: ignore[misc]
            counter.scan.clear()
        scans.sort()
        median, late = statistics.median(scans), scans[int(len(scans) * 0.95)]
        print(f"products: {PRODUCTS:,}; a bare repaint of the window: {bare:.1f} ms")
        print(f"scan to line: median {median:.1f} ms ({median / bare:.2f}x), p95 {late:.1f} (goal 8, 16)")
        print(f"key to tiles: median {statistics.median(keys):.1f} ms, worst {max(keys):.1f} (goal 16)")
        window.end()


if __name__ == "__main__":
    main()
