"""What guides, their parts and their troubles are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.money import percent, rupiah
from pos.guides.domain import (
    MOST_RATE_BPS,
    SMALLEST_COIN,
    BadGuidePayout,
    BadRate,
    GuideExists,
    GuideKind,
    MoreThanOwed,
)
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("guides", text)


def kind_word(kind: GuideKind) -> str:
    """`Pemandu wisata`, `Sopir`."""
    return {GuideKind.GUIDE: tr("Pemandu wisata"), GuideKind.DRIVER: tr("Sopir")}[kind]


def _bad_rate(error: BadRate) -> Said:
    happened = tr("Komisi paling banyak {most}.").format(most=percent(MOST_RATE_BPS))
    return Said(happened, tr("Tidak ada yang berubah."), tr("Ketik angka yang lebih kecil."), str(error))


def _exists(error: GuideExists) -> Said:
    happened = tr("{name} sudah ada dengan kode {code}.").format(name=error.name, code=error.code)
    return Said(happened, tr("Tidak ada yang berubah."), tr("Ubah kartu itu saja."), str(error))


def _bad_payout(error: BadGuidePayout) -> Said:
    happened = tr("{amount} tidak bisa dibayar tunai.").format(amount=rupiah(error.amount))
    remedy = tr("Ketik kelipatan {coin}.").format(coin=rupiah(SMALLEST_COIN))
    return Said(happened, tr("Saldonya tetap."), remedy, str(error))


def _more_than_owed(error: MoreThanOwed) -> Said:
    happened = tr("Saldo {name} hanya {owed}.").format(name=error.name, owed=rupiah(error.owed))
    return Said(happened, tr("Saldonya tetap."), tr("Bayar paling banyak sebesar saldo."), str(error))


register(BadRate, _bad_rate)
register(GuideExists, _exists)
register(BadGuidePayout, _bad_payout)
register(MoreThanOwed, _more_than_owed)
