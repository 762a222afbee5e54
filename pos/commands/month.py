"""The monthly export, and the yearly targets that it is held against."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pos.commands.console import Commands, Console

if TYPE_CHECKING:
    from pos.shop import Shop


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `month` and `target`."""
    one = commands.add_parser("month", help="the month of all centres, or of one: XLSX, PDF, CSV")
    one.add_argument("month", metavar="YYYY-MM")
    one.add_argument("--out", type=Path, required=True, metavar="DIR")
    one.add_argument("--centre", metavar="CODE", help="default: all centres that are in this database")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=month, console=console)
    two = commands.add_parser("target", help="what a centre means to sell in a year")
    two.add_argument("year", type=int, metavar="YYYY")
    two.add_argument("--centre", required=True, metavar="CODE")
    two.add_argument("--amount", type=int, required=True, metavar="RUPIAH", help="0 takes the target away")
    two.add_argument("--person", default="command line", metavar="NAME")
    two.set_defaults(run=target, console=console)


def month(args: argparse.Namespace) -> int:
    """Writes the files; exits 1 where a total is not the journal's."""
    from pos.reports.documents import remarks
    from pos.reports.domain import Month

    shop: Shop = args.console.open_shop(args)
    wanted = Month.read(args.month)
    files = shop.reports.export(
        wanted, args.out, args.centre, person="command line", progress=_tell if sys.stderr.isatty() else None
    )
    report = shop.reports.month(wanted, args.centre)
    facts: dict[str, object] = {
        "month": str(wanted),
        "centres": [one.code for one in report.centres],
        "turnover": report.sold.turnover.amount,
        "unsettled": {one.code: [str(day) for day in one.unsettled] for one in report.centres},
        "differences": sum(1 for check in report.checks if check.difference),
        "files": [str(path) for path in files],
    }
    args.console.report(args, facts, *(str(path) for path in files), *remarks(report))
    return 0 if report.agrees else 1


def target(args: argparse.Namespace) -> int:
    """Keeps one target."""
    from pos.core.money import Rupiah, rupiah

    shop: Shop = args.console.open_shop(args)
    kept = shop.reports.targets.set_year(args.year, {args.centre: Rupiah(args.amount)}, args.person)
    told = ", ".join(f"{centre} {rupiah(amount)}" for centre, amount in sorted(kept.items()))
    args.console.report(args, {}, f"targets of {args.year}: {told or 'none'}")
    return 0


def _tell(lines: int) -> None:
    sys.stderr.write(f"\r{lines} lines")
    sys.stderr.flush()
