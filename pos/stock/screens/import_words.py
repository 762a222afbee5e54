"""What columns and cells of imported tables are called on screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from pos.core.money import Rupiah, rupiah
from pos.core.words import short_date
from pos.exporting.files import OtherKind
from pos.ui.say import Said, register

_FLAGS = frozenset({"one_of_a_kind", "active"})
_SHARES = frozenset({"commission_pct"})


def tr(text: str) -> str:
    """A sentence about importing in the language of the screen."""
    return QCoreApplication.translate("imports", text)


def dotted(count: int) -> str:
    """`100.000`."""
    return f"{count:,}".replace(",", ".")


def column_word(column: str) -> str:
    """`Harga`, `Nomor rekening`; a column that nobody named is called as in the file."""
    if column.startswith("stock_"):
        return tr("Stok {centre}").format(centre=column.removeprefix("stock_"))
    return (_goods_words() | _artisan_words()).get(column, column)


def cell_word(column: str, value: object) -> str:
    """A value as people read it: `Rp15.000`, `ya`, `–` where there is none."""
    if value is None or value == "":
        return "–"
    if isinstance(value, Rupiah):
        return rupiah(value)
    if isinstance(value, date):
        return short_date(value)
    if column in _FLAGS:
        return tr("ya") if value else tr("tidak")
    return f"{value}%".replace(".", ",") if column in _SHARES else str(value)


def _goods_words() -> dict[str, str]:
    return {
        "sku": tr("Kode barang"),
        "artisan_code": tr("Perajin"),
        "name_id": tr("Nama"),
        "name_en": tr("Nama Inggris"),
        "receipt_name": tr("Nama di struk"),
        "category": tr("Jenis"),
        "motif": tr("Motif"),
        "finish": tr("Hasil akhir"),
        "size_label": tr("Ukuran"),
        "height_cm": tr("Tinggi"),
        "diameter_cm": tr("Garis tengah"),
        "weight_g": tr("Berat"),
        "unit": tr("Satuan"),
        "price_idr": tr("Harga"),
        "commission_pct": tr("Bagian toko"),
        "one_of_a_kind": tr("Hanya satu"),
        "fragile": tr("Mudah pecah"),
        "packing": tr("Kemasan"),
        "kind": tr("Barang atau jasa"),
        "technique": tr("Teknik"),
        "colour": tr("Warna"),
        "packed_weight_g": tr("Berat dengan kemasan"),
        "shelf_place": tr("Tempat di rak"),
        "fixed_net_idr": tr("Harga titip"),
        "active": tr("Aktif"),
    }


def _artisan_words() -> dict[str, str]:
    return {
        "code": tr("Kode perajin"),
        "full_name": tr("Nama lengkap"),
        "tag_name": tr("Nama di label"),
        "gender": tr("P/L"),
        "desa": tr("Desa"),
        "kampung": tr("Kampung"),
        "kecamatan": tr("Kecamatan"),
        "kabupaten": tr("Kabupaten"),
        "specialty": tr("Keahlian"),
        "phone": tr("Nomor HP"),
        "payout_method": tr("Cara bayar"),
        "bank_name": tr("Bank"),
        "bank_code": tr("Kode bank"),
        "bank_bic": tr("BIC bank"),
        "account_no": tr("Nomor rekening"),
        "ewallet": tr("Dompet digital"),
        "account_holder": tr("Atas nama"),
        "settlement": tr("Periode"),
        "joined_on": tr("Mulai titip"),
        "consent_on": tr("Tanggal persetujuan"),
    }


def _other_kind(error: OtherKind) -> Said:
    happened = tr("{file} belum ditulis.").format(file=error.path.name)
    return Said(happened, "", tr("Beri nama yang berakhir .xlsx atau .csv."), str(error))


register(OtherKind, _other_kind)
