"""What this slice's troubles are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.errors import PosError
from pos.core.money import rupiah
from pos.till.domain import DifferenceNeedsReason, NoOpenShift, ShiftAlreadyOpen


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("till", text)


def trouble(error: PosError) -> str:
    """The sentence for a shift that could not be opened or closed."""
    if isinstance(error, ShiftAlreadyOpen):
        return tr("Sif {number} milik {name} masih terbuka. Tutup dulu sif itu.").format(
            number=error.shift.number, name=error.shift.attendant_name
        )
    if isinstance(error, NoOpenShift):
        return tr("Sif ini sudah ditutup. Buka sif baru untuk berjualan.")
    if isinstance(error, DifferenceNeedsReason):
        return tr("Hitungan berbeda {difference} dari catatan. Pilih alasannya dulu.").format(
            difference=rupiah(error.difference)
        )
    from pos.ui.say import say

    return say(error).text
