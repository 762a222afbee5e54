"""A shop with two days of trade, and a copy of its file to lie in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pos.audit.domain import Finding
from tests.audit.trade import Books, change, found_in, two_days
from tests.goods import stocked_shop


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """Two days of trade: to be copied, never to be opened."""
    shop = stocked_shop(tmp_path_factory.mktemp("books"))
    sales = two_days(shop)
    shop.close()
    return Books(shop.folder.database, sales)


@pytest.fixture
def copy(books: Books, tmp_path: Path) -> Path:
    """A copy of the file, to be lied in."""
    return Path(shutil.copy(books.path, tmp_path / "gerabah.db"))


@pytest.fixture
def lie(copy: Path) -> Callable[..., list[Finding]]:
    """Change facts in the copy, and see what the proof finds."""

    def tell(*statements: str) -> list[Finding]:
        change(copy, *statements)
        return found_in(copy)

    return tell
