"""Which tables hold facts, and what guards them; `metadata` has every table for the migrations."""

from __future__ import annotations

from typing import Final

from pos.db.every_table import metadata as metadata

FACT_TABLES: Final = (
    "chain_event",
    "entry",
    "posting",
    "terms",
    "tag",
    "stock_move",
    "intake",
    "shift",
    "shift_closing",
    "cash_movement",
    "sale",
    "sale_line",
    "payment",
    "qris_test",
    "sale_reference",
    "settlement",
    "settlement_line",
    "settlement_entry",
    "payout",
    "payout_state",
    "guide_payout",
    "custom_order",
    "custom_order_end",
    "wanted",
    "artisan_merge",
    "price_change",
    "intake_line",
    "stock_act",
    "stock_act_line",
    "stocktake",
    "stocktake_scan",
    "stocktake_end",
    "stocktake_line",
    "fee",
    "adjustment",
    "payout_run",
    "payout_file",
    "statement_file",
    "statement_line",
    "statement_match",
)
"""Tables whose rows are inserted and never changed (`house.md`, facts and cards)."""


def guards(table: str) -> tuple[str, str]:
    """The triggers that refuse UPDATE and DELETE on a table of facts, against accidents."""

    def guard(act: str) -> str:
        return (
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'facts of {table} are never changed'); END"
        )

    return guard("UPDATE"), guard("DELETE")
