"""Cards of products: listed, looked at, made, edited and archived; their labels, and lost ones replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from pos.artisans.service import living
from pos.artisans.tables import ArtisanRow
from pos.catalogue.domain import PieceState, Product, ProductKind, TagTarget
from pos.catalogue.queries import refresh_search, tag_target
from pos.catalogue.service import add_product, change_price, get_product
from pos.catalogue.tables import PieceRow, ProductRow
from pos.catalogue.tag_codes import candidates
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.ledger.numbers import act_number
from pos.printing.domain import Document, PaperKind, PrinterUse, TagContent
from pos.printing.service import queue
from pos.staff.domain import Attendant, MayNotApprove
from pos.stock import queries as shelf
from pos.stock.documents import tag_content
from pos.stock.domain.products import (
    HOUSE,
    MOST_LABELS,
    CardChanged,
    CardChoices,
    CardStays,
    Mark,
    NoLabels,
    PieceLook,
    ProductCard,
    ProductLine,
    ProductQuestion,
    ShelfCentre,
    SkuTaken,
    Stretch,
    checked,
    differences,
)
from pos.stock.domain.receiving import next_sku, sku_stem
from pos.stock.intake import issue_tags
from pos.stock.queries import products as queries
from pos.stock.queries.acts import is_on_the_way
from pos.stock.queries.receiving import skus_of_stem

_MOST_PRICES = 12
_FIRST_PIECES = 3


class Products:
    """The goods as cards; everybody sees them, supervisors change them."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    # --- looking ---

    def centres(self, own: str) -> tuple[ShelfCentre, ...]:
        """Where goods stand: shops and exhibitions, the own one first."""
        with self._db.read() as session:
            return queries.shelf_centres(session, own)

    def choices(self) -> CardChoices:
        """Makers and words to choose from."""
        with self._db.read() as session:
            return queries.choices(session)

    def stretch(self, question: ProductQuestion, after: Mark | None = None) -> Stretch:
        """The next SKUs of a list."""
        with self._db.read() as session:
            return queries.stretch(session, question, after)

    def lines(self, skus: Sequence[str], centres: Sequence[str]) -> dict[str, ProductLine]:
        """The rows of some products by SKU."""
        with self._db.read() as session:
            return queries.lines(session, skus, centres)

    def card(self, sku: str, own: str) -> ProductCard:
        """A product for its editor; the centre `own` stands first.  Raises `NotFound`."""
        with self._db.read() as session:
            product = get_product(session, sku)
            left = queries.left_at(session, sku)
            first = queries.piece_stretch(session, sku, None, _FIRST_PIECES)
            known = queries.pieces(session, first)
            return ProductCard(
                product=product,
                artisan_name=queries.lines(session, [sku], [])[sku].artisan_name,
                code=queries.newest_code(session, sku, None),
                left=tuple((one, left.get(one.code, 0)) for one in queries.shelf_centres(session, own)),
                prices=queries.prices(session, sku, _MOST_PRICES),
                pieces=tuple(known[piece_id] for piece_id in first if piece_id in known),
                piece_count=queries.count_pieces(session, sku),
                has_moved=queries.has_moved(session, sku),
            )

    def scanned(self, text: str) -> TagTarget:
        """What a tag or a typed SKU names.  Raises `NotFound`."""
        with self._db.read() as session:
            target = tag_target(session, candidates(text))
            if target is not None:
                return target
            sku = text.strip().upper()
            if session.get(ProductRow, sku) is None:
                raise NotFound("product", text.strip()[:40])
            return TagTarget("", sku, None)

    def piece_stretch(self, sku: str, after: UUID | None = None) -> tuple[UUID, ...]:
        """The next pieces of a product, the newest first; fewer than `queries.WALKED` are the last."""
        with self._db.read() as session:
            return queries.piece_stretch(session, sku, after)

    def pieces(self, ids: Sequence[UUID]) -> dict[UUID, PieceLook]:
        """Some pieces by key."""
        with self._db.read() as session:
            return queries.pieces(session, ids)

    # --- cards ---

    def next_sku(self, artisan: str | None, category: str) -> str:
        """The SKU that a new product of a maker and a category would get: `P07-DA003`."""
        with self._db.read() as session:
            stem = sku_stem(artisan or HOUSE, category)
            return next_sku(stem, skus_of_stem(session, stem))

    def add(self, product: Product, person: Attendant, till: str) -> Product:
        """A new card, with its tag where it is no single piece.

        Raises `BadCard`, `SkuTaken`, `MayNotApprove`, `NotFound` for a maker that is not there.
        """
        card = _by_supervisor(checked(product), person)
        now = self._clock.now()
        with self._db.write(Topic.CATALOGUE) as session:
            known = session.get(ProductRow, card.sku)
            if known is not None:
                raise SkuTaken(card.sku, known.name)
            card = _of_living(session, card)
            add_product(session, card)
            _give_tag(session, card, now)
            after = {field: getattr(card, field) for field in Product.__slots__}
            _tell(session, till, card, {}, after, person, now)
        return card

    def save(self, read: Product, product: Product, person: Attendant, till: str) -> Product:
        """Keep an edited card; `read` is how it stood when the edit began.

        Raises `BadCard`, `CardChanged` where somebody was quicker, `CardStays`, `MayNotApprove`, `NotFound`.
        """
        card = _by_supervisor(checked(product), person)
        now = self._clock.now()
        with self._db.write(Topic.CATALOGUE) as session:
            before = get_product(session, read.sku)
            changed_meanwhile = differences(read, before)
            if changed_meanwhile:
                raise CardChanged(before.name, changed_meanwhile)
            card = _of_living(session, replace(card, sku=before.sku))
            changed = differences(before, card)
            if not changed:
                return card
            _check_stays(session, before, changed)
            values = {field: getattr(card, field) for field in changed if field != "price"}
            if values:
                session.execute(update(ProductRow).where(ProductRow.sku == card.sku).values(values))
            change_price(session, card.sku, card.price, person.name, now)
            refresh_search(session, [card.sku])
            _give_tag(session, card, now)
            told = [{field: getattr(one, field) for field in changed} for one in (before, card)]
            _tell(session, till, card, told[0], told[1], person, now)
        return card

    # --- labels ---

    def replace_tag(self, sku: str, piece_id: UUID | None, person: Attendant, till: str) -> str:
        """A new code for a product or a piece whose label is lost; the old one still names it.

        Raises `NotFound`, `NoLabels` for a service and for a single piece that is not named.
        """
        now = self._clock.now()
        with self._db.write(Topic.CATALOGUE) as session:
            product = get_product(session, sku)
            if piece_id is None and not _shares_tag(product):
                raise NoLabels(product.name, 1)
            if piece_id is not None:
                piece = session.get(PieceRow, piece_id)
                if piece is None or piece.sku != sku:
                    raise NotFound("piece of", sku)
            old = queries.newest_code(session, sku, piece_id)
            (new,) = issue_tags(session, [(sku, piece_id)], now)
            body = {"card": "tag", "sku": sku, "name": product.name, "before": old, "after": new}
            record(session, till, EventKind.CARD, body, person=person.name, now=now)
        return new

    def labels(self, sku: str, centre: str, count: int, code: str = "") -> list[TagContent]:
        """So many labels of a product; of single pieces one for each that stands here; or those of one code.

        Raises `NoLabels`, `NotFound`.
        """
        with self._db.read() as session:
            product = get_product(session, sku)
            if not 0 < count <= MOST_LABELS or product.kind is ProductKind.SERVICE:
                raise NoLabels(product.name, count)
            codes = [code] * count if code else self._codes(session, product, centre, count)
            if not codes:
                raise NoLabels(product.name, count)
            maker = shelf.makers(session).get(product.artisan_code or "", "")
            host = shelf.story_host(session)
            return [tag_content(product, maker, one, host) for one in codes]

    @staticmethod
    def _codes(session: Session, product: Product, centre: str, count: int) -> list[str]:
        if _shares_tag(product):
            code = queries.newest_code(session, product.sku, None)
            return [code] * count if code else []
        here = PieceRow.sku == product.sku, PieceRow.centre == centre, PieceRow.state == PieceState.IN_STOCK
        ids = list(session.scalars(select(PieceRow.id).where(*here).order_by(PieceRow.id).limit(MOST_LABELS)))
        known = queries.pieces(session, ids)
        return [known[piece_id].code for piece_id in ids if known[piece_id].code]

    def queue_labels(self, labels: Sequence[TagContent], use: PrinterUse, centre: str, till: str) -> str:
        """A batch of labels to a printer; returns its number (`LB-CKL-261124-001`)."""
        now = self._clock.now()
        with self._db.write(Topic.PRINTING) as session:
            number = act_number(session, "LB", centre, local_date(now))
            paper = Document(PaperKind.TAG, number, "Label", tuple(labels))
            queue(session, paper, use=use, centre=centre, till=till, now=now)
        return number


def _by_supervisor(card: Product, person: Attendant) -> Product:
    if not person.role.may_approve:
        raise MayNotApprove(person.name)
    return card


def _shares_tag(product: Product) -> bool:
    """Whether all things of a product carry the same tag."""
    return product.kind is ProductKind.GOODS and not product.one_of_a_kind


def _give_tag(session: Session, card: Product, now: datetime) -> None:
    if _shares_tag(card) and not queries.newest_code(session, card.sku, None):
        issue_tags(session, [(card.sku, None)], now)


def _of_living(session: Session, card: Product) -> Product:
    """A card whose maker was merged while it was written is of the one that stays.  Raises `NotFound`."""
    if card.artisan_code is None:
        return card
    if session.get(ArtisanRow, card.artisan_code) is None:
        raise NotFound("artisan", card.artisan_code)
    now = living(session, [card.artisan_code])
    return replace(card, artisan_code=now.get(card.artisan_code, card.artisan_code))


def _check_stays(session: Session, before: Product, changed: Sequence[str]) -> None:
    """Raises `CardStays`."""
    for field in ("kind", "one_of_a_kind"):
        if field in changed and queries.has_moved(session, before.sku):
            raise CardStays(before.name, field)
    if "artisan_code" in changed and _is_still_owned(session, before.sku):
        raise CardStays(before.name, "artisan_code")


def _is_still_owned(session: Session, sku: str) -> bool:
    """Whether goods are their maker's by the books: here, on their way, or lost and perhaps found again."""
    return (
        any(queries.left_at(session, sku).values())
        or is_on_the_way(session, sku)
        or queries.is_written_off(session, sku)
    )


def _tell(
    session: Session,
    till: str,
    card: Product,
    before: Mapping[str, object],
    after: Mapping[str, object],
    person: Attendant,
    now: datetime,
) -> None:
    body = {"card": "product", "sku": card.sku, "name": card.name, "before": before, "after": after}
    record(session, till, EventKind.CARD, body, person=person.name, now=now)
