"""*Diskon* at the counter: what it does is shown first, the supervisor is asked on the same screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.artisans.domain import Bearer
from pos.core.clock import FixedClock
from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.sales.domain import Basket, BasketLine, Discount, PriceChange, Sale, price
from pos.sales.screens.discount_desk import DiscountDesk
from pos.sales.screens.discount_sheet import DiscountSheet
from pos.sales.screens.sale_screen import SaleScreen
from pos.shop import Shop
from pos.staff.domain import Attendant, Role
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.stock.domain import ShelfItem
from pos.till.domain import Shift
from pos.ui.dialogs import Sheet, top_sheet
from pos.ui.tasks import InlineTasks
from tests.goods import MORNING
from tests.ui.fit import assert_fits
from tests.ui.stage import SIZES, Stage, set_look


class Counter:
    """*Kasir* with a jar and a money box, and whoever is logged in."""

    def __init__(self, qtbot: QtBot, shop: Shop, shift: Shift, size: tuple[int, int]) -> None:
        set_look()
        self.shop, self.shift = shop, shift
        self.person: Attendant = shop.staff.all()[0]
        self.screen = SaleScreen(shop.shelf, shop.sales, InlineTasks(), "CKL")
        self.stage = Stage(qtbot, FixedClock(MORNING), self.screen, size, "kasir")
        desk = DiscountDesk(self.screen, shop.staff, shop.centres, InlineTasks(), self.who)
        self.screen.drawn.connect(desk.keep)
        self.screen.panel.add_job("Diskon", "discount", "F4")
        self.screen.add_desk(desk)
        self.paid: list[Sale] = []
        self.undos: list[str] = []
        self.screen.paid.connect(self.paid.append)
        self.screen.undo_offered.connect(self._on_undo_offered)
        self.screen.begin(shift, [])
        self.screen.entered()
        self.jar = replace(shop.shelf.search("CKL", "guci")[0], price=Rupiah(350_000))
        self.box = replace(shop.shelf.search("CKL", "celengan")[0], price=Rupiah(25_000))
        self.lay(Basket().add(self.box).add(self.jar))

    def who(self) -> Attendant | None:
        return self.person

    def _on_undo_offered(self, offer: tuple[str, object]) -> None:
        self.undos.append(offer[0])

    def lay(self, basket: Basket) -> None:
        """A basket on the counter; the last line is chosen."""
        self.screen.start_sale(Basket(key=new_id()))
        self.screen.take_basket(replace(basket, key=new_id()))
        self.stage.settle()

    def press(self, *names: str) -> None:
        for name in names:
            if name == "%":
                QTest.keyClicks(QApplication.focusWidget(), "%")
                self.stage.settle()
            else:
                self.stage.press(name)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.stage.settle()

    @property
    def sheet(self) -> DiscountSheet:
        sheet = top_sheet(self.stage.shell)
        assert isinstance(sheet, DiscountSheet)
        return sheet

    @property
    def approval(self) -> ApprovalSheet:
        sheet = top_sheet(self.stage.shell)
        assert isinstance(sheet, ApprovalSheet)
        return sheet

    @property
    def top(self) -> Sheet | None:
        return top_sheet(self.stage.shell)

    @property
    def effects(self) -> list[tuple[str, str]]:
        """The rows of the live effect."""
        rows = self.sheet.effects.rows
        return [(name.text(), amount.text()) for name, amount in rows if not name.isHidden()]

    @property
    def told(self) -> str:
        """What the sheet on top says, else the page."""
        top = self.top
        notice = top.notice if isinstance(top, DiscountSheet | ApprovalSheet) else self.screen.notice
        return "" if notice.isHidden() else f"{notice.title.text()} {notice.text.text()}"

    @property
    def basket(self) -> Basket:
        return self.screen.basket


@pytest.fixture(params=SIZES, ids=["1366", "1024"])
def counter(request: pytest.FixtureRequest, qtbot: QtBot, shop: Shop, shift: Shift) -> Counter:
    """Siti at the counter, Dedi in the back room."""
    shop.staff.add("Dedi", Role.SUPERVISOR, "222222")
    return Counter(qtbot, shop, shift, request.param)


def test_ten_per_cent_in_seven_keys(counter: Counter) -> None:
    counter.press("F4", "1", "0", "%")
    assert counter.effects[0] == ("Dibayar pembeli", "350.000 → 315.000")
    assert_fits(counter.stage.shell)
    counter.press("Enter")
    assert "Alasan" in counter.sheet.reason_name.text()
    assert not counter.basket.lines[1].discount
    counter.press("1", "Enter")
    assert counter.top is None
    assert counter.basket.lines[1].discount == Discount(bps=1_000, reason="Retak rambut")
    assert price(counter.basket).total == Rupiah(340_000)
    assert counter.undos[-1] == "Diskon 10% dipakai"
    assert counter.screen.scan.hasFocus()
    assert_fits(counter.stage.shell)
    counter.press("Ctrl+Z")
    assert not counter.basket.lines[1].discount


def test_the_effect_is_what_the_sale_will_have(counter: Counter) -> None:
    counter.press("F4", *"20000")
    counter.type("P")
    said = dict(counter.effects)
    counter.press("Enter", "2", "Enter")
    (_, line) = price(counter.basket).lines
    name = f"Hak {counter.jar.artisan_name}"
    assert said[name].endswith(f"{line.artisan.amount:,}".replace(",", "."))
    assert said["Bagian pusat"].endswith(f"{line.centre.amount:,}".replace(",", "."))
    assert line.terms.bearer is Bearer.CENTRE
    counter.press("F9")
    kept = counter.paid[0].lines[1]
    assert (kept.artisan_share, kept.centre_share, kept.reason) == (
        line.artisan,
        line.centre,
        "Barang pajangan",
    )


@pytest.mark.parametrize(
    ("key", "bearer", "part"), [("A", Bearer.ARTISAN, 10_000), ("B", Bearer.PART, 5_000), ("S", None, 10_000)]
)
def test_who_bears_it_is_one_letter(counter: Counter, key: str, bearer: Bearer | None, part: int) -> None:
    counter.press("F4", "5", "%")
    counter.type(key)
    counter.press("Enter", "3", "Enter")
    discount = counter.basket.lines[1].discount
    assert (discount.bearer, discount.bearer_bps) == (bearer, part)
    assert discount.reason == "Langganan/rombongan"


def test_chips_do_the_same_by_touch(counter: Counter) -> None:
    assert counter.screen.panel.cart.controls is not None
    counter.screen.panel.cart.controls.discount.click()
    sheet = counter.sheet
    sheet.percents.chips["5"].click()
    sheet.reasons.chips["Retak rambut"].click()
    sheet.bearers.chips[Bearer.ARTISAN].click()
    counter.stage.settle()
    sheet.use.click()
    given = Discount(bps=500, reason="Retak rambut", bearer=Bearer.ARTISAN)
    assert counter.basket.lines[1].discount == given
    counter.screen.panel.cart.controls.discount.click()
    assert counter.sheet.percents.chips["5"].isChecked()
    counter.sheet.remove.click()
    assert not counter.basket.lines[1].discount
    assert counter.undos[-1] == "Diskon dihapus"


def test_f4_goes_on_to_the_basket_and_del_takes_it_away(counter: Counter) -> None:
    counter.press("F4", "F4", "5", "%")
    assert_fits(counter.stage.shell)
    makers = {counter.jar.artisan_name, counter.box.artisan_name}
    assert {f"Hak {name}" for name in makers} < {name for name, _ in counter.effects}
    counter.press("Enter", "3", "Enter")
    assert counter.basket.discount == Discount(bps=500, reason="Langganan/rombongan")
    assert counter.screen.panel.discount_name.text() == "Diskon · keranjang 5%"
    counter.press("F4", "F4")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert not counter.basket.discount


def test_another_reason_in_her_own_words(counter: Counter) -> None:
    counter.press("F4", "5", "%", "Enter", "4", "Enter")
    assert counter.sheet.reason_name.text() == "Alasan: pilih dulu dengan 1 sampai 4"
    counter.type("Gompal di kaki 2 cm, abu")
    assert counter.sheet.bearers.chips[""].isChecked()  # letters are only letters here
    assert_fits(counter.stage.shell)
    counter.press("Enter")
    assert counter.basket.lines[1].discount.reason == "Gompal di kaki 2 cm, abu"
    assert counter.top is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("400000", "Diskon Rp400.000 lebih besar dari harganya (Rp350.000). Keranjang tidak berubah."),
        ("101%", "lebih besar dari harganya"),
        ("5-", "Ketik angka bulat tanpa minus atau koma."),
        ("1%,", "Ketik angka bulat tanpa minus atau koma."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_changes(counter: Counter, typed: str, said: str) -> None:
    before = counter.basket
    counter.press("F4")
    counter.type(typed)
    assert said in counter.told
    assert_fits(counter.stage.shell)
    if typed in ("400000", "101%"):
        counter.press("Enter", "Enter")
        assert not counter.sheet.use.isEnabled()
    counter.press("Esc")
    assert counter.basket == before
    assert counter.screen.scan.hasFocus()


def test_a_comma_never_makes_a_hundred_per_cent(counter: Counter) -> None:
    counter.press("F4", "1", "%")
    counter.type(",5")
    assert counter.sheet.field.amount() == Rupiah(15)


def test_nothing_on_the_counter_is_told(counter: Counter) -> None:
    counter.lay(Basket())
    counter.press("F4")
    assert counter.top is None
    assert counter.told.startswith("Belum ada barang")


def test_over_the_limit_the_supervisor_is_asked_on_the_same_screen(counter: Counter) -> None:
    counter.press("F4", "2", "5", "%")
    said = "Diskon 25% lebih besar dari batas kasir (10%). Panggil pengelola, atau turunkan diskon."
    assert counter.told == said
    assert counter.sheet.use.text() == "Minta persetujuan"
    counter.press("Enter", "1", "Enter")
    sheet = counter.approval
    assert sheet.text.text() == "Diskon 25% lebih besar dari batas kasir (10%)."
    assert sheet.asked.text() == "Siti · 09.00"
    assert sheet.kept.text() == "Bila dibatalkan, diskon tidak dipakai dan keranjang tetap."
    assert not sheet.agree.isEnabled()
    assert_fits(counter.stage.shell)
    counter.press(*"111111")
    assert counter.told == "PIN salah Coba lagi. Setelah 2 kali salah lagi, tunggu 1 menit."
    assert_fits(counter.stage.shell)
    assert not counter.basket.lines[1].discount
    counter.press(*"222222")
    assert counter.top is None
    discount = Discount(bps=2_500, reason="Retak rambut", approved_by="Dedi")
    assert counter.basket.lines[1].discount == discount
    counter.press("F9")
    assert counter.paid[0].lines[1].approved_by == "Dedi"


def test_esc_at_the_pin_leaves_the_basket_as_it_was(counter: Counter) -> None:
    before = counter.basket
    counter.press("F4", "F4", *"90000", "Enter", "3", "Enter")
    assert isinstance(counter.top, ApprovalSheet)
    counter.press("Esc")
    assert counter.top is None
    assert counter.basket == before
    counter.press("F9")
    assert counter.paid[0].discount == Rupiah(0)


def test_a_supervisor_at_the_till_needs_no_pin(counter: Counter) -> None:
    counter.person = counter.shop.staff.approvers()[0]
    counter.press("F4", "2", "5", "%")
    assert counter.sheet.use.text() == "Pakai"
    assert "Anda pengelola" in counter.told
    counter.press("Enter", "1", "Enter")
    assert counter.top is None
    assert counter.basket.lines[1].discount.approved_by == "Dedi"


def floored(item: ShelfItem, floor_bps: int) -> ShelfItem:
    return replace(item, terms=replace(item.terms, floor_bps=floor_bps))


def test_the_artisan_s_floor_offers_that_the_centre_bears_it(counter: Counter) -> None:
    counter.lay(Basket().add(floored(counter.jar, 9_500)))
    counter.press("F4", "1", "0", "%", "Enter")
    assert f"dari {counter.jar.artisan_name} adalah Rp332.500 per buah." in counter.told
    assert not counter.sheet.use.isEnabled()
    assert_fits(counter.stage.shell)
    counter.sheet.by_centre.click()
    counter.stage.settle()
    assert counter.told == ""
    counter.press("Enter", "2", "Enter")
    assert counter.basket.lines[0].discount.bearer is Bearer.CENTRE


def test_another_price_needs_a_reason_and_the_pin(counter: Counter) -> None:
    counter.press("F4", "F4", "F4", *"262500")
    assert counter.sheet.title.text() == "Ubah harga"
    assert "normal Rp350.000" in counter.sheet.figure_name.text()
    assert_fits(counter.stage.shell)
    counter.press("Enter", "2", "Enter")
    said = "Harga satu buah berubah dari Rp350.000 menjadi Rp262.500."
    assert counter.approval.text.text() == said
    assert_fits(counter.stage.shell)
    counter.press(*"222222")
    assert counter.basket.lines[1].price_change == PriceChange(Rupiah(262_500), "Barang pajangan", "Dedi")
    assert_fits(counter.stage.shell)
    counter.press("F4", "F4", "F4")
    assert counter.sheet.remove.text() == "Pakai harga normal"
    counter.sheet.remove.click()
    assert counter.basket.lines[1].price_change is None


def test_another_price_below_the_floor_is_refused(counter: Counter) -> None:
    counter.lay(Basket().add(floored(counter.jar, 9_500)))
    counter.press("F4", "F4", "F4", *"300000")
    assert "Rp332.500" in counter.told
    assert "ditanggung pusat" in counter.told
    assert not counter.sheet.use.isEnabled()


def test_what_is_scanned_behind_the_sheet_is_not_lost(counter: Counter) -> None:
    """The answer of the shelf may come when the sheet is open already."""
    counter.press("F4", "5", "%")
    counter.screen.take_basket(counter.basket.add(counter.shop.shelf.search("CKL", "cobek")[0]))
    counter.press("Enter", "1", "Enter")
    assert len(counter.basket.lines) == 3
    assert counter.basket.lines[1].discount.bps == 500


def test_a_line_that_went_away_meanwhile_takes_no_discount(counter: Counter) -> None:
    counter.press("F4", "5", "%")
    counter.screen.take_basket(Basket().add(counter.box).add(counter.shop.shelf.search("CKL", "cobek")[0]))
    counter.press("Enter", "1", "Enter")
    assert not any(line.discount for line in counter.basket.lines)
    assert counter.told.startswith("Keranjang sudah berubah.")


def test_fewer_than_the_discount_is_worth_is_told_in_the_page(counter: Counter) -> None:
    line = BasketLine(counter.jar, 2, Discount(Rupiah(60_000), reason="Retak rambut"))
    cheap = replace(line, discount=replace(line.discount, amount=Rupiah(500_000), approved_by="Dedi"))
    counter.lay(Basket((cheap,)))
    assert counter.screen.panel.cart.controls is not None
    counter.screen.panel.cart.controls.less.click()
    assert counter.basket.lines[0].quantity == 2
    assert counter.told.startswith("Diskon Rp500.000 lebih besar dari harganya (Rp350.000).")


def test_a_basket_from_elsewhere_is_refused_with_its_sentence(counter: Counter) -> None:
    counter.lay(Basket((BasketLine(counter.jar, 1, Discount(bps=2_000)),)))
    counter.press("F9")
    assert counter.paid == []
    said = "Diskon 20% lebih besar dari batas kasir (10%). Penjualan BELUM tersimpan; keranjang tetap ada."
    assert counter.told.startswith(said)
    assert counter.basket.lines[0].discount.bps == 2_000


def test_long_names_and_words_stay_in_their_row(counter: Counter) -> None:
    long = replace(
        counter.jar, name="Gentong Ukir Motif Surosowan Kaibonan Besar Sekali",
        artisan_name="Bu Hj. Siti Maesaroh", price=Rupiah(12_750_000),
    )  # fmt: skip
    discount = Discount(Rupiah(125_000), reason="Langganan/rombongan dari Kota Cilegon dan")
    change = PriceChange(Rupiah(11_500_000), "Barang pajangan", "Dedi")
    counter.lay(Basket((BasketLine(long, 12, discount, price_change=change), BasketLine(counter.box))))
    counter.press("Down")
    counter.screen.panel.line_chosen.emit(0)
    counter.stage.settle()
    assert_fits(counter.stage.shell)
    counter.press("F4")
    assert_fits(counter.stage.shell)
