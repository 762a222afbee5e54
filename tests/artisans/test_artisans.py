"""The makers: their cards, their terms, and account numbers that a stolen disk does not give away."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from pos.artisans.domain import Bearer, Period, Rail, honoured, masked
from pos.artisans.secrets import FieldCipher, KeyMissing
from pos.core.clock import FixedClock
from pos.core.csv_rows import BadRows, ImportResult
from pos.core.errors import NotFound
from pos.core.paths import resource
from pos.shop import Shop
from tests.goods import MORNING, demo_rows, empty_shop, written

TODAY = date(2026, 11, 24)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = empty_shop(tmp_path)
    yield shop
    shop.close()


def test_the_demo_s_makers_come_in_once(shop: Shop) -> None:
    path = resource("demo", "artisans.csv")
    assert shop.artisans.import_csv(path, dry_run=True) == ImportResult(20, 0, 0)
    assert shop.artisans.all() == []
    assert shop.artisans.import_csv(path) == ImportResult(20, 0, 0)
    assert shop.artisans.import_csv(path) == ImportResult(0, 0, 20)
    rohaeti, sarkawi = shop.artisans.all()[:2]
    assert (rohaeti.display_name, sarkawi.display_name) == ("Bu Rohaeti", "Pak Sarkawi")
    terms = shop.artisans.terms(TODAY)
    assert (terms["P01"].rate_bps, terms["P01"].rail, terms["P01"].period) == (
        8_500,
        Rail.CASH,
        Period.WEEKLY,
    )
    assert (terms["P02"].rail, terms["P02"].bearer) == (Rail.BANK, Bearer.SHARED)
    assert {one.version for one in terms.values()} == {1}


def test_a_maker_who_joins_in_the_future_has_terms_for_a_pot_that_is_sold_today(shop: Shop) -> None:
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    ahead = [one for one in shop.artisans.all() if one.joined_on and one.joined_on > TODAY]
    assert ahead
    for artisan in ahead:
        assert shop.artisans.terms(TODAY)[artisan.code].from_date == TODAY


def test_another_commission_holds_from_the_day_of_the_import_and_not_before(
    shop: Shop, tmp_path: Path
) -> None:
    rows = demo_rows("artisans.csv")
    shop.artisans.import_csv(written(tmp_path / "a.csv", rows))
    assert isinstance(shop.clock, FixedClock)
    shop.clock.set(MORNING + timedelta(days=7))
    rows[0]["commission_pct"] = "27.5"
    assert shop.artisans.import_csv(written(tmp_path / "b.csv", rows)) == ImportResult(0, 1, 19)
    before, after = (shop.artisans.terms(TODAY + timedelta(days=n))["P01"] for n in (6, 7))
    assert (before.version, before.rate_bps) == (1, 8_500)
    assert (after.version, after.rate_bps) == (2, 7_250)


def test_a_new_phone_is_no_new_agreement(shop: Shop, tmp_path: Path) -> None:
    rows = demo_rows("artisans.csv")
    shop.artisans.import_csv(written(tmp_path / "a.csv", rows))
    rows[0]["phone"] = "081299"
    assert shop.artisans.import_csv(written(tmp_path / "b.csv", rows)) == ImportResult(0, 1, 19)
    assert shop.artisans.get("P01").phone == "081299"
    assert shop.artisans.terms(TODAY)["P01"].version == 1


def test_account_numbers_are_masked_on_cards_and_unreadable_in_the_file(shop: Shop) -> None:
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    assert shop.artisans.get("P02").account_masked == "****0000"
    numbers = [row["account_no"].encode() for row in demo_rows("artisans.csv") if row["account_no"]]
    assert numbers
    shop.close()
    stored = b"".join(path.read_bytes() for path in shop.folder.root.glob("*.db*"))
    assert not [number for number in numbers if number in stored]


def test_a_changed_account_number_is_a_change(shop: Shop, tmp_path: Path) -> None:
    rows = demo_rows("artisans.csv")
    shop.artisans.import_csv(written(tmp_path / "a.csv", rows))
    rows[1]["account_no"] = "999020000001234"
    assert shop.artisans.import_csv(written(tmp_path / "b.csv", rows)) == ImportResult(0, 1, 19)
    assert shop.artisans.get("P02").account_masked == "****1234"


def test_one_bad_maker_keeps_all_out(shop: Shop, tmp_path: Path) -> None:
    rows = demo_rows("artisans.csv")
    rows[2] |= {
        "full_name": "Uun\x1b",
        "commission_pct": "115",
        "payout_method": "cek",
        "joined_on": "22-04-2024",
    }
    rows[3] |= {"code": "P01", "settlement": "tahunan", "gender": "", "active": "ya"}
    with pytest.raises(BadRows) as refused:
        shop.artisans.import_csv(written(tmp_path / "c.csv", rows))
    told = {str(problem) for problem in refused.value.problems}
    assert told == {
        "line 4: full_name: has control characters",
        "line 4: commission_pct: '115' is not a percentage from 0 to 100",
        "line 4: payout_method: 'cek' is none of tunai, bank, dompet",
        "line 4: joined_on: '22-04-2024' is not a date like 2026-11-24",
        "line 5: code: P01 stands twice in this file",
        "line 5: settlement: 'tahunan' is none of harian, mingguan, bulanan",
        "line 5: gender: '' is none of p, l",
        "line 5: active: 'ya' is none of 1, 0",
    }
    assert shop.artisans.all() == []


def test_a_maker_who_is_not_there_is_named(shop: Shop) -> None:
    with pytest.raises(NotFound, match="no artisan P99"):
        shop.artisans.get("P99")


def test_names_are_said_as_people_say_them() -> None:
    assert (honoured("Rohaeti", "P"), honoured("Sarkawi", "L")) == ("Bu Rohaeti", "Pak Sarkawi")


@pytest.mark.parametrize(
    ("number", "shown"),
    [("999020004321", "****4321"), ("4321", "****"), ("", ""), ("DANA", "DANA"), ("DANA 0812", "****0812")],
)
def test_a_card_shows_no_more_than_the_end_of_a_number(number: str, shown: str) -> None:
    assert masked(number) == shown


def test_the_key_is_this_user_s_alone_and_made_once(tmp_path: Path) -> None:
    path = tmp_path / "key"
    token = FieldCipher(path).encrypt("999020004321")
    assert FieldCipher(path).decrypt(token) == "999020004321"
    assert FieldCipher(path).encrypt("") == FieldCipher(path).decrypt("") == ""
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


ANOTHER_KEY = b"MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


@pytest.mark.parametrize("key", [None, ANOTHER_KEY, b"", b"not a key"])
def test_without_the_right_key_account_numbers_stay_closed(tmp_path: Path, key: bytes | None) -> None:
    token = FieldCipher(tmp_path / "key").encrypt("999020004321")
    (tmp_path / "key").unlink()
    if key is not None:
        (tmp_path / "key").write_bytes(key)
    with pytest.raises(KeyMissing):
        FieldCipher(tmp_path / "key").decrypt(token)
