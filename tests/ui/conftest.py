"""A shell as the shop sees it, with a clock that stands at 10.24."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.ui import theme
from pos.ui.shell import Shell
from tests.ui.gallery import dress


@pytest.fixture
def shell(qtbot: QtBot, qapp: QApplication) -> Shell:
    """A dressed shell of 1366x768 that is shown."""
    theme.apply_theme(qapp)
    shell = Shell(FixedClock(datetime(2026, 11, 28, 3, 24, tzinfo=UTC)))
    qtbot.addWidget(shell)
    dress(shell)
    shell.resize(1366, 768)
    shell.show()
    qtbot.waitExposed(shell)
    return shell
