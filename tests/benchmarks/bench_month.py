"""The month out of 1,000,000 sale lines against the bare SQL of the same sums, and its workbook.

`python tests/benchmarks/bench_month.py [LINES]`; prints the ratio of the report to those, and of
the XLSX of 100,000 lines to XlsxWriter alone writing the same cells.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import xlsxwriter

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from pos.core.clock import JAKARTA, instant_at, local
from pos.core.money import Rupiah
from pos.exporting.xlsx import write_workbook
from pos.reports import queries
from pos.reports.documents import month_sheets
from pos.reports.domain import Month
from pos.shop import Shop
from pos.staff.domain import Role
from tests.benchmarks.bench_settlement import fill, median_seconds
from tests.goods import stocked_shop

LINES, WRITTEN = 1_000_000, 100_000
OCTOBER = Month(2026, 10)
SPAN = "centre IN ('BDL', 'CKL', 'PDR') AND business_date >= '2026-10-01' AND business_date <= '2026-10-31'"
SUMS = "SUM(quantity), SUM(gross), SUM(discount), SUM(net), SUM(artisan_share), SUM(centre_share)"
BARE = (
    f"SELECT centre, business_date, kind, {SUMS} FROM sale_line WHERE {SPAN} GROUP BY 1, 2, 3",
    f"SELECT centre, artisan_code, kind, {SUMS} FROM sale_line WHERE {SPAN} GROUP BY 1, 2, 3",
    f"""SELECT p.motif, l.kind, SUM(quantity), SUM(gross), SUM(discount), SUM(net), SUM(artisan_share),
        SUM(centre_share) FROM sale_line l JOIN product p ON p.sku = l.sku WHERE {SPAN} GROUP BY 1, 2""",
    f"""SELECT p.motif, COUNT(DISTINCT l.artisan_code) FROM sale_line l JOIN product p ON p.sku = l.sku
        WHERE {SPAN} GROUP BY 1""",
    f"SELECT centre, business_date, COUNT(*) FROM sale WHERE {SPAN} GROUP BY 1, 2",
    f"""SELECT s.centre, method, COUNT(*), SUM(amount) FROM sale s JOIN payment p ON p.sale_id = s.id
        WHERE {SPAN} GROUP BY 1, 2""",
    f"SELECT centre, SUM(rounding) FROM sale WHERE {SPAN} GROUP BY 1",
    f"""SELECT p.centre, e.kind, p.account, SUM(p.amount) FROM posting p JOIN entry e ON e.id = p.entry_id
        WHERE {SPAN.replace("centre", "p.centre").replace("business_date", "p.business_date")}
        GROUP BY 1, 2, 3""",
    """SELECT centre, account, SUM(amount) FROM posting WHERE centre IN ('BDL', 'CKL', 'PDR')
        AND business_date <= '2026-10-31' AND account >= 'payable:artisan:' AND account < 'payable:artisan;'
        GROUP BY 1, 2""",
)
"""What the report sums, as somebody would type it."""


def seconds(act: Callable[[], object]) -> float:
    """How long one run takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else LINES
    with tempfile.TemporaryDirectory() as temporary:
        shop = stocked_shop(Path(temporary))
        siti = shop.staff.add("Siti", Role.ATTENDANT, "1111")
        shop.clock.set(instant_at(OCTOBER.first, 9))  # type: ignore[attr-defined]
        shift = shop.shifts.open("CKL", 1, siti, Rupiah(0))
        shop.close()
        fill(shop.folder.database, shift.id.bytes.hex().encode(), lines)
        measure(Shop(shop.folder, shop.clock), Path(temporary))


def measure(shop: Shop, folder: Path) -> None:
    """Print the ratios of one filled shop."""
    bare = sqlite3.connect(shop.folder.database)

    def typed() -> None:
        for statement in BARE:
            bare.execute(statement).fetchall()

    def report() -> None:
        shop.reports.month(OCTOBER)

    plain, ours = median_seconds(typed, 3), median_seconds(report, 3)
    print(f"month: {ours:.2f} s against {plain:.2f} s of bare SQL: {ours / plain:.2f}x")
    span: queries.Span = (["CKL"], OCTOBER.first, OCTOBER.last)
    with shop.db.read() as session:
        rows = [row for row, _ in zip(queries.lines(session, span), range(WRITTEN), strict=False)]
    found = shop.reports.month(OCTOBER)
    sheets = month_sheets(found, rows)
    ours = seconds(lambda: write_workbook(folder / "a.xlsx", "x", sheets, found.as_of))
    plain = seconds(lambda: write_bare(folder / "b.xlsx", rows))
    print(f"workbook of {len(rows):,} lines: {ours:.2f} s against {plain:.2f} s bare: {ours / plain:.2f}x")
    bare.close()
    shop.close()


def write_bare(path: Path, rows: list[tuple[object, ...]]) -> None:
    """The same cells by XlsxWriter alone."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    page, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
    cells = [
        tuple(
            one.amount if isinstance(one, Rupiah)
            else local(one, JAKARTA).replace(tzinfo=None) if hasattr(one, "hour")
            else one
            for one in row
        )
        for row in rows
    ]  # fmt: skip
    for line, row in enumerate(cells):
        for place, value in enumerate(row):
            if isinstance(value, str):
                page.write_string(line, place, value)
            elif isinstance(value, int):
                page.write_number(line, place, value)
            elif value is not None:
                page.write_datetime(line, place, value, day)
    book.close()


if __name__ == "__main__":
    main()
