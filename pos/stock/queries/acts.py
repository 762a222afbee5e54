"""Stock acts read back, and what an act asks of the shelf before it is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session

from pos.artisans.domain import honoured
from pos.artisans.tables import ArtisanRow
from pos.catalogue.tables import TagRow
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.stock.domain import ActKind
from pos.stock.domain.acts import ActLine, StockAct
from pos.stock.tables import ActLineRow, ActRow, CountLineRow, CountRow, MoveRow

Target = tuple[str, UUID | None]
"""A SKU, and a piece of it where there is one."""


def act_numbered(session: Session, number: str) -> StockAct:
    """One act. Raises `NotFound`."""
    found = _acts(session, select(ActRow).where(ActRow.number == number))
    if not found:
        raise NotFound("stock act", number)
    return found[0]


def latest_acts(session: Session, centre: str, most: int) -> list[StockAct]:
    """The last acts of a centre, the newest first."""
    query = select(ActRow).where(ActRow.centre == centre)
    return _acts(session, query.order_by(ActRow.at.desc(), ActRow.number.desc()).limit(most))


def on_the_way(session: Session, centre: str) -> list[StockAct]:
    """Transfers from or to a centre that nobody has received yet, the oldest first."""
    ends = (ActRow.centre == centre) | (ActRow.other_centre == centre)
    query = select(ActRow).where(ActRow.kind == ActKind.TRANSFER_OUT, ends, ~_is_received())
    return _acts(session, query.order_by(ActRow.at, ActRow.number))


def is_on_the_way(session: Session, sku: str) -> bool:
    """Whether some of a product are on their way to a centre."""
    sent = ActLineRow.number == ActRow.number, ActRow.kind == ActKind.TRANSFER_OUT, ~_is_received()
    return bool(session.scalar(select(exists().where(ActLineRow.sku == sku, *sent))))


def every_act(session: Session) -> list[StockAct]:
    """All acts of all centres, by number."""
    return _acts(session, select(ActRow).order_by(ActRow.number))


def _is_received() -> Any:
    inside = ActRow.__table__.alias("received")
    received = select(inside.c.number).where(
        inside.c.about == ActRow.number, inside.c.kind == ActKind.TRANSFER_IN
    )
    return received.correlate(ActRow).exists()


def receipt_of(session: Session, sent: str) -> StockAct | None:
    """The act that received a transfer, if any."""
    query = select(ActRow).where(ActRow.about == sent, ActRow.kind == ActKind.TRANSFER_IN)
    return next(iter(_acts(session, query)), None)


def _acts(session: Session, query: Select[Any]) -> list[StockAct]:
    rows: Sequence[ActRow] = session.scalars(query).all()
    numbers = [row.number for row in rows]
    lines = select(ActLineRow).where(ActLineRow.number.in_(numbers))
    by_number: dict[str, list[ActLineRow]] = defaultdict(list)
    for line in session.scalars(lines.order_by(ActLineRow.number, ActLineRow.line)):
        by_number[line.number].append(line)
    every = [line for of_act in by_number.values() for line in of_act]
    codes = tag_codes(session, {(line.sku, line.piece_id) for line in every})
    makers = [row.artisan_code for row in rows] + [line.artisan_code for line in every]
    names = maker_names(session, {code for code in makers if code is not None})
    return [_act(row, by_number[row.number], names, codes) for row in rows]


def _act(
    row: ActRow, lines: Sequence[ActLineRow], names: dict[str, str], codes: dict[Target, str]
) -> StockAct:
    told = tuple(
        ActLine(
            line.sku, line.piece_id, line.name, codes.get((line.sku, line.piece_id), ""), line.quantity,
            line.broken, line.missing, line.artisan_code, names.get(line.artisan_code or "", ""),
            line.price, line.owed,
        )
        for line in lines
    )  # fmt: skip
    return StockAct(
        row.number, row.kind, row.centre, row.till, row.other_centre, row.about, row.artisan_code,
        names.get(row.artisan_code or "", ""), row.cause, row.bearer_centre, row.business_date, row.at,
        row.person, row.approved_by, row.note, row.photo, told,
    )  # fmt: skip


def maker_names(session: Session, codes: Collection[str]) -> dict[str, str]:
    """`Bu Rohaeti` by code."""
    rows = session.scalars(select(ArtisanRow).where(ArtisanRow.code.in_(codes)))
    return {row.code: honoured(row.tag_name, row.gender) for row in rows}


def tag_codes(session: Session, targets: Collection[Target]) -> dict[Target, str]:
    """The newest tag of each thing or piece."""
    query = select(TagRow).where(TagRow.sku.in_({sku for sku, _ in targets}))
    newest = {
        (row.sku, row.piece_id): row.code
        for row in session.scalars(query.order_by(TagRow.issued_at, TagRow.code.desc()))
    }
    return {target: newest[target] for target in targets if target in newest}


def counted_at(session: Session, centre: str, skus: Collection[str]) -> dict[str, int]:
    """How many of each thing are at a centre by its moves; what never moved here is left out."""
    query = select(MoveRow.sku, func.sum(MoveRow.quantity)).where(
        MoveRow.centre == centre, MoveRow.sku.in_(skus)
    )
    return dict(session.execute(query.group_by(MoveRow.sku)).all())


def owed_of_piece(session: Session, piece_id: UUID) -> tuple[str, Rupiah] | None:
    """Which centre still owes for a piece that was broken or lost, and how much; None where none does."""
    of_acts = (
        select(func.coalesce(ActRow.bearer_centre, ActRow.centre), func.sum(ActLineRow.owed))
        .join(ActRow, ActRow.number == ActLineRow.number)
        .where(ActLineRow.piece_id == piece_id)
        .group_by(func.coalesce(ActRow.bearer_centre, ActRow.centre))
    )
    of_counts = (
        select(CountRow.centre, func.sum(CountLineRow.owed))
        .join(CountRow, CountRow.number == CountLineRow.number)
        .where(CountLineRow.piece_id == piece_id)
        .group_by(CountRow.centre)
    )
    by_centre: dict[str, Rupiah] = defaultdict(lambda: ZERO)
    for query in (of_acts, of_counts):
        for centre, amount in session.execute(query):
            by_centre[centre] += amount
    return next(((centre, amount) for centre, amount in by_centre.items() if amount), None)
