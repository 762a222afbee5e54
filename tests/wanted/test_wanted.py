"""What visitors asked for and did not find: kept as it was said, counted as it was meant."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from pos.core.errors import BadText
from pos.shop import Shop
from pos.till.domain import Shift
from pos.wanted.domain import Asked, NothingAsked
from pos.wanted.service import AskedAt

TODAY = date(2026, 11, 24)


def here(day: date = TODAY, centre: str = "CKL") -> AskedAt:
    return AskedAt(centre, f"{centre}-1", day, "Siti")


def test_a_wish_is_kept_as_it_was_said(shop: Shop, shift: Shift) -> None:
    shop.wanted.note(here(), Asked("Vas", " teratai ", "besar", "untuk  kado"))
    (note,) = shop.wanted.of_days("CKL", TODAY, TODAY)
    assert note.asked == Asked("Vas", "teratai", "besar", "untuk kado")
    assert (note.till, note.person, note.business_date) == ("CKL-1", "Siti", TODAY)
    assert note.at == shop.clock.now()


@pytest.mark.parametrize("asked", [Asked(), Asked(note="   ")])
def test_nothing_is_not_noted(shop: Shop, asked: Asked) -> None:
    with pytest.raises(NothingAsked):
        shop.wanted.note(here(), asked)
    assert shop.wanted.of_days("CKL", TODAY, TODAY) == []


@pytest.mark.parametrize("note", ["a\x1bp0", "x" * 161])
def test_what_cannot_be_stored_is_refused(shop: Shop, note: str) -> None:
    with pytest.raises(BadText):
        shop.wanted.note(here(), Asked(note=note))
    assert shop.wanted.of_days("CKL", TODAY, TODAY) == []


def test_the_same_wish_in_other_letters_counts_once_more(shop: Shop) -> None:
    shop.wanted.note(here(TODAY - timedelta(days=3)), Asked("Vas", "teratai", "besar", "merah"))
    shop.wanted.note(here(), Asked("Vas", "Teratai", "Besar", "untuk kado"))
    shop.wanted.note(here(), Asked("Kendi"))
    shop.wanted.note(here(), Asked(note="wayang golek"))
    shop.wanted.note(here(), Asked(note="Wayang golek"))
    shop.wanted.note(here(), Asked(note="patung kuda"))
    counts = shop.wanted.counted("CKL", TODAY - timedelta(days=29), TODAY)
    assert sorted((count.asked.words.lower(), count.times) for count in counts) == [
        ("kendi", 1),
        ("patung kuda", 1),
        ("vas, teratai, besar", 2),
        ("wayang golek", 2),
    ]
    assert [count.times for count in counts] == [2, 2, 1, 1]
    assert {count.last for count in counts} == {TODAY}


def test_other_centres_and_older_days_are_not_counted(shop: Shop) -> None:
    shop.wanted.note(here(centre="PDR"), Asked("Vas"))
    shop.wanted.note(here(TODAY - timedelta(days=30)), Asked("Vas"))
    assert shop.wanted.counted("CKL", TODAY - timedelta(days=29), TODAY) == []
    assert len(shop.wanted.of_days("CKL", TODAY - timedelta(days=30), TODAY)) == 1


def test_wishes_are_laid_open_with_all_facts(shop: Shop, tmp_path: Path) -> None:
    shop.wanted.note(here(), Asked("Vas", "teratai"))
    shop.audit.facts(tmp_path / "facts")
    about, row = (tmp_path / "facts" / "wanted.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(about)["key"] == ["id"]
    assert json.loads(row)["motif"] == "teratai"
