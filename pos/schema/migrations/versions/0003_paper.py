"""Paper: label batches that are resumed, more kinds of paper, and what a centre's receipts say and show."""

from alembic import op

from pos.schema.migrations.rebuilding import rebuild

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Each rebuilt table: its statement, its indexes, and what its new columns hold in old rows.
_REBUILT: dict[str, tuple[str, tuple[str, ...], dict[str, str]]] = {
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
            CONSTRAINT pk_centre PRIMARY KEY (code),
            CONSTRAINT ck_centre_kind CHECK (kind IN ('shop', 'exhibition', 'online')),
            CONSTRAINT ck_centre_rounding CHECK (rounding IN ('off', 'down_100', 'down_500', 'nearest_100'))
        )
        """,
        (),
        {"receipt_head": "''", "receipt_foot": "''", "receipt_logo": "''", "receipt_english": "0"},
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
            parts_done INTEGER NOT NULL,
            CONSTRAINT pk_paper PRIMARY KEY (id),
            CONSTRAINT ck_paper_kind CHECK (kind IN ('receipt', 'shift_report', 'intake_note', 'settlement_slip', 'payout_slip', 'qris_slip', 'cash_slip', 'x_report', 'held_slip', 'order_slip', 'guide_slip', 'gift_receipt', 'statement', 'stocktake', 'return_note', 'transfer_note', 'key_card', 'tag', 'test', 'drawer')),
            CONSTRAINT ck_paper_print_use CHECK (print_use IN ('struk', 'label', 'laporan')),
            CONSTRAINT ck_paper_state CHECK (state IN ('queued', 'sending', 'printed', 'sent', 'uncertain', 'cancelled'))
        )
        """,
        (
            "CREATE INDEX ix_paper_centre ON paper (centre, queued_at, kind, number)",
            "CREATE INDEX ix_paper_state ON paper (state, print_use, queued_at)",
            "CREATE UNIQUE INDEX uq_paper_kind ON paper (number, kind, copy) WHERE kind NOT IN ('drawer', 'tag', 'test', 'x_report', 'key_card', 'qris_slip')",
        ),
        {"parts_done": "0"},
    ),
}


def upgrade() -> None:
    for table, (statement, indexes, fill) in _REBUILT.items():
        rebuild(op.get_bind(), table, statement, indexes, fill)
