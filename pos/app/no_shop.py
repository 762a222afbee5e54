"""What is said where a shop cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

import pos.ui.say_database  # noqa: F401  (its sentences)
from pos.core.errors import PosError
from pos.ui.dialogs import Sheet
from pos.ui.say import say
from pos.ui.shell import Shell


def say_no_shop(shell: Shell, error: PosError) -> None:
    """A sheet with one button, which leaves."""
    said = say(error)
    sheet = Sheet(shell, said.happened, said.rest, "alert-circle")
    leave = sheet.add_button(QCoreApplication.translate("app", "Keluar"), "primary", "power", "Enter")
    leave.clicked.connect(shell.close)
    sheet.open_sheet()
