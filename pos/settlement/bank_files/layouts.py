"""Banks' own files, as `resources/banks/*.toml` describes them; the comments there say what is confirmed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pos.core.clock import local
from pos.core.paths import resource
from pos.settlement.bank_files.folding import folded
from pos.settlement.domain import BankForm, Batch, Transfer

_TEXTS: Final = {"name", "note", "bank_name", "payer_name"}
_LONGEST: Final = 140


@dataclass(frozen=True, slots=True)
class BankLayout:
    """How one bank's file is put together."""

    title: str
    only_bank: str
    own_bank: str
    delimiter: str
    line_end: str
    day_format: str
    stamp_format: str
    upper: bool
    head: tuple[tuple[str, ...], ...]
    line: tuple[str, ...]
    foot: tuple[tuple[str, ...], ...]
    service: Mapping[str, str]


@cache
def layout_of(form: BankForm) -> BankLayout:
    """The layout of a bank's form."""
    said: dict[str, Any] = tomllib.loads(resource("banks", f"{form}.toml").read_text(encoding="utf-8"))
    rows = {name: tuple(tuple(row) for row in said[name]) for name in ("head", "foot")}
    return BankLayout(
        said["title"], said["only_bank"], said.get("own_bank", said["only_bank"]), said["delimiter"],
        said["line_end"], said["day_format"], said["stamp_format"], said["upper"], rows["head"],
        tuple(said["line"]), rows["foot"], said["service"],
    )  # fmt: skip


def only_bank(form: BankForm) -> str:
    """The one bank whose accounts may stand in a form; nothing where all may."""
    return layout_of(form).only_bank if form in {BankForm.BRI, BankForm.MANDIRI, BankForm.BNI} else ""


def layout_bytes(batch: Batch, form: BankForm) -> bytes:
    """The file of a batch in ASCII."""
    layout = layout_of(form)
    rows = list(_rows(batch, layout))
    return "".join(layout.delimiter.join(row) + layout.line_end for row in rows).encode("ascii")


def _rows(batch: Batch, layout: BankLayout) -> Iterator[list[str]]:
    whole = _of_batch(batch, layout)
    for row in layout.head:
        yield [_cell(cell, whole, layout) for cell in row]
    for place, one in enumerate(batch.transfers, start=1):
        fields = whole | _of_transfer(one, place, layout)
        yield [_cell(cell, fields, layout) for cell in layout.line]
    for row in layout.foot:
        yield [_cell(cell, whole, layout) for cell in row]


def _of_batch(batch: Batch, layout: BankLayout) -> dict[str, str]:
    made = local(batch.made_at)
    return {
        "payer_account": batch.payer_account,
        "payer_name": batch.payer.name if batch.payer is not None else "",
        "day": batch.day.strftime(layout.day_format),
        "stamp": made.strftime(layout.stamp_format),
        "count": str(len(batch.transfers)),
        "lines": str(len(batch.transfers) + len(layout.head)),
        "total": str(batch.amount.amount),
    }


def _of_transfer(one: Transfer, place: int, layout: BankLayout) -> dict[str, str]:
    is_own = one.bank_name == layout.own_bank
    return {
        "line": str(place), "number": one.number, "name": one.name, "amount": str(one.amount.amount),
        "reference": one.reference, "note": one.note, "bank_code": one.bank_code,
        "bank_bic": "" if is_own else one.bank_bic, "bank_name": "" if is_own else one.bank_name,
        "service": layout.service["own" if is_own else "other"],
    }  # fmt: skip


def _cell(cell: str, fields: Mapping[str, str], layout: BankLayout) -> str:
    if cell.startswith("="):
        return cell[1:]
    name, _, most = cell.partition(":")
    if name in _TEXTS:
        text = fields[name]
        return folded(text, int(most or _LONGEST), upper=layout.upper, without=f"{layout.delimiter};'")
    return fields[name][: int(most)] if most else fields[name]
