"""Taking goods in: what an artisan brings becomes a note, cards, pieces, movements, papers and labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from sqlalchemy import update
from sqlalchemy.orm import Session

from pos.catalogue.domain import Product
from pos.catalogue.queries import tag_target
from pos.catalogue.service import add_product, change_price
from pos.catalogue.tables import ProductRow
from pos.catalogue.tag_codes import candidates, make_code
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.text import clean
from pos.db.database import Database
from pos.ledger.chain import OFFICE, record
from pos.ledger.domain import EventKind
from pos.printing.domain import Job, PaperKind
from pos.printing.service import first_of, lay_down
from pos.stock.documents import intake_note, tag_content
from pos.stock.domain import IntakeLine, IntakeNote, NothingArrived
from pos.stock.domain.receiving import (
    MOST_BROUGHT,
    MOST_CATEGORY,
    MOST_MOTIF,
    MOST_NAME,
    MOST_NOTE,
    MOST_REMARK,
    AgreementChanged,
    BadIntake,
    BroughtRow,
    GoodsCard,
    IntakeDraft,
    Maker,
    MakerGone,
    NotOfMaker,
    OldNote,
    PriceNeedsWord,
    TooMuchBrought,
    UnknownTag,
    next_sku,
    sku_stem,
)
from pos.stock.intake import Arrived, put_on_paper, take_in
from pos.stock.queries import intake_note as note_of
from pos.stock.queries import receiving as queries

_TOPICS: Final = (Topic.STOCK, Topic.CATALOGUE, Topic.PRINTING)
_EXAMPLE: Final = make_code(0, 0)
"""A code that no thing has: serials begin with 1."""


class Receiving:
    """The counter where artisans leave their goods, at all centres of this database."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    # --- what the counter asks ---

    def makers(self) -> list[Maker]:
        """Who brings goods, by name, with the terms of today."""
        with self._db.read() as session:
            return queries.makers(session, self._today())

    def goods_of(self, artisan_code: str) -> list[GoodsCard]:
        """All active goods of an artisan, by name."""
        with self._db.read() as session:
            return queries.goods_of(session, artisan_code, self._today())

    def categories(self) -> list[str]:
        """The kinds of goods that there are, most populous first."""
        with self._db.read() as session:
            return queries.categories(session)

    def scanned(self, maker: Maker, text: str) -> GoodsCard:
        """The goods of a tag or SKU.  Raises `UnknownTag`, or `NotOfMaker` where they are another's."""
        with self._db.read() as session:
            target = tag_target(session, candidates(text))
            sku = target.sku if target is not None else text.strip().upper()[:40]
            card = queries.goods_by_sku(session, [sku], self._today()).get(sku)
            if card is None:
                raise UnknownTag(text.strip()[:40])
            name, owner, code = queries.owner_of(session, sku)
            if code != maker.code:
                raise NotOfMaker(name, owner, maker.name)
            return card

    def refreshed(self, draft: IntakeDraft) -> IntakeDraft:
        """A draft with the cards and terms of now.  Raises `MakerGone`."""
        assert draft.maker is not None  # a draft with goods is somebody's
        with self._db.read() as session:
            maker = self._maker(session, draft.maker.code)
            skus = [row.card.sku for row in draft.rows if row.card.sku]
            return draft.refreshed(maker, queries.goods_by_sku(session, skus, self._today()))

    def old_notes(self, centre: str, most: int = 200) -> list[OldNote]:
        """A centre's notes, the last first."""
        with self._db.read() as session:
            return queries.old_notes(session, centre, most)

    def paper_of(self, number: str, till: str) -> Job:
        """The paper of a note.  One that came with an import has none: it is laid down as not printed yet.

        Raises `NotFound`.
        """
        with self._db.read() as session:
            paper_there = first_of(session, PaperKind.INTAKE_NOTE, number)
        if paper_there is not None:
            return paper_there
        with self._db.write(Topic.PRINTING) as session:
            note = note_of(session, number)
            paper = intake_note(note, get_centre(session, note.centre))
            return lay_down(session, paper, centre=note.centre, till=till, now=self._clock.now())

    def tag_picture(self, maker: Maker, row: BroughtRow, stock: str) -> bytes:
        """How a label of a row will look, as a PNG at the dots of its stock.  Raises `UnreadableTag`."""
        # Pillow, qrcode and the judge load here, in the data lane.
        from pos.printing.labels import encode_labels, tag_bitmap

        code = row.card.code if row.card.code and not row.card.one_of_a_kind else _EXAMPLE
        product = _product("", maker, row)
        content = tag_content(product, f"{maker.name}, {maker.district}", code)
        return encode_labels([tag_bitmap(content, stock)], stock, "png")

    # --- the act ---

    def save(
        self, where: tuple[str, str], draft: IntakeDraft, *, person: str, approved_by: str = ""
    ) -> IntakeNote:
        """Save a note at `where` (centre, till): cards, pieces, movements, chain, both sheets, all labels.

        All or nothing.  `approved_by` is the supervisor who agrees to other prices of known products.
        Raises `NothingArrived`, `MakerGone`, `BadIntake`, `TooMuchBrought`, `AgreementChanged`,
        `NotOfMaker`, `PriceNeedsWord`, `BadText`.
        """
        centre, till = where
        now, note = self._clock.now(), clean("note", draft.note, MOST_NOTE, required=False)
        if draft.maker is None or not draft.rows:
            raise NothingArrived("", "nothing was brought")
        if draft.faults:
            raise BadIntake(draft.faults)
        if draft.quantity > MOST_BROUGHT:
            raise TooMuchBrought(draft.quantity)
        with self._db.write(*_TOPICS) as session:
            rows = self._rechecked(session, draft)
            _change_prices(session, draft, person, approved_by, now)
            goods = [_arrived(session, centre, draft.maker, row) for row in rows]
            _keep_photos(session, rows, person, now)
            (number,) = take_in(session, goods, person, now, note)
            return put_on_paper(session, number, till, person, now)

    def _rechecked(self, session: Session, draft: IntakeDraft) -> tuple[BroughtRow, ...]:
        """The rows, where prices and terms are still those that both have seen."""
        assert draft.maker is not None
        maker = self._maker(session, draft.maker.code)
        skus = {row.card.sku for row in draft.rows if row.card.sku}
        now = draft.refreshed(maker, queries.goods_by_sku(session, skus, self._today()))
        for sku in sorted(skus):
            name, owner, code = queries.owner_of(session, sku)
            if code != maker.code:
                raise NotOfMaker(name, owner, maker.name)
        changed = [
            old.card.name
            for old, new in zip(draft.rows, now.rows, strict=True)
            if (old.card.price, old.part) != (new.card.price, new.part)
        ]
        if changed:
            raise AgreementChanged(tuple(dict.fromkeys(changed)))
        return now.rows

    def _maker(self, session: Session, code: str) -> Maker:
        maker = queries.maker(session, code, self._today())
        if maker is None:
            raise MakerGone(code)
        return maker

    def _today(self) -> date:
        return local_date(self._clock.now())


def _change_prices(
    session: Session, draft: IntakeDraft, person: str, approved_by: str, now: datetime
) -> None:
    changes = draft.price_changes
    if changes and not approved_by:
        raise PriceNeedsWord([row.card.name for row in changes])
    for row in changes:
        before, after = {"price": row.card.price}, {"price": row.price}
        card = {"card": "product", "sku": row.card.sku, "name": row.card.name}
        body = card | {"before": before, "after": after}
        change_price(session, row.card.sku, row.price, person, now)
        record(session, OFFICE, EventKind.CARD, body, person=person, now=now)


def _arrived(session: Session, centre: str, maker: Maker, row: BroughtRow) -> Arrived:
    """Goods as both have agreed on them; new ones that stay get their card here."""
    sku: str | None = row.card.sku or None
    name = row.card.name
    if sku is None:
        product = _product("", maker, row)
        name = product.name
        if row.stays:
            stem = sku_stem(maker.code, row.card.category)
            sku = next_sku(stem, queries.skus_of_stem(session, stem))
            add_product(session, replace(product, sku=sku))
    remark = clean("remark", row.remark, MOST_REMARK, required=False)
    line = IntakeLine(sku, name, row.quantity, row.price, row.part, row.condition, remark)
    return Arrived(centre, maker.code, line, row.card.one_of_a_kind)


def _product(sku: str, maker: Maker, row: BroughtRow) -> Product:
    """The card of new goods: what is known at the counter; the rest is filled in under *Barang*."""
    card = row.card
    name = clean("name", card.name, MOST_NAME)
    return Product(
        sku=sku, artisan_code=maker.code, name=name, name_en="", receipt_name=name[:40],
        category=clean("category", card.category, MOST_CATEGORY),
        motif=clean("motif", card.motif, MOST_MOTIF, required=False), finish="", size_label="", height_cm=0,
        diameter_cm=0, weight_g=0, unit="buah", price=row.price, rate_bps=None,
        fixed_net=card.terms.fixed_net, one_of_a_kind=card.one_of_a_kind, fragile=1, packing="",
        photo=row.photo,
    )  # fmt: skip


def _keep_photos(session: Session, rows: Sequence[BroughtRow], person: str, now: datetime) -> None:
    """A photo of known goods that was taken at the counter is their card's from now on."""
    for row in rows:
        card = row.card
        if row.photo and not card.is_new and row.photo != card.photo:
            session.execute(update(ProductRow).where(ProductRow.sku == card.sku).values(photo=row.photo))
            body = {"card": "product", "sku": card.sku, "name": card.name, "before": {"photo": card.photo},
                    "after": {"photo": row.photo}}  # fmt: skip
            record(session, OFFICE, EventKind.CARD, body, person=person, now=now)
