"""How far the first start has come, and the small file that remembers it through a power cut.

The file is there from the first answer until *Buka kasir*: while it is, the set-up is not finished.
A PIN never stands in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Final

from pos.centres.domain import BadCard, Centre, CentreCard, CentreKind, new_centre
from pos.core.errors import FolderTrouble
from pos.core.files import write_whole
from pos.core.paths import DataFolder


class Step(StrEnum):
    """One page of the first start."""

    WELCOME = "welcome"
    CENTRE = "centre"
    SUPERVISOR = "supervisor"
    PRINTER = "printer"
    QRIS = "qris"
    GOODS = "goods"
    DONE = "done"


STEPS: Final = tuple(Step)
"""In the order in which they come."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """What was answered so far: the page that comes next, and the centre while there is no database yet.

    `joining` is another till of a shop that sells already; `listed` are the centres of the file of that shop.
    """

    step: Step = Step.WELCOME
    joining: bool = False
    code: str = ""
    till: int = 1
    card: CentreCard | None = None
    listed: tuple[Centre, ...] = ()

    @property
    def till_code(self) -> str:
        """`CKL-1`."""
        return f"{self.code}-{self.till}"

    def at(self, step: Step) -> SetUp:
        """The same answers at another page."""
        return replace(self, step=step)

    def moved(self, by: int) -> SetUp:
        """The page after (1) or before (-1)."""
        return self.at(STEPS[min(max(STEPS.index(self.step) + by, 0), len(STEPS) - 1)])

    def centres(self) -> list[Centre]:
        """The cards that the new shop begins with: its own, and the others of the file.  Raises `BadCard`."""
        own = next((one for one in self.listed if one.code == self.code), None)
        card = (self.card or CentreCard("", "", "")).checked()
        mine = own.carrying(card) if own is not None else new_centre(self.code, card)
        return [mine, *(one for one in self.listed if one.code != self.code)]


def read_set_up(folder: DataFolder) -> SetUp:
    """What was answered before; the beginning where there is nothing, or nothing that can be read."""
    try:
        return _set_up_of(json.loads(folder.first_start.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, BadCard):
        return SetUp()


def write_set_up(folder: DataFolder, state: SetUp) -> None:
    """Remember it, whole or not at all.  Raises `FolderTrouble`."""
    told = {
        "step": state.step.value, "joining": state.joining, "code": state.code, "till": state.till,
        "card": None if state.card is None else asdict(state.card),
        "listed": [_centre_row(centre) for centre in state.listed],
    }  # fmt: skip
    try:
        folder.root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderTrouble(folder.root, error.strerror or str(error)) from error
    write_whole(folder.first_start, json.dumps(told, ensure_ascii=False, indent=1).encode())


def forget_set_up(folder: DataFolder) -> None:
    """The set-up is finished.  Raises `FolderTrouble`."""
    try:
        folder.first_start.unlink(missing_ok=True)
    except OSError as error:
        raise FolderTrouble(folder.first_start, error.strerror or str(error)) from error


def _centre_row(centre: Centre) -> dict[str, object]:
    """What a file of centres says of one."""
    return {
        "code": centre.code, "kind": centre.kind.value, "paper_mm": centre.paper_mm,
        "label_stock": centre.label_stock, "qris_nmid": centre.qris_nmid, "card": asdict(centre.card),
    }  # fmt: skip


def _set_up_of(told: Mapping[str, Any]) -> SetUp:
    card = None if told["card"] is None else CentreCard(**told["card"])
    listed = tuple(_centre_of(row) for row in told["listed"])
    return SetUp(
        Step(told["step"]), bool(told["joining"]), str(told["code"]), int(told["till"]), card, listed
    )


def _centre_of(row: Mapping[str, Any]) -> Centre:
    centre = new_centre(str(row["code"]), CentreCard(**row["card"]))
    return replace(
        centre,
        kind=CentreKind(row["kind"]), paper_mm=int(row["paper_mm"]),
        label_stock=str(row["label_stock"]), qris_nmid=str(row["qris_nmid"]),
    )  # fmt: skip
