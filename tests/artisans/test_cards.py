"""Cards written, changed and agreed on by a supervisor; account numbers that are seen by the treasurer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from pos.artisans.domain import (
    Alike,
    Artisan,
    BadAccount,
    BadTerms,
    BadWallet,
    Bearer,
    CardChanged,
    CodeTaken,
    Keeper,
    MayNotEdit,
    MayNotSeeAccounts,
    Numbers,
    PaymentMissing,
    Rail,
    Terms,
    TermsTooEarly,
    checked_account,
    checked_wallet,
    normal_phone,
    plain_name,
)
from pos.core.clock import FixedClock
from pos.core.csv_rows import BadRows, ImportResult
from pos.core.errors import BadText
from pos.core.money import Rupiah
from pos.core.paths import resource
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.message import BadPhone
from pos.shop import Shop
from tests.goods import MORNING, demo_rows, stocked_shop, written

TODAY = date(2026, 11, 24)
DEDI = Keeper("Dedi", "CKL-1", edits=True)
SITI = Keeper("Siti", "CKL-1")
TREASURER = Keeper("Wati", "CKL-1", sees_accounts=True)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = stocked_shop(tmp_path)
    yield shop
    shop.close()


def told(shop: Shop, kind: EventKind = EventKind.CARD) -> list[dict[str, object]]:
    """The bodies of the chain's lines of a kind."""
    with shop.db.read() as session:
        query = select(ChainEventRow.body).where(ChainEventRow.kind == kind).order_by(ChainEventRow.seq)
        return [json.loads(body) for body in session.scalars(query)]


def terms_of(shop: Shop, code: str = "P01", day: date = TODAY) -> Terms:
    return shop.artisans.terms(day)[code]


def new_card(shop: Shop, **other: object) -> Artisan:
    """A maker nobody has written down yet."""
    bare = {
        "code": "", "full_name": "Masitoh", "tag_name": "Masitoh", "phone": "+62 812-7777-0001",
        "photo": "", "consent_on": TODAY,
    }  # fmt: skip
    return replace(shop.artisans.get("P01"), **(bare | other))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed", ["0812 0000 0147", "62 812-0000-0147", "+62 812 0000 0147", "(0812) 0000.0147", "812 0000 0147"]
)
def test_a_telephone_number_is_written_in_one_way(typed: str) -> None:
    assert normal_phone(typed) == "081200000147"


@pytest.mark.parametrize(
    "typed", ["", "0812", "+65 8123 4567", "021 555 0147", "nol delapan", "0812000001470000"]
)
def test_what_is_no_indonesian_mobile_number_is_refused(typed: str) -> None:
    with pytest.raises(BadPhone):
        normal_phone(typed)


@given(st.integers(10**8, 10**11 - 1))
def test_however_it_is_begun_a_number_is_the_same(rest: int) -> None:
    shown = normal_phone(f"08{rest}")
    assert shown == f"08{rest}" == normal_phone(f"+628{rest}") == normal_phone(f"628 {rest}")
    assert normal_phone(shown) == shown


def test_account_numbers_are_as_long_as_those_of_their_bank() -> None:
    assert checked_account("BCA", "0701 2345-67") == "0701234567"
    assert checked_account("bank lain", "123456") == "123456"
    for bank, typed, digits, short in (
        ("BRI", "0701 2345 67", 10, True),
        ("BCA", "070123456789", 12, False),
        ("Bank Lain", "12345", 5, True),
        ("Bank Lain", "1" * 21, 21, False),
        ("BCA", "07O1234567", 0, False),
    ):
        with pytest.raises(BadAccount) as caught:
            checked_account(bank, typed)
        assert (caught.value.digits, caught.value.is_short) == (digits, short)
    assert [checked_wallet(one) for one in ("DANA", "GoPay 0812 3456 789", " ")] == [
        "DANA",
        "GoPay 08123456789",
        "",
    ]
    for typed in ("0812", "DANA 12", "DANA=1"):
        with pytest.raises(BadWallet):
            checked_wallet(typed)


def test_a_new_card_gets_the_next_code_and_terms_from_today(shop: Shop) -> None:
    assert shop.artisan_cards.next_code() == "P21"
    terms = replace(terms_of(shop), from_date=TODAY, rate_bps=8_000)
    card = shop.artisan_cards.add(new_card(shop), Numbers(), terms, DEDI)
    assert (card.code, card.phone, card.consent_on) == ("P21", "081277770001", TODAY)
    assert shop.artisans.get("P21") == card
    assert (terms_of(shop, "P21").rate_bps, terms_of(shop, "P21").version) == (8_000, 1)
    written_down, agreed = told(shop)
    assert (written_down["what"], written_down["code"], agreed["what"]) == ("artisan", "P21", "terms")
    mine = shop.artisan_cards.add(new_card(shop, code="msi", phone="081277770002"), Numbers(), terms, DEDI)
    assert mine.code == "MSI"
    with pytest.raises(CodeTaken) as caught:
        shop.artisan_cards.add(new_card(shop, code="P01"), Numbers(), terms, DEDI)
    assert caught.value.name == "Bu Rohaeti"
    assert len(shop.artisans.all()) == 22
    assert shop.audit.verify() == []


def test_an_edit_tells_what_changed_and_no_account_number(shop: Shop) -> None:
    before = shop.artisans.get("P02")
    after = replace(before, tag_name="Sarkawi Tua", story="Putaran kaki.\nSejak 1980.")
    card = shop.artisan_cards.edit(before, after, Numbers(account="1234 5678 9012 345"), DEDI)
    assert card.account_masked == "****2345"
    (said,) = told(shop)
    assert said["before"] == {
        "tag_name": "Sarkawi", "story": "", "account_masked": before.account_masked,
    }  # fmt: skip
    assert said["after"] == {
        "tag_name": "Sarkawi Tua", "story": "Putaran kaki.\nSejak 1980.", "account_masked": "****2345",
    }  # fmt: skip
    assert said["numbers_changed"] is True
    assert b"123456789012345" not in shop.folder.database.read_bytes()
    assert shop.shelf.search("CKL", "tua"), "goods are found by the new name"
    assert shop.artisan_cards.edit(card, card, Numbers(), DEDI) == card
    assert len(told(shop)) == 1, "nothing changed, nothing told"


def test_who_was_quicker_is_not_written_over(shop: Shop) -> None:
    before = shop.artisans.get("P01")
    shop.artisan_cards.edit(before, replace(before, specialty="kendi"), Numbers(), DEDI)
    with pytest.raises(CardChanged):
        shop.artisan_cards.edit(before, replace(before, specialty="hias"), Numbers(), DEDI)
    assert shop.artisans.get("P01").specialty == "kendi"


def test_bad_input_changes_nothing(shop: Shop) -> None:
    before = shop.artisans.get("P02")
    for after, numbers, trouble in (
        (replace(before, phone="0254 1"), Numbers(), BadPhone),
        (replace(before, tag_name=" "), Numbers(), BadText),
        (replace(before, story="x" * 1_201), Numbers(), BadText),
        (replace(before, full_name="\x1bp0"), Numbers(), BadText),
        (before, Numbers(account="1234567890"), BadAccount),
        (replace(before, bank_name="BCA"), Numbers(), BadAccount),
        (before, Numbers(ewallet="0812"), BadWallet),
    ):
        with pytest.raises(trouble):
            shop.artisan_cards.edit(before, after, numbers, DEDI)
    with pytest.raises(PaymentMissing):
        shop.artisan_cards.edit(before, before, Numbers(account=""), DEDI, Rail.BANK)
    assert shop.artisans.get("P02") == before
    assert told(shop) == []


def test_an_attendant_only_looks(shop: Shop) -> None:
    card = shop.artisans.get("P01")
    for act in (
        lambda: shop.artisan_cards.edit(card, card, Numbers(), SITI),
        lambda: shop.artisan_cards.add(card, Numbers(), terms_of(shop), SITI),
        lambda: shop.artisan_cards.agree(terms_of(shop), SITI),
    ):
        with pytest.raises(MayNotEdit):
            act()
    for keeper in (SITI, DEDI):
        with pytest.raises(MayNotSeeAccounts):
            shop.artisan_cards.reveal("P02", keeper)
    assert told(shop, EventKind.ACCOUNT_VIEWED) == []


def test_each_look_of_the_treasurer_is_told(shop: Shop) -> None:
    for times in (1, 2):
        assert shop.artisan_cards.reveal("P02", TREASURER).account == "999020000000000"
        looks = told(shop, EventKind.ACCOUNT_VIEWED)
        assert len(looks) == times
    assert (looks[0]["person"], looks[0]["artisan"], looks[0]["account"]) == ("Wati", "P02", "****0000")


def test_terms_from_next_week_do_not_touch_today(shop: Shop) -> None:
    old = terms_of(shop)
    week = TODAY + timedelta(days=7)
    later = replace(old, from_date=week, rate_bps=7_000, bearer=Bearer.PART, bearer_bps=3_000, loss_bps=5_000)
    assert shop.artisan_cards.agree(later, DEDI).version == 2
    assert terms_of(shop, day=TODAY) == old
    assert terms_of(shop, day=week - timedelta(days=1)) == old
    assert terms_of(shop, day=week).rate_bps == 7_000
    assert [one.version for one in shop.artisan_cards.versions("P01")] == [2, 1]
    with pytest.raises(TermsTooEarly) as caught:
        shop.artisan_cards.agree(replace(old, from_date=TODAY), DEDI)
    assert caught.value.earliest == week
    assert shop.artisan_cards.agree(replace(later, rate_bps=7_500), DEDI).version == 3
    assert terms_of(shop, day=week).rate_bps == 7_500
    (first, _second) = told(shop)
    assert (first["before"]["rate_bps"], first["after"]["rate_bps"]) == (8_500, 7_000)  # type: ignore[index]


def test_terms_never_begin_yesterday_and_stay_within_the_whole(shop: Shop) -> None:
    old = terms_of(shop)
    with pytest.raises(TermsTooEarly):
        shop.artisan_cards.agree(replace(old, from_date=TODAY - timedelta(days=1)), DEDI)
    for other in ({"rate_bps": 10_001}, {"floor_bps": -1}, {"minimum_payout": Rupiah(-1)}):
        with pytest.raises(BadTerms):
            shop.artisan_cards.agree(replace(old, from_date=TODAY, **other), DEDI)  # type: ignore[arg-type]
    with pytest.raises(PaymentMissing):
        shop.artisan_cards.agree(replace(old, from_date=TODAY, rail=Rail.BANK), DEDI)
    assert len(shop.artisan_cards.versions("P01")) == 1


def test_another_way_of_paying_is_a_version_from_today(shop: Shop) -> None:
    card = shop.artisans.get("P02")
    shop.artisan_cards.edit(card, card, Numbers(), DEDI, Rail.CASH)
    assert (terms_of(shop, "P02").rail, terms_of(shop, "P02").from_date) == (Rail.CASH, TODAY)
    assert shop.artisan_cards.versions("P02")[1].rail is Rail.BANK


def test_a_file_leaves_alone_what_it_does_not_carry(shop: Shop, tmp_path: Path) -> None:
    agreed = replace(terms_of(shop), from_date=TODAY, bearer=Bearer.CENTRE, minimum_payout=Rupiah(10_000))
    shop.artisan_cards.agree(agreed, DEDI)
    assert shop.artisans.import_csv(resource("demo", "artisans.csv")) == ImportResult(0, 0, 20)
    week = TODAY + timedelta(days=7)
    shop.artisan_cards.agree(replace(agreed, from_date=week, rate_bps=7_000), DEDI)
    rows = demo_rows("artisans.csv")
    rows[0]["commission_pct"] = "25"
    with pytest.raises(BadRows, match="other terms are agreed from 2026-12-01 on"):
        shop.artisans.import_csv(written(tmp_path / "a.csv", rows))
    clock = shop.clock
    assert isinstance(clock, FixedClock)
    clock.set(MORNING + timedelta(days=7))
    assert shop.artisans.import_csv(tmp_path / "a.csv") == ImportResult(0, 1, 19)
    assert (terms_of(shop, day=week).rate_bps, terms_of(shop, day=week).version) == (7_500, 4)
    assert terms_of(shop, day=week).bearer is Bearer.CENTRE


@pytest.mark.parametrize("name", ["Hj. Rohaeti", "ROHAETI", "ibu  Roha eti", "Bu Hj Rohaeti", "rohaeti."])
def test_a_name_is_the_same_without_titles_case_and_blanks(name: str) -> None:
    assert plain_name(name) == "rohaeti"


def test_a_card_that_is_typed_again_is_noticed(shop: Shop) -> None:
    cards = shop.artisan_cards
    by_name = new_card(shop, full_name="ibu Roha eti", phone="")
    (twin,) = cards.alike(by_name, Numbers())
    assert (twin.artisan.code, twin.alike) == ("P01", (Alike.NAME,))
    (twin,) = cards.alike(new_card(shop, phone="+62 812 0000 0002"), Numbers())
    assert (twin.artisan.code, twin.alike) == ("P02", (Alike.PHONE,))
    (twin,) = cards.alike(new_card(shop), Numbers(account="999020000000000"))
    assert (twin.artisan.code, twin.alike) == ("P02", (Alike.ACCOUNT,))
    assert cards.alike(new_card(shop), Numbers()) == ()
    assert cards.pairs() == ()
    cards.add(
        replace(by_name, phone="62 81200000001"), Numbers(), replace(terms_of(shop), from_date=TODAY), DEDI
    )
    (pair,) = cards.pairs()
    assert (pair.first.code, pair.second.code, pair.alike) == ("P01", "P21", (Alike.NAME, Alike.PHONE))
