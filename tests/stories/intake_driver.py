"""Saves a note in a process of its own, and is killed right `before` or `after` its commit."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.orm import Session

from pos.core.paths import DataFolder
from pos.shop import Shop
from pos.stock.domain.receiving import IntakeDraft


def die(_session: Session) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


shop = Shop(DataFolder(Path(sys.argv[1])))
maker = next(one for one in shop.receiving.makers() if one.code == "P01")
draft = IntakeDraft().of_maker(maker)
for card in shop.receiving.goods_of("P01")[:3]:
    draft = draft.add(card)
event.listen(Session, "before_commit" if sys.argv[2] == "before" else "after_commit", die)
shop.receiving.save(("CKL", "CKL-1"), draft, person="Siti")
