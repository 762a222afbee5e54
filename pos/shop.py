"""A shop without its window: one data folder, one database, and every service on it, made at first use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pos.copies import CopyServices, finish_restore
from pos.core.clock import Clock, SystemClock
from pos.core.config import BadConfig, PrinterConfig, TillConfig, read_config, write_config
from pos.core.errors import FolderTrouble, PosError
from pos.core.paths import DataFolder
from pos.goods_services import GoodsServices

if TYPE_CHECKING:
    from pos.artisans.secrets import FieldCipher
    from pos.audit.service import Audit
    from pos.catalogue.service import Catalogue
    from pos.centres.service import Centres
    from pos.clearing.service import Clearing
    from pos.db.database import Database
    from pos.guides.service import Guides
    from pos.ledger.service import Ledger
    from pos.orders.service import Orders
    from pos.printing.archive import PaperArchive
    from pos.printing.devices.port import Printer
    from pos.printing.domain import PrinterUse
    from pos.printing.service import Printing
    from pos.printing.spooler import Spooler
    from pos.qris.service import Qris
    from pos.reports.journal import Journal
    from pos.reports.service import Reports
    from pos.sales.finding import FoundPieces
    from pos.sales.holding import Holding
    from pos.sales.returning import Returns
    from pos.sales.service import Sales
    from pos.settlement.charging import Charges
    from pos.settlement.payouts import Payouts
    from pos.settlement.runs import PayoutRuns
    from pos.settlement.service import Settlements
    from pos.settlement.statements import Statements
    from pos.settlement.transfers import Transfers
    from pos.staff.editing import StaffCards
    from pos.staff.service import Staff
    from pos.stock.service import Shelf
    from pos.till.reprints import Reprints
    from pos.till.service import Shifts
    from pos.wanted.service import Wanted

# Each service is imported where it is made: the window paints before SQLAlchemy is loaded, and a
# command pays only for what it uses.


class ShopExists(PosError):
    """There is a shop here already; it is left as it is."""

    def __init__(self, database: Path) -> None:
        super().__init__(f"there is a shop already in {database}; nothing was changed")
        self.database = database


class Shop(GoodsServices, CopyServices):
    """The services of one data folder; used by the window, the commands and the demo alike."""

    def __init__(self, folder: DataFolder, clock: Clock | None = None) -> None:
        self.folder = folder
        self.clock = clock or SystemClock()
        self._spooler: Spooler | None = None
        finish_restore(folder)

    @cached_property
    def db(self) -> Database:
        """The migrated database; upgrades an older one after a copy, and refuses a newer one."""
        from pos.schema.upgrade import open_database

        database = open_database(self.folder.database, backups=self.folder.backups)
        database.training = self._is_training()
        return database

    def _is_training(self) -> bool:
        try:
            return self.config.training
        except BadConfig:  # a database file without a till's settings beside it
            return False

    @cached_property
    def config(self) -> TillConfig:
        """Which till this computer is."""
        return read_config(self.folder.config)

    @cached_property
    def cipher(self) -> FieldCipher:
        """What encrypts account numbers."""
        from pos.artisans.secrets import FieldCipher

        return FieldCipher(self.folder.secret)

    @cached_property
    def centres(self) -> Centres:
        """Cards of the centres."""
        from pos.centres.service import Centres

        return Centres(self.db, self.clock)

    @cached_property
    def staff(self) -> Staff:
        """Attendants and their PINs."""
        from pos.staff.service import Staff

        return Staff(self.db, self.clock)

    @cached_property
    def staff_cards(self) -> StaffCards:
        """Attendants taken in, changed and let go."""
        from pos.staff.editing import StaffCards

        return StaffCards(self.db, self.clock)

    @cached_property
    def catalogue(self) -> Catalogue:
        """Products, pieces and tags."""
        from pos.catalogue.service import Catalogue

        return Catalogue(self.db, self.clock)

    @cached_property
    def shelf(self) -> Shelf:
        """What a till finds: search and scan."""
        from pos.sales.holding import held_where
        from pos.stock.service import Shelf

        return Shelf(self.db, self.clock, held_where)

    @cached_property
    def shifts(self) -> Shifts:
        """Opening, counting and closing of a till."""
        from pos.sales.holding import of_shift
        from pos.till.service import Shifts

        return Shifts(self.db, self.clock, of_shift)

    @cached_property
    def qris(self) -> Qris:
        """The merchant codes of the centres."""
        from pos.qris.service import Qris

        return Qris(self.db, self.clock)

    @cached_property
    def sales(self) -> Sales:
        """The sale itself."""
        from pos.sales.service import Sales

        return Sales(self.db, self.clock)

    @cached_property
    def wanted(self) -> Wanted:
        """What visitors looked for in vain."""
        from pos.wanted.service import Wanted

        return Wanted(self.db, self.clock)

    @cached_property
    def holding(self) -> Holding:
        """Baskets laid aside."""
        from pos.sales.holding import Holding

        return Holding(self.db, self.clock)

    @cached_property
    def found_pieces(self) -> FoundPieces:
        """Pieces that are here although they are marked sold."""
        from pos.sales.finding import FoundPieces

        return FoundPieces(self.db, self.clock)

    @cached_property
    def returns(self) -> Returns:
        """Receipts that come back, and voids."""
        from pos.sales.returning import Returns

        return Returns(self.db, self.clock)

    @cached_property
    def guides(self) -> Guides:
        """Guides and drivers, and what they have earned."""
        from pos.guides.service import Guides

        return Guides(self.db, self.clock)

    @cached_property
    def orders(self) -> Orders:
        """Made-to-order pieces and their deposits."""
        from pos.orders.service import Orders

        return Orders(self.db, self.clock)

    @cached_property
    def settlements(self) -> Settlements:
        """The day per artisan."""
        from pos.settlement.service import Settlements

        return Settlements(self.db, self.clock)

    @cached_property
    def statements(self) -> Statements:
        """What artisans are told of their accounts."""
        from pos.settlement.statements import Statements

        return Statements(self.db, self.clock, self.wanted)

    @cached_property
    def clearing(self) -> Clearing:
        """QRIS and card money."""
        from pos.clearing.service import Clearing

        return Clearing(self.db, self.clock)

    @cached_property
    def reports(self) -> Reports:
        """The month."""
        from pos.reports.service import Reports

        return Reports(self.db, self.clock)

    @cached_property
    def journal(self) -> Journal:
        """The journal, to be looked into."""
        from pos.reports.journal import Journal

        return Journal(self.db, self.clock)

    @cached_property
    def charges(self) -> Charges:
        """Agreed fees and adjustments."""
        from pos.settlement.charging import Charges

        return Charges(self.db, self.clock)

    @cached_property
    def payouts(self) -> Payouts:
        """Money going to artisans."""
        from pos.settlement.payouts import Payouts

        return Payouts(self.db, self.clock)

    @cached_property
    def runs(self) -> PayoutRuns:
        """Payout runs."""
        from pos.settlement.runs import PayoutRuns

        return PayoutRuns(self.db, self.clock)

    @cached_property
    def transfers(self) -> Transfers:
        """Files of transfers, and the account that pays."""
        from pos.settlement.transfers import Transfers

        return Transfers(self.db, self.clock, self.cipher)

    @cached_property
    def printing(self) -> Printing:
        """The spool."""
        from pos.printing.service import Printing

        return Printing(self.db, self.clock)

    @cached_property
    def archive(self) -> PaperArchive:
        """Every paper that there is."""
        from pos.printing.archive import PaperArchive

        return PaperArchive(self.db)

    @cached_property
    def reprints(self) -> Reprints:
        """Papers again."""
        from pos.till.reprints import Reprints

        return Reprints(self.db, self.clock)

    def spooler(self, config: TillConfig) -> Spooler:
        """What sends the papers of a till to its printers."""
        from pos.printing.spooler import Spooler

        self._spooler = Spooler(self.db, self.printers(config), self.clock, config.till_code)
        return self._spooler

    def receipt_mm(self, usual: int) -> int:
        """How wide the paper for receipts is; `usual` where no printer is set up."""
        return next((one.paper_mm for one in self.config.printers if one.use == "struk"), usual)

    def printers(self, config: TillConfig) -> dict[PrinterUse, Printer]:
        """The printers of a till by use; folders are named from the data folder."""
        from pos.printing.devices import printers_for

        return printers_for(self._placed(printer) for printer in config.printers)

    def printer_of(self, config: PrinterConfig) -> Printer:
        """The way to the paper of one entry of the settings."""
        from pos.printing.devices import printer_for

        return printer_for(self._placed(config))

    def _placed(self, printer: PrinterConfig) -> PrinterConfig:
        if printer.kind != "folder":
            return printer
        return replace(printer, address=str(self.folder.root / printer.address))

    def set_printers(self, printers: Sequence[PrinterConfig], person: str) -> TillConfig:
        """Other printers from now on: in the settings file and, before and after, in the chain, or neither.

        The spool that was made last has them at once.
        Raises `BadPrinter`, `BadAddress`, `BadConfig`, `FolderTrouble` or `DatabaseTrouble`.
        """
        from pos.ledger.chain import record
        from pos.ledger.domain import EventKind

        before = read_config(self.folder.config)
        after = replace(before, printers=tuple(printers))
        ways = self.printers(after)  # what cannot be is refused before anything is written
        body = {
            "before": [asdict(one) for one in before.printers],
            "after": [asdict(one) for one in after.printers],
        }
        try:
            with self.db.write() as session:
                now, code = self.clock.now(), before.till_code
                record(session, code, EventKind.SETTINGS, {"printers": body}, person=person, now=now)
                write_config(self.folder.config, after)
        except PosError:
            if read_config(self.folder.config) != before:  # written, and then not committed
                write_config(self.folder.config, before)
            raise
        self.__dict__["config"] = after
        if self._spooler is not None:
            self._spooler.set_printers(ways)
        return after

    def note_drawer(self, reason: str, person: str) -> None:
        """Tell the chain that the drawer was opened outside of a shift's papers."""
        from pos.ledger.chain import record
        from pos.ledger.domain import EventKind

        with self.db.write() as session:
            code, now = self.config.till_code, self.clock.now()
            record(session, code, EventKind.DRAWER_OPENED, {"reason": reason}, person=person, now=now)

    @cached_property
    def ledger(self) -> Ledger:
        """The journal."""
        from pos.ledger.service import Ledger

        return Ledger(self.db)

    @cached_property
    def audit(self) -> Audit:
        """Proofs over the whole database."""
        from pos.audit.service import Audit

        return Audit(self.db)

    def close(self) -> None:
        """Give the database file back, where it was opened."""
        if "db" in self.__dict__:
            self.db.close()


def new_shop(
    folder: DataFolder,
    config: TillConfig,
    clock: Clock | None = None,
    fill: Callable[[Database], object] | None = None,
) -> Shop:
    """A new shop: the folder, an empty migrated database, and this computer's settings.

    `fill` writes the first cards: they are there with the database, or neither is.

    Raises `ShopExists` where there is a database already, `FolderTrouble` where nothing can be written.
    """
    from pos.schema.upgrade import open_database

    if folder.database.exists():
        raise ShopExists(folder.database)
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
        write_config(folder.config, config)
    except OSError as error:
        raise FolderTrouble(folder.root, error.strerror or str(error)) from error
    open_database(folder.database, create=True, fill=fill).close()
    return Shop(folder, clock)
