"""The month drawn: five figures, the days, the centres, and who and what sold best."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.core.money import Rupiah, plain, rupiah
from pos.reports.domain import CentreMonth, MonthReport, YearSoFar, millions, percent_of
from pos.reports.screens.bars import Bar, DayBars, NameBars
from pos.reports.screens.say import change_words, method_word, tr, translate
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Label
from pos.ui.widgets.panel import Panel, column, row
from pos.ui.widgets.table import Column, Table

_SATURDAY = 5
_NAMES = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the top row with what stands under it."""

    value: Label
    under: ElidedLabel


class ReportView(QWidget):
    """Shows one report; `show_report` is the only writer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 12)
        layout.addWidget(self._figures())
        middle = row(None, 12)
        self.days = DayBars()
        self.weekend = Badge(tr("Sabtu & Minggu"), "accent")
        middle.addWidget(_card(tr("Penjualan per hari, juta rupiah"), self.days, self.weekend), 3)
        middle.addWidget(self._centres(), 2)
        layout.addLayout(middle, 4)
        lower = row(None, 12)
        self.makers, self.motifs, self.ways = NameBars("chart.2"), NameBars("chart.1"), NameBars("chart.3")
        lower.addWidget(_card(tr("Perajin terlaris"), self.makers))
        lower.addWidget(_card(tr("Motif terlaris"), self.motifs))
        self.landed = Button(tr("QRIS & kartu"), "ghost", "building-bank")
        lower.addWidget(_card(tr("Cara bayar pembeli"), self.ways, self.landed))
        layout.addLayout(lower, 3)

    def _figures(self) -> Panel:
        panel = Panel("card")
        across = row(panel, 0, 0)
        self.turnover = self._figure(across, tr("Penjualan"))
        self.artisans = self._figure(across, tr("Hak perajin"))
        self.centre = self._figure(across, tr("Bagian pusat"))
        self.receipts = self._figure(across, tr("Struk"))
        self.goods = self._figure(across, tr("Barang terjual"))
        return panel

    def _figure(self, across: QHBoxLayout, name: str) -> Figure:
        figure = Figure(Label("", "heading"), ElidedLabel("", "caption", "secondary"))
        stack = column(None, 2, 12)
        stack.addWidget(Label(name, "caption", "secondary"))
        stack.addWidget(figure.value)
        stack.addWidget(figure.under)
        across.addLayout(stack, 1)
        return figure

    def _centres(self) -> Panel:
        self.aims = Button(tr("Target"), "ghost", "trending-up")
        self.table = Table(
            (
                Column(tr("Pusat"), _code, strong=True),
                Column(tr("Penjualan"), _turnover, right=True, stretch=True),
                Column(tr("Struk"), _receipts, right=True),
                Column(tr("Target"), _aim, right=True),
                Column(tr("Belum"), _unsettled, right=True, tone=_unsettled_tone),
            )
        )
        self.table.setAccessibleName(tr("Per pusat oleh-oleh"))
        return _card(tr("Per pusat oleh-oleh"), self.table, self.aims)

    def show_report(self, report: MonthReport) -> None:
        """Draw a month."""
        sold = report.sold
        said, tone = change_words(report)
        _set(self.turnover, rupiah(sold.turnover), said, tone)
        sellers = len({one.artisan_code for one in report.artisans if one.quantity_sold})
        _set(self.artisans, rupiah(sold.artisan_share), tr("{n} perajin menjual").format(n=sellers))
        _set(self.centre, rupiah(sold.centre_share), percent_of(sold.centre_share, sold.turnover))
        each = Rupiah(sold.turnover.amount // sold.receipts) if sold.receipts else Rupiah(0)
        _set(
            self.receipts, plain(Rupiah(sold.receipts)), tr("rata-rata {amount}").format(amount=rupiah(each))
        )
        gone = sum(one.broken for one in report.centres)
        told = translate("reports", "{broken} rusak, {back} kembali")
        _set(
            self.goods,
            plain(Rupiah(sold.sales.quantity)),
            told.format(broken=gone, back=abs(sold.back.quantity)),
        )
        self.days.set_bars(_day_bars(report))
        totals = ("", plain(sold.turnover), plain(Rupiah(sold.receipts)), _percent(report.year), "")
        self.table.set_rows(report.centres, (tr("Semua"), *totals[1:]) if len(report.centres) > 1 else ())
        self.makers.set_bars(_maker_bars(report))
        self.motifs.set_bars(
            [
                Bar(one.name, one.sold.sales.quantity, tr("{n} buah").format(n=one.sold.sales.quantity))
                for one in sorted(report.motifs, key=_by_quantity)[:_NAMES]
            ]
        )
        self.ways.set_bars(_way_bars(report))


def _card(title: str, inside: QWidget, beside: QWidget | None = None) -> Panel:
    panel = Panel("card")
    stack = column(panel, 8, 12)
    head = row(None, 8)
    if beside is None:
        head.addWidget(Label(title, "bodyStrong"), 1)
    else:  # where letters are large the title gives way to what can be pressed
        head.addWidget(ElidedLabel(title, "bodyStrong"), 1)
        head.addWidget(beside)
    stack.addLayout(head)
    stack.addWidget(inside, 1)
    return panel


def _set(figure: Figure, value: str, under: str, tone: str = "secondary") -> None:
    figure.value.setText(value)
    figure.under.setText(under)
    figure.under.set_tone(tone)


def _code(one: CentreMonth) -> str:
    return one.code


def _turnover(one: CentreMonth) -> str:
    return plain(one.sold.turnover)


def _receipts(one: CentreMonth) -> str:
    return plain(Rupiah(one.sold.receipts))


def _aim(one: CentreMonth) -> str:
    return _percent(one.year)


def _percent(year: YearSoFar) -> str:
    """How much of the year's target is reached."""
    return "-" if year.percent is None else f"{year.percent} %"


def _unsettled(one: CentreMonth) -> str:
    return tr("{n} hari").format(n=len(one.unsettled)) if one.unsettled else "-"


def _unsettled_tone(one: CentreMonth) -> str:
    return "warning.text" if one.unsettled else "text.secondary"


def _by_quantity(one: object) -> tuple[int, str]:
    return -one.sold.sales.quantity, one.name  # type: ignore[attr-defined]


def _day_bars(report: MonthReport) -> list[Bar]:
    bars = []
    for day in report.month.days:
        amount = report.turnover_on(day).amount
        bars.append(Bar(str(day.day), amount, millions(amount), day.weekday() >= _SATURDAY))
    return bars


def _maker_bars(report: MonthReport) -> list[Bar]:
    sums: dict[str, int] = {}
    for one in report.artisans:
        sums[one.artisan_name] = sums.get(one.artisan_name, 0) + (one.net_sales - one.returns).amount
    return _largest(sums)


def _way_bars(report: MonthReport) -> list[Bar]:
    sums: dict[str, int] = {}
    for one in report.payments:
        word = method_word(one.method)
        sums[word] = sums.get(word, 0) + one.amount.amount
    return _largest(sums)


def _largest(sums: dict[str, int]) -> list[Bar]:
    ranked = sorted(sums.items(), key=_size_and_name)
    return [
        Bar(name, value, tr("{n} jt").format(n=millions(value))) for name, value in ranked[:_NAMES] if value
    ]


def _size_and_name(one: tuple[str, int]) -> tuple[int, str]:
    return -one[1], one[0]
