"""*Mutasi* at the real window: goods go home, break by each cause, travel with a pot broken on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel, QWidget

from pos.app.places import MUTASI
from pos.core.clock import FixedClock, instant_at
from pos.core.money import Rupiah
from pos.ledger.domain import EntryKind
from pos.staff.domain import Approval
from pos.stock.domain import ActKind, LossCause
from pos.stock.domain.acting import Job
from pos.stock.domain.acts import Came, StockAct
from pos.stock.screens.acts_screen import ActsScreen
from pos.ui.dialogs import top_sheet
from tests.stock.acts_desk import BOWL, HERE, THERE, WORD, Books, bowls
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.ui.fit import assert_fits

TODAY = date(2026, 11, 24)
DIGITS = {LossCause.FIRING: "1", LossCause.STAFF: "2", LossCause.UNKNOWN: "3", LossCause.LOST: "4"}


def to_acts(till: Till, place: int = 0, pin: str = "1111") -> ActsScreen:
    """Somebody logs in and goes to *Mutasi*."""
    till.log_in(place, pin)
    till.window._on_place(MUTASI)
    till.settle()
    screen = till.pages.goods.acts
    assert till.page is screen
    return screen


def supervisor_says_yes(till: Till) -> None:
    """Dedi types his PIN on the sheet."""
    assert top_sheet(till.window.shell) is not None, "nobody was asked"
    till.press(*"222222")
    assert top_sheet(till.window.shell) is None


def last(till: Till) -> StockAct:
    """The act that was saved last: the one that is chosen in the list."""
    chosen = till.pages.goods.acts.list.chosen
    assert chosen is not None
    return till.shop.stock_acts.act(chosen.act.number)


# --- broken and lost ---


@pytest.mark.parametrize("cause", list(DIGITS), ids=[cause.value for cause in DIGITS])
def test_a_breakage_by_each_cause_and_what_the_artisan_s_account_says(
    till: Till, clock: FixedClock, cause: LossCause
) -> None:
    screen, books = to_acts(till), Books(till.shop)
    before = books.left("CKL")
    till.press("2")
    for _ in range(3):
        till.scan(till.code("cobek kecil"))
    assert screen.page.panel.save.isEnabled() is False
    till.press(DIGITS[cause])
    owed = Rupiah(38_250 if cause.is_owed else 0)
    said = "Pusat mengganti Bu Rohaeti Rp38.250." if owed else "Ditanggung perajin, tidak ada yang dibayar."
    assert screen.page.panel.effect_text.text() == said
    assert_fits(till.window.shell)

    till.press("F12")
    supervisor_says_yes(till)

    act = last(till)
    assert act.kind is (ActKind.LOSS if cause is LossCause.LOST else ActKind.BREAKAGE)
    assert (act.cause, act.person, act.approved_by, act.pieces) == (cause, "Siti", "Dedi", 3)
    assert act.number in screen.list.notice.title.text()
    assert books.left("CKL") == before - 3
    assert books.owed() == owed
    assert_fits(till.window.shell)

    statement = till.shop.statements.of_days("CKL", "P01", TODAY, TODAY)
    told = [(line.kind, line.document, line.amount) for line in statement.lines]
    assert told == ([(EntryKind.BREAKAGE, act.number, owed)] if owed else [])
    clock.set(instant_at(TODAY, 19))
    row = till.shop.settlements.settle("CKL", TODAY, "Dedi").line_of("P01")
    if owed:
        assert row is not None
        assert (row.adjustments, row.closing_balance, row.quantity_sold) == (owed, owed, 0)
        assert row.payable == owed
    else:
        assert row is None
    assert books.verify() == []


def test_what_breaks_after_the_day_was_settled_comes_with_the_next_one(till: Till, clock: FixedClock) -> None:
    shop, books = till.shop, Books(till.shop)
    clock.set(instant_at(TODAY, 17))
    shop.settlements.settle("CKL", TODAY, "Dedi")

    shop.stock_acts.write_off(HERE, LossCause.STAFF, bowls(3), WORD)

    assert shop.settlements.settle("CKL", TODAY, "Dedi").line_of("P01") is None
    tomorrow = TODAY + timedelta(days=1)
    clock.set(instant_at(tomorrow, 19))
    row = shop.settlements.settle("CKL", tomorrow, "Dedi").line_of("P01")
    assert row is not None
    assert (row.adjustments, row.closing_balance) == (Rupiah(38_250), Rupiah(38_250))
    shop.settlements.print_slips("PR-CKL-20261125")
    till.settle()
    assert b"Menyusul 24/11/26" in till.printer.paper
    assert books.verify() == []


def test_what_a_visitor_pays_for_is_a_sale(till: Till) -> None:
    start_the_day(till)
    till.window._on_place(MUTASI)
    till.settle()
    screen = till.pages.goods.acts
    till.press("2")
    till.scan(till.code("cobek kecil"))
    till.scan(till.code("cobek kecil"))
    till.press("5")
    assert screen.page.panel.save.text() == "BAWA KE KASIR"
    till.press("F12")

    assert till.page is till.pages.sale
    lines = till.pages.sale.basket.lines
    assert [(line.item.sku, line.quantity) for line in lines] == [(BOWL, 2)]
    assert till.shop.stock_acts.latest("CKL") == []


def test_without_a_shift_nobody_sells_and_it_is_said(till: Till) -> None:
    screen = to_acts(till)
    till.press("2")
    till.scan(till.code("cobek kecil"))
    till.press("5", "F12")
    assert till.page is screen
    assert till.shop.stock_acts.latest("CKL") == []


class OnePhoto:
    """The dialog of files: it names a photo that is there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path


def test_a_photo_is_kept_with_what_broke(till: Till, tmp_path: Path) -> None:
    path = tmp_path / "pecah.png"
    Image.new("RGB", (40, 30), "brown").save(path)
    till.pages.goods.outside = OnePhoto(path)  # type: ignore[assignment]
    screen = to_acts(till, 1, "222222")
    till.press("2")
    till.scan(till.code("cobek kecil"))
    till.tap(screen.page.panel.photo)
    till.press("1", "F12")

    act = last(till)
    assert till.shop.photos.file(act.photo) is not None
    assert act.approved_by == "Dedi"
    assert screen.list.picture.isVisible()
    assert_fits(till.window.shell)

    path.write_bytes(b"no picture at all")
    till.press("2")
    till.tap(screen.page.panel.photo)
    assert "tidak bisa dipakai sebagai foto" in screen.page.notice.title.text()


# --- home to the maker ---


def test_goods_go_home_by_search_with_a_note_to_sign(till: Till) -> None:
    screen, books = to_acts(till), Books(till.shop)
    before = books.left("CKL")
    till.tap(screen.list.jobs[Job.GIVE_BACK])
    till.press(*"cobek", "Enter")
    (line,) = screen.page.state.lines
    assert line.item.artisan_name == "Bu Rohaeti"
    till.press("F2")
    till.scan("P07-DA001")
    assert screen.page.notice.title.text() == "Cobek kecil milik Bu Eni Nuraeni."
    till.scan(till.code("cobek kecil"))
    assert screen.page.panel.text.text() == "Bu Rohaeti"
    assert "2 barang pulang ke Bu Rohaeti." in screen.page.panel.effect_text.text()
    assert_fits(till.window.shell)
    till.press("F12")

    act = last(till)
    assert (act.kind, act.artisan_code, act.pieces) == (ActKind.RETURN_TO_ARTISAN, "P01", 2)
    assert books.left("CKL") == before - 1
    assert books.owed() == Rupiah(0)
    assert till.printer.paper.count(b"NOTA KEMBALI") == 2
    assert "Minta tanda tangan" in screen.list.notice.text.text()
    assert books.verify() == []


# --- from centre to centre ---


def test_more_than_the_count_is_asked_once_and_then_sent(till: Till) -> None:
    screen, books = to_acts(till), Books(till.shop)
    left = books.left("CKL")
    till.press("3")
    till.scan(till.code("cobek kecil"))
    row = screen.page._rows[0]
    row.count.setFocus()
    row.count.selectAll()
    till.press(*str(left + 2), "Enter")
    assert screen.page.state.pieces == left + 2
    till.press("2", "F12")
    sheet = top_sheet(till.window.shell)
    assert sheet is not None
    assert f"tinggal {left}" in sheet.title.text()
    assert till.shop.stock_acts.latest("CKL") == []
    till.press("Enter")

    act = last(till)
    assert (act.kind, act.other_centre, act.pieces) == (ActKind.TRANSFER_OUT, "PDR", left + 2)
    assert books.left("CKL") == -2
    assert till.printer.paper.count(b"NOTA KIRIM") == 2
    assert screen.list.chosen is not None
    assert screen.list.chosen.on_the_way
    assert_fits(till.window.shell)


@pytest.mark.parametrize(("bearer", "digit"), [("PDR", "1"), ("CKL", "2")], ids=["sender", "receiver"])
def test_a_transfer_with_one_pot_broken_on_the_way(till: Till, bearer: str, digit: str) -> None:
    shop, books = till.shop, Books(till.shop)
    shop.goods.receive("PDR", "PDR-1", "P01", {BOWL: 3}, "Ani")
    here, there = books.left("CKL"), books.left("PDR")
    piece = books.a_piece("PDR")
    sent = shop.stock_acts.send(THERE, "CKL", [*bowls(3), piece])
    screen = to_acts(till)
    assert screen.list.badge.text() == "1 menunggu diterima"
    assert_fits(till.window.shell)

    till.press("F12")
    for _ in range(2):
        till.scan(till.code("cobek kecil"))
    till.scan(sent.lines[1].code)
    till.tap(screen.receiving.rows[0].broken_steps.more)
    assert screen.receiving.state is not None
    assert screen.receiving.state.came == (Came(1, 2, 1, 0), Came(2, 1, 0, 0))
    assert not screen.receiving.panel.save.isEnabled()
    till.press(digit)
    assert "mengganti Bu Rohaeti Rp12.750." in screen.receiving.panel.effect_text.text()
    assert_fits(till.window.shell)
    till.press("F12")
    supervisor_says_yes(till)

    act = last(till)
    assert (act.kind, act.cause, act.bearer_centre) == (ActKind.TRANSFER_IN, LossCause.IN_TRANSIT, bearer)
    assert (books.left("CKL"), books.left("PDR")) == (here + 2, there - 3)
    other = "CKL" if bearer == "PDR" else "PDR"
    assert (books.owed(centre=bearer), books.owed(centre=other)) == (Rupiah(12_750), Rupiah(0))
    assert till.printer.paper.count(b"NOTA TERIMA") == 2
    assert not screen.list.badge.isVisible()
    statement = shop.statements.of_days(bearer, "P01", TODAY, TODAY)
    assert [(line.document, line.amount) for line in statement.lines] == [(act.number, Rupiah(12_750))]
    assert_fits(till.window.shell)
    assert books.verify() == []


def test_another_till_was_quicker_to_receive(till: Till) -> None:
    shop = till.shop
    shop.goods.receive("PDR", "PDR-1", "P01", {BOWL: 1}, "Ani")
    sent = shop.stock_acts.send(THERE, "CKL", bowls(1))
    screen = to_acts(till)
    till.press("F12", "F9")
    shop.stock_acts.receive(HERE, sent.number, [Came(1, 1, 0, 0)])
    till.press("F12")

    assert "sudah diterima Siti" in screen.receiving.notice.title.text()
    assert Books(shop).verify() == []


def test_on_the_way_a_scan_says_so_and_a_lost_piece_turns_up(till: Till) -> None:
    shop, books = till.shop, Books(till.shop)
    shop.goods.receive("CKL", "CKL-1", "P04", {"P04-GE001": 1}, "Siti")
    piece = books.a_piece()
    assert piece.piece_id is not None
    code = shop.stock_acts.send(HERE, "PDR", [piece]).lines[0].code
    screen = to_acts(till, 1, "222222")
    till.press("4")
    till.scan(code)
    assert "sedang di jalan ke pusat lain" in screen.page.notice.title.text()
    assert "KR-CKL-261124-001" in screen.page.notice.text.text()

    shop.stock_acts.receive(HERE, "KR-CKL-261124-001", [Came(1, 0, 0, 1)], "CKL", WORD)
    assert books.owed("P04") > Rupiah(0)
    till.scan(code)
    assert screen.page.state.answer == "more"
    screen.page.panel.note.setFocus()
    till.press(*"di peti", "F12")
    assert last(till).note == "di peti"
    assert books.owed("P04") == Rupiah(0)
    assert "ditarik kembali" in screen.list.notice.text.text()
    assert books.verify() == []


def test_leaving_half_done_changes_nothing_and_a_no_is_a_no(till: Till) -> None:
    screen = to_acts(till)
    till.press("2")
    till.scan(till.code("cobek kecil"))
    till.press("2", "F12")
    assert top_sheet(till.window.shell) is not None
    till.press("Esc")
    assert screen.page.state.pieces == 1
    till.press("Esc")
    assert screen.list.isVisible()
    assert till.shop.stock_acts.latest("CKL") == []


def test_who_takes_over_half_way_saves_in_his_own_name_and_look(till: Till) -> None:
    """Siti leaves goods on the page; Dedi, who likes large letters, goes on with them."""
    shop = till.shop
    dedi = shop.staff.all()[1]
    shop.staff.set_preferences(dedi.id, replace(dedi.preferences, scale_percent=110))
    to_acts(till)
    till.press("2")
    till.scan(till.code("cobek kecil"))
    till.press("2", "Ctrl+L")
    before = till.pages.goods.acts
    screen = to_acts(till, 1, "222222")
    assert screen is not before
    assert screen.page.state.pieces == 1
    assert_fits(till.window.shell)
    till.press("F12")

    act = last(till)
    assert (act.person, act.approved_by, act.cause) == ("Dedi", "Dedi", LossCause.STAFF)


def test_an_approval_is_for_what_was_shown(till: Till) -> None:
    """What is changed after the word was given needs the word again."""
    screen = to_acts(till)
    till.press("2")
    till.scan(till.code("cobek kecil"))
    till.press("2")
    screen.page._approval = Approval(WORD.request, "Dedi")
    till.scan(till.code("cobek kecil"))
    till.press("F12")
    assert top_sheet(till.window.shell) is not None


def test_a_scan_in_the_list_is_answered(till: Till) -> None:
    screen = to_acts(till)
    till.scan(till.code("cobek kecil"))
    assert screen.list.notice.isVisible()
    assert any("lalu pindai" in label.text() for label in screen.list.notice.findChildren(QLabel))
    act = till.shop.stock_acts.send(HERE, "PDR", bowls(1))
    till.window._on_place(MUTASI)
    till.settle()
    till.scan(act.number)
    assert last(till).number == act.number
