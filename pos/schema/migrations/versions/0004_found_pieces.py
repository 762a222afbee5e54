"""Pieces that are found although they are marked sold: one more kind of event in the chain.

SQLite cannot change a constraint: the table is made anew and filled from the old one.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_CHAIN_EVENT = """
    CREATE TABLE new_chain_event (
        till VARCHAR(12) NOT NULL,
        incarnation INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        previous_hash VARCHAR(64) NOT NULL,
        kind VARCHAR(24) NOT NULL,
        at DATETIME NOT NULL,
        body TEXT NOT NULL,
        hash VARCHAR(64) NOT NULL,
        CONSTRAINT pk_chain_event PRIMARY KEY (till, incarnation, seq),
        CONSTRAINT ck_chain_event_kind CHECK (kind IN ('sale', 'void', 'price_override', 'drawer_opened', 'reprint', 'shift_opened', 'shift_closed', 'settlement', 'payout', 'login_failed', 'export', 'import', 'intake', 'backup', 'restore', 'clock_jump', 'settings', 'approval', 'cash_moved', 'order', 'guide_payout', 'basket_dropped', 'piece_found'))
)
"""

_GUARD = (
    "CREATE TRIGGER chain_event_no_{name} BEFORE {act} ON chain_event "
    "BEGIN SELECT RAISE(ABORT, 'facts of chain_event are never changed'); END"
)


def upgrade() -> None:
    op.execute(_CHAIN_EVENT)
    op.execute("INSERT INTO new_chain_event SELECT * FROM chain_event")
    op.execute("DROP TABLE chain_event")
    op.execute("ALTER TABLE new_chain_event RENAME TO chain_event")
    for act in ("UPDATE", "DELETE"):
        op.execute(_GUARD.format(act=act, name=act.lower()))
