"""The makers: read, imported, and which terms hold on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import select

from pos.artisans.documents import artisans_sheet
from pos.artisans.domain import Artisan, Terms
from pos.artisans.importing import ArtisanImport
from pos.artisans.queries import insert_terms as insert_terms
from pos.artisans.queries import living as living
from pos.artisans.queries import newest_terms as newest_terms
from pos.artisans.queries import terms_on as terms_on
from pos.artisans.secrets import FieldCipher
from pos.artisans.tables import ArtisanRow
from pos.core.clock import Clock, local_date
from pos.core.csv_rows import ImportResult, Moved
from pos.core.errors import NotFound
from pos.core.files import write_whole
from pos.db.database import Database
from pos.exporting.files import kind_of, sheet_bytes
from pos.ledger.chain import record
from pos.ledger.domain import EventKind


class Artisans:
    """The cards of the makers and their terms."""

    def __init__(self, db: Database, clock: Clock, cipher: FieldCipher) -> None:
        self._db = db
        self._clock = clock
        self._cipher = cipher

    def all(self) -> list[Artisan]:
        """All artisans by code."""
        with self._db.read() as session:
            return [row.to_domain() for row in session.scalars(select(ArtisanRow).order_by(ArtisanRow.code))]

    def get(self, code: str) -> Artisan:
        """One artisan. Raises `NotFound`."""
        with self._db.read() as session:
            row = session.get(ArtisanRow, code)
            if row is None:
                raise NotFound("artisan", code)
            return row.to_domain()

    def terms(self, day: date) -> dict[str, Terms]:
        """The terms of every artisan that hold on a day."""
        with self._db.read() as session:
            return terms_on(session, day)

    def import_csv(
        self,
        path: Path,
        *,
        dry_run: bool = False,
        person: str = "impor",
        moved: Moved | None = None,
        seen: ImportResult | None = None,
    ) -> ImportResult:
        """Artisans from a file, all or nothing (see `importing`).

        Raises `BadFile`, `BadRows` or `ChangedMeanwhile`.
        """
        importer, now = ArtisanImport(self._db, self._cipher), self._clock.now()
        return importer.look(path, now, moved) if dry_run else importer.take(path, now, person, moved, seen)

    def export(self, path: Path, person: str, till_code: str, *, full_numbers: bool = False) -> int:
        """Write every artisan that is not merged into a CSV or XLSX file, by its name; tells how many.

        Account numbers are masked; in full they are the treasurer's alone, and stand in the chain as seen.
        Raises `OtherKind`, `FolderTrouble`, `KeyMissing`.
        """
        kind, now = kind_of(path), self._clock.now()
        with self._db.read() as session:
            rows = session.scalars(
                select(ArtisanRow).where(ArtisanRow.merged_into.is_(None)).order_by(ArtisanRow.code)
            ).all()
            terms = terms_on(session, local_date(now))
            numbers = self._numbers(rows) if full_numbers else {}
        content = sheet_bytes(artisans_sheet([row.to_domain() for row in rows], terms, numbers, now), kind)
        body = {"what": "artisans", "file": path.name, "rows": len(rows)}
        with self._db.write() as session:
            if full_numbers:
                seen = {"what": "export", "artisans": sorted(numbers)}
                record(session, till_code, EventKind.ACCOUNT_VIEWED, seen, person=person, now=now)
            record(session, till_code, EventKind.EXPORT, body, person=person, now=now)
            write_whole(path, content)  # last: a file that cannot be written leaves no line
        return len(rows)

    def _numbers(self, rows: Sequence[ArtisanRow]) -> dict[str, tuple[str, str]]:
        return {
            row.code: (self._cipher.decrypt(row.account_token), self._cipher.decrypt(row.ewallet_token))
            for row in rows
        }
