"""The counter's unpaid basket survives a power cut: a file of its own, written in a lane of its own."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from pos.core.clock import Clock
from pos.core.errors import FolderTrouble, PosError
from pos.core.files import write_whole
from pos.sales.counter import Counter
from pos.sales.domain import Sale
from pos.sales.keeping import OpenBasket, UnreadableBasket, open_of_json, open_to_json
from pos.sales.screens.found_sheet import FoundSheet
from pos.sales.screens.hold_desk import HoldDesk
from pos.sales.screens.sale_screen import SaleScreen
from pos.till.domain import Shift
from pos.ui.say import say
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.sales.holding import Holding
    from pos.sales.service import Sales

LANE: Final = "basket"
_log = logging.getLogger(__name__)


class BasketFile(QObject):
    """Follows the counter (`keep` hears `SaleScreen.drawn`) and writes its basket whole after each change.

    One write at a time, always of the newest basket; paid, held or cleared, the file goes.  `look()` reads
    what a run before left: `found(OpenBasket)` unless it was paid or held meanwhile.  Nothing is written
    before that is known, and what was found stays in the file until `answered()`.  `told(str)` says that
    the file cannot be written or read; selling goes on.
    """

    found = Signal(object)
    told = Signal(str)

    def __init__(self, path: Path, till: str, holding: Holding, tasks: Tasks, clock: Clock) -> None:
        super().__init__()
        self._path = path
        self._till = till
        self._holding = holding
        self._tasks = tasks
        self._clock = clock
        self._person = ""
        self._wanted: OpenBasket | None = None
        self._written: OpenBasket | None = None
        self._writing: OpenBasket | None = None
        self._busy = True  # until it is known what a run before left
        self._known = False
        self._unanswered = False
        self._over = False
        self._warned = False
        self._looked = False

    # --- what a run before left ---

    def look(self) -> None:
        """Read the file of a run before, once; the screen may be made anew later."""
        if self._looked:
            return
        self._looked = True

        def read() -> OpenBasket | None:
            return read_open(self._path)

        self._tasks.run(self, read, self._on_read, self._on_not_read, lane=LANE)

    def _on_read(self, opened: OpenBasket | None) -> None:
        key = None if opened is None else opened.basket.key
        if opened is None or not opened.basket.lines:
            self._free()
            return
        self._written = opened

        def is_done() -> bool:
            return key is not None and self._holding.is_done(key)

        self._tasks.run(self, is_done, self._on_known, self._on_unknown)

    def _on_known(self, done: bool) -> None:
        # A basket that is a sale already, or lies in the held list, is never offered again.
        opened, self._unanswered = self._written, not done
        if opened is not None and not done:
            self.found.emit(opened)
        self._free()

    def _on_unknown(self, error: PosError) -> None:
        # Without the database nobody knows whether it was paid: the file stays as it is for the next start.
        self.told.emit(say(error).text)

    def _on_not_read(self, error: PosError) -> None:
        _log.warning("the basket of the run before was not read: %s", error)
        self.told.emit(say(error).text)
        self._free()

    @property
    def unanswered(self) -> OpenBasket | None:
        """What was found and nobody has answered for yet."""
        return self._written if self._unanswered else None

    def answered(self) -> None:
        """What was found lies on the counter, or was given up."""
        self._unanswered = False
        self._flush()

    # --- what lies on the counter ---

    def set_person(self, person: str) -> None:
        """Who sells now."""
        self._person = person

    def keep(self, state: Counter) -> None:
        """The counter has changed."""
        basket = state.basket
        if not basket.lines:
            self._wanted = None
        elif self._wanted is None or self._wanted.basket != basket:
            self._wanted = OpenBasket(basket, self._clock.now(), self._person, self._till)
        self._flush()

    def leave(self) -> None:
        """The program is being left with what lies there: nobody shall speak of a power cut."""
        if not self._known or self._over:
            return
        self._over = True  # the lanes take nothing after this
        if not self._unanswered:
            self._write(None if self._wanted is None else replace(self._wanted, left=True))

    def _flush(self) -> None:
        wanted = self._wanted
        waits = self._busy or self._over or self._unanswered
        if not waits and wanted != self._written:
            self._write(wanted)

    def _write(self, opened: OpenBasket | None) -> None:
        self._busy, self._writing = True, opened

        def write() -> None:
            write_open(self._path, opened)

        self._tasks.run(self, write, self._on_written, self._on_not_written, lane=LANE)

    def _on_written(self, _nothing: None) -> None:
        self._written, self._warned = self._writing, False
        self._free()

    def _on_not_written(self, error: PosError) -> None:
        self._busy = False  # the next change tries again
        if not self._warned:
            self._warned = True
            _log.warning("the basket on the counter was not kept: %s", error)
            happened = self.tr("Keranjang ini belum terlindung dari mati listrik.")
            self.told.emit(f"{happened} {say(error).remedy}")

    def _free(self) -> None:
        self._busy, self._known = False, True
        self._flush()


def read_open(path: Path) -> OpenBasket | None:
    """What the file holds, None where there is none.

    One that cannot be read is put aside under another name, for whoever helps; raises `UnreadableBasket`.
    """
    try:
        return open_of_json(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return None
    except (UnreadableBasket, UnicodeDecodeError) as error:
        path.replace(path.with_suffix(".unreadable"))
        raise UnreadableBasket(str(error)) from error
    except OSError as error:
        raise FolderTrouble(path, error.strerror or str(error)) from error


def write_open(path: Path, opened: OpenBasket | None) -> None:
    """Write the file, or take it away. Raises `FolderTrouble`."""
    if opened is not None:
        write_whole(path, open_to_json(opened).encode())
    try:
        if opened is None:
            path.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        raise FolderTrouble(path, error.strerror or str(error)) from error


def _sync_folder(folder: Path) -> None:
    """The name of a file is safe from a power cut once its folder is synced; Windows has no such call."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class BasketOffer(QObject):
    """Offers at *Kasir* what a run before left: go on, lay it aside, or give it up."""

    def __init__(
        self, file: BasketFile, sale: SaleScreen, hold: HoldDesk, sales: Sales, tasks: Tasks
    ) -> None:
        super().__init__(sale)
        self._file = file
        self._sale = sale
        self._hold = hold
        self._sales = sales
        self._tasks = tasks
        self._opened = file.unanswered
        self._shift: Shift | None = None
        self.sheet: FoundSheet | None = None
        file.found.connect(self._on_found)

    def offer(self, shift: Shift) -> None:
        """*Kasir* is shown in an open shift: offer what was found, once."""
        self._shift = shift
        if self._opened is None or self.sheet is not None:
            return

        def last() -> Sale | None:
            number = self._sales.last_number(shift)
            return None if number is None else self._sales.get(number)

        self._tasks.run(self, last, self._on_last, self._on_no_last)

    def _on_found(self, opened: OpenBasket) -> None:
        self._opened = opened
        if self._shift is not None and self._sale.isVisible():
            self.offer(self._shift)

    def _on_no_last(self, _error: PosError) -> None:
        self._on_last(None)

    def _on_last(self, last: Sale | None) -> None:
        if self._opened is None or self.sheet is not None:
            return
        self.sheet = sheet = FoundSheet(self._sale.window(), self._opened, last)
        sheet.accepted.connect(self._on_go_on)
        sheet.rejected.connect(self._on_lay_aside)
        sheet.given_up.connect(self._on_give_up)
        sheet.open_sheet()

    def _answer(self, then: Callable[[], None] | None) -> None:
        """Put it on the counter; what was scanned there in the meantime is laid aside first."""
        opened, shift, self.sheet = self._opened, self._shift, None
        if opened is None or shift is None:
            return

        def put() -> None:
            self._opened = None
            self._sale.start_sale(opened.basket)
            if then is not None:
                then()
            self._file.answered()

        self._hold.hold_quietly(self._sale.state, shift, put)

    def _on_go_on(self) -> None:
        self._answer(None)

    def _on_give_up(self) -> None:
        self._answer(self._sale.clear_basket)

    def _on_lay_aside(self) -> None:
        self._answer(self._lay_aside)

    def _lay_aside(self) -> None:
        if self._shift is not None:
            self._hold.hold_quietly(self._sale.state, self._shift, self._sale.entered)
