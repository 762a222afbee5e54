"""Everything on two pages fits at every size, and can be read in both looks."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.ui import theme
from pos.ui.shell import Shell
from pos.ui.widgets.button import Button
from tests.ui.fit import assert_fits, misfits
from tests.ui.gallery import controls, messages

SIZES = [(1366, 768), (1024, 768), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", [controls, messages])
def test_every_widget_fits(shell: Shell, size: tuple[int, int], page: object) -> None:
    shell.resize(*size)
    shell.show_page(page(), "kasir")  # type: ignore[operator]
    assert_fits(shell)


def test_larger_text_still_fits(shell: Shell, qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply_theme(qapp, theme.LIGHT, 1.25)
    shell.show_page(messages(), "kasir")
    found = misfits(shell)
    theme.apply_theme(qapp)
    assert not [line for line in found if "needs a width" in line], found


def test_a_clipped_button_is_found(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply_theme(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Kembali ke keranjang", parent=window)
    button.setGeometry(0, 0, 60, 48)
    window.resize(200, 100)
    window.show()
    assert "needs" in misfits(window)[0]


def test_a_small_target_is_found(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply_theme(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("+", "chip", parent=window)
    button.setGeometry(0, 0, 60, 30)
    window.resize(200, 100)
    window.show()
    assert any("target" in line for line in misfits(window))


def test_key_caps_go_where_room_is_short(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply_theme(qapp)
    button = Button("BAYAR", "pay", "cash-banknote", "Enter")
    qtbot.addWidget(button)
    button.resize(1366, 76)
    wide = button.sizeHint().width()
    button.resize(1024, 76)
    assert button.sizeHint().width() < wide


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PAIRS = [
    *(("text.primary", back) for back in ("bg.surface", "bg.app", "bg.sunken", "bg.selected", "bg.pressed")),
    *(("text.secondary", back) for back in ("bg.surface", "bg.app", "bg.sunken", "bg.selected")),
    *((f"{tone}.text", f"{tone}.bg") for tone in ("paid", "warning", "danger", "offline", "info")),
    ("accent.on", "accent"), ("accent.on", "accent.hover"), ("accent.on", "accent.pressed"),
    ("accent.text", "bg.selected"), ("accent.text", "bg.surface"), ("danger.text", "bg.surface"),
    ("text.placeholder", "bg.surface"), ("rail.text", "rail.bg"), ("rail.onText", "rail.on"),
    ("text.inverse", "text.primary"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "pair"), list(product((theme.LIGHT, theme.DARK), PAIRS)))
def test_words_can_be_read(name: str, pair: tuple[str, str]) -> None:
    look = theme.Theme(name)
    assert contrast(look.colour(pair[0]), look.colour(pair[1])) >= 4.5
