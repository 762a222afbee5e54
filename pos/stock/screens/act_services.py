"""What *Mutasi* works with, and how a page's act is given to the service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos.centres.domain import Centre
from pos.core.photos import PhotoFolder
from pos.staff.domain import Approval
from pos.stock.domain.acting import Acting, Job
from pos.stock.domain.acts import Desk, StockAct

if TYPE_CHECKING:
    from pos.staff.service import Staff
    from pos.stock.acts import StockActs
    from pos.stock.service import Shelf


@dataclass(frozen=True, slots=True)
class ActServices:
    """What *Mutasi* works with, and where it stands."""

    acts: StockActs
    shelf: Shelf
    staff: Staff
    photos: PhotoFolder
    centre: Centre
    till: str


def keep_act(
    acts: StockActs, desk: Desk, what: tuple[Acting, str], approval: Approval | None, *, anyway: bool
) -> StockAct:
    """What a page holds, given to the service."""
    state, note = what
    if state.job is Job.GIVE_BACK:
        maker = state.lines[0].item.artisan_code or ""
        return acts.give_back(desk, maker, state.named, note, anyway=anyway)
    if state.job is Job.SEND:
        return acts.send(desk, state.answer, state.named, note, anyway=anyway)
    if state.cause is not None:
        remark = (note, state.photo)
        return acts.write_off(desk, state.cause, state.named, approval, remark=remark, anyway=anyway)
    return acts.correct(desk, state.named[0], note, approval, anyway=anyway)
