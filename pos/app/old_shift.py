"""What is said of a shift of an earlier day that is still open."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.app.places import TUTUP
from pos.till.domain import Shift
from pos.ui.language import short_date
from pos.ui.widgets.notice import Notice

_YESTERDAY: Final = 1


def tr(text: str) -> str:
    """A sentence of the window in the language of the screen."""
    return QCoreApplication.translate("app", text)


def remind_of(reminder: Notice, shift: Shift, today: date) -> None:
    """Say it in the reminder, with the way to its count; selling goes on."""
    if (today - shift.business_date).days == _YESTERDAY:
        happened = tr("Sif kemarin masih terbuka ({name}).").format(name=shift.attendant_name)
    else:
        happened = tr("Sif {date} masih terbuka ({name}).").format(
            date=short_date(shift.business_date), name=shift.attendant_name
        )
    rest = tr("Penjualan sekarang masih masuk tanggal itu. Tutup dulu sif itu, lalu buka yang baru.")
    acts = ((TUTUP, tr("Tutup sif"), "lock"), ("", tr("Nanti"), "x"))
    reminder.show_notice("warning", happened, rest, "clock", acts)
