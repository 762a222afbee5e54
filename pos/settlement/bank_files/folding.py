"""Texts as banks take them: few letters, short, without what separates the cells of a file."""

from __future__ import annotations

import re
from typing import Final

from pos.core.text import to_ascii

_REFUSED: Final = re.compile(r"[^A-Za-z0-9 /\-().,'+]")
"""What lies outside the letters of SWIFT (set X), which `pain.001` and the banks' own files share."""


def folded(text: str, most: int, *, upper: bool = False, without: str = "") -> str:
    """A text in the letters that banks take, at most `most` of them; `without` are more that are refused.

    A text must not begin with a slash, nor have two in a row: SWIFT reads these as marks.
    """
    plain = _REFUSED.sub(" ", to_ascii(text))
    for sign in without:
        plain = plain.replace(sign, " ")
    plain = " ".join(re.sub("/+", "/", plain).split()).lstrip("/").strip()[:most].strip()
    return plain.upper() if upper else plain
