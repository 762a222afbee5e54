"""What this slice's troubles, rails and states are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.artisans.screens.say import RAIL_ICONS, rail_word
from pos.core.errors import PosError
from pos.core.money import ZERO, rupiah
from pos.core.words import clock_time
from pos.ledger.domain import EntryKind
from pos.settlement.domain import (
    BackwardDays,
    BooksDisagree,
    DayPart,
    MoreThanBalance,
    NotReady,
    NotThatDay,
    PartKind,
    PayoutEnded,
    StatementLine,
)
from pos.settlement.screens.day_state import ArtisanDay, Standing
from pos.ui.language import short_date
from pos.ui.say import Said, register, say


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("settlement", text)


def trouble(error: PosError) -> Said:
    """The sentence for a day that could not be closed or money that could not be paid."""
    return say(error)


def entry_word(line: StatementLine) -> str:
    """What a posting to an artisan's account was."""
    if line.kind is EntryKind.SALE:
        return tr("Penjualan") if line.amount >= ZERO else tr("Retur")
    if line.kind is EntryKind.ADVANCE_RECOVERY and line.amount > ZERO:
        return tr("Potongan kasbon dibalik")
    words = {
        EntryKind.PAYOUT: tr("Pembayaran"),
        EntryKind.ADVANCE_RECOVERY: tr("Potongan kasbon"),
        EntryKind.FEE: tr("Potongan"),
        EntryKind.BREAKAGE: tr("Rusak/hilang"),
    }
    return words.get(line.kind, tr("Penyesuaian"))


def standing_word(row: ArtisanDay) -> str:
    """Where an artisan's money is: `Sudah dibayar 16.31`, `Tunai, belum`."""
    if row.standing is Standing.PAID and row.paid_at is not None:
        return tr("Sudah dibayar {time}").format(time=clock_time(row.paid_at))
    words = {
        Standing.OPEN: "{rail}",
        Standing.CARRIED: tr("Masuk saldo"),
        Standing.UNPAID: tr("{rail}, belum"),
        Standing.SENT: tr("{rail}, disiapkan"),
        Standing.FAILED: tr("{rail}, gagal"),
        Standing.PAID: tr("Sudah dibayar"),
        Standing.REVERSED: tr("Dibalik"),
    }
    return words[row.standing].format(rail=rail_word(row.line.rail))


def standing_icon(row: ArtisanDay) -> str:
    """An icon beside it: never colour alone."""
    icons = {
        Standing.PAID: "circle-check", Standing.CARRIED: "archive", Standing.FAILED: "alert-circle",
        Standing.REVERSED: "arrow-back-up",
    }  # fmt: skip
    return icons.get(row.standing, RAIL_ICONS[row.line.rail])


def standing_tone(row: ArtisanDay) -> str:
    """The colour token of the words."""
    quiet = "text.secondary"
    tones = {
        Standing.PAID: "paid.text", Standing.CARRIED: quiet, Standing.REVERSED: quiet,
        Standing.FAILED: "danger.text",
    }  # fmt: skip
    return tones.get(row.standing, "text.primary")


def part_word(part: DayPart) -> str:
    """What one of a day's settlements is: `2 · pembalikan`."""
    words = {
        PartKind.STANDS: tr("{n} · berlaku"),
        PartKind.REVERSED: tr("{n} · dibalik"),
        PartKind.MIRROR: tr("{n} · pembalikan"),
    }
    return words[part.kind].format(n=part.part)


def _not_ready(error: NotReady) -> Said:
    safe = tr("Angka hari ini masih bisa berubah, dan tidak ada yang hilang.")
    parts = []
    for shift in error.checks.open_shifts:
        number = shift.number.rpartition("-")[2]
        parts.append(tr("Tutup Sif {n} milik {name}.").format(n=number, name=shift.attendant_name))
    parts += [
        tr("Simpan untuk besok atau batalkan yang ditahan: {note}.").format(note=note)
        for note in error.checks.held
    ]
    return Said(tr("Hari belum bisa ditutup"), safe, " ".join(parts), str(error))


def _not_that_day(error: NotThatDay) -> Said:
    if error.day < error.limit:
        happened = tr("{day} sudah lewat: {limit} sudah ditutup")
        remedy = tr("Penjualan yang menyusul masuk ke hari berikutnya.")
    else:
        happened = tr("{day} belum terjadi: hari ini {limit}")
        remedy = tr("Pilih tanggal lain.")
    words = {"day": short_date(error.day), "limit": short_date(error.limit)}
    return Said(happened.format(**words), "", remedy, str(error))


def _books_disagree(error: BooksDisagree) -> Said:
    happened = tr("Catatan {code} tidak cocok: penjualan {lines}, buku {journal}").format(
        code=error.artisan_code, lines=rupiah(error.by_lines), journal=rupiah(error.by_journal)
    )
    return Said(
        happened, tr("Hari belum ditutup."), tr("Panggil pengelola untuk memeriksa buku."), str(error)
    )


def _more_than_balance(error: MoreThanBalance) -> Said:
    happened = tr("Paling banyak {available} bisa dibayar").format(available=rupiah(error.available))
    return Said(
        happened, tr("Belum ada uang yang dicatat keluar."), tr("Periksa perhitungannya."), str(error)
    )


def _payout_ended(error: PayoutEnded) -> Said:
    happened = tr("{number} sudah selesai").format(number=error.number)
    return Said(happened, tr("Tidak dibayar dua kali."), tr("Cetak lagi slipnya bila perlu."), str(error))


def _backward_days(error: BackwardDays) -> Said:
    happened = tr("Tanggal akhir {last} lebih dulu daripada tanggal awal {first}.").format(
        first=short_date(error.first), last=short_date(error.last)
    )
    return Said(happened, "", tr("Tukar kedua tanggalnya."), str(error))


register(BackwardDays, _backward_days)
register(NotReady, _not_ready)
register(NotThatDay, _not_that_day)
register(BooksDisagree, _books_disagree)
register(MoreThanBalance, _more_than_balance)
register(PayoutEnded, _payout_ended)
