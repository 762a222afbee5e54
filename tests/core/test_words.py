"""What is written on signed papers: amounts in words, days and hours in Indonesian."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.core.money import Rupiah
from pos.core.words import clock_time, long_date, paper_time, short_date, terbilang, terbilang_rupiah

CASES = json.loads((Path(__file__).parents[1] / "cases" / "terbilang_cases.json").read_text(encoding="utf-8"))

DIGITS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
WORTH = {word: n for n, word in enumerate(DIGITS)}
GROUPS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def read_aloud(words: str) -> int:
    """The number that a reader of the words understands."""
    whole = group = last = 0
    for word in (
        words.removeprefix("minus ").replace("seratus", "satu ratus").replace("seribu", "satu ribu").split()
    ):
        if word == "belas":
            group, last = group - last + last + 10, 0
        elif word == "puluh":
            group, last = group - last + last * 10, 0
        elif word == "ratus":
            group, last = group - last + last * 100, 0
        elif word in GROUPS:
            whole, group, last = whole + group * GROUPS[word], 0, 0
        else:
            last = WORTH[word]
            group += last
    return -(whole + group) if words.startswith("minus") else whole + group


@pytest.mark.parametrize("case", CASES, ids=[str(case["n"]) for case in CASES])
def test_the_words_of_a_number(case: dict[str, object]) -> None:
    assert terbilang(int(str(case["n"]))) == case["terbilang"]


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_a_reader_understands_the_number(n: int) -> None:
    assert read_aloud(terbilang(n)) == n


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_the_words_are_written_with_single_blanks(n: int) -> None:
    words = terbilang(n)
    assert words == " ".join(words.split())
    assert "satu ratus" not in words
    assert "satu puluh" not in words


def test_a_number_that_no_slip_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        terbilang(10**15)


def test_an_amount_in_words() -> None:
    assert terbilang_rupiah(Rupiah(101_000)) == "seratus satu ribu rupiah"


def test_days_and_hours_are_those_of_the_centre() -> None:
    evening = datetime(2026, 11, 28, 17, 5, tzinfo=UTC)

    assert short_date(date(2026, 11, 28)) == "Sab, 28 Nov 2026"
    assert long_date(date(2026, 8, 17)) == "Senin, 17 Agustus 2026"
    assert paper_time(evening) == "29/11/26 00.05"
    assert clock_time(evening) == "00.05"
