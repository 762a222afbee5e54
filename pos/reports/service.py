"""The month of one centre or of all that are in this database, and its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select

from pos.centres.domain import Centre
from pos.centres.service import get_centre
from pos.centres.tables import CentreRow
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.files import make_folder, write_whole
from pos.db.database import Database
from pos.exporting.csv import csv_bytes
from pos.exporting.xlsx import write_workbook
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.reports import queries
from pos.reports.documents import artisans_sheet, month_sheets
from pos.reports.domain import Month, MonthReport
from pos.reports.pages import month_pdf
from pos.reports.reckoning import report_of
from pos.reports.targets import Targets
from pos.settlement.service import office_till

Progress = Callable[[int], object]
"""Is told the number of lines written."""


class Reports:
    """Reads facts, and tells the chain of an export; `targets` keeps what a year is held against."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self.targets = Targets(db, clock)

    def offered(self) -> tuple[list[Month], list[Centre]]:
        """The months in which anything was posted, the newest first, and all centres."""
        with self._db.read() as session:
            centres = [row.to_domain() for row in session.scalars(select(CentreRow).order_by(CentreRow.code))]
            return queries.months(session, [centre.code for centre in centres]), centres

    def month(self, month: Month, centre: str | None = None) -> MonthReport:
        """The month of one centre, or of all.  Raises `NotFound`, `NothingInMonth`."""
        with self._db.read() as session:
            if centre is not None:
                cards = [get_centre(session, centre)]
            else:
                rows = session.scalars(select(CentreRow).order_by(CentreRow.code))
                cards = [row.to_domain() for row in rows]
            return report_of(session, month, cards, local_date(self._clock.now()))

    def export(
        self,
        month: Month,
        out: Path,
        centre: str | None = None,
        *,
        person: str,
        progress: Progress | None = None,
    ) -> list[Path]:
        """Write `month-<yyyymm>.xlsx`, `.pdf` and `month-<yyyymm>-artisans.csv` (`domain.md` section 9).

        Of one centre its code stands in the names.  The same facts give the same files.
        Raises `NotFound`, `NothingInMonth`, `FolderTrouble`.
        """
        report = self.month(month, centre)
        make_folder(out)
        stem = f"month-{month.stem}" if centre is None else f"month-{month.stem}-{centre}"
        codes = [one.code for one in report.centres]
        with self._db.read() as session:
            lines = queries.lines(session, (codes, month.first, month.last))
            sheets = month_sheets(report, _counted(lines, progress))
            book = write_workbook(out / f"{stem}.xlsx", f"Laporan {month.words}", sheets, report.as_of)
        files = [
            book,
            write_whole(out / f"{stem}.pdf", month_pdf(report)),
            write_whole(out / f"{stem}-artisans.csv", csv_bytes(artisans_sheet(report))),
        ]
        self._tell(month, codes, files, person)
        return files

    def _tell(self, month: Month, centres: Sequence[str], files: Sequence[Path], person: str) -> None:
        body = {"month": str(month), "centres": list(centres), "files": [path.name for path in files]}
        with self._db.write(Topic.SETTLEMENTS) as session:
            till = office_till(session, centres[0])
            record(session, till, EventKind.EXPORT, body, person=person, now=self._clock.now())


def _counted(lines: Iterable[tuple[Any, ...]], progress: Progress | None) -> Iterator[tuple[Any, ...]]:
    for count, line in enumerate(lines, start=1):
        if progress is not None and count % 2_000 == 0:
            progress(count)
        yield line
