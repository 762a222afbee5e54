"""Pays a prepared run until it is killed: `python -m tests.settlement.killed_run FOLDER RUN`."""

from __future__ import annotations

import sys
from pathlib import Path

from pos.core.clock import FixedClock
from pos.core.paths import DataFolder
from pos.settlement.domain import PayoutState
from pos.shop import Shop
from tests.settlement.days import TUESDAY, Days


def main(folder: Path, number: str) -> None:
    """Every waiting item, one after the other, each told after its commit."""
    from tests.goods import MORNING

    shop = Shop(DataFolder(folder), FixedClock(MORNING))
    Days(shop).at(TUESDAY, 20)
    _tell("BEGUN")
    for item in shop.runs.run(number).items:
        if item.state is PayoutState.PREPARED:
            shop.runs.paid(item.reference, person="Dedi")
            _tell(f"ACK {item.reference}")
    shop.close()


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
