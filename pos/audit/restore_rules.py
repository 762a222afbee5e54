"""What must hold of books that were brought back from a copy, as statements like those of `rules.py`."""

from __future__ import annotations

from typing import Final

RESTORE_RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "an incarnation of the books begins in the chain",
        "numbers are given in incarnation {off}, and the chain tells of no copy that was restored then",
        """
        SELECT 'counter', c.last FROM counter c WHERE c.series = 'incarnation:'
        AND NOT EXISTS (SELECT 1 FROM chain_event e WHERE e.incarnation = c.last AND e.seq = 1)
        AND EXISTS (SELECT 1 FROM chain_event)
        """,
    ),
)
"""Name of the rule, the sentence with `{off}`, and the statement that gives (document, off)."""
