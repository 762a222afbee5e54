"""The places on the rail: their keys, and the digit that goes there with Alt."""

from typing import Final

KASIR: Final = "kasir"
TUTUP: Final = "tutup"
HITUNG: Final = "hitung"
RETUR: Final = "retur"
PESANAN: Final = "pesanan"
SETELAN: Final = "setelan"

NUMBERS: Final = {KASIR: 1, RETUR: 2, HITUNG: 7, SETELAN: 9, TUTUP: 0}
"""A place keeps its number for everybody, whoever sees fewer places.

3 to 6 and 8 are kept for Titip, Barang, Perajin, Opname and Laporan (`interaction.md`, F1 sheet).
"""
