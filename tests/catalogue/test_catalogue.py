"""The catalogue: what is sold here, and what a tag names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos.catalogue.tag_codes import shown
from pos.core.errors import NotFound
from pos.core.money import Rupiah
from pos.shop import Shop
from tests.goods import stocked_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = stocked_shop(tmp_path)
    yield shop
    shop.close()


def test_a_product_has_its_card(shop: Shop) -> None:
    product = shop.catalogue.product("P01-DA001")
    assert (product.name, product.price, product.artisan_code) == ("Cobek kecil", Rupiah(15_000), "P01")
    assert product.rate_bps is None, "its commission is that of its maker"


def test_a_product_that_is_not_there_is_named(shop: Shop) -> None:
    with pytest.raises(NotFound, match="no product X-1"):
        shop.catalogue.product("X-1")


def test_every_product_has_a_tag_and_the_tag_finds_it(shop: Shop) -> None:
    (tag,) = shop.goods.tags(sku="P01-DA001")
    target = shop.catalogue.find_tag(shown(tag.code))
    assert target is not None
    assert (target.sku, target.piece_id) == ("P01-DA001", None)


def test_a_code_that_was_never_issued_names_nothing(shop: Shop) -> None:
    assert shop.catalogue.find_tag("2222-2222") is None
    assert shop.catalogue.find_tag("") is None


def test_categories_are_told_with_the_largest_first(shop: Shop) -> None:
    categories = shop.catalogue.categories()
    assert categories[0] == "Dapur"
    assert len(categories) == len(set(categories)) == 10
