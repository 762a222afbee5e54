"""Texts that come from outside, made fit to store, search and print."""

from __future__ import annotations

import re
import unicodedata

from pos.core.errors import BadText


def without_controls(text: str) -> str:
    """The text without C0 and C1 control characters and without bidirectional overrides.

    A product name could else carry a printer's drawer kick (`house.md`).
    """
    return "".join(ch for ch in text if unicodedata.category(ch) not in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def clean(field: str, text: str, most: int = 120, *, required: bool = True) -> str:
    """A stored text: NFC, blanks trimmed and joined, at most `most` characters.

    Raises `BadText` when it has control characters, is too long, or is empty where it must not be.
    """
    folded = " ".join(unicodedata.normalize("NFC", text).split(" ")).strip()
    if folded != without_controls(folded):
        raise BadText(field, "has control characters")
    if len(folded) > most:
        raise BadText(field, f"is longer than {most} characters")
    if required and not folded:
        raise BadText(field, "is empty")
    return " ".join(folded.split())


_ASCII = str.maketrans(
    {
        **dict.fromkeys("—–‒−·•", "-"),
        **dict.fromkeys("’‘ʼ", "'"),
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("\u00a0\u202f°", " "),
        "×": "x",
        "…": "...",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "ø": "o",
        "Ø": "O",
        "€": "EUR",
        "²": "2",
        "³": "3",
        "½": "1/2",
        "¼": "1/4",
        "¾": "3/4",
    }
)


def to_ascii(text: str) -> str:
    """The text in printable ASCII, as paper and search need it; what has no likeness becomes `?`."""
    if text.isascii() and text.isprintable():
        return text
    spaced = text.translate(_ASCII)
    decomposed = unicodedata.normalize("NFKD", spaced)
    plain = "".join(ch for ch in decomposed if not unicodedata.combining(ch))
    return "".join(ch if " " <= ch <= "~" else "?" for ch in without_controls(plain))


_WORD = re.compile("[0-9a-z]+")


def search_key(text: str) -> str:
    """Lower-case ASCII letters and digits with single blanks: what search compares."""
    return " ".join(_WORD.findall(to_ascii(text).lower()))
