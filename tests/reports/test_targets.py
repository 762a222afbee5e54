"""What a centre means to sell in a year: kept, told to the chain, and held against the month."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from sqlalchemy import text

from pos.__main__ import main
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.reports.domain.targets import BadTarget, YearSoFar
from tests.reports.test_month import NOVEMBER, traded
from tests.settlement.days import Days

__all__ = ["traded"]


def test_the_month_says_how_much_of_the_year_is_reached(traded: Days, tmp_path: Path) -> None:
    reports = traded.shop.reports
    [before] = reports.month(NOVEMBER).centres
    assert before.year == YearSoFar(ZERO, before.sold.turnover)
    assert before.year.percent is None

    reports.targets.set_year(2026, {"CKL": Rupiah(1_000_000)}, "Dedi")
    report = reports.month(NOVEMBER)
    [after] = report.centres
    assert (after.year.target, after.year.reached) == (Rupiah(1_000_000), Rupiah(90_000))
    assert after.year.percent == report.year.percent == 9

    reports.export(NOVEMBER, tmp_path, person="Dedi")
    with PdfDocument(tmp_path / "month-202611.pdf") as file:
        words = file[0].get_textpage().get_text_range()
    assert "Capaian target 2026" in words
    assert "9 %, Rp90.000 dari Rp1.000.000" in words


def test_a_change_is_told_once_and_nothing_takes_the_target_away(traded: Days) -> None:
    targets = traded.shop.reports.targets
    for amount in (5_000_000, 5_000_000, 0):
        targets.set_year(2026, {"CKL": Rupiah(amount)}, "Dedi")
    assert targets.of_year(2026) == {}
    with traded.shop.db.read() as session:
        told = session.scalars(text("SELECT body FROM chain_event WHERE kind = 'target' ORDER BY seq")).all()
    assert [(json.loads(body)["before"], json.loads(body)["after"]) for body in told] == [
        (0, 5_000_000), (5_000_000, 0),
    ]  # fmt: skip
    assert traded.shop.audit.verify() == []


def test_what_cannot_be_a_target_is_refused_whole(
    traded: Days,
    capsys: pytest.CaptureFixture[str],
) -> None:
    targets = traded.shop.reports.targets
    with pytest.raises(BadTarget):
        targets.set_year(2026, {"CKL": Rupiah(-1)}, "Dedi")
    with pytest.raises(NotFound):
        targets.set_year(2026, {"CKL": Rupiah(1), "XXX": Rupiah(1)}, "Dedi")
    assert targets.of_year(2026) == {}
    asked = ["--data", str(traded.shop.folder.root), "target", "2026", "--centre", "CKL", "--amount"]
    assert main([*asked, "-5"]) == 2
    assert "cannot be" in capsys.readouterr().err
    assert main([*asked, "2500000"]) == 0
    assert "CKL Rp2.500.000" in capsys.readouterr().out
