"""A counter at Cikolelet with the demo's goods and an open shift."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.core.money import Rupiah
from pos.shop import Shop
from pos.staff.domain import Role
from pos.till.domain import Shift
from tests.goods import stocked_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """The shop, with Siti to sell."""
    shop = stocked_shop(tmp_path)
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    yield shop
    shop.close()


@pytest.fixture
def shift(shop: Shop) -> Shift:
    """Siti's shift with a float of Rp300.000."""
    return shop.shifts.open("CKL", 1, shop.staff.all()[0], Rupiah(300_000))
