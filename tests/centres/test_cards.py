"""The card that people write: what can stand on it, and the three letters that are offered for a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.centres.domain import BadCard, CardFlaw, CentreCard, new_centre, suggested_code

CARD = CentreCard("Pusat Anyer", "Anyar", "Anyar", address="Jl. Raya 1")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Pusat Oleh-Oleh Desa Wisata Cikolelet", "CKL"),
        ("Padarincang", "PDR"),
        ("anyer", "ANY"),
        ("Toko", "TOK"),
        ("Ou", "OUX"),
        ("", ""),
        ("12", ""),
    ],
)
def test_a_name_offers_its_code(name: str, code: str) -> None:
    assert suggested_code(name) == code


@pytest.mark.parametrize(
    ("field", "text", "flaw"),
    [
        ("name", "  ", CardFlaw.EMPTY),
        ("desa", "x" * 61, CardFlaw.TOO_LONG),
        ("address", "Jl.\x1bp", CardFlaw.SIGNS),
        ("phone", "nanti", CardFlaw.PHONE),
        ("opening", "25:00", CardFlaw.TIME),
        ("closing", "07.00", CardFlaw.HOURS),
        ("story_host", "https://cerita.id", CardFlaw.HOST),
        ("story_host", "a-name-that-is-long.id", CardFlaw.HOST),
    ],
)
def test_what_cannot_be_is_told_by_its_field(field: str, text: str, flaw: CardFlaw) -> None:
    with pytest.raises(BadCard) as refused:
        replace(CARD, **{field: text}).checked()
    assert (refused.value.field, refused.value.flaw) == (field, flaw)


def test_a_card_is_kept_in_one_form() -> None:
    typed = replace(CARD, name="  Pusat   Anyer ", opening="8", closing="17.30", story_host="Cerita.ID")
    card = typed.checked()
    assert (card.name, card.opening, card.closing) == ("Pusat Anyer", "08:00", "17:30")
    assert card.story_host == "cerita.id"
    with pytest.raises(BadCard):
        new_centre("A1", card)
    assert new_centre("ANY", card).card == card
