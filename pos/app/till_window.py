"""One till's window: who is in, which page is shown, and which fact leads to which page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.app.looks import SIZES, Looks, wear
from pos.app.places import GO, HITUNG, KASIR, WITHIN
from pos.app.rail_places import places_of
from pos.app.slips import takes_slip
from pos.core.changes import Topic
from pos.core.clock import local
from pos.core.config import TillConfig
from pos.core.errors import PosError
from pos.core.words import clock_time
from pos.shop import Shop
from pos.staff.domain import Attendant, Preferences
from pos.staff.screens.login_screen import LoginScreen
from pos.ui import theme
from pos.ui.language import current, long_date
from pos.ui.live import Live
from pos.ui.pages import MayBeRebuilt
from pos.ui.scanner import ScanFilter
from pos.ui.shell import Shell
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.app.buyer_window import BuyerWindow
    from pos.app.pages import Pages
    from pos.app.print_lanes import PrintLanes
    from pos.centres.domain import Centre
    from pos.printing.domain import Job
    from pos.till.domain import Shift
    from pos.ui.crash import CrashReport


class TillWindow(QObject):
    """The window of one till.  `begin()` opens the shop behind the painted login; `end()` closes it.

    `pause()` hides it and lets go of scanner and printers until `resume()`.  Emits `ready`, `training_asked`,
    `left` where somebody is done training, `came_in` and `shift_ended(Attendant)`, and `restored` by a copy.
    """

    ready = Signal()
    training_asked = Signal()
    left = Signal()
    came_in, shift_ended, restored = Signal(object), Signal(object), Signal()

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._config = config
        self._tasks = tasks
        self._person: Attendant | None = None
        self._reminded = False
        self._place = ""
        self._centre: Centre
        self.pages: Pages | None = None
        self.shell = Shell(shop.clock)
        self.looks = Looks(shop, config, tasks, self)
        self.live = Live(self)
        self.scanner = ScanFilter(self)
        self.lanes: PrintLanes | None = None
        self.buyer: BuyerWindow | None = None
        self.login = self._new_login(self.tr("Gerabah POS"))
        self.shell.show_page(self.login, bare=True)
        if config.training:
            self.shell.set_training()
        self._wire()

    def _wire(self) -> None:
        self.shell.place_chosen.connect(self._on_place)
        self.shell.lock_asked.connect(self.lock)
        self.shell.help_asked.connect(self._on_help)
        self.shell.key_left.connect(self._on_key)
        self.shell.reminder_acted.connect(self._on_reminder)
        self.looks.told.connect(self.shell.toast)
        self.live.changed.connect(self._on_changed)
        self.scanner.scanned.connect(self._on_scanned)
        self.scanner.install()

    def _new_login(self, name: str) -> LoginScreen:
        login = LoginScreen(self._tasks, self._config.till_code)
        login.set_place(name, self._line())
        login.logged_in.connect(self._on_logged_in)
        login.leave_asked.connect(self._on_leave)
        login.training_asked.connect(self.training_asked)
        if self._config.training:
            login.set_training()
        return login

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
        if self.pages is not None:
            self.pages.basket_file.leave()
        self._tasks.close()
        self._shop.close()

    def pause(self) -> None:
        """Out of sight: another window has the scanner and the printers."""
        self.scanner.remove()
        if self.lanes is not None:
            self.lanes.end()
        self.shell.hide()
        self._worn = theme.current(), current()

    def resume(self) -> None:
        """Back again, at the login."""
        self.scanner.install()
        if self.lanes is not None:
            self.lanes.begin(self._shop.spooler(self._shop.config), self._shop.printing)
        if self._worn != (theme.current(), current()):
            self._rebuild()  # somebody with another look was in meanwhile
        self.shell.show()
        self.shell.show_page(self.login, bare=True)
        self.shell.activateWindow()

    def _on_leave(self) -> None:
        if self._config.training:
            self.left.emit()
        else:
            self.shell.close()

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
        self._show_shop()
        self.login.open_for(self._shop.staff)
        self._tasks.run(self, self._load_pages, self._on_loaded, self._on_no_shop)

    def _show_shop(self) -> None:
        self.shell.topbar.set_shop(self._centre.name, self.tr("Kasir {n}").format(n=self._config.till))

    @staticmethod
    def _load_pages() -> type[Pages]:
        # Only loaded here: widgets and what receives their signals must be made on the screen's thread.
        from pos.app.pages import Pages

        return Pages

    def _on_loaded(self, kind: type[Pages]) -> None:
        from pos.app.clock_watch import ClockWatch

        self.pages = kind(self._shop, self._config, self._tasks, self._centre)
        self._begin_buyer()
        self._wire_pages(self.pages)
        self._begin_printing()
        self._clock_watch = ClockWatch(self.shell, self._shop, self._tasks, self)
        self.ready.emit()

    def _begin_buyer(self) -> None:
        from pos.app.buyer_window import BuyerWindow

        if self._config.buyer_screen:
            self.buyer = BuyerWindow(self.shell, self._centre, self)

    def _begin_printing(self) -> None:
        from pos.app.print_lanes import PrintLanes

        self.lanes = PrintLanes(self.shell, self._tasks, self._config.till_code, self)
        self.lanes.message_asked.connect(self._on_message_asked)
        self.lanes.begin(self._shop.spooler(self._shop.config), self._shop.printing)

    def _on_no_shop(self, error: PosError) -> None:
        from pos.app.no_shop import say_no_shop

        say_no_shop(self.shell, error)

    def _wire_pages(self, pages: Pages) -> None:
        pages.opened.connect(self._on_shift_opened)
        pages.closed.connect(self._on_shift_closed)
        pages.shown.connect(self._on_page)
        pages.undo_offered.connect(self._on_undo_offered)
        pages.left_out.connect(self.shell.toast)
        pages.preferred.connect(self._on_preferred)
        pages.centre_changed.connect(self._on_centre)
        pages.keeping.connect(self.scanner.hold)
        pages.kept.connect(self.scanner.release)
        pages.handed_over.connect(self._on_handed_over)
        pages.old_shift.connect(self._on_old_shift)
        pages.restored.connect(self.restored)
        if self.buyer is not None:
            pages.buyer_sees.connect(self.buyer.see)

    # --- who is in ---

    def _on_logged_in(self, person: Attendant) -> None:
        self._let_in(person, HITUNG if person.role.may_settle else KASIR)

    def _let_in(self, person: Attendant, place: str) -> None:
        self._person = person
        self._reminded = False
        self._wear()
        self.shell.set_places(places_of(person))
        if self.pages is not None:
            self._clock_watch.look()
            self.pages.enter(person, place)
        self.came_in.emit(person)

    def lock(self) -> None:
        """Back to the login; the basket stays where it is.  Not while a sale is being kept."""
        if self.pages is not None and self.pages.is_committing:
            return
        self._wear()  # a text size that had to wait for a page with something half typed
        self._person = None
        self.shell.reminder.clear_notice()
        if self.buyer is not None:
            self.buyer.rest()
        self.login.set_place(self.pages.centre.name if self.pages else "", self._line())
        self.shell.show_page(self.login, bare=True)

    def _on_place(self, key: str) -> None:
        if self.pages is not None and self._person is not None and not self.pages.is_committing:
            self._wear()
            self.pages.enter(self._person, key)

    # --- the look of whoever is in ---

    def _wear(self) -> bool:
        """Put the person's look on; what is drawn is made anew where it differs, and the basket stays."""
        person = self._person
        if person is None or not wear(person.preferences, self.shell.size()):
            return False
        self._rebuild()
        self.looks.note_language(person.preferences.language)
        return True

    def _rebuild(self) -> None:
        before, person = self.pages, self._person
        self.shell.rebuild()
        self.login = self._new_login(self._centre.name)
        self.shell.show_page(self.login, bare=True)
        self.login.open_for(self._shop.staff)
        self._show_shop()
        if person is not None:
            self.shell.set_places(places_of(person))
        if before is not None:
            self.pages = type(before)(self._shop, self._config, self._tasks, self._centre)
            self._wire_pages(self.pages)
            self.pages.take_over(before)
            before.deleteLater()
        if self.lanes is not None:
            self.lanes.changed(frozenset({Topic.PRINTING}))

    def _on_preferred(self, preferences: Preferences) -> None:
        """Somebody wants another look: kept for the person, and worn as soon as nothing can be lost."""
        person = self._person
        if person is None or self.pages is None:
            return
        self._person = self.looks.keep(person, preferences)
        page = self.shell.page()
        if not isinstance(page, MayBeRebuilt) or not page.may_be_rebuilt():
            self.shell.toast(self.tr("Berlaku setelah halaman ini ditinggalkan."))
        elif self._wear():
            self.pages.enter(self._person, self._place)

    def _on_centre(self, centre: Centre) -> None:
        """Another limit or rounding: pages that took the old card are made anew."""
        self._centre = centre
        if self.buyer is not None:
            self.buyer.set_centre(centre)
        person = self._person
        self._rebuild()
        self.shell.toast(self.tr("Setelan pusat tersimpan dan berlaku mulai sekarang"))
        if person is not None and self.pages is not None:
            self.pages.enter(person, self._place)

    def _on_key(self, name: str) -> None:
        """A key that works on every page and that the page itself did not use."""
        if name in SIZES and self._person is not None:
            wanted = self.looks.sized(self._person.preferences, SIZES[name], self.shell.width())
            if wanted is not None:
                self._on_preferred(wanted)
        elif name == "F10" and self.pages is not None and self._person is not None:
            self.pages.open_drawer(self.shell)
        elif name in GO:
            self._on_place(GO[name])
        elif name == "F8" and self.pages is not None and self._person is not None:
            self.pages.print_last_again()

    def _on_scanned(self, text: str) -> None:
        """A receipt opens *Retur* and a slip its row, from wherever one is; other scans are the page's."""
        from pos.ui.dialogs import top_sheet

        person, pages = self._person, self.pages
        free = person is not None and top_sheet(self.shell) is None
        if free and person and pages and pages.takes_receipt(self.shell.page(), text):
            pages.open_receipt(person, text)
        elif not (free and person and pages and takes_slip(pages, person, text)):
            self.shell.take_scan(text)

    # --- what happens ---

    def _on_page(self, shown: tuple[QWidget, str]) -> None:
        page, place = shown
        self._place = place
        self.shell.toasts.forget()
        self.shell.show_page(page, WITHIN.get(place, place))
        self.shell.topbar.set_shift(self._shift_line())
        if self.lanes is not None and not self.shell.banner.isHidden():
            self.lanes.changed(frozenset({Topic.PRINTING}))
        if self.buyer is not None:
            self.buyer.turn_to(page)

    def _on_shift_opened(self, _shift: object) -> None:
        self.shell.topbar.set_shift(self._shift_line())

    def _on_shift_closed(self, _closing: object) -> None:
        self.shift_ended.emit(self._person)
        self.shell.toast(self.tr("Sif ditutup dan laporannya dicetak"))
        self.shell.reminder.clear_notice()
        if self._person is not None and self._person.role.may_settle and self.pages is not None:
            self.pages.enter(self._person, HITUNG)
        else:
            self.lock()

    def _on_handed_over(self, receiver: Attendant) -> None:
        self.shift_ended.emit(self._person)
        self.shell.toast(self.tr("Laci diserahkan kepada {name}").format(name=receiver.name))
        self.shell.reminder.clear_notice()
        self._let_in(receiver, KASIR)

    def _on_old_shift(self, shift: Shift) -> None:
        """A shift of an earlier day is still open: told once a login, and selling goes on."""
        if not self._reminded:
            from pos.app.old_shift import remind_of

            self._reminded = True
            remind_of(self.shell.reminder, shift, local(self._shop.clock.now(), self._centre.zone).date())

    def _on_reminder(self, place: str) -> None:
        self.shell.reminder.clear_notice()
        if place:
            self._on_place(place)

    def _on_undo_offered(self, offer: tuple[str, object]) -> None:
        toasts, (text, undo) = self.shell.toasts, offer
        toasts.forget() if undo is None else toasts.say(text, undo)  # type: ignore[arg-type]

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        self.shell.changed(topics)
        if self.lanes is not None:
            self.lanes.changed(topics)

    def _on_message_asked(self, job: Job) -> None:
        """The banner's receipt did not print: its words go to the buyer's telephone, the paper waits on."""
        if self.pages and self._person:
            self.pages.papers.send_message(self.shell, job)

    def _on_help(self) -> None:
        from pos.app.help_sheet import HelpSheet, place_of

        place = place_of(self.shell.page(), self._place)
        sheet = HelpSheet(self.shell, place, self._tasks, self._shop.folder.exports)
        if self.pages is not None and self._person is not None:
            sheet.offer_card(self._shop.printing, self._centre.code, self._config.till_code)
        sheet.open_sheet()
        sheet.begin()

    def on_crashed(self, report: CrashReport) -> None:
        """A defect: it is in the log, the till stays open."""
        from pos.ui.crash import show_crash

        show_crash(self.shell, report)

    # --- lines ---

    def _line(self) -> str:
        now, place = self._shop.clock.now(), self.tr("Kasir {n}").format(n=self._config.till)
        return f"{place} · {long_date(local(now).date())} · {clock_time(now)}"

    def _shift_line(self) -> str:
        shift = self.pages.shift if self.pages else None
        if shift is None:
            return self._person.name if self._person else ""
        number, said = shift.number.rpartition("-")[2], self.tr("Sif {n} · {name} · sejak {time}")
        return said.format(n=number, name=shift.attendant_name, time=clock_time(shift.opened_at))
