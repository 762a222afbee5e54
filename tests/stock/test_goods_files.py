"""Products into a file and back, what a file would change, and an import that is stopped or killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from sqlalchemy import func, select, update

from pos.catalogue.domain import Product, ProductKind
from pos.catalogue.queries import matching
from pos.catalogue.service import add_product
from pos.catalogue.tables import PieceRow, PriceChangeRow, ProductRow, TagRow
from pos.core.csv_rows import BadFile, BadRows, CardChange, ChangedMeanwhile, FieldChange, ImportResult
from pos.core.errors import FolderTrouble
from pos.core.money import Rupiah
from pos.core.paths import resource
from pos.exporting.files import OtherKind
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.shop import Shop
from pos.stock.tables import IntakeRow, MoveRow
from tests.goods import demo_rows, written

ROOT = Path(__file__).parents[2]


def _one(**cells: str) -> dict[str, str]:
    return demo_rows("products.csv")[0] | cells


def _edit(shop: Shop, sku: str, **values: object) -> None:
    """The card as the editor of goods would leave it."""
    with shop.db.write() as session:
        session.execute(update(ProductRow).where(ProductRow.sku == sku).values(**values))


def _rows_of(shop: Shop) -> dict[str, int]:
    tables = (ProductRow, PieceRow, TagRow, MoveRow, IntakeRow, PriceChangeRow, ChainEventRow)
    with shop.db.read() as session:
        return {t.__tablename__: session.scalar(select(func.count()).select_from(t)) or 0 for t in tables}


def test_the_demo_s_file_again_leaves_what_it_does_not_tell_alone(shop: Shop) -> None:
    _edit(
        shop, "P01-DA001", technique="putar", colour="merah", packed_weight_g=900, shelf_place="A1",
        photo="abc", active=False, fixed_net=Rupiah(9_000),
    )  # fmt: skip
    before, card = _rows_of(shop), shop.catalogue.product("P01-DA001")
    assert shop.goods.import_products(resource("demo", "products.csv")) == ImportResult(0, 0, 116)
    assert _rows_of(shop) == before
    assert shop.catalogue.product("P01-DA001") == card


def test_what_would_change_is_told_field_by_field(shop: Shop, tmp_path: Path) -> None:
    rows = [
        _one(price_idr="Rp17.500", name_id="Cobek mungil", commission_pct="20", technique="putar"),
        _one(sku="P01-BARU", name_id="Ulekan", technique=""),
    ]
    result = shop.goods.import_products(written(tmp_path / "p.csv", rows), dry_run=True)
    assert result == ImportResult(1, 1, 0)
    assert result.new == (("P01-BARU", "Ulekan"),)
    assert result.differences == (
        CardChange(
            "P01-DA001",
            "Cobek mungil",
            (
                FieldChange("name_id", "Cobek kecil", "Cobek mungil"),
                FieldChange("price_idr", Rupiah(15_000), Rupiah(17_500)),
                FieldChange("commission_pct", None, "20"),
                FieldChange("technique", "", "putar"),
            ),
        ),
    )
    assert shop.catalogue.product("P01-DA001").price == Rupiah(15_000)


def test_a_dry_run_lists_every_bad_row_beside_what_the_good_ones_would_change(
    shop: Shop, tmp_path: Path
) -> None:
    rows = [_one(price_idr="17500"), _one(sku="P01-B", price_idr="x"), _one(sku="P01-C", artisan_code="P99")]
    path = written(tmp_path / "p.csv", rows)
    result = shop.goods.import_products(path, dry_run=True)
    assert (result.added, result.changed, [problem.line for problem in result.problems]) == (0, 1, [3, 4])
    with pytest.raises(BadRows):
        shop.goods.import_products(path)
    assert shop.catalogue.product("P01-DA001").price == Rupiah(15_000)


def test_a_short_list_in_indonesian_changes_only_what_it_tells(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "harga.csv"
    path.write_text("Kode;Harga;Rak\nP01-DA001;Rp17.500;B3\n", encoding="utf-8")
    before = shop.catalogue.product("P01-DA001")
    assert shop.goods.import_products(path, person="Dedi") == ImportResult(0, 1, 0)
    after = shop.catalogue.product("P01-DA001")
    assert after == replace(before, price=Rupiah(17_500), shelf_place="B3")
    with shop.db.read() as session:
        (change,) = session.scalars(select(PriceChangeRow))
    assert (change.sku, change.person, change.price_before, change.price_after) == (
        "P01-DA001", "Dedi", Rupiah(15_000), Rupiah(17_500),
    )  # fmt: skip


def test_a_short_list_cannot_bring_new_products(shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path / "p.csv", [{"sku": "P01-BARU", "price_idr": "1000"}])
    with pytest.raises(BadFile, match="these columns are missing: artisan_code, name_id"):
        shop.goods.import_products(path)
    with pytest.raises(BadFile, match="these columns are missing"):
        shop.goods.import_products(written(tmp_path / "q.csv", [{"sku": "P01-DA001", "hargaa": "1000"}]))


def test_a_workbook_brings_new_goods_with_their_first_stock(bare_shop: Shop, tmp_path: Path) -> None:
    book = Workbook()
    row = _one(stock_CKL="7", stock_PDR="0", stock_BDL="0")
    book.active.append(["Nama" if name == "name_id" else name for name in row])
    book.active.append([int(cell) if cell.isdigit() else cell for cell in row.values()])
    book.save(tmp_path / "barang.xlsx")
    assert bare_shop.goods.import_products(tmp_path / "barang.xlsx") == ImportResult(1, 0, 0)
    (item,) = bare_shop.shelf.search("CKL", "cobek")
    assert (item.sku, item.price, item.left) == ("P01-DA001", Rupiah(15_000), 7)


def test_a_known_thing_never_becomes_a_piece_or_a_service(shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path / "p.csv", [_one(one_of_a_kind="1", kind="service", artisan_code="")])
    with pytest.raises(BadRows) as refused:
        shop.goods.import_products(path)
    assert {problem.field for problem in refused.value.problems} == {"one_of_a_kind", "kind", "artisan_code"}


def test_goods_of_a_merged_maker_go_to_the_card_that_is_left(shop: Shop) -> None:
    from pos.artisans.tables import ArtisanRow

    with shop.db.write() as session:
        session.execute(update(ArtisanRow).where(ArtisanRow.code == "P07").values(merged_into="P01"))
        session.execute(update(ProductRow).where(ProductRow.artisan_code == "P07").values(artisan_code="P01"))
    assert shop.goods.import_products(resource("demo", "products.csv")).changed == 0


def test_what_is_renamed_is_found_by_its_new_name_alone(shop: Shop, tmp_path: Path) -> None:
    shop.goods.import_products(written(tmp_path / "p.csv", [_one(name_id="Lumpang purba", name_en="")]))
    with shop.db.read() as session:
        assert matching(session, "purba", None, 9) == ["P01-DA001"]
        assert "P01-DA001" not in matching(session, "cobek kecil", None, 99)


def test_what_was_seen_is_what_is_done(shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path / "p.csv", [_one(price_idr="17500")])
    seen = shop.goods.import_products(path, dry_run=True)
    written(path, [_one(price_idr="1750"), _one(sku="P01-LAIN")])
    with pytest.raises(ChangedMeanwhile):
        shop.goods.import_products(path, seen=seen)
    assert shop.catalogue.product("P01-DA001").price == Rupiah(15_000)


class Stopped(Exception):
    """Somebody has pressed *Batal*."""


@pytest.mark.parametrize("part", [0.1, 0.5, 0.6, 0.8, 0.99])
def test_stopped_at_any_place_it_leaves_nothing(bare_shop: Shop, tmp_path: Path, part: float) -> None:
    rows = [_one(sku=f"P01-{n:05d}", one_of_a_kind=str(n % 2), stock_CKL="1") for n in range(6_000)]
    path, before = written(tmp_path / "p.csv", rows), _rows_of(bare_shop)

    def moved(done: int, of: int) -> None:
        if done >= of * part:
            raise Stopped

    with pytest.raises(Stopped):
        bare_shop.goods.import_products(path, moved=moved)
    assert _rows_of(bare_shop) == before
    assert bare_shop.goods.import_products(path).added == 6_000


KILLED = """
import os, signal, sys
from pathlib import Path
from pos.core.paths import DataFolder
from pos.shop import Shop

def moved(done, of):
    if done > of * 0.8:
        os.kill(os.getpid(), signal.SIGKILL)

Shop(DataFolder(Path(sys.argv[1]))).goods.import_products(Path(sys.argv[2]), moved=moved)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
def test_killed_in_the_middle_it_leaves_nothing(bare_shop: Shop, tmp_path: Path) -> None:
    rows = [_one(sku=f"P01-{n:05d}", stock_CKL="1") for n in range(12_000)]
    path, before = written(tmp_path / "p.csv", rows), _rows_of(bare_shop)
    bare_shop.close()
    words = [sys.executable, "-c", KILLED, str(bare_shop.folder.root), str(path)]
    killed = subprocess.run(words, cwd=ROOT, check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    again = Shop(bare_shop.folder, bare_shop.clock)
    assert _rows_of(again) == before
    assert again.audit.verify() == []
    assert again.goods.import_products(path).added == 12_000
    again.close()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_what_is_exported_is_read_again_as_unchanged(shop: Shop, tmp_path: Path, ending: str) -> None:
    shop.goods.import_products(resource("demo", "services.csv"))
    with shop.db.write() as session:  # the count is wrong, the pots were in the buyers' hands
        move = session.scalars(select(MoveRow).where(MoveRow.piece_id.is_(None)).limit(1)).one()
        row = {name: getattr(move, name) for name in MoveRow.__table__.columns.keys()}  # noqa: SIM118
        from pos.core.ids import new_id
        from pos.db.base import insert_rows

        insert_rows(session, MoveRow, [row | {"id": new_id(), "quantity": -500}])
    path = tmp_path / f"barang{ending}"
    assert shop.goods.export_products(path, "Dedi", "CKL-1") == 120
    before = _rows_of(shop)
    assert shop.goods.import_products(path) == ImportResult(0, 0, 120)
    assert _rows_of(shop) == before
    with shop.db.read() as session:
        (line,) = session.scalars(select(ChainEventRow).where(ChainEventRow.kind == EventKind.EXPORT))
    assert f'"file":"barang{ending}"' in line.body


def test_an_export_that_cannot_be_written_leaves_no_line(shop: Shop, tmp_path: Path) -> None:
    before = _rows_of(shop)
    with pytest.raises(FolderTrouble):
        shop.goods.export_products(tmp_path / "nowhere" / "barang.csv", "Dedi", "CKL-1")
    with pytest.raises(OtherKind, match=r"the name must end in \.csv or \.xlsx"):
        shop.goods.export_products(tmp_path / "barang.pdf", "Dedi", "CKL-1")
    assert _rows_of(shop) == before


_TEXT = st.text(st.sampled_from("=+-@'\"; ,aéA1½|"), max_size=12).map(lambda text: " ".join(text.split()))


@st.composite
def products(draw: st.DrawFn) -> Product:
    """A card as somebody may have filled it in, with all that a spreadsheet might run."""
    kind = draw(st.sampled_from(ProductKind))
    goods = kind is ProductKind.GOODS
    count = st.integers(0, 1_000_000)
    return Product(
        sku=f"Z-{draw(st.integers(0, 10**9))}",
        artisan_code=draw(st.sampled_from(["P01", "P02", None])) if goods else None,
        name=draw(_TEXT), name_en=draw(_TEXT), receipt_name=draw(_TEXT), category=draw(_TEXT),
        motif=draw(_TEXT), finish=draw(_TEXT), size_label=draw(_TEXT),
        height_cm=draw(count), diameter_cm=draw(count), weight_g=draw(count), unit=draw(_TEXT),
        price=Rupiah(draw(st.integers(1 if goods else 0, 1_000_000_000))),
        rate_bps=draw(st.none() | st.integers(0, 10_000)),
        fixed_net=draw(st.none() | st.integers(0, 10**9).map(Rupiah)),
        one_of_a_kind=goods and draw(st.booleans()), fragile=draw(st.integers(0, 3)), packing=draw(_TEXT),
        active=draw(st.booleans()), kind=kind, technique=draw(_TEXT), colour=draw(_TEXT),
        packed_weight_g=draw(count), shelf_place=draw(_TEXT), photo="abc",
    )  # fmt: skip


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cards=st.lists(products(), max_size=6, unique_by=lambda card: card.sku),
    ending=st.sampled_from([".csv", ".xlsx"]),
)
def test_any_card_comes_back_as_it_went_out(
    bare_shop: Shop, tmp_path: Path, cards: list[Product], ending: str
) -> None:
    for card in cards:
        with bare_shop.db.write() as session:
            if session.get(ProductRow, card.sku) is None:
                add_product(session, card)
    path = tmp_path / f"barang{ending}"
    count = bare_shop.goods.export_products(path, "Dedi", "CKL-1")
    assert bare_shop.goods.import_products(path, dry_run=True) == ImportResult(0, 0, count)
