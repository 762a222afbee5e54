"""The receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from pos.catalogue.tag_codes import shown
from pos.centres.documents import paper_foot, paper_head
from pos.centres.domain import Centre
from pos.core.money import ZERO, Rupiah, plain, rupiah
from pos.core.words import paper_time
from pos.printing.domain import (
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Qr,
    Rule,
    Style,
    Text,
)
from pos.sales.domain import LineKind, PaymentMethod, ReturnReason, Sale, SaleLine, price
from pos.sales.domain.held import HeldBasket
from pos.sales.domain.limits import whole_percent
from pos.sales.english import in_two_languages

_METHODS = {
    PaymentMethod.CASH: "Tunai",
    PaymentMethod.QRIS: "QRIS",
    PaymentMethod.TRANSFER: "Transfer bank",
    PaymentMethod.CARD: "Kartu",
    PaymentMethod.DEPOSIT: "Uang muka",
}
_REASONS = {
    ReturnReason.BROKEN: "Pecah / retak",
    ReturnReason.FLAWED: "Cacat dari awal",
    ReturnReason.WRONG: "Salah barang",
    ReturnReason.UNWANTED: "Tidak jadi beli",
}


def receipt(sale: Sale, centre: Centre, came_from: Sequence[str] = ()) -> Document:
    """What the buyer takes home: goods with their makers, the money, and the mark that proves it.

    The QR and the line below it hold `NUMBER/HASH` (`domain.md` section 7).  `came_from` are the numbers of
    the receipts whose goods come back here.
    """
    elements: list[Element] = [
        Rule(),
        _row(sale.number, paper_time(sale.sold_at, centre.zone)),
        _row(f"Kasir {sale.till.rpartition('-')[2]}", sale.attendant),
        Rule(),
        *_taken_back(sale, came_from),
    ]
    for line in sale.lines:
        elements += _line(line)
    elements += [Rule(), *_sums(sale), Rule(), Feed(1), Qr(sale.mark, 5), Text(sale.mark, Align.CENTRE)]
    foot = paper_foot(centre)
    elements += _notes(sale) if foot else _thanks(sale)
    if sale.bilingual:
        elements = in_two_languages(elements, sale)
    # What the centre wrote is printed as it is: it says itself what it wants to say in English.
    elements = [*paper_head(centre), *elements, *foot, Cut()]
    return Document(PaperKind.RECEIPT, sale.number, "Struk", tuple(elements))


def gift_receipt(sale: Sale, centre: Centre, kept: Mapping[UUID, int]) -> Document:
    """What goes with a present: the things and their makers, no amount, and the code for an exchange.

    `kept` is how many of each line have not come back; the code is the receipt's own.
    """
    elements: list[Element] = [
        *paper_head(centre),
        Rule(),
        Text("STRUK HADIAH", Align.CENTRE, Style.LARGE),
        Text("Gift receipt", Align.CENTRE),
        Rule(),
        _row(sale.number, paper_time(sale.sold_at, centre.zone)),
        Rule(),
    ]
    for line in sale.lines:
        if kept.get(line.id):
            elements.append(_row(line.name, f"{kept[line.id]} x", Style.BOLD))
            below = (line.name_en, _maker(line))
            elements += [Text(f"  {words}") for words in below if words]
    elements += [
        Rule(),
        Feed(1),
        Qr(sale.mark, 5),
        Text(sale.mark, Align.CENTRE),
        Feed(1),
        Text("Untuk tukar barang, bawa kertas ini.", Align.CENTRE),
        Text("To exchange a gift, bring this slip.", Align.CENTRE),
        Feed(1),
        Text("Dibuat tangan di Kabupaten Serang.\nHandmade locally.", Align.CENTRE),
        Cut(),
    ]
    return Document(PaperKind.GIFT_RECEIPT, sale.number, "Struk hadiah", tuple(elements))


def held_slip(held: HeldBasket, centre: Centre) -> Document:
    """What lies with goods that are laid aside: whose they are, what is in, and that nothing is paid."""
    elements: list[Element] = [
        Text("TRANSAKSI DITAHAN", Align.CENTRE, Style.TALL),
        Text(centre.name, Align.CENTRE),
        Rule(double=True),
        Text(held.label, Align.CENTRE, Style.LARGE),
        Rule(),
        _row(paper_time(held.at, centre.zone), f"Kasir {held.till.rpartition('-')[2]}, {held.person}"),
        Rule(),
    ]
    for priced in price(held.basket).lines:
        line = priced.line
        name = f"Retur: {line.item.name}" if line.return_of is not None else line.item.name
        elements.append(_money(f"{line.quantity} x {name}", priced.net))
    elements += [
        Rule(),
        Columns((Cell("TOTAL"), _amount(rupiah(held.total))), Style.LARGE),
        Feed(1),
        Text("BELUM DIBAYAR", Align.CENTRE, Style.LARGE),
        Text("Bukan struk. Bayar di kasir sebelum dibawa.", Align.CENTRE),
        Text(held.slip_number, Align.CENTRE),
        Cut(),
    ]
    return Document(PaperKind.HELD_SLIP, held.slip_number, "Slip barang ditahan", tuple(elements))


def _taken_back(sale: Sale, came_from: Sequence[str]) -> list[Element]:
    """What this slip undoes, gives back or exchanges, and of which receipt."""
    if sale.void_of:
        why = next((line.reason for line in sale.lines if line.reason), "")
        words = [Text(f"Alasan: {why}")] if why else []
        return [
            Text("BATAL", Align.CENTRE, Style.LARGE), _row("Membatalkan", sale.void_of), *words, Rule()
        ]  # fmt: skip
    if not came_from:
        return []
    title = "TUKAR BARANG" if sale.pieces else "RETUR"
    return [Text(title, Align.CENTRE, Style.TALL), *(_row("Struk asal", of) for of in came_from), Rule()]


def _line(line: SaleLine) -> list[Element]:
    returned = line.kind is LineKind.RETURN
    name = f"Retur: {line.name}" if returned else line.name
    rows: list[Element] = [_money(name, line.gross, Style.BOLD)]
    if abs(line.quantity) != 1:
        rows.append(Text(f"  {abs(line.quantity)} x {plain(line.list_price)}"))
    if made_by := _maker(line):
        rows.append(Text(f"  {made_by}"))
    reason = f" ({line.reason})" if line.reason else ""
    if not returned and line.regular_price and line.regular_price != line.list_price:
        rows.append(Text(f"  Harga normal {plain(line.regular_price)}{'' if line.discount else reason}"))
    if line.discount:
        rows.append(_money(f"  Diskon{_percent(line)}{reason}", -line.discount))
    if line.return_reason in _REASONS:
        rows.append(Text(f"  {_REASONS[line.return_reason]}"))
    return rows


def _maker(line: SaleLine) -> str:
    """`Bu Aminah  65VH-PVBG`."""
    return "  ".join(part for part in (line.artisan_name, shown(line.code) if line.code else "") if part)


def _percent(line: SaleLine) -> str:
    """` 10%` where the discount is whole per cent of the gross; it may be the line's and the basket's."""
    percent = whole_percent(line.discount, line.gross)
    return f" {percent}%" if percent else ""


def _sums(sale: Sale) -> list[Element]:
    rows: list[Element] = []
    if sale.discount:
        rows.append(_money(f"Subtotal, {sale.pieces} barang", sale.gross))
        rows.append(_money("Diskon", -sale.discount))
    if sale.paid < ZERO:
        return [*rows, *_given_back(sale)]
    rows.append(Columns((Cell("TOTAL"), _amount(rupiah(sale.total))), Style.LARGE))
    if sale.rounding:
        rows.append(_money("Pembulatan", sale.rounding))
    for payment in sale.payments:
        name = _METHODS[payment.method] + (f" {payment.reference}" if payment.reference else "")
        rows.append(
            _money(name if payment.amount >= ZERO else f"Dikembalikan, {name.lower()}", payment.tendered)
        )
        if payment.method is PaymentMethod.DEPOSIT:
            left = sale.total + sale.rounding - payment.amount
            rows.append(_money("Sisa bayar", left, Style.BOLD))
    if sale.change:
        rows.append(_money("KEMBALI", sale.change, Style.BOLD))
    return rows


def _given_back(sale: Sale) -> list[Element]:
    """The money that the buyer gets."""
    rows: list[Element] = []
    if sale.rounding:
        rows.append(_money("Pembulatan", sale.rounding))
    rows.append(Columns((Cell("KEMBALI"), _amount(rupiah(-sale.paid))), Style.LARGE))
    for payment in sale.payments:
        name = _METHODS[payment.method] + (f" {payment.reference}" if payment.reference else "")
        rows.append(_money(f"Uang kembali, {name}", -payment.amount))
    return rows


def _thanks(sale: Sale) -> list[Element]:
    if not sale.pieces:
        return [Text("Terima kasih!\nThank you!", Align.CENTRE)]
    sold = [line for line in sale.lines if line.kind is LineKind.SALE]
    makers = len({line.artisan_code for line in sold if line.artisan_code is not None})
    rows = _notes(sale)
    if makers:
        rows.append(Text(f"Dibuat tangan oleh {makers} perajin Kabupaten Serang.", Align.CENTRE))
    thanks = "Terima kasih!\nHandmade locally. Thank you!"
    return [*rows, Text(thanks, Align.CENTRE)]


def _notes(sale: Sale) -> list[Element]:
    """What every buyer must know, whatever a centre says below."""
    if not sale.pieces:
        return []
    rows: list[Element] = [Text("Retur/tukar: bawa struk ini", Align.CENTRE), Feed(1)]
    if sale.fragile_pieces:
        rows += [Text("Barang pecah belah: mohon periksa sebelum dibawa pulang.", Align.CENTRE), Feed(1)]
    return rows


def _row(name: str, value: str, style: Style = Style.PLAIN) -> Columns:
    return Columns((Cell(name), _amount(value)), style)


def _money(name: str, amount: Rupiah, style: Style = Style.PLAIN) -> Columns:
    return Columns((Cell(name), _amount(plain(amount))), style)


def _amount(text: str) -> Cell:
    return Cell(text, len(text) + 1, Align.RIGHT)
