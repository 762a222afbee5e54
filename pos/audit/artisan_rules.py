"""What must hold of the makers' cards, as statements like those of `rules.py`."""

from __future__ import annotations

from typing import Final

ARTISAN_RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a merged card has no balance",
        "{off} is left on it",
        """
        SELECT m.from_code || ' ' || p.centre, SUM(p.amount) AS off
        FROM artisan_merge m JOIN posting p
        ON p.account IN ('payable:artisan:' || m.from_code, 'advance:artisan:' || m.from_code)
        GROUP BY m.from_code, p.centre, p.account HAVING SUM(p.amount) <> 0
        """,
    ),
    (
        "a merge moves what one card loses to the other",
        "the two cards differ by {off}",
        """
        SELECT e.document || ' ' || e.centre, SUM(p.amount) AS off
        FROM artisan_merge m JOIN entry e ON e.document = m.number JOIN posting p ON p.entry_id = e.id
        GROUP BY e.id, SUBSTR(p.account, 1, 8)
        HAVING SUM(p.amount) <> 0 OR MAX(p.account NOT IN (
          'payable:artisan:' || m.from_code, 'payable:artisan:' || m.into_code,
          'advance:artisan:' || m.from_code, 'advance:artisan:' || m.into_code)) <> 0
        OR MAX(e.kind) <> 'adjustment'
        """,
    ),
    (
        "a merged card says where it went",
        "the card, its goods or the chain tell something else",
        """
        SELECT a.code, 0 AS off FROM artisan a LEFT JOIN artisan_merge m ON m.from_code = a.code
        WHERE COALESCE(a.merged_into, '') <> COALESCE(m.into_code, '') OR (m.number IS NOT NULL AND a.active)
        UNION
        SELECT m.number, 0 FROM artisan_merge m JOIN product g ON g.artisan_code = m.from_code
        UNION
        SELECT number, 0 FROM (
          SELECT number, from_code || '>' || into_code AS two, 1 AS n FROM artisan_merge
          UNION ALL
          SELECT JSON_EXTRACT(body, '$.number'),
                 JSON_EXTRACT(body, '$.from') || '>' || JSON_EXTRACT(body, '$.into'), -1
          FROM chain_event WHERE kind = 'artisans_merged' AND JSON_VALID(body)
        ) GROUP BY number, two HAVING SUM(n) <> 0
        """,
    ),
)
"""Name of the rule, the sentence with `{off}`, and the statement that gives (document, off)."""
