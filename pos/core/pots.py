"""Which of the flat pottery pictures stands in for a photo that is missing."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pos.core.paths import resource

POT: Final = "vas"
"""What is drawn for a category that has no picture of its own."""

_WORDS: Final = {
    "gerabah": "vas", "hias": "vas", "gelas": "cangkir", "mug": "cangkir", "tungku": "lampu",
    "tempayan": "guci", "gentong": "padasan", "kuali": "cobek",
    "suvenir": "gantungan", "souvenir": "gantungan",
    "kunci": "gantungan", "tempat": "lilin", "anglo": "lampu", "poci": "teko", "lemper": "cobek",
}  # fmt: skip


@lru_cache(maxsize=1)
def pots() -> frozenset[str]:
    """The names of the pictures in `resources/placeholder`."""
    return frozenset(path.stem for path in resource("placeholder").glob("*.svg"))


def pot_for(*words: str) -> str:
    """The placeholder that fits a category or a product's name best: `Guci Sedang` is `guci`."""
    for text in words:
        for word in text.lower().replace("-", " ").replace("/", " ").split():
            if word in pots():
                return word
            if word in _WORDS:
                return _WORDS[word]
    return POT
