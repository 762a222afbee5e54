"""The cards of the centres: read, and imported from a CSV file."""

from __future__ import annotations

from collections.abc import Sequence
from csv import writer
from dataclasses import asdict
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Final

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from pos.centres.domain import (
    MOST_HOST,
    BadLimit,
    Centre,
    CentreCard,
    CentreKind,
    Limits,
    ReceiptLook,
    Reckoning,
    is_code,
    is_host,
    is_time,
)
from pos.centres.tables import CentreRow
from pos.core.changes import Topic
from pos.core.clock import Clock
from pos.core.csv_rows import CsvRow, ImportResult, read_rows
from pos.core.errors import NotFound
from pos.core.files import write_whole
from pos.db.base import insert_rows
from pos.db.database import Database
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.printing.bitmap import unpacked

COLUMNS: Final = (
    "code", "name", "desa", "kecamatan", "kabupaten", "provinsi", "postal_code", "address", "phone",
    "opening", "closing", "printer_width_mm", "label_mm", "qris_nmid",
)  # fmt: skip


_CARD = select(*(getattr(CentreRow, name) for name in Centre.__slots__)).where(
    CentreRow.code == bindparam("code")
)


def get_centre(session: Session, code: str) -> Centre:
    """The card of a centre. Raises `NotFound`."""
    row = session.connection().execute(_CARD, {"code": code}).one_or_none()
    if row is None:
        raise NotFound("centre", code)
    return Centre(*row)


def read_centres(path: Path) -> list[Centre]:
    """The centres of a file with the columns of the demo set.  Raises `BadFile` or `BadRows`."""
    seen: set[str] = set()

    def take(row: CsvRow) -> Centre:
        return _centre_of(row, seen)

    return read_rows(path, COLUMNS, take)


class Centres:
    """The cards of the centres."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def all(self) -> list[Centre]:
        """All centres by code."""
        with self._db.read() as session:
            return [row.to_domain() for row in session.scalars(select(CentreRow).order_by(CentreRow.code))]

    def get(self, code: str) -> Centre:
        """One centre. Raises `NotFound`."""
        with self._db.read() as session:
            return get_centre(session, code)

    def set_limits(self, code: str, limits: Limits, person_name: str, till_code: str) -> Centre:
        """Other limits from now on; before and after go into the chain. Raises `BadLimit` or `NotFound`."""
        if limits.wrong:
            raise BadLimit(limits.wrong)
        with self._db.write(Topic.CENTRES) as session:
            before = get_centre(session, code).limits
            if before != limits:
                session.execute(update(CentreRow).where(CentreRow.code == code).values(_values(limits)))
                body = {"centre": code, "before": _values(before), "after": _values(limits)}
                record(
                    session, till_code, EventKind.SETTINGS, body, person=person_name, now=self._clock.now()
                )
            return get_centre(session, code)

    def set_reckoning(self, code: str, reckoning: Reckoning, person_name: str, till_code: str) -> Centre:
        """Artisans are settled with otherwise from now on; before and after go into the chain.

        Days that are settled already do not change.  Raises `BadLimit` or `NotFound`.
        """
        if reckoning.wrong:
            raise BadLimit(reckoning.wrong)
        with self._db.write(Topic.CENTRES) as session:
            before = get_centre(session, code).reckoning
            if before != reckoning:
                new = _values(reckoning)
                session.execute(update(CentreRow).where(CentreRow.code == code).values(new))
                body = {"what": "reckoning", "centre": code, "before": _values(before), "after": new}
                record(
                    session, till_code, EventKind.SETTINGS, body, person=person_name, now=self._clock.now()
                )
            return get_centre(session, code)

    def set_receipt(self, code: str, look: ReceiptLook, person_name: str, till_code: str) -> Centre:
        """Receipts look otherwise from now on; before and after go into the chain.

        Raises `BadReceiptText`, `BadDrawing` or `NotFound`.
        """
        look = look.checked()
        if look.logo:
            unpacked(look.logo)  # what cannot be printed later is refused now
        with self._db.write(Topic.CENTRES) as session:
            old = get_centre(session, code)
            before, new = old.receipt_look, old.looking(look)
            if before != look:
                values = {name: getattr(new, name) for name in _RECEIPT}
                session.execute(update(CentreRow).where(CentreRow.code == code).values(values))
                body = {"what": "receipt", "centre": code, "before": _told(before), "after": _told(look)}
                record(
                    session, till_code, EventKind.SETTINGS, body, person=person_name, now=self._clock.now()
                )
        return new

    def found(self, centres: Sequence[Centre], person_name: str, till_code: str) -> None:
        """The first cards of a new shop; each is told to the chain."""
        with self._db.write(Topic.CENTRES) as session:
            insert_rows(session, CentreRow, [_row(centre) for centre in centres])
            for centre in centres:
                body = {"what": "centre", "centre": centre.code, "after": asdict(centre.card)}
                record(session, till_code, EventKind.CARD, body, person=person_name, now=self._clock.now())

    def set_card(self, code: str, card: CentreCard, person_name: str, till_code: str) -> Centre:
        """Another name, address or hours from now on; before and after go into the chain.

        Papers that are there keep what stands on them.  Raises `BadCard` or `NotFound`.
        """
        card = card.checked()
        with self._db.write(Topic.CENTRES) as session:
            old = get_centre(session, code)
            if old.card != card:
                session.execute(update(CentreRow).where(CentreRow.code == code).values(asdict(card)))
                body = {
                    "what": "centre", "centre": code, "before": asdict(old.card), "after": asdict(card),
                }  # fmt: skip
                record(session, till_code, EventKind.CARD, body, person=person_name, now=self._clock.now())
            return old.carrying(card)

    def export(self, path: Path) -> Path:
        """All centres as a CSV file that `import_csv` reads again.  Raises `FolderTrouble`."""
        lines = [[*COLUMNS, "kind", _HOST], *(_cells(centre) for centre in self.all())]
        with StringIO(newline="") as table:
            writer(table, lineterminator="\n").writerows(lines)
            return write_whole(path, table.getvalue().encode())

    def import_csv(self, path: Path, *, dry_run: bool = False) -> ImportResult:
        """Centres from a file with the columns of the demo set, all or nothing.

        Settings that the file does not carry are kept.  A column `kind` (shop, exhibition, online) is heeded
        where a centre is new, a column `story_host` (the address of the story pages) wherever it stands.
        Raises `BadFile` or `BadRows`.
        """
        seen: set[str] = set()
        carried = list(_IN_FILE)

        def take(row: CsvRow) -> Centre:
            if _HOST in row.cells and _HOST not in carried:
                carried.append(_HOST)
            return _centre_of(row, seen)

        def card(centre: Centre) -> dict[str, object]:
            return {name: getattr(centre, name) for name in carried}

        centres = read_rows(path, COLUMNS, take)
        with self._db.write(Topic.CENTRES) as session:
            before = {row.code: row.to_domain() for row in session.scalars(select(CentreRow))}
            new = [_row(centre) for centre in centres if centre.code not in before]
            changed = [c for c in centres if c.code in before and card(c) != card(before[c.code])]
            if not dry_run:
                if new:
                    insert_rows(session, CentreRow, new)
                for centre in changed:
                    session.execute(
                        update(CentreRow).where(CentreRow.code == centre.code).values(card(centre))
                    )
        return ImportResult(len(new), len(changed), len(centres) - len(new) - len(changed))


def _values(settings: Limits | Reckoning) -> dict[str, object]:
    return {name: getattr(settings, name) for name in type(settings).__slots__}


_RECEIPT: Final = ("receipt_head", "receipt_foot", "receipt_logo", "receipt_english")


def _told(look: ReceiptLook) -> dict[str, object]:
    """For the chain: a logo is told by its size and its fingerprint."""
    size = look.logo.partition(":")[0]
    logo = f"{size} {sha256(look.logo.encode()).hexdigest()[:16]}" if look.logo else ""
    return {"head": look.head, "foot": look.foot, "logo": logo, "english": look.english}


_IN_FILE: Final = (
    "name", "desa", "kecamatan", "kabupaten", "provinsi", "postal_code", "address", "phone",
    "opening", "closing", "paper_mm", "label_stock", "qris_nmid",
)  # fmt: skip


_HOST: Final = "story_host"
_KINDS: Final = {kind.value: kind for kind in CentreKind}


def _cells(centre: Centre) -> list[str]:
    named = {"printer_width_mm": "paper_mm", "label_mm": "label_stock"}
    return [str(getattr(centre, named.get(name, name))) for name in (*COLUMNS, "kind", _HOST)]


def _row(centre: Centre) -> dict[str, object]:
    return {name: getattr(centre, name) for name in Centre.__slots__}


def _host_of(row: CsvRow) -> str:
    """The address of the story pages; a longer one would not fit the QR of a tag (`printing.md`)."""
    host = row.text(_HOST, 40, required=False).lower()
    if host and not is_host(host):
        row.wrong(_HOST, f"{host!r} is not an address like cerita.example.id of at most {MOST_HOST} letters")
    return host


def _centre_of(row: CsvRow, seen: set[str]) -> Centre:
    code = row.text("code", 3)
    if not is_code(code):
        row.wrong("code", f"{code!r} is not three capital letters")
    if code in seen:
        row.wrong("code", f"{code} stands twice in this file")
    seen.add(code)
    for field in ("opening", "closing"):
        if not is_time(row.cells[field].strip()):
            row.wrong(field, f"{row.cells[field]!r} is not a time like 08:00")
    return Centre(
        code=code,
        name=row.text("name", 80),
        kind=row.choice("kind", _KINDS) if row.cells.get("kind", "").strip() else CentreKind.SHOP,
        desa=row.text("desa", 60),
        kecamatan=row.text("kecamatan", 60),
        kabupaten=row.text("kabupaten", 60),
        provinsi=row.text("provinsi", 60),
        postal_code=row.text("postal_code", 10, required=False),
        address=row.text("address", 160),
        phone=row.text("phone", 20, required=False),
        opening=row.text("opening", 5),
        closing=row.text("closing", 5),
        paper_mm=row.choice("printer_width_mm", {"58": 58, "80": 80}),
        label_stock=row.choice(
            "label_mm", {stock: stock for stock in ("58", "40x30", "50x30", "33x15", "a4")}
        ),
        qris_nmid=row.text("qris_nmid", 20, required=False),
        story_host=_host_of(row),
    )
