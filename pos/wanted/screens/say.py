"""What this slice's troubles are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.errors import PosError
from pos.ui.say import Said, register, say
from pos.wanted.domain import NothingAsked


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("wanted", text)


def in_a_line(error: PosError) -> str:
    """A trouble as one line under a field."""
    return say(error).text


def _nothing(error: NothingAsked) -> Said:
    return Said(
        tr("Belum ada yang ditulis."), tr("Tidak ada yang dicatat."),
        tr("Pilih jenisnya, atau tulis motif, ukuran, atau catatan."), str(error),
    )  # fmt: skip


register(NothingAsked, _nothing)
