"""Where an artisan stands: what waits for QRIS and card money, and his balances at every centre."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from pos.artisans.tables import ArtisanRow
from pos.catalogue.tables import ProductRow
from pos.centres.tables import CentreRow
from pos.clearing.tables import StatementMatchRow
from pos.core.money import ZERO, Rupiah
from pos.ledger import accounts
from pos.ledger.tables import PostingRow
from pos.sales.domain import PaymentMethod
from pos.sales.tables import PaymentRow, SaleLineRow, SaleRow
from pos.settlement.domain import CentreBalance
from pos.settlement.queries import pending_payouts
from pos.stock.tables import MoveRow


def held_parts(session: Session, centre: str, day: date) -> dict[str, Rupiah]:
    """Artisans' parts of sales up to a day whose QRIS or card money has not landed, less what came back.

    Money has landed when a line of an acquirer's statement is matched with the payment.
    """
    line, back = SaleLineRow, aliased(SaleLineRow)
    waits = (SaleRow.centre == centre, SaleRow.business_date <= day, _has_waiting_payment())
    sold = (
        select(line.artisan_code, func.sum(line.artisan_share))
        .join(SaleRow, SaleRow.id == line.sale_id)
        .where(*waits, line.kind == "sale", line.artisan_code.is_not(None))
        .group_by(line.artisan_code)
    )
    returned = (
        select(back.artisan_code, func.sum(back.artisan_share))
        .join(line, line.id == back.of_line_id)
        .join(SaleRow, SaleRow.id == line.sale_id)
        .where(*waits, back.business_date <= day, back.artisan_code.is_not(None))
        .group_by(back.artisan_code)
    )
    held: dict[str, Rupiah] = defaultdict(lambda: ZERO)
    for query in (sold, returned):
        for code, amount in session.execute(query):
            held[str(code)] += amount
    return {code: amount for code, amount in held.items() if amount > ZERO}


def _has_waiting_payment() -> ColumnElement[bool]:
    match = StatementMatchRow
    landed = exists().where(
        match.sale_id == PaymentRow.sale_id, match.payment_line == PaymentRow.line
    )  # fmt: skip
    methods = (PaymentMethod.QRIS, PaymentMethod.CARD)
    return exists().where(
        PaymentRow.sale_id == SaleRow.id, PaymentRow.method.in_(methods), PaymentRow.amount > ZERO, ~landed
    )


def balances_everywhere(session: Session, artisan_code: str) -> list[CentreBalance]:
    """An artisan's balance, kasbon and money on its way at every centre apart, by the centre's code.

    A centre that neither owes him anything nor is owed anything is left out.
    """
    payable, advance = accounts.payable_artisan(artisan_code), accounts.advance_artisan(artisan_code)
    query = (
        select(PostingRow.centre, CentreRow.name, PostingRow.account, func.sum(PostingRow.amount))
        .join(CentreRow, CentreRow.code == PostingRow.centre)
        .where(PostingRow.account.in_((payable, advance)))
        .group_by(PostingRow.centre, CentreRow.name, PostingRow.account)
        .order_by(PostingRow.centre)
    )
    sums: dict[tuple[str, str], dict[str, Rupiah]] = defaultdict(dict)
    for centre, name, account, amount in session.execute(query):
        sums[centre, name][account] = amount
    found = []
    for (centre, name), by_account in sums.items():
        pending = pending_payouts(session, centre).get(artisan_code, ZERO)
        owed, lent = -by_account.get(payable, ZERO), by_account.get(advance, ZERO)
        if owed or lent or pending:
            found.append(CentreBalance(centre, name, owed, lent, pending))
    return found


def artisans_of(session: Session, centre: str) -> list[str]:
    """The codes of a centre's active artisans: whose goods it has had, or with whom it has an account."""
    has_goods = exists().where(
        and_(
            ProductRow.artisan_code == ArtisanRow.code,
            MoveRow.sku == ProductRow.sku,
            MoveRow.centre == centre,
        )
    )
    prefix = accounts.payable_artisan("")
    has_account = exists().where(PostingRow.centre == centre, PostingRow.account == prefix + ArtisanRow.code)
    query = select(ArtisanRow.code).where(ArtisanRow.active, has_goods | has_account)
    return list(session.scalars(query.order_by(ArtisanRow.code)))
