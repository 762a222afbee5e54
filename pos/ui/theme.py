"""The look: colours, type and lengths of `tokens.json`, the style sheet made from them, and the fonts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from pos.core.paths import resource

LIGHT: Final = "light"
DARK: Final = "dark"
SCALES: Final = (1.0, 1.1, 1.25, 1.4, 1.5)
"""Text sizes that a person may choose (`interaction.md` section 7)."""

_WEIGHTS: Final = {
    400: QFont.Weight.Normal,
    500: QFont.Weight.Medium,
    600: QFont.Weight.DemiBold,
    700: QFont.Weight.Bold,
}


@lru_cache(maxsize=1)
def tokens() -> dict[str, Any]:
    """The design tokens as they lie in `resources/styles/tokens.json`."""
    read: dict[str, Any] = json.loads(resource("styles", "tokens.json").read_text(encoding="utf-8"))
    return read


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: its name (`light`, `dark`), the scale of all lengths (1.0 is 100 %), key caps or none.

    `low` is a window with too few design pixels from top to bottom: large buttons give way there.
    """

    name: str = LIGHT
    scale: float = 1.0
    key_caps: bool = True
    low: bool = False

    def hex(self, token: str) -> str:
        """The colour of a token as Qt reads it: `#RRGGBB`, or `#AARRGGBB` where it is translucent."""
        value: str = tokens()["color"][self.name][token]
        return f"#{value[7:9]}{value[1:7]}" if len(value) == 9 else value

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self.hex(token))

    def dp(self, length: float) -> int:
        """A length of the design in pixels of this scale."""
        return round(length * self.scale)


@dataclass(frozen=True, slots=True)
class Layout:
    """What a window of one effective width shows; lengths are in design pixels."""

    name: str
    rail: int
    cart: int
    tile_columns: int
    key_caps: bool

    @property
    def roomy(self) -> bool:
        """Whether there is room for what a narrow window leaves out: a summary beside the payment."""
        return self.name in ("normal", "wide")


_COMPACT: Final = Layout("compact", 56, 336, 2, False)
_NARROW: Final = Layout("narrow", 72, 368, 3, False)
_NORMAL: Final = Layout("normal", 80, 424, 4, True)
_LOW: Final = 650
_WIDE: Final = Layout("wide", 88, 520, 6, True)


def layout_of(width: int, scale: float = 1.0) -> Layout:
    """The layout for a window `width` pixels wide (`interaction.md` section 7: by width / scale).

    It has no key caps for a person who does not want them.
    """
    effective = width / scale
    if effective >= 1200:
        layout = _WIDE if effective >= 1700 else _NORMAL
        return layout if _Chosen.theme.key_caps else replace(layout, key_caps=False)
    return _NARROW if effective >= 1000 else _COMPACT


def is_low(height: int, scale: float) -> bool:
    """Whether a window is too low for the full height of its large buttons."""
    return height / scale < _LOW


def most_scale(width: int) -> float:
    """The largest text size for a window of a width: at least 800 design pixels must be left."""
    return max((scale for scale in SCALES if width / scale >= 800), default=SCALES[0])


class _Chosen:
    """The look that is applied; one per process, as the style sheet is one per application."""

    theme = Theme()


def current() -> Theme:
    """The look that is applied now."""
    return _Chosen.theme


def dp(length: float) -> int:
    """A length of the design in pixels of the applied scale."""
    return _Chosen.theme.dp(length)


def colour(token: str) -> QColor:
    """A token's colour in the applied look."""
    return _Chosen.theme.colour(token)


@lru_cache(maxsize=4)
def _load(family: str) -> str:
    folder = resource("fonts")
    names = sorted(folder.glob(f"{family}_*.ttf"))
    found = [QFontDatabase.addApplicationFont(str(path)) for path in names]
    families = [name for key in found if key >= 0 for name in QFontDatabase.applicationFontFamilies(key)]
    return min(families, key=len) if families else ""


def reload_fonts() -> None:
    """Take the letters from the program's own files again, where something took them away."""
    _load.cache_clear()


def sans(pixels: float, weight: int = 400) -> QFont:
    """Plex Sans at `pixels` of the design and a weight of 400, 500, 600 or 700."""
    return _font(_load("IBMPlexSans") or "DejaVu Sans", pixels, weight)


def narrow(pixels: float, weight: int = 500) -> QFont:
    """Plex Sans Condensed, for a word that would not fit; loaded when it is first asked for."""
    return _font(_load("IBMPlexSansCondensed") or "DejaVu Sans", pixels, 600 if weight > 500 else 500)


def mono(pixels: float, weight: int = 500) -> QFont:
    """Plex Mono, the face of codes and key caps; loaded when it is first asked for."""
    return _font(_load("IBMPlexMono") or "DejaVu Sans Mono", pixels, 600 if weight > 500 else 500)


def _font(family: str, pixels: float, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, dp(pixels)))
    font.setWeight(_WEIGHTS[weight])
    return font


def role_font(role: str) -> QFont:
    """The font of a role of the type scale: caption, body, bodyStrong, button, title … change."""
    entry = tokens()["type"]["scale"][role]
    return sans(entry["px"], entry["weight"])


def style_sheet(theme: Theme) -> str:
    """The style sheet of `resources/styles/app.qss` with `@token` and `Ndp` filled in."""
    template = resource("styles", "app.qss").read_text(encoding="utf-8")
    coloured = re.sub(r"@([A-Za-z]+(?:\.[A-Za-z0-9]+)*)", lambda found: theme.hex(found[1]), template)
    return re.sub(r"\b(\d+)dp\b", lambda found: f"{theme.dp(int(found[1]))}px", coloured)


_PALETTE: Final = (
    (QPalette.ColorRole.Window, "bg.app"),
    (QPalette.ColorRole.WindowText, "text.primary"),
    (QPalette.ColorRole.Base, "bg.surface"),
    (QPalette.ColorRole.AlternateBase, "bg.sunken"),
    (QPalette.ColorRole.Text, "text.primary"),
    (QPalette.ColorRole.Button, "bg.surface"),
    (QPalette.ColorRole.ButtonText, "text.primary"),
    (QPalette.ColorRole.PlaceholderText, "text.placeholder"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accent.on"),
    (QPalette.ColorRole.ToolTipBase, "bg.surface"),
    (QPalette.ColorRole.ToolTipText, "text.primary"),
)


def palette_of(theme: Theme) -> QPalette:
    """The palette of a look, for everything that the style sheet does not name."""
    palette = QPalette()
    for role, token in _PALETTE:
        palette.setColor(role, theme.colour(token))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(disabled, role, theme.colour("disabled.text"))
    return palette


def apply_theme(app: QApplication, name: str = LIGHT, scale: float = 1.0) -> Theme:
    """Give the application a look (`light` or `dark`) at a scale of `SCALES`; returns it."""
    return apply(app, Theme(name, scale))


def apply(app: QApplication, theme: Theme) -> Theme:
    """Give the application a look; what was built before keeps its lengths until it is built anew."""
    _Chosen.theme = theme
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")  # the same on every system
    app.setPalette(palette_of(theme))
    app.setFont(role_font("body"))
    app.setStyleSheet(style_sheet(theme))
    return theme
