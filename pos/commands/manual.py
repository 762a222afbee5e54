"""The command that writes the manual as a PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from pos.commands.console import Commands, Console


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `manual`."""
    one = commands.add_parser("manual", help="the manual as an A4 PDF")
    one.add_argument("--out", type=Path, required=True, metavar="FILE")
    one.add_argument("--language", choices=["id", "en"], default="id")
    one.set_defaults(run=manual, console=console)


def manual(args: argparse.Namespace) -> int:
    """All chapters with their pictures; needs no shop and no display."""
    from pos.manual.screens.book import write_book

    path = write_book(args.out, args.language)
    args.console.report(args, {"file": path}, f"{path}: {-(-path.stat().st_size // 1024)} KiB")
    return 0
