"""The real program on an empty folder, with its real threads, to be killed: `first_start_driver.py DIR STEP`.

It answers until the page STEP is shown, says so, and waits.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from pos.app import start
from pos.app.first_start import window
from pos.app.first_start.centre_page import CentrePage
from pos.app.first_start.progress import Step
from pos.app.first_start.supervisor_page import SupervisorPage
from pos.core.paths import DataFolder

FOLDER, LAST = DataFolder(Path(sys.argv[1])), Step(sys.argv[2])


class Hands(window.FirstStart):
    """Answers a page as soon as it is shown and waits for nothing."""

    def begin(self) -> None:
        super().begin()
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        page = self.frame.page
        if page is None or page.waiting:
            return
        if self.step is LAST:
            self._timer.stop()
            sys.stdout.write(f"READY {LAST.value}\n")
            sys.stdout.flush()
        elif isinstance(page, CentrePage):
            for name, text in (("name", "Anyer"), ("code", "ANY"), ("desa", "Anyar"), ("kecamatan", "Anyar")):
                page.fields[name].edit.setText(text)
            page.fields["address"].edit.setText("Jl. Raya 1")
            page.go_on()
        elif isinstance(page, SupervisorPage):
            page.name.edit.setText("Bu Ratna")
            for field in (page.pin, page.again):
                field.edit.setText("270519")
            page.go_on()
        elif page.later_words():
            page.later()
        else:
            page.go_on()


if __name__ == "__main__":
    window.FirstStart = Hands  # type: ignore[misc]
    sys.exit(start.run(FOLDER))
