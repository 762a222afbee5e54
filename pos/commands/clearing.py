"""Commands for QRIS and card money: an acquirer's statement taken in, and what is open."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from pos.commands import clearing_fixes
from pos.commands.console import Commands, Console
from pos.core.errors import PosError

if TYPE_CHECKING:
    from pos.clearing.domain import Column
    from pos.shop import Shop

_PERSON = "command line"


class BadMap(PosError):
    """`--map` that is not `column=heading`."""

    def __init__(self, given: str, names: str) -> None:
        super().__init__(f"{given!r} is not NAME=HEADING with a name of {names}")
        self.given = given


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `clearing import`, `clearing list`, and what is done with single lines."""
    one = commands.add_parser("clearing", help="QRIS and card money: acquirers' statements")
    steps = one.add_subparsers(dest="step", required=True)
    taking = steps.add_parser("import", help="a statement as CSV or XLSX, matched with the payments")
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("--method", required=True, choices=("qris", "card"))
    taking.add_argument(
        "--map", default="", metavar="NAME=HEADING,…",
        help="which column is paid_at, paid_time, gross, fee, net, reference, landed_on, state, merchant, "
        "method; remembered for files with these headings",
    )  # fmt: skip
    taking.add_argument("--dry-run", action="store_true", help="tell what would happen, change nothing")
    taking.set_defaults(run=take_in)
    listing = steps.add_parser("list", help="what is open on both sides")
    listing.set_defaults(run=show)
    clearing_fixes.add_to(steps, console)
    for step in (taking, listing):
        step.add_argument("--centre", required=True, metavar="CODE")
        step.add_argument("--json", action="store_true")
        step.set_defaults(console=console)


def take_in(args: argparse.Namespace) -> int:
    """Everything of the file or nothing; what is clear is matched."""
    from pos.clearing.domain import NEEDED, Acquired

    shop: Shop = args.console.open_shop(args)
    columns = _mapped(args.map)
    if not columns:
        _table, guess, said = shop.clearing.columns_of(args.file)
        # Usual headings need no words; what was said before is known to the service.
        columns = guess if not said and all(one in guess for one in NEEDED) else None
    place = args.centre, Acquired(args.method)
    read = shop.clearing.read(args.file, place, _PERSON, columns, dry_run=args.dry_run)
    facts: dict[str, object] = {
        "number": read.number, "added": read.added, "known": read.known, "left_out": read.left_out,
        "matched": read.matched, "unmatched": read.unmatched, "gross": read.gross.amount,
        "fee": read.fee.amount, "net": read.net.amount, "dry_run": read.dry_run,
    }  # fmt: skip
    args.console.report(
        args, facts,
        f"{read.number or 'dry run'}: {read.added} lines, {read.known} known, {read.left_out} not paid",
        f"matched {read.matched}, open {read.unmatched}; gross {read.gross}, fee {read.fee}, net {read.net}",
    )  # fmt: skip
    return 0


def show(args: argparse.Namespace) -> int:
    """Lines and payments without a partner, and where the money stands."""
    from pos.clearing.domain import Acquired

    shop: Shop = args.console.open_shop(args)
    facts: dict[str, object] = {"centre": args.centre}
    lines: list[str] = []
    for method in Acquired:
        standing = shop.clearing.standing(args.centre, method)
        facts["drawer"] = standing.drawer.amount
        facts[method.value] = {
            "waiting": standing.waiting.amount,
            "cleared": standing.cleared.amount,
            "fees": standing.fees.amount,
            "lines": [
                {
                    "statement": one.number, "line": one.what.line, "paid_at": one.what.paid_at.isoformat(),
                    "reference": one.what.reference, "gross": one.what.gross.amount,
                    "may_be": [payment.document for payment in one.candidates],
                }
                for one in standing.lines
            ],
            "payments": [
                {
                    "sale": one.document, "business_date": one.business_date.isoformat(),
                    "amount": one.amount.amount, "reference": one.reference, "days": standing.age_days(one),
                }
                for one in standing.payments
            ],
        }  # fmt: skip
        lines.append(
            f"{method}: cleared {standing.cleared}, not yet {standing.waiting}, fees {standing.fees}"
        )
        lines += [
            f"  no payment for {one.number} line {one.what.line}: {one.what.gross}" for one in standing.lines
        ]
        lines += [
            f"  not landed: {one.document}, {one.amount}, {standing.age_days(one)} days"
            for one in standing.payments
        ]
    args.console.report(args, facts, f"cash in drawers: {facts['drawer']}", *lines)
    return 0


def _mapped(given: str) -> dict[Column, str] | None:
    """What `--map` says. Raises `BadMap`."""
    from pos.clearing.domain import Column

    columns = {}
    parts = re.split(r",(?=\s*\w+=)", given)  # a heading may have commas of its own
    for part in filter(None, (one.strip() for one in parts)):
        name, sign, heading = part.partition("=")
        if not sign or not heading or name not in list(Column):
            raise BadMap(part, ", ".join(Column))
        columns[Column(name)] = heading
    return columns or None
