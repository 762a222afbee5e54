"""The printed result of a count."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from pos.catalogue.tag_codes import shown
from pos.centres.domain import Centre
from pos.core.money import ZERO, Rupiah, plain, rupiah, total
from pos.core.words import counted, paper_time
from pos.printing.domain import (
    Align,
    Columns,
    Cut,
    Document,
    Element,
    PaperKind,
    Qr,
    Rule,
    Signatures,
    Style,
    Table,
    Text,
    figures,
    pair,
)
from pos.stock.domain import LossCause
from pos.stock.domain.count_results import CountDifference, CountResult

CAUSES: Final[dict[LossCause | None, str]] = {
    LossCause.LOST: "hilang",
    LossCause.UNKNOWN: "sebabnya tidak diketahui",
    LossCause.STAFF: "pecah oleh petugas",
    LossCause.FIRING: "cacat bakar atau bahan",
    LossCause.IN_TRANSIT: "hilang di jalan",
    None: "catatan keliru",
}
"""Why something is missing, in the words of paper."""

Told = tuple[CountDifference, LossCause | None]


def count_result(result: CountResult, centre: Centre) -> Document:
    """What a count found: sums, what differs by maker, what the centre owes, and who stands for it."""
    found = result.findings
    count = found.count
    elements: list[Element] = [
        Text("HASIL OPNAME", Align.CENTRE, Style.TALL),
        Text(centre.name, Align.CENTRE),
        Text(centre.place, Align.CENTRE),
        Rule(double=True),
        pair("Nomor", count.number, Style.BOLD),
        pair("Yang dihitung", count.category or "semua barang"),
        pair("Mulai", paper_time(count.at, centre.zone)),
        pair("Selesai", paper_time(result.at, centre.zone)),
        Rule(),
        pair("Tercatat", counted(found.booked, "barang")),
        pair("Ada", counted(found.counted, "barang")),
        pair("Kurang", counted(found.missing, "barang"), Style.BOLD),
        pair("Lebih", counted(found.surplus, "barang"), Style.BOLD),
    ]
    if found.broken:
        elements.append(pair("Dicatat pecah", counted(found.broken, "barang")))
    owed = ZERO
    for maker, differences in _by_maker(result).items():
        owed += total(one.owed_by(cause) for one, cause in differences)
        elements += _maker(maker, differences)
    elements += [Rule(), pair("Pusat menanggung", rupiah(owed), Style.BOLD)]
    elements += _rest(result)
    elements += [
        Rule(),
        Signatures("Yang menghitung,", result.person, "Pengelola,", result.approved_by),
        Qr(count.number, 4),
        Cut(),
    ]
    return Document(PaperKind.STOCKTAKE, count.number, "Hasil opname", tuple(elements))


def _by_maker(result: CountResult) -> dict[str, list[Told]]:
    makers: dict[str, list[Told]] = defaultdict(list)
    for one, cause in zip(result.findings.differences, result.causes, strict=True):
        thing = one.thing
        named = f"{thing.artisan_name} ({thing.artisan_code})" if thing.artisan_code else "Milik pusat"
        makers[named].append((one, cause))
    return dict(sorted(makers.items()))


def _maker(maker: str, differences: list[Told]) -> list[Element]:
    """What differs of one maker's goods, and what he gets for it."""
    rows: list[Columns] = [figures("Barang", "Buku", "Ada", "Utk perajin", style=Style.BOLD)]
    for one, cause in differences:
        owed = one.owed_by(cause)
        rows.append(figures(one.thing.name, str(one.booked), str(one.counted), plain(owed) if owed else "-"))
        remarks = [CAUSES[cause] if one.by < 0 else "lebih: catatan keliru"]
        remarks += [shown(one.thing.code)] if one.thing.piece_id is not None else []
        rows.append(figures(", ".join(remarks)))
    part: Rupiah = total(one.owed_by(cause) for one, cause in differences)
    sums: list[Element] = [pair("Jumlah", rupiah(part), Style.BOLD)] if part else []
    return [Rule(), Text(maker, style=Style.BOLD), Table(tuple(rows)), *sums]


def _rest(result: CountResult) -> list[Element]:
    """What was not put right: goods that moved while they were counted, and surprises that were left."""
    found = result.findings
    rest: list[Element] = []
    if found.changed:
        rest += [Rule(), Text("Berubah saat dihitung, stok dibiarkan:", style=Style.BOLD)]
        rest += [Text(thing.name) for thing in found.changed]
    if found.left:
        rest += [Rule(), Text("Tak terduga, dibiarkan:", style=Style.BOLD)]
        rest += [
            Text(f"{one.thing.name if one.thing else 'Kode tak dikenal'} ({one.scan.code})")
            for one in found.left
        ]
    return rest
