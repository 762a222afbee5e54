"""What a proof finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MARK: Final = re.compile(r"([A-Z]{3}-\d{1,3}-\d{6}[A-Z]{0,3}-\d{4,})/([0-9A-F]{8})")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not fit: the rule that fails, the document, and a line about it."""

    rule: str
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class PrintedMark:
    """`CKL-1-261124-0042/9F3A21BC` as it stands on a receipt and in its QR."""

    number: str
    short: str


def printed_marks(given: Sequence[str]) -> tuple[list[PrintedMark], list[Finding]]:
    """The marks in some texts or files (bytes of a printer, a text, a list); what has none is a finding."""
    marks, findings = [], []
    for text in given:
        found = _MARK.findall(text) or _MARK.findall(_content(text))
        marks += [PrintedMark(*pair) for pair in dict.fromkeys(found)]
        if not found:
            findings.append(Finding("receipts", text, "no NUMBER/HASH of a receipt is in it"))
    return marks, findings


def _content(path: str) -> str:
    try:
        return Path(path).read_bytes().decode("latin-1")
    except (OSError, ValueError):
        return ""
