"""Every page at the sizes, text sizes, looks and languages of the shops: nothing is cut off or too small."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.app.places import HITUNG, KASIR, PEMANDU, PESANAN, RETUR, SETELAN, TUTUP
from pos.app.settings import DOCTOR, LIMITS, LOOK, QRIS, RECEIPT, SHOP, STAFF
from pos.demo.qris_codes import store_codes
from pos.shop import Shop
from pos.staff.domain import Preferences
from pos.ui import language, theme
from pos.ui.dialogs import top_sheet
from tests.printing.simulator import EscposSimulator
from tests.stories.conftest import Till
from tests.ui.fit import misfits
from tests.ui.names import nameless

CASES = (
    (1024, 768, Preferences("en", 125, "dark")),
    (1366, 768, Preferences("en", 125, "light")),
    (1366, 768, Preferences("id", 150, "light")),
    (1366, 768, Preferences("en", 150, "dark")),
    (1920, 1080, Preferences("en", 100, "dark")),
)
"""Each size, each end of the text size, both looks and languages; not every product of them.

Indonesian at 100 % at 1024 and 1366 is walked by `test_a_day.py`.
"""

PICTURES = os.environ.get("GERABAH_PICTURES", "")
"""A folder: the pages are kept there as pictures, to be looked at."""


class Walk:
    """Goes through the pages and writes down what does not fit."""

    def __init__(self, till: Till, name: str) -> None:
        self.till = till
        self.name = name
        self.found: list[str] = []

    def look(self, page: str) -> None:
        shell = self.till.window.shell
        self.found += [f"{page}: {line}" for line in misfits(shell)]
        self.found += [f"{page}: no name for {line}" for line in nameless(shell)]
        if PICTURES:
            shell.grab().save(str(Path(PICTURES) / f"{self.name}-{page}.png"))


@pytest.fixture(params=CASES, ids=[f"{w}-{p.scale_percent}-{p.look}-{p.language}" for w, _, p in CASES])
def walk(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, shop: Shop, printer: EscposSimulator
) -> Iterator[Walk]:
    """A till whose supervisor wants the screen so."""
    width, height, preferences = request.param
    dedi = next(person for person in shop.staff.all() if person.name == "Dedi")
    shop.staff.set_preferences(dedi.id, preferences)
    store_codes(shop)
    theme.apply_theme(qapp)
    till = Till(qtbot, shop, printer, (width, height))
    yield Walk(till, request.node.callspec.id)
    till.window.end()
    language.speak(language.INDONESIAN)
    theme.apply_theme(qapp)


def test_every_page_fits(walk: Walk) -> None:
    till = walk.till
    till.log_in(1, "222222")
    for key in (KASIR, SETELAN):
        till.window.shell.place_chosen.emit(key)
        till.settle()
        walk.look(f"1-{key}-before-the-shift")
    till.pages.settings.open_section(LIMITS)
    walk.look("1-batas")
    till.pages.settings.open_section(QRIS)
    walk.look("1-qris")
    till.pages.settings.open_section(RECEIPT)
    walk.look("1-struk")
    till.pages.settings.open_section(SHOP)
    walk.look("1-toko")
    till.pages.settings.open_section(STAFF)
    walk.look("1-petugas")
    till.pages.settings.open_section(DOCTOR)
    walk.look("1-pemeriksaan")
    till.pages.settings.open_section(LOOK)
    till.window.shell.place_chosen.emit(KASIR)
    till.settle()
    till.press("F12")
    walk.look("2-kasir-empty")
    for word in ("guci", "celengan", "vas"):
        till.scan(till.code(word))
    walk.look("2-kasir")
    till.press("g", "u", "c")
    walk.look("2-kasir-search")
    till.press("Esc")
    till.scan("XYZ9Z99Z")
    walk.look("2-kasir-unknown")
    till.press("F1")
    walk.look("2-help")
    till.press("Esc", "Esc", "Enter")
    walk.look("3-bayar")
    till.press("Q")
    walk.look("3-bayar-qris")
    till.press("R", "Enter")
    walk.look("3-bayar-transfer")
    till.pages.payment.ways["B"].click()
    till.press("5", "0", ".", "T", "Q")
    walk.look("3-bayar-split")
    split = till.pages.payment.split
    split.bins[1].click()
    split.bins[0].click()
    walk.look("3-bayar-give-back")
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    sheet.accept()
    till.pages.payment.ways["T"].click()
    till.press("9", "0", "0", ".")
    walk.look("3-bayar-cash")
    till.press("Enter")
    walk.look("4-selesai")
    till.press("Enter")
    for key in (RETUR, PESANAN, PEMANDU):
        till.window.shell.place_chosen.emit(key)
        till.settle()
        walk.look(f"8-{key}")
    till.window.shell.place_chosen.emit(TUTUP)
    till.settle()
    walk.look("5-tutup-count")
    till.press("F12")
    walk.look("5-tutup-result")
    till.window.shell.place_chosen.emit(HITUNG)
    till.settle()
    walk.look("6-perhitungan")
    till.window.lock()
    till.settle()
    walk.look("7-masuk")
    assert not walk.found, "\n".join(["does not fit:", *walk.found])
