"""How each kind of button looks in each of its states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtWidgets import QPushButton

from pos.ui import theme


@dataclass(frozen=True, slots=True)
class Look:
    """Lengths in design pixels, colours as tokens; an empty token draws nothing."""

    height: int
    pixels: int
    weight: int
    padding: int
    fill: str
    text: str
    border: str
    hover: str
    pressed: str
    icon: int = 22
    spread: bool = False
    square: bool = False


@dataclass(frozen=True, slots=True)
class Paints:
    """The colours of one moment, as Qt reads them, and the border's width in pixels."""

    fill: str
    text: str
    border: str
    border_width: int


def _white(height: int, pixels: int, padding: int = 18, weight: int = 600, square: bool = False) -> Look:
    return Look(
        height, pixels, weight, padding, "bg.surface", "text.primary", "border.control",
        "bg.hover", "bg.pressed", square=square,
    )  # fmt: skip


_ACCENT: Final = ("accent", "accent.on", "", "accent.hover", "accent.pressed")

LOOKS: Final = {
    "pay": Look(76, 22, 600, 22, *_ACCENT, icon=28, spread=True),
    "payWhite": replace(_white(76, 22, 22), icon=28, spread=True),
    "payLong": Look(76, 18, 600, 12, *_ACCENT, icon=22, spread=True),
    "primary": Look(48, 16, 600, 18, *_ACCENT),
    "primaryTall": Look(56, 17, 600, 18, *_ACCENT),
    "secondary": _white(48, 16),
    "step": _white(48, 16, 12, square=True),
    "way": replace(_white(56, 15, 5), icon=18),
    "scanSide": _white(56, 17),
    "small": _white(44, 15, 14),
    "danger": Look(
        48, 16, 600, 18, "bg.surface", "danger.text", "danger.border", "danger.bg", "danger.bg", square=True
    ),
    "ghost": Look(44, 15, 600, 12, "", "accent.text", "", "bg.hover", "bg.pressed"),
    "quiet": Look(44, 15, 500, 10, "", "text.secondary", "", "bg.hover", "bg.pressed"),
    "chip": _white(44, 15, 15),
    "amount": _white(60, 18, 12),
    "numpad": _white(64, 26, 8),
    "numpadSide": Look(
        64, 20, 600, 8, "bg.sunken", "text.primary", "border.control", "bg.hover", "bg.pressed", icon=26
    ),
    "pin": _white(76, 26, 8),
    "pinLow": _white(58, 26, 8),
    "square": Look(
        44, 16, 600, 10, "bg.surface", "text.primary", "border.control", "bg.hover", "bg.pressed", square=True
    ),
    "section": Look(
        46, 15, 600, 14, "", "text.primary", "", "bg.hover", "bg.pressed", spread=True, square=True
    ),
    "squareDanger": Look(
        44, 16, 600, 10, "bg.surface", "danger.text", "danger.border", "danger.bg", "danger.bg", square=True
    ),
    "inverse": Look(44, 15, 600, 14, "", "accent.border", "text.disabled", "", ""),
}
"""Every kind of button by its name."""


_LOW: Final = {
    "pay": 56,
    "payWhite": 56,
    "payLong": 56,
    "way": 46,
    "amount": 46,
    "numpad": 44,
    "numpadSide": 44,
    "pin": 54,
    "secondary": 44,
}


def height_of(kind: str) -> int:
    """How high a kind of button is, in pixels; large ones give way in a low window."""
    height = LOOKS[kind].height
    return theme.dp(_LOW.get(kind, height) if theme.current().low else height)


def paints(button: QPushButton) -> Paints:
    """The colours of a button in the state that it is in."""
    look = LOOKS[str(button.property("kind"))]
    now = theme.current()
    if not button.isEnabled():
        return Paints(now.hex("disabled.bg") if look.fill else "", now.hex("disabled.text"), "", 0)
    if button.isChecked():
        return Paints(now.hex("bg.selected"), now.hex("accent.text"), now.hex("accent"), 2)
    fill = look.fill
    if button.isDown():
        fill = look.pressed
    elif button.underMouse():
        fill = look.hover
    border = now.hex(look.border) if look.border else ""
    return Paints(now.hex(fill) if fill else "", now.hex(look.text), border, 1 if border else 0)
