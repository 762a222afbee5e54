"""One till's window: who is in, which page is shown, and which fact leads to which page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.places import HITUNG, KASIR, TUTUP
from pos.core.changes import Topic
from pos.core.clock import local
from pos.core.config import TillConfig
from pos.core.errors import PosError
from pos.core.words import clock_time, long_date
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.staff.screens.login_screen import LoginScreen
from pos.ui.live import Live
from pos.ui.rail import Place
from pos.ui.scanner import ScanFilter
from pos.ui.shell import Shell
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.app.buyer_window import BuyerWindow
    from pos.app.pages import Pages
    from pos.app.print_lanes import PrintLanes
    from pos.centres.domain import Centre
    from pos.ui.crash import CrashReport


class TillWindow(QObject):
    """The window of one till.  `begin()` opens the shop behind the painted login; `end()` closes it."""

    ready = Signal()

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._config = config
        self._tasks = tasks
        self._person: Attendant | None = None
        self._centre: Centre
        self.pages: Pages | None = None
        self.shell = Shell(shop.clock)
        self.login = LoginScreen(tasks, config.till_code)
        self.live = Live(self)
        self.scanner = ScanFilter(self)
        self.lanes: PrintLanes | None = None
        self.buyer: BuyerWindow | None = None
        self.shell.show_page(self.login, bare=True)
        self.login.set_place(self.tr("Gerabah POS"), self._line())
        self._wire()

    def _wire(self) -> None:
        self.shell.place_chosen.connect(self._on_place)
        self.shell.lock_asked.connect(self.lock)
        self.shell.help_asked.connect(self._on_help)
        self.login.logged_in.connect(self._on_logged_in)
        self.login.leave_asked.connect(self.shell.close)
        self.live.changed.connect(self._on_changed)
        self.scanner.scanned.connect(self.shell.take_scan)
        self.scanner.install()

    def begin(self) -> None:
        """Open the shop in the data lane; the login is painted meanwhile."""
        self._tasks.run(self, self._open, self._on_open, self._on_no_shop)

    def end(self) -> None:
        """Close the shop."""
        self.scanner.remove()
        if self.lanes is not None:
            self.lanes.end()
        if self.buyer is not None:
            self.buyer.end()
        self._tasks.close()
        self._shop.close()

    # --- opening ---

    def _open(self) -> Centre:
        # Loads SQLAlchemy: on the data lane, after the first paint.
        import pos.ui.say_database  # noqa: F401

        centre = self._shop.centres.get(self._config.centre)
        self._shop.db.on_change(self.live.tell)
        return centre

    def _on_open(self, centre: Centre) -> None:
        self._centre = centre
        self.login.set_place(centre.name, self._line())
        self.shell.topbar.set_shop(centre.name, self.tr("Kasir {n}").format(n=self._config.till))
        self.login.open_for(self._shop.staff)
        self._tasks.run(self, self._load_pages, self._on_loaded, self._on_no_shop)

    @staticmethod
    def _load_pages() -> type[Pages]:
        # Only loaded here: widgets and what receives their signals must be made on the screen's thread.
        from pos.app.pages import Pages

        return Pages

    def _on_loaded(self, kind: type[Pages]) -> None:
        self.pages = kind(self._shop, self._config, self._tasks, self._centre)
        self._wire_pages(self.pages)
        self._begin_buyer(self.pages)
        self._begin_printing()
        self.ready.emit()

    def _begin_buyer(self, pages: Pages) -> None:
        from pos.app.buyer_window import BuyerWindow

        if self._config.buyer_screen:
            self.buyer = BuyerWindow(self.shell, self._centre, self)
            pages.buyer_sees.connect(self.buyer.see)

    def _begin_printing(self) -> None:
        from pos.app.print_lanes import PrintLanes

        self.lanes = PrintLanes(self.shell, self._tasks, self._config.till_code, self)
        self.lanes.begin(self._shop.spooler(self._config), self._shop.printing)

    def _on_no_shop(self, error: PosError) -> None:
        import pos.ui.say_database  # noqa: F401
        from pos.ui.dialogs import Sheet
        from pos.ui.say import say

        said = say(error)
        sheet = Sheet(self.shell, said.happened, said.rest, "alert-circle")
        leave = sheet.add_button(self.tr("Keluar"), "primary", "power", "Enter")
        leave.clicked.connect(self.shell.close)
        sheet.open_sheet()

    def _wire_pages(self, pages: Pages) -> None:
        pages.opened.connect(self._on_shift_opened)
        pages.closed.connect(self._on_shift_closed)
        pages.shown.connect(self._on_page)
        pages.undo_offered.connect(self._on_undo_offered)
        pages.left_out.connect(self.shell.toast)
        pages.keeping.connect(self.scanner.hold)
        pages.kept.connect(self.scanner.release)

    # --- who is in ---

    def _on_logged_in(self, person: Attendant) -> None:
        self._person = person
        places = [
            Place(KASIR, self.tr("Kasir"), "cash-register"),
            Place(TUTUP, self.tr("Tutup sif"), "clock"),
        ]
        if person.role.may_settle:
            places.append(Place(HITUNG, self.tr("Perhitungan"), "report-money"))
        self.shell.set_places(tuple(places))
        if self.pages is not None:
            self.pages.enter(person, HITUNG if person.role.may_settle else KASIR)

    def lock(self) -> None:
        """Back to the login; the basket stays where it is.  Not while a sale is being kept."""
        if self.pages is not None and self.pages.is_committing:
            return
        self._person = None
        if self.buyer is not None:
            self.buyer.rest()
        self.login.set_place(self.pages.centre.name if self.pages else "", self._line())
        self.shell.show_page(self.login, bare=True)

    def _on_place(self, key: str) -> None:
        if self.pages is not None and self._person is not None:
            self.pages.enter(self._person, key)

    # --- what happens ---

    def _on_page(self, shown: tuple[QWidget, str]) -> None:
        page, place = shown
        self.shell.toasts.forget()
        self.shell.show_page(page, place)
        self.shell.topbar.set_shift(self._shift_line())
        if self.buyer is not None:
            self.buyer.turn_to(page)

    def _on_shift_opened(self, _shift: object) -> None:
        self.shell.topbar.set_shift(self._shift_line())

    def _on_shift_closed(self, _closing: object) -> None:
        self.shell.toast(self.tr("Sif ditutup dan laporannya dicetak"))
        if self._person is not None and self._person.role.may_settle and self.pages is not None:
            self.pages.enter(self._person, HITUNG)
        else:
            self.lock()

    def _on_undo_offered(self, offer: tuple[str, object]) -> None:
        text, undo = offer
        if undo is None:
            self.shell.toasts.forget()
            return
        self.shell.toasts.say(text, undo)  # type: ignore[arg-type]

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        self.shell.changed(topics)
        if self.lanes is not None:
            self.lanes.changed(topics)

    def _on_help(self) -> None:
        from pos.app.help_sheet import HelpSheet

        HelpSheet(self.shell).open_sheet()

    def on_crashed(self, report: CrashReport) -> None:
        """A defect: it is in the log, the till stays open."""
        from pos.ui.crash import show_crash

        show_crash(self.shell, report)

    # --- lines ---

    def _line(self) -> str:
        now = self._shop.clock.now()
        place = self.tr("Kasir {n}").format(n=self._config.till)
        return f"{place} · {long_date(local(now).date())} · {clock_time(now)}"

    def _shift_line(self) -> str:
        shift = self.pages.shift if self.pages is not None else None
        if shift is None:
            person = self._person
            return person.name if person is not None else ""
        said = self.tr("Sif {n} · {name} · sejak {time}")
        number = shift.number.rpartition("-")[2]
        return said.format(n=number, name=shift.attendant_name, time=clock_time(shift.opened_at))
