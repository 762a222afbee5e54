"""A shop to practise on: its own folder and database, made fresh from the real shop's cards.

Nothing of the real shop is written: its cards are read, and what is sold here stays here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from pos.core.clock import local_date
from pos.core.config import PrinterConfig, TillConfig, read_config, write_config
from pos.core.errors import FolderTrouble
from pos.core.paths import DataFolder
from pos.shop import Shop

if TYPE_CHECKING:
    from sqlalchemy import Table
    from sqlalchemy.orm import Session

    from pos.db.database import Database

TRAINING_TILLS: Final = 90
"""Till 1 trains as till 91, so that no number of its papers is one of the real till."""

_CARDS: Final = ("centre", "artisan", "terms", "staff", "guide", "product")
"""Tables that are copied whole, in the order of their keys; one that is not there is left out."""

_BLANK: Final[dict[str, dict[str, Any]]] = {
    "centre": {"qris_nmid": ""},
    "artisan": {"account_token": "", "ewallet_token": "", "account_masked": "", "ewallet_masked": "",
                "phone": "", "merged_into": None},
    "staff": {"failures": 0, "locked_until": None},
}  # fmt: skip
"""What is not taken along: secrets need the real shop's key, and nobody pays while somebody practises.

A merge stays with the books that it moved; a merged card is no longer active here either.
"""

_AT_ONCE: Final = 1_000
_DOCUMENT: Final = "LATIHAN"

_FIRST_TAG: Final = 100_000_000
"""Far beyond every serial of a real shop: a label from practice names none of its goods, now or later."""


class TrainingShop(Shop):
    """The training shop inside a real shop's folder.

    It is made anew when it is first opened, or, with `keep`, only where there is none yet.
    """

    def __init__(self, real: Shop, *, keep: bool = False) -> None:
        super().__init__(real.folder.training, real.clock)
        self._real = real
        self._keep = keep

    @cached_property
    def config(self) -> TillConfig:
        """The real till's settings, marked; its printers are the same."""
        return training_config(self._real.folder)

    @cached_property
    def db(self) -> Database:
        """The training database, with the real shop's cards and shelves."""
        if not (self._keep and self.folder.database.exists()):
            make_training(self._real, self.folder, self.config)
        from pos.schema.upgrade import open_database

        database = open_database(self.folder.database, backups=self.folder.backups)
        database.training = True
        return database


def training_config(real: DataFolder) -> TillConfig:
    """What a training till is: the real one's centre and printers, and a number of its own.

    Raises `BadConfig`.
    """
    config = read_config(real.config)
    till = config.till + TRAINING_TILLS if config.till < 10 else config.till
    printers = tuple(_placed(printer, real) for printer in config.printers)
    return replace(config, till=till, printers=printers, training=True)


def _placed(printer: PrinterConfig, real: DataFolder) -> PrinterConfig:
    """A folder printer is named from the real shop's folder."""
    if printer.kind != "folder":
        return printer
    return replace(printer, address=str((real.root / printer.address).resolve()))


def make_training(real: Shop, folder: DataFolder, config: TillConfig) -> None:
    """Write a fresh training database from the real shop's cards.

    Raises `FolderTrouble` or `DatabaseTrouble`.
    """
    from pos.schema.upgrade import open_database

    try:
        folder.root.mkdir(parents=True, exist_ok=True)
        for ending in ("", "-wal", "-shm"):
            old = folder.database.with_name(folder.database.name + ending)
            old.unlink(missing_ok=True)
        write_config(folder.config, config)
    except OSError as error:
        raise FolderTrouble(folder.root, error.strerror or str(error)) from error
    database = open_database(folder.database, create=True)
    try:
        with real.db.read() as source, database.write() as target:
            _copy_cards(source, target)
            _copy_shelves(source, target, real.clock.now())
    finally:
        database.close()


def _copy_cards(source: Session, target: Session) -> None:
    from pos.catalogue.queries import rebuild_search
    from pos.schema.tables import metadata

    tables = metadata().tables
    for name in _CARDS:
        if name in tables:
            _copy(source, target, tables[name])
    rebuild_search(target)


def _copy(source: Session, target: Session, table: Table, *where: Any) -> None:
    from sqlalchemy import insert, select

    blank = _BLANK.get(table.name, {})
    for rows in source.execute(select(table).where(*where)).mappings().partitions(_AT_ONCE):
        target.connection().execute(insert(table), [{**row, **blank} for row in rows])


def _copy_shelves(source: Session, target: Session, now: datetime) -> None:
    """Pieces that are on a shelf, the tags of what can be sold, and how many of each thing are there."""
    from sqlalchemy import func, or_, select

    from pos.catalogue.domain import PieceState
    from pos.catalogue.tables import PieceRow, TagRow
    from pos.ledger.numbers import reserve
    from pos.schema.tables import metadata
    from pos.stock.domain import Move, MoveKind
    from pos.stock.service import add_moves
    from pos.stock.tables import MoveRow

    tables = metadata().tables
    _copy(source, target, tables["piece"], PieceRow.state == PieceState.IN_STOCK)
    reserve(target, "tag:0", _FIRST_TAG)
    here = select(PieceRow.id).where(PieceRow.state == PieceState.IN_STOCK)
    _copy(source, target, tables["tag"], or_(TagRow.piece_id.is_(None), TagRow.piece_id.in_(here)))
    day = local_date(now)

    def arrived(centre: str, sku: str, piece: Any, quantity: int) -> Move:
        return Move(centre, sku, piece, quantity, MoveKind.COUNT, _DOCUMENT, day, "")

    pieces = select(PieceRow.centre, PieceRow.sku, PieceRow.id).where(PieceRow.state == PieceState.IN_STOCK)
    loose = (
        select(MoveRow.centre, MoveRow.sku, func.sum(MoveRow.quantity))
        .where(MoveRow.piece_id.is_(None))
        .group_by(MoveRow.centre, MoveRow.sku)
    )
    moves = [arrived(centre, sku, piece, 1) for centre, sku, piece in source.execute(pieces)]
    moves += [arrived(centre, sku, None, count) for centre, sku, count in source.execute(loose) if count]
    add_moves(target, moves, now)
