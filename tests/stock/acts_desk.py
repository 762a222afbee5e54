"""Hands on stock acts: a desk at each centre, a supervisor's word, and what the books say."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select, text

from pos.catalogue.domain import PieceState
from pos.catalogue.tables import PieceRow
from pos.core.money import Rupiah
from pos.ledger import accounts
from pos.shop import Shop
from pos.staff.domain import Approval, ApprovalRequest
from pos.stock.domain.acts import STOCK_ACT, Desk, Named
from pos.stock.tables import MoveRow

HERE = Desk("CKL", "CKL-1", "Siti")
THERE = Desk("PDR", "PDR-1", "Ani")
BOWL = "P01-DA001"
"""Cobek kecil of Bu Rohaeti: Rp15.000, of which 85 % are hers."""

WORD = Approval(ApprovalRequest(STOCK_ACT, "barang rusak", "Siti"), "Dedi")


def bowls(count: int) -> list[Named]:
    """So many small bowls."""
    return [Named(BOWL, None, count)]


@dataclass(frozen=True)
class Books:
    """What a shop's books say."""

    shop: Shop

    def left(self, centre: str, sku: str = BOWL) -> int:
        """The sum of the moves of a thing at a centre."""
        query = select(func.coalesce(func.sum(MoveRow.quantity), 0)).where(
            MoveRow.centre == centre, MoveRow.sku == sku
        )
        with self.shop.db.read() as session:
            return session.scalar(query) or 0

    def moves(self, document: str) -> list[tuple[str, str, int]]:
        """Centre, kind and quantity of each move of a document, in order."""
        query = select(MoveRow).where(MoveRow.document == document).order_by(MoveRow.id)
        with self.shop.db.read() as session:
            return [(row.centre, row.kind.value, row.quantity) for row in session.scalars(query)]

    def piece(self, piece_id: UUID) -> tuple[PieceState, str]:
        """How a piece stands, and where."""
        with self.shop.db.read() as session:
            row = session.get(PieceRow, piece_id)
            assert row is not None
            return row.state, row.centre

    def owed(self, artisan: str = "P01", centre: str = "CKL") -> Rupiah:
        """What a centre owes a maker."""
        return -self.shop.ledger.balance(centre, accounts.payable_artisan(artisan))

    def chain_of(self, number: str) -> str:
        """What the chain keeps of an act."""
        asked = text("SELECT body FROM chain_event WHERE kind = 'stock_act' AND body LIKE :number")
        with self.shop.db.read() as session:
            return str(session.execute(asked, {"number": f'%"{number}"%'}).scalar_one())

    def papers(self, number: str) -> list[int]:
        """The copies of a paper in the spool."""
        asked = text("SELECT copy FROM paper WHERE number = :number ORDER BY copy")
        with self.shop.db.read() as session:
            return list(session.scalars(asked, {"number": number}))

    def a_piece(self, centre: str = "CKL", maker: str = "") -> Named:
        """A one-of-a-kind piece that stands at a centre."""
        found = self.shop.shelf.search(centre, limit=500)
        item = next(one for one in found if one.piece_id and (not maker or one.artisan_code == maker))
        return Named(item.sku, item.piece_id, 1)

    def verify(self) -> list[str]:
        """What does not fit."""
        return [f"{one.rule}: {one.where} {one.text}" for one in self.shop.audit.verify()]
