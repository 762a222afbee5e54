"""Files as the marketplaces give them: templates with their codes, hints and lists, and order exports."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Protection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

BUYER = "Ratna Kusumawardhani"
PHONE = "081298765432"
ADDRESS = "Jl. Melati Raya No. 17, Cilegon"
PERSONAL = (BUYER, "Kusumawardhani", PHONE, ADDRESS, "Melati", "ratna.kw88")

SHOPEE_CODES = (
    ("ps_category|0|0", "Kategori", "Opsional"),
    ("ps_product_name|1|0", "Nama Produk", "Wajib"),
    ("ps_product_description|1|0", "Deskripsi Produk", "Wajib"),
    ("ps_minimum_purchase_quantity|0|0", "Min. Jumlah Pembelian", "Opsional"),
    ("ps_sku_parent_short|0|0", "SKU Induk", "Opsional"),
    ("et_title_variation_1|0|0", "Nama Variasi 1", "Wajib bersyarat"),
    ("ps_price|1|1", "Harga", "Wajib"),
    ("ps_stock|0|1", "Stok", "Opsional"),
    ("ps_sku_short|0|0", "Kode Variasi", "Opsional"),
    ("ps_item_cover_image|1|3", "Foto Sampul", "Wajib"),
    ("ps_item_image_1|0|3", "Foto Produk 1", "Opsional"),
    ("ps_weight|1|1", "Berat", "Wajib"),
    ("ps_length|0|1", "Panjang", "Opsional"),
    ("channel_id.8003|0|0", "Reguler (Cashless)", "Opsional"),
    ("et_title_reason|0|0", "Alasan Gagal", ""),
)
TIKTOK_CODES = (
    ("category", "Kategori", "Wajib"),
    ("brand", "Merek", "Opsional"),
    ("product_name", "Nama produk", "Wajib"),
    ("product_description", "Deskripsi produk", "Wajib"),
    ("main_image", "Gambar utama", "Wajib"),
    ("parcel_weight", "Berat paket(g)", "Wajib"),
    ("parcel_length", "Panjang paket(cm)", "Opsional"),
    ("price", "Harga ritel (Mata Uang Lokal)", "Wajib"),
    ("quantity", "Kuantitas", "Wajib"),
    ("seller_sku", "SKU penjual", "Opsional"),
)
_CHOICES = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:dataValidations count="1" '
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" '
    'allowBlank="1"><x14:formula1><xm:f>Daftar!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>N7:N1000</xm:sqref>'
    "</x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>"
)


def shopee_template(path: Path, weight: str = "Berat produk dalam kg, contoh: 0,5") -> Path:
    """As it is downloaded: instructions first, six header rows, a pane with a name that Excel never wrote,
    a list to choose from in another sheet, and a lock on everything but the rows for products."""
    book = Workbook()
    book.active.title = "Petunjuk"
    book.active.append(["Isi produk di lembar Template"])
    sheet = book.create_sheet("Template")
    sheet.append([code for code, _, _ in SHOPEE_CODES])
    sheet.append(["basic", "3b35da8ca9eeb491f02729b66fb6e8f7", "0", "391814440"])
    sheet.append([title for _, title, _ in SHOPEE_CODES])
    sheet.append([demand for _, _, demand in SHOPEE_CODES])
    sheet.append(
        [weight if code.startswith("ps_weight") else "Lihat petunjuk" for code, _, _ in SHOPEE_CODES]
    )
    sheet.append(["Maksimal 255 huruf"])
    sheet.freeze_panes = "C7"
    sheet.protection.sheet = True
    sheet.column_dimensions["B"].protection = Protection(locked=False)
    sheet["B7"].protection = Protection(locked=False)
    _common(book, sheet)
    book.save(path)
    return _odd(path, "xl/worksheets/sheet2.xml")


def tiktok_template(path: Path) -> Path:
    """As it is downloaded: five header rows in the sheet *Template*."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Template"
    sheet.append([code for code, _, _ in TIKTOK_CODES])
    sheet.append([title for _, title, _ in TIKTOK_CODES])
    sheet.append([demand for _, _, demand in TIKTOK_CODES])
    sheet.append(["Pilih dari daftar"] * len(TIKTOK_CODES))
    sheet.append(["v3.0.1", "", "contoh: Kendi Bumijaya"])
    sheet.freeze_panes = "A6"
    _common(book, sheet)
    book.save(path)
    return path


def _common(book: Workbook, sheet: Worksheet) -> None:
    choices = DataValidation(type="list", formula1='"Aktif,Nonaktif"', allow_blank=True)
    choices.add("H7:H500")
    sheet.add_data_validation(choices)
    hidden = book.create_sheet("Daftar")
    for row in ("100639 - Dekorasi", "100640 - Dapur", "100641 - Kebun"):
        hidden.append([row])
    hidden.sheet_state = "hidden"


def _odd(path: Path, part: str) -> Path:
    """With what openpyxl cannot read or would drop."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    parts[part] = (
        parts[part].replace(b'"bottomRight"', b'"bottom_right"').replace(b"</worksheet>", _CHOICES.encode())
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of a workbook, by name."""
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


# --- order exports ---------------------------------------------------------------------------------

_SHOPEE = {
    "No. Pesanan": "2611230KENDI01",
    "Status Pesanan": "Selesai",
    "Alasan Pembatalan": "",
    "No. Resi": "SPXID0123456",
    "Waktu Pesanan Dibuat": "2026-11-23 14:05",
    "SKU Induk": "",
    "Nama Produk": "Cobek kecil",
    "Nomor Referensi SKU": "P01-DA001",
    "Harga Awal": "15.000",
    "Harga Setelah Diskon": "15.000",
    "Jumlah": "2",
    "Returned quantity": "0",
    "Voucher Ditanggung Penjual": "1.000",
    "Ongkos Kirim Dibayar oleh Pembeli": "12.000",
    "Total Pembayaran": "41.000",
    "Catatan dari Pembeli": "bungkus rapi ya",
    "Username (Pembeli)": "ratna.kw88",
    "Nama Penerima": BUYER,
    "No. Telepon": PHONE,
    "Alamat Pengiriman": ADDRESS,
}
_IN_ENGLISH = {
    "No. Pesanan": "Order ID",
    "Status Pesanan": "Order Status",
    "Waktu Pesanan Dibuat": "Order Creation Date",
    "SKU Induk": "Parent SKU Reference No.",
    "Nama Produk": "Product Name",
    "Nomor Referensi SKU": "SKU Reference No.",
    "Harga Awal": "Original Price",
    "Harga Setelah Diskon": "Deal Price",
    "Jumlah": "Quantity",
    "Username (Pembeli)": "Username (Buyer)",
    "Nama Penerima": "Receiver Name",
    "No. Telepon": "Phone Number",
    "Alamat Pengiriman": "Delivery Address",
}
_TIKTOK = {
    "Order ID": "578123456789012345",
    "Order Status": "Selesai",
    "Order Substatus": "Selesai",
    "Cancelation/Return Type": "",
    "Seller SKU": "P01-DA001",
    "Product Name": "Cobek kecil",
    "Quantity": "3",
    "Sku Quantity of return": "0",
    "SKU Unit Original Price": "15000",
    "SKU Subtotal Before Discount": "45000",
    "SKU Subtotal After Discount": "40000",
    "Shipping Fee After Discount": "9000",
    "Order Amount": "49000",
    "Created Time": "23/11/2026 14:05:33",
    "Buyer Message": "",
    "Buyer Username": "ratna.kw88",
    "Recipient": BUYER,
    "Phone #": PHONE,
    "Detail Address": ADDRESS,
}
_EXPLAINED = {name: f"About {name.lower()}." for name in _TIKTOK} | {"Order ID": "Platform unique order ID."}

Rows = Sequence[Mapping[str, str]]


def shopee_rows(*changes: Mapping[str, str], english: bool = False) -> list[dict[str, str]]:
    """Rows of a Shopee export; the changes name the Indonesian columns."""
    rows = [{**_SHOPEE, **change} for change in changes or ({},)]
    if not english:
        return rows
    return [{_IN_ENGLISH.get(name, name): said for name, said in row.items()} for row in rows]


def tiktok_rows(*changes: Mapping[str, str]) -> list[dict[str, str]]:
    """Rows of a TikTok Shop export, below the row that explains the columns."""
    return [_EXPLAINED, *({**_TIKTOK, **change} for change in changes or ({},))]


def as_csv(path: Path, rows: Rows, separator: str = ",", tail: str = "") -> Path:
    """A CSV file; `tail` stands after every cell, as TikTok Shop has a tab there."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerow(list(rows[0]))
        writer.writerows([f"{said}{tail}" for said in row.values()] for row in rows)
    return path


def as_xlsx(path: Path, rows: Rows) -> Path:
    """A workbook of one sheet with whole numbers as numbers."""
    book = Workbook()
    book.active.append(list(rows[0]))
    for row in rows:
        book.active.append(
            [int(s) if s.isdigit() and len(s) < 9 and s[0] != "0" else s for s in row.values()]
        )
    book.save(path)
    return path
