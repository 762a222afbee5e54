"""A shop with its supervisor, and codes of merchants that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.demo.qris_codes import merchant_code
from pos.shop import Shop
from pos.staff.domain import Attendant, Role
from tests.goods import shop_with_makers


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """The demo's centres, with Siti and Dedi."""
    shop = shop_with_makers(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def siti(shop: Shop) -> Attendant:
    return shop.staff.add("Siti", Role.ATTENDANT, "1111")


@pytest.fixture
def dedi(shop: Shop) -> Attendant:
    return shop.staff.add("Dedi", Role.SUPERVISOR, "222222")


@pytest.fixture
def payload(shop: Shop) -> str:
    """The code of Cikolelet."""
    return merchant_code(shop.centres.get("CKL"))
