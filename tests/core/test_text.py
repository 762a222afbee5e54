"""Names from outside: nothing in them may reach a printer as a command, and search finds them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.core.errors import BadText
from pos.core.text import clean, search_key, to_ascii, without_controls


def test_a_name_that_opens_the_drawer_is_refused() -> None:
    with pytest.raises(BadText) as trouble:
        clean("name", "Vas\x1bp\x00\x19\xfa")
    assert (trouble.value.field, trouble.value.reason) == ("name", "has control characters")


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x9b", "\u2028", "\ue000"])
def test_what_cannot_be_seen_is_refused(hidden: str) -> None:
    with pytest.raises(BadText):
        clean("name", f"Kendi{hidden}Susu")
    assert without_controls(f"Kendi{hidden}Susu") == "KendiSusu"


def test_a_name_is_stored_in_one_form() -> None:
    assert clean("name", "  Café   Kendi ") == clean("name", "Cafe\u0301 Kendi") == "Café Kendi"


def test_a_name_must_be_there_and_fit() -> None:
    assert clean("note", "", required=False) == ""
    for text, reason in (("  ", "is empty"), ("x" * 41, "is longer than 40 characters")):
        with pytest.raises(BadText, match=reason):
            clean("name", text, 40)


@given(st.text())
def test_paper_gets_printable_ascii_only(text: str) -> None:
    assert all(" " <= ch <= "~" for ch in to_ascii(text))


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Co", "Cs", "Zl", "Zp", "Cn"])))
def test_a_stored_text_stays_as_it_is_when_stored_again(text: str) -> None:
    stored = clean("note", text, 1000, required=False)

    assert clean("note", stored, 1000, required=False) == stored
    assert unicodedata.is_normalized("NFC", stored)


def test_search_does_not_mind_accents_case_and_signs() -> None:
    assert search_key("  Teko “Surosowan” — Ø20×30 ") == "teko surosowan o20x30"
    assert search_key("Café") == search_key("CAFE")
