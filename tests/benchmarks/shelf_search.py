"""How long the shelf takes to answer a keystroke: python tests/benchmarks/shelf_search.py [PRODUCTS].

The goods of the demo again and again, 100,000 by default; the worst keystroke must leave a screen time to
paint in 16 ms.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from pos.shop import Shop
from tests.goods import demo_rows, shop_with_makers, written

COLOURS = ("biru", "merah", "cokelat", "putih", "krem")
TYPED = ("", "c", "co", "cobek", "cobek biru", "k b", "p01", "vas m", "rohaeti cobek m", "zzz")


def _stocked(folder: Path, count: int) -> Shop:
    shop = shop_with_makers(folder)
    rows = demo_rows("products.csv")
    many = [
        row | {"sku": f"{row['sku']}-{n}", "name_id": f"{row['name_id']} {COLOURS[n % len(COLOURS)]}"}
        for n, row in ((n, rows[n % len(rows)]) for n in range(count))
    ]
    path = written(folder / "products.csv", many)
    began = time.perf_counter()
    shop.goods.import_products(path)
    print(f"import of {count} products: {time.perf_counter() - began:.1f} s")
    return shop


def _worst_ms(shop: Shop, typed: str, category: str | None) -> float:
    worst = 0.0
    for _ in range(10):
        began = time.perf_counter()
        shop.shelf.search("CKL", typed, category)
        worst = max(worst, time.perf_counter() - began)
    return worst * 1000


def main(count: int) -> None:
    """Print the worst of ten for each thing that is typed, with and without a category."""
    with tempfile.TemporaryDirectory() as folder:
        shop = _stocked(Path(folder), count)
        shop.shelf.search("CKL", "warm")
        for typed in TYPED:
            alone, within = _worst_ms(shop, typed, None), _worst_ms(shop, typed, "Dapur")
            print(f"{typed!r:20} {alone:6.1f} ms, in Dapur {within:6.1f} ms")
        shop.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
