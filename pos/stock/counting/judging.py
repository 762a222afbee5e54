"""What a count says to a scan, by what the books say at that moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from pos.catalogue.domain import PieceState, ProductKind
from pos.catalogue.queries import tag_target
from pos.catalogue.tables import PieceRow, ProductRow
from pos.catalogue.tag_codes import candidates
from pos.stock.domain import ScanVerdict
from pos.stock.domain.count_results import CountAnswer
from pos.stock.domain.counting import CountScan, Fate, Stocktake, told
from pos.stock.queries import counting as queries
from pos.stock.queries import newest_piece

_LONGEST: Final = 40
_PASSED_BY: Final = (ScanVerdict.TWICE, ScanVerdict.OUT_OF_SCOPE)

_OF_STATES: Final = {
    PieceState.SOLD: ScanVerdict.MARKED_SOLD,
    PieceState.IN_TRANSIT: ScanVerdict.ELSEWHERE,
    PieceState.RETURNED: ScanVerdict.MARKED_GONE,
    PieceState.BROKEN: ScanVerdict.MARKED_GONE,
    PieceState.LOST: ScanVerdict.MARKED_GONE,
}


@dataclass(frozen=True, slots=True)
class _Named:
    """What a code names."""

    code: str
    product: ProductRow | None = None
    piece_id: UUID | None = None


def judge(session: Session, count: Stocktake, text: str, scan: CountScan) -> CountAnswer:
    """The answer to a scan, whose code, thing and verdict are filled in from what the text names."""
    named = _named(session, count, text)
    product = named.product
    if product is None:
        return CountAnswer(replace(scan, code=named.code, verdict=ScanVerdict.UNKNOWN))
    known = replace(scan, code=named.code, sku=product.sku, piece_id=named.piece_id)
    thing = queries.things(session, [(product.sku, named.piece_id)])[product.sku, named.piece_id]
    out = product.kind is ProductKind.SERVICE or count.category not in ("", product.category)
    if out or (product.one_of_a_kind and named.piece_id is None):
        verdict = ScanVerdict.OUT_OF_SCOPE if out else ScanVerdict.UNKNOWN
        return CountAnswer(replace(known, verdict=verdict), thing)
    if named.piece_id is not None:
        return _of_piece(session, count, replace(known, quantity=1), CountAnswer(known, thing))
    return _of_product(session, count, known, CountAnswer(known, thing))


def _named(session: Session, count: Stocktake, text: str) -> _Named:
    target = tag_target(session, candidates(text))
    if target is not None:
        return _Named(target.code, session.get_one(ProductRow, target.sku), target.piece_id)
    typed = text[:_LONGEST]
    product = session.get(ProductRow, typed.upper())
    if product is None or not product.one_of_a_kind:
        return _Named(typed if product is None else product.sku, product)
    return _Named(product.sku, product, _piece_meant(session, count, product.sku))


def _piece_meant(session: Session, count: Stocktake, sku: str) -> UUID | None:
    """The piece that is meant by its product's name: one that stands here and is not counted yet."""
    here = select(PieceRow.id).where(
        PieceRow.sku == sku, PieceRow.centre == count.centre, PieceRow.state == PieceState.IN_STOCK
    )
    counted = {one.piece_id for one in queries.scans_of(session, count.number, sku) if one.counts}
    waiting = [piece for piece in session.scalars(here.order_by(PieceRow.id)) if piece not in counted]
    return waiting[0] if waiting else newest_piece(session, sku)


def _of_piece(session: Session, count: Stocktake, scan: CountScan, answer: CountAnswer) -> CountAnswer:
    assert scan.sku is not None
    assert scan.piece_id is not None
    state, centre = queries.piece_states(session, [scan.piece_id])[scan.piece_id]
    here = state is PieceState.IN_STOCK and centre == count.centre
    before = queries.scans_of(session, count.number, scan.sku)
    if _seen(scan, before):
        verdict = ScanVerdict.TWICE
    elif here:
        verdict = ScanVerdict.COUNTED
    else:
        verdict = _OF_STATES.get(state, ScanVerdict.ELSEWHERE)
    judged = replace(scan, verdict=verdict)
    standing = queries.compare(session, count, scan.sku, [*before, judged]).standings.get(scan.sku)
    return replace(answer, scan=judged, standing=standing, state=state, centre=centre)


def _seen(scan: CountScan, before: Sequence[CountScan]) -> bool:
    """Whether the piece was scanned before, and that scan was not taken back."""
    mine = [one for one in before if one.piece_id == scan.piece_id]
    return any(one.fate is not Fate.UNDONE and one.scan.verdict not in _PASSED_BY for one in told(mine))


def _of_product(session: Session, count: Stocktake, scan: CountScan, answer: CountAnswer) -> CountAnswer:
    assert scan.sku is not None
    counted = replace(scan, verdict=ScanVerdict.COUNTED)
    scans = [*queries.scans_of(session, count.number, scan.sku), counted]
    standing = queries.compare(session, count, scan.sku, scans).standings[scan.sku]
    over = standing.missing < 0 and not standing.changed and scan.quantity > 0
    judged = replace(scan, verdict=ScanVerdict.SURPLUS) if over else counted
    return replace(answer, scan=judged, standing=standing)
