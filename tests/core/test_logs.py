"""The log of a till: bounded, and nobody is named in it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from pos.core.logs import FILE, MOST_BYTES, OLDER, keep_log, leave_log
from pos.core.privacy import GONE, without_personal, without_values, without_words

_LOG = logging.getLogger("pos.story")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    handler = keep_log(tmp_path / "logs")
    assert isinstance(handler, RotatingFileHandler)
    yield tmp_path / "logs"
    leave_log(handler)


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("sent to 081234567890", "081234567890"),
        ("sent to 0812-3456-7890 today", "3456"),
        ("account +62 812 3456 7890", "7890"),
        ("Rp1.250.000 too much", "250.000"),
        ("name='Bu Minah', sku=GRB-1", "Minah"),
        ('{"buyer": "Ibu Rahayu", "code": "65V"}', "Rahayu"),
        ("full_name=Minah Suminah, village=Cikolelet", "Minah"),
        ("account_token: gAAAAABx==", "gAAA"),
        ("pin=1111", "1111"),
        ("price=Rupiah(25000)", "25000"),
    ],
)
def test_what_is_personal_is_taken_out_of_a_line(line: str, gone: str) -> None:
    assert gone not in without_personal(line)
    assert GONE in without_personal(line)


@pytest.mark.parametrize(
    "line", ["defect G-261124-7KQ2", "code 65VHPVBG of till CKL-1", "on 2026-11-24 in 12 steps", "line 4711"]
)
def test_what_helps_to_find_a_fault_stays(line: str) -> None:
    assert without_personal(line) == line


def test_what_an_exception_quotes_goes() -> None:
    assert "Minah" not in without_values("KeyError: 'Bu Minah'")
    assert "Minah" not in without_values("IntegrityError: x\n[parameters: (Minah, 3)]")


def test_names_that_are_known_go_wherever_they_stand() -> None:
    assert without_words("Siti sold to Minah, not to Sitiawan", {"Siti", "Minah"}) == (
        f"{GONE} sold to {GONE}, not to Sitiawan"
    )


@pytest.mark.logs("asked")
def test_a_warning_reaches_the_file_without_its_number(log: Path) -> None:
    _LOG.warning("asked for %s on %s", "081234567890", "CKL-1")
    written = (log / FILE).read_text("utf-8")
    assert "asked for" in written
    assert "CKL-1" in written
    assert "0812" not in written


@pytest.mark.logs("defect")
def test_a_defect_is_told_by_its_place_and_not_by_its_values(log: Path) -> None:
    try:
        {}["Bu Minah Suminah"]
    except KeyError:
        _LOG.error("defect G-261124-7KQ2", exc_info=True)
    written = (log / FILE).read_text("utf-8")
    assert "G-261124-7KQ2" in written
    assert "test_logs.py" in written
    assert f"KeyError: '{GONE}'" in written


def test_the_log_never_grows_beyond_its_bounds(log: Path) -> None:
    handler = next(one for one in logging.getLogger().handlers if isinstance(one, RotatingFileHandler))
    assert (handler.maxBytes, handler.backupCount) == (MOST_BYTES, OLDER)
    handler.maxBytes = 4_000
    for _ in range(4_000 * (OLDER + 3) // 100):
        _LOG.info("a line of the day " * 6)
    files = list(log.glob(f"{FILE}*"))
    assert len(files) == OLDER + 1
    assert max(path.stat().st_size for path in files) <= 4_000


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    assert keep_log(tmp_path / "logs") is None
    leave_log(None)
