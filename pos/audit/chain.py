"""The chain walked from its first line: hashes, places, and the rows of what each line tells of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from pos.audit.domain import Finding
from pos.guides.tables import GuidePayoutRow
from pos.ledger.domain import GENESIS, EventKind, canonical, chain_hash
from pos.ledger.tables import ChainEventRow
from pos.orders.tables import OrderRow
from pos.sales.commit import body_of
from pos.sales.queries import sales_numbered
from pos.sales.tables import SaleRow
from pos.settlement.tables import AdjustmentRow, FeeRow, PayoutRow, PayoutRunRow, SettlementRow
from pos.stock.act_facts import body_of as body_of_act
from pos.stock.queries.acts import every_act
from pos.till.tables import CashMovementRow, ShiftClosingRow, ShiftRow

_BATCH = 500
_RULE = "the chain holds"
_LINES = (
    "SELECT till, incarnation, seq, previous_hash, kind, at, body, hash FROM chain_event "
    "ORDER BY till, incarnation, seq"
)
_MIRRORED = ("reverses", "reason", "approved_by")
_VALUES = "the chain's values are the rows' values"


def walk(session: Session) -> Iterator[Finding]:
    """The first line of each till's chain that does not fit."""
    rows = session.execute(text(_LINES))
    broken: set[str] = set()
    before: dict[str, tuple[int, int, str]] = defaultdict(lambda: (0, 0, GENESIS))
    for row in rows:
        last = before[row.till]
        before[row.till] = (row.incarnation, row.seq, row.hash)
        if row.till in broken:
            continue
        reason = _misfit(row, *last)
        if reason:
            broken.add(row.till)
            yield Finding(_RULE, _named(row), reason)


def _misfit(row: Any, incarnation: int, seq: int, previous: str) -> str:
    """Why a line does not fit behind the one before; a restored copy begins a further incarnation."""
    begins = row.incarnation != incarnation
    if row.seq != (1 if begins else seq + 1):
        return f"line {row.seq} follows line {seq}"
    if begins and seq and row.kind != EventKind.RESTORE:
        return f"line {row.seq} begins incarnation {row.incarnation}, and no copy was restored"
    if row.previous_hash != previous:
        return f"line {row.seq} does not carry the hash of the line before"
    if chain_hash(row.till, row.incarnation, row.seq, row.previous_hash, row.body) != row.hash:
        return f"line {row.seq} was changed: its hash is not that of its content"
    body = _told(row.body)
    if body.get("kind") != row.kind or body.get("at") != f"{row.at.replace(' ', 'T')}Z":
        return f"line {row.seq} has another kind or time than its content"
    return ""


def _named(row: Any) -> str:
    return f"{row.till} {_told(row.body).get('number', '')}".strip()


def _told(body: str) -> dict[str, Any]:
    """What a line tells; nothing where somebody has made it unreadable, which the walk finds."""
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def compare_sales(session: Session) -> Iterator[Finding]:
    """Sales whose rows do not say what the chain says."""
    events = ChainEventRow.__table__
    told = session.execute(select(events.c.body, events.c.hash).where(events.c.kind == EventKind.SALE))
    for batch in told.partitions(_BATCH):
        bodies = {_told(row.body).get("number", ""): row for row in batch}
        for number, said in _said_by_rows(session, list(bodies)).items():
            row = bodies[number]
            kept = _told(row.body)
            if not _agrees(kept, said):
                yield Finding(_VALUES, number, "its stored amounts or names are not those of the chain")
        for number, short in _shorts(session, list(bodies)).items():
            if bodies[number].hash[:8].upper() != short:
                yield Finding(_VALUES, number, "the chain's mark on the sale is not that of the chain")


def _shorts(session: Session, numbers: Sequence[str]) -> dict[str, str]:
    query = select(SaleRow.number, SaleRow.chain_short).where(SaleRow.number.in_(numbers))
    return dict(session.execute(query).all())


def _agrees(kept: Any, said: Any) -> bool:
    """Whether rows say what the chain kept.

    Older lines of the chain tell less: what they do not tell cannot be compared, what they tell is held
    against the rows.
    """
    if isinstance(said, dict) and isinstance(kept, dict):
        return all(_agrees(kept[key], value) for key, value in said.items() if key in kept)
    if isinstance(said, list) and isinstance(kept, list):
        return len(kept) == len(said) and all(_agrees(*pair) for pair in zip(kept, said, strict=True))
    return bool(kept == said)


def _said_by_rows(session: Session, numbers: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What the rows of some sales say, in the words of the chain."""
    return {sale.number: json.loads(canonical(body_of(sale))) for sale in sales_numbered(session, numbers)}


def compare_others(session: Session) -> Iterator[Finding]:
    """Shifts, moved cash, settlements, payouts, orders, stock acts that are not as the chain says."""
    told: dict[tuple[str, str], dict[str, Any]] = {}
    events = ChainEventRow.__table__
    kinds = (
        EventKind.SHIFT_CLOSED, EventKind.SHIFT_OPENED, EventKind.SETTLEMENT, EventKind.PAYOUT,
        EventKind.CASH_MOVED, EventKind.GUIDE_PAYOUT, EventKind.ORDER, EventKind.STOCK_ACT,
        EventKind.FEE, EventKind.ADJUSTMENT, EventKind.PAYOUT_RUN,
    )  # fmt: skip
    for row in session.execute(select(events.c.kind, events.c.body).where(events.c.kind.in_(kinds))):
        body = _told(row.body)
        told.setdefault((row.kind.value, body.get("number", "")), body)
    for kind, number, said in _others(session):
        kept = told.pop((kind.value, number), None)
        if kept is None:
            yield Finding(_VALUES, number, "it is not in the chain")
        elif any(key in kept and kept[key] != value for key, value in said.items()):
            yield Finding(_VALUES, number, "its stored amounts are not those of the chain")
    for kind_name, number in told:
        yield Finding(_VALUES, number, f"the chain tells of this {kind_name}, and there is none")


def _others(session: Session) -> Iterator[tuple[EventKind, str, dict[str, Any]]]:
    opened = select(ShiftRow.number, ShiftRow.opening_float)
    for number, opening_float in session.execute(opened):
        yield EventKind.SHIFT_OPENED, number, {"float": opening_float.amount}
    shift = select(ShiftRow.number, ShiftClosingRow).join(ShiftRow, ShiftRow.id == ShiftClosingRow.shift_id)
    for number, row in session.execute(shift):
        names = ("expected", "counted", "difference", "grand_total")
        yield EventKind.SHIFT_CLOSED, number, {name: getattr(row, name).amount for name in names}
    for moved in session.scalars(select(CashMovementRow)):
        told: dict[str, Any] = {"amount": moved.amount.amount, "way": moved.kind.value}
        told |= {name: getattr(moved, name) for name in ("shift", "account", "reason", "approved_by")}
        yield EventKind.CASH_MOVED, moved.number, told
    for settled in session.scalars(select(SettlementRow)):
        mirrored = {name: getattr(settled, name) for name in _MIRRORED} if settled.reverses else {}
        yield EventKind.SETTLEMENT, settled.number, mirrored
    yield from _charged(session)
    for number, amount, artisan in session.execute(
        select(PayoutRow.number, PayoutRow.amount, PayoutRow.artisan_code)
    ):
        yield EventKind.PAYOUT, number, {"amount": amount.amount, "artisan": artisan, "artisan_code": artisan}
    for number, day in session.execute(select(PayoutRunRow.number, PayoutRunRow.business_date)):
        yield EventKind.PAYOUT_RUN, number, {"business_date": day.isoformat()}
    for number, amount, guide in session.execute(
        select(GuidePayoutRow.number, GuidePayoutRow.amount, GuidePayoutRow.guide_code)
    ):
        yield EventKind.GUIDE_PAYOUT, number, {"amount": amount.amount, "guide": guide}
    for number, price, deposit, buyer in session.execute(
        select(OrderRow.number, OrderRow.price, OrderRow.deposit, OrderRow.buyer)
    ):
        yield EventKind.ORDER, number, {"price": price.amount, "deposit": deposit.amount, "buyer": buyer}
    for act in every_act(session):
        yield EventKind.STOCK_ACT, act.number, json.loads(canonical(body_of_act(act)))


def _charged(session: Session) -> Iterator[tuple[EventKind, str, dict[str, Any]]]:
    """Fees and adjustments in the words of the chain."""
    for fee in session.scalars(select(FeeRow)):
        told: dict[str, Any] = {"key": fee.fee_key, "what": fee.what}
        yield EventKind.FEE, fee.number, told | _of_artisan(fee)
    for one in session.scalars(select(AdjustmentRow)):
        told = {"reason": one.reason, "approved_by": one.approved_by, "person": one.person}
        yield EventKind.ADJUSTMENT, one.number, told | _of_artisan(one)


def _of_artisan(row: FeeRow | AdjustmentRow) -> dict[str, Any]:
    return {
        "centre": row.centre, "artisan": row.artisan_code, "amount": row.amount.amount,
        "business_date": row.business_date.isoformat(),
    }  # fmt: skip
