"""A shop with Siti and Dedi; its folder is made once in a run and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.core.clock import FixedClock
from pos.core.paths import DataFolder
from pos.shop import Shop
from pos.staff.domain import Role
from tests.goods import MORNING, stocked_shop
from tests.settlement.days import Days


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a stocked shop: to be copied, never to be opened."""
    shop = stocked_shop(tmp_path_factory.mktemp("stocked"))
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.close()
    return shop.folder.root


@pytest.fixture
def days(stocked: Path, tmp_path: Path) -> Iterator[Days]:
    folder = tmp_path / "shop"
    shutil.copytree(stocked, folder)
    shop = Shop(DataFolder(folder), FixedClock(MORNING))
    yield Days(shop)
    shop.close()
