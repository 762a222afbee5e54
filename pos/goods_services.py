"""The services of goods and their makers, each made at first use: one part of a shop without its window."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

from pos.core.clock import Clock
from pos.core.paths import DataFolder

if TYPE_CHECKING:
    from pos.artisans.editing import ArtisanCards
    from pos.artisans.secrets import FieldCipher
    from pos.artisans.service import Artisans
    from pos.core.photos import PhotoFolder
    from pos.db.database import Database
    from pos.listings.service import Listings
    from pos.site.service import StorySite
    from pos.stock.acts import StockActs
    from pos.stock.counting import Stocktakes
    from pos.stock.merging import Merging
    from pos.stock.products import Products
    from pos.stock.receiving import Receiving
    from pos.stock.service import Goods
    from pos.stock.standings import ArtisanStandings

# Each service is imported where it is made, as in `shop.py`.


class GoodsServices:
    """What `Shop` offers of artisans, goods, stock and what is made of them."""

    folder: DataFolder
    clock: Clock

    @cached_property
    @abstractmethod
    def db(self) -> Database:
        """The migrated database."""

    @cached_property
    @abstractmethod
    def cipher(self) -> FieldCipher:
        """What encrypts account numbers."""

    @cached_property
    def photos(self) -> PhotoFolder:
        """Photos of goods and makers."""
        from pos.core.photos import PhotoFolder

        return PhotoFolder(self.folder.photos)

    @cached_property
    def artisans(self) -> Artisans:
        """The makers and their terms."""
        from pos.artisans.service import Artisans

        return Artisans(self.db, self.clock, self.cipher)

    @cached_property
    def artisan_cards(self) -> ArtisanCards:
        """What a supervisor does with the cards of the makers."""
        from pos.artisans.editing import ArtisanCards
        from pos.catalogue.queries import rebuild_search

        return ArtisanCards(self.db, self.clock, self.cipher, rebuild_search)

    @cached_property
    def standings(self) -> ArtisanStandings:
        """How every maker stands: goods and money."""
        from pos.stock.standings import ArtisanStandings

        return ArtisanStandings(self.db)

    @cached_property
    def merging(self) -> Merging:
        """Two cards that are one maker."""
        from pos.settlement.queries import payouts_on_the_way
        from pos.stock.merging import Merging

        return Merging(self.db, self.clock, payouts_on_the_way)

    @cached_property
    def goods(self) -> Goods:
        """What comes in, and its tags."""
        from pos.stock.service import Goods

        return Goods(self.db, self.clock)

    @cached_property
    def receiving(self) -> Receiving:
        """The counter where artisans leave their goods."""
        from pos.stock.receiving import Receiving

        return Receiving(self.db, self.clock)

    @cached_property
    def products(self) -> Products:
        """Cards of products and their labels."""
        from pos.stock.products import Products

        return Products(self.db, self.clock)

    @cached_property
    def stock_acts(self) -> StockActs:
        """Goods back to their makers, broken, lost, sent, received, put right."""
        from pos.sales.holding import held_where
        from pos.stock.acts import StockActs

        return StockActs(self.db, self.clock, held_where)

    @cached_property
    def stocktakes(self) -> Stocktakes:
        """Counts of the goods."""
        from pos.sales.holding import held_where
        from pos.stock.counting import Stocktakes

        return Stocktakes(self.db, self.clock, held_where)

    @cached_property
    def listings(self) -> Listings:
        """Goods on marketplaces, and the orders that come from there."""
        from pos.listings.service import Listings

        return Listings(self.db, self.clock)

    @cached_property
    def story_site(self) -> StorySite:
        """The pages on which a scanned tag shows who made the pot."""
        from pos.site.service import StorySite

        return StorySite(self.db, self.clock, self.photos)
