"""What a centre owes for goods that broke in its care."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pos.core.money import Rupiah
from pos.shop import Shop
from pos.stock.losses import owed_for

DAY = date(2026, 11, 24)


def test_a_broken_pot_is_owed_as_if_it_were_sold_at_its_list_price(shop: Shop) -> None:
    bowl = shop.catalogue.product("P01-DA001")  # Rp15.000, of which 85 % are the maker's

    assert owed_for(bowl, 3, shop.artisans.terms(DAY)) == Rupiah(38_250)


def test_a_maker_s_terms_can_leave_half_of_the_loss_to_him(shop: Shop) -> None:
    bowl = shop.catalogue.product("P01-DA001")
    half = replace(shop.artisans.terms(DAY)["P01"], loss_bps=5_000)

    assert owed_for(bowl, 1, {"P01": half}) == Rupiah(6_375)


def test_goods_of_the_centre_itself_owe_nobody(shop: Shop) -> None:
    bowl = replace(shop.catalogue.product("P01-DA001"), artisan_code=None)

    assert owed_for(bowl, 3, shop.artisans.terms(DAY)) == Rupiah(0)
