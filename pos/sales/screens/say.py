"""What the counter says: scans that lead nowhere, and sales that were not kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.catalogue.domain import PieceState
from pos.core.errors import PosError
from pos.core.money import Rupiah, rupiah
from pos.core.words import clock_time
from pos.db.database import DatabaseTrouble
from pos.orders.domain import DepositAboveTotal
from pos.sales.domain import (
    AlreadyInBasket,
    BadDiscount,
    BadPrice,
    BadQuantity,
    NotEnoughMoney,
    OpenPrice,
    PaymentMethod,
    SoldAlready,
)
from pos.sales.screens import say_discount as say_discount  # teaches the sentences on discounts
from pos.sales.tender import LEAST_REFERENCE, NoReference, TooMuch, UnevenCash
from pos.stock.domain import (
    Found,
    GoneAlready,
    LaidAside,
    NotALabel,
    NotMarkedSold,
    OtherCode,
    PieceGone,
    Scan,
    ShelfItem,
    UnknownCode,
)
from pos.till.domain import NoOpenShift
from pos.ui.language import spoken
from pos.ui.say import Said, register, say

Words = tuple[str, str, str]
"""Tone, what happened, and what is safe or what to do."""


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("sales", text)


Actions = tuple[tuple[str, str, str], ...]
RESUME = "resume:"
"""Begins the key of the button that resumes a held basket; the basket's key follows."""
AGAIN, SEARCH, RETURN, SELL = "again", "search", "return", "sell"


def scanned(scan: Scan, centre: str) -> tuple[Words, str, Actions]:
    """A scan that leads nowhere at a centre: the words, their icon, and what can be pressed."""
    match scan:
        case UnknownCode():
            return unknown(scan), "barcode-off", ((SEARCH, tr("Cari nama"), "search"),)
        case NotALabel():
            return other_code(scan), "qrcode", ()
        case GoneAlready():
            if scan.state is not PieceState.SOLD or scan.centre != centre:
                return gone(scan), "", ()
            back = (RETURN, tr("Buka retur"), "receipt-refund")
            return sold(scan), "", (back, (SELL, tr("Jual juga…"), "shield-check"))
        case LaidAside():
            go_on = (f"{RESUME}{scan.held_id}", tr("Lanjutkan yang itu"), "player-play")
            return laid_aside(scan.item.name, scan.label), "player-pause", (go_on,)
        case Found():
            return ("info", "", ""), "", ()


def few_left(item: ShelfItem, in_basket: int) -> Words | None:
    """More in the basket than the count says: allowed, and told (`domain.md` section 5)."""
    if item.is_service or item.piece_id is not None or item.left >= in_basket:
        return None
    happened = tr("{name}: menurut catatan sisa {n}.").format(name=item.name, n=max(0, item.left))
    return "warning", happened, tr("Boleh dijual bila barangnya ada; stok dihitung ulang saat opname.")


def only_one(item: ShelfItem) -> Words:
    """A tile of a one-of-a-kind thing whose piece is not on the shelf."""
    happened = tr("{name} sudah tidak ada di rak.").format(name=item.name)
    return "warning", happened, tr("Hanya ada satu. Bila barangnya di tangan Anda, pindai labelnya.")


def not_read(error: PosError) -> Words:
    """The shelf could not be read; nothing was being sold."""
    said = say(error)
    return "danger", said.happened, tr("Keranjang tidak berubah. {remedy}").format(remedy=said.remedy)


def unknown(scan: UnknownCode) -> Words:
    """A code that names nothing."""
    happened = tr("Kode {code} tidak dikenal.").format(code=scan.text)
    return "danger", happened, tr("Keranjang tidak berubah. Cari namanya, atau cocokkan foto.")


def other_code(scan: NotALabel) -> Words:
    """A code that is known and is no label."""
    if scan.kind is OtherCode.QRIS:
        return (
            "info",
            tr("Ini QRIS, bukan label barang."),
            tr("Keranjang tidak berubah. Pindai label pada barang."),
        )
    if scan.kind is OtherCode.ORDER:
        happened = tr("Ini kertas pesanan {number}, bukan label barang.").format(number=scan.text)
        return "info", happened, tr("Keranjang tidak berubah. Ambil pesanannya dari layar Kasir.")
    happened = tr("Ini struk {number}, bukan label barang.").format(number=scan.text.partition("/")[0])
    return "info", happened, tr("Keranjang tidak berubah. Pindai label pada barang.")


def gone(scan: GoneAlready) -> Words:
    """A piece that is not on this shelf, and was not sold from it."""
    kept = tr("Hanya ada satu, tercatat di {document}. Keranjang tidak berubah.").format(
        document=scan.document
    )
    return "warning", f"{scan.item.name} {_how_gone(scan.state, scan.centre)}.", kept


def _how_gone(state: PieceState, centre: str) -> str:
    return {
        PieceState.SOLD: tr("sudah terjual di pusat {centre}").format(centre=centre),
        PieceState.RETURNED: tr("sudah kembali ke perajin"),
        PieceState.BROKEN: tr("sudah dicatat pecah"),
        PieceState.LOST: tr("sudah dicatat hilang"),
        PieceState.IN_TRANSIT: tr("sedang dikirim ke pusat lain"),
        PieceState.IN_STOCK: tr("ada di pusat {centre}").format(centre=centre),
    }[state]


def sold(scan: GoneAlready) -> Words:
    """A piece that was sold from this shelf by the books, and may be in somebody's hand."""
    happened = tr("{name} sudah terjual {time}.").format(name=scan.item.name, time=clock_time(scan.at))
    rest = tr(
        "Hanya ada satu, terjual di struk {document}. Bila barangnya di tangan Anda, struk itu mungkin salah."
    )
    return "warning", happened, rest.format(document=scan.document)


def sold_anyway(scan: GoneAlready) -> str:
    """What it does to sell a piece that is marked sold."""
    item = scan.item
    if item.artisan_code is None:
        said = tr("{name} tercatat terjual di {document}. Stoknya dikoreksi +1.")
    else:
        said = tr(
            "{name} tercatat terjual di {document}. Stoknya dikoreksi +1, dan {artisan} dibayar juga untuk "
            "penjualan ini."
        )
    return said.format(name=item.name, document=scan.document, artisan=item.artisan_name)


def _not_marked_sold(error: NotMarkedSold) -> Said:
    if error.here and error.state is PieceState.IN_STOCK:
        happened = tr("Kasir lain lebih dulu: {name} sudah tercatat di rak lagi.").format(name=error.name)
        return Said(happened, "", tr("Pindai labelnya lagi."), str(error))
    if error.here and error.state is PieceState.SOLD:
        happened = tr("Kasir lain lebih dulu: {name} sudah terjual lagi.").format(name=error.name)
        return Said(happened, "", tr("Pindai labelnya lagi untuk melihat struknya."), str(error))
    return Said(f"{error.name} {_how_gone(error.state, error.centre)}.", "", "", str(error))


register(NotMarkedSold, _not_marked_sold)


def laid_aside(name: str, label: str) -> Words:
    """A piece that lies in a held basket."""
    happened = tr("{name} ada di transaksi yang ditahan ({label}).").format(name=name, label=label)
    return "warning", happened, tr("Lanjutkan yang itu, atau lepaskan dulu.")


def trouble(error: PosError) -> Words:
    """A change of the basket or a sale that could not be."""
    if isinstance(error, AlreadyInBasket):
        happened = tr("{name} sudah di keranjang.").format(name=error.item.name)
        return "info", happened, tr("Barang ini hanya satu; tidak ditambah lagi.")
    if isinstance(error, BadQuantity):
        return (
            "warning",
            tr("Jumlah {n} tidak bisa.").format(n=error.quantity),
            tr("Keranjang tidak berubah."),
        )
    if isinstance(error, TooMuch):
        happened = tr("Bagian ini lebih besar dari sisa {n}.").format(n=rupiah(error.left))
        return "warning", happened, tr("Hanya tunai yang memberi kembalian. Turunkan jumlahnya.")
    if isinstance(error, UnevenCash):
        happened = tr("{n} tidak bisa dibayar tunai.").format(n=rupiah(error.amount))
        return "warning", happened, tr("Bagian tunai harus kelipatan uang yang ada.")
    if isinstance(error, BadDiscount | BadPrice):
        said = say(error)
        return "warning", said.happened, said.rest
    if isinstance(error, OpenPrice):
        happened = tr("Harga {name} belum diketik.").format(name=error.item.name)
        return "warning", happened, tr("Keranjang tidak berubah. Di Kasir tekan Ctrl+E, lalu ketik harganya.")
    if isinstance(error, DepositAboveTotal):
        return deposit_above_total(error.deposit, error.total)
    if isinstance(error, NotEnoughMoney):
        return "warning", tr("Uang kurang {n}.").format(n=rupiah(error.missing)), tr("Keranjang tetap ada.")
    if isinstance(error, PieceGone):
        happened = tr("{name} baru saja terjual di kasir lain.").format(name=error.name)
        return "danger", happened, tr("Penjualan ini BELUM tersimpan. Hapus barang itu, lalu bayar lagi.")
    if isinstance(error, SoldAlready):
        said = say(error)
        return "danger", said.happened, said.rest
    if isinstance(error, NoOpenShift):
        return (
            "danger",
            tr("Sif sudah ditutup."),
            tr("Penjualan BELUM tersimpan. Buka sif dulu; keranjang tetap ada."),
        )
    if isinstance(error, DatabaseTrouble):
        kept = tr("Jangan terima uang dulu. Keranjang tetap ada; tekan Coba lagi.")
        return "danger", tr("Penjualan BELUM tersimpan."), kept
    said = say(error)
    kept = tr("Penjualan BELUM tersimpan; keranjang tetap ada. {remedy}").format(remedy=said.remedy)
    return "danger", said.happened, kept


def at_field(error: PosError) -> str:
    """What is wrong with a field, in one short line under it."""
    if isinstance(error, NoReference):
        return tr("Tulis nomor referensinya dulu, paling sedikit {n} huruf atau angka.").format(
            n=LEAST_REFERENCE
        )
    return say(error).text


def method(of: PaymentMethod) -> str:
    """A way to pay as the screens call it."""
    names = {
        PaymentMethod.CASH: tr("Tunai"),
        PaymentMethod.QRIS: tr("QRIS"),
        PaymentMethod.TRANSFER: tr("Transfer"),
        PaymentMethod.CARD: tr("Kartu"),
        PaymentMethod.DEPOSIT: tr("Uang muka"),
    }
    return names[of]


def deposit_above_total(deposit: Rupiah, total: Rupiah) -> Words:
    """A basket that costs less than the deposit that would pay it."""
    happened = tr("Uang muka {deposit} lebih besar dari belanjaan {total}.").format(
        deposit=rupiah(deposit), total=rupiah(total)
    )
    return "warning", happened, tr("Keranjang tetap ada. Pindai barang pesanannya, atau lepaskan uang muka.")


def may_try_again(error: PosError) -> bool:
    """Whether the same press may go well the next time."""
    return isinstance(error, DatabaseTrouble)


def price(item: ShelfItem) -> str:
    """`Rp25.000`; a service whose price is typed at the counter says so."""
    return tr("Harga diketik") if item.has_open_price else rupiah(item.price)


def spoken_price(item: ShelfItem) -> str:
    """The price as a screen reader says it."""
    return tr("Harga diketik") if item.has_open_price else spoken(item.price)


def left_of(item: ShelfItem) -> str:
    """How many are left; a service is never counted and never sold out."""
    return tr("jasa") if item.is_service else left(item.left, item.one_of_a_kind)


def left(count: int, one_of_a_kind: bool) -> str:
    """`1 buah saja`, `sisa 4`, `habis`."""
    if count <= 0:
        return tr("habis")
    return tr("1 buah saja") if one_of_a_kind or count == 1 else tr("sisa {n}").format(n=count)
