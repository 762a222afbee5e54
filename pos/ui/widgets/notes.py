"""The colours of rupiah notes, so that a note is known without reading."""

from __future__ import annotations

from typing import Final

from pos.core.money import Rupiah

_NOTES: Final = {
    100_000: "#C23A55",
    50_000: "#2F6DB5",
    20_000: "#3E8E57",
    10_000: "#7B4FA8",
    5_000: "#A8703C",
    2_000: "#7E848C",
    1_000: "#8A9450",
}
_COIN: Final = "#C6C2B8"


def note_colour(value: Rupiah, coin: bool = False) -> str:
    """The colour of a note as `#RRGGBB`; coins are all of one pale metal."""
    return _COIN if coin else _NOTES.get(value.amount, _COIN)
