"""What the rail offers a person, in the order of a day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.app.places import (
    BARANG,
    HITUNG,
    KASIR,
    KERTAS,
    LAPORAN,
    NUMBERS,
    OPNAME,
    PEMANDU,
    PERAJIN,
    PESANAN,
    RETUR,
    SETELAN,
    TITIP,
    TUTUP,
)
from pos.staff.domain import Attendant
from pos.ui.rail import Place

translate = QCoreApplication.translate


def places_of(person: Attendant) -> tuple[Place, ...]:
    """The places that this person may go to, with their words and pictures."""
    settles = person.role.may_settle
    offered = [
        (KASIR, translate("rail", "Kasir"), "cash-register", True),
        (RETUR, translate("rail", "Retur"), "receipt-refund", True),
        (TITIP, translate("rail", "Titip"), "package-import", True),
        (BARANG, translate("rail", "Barang"), "bowl", True),
        (PERAJIN, translate("rail", "Perajin"), "users", True),
        (OPNAME, translate("rail", "Opname"), "clipboard-check", True),
        (PESANAN, translate("rail", "Pesanan"), "calendar", True),
        (HITUNG, translate("rail", "Perhitungan"), "report-money", settles),
        (LAPORAN, translate("rail", "Laporan"), "chart-bar", settles),
        (PEMANDU, translate("rail", "Pemandu"), "user", settles),
        (KERTAS, translate("rail", "Kertas"), "receipt", True),
        (SETELAN, translate("rail", "Setelan"), "settings", True),
        (TUTUP, translate("rail", "Sif"), "clock", True),
    ]
    return tuple(Place(key, word, icon, NUMBERS.get(key, -1)) for key, word, icon, may in offered if may)
