"""A day without a printer, and what is found, shown, saved and sent from the list of papers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update

from pos.core.clock import FixedClock
from pos.core.config import PrinterConfig, TillConfig
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import PaperKind, PrintState
from pos.printing.screens.papers_screen import PapersScreen
from pos.printing.tables import PaperRow
from pos.shop import Shop
from pos.ui import theme
from pos.ui.dialogs import top_sheet
from tests.printing.simulator import EscposSimulator
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

NUMBER = "CKL-1-261124-0001"


class FakeOutside:
    """No dialog, no browser: what was asked for is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.links: list[str] = []
        self.copied = ""
        self.offered: list[Path] = []
        self.opens = True

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        self.offered.append(path)
        return self.folder / path.name

    def open_link(self, link: str) -> bool:
        self.links.append(link)
        return self.opens

    def copy_text(self, text: str) -> None:
        self.copied = text


@pytest.fixture
def outside(till: Till, tmp_path: Path) -> FakeOutside:
    outside = FakeOutside(tmp_path)
    till.pages.papers.outside = outside
    return outside


@pytest.fixture(params=[(1366, 768), (1024, 768)], ids=["1366", "1024"])
def bare(
    request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, printer: EscposSimulator
) -> Iterator[Till]:
    """The same shop before anybody has bought a printer."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply_theme(app)
    shop.__dict__["config"] = TillConfig("CKL", 1)
    till = Till(qtbot, shop, printer, request.param)
    yield till
    till.window.end()


def _sell(till: Till, *words: str) -> None:
    for word in words:
        till.scan(till.code(word))
    till.press("F9")
    assert till.page is till.pages.done


def _kertas(till: Till) -> PapersScreen:
    till.press("Ctrl+P")
    screen = till.pages.papers.screen
    assert till.page is screen
    return screen


def _states(till: Till, number: str = NUMBER) -> list[tuple[int, PrintState, str]]:
    papers = till.shop.printing.of_number(number)
    return [(job.copy, job.state, job.reason) for job in papers if job.kind is PaperKind.RECEIPT]


def _copies_told(till: Till) -> int:
    with till.shop.db.read() as session:
        kinds = session.scalars(select(ChainEventRow.kind).where(ChainEventRow.kind == EventKind.REPRINT))
        return len(list(kinds))


def _plug_in(till: Till) -> None:
    spool = till.shop.spooler(replace(till.shop.config, printers=_printers(till)))
    while spool.run_once():
        pass
    till.settle()


def _printers(till: Till) -> tuple[PrinterConfig, ...]:
    return (PrinterConfig("struk", "network", till.printer.address, 58),)


def test_a_day_without_a_printer_and_the_receipt_is_the_original_when_one_is_there(
    bare: Till, clock: FixedClock
) -> None:
    start_the_day(bare)
    _sell(bare, "kendi")
    done = bare.pages.done
    assert done.paper.title.text() == "Printer belum dipasang"
    assert "Penjualan sudah tersimpan." in done.paper.text.text()
    assert not bare.window.shell.banner.isVisible()
    assert_fits(bare.window.shell)
    assert _states(bare) == [(0, PrintState.QUEUED, "no_printer")]
    screen = _kertas(bare)
    assert screen.which.key() == "settle"
    assert "printer belum dipasang" in screen.ask.title.text()
    assert_fits(bare.window.shell)
    _plug_in(bare)
    assert bare.printer.paper.count(NUMBER.encode()) >= 1
    assert b"SALINAN" not in bare.printer.paper
    assert [state for _copy, state, _reason in _states(bare)] == [PrintState.PRINTED]
    assert screen.empty.title.text() == "Semua kertas beres"
    assert _copies_told(bare) == 0


def test_a_receipt_that_came_out_is_only_printed_as_a_marked_copy(till: Till) -> None:
    start_the_day(till)
    _sell(till, "kendi")
    screen = _kertas(till)
    assert screen.which.key() == "all"
    till.press("F8")
    assert "salinan ke-1 dikirim" in screen.notice.title.text()
    screen.field.setText("42")
    assert screen.empty.title.text() == "Tidak ada kertas yang cocok"
    screen.field.setText("0001")
    till.press("F8")
    assert [copy for copy, _state, _reason in _states(till)] == [0, 1, 2]
    paper = till.printer.paper
    assert paper.index(b"SALINAN ke-1") < paper.index(b"SALINAN ke-2")
    assert paper.count(f"dari {NUMBER}".encode()) == 2
    assert _copies_told(till) == 2


def test_what_was_given_up_is_the_original_still(bare: Till) -> None:
    start_the_day(bare)
    _sell(bare, "kendi")
    screen = _kertas(bare)
    screen.ask.buttons["leave"].click()
    assert _states(bare) == [(0, PrintState.CANCELLED, "given_up")]
    screen.which.choose("all")
    till_papers = bare.pages.papers.acts
    job = till_papers.print_again(screen.table.chosen_row().id, "Siti")  # type: ignore[union-attr]
    assert job.copy == 0
    _plug_in(bare)
    assert b"SALINAN" not in bare.printer.paper
    assert [state for _copy, state, _reason in _states(bare)] == [PrintState.PRINTED]
    assert till_papers.print_again(job.id, "Siti").copy == 1


def test_a_doubtful_receipt_is_answered_from_the_list(till: Till) -> None:
    start_the_day(till)
    _sell(till, "kendi")
    doubtful = {"state": PrintState.UNCERTAIN, "reason": "stopped"}
    with till.shop.db.write() as session:
        session.execute(update(PaperRow).where(PaperRow.kind == PaperKind.RECEIPT).values(doubtful))
    screen = _kertas(till)
    assert "Apakah struk keluar?" in screen.ask.title.text()
    assert set(screen.ask.buttons) == {"out", "again"}
    assert_fits(till.window.shell)
    before = till.printer.paper.count(NUMBER.encode())
    till.tap(screen.ask.buttons["out"])
    assert _states(till) == [(0, PrintState.PRINTED, "seen")]
    assert till.printer.paper.count(NUMBER.encode()) == before


def test_the_file_of_a_receipt_that_never_went_out_is_the_original(bare: Till, tmp_path: Path) -> None:
    outside = FakeOutside(tmp_path)
    bare.pages.papers.outside = outside
    start_the_day(bare)
    _sell(bare, "kendi")
    till = bare
    till.tap(till.pages.done.see)
    sheet = till.pages.done.sheet
    assert_fits(sheet.box)
    till.tap(sheet.pdf)
    pdf = tmp_path / f"{NUMBER}.pdf"
    assert outside.offered == [till.shop.folder.papers / f"{NUMBER}.pdf"]
    assert _qr_of_pdf(pdf) == till.shop.sales.get(NUMBER).mark
    assert b"SALINAN" not in _text_of(till, NUMBER)
    assert _states(till) == [(0, PrintState.CANCELLED, "file")]
    assert "tersimpan" in sheet.notice.title.text()
    till.tap(sheet.png)
    picture = QImage(str(tmp_path / f"{NUMBER}-salinan.png"))
    assert picture.width() == 576  # the centre's paper, as there is no printer
    assert [copy for copy, _state, _reason in _states(till)] == [0, 1]
    assert _copies_told(till) == 1
    assert_fits(sheet.box)


def test_a_folder_that_refuses_keeps_the_receipt_as_it_was(bare: Till, tmp_path: Path) -> None:
    outside = FakeOutside(tmp_path / "gone")
    bare.pages.papers.outside = outside
    start_the_day(bare)
    _sell(bare, "kendi")
    bare.tap(bare.pages.done.see)
    bare.tap(bare.pages.done.sheet.pdf)
    assert "tidak bisa ditulis" in bare.pages.done.sheet.notice.title.text()
    assert _states(bare) == [(0, PrintState.QUEUED, "no_printer")]


def test_whatsapp_carries_the_receipt_and_the_number_is_never_kept(till: Till, outside: FakeOutside) -> None:
    start_the_day(till)
    _sell(till, "kendi", "cobek")
    till.tap(till.pages.done.whatsapp)
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    assert_fits(sheet.box)
    till.press(*"123", "Enter")
    assert "Itu bukan nomor ponsel." in sheet.number.wrong.text()  # type: ignore[attr-defined]
    assert outside.links == []
    assert_fits(sheet.box)
    till.press("Back", "Back", "Back", *"081234567890", "Enter")
    (link,) = outside.links
    parts = urlsplit(link)
    assert (parts.netloc, parts.path) == ("wa.me", "/6281234567890")
    (message,) = parse_qs(parts.query)["text"]
    sale = till.shop.sales.get(NUMBER)
    assert f"*Total Rp{sale.total.amount:,}*".replace(",", ".") in message
    assert NUMBER in message
    assert all(line.name in message and line.artisan_name in message for line in sale.lines)
    assert "81234567890" not in message
    assert outside.copied == message
    assert top_sheet(till.window.shell) is None
    with till.shop.db.read() as session:
        for table in (PaperRow, ChainEventRow):
            rows = session.execute(select(table.__table__)).all()  # type: ignore[attr-defined]
            assert not [row for row in rows if "81234567890" in str(row)]


def test_the_banner_of_a_receipt_without_paper_sends_it_by_whatsapp_and_the_paper_waits(
    till: Till, outside: FakeOutside, printer: EscposSimulator
) -> None:
    printer.manner = "paper_out"
    start_the_day(till)
    _sell(till, "kendi")
    assert_fits(till.window.shell)
    assert "message" not in till.window.shell.banner.buttons, "*Selesai* has the button itself"
    till.press("Enter")
    assert_fits(till.window.shell)
    QTest.qWait(450)  # what the banner says is read first
    till.tap(till.window.shell.banner.buttons["message"])
    till.press(*"081234567890", "Enter")

    (link,) = outside.links
    assert NUMBER in parse_qs(urlsplit(link).query)["text"][0]
    assert top_sheet(till.window.shell) is None
    assert till.window.shell.banner.isVisible()
    assert _states(till) == [(0, PrintState.QUEUED, "paper_out")]


def test_a_computer_without_a_browser_says_so_and_the_text_is_copied(
    till: Till, outside: FakeOutside
) -> None:
    outside.opens = False
    start_the_day(till)
    _sell(till, "kendi")
    till.tap(till.pages.done.whatsapp)
    till.press("Enter")
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    assert "Teks sudah disalin" in sheet.number.wrong.text()  # type: ignore[attr-defined]
    assert NUMBER in outside.copied


def test_f9_held_too_long_opens_nothing(till: Till, outside: FakeOutside) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9", "F9")
    assert top_sheet(till.window.shell) is None


def test_the_marks_at_the_top_lead_to_the_papers_and_escape_leads_back(till: Till) -> None:
    start_the_day(till)
    till.tap(till.window.shell.topbar.receipts, QPoint(6, 20))
    screen = till.pages.papers.screen
    assert till.page is screen
    assert screen.empty.title.text() == "Belum ada kertas"
    assert_fits(till.window.shell)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert top_sheet(till.window.shell) is None
    till.press("Esc")
    assert till.page is till.pages.sale


def test_the_keyboard_alone_opens_a_paper(till: Till) -> None:
    start_the_day(till)
    _sell(till, "kendi")
    till.press("Enter")
    _sell(till, "cobek")
    screen = _kertas(till)
    assert [job.number[-4:] for job in screen.table.rows.rows][:2] == ["0002", "0001"]
    till.press("Down", "Enter")
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    assert sheet.title.text() == f"Struk {NUMBER}"
    assert_fits(sheet.box)
    till.press("F8")
    assert [copy for copy, _state, _reason in _states(till)] == [0, 1]
    till.press("Esc")
    assert top_sheet(till.window.shell) is None
    till.press("F2", *"24/11")
    assert screen.count._text.startswith("Sel, 24 Nov 2026")


def test_an_attendant_does_not_read_what_the_drawer_should_hold(till: Till) -> None:
    start_the_day(till)
    shift = till.pages.shift
    assert shift is not None
    dedi = next(one for one in till.shop.staff.all() if one.name == "Dedi")
    till.shop.shifts.print_interim(shift, dedi)
    screen = _kertas(till)
    assert screen.table.rows.rows == []
    till.window._on_logged_in(dedi)
    till.press("Ctrl+P")
    till.settle()
    assert [job.kind for job in till.pages.papers.screen.table.rows.rows] == [PaperKind.X_REPORT]


def _text_of(till: Till, number: str) -> bytes:
    (first, *_rest) = [job for job in till.shop.printing.of_number(number) if job.kind is PaperKind.RECEIPT]
    return till.pages.papers.acts.message(first.id).encode()


def _qr_of_pdf(path: Path) -> str:
    """What a scanner reads from the PDF's picture of the code."""
    import re
    import zlib

    import zxingcpp
    from PIL import Image, ImageOps

    content = path.read_bytes()
    found = re.finditer(
        rb"/ImageMask true.*?/Width (\d+) /Height (\d+).*?/Length (\d+) >>\nstream\n", content, re.S
    )
    for image in found:
        width, height, length = (int(part) for part in image.groups())
        bits = zlib.decompress(content[image.end() : image.end() + length])
        picture = Image.frombytes("1", (width, height), bits)
        for one in (picture, ImageOps.invert(picture.convert("L"))):
            codes = zxingcpp.read_barcodes(one.convert("L"))
            if codes:
                return codes[0].text
    return ""
