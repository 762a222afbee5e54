"""Names of pages, and the words, weights and hours of both languages."""

from __future__ import annotations

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.core.paths import resource
from pos.printing.message import BadPhone, international
from pos.site.documents.words import words_in
from pos.site.domain import Language, file_name

TYPED = st.text(max_size=40)


@given(st.lists(TYPED, unique=True, max_size=6))
def test_no_two_things_share_a_page_on_any_system(typed: list[str]) -> None:
    for usual in (str.upper, str.capitalize):
        names = [file_name(text, usual) for text in typed]
        assert len(set(names)) == len(typed)
        for name in names:
            assert re.fullmatch("[a-z0-9][a-z0-9_-]*", name)  # and so equal on no case-blind disk either
            assert name not in {"con", "nul", "aux", "prn", "com1"}


@pytest.mark.parametrize(
    ("typed", "name"), [("P01-DA001", "p01-da001"), ("CKL", "ckl"), ("P1", "p1"), ("A1-2-3", "a1-2-3")]
)
def test_a_code_as_usual_has_a_plain_name(typed: str, name: str) -> None:
    assert file_name(typed, str.upper) == name


@pytest.mark.parametrize("typed", ["p01", "P01/2", "NUL", "", "..", "Å", "P01--2", "P01 "])
def test_any_other_gets_a_mark_of_its_own(typed: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+_[0-9a-f]{8}", file_name(typed, str.upper))


def test_every_text_stands_in_both_languages_with_the_same_places() -> None:
    with resource("site", "words.toml").open("rb") as file:
        words = tomllib.load(file)["words"]
    for name, (indonesian, english) in words.items():
        assert indonesian, name
        assert english, name
        places = re.findall(r"\{\w+\}", indonesian)
        assert sorted(places) == sorted(re.findall(r"\{\w+\}", english)), name


def test_every_text_is_used_and_none_is_missing() -> None:
    with resource("site", "words.toml").open("rb") as file:
        known = set(tomllib.load(file)["words"])
    said = set()
    for template in resource("site").glob("*.html"):
        said |= set(re.findall(r"\bsay\.(\w+)", template.read_text(encoding="utf-8")))
    assert said == known


@pytest.mark.parametrize(
    ("grams", "indonesian", "english"),
    [(750, "750 g", "750 g"), (1_000, "1 kg", "1 kg"), (1_250, "1,25 kg", "1.25 kg")],
)
def test_a_weight_is_said_as_its_language_says_it(grams: int, indonesian: str, english: str) -> None:
    assert words_in(Language.INDONESIAN).weight(grams) == indonesian
    assert words_in(Language.ENGLISH).weight(grams) == english


def test_hours_are_said_as_their_language_says_them() -> None:
    assert words_in(Language.INDONESIAN).hours("08:00", "17:00") == "08.00 - 17.00"
    assert words_in(Language.ENGLISH).hours("08:00", "17:00") == "08:00 - 17:00"


@pytest.mark.parametrize("typed", ["0254 000 001", "0254-000001", "+62254000001", "62254000001"])
def test_a_shop_can_be_on_whatsapp_with_its_fixed_line(typed: str) -> None:
    assert international(typed, fixed=True) == "62254000001"
    with pytest.raises(BadPhone):
        international(typed)
