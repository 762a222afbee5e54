"""A shop with the demo's goods on its shelves, and one whose shelves are bare."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.shop import Shop
from tests.goods import shop_with_makers, stocked_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """All of the demo's goods are here."""
    shop = stocked_shop(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def bare_shop(tmp_path: Path) -> Iterator[Shop]:
    """Centres and makers, no goods."""
    shop = shop_with_makers(tmp_path)
    yield shop
    shop.close()
