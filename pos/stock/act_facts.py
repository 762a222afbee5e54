"""The facts of a stock act: which goods it may name, its rows, and its line in the chain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy.orm import Session

from pos.artisans.service import terms_on
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import Product, ProductKind
from pos.catalogue.service import get_product
from pos.centres.domain import Centre
from pos.core.clock import local_date
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.ledger.numbers import act_number
from pos.stock.domain import ActKind, LossCause
from pos.stock.domain.acts import (
    MOST_AT_ONCE,
    ActLine,
    Desk,
    MergedMaker,
    MoreThanCounted,
    Named,
    NoGoods,
    NothingNamed,
    PieceHeld,
    StockAct,
    WrongQuantity,
)
from pos.stock.losses import owed_for
from pos.stock.queries import acts as queries
from pos.stock.service import HeldWhere
from pos.stock.tables import ActLineRow, ActRow

_NUMBERS: Final = {
    ActKind.RETURN_TO_ARTISAN: "RT",
    ActKind.BREAKAGE: "RS",
    ActKind.LOSS: "RS",
    ActKind.TRANSFER_OUT: "KR",
    ActKind.TRANSFER_IN: "TM",
    ActKind.CORRECTION: "KO",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What an act says of itself, before it has its number."""

    kind: ActKind
    lines: Sequence[ActLine]
    other_centre: str | None = None
    about: str = ""
    artisan_code: str | None = None
    cause: LossCause | None = None
    bearer: str | None = None
    approved_by: str = ""
    note: str = ""
    photo: str = ""


def name_goods(
    session: Session, centre: str, goods: Sequence[Named], held_where: HeldWhere, *, anyway: bool
) -> list[ActLine]:
    """The lines of an act that takes goods from a shelf, checked against it.

    That a piece is here is left to the statement that takes it.  Raises `NothingNamed`, `WrongQuantity`,
    `NoGoods`, `MergedMaker`, `PieceHeld`, `NotFound`, and `MoreThanCounted` unless it is to be done `anyway`.
    """
    if not goods:
        raise NothingNamed
    products = {one.sku: get_product(session, one.sku) for one in goods}
    often = Counter(one.piece_id for one in goods if one.piece_id is not None)
    for one in goods:
        _refuse(session, one, products[one.sku], held_where)
        if one.piece_id is not None and often[one.piece_id] > 1:
            raise WrongQuantity(products[one.sku].name, often[one.piece_id])
    if not anyway:
        _ask_beyond_count(session, centre, goods, products)
    names = queries.maker_names(session, {p.artisan_code for p in products.values() if p.artisan_code})
    codes = queries.tag_codes(session, {(one.sku, one.piece_id) for one in goods})
    return [_line(one, products[one.sku], names, codes) for one in goods]


def _refuse(session: Session, one: Named, product: Product, held_where: HeldWhere) -> None:
    most = MOST_AT_ONCE if one.piece_id is None else 1
    if not 0 < one.quantity <= most:
        raise WrongQuantity(product.name, one.quantity)
    if product.kind is ProductKind.SERVICE:
        raise NoGoods(product.name)
    maker = session.get(ArtisanRow, product.artisan_code) if product.artisan_code else None
    if maker is not None and maker.merged_into is not None:
        raise MergedMaker(maker.code, maker.merged_into)
    held = held_where(session, one.piece_id) if one.piece_id is not None else None
    if held is not None:
        raise PieceHeld(product.name, held[1])


def _ask_beyond_count(
    session: Session, centre: str, goods: Sequence[Named], products: dict[str, Product]
) -> None:
    asked: Counter[str] = Counter()
    for one in goods:
        if one.piece_id is None:
            asked[one.sku] += one.quantity
    left = queries.counted_at(session, centre, asked)
    for sku, quantity in asked.items():
        if quantity > left.get(sku, 0):
            raise MoreThanCounted(products[sku].name, quantity, left.get(sku, 0))


def _line(one: Named, product: Product, names: dict[str, str], codes: dict[queries.Target, str]) -> ActLine:
    return ActLine(
        one.sku, one.piece_id, product.name, codes.get((one.sku, one.piece_id), ""), one.quantity, 0, 0,
        product.artisan_code, names.get(product.artisan_code or "", ""), product.price, ZERO,
    )  # fmt: skip


def loss_of(session: Session, product: Product, quantity: int, cause: LossCause, day: date) -> Rupiah:
    """What so many of a product owe their maker by the cause, at today's price and terms."""
    if not cause.is_owed or product.artisan_code is None or not quantity:
        return ZERO
    return owed_for(product, quantity, terms_on(session, day, {product.artisan_code}))


def write_act(session: Session, desk: Desk, draft: Draft, home: Centre, now: datetime) -> StockAct:
    """Number an act, write its facts and tell the chain, in the caller's transaction."""
    day = local_date(now, home.zone)
    number = act_number(session, _NUMBERS[draft.kind], desk.centre, day)
    name = queries.maker_names(session, {draft.artisan_code}) if draft.artisan_code else {}
    act = StockAct(
        number, draft.kind, desk.centre, desk.till, draft.other_centre, draft.about, draft.artisan_code,
        name.get(draft.artisan_code or "", ""), draft.cause, draft.bearer, day, now, desk.person,
        draft.approved_by, draft.note, draft.photo, tuple(draft.lines),
    )  # fmt: skip
    row = {name: getattr(act, name) for name in StockAct.__slots__ if name not in {"artisan_name", "lines"}}
    insert_rows(session, ActRow, [row])
    insert_rows(session, ActLineRow, [_row(number, n, line) for n, line in enumerate(act.lines, start=1)])
    record(session, desk.till, EventKind.STOCK_ACT, body_of(act), person=desk.person, now=now)
    return act


def _row(number: str, place: int, line: ActLine) -> dict[str, object]:
    kept = {name: getattr(line, name) for name in ActLine.__slots__ if name not in {"code", "artisan_name"}}
    return kept | {"number": number, "line": place}


def body_of(act: StockAct) -> dict[str, object]:
    """What the chain keeps of an act: values, so that rows changed by hand are found out."""
    return {
        "number": act.number, "act": act.kind, "centre": act.centre, "business_date": act.business_date,
        "other_centre": act.other_centre or "", "about": act.about, "artisan": act.artisan_code or "",
        "cause": act.cause or "", "bearer": act.bearer_centre or "", "approved_by": act.approved_by,
        "note": act.note, "photo": act.photo, "lines": [_line_words(line) for line in act.lines],
    }  # fmt: skip


def _line_words(line: ActLine) -> dict[str, object]:
    return {
        "sku": line.sku, "name": line.name, "quantity": line.quantity, "broken": line.broken,
        "missing": line.missing, "artisan": line.artisan_code or "", "price": line.price, "owed": line.owed,
    }  # fmt: skip
