"""A backup against a bare `VACUUM INTO` of the same file, alone and beside a till that sells.

`python tests/benchmarks/bench_backup.py [--sales N]`
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from pos.core.clock import SystemClock, local_date
from pos.core.paths import DataFolder
from pos.demo.organisation import build_demo
from pos.sales.soak import soak
from pos.shop import Shop

ROUNDS = 5


def bare(source: Path, target: Path) -> float:
    """Seconds of what SQLite alone does."""
    target.unlink(missing_ok=True)
    begun = time.perf_counter()
    with closing(sqlite3.connect(source)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    return time.perf_counter() - begun


def backup(shop: Shop, target: Path) -> float:
    """Seconds of a verified copy of the whole shop."""
    begun = time.perf_counter()
    shop.backups.make(target, "bench")
    return time.perf_counter() - begun


def sell(shop: Shop, sales: int, times: list[float]) -> None:
    """Sales, and the time of each."""
    last = [time.perf_counter()]

    def acknowledge(_line: str) -> None:
        now = time.perf_counter()
        times.append(now - last[0])
        last[0] = now

    soak((shop.shelf, shop.staff, shop.shifts, shop.sales), shop.config.till_code, sales, 1, acknowledge)


def main() -> None:
    """Print the ratios."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sales", type=int, default=1_000)
    sales = arguments.parse_args().sales
    folder = Path(tempfile.mkdtemp(prefix="gerabah-bench-"))
    try:
        build_demo(folder / "shop", days=1, today=local_date(SystemClock().now()), seed=7)
        shop = Shop(DataFolder(folder / "shop"))
        alone: list[float] = []
        sell(shop, sales, alone)
        size = shop.folder.database.stat().st_size / 1e6
        least = median(bare(shop.folder.database, folder / "bare.db") for _ in range(ROUNDS))
        ours = median(backup(shop, folder / "x.gerabah") for _ in range(ROUNDS))
        print(f"{size:.1f} MB: VACUUM INTO {least:.3f} s, backup {ours:.3f} s = {ours / least:.1f}x")
        busy: list[float] = []
        copying = threading.Thread(target=_copy_on, args=(shop, folder / "y.gerabah", busy))
        copying.start()
        while not busy:
            time.sleep(0.01)
        beside: list[float] = []
        sell(shop, 200, beside)
        busy.append(0)
        copying.join()
        print(
            f"a sale beside a backup: median {median(beside) / median(alone):.1f}x, "
            f"longest {max(beside[1:]) * 1000:.0f} ms (alone {max(alone[1:]) * 1000:.0f} ms)"
        )
        shop.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy_on(shop: Shop, target: Path, busy: list[float]) -> None:
    """One backup after the other until somebody says that it is enough."""
    busy.append(1)
    while len(busy) < 2:
        backup(shop, target)


if __name__ == "__main__":
    main()
