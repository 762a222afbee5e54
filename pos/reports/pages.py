"""The month on paper for the district: a first page that is read in a minute, then the plots and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pos.core.money import Rupiah, plain, rupiah
from pos.core.words import long_date
from pos.exporting.canvas import Canvas, canvas, pdf_file
from pos.exporting.plots import DARK, LIGHT, Bar, Frame, level_bars, upright_bars
from pos.reports.documents import METHOD_WORDS, measures, remarks
from pos.reports.domain import Month, MonthReport, SoldOf, millions, percent_of

_WIDE, _HIGH = 595.0, 842.0
_LEFT: Final = 42.0
_RIGHT: Final = _WIDE - _LEFT
_ROOM: Final = _RIGHT - _LEFT
_ROW: Final = 13.5
_SATURDAY: Final = 5
_MOST_BARS: Final = 20


def month_pdf(report: MonthReport) -> bytes:
    """The file; the same report gives the same bytes."""
    drawn = canvas()
    pages = [_first_page(drawn, report), _second_page(drawn, report)]
    title = f"Laporan {report.month.words}"
    numbered = [page + _foot(drawn, title, number, len(pages)) for number, page in enumerate(pages, start=1)]
    return pdf_file(title, numbered, _WIDE, _HIGH)


def _foot(drawn: Canvas, title: str, number: int, count: int) -> bytes:
    ends = drawn.text(_RIGHT, 26, f"halaman {number} dari {count}", 8, right=True)
    return drawn.text(_LEFT, 26, title, 8) + ends


# --- the first page -------------------------------------------------------------------------------


def _first_page(drawn: Canvas, report: MonthReport) -> bytes:
    names = ", ".join(one.name for one in report.centres)
    parts = [
        drawn.text(_LEFT, 790, f"Laporan bulanan {report.month.words}", 20, bold=True),
        drawn.text(_LEFT, 774, drawn.regular.fitted(names, 9, _ROOM), 9),
        drawn.text(_LEFT, 762, f"Tercatat sampai {long_date(report.as_of.date())}.", 9),
        *_figures(drawn, report, 738),
        drawn.text(_LEFT, 640, "Penjualan per hari, juta rupiah", 11, bold=True),
        *_legend(drawn, 640),
        upright_bars(drawn, Frame(_LEFT, 500, _ROOM, 134), _day_bars(report), millions),
        drawn.text(_LEFT, 476, "Per pusat oleh-oleh", 11, bold=True),
    ]
    table, y = _measures(drawn, report, 460)
    parts += table
    aims, y = _targets(drawn, report, y)
    parts += aims
    parts.append(drawn.text(_LEFT, y - 24, "Yang perlu diketahui", 11, bold=True))
    for line, text in enumerate(_wrapped(drawn, remarks(report)), start=1):
        parts.append(drawn.text(_LEFT, y - 26 - line * 12, text, 9))
    return b"".join(parts)


def _figures(drawn: Canvas, report: MonthReport, top: float) -> Iterator[bytes]:
    sold = report.sold
    each = Rupiah(sold.turnover.amount // sold.receipts) if sold.receipts else Rupiah(0)
    makers = len({one.artisan_code for one in report.artisans if one.quantity_sold})
    figures = (
        ("Penjualan", rupiah(sold.turnover), compared(report)),
        ("Hak perajin", rupiah(sold.artisan_share), f"{makers} perajin menjual"),
        ("Bagian pusat", rupiah(sold.centre_share), percent_of(sold.centre_share, sold.turnover)),
        ("Struk", plain(Rupiah(sold.receipts)), f"rata-rata {rupiah(each)}"),
        ("Barang terjual", plain(Rupiah(sold.sales.quantity)), f"{abs(sold.back.quantity)} kembali"),
    )
    step = _ROOM / len(figures)
    yield drawn.box(_LEFT, top - 60, _ROOM, 62, 0.95)
    for place, (name, value, under) in enumerate(figures):
        x = _LEFT + place * step + 8
        size = next(
            size for size in (15.0, 13.0, 11.0, 9.0) if drawn.bold.width(value, size) < step - 12 or size == 9
        )
        yield drawn.text(x, top - 14, name, 8.5)
        yield drawn.text(x, top - 34, value, size, bold=True)
        yield drawn.text(x, top - 50, drawn.regular.fitted(under, 7.5, step - 12), 7.5)


def compared(report: MonthReport) -> str:
    """How the turnover stands to that of the month before, in whole per cent."""
    change, before = report.change, report.month.before
    if change is None:
        return f"{before.words}: belum ada"
    if not change:
        return f"sama dengan {_name(before)}"
    return f"{'naik' if change > 0 else 'turun'} {abs(change)} % dari {_name(before)}"


def _name(month: Month) -> str:
    return month.words.split()[0]


def _legend(drawn: Canvas, y: float) -> Iterator[bytes]:
    for x, grey, word in ((_RIGHT - 150, DARK, "Sabtu & Minggu"), (_RIGHT - 66, LIGHT, "Senin-Jumat")):
        yield drawn.box(x, y, 8, 8, grey)
        yield drawn.text(x + 12, y + 0.5, word, 8)


def _day_bars(report: MonthReport) -> list[Bar]:
    bars = []
    for day in report.month.days:
        sold = report.turnover_on(day)
        label = str(day.day) if day.day == 1 or day.day % 5 == 0 else ""
        shown = millions(sold.amount) if sold.amount > 0 else ""
        bars.append(Bar(label, sold.amount, shown, strong=day.weekday() >= _SATURDAY))
    return bars


def _measures(drawn: Canvas, report: MonthReport, top: float) -> tuple[list[bytes], float]:
    """The table of all measures, a column a centre; returns it with where it ends."""
    names = [*(one.code for one in report.centres), "Semua"]
    step = min(110.0, (_ROOM - 150) / len(names))
    ends = [_RIGHT - step * (len(names) - 1 - place) for place in range(len(names))]
    parts = [
        drawn.text(x, top - 4, name, 9, bold=True, right=True) for x, name in zip(ends, names, strict=True)
    ]
    parts.append(drawn.line(_LEFT, top - 9, _RIGHT, 0.8))
    y = top - 9
    for what, values in measures(report):
        y -= _ROW
        parts.append(drawn.text(_LEFT, y + 3.5, what, 9))
        for x, value in zip(ends, values, strict=True):
            shown = plain(value if isinstance(value, Rupiah) else Rupiah(value))
            last = x == ends[-1]
            parts.append(drawn.text(x, y + 3.5, shown, 9, bold=last, right=True))
        parts.append(drawn.line(_LEFT, y, _RIGHT, 0.2))
    return parts, y


def _targets(drawn: Canvas, report: MonthReport, top: float) -> tuple[list[bytes], float]:
    """A bar a centre: how much of the year's target is reached; nothing where no centre has one."""
    aimed = [one for one in report.centres if one.year.percent is not None]
    if not aimed:
        return [], top
    y = top - 24
    parts = [drawn.text(_LEFT, y, f"Capaian target {report.month.year}", 11, bold=True)]
    left, wide = _LEFT + 40, _ROOM - 240
    for one in aimed:
        y -= 16
        share = min(1.0, max(0, one.year.reached.amount) / one.year.target.amount)
        parts.append(drawn.text(_LEFT, y + 2, one.code, 9))
        parts.append(drawn.box(left, y, wide, 10, LIGHT))
        parts.append(drawn.box(left, y, wide * share, 10, DARK))
        said = f"{one.year.percent} %, {rupiah(one.year.reached)} dari {rupiah(one.year.target)}"
        parts.append(drawn.text(_RIGHT, y + 2, said, 9, right=True))
    return parts, y


def _wrapped(drawn: Canvas, texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and drawn.regular.width(longer, 9) > _ROOM:
                yield line
                longer = word
            line = longer
        yield line


# --- the second page ------------------------------------------------------------------------------


def _second_page(drawn: Canvas, report: MonthReport) -> bytes:
    half = _ROOM / 2 - 12
    right = _LEFT + _ROOM / 2 + 12
    makers = _makers(report)
    parts = [
        drawn.text(_LEFT, 790, "Penjualan per perajin, rupiah", 11, bold=True),
        level_bars(drawn, Frame(_LEFT, 782, half, 15), makers, label_wide=124),
        drawn.text(right, 790, "Penjualan per kecamatan asal, rupiah", 11, bold=True),
        level_bars(drawn, Frame(right, 782, half, 15), _parts(report.kecamatan)),
    ]
    y = 782 - 15 * max(1, min(_MOST_BARS, len(report.kecamatan))) - 28
    parts.append(drawn.text(right, y, "Penjualan per motif, rupiah", 11, bold=True))
    parts.append(level_bars(drawn, Frame(right, y - 8, half, 15), _parts(report.motifs)))
    y -= 8 + 15 * max(1, min(_MOST_BARS, len(report.motifs))) + 28
    parts.append(drawn.text(right, y, "Cara bayar, rupiah", 11, bold=True))
    parts.append(level_bars(drawn, Frame(right, y - 8, half, 15), _ways(report)))
    return b"".join(parts)


def _makers(report: MonthReport) -> list[Bar]:
    sums: dict[str, int] = {}
    for one in report.artisans:
        net = (one.net_sales - one.returns).amount
        name = f"{one.artisan_name} ({one.artisan_code})"
        sums[name] = sums.get(name, 0) + net
    largest = sorted(sums.items(), key=_by_size)[: 2 * _MOST_BARS]
    return [Bar(name, value, plain(Rupiah(value))) for name, value in largest if value]


def _by_size(one: tuple[str, int]) -> tuple[int, str]:
    return -one[1], one[0]


def _parts(parts: Sequence[SoldOf]) -> list[Bar]:
    return [Bar(one.name, one.sold.turnover.amount, plain(one.sold.turnover)) for one in parts[:_MOST_BARS]]


def _ways(report: MonthReport) -> list[Bar]:
    sums: dict[str, int] = {}
    for one in report.payments:
        word = METHOD_WORDS.get(one.method, one.method)
        sums[word] = sums.get(word, 0) + one.amount.amount
    return [Bar(word, value, plain(Rupiah(value))) for word, value in sorted(sums.items(), key=_by_size)]
