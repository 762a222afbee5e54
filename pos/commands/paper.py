"""Commands that write a paper which is in no spool: an artisan's statement, a gift receipt."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pos.commands.console import Commands, Console
from pos.core.errors import PosError
from pos.core.files import write_whole

if TYPE_CHECKING:
    from pos.shop import Shop

_PAPERS = {"58": 58, "80": 80, "a4": 210}
_FORMS = ("escpos", "png", "pdf", "txt")
_BY_NAME = {".png": "png", ".pdf": "pdf", ".txt": "txt"}


class NotAYear(PosError):
    """A year that no shop of ours has seen."""

    def __init__(self, year: int) -> None:
        super().__init__(f"{year} is no year like 2026")
        self.year = year


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `statement`, `turnover` and `gift`."""
    one = commands.add_parser("statement", help="an artisan's account over some days (rincian perajin)")
    one.add_argument("--artisan", required=True, metavar="CODE")
    one.add_argument("--centre", metavar="CODE", help="default: this till's centre")
    one.add_argument("--from", dest="first", type=console.day, required=True, metavar="DATE")
    one.add_argument("--to", dest="last", type=console.day, required=True, metavar="DATE")
    one.add_argument("--paper", choices=list(_PAPERS), default="a4", help="a4 is written as pdf only")
    one.set_defaults(run=statement)

    year = commands.add_parser("turnover", help="an artisan's gross sales of a calendar year (omzet setahun)")
    year.add_argument("--artisan", required=True, metavar="CODE")
    year.add_argument("--year", type=int, required=True, metavar="YYYY")
    year.add_argument("--paper", choices=list(_PAPERS), default="a4", help="a4 is written as pdf only")
    year.set_defaults(run=turnover)

    two = commands.add_parser("gift", help="a receipt without prices of a stored sale")
    two.add_argument("number", metavar="SALE_NO")
    two.add_argument("--paper", choices=list(_PAPERS), default="58", help="a4 is written as pdf only")
    two.set_defaults(run=gift)
    for command in (one, year, two):
        command.add_argument("--out", type=Path, required=True, metavar="FILE")
        forms = (*_FORMS, "message") if command is one else _FORMS
        command.add_argument("--format", choices=forms, help="default: by the file's name")
        command.set_defaults(console=console)


def _form(args: argparse.Namespace) -> str:
    by_name = _BY_NAME.get(args.out.suffix.lower(), "pdf" if args.paper == "a4" else "escpos")
    return str(args.format or by_name)


def statement(args: argparse.Namespace) -> int:
    """Opening, every posting, what was paid, and what is left."""
    from pos.printing.faces import write_paper
    from pos.settlement.telling import statement_message, statement_paper

    shop: Shop = args.console.open_shop(args)
    centre = args.centre or shop.config.centre
    told = shop.statements.of_days(centre, args.artisan, args.first, args.last)
    if args.format == "message":
        write_whole(args.out, statement_message(told).encode())
        args.console.report(args, {}, f"{args.out}: a message for {told.artisan_name}")
        return 0
    write_paper(statement_paper(told), args.out, paper_mm=_PAPERS[args.paper], form=_form(args))
    args.console.report(
        args, {}, f"{args.out}: {told.artisan_name}, {len(told.lines)} lines, closing {told.closing}"
    )
    return 0


def turnover(args: argparse.Namespace) -> int:
    """January to December at all centres of this database."""
    from pos.printing.faces import write_paper
    from pos.settlement.telling import turnover_paper

    if not 2000 <= args.year <= 2999:
        raise NotAYear(args.year)
    shop: Shop = args.console.open_shop(args)
    told = shop.statements.turnover(args.artisan, args.year)
    write_paper(turnover_paper(told), args.out, paper_mm=_PAPERS[args.paper], form=_form(args))
    args.console.report(args, {}, f"{args.out}: {told.artisan_name}, {args.year}, gross {told.gross}")
    return 0


def gift(args: argparse.Namespace) -> int:
    """Names without amounts; it is told to the chain, for goods come back on it."""
    from pos.printing.faces import write_paper

    shop: Shop = args.console.open_shop(args)
    job = shop.sales.gift_receipt(args.number, person="command line", printed=False)
    write_paper(job.document, args.out, paper_mm=_PAPERS[args.paper], form=_form(args))
    copy = f", copy {job.copy}" if job.copy else ""
    args.console.report(args, {}, f"{args.out}: gift receipt of {args.number}{copy}")
    return 0
