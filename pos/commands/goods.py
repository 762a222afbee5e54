"""Commands that take cards and sales in from files, and write cards into files: `import`, `export`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pos.commands.console import Commands, Console
from pos.commands.signing import person_named, read_pin
from pos.core.csv_rows import BadRows, CardChange, ImportResult
from pos.core.errors import PosError

if TYPE_CHECKING:
    from pos.shop import Shop

_SHOWN: Final = 20
"""How many changed cards are told; JSON has as many as the import names."""

_PERSON: Final = "command line"


class NoCentre(PosError):
    """Sales are those of a centre."""

    def __init__(self) -> None:
        super().__init__("import sales needs --centre CODE")


class NotTheTreasurer(PosError):
    """Account numbers in full are for the treasurer's eyes."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is not the treasurer; account numbers stay masked")
        self.name = name


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `import` and `export`."""
    one = commands.add_parser(
        "import", help="centres, artisans, products or sales from a file, all or nothing"
    )
    one.add_argument("kind", choices=["centres", "artisans", "products", "sales"])
    one.add_argument("file", type=Path, metavar="FILE", help="CSV or XLSX")
    one.add_argument("--centre", metavar="CODE", help="the centre of the sales")
    one.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=import_file, console=console)

    two = commands.add_parser("export", help="all products or artisans into a file that import reads again")
    two.add_argument("kind", choices=["products", "artisans"])
    two.add_argument("--out", type=Path, required=True, metavar="FILE", help=".csv or .xlsx")
    two.add_argument(
        "--full-numbers", metavar="NAME",
        help="account numbers unmasked, for the treasurer NAME, whose PIN is read from the input",
    )  # fmt: skip
    two.add_argument("--json", action="store_true")
    two.set_defaults(run=export_file, console=console)


def import_file(args: argparse.Namespace) -> int:
    """A file, all or nothing; bad rows are told with their lines, and exit with 2."""
    shop: Shop = args.console.open_shop(args)
    meter = _Meter()
    try:
        result = _take(shop, args, meter)
    finally:
        meter.clear()
    if result.problems:
        raise BadRows(args.file, result.problems)
    verb = "would be" if args.dry_run else "were"
    facts: dict[str, object] = {
        "added": result.added, "changed": result.changed, "unchanged": result.unchanged,
        "dry_run": args.dry_run, "changes": [_as_facts(change) for change in result.differences],
    }  # fmt: skip
    args.console.report(
        args,
        facts,
        f"{args.kind}: {result.added} {verb} added, {result.changed} changed, {result.unchanged} as before",
        *_told(result),
    )
    return 0


def _take(shop: Shop, args: argparse.Namespace, meter: _Meter) -> ImportResult:
    file: Path = args.file
    dry_run: bool = args.dry_run
    if args.kind == "sales":
        if args.centre is None:
            raise NoCentre
        return shop.sales.import_csv(file, args.centre, dry_run=dry_run)
    if args.kind == "products":
        return shop.goods.import_products(file, dry_run=dry_run, person=_PERSON, moved=meter.moved)
    if args.kind == "artisans":
        return shop.artisans.import_csv(file, dry_run=dry_run, person=_PERSON, moved=meter.moved)
    return shop.centres.import_csv(file, dry_run=dry_run)


def export_file(args: argparse.Namespace) -> int:
    """All cards of a kind; account numbers are masked but for the treasurer."""
    shop: Shop = args.console.open_shop(args)
    till = shop.config.till_code
    if args.kind == "products":
        rows = shop.goods.export_products(args.out, _PERSON, till)
    else:
        who = _treasurer(shop, args.full_numbers) if args.full_numbers else ""
        rows = shop.artisans.export(args.out, who or _PERSON, till, full_numbers=bool(who))
    args.console.report(args, {"file": args.out, "rows": rows}, f"{args.out}: {rows} {args.kind}")
    return 0


def _treasurer(shop: Shop, name: str) -> str:
    """The treasurer's name, after his PIN.  Raises `NotFound`, `NotTheTreasurer`, `WrongPin`, `PinLocked`."""
    from pos.staff.domain import Role

    person = person_named(shop, name)
    if person.role is not Role.TREASURER:
        raise NotTheTreasurer(name)
    return shop.staff.log_in(person.id, read_pin(), shop.config.till_code).name


class _Meter:
    """How far a long work is, on a terminal; nothing where output goes into a file."""

    def __init__(self) -> None:
        self._shown = ""

    def moved(self, done: int, of: int) -> None:
        """`done` of `of` steps; rows where nobody knows how many there are."""
        said = f"{100 * done // of} %" if of else f"{done} rows"
        if sys.stderr.isatty() and said != self._shown:
            self._shown = said
            sys.stderr.write(f"\r{said:>12}")
            sys.stderr.flush()

    def clear(self) -> None:
        """The line is free again."""
        if self._shown:
            sys.stderr.write("\r" + " " * 12 + "\r")


def _told(result: ImportResult) -> list[str]:
    lines = []
    for change in result.differences[:_SHOWN]:
        lines.append(f"  {change.key} {change.name}")
        lines += [f"    {one.column}: {_cell(one.before)} -> {_cell(one.after)}" for one in change.fields]
    left = result.changed - min(len(result.differences), _SHOWN)
    if result.differences and left:
        lines.append(f"  and {left} more")
    return lines


def _cell(value: object) -> str:
    return "(empty)" if value in (None, "") else str(value)


def _as_facts(change: CardChange) -> dict[str, object]:
    fields = {one.column: [_cell(one.before), _cell(one.after)] for one in change.fields}
    return {"key": change.key, "name": change.name, "fields": fields}
