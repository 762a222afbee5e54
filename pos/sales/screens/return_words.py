"""What *Retur & tukar* says: scans that lead nowhere, what changes for whom, and why it cannot be."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pos.catalogue.domain import PieceState
from pos.core.clock import local
from pos.core.errors import PosError
from pos.core.money import ZERO, Rupiah, rupiah
from pos.core.words import clock_time, short_date
from pos.db.database import DatabaseTrouble
from pos.sales.domain import (
    AlreadyInBasket,
    CannotVoid,
    Effect,
    Limit,
    NoGift,
    NothingSoldOn,
    NoVoid,
    OtherCentresReceipt,
    PaymentMethod,
    Receipt,
    ReceiptChanged,
    ReturnedAlready,
    Returning,
    ReturnReason,
    UnknownReceipt,
    WrongMark,
)
from pos.sales.screens.say import Actions, Words
from pos.stock.domain import GoneAlready, NotALabel, OtherCode, PieceGone, ShelfItem, UnknownCode
from pos.till.domain import NoOpenShift
from pos.ui.say import Said, register, say

INSTEAD, OTHER, SEARCH = "instead", "other", "search"


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("sales", text)


def reason_word(reason: ReturnReason) -> str:
    """Why a thing comes back."""
    return {
        ReturnReason.BROKEN: tr("Pecah / retak"),
        ReturnReason.FLAWED: tr("Cacat dari awal"),
        ReturnReason.WRONG: tr("Salah barang"),
        ReturnReason.UNWANTED: tr("Tidak jadi beli"),
        ReturnReason.VOID: tr("Transaksi dibatalkan"),
    }[reason]


def method_word(method: PaymentMethod | None) -> str:
    """How a sale was paid; None is more than one way."""
    if method is None:
        return tr("Bayar campur")
    return {
        PaymentMethod.CASH: tr("Tunai"),
        PaymentMethod.QRIS: "QRIS",
        PaymentMethod.TRANSFER: tr("Transfer"),
        PaymentMethod.CARD: tr("Kartu"),
        PaymentMethod.DEPOSIT: tr("Uang muka"),
    }[method]


def moment(at: datetime, now_days: int) -> str:
    """`hari ini 09.41`, `kemarin 09.41`, or the day with the time."""
    if now_days <= 0:
        return tr("hari ini {time}").format(time=clock_time(at))
    if now_days == 1:
        return tr("kemarin {time}").format(time=clock_time(at))
    return f"{short_date(local(at).date())} {clock_time(at)}"


def standing(receipt: Receipt) -> tuple[str, str, str]:
    """The badge of a receipt: its word, tone and icon."""
    if receipt.void_number:
        return tr("Dibatalkan"), "danger", "x"
    if not receipt.left:
        return tr("Sudah diretur semua"), "neutral", "receipt-refund"
    if receipt.days_left < 0:
        return tr("Lewat batas"), "warning", "alert-triangle"
    if receipt.days_left == 0:
        return tr("Masih bisa diretur: hari ini"), "paid", "circle-check"
    return tr("Masih bisa diretur: {n} hari").format(n=receipt.days_left), "paid", "circle-check"


def nothing_left(receipt: Receipt) -> Words | None:
    """A receipt of which nothing can return any more: when it came back."""
    if receipt.left:
        return None
    when = _when(receipt.back_at)
    if receipt.void_number:
        happened = tr("Transaksi {number} sudah dibatalkan {when}.").format(
            number=receipt.sale.number, when=when
        )
        return "warning", happened, tr("Dicatat di {number}.").format(number=receipt.void_number)
    happened = tr("Semua barang di struk {number} sudah diretur {when}.").format(
        number=receipt.sale.number, when=when
    )
    return "warning", happened, tr("Tidak ada yang berubah. Periksa struknya.")


def _when(at: datetime | None) -> str:
    return "" if at is None else f"{short_date(local(at).date())} {clock_time(at)}"


# --- what it changes for whom ---


def effect(state: Returning) -> str:
    """What happens to the artisans' money, in words; nothing ticked says nothing."""
    if not state.ticked or state.receipt is None:
        return ""
    if state.goods.lines:
        return _of_exchange(state)
    changed = [one for one in state.effects if one.change]
    kept = [one.name for one in state.effects if not one.change]
    said = [_less(one) for one in changed]
    if kept and state.centre_bears:
        words = tr("Hak {names} hari ini tidak berkurang; {amount} dicatat sebagai kerugian pusat.")
        said.append(words.format(names=", ".join(kept), amount=rupiah(state.centre_loss)))
        if not state.damaged:
            said.append(tr("Barangnya kembali ke rak: bila terjual lagi, perajin dibayar lagi."))
    if not state.effects:
        said.append(tr("Tidak ada perajin di baris ini; pusat yang menanggung."))
    return " ".join(said)


def _less(one: Effect) -> str:
    words = tr("Hak {name} hari ini berkurang {amount}.")
    return words.format(name=one.name, amount=rupiah(-one.change))


def _of_exchange(state: Returning) -> str:
    parts = [f"{one.name} {_signed(one.change)}" for one in state.effects if one.change]
    said = tr("{changes} di hak perajin hari ini.").format(changes=", ".join(parts)) if parts else ""
    names = [line.item.name for line in state.receipt.lines if line.sold.id in state.counts]  # type: ignore[union-attr]
    place = tr("{names} dicatat rusak.") if state.damaged else tr("{names} kembali ke stok.")
    return f"{said} {place.format(names=', '.join(names))}".strip()


def _signed(amount: Rupiah) -> str:
    return f"+{rupiah(amount)}" if amount > ZERO else rupiah(amount)


def asks(state: Returning, limits: tuple[Limit, ...]) -> str:
    """What a supervisor is asked for, in one sentence."""
    receipt = state.receipt
    if receipt is None:
        return ""
    said = []
    if Limit.LATE_RETURN in limits:
        words = tr("Struk {number} lewat batas {n} hari.")
        said.append(words.format(number=receipt.sale.number, n=receipt.centre.return_days))
    if Limit.REFUND in limits:
        words = tr("Kembalikan {amount} untuk struk {number}, lebih dari batas kasir {most}.")
        amount, most = rupiah(max(ZERO, -state.due)), rupiah(receipt.centre.refund_limit)
        said.append(words.format(amount=amount, number=receipt.sale.number, most=most))
    return " ".join(said)


def not_ready(state: Returning) -> Words:
    """Enter before everything is said."""
    if not state.ticked:
        happened = tr("Belum ada barang yang dipilih.")
        return "info", happened, tr("Pindai label barangnya, atau ketuk barisnya.")
    happened = tr("Alasannya belum dipilih.")
    return "info", happened, tr("Tekan 1 pecah, 2 cacat, 3 salah barang, atau 4 tidak jadi beli.")


# --- scans ---


def _unchanged() -> str:
    return tr("Retur ini tidak berubah.")


def elsewhere(name: str, number: str) -> tuple[Words, Actions]:
    """A sold thing that stands on another receipt than the open one."""
    happened = tr("{name} ada di struk lain, {number}.").format(name=name, number=number)
    return ("warning", happened, _unchanged()), ((OTHER, tr("Buka struk itu"), "receipt"),)


def all_ticked(item: ShelfItem, left: int) -> tuple[Words, Actions]:
    """One scan more than was bought."""
    if left:
        happened = tr("{name}: hanya {n} yang bisa diretur, sudah dipilih semua.").format(
            name=item.name, n=left
        )
    else:
        happened = tr("{name} di struk ini sudah diretur.").format(name=item.name)
    return ("warning", happened, _unchanged()), (
        (INSTEAD, tr("Jadikan barang pengganti"), "arrows-exchange"),
    )


def not_on_it(item: ShelfItem) -> Words:
    """A thing that the open receipt did not sell, and nothing comes back yet to take it for."""
    happened = tr("{name} tidak ada di struk ini.").format(name=item.name)
    return "warning", happened, tr("Pindai dulu barang yang dibawa kembali, lalu barang penggantinya.")


def nowhere(scan: object) -> tuple[Words, str]:
    """A scan that says nothing on *Retur*, with an icon."""
    if isinstance(scan, UnknownCode):
        happened = tr("Kode {code} tidak dikenal.").format(code=scan.text)
        return ("danger", happened, tr("Retur ini tidak berubah. Cari struknya tanpa kode.")), "barcode-off"
    if isinstance(scan, GoneAlready):
        how = {
            PieceState.RETURNED: tr("sudah kembali ke perajin"),
            PieceState.BROKEN: tr("sudah dicatat pecah"),
            PieceState.LOST: tr("sudah dicatat hilang"),
            PieceState.IN_TRANSIT: tr("sedang dikirim ke pusat lain"),
            PieceState.IN_STOCK: tr("ada di pusat {centre}").format(centre=scan.centre),
        }.get(scan.state, "")
        return ("warning", f"{scan.item.name} {how}.", _unchanged()), ""
    qris = isinstance(scan, NotALabel) and scan.kind is OtherCode.QRIS
    happened = tr("Ini QRIS, bukan struk atau label.") if qris else tr("Kode ini bukan struk atau label.")
    return ("info", happened, _unchanged()), "qrcode"


def trouble(error: PosError) -> Words:
    """A return that could not be opened, changed or kept."""
    if isinstance(error, AlreadyInBasket):
        return "info", tr("{name} sudah dipilih sebagai pengganti.").format(name=error.item.name), ""
    if isinstance(error, PieceGone):
        happened = tr("{name} baru saja terjual di kasir lain.").format(name=error.name)
        return "danger", happened, tr("Retur BELUM tersimpan. Hapus barang pengganti itu, lalu coba lagi.")
    if isinstance(error, NoOpenShift):
        rest = tr("Retur BELUM tersimpan. Buka sif dulu; pilihannya tetap ada.")
        return "danger", tr("Sif sudah ditutup."), rest
    if isinstance(error, DatabaseTrouble):
        rest = tr("Jangan serahkan uang dulu. Pilihannya tetap ada; tekan Coba lagi.")
        return "danger", tr("Retur BELUM tersimpan."), rest
    said = say(error)
    return "warning", said.happened, said.rest


def _unknown(error: UnknownReceipt) -> Said:
    happened = tr("Struk {number} tidak ada di catatan.").format(number=error.number)
    return Said(happened, _unchanged(), tr("Periksa nomornya, atau cari tanpa struk."), str(error))


def _other_centre(error: OtherCentresReceipt) -> Said:
    happened = tr("Struk {number} dari pusat {centre}.").format(number=error.number, centre=error.centre)
    remedy = tr("Barangnya diretur di pusat itu, tempat barang dibeli.")
    return Said(happened, tr("Tidak ada yang berubah."), remedy, str(error))


def _wrong_mark(error: WrongMark) -> Said:
    happened = tr("Tanda pada struk {number} tidak cocok dengan catatan.").format(number=error.number)
    return Said(
        happened, tr("Tidak ada yang berubah."), tr("Periksa struknya, panggil pengelola."), str(error)
    )


def _nothing_sold(error: NothingSoldOn) -> Said:
    happened = tr("{number} adalah struk retur.").format(number=error.number)
    return Said(happened, _unchanged(), tr("Pindai struk pembeliannya."), str(error))


def _changed(error: ReceiptChanged) -> Said:
    happened = tr("Sebagian struk {number} baru saja diretur di kasir lain.").format(number=error.number)
    safe = tr("Retur ini BELUM tersimpan.")
    return Said(happened, safe, tr("Periksa jumlahnya, lalu coba lagi."), str(error))


def _returned(error: ReturnedAlready) -> Said:
    if error.left:
        happened = tr("{name}: hanya {n} yang masih bisa diretur.").format(name=error.name, n=error.left)
    else:
        happened = tr("{name} sudah diretur.").format(name=error.name)
    return Said(happened, tr("Tidak ada uang yang dikembalikan lagi."), "", str(error))


def _no_void(error: CannotVoid) -> Said:
    happened = {
        NoVoid.OTHER_SHIFT: tr("Transaksi {number} bukan dari sif ini."),
        NoVoid.VOIDED: tr("Transaksi {number} sudah dibatalkan."),
        NoVoid.RETURNED: tr("Sebagian barang dari {number} sudah diretur."),
        NoVoid.TAKES_BACK: tr("{number} berisi retur."),
        NoVoid.DEPOSIT: tr("{number} memakai uang muka pesanan."),
    }[error.why].format(number=error.number)
    remedy = "" if error.why is NoVoid.VOIDED else tr("Kembalikan barangnya lewat Retur.")
    return Said(happened, tr("Transaksi ini tidak dibatalkan."), remedy, str(error))


def _no_gift(error: NoGift) -> Said:
    happened = tr("Tidak ada barang dari {number} yang masih di pembeli.").format(number=error.number)
    return Said(happened, tr("Struk hadiah tidak dicetak."), "", str(error))


register(NoGift, _no_gift)
register(UnknownReceipt, _unknown)
register(OtherCentresReceipt, _other_centre)
register(WrongMark, _wrong_mark)
register(NothingSoldOn, _nothing_sold)
register(ReceiptChanged, _changed)
register(ReturnedAlready, _returned)
register(CannotVoid, _no_void)
