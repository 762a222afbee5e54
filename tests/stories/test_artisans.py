"""*Perajin*: written down, changed, agreed on anew, found twice, merged, and settled in the evening."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from pos.app.places import PERAJIN
from pos.artisans.screens.artisan_rows import ArtisanLine
from pos.artisans.screens.artisans_screen import ArtisansScreen
from pos.artisans.screens.card_panel import CardPanel
from pos.core.clock import FixedClock, instant_at
from pos.core.money import ZERO, Rupiah, in_notes
from pos.ledger import accounts
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import PaperKind
from pos.printing.qr import read_qr
from pos.staff.domain import Role
from pos.stock.screens.merge_sheet import MergeSheet
from pos.till.domain import Count
from pos.ui.dialogs import top_sheet
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.stories.test_looks import Walk, walk  # noqa: F401
from tests.stories.test_the_month import Stick
from tests.ui.fit import assert_fits

TODAY = date(2026, 11, 24)


class FakeOutside:
    """No dialog, no browser: the file that is chosen, and the links that were opened."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.links: list[str] = []

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.file

    def open_link(self, link: str) -> bool:
        self.links.append(link)
        return True


@pytest.fixture
def outside(till: Till) -> FakeOutside:
    outside = FakeOutside()
    till.pages.goods.outside = outside  # type: ignore[assignment]
    return outside


def perajin(till: Till) -> ArtisansScreen:
    till.press("Alt+5")
    screen = till.pages.goods.artisans.screen
    assert till.page is screen
    return screen


def supervisor(till: Till) -> ArtisansScreen:
    till.log_in(1, "222222")
    return perajin(till)


def tap_row(till: Till, screen: ArtisansScreen, code: str) -> CardPanel:
    """A finger on a maker's row."""
    table = screen.list.table
    (at,) = [n for n, line in enumerate(table.rows.rows) if line.artisan.code == code]
    index = table.rows.index(at, 0)
    table.scrollTo(index)
    till.settle()
    till.tap(table.viewport(), table.visualRect(index).center())
    assert screen.card.isVisible()
    assert screen.card.code == code
    return screen.card


def line(screen: ArtisansScreen, code: str) -> ArtisanLine:
    found = screen.list.line_of(code)
    assert found is not None
    return found


def cells(screen: ArtisansScreen, code: str) -> list[str]:
    """What a row says, from the second column on."""
    rows = screen.list.table.rows
    (at,) = [n for n, one in enumerate(rows.rows) if one.artisan.code == code]
    return [str(rows.index(at, column).data()) for column in range(1, rows.columnCount())]


def told(till: Till, kind: EventKind) -> list[dict[str, object]]:
    with till.shop.db.read() as session:
        query = select(ChainEventRow.body).where(ChainEventRow.kind == kind).order_by(ChainEventRow.seq)
        return [json.loads(body) for body in session.scalars(query)]


def fill_new(
    till: Till, screen: ArtisansScreen, name: str = "Masitoh", phone: str = "62 812-7777-0001"
) -> None:
    till.press("F3")
    who = screen.card.who
    for field, text in ((who.tag_name, name), (who.full_name, name), (who.phone, phone)):
        field.edit.setText(text)
        field.edit.editingFinished.emit()
    who.desa.box.setCurrentText("Bumijaya")
    who.desa.picked.emit()


def test_a_new_maker_is_written_down_and_found(till: Till) -> None:
    screen = supervisor(till)
    assert screen.list.count.text() == "20 orang"
    assert_fits(till.window.shell)
    fill_new(till, screen)
    card = screen.card
    assert_fits(till.window.shell)
    assert card.name.text() == "Perajin baru"
    assert card.who.code.edit.placeholderText() == "P21"
    assert (card.who.kecamatan.text(), card.who.phone.text()) == ("Ciruas", "081277770001")
    card.who.consent.edit.setText("24-11-2026")
    card.terms.centre_part.edit.setText("17,5")
    till.press("F12")
    kept = till.shop.artisans.get("P21")
    assert (kept.display_name, kept.desa, kept.consent_on) == ("Bu Masitoh", "Bumijaya", TODAY)
    assert till.shop.artisans.terms(TODAY)["P21"].rate_bps == 8_250
    assert screen.list.notice.title.text() == "Kartu Bu Masitoh tersimpan."
    assert (screen.card.code, screen.list.count.text()) == ("P21", "21 orang")
    till.press("Esc")
    assert not screen.card.isVisible()
    screen.list.field.setText("masi kosa")
    assert screen.list.count.text() == "0 orang"
    screen.list.field.setText("masit")
    assert cells(screen, "P21") == ["Tunai", "–", "–", "–"]
    screen.list.field.clear()
    screen.list.village.setCurrentIndex(screen.list.village.findText("Bumijaya, Ciruas"))
    assert all(one.artisan.desa == "Bumijaya" for one in screen.list.table.rows.rows)
    assert till.shop.audit.verify() == []


def test_a_wrong_telephone_and_a_half_filled_card_are_not_kept(till: Till) -> None:
    screen = supervisor(till)
    fill_new(till, screen, phone="0254 220 147")
    card = screen.card
    wrong = "Bukan nomor HP Indonesia. Contoh: 0812 3456 789."
    assert card.who.phone.wrong.text() == wrong
    assert card.who.phone.wrong.isVisible()
    till.press("F12")
    assert len(till.shop.artisans.all()) == 20
    card.who.phone.edit.setText("0812 7777 0001")
    card.who.tag_name.edit.clear()
    card.who.joined.edit.setText("31-2-2026")
    till.press("F12")
    assert card.who.tag_name.wrong.text() == "Isi dulu."
    assert card.who.joined.wrong.text() == "Contoh: 31-12-2026"
    assert len(till.shop.artisans.all()) == 20
    till.press("Esc")
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    assert sheet.title.text() == "Buang yang diketik?"
    till.press("Esc")
    assert card.isVisible(), "what was typed is still there"
    assert card.who.full_name.text() == "Masitoh"


def test_somebody_who_is_there_already_is_noticed_while_typing(till: Till) -> None:
    screen = supervisor(till)
    fill_new(till, screen, name="ibu  Roha eti")
    notice = screen.card.notice
    assert notice.title.text() == "Mungkin sudah ada: Bu Rohaeti (P01)"
    assert notice.text.text() == "nama sama"
    assert_fits(till.window.shell)
    till.tap(notice.buttons["twin"])
    assert screen.card.code == "P01"
    assert len(till.shop.artisans.all()) == 20


def test_an_account_number_that_is_too_short_is_said_while_it_is_typed(till: Till) -> None:
    screen = supervisor(till)
    card = tap_row(till, screen, "P02")
    assert card.payment.account.edit.placeholderText() == "****0000"
    assert card.payment.account.text() == ""
    card.payment.account.edit.setText("0701 2345 67")
    assert card.payment.account.wrong.text() == "Baru 10 angka. Cocokkan dengan buku tabungan."
    assert not card.save.isEnabled()
    assert not card.payment.reveal.isVisible()
    till.tap(card.payment.ways.parts["cash"])
    assert card.save.isEnabled(), "what is out of sight does not stand in the way"
    till.tap(card.payment.ways.parts["bank"])
    assert not card.save.isEnabled()
    card.payment.account.edit.setText("0701 2345 6789 012")
    assert card.save.isEnabled()
    till.press("F12")
    assert till.shop.artisans.get("P02").account_masked == "****9012"
    assert card.payment.account.edit.placeholderText() == "****9012"
    assert card.payment.account.text() == ""
    (said,) = told(till, EventKind.CARD)
    assert "070123456789012" not in json.dumps(said)


def test_only_the_treasurer_sees_a_number_and_each_look_is_told(till: Till) -> None:
    till.shop.staff.add("Wati", Role.TREASURER, "333333")
    till.window.login.open_for(till.shop.staff)
    till.log_in(2, "333333")
    screen = perajin(till)
    card = tap_row(till, screen, "P02")
    assert not card.foot.isVisible()
    assert card.who.tag_name.edit.isReadOnly()
    card.area.ensureWidgetVisible(card.payment.reveal)
    till.tap(card.payment.reveal)
    assert card.payment.seen.text() == "999020000000000"
    looks = told(till, EventKind.ACCOUNT_VIEWED)
    assert [(one["person"], one["artisan"], one["account"]) for one in looks] == [("Wati", "P02", "****0000")]
    tap_row(till, screen, "P06")
    assert not card.payment.seen.isVisible()


def test_an_attendant_looks_and_changes_nothing(till: Till) -> None:
    start_the_day(till)
    screen = perajin(till)
    assert not screen.list.new.isVisible()
    assert not screen.list.twins.isVisible()
    card = tap_row(till, screen, "P02")
    assert_fits(till.window.shell)
    assert not card.foot.isVisible()
    assert not card.statement.isVisible()
    assert not card.payment.reveal.isVisible()
    till.press("F3", "F12")
    assert told(till, EventKind.CARD) == []


def test_terms_from_next_week_leave_today_s_sale_alone(till: Till) -> None:
    start_the_day(till)
    till.window.lock()
    screen = supervisor(till)
    item = till.shop.shelf.search("CKL", "cobek")[0]
    code = item.artisan_code or ""
    tap_row(till, screen, code)
    screen.desk.ask_terms()
    sheet = screen.desk.terms
    assert_fits(sheet.box)
    week = TODAY + timedelta(days=7)
    sheet.since.edit.setText(f"{week.day}-{week.month}-{week.year}")
    sheet.centre_part.edit.setText("30")
    sheet.loss.edit.setText("50")
    till.press("F12")
    assert top_sheet(till.window.shell) is None
    versions = till.shop.artisan_cards.versions(code)
    newest = versions[0]
    assert (newest.version, newest.rate_bps, newest.loss_bps) == (2, 7_000, 5_000)
    before = versions[1].rate_bps
    till.press("Alt+1")
    till.scan(item.code)
    till.press("F9")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    rate = before if till.shop.catalogue.product(item.sku).rate_bps is None else item.terms.rate_bps
    assert sale.lines[0].artisan_share.amount == round(sale.lines[0].net.amount * rate / 10_000)
    perajin(till)
    screen.desk.ask_terms()
    sheet = screen.desk.terms
    sheet.since.edit.setText("24-11-2026")
    till.press("F12")
    assert "paling cepat mulai Sel, 1 Des 2026" in sheet.wrong.text()
    assert len(till.shop.artisan_cards.versions(code)) == 2


def test_photo_story_and_message(till: Till, outside: FakeOutside, tmp_path: Path) -> None:
    screen = supervisor(till)
    card = tap_row(till, screen, "P01")
    till.tap(card.who.chat)
    assert outside.links == ["https://wa.me/6281200000001?text="]
    outside.file = tmp_path / "surat.jpg"
    outside.file.write_text("bukan foto")
    card.story.choose.click()
    assert "tidak bisa dipakai sebagai foto" in card.story.wrong.text()
    outside.file = tmp_path / "foto.png"
    Image.new("RGB", (900, 700), "peru").save(outside.file)
    card.story.choose.click()
    card.story.story.set_text("Belajar dari ibunya.\nTungku di belakang rumah.")
    card.story.story_en.set_text("Taught by her mother.")
    till.press("F12")
    kept = till.shop.artisans.get("P01")
    assert kept.story == "Belajar dari ibunya.\nTungku di belakang rumah."
    assert till.shop.photos.small(kept.photo) is not None
    card.area.verticalScrollBar().setValue(card.area.verticalScrollBar().maximum())
    assert_fits(till.window.shell)


def test_what_was_typed_is_not_lost_when_another_row_is_tapped(till: Till) -> None:
    screen = supervisor(till)
    card = tap_row(till, screen, "P01")
    card.who.specialty.edit.setText("gentong besar")
    screen.list.choose("P02")
    screen.list.opened.emit(line(screen, "P02"))
    assert card.code == "P01"
    assert card.notice.title.text() == "Simpan atau batalkan dulu kartu yang sedang diubah."
    till.press("F12")
    assert till.shop.artisans.get("P01").specialty == "gentong besar"


def close_the_day(till: Till) -> None:
    shift = till.pages.shift
    assert shift is not None
    expected = till.shop.shifts.sums(shift).expected
    till.shop.shifts.close(shift.id, Count(tuple(in_notes(expected))))


def test_two_cards_are_merged_and_the_evening_is_right_to_the_rupiah(till: Till, clock: FixedClock) -> None:
    """Rohaeti was written down twice: sales on both cards, a merge, a return of a pot sold before."""
    shop = till.shop
    start_the_day(till)
    goods = shop.shelf.search("CKL", limit=500)
    first = next(one for one in goods if one.artisan_code == "P01" and one.left > 2 and one.piece_id is None)
    other = next(one for one in goods if one.artisan_code == "P03" and one.left > 2 and one.piece_id is None)
    for item in (first, first, other):
        till.scan(item.code)
    till.press("F9")
    sale = shop.sales.get("CKL-1-261124-0001")
    of_first = Rupiah(sum(one.artisan_share.amount for one in sale.lines if one.artisan_code == "P01"))
    of_other = Rupiah(sum(one.artisan_share.amount for one in sale.lines if one.artisan_code == "P03"))
    till.window.lock()
    screen = supervisor(till)
    card = tap_row(till, screen, "P01")
    assert card.owed.text() == f"Rp{of_first.amount:,}".replace(",", ".")
    till.tap(card.merge)
    sheet = till.pages.goods.artisans.merging.sheet
    assert isinstance(sheet, MergeSheet)
    assert not sheet.yes.isEnabled()
    sheet.kept.setCurrentIndex(sheet.kept.findData("P03"))
    assert_fits(sheet.box)
    assert f"Saldo Rp{of_first.amount:,} pindah.".replace(",", ".") in sheet.words.text()
    till.tap(sheet.yes)
    assert top_sheet(till.window.shell) is None
    assert screen.card.code == "P03"
    assert screen.list.count.text() == "19 orang"
    assert cells(screen, "P03")[3] == f"{(of_first + of_other).amount:,}".replace(",", ".")
    screen.list.field.setText("rohaeti")
    assert [one.artisan.merged_into for one in screen.list.table.rows.rows] == ["P03"]

    till.press("Alt+2")
    till.scan(sale.mark)
    till.scan(first.code)
    till.press("3", "Enter")
    back = shop.sales.get("CKL-1-261124-0002")
    assert back.lines[0].artisan_code == "P03"
    close_the_day(till)
    clock.set(instant_at(TODAY, 19))
    settlement = shop.settlements.settle("CKL", TODAY, "Dedi")
    gone, kept = settlement.line_of("P01"), settlement.line_of("P03")
    assert gone is not None
    assert kept is not None
    assert (gone.artisan_share, gone.adjustments, gone.closing_balance) == (of_first, -of_first, ZERO)
    assert kept.closing_balance == of_first + of_other + back.lines[0].artisan_share
    assert -shop.ledger.balance("CKL", accounts.payable_artisan("P03")) == kept.closing_balance
    assert shop.audit.verify() == []


def test_cards_that_are_alike_are_listed_and_merged_from_there(till: Till) -> None:
    screen = supervisor(till)
    till.tap(screen.list.twins)
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    assert sheet.title.text() == "Tidak ada kartu ganda"
    till.press("Esc")
    fill_new(till, screen, name="Hj Rohaeti")
    till.press("F12")
    assert till.shop.artisans.get("P21").full_name == "Hj Rohaeti"
    till.press("Esc")
    till.tap(screen.list.twins)
    assert screen.desk.pairs.title.text() == "1 pasang kartu mungkin orang yang sama"
    assert_fits(screen.desk.pairs.box)
    screen.desk.pairs.merge_asked.emit(("P21", "P01"))
    screen.desk.pairs.reject()
    merge = till.pages.goods.artisans.merging.sheet
    assert merge is not None
    assert merge.codes == ("P21", "P01")
    till.tap(merge.turn)
    assert merge.codes == ("P01", "P21")
    till.tap(merge.turn)
    till.tap(merge.yes)
    assert till.shop.artisans.get("P21").merged_into == "P01"
    assert till.shop.audit.verify() == []


def test_the_statement_is_read_and_printed(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    code = sale.lines[0].artisan_code or ""
    till.window.lock()
    screen = supervisor(till)
    card = tap_row(till, screen, code)
    till.tap(card.statement)
    sheet = till.pages.goods.artisans.statement
    assert_fits(sheet.box)
    (row,) = sheet.table.rows.rows
    assert (row.document, row.amount) == (sale.number, sale.lines[0].artisan_share)
    for _ in range(2):
        till.tap(sheet.print_button)
    papers = till.shop.printing.of_number(f"RP-CKL-{code}-20261124")
    assert [(job.kind, job.copy) for job in papers] == [(PaperKind.STATEMENT, 0), (PaperKind.STATEMENT, 1)]


def test_the_statement_goes_to_the_artisans_telephone(till: Till, tmp_path: Path) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    code = till.shop.sales.get("CKL-1-261124-0001").lines[0].artisan_code or ""
    till.window.lock()
    stick = Stick(tmp_path)
    till.pages.goods.outside = stick
    card = tap_row(till, supervisor(till), code)
    till.tap(card.statement)
    sheet = till.pages.goods.artisans.statement
    till.tap(sheet.whatsapp_button)
    message = sheet.message
    assert_fits(message.box)
    assert "Hak dari penjualan (1 barang)" in message.message.text()
    picture = message.code.grab().toImage()
    picture.save(str(tmp_path / "kode.png"))
    (link,) = read_qr(Image.open(tmp_path / "kode.png"))
    assert link.startswith("https://wa.me/6281200000")
    till.tap(message.open)
    assert stick.links == [link]

    till.tap(sheet.year_button)
    year = till.shop.printing.of_number(f"OM-{code}-2026")
    assert [job.kind for job in year] == [PaperKind.STATEMENT]


def test_it_fits_at_every_size_look_and_language(walk: Walk) -> None:  # noqa: F811
    till = walk.till
    till.log_in(1, "222222")
    till.window.shell.place_chosen.emit(PERAJIN)
    till.settle()
    screen = till.pages.goods.artisans.screen
    walk.look("perajin")
    screen.list.opened.emit(line(screen, "P02"))
    till.settle()
    walk.look("kartu")
    bar = screen.card.area.verticalScrollBar()
    for place in (1, 2, 3):
        bar.setValue(bar.maximum() * place // 3)
        till.settle()
        walk.look(f"kartu-{place}")
    screen.desk.ask_terms()
    till.settle()
    walk.look("ketentuan")
    screen.desk.terms.reject()
    screen.merge_asked.emit(("P02", "P03"))
    till.settle()
    walk.look("gabung")
    assert not walk.found, "\n".join(walk.found)
