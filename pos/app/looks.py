"""The look of whoever is in: language, text size, light or dark, key caps and sounds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication

from pos.core.config import TillConfig, read_config, write_config
from pos.core.errors import PosError
from pos.shop import Shop
from pos.staff.domain import Attendant, Preferences
from pos.ui import language, sounds, theme
from pos.ui.say import say
from pos.ui.tasks import Tasks

SIZES: Final = {"Ctrl++": 1, "Ctrl+=": 1, "Ctrl+-": -1}
"""The keys that change the text size, and by how many steps."""


def wear(preferences: Preferences, window: QSize) -> bool:
    """Put a person's look on, in a window of a size in pixels.

    Returns whether anything that is drawn has changed: it must be made anew then, as every widget takes
    its words and lengths when it is built.  A text size that the window has no room for is capped.
    """
    sounds.set_on(preferences.sounds)
    scale = min(preferences.scale_percent / 100, theme.most_scale(window.width()))
    low = theme.is_low(window.height(), scale)
    wanted = theme.Theme(preferences.look, scale, preferences.key_caps, low)
    if wanted == theme.current() and preferences.language == language.current():
        return False
    language.speak(preferences.language)
    app = QApplication.instance()
    if isinstance(app, QApplication) and wanted != theme.current():
        theme.apply(app, wanted)
    return True


def largest_percent(width: int) -> int:
    """The largest text size for a window of a width."""
    return round(theme.most_scale(width) * 100)


class Looks(QObject):
    """Keeps what people want, and the language for the next start.  Emits `told(str)`."""

    told = Signal(str)

    def __init__(self, shop: Shop, config: TillConfig, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._config = config
        self._tasks = tasks

    def keep(self, person: Attendant, preferences: Preferences) -> Attendant:
        """Keep what a person wants; returns the person as it is now."""

        def keep() -> None:
            self._shop.staff.set_preferences(person.id, preferences)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)
        return replace(person, preferences=preferences)

    def note_language(self, spoken: str) -> None:
        """The login speaks it at the next start, before anybody is in."""
        if spoken == self._config.language:
            return
        self._config = replace(self._config, language=spoken)
        path = self._shop.folder.config

        def note() -> None:
            # Read anew: printers may have been set up since the start.
            write_config(path, replace(read_config(path), language=spoken))

        self._tasks.run(self, note, self._on_kept, self._on_trouble)

    def sized(self, preferences: Preferences, by: int, width: int) -> Preferences | None:
        """The next text size as far as a window has room; None where there is none, and it is told."""
        most = largest_percent(width)
        now = min(preferences.scale_percent, most)
        wanted = replace(preferences, scale_percent=now).sized(by)
        if wanted.scale_percent > most:
            self.told.emit(self.tr("Layar ini memuat huruf sampai {n}%.").format(n=most))
            return None
        return None if wanted.scale_percent == now else wanted

    def _on_kept(self, _nothing: None) -> None:
        """It is kept; what was chosen is on the screen already."""

    def _on_trouble(self, error: PosError) -> None:
        self.told.emit(say(error).text)
