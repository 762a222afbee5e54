"""What can go wrong with the manual, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.manual.domain import ManualMissing
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A line of the manual's window in the language of the screen."""
    return QCoreApplication.translate("manual", text)


def _missing(_error: ManualMissing) -> Said:
    return Said(
        tr("Buku panduan tidak bisa dibaca."),
        tr("Tombol cepat tetap ada di sini."),
        tr("Pasang ulang programnya; data toko tidak tersentuh."),
    )


register(ManualMissing, _missing)
