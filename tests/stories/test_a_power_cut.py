"""The real program, killed with a basket on the counter: it comes back whole, and a paid one never."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from pos.core.config import TillConfig
from pos.core.money import Rupiah
from pos.core.paths import DataFolder, resource
from pos.sales.keeping import basket_of_json
from pos.shop import Shop, new_shop
from pos.staff.domain import Role
from tests.goods import demo_rows, written

ROOT = Path(__file__).parent.parent.parent


class Program:
    """The program on a data folder, in a process of its own."""

    def __init__(self, folder: DataFolder, codes: list[str]) -> None:
        self.folder = folder
        self.codes = codes

    def start(self, mode: str) -> subprocess.Popen[str]:
        command = [
            sys.executable,
            "-m",
            "tests.stories.till_driver",
            str(self.folder.root),
            mode,
            *self.codes,
        ]
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)

    def killed_when_ready(self) -> str:
        """Fill the counter, and pull the plug."""
        with self.start("fill") as running:
            assert running.stdout is not None
            patience = Timer(60, running.kill)
            patience.start()
            line = running.stdout.readline()
            patience.cancel()
            running.kill()
        assert line.startswith("READY"), "the program never came so far"
        assert running.returncode == -signal.SIGKILL
        return line.partition(" ")[2]

    def cut(self, mode: str) -> None:
        """Run until the power goes by itself."""
        with self.start(mode) as running:
            running.communicate(timeout=60)
        assert running.returncode == -signal.SIGKILL

    def look(self) -> dict[str, object]:
        """Start again, and say what is offered and what lies on the counter then."""
        with self.start("look") as running:
            out, _ = running.communicate(timeout=60)
        assert running.returncode == 0
        answer: dict[str, object] = json.loads(out.splitlines()[-1])
        return answer


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """A shop with an open shift of Siti's, a jar that there is only one of, and jugs."""
    shop = new_shop(DataFolder(tmp_path / "shop"), TillConfig("CKL", 1, ()))
    shop.centres.import_csv(resource("demo", "centres.csv"))
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    rows = [row for row in demo_rows("products.csv") if row["sku"].startswith(("P02", "P03"))]
    jar = next(row for row in rows if row["sku"] == "P02-GE002")
    rows.append({**jar, "sku": "P02-GE900", "stock_CKL": "1", "stock_PDR": "0"})
    shop.goods.import_products(written(tmp_path / "goods.csv", rows))
    siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.shifts.open("CKL", 1, siti, Rupiah(300_000))
    items = shop.shelf.search("CKL", limit=500)
    piece = next(one for one in items if one.sku == "P02-GE900")
    other = next(one for one in items if one.piece_id is None and one.left > 3)
    folder = shop.folder
    shop.close()
    return Program(folder, [piece.code, other.code])


def opened(program: Program) -> Shop:
    return Shop(program.folder)


def test_killed_with_a_basket_open_it_comes_back_whole(program: Program) -> None:
    kept = basket_of_json(program.killed_when_ready())
    assert kept.lines[0].item.piece_id is not None
    assert (kept.lines[1].quantity, kept.lines[1].discount.amount) == (3, Rupiah(5_000))
    answer = program.look()
    assert answer["title"] == "Komputer mati sebelum transaksi selesai"
    assert basket_of_json(str(answer["basket"])) == kept
    # The program was left with it, so it is offered again, without a word of a power cut.
    answer = program.look()
    assert answer["title"] == "Kasir ditutup sebelum transaksi selesai"
    assert basket_of_json(str(answer["basket"])) == kept


def test_killed_after_the_commit_it_is_not_offered(program: Program) -> None:
    program.cut("pay")
    assert program.folder.open_basket.exists()
    answer = program.look()
    assert (answer["offered"], answer["lines"]) == (False, 0)
    assert not program.folder.open_basket.exists()
    shop = opened(program)
    shift = shop.shifts.current("CKL-1")
    assert shift is not None
    assert [sale.pieces for sale in shop.sales.of_day("CKL", shift.business_date)] == [4]
    assert shop.audit.verify() == []
    shop.close()


def test_killed_after_holding_it_lies_in_the_list_once(program: Program) -> None:
    program.cut("hold")
    answer = program.look()
    assert (answer["offered"], answer["lines"]) == (False, 0)
    shop = opened(program)
    assert [held.pieces for held in shop.holding.held("CKL")] == [4]
    shop.close()
