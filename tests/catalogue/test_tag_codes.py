"""The arithmetic of tag codes: a slip of the finger is never another tag."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.catalogue.tag_codes import SYMBOLS, candidates, is_valid, make_code, payload, shown

terminals = st.integers(0, 22)
serials = st.integers(0, 23**6 - 1)
codes = st.builds(make_code, terminals, serials)


@given(codes)
def test_every_issued_code_is_valid_and_reads_as_it_stands_on_the_tag(code: str) -> None:
    assert is_valid(code)
    assert set(code) <= set(SYMBOLS)
    assert candidates(shown(code))[0] == code
    assert candidates(f" {shown(code).lower()}\r\n")[0] == code


@given(codes, st.integers(0, 7), st.sampled_from(SYMBOLS))
def test_one_wrong_symbol_is_always_caught(code: str, place: int, symbol: str) -> None:
    mistyped = code[:place] + symbol + code[place + 1 :]
    assert is_valid(mistyped) == (mistyped == code)


@given(codes, st.integers(0, 6))
def test_two_swapped_neighbours_are_always_caught(code: str, place: int) -> None:
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert is_valid(swapped) == (swapped == code)


@given(terminals, serials, terminals, serials)
def test_two_tags_never_share_a_code(terminal: int, serial: int, other: int, later: int) -> None:
    same = (terminal, serial) == (other, later)
    assert (make_code(terminal, serial) == make_code(other, later)) == same


@given(terminals, st.integers(0, 23**6 - 2))
def test_neighbours_look_unlike(terminal: int, serial: int) -> None:
    one, next_one = make_code(terminal, serial), make_code(terminal, serial + 1)
    assert sum(a != b for a, b in zip(one[1:7], next_one[1:7], strict=True)) >= 3


@pytest.mark.parametrize(("terminal", "serial"), [(23, 0), (-1, 0), (0, 23**6), (0, -1)])
def test_there_are_no_codes_beyond_the_last(terminal: int, serial: int) -> None:
    with pytest.raises(ValueError, match="no tag code"):
        make_code(terminal, serial)


def test_the_code_on_the_example_of_the_specification_is_right() -> None:
    assert is_valid("65VHPVBG")


def test_an_example_that_is_printed_and_never_changes() -> None:
    assert [make_code(0, serial) for serial in (1, 2, 3)] == ["2CHSHJBS", "2S6N67KF", "27RGPSX2"]


@given(codes, st.sampled_from(["CERITA.BANTEN.ID", "a.id", ""]))
def test_a_story_page_and_a_bare_code_name_the_same_tag(code: str, host: str) -> None:
    text = payload(code, host)
    assert text == text.upper()
    assert candidates(text)[0] == code
    assert candidates(f"]Q1{text}")[0] == code


@given(codes)
def test_a_scanner_that_types_on_a_french_keyboard_is_understood(code: str) -> None:
    azerty = code.translate(str.maketrans("1234567890", "&é\"'(-è_çà"))
    assert code in candidates(azerty)


@pytest.mark.parametrize("text", ["", "65VH-PVB", "Kendi besar", "CKL-1-261124-0042", "\x00" * 9, "٢٣٤٥٦٧٨٩"])
def test_what_is_no_code_has_no_candidates(text: str) -> None:
    assert candidates(text) == []


@given(st.text(max_size=60))
def test_any_text_may_be_scanned(text: str) -> None:
    assert all(is_valid(code) for code in candidates(text))
