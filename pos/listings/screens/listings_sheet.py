"""*Toko daring* over the page of the goods: templates to fill, and orders to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.listings.screens.listing_card import Edges, ListingCard
from pos.listings.screens.orders_card import OrdersCard
from pos.listings.screens.say import tr
from pos.listings.screens.template_card import TemplateCard
from pos.listings.service import Choice, Listings
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.panel import row

_WIDE = 900


class ListingsSheet(Sheet):
    """Two cards; the one that was used last has the solid button.  Leaving stops what is under way."""

    def __init__(
        self, host: QWidget, listings: Listings, choice: Choice, categories: Sequence[str], edges: Edges
    ) -> None:
        super().__init__(host, tr("Toko daring"), "", "building-store", _WIDE)
        self.templates = TemplateCard(listings, choice, categories, edges)
        self.orders = OrdersCard(listings, edges)
        self._cards: tuple[ListingCard, ...] = (self.templates, self.orders)
        both = row(None, 16)
        low = theme.is_low(host.window().height(), theme.current().scale)
        for card in self._cards:
            both.addWidget(card, 1)
            card.about.setVisible(not low)
        self.body.addLayout(both)
        self.add_button(tr("Tutup"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.first = self.templates.open
        self.templates.worked.connect(self._on_templates)
        self.orders.worked.connect(self._on_orders)
        self.rejected.connect(self._on_left)
        tasks, _ = edges
        tasks.run(self, listings.online_centres, self._on_centres, self._on_failed)

    def _on_centres(self, centres: list[Centre]) -> None:
        self.orders.show_centres(centres)

    def _on_failed(self, error: PosError) -> None:
        self.orders.refused(error)

    def _on_templates(self) -> None:
        self._make_solid(self.templates, self.templates.is_ready)

    def _on_orders(self) -> None:
        self._make_solid(self.orders, self.orders.is_ready)

    def _make_solid(self, used: ListingCard, ready: bool) -> None:
        for card in self._cards:
            card.save.set_kind("primary" if card is used and ready else "secondary")

    def _on_left(self) -> None:
        for card in self._cards:
            card.stop()
