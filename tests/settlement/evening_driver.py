"""An evening in a process of its own, to be killed: settle, export, pay everybody, write the month.

`python -m tests.settlement.evening_driver FOLDER OUT`; says `open` when the shop is open, `done` at the end.
Run again on the same folder it goes on where it was cut off.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pos.artisans.domain import Rail
from pos.core.clock import FixedClock, instant_at
from pos.core.paths import DataFolder
from pos.reports.domain import Month
from pos.settlement.domain import PayoutState
from pos.shop import Shop
from tests.settlement.days import TUESDAY


def say(word: str) -> None:
    """One line for whoever holds the plug."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def evening(folder: Path, out: Path) -> None:
    """Everything that a supervisor does after the last shift, in one go."""
    shop = Shop(DataFolder(folder), FixedClock(instant_at(TUESDAY, 19)))
    shop.audit  # noqa: B018
    shop.db  # noqa: B018
    say("open")
    settlement = shop.settlements.settle("CKL", TUESDAY, "Dedi")
    shop.settlements.export("CKL", TUESDAY, out)
    shop.settlements.print_slips(settlement.number)
    for payout in shop.payouts.prepare(settlement.number, rails=tuple(Rail), person="Dedi"):
        if payout.state is PayoutState.PREPARED:
            shop.payouts.paid(payout.number, person="Dedi")
    shop.reports.export(Month(2026, 11), out, person="Dedi")
    shop.close()
    say("done")


if __name__ == "__main__":
    evening(Path(sys.argv[1]), Path(sys.argv[2]))
