"""What orders, their days and their troubles are called on screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from pos.core.money import COINS, rupiah
from pos.core.words import short_date
from pos.orders.domain import (
    MOST_PRICE,
    BadOrder,
    CancelNeedsApproval,
    DepositAboveTotal,
    DepositMethod,
    Due,
    Order,
    OrderElsewhere,
    OrderEnd,
    OrderEnded,
    OrderFault,
    OrderField,
    WrongDeposit,
)
from pos.ui.say import Said, register, say

Words = tuple[str, str, str]


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("orders", text)


def method_word(method: DepositMethod) -> str:
    """How a deposit came."""
    words = {
        DepositMethod.CASH: tr("Tunai"),
        DepositMethod.QRIS: tr("QRIS"),
        DepositMethod.TRANSFER: tr("Transfer"),
        DepositMethod.CARD: tr("Kartu"),
    }
    return words[method]


def due_word(order: Order, today: date) -> str:
    """When the buyer comes: `Terlambat 2 hari`, `Hari ini`, `Sel, 1 Des 2026`."""
    due = order.due(today)
    if due is Due.OVERDUE:
        return tr("Terlambat {n} hari").format(n=(today - order.due_date).days)
    if due is Due.TODAY:
        return tr("Hari ini")
    return short_date(order.due_date)


def due_icon(order: Order, today: date) -> str:
    """The icon beside it, as colour is never alone."""
    icons = {Due.OVERDUE: "alert-triangle", Due.TODAY: "clock", Due.SOON: "clock", Due.LATER: "calendar"}
    return icons[order.due(today)]


def due_tone(order: Order, today: date) -> str:
    """Its colour."""
    return "danger.text" if order.due(today) is Due.OVERDUE else "text.primary"


def fault_word(field: OrderField, fault: OrderFault) -> str:
    """What is wrong with a field, as it stands under it."""
    special = {
        (OrderField.BUYER, OrderFault.EMPTY): tr("Isi nama pembeli."),
        (OrderField.ARTISAN, OrderFault.EMPTY): tr("Pilih perajinnya."),
        (OrderField.ARTISAN, OrderFault.UNKNOWN): tr("Perajin ini tidak aktif. Pilih yang lain."),
        (OrderField.WHAT, OrderFault.EMPTY): tr("Tulis barang yang dipesan."),
        (OrderField.REFERENCE, OrderFault.EMPTY): tr("Isi nomor referensinya."),
        (OrderField.PRICE, OrderFault.NOT_POSITIVE): tr("Ketik harganya."),
        (OrderField.DEPOSIT, OrderFault.NOT_POSITIVE): tr("Ketik uang mukanya."),
    }
    general = {
        OrderFault.EMPTY: tr("Belum diisi."),
        OrderFault.TOO_LONG: tr("Terlalu panjang. Persingkat."),
        OrderFault.NO_NUMBER: tr("Hanya angka, contoh 0812 3456 789."),
        OrderFault.NOT_POSITIVE: tr("Ketik jumlahnya."),
        OrderFault.TOO_MUCH: tr("Paling banyak {most}.").format(most=rupiah(MOST_PRICE)),
        OrderFault.ABOVE_PRICE: tr("Lebih besar dari harganya."),
        OrderFault.NOT_IN_COINS: tr("Tunai dalam kelipatan {coin}.").format(coin=rupiah(COINS[-1])),
        OrderFault.PAST: tr("Tanggal ini sudah lewat."),
        OrderFault.TOO_FAR: tr("Paling lama dua tahun lagi."),
        OrderFault.UNKNOWN: tr("Tidak dikenal."),
    }
    return special.get((field, fault), general[fault])


def still_open(order: Order, centre: str) -> Words | None:
    """Why an order cannot be taken up here, or None where it can."""
    if order.centre != centre:
        return _words(OrderElsewhere(order.number, order.centre))
    if order.end is not None:
        return _words(OrderEnded(order.number, order.end, order.ended_by))
    return None


def _words(error: OrderElsewhere | OrderEnded) -> Words:
    said = say(error)
    return "warning", said.happened, said.rest


def _ended(error: OrderEnded) -> Said:
    how = {
        OrderEnd.TAKEN: tr("Pesanan {number} sudah diambil dengan struk {by}."),
        OrderEnd.CANCELLED: tr("Pesanan {number} sudah dibatalkan oleh {by}."),
    }
    happened = how[error.end].format(number=error.number, by=error.by)
    return Said(happened, tr("Keranjang tidak berubah."), tr("Lepaskan uang mukanya."), str(error))


def _elsewhere(error: OrderElsewhere) -> Said:
    happened = tr("Pesanan {number} milik pusat {centre}.").format(number=error.number, centre=error.centre)
    return Said(happened, tr("Uang mukanya ada di sana."), tr("Ambil di pusat itu."), str(error))


def _wrong_deposit(error: WrongDeposit) -> Said:
    happened = tr("Uang muka {number} adalah {deposit}, bukan {said}.").format(
        number=error.number, deposit=rupiah(error.deposit), said=rupiah(error.said)
    )
    return Said(happened, "", tr("Lepaskan uang muka, lalu ambil pesanannya lagi."), str(error))


def _above_total(error: DepositAboveTotal) -> Said:
    happened = tr("Uang muka {deposit} lebih besar dari belanjaan {total}.").format(
        deposit=rupiah(error.deposit), total=rupiah(error.total)
    )
    return Said(happened, "", tr("Pindai barang pesanannya, atau lepaskan uang muka."), str(error))


def _needs_approval(error: CancelNeedsApproval) -> Said:
    happened = tr("Membatalkan pesanan perlu persetujuan pengelola.")
    return Said(happened, tr("Pesanan tetap terbuka."), tr("Panggil pengelola."), str(error))


def _bad_order(error: BadOrder) -> Said:
    field, fault = next(iter(error.faults.items()))
    happened = tr("Pesanan belum tersimpan.")
    return Said(happened, tr("Uang muka belum dicatat."), fault_word(field, fault), str(error))


register(OrderEnded, _ended)
register(OrderElsewhere, _elsewhere)
register(WrongDeposit, _wrong_deposit)
register(DepositAboveTotal, _above_total)
register(CancelNeedsApproval, _needs_approval)
register(BadOrder, _bad_order)
