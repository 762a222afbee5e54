"""The window: rail, top bar, banner, pages, toast and sheets; keys and scans go to where they belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.words import clock_time
from pos.ui import theme
from pos.ui.pages import Entered, Reloads, TakesKeys, TakesScans
from pos.ui.rail import Place, Rail
from pos.ui.toasts import Toast
from pos.ui.topbar import TopBar
from pos.ui.widgets.notice import Notice

KEYS: Final = (
    *(f"F{number}" for number in range(1, 13)),
    *(f"Alt+{number}" for number in range(10)),
    "Esc", "Ctrl+L", "Ctrl+Z", "Ctrl+B", "Ctrl+D", "Ctrl+E", "Ctrl+P", "Ctrl++", "Ctrl+=", "Ctrl+-",
)  # fmt: skip
"""The keys that the shell routes to the current page; letters and digits are never shortcuts."""

_TICK_MS: Final = 5_000
_RING_MS: Final = 300


class RoutedKey(QShortcut):
    """One key of the map; `pressed(str)` carries its name."""

    pressed = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(QKeySequence(name), parent)
        self._name = name
        self.setAutoRepeat(False)
        self.setContext(Qt.ShortcutContext.WindowShortcut)
        self.activated.connect(self._on_activated)
        self.activatedAmbiguously.connect(self._on_activated)

    def _on_activated(self) -> None:
        self.pressed.emit(self._name)


class Shell(QWidget):
    """The one window.

    Pages are plain widgets with the optional methods of `pages.py`.  `show_page(page, "kasir")` shows one
    and marks its place on the rail; `show_page(page, bare=True)` hides rail and top bar (login).
    Signals: `place_chosen(str)` from the rail or Alt+digit, `lock_asked()`, `help_asked()` (F1, unless the
    page uses it), `banner_acted(str)` with the key of a banner's button, `key_left(str)` for a key of the map
    that neither the sheet on top nor the page nor the shell itself has used.
    """

    place_chosen = Signal(str)
    lock_asked = Signal()
    help_asked = Signal()
    banner_acted = Signal(str)
    reminder_acted = Signal(str)
    caution_acted = Signal(str)
    key_left = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._keys: list[RoutedKey] = []
        self._training = False
        self.setWindowTitle("Gerabah POS")
        self.resize(1366, 768)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._build()
        self._wire()
        self._wire_keys()
        self._on_tick()

    def rebuild(self) -> None:
        """Make rail, bar and banner anew in the present look and language; pages are shown again."""
        before, toast = self._frame, self._toast
        self._build()
        self._wire()
        self._lay_out()
        self._on_tick()
        for old in (before, toast):
            old.hide()
            old.deleteLater()

    def _build(self) -> None:
        # Narrower than this no layout is made for; the least height is that of the smallest screen.
        self.setMinimumSize(theme.dp(800), 600)
        self._frame = QWidget(self)
        self.rail = Rail()
        self.topbar = TopBar()
        self.banner = Notice(banner=True)
        self.reminder = Notice(banner=True)
        self._clock_notice: Notice | None = None
        self.caution = Notice(banner=True)
        self.pages = QStackedWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(self.banner)
        right.addWidget(self.reminder)
        right.addWidget(self.caution)
        right.addWidget(self.pages, 1)
        across = QHBoxLayout(self._frame)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        self._across.addWidget(self._frame)
        self._toast = Toast(self)
        self._right = right
        if self._training:
            self.set_training()

    def clock_notice(self) -> Notice | None:
        """The banner about a wrong clock, where there is one in this frame."""
        return self._clock_notice

    def make_clock_notice(self, acted: Callable[[str], None]) -> Notice:
        """Room for it below the other banners; most days there is none."""
        self._clock_notice = Notice(banner=True)
        self._clock_notice.acted.connect(acted)
        self._right.insertWidget(self._right.indexOf(self.reminder), self._clock_notice)
        return self._clock_notice

    def set_training(self) -> None:
        """Nothing here is real: say so over every page, on the rail, and in the window's title."""
        from pos.ui.training_strip import TrainingStrip  # the shop's own window never needs it

        self._training = True
        self.setWindowTitle(self.tr("MODE LATIHAN · Gerabah POS"))
        self.rail.set_training()
        self.strip = TrainingStrip()
        self._right.insertWidget(0, self.strip)

    def _wire(self) -> None:
        self.rail.chosen.connect(self.place_chosen)
        self.rail.locked.connect(self.lock_asked)
        self.topbar.papers_asked.connect(self._on_papers_asked)
        self.banner.acted.connect(self.banner_acted)
        self.reminder.acted.connect(self.reminder_acted)
        self.caution.acted.connect(self.caution_acted)

    def _wire_keys(self) -> None:
        for name in KEYS:
            key = RoutedKey(name, self)
            key.pressed.connect(self.press_key)
            self._keys.append(key)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        QTimer.singleShot(_RING_MS, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        from pos.ui.widgets.focus import FocusRing  # nobody has pressed Tab yet

        self._ring = FocusRing(self)

    # -- places and pages

    def set_places(self, places: tuple[Place, ...]) -> None:
        """What the rail offers this person."""
        self.rail.set_places(places)

    def show_page(self, page: QWidget, place: str = "", *, bare: bool = False) -> None:
        """Show a page (it is kept once it was shown) and mark its place on the rail."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.rail.setVisible(not bare)
        self.topbar.setVisible(not bare)
        self.rail.set_current(place)
        self.pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(page, Entered):
            page.entered()

    def page(self) -> QWidget:
        """The page that is shown."""
        return self.pages.currentWidget()

    def changed(self, topics: frozenset[Topic]) -> None:
        """Tell every page that is kept what the database changed."""
        for at in range(self.pages.count()):
            page = self.pages.widget(at)
            if isinstance(page, Reloads):
                page.changed(topics)

    # -- messages

    def toast(self, text: str) -> None:
        """Say what was done."""
        self._toast.say(text)

    @property
    def toasts(self) -> Toast:
        """The toast itself, for messages with `Urungkan`: `shell.toasts.say(text, undo)`."""
        return self._toast

    def layout_now(self) -> theme.Layout:
        """The layout for the window's present width."""
        return theme.layout_of(self.width(), theme.current().scale)

    # -- keys and scans

    def press_key(self, name: str) -> None:
        """One key of the map: to the sheet on top, else to the page, else what it does everywhere."""
        from pos.ui.dialogs import top_sheet  # after the first paint

        sheet = top_sheet(self)
        if sheet is not None:
            if name == "Esc":
                sheet.reject()
            elif isinstance(sheet, TakesKeys):
                sheet.press_key(name)
            return
        page = self.page()
        if isinstance(page, TakesKeys) and page.press_key(name):
            return
        self._press_everywhere(name)

    def _on_papers_asked(self) -> None:
        self.press_key("Ctrl+P")

    def _press_everywhere(self, name: str) -> None:
        if name.startswith("Alt+"):
            if self.rail.isVisible():
                self.rail.go(int(name[4:]))
            else:
                self.key_left.emit(name)
        elif name == "F1":
            self.help_asked.emit()
        elif name == "F11":
            self.showNormal() if self.isFullScreen() else self.showFullScreen()
        elif name == "Ctrl+L" and self.rail.isVisible():
            self.lock_asked.emit()
        elif name == "Ctrl+Z":
            self._toast.undo_now()
        elif name == "Esc":
            self._toast.dismiss()
        else:
            self.key_left.emit(name)

    def take_scan(self, text: str) -> None:
        """A scan: to the sheet on top, else to the page; elsewhere it is told in a toast, never lost."""
        from pos.ui.dialogs import scan_for, top_sheet

        sheet = top_sheet(self)
        page = self.page()
        if sheet is not None:
            scan_for(sheet, text)
        elif isinstance(page, TakesScans):
            page.take_scan(text)
        else:
            self.toast(self.tr("Label {code} dipindai. Buka Kasir untuk menjualnya.").format(code=text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = self.layout_now()
        rail, cart = theme.dp(layout.rail), theme.dp(layout.cart)
        self.rail.setFixedWidth(rail)
        self.rail.set_worded(layout.name != "compact")
        self.topbar.set_short(layout.name == "compact")
        self._toast.set_area(rail, self.width() - rail - cart)

    def _on_tick(self) -> None:
        self.topbar.set_time(clock_time(self._clock.now()))
