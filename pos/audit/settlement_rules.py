"""What must hold of mirrors, fees and adjustments, as statements like those of `rules.py`."""

from __future__ import annotations

from typing import Final

SETTLEMENT_RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a mirror cancels its settlement line by line",
        "an artisan's row does not cancel that of the settlement that it reverses",
        """
        SELECT m.number, 0 AS off FROM settlement m
        JOIN settlement_line l ON l.settlement_number IN (m.number, m.reverses)
        WHERE m.reverses IS NOT NULL GROUP BY m.number, l.artisan_code
        HAVING SUM(l.quantity_sold) <> 0 OR SUM(l.gross_sales) <> 0 OR SUM(l.discounts) <> 0
        OR SUM(l.net_sales) <> 0 OR SUM(l.centre_share) <> 0 OR SUM(l.artisan_share) <> 0
        OR SUM(l.returns) <> 0 OR SUM(l.adjustments) <> 0 OR SUM(l.fees) <> 0
        OR SUM(l.advance_recovery) <> 0 OR SUM(l.payouts) <> 0
        """,
    ),
    (
        "a mirror gives back what its settlement took",
        "{off} entries of the settlement that it reverses were not given back",
        """
        SELECT m.number, COUNT(*) AS off FROM settlement m
        JOIN settlement_entry x ON x.settlement_number = m.reverses JOIN entry e ON e.id = x.entry_id
        WHERE NOT (e.kind = 'advance_recovery' AND e.document = m.reverses)
        AND NOT EXISTS (SELECT 1 FROM settlement_entry y WHERE y.entry_id = x.entry_id
                        AND y.turn = x.turn + 1 AND y.settlement_number = m.number)
        GROUP BY m.number
        """,
    ),
    (
        "an entry is taken and given back in turn",
        "an entry was taken twice, or given back by what is no mirror",
        """
        SELECT DISTINCT x.settlement_number, 0 AS off FROM settlement_entry x
        JOIN settlement s ON s.number = x.settlement_number
        WHERE (x.turn % 2 = 0 AND s.reverses IS NULL)
        OR (x.turn > 1 AND NOT EXISTS (SELECT 1 FROM settlement_entry y
                                       WHERE y.entry_id = x.entry_id AND y.turn = x.turn - 1))
        """,
    ),
    (
        "a mirror says why, was approved by another, and pays nothing",
        "its reason or approval is missing, or {off} is payable against it",
        """
        SELECT m.number, (SELECT COALESCE(SUM(payable), 0) FROM settlement_line
                          WHERE settlement_number = m.number) AS off
        FROM settlement m WHERE m.reverses IS NOT NULL
        AND (m.reason = '' OR m.approved_by IN ('', m.person)
             OR EXISTS (SELECT 1 FROM settlement_line WHERE settlement_number = m.number AND payable <> 0))
        """,
    ),
    (
        "no part of a day is missing",
        "{off} settlements of a day are missing, or two of them stand",
        """
        SELECT s.centre || ' ' || s.business_date, MAX(s.part) - COUNT(*) AS off FROM settlement s
        GROUP BY s.centre, s.business_date
        HAVING MAX(s.part) <> COUNT(*) OR SUM(s.reverses IS NULL AND NOT EXISTS (
          SELECT 1 FROM settlement m WHERE m.reverses = s.number)) > 1
        """,
    ),
    (
        "a fee is in the journal",
        "the fee and its entry differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT number AS document, centre, business_date AS day, entry_id,
                 'payable:artisan:' || artisan_code AS account, -amount AS amount FROM fee
          UNION ALL SELECT number, centre, business_date, entry_id, 'income:service', amount FROM fee
          UNION ALL
          SELECT e.document, e.centre, e.business_date, e.id, p.account, p.amount
          FROM entry e JOIN posting p ON p.entry_id = e.id WHERE e.kind = 'fee'
        ) GROUP BY document, centre, day, entry_id, account HAVING SUM(amount) <> 0
        """,
    ),
    (
        "an adjustment is in the journal",
        "the adjustment and its entry differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT number AS document, centre, business_date AS day, entry_id,
                 'payable:artisan:' || artisan_code AS account, amount FROM adjustment
          UNION ALL SELECT number, centre, business_date, entry_id, 'income:commission', -amount
          FROM adjustment
          UNION ALL
          SELECT e.document, e.centre, e.business_date, e.id, p.account, p.amount
          FROM entry e JOIN posting p ON p.entry_id = e.id WHERE e.kind = 'adjustment'
          AND NOT EXISTS (SELECT 1 FROM artisan_merge m WHERE m.number = e.document)
        ) GROUP BY document, centre, day, entry_id, account HAVING SUM(amount) <> 0
        """,
    ),
)
"""Name of the rule, the sentence with `{off}`, and the statement that gives (document, off)."""
