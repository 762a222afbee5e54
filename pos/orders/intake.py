"""The finished piece of an order that came without a tag: a product of its own, taken in like any other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from pos.artisans.service import living, terms_on
from pos.catalogue.domain import PieceState, Product
from pos.catalogue.service import add_product
from pos.catalogue.tables import ProductRow
from pos.core.clock import local_date
from pos.orders.domain import Order
from pos.stock import queries
from pos.stock.domain import PieceGone, ShelfItem
from pos.stock.intake import arrived, put_on_paper, take_in
from pos.till.domain import Shift

CATEGORY = "Pesanan"


def take_in_finished(session: Session, shift: Shift, order: Order, person: str, now: datetime) -> ShelfItem:
    """The piece of an order on the shelf, in the caller's transaction; its SKU is the order's number.

    A piece that was taken in before is the one.  Raises `PieceGone` where it has left the shelf.
    """
    if session.get(ProductRow, order.number) is None:
        _arrive(session, shift, order, person, now)
    piece_id = queries.newest_piece(session, order.number)
    assert piece_id is not None  # the product and its piece are written together
    item, state, centre = queries.by_piece(session, local_date(now), piece_id)
    if state is not PieceState.IN_STOCK or centre != shift.centre:
        document, at = queries.last_move(session, piece_id)
        raise PieceGone(item.name, state, document, at)
    return item


def _arrive(session: Session, shift: Shift, order: Order, person: str, now: datetime) -> None:
    maker = living(session, [order.artisan_code]).get(order.artisan_code, order.artisan_code)
    product = _product(replace(order, artisan_code=maker))
    add_product(session, product)
    terms = terms_on(session, local_date(now), {maker})
    (number,) = take_in(session, [arrived(shift.centre, product, 1, terms)], person, now)
    # No label: it is sold at once, to the buyer who has waited for it.
    put_on_paper(session, number, shift.till, person, now, labels=False)


def _product(order: Order) -> Product:
    return Product(
        sku=order.number, artisan_code=order.artisan_code, name=order.what, name_en="",
        receipt_name=order.what[:40], category=CATEGORY, motif="", finish="", size_label="", height_cm=0,
        diameter_cm=0, weight_g=0, unit="buah", price=order.price, rate_bps=None, fixed_net=None,
        one_of_a_kind=True, fragile=1, packing="",
    )  # fmt: skip
