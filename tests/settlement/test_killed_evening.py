"""The power fails while the day is settled, exported and paid: once more, and it ends as if nothing had been.

A few cuts here; `python -m tests.settlement.test_killed_evening 50` makes as many as one wants.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from pos.core.clock import FixedClock, instant_at
from pos.core.money import Rupiah, total
from pos.core.paths import DataFolder
from pos.settlement.domain import PayoutState, paid_amount
from pos.shop import Shop
from tests.goods import MORNING, stocked_shop
from tests.settlement.days import TUESDAY, Days

CUTS = 3
ROOT = Path(__file__).parent.parent.parent
MAKERS = ("P01", "P02", "P03", "P05", "P07", "P08")


def make_day(folder: Path) -> None:
    """A day of six makers, closed and not yet settled."""
    shop = Shop(DataFolder(folder), FixedClock(MORNING))
    days = Days(shop)
    things = [days.thing(code, 90_000 + 1_111 * at, 7_250) for at, code in enumerate(MAKERS)]
    with days.shift(TUESDAY) as shift:
        for at in range(24):
            days.sell(shift, things[at % len(things)], discount=500 * (at % 3))
    shop.close()


def run(folder: Path, out: Path, cut_after: float | None) -> float:
    """One evening; killed so many seconds after the shop is open.  Returns how long it ran."""
    command = [sys.executable, "-m", "tests.settlement.evening_driver", str(folder), str(out)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    begun = time.monotonic()
    if cut_after is not None:
        time.sleep(cut_after)
        process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    took = time.monotonic() - begun
    assert cut_after is not None or (process.returncode == 0 and rest == "done\n")
    return took


def check(folder: Path, out: Path, wanted: dict[str, bytes]) -> None:
    """Everybody was paid what the settlement says, once, and the files are as without cuts."""
    shop = Shop(DataFolder(folder), FixedClock(instant_at(TUESDAY, 20)))
    settlement = shop.settlements.of_day("CKL", TUESDAY)
    assert settlement is not None
    payouts = shop.payouts.of_settlement(settlement.number)
    assert {one.state for one in payouts} == {PayoutState.PAID}
    unit = Rupiah(1_000)
    due = {line.artisan_code: paid_amount(line.payable, line.rail, unit) for line in settlement.lines}
    assert {one.artisan_code: one.amount for one in payouts} == due
    assert len(payouts) == len(MAKERS)
    journal = total(
        line.amount
        for one in payouts
        for line in shop.statements.of_days("CKL", one.artisan_code, TUESDAY, TUESDAY).lines
        if line.document == one.number
    )
    assert journal == -total(due.values())
    assert shop.audit.verify() == []
    shop.close()
    assert {path.name: path.read_bytes() for path in out.iterdir()} == wanted


def files_of(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir()}


def trial(day: Path, room: Path, cuts: int, seed: int) -> None:
    """An evening without cuts, then one with as many as asked, each in another place."""
    chance = random.Random(seed)
    shutil.copytree(day, room / "whole")
    took = run(room / "whole", room / "whole-out", None)
    wanted = files_of(room / "whole-out")
    for cut in range(cuts):
        folder, out = room / f"cut{cut}", room / f"cut{cut}-out"
        shutil.copytree(day, folder)
        for _ in range(2):
            run(folder, out, chance.uniform(0, took))
            shop = Shop(DataFolder(folder), FixedClock(instant_at(TUESDAY, 20)))
            assert shop.audit.verify() == [], "what is there after a cut is whole"
            shop.close()
        run(folder, out, None)
        check(folder, out, wanted)
        shutil.rmtree(folder)


@pytest.fixture
def day(stocked: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "day"
    shutil.copytree(stocked, folder)
    make_day(folder)
    return folder


def test_a_cut_evening_ends_like_one_without_cuts(day: Path, tmp_path: Path) -> None:
    trial(day, tmp_path, CUTS, seed=6)


if __name__ == "__main__":
    from pos.staff.domain import Role

    with tempfile.TemporaryDirectory() as room:
        shop = stocked_shop(Path(room))
        shop.staff.add("Siti", Role.ATTENDANT, "1111")
        shop.close()
        make_day(shop.folder.root)
        trial(shop.folder.root, Path(room) / "cuts", int(sys.argv[1]), seed=50)
        sys.stdout.write(f"{sys.argv[1]} evenings with two cuts each: all as without\n")
