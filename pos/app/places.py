"""The places on the rail: their keys, and the digit that goes there with Alt."""

from typing import Final

KASIR: Final = "kasir"
TUTUP: Final = "tutup"
"""The shift: counting, closing, and what is done in it besides selling."""
HITUNG: Final = "hitung"
RETUR: Final = "retur"
PESANAN: Final = "pesanan"
PEMANDU: Final = "pemandu"
SETELAN: Final = "setelan"
TITIP: Final = "titip"
BARANG: Final = "barang"
PERAJIN: Final = "perajin"
OPNAME: Final = "opname"
LAPORAN: Final = "laporan"
MUTASI: Final = "mutasi"
"""What is done with goods besides intake and count; it is reached from *Barang*."""
BUKU: Final = "buku"
"""The journal; it is reached from *Laporan*."""
UANG: Final = "uang"
"""QRIS and card money; it is reached from *Laporan*."""
KERTAS: Final = "kertas"
"""The list of papers; no digit, so that those of `interaction.md` stay with their places."""

NUMBERS: Final = {
    KASIR: 1, RETUR: 2, TITIP: 3, BARANG: 4, PERAJIN: 5, OPNAME: 6, HITUNG: 7, LAPORAN: 8, SETELAN: 9,
    TUTUP: 0,
}  # fmt: skip
"""A place keeps its number for everybody, whoever sees fewer places (`interaction.md`, F1 sheet).
"""

WITHIN: Final = {MUTASI: BARANG, BUKU: LAPORAN, UANG: LAPORAN}
"""Places that are reached from another one, which is lit on the rail while one is there."""

GO: Final = {"F7": RETUR, "Ctrl+P": KERTAS}
"""Keys that go to a place from wherever one is."""
