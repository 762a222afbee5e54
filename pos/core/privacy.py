"""What may stand in a log: lines without people's names, telephones, accounts or amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

GONE: Final = "…"
"""What stands where something personal stood."""

_KEPT_NUMBERS: Final = r"\bG-\d{6}-[0-9A-Z]{4}\b|\b20\d\d-\d\d-\d\d\b"
_NUMBERS: Final = re.compile(rf"({_KEPT_NUMBERS})|\d(?:[ .\-/]?\d){{5,}}")
_FIELDS: Final = re.compile(
    r"""(?ix)
    \b((?:full_|tag_|buyer_|guide_|artisan_|attendant_|centre_|merchant_|bank_|given_)?
       (?:name|person|buyer|attendant|phone|telephone|address|account\w*|ewallet\w*|holder|pin\w*|secret\w*|
          note|remark|mark|price|amount|total|nama|telepon|alamat|rekening|pembeli|perajin))
    (["']?\s*[:=]\s*)
    ("[^"\n]*"|'[^'\n]*'|Rupiah\([^)]*\)|[^,;)\]}\n]+)
    """
)
_QUOTED: Final = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_SQL: Final = re.compile(r"\[(?:parameters|SQL): .*", re.DOTALL)


def without_personal(text: str) -> str:
    """The text without numbers of six digits or more and without what stands after known personal fields.

    The number of a defect (`G-261124-7KQ2`) and dates stay, so that a line can still be found.
    """
    return _NUMBERS.sub(_kept, _FIELDS.sub(rf"\1\2{GONE}", text))


def without_values(text: str) -> str:
    """What an exception says, also without everything in quotes and without what a database was given."""
    return without_personal(_QUOTED.sub(f"'{GONE}'", _SQL.sub("", text)))


def without_words(text: str, words: Iterable[str]) -> str:
    """The text without these names and numbers, whatever stands around them."""
    longest_first = sorted({word for word in words if len(word) > 2}, key=len, reverse=True)
    for start in range(0, len(longest_first), 500):
        some = "|".join(re.escape(word) for word in longest_first[start : start + 500])
        text = re.sub(rf"(?<!\w)(?:{some})(?!\w)", GONE, text, flags=re.IGNORECASE)
    return text


def _kept(found: re.Match[str]) -> str:
    return found.group(1) or GONE
