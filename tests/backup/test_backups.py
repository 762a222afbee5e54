"""A shop and its copies: made, kept, refused, and gone back to."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pos.backup import packing
from pos.backup.domain import (
    Copy,
    DamagedBackup,
    ForeignBackup,
    NoRoom,
    OccupiedFile,
    PlaceGone,
    ShopWentOn,
    Stamp,
    Standing,
    named,
    superseded,
)
from pos.copies import restoring_into
from pos.core.clock import FixedClock
from pos.core.config import TillConfig, read_config
from pos.core.paths import DataFolder, resource
from pos.db.database import DatabaseTrouble
from pos.ledger.numbers import letters
from pos.sales.soak import soak
from pos.shop import Shop, new_shop
from pos.staff.domain import Role
from tests.goods import MORNING, stocked_shop

NOON = MORNING + timedelta(hours=3)


def sell(shop: Shop, sales: int) -> list[str]:
    """Some sales, and their numbers."""
    lines: list[str] = []
    soak((shop.shelf, shop.staff, shop.shifts, shop.sales), "CKL-1", sales, 1, lines.append)
    return [line.split()[2] for line in lines]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = stocked_shop(tmp_path)
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    yield shop
    shop.close()


def open_again(shop: Shop, clock: FixedClock | None = None) -> Shop:
    shop.close()
    return Shop(shop.folder, clock or FixedClock(NOON))


def restored(shop: Shop, file: Path) -> Shop:
    shop.close()
    restoring = Shop(shop.folder, FixedClock(NOON)).restoring
    restoring.decide(restoring.drill(file), "Dedi")
    return open_again(shop)


def mark(shop: Shop, number: str) -> str:
    return shop.sales.get(number).mark


def test_a_copy_holds_the_whole_shop_and_the_chain_tells_of_it(shop: Shop, tmp_path: Path) -> None:
    numbers = sell(shop, 2)
    shop.cipher.encrypt("1234567890")
    copy = shop.backups.make(tmp_path / "x.gerabah", "Dedi")

    assert copy.stamp.standing.sales == 2
    assert copy.stamp.standing.last_sale == numbers[-1]
    assert {"gerabah.db", "till.toml", "secret.key"} <= copy.stamp.files.keys()
    assert packing.check(copy.path, lambda done, of: None) == copy.stamp
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.gerabah"]
    assert shop.audit.verify() == []


def test_what_was_sold_after_the_copy_goes_aside_and_its_numbers_never_come_again(
    shop: Shop, tmp_path: Path
) -> None:
    first = sell(shop, 2)
    copy = shop.backups.make(tmp_path / "x.gerabah", "Dedi").path
    lost = sell(shop, 3)
    lost_mark, kept_mark = mark(shop, lost[-1]), mark(shop, first[0])

    shop.close()
    restoring = Shop(shop.folder, FixedClock(NOON)).restoring
    drill = restoring.drill(copy)
    assert [(loss.table, loss.count) for loss in drill.losses] == [("sale", 3)]
    assert drill.findings == 0
    aside = restoring.decide(drill, "Dedi")
    back = open_again(shop)

    again = sell(back, 3)
    assert not set(again) & set(lost)
    assert all(number.startswith("CKL-1-261124B-") for number in again)
    assert back.audit.verify([kept_mark, mark(back, again[0])]) == []
    [finding] = back.audit.verify([lost_mark])
    assert finding.where == lost[-1]
    assert "lost when the copy of 2026-11-24T02:00" in finding.text
    with closing(sqlite3.connect(back.folder.root / aside / "gerabah.db")) as old:
        assert old.execute("SELECT COUNT(*) FROM sale").fetchone() == (5,)

    third = restored(back, copy)
    assert all(number.startswith("CKL-1-261124C-") for number in sell(third, 1)), "B was given, too"
    assert third.audit.verify() == []
    third.close()


def test_every_series_of_numbers_goes_on_behind_letters() -> None:
    assert [letters(n) for n in (1, 2, 3, 26, 27, 28, 52, 53)] == ["", "B", "C", "Z", "AA", "AB", "AZ", "BA"]


def test_labels_of_after_the_copy_name_nothing_else(shop: Shop, tmp_path: Path) -> None:
    copy = shop.backups.make(tmp_path / "x.gerabah", "Dedi").path
    sku = shop.shelf.search("CKL", "kendi")[0].sku
    before = shop.goods.tags(sku=sku, count=1)
    back = restored(shop, copy)
    with back.db.read() as session:
        from sqlalchemy import text

        last = session.execute(text("SELECT last FROM counter WHERE series = 'tag:0'")).scalar_one()
    with closing(sqlite3.connect(next((back.folder.root / "sebelum-pulih").glob("*/gerabah.db")))) as old:
        assert last >= old.execute("SELECT last FROM counter WHERE series = 'tag:0'").fetchone()[0] + 5_000
    assert before
    back.close()


def test_one_file_moves_the_shop_to_a_new_computer(shop: Shop, tmp_path: Path) -> None:
    sell(shop, 1)
    token = shop.cipher.encrypt("1234567890")
    copy = shop.backups.make(tmp_path / "x.gerabah", "Dedi").path
    folder = DataFolder(tmp_path / "new computer")
    restoring = Shop(folder, FixedClock(NOON)).restoring
    restoring.decide(restoring.drill(copy), "Dedi")
    moved = Shop(folder, FixedClock(NOON))

    assert moved.config.till_code == "CKL-1"
    assert moved.cipher.decrypt(token) == "1234567890"
    assert sell(moved, 1) == ["CKL-1-261124B-0001"]
    assert moved.audit.verify() == []
    moved.close()
    again = DataFolder(tmp_path / "a third computer")
    restoring = Shop(again, FixedClock(NOON)).restoring
    restoring.decide(restoring.drill(copy), "Dedi")
    third = Shop(again, FixedClock(NOON))
    assert sell(third, 1) == ["CKL-1-261124C-0001"], "the note beside the copy tells of the second computer"
    third.close()


@pytest.mark.parametrize("where", [0.02, 0.3, 0.6, 0.9, 0.999])
def test_a_damaged_copy_is_refused_and_the_shop_stays(shop: Shop, tmp_path: Path, where: float) -> None:
    sell(shop, 1)
    copy = shop.backups.make(tmp_path / "x.gerabah", "Dedi").path
    content = bytearray(copy.read_bytes())
    at = int(len(content) * where)
    content[at : at + 64] = bytes(255 - byte for byte in content[at : at + 64])
    copy.write_bytes(content)
    with pytest.raises(DamagedBackup) as trouble:
        shop.restoring.drill(copy)

    assert "\n" not in str(trouble.value)
    assert not list(shop.folder.root.glob(".pulih*"))
    assert open_again(shop).audit.verify() == []


@pytest.mark.parametrize("content", [b"", b"Daftar belanja\n" * 40, b"SQLite format 3\x00" + b"\xa5" * 9000])
def test_a_file_that_is_no_copy_is_refused(shop: Shop, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "belanja.gerabah"
    file.write_bytes(content)
    with pytest.raises(DamagedBackup):
        shop.restoring.drill(file)


def test_a_copy_of_another_organisation_is_refused(shop: Shop, tmp_path: Path) -> None:
    sell(shop, 1)
    other = new_shop(DataFolder(tmp_path / "other"), TillConfig("CKL", 1), FixedClock(NOON))
    other.centres.import_csv(resource("demo", "centres.csv"))
    copy = other.backups.make(tmp_path / "other.gerabah", "Rina").path
    other.close()
    with pytest.raises(ForeignBackup) as trouble:
        shop.restoring.drill(copy)

    assert trouble.value.ours == "CKL-1"
    assert not list(shop.folder.root.glob(".pulih*"))


def test_a_broken_shop_comes_back(shop: Shop, tmp_path: Path) -> None:
    sell(shop, 2)
    copy = shop.backups.make(tmp_path / "x.gerabah", "Dedi").path
    shop.close()
    shop.folder.database.write_bytes(b"\xa5" * 40_000)
    for ending in ("-wal", "-shm"):
        Path(f"{shop.folder.database}{ending}").unlink(missing_ok=True)
    restoring = Shop(shop.folder, FixedClock(NOON)).restoring
    drill = restoring.drill(copy)
    assert drill.here is None
    restoring.decide(drill, "Dedi")
    back = open_again(shop)
    assert len(sell(back, 1)) == 1
    assert back.audit.verify() == []
    back.close()


def test_a_till_that_is_open_is_not_replaced_under_its_hands(shop: Shop, tmp_path: Path) -> None:
    sell(shop, 1)
    copy = shop.backups.make(tmp_path / "x.gerabah", "Dedi").path
    shop.restoring.decide(shop.restoring.drill(copy), "Dedi")
    with pytest.raises(DatabaseTrouble) as trouble:
        Shop(shop.folder)

    assert trouble.value.reason == "busy"
    back = open_again(shop)
    assert sell(back, 1)[0].startswith("CKL-1-261124B-")
    back.close()


# --- the copy of each shift ---


def test_a_shift_leaves_a_copy_here_and_on_the_stick(shop: Shop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "foto liburan.jpg").write_bytes(b"jpg")
    shop.backups.choose_place(stick, "Dedi")
    sell(shop, 1)
    made = shop.backups.make_all("Siti")

    assert made.trouble is None
    assert made.outside == stick / named("CKL-1", MORNING)
    assert made.outside.read_bytes() == made.here.path.read_bytes()
    assert read_config(shop.folder.config).backup_folder == str(stick)
    assert [copy.path.name for copy in shop.backups.copies()] == [made.outside.name]
    assert (stick / "foto liburan.jpg").exists()
    assert not shop.backups.standing().is_old


def test_a_stick_that_was_pulled_out_leaves_the_copy_here(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shop.backups.choose_place(stick, "Dedi")
    sell(shop, 1)
    poured = packing._poured

    def pulled(source: object, into: object, moved: object, done: int, of: int) -> object:
        answer = poured(source, into, moved, done, of)  # type: ignore[arg-type]
        if getattr(into, "name", "").startswith(str(stick)):
            shutil.rmtree(stick)
        return answer

    monkeypatch.setattr(packing, "_poured", pulled)
    made = shop.backups.make_all("Siti")
    assert isinstance(made.trouble, PlaceGone)
    assert made.outside is None
    packing.check(made.here.path, lambda done, of: None)
    monkeypatch.undo()
    shutil.rmtree(stick, ignore_errors=True)
    assert isinstance(shop.backups.make_all("Siti").trouble, PlaceGone), "it is still not there"
    assert len(sell(shop, 1)) == 1


def test_a_full_stick_is_told_and_keeps_its_earlier_copies(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shop.backups.choose_place(stick, "Dedi")
    earlier = shop.backups.make_all("Siti").outside
    assert earlier is not None
    shop.clock.set(NOON)  # type: ignore[attr-defined]
    usage = shutil.disk_usage

    def full(path: Path) -> object:
        return usage(path)._replace(free=1_000) if str(path) == str(stick) else usage(path)

    monkeypatch.setattr(shutil, "disk_usage", full)
    made = shop.backups.make_all("Siti")
    assert isinstance(made.trouble, NoRoom)
    assert sorted(path.name for path in stick.glob("*.gerabah")) == [earlier.name]


def test_a_week_without_a_copy_outside_is_told(shop: Shop, tmp_path: Path) -> None:
    sell(shop, 1)
    assert not shop.backups.standing().is_old, "the shop is new"
    shop.clock.set(MORNING + timedelta(days=8))  # type: ignore[attr-defined]
    assert shop.backups.standing().is_old
    (tmp_path / "stick").mkdir()
    shop.backups.choose_place(tmp_path / "stick", "Dedi")
    shop.backups.make_all("Siti")
    assert not shop.backups.standing().is_old
    shop.clock.set(MORNING + timedelta(days=16))  # type: ignore[attr-defined]
    assert shop.backups.standing().is_old


def _copy(days_ago: float) -> Copy:
    at = NOON - timedelta(days=days_ago)
    return Copy(Path(named("CKL-1", at)), Stamp("CKL-1", "", at, "", Standing(), {}))


def test_seven_days_and_twelve_months_are_kept() -> None:
    copies = [_copy(half / 2) for half in range(900)]
    gone = {copy.path for copy in superseded(copies)}
    kept = [copy for copy in copies if copy.path not in gone]

    assert kept[0] is copies[0]
    days = [copy.stamp.made_at for copy in kept]
    assert len(kept) == 7 + 11, "the newest of this month is one of the days"
    assert all(isinstance(day, datetime) for day in days)
    assert len({(day.year, day.month) for day in days}) == 12


def test_another_shops_copies_are_never_thinned_out(shop: Shop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    other = new_shop(DataFolder(tmp_path / "other"), TillConfig("CKL", 1), FixedClock(MORNING))
    other.centres.import_csv(resource("demo", "centres.csv"))
    for day in range(30, 0, -1):
        other.clock.set(MORNING - timedelta(days=day, hours=1))  # type: ignore[attr-defined]
        if day in (30, 29):
            theirs = other.backups.make(stick / named("CKL-1", other.clock.now()), "Rina").path
    other.close()
    shop.backups.choose_place(stick, "Dedi")
    for day in range(10):
        shop.clock.set(MORNING + timedelta(days=day))  # type: ignore[attr-defined]
        shop.backups.make_all("Siti")

    assert theirs.exists()
    assert len(list(stick.glob("*.gerabah"))) == 2 + 7
    assert len(list(shop.folder.backups.glob("*.gerabah"))) == 7


def test_a_file_that_is_no_copy_of_this_shop_is_never_written_over(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "skripsi.doc"
    file.write_bytes(b"bab 1")
    with pytest.raises(OccupiedFile):
        shop.backups.make(file, "Dedi")
    assert file.read_bytes() == b"bab 1"


def test_a_stick_that_left_its_empty_folder_behind_is_no_copy_outside(shop: Shop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shop.backups.choose_place(stick, "Dedi")
    shutil.rmtree(stick)
    stick.mkdir()  # the mount point stays, on the computer's own disk
    made = shop.backups.make_all("Siti")
    assert isinstance(made.trouble, PlaceGone)
    assert made.outside is None
    assert list(stick.iterdir()) == []


def test_sales_after_the_comparison_are_not_put_aside(shop: Shop, tmp_path: Path) -> None:
    sell(shop, 1)
    copy = shop.backups.make(tmp_path / "satu.gerabah", "Dedi")
    drill = shop.restoring.drill(copy.path)
    sell(shop, 1)
    with pytest.raises(ShopWentOn):
        shop.restoring.decide(drill, "Dedi")
    shop.restoring.forget(drill)
    assert not shop.folder.restoring.exists()


def test_a_till_that_opened_meanwhile_takes_the_decision_back(shop: Shop, tmp_path: Path) -> None:
    sell(shop, 1)
    copy = shop.backups.make(tmp_path / "satu.gerabah", "Dedi")
    drill = shop.restoring.drill(copy.path)
    shop.restoring.decide(drill, "Dedi")
    with pytest.raises(DatabaseTrouble):
        shop.restoring.bring_in(drill)  # this very till has the database open
    assert not shop.folder.restoring.exists()
    sell(shop, 1)
    assert shop.audit.verify() == []


def test_a_computer_whose_clock_fell_back_to_1970_makes_a_copy(shop: Shop, tmp_path: Path) -> None:
    clock = shop.clock
    assert isinstance(clock, FixedClock)
    clock.set(datetime(1970, 1, 1, 0, 5, tzinfo=UTC))
    copy = shop.backups.make(tmp_path / "tua.gerabah", "Dedi")
    assert shop.restoring.drill(copy.path).findings == 0


def test_a_bare_database_in_an_empty_folder_brings_its_settings(shop: Shop, tmp_path: Path) -> None:
    sell(shop, 1)
    bare = tmp_path / "bare.db"
    with closing(sqlite3.connect(shop.folder.database)) as connection:
        connection.execute("VACUUM INTO ?", (str(bare),))
    folder = DataFolder(tmp_path / "baru")
    folder.root.mkdir()
    restoring = restoring_into(folder, shop.clock)
    drill = restoring.drill(bare)
    restoring.decide(drill, "Dedi")
    restoring.bring_in(drill)
    assert read_config(folder.config).till_code == "CKL-1"
    assert not folder.needs_first_start
    there = Shop(folder, shop.clock)
    assert there.audit.verify() == []
    there.close()
