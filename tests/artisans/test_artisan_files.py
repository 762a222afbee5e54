"""Artisans into a file and back: numbers stay masked, telephones are written in one way, terms are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select, update

from pos.artisans.domain import Bearer, Terms, normal_phone
from pos.artisans.tables import ArtisanRow, TermsRow
from pos.core.clock import FixedClock
from pos.core.csv_rows import BadFile, BadRows, CardChange, FieldChange, ImportResult
from pos.core.money import Rupiah
from pos.core.paths import resource
from pos.db.base import insert_rows
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.message import BadPhone
from pos.shop import Shop
from tests.goods import MORNING, demo_rows, empty_shop, written

TODAY = date(2026, 11, 24)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """All of the demo's makers are known."""
    shop = empty_shop(tmp_path)
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    yield shop
    shop.close()


def agree(shop: Shop, terms: Terms) -> None:
    """Other terms, as the card's screen writes them."""
    with shop.db.write() as session:
        insert_rows(session, TermsRow, [{name: getattr(terms, name) for name in Terms.__slots__}])


def chain(shop: Shop, kind: EventKind) -> list[dict[str, object]]:
    with shop.db.read() as session:
        query = select(ChainEventRow.body).where(ChainEventRow.kind == kind).order_by(ChainEventRow.seq)
        return [json.loads(body) for body in session.scalars(query)]


def _write(path: Path, rows: list[dict[str, str]]) -> Path:
    if path.suffix == ".csv":
        return written(path, rows)
    book = Workbook()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(list(row.values()))
    book.save(path)
    return path


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_what_would_change_is_told_and_account_numbers_only_masked(
    shop: Shop, tmp_path: Path, ending: str
) -> None:
    rows = demo_rows("artisans.csv")
    rows[1] |= {"account_no": "999020000001234", "commission_pct": "20", "phone": "+62 812-0000-0099"}
    path = _write(tmp_path / f"a{ending}", rows)
    result = shop.artisans.import_csv(path, dry_run=True)
    assert result == ImportResult(0, 1, 19)
    assert result.differences == (
        CardChange(
            "P02",
            "Sarkawi",
            (
                FieldChange("phone", "081200000002", "081200000099"),
                FieldChange("commission_pct", "15", "20"),
                FieldChange("account_no", "****0000", "****1234"),
            ),
        ),
    )
    assert shop.artisans.get("P02").account_masked == "****0000"
    assert shop.artisans.import_csv(path, person="Dedi") == result
    assert shop.artisans.import_csv(path) == ImportResult(0, 0, 20)
    assert (shop.artisans.get("P02").account_masked, shop.artisans.get("P02").phone) == (
        "****1234",
        "081200000099",
    )
    last = chain(shop, EventKind.IMPORT)[-1]
    assert (last["what"], last["changed"], last["person"]) == ("artisans", 1, "Dedi")
    assert last["terms"] == [{"artisan": "P02", "before": 8_500, "after": 8_000}]
    assert "1234" not in json.dumps(last)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("full", [False, True])
def test_what_is_exported_is_read_again_as_unchanged(
    shop: Shop, tmp_path: Path, ending: str, full: bool
) -> None:
    with shop.db.write() as session:
        where = update(ArtisanRow).where(ArtisanRow.code == "P01")
        session.execute(
            where.values(phone="+62 812 0000 0001", full_name="=Hj. Rohaeti", photo="abc", story="x")
        )
        session.execute(update(ArtisanRow).where(ArtisanRow.code == "P20").values(merged_into="P02"))
    old = shop.artisans.terms(TODAY)["P03"]
    special = replace(old, version=2, bearer=Bearer.ARTISAN, minimum_payout=Rupiah(50_000), floor_bps=7_000)
    agree(shop, special)
    path = tmp_path / f"a{ending}"
    assert shop.artisans.export(path, "Nani", "CKL-1", full_numbers=full) == 19
    assert shop.artisans.import_csv(path) == ImportResult(0, 0, 19)
    assert shop.artisans.terms(TODAY)["P03"] == special
    assert len(chain(shop, EventKind.ACCOUNT_VIEWED)) == int(full)
    assert len(chain(shop, EventKind.EXPORT)) == 1


def test_a_mask_in_a_file_is_never_taken_for_a_number(shop: Shop, tmp_path: Path) -> None:
    rows = demo_rows("artisans.csv")
    rows[1]["account_no"] = "****9999"
    with pytest.raises(BadRows, match="line 3: account_no: is masked; write the whole number"):
        shop.artisans.import_csv(written(tmp_path / "a.csv", rows))
    rows[1]["account_no"] = "****0000"
    assert shop.artisans.import_csv(written(tmp_path / "a.csv", rows)) == ImportResult(0, 0, 20)


def test_a_short_list_of_telephones_changes_nothing_else(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "hp.csv"
    path.write_text("Kode;No. HP\nP02;62 812 7777 0002\n", encoding="utf-8")
    before = shop.artisans.get("P02")
    assert shop.artisans.import_csv(path) == ImportResult(0, 1, 0)
    assert shop.artisans.get("P02") == replace(before, phone="081277770002")
    path.write_text("Kode;No. HP\nP77;62 812 7777 0002\n", encoding="utf-8")
    with pytest.raises(BadFile, match="these columns are missing: full_name"):
        shop.artisans.import_csv(path)


def test_terms_that_are_agreed_for_later_are_not_overtaken(shop: Shop, tmp_path: Path) -> None:
    old = shop.artisans.terms(TODAY)["P01"]
    agree(shop, replace(old, version=2, from_date=TODAY + timedelta(days=7), rate_bps=9_000))
    rows = demo_rows("artisans.csv")
    assert shop.artisans.import_csv(written(tmp_path / "a.csv", rows)) == ImportResult(0, 0, 20)
    rows[0]["commission_pct"] = "20"
    with pytest.raises(BadRows, match="line 2: commission_pct: other terms are agreed from 2026-12-01 on"):
        shop.artisans.import_csv(written(tmp_path / "a.csv", rows))
    assert isinstance(shop.clock, FixedClock)
    shop.clock.set(MORNING + timedelta(days=8))
    assert shop.artisans.import_csv(written(tmp_path / "a.csv", rows)).changed == 1
    assert shop.artisans.terms(TODAY + timedelta(days=8))["P01"].version == 3


def test_a_merged_card_is_left_out(shop: Shop) -> None:
    with shop.db.write() as session:
        session.execute(update(ArtisanRow).where(ArtisanRow.code == "P02").values(merged_into="P01"))
    with pytest.raises(BadRows, match="line 3: code: P02 was merged into P01; leave this row out"):
        shop.artisans.import_csv(resource("demo", "artisans.csv"))


def test_an_import_that_is_stopped_leaves_nothing(shop: Shop, tmp_path: Path) -> None:
    rows = [row | {"code": f"Q{n}"} for n, row in enumerate(demo_rows("artisans.csv"))]

    def stop(_done: int, _of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        shop.artisans.import_csv(written(tmp_path / "a.csv", rows), moved=stop)
    with shop.db.read() as session:
        assert session.scalar(select(func.count()).select_from(ArtisanRow)) == 20


@pytest.mark.parametrize(
    ("written_as", "normal"),
    [("0812 3456 789", "08123456789"), ("+62 812-3456-789", "08123456789"), ("62812 3456789", "08123456789")],
)
def test_a_telephone_number_is_kept_in_one_way(written_as: str, normal: str) -> None:
    assert normal_phone(written_as) == normal


def test_what_is_no_number_of_here_is_refused() -> None:
    with pytest.raises(BadPhone):
        normal_phone("+60 12 345 6789")
