"""What must hold of deposits, orders and guides, as statements like those of `rules.py`."""

from __future__ import annotations

from typing import Final

ORDER_RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "an order's deposit is in the journal",
        "the order and its entries differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT number AS document, deposit AS amount FROM custom_order
          UNION ALL SELECT order_number, -refund FROM custom_order_end
          UNION ALL
          SELECT e.document, p.amount FROM posting p JOIN entry e ON e.id = p.entry_id
          WHERE e.kind = 'deposit' AND p.account = 'deposit'
        ) GROUP BY document HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a deposit is taken up once",
        "the order and the sale that takes it up differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT o.number || ' ' || x.sale_number AS document, o.deposit AS amount
          FROM custom_order_end x JOIN custom_order o ON o.number = x.order_number WHERE x.kind = 'taken'
          UNION ALL
          SELECT p.reference || ' ' || s.number, -p.amount
          FROM payment p JOIN sale s ON s.id = p.sale_id WHERE p.method = 'deposit'
        ) GROUP BY document HAVING SUM(amount) <> 0
        """,
    ),
    (
        "the deposits are those of open orders",
        "the account and the open orders differ by {off}",
        """
        SELECT centre, SUM(amount) AS off FROM (
          SELECT o.centre AS centre, o.deposit AS amount FROM custom_order o
          WHERE NOT EXISTS (SELECT 1 FROM custom_order_end x WHERE x.order_number = o.number)
          UNION ALL SELECT centre, amount FROM posting WHERE account = 'deposit'
        ) GROUP BY centre HAVING SUM(amount) <> 0
        """,
    ),
    (
        "an order ends whole",
        "its end says one thing and its refund or sale another",
        """
        SELECT o.number, 0 AS off FROM custom_order o JOIN custom_order_end x ON x.order_number = o.number
        WHERE (x.kind = 'taken') <> (x.sale_number IS NOT NULL)
        OR x.refund <> CASE x.kind WHEN 'cancelled' THEN o.deposit ELSE 0 END
        OR o.deposit > o.price
        """,
    ),
    (
        "a guide's payout is in the journal",
        "the payout and its entry differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT number AS document, 'payable:guide:' || guide_code AS account, -amount AS amount
          FROM guide_payout
          UNION ALL SELECT number, 'cash:' || till, amount FROM guide_payout
          UNION ALL
          SELECT e.document, p.account, p.amount FROM posting p JOIN entry e ON e.id = p.entry_id
          WHERE e.kind = 'guide_payout'
        ) GROUP BY document, account HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a guide is never paid more than is owed",
        "the payout is above the balance by {off}",
        "SELECT number, amount - owed AS off FROM guide_payout WHERE amount > owed OR amount <= 0",
    ),
)
"""Name of the rule, the sentence with `{off}`, and the statement that gives (document, off)."""
