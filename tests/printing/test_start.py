"""What is not needed before the first paper is not loaded before it."""

from __future__ import annotations

import subprocess
import sys


def test_the_window_comes_without_the_printers_language() -> None:
    asked = (
        "import sys; import pos.app.till_window, pos.app.pages, pos.shop; "
        "late = {'escpos', 'qrcode', 'PIL', 'zxingcpp'}; "
        "print([name for name in sys.modules if name.split('.')[0] in late])"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
