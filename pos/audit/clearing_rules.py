"""What must hold of statements and their matches, as statements like those of `rules.py`."""

from __future__ import annotations

from typing import Final

CLEARING_RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a match has its entry",
        "the match and the journal differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT f.number || ' ' || l.line AS document, m.entry_id AS entry, 'bank' AS account,
                 l.net AS amount
          FROM statement_match m JOIN statement_line l ON l.file_number = m.file_number AND l.line = m.line
          JOIN statement_file f ON f.number = m.file_number
          UNION ALL
          SELECT f.number || ' ' || l.line, m.entry_id, 'expense:payment_fee',
                 CASE m.kind WHEN 'fee' THEN -l.net ELSE l.fee END
          FROM statement_match m JOIN statement_line l ON l.file_number = m.file_number AND l.line = m.line
          JOIN statement_file f ON f.number = m.file_number
          UNION ALL
          SELECT f.number || ' ' || l.line, m.entry_id,
                 CASE WHEN m.kind = 'other' AND SUBSTR(m.reason, 1, 8) <> 'deposit ' THEN 'over_short'
                 ELSE f.method END, -l.gross
          FROM statement_match m JOIN statement_line l ON l.file_number = m.file_number AND l.line = m.line
          JOIN statement_file f ON f.number = m.file_number WHERE m.kind <> 'fee'
          UNION ALL
          SELECT m.file_number || ' ' || m.line, p.entry_id, p.account, -p.amount
          FROM statement_match m JOIN posting p ON p.entry_id = m.entry_id
        ) GROUP BY document, entry, account HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a clearing entry belongs to one match",
        "it belongs to {off} matches, or to another statement, centre or day",
        """
        SELECT e.document, COUNT(m.line) AS off FROM entry e LEFT JOIN statement_match m ON m.entry_id = e.id
        LEFT JOIN statement_line l ON l.file_number = m.file_number AND l.line = m.line
        WHERE e.kind = 'clearing' GROUP BY e.id
        HAVING COUNT(m.line) <> 1 OR MAX(e.document) <> MAX(m.file_number)
        OR MAX(e.centre) <> MAX(l.centre) OR MAX(e.business_date) <> MAX(l.landed_on)
        UNION ALL
        SELECT m.file_number, 0 FROM statement_match m JOIN entry e ON e.id = m.entry_id
        WHERE e.kind <> 'clearing'
        """,
    ),
    (
        "a matched payment is the line's",
        "the payment and the line differ by {off}, or in method or centre",
        """
        SELECT m.file_number || ' ' || m.line, COALESCE(p.amount, 0) - l.gross AS off
        FROM statement_match m JOIN statement_line l ON l.file_number = m.file_number AND l.line = m.line
        JOIN statement_file f ON f.number = m.file_number
        LEFT JOIN payment p ON p.sale_id = m.sale_id AND p.line = m.payment_line
        LEFT JOIN sale s ON s.id = p.sale_id
        WHERE (m.kind IN ('payment', 'refund')) <> (p.sale_id IS NOT NULL)
        OR (p.sale_id IS NOT NULL AND (p.amount <> l.gross OR p.method <> f.method OR s.centre <> f.centre))
        OR (m.kind = 'other' AND m.reason = '')
        """,
    ),
    (
        "QRIS and card money is what has not landed",
        "the account and the open payments differ by {off}",
        # Deposits of orders stand on these accounts too, and are no payments of sales: not when they are
        # taken, nor when they land.
        """
        SELECT centre || ' ' || account, SUM(amount) AS off FROM (
          SELECT p.centre AS centre, p.account AS account, p.amount AS amount
          FROM posting p JOIN entry e ON e.id = p.entry_id
          WHERE p.account IN ('qris', 'card') AND e.kind <> 'deposit'
          AND NOT EXISTS (SELECT 1 FROM statement_match m WHERE m.entry_id = e.id AND m.kind = 'other')
          UNION ALL
          SELECT s.centre, p.method, -p.amount FROM payment p JOIN sale s ON s.id = p.sale_id
          WHERE p.method IN ('qris', 'card') AND NOT EXISTS (
            SELECT 1 FROM statement_match m WHERE m.sale_id = p.sale_id AND m.payment_line = p.line)
        ) GROUP BY centre, account HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a deposit lands once",
        "statements show {off} more of it than was taken",
        """
        SELECT document, off FROM (
          SELECT m.reason AS document, COUNT(*) - (
            SELECT COUNT(*) FROM posting p JOIN entry e ON e.id = p.entry_id
            WHERE e.kind = 'deposit' AND 'deposit ' || e.document = m.reason AND p.centre = f.centre
            AND p.account = f.method AND p.amount = l.gross) AS off
          FROM statement_match m JOIN statement_line l ON l.file_number = m.file_number AND l.line = m.line
          JOIN statement_file f ON f.number = m.file_number
          WHERE m.kind = 'other' AND SUBSTR(m.reason, 1, 8) = 'deposit '
          GROUP BY m.reason, f.centre, f.method, l.gross
        ) WHERE off > 0
        """,
    ),
    (
        "the chain tells of each statement",
        "the statement and the chain differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT f.number AS document, f.sha256 AS mark, 'net' AS what, SUM(l.net) AS amount
          FROM statement_file f JOIN statement_line l ON l.file_number = f.number GROUP BY f.number
          UNION ALL
          SELECT f.number, f.sha256, 'lines', COUNT(*)
          FROM statement_file f JOIN statement_line l ON l.file_number = f.number GROUP BY f.number
          UNION ALL
          SELECT JSON_EXTRACT(body, '$.number'), JSON_EXTRACT(body, '$.sha256'), 'net',
                 -JSON_EXTRACT(body, '$.net')
          FROM chain_event WHERE kind = 'clearing' AND JSON_VALID(body)
          AND JSON_EXTRACT(body, '$.number') IS NOT NULL
          UNION ALL
          SELECT JSON_EXTRACT(body, '$.number'), JSON_EXTRACT(body, '$.sha256'), 'lines',
                 -JSON_EXTRACT(body, '$.lines')
          FROM chain_event WHERE kind = 'clearing' AND JSON_VALID(body)
          AND JSON_EXTRACT(body, '$.number') IS NOT NULL
        ) GROUP BY document, mark, what HAVING SUM(amount) <> 0
        """,
    ),
)
"""Name of the rule, the sentence with `{off}`, and the statement that gives (document, off)."""
