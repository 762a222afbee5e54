"""The papers of a payout run: the kuitansi that is signed, the cash sheet, envelopes, the wallet list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pos.artisans.domain import Rail
from pos.core.clock import local_date
from pos.core.money import Rupiah, in_notes, plain, rupiah, total
from pos.core.words import long_date, paper_time, short_date, terbilang_rupiah
from pos.printing.domain import (
    Align,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Rule,
    Signatures,
    Style,
    Table,
    Text,
    figures,
    pair,
)  # fmt: skip
from pos.settlement.documents import RAIL_WORDS, mark
from pos.settlement.domain import METERAI_ABOVE, Batch, Payout, PayoutRun, notes_for


def payout_slip(payouts: Sequence[Payout], centres: Mapping[str, str], person: str) -> Document:
    """The kuitansi for what an artisan gets at once: how much in figures and words, for what, signed.

    `payouts` are its parts, that with the reference for a number first; `centres` names theirs, which
    stand apart where there are several.  Above the limit of the stamp duty it has the stamp's box where
    the receiver signs.
    """
    first = payouts[0]
    amount = total(one.amount for one in payouts)
    elements: list[Element] = [
        Text("KUITANSI", Align.CENTRE, Style.LARGE),
        Text("PEMBAYARAN PERAJIN", Align.CENTRE, Style.BOLD),
        *(Text(name, Align.CENTRE) for name in dict.fromkeys(centres[one.centre] for one in payouts)),
        Rule(double=True),
        pair("Nomor", first.reference),
        pair("Waktu", paper_time(first.state_at)),
        Rule(),
        Text("Sudah dibayar kepada"),
        Text(f"{first.artisan_name} ({first.artisan_code})", style=Style.BOLD),
        Feed(1),
        Text(rupiah(amount), Align.CENTRE, Style.LARGE),
        Text(f"Terbilang: {terbilang_rupiah(amount)}", Align.CENTRE),
        Feed(1),
        pair("Untuk pembayaran", "Hasil penjualan barang titipan"),
        *_centre_rows(payouts, centres),
        pair("Dibayar lewat", RAIL_WORDS[first.rail]),
        *([pair("Referensi bank", first.reason)] if first.reason and first.rail is not Rail.CASH else []),
        *(_notes_rows(in_notes(amount)) if first.rail is Rail.CASH else []),
        Rule(),
        Text(long_date(local_date(first.state_at))),
        Text("Tanda tangan, atau cap jempol:"),
        Signatures(
            "Yang menerima,", first.artisan_name, "Yang membayar,", person, meterai=amount > METERAI_ABOVE
        ),
        *mark(first.reference, first.chain_short),
        Cut(),
    ]
    return Document(PaperKind.PAYOUT_SLIP, first.reference, "Kuitansi pembayaran perajin", tuple(elements))


def _centre_rows(payouts: Sequence[Payout], centres: Mapping[str, str]) -> list[Element]:
    if len(payouts) == 1:
        return [pair("Perhitungan", payouts[0].settlement_number)]
    rows: list[Element] = []
    for one in payouts:
        rows += [pair(centres[one.centre], plain(one.amount)), Text(f"  {one.settlement_number}")]
    return rows


def run_slip(run: PayoutRun, centre_name: str) -> Document:
    """A cash run on paper: whom to pay how much, and the notes and coins that it needs in all."""
    waiting = run.cash_left
    amounts = [one.amount for one in waiting]
    elements: list[Element] = [
        Text("PEMBAYARAN TUNAI", Align.CENTRE, Style.TALL),
        Text(centre_name, Align.CENTRE),
        Rule(double=True),
        pair("Nomor", run.number),
        pair("Tanggal", short_date(run.business_date)),
        pair("Perajin", str(len(waiting))),
        Rule(),
        *(pair(f"{one.artisan_name} ({one.artisan_code})", plain(one.amount)) for one in waiting),
        Rule(),
        pair("Jumlah", rupiah(total(amounts)), Style.BOLD),
        Text("Uang yang disiapkan:"),
        *_notes_rows(notes_for(amounts)),
        pair("Jumlah uang", rupiah(total(value * count for value, count in notes_for(amounts))), Style.BOLD),
        Cut(),
    ]
    return Document(PaperKind.PAYOUT_SLIP, run.number, "Pembayaran tunai", tuple(elements))


def envelope_list(run: PayoutRun, centre_name: str) -> Document:
    """An envelope for each artisan who waits for cash: name, amount and the notes that go into it."""
    waiting = run.cash_left
    elements: list[Element] = [
        Text("AMPLOP", Align.CENTRE, Style.TALL),
        Text(centre_name, Align.CENTRE),
        Text(f"{run.number}, {short_date(run.business_date)}", Align.CENTRE),
        Rule(double=True),
    ]
    for place, one in enumerate(waiting, start=1):
        elements += [
            Text(f"{place}. {one.artisan_name} ({one.artisan_code})", style=Style.BOLD),
            pair(one.reference, rupiah(one.amount), Style.BOLD),
            *_notes_rows(in_notes(one.amount)),
            Rule(),
        ]
    elements += [pair("Jumlah", rupiah(total(one.amount for one in waiting)), Style.BOLD), Cut()]
    return Document(PaperKind.PAYOUT_SLIP, f"{run.number}-AMPLOP", "Amplop", tuple(elements))


def wallet_list(batch: Batch) -> Document:
    """What is to be sent to wallets by hand: name, wallet and number, amount, reference."""
    rows = [figures("Nama dan dompet", "Jumlah", style=Style.BOLD)]
    for one in batch.transfers:
        rows.append(figures(one.name, plain(one.amount)))
        rows.append(figures(f"{one.bank_name} {one.number}"))
        rows.append(figures(one.reference))
    elements: list[Element] = [
        Text("DAFTAR DOMPET DIGITAL", Align.CENTRE, Style.TALL),
        pair("Nomor", batch.run_number),
        pair("Tanggal", short_date(batch.day)),
        Rule(),
        Table(tuple(rows)),
        Rule(),
        pair("Jumlah", rupiah(batch.amount), Style.BOLD),
        Cut(),
    ]
    return Document(
        PaperKind.PAYOUT_SLIP, f"{batch.run_number}-DOMPET", "Daftar dompet digital", tuple(elements)
    )


def _notes_rows(notes: Sequence[tuple[Rupiah, int]]) -> list[Element]:
    return [pair(f"  {count} x {plain(value)}", plain(value * count)) for value, count in notes]
