"""The real program while goods are counted, a process that can be killed: `count_driver.py DIR MODE CODES`.

`count` begins a count of everything and scans the codes round and round, and says `ACK ID` when the answer
to a scan stands on the screen; `go_on` goes on with the open count, and says what it has.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import cycle

from PySide6.QtWidgets import QApplication

from pos.app import start, windows
from pos.stock.screens.count_screen import CountScreen
from tests.stories.till_driver import CODES, FOLDER, MODE, STEPS, Hands, say


class Counter:
    """Siti with the scanner, who never stops."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self._codes = cycle(CODES)
        self._asked, self._last = False, ""

    @property
    def page(self) -> CountScreen:
        return self._hands.there.goods.counting

    def go_there(self) -> bool:
        self._hands.shell.press_key("Alt+6")
        return self._hands.shell.page() is self.page

    def begin(self) -> bool:
        if "" not in self.page.start.choices:
            return False
        self.page.start.choices[""].click()
        return True

    def scan(self) -> bool:
        """One scan after another, each when the one before is answered; it never ends."""
        if self.page.count is None:
            return False
        answer = self.page._answer
        seen = str(answer.scan.id) if answer is not None else ""
        if self._asked and seen == self._last:
            return False
        if seen:
            say(f"ACK {seen}")
        self._asked, self._last = True, seen
        self._hands.shell.take_scan(next(self._codes))
        return False

    def go_on(self) -> bool:
        if not self.page.start.cards:
            return False
        self.page.start.cards[0].go_on.click()
        return True

    def tell(self) -> bool:
        view = self.page._view
        if view is None:
            return False
        say(json.dumps({"number": view.count.number, "counted": view.whole.counted}))
        QApplication.quit()
        return True


def _counting(hands: Hands) -> list[Callable[[], bool]]:
    counter = Counter(hands)
    return [counter.go_there, counter.begin, counter.scan]


def _going_on(hands: Hands) -> list[Callable[[], bool]]:
    counter = Counter(hands)
    return [counter.go_there, counter.go_on, counter.tell]


STEPS["count"] = _counting
STEPS["go_on"] = _going_on

if __name__ == "__main__":
    windows.TillWindow = Hands  # type: ignore[misc]
    assert MODE in STEPS
    sys.exit(start.run(FOLDER))
