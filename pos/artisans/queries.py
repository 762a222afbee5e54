"""Which terms hold on a day, and which card a merged one stands for now."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from pos.artisans.domain import Terms
from pos.artisans.tables import ArtisanRow, TermsRow
from pos.db.base import insert_rows


def terms_on(session: Session, day: date, codes: Collection[str] | None = None) -> dict[str, Terms]:
    """The terms of artisans (all, or those named) that hold on a day: the newest version that has begun.

    An artisan whose first terms begin later is bound by those, so that a pot that is sold early still
    has a split.
    """
    query = select(*(getattr(TermsRow, name) for name in Terms.__slots__))
    if codes is not None:
        query = query.where(TermsRow.artisan_code.in_(codes))
    holding: dict[str, Terms] = {}
    for row in session.execute(query.order_by(TermsRow.artisan_code, TermsRow.version)):
        terms = Terms(*row)
        if terms.from_date <= day or terms.artisan_code not in holding:
            holding[terms.artisan_code] = terms
    return holding


def newest_terms(session: Session, codes: Collection[str]) -> dict[str, Terms]:
    """The newest version of each artisan's terms, begun or not."""
    query = select(TermsRow).where(TermsRow.artisan_code.in_(codes)).order_by(TermsRow.version)
    return {row.artisan_code: row.to_domain() for row in session.scalars(query)}


def insert_terms(session: Session, versions: Collection[Terms]) -> None:
    """Write new versions in the caller's transaction."""
    if versions:
        insert_rows(
            session, TermsRow, [{name: getattr(one, name) for name in Terms.__slots__} for one in versions]
        )


# Made once, as every sale asks it.
_MERGED: Final = select(ArtisanRow.code, ArtisanRow.merged_into).where(
    ArtisanRow.code.in_(bindparam("codes", expanding=True)), ArtisanRow.merged_into.is_not(None)
)


def living(session: Session, codes: Collection[str]) -> dict[str, str]:
    """Which card each of some codes stands for now; only those that were merged are in it.

    What was agreed with a merged card (an open basket, a receipt that comes back, an order) goes on with
    the card that it was merged into.
    """
    found: dict[str, str] = {}
    asked = list(codes)
    while asked:
        steps = {code: into for code, into in session.connection().execute(_MERGED, {"codes": asked}) if into}
        found |= steps
        asked = [into for into in steps.values() if into not in found]
    return {code: _end(found, code) for code in codes if code in found}


def _end(steps: Mapping[str, str], code: str) -> str:
    while code in steps:
        code = steps[code]
    return code
