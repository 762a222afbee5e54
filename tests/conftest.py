"""What every story starts from: a shop's database file, a clock that stands, and a quiet log."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from pos.core.clock import FixedClock
from pos.db.database import Database
from pos.schema.upgrade import open_database

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples in every run: a change is judged by what it changed. `--hypothesis-profile=search`
# looks for new ones.
settings.register_profile("house", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("house")


@pytest.fixture
def clock() -> FixedClock:
    """10.05 at the centres on Tuesday, 24 November 2026."""
    return FixedClock(datetime(2026, 11, 24, 3, 5, tzinfo=UTC))


@pytest.fixture(scope="session")
def empty_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a new shop, migrated once in a run: to be copied, never to be opened."""
    path = tmp_path_factory.mktemp("empty") / "gerabah.db"
    open_database(path, create=True).close()
    return path


@pytest.fixture
def db(empty_shop: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty, migrated database in `tmp_path / "gerabah.db"`."""
    path = tmp_path / "gerabah.db"
    shutil.copyfile(empty_shop, path)
    database = open_database(path)
    yield database
    database.close()


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log is a defect, unless the test says that it expects one.

    A test that provokes trouble carries `@pytest.mark.logs("words of the warning")`, and fails when the
    warning stays away.
    """
    caplog.set_level(logging.WARNING)
    yield
    marker = request.node.get_closest_marker("logs")
    expected = marker.args if marker else ()
    loud = [
        record.getMessage()
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    missing = [words for words in expected if not any(words in line for line in loud)]
    unexpected = [line for line in loud if not any(words in line for words in expected)]
    assert not missing, f"these warnings were expected in the log: {missing}"
    assert not unexpected, f"unexpected warnings in the log: {unexpected}"


class _Silence:
    """A loudspeaker that is not plugged in."""

    def play(self, sound: str) -> None:
        """Nothing is heard."""


@pytest.fixture(scope="session", autouse=True)
def silence() -> None:
    """Tests make no noise on the computer of whoever runs them."""
    from pos.ui import sounds

    sounds.set_speaker(_Silence())


@pytest.fixture(autouse=True)
def bare_stage() -> Iterator[None]:
    """Windows of a test are gone before the next one: each that stays is styled again with every new one."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        # A closed window is only marked for deletion, and no event loop returns here to delete it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
