"""A shop with its centres, makers and goods, and Siti at its till."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.shop import Shop
from pos.staff.domain import Attendant, Role
from tests.goods import stocked_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """All of the demo's goods are here."""
    shop = stocked_shop(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def siti(shop: Shop) -> Attendant:
    """Who opens the till."""
    return shop.staff.add("Siti", Role.ATTENDANT, "1111")
