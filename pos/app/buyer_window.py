"""The window on the second display: where it stands, and which moment it shows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from pos.app.buyer.screen import BuyerScreen
from pos.app.buyer.view import PAYING, BuyerView, Stage, basket_view, done_view, welcome
from pos.centres.domain import Centre
from pos.core.money import Rupiah
from pos.qris.domain import ShownCode
from pos.sales.counter import Counter
from pos.sales.domain import Basket, Sale
from pos.sales.screens.done_screen import DoneScreen
from pos.sales.screens.payment_screen import PaymentScreen
from pos.sales.screens.sale_screen import SaleScreen
from pos.sales.tender import CashTender, cash_due

REST_MS: Final = 30_000
"""How long thanks stay on the screen when nobody else comes."""


def place_for(till: QRect, displays: list[QRect]) -> QRect | None:
    """The first display that shows nothing of the till; a mirrored one is the till's own."""
    return next((display for display in displays if not display.intersects(till)), None)


class BuyerWindow(QObject):
    """Follows the counter on a second display; with one display it is never shown.

    `till` is the till's window; `see(fact)` takes what happened there, `show(view)` any moment, `rest()` the
    welcome.  It takes no keys and is no reason for the program to stay.
    """

    def __init__(self, till: QWidget, centre: Centre, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._centre = centre
        self._counter = Counter()
        self._watched: list[QScreen] = []
        self.screen = BuyerScreen(welcome(centre))
        self.screen.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self.screen.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.screen.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.screen.setWindowTitle(self.tr("Layar pembeli"))
        self.screen.setCursor(Qt.CursorShape.BlankCursor)
        self.rest_timer = QTimer(self)
        self.rest_timer.setSingleShot(True)
        self.rest_timer.setInterval(REST_MS)
        self.rest_timer.timeout.connect(self.rest)
        self._watch()
        self.place()

    @property
    def view(self) -> BuyerView:
        """What the buyer sees."""
        return self.screen.view

    def set_centre(self, centre: Centre) -> None:
        """The centre's card was edited."""
        self._centre = centre

    def end(self) -> None:
        """The till is closed."""
        self.rest_timer.stop()
        self.screen.close()
        self.screen.deleteLater()

    # --- what is shown ---

    def show(self, view: BuyerView) -> None:
        """Show a moment; thanks go after half a minute."""
        self.rest_timer.stop()
        self.screen.show_view(view)
        if view.stage is Stage.DONE:
            self.rest_timer.start()

    def rest(self) -> None:
        """Nobody buys: the welcome."""
        self.show(welcome(self._centre))

    def see(self, fact: object) -> None:
        """Something happened at the till.

        A Counter, a Basket that is to be paid, a CashTender, a ShownCode, a due Rupiah, a Sale, or a view.
        """
        match fact:
            case Counter():
                self._counter = fact
                self._on_counter()
            case Basket():
                self._counter = Counter(fact, self._counter.chosen)
                self.show_cash(cash_due(self._counter.priced, self._centre.rounding), None)
            case CashTender():
                if self.view.stage in PAYING:
                    self.show_cash(fact.due, fact.given)
            case ShownCode():
                self.show(self._lines().with_code(fact.payload, fact.amount, fact.merchant_name, fact.nmid))
            case Rupiah():
                self.show(self._lines().with_due(fact))
            case Sale():
                self.show(done_view(self._centre, fact))
            case BuyerView():
                self.show(fact)

    def turn_to(self, page: QWidget) -> None:
        """The till's screen shows another page: what is sold is shown beside *Kasir* and *Bayar* alone."""
        if isinstance(page, SaleScreen):
            self.show_counter()
        elif not isinstance(page, PaymentScreen | DoneScreen):
            self.rest()

    def show_counter(self) -> None:
        """*Kasir* is on the till's screen again; thanks stay until somebody buys."""
        if self.view.stage is not Stage.DONE or self._counter.basket.lines:
            self.show(self._lines())

    def show_cash(self, due: Rupiah, received: Rupiah | None) -> None:
        """Cash for the basket, or a part of it; where cash settles all of it, its rounding is told."""
        priced, rule = self._counter.priced, self._centre.rounding
        whole = due == cash_due(priced, rule)
        rounding = priced.rounding(rule, priced.basket.deposited) if whole else Rupiah(0)
        self.show(self._lines().with_cash(due, received, rounding))

    def _lines(self) -> BuyerView:
        return basket_view(self._centre, self._counter.priced, self._counter.chosen)

    def _on_counter(self) -> None:
        """The next thing ends the thanks, an empty counter does not; what is added is paid with the rest."""
        if self.view.stage in PAYING and self._counter.basket.lines:
            self.show_cash(cash_due(self._counter.priced, self._centre.rounding), None)
        else:
            self.show_counter()

    # --- where it stands ---

    def place(self) -> None:
        """On the display beside the till's, full screen; away where there is none."""
        home = self._till.screen()
        displays = [one for one in QGuiApplication.screens() if one is not home]
        free = place_for(home.geometry(), [one.geometry() for one in displays])
        if free is None:
            self.screen.hide()
            return
        display = next(one for one in displays if one.geometry() == free)
        if self.screen.isVisible() and self.screen.geometry() == free:
            return
        typing = self._till.isActiveWindow()
        self.screen.setScreen(display)
        self.screen.setGeometry(free)
        self.screen.showFullScreen()
        if typing:  # some desktops give every new window the keyboard
            self._till.activateWindow()

    def _watch(self) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_displays)
            app.screenRemoved.connect(self._on_displays)
            app.primaryScreenChanged.connect(self._on_displays)
        handle = self._till.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self._on_displays)
        for display in QGuiApplication.screens():
            self._watch_one(display)

    def _watch_one(self, display: QScreen) -> None:
        if display not in self._watched:
            self._watched.append(display)
            display.geometryChanged.connect(self._on_displays)

    def _on_displays(self, _changed: object = None) -> None:
        here = QGuiApplication.screens()
        self._watched = [one for one in self._watched if one in here]
        for display in here:
            self._watch_one(display)
        self.place()
