"""What must hold of counts of the goods, as statements like those of `rules.py`."""

from __future__ import annotations

from typing import Final

COUNT_RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a count moved what differed, and nothing else",
        "the lines of the count and the stock moves differ by {off}",
        """
        SELECT document, SUM(quantity) AS off FROM (
          SELECT l.number AS document, t.centre AS centre, l.sku AS sku, l.piece_id AS piece,
                 l.counted - l.booked AS quantity
          FROM stocktake_line l JOIN stocktake t ON t.number = l.number
          UNION ALL
          SELECT m.document, m.centre, m.sku, m.piece_id, -m.quantity
          FROM stock_move m JOIN stocktake t ON t.number = m.document
        ) GROUP BY document, centre, sku, piece HAVING SUM(quantity) <> 0
        """,
    ),
    (
        "only what was posted changes the stock",
        "the count is open or was dropped, and has {off} lines",
        """
        SELECT l.number, COUNT(*) AS off FROM stocktake_line l
        LEFT JOIN stocktake_end x ON x.number = l.number
        WHERE x.number IS NULL OR x.outcome <> 'posted' GROUP BY l.number
        """,
    ),
    (
        "what a count owes is in the journal",
        "the lines of the count and the journal differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT number AS document, owed AS amount FROM stocktake_line
          UNION ALL
          SELECT e.document, -p.amount FROM entry e JOIN posting p ON p.entry_id = e.id
          JOIN stocktake t ON t.number = e.document WHERE p.account = 'expense:breakage'
        ) GROUP BY document HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a count's end is in the chain",
        "ends of counts and the chain differ by {off}",
        """
        SELECT document, SUM(n) AS off FROM (
          SELECT number AS document, outcome AS how, 1 AS n FROM stocktake_end
          UNION ALL
          SELECT JSON_EXTRACT(body, '$.number'), JSON_EXTRACT(body, '$.outcome'), -1
          FROM chain_event WHERE kind = 'stocktake' AND JSON_VALID(body)
        ) GROUP BY document, how HAVING SUM(n) <> 0
        """,
    ),
    (
        "a count in the chain is the count in the rows",
        "its missing, its surplus or what it owes is off by {off}",
        """
        SELECT document, SUM(missing) + SUM(surplus) + SUM(owed) AS off FROM (
          SELECT number AS document, MAX(booked - counted, 0) AS missing, MAX(counted - booked, 0) AS surplus,
                 owed FROM stocktake_line
          UNION ALL
          SELECT JSON_EXTRACT(body, '$.number'), -JSON_EXTRACT(body, '$.missing'),
                 -JSON_EXTRACT(body, '$.surplus'), -JSON_EXTRACT(body, '$.owed')
          FROM chain_event WHERE kind = 'stocktake' AND JSON_VALID(body)
          AND JSON_EXTRACT(body, '$.outcome') = 'posted'
        ) GROUP BY document HAVING SUM(missing) <> 0 OR SUM(surplus) <> 0 OR SUM(owed) <> 0
        """,
    ),
)
"""Name of the rule, the sentence with `{off}`, and the statement that gives (document, off)."""
