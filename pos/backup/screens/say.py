"""The sentences of backup and restore."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pos.backup.domain import (
    DamagedBackup,
    ForeignBackup,
    Loss,
    NoRoom,
    NotWhole,
    OccupiedFile,
    PlaceGone,
    ShopWentOn,
)
from pos.core.clock import local
from pos.core.money import Rupiah, rupiah
from pos.core.words import clock_time
from pos.ui.language import long_date
from pos.ui.say import Said, register

translate = QCoreApplication.translate


def tr(text: str) -> str:
    """A text of this slice in the language of the screen."""
    return QCoreApplication.translate("backup", text)


def moment_words(instant: datetime | None) -> str:
    """`Selasa, 24 November 2026 · 21.03`."""
    if instant is None:
        return translate("backup", "belum pernah")
    return f"{long_date(local(instant).date())} · {clock_time(instant)}"


def loss_words(losses: Sequence[Loss]) -> str:
    """What would be lost, in one sentence."""
    if not losses:
        return translate("backup", "Tidak ada yang hilang: cadangan ini memuat semua yang ada di sini.")
    names = {
        "sale": translate("backup", "{n} penjualan ({amount})"),
        "shift": translate("backup", "{n} sif"),
        "intake": translate("backup", "{n} nota titip"),
        "stock_act": translate("backup", "{n} mutasi barang"),
        "settlement": translate("backup", "{n} perhitungan perajin"),
        "payout": translate("backup", "{n} pembayaran perajin"),
        "stocktake": translate("backup", "{n} opname"),
        "custom_order": translate("backup", "{n} pesanan"),
    }
    parts = [names[loss.table].format(n=loss.count, amount=rupiah(Rupiah(loss.amount))) for loss in losses]
    said = translate("backup", "Yang akan hilang dari buku: {what}.")
    return said.format(what=", ".join(parts))


def _place(path: Path) -> str:
    """The folder's own name: whole paths are longer than a line."""
    return path.parent.name or str(path.parent)


def _damaged(error: DamagedBackup) -> Said:
    happened = translate("backup", "{file} rusak, atau bukan cadangan.").format(file=error.path.name)
    return Said(
        happened, translate("backup", "Toko ini tidak berubah."),
        translate("backup", "Pilih cadangan lain."), str(error),
    )  # fmt: skip


def _foreign(error: ForeignBackup) -> Said:
    happened = translate("backup", "{file} adalah cadangan toko lain ({shop}).")
    return Said(
        happened.format(file=error.path.name, shop=error.theirs),
        translate("backup", "Toko ini tidak berubah."),
        translate("backup", "Pilih cadangan dari kasir ini."), str(error),
    )  # fmt: skip


def _no_room(error: NoRoom) -> Said:
    happened = translate("backup", "{folder} penuh: perlu {n} MB.")
    return Said(
        happened.format(folder=_place(error.path), n=max(1, error.needed // 1_000_000)),
        translate("backup", "Penjualan aman, dan cadangan lama tetap ada."),
        translate("backup", "Kosongkan flashdisk itu atau pakai yang lain, lalu cadangkan lagi."), str(error),
    )  # fmt: skip


def _gone(error: PlaceGone) -> Said:
    return Said(
        translate("backup", "{folder} tidak ada atau tercabut.").format(folder=_place(error.path)),
        translate("backup", "Penjualan aman, dan cadangan lama tetap ada."),
        translate("backup", "Pasang flashdisknya, lalu cadangkan lagi."), str(error),
    )  # fmt: skip


def _not_whole(error: NotWhole) -> Said:
    return Said(
        translate("backup", "Cadangan yang baru tidak cocok dengan buku, jadi tidak disimpan."),
        translate("backup", "Penjualan aman, dan cadangan lama tetap ada."),
        translate("backup", "Panggil pengelola untuk memeriksa buku."), str(error),
    )  # fmt: skip


def _occupied(error: OccupiedFile) -> Said:
    happened = translate("backup", "{file} sudah ada, dan bukan cadangan kasir ini.")
    return Said(
        happened.format(file=error.path.name), translate("backup", "Berkas itu tidak diubah."),
        translate("backup", "Pilih nama lain."), str(error),
    )  # fmt: skip


register(DamagedBackup, _damaged)
register(ForeignBackup, _foreign)
register(NoRoom, _no_room)
register(PlaceGone, _gone)
register(NotWhole, _not_whole)
register(OccupiedFile, _occupied)


def _went_on(error: ShopWentOn) -> Said:
    return Said(
        translate("backup", "Toko ini berjualan lagi setelah cadangan dibandingkan."),
        translate("backup", "Tidak ada yang berubah."),
        translate("backup", "Bandingkan sekali lagi."), str(error),
    )  # fmt: skip


register(ShopWentOn, _went_on)
