"""The counter: ways to pay, discounts, returns, held baskets, orders, guides and cash movements.

Tables whose rules grew are made anew (`rebuilding.py`).
"""

from alembic import op

from pos.schema.migrations.rebuilding import rebuild

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_GUARD = (
    "CREATE TRIGGER {name} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'facts of {table} are never changed'); END"
)

# Each rebuilt table: its statement, its indexes, and what its new columns hold in old rows.
_REBUILT: dict[str, tuple[str, tuple[str, ...], dict[str, str]]] = {
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
            CONSTRAINT pk_terms PRIMARY KEY (artisan_code, version),
            CONSTRAINT ck_terms_bearer CHECK (bearer IN ('shared', 'centre', 'artisan', 'part')),
            CONSTRAINT ck_terms_rail CHECK (rail IN ('cash', 'bank', 'ewallet')),
            CONSTRAINT ck_terms_period CHECK (period IN ('daily', 'weekly', 'monthly')),
            CONSTRAINT fk_terms_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code)
)
        """,
        (),
        {"floor_bps": "0"},
    ),
    "centre": (
        """
        CREATE TABLE centre (
            code VARCHAR(3) NOT NULL,
            name VARCHAR(80) NOT NULL,
            kind VARCHAR(24) NOT NULL,
            desa VARCHAR(60) NOT NULL,
            kecamatan VARCHAR(60) NOT NULL,
            kabupaten VARCHAR(60) NOT NULL,
            provinsi VARCHAR(60) NOT NULL,
            postal_code VARCHAR(10) NOT NULL,
            address VARCHAR(160) NOT NULL,
            phone VARCHAR(20) NOT NULL,
            opening VARCHAR(5) NOT NULL,
            closing VARCHAR(5) NOT NULL,
            paper_mm INTEGER NOT NULL,
            label_stock VARCHAR(8) NOT NULL,
            qris_nmid VARCHAR(20) NOT NULL,
            rounding VARCHAR(24) NOT NULL,
            payout_unit BIGINT NOT NULL,
            minimum_payout BIGINT NOT NULL,
            advance_cap_bps INTEGER NOT NULL,
            zone VARCHAR(40) NOT NULL,
            story_host VARCHAR(40) NOT NULL,
            discount_limit_bps INTEGER NOT NULL,
            refund_limit BIGINT NOT NULL,
            return_days INTEGER NOT NULL,
            difference_limit BIGINT NOT NULL,
            CONSTRAINT pk_centre PRIMARY KEY (code),
            CONSTRAINT ck_centre_kind CHECK (kind IN ('shop', 'exhibition', 'online')),
            CONSTRAINT ck_centre_rounding CHECK (rounding IN ('off', 'down_100', 'down_500', 'nearest_100'))
)
        """,
        (),
        {
            "discount_limit_bps": "1000",
            "refund_limit": "200000",
            "return_days": "7",
            "difference_limit": "10000",
        },
    ),
    "staff": (
        """
        CREATE TABLE staff (
            id CHAR(32) NOT NULL,
            name VARCHAR(60) NOT NULL,
            role VARCHAR(24) NOT NULL,
            pin_hash VARCHAR(160) NOT NULL,
            failures INTEGER NOT NULL,
            locked_until DATETIME,
            active BOOLEAN NOT NULL,
            language VARCHAR(2) NOT NULL,
            scale_percent INTEGER NOT NULL,
            look VARCHAR(8) NOT NULL,
            sounds BOOLEAN NOT NULL,
            key_caps BOOLEAN NOT NULL,
            CONSTRAINT pk_staff PRIMARY KEY (id),
            CONSTRAINT ck_staff_role CHECK (role IN ('attendant', 'supervisor', 'treasurer', 'office')),
            CONSTRAINT uq_staff_name UNIQUE (name)
)
        """,
        (),
        {"language": "'id'", "scale_percent": "100", "look": "'light'", "sounds": "1", "key_caps": "1"},
    ),
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
            CONSTRAINT pk_product PRIMARY KEY (sku),
            CONSTRAINT ck_product_kind CHECK (kind IN ('goods', 'service')),
            CONSTRAINT fk_product_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code)
)
        """,
        ("CREATE INDEX ix_product_active ON product (active, category, name)",),
        {"kind": "'goods'"},
    ),
    "sale": (
        """
        CREATE TABLE sale (
            id CHAR(32) NOT NULL,
            number VARCHAR(40) NOT NULL,
            centre VARCHAR(3) NOT NULL,
            till VARCHAR(12) NOT NULL,
            shift_id CHAR(32) NOT NULL,
            shift VARCHAR(40) NOT NULL,
            business_date DATE NOT NULL,
            sold_at DATETIME NOT NULL,
            attendant VARCHAR(60) NOT NULL,
            gross BIGINT NOT NULL,
            discount BIGINT NOT NULL,
            total BIGINT NOT NULL,
            rounding BIGINT NOT NULL,
            chain_short VARCHAR(8) NOT NULL,
            rounding_back BIGINT NOT NULL,
            guide_code VARCHAR(12) NOT NULL,
            guide_name VARCHAR(60) NOT NULL,
            guide_commission BIGINT NOT NULL,
            void_of VARCHAR(40) NOT NULL,
            bilingual BOOLEAN NOT NULL,
            CONSTRAINT pk_sale PRIMARY KEY (id),
            CONSTRAINT uq_sale_number UNIQUE (number),
            CONSTRAINT fk_sale_shift_id FOREIGN KEY(shift_id) REFERENCES shift (id)
)
        """,
        (
            "CREATE INDEX ix_sale_centre ON sale (centre, business_date)",
            "CREATE UNIQUE INDEX uq_sale_void_of ON sale (void_of) WHERE void_of <> ''",
        ),
        {
            "rounding_back": "0",
            "guide_code": "''",
            "guide_name": "''",
            "guide_commission": "0",
            "void_of": "''",
            "bilingual": "0",
        },
    ),
    "sale_line": (
        """
        CREATE TABLE sale_line (
            id CHAR(32) NOT NULL,
            sale_id CHAR(32) NOT NULL,
            line INTEGER NOT NULL,
            kind VARCHAR(24) NOT NULL,
            of_line_id CHAR(32),
            sku VARCHAR(40) NOT NULL,
            piece_id CHAR(32),
            piece_turn INTEGER NOT NULL,
            code VARCHAR(8) NOT NULL,
            name VARCHAR(80) NOT NULL,
            artisan_code VARCHAR(12),
            artisan_name VARCHAR(60) NOT NULL,
            terms_version INTEGER NOT NULL,
            rate_bps INTEGER NOT NULL,
            fixed_net BIGINT,
            bearer VARCHAR(24) NOT NULL,
            bearer_bps INTEGER NOT NULL,
            list_price BIGINT NOT NULL,
            quantity INTEGER NOT NULL,
            gross BIGINT NOT NULL,
            discount BIGINT NOT NULL,
            net BIGINT NOT NULL,
            artisan_share BIGINT NOT NULL,
            centre_share BIGINT NOT NULL,
            fragile INTEGER NOT NULL,
            name_en VARCHAR(80) NOT NULL,
            regular_price BIGINT NOT NULL,
            reason VARCHAR(160) NOT NULL,
            return_reason VARCHAR(24),
            damaged BOOLEAN NOT NULL,
            approved_by VARCHAR(120) NOT NULL,
            guide_code VARCHAR(12) NOT NULL,
            guide_back BIGINT NOT NULL,
            centre VARCHAR(3) NOT NULL,
            business_date DATE NOT NULL,
            CONSTRAINT pk_sale_line PRIMARY KEY (id),
            CONSTRAINT ck_sale_line_kind CHECK (kind IN ('sale', 'return')),
            CONSTRAINT ck_sale_line_bearer CHECK (bearer IN ('shared', 'centre', 'artisan', 'part')),
            CONSTRAINT ck_sale_line_return_reason CHECK (return_reason IN ('broken', 'flawed', 'wrong', 'unwanted', 'void')),
            CONSTRAINT uq_sale_line_piece_id UNIQUE (piece_id, piece_turn, kind),
            CONSTRAINT fk_sale_line_sale_id FOREIGN KEY(sale_id) REFERENCES sale (id),
            CONSTRAINT fk_sale_line_of_line_id FOREIGN KEY(of_line_id) REFERENCES sale_line (id),
            CONSTRAINT fk_sale_line_piece_id FOREIGN KEY(piece_id) REFERENCES piece (id)
)
        """,
        (
            "CREATE INDEX ix_sale_line_month ON sale_line (centre, business_date, artisan_code, kind, quantity, gross, discount, net, artisan_share, centre_share)",
            "CREATE INDEX ix_sale_line_of_line_id ON sale_line (of_line_id)",
            "CREATE INDEX ix_sale_line_sale_id ON sale_line (sale_id)",
        ),
        {
            "name_en": "''",
            "regular_price": "list_price",
            "reason": "''",
            "return_reason": "NULL",
            "damaged": "0",
            "approved_by": "''",
            "guide_code": "''",
            "guide_back": "0",
        },
    ),
    "payment": (
        """
        CREATE TABLE payment (
            sale_id CHAR(32) NOT NULL,
            line INTEGER NOT NULL,
            method VARCHAR(24) NOT NULL,
            amount BIGINT NOT NULL,
            tendered BIGINT NOT NULL,
            change BIGINT NOT NULL,
            reference VARCHAR(40) NOT NULL,
            confirmed_by VARCHAR(60) NOT NULL,
            CONSTRAINT pk_payment PRIMARY KEY (sale_id, line),
            CONSTRAINT ck_payment_method CHECK (method IN ('cash', 'qris', 'transfer', 'card', 'deposit')),
            CONSTRAINT fk_payment_sale_id FOREIGN KEY(sale_id) REFERENCES sale (id)
)
        """,
        (),
        {"confirmed_by": "''"},
    ),
    "entry": (
        """
        CREATE TABLE entry (
            id CHAR(32) NOT NULL,
            centre VARCHAR(3) NOT NULL,
            business_date DATE NOT NULL,
            kind VARCHAR(24) NOT NULL,
            document VARCHAR(40) NOT NULL,
            shift VARCHAR(40) NOT NULL,
            posted_at DATETIME NOT NULL,
            CONSTRAINT pk_entry PRIMARY KEY (id),
            CONSTRAINT ck_entry_kind CHECK (kind IN ('sale', 'shift_open', 'shift_close', 'cash_in', 'cash_out', 'payout', 'advance', 'advance_recovery', 'fee', 'adjustment', 'breakage', 'deposit', 'guide_payout'))
)
        """,
        (
            "CREATE INDEX ix_entry_document ON entry (document)",
            "CREATE INDEX ix_entry_shift ON entry (shift)",
        ),
        {},
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
            CONSTRAINT ck_chain_event_kind CHECK (kind IN ('sale', 'void', 'price_override', 'drawer_opened', 'reprint', 'shift_opened', 'shift_closed', 'settlement', 'payout', 'login_failed', 'export', 'import', 'intake', 'backup', 'restore', 'clock_jump', 'settings', 'approval', 'cash_moved', 'order', 'guide_payout', 'basket_dropped'))
)
        """,
        (),
        {},
    ),
    "paper": (
        """
        CREATE TABLE paper (
            id CHAR(32) NOT NULL,
            kind VARCHAR(24) NOT NULL,
            number VARCHAR(40) NOT NULL,
            copy INTEGER NOT NULL,
            centre VARCHAR(3) NOT NULL,
            till VARCHAR(12) NOT NULL,
            print_use VARCHAR(24) NOT NULL,
            document TEXT NOT NULL,
            state VARCHAR(24) NOT NULL,
            reason VARCHAR(40) NOT NULL,
            attempts INTEGER NOT NULL,
            queued_at DATETIME NOT NULL,
            asked_at DATETIME NOT NULL,
            changed_at DATETIME NOT NULL,
            retry_at DATETIME,
            CONSTRAINT pk_paper PRIMARY KEY (id),
            CONSTRAINT ck_paper_kind CHECK (kind IN ('receipt', 'shift_report', 'intake_note', 'settlement_slip', 'payout_slip', 'qris_slip', 'cash_slip', 'x_report', 'held_slip', 'order_slip', 'guide_slip', 'key_card', 'tag', 'test', 'drawer')),
            CONSTRAINT ck_paper_print_use CHECK (print_use IN ('struk', 'label', 'laporan')),
            CONSTRAINT ck_paper_state CHECK (state IN ('queued', 'sending', 'printed', 'sent', 'uncertain', 'cancelled'))
)
        """,
        (
            "CREATE INDEX ix_paper_state ON paper (state, print_use, queued_at)",
            "CREATE UNIQUE INDEX uq_paper_kind ON paper (number, kind, copy) WHERE kind NOT IN ('drawer', 'tag', 'test', 'x_report', 'key_card', 'qris_slip')",
        ),
        {},
    ),
    "shift_closing": (
        """
        CREATE TABLE shift_closing (
            shift_id CHAR(32) NOT NULL,
            closed_at DATETIME NOT NULL,
            count TEXT NOT NULL,
            counted BIGINT NOT NULL,
            expected BIGINT NOT NULL,
            difference BIGINT NOT NULL,
            reason VARCHAR(120) NOT NULL,
            grand_total BIGINT NOT NULL,
            approved_by VARCHAR(60) NOT NULL,
            received_by VARCHAR(60) NOT NULL,
            CONSTRAINT pk_shift_closing PRIMARY KEY (shift_id),
            CONSTRAINT fk_shift_closing_shift_id FOREIGN KEY(shift_id) REFERENCES shift (id)
)
        """,
        (),
        {"approved_by": "''", "received_by": "''"},
    ),
}

_FACTS_REBUILT = ("terms", "sale", "sale_line", "payment", "entry", "chain_event", "shift_closing")

# New tables, with their indexes, by what they are for.
_QRIS: tuple[str, ...] = (
    """
        CREATE TABLE qris_code (
            centre VARCHAR(3) NOT NULL,
            payload VARCHAR(512) NOT NULL,
            merchant_name VARCHAR(99) NOT NULL,
            nmid VARCHAR(99) NOT NULL,
            city VARCHAR(99) NOT NULL,
            amount_allowed BOOLEAN NOT NULL,
            changed_at DATETIME NOT NULL,
            changed_by VARCHAR(60) NOT NULL,
            CONSTRAINT pk_qris_code PRIMARY KEY (centre)
)
    """,
    """
        CREATE TABLE qris_test (
            id CHAR(32) NOT NULL,
            centre VARCHAR(3) NOT NULL,
            payload VARCHAR(512) NOT NULL,
            nmid VARCHAR(99) NOT NULL,
            amount BIGINT NOT NULL,
            reference VARCHAR(40) NOT NULL,
            at DATETIME NOT NULL,
            person VARCHAR(60) NOT NULL,
            CONSTRAINT pk_qris_test PRIMARY KEY (id)
)
    """,
    "CREATE INDEX ix_qris_test_centre ON qris_test (centre, at)",
)
_HELD: tuple[str, ...] = (
    """
    CREATE TABLE held_basket (
        id CHAR(32) NOT NULL,
        centre VARCHAR(3) NOT NULL,
        till VARCHAR(12) NOT NULL,
        label VARCHAR(40) NOT NULL,
        basket TEXT NOT NULL,
        pieces INTEGER NOT NULL,
        total BIGINT NOT NULL,
        person VARCHAR(60) NOT NULL,
        at DATETIME NOT NULL,
        business_date DATE NOT NULL,
        CONSTRAINT pk_held_basket PRIMARY KEY (id)
)
    """,
    "CREATE INDEX ix_held_basket_centre ON held_basket (centre, business_date)",
    """
    CREATE TABLE held_piece (
        piece_id CHAR(32) NOT NULL,
        held_id CHAR(32) NOT NULL,
        CONSTRAINT pk_held_piece PRIMARY KEY (piece_id),
        CONSTRAINT fk_held_piece_piece_id FOREIGN KEY(piece_id) REFERENCES piece (id),
        CONSTRAINT fk_held_piece_held_id FOREIGN KEY(held_id) REFERENCES held_basket (id)
)
    """,
    "CREATE INDEX ix_held_piece_held_id ON held_piece (held_id)",
)
_CASH_MOVEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE cash_movement (
        id CHAR(32) NOT NULL,
        number VARCHAR(40) NOT NULL,
        shift_id CHAR(32) NOT NULL,
        shift VARCHAR(40) NOT NULL,
        centre VARCHAR(3) NOT NULL,
        till VARCHAR(12) NOT NULL,
        business_date DATE NOT NULL,
        at DATETIME NOT NULL,
        kind VARCHAR(24) NOT NULL,
        account VARCHAR(60) NOT NULL,
        amount BIGINT NOT NULL,
        reason VARCHAR(120) NOT NULL,
        person VARCHAR(60) NOT NULL,
        approved_by VARCHAR(60) NOT NULL,
        chain_short VARCHAR(8) NOT NULL,
        CONSTRAINT pk_cash_movement PRIMARY KEY (id),
        CONSTRAINT ck_cash_movement_kind CHECK (kind IN ('in', 'out')),
        CONSTRAINT uq_cash_movement_number UNIQUE (number),
        CONSTRAINT fk_cash_movement_shift_id FOREIGN KEY(shift_id) REFERENCES shift (id)
)
    """,
    "CREATE INDEX ix_cash_movement_shift_id ON cash_movement (shift_id)",
)

_GUIDES: tuple[str, ...] = (
    """
        CREATE TABLE guide (
            code VARCHAR(12) NOT NULL,
            name VARCHAR(60) NOT NULL,
            phone VARCHAR(20) NOT NULL,
            kind VARCHAR(24) NOT NULL,
            rate_bps INTEGER NOT NULL,
            active BOOLEAN NOT NULL,
            CONSTRAINT pk_guide PRIMARY KEY (code),
            CONSTRAINT ck_guide_kind CHECK (kind IN ('guide', 'driver'))
        )
    """,
    """
        CREATE TABLE guide_payout (
            number VARCHAR(40) NOT NULL,
            centre VARCHAR(3) NOT NULL,
            till VARCHAR(12) NOT NULL,
            shift VARCHAR(40) NOT NULL,
            business_date DATE NOT NULL,
            guide_code VARCHAR(12) NOT NULL,
            guide_name VARCHAR(60) NOT NULL,
            owed BIGINT NOT NULL,
            amount BIGINT NOT NULL,
            at DATETIME NOT NULL,
            person VARCHAR(60) NOT NULL,
            chain_short VARCHAR(8) NOT NULL,
            CONSTRAINT pk_guide_payout PRIMARY KEY (number),
            CONSTRAINT ck_guide_payout_amount CHECK (amount > 0 AND amount <= owed),
            CONSTRAINT fk_guide_payout_shift FOREIGN KEY(shift) REFERENCES shift (number),
            CONSTRAINT fk_guide_payout_guide_code FOREIGN KEY(guide_code) REFERENCES guide (code)
        )
    """,
    "CREATE INDEX ix_guide_payout_centre ON guide_payout (centre, guide_code)",
)
_ORDERS: tuple[str, ...] = (
    """
        CREATE TABLE custom_order (
            number VARCHAR(40) NOT NULL,
            centre VARCHAR(3) NOT NULL,
            till VARCHAR(12) NOT NULL,
            shift VARCHAR(40) NOT NULL,
            business_date DATE NOT NULL,
            at DATETIME NOT NULL,
            attendant VARCHAR(60) NOT NULL,
            buyer VARCHAR(60) NOT NULL,
            phone VARCHAR(20) NOT NULL,
            artisan_code VARCHAR(12) NOT NULL,
            artisan_name VARCHAR(60) NOT NULL,
            what VARCHAR(80) NOT NULL,
            price BIGINT NOT NULL,
            deposit BIGINT NOT NULL,
            method VARCHAR(24) NOT NULL,
            reference VARCHAR(40) NOT NULL,
            due_date DATE NOT NULL,
            chain_short VARCHAR(8) NOT NULL,
            CONSTRAINT pk_custom_order PRIMARY KEY (number),
            CONSTRAINT ck_custom_order_method CHECK (method IN ('cash', 'qris', 'transfer', 'card')),
            CONSTRAINT ck_custom_order_deposit CHECK (deposit > 0 AND deposit <= price),
            CONSTRAINT fk_custom_order_shift FOREIGN KEY(shift) REFERENCES shift (number),
            CONSTRAINT fk_custom_order_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code)
        )
    """,
    "CREATE INDEX ix_custom_order_centre ON custom_order (centre, due_date)",
    """
        CREATE TABLE custom_order_end (
            order_number VARCHAR(40) NOT NULL,
            kind VARCHAR(24) NOT NULL,
            sale_number VARCHAR(40),
            refund BIGINT NOT NULL,
            reason VARCHAR(120) NOT NULL,
            at DATETIME NOT NULL,
            person VARCHAR(60) NOT NULL,
            approved_by VARCHAR(60) NOT NULL,
            CONSTRAINT pk_custom_order_end PRIMARY KEY (order_number),
            CONSTRAINT ck_custom_order_end_kind CHECK (kind IN ('taken', 'cancelled')),
            CONSTRAINT fk_custom_order_end_order_number FOREIGN KEY(order_number) REFERENCES custom_order (number),
            CONSTRAINT uq_custom_order_end_sale_number UNIQUE (sale_number),
            CONSTRAINT fk_custom_order_end_sale_number FOREIGN KEY(sale_number) REFERENCES sale (number) DEFERRABLE INITIALLY DEFERRED
        )
    """,
)

_WANTED: tuple[str, ...] = (
    """
    CREATE TABLE wanted (
        id CHAR(32) NOT NULL,
        centre VARCHAR(3) NOT NULL,
        till VARCHAR(12) NOT NULL,
        at DATETIME NOT NULL,
        business_date DATE NOT NULL,
        kind VARCHAR(60) NOT NULL,
        motif VARCHAR(60) NOT NULL,
        size VARCHAR(60) NOT NULL,
        note VARCHAR(160) NOT NULL,
        person VARCHAR(60) NOT NULL,
        CONSTRAINT pk_wanted PRIMARY KEY (id)
)
    """,
    "CREATE INDEX ix_wanted_centre ON wanted (centre, business_date)",
)

# Facts among them.

# Facts among them.
_NEW_FACTS: tuple[str, ...] = (
    "qris_test",
    "cash_movement",
    "guide_payout",
    "custom_order",
    "custom_order_end",
    "wanted",
)


def upgrade() -> None:
    for table, (statement, indexes, fill) in _REBUILT.items():
        rebuild(op.get_bind(), table, statement, indexes, fill)
    for statements in (_QRIS, _HELD, _GUIDES, _ORDERS, _CASH_MOVEMENTS, _WANTED):
        for statement in statements:
            op.execute(statement)
    for table in (*_FACTS_REBUILT, *_NEW_FACTS):
        for act in ("UPDATE", "DELETE"):
            op.execute(_GUARD.format(table=table, act=act, name=f"{table}_no_{act.lower()}"))
