"""First paint and readiness for a PIN against an empty window: `python tests/benchmarks/bench_start.py`.

Whole processes, byte code cached, offscreen, in turn; prints ratios of medians from one run, and which of
the heavy modules were loaded at the first paint.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
RUNS = 9
HEAVY = ("sqlalchemy", "escpos", "qrcode", "PIL", "xlsxwriter", "alembic", "argon2", "cryptography")

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""

TILL = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pos.app.till_window import TillWindow
from pos.core.config import read_config
from pos.core.paths import DataFolder
from pos.shop import Shop
from pos.ui import theme
from pos.ui.tasks import LaneTasks
app = QApplication(sys.argv[:1])
theme.apply_theme(app)
folder = DataFolder(Path(sys.argv[1]))
tasks = LaneTasks()
window = TillWindow(Shop(folder), read_config(folder.config), tasks)
window.shell.show()
app.processEvents()
if sys.argv[2] == "paint":
    print(*[name for name in sys.argv[3:] if name in sys.modules])
    QTimer.singleShot(0, app.quit)
else:
    def look():
        if window.login.tiles:
            app.quit()
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    window.begin()
app.exec()
window.end()
"""


def seconds(program: str, *arguments: str) -> tuple[float, str]:
    """The wall seconds of one process, and what it said."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "gerabah-bytecode")
    begun = time.perf_counter()
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return time.perf_counter() - begun, done.stdout.strip()


def main() -> None:
    """Measure in turn and print."""
    sys.path.insert(0, str(ROOT))
    from pos.demo.organisation import config_of
    from tests.goods import stocked_shop

    with tempfile.TemporaryDirectory() as temporary:
        from pos.core.config import write_config
        from pos.staff.domain import Role

        shop = stocked_shop(Path(temporary))
        shop.staff.add("Siti", Role.ATTENDANT, "1111")
        write_config(shop.folder.config, config_of("CKL", 80))
        shop.close()
        folder = str(shop.folder.root)
        taken: dict[str, list[float]] = {"empty": [], "paint": [], "pin": []}
        loaded = ""
        for turn in range(RUNS + 1):
            runs = {
                "empty": seconds(EMPTY),
                "paint": seconds(TILL, folder, "paint", *HEAVY),
                "pin": seconds(TILL, folder, "pin"),
            }
            loaded = runs["paint"][1]
            if turn:
                for name, (wall, _) in runs.items():
                    taken[name].append(wall)
        empty, paint, pin = (statistics.median(taken[name]) for name in ("empty", "paint", "pin"))
        print(f"empty window: {empty * 1000:.0f} ms (whole process, median of {RUNS})")
        print(
            f"first paint: {paint / empty:.2f}x (goal 1.6x); heavy modules loaded by then: {loaded or 'none'}"
        )
        print(f"ready for a PIN: {pin / empty:.2f}x (goal 4.5x)")


if __name__ == "__main__":
    main()
