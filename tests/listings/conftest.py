"""A shop with the demo's goods, and a centre that sells online with goods of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.shop import Shop
from tests.goods import demo_rows, stocked_shop, written


def open_online_centre(shop: Shop, folder: Path) -> None:
    """`ONL`, with ten small mortars, two large ones, and a piece that there is only one of."""
    card = {**demo_rows("centres.csv")[0], "code": "ONL", "name": "Toko daring", "kind": "online"}
    shop.centres.import_csv(written(folder / "daring.csv", [card]))
    shop.goods.receive("ONL", "ONL-0", "P01", {"P01-DA001": 10, "P01-DA002": 2}, "Siti")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """On the morning of 24 November 2026."""
    shop = stocked_shop(tmp_path)
    open_online_centre(shop, tmp_path)
    yield shop
    shop.close()
