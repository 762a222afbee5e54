"""What the first start does to the data folder; each call waits, so it belongs into a task."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from pos.app.first_start.progress import (
    STEPS,
    SetUp,
    Step,
    forget_set_up,
    read_set_up,
    write_set_up,
)
from pos.core.clock import Clock, local_date
from pos.core.config import TillConfig
from pos.core.errors import FolderTrouble
from pos.core.paths import DataFolder
from pos.shop import Shop, ShopExists, new_shop

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos.centres.domain import CentreCard
    from pos.db.database import Database
    from pos.staff.domain import Attendant

_DEMO_DAYS: Final = 2
_DEMO_SEED: Final = 7


@dataclass(frozen=True, slots=True)
class Founded:
    """What is there at the end, to be told: who supervises, the QRIS name, how many makers and goods."""

    supervisor: str
    merchant: str
    artisans: int
    goods: int
    prints: bool


class FirstStartDesk:
    """One data folder on its way to a shop: `state` is what was answered, `shop` there once it is made."""

    def __init__(self, folder: DataFolder, clock: Clock) -> None:
        self.folder = folder
        self.clock = clock
        self.state = SetUp()
        self.shop: Shop | None = None
        self.supervisor: Attendant | None = None

    @property
    def made(self) -> Shop:
        """The shop.  Only asked for after its database is there."""
        assert self.shop is not None
        return self.shop

    @property
    def person(self) -> Attendant:
        """The first supervisor, who answers the questions.  Only asked for after the database is there."""
        assert self.supervisor is not None
        return self.supervisor

    def open(self) -> SetUp:
        """Go on where it was: what lies in the folder counts before what the file says.

        Raises `BadConfig`, `ShopExists` or `DatabaseTrouble`.
        """
        # Loads SQLAlchemy: on the data lane, after the first paint.
        import pos.ui.say_database  # noqa: F401

        state = read_set_up(self.folder)
        first = STEPS.index(Step.PRINTER)
        if self.folder.database.exists():
            shop = self._take_up()
            config = shop.config
            card = shop.centres.get(config.centre).card
            state = replace(state, code=config.centre, till=config.till, card=card)
            if STEPS.index(state.step) < first:
                state = state.at(Step.PRINTER)
        elif STEPS.index(state.step) >= first:
            state = state.at(Step.SUPERVISOR if state.card is not None else Step.WELCOME)
        self.state = state
        return state

    def keep(self, state: SetUp) -> SetUp:
        """Remember an answer through a power cut.  Raises `FolderTrouble`."""
        write_set_up(self.folder, state)
        self.state = state
        return state

    def found(self, name: str, pin: str) -> SetUp:
        """Make the shop with its centres and its first supervisor: all of it is there, or nothing.

        Raises `BadCard`, `BadText`, `BadPin`, `SimplePin`, `FolderTrouble` or `DatabaseTrouble`.
        """
        from pos.centres.service import Centres
        from pos.staff.editing import StaffCards

        state, clock = self.state, self.clock
        centres = state.centres()

        def fill(database: Database) -> None:
            by = StaffCards(database, clock).first(name, pin, state.till_code)
            Centres(database, clock).found(centres, by.name, state.till_code)

        new_shop(self.folder, TillConfig(state.code, state.till), clock, fill).close()
        self._take_up()
        return self.keep(state.at(Step.PRINTER))

    def change_card(self, card: CentreCard) -> None:
        """Another address of the centre that is made already.  Raises `BadCard` or `DatabaseTrouble`."""
        config = self.made.config
        self.made.centres.set_card(config.centre, card, self.person.name, config.till_code)

    def look(self) -> Founded:
        """What is there, for the last page."""
        shop = self.made
        code = shop.qris.of(shop.config.centre)
        printer = next((one for one in shop.config.printers if one.use == "struk"), None)
        return Founded(
            self.person.name,
            code.merchant_name if code is not None else "",
            len(shop.artisans.all()),
            shop.catalogue.count(),
            printer is not None and printer.kind != "folder",
        )

    def finish(self) -> DataFolder:
        """Everything is answered; the shop is closed, for the till to open it.  Raises `FolderTrouble`."""
        forget_set_up(self.folder)
        self.close()
        return self.folder

    def close(self) -> None:
        """Give the database file back."""
        if self.shop is not None:
            self.shop.close()
            self.shop = None

    def make_demo(self, moved: Callable[[int, int], object]) -> DataFolder:
        """An invented organisation in a folder of its own, made once; `moved` hears of it, and may stop it.

        Raises what `moved` raises, and `FolderTrouble`; half of it is never left.
        """
        from pos.demo.organisation import build_demo

        demo = self.folder.demo
        if demo.database.exists():
            return demo
        partial = demo.root.with_name(f".{demo.root.name}.baru")
        done = 0

        def told(_line: str) -> None:
            nonlocal done
            done += 1
            moved(done, _DEMO_DAYS * 3)

        try:
            shutil.rmtree(partial, ignore_errors=True)
            self.folder.root.mkdir(parents=True, exist_ok=True)
            moved(0, _DEMO_DAYS * 3)
            # Its last day is over: whoever tries it begins with a morning.
            yesterday = local_date(self.clock.now()) - timedelta(days=1)
            build_demo(partial, days=_DEMO_DAYS, today=yesterday, seed=_DEMO_SEED, progress=told)
            shutil.rmtree(demo.root, ignore_errors=True)
            partial.rename(demo.root)
        except OSError as error:
            raise FolderTrouble(demo.root, error.strerror or str(error)) from error
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        return demo

    def _take_up(self) -> Shop:
        shop = Shop(self.folder, self.clock)
        supervisors = shop.staff.approvers()
        if not supervisors:  # a database that somebody else has put here
            shop.close()
            raise ShopExists(self.folder.database)
        self.shop, self.supervisor = shop, supervisors[0]
        return shop
