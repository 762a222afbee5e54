"""The till and the buyer's screen together: each moment at the counter is the buyer's too, and no other."""

from __future__ import annotations

from pos.app.buyer.view import BuyerView, Stage
from pos.core.money import Rupiah
from pos.demo.qris_codes import store_codes
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day


def seen(till: Till) -> BuyerView:
    """What the buyer sees."""
    assert till.window.buyer is not None
    return till.window.buyer.view


def test_the_buyer_follows_a_sale_in_cash(till: Till) -> None:
    start_the_day(till)
    assert seen(till).stage is Stage.WELCOME
    till.scan(till.code("kendi"))
    till.scan(till.code("cobek"))
    assert (seen(till).stage, len(seen(till).lines), seen(till).newest) == (Stage.BASKET, 2, 1)
    till.scan("ZZZZ99999")
    assert seen(till).stage is Stage.BASKET
    till.press("Enter")
    assert (seen(till).stage, seen(till).in_cash, seen(till).received) == (Stage.PAY, True, None)
    till.press("5", "0", "0", ".")
    assert seen(till).received == Rupiah(500_000)
    assert seen(till).change == Rupiah(500_000) - seen(till).due
    till.press("Enter")
    sale = till.shop.sales.get("CKL-1-261124-0001")
    assert (seen(till).stage, seen(till).change) == (Stage.DONE, sale.change)
    till.press("Enter")
    assert seen(till).stage is Stage.DONE
    till.scan(till.code("celengan"))
    assert (seen(till).stage, len(seen(till).lines)) == (Stage.BASKET, 1)


def test_exact_cash_in_one_key_is_thanked_for(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("F9")
    assert (seen(till).stage, seen(till).change) == (Stage.DONE, Rupiah(0))


def test_back_from_paying_the_basket_is_seen_again(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("Enter", "5", "0", "Esc")
    assert (seen(till).stage, seen(till).received) == (Stage.BASKET, None)


def test_qris_shows_the_code_and_card_only_what_is_due(till: Till) -> None:
    store_codes(till.shop)
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("Enter", "Q")
    assert (seen(till).stage, seen(till).due) == (Stage.CODE, seen(till).total)
    assert seen(till).payload.startswith("000201")
    assert seen(till).nmid == till.pages.centre.qris_nmid
    till.press("K")
    assert (seen(till).stage, seen(till).in_cash, seen(till).payload) == (Stage.PAY, False, "")


def test_a_locked_till_welcomes_and_goes_on_where_it_was(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.press("Ctrl+L")
    assert till.page is till.window.login
    assert seen(till).stage is Stage.WELCOME
    till.log_in(0, "1111")
    assert (seen(till).stage, len(seen(till).lines)) == (Stage.BASKET, 1)


def test_counting_the_drawer_is_nobodys_business(till: Till) -> None:
    start_the_day(till)
    till.scan(till.code("kendi"))
    till.window.shell.rail.button("tutup").click()
    till.settle()
    assert till.page is till.pages.close_shift
    assert seen(till).stage is Stage.WELCOME
    till.press("Esc")
    assert seen(till).stage is Stage.BASKET
