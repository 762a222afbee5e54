"""Printed receipts held against the chain; those that a restored copy has cut off are told apart."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from pos.audit.domain import Finding, PrintedMark
from pos.ledger.numbers import letters

_RULE: Final = "printed receipts are in the chain"
_SALES = text("SELECT body, hash FROM chain_event WHERE kind = 'sale' AND JSON_VALID(body)")
_RESTORED = text(
    "SELECT incarnation, body FROM chain_event WHERE till = :till AND kind = 'restore' AND seq = 1 "
    "AND JSON_VALID(body) ORDER BY incarnation"
)
_LAST = text("SELECT last FROM counter WHERE series = :series")
_PARTS: Final = re.compile(r"(.+)-\d{6}([A-Z]*)-(\d+)")


def compare_printed(session: Session, marks: Sequence[PrintedMark]) -> Iterator[Finding]:
    """Printed receipts whose line is missing in the chain or has another hash."""
    if not marks:
        return
    kept = {json.loads(row.body).get("number", ""): row.hash[:8].upper() for row in session.execute(_SALES)}
    for mark in marks:
        if mark.number not in kept:
            lost = _cut_off(session, mark.number)
            yield Finding(_RULE, mark.number, lost or "this sale is not in the chain")
        elif kept[mark.number] != mark.short:
            yield Finding(_RULE, mark.number, f"the chain says {kept[mark.number]}, the paper {mark.short}")


def _cut_off(session: Session, number: str) -> str:
    """The sentence on a number that was given after the copy from which these books were restored."""
    parts = _PARTS.fullmatch(number)
    if parts is None:
        return ""
    till, mark, count = parts[1], parts[2], int(parts[3])
    series = f"sale:{number.rpartition('-')[0]}"
    given = session.execute(_LAST, {"series": series}).scalar_one_or_none() or 0
    if count <= given:
        return ""  # a number that these books have given: it is missing, not cut off
    for incarnation, body in session.execute(_RESTORED, {"till": till}):
        if _order(mark) < _order(letters(incarnation)):
            told = json.loads(body)
            return (
                f"this sale belongs to a part of the books that was lost when the copy of "
                f"{told.get('made_at', '?')} was restored at {told.get('at', '?')}; "
                "its number is never given again"
            )
    return ""


def _order(mark: str) -> tuple[int, str]:
    return len(mark), mark
