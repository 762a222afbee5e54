"""Order exports become sales of the online centre, once, and nothing of a buyer stays."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from pos.catalogue.domain import PieceState
from pos.core.csv_rows import BadRows
from pos.core.money import Rupiah, plain, rupiah
from pos.listings.domain import BadOrderCell, BadOrderFile, CellFlaw, NotOnline, OrderFileFlaw, OrdersRead
from pos.listings.order_files import whole_rupiah
from pos.sales.domain import ImportedOtherwise, LineKind, PaymentMethod, Sale, StandsElsewhere
from pos.shop import Shop
from pos.stock.domain import PieceGone
from pos.ui.tasks import Cancelled
from tests.goods import demo_rows
from tests.listings.files import PERSONAL, as_csv, as_xlsx, shopee_rows, tiktok_rows

DAY = date(2026, 11, 23)


def sales(shop: Shop, day: date = DAY) -> list[Sale]:
    return shop.sales.of_day("ONL", day)


def read(shop: Shop, path: Path) -> OrdersRead:
    return shop.listings.import_orders(path, "ONL")


def bad_rows(shop: Shop, path: Path) -> BadRows:
    """Nothing was changed, and which rows are bad."""
    before = shop.ledger.trial_balance(), shop.shelf.search("ONL", "P01-DA001")
    with pytest.raises(BadRows) as trouble:
        read(shop, path)
    assert (shop.ledger.trial_balance(), shop.shelf.search("ONL", "P01-DA001")) == before
    assert not any(word in str(trouble.value) for word in PERSONAL)
    return trouble.value


def one_of_a_kind() -> str:
    """The SKU of a thing of which the only piece stands at Padarincang."""
    rows = demo_rows("products.csv")
    return next(row["sku"] for row in rows if row["one_of_a_kind"] == "1" and row["stock_PDR"] == "1")


@pytest.mark.parametrize("english", [False, True], ids=["indonesian", "english"])
@pytest.mark.parametrize("form", ["csv", "xlsx", "semicolons"])
def test_a_shopee_export_becomes_a_sale(shop: Shop, tmp_path: Path, english: bool, form: str) -> None:
    two = {"Nomor Referensi SKU": "P01-DA002", "Jumlah": "1", "Harga Awal": "28.000"}
    rows = shopee_rows({}, {**two, "Harga Setelah Diskon": "25.500"}, english=english)
    path = {
        "csv": lambda: as_csv(tmp_path / "pesanan.csv", rows),
        "xlsx": lambda: as_xlsx(tmp_path / "pesanan.xlsx", rows),
        "semicolons": lambda: as_csv(tmp_path / "pesanan.csv", rows, ";"),
    }[form]()

    assert read(shop, path) == OrdersRead("Shopee", 1, 0, 0, 0)
    (sale,) = sales(shop)
    sold = [(line.sku, line.quantity, line.list_price.amount, line.discount.amount) for line in sale.lines]
    assert sold == [
        ("P01-DA001", 2, 15_000, 0), ("P01-DA002", 1, 28_000, 2_500),
    ]  # fmt: skip
    # What the buyer paid for the goods: no shipping, no voucher on the whole order.
    assert [(one.method, one.amount) for one in sale.payments] == [(PaymentMethod.TRANSFER, Rupiah(55_500))]
    assert sale.sold_at.isoformat() == "2026-11-23T07:05:00+00:00"
    assert sale.centre == "ONL"
    assert shop.audit.verify() == []


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_tiktok_export_becomes_a_sale(shop: Shop, tmp_path: Path, form: str) -> None:
    rows = tiktok_rows()
    path = (
        as_csv(tmp_path / "a.csv", rows, tail="\t") if form == "csv" else as_xlsx(tmp_path / "a.xlsx", rows)
    )

    assert read(shop, path) == OrdersRead("TikTok Shop", 1, 0, 0, 0)
    (sale,) = sales(shop)
    (line,) = sale.lines
    assert (line.quantity, line.list_price, line.discount) == (3, Rupiah(15_000), Rupiah(5_000))
    assert sale.total == Rupiah(40_000)
    assert line.artisan_share == Rupiah(34_000)
    assert shop.audit.verify() == []


def test_a_subtotal_that_cannot_be_divided_is_sold_to_the_rupiah(shop: Shop, tmp_path: Path) -> None:
    rows = tiktok_rows({"SKU Unit Original Price": "", "SKU Subtotal After Discount": "40.001"})
    read(shop, as_csv(tmp_path / "a.csv", rows))
    (sale,) = sales(shop)
    assert (sale.total, sale.lines[0].list_price) == (Rupiah(40_001), Rupiah(13_334))


def test_the_same_file_again_is_nothing_new(shop: Shop, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", shopee_rows({}, {"No. Pesanan": "2611230KENDI02"}))
    assert (read(shop, path).added, read(shop, path).known) == (2, 2)
    # The order has gone on its way meanwhile, and the file was saved as a workbook.
    later = [{**row, "Status Pesanan": "Telah Dikirim"} for row in shopee_rows()]
    again = read(shop, as_xlsx(tmp_path / "b.xlsx", later))
    assert (again.added, again.known) == (0, 1)
    assert len(sales(shop)) == 2


def test_an_order_with_other_content_is_refused_loudly(shop: Shop, tmp_path: Path) -> None:
    read(shop, as_csv(tmp_path / "a.csv", shopee_rows()))
    trouble = bad_rows(shop, as_csv(tmp_path / "b.csv", shopee_rows({"Jumlah": "3"})))
    (problem,) = trouble.problems
    assert isinstance(problem.trouble, ImportedOtherwise)
    assert (problem.line, problem.trouble.ref) == (2, "2611230KENDI01")


def test_unpaid_and_called_off_orders_are_counted_and_left_out(shop: Shop, tmp_path: Path) -> None:
    rows = shopee_rows(
        {},
        {"No. Pesanan": "2611230KENDI02", "Status Pesanan": "Batal", "Nomor Referensi SKU": ""},
        {"No. Pesanan": "2611230KENDI03", "Status Pesanan": "Belum Bayar", "Harga Setelah Diskon": ""},
        {"No. Pesanan": "2611230KENDI03", "Status Pesanan": "Belum Bayar"},
    )
    assert read(shop, as_csv(tmp_path / "a.csv", rows)) == OrdersRead("Shopee", 1, 0, unpaid=1, cancelled=1)
    assert len(sales(shop)) == 1


def test_a_state_is_known_by_how_it_begins(shop: Shop, tmp_path: Path) -> None:
    said = "Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga 2026-12-01."
    assert read(shop, as_csv(tmp_path / "a.csv", shopee_rows({"Status Pesanan": said}))).added == 1


def test_what_came_back_of_an_order_is_a_return(shop: Shop, tmp_path: Path) -> None:
    read(shop, as_csv(tmp_path / "a.csv", shopee_rows()))
    path = as_csv(tmp_path / "b.csv", shopee_rows({"Returned quantity": "1"}))
    assert (read(shop, path).added, read(shop, path).added) == (1, 0)
    _, back = sales(shop)
    assert [(line.kind, line.quantity) for line in back.lines] == [(LineKind.RETURN, -1)]
    assert shop.ledger.balance("ONL", "payable:artisan:P01") == Rupiah(-12_750)
    assert shop.ledger.balance("ONL", "bank") == Rupiah(15_000)
    assert shop.audit.verify() == []


def test_an_order_that_is_called_off_after_it_was_taken_comes_back_whole(shop: Shop, tmp_path: Path) -> None:
    read(shop, as_csv(tmp_path / "a.csv", shopee_rows({"Status Pesanan": "Perlu Dikirim"})))
    path = as_csv(tmp_path / "b.csv", shopee_rows({"Status Pesanan": "Batal"}))
    assert read(shop, path) == OrdersRead("Shopee", 1, 0, 0, cancelled=1)
    assert read(shop, path) == OrdersRead("Shopee", 0, 1, 0, cancelled=1)
    assert shop.ledger.balance("ONL", "bank") == Rupiah(0)
    (item,) = shop.shelf.search("ONL", "P01-DA001")
    assert item.left == 10
    assert shop.audit.verify() == []


def test_every_bad_row_is_listed_with_its_line_and_reason(shop: Shop, tmp_path: Path) -> None:
    changes: tuple[Mapping[str, str], ...] = (
        {"No. Pesanan": "KENDI 1 2"},
        {"No. Pesanan": "2611230KENDI02", "Status Pesanan": "Entah"},
        {"No. Pesanan": "2611230KENDI03", "Jumlah": "0"},
        {"No. Pesanan": "2611230KENDI04", "Harga Setelah Diskon": "45.00"},
        {"No. Pesanan": "2611230KENDI05", "Nomor Referensi SKU": ""},
        {"No. Pesanan": "2611230KENDI06", "Returned quantity": "5"},
    )
    trouble = bad_rows(shop, as_csv(tmp_path / "a.csv", shopee_rows(*changes)))
    flaws = [p.trouble.flaw for p in trouble.problems if isinstance(p.trouble, BadOrderCell)]
    assert [problem.line for problem in trouble.problems] == [2, 3, 4, 5, 6, 7]
    assert flaws == [
        CellFlaw.ORDER, CellFlaw.STATE, CellFlaw.QUANTITY, CellFlaw.MONEY, CellFlaw.SKU, CellFlaw.RETURNED,
    ]  # fmt: skip
    assert [p.field for p in trouble.problems][:2] == ["No. Pesanan", "Status Pesanan"]


def test_an_unknown_sku_stops_the_whole_file(shop: Shop, tmp_path: Path) -> None:
    changes = [{"No. Pesanan": f"2611230KENDI0{n}", "Nomor Referensi SKU": f"NICHTS-{n}"} for n in (2, 3)]
    trouble = bad_rows(shop, as_csv(tmp_path / "a.csv", shopee_rows({}, *changes)))
    assert [(p.line, p.reason) for p in trouble.problems] == [
        (3, "no product NICHTS-2"), (4, "no product NICHTS-3"),
    ]  # fmt: skip


def test_a_piece_that_was_sold_at_the_counter_is_refused_with_where_and_when(
    shop: Shop, tmp_path: Path
) -> None:
    sku = one_of_a_kind()
    path = as_csv(tmp_path / "a.csv", shopee_rows({"Nomor Referensi SKU": sku, "Jumlah": "1"}))
    (problem,) = bad_rows(shop, path).problems
    assert isinstance(problem.trouble, StandsElsewhere)
    assert problem.trouble.centre == "PDR"

    note = {
        "ref": "N-1", "sold_at": "2026-11-24T09:00", "kind": "sale", "original_ref": "", "sku": sku,
        "piece": "", "quantity": "1", "price": "900000", "discount": "0", "tender": "cash", "note": "",
    }  # fmt: skip
    shop.sales.import_csv(as_csv(tmp_path / "nota.csv", [note]), "PDR")
    (problem,) = bad_rows(shop, path).problems
    assert isinstance(problem.trouble, PieceGone)
    assert (problem.trouble.state, problem.trouble.document) == (PieceState.SOLD, "PDR-0-261124-0001")
    assert problem.trouble.at is not None
    assert problem.trouble.at.isoformat() == "2026-11-24T02:00:00+00:00"


def test_a_piece_is_sold_online_once(shop: Shop, tmp_path: Path) -> None:
    sku = one_of_a_kind()
    artisan = sku.partition("-")[0]
    shop.goods.receive("ONL", "ONL-0", artisan, {sku: 1}, "Siti")
    one = {"Nomor Referensi SKU": sku, "Jumlah": "1"}
    rows = shopee_rows(one, {**one, "No. Pesanan": "2611230KENDI02"})
    (problem,) = bad_rows(shop, as_csv(tmp_path / "a.csv", rows)).problems
    assert isinstance(problem.trouble, PieceGone)
    assert read(shop, as_csv(tmp_path / "b.csv", rows[:1])).added == 1
    assert shop.audit.verify() == []


def test_a_trial_run_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", shopee_rows())
    steps: list[tuple[int, int]] = []
    told = shop.listings.import_orders(
        path, "ONL", dry_run=True, progress=lambda done, of: steps.append((done, of))
    )
    assert told == OrdersRead("Shopee", 1, 0, 0, 0, dry_run=True)
    assert steps == [(1, 1)]
    assert sales(shop) == []
    assert read(shop, path).added == 1


def test_work_that_is_stopped_half_way_keeps_nothing(shop: Shop, tmp_path: Path) -> None:
    def stop_at_two(done: int, _of: int) -> None:
        if done == 2:
            raise Cancelled

    rows = shopee_rows(*({"No. Pesanan": f"2611230KENDI0{n}"} for n in range(3)))
    path = as_csv(tmp_path / "a.csv", rows)
    before = shop.ledger.trial_balance()
    with pytest.raises(Cancelled):
        shop.listings.import_orders(path, "ONL", progress=stop_at_two)
    assert (sales(shop), shop.ledger.trial_balance()) == ([], before)
    assert read(shop, path).added == 3
    assert shop.audit.verify() == []


# --- the buyer -------------------------------------------------------------------------------------


def test_nothing_of_a_buyer_stays_anywhere(
    shop: Shop, tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    read(shop, as_csv(tmp_path / "a.csv", shopee_rows()))
    read(shop, as_xlsx(tmp_path / "b.xlsx", tiktok_rows()))
    shop.audit.facts(tmp_path / "fakta")
    shop.close()

    kept = [*shop.folder.root.rglob("*"), *(tmp_path / "fakta").rglob("*")]
    content = b"".join(path.read_bytes() for path in kept if path.is_file())
    assert b"2611230KENDI01" in content
    said = "".join([*capsys.readouterr(), caplog.text])
    for word in PERSONAL:
        assert word.encode() not in content
        assert word not in said


def test_a_row_that_slipped_by_a_column_tells_no_name(shop: Shop, tmp_path: Path) -> None:
    (row,) = shopee_rows()
    cells = list(row.values())
    for lost in range(len(cells)):
        path = as_csv(tmp_path / "a.csv", shopee_rows())
        with path.open("a", encoding="utf-8", newline="") as file:
            csv.writer(file).writerow([*cells[:lost], *cells[lost + 1 :]])
        trouble = bad_rows(shop, path)
        flaws = [p.trouble.flaw for p in trouble.problems if isinstance(p.trouble, BadOrderCell)]
        assert CellFlaw.WIDTH in flaws
    for name in ("Status Pesanan", "Jumlah", "Harga Setelah Diskon", "Waktu Pesanan Dibuat"):
        for word in PERSONAL:
            bad_rows(shop, as_csv(tmp_path / "b.csv", shopee_rows({name: word})))


# --- what is no order file -------------------------------------------------------------------------


def refused(shop: Shop, path: Path) -> BadOrderFile:
    """One clear sentence, and nothing of a buyer in it."""
    with pytest.raises(BadOrderFile) as trouble:
        read(shop, path)
    assert "\n" not in str(trouble.value)
    assert not any(word in str(trouble.value) for word in PERSONAL)
    return trouble.value


def test_what_is_no_order_file_is_told(shop: Shop, tmp_path: Path) -> None:
    other = as_csv(tmp_path / "a.csv", [{"nama": "Ratna", "harga": "15000"}])
    assert refused(shop, other).flaw is OrderFileFlaw.NOT_ORDERS
    old = tmp_path / "lama.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert refused(shop, old).flaw is OrderFileFlaw.OLD_OR_LOCKED
    assert refused(shop, tmp_path / "tidak-ada.csv").flaw is OrderFileFlaw.UNREADABLE
    latin = tmp_path / "latin.csv"
    latin.write_bytes("No. Pesanan,Nama Penerima\n1,Ren\xe9e".encode("latin-1"))
    assert refused(shop, latin).flaw is OrderFileFlaw.UNREADABLE
    lacking = [{name: said for name, said in row.items() if name != "Jumlah"} for row in shopee_rows()]
    trouble = refused(shop, as_csv(tmp_path / "kurang.csv", lacking))
    assert (trouble.flaw, trouble.about) == (OrderFileFlaw.COLUMNS_MISSING, "Jumlah")


def test_orders_belong_to_an_online_centre(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(NotOnline):
        shop.listings.import_orders(as_csv(tmp_path / "a.csv", shopee_rows()), "CKL")


def test_titles_may_stand_above_the_header(shop: Shop, tmp_path: Path) -> None:
    rows = shopee_rows()
    book = Workbook()
    book.active.append(["Laporan pesanan November"])
    book.active.append([])
    book.active.append(list(rows[0]))
    book.active.append(list(rows[0].values()))
    book.save(tmp_path / "a.xlsx")
    assert read(shop, tmp_path / "a.xlsx").added == 1


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("03/11/2026 14:05:33", date(2026, 11, 3)),
        ("11/23/2026 2:05:33 PM", date(2026, 11, 23)),
        ("2026-11-23 14:05", date(2026, 11, 23)),
    ],
)
def test_times_are_read_as_the_whole_file_writes_them(
    shop: Shop, tmp_path: Path, when: str, day: date
) -> None:
    read(shop, as_csv(tmp_path / "a.csv", tiktok_rows({"Created Time": when})))
    assert len(sales(shop, day)) == 1


def test_times_that_are_written_in_two_ways_are_refused(shop: Shop, tmp_path: Path) -> None:
    rows = tiktok_rows({}, {"Order ID": "578123456789012346", "Created Time": "2026-11-23 14:05"})
    bad_rows(shop, as_csv(tmp_path / "a.csv", rows))


# --- money -----------------------------------------------------------------------------------------


@given(st.integers(0, 1_000_000_000))
def test_an_amount_is_read_however_it_is_written(amount: int) -> None:
    of = Rupiah(amount)
    ways = [str(amount), plain(of), rupiah(of), f"IDR {plain(of)}", f"{amount:,}", f" Rp {plain(of)} "]
    if amount >= 1000:
        ways += [f"{amount}.00", f"{plain(of)},00", f"{amount:,}.00"]
    assert {whole_rupiah(way) for way in ways} == {of}


@pytest.mark.parametrize(
    "said",
    ["", "45.00", "45,5", "-15000", "15.00.00", "1.5000", "2,5", "15k", "٤٥٠٠٠", "45.000,50", "9" * 13],
)
def test_what_could_be_meant_in_two_ways_is_no_amount(said: str) -> None:
    assert whole_rupiah(said) is None


def test_a_copy_of_a_file_under_another_name_is_the_same_orders(shop: Shop, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", shopee_rows())
    read(shop, path)
    assert read(shop, Path(shutil.copy(path, tmp_path / "b.csv"))).added == 0
