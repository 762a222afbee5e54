"""*Toko daring* over a page of the goods."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.listings.screens.listings_sheet import ListingsSheet
from pos.listings.service import Choice
from pos.shop import Shop
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks


class GoodsListings(QObject):
    """Opens the sheet for the goods of a centre; emits `told(str)` where it could not be opened.

    `outside` is the edge of the program: file dialogs.
    """

    told = Signal(str)

    def __init__(self, shop: Shop, tasks: Tasks, centre: str, parent: QObject) -> None:
        super().__init__(parent)
        self._shop, self._tasks, self._centre = shop, tasks, centre
        self._host: QWidget | None = None
        self._skus: tuple[str, ...] = ()
        self.outside: Outside = Desktop()

    def open(self, host: QWidget, skus: Sequence[str] = ()) -> None:
        """Over a page: for the goods that are chosen there, or for all."""
        self._host, self._skus = host, tuple(skus)
        self._tasks.run(self, self._shop.catalogue.categories, self._on_categories, self._on_failed)

    def _on_categories(self, categories: list[str]) -> None:
        if self._host is None:
            return
        choice = Choice(self._centre, self._skus)
        edges = self._tasks, self.outside
        ListingsSheet(self._host, self._shop.listings, choice, categories, edges).open_sheet()
        self._host = None

    def _on_failed(self, error: PosError) -> None:
        self.told.emit(say(error).text)
