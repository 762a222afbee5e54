"""What must hold of stock acts, as statements like those of `rules.py`."""

from __future__ import annotations

from typing import Final

ACT_RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "every act moved its goods, and nothing else did",
        "the act's lines and the stock moves differ by {off}",
        """
        SELECT document, SUM(quantity) AS off FROM (
          SELECT a.number AS document, a.centre AS centre, l.sku AS sku, l.piece_id AS piece,
                 CASE a.kind WHEN 'correction' THEN 'count' ELSE a.kind END AS what,
                 CASE a.kind WHEN 'correction' THEN -l.quantity
                             WHEN 'transfer_in' THEN -(l.quantity + l.broken + l.missing)
                             ELSE l.quantity END AS quantity
          FROM stock_act a JOIN stock_act_line l ON l.number = a.number
          UNION ALL
          SELECT l.number, a.centre, l.sku, l.piece_id, 'breakage', l.broken
          FROM stock_act_line l JOIN stock_act a ON a.number = l.number WHERE l.broken > 0
          UNION ALL
          SELECT l.number, a.centre, l.sku, l.piece_id, 'loss', l.missing
          FROM stock_act_line l JOIN stock_act a ON a.number = l.number WHERE l.missing > 0
          UNION ALL
          SELECT m.document, m.centre, m.sku, m.piece_id,
                 CASE m.kind WHEN 'fair_out' THEN 'transfer_out' WHEN 'fair_in' THEN 'transfer_in'
                             ELSE m.kind END,
                 m.quantity
          FROM stock_move m
          WHERE m.kind IN ('return_to_artisan', 'transfer_out', 'transfer_in', 'fair_out', 'fair_in')
          OR EXISTS (SELECT 1 FROM stock_act a WHERE a.number = m.document)
        ) GROUP BY document, centre, sku, piece, what HAVING SUM(quantity) <> 0
        """,
    ),
    (
        "what broke, was lost or counted has its document",
        "goods moved by {off}, and no act, count or receipt tells of it",
        """
        SELECT m.document, m.quantity AS off FROM stock_move m
        WHERE m.kind IN ('breakage', 'loss', 'count') AND m.document <> 'LATIHAN'
        AND NOT EXISTS (SELECT 1 FROM stock_act a WHERE a.number = m.document)
        AND NOT EXISTS (SELECT 1 FROM stocktake t WHERE t.number = m.document)
        AND NOT EXISTS (SELECT 1 FROM sale s WHERE s.number = m.document)
        """,
    ),
    (
        "what was sent came whole, broken or missing",
        "what was sent and what was received differ by {off}",
        """
        SELECT document, SUM(quantity) AS off FROM (
          SELECT a.number AS document, l.sku AS sku, l.piece_id AS piece, l.quantity AS quantity
          FROM stock_act a JOIN stock_act_line l ON l.number = a.number
          WHERE a.kind = 'transfer_out'
          AND EXISTS (SELECT 1 FROM stock_act t WHERE t.kind = 'transfer_in' AND t.about = a.number)
          UNION ALL
          SELECT a.about, l.sku, l.piece_id, -(l.quantity + l.broken + l.missing)
          FROM stock_act a JOIN stock_act_line l ON l.number = a.number WHERE a.kind = 'transfer_in'
        ) GROUP BY document, sku, piece HAVING SUM(quantity) <> 0
        """,
    ),
    (
        "a piece on its way is on the note of a transfer",
        "the pieces on their way and the transfers that nobody received differ by {off}",
        """
        SELECT sku, SUM(n) AS off FROM (
          SELECT sku, id AS piece, 1 AS n FROM piece WHERE state = 'in_transit'
          UNION ALL
          SELECT l.sku, l.piece_id, -1 FROM stock_act a JOIN stock_act_line l ON l.number = a.number
          WHERE a.kind = 'transfer_out' AND l.piece_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM stock_act t WHERE t.kind = 'transfer_in' AND t.about = a.number)
        ) GROUP BY piece HAVING SUM(n) <> 0
        """,
    ),
    (
        "what an act owes is in the journal",
        "the act's lines and the artisan's account differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT a.number AS document, COALESCE(a.bearer_centre, a.centre) AS centre,
                 l.artisan_code AS artisan, l.owed AS amount
          FROM stock_act a JOIN stock_act_line l ON l.number = a.number
          UNION ALL
          SELECT e.document, e.centre, SUBSTR(p.account, 17), p.amount
          FROM entry e JOIN posting p ON p.entry_id = e.id
          WHERE e.kind = 'breakage' AND p.account LIKE 'payable:artisan:%'
          AND NOT EXISTS (SELECT 1 FROM stocktake t WHERE t.number = e.document)
        ) GROUP BY document, centre, artisan HAVING SUM(amount) <> 0
        """,
    ),
)
"""Name of the rule, the sentence with `{off}`, and the statement that gives (document, off)."""
