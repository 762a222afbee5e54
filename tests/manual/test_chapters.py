"""The chapters: the same in both languages, with keys and buttons that the program has."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication

from installer.manual_pictures import MOST_BYTES, PICTURES, kept
from installer.translate import read_ts
from pos.app.help_sheet import ABOUT
from pos.app.key_map import key_map
from pos.app.places import NUMBERS
from pos.core.paths import resource
from pos.manual.domain import Chapter, found_in
from pos.manual.service import picture_path, read_chapters
from pos.ui.language import LANGUAGES

NO_BUTTONS = {"Periksa"}
"""Bold words that are no text of a screen: a sheet of the workbook."""

_BARE_KEY = re.compile(r"(?<![\w`])(F\d{1,2}|(?:Ctrl|Alt)[ +][A-Z0-9+-])(?![\w`])")


@pytest.fixture(scope="module")
def indonesian() -> tuple[Chapter, ...]:
    return read_chapters("id")


@pytest.fixture(scope="module")
def english() -> tuple[Chapter, ...]:
    return read_chapters("en")


def slugs(found: Sequence[Chapter]) -> list[str]:
    return [one.slug for one in found]


def test_both_languages_tell_the_same(indonesian: tuple[Chapter, ...], english: tuple[Chapter, ...]) -> None:
    """Heading by heading, picture by picture, step by step."""
    assert slugs(indonesian) == slugs(english)
    for mine, theirs in zip(indonesian, english, strict=True):
        assert [level for level, _ in mine.headings] == [level for level, _ in theirs.headings], mine.slug
        assert mine.pictures == theirs.pictures, mine.slug
        assert sorted(mine.links) == sorted(theirs.links), mine.slug
        assert sorted(mine.keys) == sorted(theirs.keys), mine.slug
        steps = [len(re.findall(r"^(?:\d+\.|-) ", one.text, re.MULTILINE)) for one in (mine, theirs)]
        assert steps[0] == steps[1], mine.slug


def test_no_file_lies_beside_the_contents(indonesian: tuple[Chapter, ...]) -> None:
    for language in LANGUAGES:
        files = {path.stem for path in resource("manual", language).iterdir()}
        assert files == set(slugs(indonesian))


def test_links_and_pages_lead_to_chapters(indonesian: tuple[Chapter, ...]) -> None:
    there = set(slugs(indonesian))
    assert {link for one in indonesian for link in one.links} <= there
    assert set(ABOUT.values()) <= there


def test_every_day_s_trouble_has_a_page(indonesian: tuple[Chapter, ...]) -> None:
    trouble = {one.slug for one in indonesian if one.part == "Kalau ada masalah"}
    assert trouble >= {"listrik-mati", "kertas-habis", "salah-kembalian", "barang-pecah", "lupa-pin"}


def test_each_key_is_one_of_the_map(
    qapp: QApplication, indonesian: tuple[Chapter, ...], english: tuple[Chapter, ...]
) -> None:
    known = {key for of in key_map() for key, _ in of.keys}
    known |= {f"Alt {number}" for number in NUMBERS.values()}
    known |= {str(digit) for digit in range(1, 5)}
    for one in (*indonesian, *english):
        assert set(one.keys) <= known, one.slug
        assert not _BARE_KEY.findall(one.text), f"{one.slug}: a key stands between ` and `"


def test_each_bold_word_stands_on_a_screen(
    indonesian: tuple[Chapter, ...], english: tuple[Chapter, ...]
) -> None:
    """What the manual tells to press has the words of the button, in the language of the screen."""
    texts = read_ts()
    said = {"id": {source for _, source in texts}, "en": set(texts.values())}
    for language, chapters in (("id", indonesian), ("en", english)):
        known = {text.rstrip("….:").lower() for text in said[language]}
        for one in chapters:
            for bold in re.findall(r"\*\*(.+?)\*\*", one.text):
                words = re.sub(r"\d+", "{n}", bold).rstrip(".")
                parts = [words] if words.lower() in known else words.split(", ")
                missing = [part for part in parts if part.lower() not in known and part not in NO_BUTTONS]
                assert not missing, f"{language}/{one.slug}: {missing}"


def test_each_picture_is_there_small_and_made_by_the_script(
    indonesian: tuple[Chapter, ...],
) -> None:
    named = {picture.name: picture for picture in PICTURES}
    shown = {name for one in indonesian for name in one.pictures}
    assert shown <= set(named), "a chapter shows what no walk makes"
    assert set(named) <= shown, "a picture that no chapter shows"
    for language in LANGUAGES:
        files = {path.stem for path in resource("manual", "pictures", language).glob("*.png")}
        assert files == set(named)
        for name in named:
            path = picture_path(language, name)
            assert path.stat().st_size <= MOST_BYTES
            seen = kept(path)
            assert (seen.page, seen.sheet) == (named[name].page, named[name].sheet)


def test_what_somebody_types_in_trouble_is_found(
    indonesian: tuple[Chapter, ...], english: tuple[Chapter, ...]
) -> None:
    for typed, slug in (
        ("kertas habis", "kertas-habis"),
        ("KERTAS  Habis", "kertas-habis"),
        ("habis kertas", "kertas-habis"),
        ("pecah", "barang-pecah"),
        ("lupa pin", "lupa-pin"),
        ("listrik", "listrik-mati"),
        ("kembalian", "salah-kembalian"),
        ("tutup sif", "sif"),
        ("qris", "qris"),
    ):
        assert found_in(indonesian, typed)[0].slug == slug, typed
    for typed, slug in (
        ("out of paper", "kertas-habis"),
        ("broken pot", "barang-pecah"),
        ("void sale", "salah-jual"),
    ):
        assert found_in(english, typed)[0].slug == slug, typed
    assert found_in(indonesian, "kapal selam") == ()
    assert found_in(indonesian, "  ") == indonesian
