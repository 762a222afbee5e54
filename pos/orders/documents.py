"""The buyer's copy of an order, and the paper of a deposit that went back."""

from __future__ import annotations

from typing import Final

from pos.centres.domain import Centre
from pos.core.money import Rupiah, plain, rupiah
from pos.core.words import long_date, paper_time, terbilang_rupiah
from pos.orders.domain import DepositMethod, Order
from pos.printing.domain import (
    Align,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Picture,
    Qr,
    Rule,
    Signatures,
    Style,
    Text,
    pair,
)

METHOD_WORDS: Final = {
    DepositMethod.CASH: "Tunai",
    DepositMethod.QRIS: "QRIS",
    DepositMethod.TRANSFER: "Transfer bank",
    DepositMethod.CARD: "Kartu",
}


def order_slip(order: Order, centre: Centre) -> Document:
    """What was ordered of whom, when it is ready, what was paid and what is left; its QR finds it again."""
    method = METHOD_WORDS[order.method] + (f" {order.reference}" if order.reference else "")
    elements: list[Element] = [
        *_head("PESANAN", centre),
        *_who(order),
        Rule(),
        Text(order.what, style=Style.BOLD),
        Text(f"  dibuat {order.artisan_name}"),
        pair("Harga", plain(order.price)),
        pair("Uang muka (DP)", plain(order.deposit)),
        pair("  dibayar lewat", method),
        pair("SISA BAYAR", rupiah(order.balance), Style.TALL),
        Rule(),
        Text("Dapat diambil mulai"),
        Text(long_date(order.due_date), Align.CENTRE, Style.TALL),
        Rule(),
        Text("Terbilang uang muka: " + terbilang_rupiah(order.deposit)),
        Feed(1),
        Signatures("Pembeli,", order.buyer, "Petugas,", order.attendant),
        Qr(order.number),
        Text(order.number, Align.CENTRE),
        Text(f"Tanda {order.chain_short}", Align.CENTRE),
        Feed(1),
        Text("Bawa kertas ini saat mengambil pesanan.", Align.CENTRE),
        Text("Please bring this slip to collect your order.", Align.CENTRE),
        Cut(),
    ]
    return Document(PaperKind.ORDER_SLIP, order.number, "Pesanan", tuple(elements))


def refund_slip(order: Order, centre: Centre, refund: Rupiah, reason: str, person: str) -> Document:
    """What the buyer signs when an order is cancelled and the deposit goes back."""
    number = f"{order.number}-BATAL"
    elements: list[Element] = [
        *_head("PENGEMBALIAN UANG MUKA", centre),
        *_who(order),
        Rule(),
        Text(order.what, style=Style.BOLD),
        Text(f"Pesanan dibatalkan: {reason}"),
        Text("Dikembalikan tunai"),
        Text(rupiah(refund), Align.CENTRE, Style.LARGE),
        Text(f"Terbilang: {terbilang_rupiah(refund)}"),
        Rule(),
        Signatures("Pembeli,", order.buyer, "Petugas,", person),
        Text(number, Align.CENTRE),
        Cut(),
    ]
    return Document(PaperKind.ORDER_SLIP, number, "Pengembalian uang muka", tuple(elements))


def _head(title: str, centre: Centre) -> list[Element]:
    return [
        Picture("vas", 96),
        Text(centre.name.upper(), Align.CENTRE, Style.TALL),
        Text(centre.address, Align.CENTRE),
        Rule(double=True),
        Text(title, Align.CENTRE, Style.TALL),
    ]


def _who(order: Order) -> list[Element]:
    rows: list[Element] = [
        pair("Nomor", order.number),
        pair("Tanggal", paper_time(order.at)),
        pair("Petugas", order.attendant),
        pair("Pembeli", order.buyer),
    ]
    return [*rows, pair("HP", order.phone)] if order.phone else rows
