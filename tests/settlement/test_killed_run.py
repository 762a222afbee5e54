"""The plug is pulled while a run is paid: it goes on with the rest, and nobody is paid twice.

`python -m tests.settlement.test_killed_run --kills 50` kills more often.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from pos.core.money import Rupiah, total
from pos.ledger import accounts
from pos.settlement.domain import PayoutState
from tests.goods import stocked_shop
from tests.settlement.days import Days
from tests.settlement.test_runs import owe, prepared, settled

MAKERS = [f"P{number:02}" for number in range(1, 21)]
ROOT = Path(__file__).parents[2]


def pull_the_plug(folder: Path, number: str, acks: int, seconds: float) -> set[str]:
    """Let a process pay the run and kill it some time after so many payments; returns what it had told."""
    command = [sys.executable, "-m", "tests.settlement.killed_run", str(folder), number]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "BEGUN\n"
        lines = [process.stdout.readline() for _ in range(acks)]
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)  # while it pays on
        process.kill()
        lines += process.stdout.readlines()
    return {line.split()[1] for line in lines if line.startswith("ACK ") and line.endswith("\n")}


def trial(folder: Path, kills: int, seed: int) -> int:
    """A run of twenty makers at two centres, killed so often; returns how many kills came midway."""
    chance = random.Random(seed)
    shop = stocked_shop(folder)
    days = Days(shop)
    for place, maker in enumerate(MAKERS):
        owe(days, maker, 50_000 + 1_000 * place)
        owe(days, maker, 40_000, centre="PDR")
    settled(days, "CKL", "PDR")
    run = prepared(days, "CKL", "PDR", also=tuple(MAKERS))
    due = {(part.number, part.amount) for item in run.items for part in item.parts}
    shop.close()
    midway, told = 0, set[str]()
    for _ in range(kills):
        told |= pull_the_plug(shop.folder.root, run.number, chance.randint(0, 3), chance.uniform(0.0, 0.008))
        again = type(shop)(shop.folder, shop.clock)
        days.shop = again
        now = prepared(days, "CKL", "PDR", also=tuple(MAKERS))
        assert now.number == run.number
        assert {(part.number, part.amount) for item in now.items for part in item.parts} == due
        done = {item.reference for item in now.paid}
        assert told <= done  # what was told is kept
        midway += 0 < len(done) < len(now.items)
        assert again.audit.verify() == []
        again.close()
    again = type(shop)(shop.folder, shop.clock)
    days.shop = again
    for item in again.runs.run(run.number).items:
        if item.state is PayoutState.PREPARED:
            again.runs.paid(item.reference, person="Dedi")
    out = -sum(
        again.ledger.balance(centre, account).amount
        for centre in ("CKL", "PDR")
        for account in (accounts.SAFE, accounts.BANK)
    )
    assert Rupiah(out) == total(amount for _, amount in due)
    assert again.audit.verify() == []
    again.close()
    return midway


def test_a_run_that_was_killed_goes_on_and_nobody_is_paid_twice(tmp_path: Path) -> None:
    assert trial(tmp_path, kills=3, seed=7) >= 1


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--kills", type=int, default=50)
    asked.add_argument("--seed", type=int, default=1)
    chosen = asked.parse_args()
    ended = 0
    for turn in range(-(-chosen.kills // 5)):
        with tempfile.TemporaryDirectory() as place:
            ended += trial(Path(place), 5, chosen.seed + turn)
    sys.stdout.write(f"{chosen.kills} kills, {ended} of them midway: nobody was paid twice\n")
