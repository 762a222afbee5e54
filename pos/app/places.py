"""The places on the rail: their keys, and the digit that goes there with Alt."""

from typing import Final

KASIR: Final = "kasir"
RETUR: Final = "retur"
TITIP: Final = "titip"
BARANG: Final = "barang"
PERAJIN: Final = "perajin"
OPNAME: Final = "opname"
HITUNG: Final = "hitung"
LAPORAN: Final = "laporan"
SETELAN: Final = "setelan"
TUTUP: Final = "tutup"

NUMBERS: Final = {
    KASIR: 1, RETUR: 2, TITIP: 3, BARANG: 4, PERAJIN: 5, OPNAME: 6, HITUNG: 7, LAPORAN: 8, SETELAN: 9, TUTUP: 0,
}  # fmt: skip
"""A place keeps its number for everybody, whoever sees fewer places."""
