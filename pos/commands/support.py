"""The bundle for whoever helps with a till in trouble."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pos.commands.console import Commands, Console

if TYPE_CHECKING:
    from pos.shop import Shop


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `support`."""
    one = commands.add_parser(
        "support", help="a ZIP for whoever helps: checks, versions, logs, no personal data"
    )
    one.add_argument("--out", type=Path, required=True, metavar="FILE")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=support, console=console)


def support(args: argparse.Namespace) -> int:
    """Writes the bundle; a till whose database is broken gets one too."""
    from pos.support import write_bundle

    shop: Shop = args.console.open_shop(args)
    made = write_bundle(shop.folder, args.out, shop.clock)
    facts: dict[str, object] = {"file": str(made.path), "holds": list(made.names)}
    args.console.report(args, facts, f"{made.path}: {len(made.names)} files, nothing personal in them")
    return 0
