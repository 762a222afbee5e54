"""The stored code: changed by a supervisor, tried with Rp1.000, read back from paper and from the screen."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from pos.core.money import Rupiah
from pos.demo.qris_codes import merchant_code
from pos.ledger.tables import ChainEventRow
from pos.printing.faces import paper_as
from pos.printing.qr import read_qr
from pos.qris.documents import qris_slip
from pos.qris.domain import (
    BadReference,
    NoQrisCode,
    NotTested,
    QrisRefused,
    Refusal,
    ShownCode,
    parse,
    with_amount,
)
from pos.qris.screens.qris_card import QrisCard
from pos.shop import Shop
from pos.staff.domain import Attendant, MayNotApprove
from tests.ui.stage import set_look

TILL = "CKL-1"


def events(shop: Shop) -> list[dict[str, object]]:
    with shop.db.read() as session:
        rows = session.scalars(select(ChainEventRow).where(ChainEventRow.kind == "settings"))
        return [json.loads(row.body) for row in rows.all()]


def test_only_a_supervisor_changes_the_code(
    shop: Shop, siti: Attendant, dedi: Attendant, payload: str
) -> None:
    with pytest.raises(MayNotApprove):
        shop.qris.set_code("CKL", payload, siti, TILL)
    assert shop.qris.of("CKL") is None
    code = shop.qris.set_code("CKL", payload, dedi, TILL)
    assert (code.nmid, code.merchant_name) == ("ID1026000000001", "OLEH-OLEH CIKOLELET")
    assert shop.qris.of("CKL") == code
    assert [(event["new_nmid"], event["person"]) for event in events(shop)] == [("ID1026000000001", "Dedi")]


def test_a_change_tells_the_old_and_the_new_name(shop: Shop, dedi: Attendant, payload: str) -> None:
    shop.qris.set_code("CKL", payload, dedi, TILL)
    shop.qris.set_code("CKL", payload, dedi, TILL)
    shop.qris.set_code("CKL", merchant_code(shop.centres.get("PDR")), dedi, TILL)
    told = events(shop)
    assert len(told) == 2
    assert (told[1]["old_name"], told[1]["new_name"]) == ("OLEH-OLEH CIKOLELET", "OLEH-OLEH PADARINCANG")
    assert shop.audit.verify() == []


def test_a_damaged_code_leaves_the_stored_one(shop: Shop, dedi: Attendant, payload: str) -> None:
    shop.qris.set_code("CKL", payload, dedi, TILL)
    with pytest.raises(QrisRefused):
        shop.qris.set_code("CKL", payload[:-1] + "0", dedi, TILL)
    assert shop.qris.payload_for("CKL", Rupiah(5_000), "B1") == (payload, False)


def test_the_amount_is_off_until_a_real_payment_was_seen(
    shop: Shop, siti: Attendant, dedi: Attendant, payload: str
) -> None:
    with pytest.raises(NoQrisCode):
        shop.qris.payload_for("CKL", Rupiah(5_000), "B1")
    shop.qris.set_code("CKL", payload, dedi, TILL)
    with pytest.raises(NotTested):
        shop.qris.allow_amount("CKL", True, dedi, TILL)
    with pytest.raises(MayNotApprove):
        shop.qris.record_test("CKL", "4417", siti, TILL)
    for wrong in ("", "44", "44a7", "٤٤١٧"):
        with pytest.raises(BadReference):
            shop.qris.record_test("CKL", wrong, dedi, TILL)
    assert not shop.qris.tested("CKL")
    assert parse(shop.qris.test_code("CKL").payload).value("54") == "1000"
    shop.qris.record_test("CKL", "4417", dedi, TILL)
    shop.qris.allow_amount("CKL", True, dedi, TILL)
    written, with_it = shop.qris.payload_for("CKL", Rupiah(431_500), "CKL-1-7F3A")
    assert with_it
    assert written == with_amount(payload, 431_500, bill="CKL-1-7F3A")
    assert shop.qris.show("CKL", Rupiah(431_500), "B", untouched=True).payload == payload
    shop.qris.allow_amount("CKL", False, dedi, TILL)
    assert shop.qris.payload_for("CKL", Rupiah(5_000), "B1") == (payload, False)


def test_another_code_needs_another_test(shop: Shop, dedi: Attendant, payload: str) -> None:
    shop.qris.set_code("CKL", payload, dedi, TILL)
    shop.qris.record_test("CKL", "4417", dedi, TILL)
    shop.qris.allow_amount("CKL", True, dedi, TILL)
    code = shop.qris.set_code("CKL", merchant_code(shop.centres.get("PDR")), dedi, TILL)
    assert not code.amount_allowed
    with pytest.raises(NotTested):
        shop.qris.allow_amount("CKL", True, dedi, TILL)


def test_more_than_ten_million_is_never_shown(shop: Shop, dedi: Attendant, payload: str) -> None:
    shop.qris.set_code("CKL", payload, dedi, TILL)
    with pytest.raises(QrisRefused) as refused:
        shop.qris.show("CKL", Rupiah(10_000_001), "B")
    assert refused.value.reason is Refusal.AMOUNT_OVER_LIMIT


def shown(text: str) -> ShownCode:
    return ShownCode(text, Rupiah(431_500), True, "OLEH-OLEH CIKOLELET", "ID1026000000001")


@pytest.fixture(params=["plain", "accented", "long"])
def written(request: pytest.FixtureRequest, payload: str) -> str:
    """A payload with its amount: an everyday one, one of more bytes than letters, a crowded one."""
    cases = json.loads((Path(__file__).parent / "qris_cases.json").read_text(encoding="utf-8"))["vectors"]
    if request.param == "accented":
        payload = next(case["payload"] for case in cases if case["id"] == "syn-tag64-utf8")
    return with_amount(payload, 431_500, bill="B" * 25 if request.param == "long" else "CKL-1-7F3A21BC")


@pytest.mark.parametrize("paper_mm", [58, 80])
def test_paper_reads_back_as_it_was_written(written: str, paper_mm: int, tmp_path: Path) -> None:
    slip = qris_slip(shown(written), "Pusat Oleh-Oleh Desa Wisata Cikolelet", "CKL-1-7F3A21BC")
    picture = Image.open(BytesIO(paper_as(slip, paper_mm=paper_mm, form="png")))
    assert read_qr(picture) == [written]
    text = paper_as(slip, paper_mm=paper_mm, form="txt").decode()
    for words in ("Cikolelet", "QRIS", "Rp431.500", "OLEH-OLEH CIKOLELET", "ID1026000000001", "Periksa nama"):
        assert words in " ".join(text.split())


@pytest.mark.parametrize("size", [(392, 468), (300, 360), (420, 500)])
@pytest.mark.parametrize("caption", ["", "QRIS · bagian 2 dari 2"])
def test_the_screen_reads_back_as_it_was_written(
    qtbot: QtBot, written: str, size: tuple[int, int], caption: str
) -> None:
    set_look()
    card = QrisCard()
    qtbot.addWidget(card)
    card.resize(*size)
    card.show_code(shown(written), caption)
    assert read_qr(_picture(card)) == [written]
    assert "Rp431.500" in card.accessibleName()


def _picture(widget: QWidget) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data()))


def test_the_slip_goes_to_the_spool(shop: Shop, dedi: Attendant, payload: str) -> None:
    shop.qris.set_code("CKL", payload, dedi, TILL)
    code = shop.qris.show("CKL", Rupiah(25_000), "CKL-1-7F3A")
    shop.qris.print_slip("CKL", code, "CKL-1-7F3A", TILL)
    shop.qris.print_slip("CKL", code, "CKL-1-7F3A", TILL)
    assert len(shop.printing.waiting(TILL)) == 2
