"""The real program with a person's hands in it, as a process that can be killed: `till_driver.py DIR MODE`.

`fill` lays a piece, three jugs and a discount on the counter and waits; `pay` sells it, and the power goes
after the commit, before the file of the basket goes; `hold` the same with holding; `look` says what is
offered at the start, goes on with it, and leaves.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pos.app import open_basket, start, windows
from pos.app.pages import Pages
from pos.app.till_window import TillWindow
from pos.core.money import Rupiah
from pos.core.paths import DataFolder
from pos.sales.domain import Discount
from pos.sales.keeping import basket_to_json
from pos.sales.screens.found_sheet import FoundSheet
from pos.ui.dialogs import top_sheet

FOLDER = DataFolder(Path(sys.argv[1]))
MODE, CODES = sys.argv[2], sys.argv[3:]
write_open = open_basket.write_open


def say(what: str) -> None:
    sys.stdout.write(what + "\n")
    sys.stdout.flush()


class Hands(TillWindow):
    """One step every 20 ms, as soon as the step before is done."""

    def begin(self) -> None:
        super().begin()
        self._steps: list[Callable[[], bool]] = [self._log_in, self._at_the_counter, *STEPS[MODE](self)]
        self._ticks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @property
    def there(self) -> Pages:
        assert self.pages is not None
        return self.pages

    def _tick(self) -> None:
        self._ticks += 1
        if self._steps and self._steps[0]():
            self._steps.pop(0)
            self._ticks = 0

    def _log_in(self) -> bool:
        if self.pages is None or not self.login.tiles:
            return False
        QTest.keyClicks(self.login, "1111")
        return True

    def _at_the_counter(self) -> bool:
        return self.shell.page() is self.there.sale

    def scan(self, code: str, lines: int, pieces: int) -> list[Callable[[], bool]]:
        def scan() -> bool:
            self.there.sale.take_scan(code)
            return True

        def lies_there() -> bool:
            basket = self.there.sale.basket
            return len(basket.lines) == lines and basket.pieces == pieces

        return [scan, lies_there]

    def discount(self) -> bool:
        state = self.there.sale.state
        line = replace(state.basket.lines[1], discount=Discount(Rupiah(5_000), reason="retak rambut"))
        self.there.hold.changed.emit((state.with_basket(state.basket.with_line(1, line)), "Diskon"))
        return True

    def on_disk(self) -> bool:
        opened = open_basket.read_open(FOLDER.open_basket)
        if opened is None or opened.basket != self.there.sale.basket:
            return False
        say(f"READY {basket_to_json(opened.basket)}")
        return True

    def cut_the_power(self) -> bool:
        """From now on the power goes when the file of the basket would."""

        def write(path: Path, opened: object) -> None:
            os.kill(os.getpid(), signal.SIGKILL)

        open_basket.write_open = write  # type: ignore[assignment]
        return True

    def pay(self) -> bool:
        self.shell.press_key("F9")
        return True

    def hold(self) -> bool:
        self.shell.press_key("F5")
        sheet = top_sheet(self.shell)
        assert sheet is not None
        assert sheet.default is not None
        sheet.default.click()
        return True

    def what_is_offered(self) -> bool:
        sheet = top_sheet(self.shell)
        if sheet is None and self._ticks < 75:
            return False
        offered = isinstance(sheet, FoundSheet)
        title = sheet.title.text() if sheet is not None else ""
        if sheet is not None:
            sheet.accept()
        self._answer = {"offered": offered, "title": title}
        return True

    def tell(self) -> bool:
        basket = self.there.sale.basket
        say(json.dumps({**self._answer, "basket": basket_to_json(basket), "lines": len(basket.lines)}))
        QApplication.quit()
        return True


def filling(hands: Hands) -> list[Callable[[], bool]]:
    piece, kendi = CODES
    steps = [*hands.scan(piece, 1, 1)]
    for count in range(2, 5):
        steps += hands.scan(kendi, 2, count)
    return [*steps, hands.discount, hands.on_disk]


STEPS: dict[str, Callable[[Hands], list[Callable[[], bool]]]] = {
    "fill": filling,
    "pay": lambda hands: [*filling(hands), hands.cut_the_power, hands.pay],
    "hold": lambda hands: [*filling(hands), hands.cut_the_power, hands.hold],
    "look": lambda hands: [hands.what_is_offered, hands.tell],
}

if __name__ == "__main__":
    windows.TillWindow = Hands  # type: ignore[misc]
    sys.exit(start.run(FOLDER))
