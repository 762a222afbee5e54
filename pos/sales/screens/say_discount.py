"""What is said of discounts, changed prices, and what needs a supervisor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.errors import BadText
from pos.core.money import ZERO, percent, rupiah
from pos.sales.domain import BadDiscount, BadPrice, BelowFloor, Discount, Limit, NeedsApproval, PriceChange
from pos.sales.domain.limits import CentreLoss, OverDiscountLimit, whole_percent
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("sales", text)


def off(discount: Discount) -> str:
    """`10%` or `Rp10.000`, as it was given."""
    return percent(discount.bps) if discount.bps else rupiah(discount.amount)


def given(discount: Discount) -> str:
    """`Diskon 10% – retak rambut`, as it stands under a thing in the cart."""
    return _with_reason(tr("Diskon {off}").format(off=off(discount)), discount.reason)


def changed_price(change: PriceChange) -> str:
    """`Harga diubah – barang pajangan`."""
    return _with_reason(tr("Harga diubah"), change.reason)


def changes(discount: Discount, change: PriceChange | None) -> str:
    """What was changed on a line, in one line; empty where nothing was."""
    said = [changed_price(change)] if change is not None else []
    if discount:
        said.append(given(discount))
    return "; ".join(said)


def _with_reason(what: str, reason: str) -> str:
    # `Retak rambut` goes on in small letters; `RETAK` or `A` stays as it was written.
    small = reason[:1].lower() + reason[1:] if reason[1:2].islower() else reason
    return f"{what} – {small}" if reason else what


def _told(error: OverDiscountLimit) -> str:
    """In per cent where it was given so, or where it is that to the rupiah."""
    if error.bps:
        return percent(error.bps)
    whole = whole_percent(error.discount, error.gross)
    return rupiah(error.discount) if whole is None else f"{whole}%"


def _bad_discount(error: BadDiscount) -> Said:
    unchanged = tr("Keranjang tidak berubah.")
    if error.discount < ZERO:
        return Said(tr("Diskon tidak boleh minus."), unchanged, tr("Ketik diskonnya lagi."), str(error))
    happened = tr("Diskon {off} lebih besar dari harganya ({most}).")
    said = happened.format(off=rupiah(error.discount), most=rupiah(error.most))
    return Said(said, unchanged, tr("Turunkan diskonnya dulu."), str(error))


def _bad_price(error: BadPrice) -> Said:
    happened = tr("Harga {price} tidak bisa dipakai.").format(price=rupiah(error.price))
    remedy = tr("Ketik harga satu buah, misalnya 25.000.")
    return Said(happened, tr("Keranjang tidak berubah."), remedy, str(error))


def _below_floor(error: BelowFloor) -> Said:
    happened = tr("Harga terendah {name} dari {artisan} adalah {floor} per buah.")
    said = happened.format(
        name=error.item.name, artisan=error.item.artisan_name, floor=rupiah(error.floor)
    )  # fmt: skip
    remedy = tr("Turunkan diskonnya, atau pilih Ditanggung pusat.")
    return Said(said, tr("Keranjang tidak berubah."), remedy, str(error))


def price_below_floor(error: BelowFloor) -> Said:
    """A changed price below the artisan's least: the centre may bear a discount, but no lower price."""
    said = _below_floor(error)
    remedy = tr("Naikkan harganya, atau beri diskon yang ditanggung pusat.")
    return Said(said.happened, said.safe, remedy, said.detail)


def _over_limit(error: OverDiscountLimit) -> Said:
    happened = tr("Diskon {off} lebih besar dari batas kasir ({limit}).")
    said = happened.format(off=_told(error), limit=percent(error.limit_bps))
    return Said(said, "", tr("Panggil pengelola, atau turunkan diskon."), str(error))


def _centre_loss(error: CentreLoss) -> Said:
    happened = tr("Diskon ini membuat bagian pusat minus {loss}.").format(loss=rupiah(error.loss))
    return Said(happened, "", tr("Panggil pengelola, atau turunkan diskon."), str(error))


def _needs_approval(error: NeedsApproval) -> Said:
    if error.limit is Limit.PRICE:
        happened = tr("Harga baru {name} perlu persetujuan pengelola.").format(name=error.what)
        return Said(happened, "", tr("Panggil pengelola, atau pakai harga normal."), str(error))
    happened = tr("Ini perlu persetujuan pengelola.")
    return Said(happened, tr("Tidak ada yang berubah."), tr("Panggil pengelola."), str(error))


def bad_reason(error: BadText) -> str:
    """A reason that cannot be kept."""
    if error.reason == "is empty":
        return tr("Tulis alasannya.")
    return tr("Alasan paling panjang 45 huruf, tanpa tanda khusus.")


register(BadDiscount, _bad_discount)
register(BadPrice, _bad_price)
register(BelowFloor, _below_floor)
register(OverDiscountLimit, _over_limit)
register(CentreLoss, _centre_loss)
register(NeedsApproval, _needs_approval)
