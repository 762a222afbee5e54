"""Memory of the till against an empty PySide6 window: `python tests/benchmarks/bench_memory.py [SALES]`.

Resident memory of whole processes (Linux), offscreen: at the first paint, after 1,000 sales through the
screen and a month's export, and how much the last 500 sales added.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SALES = 1_000

RESIDENT = """
def resident():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024
"""

EMPTY = (
    RESIDENT
    + """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1366, 768)
window.show()
for _ in range(20):
    app.processEvents()
print(resident())
"""
)

TILL = (
    RESIDENT
    + """
import gc, sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pos.app.till_window import TillWindow
from pos.core.config import read_config
from pos.core.paths import DataFolder
from pos.reports.domain import Month
from pos.shop import Shop
from pos.ui import theme
from pos.ui.tasks import LaneTasks

app = QApplication(sys.argv[:1])
theme.apply_theme(app)
folder, sales, code = DataFolder(Path(sys.argv[1])), int(sys.argv[2]), sys.argv[3]
shop, tasks = Shop(folder), LaneTasks()
window = TillWindow(shop, read_config(folder.config), tasks)
window.shell.resize(1366, 768)
window.shell.show()
for _ in range(20):
    app.processEvents()
print(resident())
if sales:
    def until(true):
        for _ in range(5_000):
            app.processEvents()
            if true():
                return
            time.sleep(0.002)
        raise SystemExit("it takes too long")

    window.begin()
    until(lambda: window.pages is not None and window.login.tiles)
    QTest.keyClicks(window.login, "1111")
    until(lambda: window.shell.page() is window.pages.sale)
    pages, half = window.pages, 0
    for n in range(1, sales + 1):
        pages.sale.take_scan(code)
        until(lambda: pages.sale.basket.lines)
        window.shell.press_key("F9")
        until(lambda: window.shell.page() is pages.done)
        window.shell.press_key("Enter")
        pages._show_sale()
        until(lambda: window.shell.page() is pages.sale and not pages.sale.basket.lines)
        if n == sales // 2:
            gc.collect()
            half = resident()
    gc.collect()
    print(half, resident())
    shop.reports.export(Month.of(pages.shift.business_date), folder.exports, person="Siti")
    print(resident())
"""
)


def said(program: str, *arguments: str) -> list[int]:
    """The mebibytes that one process told of."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment, check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return [int(word) for word in done.stdout.split()]


def main() -> None:
    """Measure in turn and print."""
    sys.path.insert(0, str(ROOT))
    from pos.core.config import write_config
    from pos.core.money import Rupiah
    from pos.demo.organisation import config_of
    from pos.staff.domain import Role
    from tests.goods import stocked_shop

    sales = int(sys.argv[1]) if len(sys.argv) > 1 else SALES
    with tempfile.TemporaryDirectory() as temporary:
        shop = stocked_shop(Path(temporary))
        siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
        write_config(shop.folder.config, config_of("CKL", 80))
        shop.shifts.open("CKL", 1, siti, Rupiah(300_000))
        code = next(one.code for one in shop.shelf.search("CKL", limit=500) if one.piece_id is None)
        shop.close()
        [empty] = said(EMPTY)
        [paint] = said(TILL, str(shop.folder.root), "0", code)
        _, half, last, month = said(TILL, str(shop.folder.root), str(sales), code)
        print(f"empty window: {empty} MiB")
        print(f"first paint: {paint - empty:+} MiB (goal +20)")
        print(f"after {sales} sales: {last - empty:+} MiB, of which the second half added {last - half}")
        print(f"after a month's export: {month - empty:+} MiB (goal +90)")


if __name__ == "__main__":
    main()
