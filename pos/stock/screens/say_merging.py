"""What is said of merging two cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.stock.domain.merging import CannotMerge, MergeNeedsApproval, PayoutOnItsWay
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence about merging in the language of the screen."""
    return QCoreApplication.translate("merging", text)


def _same(error: CannotMerge) -> Said:
    return Said(tr("Pilih dua kartu yang berbeda."), tr("Tidak ada yang berubah."), "", str(error))


def _on_its_way(error: PayoutOnItsWay) -> Said:
    happened = tr("Pembayaran {number} masih disiapkan.").format(number=", ".join(error.payouts))
    remedy = tr("Tandai sudah dibayar atau gagal di Perhitungan, lalu gabungkan.")
    return Said(happened, tr("Tidak ada yang berubah."), remedy, str(error))


def _needs_word(error: MergeNeedsApproval) -> Said:
    happened = tr("Menggabungkan kartu perlu persetujuan pengelola.")
    return Said(happened, tr("Tidak ada yang berubah."), "", str(error))


register(CannotMerge, _same)
register(PayoutOnItsWay, _on_its_way)
register(MergeNeedsApproval, _needs_word)
