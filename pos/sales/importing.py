"""Sales that were made away from the till: paper notes of a power cut, an exhibition, an online shop."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from pos.catalogue.domain import PieceState
from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.csv_rows import BadRows, CsvRow, ImportResult, RowProblem, read_rows
from pos.core.errors import NotFound, PosError
from pos.core.ids import new_id
from pos.core.money import ZERO, Rupiah
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.sales.commit import commit_sale
from pos.sales.domain import (
    Basket,
    BasketLine,
    Discount,
    ImportedOtherwise,
    LineKind,
    NothingToReturn,
    Payment,
    PaymentMethod,
    ReturnOf,
    Sale,
    SaleLine,
    StandsElsewhere,
    price,
)
from pos.sales.queries import returns_of, sale_by_id
from pos.sales.tables import SaleReferenceRow, SaleRow
from pos.stock.domain import ShelfItem
from pos.stock.queries import by_piece, by_sku, newest_piece, piece_of_tag
from pos.stock.service import why_gone
from pos.till.commit import close_shift, open_shift
from pos.till.domain import IMPORT_TILL, Shift

COLUMNS: Final = (
    "ref", "sold_at", "kind", "original_ref", "sku", "piece", "quantity", "price", "discount", "tender",
    "note",
)  # fmt: skip
_PERSON: Final = "impor"
_TENDERS: Final = {
    "cash": PaymentMethod.CASH,
    "qris": PaymentMethod.QRIS,
    "transfer": PaymentMethod.TRANSFER,
    "card": PaymentMethod.CARD,
}


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    ref: str
    sold_at: datetime
    kind: LineKind
    original_ref: str
    sku: str
    piece: str
    quantity: int
    price: Rupiah
    discount: Rupiah
    tender: PaymentMethod
    note: str


@dataclass(frozen=True, slots=True)
class _Note:
    """One basket of the file: the rows of one reference."""

    ref: str
    rows: tuple[_Row, ...]

    @property
    def digest(self) -> str:
        """A fingerprint of its content, to know the same sale again."""
        said = "\n".join(repr(replace(row, line=0)) for row in self.rows)
        return hashlib.sha256(said.encode()).hexdigest()


class _Problems:
    def __init__(self) -> None:
        self.found: list[RowProblem] = []

    def note(self, row: _Row, field: str, reason: str) -> None:
        self.found.append(RowProblem(row.line, field, reason))

    def trouble(self, row: _Row, field: str, trouble: PosError) -> None:
        self.found.append(RowProblem(row.line, field, str(trouble), trouble))


Progress = Callable[[int, int], object]
"""Is told how many of how many baskets are done; may raise to stop it all."""


def import_sales(db: Database, clock: Clock, path: Path, centre: str, *, dry_run: bool) -> ImportResult:
    """The baskets of a CSV file; see `import_rows`. Raises `BadFile` too."""
    with db.read() as session:
        zone = get_centre(session, centre).zone
    now = clock.now()
    rows = read_rows(path, COLUMNS, lambda row: _row(row, zone, now))
    return _import(db, (path, centre, zone), rows, dry_run=dry_run)


def import_rows(
    db: Database,
    clock: Clock,
    of: tuple[Path, str],
    rows: Iterable[tuple[int, Mapping[str, str]]],
    *,
    dry_run: bool,
    progress: Progress | None = None,
) -> ImportResult:
    """All baskets or none; a reference that is known with the same content is counted as unchanged.

    `of` names the file and the centre, `rows` are its lines with the cells of `COLUMNS`.  The baskets of
    one date form a shift of their own, opened and closed here.  Raises `BadRows`, `NotFound`.
    """
    path, centre = of
    with db.read() as session:
        zone = get_centre(session, centre).zone
    now, problems = clock.now(), list[RowProblem]()
    taken = [_row(CsvRow(line, dict(cells), problems), zone, now) for line, cells in rows]
    if problems:
        raise BadRows(path, problems)
    return _import(db, (path, centre, zone), taken, dry_run=dry_run, progress=progress)


def known_references(session: Session, centre: str) -> set[str]:
    """What was imported at a centre already."""
    query = select(SaleReferenceRow.ref).where(SaleReferenceRow.centre == centre)
    return set(session.scalars(query))


def _import(
    db: Database,
    of: tuple[Path, str, str],
    rows: Sequence[_Row],
    *,
    dry_run: bool,
    progress: Progress | None = None,
) -> ImportResult:
    """In one transaction, which a trial undoes."""
    path, centre, zone = of
    problems = _Problems()
    notes = _notes(rows, problems)
    try:
        with db.write(Topic.SALES, Topic.STOCK, Topic.LEDGER, Topic.SHIFTS, Topic.PRINTING) as session:
            fresh = _fresh(session, centre, notes, problems)
            steps = _Steps(progress, len(fresh))
            for day in sorted({_day(note, zone) for note in fresh}):
                todays = [note for note in fresh if _day(note, zone) == day]
                _trade(session, get_centre(session, centre), day, todays, (problems, steps))
            if problems.found:
                raise BadRows(path, sorted(problems.found, key=lambda problem: problem.line))
            if dry_run:
                raise _DryRun
    except _DryRun:
        pass
    return ImportResult(len(fresh), 0, len(notes) - len(fresh))


class _Steps:
    """Tells how far an import is."""

    def __init__(self, progress: Progress | None, of: int) -> None:
        self._progress, self._of, self._done = progress, of, 0

    def step(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._of)


class _DryRun(Exception):
    """Unwinds the transaction of a trial."""


def _day(note: _Note, zone: str) -> date:
    return local_date(note.rows[0].sold_at, zone)


def _row(row: CsvRow, zone: str, now: datetime) -> _Row:
    raw = row.text("sold_at", 20)
    sold_at = now
    if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", raw):
        try:
            sold_at = datetime.fromisoformat(raw).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        except ValueError:
            row.wrong("sold_at", f"{raw!r} is not a date and time")
    else:
        row.wrong("sold_at", f"{raw!r} is not a local time like 2026-11-25T14:05")
    if sold_at > now:
        row.wrong("sold_at", f"{raw} is in the future")
    return _Row(
        line=row.line,
        ref=row.text("ref", 60),
        sold_at=sold_at,
        kind=row.choice("kind", {"sale": LineKind.SALE, "return": LineKind.RETURN}),
        original_ref=row.text("original_ref", 60, required=False),
        sku=row.text("sku", 40),
        piece=row.text("piece", 40, required=False),
        quantity=row.whole("quantity", 1, 999),
        price=row.rupiah("price"),
        discount=row.rupiah("discount"),
        tender=row.choice("tender", _TENDERS),
        note=row.text("note", 120, required=False),
    )


def _notes(rows: Sequence[_Row], problems: _Problems) -> list[_Note]:
    by_ref: dict[str, list[_Row]] = {}
    for row in rows:
        by_ref.setdefault(row.ref, []).append(row)
        first = by_ref[row.ref][0]
        if (row.tender, row.sold_at) != (first.tender, first.sold_at):
            problems.note(row, "ref", f"{row.ref} has another time or tender in line {first.line}")
        if row.kind is LineKind.RETURN and not row.original_ref:
            problems.note(row, "original_ref", "a return names the reference of its sale")
    return sorted((_Note(ref, tuple(rows)) for ref, rows in by_ref.items()), key=lambda n: n.rows[0].sold_at)


def _fresh(session: Session, centre: str, notes: Sequence[_Note], problems: _Problems) -> list[_Note]:
    query = select(SaleReferenceRow.ref, SaleReferenceRow.digest).where(SaleReferenceRow.centre == centre)
    known = dict(session.execute(query).all())
    for note in notes:
        if note.ref in known and known[note.ref] != note.digest:
            problems.trouble(note.rows[0], "ref", ImportedOtherwise(note.ref))
    return [note for note in notes if note.ref not in known]


def _trade(
    session: Session, centre: Centre, day: date, notes: Sequence[_Note], course: tuple[_Problems, _Steps]
) -> None:
    """The baskets of one date as a shift of their own; its drawer is counted as the books have it."""
    problems, steps = course
    first, last = notes[0].rows[0].sold_at, notes[-1].rows[0].sold_at
    shift = open_shift(session, centre, IMPORT_TILL, (new_id(), _PERSON), ZERO, first)
    for note in notes:
        steps.step()
        sale = _sell(session, centre, shift, note, problems)
        if sale is None:
            continue
        row = {"centre": centre.code, "ref": note.ref, "sale_id": sale.id, "digest": note.digest}
        insert_rows(session, SaleReferenceRow, [row])
    body = {"what": "sales", "count": len(notes)}
    record(session, shift.till, EventKind.IMPORT, body, person=_PERSON, now=last)
    close_shift(session, shift.id, None, "", last)


def _sell(session: Session, centre: Centre, shift: Shift, note: _Note, problems: _Problems) -> Sale | None:
    before = len(problems.found)
    back = _coming_back(session, centre.code, note, problems)
    items = [_item(session, centre.code, shift.business_date, row, problems) for row in note.rows]
    if len(problems.found) > before:
        return None
    pairs = zip(note.rows, items, strict=True)
    basket = Basket(tuple(_basket_line(row, item, back.get(row.line)) for row, item in pairs if item))
    try:
        priced = price(basket)
        # What was paid is what the note says: a paper note is not rounded, but gives rounding back.
        due = priced.total + basket.rounding_back
        payments = [Payment(note.rows[0].tender, due, due)] if due else []
        # The till's limits do not count here: what was given away on paper was given, and is told as it was.
        place = centre, note.rows[0].sold_at
        return commit_sale(session, shift, priced, payments, basket.rounding_back, place)
    except PosError as error:
        problems.trouble(note.rows[0], "", error)
        return None


def _basket_line(row: _Row, item: ShelfItem, back: ReturnOf | None) -> BasketLine:
    item = replace(item, price=row.price)
    if row.kind is LineKind.SALE:
        return BasketLine(item, row.quantity, Discount(row.discount))
    return BasketLine(item, row.quantity, return_of=back)


def _coming_back(session: Session, centre: str, note: _Note, problems: _Problems) -> dict[int, ReturnOf]:
    """What each return row of a note gives back, by its line in the file."""
    sold: dict[int, tuple[Sale, SaleLine]] = {}
    for row in note.rows:
        if row.kind is LineKind.SALE or not row.original_ref:
            continue
        sale = _original(session, centre, row.original_ref)
        same = [one for one in sale.lines if one.sku == row.sku and one.kind is LineKind.SALE] if sale else []
        if sale is None or not same:
            problems.trouble(row, "original_ref", NothingToReturn(row.original_ref, row.sku))
        else:
            sold[row.line] = sale, same[0]
    counts: dict[UUID, dict[UUID, int]] = {}
    for row in note.rows:
        if row.line in sold:
            sale, line = sold[row.line]
            of_sale = counts.setdefault(sale.id, {})
            of_sale[line.id] = of_sale.get(line.id, 0) + row.quantity
    coming: dict[int, ReturnOf] = {}
    earlier: dict[UUID, int] = {}
    for row in note.rows:
        if row.line in sold:
            sale, line = sold[row.line]
            back = returns_of(session, sale, counts[sale.id])[line.id]
            coming[row.line] = replace(back, before=back.before + earlier.get(line.id, 0))
            earlier[line.id] = earlier.get(line.id, 0) + row.quantity
    return coming


def _item(session: Session, centre: str, day: date, row: _Row, problems: _Problems) -> ShelfItem | None:
    if row.piece:
        piece_id: UUID | None = piece_of_tag(session, row.piece)
        if piece_id is None:
            problems.note(row, "piece", f"there is no piece {row.piece}")
            return None
        item, _, _ = by_piece(session, day, piece_id)
        if item.sku != row.sku:
            problems.note(row, "piece", f"{row.piece} is a piece of {item.sku}")
        return item
    found = by_sku(session, centre, day, row.sku)
    if found is None:
        problems.trouble(row, "sku", NotFound("product", row.sku))
    elif found.one_of_a_kind and found.piece_id is None and row.kind is LineKind.SALE:
        problems.trouble(row, "sku", _not_here(session, day, found))
    return found


def _not_here(session: Session, day: date, item: ShelfItem) -> PosError:
    """Why no piece of a one-of-a-kind thing is on the shelf: where it stands, or how it went."""
    newest = newest_piece(session, item.sku)
    if newest is not None:
        _, state, centre = by_piece(session, day, newest)
        if state is PieceState.IN_STOCK:
            return StandsElsewhere(item.name, centre)
    return why_gone(session, item.sku, newest)


def _original(session: Session, centre: str, ref: str) -> Sale | None:
    """The sale of a reference, or of a receipt's number."""
    query = select(SaleReferenceRow.sale_id).where(
        SaleReferenceRow.centre == centre, SaleReferenceRow.ref == ref
    )
    by_number = select(SaleRow.id).where(SaleRow.number == ref, SaleRow.centre == centre)
    sale_id = session.scalar(query) or session.scalar(by_number)
    return None if sale_id is None else sale_by_id(session, sale_id)
