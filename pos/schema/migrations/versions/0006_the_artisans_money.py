"""The artisan's money: fees, adjustments, mirror settlements, payout runs, acquirers' statements, targets."""

from alembic import op

from pos.schema.migrations.rebuilding import rebuild

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# Each rebuilt table: its statement, its indexes, and what its new columns hold in old rows.
_REBUILT: dict[str, tuple[str, tuple[str, ...], dict[str, str]]] = {
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
            CONSTRAINT ck_entry_kind CHECK (kind IN ('sale', 'shift_open', 'shift_close', 'cash_in', 'cash_out', 'payout', 'advance', 'advance_recovery', 'fee', 'adjustment', 'breakage', 'deposit', 'guide_payout', 'clearing'))
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
            CONSTRAINT ck_chain_event_kind CHECK (kind IN ('sale', 'void', 'price_override', 'drawer_opened', 'reprint', 'shift_opened', 'shift_closed', 'settlement', 'payout', 'login_failed', 'export', 'import', 'intake', 'backup', 'restore', 'clock_jump', 'settings', 'approval', 'cash_moved', 'order', 'guide_payout', 'basket_dropped', 'piece_found', 'card', 'stock_act', 'stocktake', 'artisans_merged', 'account_viewed', 'fee', 'adjustment', 'clearing', 'payout_run', 'target', 'upgrade'))
        )
        """,
        (),
        {},
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
            receipt_head VARCHAR(200) NOT NULL,
            receipt_foot VARCHAR(400) NOT NULL,
            receipt_logo TEXT NOT NULL,
            receipt_english BOOLEAN NOT NULL,
            hold_qris BOOLEAN NOT NULL,
            weekly_payday INTEGER NOT NULL,
            monthly_payday INTEGER NOT NULL,
            CONSTRAINT pk_centre PRIMARY KEY (code),
            CONSTRAINT ck_centre_kind CHECK (kind IN ('shop', 'exhibition', 'online')),
            CONSTRAINT ck_centre_rounding CHECK (rounding IN ('off', 'down_100', 'down_500', 'nearest_100'))
        )
        """,
        (),
        {"hold_qris": "0", "weekly_payday": "5", "monthly_payday": "0"},
    ),
    "settlement": (
        """
        CREATE TABLE settlement (
            number VARCHAR(40) NOT NULL,
            id CHAR(32) NOT NULL,
            centre VARCHAR(3) NOT NULL,
            centre_name VARCHAR(80) NOT NULL,
            zone VARCHAR(40) NOT NULL,
            business_date DATE NOT NULL,
            closed_at DATETIME NOT NULL,
            person VARCHAR(60) NOT NULL,
            cash BIGINT NOT NULL,
            qris_cleared BIGINT NOT NULL,
            qris_waiting BIGINT NOT NULL,
            card_cleared BIGINT NOT NULL,
            card_waiting BIGINT NOT NULL,
            chain_short VARCHAR(8) NOT NULL,
            part INTEGER NOT NULL,
            reverses VARCHAR(40),
            reason VARCHAR(120) NOT NULL,
            approved_by VARCHAR(60) NOT NULL,
            CONSTRAINT pk_settlement PRIMARY KEY (number),
            CONSTRAINT uq_settlement_centre UNIQUE (centre, business_date, part),
            CONSTRAINT uq_settlement_id UNIQUE (id),
            CONSTRAINT uq_settlement_reverses UNIQUE (reverses),
            CONSTRAINT fk_settlement_reverses FOREIGN KEY(reverses) REFERENCES settlement (number)
        )
        """,
        (),
        {
            "card_cleared": "0",
            "card_waiting": "0",
            "part": "1",
            "reverses": "NULL",
            "reason": "''",
            "approved_by": "''",
        },
    ),
    "settlement_line": (
        """
        CREATE TABLE settlement_line (
            settlement_number VARCHAR(40) NOT NULL,
            artisan_code VARCHAR(12) NOT NULL,
            artisan_name VARCHAR(60) NOT NULL,
            opening_balance BIGINT NOT NULL,
            quantity_sold INTEGER NOT NULL,
            gross_sales BIGINT NOT NULL,
            discounts BIGINT NOT NULL,
            net_sales BIGINT NOT NULL,
            centre_share BIGINT NOT NULL,
            artisan_share BIGINT NOT NULL,
            returns BIGINT NOT NULL,
            adjustments BIGINT NOT NULL,
            fees BIGINT NOT NULL,
            advance_recovery BIGINT NOT NULL,
            payouts BIGINT NOT NULL,
            closing_balance BIGINT NOT NULL,
            payable BIGINT NOT NULL,
            rail VARCHAR(24) NOT NULL,
            held BIGINT NOT NULL,
            period VARCHAR(24) NOT NULL,
            CONSTRAINT pk_settlement_line PRIMARY KEY (settlement_number, artisan_code),
            CONSTRAINT ck_settlement_line_rail CHECK (rail IN ('cash', 'bank', 'ewallet')),
            CONSTRAINT ck_settlement_line_period CHECK (period IN ('daily', 'weekly', 'monthly')),
            CONSTRAINT ck_settlement_line_shares CHECK (artisan_share = net_sales - centre_share),
            CONSTRAINT ck_settlement_line_closing CHECK (closing_balance = opening_balance + artisan_share - returns + adjustments - fees - advance_recovery - payouts),
            CONSTRAINT fk_settlement_line_settlement_number FOREIGN KEY(settlement_number) REFERENCES settlement (number)
        )
        """,
        (),
        {"held": "0", "period": "'daily'"},
    ),
    "settlement_entry": (
        """
        CREATE TABLE settlement_entry (
            entry_id CHAR(32) NOT NULL,
            turn INTEGER NOT NULL,
            settlement_number VARCHAR(40) NOT NULL,
            late BOOLEAN NOT NULL,
            CONSTRAINT pk_settlement_entry PRIMARY KEY (entry_id, turn),
            CONSTRAINT fk_settlement_entry_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id),
            CONSTRAINT fk_settlement_entry_settlement_number FOREIGN KEY(settlement_number) REFERENCES settlement (number) DEFERRABLE INITIALLY DEFERRED
        )
        """,
        ("CREATE INDEX ix_settlement_entry_settlement_number ON settlement_entry (settlement_number)",),
        {"turn": "1"},
    ),
    "payout": (
        """
        CREATE TABLE payout (
            id CHAR(32) NOT NULL,
            number VARCHAR(40) NOT NULL,
            centre VARCHAR(3) NOT NULL,
            settlement_number VARCHAR(40) NOT NULL,
            artisan_code VARCHAR(12) NOT NULL,
            attempt INTEGER NOT NULL,
            artisan_name VARCHAR(60) NOT NULL,
            rail VARCHAR(24) NOT NULL,
            amount BIGINT NOT NULL,
            available BIGINT NOT NULL,
            reference VARCHAR(40) NOT NULL,
            prepared_at DATETIME NOT NULL,
            person VARCHAR(60) NOT NULL,
            chain_short VARCHAR(8) NOT NULL,
            run_number VARCHAR(40),
            CONSTRAINT pk_payout PRIMARY KEY (id),
            CONSTRAINT ck_payout_rail CHECK (rail IN ('cash', 'bank', 'ewallet')),
            CONSTRAINT ck_payout_amount CHECK (amount > 0 AND amount <= available),
            CONSTRAINT uq_payout_settlement_number UNIQUE (settlement_number, artisan_code, attempt),
            CONSTRAINT fk_payout_settlement_number FOREIGN KEY(settlement_number, artisan_code) REFERENCES settlement_line (settlement_number, artisan_code),
            CONSTRAINT uq_payout_number UNIQUE (number),
            CONSTRAINT fk_payout_run_number FOREIGN KEY(run_number) REFERENCES payout_run (number)
        )
        """,
        (
            "CREATE INDEX ix_payout_centre ON payout (centre, artisan_code)",
            "CREATE INDEX ix_payout_run_number ON payout (run_number)",
        ),
        {"run_number": "NULL"},
    ),
}

_NEW: tuple[str, ...] = (
    """
    CREATE TABLE payout_run (
        number VARCHAR(40) NOT NULL,
        business_date DATE NOT NULL,
        made_at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        chain_short VARCHAR(8) NOT NULL,
        CONSTRAINT pk_payout_run PRIMARY KEY (number)
    )
    """,
    """
    CREATE TABLE fee (
        number VARCHAR(40) NOT NULL,
        centre VARCHAR(3) NOT NULL,
        artisan_code VARCHAR(12) NOT NULL,
        fee_key VARCHAR(60) NOT NULL,
        what VARCHAR(60) NOT NULL,
        amount BIGINT NOT NULL,
        business_date DATE NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        entry_id CHAR(32) NOT NULL,
        CONSTRAINT pk_fee PRIMARY KEY (number),
        CONSTRAINT ck_fee_amount CHECK (amount > 0),
        CONSTRAINT uq_fee_centre UNIQUE (centre, artisan_code, fee_key),
        CONSTRAINT fk_fee_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code),
        CONSTRAINT uq_fee_entry_id UNIQUE (entry_id),
        CONSTRAINT fk_fee_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
    )
    """,
    """
    CREATE TABLE adjustment (
        number VARCHAR(40) NOT NULL,
        centre VARCHAR(3) NOT NULL,
        artisan_code VARCHAR(12) NOT NULL,
        amount BIGINT NOT NULL,
        reason VARCHAR(120) NOT NULL,
        business_date DATE NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        approved_by VARCHAR(60) NOT NULL,
        entry_id CHAR(32) NOT NULL,
        CONSTRAINT pk_adjustment PRIMARY KEY (number),
        CONSTRAINT ck_adjustment_amount CHECK (amount <> 0),
        CONSTRAINT ck_adjustment_approved CHECK (approved_by <> person),
        CONSTRAINT fk_adjustment_artisan_code FOREIGN KEY(artisan_code) REFERENCES artisan (code),
        CONSTRAINT uq_adjustment_entry_id UNIQUE (entry_id),
        CONSTRAINT fk_adjustment_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
    )
    """,
    """
    CREATE TABLE payout_file (
        id CHAR(32) NOT NULL,
        run_number VARCHAR(40) NOT NULL,
        form VARCHAR(24) NOT NULL,
        name VARCHAR(80) NOT NULL,
        sha256 VARCHAR(64) NOT NULL,
        transfers INTEGER NOT NULL,
        amount BIGINT NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        CONSTRAINT pk_payout_file PRIMARY KEY (id),
        CONSTRAINT fk_payout_file_run_number FOREIGN KEY(run_number) REFERENCES payout_run (number)
    )
    """,
    "CREATE INDEX ix_payout_file_run_number ON payout_file (run_number)",
    """
    CREATE TABLE payer (
        id INTEGER NOT NULL,
        name VARCHAR(80) NOT NULL,
        bank_name VARCHAR(40) NOT NULL,
        bank_code VARCHAR(10) NOT NULL,
        bank_bic VARCHAR(11) NOT NULL,
        account_token VARCHAR(300) NOT NULL,
        account_masked VARCHAR(8) NOT NULL,
        fee_bearer VARCHAR(24) NOT NULL,
        CONSTRAINT pk_payer PRIMARY KEY (id),
        CONSTRAINT ck_payer_fee_bearer CHECK (fee_bearer IN ('ours', 'shared', 'theirs')),
        CONSTRAINT ck_payer_one CHECK (id = 1)
    )
    """,
    """
    CREATE TABLE statement_file (
        number VARCHAR(40) NOT NULL,
        centre VARCHAR(3) NOT NULL,
        method VARCHAR(24) NOT NULL,
        name VARCHAR(120) NOT NULL,
        sha256 VARCHAR(64) NOT NULL,
        first_day DATE NOT NULL,
        last_day DATE NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        CONSTRAINT pk_statement_file PRIMARY KEY (number),
        CONSTRAINT ck_statement_file_method CHECK (method IN ('qris', 'card')),
        CONSTRAINT uq_statement_file_sha256 UNIQUE (sha256)
    )
    """,
    """
    CREATE TABLE statement_line (
        file_number VARCHAR(40) NOT NULL,
        line INTEGER NOT NULL,
        centre VARCHAR(3) NOT NULL,
        paid_at DATETIME NOT NULL,
        landed_on DATE NOT NULL,
        reference VARCHAR(60) NOT NULL,
        gross BIGINT NOT NULL,
        fee BIGINT NOT NULL,
        net BIGINT NOT NULL,
        CONSTRAINT pk_statement_line PRIMARY KEY (file_number, line),
        CONSTRAINT ck_statement_line_net CHECK (net = gross - fee),
        CONSTRAINT uq_statement_line_centre UNIQUE (centre, reference, paid_at, gross),
        CONSTRAINT fk_statement_line_file_number FOREIGN KEY(file_number) REFERENCES statement_file (number)
    )
    """,
    """
    CREATE TABLE statement_match (
        file_number VARCHAR(40) NOT NULL,
        line INTEGER NOT NULL,
        kind VARCHAR(24) NOT NULL,
        sale_id CHAR(32),
        payment_line INTEGER,
        entry_id CHAR(32) NOT NULL,
        reason VARCHAR(120) NOT NULL,
        at DATETIME NOT NULL,
        person VARCHAR(60) NOT NULL,
        CONSTRAINT pk_statement_match PRIMARY KEY (file_number, line),
        CONSTRAINT ck_statement_match_kind CHECK (kind IN ('payment', 'refund', 'fee', 'other')),
        CONSTRAINT fk_statement_match_file_number FOREIGN KEY(file_number, line) REFERENCES statement_line (file_number, line),
        CONSTRAINT fk_statement_match_sale_id FOREIGN KEY(sale_id, payment_line) REFERENCES payment (sale_id, line),
        CONSTRAINT uq_statement_match_sale_id UNIQUE (sale_id, payment_line),
        CONSTRAINT fk_statement_match_entry_id FOREIGN KEY(entry_id) REFERENCES entry (id)
    )
    """,
    "CREATE INDEX ix_statement_match_entry_id ON statement_match (entry_id)",
    """
    CREATE TABLE column_mapping (
        purpose VARCHAR(24) NOT NULL,
        header_sha256 VARCHAR(64) NOT NULL,
        mapping TEXT NOT NULL,
        CONSTRAINT pk_column_mapping PRIMARY KEY (purpose, header_sha256)
    )
    """,
    """
    CREATE TABLE yearly_target (
        year INTEGER NOT NULL,
        centre VARCHAR(3) NOT NULL,
        amount BIGINT NOT NULL,
        CONSTRAINT pk_yearly_target PRIMARY KEY (year, centre),
        CONSTRAINT ck_yearly_target_amount CHECK (amount > 0),
        CONSTRAINT fk_yearly_target_centre FOREIGN KEY(centre) REFERENCES centre (code)
    )
    """,
)

_FACTS: tuple[str, ...] = (
    "entry",
    "chain_event",
    "settlement",
    "settlement_line",
    "settlement_entry",
    "payout",
    "payout_run",
    "fee",
    "adjustment",
    "payout_file",
    "statement_file",
    "statement_line",
    "statement_match",
)

_GUARD = (
    "CREATE TRIGGER {table}_no_{name} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'facts of {table} are never changed'); END"
)


def upgrade() -> None:
    for statement in _NEW[:1]:  # payouts point at their run
        op.execute(statement)
    for table, (statement, indexes, fill) in _REBUILT.items():
        rebuild(op.get_bind(), table, statement, indexes, fill)
    for statement in _NEW[1:]:
        op.execute(statement)
    for table in _FACTS:
        for act in ("UPDATE", "DELETE"):
            op.execute(_GUARD.format(table=table, act=act, name=act.lower()))
