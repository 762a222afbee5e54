"""Goods: terms on losses, photos and stories, price history, intake lines, stock acts, counts, merged cards."""

from alembic import op

from pos.schema.migrations.rebuilding import rebuild

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# Each rebuilt table: its statement, its indexes, and what its new columns hold in old rows.
_REBUILT: dict[str, tuple[str, tuple[str, ...], dict[str, str]]] = {
    "product": (
        """
        CREATE TABLE product (
            sku VARCHAR(40) NOT NULL,
            artisan_code VARCHAR(12),
            name VARCHAR(80) NOT NULL,
            name_en VARCHAR(80) NOT NULL,
            receipt_name VARCHAR(40) NOT NULL,
            category VARCHAR(30) NOT NULL,
            motif VARCHAR(40) NOT NULL,
            finish VARCHAR(40) NOT NULL,
            size_label VARCHAR(20) NOT NULL,
            height_cm INTEGER NOT NULL,
            diameter_cm INTEGER NOT NULL,
            weight_g INTEGER NOT NULL,
            unit VARCHAR(12) NOT NULL,
            price BIGINT NOT NULL,
            rate_bps INTEGER,
            fixed_net BIGINT,
            one_of_a_kind BOOLEAN NOT NULL,
            fragile INTEGER NOT NULL,
            packing VARCHAR(40) NOT NULL,
            active BOOLEAN NOT NULL,
            kind VARCHAR(24) NOT NULL,
            technique VARCHAR(40) NOT NULL,
            colour VARCHAR(30) NOT NULL,
            packed_weight_g INTEGER NOT NULL,
            shelf_place VARCHAR(12) NOT NULL,
            photo VARCHAR(40) NOT NULL,
            CONSTRAINT pk_product PRIMARY KEY (sku),
            CONSTRAINT ck_product_kind CHECK (kind IN ('goods', 'service')),
            CONSTRAINT fk_product_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code)
        )
        """,
        ("CREATE INDEX ix_product_active ON product (active, category, name)",),
        {"technique": "''", "colour": "''", "packed_weight_g": "0", "shelf_place": "''", "photo": "''"},
    ),
    "artisan": (
        """
        CREATE TABLE artisan (
            code VARCHAR(12) NOT NULL,
            full_name VARCHAR(80) NOT NULL,
            tag_name VARCHAR(40) NOT NULL,
            gender VARCHAR(1) NOT NULL,
            desa VARCHAR(60) NOT NULL,
            kampung VARCHAR(60) NOT NULL,
            kecamatan VARCHAR(60) NOT NULL,
            kabupaten VARCHAR(60) NOT NULL,
            specialty VARCHAR(40) NOT NULL,
            phone VARCHAR(20) NOT NULL,
            bank_name VARCHAR(40) NOT NULL,
            bank_code VARCHAR(10) NOT NULL,
            bank_bic VARCHAR(11) NOT NULL,
            account_token VARCHAR(300) NOT NULL,
            account_masked VARCHAR(8) NOT NULL,
            ewallet_token VARCHAR(300) NOT NULL,
            ewallet_masked VARCHAR(8) NOT NULL,
            account_holder VARCHAR(80) NOT NULL,
            joined_on DATE,
            consent_on DATE,
            active BOOLEAN NOT NULL,
            photo VARCHAR(40) NOT NULL,
            story TEXT NOT NULL,
            story_en TEXT NOT NULL,
            merged_into VARCHAR(12),
            CONSTRAINT pk_artisan PRIMARY KEY (code),
            CONSTRAINT fk_artisan_merged_into FOREIGN KEY(merged_into) REFERENCES artisan (code)
        )
        """,
        (),
        {"photo": "''", "story": "''", "story_en": "''", "merged_into": "NULL"},
    ),
    "terms": (
        """
        CREATE TABLE terms (
            artisan_code VARCHAR(12) NOT NULL,
            version INTEGER NOT NULL,
            from_date DATE NOT NULL,
            rate_bps INTEGER NOT NULL,
            bearer VARCHAR(24) NOT NULL,
            bearer_bps INTEGER NOT NULL,
            rail VARCHAR(24) NOT NULL,
            period VARCHAR(24) NOT NULL,
            minimum_payout BIGINT,
            floor_bps INTEGER NOT NULL,
            loss_bps INTEGER NOT NULL,
            CONSTRAINT pk_terms PRIMARY KEY (artisan_code, version),
            CONSTRAINT ck_terms_bearer CHECK (bearer IN ('shared', 'centre', 'artisan', 'part')),
            CONSTRAINT ck_terms_rail CHECK (rail IN ('cash', 'bank', 'ewallet')),
            CONSTRAINT ck_terms_period CHECK (period IN ('daily', 'weekly', 'monthly')),
            CONSTRAINT fk_terms_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code)
        )
        """,
        (),
        {"loss_bps": "10000"},
    ),
    "intake": (
        """
        CREATE TABLE intake (
            number VARCHAR(40) NOT NULL,
            centre VARCHAR(3) NOT NULL,
            artisan_code VARCHAR(12),
            business_date DATE NOT NULL,
            at DATETIME NOT NULL,
            person VARCHAR(60) NOT NULL,
            note VARCHAR(200) NOT NULL,
            CONSTRAINT pk_intake PRIMARY KEY (number),
            CONSTRAINT fk_intake_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code)
        )
        """,
        (),
        {"note": "''"},
    ),
    "chain_event": (
        """
        CREATE TABLE chain_event (
            till VARCHAR(12) NOT NULL,
            incarnation INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            previous_hash VARCHAR(64) NOT NULL,
            kind VARCHAR(24) NOT NULL,
            at DATETIME NOT NULL,
            body TEXT NOT NULL,
            hash VARCHAR(64) NOT NULL,
            CONSTRAINT pk_chain_event PRIMARY KEY (till, incarnation, seq),
            CONSTRAINT ck_chain_event_kind CHECK (kind IN ('sale', 'void', 'price_override', 'drawer_opened', 'reprint', 'shift_opened', 'shift_closed', 'settlement', 'payout', 'login_failed', 'export', 'import', 'intake', 'backup', 'restore', 'clock_jump', 'settings', 'approval', 'cash_moved', 'order', 'guide_payout', 'basket_dropped', 'piece_found', 'card', 'stock_act', 'stocktake', 'artisans_merged', 'account_viewed'))
        )
        """,
        (),
        {},
    ),
}

_NEW: tuple[str, ...] = (
    """
    CREATE TABLE artisan_merge (
        number VARCHAR(40) NOT NULL,
        from_code VARCHAR(12) NOT NULL,
        into_code VARCHAR(12) NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        approved_by VARCHAR(60) NOT NULL,
        CONSTRAINT pk_artisan_merge PRIMARY KEY (number),
        CONSTRAINT uq_artisan_merge_from_code UNIQUE (from_code),
        CONSTRAINT fk_artisan_merge_from_code FOREIGN KEY(from_code) REFERENCES artisan (code),
        CONSTRAINT fk_artisan_merge_into_code FOREIGN KEY(into_code) REFERENCES artisan (code)
    )
    """,
    """
    CREATE TABLE price_change (
        id CHAR(32) NOT NULL,
        sku VARCHAR(40) NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        price_before BIGINT NOT NULL,
        price_after BIGINT NOT NULL,
        CONSTRAINT pk_price_change PRIMARY KEY (id),
        CONSTRAINT fk_price_change_sku FOREIGN KEY(sku) REFERENCES product (sku)
    )
    """,
    "CREATE INDEX ix_price_change_sku ON price_change (sku, at)",
    """
    CREATE TABLE intake_line (
        number VARCHAR(40) NOT NULL,
        line INTEGER NOT NULL,
        sku VARCHAR(40),
        name VARCHAR(80) NOT NULL,
        quantity INTEGER NOT NULL,
        price BIGINT NOT NULL,
        artisan_part BIGINT NOT NULL,
        condition VARCHAR(24) NOT NULL,
        remark VARCHAR(120) NOT NULL,
        CONSTRAINT pk_intake_line PRIMARY KEY (number, line),
        CONSTRAINT ck_intake_line_condition CHECK (condition IN ('whole', 'flawed', 'refused')),
        CONSTRAINT ck_intake_line_quantity CHECK (quantity > 0),
        CONSTRAINT fk_intake_line_number FOREIGN KEY(number) REFERENCES intake (number),
        CONSTRAINT fk_intake_line_sku FOREIGN KEY(sku) REFERENCES product (sku)
    )
    """,
    """
    CREATE TABLE stock_act (
        number VARCHAR(40) NOT NULL,
        kind VARCHAR(24) NOT NULL,
        centre VARCHAR(3) NOT NULL,
        till VARCHAR(12) NOT NULL,
        other_centre VARCHAR(3),
        about VARCHAR(40) NOT NULL,
        artisan_code VARCHAR(12),
        cause VARCHAR(24),
        bearer_centre VARCHAR(3),
        business_date DATE NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        approved_by VARCHAR(60) NOT NULL,
        note VARCHAR(200) NOT NULL,
        photo VARCHAR(40) NOT NULL,
        CONSTRAINT pk_stock_act PRIMARY KEY (number),
        CONSTRAINT ck_stock_act_kind CHECK (kind IN ('return_to_artisan', 'breakage', 'loss', 'transfer_out', 'transfer_in', 'correction')),
        CONSTRAINT ck_stock_act_cause CHECK (cause IN ('firing', 'staff', 'unknown', 'lost', 'in_transit')),
        CONSTRAINT fk_stock_act_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code)
    )
    """,
    "CREATE INDEX ix_stock_act_centre ON stock_act (centre, business_date)",
    "CREATE UNIQUE INDEX uq_stock_act_about ON stock_act (about) WHERE kind = 'transfer_in'",
    """
    CREATE TABLE stock_act_line (
        number VARCHAR(40) NOT NULL,
        line INTEGER NOT NULL,
        sku VARCHAR(40) NOT NULL,
        piece_id CHAR(32),
        name VARCHAR(80) NOT NULL,
        quantity INTEGER NOT NULL,
        broken INTEGER NOT NULL,
        missing INTEGER NOT NULL,
        artisan_code VARCHAR(12),
        price BIGINT NOT NULL,
        owed BIGINT NOT NULL,
        CONSTRAINT pk_stock_act_line PRIMARY KEY (number, line),
        CONSTRAINT ck_stock_act_line_counts CHECK (broken >= 0 AND missing >= 0),
        CONSTRAINT fk_stock_act_line_number FOREIGN KEY(number) REFERENCES stock_act (number),
        CONSTRAINT fk_stock_act_line_sku FOREIGN KEY(sku) REFERENCES product (sku),
        CONSTRAINT fk_stock_act_line_piece_id FOREIGN KEY(piece_id) REFERENCES piece (id),
        CONSTRAINT fk_stock_act_line_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code)
    )
    """,
    """
    CREATE TABLE stocktake (
        number VARCHAR(40) NOT NULL,
        centre VARCHAR(3) NOT NULL,
        till VARCHAR(12) NOT NULL,
        category VARCHAR(30) NOT NULL,
        business_date DATE NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        CONSTRAINT pk_stocktake PRIMARY KEY (number)
    )
    """,
    "CREATE INDEX ix_stocktake_centre ON stocktake (centre, business_date)",
    """
    CREATE TABLE stocktake_scan (
        id CHAR(32) NOT NULL,
        number VARCHAR(40) NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        code VARCHAR(40) NOT NULL,
        sku VARCHAR(40),
        piece_id CHAR(32),
        quantity INTEGER NOT NULL,
        verdict VARCHAR(24) NOT NULL,
        undoes CHAR(32),
        CONSTRAINT pk_stocktake_scan PRIMARY KEY (id),
        CONSTRAINT ck_stocktake_scan_verdict CHECK (verdict IN ('counted', 'surplus', 'twice', 'marked_sold', 'marked_gone', 'elsewhere', 'out_of_scope', 'unknown')),
        CONSTRAINT fk_stocktake_scan_number FOREIGN KEY(number) REFERENCES stocktake (number),
        CONSTRAINT fk_stocktake_scan_sku FOREIGN KEY(sku) REFERENCES product (sku),
        CONSTRAINT fk_stocktake_scan_piece_id FOREIGN KEY(piece_id) REFERENCES piece (id)
    )
    """,
    "CREATE INDEX ix_stocktake_scan_number ON stocktake_scan (number, at)",
    """
    CREATE TABLE stocktake_end (
        number VARCHAR(40) NOT NULL,
        outcome VARCHAR(24) NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        approved_by VARCHAR(60) NOT NULL,
        note VARCHAR(200) NOT NULL,
        CONSTRAINT pk_stocktake_end PRIMARY KEY (number),
        CONSTRAINT ck_stocktake_end_outcome CHECK (outcome IN ('posted', 'dropped')),
        CONSTRAINT fk_stocktake_end_number FOREIGN KEY(number) REFERENCES stocktake (number)
    )
    """,
    """
    CREATE TABLE stocktake_line (
        number VARCHAR(40) NOT NULL,
        line INTEGER NOT NULL,
        sku VARCHAR(40) NOT NULL,
        piece_id CHAR(32),
        booked INTEGER NOT NULL,
        counted INTEGER NOT NULL,
        cause VARCHAR(24),
        remark VARCHAR(120) NOT NULL,
        owed BIGINT NOT NULL,
        CONSTRAINT pk_stocktake_line PRIMARY KEY (number, line),
        CONSTRAINT ck_stocktake_line_cause CHECK (cause IN ('firing', 'staff', 'unknown', 'lost', 'in_transit')),
        CONSTRAINT fk_stocktake_line_number FOREIGN KEY(number) REFERENCES stocktake (number),
        CONSTRAINT fk_stocktake_line_sku FOREIGN KEY(sku) REFERENCES product (sku),
        CONSTRAINT fk_stocktake_line_piece_id FOREIGN KEY(piece_id) REFERENCES piece (id)
    )
    """,
)

_FACTS: tuple[str, ...] = (
    "terms",
    "intake",
    "chain_event",
    "artisan_merge",
    "price_change",
    "intake_line",
    "stock_act",
    "stock_act_line",
    "stocktake",
    "stocktake_scan",
    "stocktake_end",
    "stocktake_line",
)

_GUARD = (
    "CREATE TRIGGER {table}_no_{name} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'facts of {table} are never changed'); END"
)

# What old notes said was not kept: the prices of now and the terms of that day are the nearest to it.
_OLD_LINES = """
    INSERT INTO intake_line (number, line, sku, name, quantity, price, artisan_part, condition, remark)
    SELECT document, row_number() OVER (PARTITION BY document ORDER BY sku), sku, name, quantity, price,
           coalesce(fixed_net, (2 * price * rate + 10000) / 20000), 'whole', ''
    FROM (
        SELECT stock_move.document, product.sku, product.name, sum(stock_move.quantity) AS quantity,
               product.price, product.fixed_net,
               coalesce(product.rate_bps, (
                   SELECT rate_bps FROM terms
                   WHERE terms.artisan_code = product.artisan_code AND from_date <= intake.business_date
                   ORDER BY version DESC LIMIT 1
               ), (
                   SELECT rate_bps FROM terms WHERE terms.artisan_code = product.artisan_code
                   ORDER BY version LIMIT 1
               ), 0) AS rate
        FROM stock_move
        JOIN intake ON intake.number = stock_move.document
        JOIN product ON product.sku = stock_move.sku
        GROUP BY stock_move.document, product.sku
    ) AS brought
"""


def upgrade() -> None:
    for table, (statement, indexes, fill) in _REBUILT.items():
        rebuild(op.get_bind(), table, statement, indexes, fill)
    for statement in _NEW:
        op.execute(statement)
    op.execute(_OLD_LINES)
    for table in _FACTS:
        for act in ("UPDATE", "DELETE"):
            op.execute(_GUARD.format(table=table, act=act, name=act.lower()))
