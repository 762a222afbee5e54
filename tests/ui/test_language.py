"""English at run time, the sounds of the counter, and how amounts are said aloud."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.core.money import Rupiah
from pos.core.paths import resource
from pos.ui import language, sounds
from pos.ui.dialogs import Sheet, ask_once
from pos.ui.shell import Shell
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import TextField


class FewChips(ChipRow):
    """Has no texts of its own."""


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    language.speak(language.ENGLISH)
    yield
    language.speak(language.INDONESIAN)


def test_texts_of_a_class_and_of_what_derives_from_it(english: None, qtbot: QtBot) -> None:
    row = FewChips()
    qtbot.addWidget(row)
    assert row.tr("Lainnya") == "More"
    assert QCoreApplication.translate("sales", "habis") == "sold out"
    assert row.tr("Ini tidak ada di berkas") == "Ini tidak ada di berkas"


def test_one_word_may_have_two_meanings(english: None) -> None:
    assert QCoreApplication.translate("rail", "Kasir") == "Sell"
    assert QCoreApplication.translate("staff", "Kasir") == "Attendant"


def test_indonesian_comes_back(english: None, qtbot: QtBot) -> None:
    language.speak(language.INDONESIAN)
    row = FewChips()
    qtbot.addWidget(row)
    assert row.tr("Lainnya") == "Lainnya"
    assert language.short_date(date(2026, 11, 28)) == "Sab, 28 Nov 2026"


def test_days_and_amounts_in_english(english: None) -> None:
    assert language.short_date(date(2026, 11, 28)) == "Sat, 28 Nov 2026"
    assert language.long_date(date(2026, 8, 17)) == "Monday, 17 August 2026"
    assert language.spoken(Rupiah(431_500)) == "431 thousand 500 rupiah"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (125_000, "125 ribu rupiah"),
        (1_250_000, "1 juta 250 ribu rupiah"),
        (500, "500 rupiah"),
        (0, "0 rupiah"),
        (-15_000, "minus 15 ribu rupiah"),
    ],
)
def test_an_amount_is_said_as_people_say_it(amount: int, said: str) -> None:
    assert language.spoken(Rupiah(amount)) == said


def test_what_goes_on_paper_stays_indonesian(english: None) -> None:
    assert language.in_indonesian("Wrong change") == "Salah kembalian"
    assert language.in_indonesian("pecah saat dibawa") == "pecah saat dibawa"
    language.speak(language.INDONESIAN)
    assert language.in_indonesian("Salah kembalian") == "Salah kembalian"


class Heard:
    """A loudspeaker that writes down."""

    def __init__(self) -> None:
        self.sounds: list[str] = []

    def play(self, sound: str) -> None:
        self.sounds.append(sound)


@pytest.fixture
def heard() -> Iterator[Heard]:
    heard = Heard()
    before = sounds.set_speaker(heard)
    yield heard
    sounds.set_speaker(before)
    sounds.set_on(True)


def test_sounds_are_heard_unless_they_are_off(heard: Heard) -> None:
    sounds.ok()
    sounds.refused()
    sounds.set_on(False)
    sounds.ok()
    assert heard.sounds == ["ok", "refused"]


def test_a_sheet_refuses_a_scan_aloud(heard: Heard, shell: Shell) -> None:
    ask_once(shell, "Tutup hari ini?", "10 perajin", "Tutup hari")
    shell.take_scan("MTA2XH8R54R")
    assert heard.sounds == ["refused"]


def test_without_a_player_the_system_beeps_and_nothing_breaks(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    sounds.SystemSpeaker().play(sounds.OK)


def test_the_sounds_are_short() -> None:
    for name in ("ok", "refused"):
        path: Path = resource("sounds", f"{name}.wav")
        assert 500 < path.stat().st_size < 8_000


def test_a_sheet_begins_at_its_first_empty_field(shell: Shell) -> None:
    sheet = Sheet(shell, "Kas keluar")
    filled, empty = TextField("Jumlah"), TextField("Alasan")
    filled.edit.setText("50.000")
    sheet.body.addWidget(filled)
    sheet.body.addWidget(empty)
    sheet.add_button("Simpan", "primary", "", "Enter")
    shell.activateWindow()
    sheet.open_sheet()
    assert shell.focusWidget() is empty.edit


def test_ctrl_plus_and_minus_are_keys_of_the_map(shell: Shell, qtbot: QtBot) -> None:
    page = Button("Bayar")
    shell.show_page(page, "kasir")
    shell.activateWindow()
    left: list[str] = []
    shell.key_left.connect(left.append)
    control = Qt.KeyboardModifier.ControlModifier
    for key, text in ((Qt.Key.Key_Plus, "+"), (Qt.Key.Key_Equal, "="), (Qt.Key.Key_Minus, "-")):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(shell.windowHandle(), QKeyEvent(kind, key, control, text))
    assert left == ["Ctrl++", "Ctrl+=", "Ctrl+-"]
