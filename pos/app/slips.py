"""A payout's slip that is scanned anywhere opens its row in *Bayar perajin*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pos.staff.domain import Attendant

if TYPE_CHECKING:
    from pos.app.pages import Pages

_SLIP: Final = "PB-"
"""How the number of a payout's slip begins."""


def takes_slip(pages: Pages, person: Attendant, text: str) -> bool:
    """Whether a scan is a slip that this person may see; then its row is opened, but never amid a commit."""
    is_slip = person.role.may_settle and text.upper().startswith(_SLIP) and not pages.is_committing
    if is_slip:
        pages.evening.open_slip(person, text)
    return is_slip
