"""What makers, their terms and their troubles are called on screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.artisans.domain import (
    Alike,
    Artisan,
    BadAccount,
    BadTerms,
    BadWallet,
    Bearer,
    CardChanged,
    CodeTaken,
    MayNotEdit,
    MayNotSeeAccounts,
    MergedAway,
    PaymentMissing,
    Period,
    Rail,
    Terms,
    TermsTooEarly,
)
from pos.artisans.secrets import KeyMissing
from pos.core.errors import PosError
from pos.core.money import FULL_BPS, rupiah
from pos.core.typed import percent
from pos.ui.language import short_date
from pos.ui.say import Said, register

RAIL_ICONS: Final = {Rail.CASH: "cash-banknote", Rail.BANK: "building-bank", Rail.EWALLET: "wallet"}
"""The icon of each way to pay."""


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("artisans", text)


def rail_word(rail: Rail) -> str:
    """How the money goes, in one word."""
    return {Rail.CASH: tr("Tunai"), Rail.BANK: tr("Transfer"), Rail.EWALLET: tr("E-wallet")}[rail]


def period_word(period: Period) -> str:
    """How often."""
    words = {
        Period.DAILY: tr("Harian"), Period.WEEKLY: tr("Mingguan"), Period.MONTHLY: tr("Bulanan"),
    }  # fmt: skip
    return words[period]


def bearer_word(bearer: Bearer) -> str:
    """Who bears a discount."""
    words = {
        Bearer.SHARED: tr("Dibagi sesuai bagian"),
        Bearer.CENTRE: tr("Pusat"),
        Bearer.ARTISAN: tr("Perajin"),
        Bearer.PART: tr("Sebagian perajin"),
    }
    return words[bearer]


def village(artisan: Artisan) -> str:
    """`Kosambi, Ciruas`: the kampung (or else the desa) and the kecamatan."""
    return ", ".join(part for part in (artisan.kampung or artisan.desa, artisan.kecamatan) if part)


def centre_part(terms: Terms) -> str:
    """The centre's part: `15%`."""
    return percent(FULL_BPS - terms.rate_bps)


def terms_words(terms: Terms) -> str:
    """A version in words: the parts, who bears what, how and how often he is paid, limits where agreed."""
    said = tr("Pusat {part} · diskon: {bearer} · rusak/hilang diganti {loss}")
    bearer = bearer_word(terms.bearer)
    if terms.bearer is Bearer.PART:
        bearer = f"{bearer} {percent(terms.bearer_bps)}"
    words = [said.format(part=centre_part(terms), bearer=bearer, loss=percent(terms.loss_bps))]
    words += [rail_word(terms.rail), period_word(terms.period).lower()]
    if terms.floor_bps:
        words.append(tr("harga terendah {part}").format(part=percent(terms.floor_bps)))
    if terms.minimum_payout is not None:
        words.append(tr("dibayar mulai {amount}").format(amount=rupiah(terms.minimum_payout)))
    return " · ".join(words)


def alike_words(alike: Iterable[Alike]) -> str:
    """In what two cards are alike: `nama dan nomor HP sama`."""
    words = {Alike.NAME: tr("nama"), Alike.PHONE: tr("nomor HP"), Alike.ACCOUNT: tr("rekening")}
    said = [words[one] for one in alike]
    return tr("{what} sama").format(what=tr(" dan ").join(said))


def account_wrong(error: BadAccount) -> str:
    """What is wrong with an account number, for under its field."""
    if not error.digits:
        return tr("Hanya angka. Cocokkan dengan buku tabungan.")
    if error.is_short:
        return tr("Baru {n} angka. Cocokkan dengan buku tabungan.").format(n=error.digits)
    if error.expected:
        said = tr("Sudah {n} angka, seharusnya {most}. Cocokkan dengan buku tabungan.")
        return said.format(n=error.digits, most=error.expected)
    return tr("Sudah {n} angka. Cocokkan dengan buku tabungan.").format(n=error.digits)


def _nothing_changed(happened: str, remedy: str, error: PosError) -> Said:
    return Said(happened, tr("Tidak ada yang berubah."), remedy, str(error))


def _account(error: BadAccount) -> Said:
    return _nothing_changed(account_wrong(error), "", error)


def _wallet(error: BadWallet) -> Said:
    return _nothing_changed(tr("E-wallet belum benar."), tr("Contoh: DANA 0812 3456 789."), error)


def _missing(error: PaymentMissing) -> Said:
    happened = tr("Nomor untuk {rail} belum diisi.").format(rail=rail_word(error.rail))
    return _nothing_changed(happened, tr("Isi nomornya, atau pilih cara bayar lain."), error)


def _early(error: TermsTooEarly) -> Said:
    happened = tr("Ketentuan baru paling cepat mulai {day}.").format(day=short_date(error.earliest))
    return _nothing_changed(happened, tr("Ketentuan lama tetap seperti semula."), error)


def _terms(error: BadTerms) -> Said:
    return _nothing_changed(tr("Ketentuan belum benar."), tr("Persen dari 0 sampai 100."), error)


def _changed(error: CardChanged) -> Said:
    happened = tr("Kartu {code} baru saja diubah orang lain.").format(code=error.code)
    return Said(happened, tr("Yang Anda ketik belum disimpan."), tr("Tutup, lalu buka lagi."), str(error))


def _merged(error: MergedAway) -> Said:
    happened = tr("Kartu {code} sudah digabung ke {into}.").format(code=error.code, into=error.into)
    return _nothing_changed(happened, tr("Buka kartu {into}.").format(into=error.into), error)


def _taken(error: CodeTaken) -> Said:
    happened = tr("Kode {code} sudah dipakai {name}.").format(code=error.code, name=error.name)
    return _nothing_changed(happened, tr("Pilih kode lain."), error)


def _may_not_edit(error: MayNotEdit) -> Said:
    return _nothing_changed(tr("Kartu perajin hanya diubah pengelola."), "", error)


def _may_not_see(error: MayNotSeeAccounts) -> Said:
    return _nothing_changed(tr("Nomor lengkap hanya untuk bendahara."), "", error)


def _no_key(error: KeyMissing) -> Said:
    happened = tr("Nomor rekening tidak bisa dibaca: kuncinya tidak ada di komputer ini.")
    remedy = tr("Kembalikan berkas {file} dari cadangan.").format(file=error.path.name)
    return _nothing_changed(happened, remedy, error)


register(BadAccount, _account)
register(BadWallet, _wallet)
register(PaymentMissing, _missing)
register(TermsTooEarly, _early)
register(BadTerms, _terms)
register(CardChanged, _changed)
register(MergedAway, _merged)
register(CodeTaken, _taken)
register(MayNotEdit, _may_not_edit)
register(MayNotSeeAccounts, _may_not_see)
register(KeyMissing, _no_key)
