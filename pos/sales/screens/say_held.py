"""What the counter says of held baskets."""

from __future__ import annotations

from pos.core.words import short_date
from pos.sales.domain import SoldAlready
from pos.sales.domain.held import HeldBasket, IsHeld, NotHeld
from pos.sales.keeping import UnreadableBasket
from pos.sales.screens.say import Words, laid_aside, tr
from pos.ui.say import Said, register


def held(label: str) -> str:
    """The basket lies aside now."""
    return tr("Ditahan: {label}").format(label=label)


def resumed(label: str, aside: str) -> str:
    """A held basket is on the counter; what lay there was laid aside."""
    if not aside:
        return tr("{label} dilanjutkan").format(label=label)
    return tr("{label} dilanjutkan. Keranjang tadi ditahan: {aside}").format(label=label, aside=aside)


def empty() -> Words:
    """F5 with nothing on the counter."""
    return "info", tr("Keranjang masih kosong."), tr("Tidak ada yang perlu ditahan.")


def contents(one: HeldBasket) -> str:
    """`5 barang · oleh Siti`."""
    return tr("{n} barang · oleh {name}").format(n=one.pieces, name=one.person)


def age(one: HeldBasket) -> str:
    """How long it lies there: `6 menit`, `2 jam`, `3 hari`."""
    if not one.minutes:
        return tr("baru saja")
    if one.minutes < 60:
        return tr("{n} menit").format(n=one.minutes)
    hours = one.minutes // 60
    return tr("{n} jam").format(n=hours) if hours < 24 else tr("{n} hari").format(n=hours // 24)


def kept_until(one: HeldBasket) -> str:
    """It was kept for another day."""
    return tr("{label} disimpan sampai {day}").format(label=one.label, day=short_date(one.business_date))


def _is_held(error: IsHeld) -> Said:
    if error.name:
        _, happened, remedy = laid_aside(error.name, error.label)
        return Said(happened, "", remedy, str(error))
    happened = tr("Transaksi ini sedang ditahan ({label}).").format(label=error.label)
    return Said(happened, "", tr("Lanjutkan dari daftar Ditahan."), str(error))


def _not_held(error: NotHeld) -> Said:
    happened = tr("Transaksi itu sudah tidak ditahan.")
    safe = tr("Mungkin dilanjutkan atau dibatalkan di kasir lain; tidak ada yang berubah di sini.")
    return Said(happened, safe, tr("Buka lagi daftar Ditahan."), str(error))


def _unreadable(error: UnreadableBasket) -> Said:
    happened = tr("Satu keranjang tersimpan tidak dapat dibaca.")
    safe = tr("Semua penjualan yang lunas aman.")
    return Said(happened, safe, tr("Pindai ulang barangnya."), str(error))


def _sold_already(error: SoldAlready) -> Said:
    happened = tr("Keranjang ini sudah tersimpan sebagai penjualan {number}.").format(number=error.number)
    return Said(happened, "", tr("Kosongkan keranjang, lalu mulai yang baru."), str(error))


register(IsHeld, _is_held)
register(NotHeld, _not_held)
register(UnreadableBasket, _unreadable)
register(SoldAlready, _sold_already)
