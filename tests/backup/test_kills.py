"""A few kills in the middle of backup, restore and upgrade; `kills.py` does fifty of each."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from pos.core.clock import SystemClock
from pos.shop import Shop
from pos.staff.domain import Role
from tests.backup.kills import Rounds
from tests.goods import stocked_shop


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills in another way")
@pytest.mark.parametrize("mode", ["backup", "restore", "upgrade"])
def test_a_kill_in_the_middle_loses_nothing(mode: str, tmp_path: Path) -> None:
    made = stocked_shop(tmp_path)
    made.staff.add("Siti", Role.ATTENDANT, "1111")
    made.close()
    shop = Shop(made.folder, SystemClock())
    shop.close()
    found = Rounds(tmp_path, shop.folder.root, seed=3).run(mode, 2)
    assert sum(found.values()) == 2
