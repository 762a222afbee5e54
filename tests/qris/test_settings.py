"""The settings of QRIS as the supervisor uses them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pos.core.clock import FixedClock
from pos.demo.qris_codes import merchant_code
from pos.qris.screens.qris_settings import QrisSettings
from pos.shop import Shop
from pos.staff.domain import Attendant
from pos.ui.dialogs import top_sheet
from pos.ui.tasks import InlineTasks
from tests.goods import MORNING
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look


class Office:
    """The settings in a window."""

    def __init__(self, qtbot: QtBot, shop: Shop, person: Attendant, size: tuple[int, int]) -> None:
        set_look()
        self.shop = shop
        self.panel = QrisSettings(shop.qris, InlineTasks(), "CKL", "CKL-1")
        self.stage = Stage(qtbot, FixedClock(MORNING), self.panel, size, "kasir")
        self.panel.begin(person)
        self.stage.settle()

    @property
    def told(self) -> str:
        notice = self.panel.notice
        return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"

    def say_yes(self) -> None:
        sheet = top_sheet(self.stage.shell)
        assert sheet is not None
        assert sheet.default is not None
        sheet.default.click()
        self.stage.settle()


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def office(request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, dedi: Attendant) -> Office:
    return Office(qtbot, shop, dedi, request.param)


def test_from_no_code_to_the_amount_in_the_code(office: Office, payload: str) -> None:
    panel = office.panel
    assert panel.merchant.text() == "Belum ada kode"
    assert not panel.wizard.isVisible()
    assert_fits(office.stage.shell)
    panel.payload.edit.setText(payload + "\n")
    panel.save.click()
    sheet = top_sheet(office.stage.shell)
    assert sheet is not None
    assert "OLEH-OLEH CIKOLELET" in sheet.title.text()
    assert "ID1026000000001" in sheet.text.text()
    assert office.shop.qris.of("CKL") is None
    office.say_yes()
    assert panel.merchant.text() == "OLEH-OLEH CIKOLELET"
    assert panel.nmid.text() == "ID1026000000001"
    assert panel.card.code is not None
    assert panel.card.code.amount.amount == 1_000
    assert not panel.allowed.isEnabled()
    assert_fits(office.stage.shell)
    panel.reference.edit.setText("44")
    panel.record.click()
    assert panel.reference.wrong.text().startswith("Isi 4 angka terakhir")
    panel.reference.edit.setText("4417")
    panel.record.click()
    assert panel.badge.text() == "Sudah diuji"
    panel.allowed.click()
    code = office.shop.qris.of("CKL")
    assert code is not None
    assert code.amount_allowed
    assert "di dalam kode" in office.told
    assert_fits(office.stage.shell)


def test_a_code_that_is_none_is_told_at_the_field(office: Office, payload: str) -> None:
    for text, sentence in (
        ("", "Kode QRIS belum diisi."),
        ("2DNX4VJJ", "Kode QRIS rusak atau tidak lengkap."),
        (payload[:-4] + "0000", "Kode QRIS rusak atau tidak lengkap."),
    ):
        office.panel.payload.edit.setText(text)
        office.panel.save.click()
        assert office.panel.payload.wrong.text().startswith(sentence)
        assert "tidak berubah" in office.panel.payload.wrong.text()
    assert office.shop.qris.of("CKL") is None
    assert_fits(office.stage.shell)


def test_a_scan_with_caps_lock_is_turned_over(office: Office, payload: str) -> None:
    office.panel.take_scan(payload.swapcase())
    office.say_yes()
    code = office.shop.qris.of("CKL")
    assert code is not None
    assert code.payload == payload


def test_who_is_no_supervisor_only_reads(
    qtbot: QtBot, shop: Shop, siti: Attendant, dedi: Attendant, payload: str
) -> None:
    shop.qris.set_code("CKL", payload, dedi, "CKL-1")
    office = Office(qtbot, shop, siti, SIZES[0])
    assert office.panel.merchant.text() == "OLEH-OLEH CIKOLELET"
    assert not office.panel.save.isEnabled()
    assert not office.panel.allowed.isEnabled()
    assert "Hanya pengelola" in office.told
    office.panel.take_scan(merchant_code(shop.centres.get("PDR")))
    assert top_sheet(office.stage.shell) is None
