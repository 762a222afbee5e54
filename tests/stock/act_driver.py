"""Breaks three bowls in a process that loses its power: `act_driver.py DIR before|after` the commit."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.orm import Session

from pos.core.clock import FixedClock
from pos.core.paths import DataFolder
from pos.shop import Shop
from pos.stock.domain import LossCause
from tests.goods import MORNING
from tests.stock.acts_desk import HERE, WORD, bowls


def cut(_session: Session) -> None:
    """The plug is pulled."""
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    shop = Shop(DataFolder(Path(sys.argv[1])), FixedClock(MORNING))
    shop.db.on_change(lambda _topics: None)  # the database is open before the plug is pulled
    event.listen(Session, f"{sys.argv[2]}_commit", cut)
    shop.stock_acts.write_off(HERE, LossCause.STAFF, bowls(3), WORD)
