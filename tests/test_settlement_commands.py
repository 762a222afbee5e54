"""`fee`, `adjust` and `reverse` as somebody types them."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

from pos.__main__ import main
from pos.core.clock import FixedClock
from pos.core.money import Rupiah, in_notes
from pos.core.paths import DataFolder
from pos.sales.domain import Basket
from pos.shop import Shop
from pos.staff.domain import Role
from pos.till.domain import Count
from tests.goods import MORNING, stocked_shop

SETTLED = "PR-CKL-20261124"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a shop that has traded a day; Lilis is a supervisor beside whoever types."""
    shop = stocked_shop(tmp_path)
    siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shop.staff.add("Lilis", Role.SUPERVISOR, "333333")
    shift = shop.shifts.open("CKL", 1, siti, Rupiah(300_000))
    shop.sales.pay_cash(shift, Basket().add(shop.shelf.search("CKL", "kendi")[0]))
    shop.shifts.close(shift.id, Count(tuple(in_notes(shop.shifts.sums(shift).expected))))
    shop.close()
    return shop.folder.root


def run(folder: Path, *words: object) -> int:
    return main(["--data", str(folder), *(str(word) for word in words)])


def typed(monkeypatch: pytest.MonkeyPatch, pin: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{pin}\n"))


FEE = ("fee", "--centre", "CKL", "--key", "sewa rak 2026-11", "--what", "Sewa rak", "--date", "2026-11-24")


def test_a_fee_is_charged_once_however_often_it_is_typed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = (*FEE, "--artisan", "P01", "--amount", "15.000")
    assert run(folder, *one) == 0
    first = capsys.readouterr().out
    assert first == "PT-CKL-261124-001 P01 Rp15.000 Sewa rak\n"
    assert run(folder, *one) == 0
    assert capsys.readouterr().out == first
    assert run(folder, *FEE, "--all", "--amount", "15000", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["skipped"] == 1
    assert "P01" not in {row["artisan"] for row in told["fees"]}
    assert run(folder, *FEE, "--artisan", "P01", "--amount", "20000") == 2
    assert "was charged already: PT-CKL-261124-001, Sewa rak, Rp15.000" in capsys.readouterr().err
    assert run(folder, "verify") == 0


ADJUST = ("adjust", "--centre", "CKL", "--artisan", "P01", "--amount", "5000", "--reason", "salah hitung")


def test_an_adjustment_takes_the_approver_s_pin(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "333333")
    assert run(folder, *ADJUST, "--less", "--date", "2026-11-24", "--approved-by", "Lilis") == 0
    assert capsys.readouterr().out == "PY-CKL-261124-001 P01 -Rp5.000\n"
    typed(monkeypatch, "999999")
    assert run(folder, *ADJUST, "--approved-by", "Lilis") == 2
    assert "wrong PIN" in capsys.readouterr().err
    typed(monkeypatch, "333333")
    assert run(folder, *ADJUST, "--person", "Lilis", "--approved-by", "Lilis") == 2
    assert "another supervisor has to approve it" in capsys.readouterr().err
    typed(monkeypatch, "1111")
    assert run(folder, *ADJUST, "--approved-by", "Siti") == 2
    assert "not a supervisor" in capsys.readouterr().err
    assert run(folder, "verify") == 0


def test_a_settlement_is_reversed_and_settled_anew(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = Shop(DataFolder(folder), FixedClock(MORNING))
    shop.settlements.settle("CKL", date(2026, 11, 24), person="Dedi")
    shop.close()
    reverse = ("reverse", SETTLED, "--reason", "harga salah", "--person", "Dedi", "--approved-by", "Lilis")
    typed(monkeypatch, "333333")
    assert run(folder, *reverse) == 0
    assert capsys.readouterr().out == f"{SETTLED}-2 reverses {SETTLED}\n"
    typed(monkeypatch, "333333")
    assert run(folder, *reverse) == 2
    assert f"reversed already by {SETTLED}-2" in capsys.readouterr().err
    settle = ("settle", "--centre", "CKL", "--date", "2026-11-24", "--out", tmp_path / "out", "--json")
    assert run(folder, *settle) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["number"] == f"{SETTLED}-3"
    names = sorted(path.name for path in (tmp_path / "out").glob("settlement-*.csv"))
    assert names == [f"settlement-CKL-20261124{part}.csv" for part in ("-2", "-3", "")]
    assert run(folder, "verify") == 0
