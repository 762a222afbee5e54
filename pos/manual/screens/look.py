"""How a chapter looks: the style sheet of Qt's rich text, on the screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pos.ui import theme

_TEXT: Final = 16
_LINE: Final = 140


@dataclass(frozen=True, slots=True)
class TextLook:
    """Faces and colours, and how many pixels a design pixel has."""

    sans: str
    mono: str
    ink: str
    pale: str
    accent: str
    note: str
    scale: float

    def px(self, length: float) -> int:
        """A length of the design."""
        return round(length * self.scale)


def screen_look() -> TextLook:
    """The look of whoever is in."""
    now = theme.current()
    return TextLook(
        theme.sans(_TEXT).family(),
        theme.mono(_TEXT).family(),
        now.hex("text.primary"),
        now.hex("text.secondary"),
        now.hex("accent.text"),
        now.hex("bg.sunken"),
        now.scale,
    )


def paper_look() -> TextLook:
    """Dark on white at 96 dots to the inch, whatever the screen wears."""
    light = theme.Theme()
    return TextLook(
        theme.sans(_TEXT).family(),
        theme.mono(_TEXT).family(),
        "#1f1a17",
        "#5c534d",
        light.hex("accent.text"),
        light.hex("bg.sunken"),
        0.86,
    )


def style_of(look: TextLook) -> str:
    """The style sheet of a document."""
    px = look.px
    return f"""
    body, p, li, td {{ font-family: '{look.sans}'; font-size: {px(_TEXT)}px; color: {look.ink};
        line-height: {_LINE}%; }}
    p {{ margin-top: 0; margin-bottom: {px(10)}px; }}
    h1 {{ font-family: '{look.sans}'; font-size: {px(26)}px; font-weight: 600; color: {look.ink};
        margin-top: 0; margin-bottom: {px(12)}px; }}
    h2 {{ font-family: '{look.sans}'; font-size: {px(19)}px; font-weight: 600; color: {look.ink};
        margin-top: {px(20)}px; margin-bottom: {px(8)}px; }}
    h3 {{ font-family: '{look.sans}'; font-size: {px(_TEXT)}px; font-weight: 600; color: {look.accent};
        margin-top: {px(14)}px; margin-bottom: {px(4)}px; }}
    li {{ margin-bottom: {px(6)}px; }}
    a {{ color: {look.accent}; }}
    .note {{ background-color: {look.note}; margin-top: {px(4)}px; margin-bottom: {px(12)}px; }}
    .picture {{ margin-top: {px(8)}px; margin-bottom: {px(4)}px; line-height: 100%; }}
    .about {{ font-size: {px(14)}px; color: {look.pale}; margin-bottom: {px(14)}px; }}
    .key {{ font-family: '{look.mono}'; font-size: {px(15)}px; font-weight: 600;
        background-color: {look.note}; }}
    """
