"""The keys of the places on the rail."""

from typing import Final

KASIR: Final = "kasir"
TUTUP: Final = "tutup"
HITUNG: Final = "hitung"
RETUR: Final = "retur"
PESANAN: Final = "pesanan"
SETELAN: Final = "setelan"
PEMANDU: Final = "pemandu"
