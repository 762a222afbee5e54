"""What a counter asks when goods come in: makers and their goods, the tags of a note, notes of before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import Select, and_, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from pos.artisans.domain import Terms, honoured
from pos.artisans.service import terms_on
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import ProductKind
from pos.catalogue.tables import ProductRow, TagRow
from pos.printing.domain import TagContent
from pos.stock.documents import tag_content
from pos.stock.domain import Condition, IntakeNote
from pos.stock.domain.receiving import GoodsCard, Maker, OldNote
from pos.stock.queries import HOUSE_TERMS, agreed_on, line_terms, story_host
from pos.stock.queries import makers as named_makers
from pos.stock.tables import IntakeLineRow, IntakeRow, MoveRow

_BRINGS: Final = and_(ArtisanRow.active, ArtisanRow.merged_into.is_(None))
_Tag = aliased(TagRow)


def makers(session: Session, day: date) -> list[Maker]:
    """Who brings goods, by name: active artisans whose card is still their own."""
    rows = session.scalars(select(ArtisanRow).where(_BRINGS).order_by(ArtisanRow.tag_name, ArtisanRow.code))
    terms = terms_on(session, day)
    return [_maker(row, terms) for row in rows]


def maker(session: Session, code: str, day: date) -> Maker | None:
    """One who brings goods, or None where nobody of this code does."""
    row = session.scalars(select(ArtisanRow).where(ArtisanRow.code == code, _BRINGS)).first()
    return _maker(row, terms_on(session, day, {code})) if row is not None else None


def _maker(row: ArtisanRow, terms: Mapping[str, Terms]) -> Maker:
    agreed = terms.get(row.code)
    split = HOUSE_TERMS if agreed is None else agreed_on(agreed)
    name = honoured(row.tag_name, row.gender)
    return Maker(row.code, name, row.full_name, row.desa, row.kecamatan, split)


def goods_of(session: Session, artisan_code: str, day: date) -> list[GoodsCard]:
    """All active goods of an artisan, by name."""
    query = _cards().where(ProductRow.artisan_code == artisan_code, ProductRow.active)
    return _goods(session, query.order_by(ProductRow.name, ProductRow.sku), {artisan_code}, day)


def goods_by_sku(session: Session, skus: Iterable[str], day: date) -> dict[str, GoodsCard]:
    """The cards of some SKUs as they are now."""
    cards = _goods(session, _cards().where(ProductRow.sku.in_(list(skus))), None, day)
    return {card.sku: card for card in cards}


def _cards() -> Select[Any]:
    code = (
        select(_Tag.code)
        .where(_Tag.sku == ProductRow.sku, _Tag.piece_id.is_(None))
        .order_by(_Tag.issued_at.desc(), _Tag.code)
        .limit(1)
        .correlate(ProductRow)
        .scalar_subquery()
    )
    return select(ProductRow, code.label("code")).where(ProductRow.kind == ProductKind.GOODS)


def _goods(session: Session, query: Select[Any], makers_of: set[str] | None, day: date) -> list[GoodsCard]:
    terms = terms_on(session, day, makers_of)
    return [
        GoodsCard(
            row.sku, row.name, row.category, row.price, line_terms(row, terms), row.motif,
            row.one_of_a_kind, row.shelf_place, row.photo, code or "",
        )
        for row, code in session.execute(query)
    ]  # fmt: skip


def owner_of(session: Session, sku: str) -> tuple[str, str, str | None]:
    """The name of goods, their maker's name, and his code; empty and None where they are the centre's own."""
    row = session.get_one(ProductRow, sku)
    maker = session.get(ArtisanRow, row.artisan_code) if row.artisan_code else None
    return row.name, honoured(maker.tag_name, maker.gender) if maker else "", row.artisan_code


def categories(session: Session) -> list[str]:
    """The categories of active goods, most populous first."""
    query = select(ProductRow.category).where(ProductRow.active, ProductRow.kind == ProductKind.GOODS)
    grouped = query.group_by(ProductRow.category)
    return list(session.scalars(grouped.order_by(func.count().desc(), ProductRow.category)))


def skus_of_stem(session: Session, stem: str) -> list[str]:
    """The SKUs that begin with a stem and a digit."""
    numbered = ProductRow.sku >= f"{stem}0", ProductRow.sku < f"{stem}:"
    return list(session.scalars(select(ProductRow.sku).where(*numbered)))


def untagged_products(session: Session, number: str) -> list[str]:
    """Products of a note that have no tag that all of them share."""
    brought = select(IntakeLineRow.sku).where(
        IntakeLineRow.number == number, IntakeLineRow.condition != Condition.REFUSED
    )
    tagged = exists().where(TagRow.sku == ProductRow.sku, TagRow.piece_id.is_(None))
    query = select(ProductRow.sku).where(ProductRow.sku.in_(brought), ~ProductRow.one_of_a_kind, ~tagged)
    return list(session.scalars(query.order_by(ProductRow.sku)))


def tags_of_note(session: Session, note: IntakeNote) -> tuple[TagContent, ...]:
    """A tag for each thing that stays, in the order of the rows."""
    skus = {line.sku for line in note.taken if line.sku}
    cards = {row.sku: row.to_domain() for row in _products(session, skus)}
    shared = {card.sku: card.code for card in goods_by_sku(session, skus, date.max).values()}
    own = _new_pieces(session, note.number)
    names, host = named_makers(session), story_host(session)
    tags = []
    for line in note.taken:
        product = cards[line.sku or ""]
        maker = names.get(product.artisan_code or "", "")
        for _ in range(line.quantity):
            code = own[product.sku].pop() if product.one_of_a_kind else shared[product.sku]
            tags.append(tag_content(product, maker, code, host))
    return tuple(tags)


def _products(session: Session, skus: Iterable[str]) -> Iterable[ProductRow]:
    return session.scalars(select(ProductRow).where(ProductRow.sku.in_(list(skus))))


def _new_pieces(session: Session, number: str) -> dict[str, list[str]]:
    """The codes of the pieces that came with a note, by SKU; last ones first."""
    query = (
        select(TagRow.sku, TagRow.code)
        .join(MoveRow, MoveRow.piece_id == TagRow.piece_id)
        .where(MoveRow.document == number)
        .order_by(TagRow.code.desc())
    )
    codes: dict[str, list[str]] = {}
    for sku, code in session.execute(query):
        codes.setdefault(sku, []).append(code)
    return codes


def old_notes(session: Session, centre: str, most: int) -> list[OldNote]:
    """A centre's notes, the last first."""
    stays = case((IntakeLineRow.condition == Condition.REFUSED, 0), else_=IntakeLineRow.quantity)
    taken, brought = func.sum(stays).label("taken"), func.sum(IntakeLineRow.quantity).label("brought")
    query = (
        select(IntakeRow, ArtisanRow, taken, brought)
        .join(IntakeLineRow, IntakeLineRow.number == IntakeRow.number)
        .join(ArtisanRow, ArtisanRow.code == IntakeRow.artisan_code, isouter=True)
        .where(IntakeRow.centre == centre)
        .group_by(IntakeRow.number)
        .order_by(IntakeRow.at.desc(), IntakeRow.number.desc())
        .limit(most)
    )
    return [
        OldNote(
            note.number, note.at, honoured(row.tag_name, row.gender) if row is not None else "",
            taken, brought - taken, note.person,
        )
        for note, row, taken, brought in session.execute(query)
    ]  # fmt: skip
