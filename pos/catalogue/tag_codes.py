"""The arithmetic of tag codes (`printing.md`, QR tags): terminal, scrambled serial, check symbol."""

from __future__ import annotations

import re
from typing import Final

SYMBOLS: Final = "23456789BCDFGHJKNPRSTVX"
"""A prime number of symbols without vowels and without look-alikes."""

_BASE: Final = len(SYMBOLS)
_SERIALS: Final = _BASE**6
# An odd multiplier without a factor 23 visits every serial once and puts neighbours far apart.
_STEP: Final = 61_803_399
_AZERTY: Final = str.maketrans("&é\"'(-è_çà", "1234567890")


def make_code(terminal: int, serial: int) -> str:
    """The code of the n-th tag of a terminal: 8 symbols, the last a check.

    `terminal` is from 0 to 22, `serial` from 0 to 23**6 - 1; raises `ValueError` beyond.
    """
    if not (0 <= terminal < _BASE and 0 <= serial < _SERIALS):
        raise ValueError(f"no tag code for terminal {terminal}, serial {serial}")
    scrambled = (serial * _STEP + 1) % _SERIALS
    digits = [terminal, *(scrambled // _BASE**power % _BASE for power in range(5, -1, -1))]
    return "".join(SYMBOLS[d] for d in (*digits, _check(digits)))


def _check(digits: list[int]) -> int:
    # Places count from 1, by which the `65VH-PVBG` of `printing.md` is right.
    return sum(pow(5, k, _BASE) * value for k, value in enumerate(digits, start=1)) % _BASE


def is_valid(code: str) -> bool:
    """Whether eight symbols carry the right check: one wrong symbol or two swapped neighbours never do."""
    if len(code) != 8 or any(symbol not in SYMBOLS for symbol in code):
        return False
    digits = [SYMBOLS.index(symbol) for symbol in code]
    return _check(digits[:7]) == digits[7]


def shown(code: str) -> str:
    """`65VH-PVBG`, as it stands on tags and screens."""
    return f"{code[:4]}-{code[4:]}"


def candidates(scanned: str) -> list[str]:
    """The codes that a scan or typing may mean, likeliest first; the tag table decides.

    The last eight letters or digits count, as they came and with the digits of an AZERTY keyboard
    mapped back, so that a whole `HTTPS://HOST/T/CODE` and a bare code read alike.
    """
    found = []
    for text in (scanned, scanned.translate(_AZERTY)):
        code = re.sub(r"[^A-Z0-9]", "", text.upper())[-8:]
        if is_valid(code) and code not in found:
            found.append(code)
    return found


def payload(code: str, host: str = "") -> str:
    """What a tag's QR holds: `HTTPS://HOST/T/CODE` where there are story pages, else the bare code."""
    return f"HTTPS://{host.upper()}/T/{code}" if host else code
