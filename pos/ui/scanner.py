"""The scanner: one filter on the application that tells a scan from typing, so that a scan presses nothing.

The numbers come from `printing.md` (Scanner) and `interaction.md` section 2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow

GAP_MS: Final = 45
"""The longest gap between two keys of a scanner on a cable; Bluetooth needs 60 to 80."""

_LEAST_KEYS: Final = 6
_CLOSING_MS: Final = 95
_DEAF_MS: Final = 300
_BOUNCE_MS: Final = 90
"""Two Enters closer than this are one: no finger is so fast, and a worn key or a held one is."""

_CLOSERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_MODIFIERS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class _Held:
    """A key that waits until it is known whether a scanner or a person pressed it."""

    window: QWindow
    event: QKeyEvent


class ScanFilter(QObject):
    """Takes scans out of the keyboard's stream.

    `scanned(str)` carries the payload in capitals, one at a time and in order; after `hold()` scans wait
    until `release()`, none is ever lost.  Keys of a person are given back in order, at most `gap_ms` late.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None, gap_ms: int = GAP_MS) -> None:
        super().__init__(parent)
        self._gap_ms = gap_ms
        self._held: list[_Held] = []
        self._last_ms = 0
        self._deaf_until_ms = -1
        self._last_enter_ms = -_BOUNCE_MS
        self._swallowed: set[int] = set()
        self._giving_back = False
        self._waiting: list[str] = []
        self._on_hold = False
        self._patience = self._timer(gap_ms + 5, self._on_patience)
        self._second_look = self._timer(0, self._on_second_look)
        self._delivery = self._timer(0, self._on_delivery)

    def _timer(self, ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(slot)
        return timer

    def install(self) -> None:
        """Watch the application's windows from now on."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def remove(self) -> None:
        """Stop listening: the window that it served is going."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    @property
    def holds_keys(self) -> bool:
        """Whether keys wait until it is known who pressed them."""
        return bool(self._held)

    def hold(self) -> None:
        """Keep scans back: the screen is busy with a commit, or not ready yet."""
        self._on_hold = True

    def release(self) -> None:
        """Deliver what was kept back, then scans as they come."""
        self._on_hold = False
        self._delivery.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or self._giving_back:
            return False
        # Every key is seen twice, by the window and by the widget: only the window's counts.
        if not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        return self._released(watched, event)

    def _pressed(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in _CLOSERS:
            return self._closer(event)
        if event.key() in _MODIFIERS:
            return False
        printable = event.text().isprintable() and bool(event.text())
        if not printable or event.isAutoRepeat() or event.modifiers() & _COMMANDS:
            self._give_back()
            return False
        if self._held and event.timestamp() - self._last_ms > self._gap_ms:
            self._give_back()
        self._hold_key(window, event)
        self._last_ms = event.timestamp()
        return True

    def _released(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in self._swallowed and event.key() in _CLOSERS:
            self._swallowed.discard(event.key())
            return True
        if self._held and event.key() not in _MODIFIERS:
            self._hold_key(window, event)
            return True
        return False

    def _closer(self, event: QKeyEvent) -> bool:
        at = event.timestamp()
        pressed = [key.event.text() for key in self._held if key.event.type() == QEvent.Type.KeyPress]
        if len(pressed) >= _LEAST_KEYS and at - self._last_ms <= max(_CLOSING_MS, self._gap_ms):
            self._forget()
            self._swallowed.add(event.key())
            self._deaf_until_ms = at + _DEAF_MS
            self._last_enter_ms = at
            self._waiting.append(_payload("".join(pressed).strip()))
            self._delivery.start()
            return True
        self._give_back()
        if event.key() == Qt.Key.Key_Tab:
            return False
        # A scanner set to CR+LF sends Enter twice, a worn key bounces, a held one repeats: one Enter on
        # Kasir must not press the next page's big button too.
        doubled = event.isAutoRepeat() or 0 <= at - self._last_enter_ms < _BOUNCE_MS
        self._last_enter_ms = at
        if doubled or at <= self._deaf_until_ms:
            self._swallowed.add(event.key())
            return True
        return False

    def _hold_key(self, window: QWindow, event: QKeyEvent) -> None:
        copy = event.clone()
        assert isinstance(copy, QKeyEvent)
        self._held.append(_Held(window, copy))
        self._second_look.stop()
        self._patience.start()

    def _forget(self) -> None:
        self._patience.stop()
        self._second_look.stop()
        self._held = []

    def _give_back(self) -> None:
        held = self._held
        self._forget()
        self._giving_back = True
        try:
            for key in held:
                if shiboken6.isValid(key.window):
                    QCoreApplication.sendEvent(key.window, key.event)
        finally:
            self._giving_back = False

    def _on_patience(self) -> None:
        # After a stalled screen the rest of a scan may still lie in the queue: look once more behind it.
        self._second_look.start()

    def _on_second_look(self) -> None:
        self._give_back()

    def _on_delivery(self) -> None:
        if self._waiting and not self._on_hold:
            self.scanned.emit(self._waiting.pop(0))
            if self._waiting:
                self._delivery.start()


def _payload(text: str) -> str:
    """A scan as it is handed on: in capitals, but for a QRIS code, whose check sum minds small letters."""
    return text if text.startswith("000201") else text.upper()
