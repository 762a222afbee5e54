"""The look of whoever is in: language, text size, light or dark, key caps and sounds."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from pos.staff.domain import Preferences
from pos.ui import language, sounds, theme


def wear(preferences: Preferences, width: int) -> bool:
    """Put a person's look on, in a window `width` pixels wide.

    Returns whether anything that is drawn has changed: it must be made anew then, as every widget takes
    its words and lengths when it is built.  A text size that the window has no room for is capped.
    """
    sounds.set_on(preferences.sounds)
    scale = min(preferences.scale_percent / 100, theme.most_scale(width))
    wanted = theme.Theme(preferences.look, scale, preferences.key_caps)
    if wanted == theme.current() and preferences.language == language.current():
        return False
    language.speak(preferences.language)
    app = QApplication.instance()
    if isinstance(app, QApplication) and wanted != theme.current():
        theme.apply_theme(app, wanted.name, wanted.scale, key_caps=wanted.key_caps)
    return True


def largest_percent(width: int) -> int:
    """The largest text size for a window of a width."""
    return round(theme.most_scale(width) * 100)
