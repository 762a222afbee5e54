"""The invariants of `domain.md` section 6 as statements: each row that comes back does not fit.

Most rules put two tellings of one truth side by side as signed amounts; where they do not cancel out,
something was changed.
"""

from __future__ import annotations

from typing import Final

RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "every entry sums to 0",
        "the postings are off by {off}",
        """
        SELECT e.document, SUM(p.amount) AS off FROM posting p JOIN entry e ON e.id = p.entry_id
        GROUP BY p.entry_id HAVING SUM(p.amount) <> 0
        """,
    ),
    (
        "A + S = N",
        "a line's parts and its net differ by {off}",
        """
        SELECT s.number, l.artisan_share + l.centre_share - l.net AS off
        FROM sale_line l JOIN sale s ON s.id = l.sale_id
        WHERE l.artisan_share + l.centre_share <> l.net OR l.gross - l.discount <> l.net
        """,
    ),
    (
        "a sold line is price times quantity",
        "a line's gross is off by {off}",
        """
        SELECT s.number, l.gross - l.list_price * l.quantity AS off
        FROM sale_line l JOIN sale s ON s.id = l.sale_id
        WHERE l.kind = 'sale' AND l.gross <> l.list_price * l.quantity
        """,
    ),
    (
        "a sale is the sum of its lines",
        "the sale and its lines differ by {off}",
        """
        SELECT s.number, s.total - SUM(l.net) AS off FROM sale s JOIN sale_line l ON l.sale_id = s.id
        GROUP BY s.id
        HAVING s.total <> SUM(l.net) OR s.gross <> SUM(l.gross) OR s.discount <> SUM(l.discount)
        """,
    ),
    (
        "payments - change + rounding = total",
        "the payments are off by {off}",
        """
        SELECT s.number, COALESCE(SUM(p.tendered - p.change), 0) - s.rounding - s.total AS off
        FROM sale s LEFT JOIN payment p ON p.sale_id = s.id GROUP BY s.id
        HAVING COALESCE(SUM(p.tendered - p.change), 0) <> s.total + s.rounding
        OR COALESCE(SUM(p.amount), 0) <> s.total + s.rounding
        """,
    ),
    (
        "the journal has every sale's parts",
        "the journal and the lines differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT s.number AS document, 'payable:artisan:' || l.artisan_code AS account,
                 l.artisan_share AS amount
          FROM sale_line l JOIN sale s ON s.id = l.sale_id WHERE l.artisan_code IS NOT NULL
          UNION ALL
          SELECT s.number,
                 CASE WHEN l.artisan_code IS NULL THEN 'income:service' ELSE 'income:commission' END,
                 l.centre_share
          FROM sale_line l JOIN sale s ON s.id = l.sale_id
          UNION ALL
          SELECT s.number, 'rounding', s.rounding FROM sale s
          UNION ALL
          SELECT number, 'expense:guide', -guide_commission FROM sale WHERE guide_code <> ''
          UNION ALL
          SELECT number, 'payable:guide:' || guide_code, guide_commission FROM sale WHERE guide_code <> ''
          UNION ALL
          SELECT s.number, 'expense:guide', l.guide_back
          FROM sale_line l JOIN sale s ON s.id = l.sale_id WHERE l.guide_code <> ''
          UNION ALL
          SELECT s.number, 'payable:guide:' || l.guide_code, -l.guide_back
          FROM sale_line l JOIN sale s ON s.id = l.sale_id WHERE l.guide_code <> ''
          UNION ALL
          SELECT s.number,
                 CASE p.method WHEN 'cash' THEN 'cash:' || s.till WHEN 'transfer' THEN 'bank'
                               ELSE p.method END,
                 -p.amount
          FROM payment p JOIN sale s ON s.id = p.sale_id
          UNION ALL
          SELECT e.document, p.account, p.amount
          FROM posting p JOIN entry e ON e.id = p.entry_id WHERE e.kind = 'sale'
        ) GROUP BY document, account HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a posting has its entry's centre and day",
        "a posting was moved",
        """
        SELECT e.document, 0 AS off FROM posting p JOIN entry e ON e.id = p.entry_id
        WHERE p.centre <> e.centre OR p.business_date <> e.business_date
        """,
    ),
    (
        "a sale's entry and lines are of its day",
        "its centre, business day or shift is told in two ways",
        """
        SELECT s.number, 0 AS off FROM sale s JOIN entry e ON e.document = s.number AND e.kind = 'sale'
        WHERE e.centre <> s.centre OR e.business_date <> s.business_date OR e.shift <> s.shift
        UNION
        SELECT s.number, 0 FROM sale s JOIN sale_line l ON l.sale_id = s.id
        WHERE l.centre <> s.centre OR l.business_date <> s.business_date
        """,
    ),
    (
        "a settlement is the sum of its entries",
        "an artisan's row and its entries differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT l.settlement_number AS document, l.artisan_code AS artisan,
                 l.closing_balance - l.opening_balance AS amount
          FROM settlement_line l
          UNION ALL
          SELECT x.settlement_number, SUBSTR(p.account, 17), p.amount * (2 * (x.turn % 2) - 1)
          FROM settlement_entry x JOIN posting p ON p.entry_id = x.entry_id
          WHERE p.account LIKE 'payable:artisan:%'
        ) GROUP BY document, artisan HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a closing is the next opening",
        "an artisan's opening differs from the closing before by {off}",
        """
        SELECT number, opening - before AS off FROM (
          SELECT s.number, l.opening_balance AS opening,
                 LAG(l.closing_balance, 1, 0) OVER (
                   PARTITION BY s.centre, l.artisan_code ORDER BY s.business_date, s.part) AS before
          FROM settlement_line l JOIN settlement s ON s.number = l.settlement_number
        ) WHERE opening <> before
        """,
    ),
    (
        "a settlement's row adds up",
        "an artisan's row is off by {off}",
        """
        SELECT settlement_number, opening_balance + artisan_share - returns + adjustments - fees
               - advance_recovery - payouts - closing_balance AS off
        FROM settlement_line
        WHERE artisan_share <> net_sales - centre_share OR gross_sales - discounts <> net_sales
        OR closing_balance <> opening_balance + artisan_share - returns + adjustments - fees
           - advance_recovery - payouts
        """,
    ),
    (
        "a settlement has its sales",
        "the {off} of an artisan's row and of the sale lines differ",
        """
        SELECT document, TRIM(
          CASE WHEN SUM(quantity) <> 0 THEN 'quantity ' ELSE '' END ||
          CASE WHEN SUM(gross) <> 0 THEN 'gross ' ELSE '' END ||
          CASE WHEN SUM(net) <> 0 THEN 'net ' ELSE '' END ||
          CASE WHEN SUM(share) <> 0 THEN 'share ' ELSE '' END ||
          CASE WHEN SUM(back) <> 0 THEN 'returns' ELSE '' END) AS off
        FROM (
          SELECT settlement_number AS document, artisan_code AS artisan, quantity_sold AS quantity,
                 gross_sales AS gross, net_sales AS net, artisan_share AS share, returns AS back
          FROM settlement_line
          UNION ALL
          SELECT x.settlement_number, l.artisan_code, -l.quantity * way, -l.gross * way, -l.net * way,
                 -l.artisan_share * way, 0
          FROM (SELECT *, 2 * (turn % 2) - 1 AS way FROM settlement_entry) x
          JOIN entry e ON e.id = x.entry_id JOIN sale s ON s.number = e.document
          JOIN sale_line l ON l.sale_id = s.id
          WHERE e.kind = 'sale' AND l.artisan_code IS NOT NULL AND l.kind = 'sale'
          UNION ALL
          SELECT x.settlement_number, l.artisan_code, 0, 0, 0, 0, l.artisan_share * way
          FROM (SELECT *, 2 * (turn % 2) - 1 AS way FROM settlement_entry) x
          JOIN entry e ON e.id = x.entry_id JOIN sale s ON s.number = e.document
          JOIN sale_line l ON l.sale_id = s.id
          WHERE e.kind = 'sale' AND l.artisan_code IS NOT NULL AND l.kind = 'return'
        ) GROUP BY document, artisan
        HAVING SUM(quantity) <> 0 OR SUM(gross) <> 0 OR SUM(net) <> 0 OR SUM(share) <> 0 OR SUM(back) <> 0
        """,
    ),
    (
        "a settlement has its fees and payouts",
        "an artisan's row and the entries differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT settlement_number AS document, artisan_code AS artisan, 'fee' AS what, -fees AS amount
          FROM settlement_line
          UNION ALL SELECT settlement_number, artisan_code, 'payout', -payouts FROM settlement_line
          UNION ALL
          SELECT settlement_number, artisan_code, 'advance_recovery', -advance_recovery FROM settlement_line
          UNION ALL
          SELECT x.settlement_number, SUBSTR(p.account, 17), e.kind, p.amount * (2 * (x.turn % 2) - 1)
          FROM settlement_entry x JOIN entry e ON e.id = x.entry_id JOIN posting p ON p.entry_id = e.id
          WHERE p.account LIKE 'payable:artisan:%' AND e.kind IN ('fee', 'payout', 'advance_recovery')
        ) GROUP BY document, artisan, what HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a paid payout is in the journal",
        "the payout and its entry differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT o.number AS document, -o.amount AS amount FROM payout o
          JOIN payout_state t ON t.payout_id = o.id WHERE t.state = 'paid'
          UNION ALL
          SELECT e.document, p.amount FROM posting p JOIN entry e ON e.id = p.entry_id
          WHERE e.kind = 'payout' AND p.account LIKE 'payable:artisan:%'
        ) GROUP BY document HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a shift's float is in the journal",
        "the opening and its entry differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT number AS document, 'cash:' || till AS account, -opening_float AS amount FROM shift
          UNION ALL SELECT number, 'cash:safe', opening_float FROM shift
          UNION ALL
          SELECT e.document, p.account, p.amount
          FROM posting p JOIN entry e ON e.id = p.entry_id WHERE e.kind = 'shift_open'
        ) GROUP BY document, account HAVING SUM(amount) <> 0
        """,
    ),
    (
        "a shift's count is in the journal",
        "the closing and its entry differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT s.number AS document, 'safe' AS what, -c.counted AS amount
          FROM shift_closing c JOIN shift s ON s.id = c.shift_id
          UNION ALL
          SELECT s.number, 'difference', c.difference FROM shift_closing c JOIN shift s ON s.id = c.shift_id
          UNION ALL
          SELECT s.number, 'expected', c.expected FROM shift_closing c JOIN shift s ON s.id = c.shift_id
          UNION ALL
          SELECT e.document, CASE p.account WHEN 'cash:safe' THEN 'safe' WHEN 'over_short' THEN 'difference'
                                            ELSE 'expected' END, p.amount
          FROM posting p JOIN entry e ON e.id = p.entry_id WHERE e.kind = 'shift_close'
        ) GROUP BY document, what HAVING SUM(amount) <> 0
        """,
    ),
    (
        "moved cash is in the journal",
        "the movement and its entry differ by {off}",
        """
        SELECT document, SUM(amount) AS off FROM (
          SELECT number AS document, 'cash:' || till AS account,
                 CASE kind WHEN 'in' THEN -amount ELSE amount END AS amount FROM cash_movement
          UNION ALL
          SELECT number, account, CASE kind WHEN 'in' THEN amount ELSE -amount END FROM cash_movement
          UNION ALL
          SELECT e.document, p.account, p.amount FROM posting p JOIN entry e ON e.id = p.entry_id
          WHERE e.kind IN ('cash_in', 'cash_out') OR (e.kind = 'advance' AND e.document LIKE 'KM-%')
        ) GROUP BY document, account HAVING SUM(amount) <> 0
        """,
    ),
    (
        "sold goods left the shelf",
        "lines and stock moves differ by {off}",
        """
        SELECT document, SUM(quantity) AS off FROM (
          SELECT s.number AS document, l.sku AS sku, l.quantity AS quantity
          FROM sale_line l JOIN sale s ON s.id = l.sale_id
          JOIN product g ON g.sku = l.sku AND g.kind = 'goods'
          UNION ALL
          SELECT m.document, m.sku, m.quantity FROM stock_move m WHERE m.kind IN ('sale', 'return')
        ) GROUP BY document, sku HAVING SUM(quantity) <> 0
        """,
    ),
    (
        "a piece is where its moves say",
        "the piece's state and its moves differ by {off}",
        """
        SELECT sku, SUM(quantity) AS off FROM (
          SELECT sku, id AS piece, centre, CASE state WHEN 'in_stock' THEN 1 ELSE 0 END AS quantity FROM piece
          UNION ALL
          SELECT sku, piece_id, centre, -quantity FROM stock_move WHERE piece_id IS NOT NULL
        ) GROUP BY piece, centre HAVING SUM(quantity) <> 0
        """,
    ),
    (
        "a found piece is in the chain",
        "the counts of pieces that were marked sold and the chain differ by {off}",
        """
        SELECT document, SUM(n) AS off FROM (
          SELECT m.document AS document, m.sku AS sku, m.quantity AS n
          FROM sale s JOIN stock_move m ON m.document = s.number
          WHERE m.kind = 'count' AND m.piece_id IS NOT NULL AND m.quantity > 0
          UNION ALL
          SELECT JSON_EXTRACT(body, '$.number'), JSON_EXTRACT(body, '$.sku'), -1
          FROM chain_event WHERE kind = 'piece_found' AND JSON_VALID(body)
        ) GROUP BY document, sku HAVING SUM(n) <> 0
        """,
    ),
    (
        "every receipt has a sale and every sale a receipt",
        "papers and sales differ by {off}",
        """
        SELECT document, SUM(n) AS off FROM (
          SELECT number AS document, 1 AS n FROM paper WHERE kind = 'receipt' AND copy = 0
          UNION ALL SELECT number, -1 FROM sale
        ) GROUP BY document HAVING SUM(n) <> 0
        """,
    ),
    (
        "a receipt carries its sale's mark",
        "the mark on the stored paper is not the sale's",
        """
        SELECT s.number, 0 AS off FROM sale s JOIN paper p ON p.number = s.number AND p.kind = 'receipt'
        WHERE INSTR(p.document, s.number || '/' || s.chain_short) = 0
        """,
    ),
    (
        "no number is missing",
        "{off} numbers of this series are missing",
        # Ranges of unique indexes: '.' is what comes after '-'. Other series with a colon count tags.
        """
        SELECT series, last - found AS off FROM (
          SELECT c.series, c.last,
            (SELECT COUNT(*) FROM sale WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM shift WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM cash_movement
             WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM intake WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM payout WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM stock_act WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM stocktake WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM custom_order WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM guide_payout WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM artisan_merge WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM fee WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM adjustment WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM payout_run WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(*) FROM statement_file
             WHERE number > c.series || '-' AND number < c.series || '.') +
            (SELECT COUNT(DISTINCT number) FROM paper WHERE c.series LIKE 'LB-%'
             AND number > c.series || '-' AND number < c.series || '.')
            AS found
          FROM (SELECT CASE WHEN series LIKE 'sale:%' THEN SUBSTR(series, 6) ELSE series END AS series, last
                FROM counter WHERE series LIKE 'sale:%' OR series NOT LIKE '%:%') c
        ) WHERE last <> found
        """,
    ),
    (
        "every sale is in the chain once",
        "sale and chain differ by {off}",
        """
        SELECT document, SUM(n) AS off FROM (
          SELECT CASE WHEN JSON_VALID(body) THEN JSON_EXTRACT(body, '$.number')
                      ELSE till || ' line ' || seq END AS document, 1 AS n
          FROM chain_event WHERE kind = 'sale'
          UNION ALL SELECT number, -1 FROM sale
        ) GROUP BY document HAVING SUM(n) <> 0
        """,
    ),
    (
        "no more comes back than was sold",
        "{off} of a line's net came back too much, or more of it than there was",
        """
        SELECT s.number, -SUM(r.net) - l.net AS off
        FROM sale_line r JOIN sale_line l ON l.id = r.of_line_id JOIN sale s ON s.id = l.sale_id
        WHERE r.kind = 'return' GROUP BY l.id
        HAVING -SUM(r.quantity) > l.quantity OR -SUM(r.net) > l.net
        """,
    ),
    (
        "an undone sale is undone whole",
        "it and what undid it differ by {off}, or the chain does not tell of it",
        """
        SELECT v.void_of, v.total + COALESCE(s.total, 0) AS off
        FROM sale v LEFT JOIN sale s ON s.number = v.void_of
        WHERE v.void_of <> '' AND (
          s.number IS NULL OR v.total + s.total <> 0 OR v.rounding + s.rounding <> 0
          OR (SELECT COUNT(*) FROM chain_event WHERE kind = 'void' AND till = v.till AND JSON_VALID(body)
              AND JSON_EXTRACT(body, '$.number') = v.void_of AND JSON_EXTRACT(body, '$.by') = v.number) <> 1)
        """,
    ),
)
"""Name of the rule, the sentence with `{off}`, and the statement that gives (document, off)."""
