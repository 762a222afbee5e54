"""The keys of the places on the rail."""

from typing import Final

KASIR: Final = "kasir"
TUTUP: Final = "tutup"
"""The shift: counting, closing, and what is done in it besides selling."""
HITUNG: Final = "hitung"
RETUR: Final = "retur"
PESANAN: Final = "pesanan"
SETELAN: Final = "setelan"
