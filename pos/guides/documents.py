"""The slip that a guide signs for his commission."""

from __future__ import annotations

from typing import Final

from pos.core.clock import local_date
from pos.core.money import plain, rupiah
from pos.core.words import long_date, paper_time, terbilang_rupiah
from pos.guides.domain import Guide, GuideKind, GuidePayout
from pos.printing.domain import (
    Align,
    Cut,
    Document,
    Element,
    PaperKind,
    Qr,
    Rule,
    Signatures,
    Style,
    Text,
    pair,
)

KIND_WORDS: Final = {GuideKind.GUIDE: "Pemandu wisata", GuideKind.DRIVER: "Sopir"}


def guide_slip(payout: GuidePayout, guide: Guide, centre_name: str) -> Document:
    """What was handed over, in figures and words, and the sales that it covers."""
    mark = f"{payout.number}/{payout.chain_short}"
    elements: list[Element] = [
        Text("KOMISI PEMANDU", Align.CENTRE, Style.TALL),
        Text(centre_name, Align.CENTRE),
        Rule(double=True),
        pair("Nomor", payout.number),
        pair("Waktu", paper_time(payout.at)),
        pair("Petugas", payout.person),
        Rule(),
        Text("Sudah dibayar kepada"),
        Text(f"{payout.guide_name} ({payout.guide_code})", style=Style.BOLD),
        Text(KIND_WORDS[guide.kind]),
        Text(rupiah(payout.amount), Align.CENTRE, Style.LARGE),
        Text(f"Terbilang: {terbilang_rupiah(payout.amount)}"),
        Rule(),
        *_earned(payout),
        Rule(),
        Text(long_date(local_date(payout.at))),
        Signatures("Yang menerima,", payout.guide_name, "Yang membayar,", payout.person),
        Qr(mark),
        Text(mark, Align.CENTRE),
        Cut(),
    ]
    return Document(PaperKind.GUIDE_SLIP, payout.number, "Komisi pemandu", tuple(elements))


def _earned(payout: GuidePayout) -> list[Element]:
    rows: list[Element] = []
    if payout.carried_in:
        rows.append(pair("Saldo sebelumnya", plain(payout.carried_in)))
    rows += [pair(sale.number, plain(sale.amount)) for sale in payout.earned]
    rows += [
        pair("Jumlah komisi", plain(payout.owed), Style.BOLD),
        pair("Dibayar", plain(payout.amount)),
        pair("Sisa saldo", plain(payout.left)),
    ]
    return rows
