"""The style sheet has no gaps, and a window's layout goes by its effective width."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.ui import icons, theme


@pytest.mark.parametrize("name", [theme.LIGHT, theme.DARK])
def test_every_token_and_length_is_filled_in(name: str) -> None:
    sheet = theme.style_sheet(theme.Theme(name, 1.25))
    assert "@" not in sheet
    assert "dp" not in sheet


def test_lengths_grow_with_the_scale() -> None:
    assert theme.Theme(scale=1.5).dp(44) == 66
    assert "font-size: 57px" in theme.style_sheet(theme.Theme(scale=1.5))


@pytest.mark.parametrize(
    ("width", "scale", "name", "columns", "caps"),
    [
        (1920, 1.0, "wide", 6, True),
        (1366, 1.0, "normal", 4, True),
        (1366, 1.25, "narrow", 3, False),
        (1024, 1.0, "narrow", 3, False),
        (1366, 1.5, "compact", 2, False),
    ],
)
def test_the_layout_goes_by_effective_width(
    width: int, scale: float, name: str, columns: int, caps: bool
) -> None:
    layout = theme.layout_of(width, scale)
    assert (layout.name, layout.tile_columns, layout.key_caps) == (name, columns, caps)


def test_digits_are_all_equally_wide(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply_theme(qapp)
    metrics = QFontMetrics(theme.sans(38, 700))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    assert theme.sans(15).family() == "IBM Plex Sans"


def test_an_icon_is_drawn_once_for_each_colour(qtbot: QtBot) -> None:
    one = icons.pixmap("printer", "paid", 20)
    assert icons.pixmap("printer", "paid", 20).cacheKey() == one.cacheKey()
    assert icons.pixmap("printer", "danger", 20).cacheKey() != one.cacheKey()
    assert not one.toImage().allGray()


@pytest.mark.parametrize(
    ("words", "pot"),
    [
        (("Guci Sedang 40 cm",), "guci"),
        (("Tempat Lilin Daun",), "lilin"),
        (("Suvenir",), "gantungan"),
        (("Entah apa",), "vas"),
    ],
)
def test_a_missing_photo_is_a_pot_of_its_kind(words: tuple[str, ...], pot: str) -> None:
    assert icons.pot_for(*words) == pot
