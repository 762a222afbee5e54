"""The centres: how they round cash, and how their cards come from a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from pos.centres.domain import BadLimit, Rounding, round_cash
from pos.core.csv_rows import BadRows, ImportResult
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.core.paths import resource
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.shop import Shop
from tests.goods import demo_rows, empty_shop, written


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = empty_shop(tmp_path)
    yield shop
    shop.close()


@pytest.mark.parametrize(
    ("due", "rounding", "expected"),
    [
        (193_335, Rounding.DOWN_100, -35),
        (193_335, Rounding.DOWN_500, -335),
        (193_335, Rounding.NEAREST_100, -35),
        (193_350, Rounding.NEAREST_100, -50),
        (193_351, Rounding.NEAREST_100, 49),
        (193_335, Rounding.OFF, 0),
        (193_300, Rounding.DOWN_100, 0),
        (35, Rounding.DOWN_100, -35),
    ],
)
def test_cash_is_rounded_as_the_centre_has_set(due: int, rounding: Rounding, expected: int) -> None:
    assert round_cash(Rupiah(due), rounding) == Rupiah(expected)


@given(st.integers(0, 10**9), st.sampled_from([Rounding.DOWN_100, Rounding.DOWN_500]))
def test_rounding_down_never_asks_more_of_a_buyer(due: int, rounding: Rounding) -> None:
    step = 100 if rounding is Rounding.DOWN_100 else 500
    rounded = round_cash(Rupiah(due), rounding)
    assert -step < rounded.amount <= 0
    assert (due + rounded.amount) % step == 0


@given(st.integers(0, 10**9))
def test_rounding_to_the_nearest_gives_a_half_to_the_buyer(due: int) -> None:
    rounded = round_cash(Rupiah(due), Rounding.NEAREST_100)
    assert -50 <= rounded.amount < 50
    assert (due + rounded.amount) % 100 == 0


@given(st.integers(-(10**9), 0), st.sampled_from(Rounding))
def test_money_that_goes_back_is_not_rounded(due: int, rounding: Rounding) -> None:
    assert round_cash(Rupiah(due), rounding) == ZERO


def test_the_demo_s_centres_come_in_once(shop: Shop) -> None:
    path = resource("demo", "centres.csv")
    assert shop.centres.import_csv(path, dry_run=True) == ImportResult(3, 0, 0)
    assert shop.centres.all() == []
    assert shop.centres.import_csv(path) == ImportResult(3, 0, 0)
    assert shop.centres.import_csv(path) == ImportResult(0, 0, 3)
    assert [centre.code for centre in shop.centres.all()] == ["BDL", "CKL", "PDR"]
    cikolelet = shop.centres.get("CKL")
    assert cikolelet.paper_mm == 80
    assert cikolelet.rounding is Rounding.DOWN_100
    assert cikolelet.place == "Desa Cikolelet, Cinangka, Kabupaten Serang"


def test_a_changed_card_is_changed_alone(shop: Shop, tmp_path: Path) -> None:
    rows = demo_rows("centres.csv")
    shop.centres.import_csv(written(tmp_path / "a.csv", rows))
    rows[0]["phone"] = "0254999"
    assert shop.centres.import_csv(written(tmp_path / "b.csv", rows)) == ImportResult(0, 1, 2)
    assert shop.centres.get("CKL").phone == "0254999"


def test_one_bad_centre_keeps_all_out(shop: Shop, tmp_path: Path) -> None:
    rows = demo_rows("centres.csv")
    rows[1] |= {"code": "Pdr", "opening": "8", "printer_width_mm": "76"}
    rows[2]["code"] = rows[0]["code"]
    with pytest.raises(BadRows) as refused:
        shop.centres.import_csv(written(tmp_path / "c.csv", rows))
    assert [str(problem) for problem in refused.value.problems] == [
        "line 3: code: 'Pdr' is not three capital letters",
        "line 3: opening: '8' is not a time like 08:00",
        "line 3: printer_width_mm: '76' is none of 58, 80",
        "line 4: code: CKL stands twice in this file",
    ]
    assert shop.centres.all() == []


def test_the_address_of_the_story_pages_comes_with_the_file_and_stays_without_it(
    shop: Shop, tmp_path: Path
) -> None:
    rows = demo_rows("centres.csv")
    shop.centres.import_csv(written(tmp_path / "a.csv", rows))
    hosted = [{**row, "story_host": "Gerabah.Serang.id"} for row in rows]

    assert shop.centres.import_csv(written(tmp_path / "b.csv", hosted)) == ImportResult(0, 3, 0)
    assert shop.centres.get("CKL").story_host == "gerabah.serang.id"
    assert shop.centres.import_csv(written(tmp_path / "a.csv", rows)) == ImportResult(0, 0, 3)
    assert shop.centres.get("CKL").story_host == "gerabah.serang.id"


@pytest.mark.parametrize(
    "host", ["gerabah", "https://gerabah.id", "cerita.gerabah.serangkab.go.id", "a b.id"]
)
def test_an_address_that_no_tag_can_carry_is_refused(shop: Shop, tmp_path: Path, host: str) -> None:
    rows = [{**row, "story_host": host} for row in demo_rows("centres.csv")]

    with pytest.raises(BadRows):
        shop.centres.import_csv(written(tmp_path / "b.csv", rows))


def test_a_centre_that_is_not_there_is_named(shop: Shop) -> None:
    with pytest.raises(NotFound, match="no centre XXX"):
        shop.centres.get("XXX")


def test_other_limits_hold_at_once_and_the_chain_tells_who_set_them(shop: Shop) -> None:
    shop.centres.import_csv(resource("demo", "centres.csv"))
    before = shop.centres.get("CKL").limits
    wider = replace(before, discount_limit_bps=1_500, return_days=14, rounding=Rounding.DOWN_500)
    assert shop.centres.set_limits("CKL", wider, "Dedi", "CKL-1").limits == wider
    assert shop.centres.get("CKL").limits == wider
    with shop.db.read() as session:
        query = select(ChainEventRow).where(ChainEventRow.kind == EventKind.SETTINGS)
        told = json.loads(session.scalars(query).one().body)
    assert told["person"] == "Dedi"
    assert (told["before"]["discount_limit_bps"], told["after"]["discount_limit_bps"]) == (1_000, 1_500)


def test_limits_that_change_nothing_are_not_told(shop: Shop) -> None:
    shop.centres.import_csv(resource("demo", "centres.csv"))
    shop.centres.set_limits("CKL", shop.centres.get("CKL").limits, "Dedi", "CKL-1")
    with shop.db.read() as session:
        assert not session.scalars(select(ChainEventRow)).all()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("discount_limit_bps", 10_001),
        ("discount_limit_bps", -1),
        ("refund_limit", Rupiah(100_000_001)),
        ("return_days", 366),
        ("difference_limit", Rupiah(-1)),
    ],
)
def test_a_limit_that_cannot_be_meant_is_refused(shop: Shop, name: str, value: object) -> None:
    shop.centres.import_csv(resource("demo", "centres.csv"))
    before = shop.centres.get("CKL").limits
    with pytest.raises(BadLimit) as refused:
        shop.centres.set_limits("CKL", replace(before, **{name: value}), "Dedi", "CKL-1")  # type: ignore[arg-type]
    assert refused.value.limit == name
    assert shop.centres.get("CKL").limits == before
