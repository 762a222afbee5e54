"""All products into a file that the import reads again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from pos.catalogue.domain import Product
from pos.catalogue.tables import ProductRow
from pos.centres.tables import CentreRow
from pos.core.files import write_whole
from pos.db.database import Database
from pos.exporting.files import kind_of, sheet_bytes
from pos.ledger.chain import record
from pos.ledger.domain import EventKind
from pos.stock.documents.goods_sheet import goods_sheet
from pos.stock.importing.comparing import CARD
from pos.stock.tables import MoveRow


def export_products(db: Database, now: datetime, path: Path, person: str, till_code: str) -> int:
    """Every product, also those that are not sold any more, by SKU; tells how many.

    Raises `OtherKind` or `FolderTrouble`.
    """
    kind = kind_of(path)
    with db.read() as session:
        cards = select(*(getattr(ProductRow, name) for name in CARD)).order_by(ProductRow.sku)
        products = [Product(*row) for row in session.connection().execute(cards)]
        counts = select(MoveRow.sku, MoveRow.centre, func.sum(MoveRow.quantity))
        stock = {
            (sku, centre): int(count)
            for sku, centre, count in session.execute(counts.group_by(MoveRow.sku, MoveRow.centre))
        }
        centres = session.scalars(select(CentreRow.code).order_by(CentreRow.code)).all()
    # A large workbook takes its time: nobody waits for the database meanwhile.
    content = sheet_bytes(goods_sheet(products, stock, centres, now), kind)
    body = {"what": "products", "file": path.name, "rows": len(products)}
    with db.write() as session:
        record(session, till_code, EventKind.EXPORT, body, person=person, now=now)
        write_whole(path, content)  # last: a file that cannot be written leaves no line
    return len(products)
