"""A spool on a real file, a clock that stands, and a receipt such as the shop prints."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from pos.core.clock import FixedClock
from pos.core.money import Rupiah
from pos.db.base import Base
from pos.db.database import Database
from pos.printing.domain import (
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Picture,
    PrinterUse,
    Qr,
    Rule,
    Style,
    TagContent,
    Text,
)
from pos.printing.service import Printing, queue, queue_drawer
from pos.printing.tables import PaperRow
from tests.printing.simulator import EscposSimulator

# The interpreters are kept as they are: programs that also run alone.
sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

NUMBER = "CKL-1-261128-0031"
SIGNED = f"{NUMBER}/9F3A21BC"


def _item(name: str, amount: str, *below: str) -> list[Element]:
    line = Columns((Cell(name), Cell(amount, 0, Align.RIGHT)), Style.BOLD)
    return [line, *(Text(f"  {text}") for text in below)]


def _pair(left: str, right: str, style: Style = Style.PLAIN) -> Columns:
    return Columns((Cell(left), Cell(right, 0, Align.RIGHT)), style)


@pytest.fixture
def receipt() -> Document:
    """A receipt with everything that a receipt may have."""
    return Document(
        PaperKind.RECEIPT,
        NUMBER,
        "Struk",
        (
            Picture("vas", 64),
            Text("Pusat Oleh-oleh Cikoneng", Align.CENTRE, Style.LARGE),
            Text("Desa Wisata Cikoneng, Kec. Anyar\nWA 0812-0000-0101", Align.CENTRE),
            Rule(),
            _pair(NUMBER, "28/11/26 10.26"),
            _pair("Kasir 1", "Siti"),
            Rule(),
            *_item("Vas Leher Panjang", "125.000", "Bu Aminah  65VH-PVBG"),
            *_item("Teko + 4 Cangkir — motif Surosowan", "185.000", "Pak Sarkawi  7PVG-2345"),
            _pair("  Diskon 10%", "-18.500"),
            *_item("Celengan Ayam", "75.000", "3 × 25.000", "Bu Rohayati  RHYJ-266C"),
            Rule(double=True),
            _pair("TOTAL", "Rp366.500", Style.LARGE),
            Feed(),
            _pair("Tunai", "400.000"),
            _pair("KEMBALI", "33.500", Style.BOLD),
            Rule(),
            Qr(SIGNED),
            Text(SIGNED, Align.CENTRE),
            Text("Dibuat tangan oleh 3 perajin Kabupaten Serang. Terima kasih", Align.CENTRE),
            Cut(),
        ),
    )


@pytest.fixture
def tag() -> TagContent:
    """The tag of a one-of-a-kind vase."""
    return TagContent(
        code="65VHPVBG",
        payload="HTTPS://DESA.ID/T/65VHPVBG",
        name="Vas Leher Panjang",
        motif="Surosowan",
        artisan="Bu Aminah, Ciruas",
        price=Rupiah(125_000),
        one_of_a_kind=True,
    )


@pytest.fixture
def clock() -> FixedClock:
    """10.26 at the centre."""
    return FixedClock(datetime(2026, 11, 28, 3, 26, tzinfo=UTC))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A database file with the spool in it."""
    database = Database.sqlite(tmp_path / "gerabah.db")
    with database.write() as session:
        Base.metadata.create_all(session.connection(), tables=[PaperRow.__table__])  # type: ignore[list-item]
    yield database
    database.close()


@pytest.fixture
def printing(db: Database, clock: FixedClock) -> Printing:
    """The spool as the shop sees it."""
    return Printing(db, clock)


@pytest.fixture
def sold(db: Database, clock: FixedClock, receipt: Document) -> Callable[[], UUID]:
    """What a cash sale leaves in the spool: a drawer kick and a receipt; gives the receipt's key."""

    def queue_both() -> UUID:
        with db.write() as session:
            now = clock.now()
            queue_drawer(session, receipt.number, centre="CKL", till="CKL-1", now=now)
            return queue(session, receipt, use=PrinterUse.RECEIPT, centre="CKL", till="CKL-1", now=now)

    return queue_both


@pytest.fixture
def waiting_receipt(db: Database, clock: FixedClock, receipt: Document) -> UUID:
    """A receipt alone in the spool."""
    with db.write() as session:
        return queue(session, receipt, use=PrinterUse.RECEIPT, centre="CKL", till="CKL-1", now=clock.now())


@pytest.fixture
def fake_printer() -> Iterator[Callable[..., EscposSimulator]]:
    """Makes printers on loopback ports, and pulls their plugs."""
    made: list[EscposSimulator] = []

    def make(manner: str = "ok", after: int = 400, late: float = 1.0) -> EscposSimulator:
        made.append(EscposSimulator(manner, after, late))
        return made[-1]

    yield make
    for printer in made:
        printer.stop()
