"""Pieces that are found although they are marked sold: one more kind of event in the chain."""

from alembic import op

from pos.schema.migrations.rebuilding import rebuild

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_CHAIN_EVENT = """
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
        CONSTRAINT ck_chain_event_kind CHECK (kind IN ('sale', 'void', 'price_override', 'drawer_opened', 'reprint', 'shift_opened', 'shift_closed', 'settlement', 'payout', 'login_failed', 'export', 'import', 'intake', 'backup', 'restore', 'clock_jump', 'settings', 'approval', 'cash_moved', 'order', 'guide_payout', 'basket_dropped', 'piece_found'))
)
"""

_GUARD = (
    "CREATE TRIGGER chain_event_no_{name} BEFORE {act} ON chain_event "
    "BEGIN SELECT RAISE(ABORT, 'facts of chain_event are never changed'); END"
)


def upgrade() -> None:
    rebuild(op.get_bind(), "chain_event", _CHAIN_EVENT.strip(), (), {})
    for act in ("UPDATE", "DELETE"):
        op.execute(_GUARD.format(act=act, name=act.lower()))
