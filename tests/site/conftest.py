"""An organisation with the demo's makers and goods, its photos, stories and first sales, and its site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import update

from pos.artisans.tables import ArtisanRow
from pos.catalogue.tables import ProductRow
from pos.centres.tables import CentreRow
from pos.core.money import Rupiah
from pos.core.paths import resource
from pos.demo.extras import take_up
from pos.orders.domain import NewOrder
from pos.sales.domain import Basket
from pos.shop import Shop
from pos.staff.domain import Role
from tests.audit.trade import single
from tests.goods import MORNING, stocked_shop
from tests.site.pages import Site

HOST = "cerita.gerabah.example"

STORY = "Bu Uun belajar dari ibunya.\n\nKendinya dibakar dengan jerami."


def photo(folder: Path, colour: str = "#A8421D") -> Path:
    """A photo as a telephone makes it."""
    path = folder / "foto.jpg"
    Image.new("RGB", (2400, 1800), colour).save(path)
    return path


def trade(shop: Shop) -> None:
    """One jar is sold, another stays; of two things made to order one waits for its buyer."""
    siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.goods.receive("CKL", "CKL-1", "P04", {"P04-GE001": 2}, siti.name)
    shift = shop.shifts.open("CKL", 1, siti, Rupiah(300_000))
    shop.sales.pay_cash(shift, Basket().add(single(shop), 1))
    for what in ("Vas untuk Ratna dan Budi", "12 cangkir Hotel Marbella"):
        due = MORNING.date() + timedelta(days=14)
        new = NewOrder("Ibu Ratna", "0812-333-444", "P05", what, Rupiah(300_000), Rupiah(100_000), due)
        order = shop.orders.take(shift, new, person="Siti")
        shop.orders.take_in(shift, order.number, person="Siti")
    take_up(shop, shift, order)


def dress(shop: Shop, folder: Path) -> None:
    """Bu Uun has a photo and a story in two languages; Pak Furqon has not agreed to be shown."""
    kept = shop.photos.keep(photo(folder))
    cards = (
        (ArtisanRow, ArtisanRow.code == "P03", {"photo": kept, "story": STORY}),
        (ArtisanRow, ArtisanRow.code == "P03", {"story_en": "Uun learned from her mother."}),
        (ArtisanRow, ArtisanRow.code == "P02", {"story": "Gentong besar."}),
        (ArtisanRow, ArtisanRow.code == "P17", {"consent_on": None}),
        (ProductRow, ProductRow.artisan_code == "P03", {"photo": kept}),
        (CentreRow, CentreRow.code == "CKL", {"story_host": HOST}),
    )
    with shop.db.write() as session:
        for table, which, values in cards:
            session.execute(update(table).where(which).values(values))


@pytest.fixture(scope="session")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """Three centres, twenty makers, their goods, and a morning of trade: to be looked at only."""
    folder = tmp_path_factory.mktemp("organisation")
    shop = stocked_shop(folder)
    shop.goods.import_products(resource("demo", "services.csv"))
    trade(shop)
    dress(shop, folder)
    yield shop
    shop.close()


@pytest.fixture(scope="session")
def site(organisation: Shop, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the organisation."""
    root = tmp_path_factory.mktemp("site") / "situs"
    organisation.story_site.write(root)
    return Site.read(root)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A shop with all goods, to be changed."""
    made = stocked_shop(tmp_path)
    yield made
    made.close()
