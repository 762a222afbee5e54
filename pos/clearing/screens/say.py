"""What is wrong with a statement or a match, in the language of the screen; and its columns in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

import pos.ui.say_rows  # noqa: F401 - what is wrong with a table and its rows
from pos.clearing.domain import (
    Acquired,
    AlreadyMatched,
    AmountsDiffer,
    BadColumns,
    BadStatement,
    Column,
    ColumnsUnknown,
    NoFee,
    NothingNew,
    NoTradeThen,
    OfAnotherMerchant,
    OtherMethod,
    StatementFlaw,
    StatementKnown,
)
from pos.core.clock import local_date
from pos.core.csv_rows import BadFile
from pos.core.money import rupiah
from pos.ui.language import short_date
from pos.ui.say import Said, register, say


def tr(text: str) -> str:
    """A text of this slice in the language of the screen."""
    return QCoreApplication.translate("clearing", text)


def method_word(method: Acquired) -> str:
    """`QRIS` or `Kartu`."""
    return {Acquired.QRIS: "QRIS", Acquired.CARD: tr("Kartu")}[method]


def column_word(column: str) -> str:
    """What a column means; a heading of the file is called as in the file."""
    words: dict[str, str] = {
        Column.PAID_AT: tr("Tanggal bayar"),
        Column.PAID_TIME: tr("Jam bayar"),
        Column.GROSS: tr("Jumlah dari pembeli"),
        Column.FEE: tr("Biaya (MDR)"),
        Column.NET: tr("Jumlah bersih"),
        Column.REFERENCE: tr("Nomor referensi"),
        Column.LANDED_ON: tr("Tanggal masuk bank"),
        Column.STATE: tr("Status"),
        Column.MERCHANT: tr("NMID"),
        Column.METHOD: tr("Cara bayar"),
    }
    return words.get(column, column)


def _unchanged() -> str:
    return tr("Tidak ada yang berubah.")


def _bad_statement(error: BadStatement) -> Said:
    name, cause = error.path.name, error.__cause__
    if isinstance(cause, BadFile):
        return say(cause)
    if error.flaw is StatementFlaw.OLD_OR_LOCKED:
        happened = tr("{file} adalah Excel lama, halaman web, atau terkunci sandi.").format(file=name)
        return Said(
            happened, _unchanged(), tr("Buka di Excel, simpan sebagai .xlsx tanpa sandi."), str(error)
        )
    if error.flaw is StatementFlaw.NO_LINES:
        happened = tr("{file} tidak memuat pembayaran yang berhasil.").format(file=name)
        return Said(happened, _unchanged(), tr("Pilih tanggal lain di aplikasi acquirer."), str(error))
    happened = tr("{file} bukan rekening koran.").format(file=name)
    remedy = tr("Pilih tabel dari acquirer, dengan judul kolom dan isinya.")
    return Said(happened, _unchanged(), remedy, str(error))


def _columns_unknown(error: ColumnsUnknown) -> Said:
    happened = tr("Kolom di {file} belum dikenal.").format(file=error.table.path.name)
    return Said(happened, _unchanged(), tr("Tunjukkan kolom tanggal dan jumlahnya."), str(error))


def _bad_columns(error: BadColumns) -> Said:
    named = ", ".join(column_word(one) for one in error.named)
    happened = tr("Kolom ini belum dipilih, tidak ada, atau dipakai dua kali: {columns}.")
    return Said(
        happened.format(columns=named), _unchanged(), tr("Pilih satu kolom untuk tiap isian."), str(error)
    )


def _known(error: StatementKnown) -> Said:
    happened = tr("Berkas ini sudah diimpor {person} pada {day} ({number}).")
    day = short_date(local_date(error.at))
    return Said(
        happened.format(person=error.person, day=day, number=error.number),
        _unchanged(),
        tr("Pilih berkas lain."),
        str(error),
    )


def _nothing_new(error: NothingNew) -> Said:
    happened = tr("Semua {n} baris di {file} sudah diimpor sebelumnya.")
    return Said(
        happened.format(n=error.known, file=error.path.name),
        _unchanged(),
        tr("Pilih berkas lain."),
        str(error),
    )


def _of_another(error: OfAnotherMerchant) -> Said:
    happened = tr("{file} milik NMID {found}; NMID pusat ini {expected}.")
    words = {"file": error.path.name, "found": error.found, "expected": error.expected}
    return Said(
        happened.format(**words),
        _unchanged(),
        tr("Pilih rekening koran pusat ini, atau ganti pusatnya."),
        str(error),
    )


def _other_method(error: OtherMethod) -> Said:
    happened = tr("{file} berisi {found}, bukan {meant}.")
    words = {"file": error.path.name, "found": error.found, "meant": method_word(error.meant)}
    return Said(happened.format(**words), _unchanged(), tr("Ganti pilihan QRIS atau Kartu."), str(error))


def _no_trade(error: NoTradeThen) -> Said:
    happened = tr("Tidak ada pembayaran pusat ini dari {first} sampai {last} yang cocok.")
    words = {"first": short_date(error.first), "last": short_date(error.last)}
    remedy = tr("Mungkin rekening koran pusat lain. Bila tidak: pilih rentang hari yang lebih panjang.")
    return Said(happened.format(**words), _unchanged(), remedy, str(error))


def _already(error: AlreadyMatched) -> Said:
    happened = tr("{what} sudah dicocokkan.").format(what=error.what)
    return Said(happened, _unchanged(), tr("Pilih yang lain di daftar."), str(error))


def _differ(error: AmountsDiffer) -> Said:
    happened = tr("Barisnya {line}, pembayarannya {payment}: tidak mungkin sama.")
    words = {"line": rupiah(error.line), "payment": rupiah(error.payment)}
    return Said(happened.format(**words), _unchanged(), tr("Pilih yang jumlahnya sama."), str(error))


def _no_fee(error: NoFee) -> Said:
    happened = tr("Baris ini membawa uang masuk {amount}, jadi bukan biaya acquirer.")
    return Said(
        happened.format(amount=rupiah(error.net)),
        _unchanged(),
        tr("Cocokkan, atau catat lain-lain."),
        str(error),
    )


register(BadStatement, _bad_statement)
register(ColumnsUnknown, _columns_unknown)
register(BadColumns, _bad_columns)
register(StatementKnown, _known)
register(NothingNew, _nothing_new)
register(OfAnotherMerchant, _of_another)
register(OtherMethod, _other_method)
register(NoTradeThen, _no_trade)
register(AlreadyMatched, _already)
register(AmountsDiffer, _differ)
register(NoFee, _no_fee)
