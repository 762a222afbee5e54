"""Products from a file: all or nothing, first stock and tags at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import func, select

from pos.catalogue.domain import PriceChange
from pos.catalogue.tables import PieceRow, PriceChangeRow, TagRow
from pos.core.csv_rows import BadFile, BadRows, ImportResult
from pos.core.money import Rupiah
from pos.core.paths import resource
from pos.ledger.tables import ChainEventRow
from pos.shop import Shop
from pos.stock.domain import Found
from pos.stock.tables import MoveRow
from tests.goods import MORNING, demo_rows, written


def _one(**cells: str) -> dict[str, str]:
    return demo_rows("products.csv")[0] | cells


def test_the_demo_s_goods_come_in_once(bare_shop: Shop) -> None:
    path = resource("demo", "products.csv")
    assert bare_shop.goods.import_products(path, dry_run=True) == ImportResult(116, 0, 0)
    assert bare_shop.shelf.search("CKL") == []
    assert bare_shop.goods.import_products(path) == ImportResult(116, 0, 0)
    assert bare_shop.goods.import_products(path) == ImportResult(0, 0, 116)
    for centre in ("CKL", "PDR", "BDL"):
        brought = sum(int(row[f"stock_{centre}"]) for row in demo_rows("products.csv"))
        with bare_shop.db.read() as session:
            query = select(func.sum(MoveRow.quantity)).where(MoveRow.centre == centre)
            assert session.scalar(query) == brought


def test_every_piece_has_a_tag_of_its_own_and_every_other_product_one(
    bare_shop: Shop, tmp_path: Path
) -> None:
    single = _one(sku="P01-U1", one_of_a_kind="1", stock_CKL="2", stock_PDR="1", stock_BDL="0")
    rows = [_one(stock_CKL="7"), single]
    bare_shop.goods.import_products(written(tmp_path / "p.csv", rows))
    with bare_shop.db.read() as session:
        assert session.scalar(select(func.count()).select_from(PieceRow)) == 3
        tags = session.scalars(select(TagRow)).all()
    assert len({tag.code for tag in tags}) == len(tags)
    assert [tag.piece_id for tag in tags if tag.sku == "P01-DA001"] == [None]
    assert None not in [tag.piece_id for tag in tags if tag.sku == "P01-U1"]


def test_a_new_price_needs_no_new_tag_and_leaves_the_stock_alone(bare_shop: Shop, tmp_path: Path) -> None:
    bare_shop.goods.import_products(written(tmp_path / "a.csv", [_one()]))
    (tag,) = bare_shop.goods.tags(sku="P01-DA001")
    again = written(tmp_path / "b.csv", [_one(price_idr="17500", stock_CKL="99")])
    assert bare_shop.goods.import_products(again) == ImportResult(0, 1, 0)
    scan = bare_shop.shelf.scanned("CKL", tag.code)
    assert isinstance(scan, Found)
    assert (scan.item.price, scan.item.left) == (Rupiah(17_500), 5)


def test_a_changed_price_is_logged_with_what_it_was(bare_shop: Shop, tmp_path: Path) -> None:
    bare_shop.goods.import_products(written(tmp_path / "a.csv", [_one()]))
    bare_shop.goods.import_products(written(tmp_path / "b.csv", [_one(price_idr="17500")]))
    with bare_shop.db.read() as session:
        lines = session.scalars(select(ChainEventRow.body).order_by(ChainEventRow.seq))
        makers, first, second = (json.loads(line) for line in lines)
        (change,) = session.scalars(select(PriceChangeRow))
    assert (makers["what"], makers["added"]) == ("artisans", 20)
    assert (first["what"], first["added"], first["prices"]) == ("products", 1, [])
    assert second["prices"] == [{"sku": "P01-DA001", "before": 15_000, "after": 17_500}]
    assert change.to_domain() == PriceChange("P01-DA001", MORNING, "impor", Rupiah(15_000), Rupiah(17_500))


def test_a_commission_of_its_own_goes_before_the_maker_s(bare_shop: Shop, tmp_path: Path) -> None:
    rows = [
        _one(sku="P01-A"),
        _one(sku="P01-B", commission_pct="27.5"),
        _one(sku="P01-C", commission_pct=""),
        _one(sku="KEMAS-1", artisan_code="", commission_pct=""),
    ]
    bare_shop.goods.import_products(written(tmp_path / "p.csv", rows))
    rates = {item.sku: item.terms.rate_bps for item in bare_shop.shelf.search("CKL")}
    assert rates == {"P01-A": 8_500, "P01-B": 7_250, "P01-C": 8_500, "KEMAS-1": 0}
    (own,) = [item for item in bare_shop.shelf.search("CKL") if item.artisan_code is None]
    assert own.artisan_name == ""


def test_one_bad_product_keeps_all_out_and_every_reason_is_told(bare_shop: Shop, tmp_path: Path) -> None:
    rows = [
        _one(),
        _one(),
        _one(sku="P01-B", price_idr="-15000"),
        _one(sku="P01-C", price_idr="0"),
        _one(sku="P01-D", artisan_code="P99"),
        _one(sku="p01 e", name_id="Cobek\x1bp"),
        _one(sku="P01-F", fragile="4", one_of_a_kind="ya"),
        _one(sku="P01-G", stock_CKL="-1"),
    ]
    with pytest.raises(BadRows) as refused:
        bare_shop.goods.import_products(written(tmp_path / "p.csv", rows))
    assert [str(problem) for problem in refused.value.problems] == [
        "line 3: sku: P01-DA001 stands twice in this file",
        "line 4: price_idr: -15000 is negative",
        "line 5: price_idr: 0 is not between 1 and 1000000000",
        "line 6: artisan_code: there is no artisan P99",
        "line 7: sku: 'p01 e' is not capital letters, digits and hyphens",
        "line 7: name_id: has control characters",
        "line 8: one_of_a_kind: 'ya' is none of 1, 0",
        "line 8: fragile: 4 is not between 0 and 3",
        "line 9: stock_CKL: -1 is negative",
    ]
    assert bare_shop.shelf.search("CKL") == []


def test_stock_of_a_centre_that_is_not_there_is_refused(bare_shop: Shop, tmp_path: Path) -> None:
    path = written(tmp_path / "p.csv", [_one(stock_XYZ="3")])
    with pytest.raises(BadRows, match="line 2: stock_XYZ: there is no centre XYZ"):
        bare_shop.goods.import_products(path)


def test_a_list_of_makers_is_no_list_of_products(bare_shop: Shop) -> None:
    with pytest.raises(BadFile, match="these columns are missing: sku"):
        bare_shop.goods.import_products(resource("demo", "artisans.csv"))


def test_a_long_import_tells_how_far_it_is(bare_shop: Shop, tmp_path: Path) -> None:
    rows = [_one(sku=f"P01-{n:05d}", stock_CKL="1", stock_BDL="0") for n in range(5_000)]
    seen: list[float] = []

    def moved(done: int, of: int) -> None:
        seen.append(done / of)

    path = written(tmp_path / "p.csv", rows)
    assert bare_shop.goods.import_products(path, moved=moved).added == 5_000
    assert seen == sorted(seen)
    assert (seen[0] < 0.2, 0.5 in seen, seen[-1]) == (True, True, 1)
