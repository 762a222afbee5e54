"""The command that writes the story pages."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pos.commands.console import Commands, Console

if TYPE_CHECKING:
    from pos.shop import Shop


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `site`."""
    one = commands.add_parser("site", help="story pages: a static web site that the tags lead to")
    one.add_argument("--out", type=Path, required=True, metavar="DIR", help="an earlier site, or empty")
    one.add_argument("--centre", metavar="CODE", help="only what one centre has (default: all centres)")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=site, console=console)


def site(args: argparse.Namespace) -> int:
    """Makers, goods, centres and tags as pages in two languages, swapped in whole."""
    shop: Shop = args.console.open_shop(args)
    watched = sys.stderr.isatty()
    written = shop.story_site.write(args.out, args.centre, _told if watched else _unwatched)
    if watched:
        sys.stderr.write("\n")
    facts: dict[str, object] = {name: getattr(written, name) for name in written.__slots__}
    line = (
        f"{written.root}: {written.pages} pages, {written.tags} tags, {written.photos} photos, "
        f"{-(-written.size // 1024)} KiB"
    )
    args.console.report(args, facts, line)
    return 0


def _told(done: int, of: int) -> None:
    sys.stderr.write(f"\r{done} / {of}")
    sys.stderr.flush()


def _unwatched(_done: int, _of: int) -> None:
    """A scheduled run says nothing on its way."""
