"""A till in trouble: what doctor finds, and a bundle that names nobody."""

from __future__ import annotations

import json
import os
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pos.core.clock import FixedClock
from pos.core.config import TillConfig, write_config
from pos.core.errors import FolderTrouble
from pos.doctor import Clockwork, Grade, look_over, prove, read_clock
from pos.shop import Shop
from pos.staff.domain import Role
from pos.support import bundle_name, write_bundle
from tests.goods import stocked_shop

NOON = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
PLANTED = ("Rohaeti", "081298765432", "5551234567", "Rahayu", "Siti")


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    shop = stocked_shop(tmp_path / "shop")
    shop.clock = FixedClock(NOON)
    return shop


def grades(shop: Shop, now: datetime = NOON) -> dict[str, Grade]:
    return {check.what: check.grade for check in look_over(shop.folder, FixedClock(now))}


def last_at(shop: Shop) -> datetime:
    return max(head.at for head in shop.audit.chain_heads())


@pytest.mark.parametrize(
    ("days", "how"),
    [(-365, Clockwork.BEFORE_LAST), (0, Clockwork.FITS), (399, Clockwork.FITS), (401, Clockwork.FAR_AHEAD)],
)
def test_a_clock_is_held_against_the_last_entry(days: int, how: Clockwork) -> None:
    reading = read_clock(NOON + timedelta(days=days), NOON)
    assert reading.how is how
    assert reading.days_off == abs(days)


def test_some_hours_back_on_the_same_day_are_no_wrong_day() -> None:
    evening = NOON + timedelta(hours=7)
    assert read_clock(NOON - timedelta(hours=3), evening).how is Clockwork.FITS
    yesterday = read_clock(NOON - timedelta(hours=26), evening)
    assert (yesterday.how, yesterday.days_off) == (Clockwork.BEFORE_LAST, 1)


def test_a_new_shop_knows_at_least_when_the_program_was_made() -> None:
    assert read_clock(NOON - timedelta(days=365), None).how is Clockwork.BEFORE_PROGRAM
    assert read_clock(NOON + timedelta(days=3650), None).how is Clockwork.FITS


def test_a_clock_a_year_back_is_broken_and_one_ahead_asks_for_a_look(shop: Shop) -> None:
    last = last_at(shop)
    assert grades(shop, last + timedelta(days=1))["clock"] is Grade.GOOD
    assert grades(shop, last - timedelta(days=365))["clock"] is Grade.BROKEN
    assert grades(shop, last + timedelta(days=500))["clock"] is Grade.ATTENTION


def test_a_backup_of_eight_days_asks_for_a_look(shop: Shop) -> None:
    now = last_at(shop) + timedelta(days=1)
    assert grades(shop, now)["backup"] is Grade.ATTENTION
    copy = shop.folder.backups / "copy.db"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(b"copy")
    for days, grade in ((1, Grade.GOOD), (8, Grade.ATTENTION)):
        then = (now - timedelta(days=days)).timestamp()
        os.utime(copy, (then, then))
        assert grades(shop, now)["backup"] is grade


def test_books_that_fit_are_proved_and_the_parts_are_told(shop: Shop) -> None:
    steps: list[tuple[int, int]] = []

    def moved(done: int, of: int) -> None:
        steps.append((done, of))

    assert prove(shop.folder, moved) == ()
    assert steps == [(0, 2), (1, 2), (2, 2)]


def plant(shop: Shop) -> None:
    """Personal things where they might stand: in a log of an older version, whole and in parts."""
    logs = shop.folder.logs
    logs.mkdir(exist_ok=True)
    (logs / "gerabah.log").write_text(
        "2026-11-24 10:05:01 ERROR pos.crash defect G-261124-7KQ2\n"
        "2026-11-24 10:05:02 WARNING pos.sales Rohaeti called 081298765432 about 5551234567\n"
        "2026-11-24 10:05:03 WARNING pos.sales buyer='Rahayu' and siti\n",
        encoding="utf-8",
    )


def text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def test_the_bundle_holds_what_helps_and_names_nobody(shop: Shop, tmp_path: Path) -> None:
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    plant(shop)
    made = write_bundle(shop.folder, tmp_path / bundle_name(shop.clock), shop.clock)
    assert made.path.name == "bantuan-2026-11-24-1200.zip"
    text = text_of(made.path)
    for personal in PLANTED:
        assert personal.casefold() not in text.casefold(), personal
    for word in shop.audit.personal_words():
        if len(word) > 5:
            assert word not in text, word
    assert str(tmp_path) not in text
    assert "G-261124-7KQ2" in text
    with zipfile.ZipFile(made.path) as archive:
        held = json.loads(archive.read("database.json"))
        checks = json.loads(archive.read("checks.json"))
        assert b"secret" not in archive.read("settings.json")
    assert held["rows"]["product"] > 10
    assert held["chains"][0]["seq"] >= 1
    assert {"disk", "clock", "backup", "database"} <= {check["what"] for check in checks}


def test_a_damaged_database_still_gives_a_bundle_and_its_log_stays_behind(shop: Shop, tmp_path: Path) -> None:
    plant(shop)
    shop.close()
    shop.folder.database.write_bytes(b"this is no database at all, it was one once" * 40)
    text = text_of(write_bundle(shop.folder, tmp_path / "help.zip", shop.clock).path)
    assert "kept back" in text
    assert "Rohaeti" not in text
    assert grades(shop)["database"] is Grade.BROKEN


def test_a_folder_that_is_not_there_to_write_is_told(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FolderTrouble):
        write_bundle(shop.folder, tmp_path / "file" / "help.zip", shop.clock)


def test_the_name_of_a_stick_is_not_in_the_bundle(shop: Shop, tmp_path: Path) -> None:
    write_config(shop.folder.config, TillConfig("CKL", 1, backup_folder="/media/rahayu/FLASH"))
    write_bundle(shop.folder, tmp_path / "bantuan.zip", FixedClock(NOON))
    with zipfile.ZipFile(tmp_path / "bantuan.zip") as archive:
        assert [name for name in archive.namelist() if b"rahayu" in archive.read(name)] == []
