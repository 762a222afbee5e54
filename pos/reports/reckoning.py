"""A month put together from what the queries found, and every total of it set against the journal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy.orm import Session

from pos.artisans.domain import Rail, Terms, honoured
from pos.artisans.service import terms_on
from pos.centres.domain import Centre
from pos.core.money import ZERO, Rupiah, total
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.reports import queries
from pos.reports.domain import (
    ArtisanMonth,
    CentreMonth,
    Check,
    Month,
    MonthReport,
    NothingInMonth,
    PaidBy,
    Sold,
    SoldDay,
    SoldOf,
    YearSoFar,
    all_sold,
)
from pos.reports.targets import targets_of
from pos.sales.domain import PaymentMethod
from pos.settlement.domain import payable_of

_OTHER: Final = "Tanpa motif"
_NO_PLACE: Final = "Tanpa kecamatan"
_OWN_COLUMN: Final = {EntryKind.SALE, EntryKind.FEE, EntryKind.PAYOUT, EntryKind.ADVANCE_RECOVERY}
_PLACES: Final = {
    PaymentMethod.CASH: "cash:",
    PaymentMethod.QRIS: accounts.QRIS,
    PaymentMethod.TRANSFER: accounts.BANK,
    PaymentMethod.CARD: accounts.CARD,
    PaymentMethod.DEPOSIT: accounts.DEPOSIT,
}
"""The account that each way of paying goes to; of drawers only the beginning is known."""

_METHODS: Final = {
    PaymentMethod.CASH: "tunai",
    PaymentMethod.QRIS: "QRIS",
    PaymentMethod.TRANSFER: "transfer",
    PaymentMethod.CARD: "kartu",
    PaymentMethod.DEPOSIT: "dari uang muka",
}

Posted = Mapping[tuple[str, EntryKind, str], Rupiah]


@dataclass(frozen=True, slots=True)
class _Found:
    """What the queries found of one month."""

    month: Month
    cards: tuple[Centre, ...]
    days: Mapping[tuple[str, date], Sold]
    artisans: Mapping[tuple[str, str], Sold]
    paid: tuple[PaidBy, ...]
    posted: Posted
    opened: Mapping[str, set[date]]
    settled: Mapping[str, set[date]]

    def posted_to(self, centre: str, kind: EntryKind, account: str) -> Rupiah:
        """What one kind of entry posted to the accounts that begin so."""
        return total(
            amount
            for (where, what, name), amount in self.posted.items()
            if where == centre and what is kind and name.startswith(account)
        )


def report_of(session: Session, month: Month, cards: Sequence[Centre], today: date) -> MonthReport:
    """The month of those centres that did anything in it.  Raises `NothingInMonth`."""
    span: queries.Span = ([card.code for card in cards], month.first, month.last)
    as_of = queries.last_posted(session, span)
    if as_of is None:
        raise NothingInMonth(month)
    found = _find(session, month, cards, span)
    artisans = _artisans(session, found)
    gone = queries.goods_gone(session, span)
    before: queries.Span = (span[0], month.before.first, month.before.last)
    years = _years(session, month, span[0])
    return MonthReport(
        month=month,
        centres=tuple(
            _centre(found, card, artisans, (gone.get(card.code, (0, 0)), years[card.code]), today)
            for card in found.cards
        ),
        artisans=artisans,
        days=tuple(
            SoldDay(centre, day, sold, day in found.settled.get(centre, ()))
            for (centre, day), sold in sorted(found.days.items())
        ),
        kecamatan=_kecamatan(session, found),
        motifs=_motifs(session, span),
        payments=found.paid,
        checks=tuple(_checks(found, artisans, queries.roundings(session, span))),
        as_of=as_of,
        before=total(queries.turnover(session, before).values()),
    )


def _years(session: Session, month: Month, codes: Sequence[str]) -> dict[str, YearSoFar]:
    """Each centre's target of the year, and its turnover from 1 January to the end of the month."""
    so_far = queries.turnover(session, (codes, date(month.year, 1, 1), month.last))
    targets = targets_of(session, month.year)
    return {code: YearSoFar(targets.get(code, ZERO), so_far.get(code, ZERO)) for code in codes}


def _find(session: Session, month: Month, cards: Sequence[Centre], span: queries.Span) -> _Found:
    days = queries.sold_by_day(session, span)
    opened = queries.opened_days(session, span)
    posted = queries.postings(session, span)
    # Another centre's card may be here without its days.
    here = {centre for centre, _ in days} | set(opened) | {centre for centre, _, _ in posted}
    return _Found(
        month,
        tuple(card for card in cards if card.code in here),
        days,
        queries.sold_by_artisan(session, span),
        tuple(PaidBy(*row) for row in queries.payments(session, span)),
        posted,
        opened,
        queries.settled_days(session, span),
    )


def _centre(
    found: _Found,
    card: Centre,
    artisans: Sequence[ArtisanMonth],
    beside: tuple[tuple[int, int], YearSoFar],
    today: date,
) -> CentreMonth:
    """One centre's line; `beside` are its goods that broke and were lost, and its year so far."""
    (broken, lost), year = beside
    opened, settled = found.opened.get(card.code, set()), found.settled.get(card.code, set())
    traded = {day for centre, day in found.days if centre == card.code}
    mine = [one for one in artisans if one.centre == card.code]
    return CentreMonth(
        code=card.code,
        name=card.name,
        sold=all_sold(sold for (centre, _), sold in found.days.items() if centre == card.code),
        broken=broken,
        lost=lost,
        paid_out=total(one.payouts for one in mine),
        owed=total(one.closing_balance for one in mine),
        days=len(opened | traded),
        unsettled=tuple(sorted((opened | traded) - settled)),
        closed=tuple(day for day in found.month.days if day <= today and day not in opened | traded),
        year=year,
    )


def _artisans(session: Session, found: _Found) -> tuple[ArtisanMonth, ...]:
    """A row for every artisan of a centre with a balance or a movement, by centre and code."""
    month, codes = found.month, [card.code for card in found.cards]
    openings = queries.payables(session, codes, month.first - timedelta(days=1))
    closings = queries.payables(session, codes, month.last)
    names = queries.kecamatan_of(session)
    agreed = _Agreed(terms_on(session, month.last), {card.code: card.minimum_payout for card in found.cards})
    rows = []
    for where in sorted(openings.keys() | closings.keys() | found.artisans.keys()):
        balances = openings.get(where, ZERO), closings.get(where, ZERO)
        row = _artisan(found, where, names.get(where[1], (where[1], "", "")), balances, agreed)
        if not row.is_empty:
            rows.append(row)
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Agreed:
    """How artisans are paid: by their terms, or as their centre does it."""

    terms: Mapping[str, Terms]
    least: Mapping[str, Rupiah]

    def rail(self, code: str) -> Rail:
        return self.terms[code].rail if code in self.terms else Rail.CASH

    def minimum(self, centre: str, code: str) -> Rupiah:
        own = self.terms[code].minimum_payout if code in self.terms else None
        return self.least.get(centre, ZERO) if own is None else own


def _artisan(
    found: _Found,
    where: tuple[str, str],
    card: tuple[str, str, str],
    balances: tuple[Rupiah, Rupiah],
    agreed: _Agreed,
) -> ArtisanMonth:
    """One row: sales and returns from the lines, everything else from the journal."""
    (centre, code), (name, gender, kecamatan), (opening, closing) = where, card, balances
    sold = found.artisans.get(where, Sold())
    account = accounts.payable_artisan(code)
    owed = {
        kind: -amount
        for (place, kind, posted), amount in found.posted.items()
        if (place, posted) == (centre, account)
    }
    return ArtisanMonth(
        centre=centre,
        artisan_code=code,
        artisan_name=honoured(name, gender),
        kecamatan=kecamatan,
        opening_balance=opening,
        quantity_sold=sold.sales.quantity,
        gross_sales=sold.sales.gross,
        discounts=sold.sales.discounts,
        net_sales=sold.sales.net,
        centre_share=sold.sales.centre_share,
        artisan_share=sold.sales.artisan_share,
        returns=-sold.back.artisan_share,
        adjustments=total(amount for kind, amount in owed.items() if kind not in _OWN_COLUMN),
        fees=-owed.get(EntryKind.FEE, ZERO),
        advance_recovery=-owed.get(EntryKind.ADVANCE_RECOVERY, ZERO),
        payouts=-owed.get(EntryKind.PAYOUT, ZERO),
        closing_balance=closing,
        payable=payable_of(closing, agreed.minimum(centre, code)),
        rail=agreed.rail(code).value,
    )


def _kecamatan(session: Session, found: _Found) -> tuple[SoldOf, ...]:
    names = queries.kecamatan_of(session)
    sums: dict[str, Sold] = defaultdict(Sold)
    makers: dict[str, set[str]] = defaultdict(set)
    for (_, code), sold in found.artisans.items():
        place = names.get(code, ("", "", ""))[2] or _NO_PLACE
        sums[place] += sold
        makers[place].add(code)
    return _largest_first(SoldOf(place, len(makers[place]), sold) for place, sold in sums.items())


def _motifs(session: Session, span: queries.Span) -> tuple[SoldOf, ...]:
    return _largest_first(
        SoldOf(motif or _OTHER, many, sold)
        for motif, (many, sold) in queries.sold_by_motif(session, span).items()
    )


def _largest_first(parts: Iterable[SoldOf]) -> tuple[SoldOf, ...]:
    return tuple(sorted(parts, key=_size_and_name))


def _size_and_name(part: SoldOf) -> tuple[int, str]:
    return -part.sold.turnover.amount, part.name


def _checks(
    found: _Found, artisans: Sequence[ArtisanMonth], roundings: Mapping[str, Rupiah]
) -> Iterator[Check]:
    """Every total of the report beside what the journal has of it."""
    sale = EntryKind.SALE
    for card in found.cards:
        code = card.code
        sold = all_sold(one for (centre, _), one in found.days.items() if centre == code)
        owed = -found.posted_to(code, sale, accounts.payable_artisan(""))
        earned = -found.posted_to(code, sale, accounts.COMMISSION) - found.posted_to(
            code, sale, accounts.SERVICE
        )
        yield Check(code, "Hak perajin dari penjualan", sold.artisan_share, owed)
        yield Check(code, "Bagian pusat dari penjualan", sold.centre_share, earned)
        yield Check(code, "Penjualan setelah retur", sold.turnover, owed + earned)
        for method, account in _PLACES.items():
            paid = total(one.amount for one in found.paid if (one.centre, one.method) == (code, method.value))
            yield Check(code, f"Pembayaran {_METHODS[method]}", paid, found.posted_to(code, sale, account))
        told = roundings.get(code, ZERO)
        yield Check(code, "Pembulatan tunai", told, -found.posted_to(code, sale, accounts.ROUNDING))
        everything = total(amount for (where, _, _), amount in found.posted.items() if where == code)
        yield Check(code, "Jumlah semua jurnal", ZERO, everything)
        for one in artisans:
            if one.centre == code:
                what = f"Saldo akhir {one.artisan_name} ({one.artisan_code})"
                yield Check(code, what, one.computed_closing, one.closing_balance)
