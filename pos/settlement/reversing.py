"""Cancelling a settlement by a mirror of it; its entries are free again (`domain.md` section 8)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, insert, literal, select
from sqlalchemy.orm import Session

from pos.artisans.tables import ArtisanRow
from pos.centres.service import get_centre
from pos.core.errors import NotFound
from pos.core.money import Rupiah
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.ledger.numbers import settlement_number
from pos.ledger.tables import EntryRow, PostingRow
from pos.settlement import queries
from pos.settlement.commit import TAKEN, freeze, recover
from pos.settlement.domain import CannotReverse, ReversalFlaw, Settlement
from pos.settlement.domain.reversal import mirror_lines
from pos.settlement.tables import PayoutRow, SettlementEntryRow

Said = tuple[str, str, str]
"""Why, who reverses, and who has approved."""


def reverse_settlement(session: Session, number: str, said: Said, now: datetime) -> Settlement:
    """Write the mirror of a settlement as the next part of the centre's last settled day.

    What the settlement recovered of advances is lent again by entries of the mirror's own; all its other
    entries are given back.  Raises `NotFound`, `CannotReverse`.
    """
    original = queries.settlement_numbered(session, number)
    if original is None:
        raise NotFound("settlement", number)
    recovered = _recovered_by(session, number)
    _refuse(session, original, recovered)
    latest = queries.last_settlement(session, original.centre) or original
    centre, day = get_centre(session, original.centre), latest.business_date
    part = latest.part + 1
    mirror_no = settlement_number(session, centre.code, day, part)
    _give_back(session, number, mirror_no)
    for code, amount in recovered.items():
        recover(session, centre.code, day, (mirror_no, code, -amount), now)
    reason, person, approved_by = said
    mirror = Settlement(
        mirror_no, centre.code, centre.name, centre.zone, day, now, person,
        queries.money_by_kind(session, centre.code, day), "",
        tuple(mirror_lines(original.lines, latest.lines)), part, number, reason, approved_by,
    )  # fmt: skip
    return freeze(session, mirror, {"reverses": number, "reason": reason, "approved_by": approved_by})


def _refuse(session: Session, original: Settlement, recovered: dict[str, Rupiah]) -> None:
    number = original.number
    if original.reverses is not None:
        raise CannotReverse(number, ReversalFlaw.MIRROR)
    mirror = queries.mirror_of(session, number)
    if mirror is not None:
        raise CannotReverse(number, ReversalFlaw.REVERSED, (mirror,))
    waiting = select(PayoutRow.number).where(PayoutRow.settlement_number == number, ~queries.has_ended())
    on_their_way = list(session.scalars(waiting.order_by(PayoutRow.number)))
    if on_their_way:
        raise CannotReverse(number, ReversalFlaw.ON_ITS_WAY, on_their_way)
    gone = select(ArtisanRow.code).where(ArtisanRow.code.in_(recovered), ArtisanRow.merged_into.is_not(None))
    merged = list(session.scalars(gone.order_by(ArtisanRow.code)))
    if merged:
        # The advance would be lent again to a card that is closed.
        raise CannotReverse(number, ReversalFlaw.MERGED, merged)


def _recovered_by(session: Session, number: str) -> dict[str, Rupiah]:
    """What a settlement took back of advances by entries of its own, by artisan."""
    prefix = accounts.payable_artisan("")
    query = (
        select(PostingRow.account, func.sum(PostingRow.amount))
        .join(EntryRow, EntryRow.id == PostingRow.entry_id)
        .where(EntryRow.kind == EntryKind.ADVANCE_RECOVERY, EntryRow.document == number)
        .where(PostingRow.account.startswith(prefix))
        .group_by(PostingRow.account)
        .order_by(PostingRow.account)
    )
    return {account.removeprefix(prefix): amount for account, amount in session.execute(query)}


def _give_back(session: Session, number: str, mirror_no: str) -> None:
    taken = SettlementEntryRow
    query = (
        select(taken.entry_id, taken.turn + 1, literal(mirror_no), taken.late)
        .join(EntryRow, EntryRow.id == taken.entry_id)
        .where(taken.settlement_number == number)
        .where((EntryRow.kind != EntryKind.ADVANCE_RECOVERY) | (EntryRow.document != number))
    )
    session.execute(insert(SettlementEntryRow.__table__).from_select(TAKEN, query))  # type: ignore[arg-type]
