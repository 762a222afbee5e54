"""A verified copy of the whole shop, and back from one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pos.commands.console import Commands, Console
from pos.core.errors import PosError

if TYPE_CHECKING:
    from pos.backup.restoring import Drill
    from pos.shop import Shop

_PERSON = "command line"


class NotConfirmed(PosError):
    """A restore that nobody has confirmed."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"look first: `restore {file} --drill`; then give --yes, and the shop is put aside")


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `backup` and `restore`."""
    one = commands.add_parser("backup", help="the whole shop as one verified file")
    one.add_argument("file", type=Path, metavar="FILE")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=backup, console=console)
    one = commands.add_parser("restore", help="back from a backup; an empty --data folder moves the shop")
    one.add_argument("file", type=Path, metavar="FILE")
    one.add_argument("--drill", action="store_true", help="only try it in a temporary folder, and compare")
    one.add_argument("--yes", action="store_true", help="put the present shop aside, this one in its place")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=restore, console=console)


def backup(args: argparse.Namespace) -> int:
    """Writes the file, proves it, and gives it its name."""
    shop: Shop = args.console.open_shop(args)
    copy = shop.backups.make(args.file.absolute(), _PERSON, _tell if sys.stderr.isatty() else _keep_still)
    standing = copy.stamp.standing
    facts = {"file": str(copy.path), **copy.stamp.as_facts()}
    args.console.report(
        args, facts,
        f"{copy.path}: {copy.path.stat().st_size:,} bytes, verified; {standing.sales} sales, "
        f"Rp{standing.grand_total:,}, last {standing.last_sale or 'none'}",
    )  # fmt: skip
    return 0


def restore(args: argparse.Namespace) -> int:
    """Tries a copy and compares it; with `--yes` it takes the shop's place."""
    from pos.backup.swapping import refuse_open

    shop: Shop = args.console.open_shop(args)
    restoring = shop.restoring
    if not (args.drill or args.yes):
        raise NotConfirmed(args.file)
    if not args.drill:
        refuse_open(shop.folder)
    drill = restoring.drill(args.file.absolute(), _tell if sys.stderr.isatty() else _keep_still)
    try:
        facts, lines = _compared(drill)
        if not args.drill:
            facts["aside"] = restoring.decide(drill, _PERSON)
            restoring.bring_in(drill)
            lines.append(f"restored; what was here is kept in {shop.folder.root / str(facts['aside'])}")
    finally:
        restoring.forget(drill)
    args.console.report(args, facts, *lines)
    return 1 if drill.findings else 0


def _compared(drill: Drill) -> tuple[dict[str, object], list[str]]:
    here, copy = drill.here, drill.copy
    rows = (
        ("last sale", "-" if here is None else here.last_sale, copy.last_sale),
        ("sales", "-" if here is None else here.sales, copy.sales),
        ("grand total", "-" if here is None else here.grand_total, copy.grand_total),
        ("business day", "-" if here is None else here.day, copy.day),
    )
    facts: dict[str, object] = {
        "till": drill.stamp.till, "shop": drill.stamp.shop, "made_at": drill.stamp.made_at.isoformat(),
        "here": None if here is None else {"sales": here.sales, "last_sale": here.last_sale,
                                           "grand_total": here.grand_total, "day": here.day},
        "copy": {"sales": copy.sales, "last_sale": copy.last_sale, "grand_total": copy.grand_total,
                 "day": copy.day},
        "lost": {loss.table: loss.count for loss in drill.losses}, "findings": drill.findings,
    }  # fmt: skip
    lines = [f"{drill.stamp.shop} {drill.stamp.till}, made {drill.stamp.made_at:%Y-%m-%d %H:%M} UTC"]
    lines += [f"{name:13} here {ours!s:>22}   copy {theirs!s:>22}" for name, ours, theirs in rows]
    if here is None:
        lines.append("what is here cannot be read")
    lines += [f"would be lost: {loss.count} x {loss.table}" for loss in drill.losses]
    found = drill.findings
    lines.append(f"verify finds {found} things in the copy" if found else "the copy's books fit")
    return facts, lines


def _tell(done: int, of: int) -> None:
    sys.stderr.write(f"\r{100 * done // max(1, of):3d} %")
    sys.stderr.flush()


def _keep_still(_done: int, _of: int) -> None:
    """Nobody watches."""
