"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SEARCH = (
    "CREATE VIRTUAL TABLE product_search USING fts5(sku UNINDEXED, words, prefix = '1 2 3', detail = none)"
)
_FACTS = (
    "chain_event",
    "entry",
    "posting",
    "terms",
    "tag",
    "stock_move",
    "intake",
    "shift",
    "shift_closing",
    "sale",
    "sale_line",
    "payment",
    "sale_reference",
    "settlement",
    "settlement_line",
    "settlement_entry",
    "payout",
    "payout_state",
)
_GUARD = (
    "CREATE TRIGGER {name} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'facts of {table} are never changed'); END"
)


def upgrade() -> None:
    op.create_table(
        "artisan",
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("full_name", sa.String(length=80), nullable=False),
        sa.Column("tag_name", sa.String(length=40), nullable=False),
        sa.Column("gender", sa.String(length=1), nullable=False),
        sa.Column("desa", sa.String(length=60), nullable=False),
        sa.Column("kampung", sa.String(length=60), nullable=False),
        sa.Column("kecamatan", sa.String(length=60), nullable=False),
        sa.Column("kabupaten", sa.String(length=60), nullable=False),
        sa.Column("specialty", sa.String(length=40), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("bank_name", sa.String(length=40), nullable=False),
        sa.Column("bank_code", sa.String(length=10), nullable=False),
        sa.Column("bank_bic", sa.String(length=11), nullable=False),
        sa.Column("account_token", sa.String(length=300), nullable=False),
        sa.Column("account_masked", sa.String(length=8), nullable=False),
        sa.Column("ewallet_token", sa.String(length=300), nullable=False),
        sa.Column("ewallet_masked", sa.String(length=8), nullable=False),
        sa.Column("account_holder", sa.String(length=80), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_artisan")),
    )
    op.create_table(
        "centre",
        sa.Column("code", sa.String(length=3), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("desa", sa.String(length=60), nullable=False),
        sa.Column("kecamatan", sa.String(length=60), nullable=False),
        sa.Column("kabupaten", sa.String(length=60), nullable=False),
        sa.Column("provinsi", sa.String(length=60), nullable=False),
        sa.Column("postal_code", sa.String(length=10), nullable=False),
        sa.Column("address", sa.String(length=160), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("opening", sa.String(length=5), nullable=False),
        sa.Column("closing", sa.String(length=5), nullable=False),
        sa.Column("paper_mm", sa.Integer(), nullable=False),
        sa.Column("label_stock", sa.String(length=8), nullable=False),
        sa.Column("qris_nmid", sa.String(length=20), nullable=False),
        sa.Column("rounding", sa.String(length=24), nullable=False),
        sa.Column("payout_unit", sa.BigInteger(), nullable=False),
        sa.Column("minimum_payout", sa.BigInteger(), nullable=False),
        sa.Column("advance_cap_bps", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("story_host", sa.String(length=40), nullable=False),
        sa.CheckConstraint("kind IN ('shop', 'exhibition', 'online')", name=op.f("ck_centre_kind")),
        sa.CheckConstraint(
            "rounding IN ('off', 'down_100', 'down_500', 'nearest_100')", name=op.f("ck_centre_rounding")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_centre")),
    )
    op.create_table(
        "chain_event",
        sa.Column("till", sa.String(length=12), nullable=False),
        sa.Column("incarnation", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "kind IN ('sale', 'void', 'price_override', 'drawer_opened', 'reprint', 'shift_opened', 'shift_closed', 'settlement', 'payout', 'login_failed', 'export', 'import', 'intake', 'backup', 'restore', 'clock_jump', 'settings')",
            name=op.f("ck_chain_event_kind"),
        ),
        sa.PrimaryKeyConstraint("till", "incarnation", "seq", name=op.f("pk_chain_event")),
    )
    op.create_table(
        "counter",
        sa.Column("series", sa.String(length=40), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", name=op.f("pk_counter")),
    )
    op.create_table(
        "entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("document", sa.String(length=40), nullable=False),
        sa.Column("shift", sa.String(length=40), nullable=False),
        sa.Column("posted_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('sale', 'shift_open', 'shift_close', 'cash_in', 'cash_out', 'payout', 'advance', 'advance_recovery', 'fee', 'adjustment', 'breakage')",
            name=op.f("ck_entry_kind"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
    )
    op.create_index(op.f("ix_entry_document"), "entry", ["document"], unique=False)
    op.create_index(op.f("ix_entry_shift"), "entry", ["shift"], unique=False)
    op.create_table(
        "paper",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("till", sa.String(length=12), nullable=False),
        sa.Column("print_use", sa.String(length=24), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("queued_at", sa.DateTime(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("retry_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('receipt', 'shift_report', 'intake_note', 'settlement_slip', 'payout_slip', 'tag', 'test', 'drawer')",
            name=op.f("ck_paper_kind"),
        ),
        sa.CheckConstraint("print_use IN ('struk', 'label', 'laporan')", name=op.f("ck_paper_print_use")),
        sa.CheckConstraint(
            "state IN ('queued', 'sending', 'printed', 'sent', 'uncertain', 'cancelled')",
            name=op.f("ck_paper_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
    )
    op.create_index(op.f("ix_paper_state"), "paper", ["state", "print_use", "queued_at"], unique=False)
    op.create_index(
        "uq_paper_kind",
        "paper",
        ["number", "kind", "copy"],
        unique=True,
        sqlite_where=sa.text("kind NOT IN ('drawer', 'tag', 'test')"),
        postgresql_where=sa.text("kind NOT IN ('drawer', 'tag', 'test')"),
    )
    op.create_table(
        "settlement",
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("centre_name", sa.String(length=80), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("cash", sa.BigInteger(), nullable=False),
        sa.Column("qris_cleared", sa.BigInteger(), nullable=False),
        sa.Column("qris_waiting", sa.BigInteger(), nullable=False),
        sa.Column("chain_short", sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_settlement")),
        sa.UniqueConstraint("centre", "business_date", name=op.f("uq_settlement_centre")),
        sa.UniqueConstraint("id", name=op.f("uq_settlement_id")),
    )
    op.create_table(
        "shift",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("till", sa.String(length=12), nullable=False),
        sa.Column("attendant_id", sa.Uuid(), nullable=False),
        sa.Column("attendant_name", sa.String(length=60), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("opening_float", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift")),
        sa.UniqueConstraint("number", name=op.f("uq_shift_number")),
    )
    op.create_index(op.f("ix_shift_centre"), "shift", ["centre", "business_date"], unique=False)
    op.create_index(op.f("ix_shift_till"), "shift", ["till", "opened_at"], unique=False)
    op.create_table(
        "staff",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("role", sa.String(length=24), nullable=False),
        sa.Column("pin_hash", sa.String(length=160), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "role IN ('attendant', 'supervisor', 'treasurer', 'office')", name=op.f("ck_staff_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("name", name=op.f("uq_staff_name")),
    )
    op.create_table(
        "intake",
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("artisan_code", sa.String(length=12), nullable=True),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["artisan_code"], ["artisan.code"], name=op.f("fk_intake_artisan_code")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_intake")),
    )
    op.create_table(
        "posting",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("account", sa.String(length=60), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_posting_entry_id")),
        sa.PrimaryKeyConstraint("entry_id", "line", name=op.f("pk_posting")),
    )
    op.create_index(
        op.f("ix_posting_centre"),
        "posting",
        ["centre", "account", "business_date", "amount", "entry_id"],
        unique=False,
    )
    op.create_table(
        "product",
        sa.Column("sku", sa.String(length=40), nullable=False),
        sa.Column("artisan_code", sa.String(length=12), nullable=True),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("name_en", sa.String(length=80), nullable=False),
        sa.Column("receipt_name", sa.String(length=40), nullable=False),
        sa.Column("category", sa.String(length=30), nullable=False),
        sa.Column("motif", sa.String(length=40), nullable=False),
        sa.Column("finish", sa.String(length=40), nullable=False),
        sa.Column("size_label", sa.String(length=20), nullable=False),
        sa.Column("height_cm", sa.Integer(), nullable=False),
        sa.Column("diameter_cm", sa.Integer(), nullable=False),
        sa.Column("weight_g", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=12), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("rate_bps", sa.Integer(), nullable=True),
        sa.Column("fixed_net", sa.BigInteger(), nullable=True),
        sa.Column("one_of_a_kind", sa.Boolean(), nullable=False),
        sa.Column("fragile", sa.Integer(), nullable=False),
        sa.Column("packing", sa.String(length=40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["artisan_code"], ["artisan.code"], name=op.f("fk_product_artisan_code")),
        sa.PrimaryKeyConstraint("sku", name=op.f("pk_product")),
    )
    op.create_index(op.f("ix_product_active"), "product", ["active", "category", "name"], unique=False)
    op.create_table(
        "sale",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("till", sa.String(length=12), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("shift", sa.String(length=40), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("sold_at", sa.DateTime(), nullable=False),
        sa.Column("attendant", sa.String(length=60), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("rounding", sa.BigInteger(), nullable=False),
        sa.Column("chain_short", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name=op.f("fk_sale_shift_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sale")),
        sa.UniqueConstraint("number", name=op.f("uq_sale_number")),
    )
    op.create_index(op.f("ix_sale_centre"), "sale", ["centre", "business_date"], unique=False)
    op.create_table(
        "settlement_entry",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("settlement_number", sa.String(length=40), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_settlement_entry_entry_id")),
        sa.ForeignKeyConstraint(
            ["settlement_number"],
            ["settlement.number"],
            name=op.f("fk_settlement_entry_settlement_number"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_settlement_entry")),
    )
    op.create_index(
        op.f("ix_settlement_entry_settlement_number"), "settlement_entry", ["settlement_number"], unique=False
    )
    op.create_table(
        "settlement_line",
        sa.Column("settlement_number", sa.String(length=40), nullable=False),
        sa.Column("artisan_code", sa.String(length=12), nullable=False),
        sa.Column("artisan_name", sa.String(length=60), nullable=False),
        sa.Column("opening_balance", sa.BigInteger(), nullable=False),
        sa.Column("quantity_sold", sa.Integer(), nullable=False),
        sa.Column("gross_sales", sa.BigInteger(), nullable=False),
        sa.Column("discounts", sa.BigInteger(), nullable=False),
        sa.Column("net_sales", sa.BigInteger(), nullable=False),
        sa.Column("centre_share", sa.BigInteger(), nullable=False),
        sa.Column("artisan_share", sa.BigInteger(), nullable=False),
        sa.Column("returns", sa.BigInteger(), nullable=False),
        sa.Column("adjustments", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("advance_recovery", sa.BigInteger(), nullable=False),
        sa.Column("payouts", sa.BigInteger(), nullable=False),
        sa.Column("closing_balance", sa.BigInteger(), nullable=False),
        sa.Column("payable", sa.BigInteger(), nullable=False),
        sa.Column("rail", sa.String(length=24), nullable=False),
        sa.CheckConstraint("rail IN ('cash', 'bank', 'ewallet')", name=op.f("ck_settlement_line_rail")),
        sa.CheckConstraint(
            "artisan_share = net_sales - centre_share", name=op.f("ck_settlement_line_shares")
        ),
        sa.CheckConstraint(
            "closing_balance = opening_balance + artisan_share - returns + adjustments - fees - advance_recovery - payouts",
            name=op.f("ck_settlement_line_closing"),
        ),
        sa.ForeignKeyConstraint(
            ["settlement_number"], ["settlement.number"], name=op.f("fk_settlement_line_settlement_number")
        ),
        sa.PrimaryKeyConstraint("settlement_number", "artisan_code", name=op.f("pk_settlement_line")),
    )
    op.create_table(
        "shift_closing",
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.Column("count", sa.Text(), nullable=False),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=False),
        sa.Column("difference", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=120), nullable=False),
        sa.Column("grand_total", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name=op.f("fk_shift_closing_shift_id")),
        sa.PrimaryKeyConstraint("shift_id", name=op.f("pk_shift_closing")),
    )
    op.create_table(
        "terms",
        sa.Column("artisan_code", sa.String(length=12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("from_date", sa.Date(), nullable=False),
        sa.Column("rate_bps", sa.Integer(), nullable=False),
        sa.Column("bearer", sa.String(length=24), nullable=False),
        sa.Column("bearer_bps", sa.Integer(), nullable=False),
        sa.Column("rail", sa.String(length=24), nullable=False),
        sa.Column("period", sa.String(length=24), nullable=False),
        sa.Column("minimum_payout", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("bearer IN ('shared', 'centre', 'artisan', 'part')", name=op.f("ck_terms_bearer")),
        sa.CheckConstraint("period IN ('daily', 'weekly', 'monthly')", name=op.f("ck_terms_period")),
        sa.CheckConstraint("rail IN ('cash', 'bank', 'ewallet')", name=op.f("ck_terms_rail")),
        sa.ForeignKeyConstraint(["artisan_code"], ["artisan.code"], name=op.f("fk_terms_artisan_code")),
        sa.PrimaryKeyConstraint("artisan_code", "version", name=op.f("pk_terms")),
    )
    op.create_table(
        "payment",
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(length=24), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("tendered", sa.BigInteger(), nullable=False),
        sa.Column("change", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.CheckConstraint("method IN ('cash', 'qris', 'transfer', 'card')", name=op.f("ck_payment_method")),
        sa.ForeignKeyConstraint(["sale_id"], ["sale.id"], name=op.f("fk_payment_sale_id")),
        sa.PrimaryKeyConstraint("sale_id", "line", name=op.f("pk_payment")),
    )
    op.create_table(
        "payout",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("settlement_number", sa.String(length=40), nullable=False),
        sa.Column("artisan_code", sa.String(length=12), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("artisan_name", sa.String(length=60), nullable=False),
        sa.Column("rail", sa.String(length=24), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("available", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("prepared_at", sa.DateTime(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("chain_short", sa.String(length=8), nullable=False),
        sa.CheckConstraint("rail IN ('cash', 'bank', 'ewallet')", name=op.f("ck_payout_rail")),
        sa.CheckConstraint("amount > 0 AND amount <= available", name=op.f("ck_payout_amount")),
        sa.ForeignKeyConstraint(
            ["settlement_number", "artisan_code"],
            ["settlement_line.settlement_number", "settlement_line.artisan_code"],
            name=op.f("fk_payout_settlement_number"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payout")),
        sa.UniqueConstraint("number", name=op.f("uq_payout_number")),
        sa.UniqueConstraint("reference", name=op.f("uq_payout_reference")),
        sa.UniqueConstraint(
            "settlement_number", "artisan_code", "attempt", name=op.f("uq_payout_settlement_number")
        ),
    )
    op.create_index(op.f("ix_payout_centre"), "payout", ["centre", "artisan_code"], unique=False)
    op.create_table(
        "piece",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("sku", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('in_stock', 'sold', 'returned', 'broken', 'lost', 'in_transit')",
            name=op.f("ck_piece_state"),
        ),
        sa.ForeignKeyConstraint(["sku"], ["product.sku"], name=op.f("fk_piece_sku")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_piece")),
    )
    op.create_index(op.f("ix_piece_sku"), "piece", ["sku", "centre", "state"], unique=False)
    op.create_table(
        "sale_reference",
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("ref", sa.String(length=60), nullable=False),
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["sale_id"], ["sale.id"], name=op.f("fk_sale_reference_sale_id")),
        sa.PrimaryKeyConstraint("centre", "ref", name=op.f("pk_sale_reference")),
    )
    op.create_table(
        "payout_state",
        sa.Column("payout_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("is_end", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=120), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=True),
        sa.Column("chain_short", sa.String(length=8), nullable=False),
        sa.CheckConstraint("state IN ('prepared', 'paid', 'failed')", name=op.f("ck_payout_state_state")),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name=op.f("fk_payout_state_entry_id")),
        sa.ForeignKeyConstraint(["payout_id"], ["payout.id"], name=op.f("fk_payout_state_payout_id")),
        sa.PrimaryKeyConstraint("payout_id", "state", name=op.f("pk_payout_state")),
        sa.UniqueConstraint("payout_id", "is_end", name=op.f("uq_payout_state_payout_id")),
    )
    op.create_table(
        "sale_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("sale_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("of_line_id", sa.Uuid(), nullable=True),
        sa.Column("sku", sa.String(length=40), nullable=False),
        sa.Column("piece_id", sa.Uuid(), nullable=True),
        sa.Column("piece_turn", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("artisan_code", sa.String(length=12), nullable=True),
        sa.Column("artisan_name", sa.String(length=60), nullable=False),
        sa.Column("terms_version", sa.Integer(), nullable=False),
        sa.Column("rate_bps", sa.Integer(), nullable=False),
        sa.Column("fixed_net", sa.BigInteger(), nullable=True),
        sa.Column("bearer", sa.String(length=24), nullable=False),
        sa.Column("bearer_bps", sa.Integer(), nullable=False),
        sa.Column("list_price", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("artisan_share", sa.BigInteger(), nullable=False),
        sa.Column("centre_share", sa.BigInteger(), nullable=False),
        sa.Column("fragile", sa.Integer(), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "bearer IN ('shared', 'centre', 'artisan', 'part')", name=op.f("ck_sale_line_bearer")
        ),
        sa.CheckConstraint("kind IN ('sale', 'return')", name=op.f("ck_sale_line_kind")),
        sa.ForeignKeyConstraint(["of_line_id"], ["sale_line.id"], name=op.f("fk_sale_line_of_line_id")),
        sa.ForeignKeyConstraint(["piece_id"], ["piece.id"], name=op.f("fk_sale_line_piece_id")),
        sa.ForeignKeyConstraint(["sale_id"], ["sale.id"], name=op.f("fk_sale_line_sale_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sale_line")),
        sa.UniqueConstraint("piece_id", "piece_turn", "kind", name=op.f("uq_sale_line_piece_id")),
    )
    op.create_index(
        "ix_sale_line_month",
        "sale_line",
        [
            "centre",
            "business_date",
            "artisan_code",
            "kind",
            "quantity",
            "gross",
            "discount",
            "net",
            "artisan_share",
            "centre_share",
        ],
        unique=False,
    )
    op.create_index(op.f("ix_sale_line_of_line_id"), "sale_line", ["of_line_id"], unique=False)
    op.create_index(op.f("ix_sale_line_sale_id"), "sale_line", ["sale_id"], unique=False)
    op.create_table(
        "stock_move",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("centre", sa.String(length=3), nullable=False),
        sa.Column("sku", sa.String(length=40), nullable=False),
        sa.Column("piece_id", sa.Uuid(), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("document", sa.String(length=40), nullable=False),
        sa.Column("business_date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.CheckConstraint(
            "kind IN ('intake', 'sale', 'return', 'breakage', 'loss', 'count', 'return_to_artisan', 'transfer_out', 'transfer_in', 'fair_out', 'fair_in')",
            name=op.f("ck_stock_move_kind"),
        ),
        sa.ForeignKeyConstraint(["piece_id"], ["piece.id"], name=op.f("fk_stock_move_piece_id")),
        sa.ForeignKeyConstraint(["sku"], ["product.sku"], name=op.f("fk_stock_move_sku")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_move")),
    )
    op.create_index(op.f("ix_stock_move_document"), "stock_move", ["document"], unique=False)
    op.create_index(op.f("ix_stock_move_piece_id"), "stock_move", ["piece_id"], unique=False)
    op.create_index(op.f("ix_stock_move_sku"), "stock_move", ["sku", "centre", "quantity"], unique=False)
    op.create_table(
        "tag",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("sku", sa.String(length=40), nullable=False),
        sa.Column("piece_id", sa.Uuid(), nullable=True),
        sa.Column("issued_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["piece_id"], ["piece.id"], name=op.f("fk_tag_piece_id")),
        sa.ForeignKeyConstraint(["sku"], ["product.sku"], name=op.f("fk_tag_sku")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_tag")),
    )
    op.create_index(op.f("ix_tag_piece_id"), "tag", ["piece_id"], unique=False)
    op.create_index(op.f("ix_tag_sku"), "tag", ["sku"], unique=False)
    op.execute(_SEARCH)
    for table in _FACTS:
        for act in ("UPDATE", "DELETE"):
            op.execute(_GUARD.format(table=table, act=act, name=f"{table}_no_{act.lower()}"))
