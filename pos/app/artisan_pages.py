"""*Perajin* with what lies above the makers: how they stand, merging, and their statements."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.goods_files import GoodsFiles
from pos.artisans.domain import Artisan, Keeper
from pos.artisans.screens.artisans_screen import ArtisansScreen
from pos.artisans.screens.card_desk import Makers, Seat
from pos.centres.domain import Centre
from pos.core.clock import local_date
from pos.core.config import TillConfig
from pos.settlement.screens.statement_sheet import StatementSheet
from pos.shop import Shop
from pos.staff.domain import Attendant, Role
from pos.stock.domain.merging import Merge
from pos.stock.screens.merge_desk import MergeDesk
from pos.ui.outside import Outside
from pos.ui.tasks import Tasks


class ArtisanPages(QObject):
    """The page of the makers at one till.  Emits `told(str)` with what became of something."""

    told = Signal(str)

    def __init__(
        self,
        shop: Shop,
        config: TillConfig,
        tasks: Tasks,
        centre: Centre,
        outside: Outside,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shop, self._tasks, self._centre, self._outside = shop, tasks, centre, outside
        self._till = centre.code, config.till_code
        self._person: Attendant | None = None
        makers = Makers(shop.artisans, shop.artisan_cards, shop.standings, shop.photos)
        self.screen = ArtisansScreen(makers, tasks, outside)
        services = (shop.artisans, shop.merging, shop.staff)
        self.merging = MergeDesk(services, tasks, self._till, self.screen)
        self.screen.merge_asked.connect(self._on_merge)
        self.screen.statement_asked.connect(self._on_statement)
        self.files = GoodsFiles(shop, config, tasks, self.screen)
        self.files.outside = outside
        self.files.told.connect(self.told)
        self.screen.import_asked.connect(self.files.import_artisans)
        self.screen.export_asked.connect(self.files.export_artisans)
        self.screen.list.offer_files(take_in=True, give_out=True)
        self.merging.merged.connect(self._on_merged)
        self.merging.told.connect(self.told)

    def begin(self, person: Attendant) -> QWidget:
        """Show the makers to a person."""
        self._person = person
        self.files.begin(person)
        role = person.role
        keeper = Keeper(
            person.name,
            self._till[1],
            edits=role.may_approve,
            sees_accounts=role is Role.TREASURER,
            reads_statements=role.may_settle,
        )
        today = local_date(self._shop.clock.now(), self._centre.zone)
        self.screen.begin(Seat(keeper, self._centre.code, today))
        return self.screen

    def _on_merge(self, codes: tuple[str, str]) -> None:
        if self._person is not None:
            self.merging.open(self._person, codes)

    def _on_merged(self, merge: Merge) -> None:
        self.screen.open_code(merge.kept)

    def _on_statement(self, artisan: Artisan) -> None:
        self.statement = StatementSheet(
            self.screen.window(), self._shop.statements, self._tasks, self._till, artisan, self._outside
        )
        self.statement.open_sheet()
        self.statement.begin()
