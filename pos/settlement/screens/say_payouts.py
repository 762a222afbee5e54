"""The sentences of payout runs and of files for banks."""

from __future__ import annotations

from pos.artisans.domain import Rail
from pos.core.money import rupiah
from pos.settlement.domain import (
    BadAccounts,
    BadColumns,
    BadPayer,
    EmptyBatch,
    EmptyRun,
    Flaw,
    MayNotTransfer,
    NoPayer,
    OnItsWay,
    PaidTogether,
)
from pos.settlement.screens.say import tr
from pos.ui.language import short_date
from pos.ui.say import Said, register


def _flaw(flaw: Flaw) -> str:
    if flaw.digits < 0:
        why = tr("nomornya belum ada")
    elif not flaw.digits:
        why = tr("bukan angka")
    elif flaw.expected:
        why = tr("{n} angka, seharusnya {expected}").format(n=flaw.digits, expected=flaw.expected)
    else:
        why = tr("{n} angka").format(n=flaw.digits)
    return f"{flaw.artisan_name} ({why})"


def _bad_accounts(error: BadAccounts) -> Said:
    happened = tr("Nomor {n} perajin perlu diperbaiki").format(n=len(error.flaws))
    who = "; ".join(_flaw(flaw) for flaw in error.flaws)
    return Said(happened, tr("Berkas belum dibuat."), f"{who}.", str(error))


def _empty_run(error: EmptyRun) -> Said:
    happened = tr("Tidak ada yang perlu dibayar dari {day}").format(day=short_date(error.day))
    return Said(happened, "", tr("Pilih hari lain, atau tunggu hari bayarnya."), str(error))


def _together(error: PaidTogether) -> Said:
    happened = tr("Uang {name} dari beberapa pusat dibayar bersama: {amount}").format(
        name=error.artisan_name, amount=rupiah(error.amount)
    )
    return Said(happened, tr("Belum ada uang yang keluar."), tr("Bayar di layar Bayar perajin."), str(error))


def _on_its_way(error: OnItsWay) -> Said:
    happened = tr("Transfer {name} sudah ada di berkas bank").format(name=error.artisan_name)
    return Said(
        happened,
        tr("Tidak dibayar dua kali."),
        tr("Kalau bank menolaknya, tandai gagal dulu, lalu bayar tunai."),
        str(error),
    )


def _empty_batch(error: EmptyBatch) -> Said:
    rail = tr("e-wallet") if error.rail is Rail.EWALLET else tr("transfer bank")
    happened = tr("Tidak ada {rail} yang menunggu").format(rail=rail)
    return Said(happened, tr("Berkas belum dibuat."), "", str(error))


def _no_payer(error: NoPayer) -> Said:
    return Said(
        tr("Rekening pembayar belum diisi"),
        tr("Berkas belum dibuat."),
        tr("Isi di Setelan, Rekening pembayar."),
        str(error),
    )


def _may_not(error: MayNotTransfer) -> Said:
    happened = tr("{name} tidak berhak melihat nomor rekening").format(name=error.name)
    return Said(happened, "", tr("Minta bendahara atau pengelola."), str(error))


def _bad_payer(error: BadPayer) -> Said:
    names = {
        "name": tr("Nama pemilik"), "bank": tr("Bank"), "bic": tr("Kode SWIFT/BIC"),
        "number": tr("Nomor rekening"),
    }  # fmt: skip
    happened = tr("{field} belum benar").format(field=names.get(error.field, error.field))
    return Said(happened, tr("Belum disimpan."), "", str(error))


def _bad_columns(error: BadColumns) -> Said:
    return Said(
        tr("Pilihan kolom belum benar"),
        tr("Berkas belum dibuat."),
        tr("Nomor rekening dan jumlah harus ada."),
        str(error),
    )


register(BadAccounts, _bad_accounts)
register(EmptyRun, _empty_run)
register(PaidTogether, _together)
register(OnItsWay, _on_its_way)
register(EmptyBatch, _empty_batch)
register(NoPayer, _no_payer)
register(MayNotTransfer, _may_not)
register(BadPayer, _bad_payer)
register(BadColumns, _bad_columns)
