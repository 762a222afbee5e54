"""An artisan comes with her pots: the note, its labels, and what is in the way of them."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget
from sqlalchemy import func, select

from pos.catalogue.tables import PieceRow, PriceChangeRow
from pos.core.config import PrinterConfig
from pos.core.money import Rupiah
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import Job, PaperKind, PrintState
from pos.printing.label_batch import tags_of
from pos.printing.qr import read_qr
from pos.printing.screens.label_sheet import LabelSheet
from pos.printing.screens.paper_sheet import PaperSheet
from pos.shop import Shop
from pos.staff.domain import Preferences
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.stock.domain import Condition
from pos.stock.screens.intake_choices import GoodsSheet
from pos.stock.screens.intake_screen import IntakeScreen
from pos.stock.screens.new_goods_sheet import NewGoodsSheet
from pos.stock.tables import IntakeLineRow, MoveRow
from pos.ui.choice_sheet import ChoiceSheet
from pos.ui.dialogs import top_sheet
from tests.printing.label_simulator import LabelSimulator
from tests.stories.conftest import Till
from tests.ui.fit import assert_fits

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))  # programs that also run alone


class FakeOutside:
    """No dialog: the file that was put here is the one that a person means."""

    def __init__(self) -> None:
        self.file: Path | None = None

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.file

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        return None

    def choose_folder(self, parent: QWidget, title: str, path: Path) -> Path | None:
        return None

    def open_link(self, link: str) -> bool:
        return False

    def copy_text(self, text: str) -> None:
        pass


@pytest.fixture
def outside(till: Till) -> FakeOutside:
    outside = FakeOutside()
    till.pages.goods.outside = outside
    return outside


@pytest.fixture
def label_printer(till: Till) -> Iterator[LabelSimulator]:
    """A TSPL printer beside the one for receipts."""
    printer = LabelSimulator("tspl")
    label = PrinterConfig(
        "label", "network", printer.address, 50, drawer=False, stock="50x30", language="tspl"
    )
    till.shop.set_printers((*till.shop.config.printers, label), "Dedi")
    yield printer
    printer.stop()


def at_the_counter(till: Till, person: int = 0, pin: str = "1111") -> IntakeScreen:
    till.log_in(person, pin)
    till.press("Alt+3")
    screen = till.pages.goods.intake
    assert till.page is screen
    return screen


def choose_maker(till: Till, *typed: str) -> None:
    till.press("F3")
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, ChoiceSheet)
    assert_fits(till.window.shell)
    till.press(*typed, "Enter")
    assert top_sheet(till.window.shell) is None


def add(till: Till, *typed: str) -> None:
    """F2, a few letters, Enter."""
    till.press("F2")
    assert isinstance(top_sheet(till.window.shell), GoodsSheet)
    till.press(*typed, "Enter")


def job_of(till: Till, number: str, kind: PaperKind) -> Job:
    return next(job for job in till.shop.printing.of_number(number) if job.kind is kind)


def last_note(till: Till) -> str:
    return till.shop.receiving.old_notes("CKL")[0].number


def told(till: Till, kind: EventKind) -> list[dict[str, object]]:
    with till.shop.db.read() as session:
        query = select(ChainEventRow.body).where(ChainEventRow.kind == kind).order_by(ChainEventRow.at)
        return [json.loads(body) for body in session.scalars(query)]


def test_ten_rows_become_a_note_in_two_sheets_with_all_labels(
    till: Till, label_printer: LabelSimulator
) -> None:
    import tspl_render

    screen = at_the_counter(till)
    assert screen.empty.title.text() == "Siapa yang menitipkan?"
    assert_fits(till.window.shell)
    choose_maker(till, *"P01")
    assert screen.head.maker.text() == "Bu Rohaeti"
    assert screen.head.share._value.text() == "15%"
    for number in range(1, 11):
        add(till, *f"da{number:03}")
    assert len(screen.state.rows) == 10
    assert_fits(till.window.shell)
    till.tap(screen.rows.views[9].more)
    till.tap(screen.rows.views[9].more)
    assert screen.side.count.text() == "3 buah"
    assert screen.sums.quantity.text() == "12"
    left = {row.card.sku: till.shop.shelf.search("CKL", row.card.sku)[0].left for row in screen.state.rows}
    worth, part = screen.state.worth, screen.state.makers_part
    till.tap(screen.side.save)

    number = last_note(till)
    assert screen.labels.title.text() == f"Nota {number} tersimpan."
    assert screen.labels.text.text() == "12 label tercetak. Minta tanda tangan di kedua lembar nota."
    assert_fits(till.window.shell)
    assert screen.state.is_empty
    paper = till.printer.paper
    assert paper.count(b"Lembar 1: perajin") == paper.count(b"Lembar 2: pusat") == 1
    assert b"SALINAN" not in paper
    with till.shop.db.read() as session:
        lines = session.scalars(select(IntakeLineRow).where(IntakeLineRow.number == number)).all()
        moved = session.execute(
            select(func.sum(MoveRow.quantity)).where(MoveRow.document == number)
        ).scalar_one()
    assert len(lines) == 10
    assert moved == 12
    assert sum(line.price.amount * line.quantity for line in lines) == worth.amount
    assert sum(line.artisan_part.amount * line.quantity for line in lines) == part.amount
    for line in lines:
        assert till.shop.shelf.search("CKL", str(line.sku))[0].left == left[str(line.sku)] + line.quantity
    tags = tags_of(job_of(till, number, PaperKind.TAG))
    pictures = [tspl_render.render(label)[0][0] for label in label_printer.labels]
    assert [read_qr(picture) for picture in pictures] == [[tag.payload] for tag in tags]
    assert len({tag.code for tag in tags}) == 10
    (line_of_chain,) = told(till, EventKind.INTAKE)
    assert line_of_chain["number"] == number
    assert len(line_of_chain["rows"]) == 10  # type: ignore[arg-type]
    assert till.shop.audit.verify() == []


def test_goods_without_a_card_get_one_on_the_spot_with_their_photo(
    till: Till, outside: FakeOutside, tmp_path: Path
) -> None:
    screen = at_the_counter(till)
    choose_maker(till, *"sarkawi")
    till.press("F2", *"guci", "F2")
    form = top_sheet(till.window.shell)
    assert isinstance(form, NewGoodsSheet)
    assert form.name.text() == "guci"
    assert_fits(till.window.shell)
    till.press("Enter")
    assert form.price.wrong.text() == "Isi harga jualnya."
    assert_fits(till.window.shell)
    form.category.choose("Gentong")
    form.motif.edit.setText("Surosowan")
    form.price.setFocus()
    till.press(*"95.")
    assert form.part.text() == "Hak Pak Sarkawi: Rp80.750"
    form.single.setChecked(True)
    till.press("Enter")
    assert top_sheet(till.window.shell) is None
    till.press("2")
    assert screen.state.rows[0].quantity == 2
    Image.new("RGB", (800, 600), (168, 66, 29)).save(tmp_path / "guci.png")
    outside.file = tmp_path / "guci.png"
    till.press("F9")
    assert screen.state.rows[0].photo
    assert_fits(till.window.shell)
    till.press("F12")
    product = till.shop.catalogue.product("P02-GE005")
    assert (product.name, product.motif, product.price) == ("guci", "Surosowan", Rupiah(95_000))
    assert till.shop.photos.small(product.photo) is not None
    with till.shop.db.read() as session:
        pieces = session.scalars(select(PieceRow).where(PieceRow.sku == "P02-GE005")).all()
    assert [piece.state for piece in pieces] == ["in_stock", "in_stock"]
    tags = tags_of(job_of(till, last_note(till), PaperKind.TAG))
    assert len({tag.code for tag in tags}) == 2
    till.press("Alt+3")
    choose_maker(till, *"P02")
    till.scan(tags[0].payload)
    assert [row.card.sku for row in screen.state.rows] == ["P02-GE005"]


def test_refused_goods_are_named_on_the_note_and_stay_off_the_shelf(till: Till) -> None:
    screen = at_the_counter(till)
    choose_maker(till, *"P07")
    add(till, *"da001")
    left = till.shop.shelf.search("CKL", "P07-DA001")[0].left
    till.tap(screen.side.conditions.parts["refused"])
    till.press(*"retak")
    assert screen.state.rows[0].remark == "retak"
    assert screen.side.save.text() == "SIMPAN & CETAK NOTA"
    assert screen.sums.quantity.text() == "0"
    assert_fits(till.window.shell)
    add(till, *"da002")
    till.tap(screen.side.conditions.parts["flawed"])
    till.press(*"glasir")
    till.press("F12")
    paper = till.printer.paper
    assert paper.count(b"Tidak diterima") == paper.count(b"* retak") == 2
    assert paper.count(b"* Cacat kecil: glasir") == 2
    assert till.shop.shelf.search("CKL", "P07-DA001")[0].left == left
    number = last_note(till)
    with till.shop.db.read() as session:
        conditions = session.scalars(
            select(IntakeLineRow.condition).where(IntakeLineRow.number == number).order_by(IntakeLineRow.line)
        ).all()
    assert conditions == [Condition.REFUSED, Condition.FLAWED]
    assert len(tags_of(job_of(till, number, PaperKind.TAG))) == 1


def test_a_label_printer_that_stops_prints_only_what_is_missing(
    till: Till, label_printer: LabelSimulator
) -> None:
    label_printer.manner, label_printer.breaks_at = "paper_out", 5
    screen = at_the_counter(till)
    choose_maker(till, *"P01")
    add(till, *"da001")
    till.press("1", "0")
    till.press("F12")
    number = last_note(till)
    assert screen.labels.title.text() == "4 dari 10 label tercetak: kertas habis."
    assert screen.labels.text.text() == "Nota sudah tersimpan. Betulkan gulungan, lalu Cetak sisa 6."
    assert_fits(till.window.shell)
    label_printer.mend()
    (rest,) = screen.labels.buttons.values()
    assert rest.text() == "Cetak sisa 6"
    till.tap(rest)
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, LabelSheet)
    assert_fits(till.window.shell)
    till.tap(sheet.go_on)
    job = job_of(till, number, PaperKind.TAG)
    assert (job.state, job.parts_done) == (PrintState.PRINTED, 10)
    assert len(label_printer.labels) == 10
    assert screen.labels.text.text().startswith("10 label tercetak.")
    assert len(till.shop.receiving.old_notes("CKL", 500)) == len(till.shop.goods.intakes("CKL"))


def test_without_a_label_printer_and_any_printer_the_note_is_safe(till: Till) -> None:
    till.shop.set_printers((), "Dedi")
    screen = at_the_counter(till)
    choose_maker(till, *"P01")
    add(till, *"da001")
    till.press("F12")
    assert screen.labels.text.text() == "Printer label belum dipasang. 1 label menunggu di Kertas."
    assert_fits(till.window.shell)


def test_what_was_typed_is_there_when_one_comes_back_and_in_another_look(till: Till) -> None:
    screen = at_the_counter(till)
    assert screen.may_be_rebuilt()
    choose_maker(till, *"P01")
    add(till, *"da001")
    till.press("7")
    assert not screen.may_be_rebuilt()
    state = screen.state
    till.press("Ctrl+P")
    till.press("Alt+3")
    assert till.pages.goods.intake.state == state
    siti = next(one for one in till.shop.staff.all() if one.name == "Siti")
    till.window._person = replace(siti, preferences=Preferences(language="en"))
    till.press("Alt+3")
    other = till.pages.goods.intake
    assert other is not screen
    assert other.state == state
    till.window._person = replace(siti, preferences=Preferences())
    till.press("Alt+3")


def test_a_row_taken_away_comes_back_with_urungkan(till: Till) -> None:
    screen = at_the_counter(till)
    choose_maker(till, *"P01")
    add(till, *"da001")
    add(till, *"da002")
    till.tap(screen.side.bin)
    assert len(screen.state.rows) == 1
    assert till.window.shell.toasts.text.text() == "Cobek sedang dihapus dari nota"
    till.press("Ctrl+Z")
    assert [row.card.name for row in screen.state.rows] == ["Cobek kecil", "Cobek sedang"]
    choose_maker(till, *"P07")
    assert screen.state.rows == ()
    till.press("Ctrl+Z")
    assert len(screen.state.rows) == 2
    assert screen.head.maker.text() == "Bu Rohaeti"


def test_a_scan_jumps_to_its_row_and_another_artisan_s_goods_get_a_sentence(till: Till) -> None:
    screen = at_the_counter(till)
    (own,) = till.shop.goods.tags(sku="P01-DA001")
    (other,) = till.shop.goods.tags(sku="P07-DA001")
    till.scan(own.payload)
    assert screen.notice.title.text() == "Pilih perajinnya dulu, baru pindai labelnya."
    choose_maker(till, *"P01")
    till.scan(own.payload)
    add(till, *"da002")
    assert screen.state.chosen == 1
    till.scan(own.payload)
    assert screen.state.chosen == 0
    assert len(screen.state.rows) == 2
    till.scan(other.payload)
    owner = till.shop.receiving.makers()
    name = next(one.name for one in owner if one.code == "P07")
    assert screen.notice.title.text() == f"Cobek kecil milik {name}, bukan Bu Rohaeti."
    assert_fits(till.window.shell)
    till.scan("SALAHSALAH")
    assert screen.notice.title.text() == "Kode SALAHSALAH tidak dikenal."
    assert len(screen.state.rows) == 2


def test_bad_input_gets_one_sentence_and_nothing_is_lost(
    till: Till, outside: FakeOutside, tmp_path: Path
) -> None:
    screen = at_the_counter(till)
    notes = till.shop.goods.intakes("CKL")
    till.press("F12")
    assert screen.notice.title.text() == "Nota belum ada isinya."
    choose_maker(till, *"P01")
    add(till, *"da001")
    till.press("0")
    till.press("F12")
    assert screen.notice.title.text() == "Baris 1 belum benar."
    assert screen.rows.views[0].about.text() == "Jumlahnya dari 1 sampai 10.000."
    till.press("2", "Enter", "0", "F12")
    assert screen.rows.views[0].about.text() == "Isi harga jualnya."
    assert_fits(till.window.shell)
    (tmp_path / "bukan.jpg").write_bytes(b"bukan gambar")
    outside.file = tmp_path / "bukan.jpg"
    till.press("F9")
    assert screen.notice.title.text() == "bukan.jpg tidak bisa dipakai sebagai foto."
    outside.file = None
    till.press("F9")
    assert [(row.quantity, row.photo) for row in screen.state.rows] == [(2, "")]
    assert till.shop.goods.intakes("CKL") == notes


def test_another_price_is_a_supervisor_s_word(till: Till) -> None:
    screen = at_the_counter(till)
    choose_maker(till, *"P01")
    add(till, *"da001")
    till.press("3", "Enter", *"175", "0", "0")
    assert screen.state.rows[0].price == Rupiah(17_500)
    assert screen.state.rows[0].part == Rupiah(14_875)
    till.press("F12")
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, ApprovalSheet)
    assert_fits(till.window.shell)
    till.press("Esc")
    assert len(screen.state.rows) == 1
    till.press("F12", *"222222")
    assert till.shop.catalogue.product("P01-DA001").price == Rupiah(17_500)
    with till.shop.db.read() as session:
        (change,) = session.scalars(select(PriceChangeRow)).all()
    assert (change.price_before, change.price_after) == (Rupiah(15_000), Rupiah(17_500))
    assert [body["after"] for body in told(till, EventKind.CARD)] == [{"price": 17_500}]
    tags = tags_of(job_of(till, last_note(till), PaperKind.TAG))
    assert {tag.price for tag in tags} == {Rupiah(17_500)}


def test_an_earlier_note_is_looked_at_and_printed_again_as_the_first_copy(till: Till) -> None:
    screen = at_the_counter(till)
    choose_maker(till, *"P01")
    add(till, *"da001")
    till.press("F12")
    number = last_note(till)
    till.tap(screen.head.old)
    assert_fits(till.window.shell)
    till.press("Enter")
    sheet = top_sheet(till.window.shell)
    assert isinstance(sheet, PaperSheet)
    assert number in sheet.title.text()
    till.press("F8", "Esc")
    paper = till.printer.paper
    assert paper.count(b"SALINAN ke-1") == 2
    assert b"SALINAN ke-2" not in paper
    till.scan(number)
    assert isinstance(top_sheet(till.window.shell), PaperSheet)
    assert len(told(till, EventKind.REPRINT)) == 1


def test_a_double_press_saves_once(till: Till) -> None:
    at_the_counter(till)
    choose_maker(till, *"P01")
    add(till, *"da001")
    notes = len(till.shop.goods.intakes("CKL"))
    till.press("F12", "F12", "F12")
    assert len(till.shop.goods.intakes("CKL")) == notes + 1


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such kill here")
@pytest.mark.parametrize("cut", ["before", "after"])
def test_the_plug_is_pulled_at_the_commit(tmp_path: Path, cut: str) -> None:
    """A process that dies at the commit of a note leaves all of it or nothing, and the labels still come."""
    import subprocess

    from tests.goods import stocked_shop

    shop = stocked_shop(tmp_path)
    folder = shop.folder
    notes = shop.goods.intakes("CKL")
    shop.close()
    command = [sys.executable, "-m", "tests.stories.intake_driver", str(folder.root), cut]
    run = subprocess.run(command, cwd=Path(__file__).parents[2], timeout=60)
    assert run.returncode == -signal.SIGKILL
    shop = Shop(folder)
    found = [number for number in shop.goods.intakes("CKL") if number not in notes]
    assert len(found) == (1 if cut == "after" else 0)
    assert shop.audit.verify() == []
    if found:
        waiting = {job.kind: job.state for job in shop.printing.of_number(found[0])}
        assert waiting == {PaperKind.INTAKE_NOTE: PrintState.QUEUED, PaperKind.TAG: PrintState.QUEUED}
    shop.close()
