"""The command line: one thin function per command, through the same services as the screens.

Exit codes (`domain.md` section 10): 0 done, 1 a check found something wrong, 2 bad usage or bad input
with one clear line on stderr.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pos import __version__
from pos.commands import add_all
from pos.commands.console import Console
from pos.core.clock import SystemClock, local_date
from pos.core.config import TillConfig
from pos.core.errors import FolderTrouble, PosError
from pos.core.paths import DataFolder, default_data_root

if TYPE_CHECKING:
    from pos.shop import Shop

DONE, WRONG, BAD_INPUT = 0, 1, 2
_SIGNS = {"good": "ok   ", "attention": "look ", "broken": "WRONG"}


class UsageTrouble(PosError):
    """Arguments that do not go together."""


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date like 2026-11-24") from None


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= 10_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)


def _shop(args: argparse.Namespace) -> Shop:
    from pos.shop import Shop
    from pos.training import TrainingShop

    shop = Shop(_folder(args))
    return TrainingShop(shop, keep=True) if args.training else shop


def _folder(args: argparse.Namespace) -> DataFolder:
    if args.db is None:
        return DataFolder(args.data or default_data_root())
    prefix = "sqlite:///"
    if not args.db.startswith(prefix):
        raise UsageTrouble("--db takes sqlite:///PATH; shared databases are not served by this version")
    path = Path(args.db.removeprefix(prefix))
    return DataFolder(path.parent, path.name)


def _report(args: argparse.Namespace, facts: dict[str, object], *lines: str) -> None:
    if getattr(args, "json", False):
        print(json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str))
    else:
        for line in lines:
            print(line)


# --- the commands ---------------------------------------------------------------------------------


def open_till(args: argparse.Namespace) -> int:
    """Open the window."""
    display = (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )
    if sys.platform.startswith("linux") and not display:
        raise UsageTrouble(
            "there is no display to open the till on; `gerabah-pos demo DIR` runs a demo day without one"
        )
    from pos.app import run

    return run(_folder(args), training=args.training)


def demo(args: argparse.Namespace) -> int:
    """An organisation of three centres with some days of trade, in an empty folder."""
    from pos.demo.organisation import build_demo

    said = sys.stderr.write if sys.stderr.isatty() else None
    today = args.today or local_date(SystemClock().now())
    made = build_demo(args.dir, days=args.days, today=today, seed=args.seed, progress=said)
    _report(args, made.as_facts(), *made.lines())
    return DONE


def init(args: argparse.Namespace) -> int:
    """A new shop: an empty database and this computer's settings."""
    from pos.shop import new_shop

    if args.training:
        raise UsageTrouble("a training till is made from a shop that is there; leave out --training")
    shop = new_shop(_folder(args), TillConfig(args.centre, args.till))
    print(f"a new shop in {shop.folder.root}; next: import centres, artisans, products")
    return DONE


def receipt(args: argparse.Namespace) -> int:
    """The stored receipt again, marked as a copy."""
    from pos.printing.faces import write_paper

    shop = _shop(args)
    job = shop.sales.copy_of_receipt(args.number, person="command line")
    write_paper(job.document, args.out, paper_mm=args.paper, form=args.format)
    print(f"{args.out}: copy {job.copy} of receipt {args.number}")
    return DONE


def tags(args: argparse.Namespace) -> int:
    """Product tags, each decoded before it is written."""
    from pos.printing.labels import write_tags

    contents = _shop(args).goods.tags(sku=args.sku, code=args.code, intake=args.intake, count=args.count)
    write_tags(contents, args.out, stock=args.stock, form=args.format)
    print(f"{args.out}: {len(contents)} tags")
    return DONE


def settle(args: argparse.Namespace) -> int:
    """Close and export a day; again gives the same files."""
    shop = _shop(args)
    settlement = shop.settlements.settle(args.centre, args.date, person="command line")
    files = shop.settlements.export(args.centre, args.date, args.out)
    payable = sum(line.payable.amount for line in settlement.lines)
    number, artisans = settlement.number, len(settlement.lines)
    facts = {"number": number, "artisans": artisans, "payable": payable, "files": files}
    _report(
        args,
        facts,
        f"{number}: {artisans} artisans, Rp{payable:,} payable",
        *map(str, files),
    )
    return DONE


def qris(args: argparse.Namespace) -> int:
    """A merchant's code: checked, or with an amount written into it."""
    from pos.qris.domain import parse, whole_amount, with_amount

    if args.step == "amount":
        amount = whole_amount(args.amount)
        written = with_amount(args.payload, amount, bill=args.bill, reference=args.reference)
        _report(args, {"payload": written}, written)
    else:
        code = parse(args.payload)
        _report(args, code.as_facts(), *code.lines())
    return DONE


def facts(args: argparse.Namespace) -> int:
    """Everything as JSON Lines."""
    files = _shop(args).audit.facts(args.out)
    _report(args, {"files": files}, *map(str, files))
    return DONE


def verify(args: argparse.Namespace) -> int:
    """Prove the books; 1 and a list where something does not fit."""
    findings = _shop(args).audit.verify(args.against)
    rows = [{"rule": f.rule, "where": f.where, "text": f.text} for f in findings]
    lines = [f"{f.rule}: {f.where}: {f.text}" for f in findings] or ["verify: everything fits"]
    _report(args, {"ok": not findings, "findings": rows}, *lines)
    return WRONG if findings else DONE


def soak(args: argparse.Namespace) -> int:
    """Random sales, each acknowledged after its commit."""
    from pos.sales.soak import soak as sell

    def acknowledge(line: str) -> None:
        print(line, flush=True)

    shop = _shop(args)
    services = (shop.shelf, shop.staff, shop.shifts, shop.sales)
    sell(services, shop.config.till_code, args.sales, args.seed, acknowledge)
    return DONE


def doctor(args: argparse.Namespace) -> int:
    """This machine, looked over."""
    from pos.doctor import look_over

    checks = look_over(_folder(args).training if args.training else _folder(args))
    rows = [{"what": c.what, "ok": c.ok, "text": c.text, "grade": c.grade.value} for c in checks]
    _report(args, {"checks": rows}, *(f"{_SIGNS[c.grade.value]} {c.what}: {c.text}" for c in checks))
    return DONE if all(c.ok for c in checks) else WRONG


# --- the arguments --------------------------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(
        prog="gerabah-pos", description="The till of a souvenir centre. Without a command it opens."
    )
    top.add_argument("--version", action="version", version=f"gerabah-pos {__version__}")
    where = top.add_mutually_exclusive_group()
    where.add_argument(
        "--data", type=Path, metavar="DIR", help="the shop's data folder (default: this user's)"
    )
    where.add_argument("--db", metavar="URL", help="sqlite:///PATH of a database file")
    top.add_argument("--training", action="store_true", help="the till to practise on, with its own database")
    top.set_defaults(run=open_till)
    commands = top.add_subparsers(metavar="COMMAND", title="commands")

    one = commands.add_parser("demo", help="a demo organisation with some days of trade, in an empty folder")
    one.add_argument("dir", type=Path, metavar="DIR")
    one.add_argument("--days", type=_count, default=3)
    one.add_argument("--today", type=_day, metavar="DATE", help="the last day of trade (default: today)")
    one.add_argument("--seed", type=int, default=7)
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=demo)

    one = commands.add_parser("init", help="a new, empty shop")
    one.add_argument("--centre", required=True, metavar="CODE")
    one.add_argument("--till", type=_count, required=True, metavar="N")
    one.set_defaults(run=init)

    _add_paper_commands(commands)
    add_all(commands, Console(_shop, _day, _report))
    _add_money_commands(commands)
    _add_checks(commands)
    return top


def _add_paper_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    one = commands.add_parser("receipt", help="a stored receipt again, marked as a copy")
    one.add_argument("number", metavar="SALE_NO")
    one.add_argument("--out", type=Path, required=True, metavar="FILE")
    one.add_argument("--paper", type=int, choices=[58, 80], default=58)
    one.add_argument("--format", choices=["escpos", "png", "pdf", "txt"], default="escpos")
    one.set_defaults(run=receipt)

    one = commands.add_parser("tags", help="product tags")
    which = one.add_mutually_exclusive_group(required=True)
    which.add_argument("--sku", metavar="S")
    which.add_argument("--code", metavar="C")
    which.add_argument("--intake", metavar="NO")
    one.add_argument("--count", type=_count, default=1)
    one.add_argument("--stock", choices=["58", "40x30", "50x30", "33x15", "a4"], default="58")
    one.add_argument("--format", "--form", choices=["escpos", "tspl", "zpl", "png", "pdf"], default="escpos")
    one.add_argument("--out", type=Path, required=True, metavar="FILE")
    one.set_defaults(run=tags)


def _add_money_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    one = commands.add_parser("settle", help="close and export a centre's day")
    one.add_argument("--centre", required=True, metavar="CODE")
    one.add_argument("--date", type=_day, required=True)
    one.add_argument("--out", type=Path, required=True, metavar="DIR")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=settle)

    one = commands.add_parser("qris", help="a merchant's QRIS code: check it, or write an amount into it")
    steps = one.add_subparsers(dest="step", required=True, metavar="STEP")
    steps.add_parser("check", help="name, city, NMID and warnings; refused with the reason")
    step = steps.add_parser("amount", help="the same code with an amount")
    step.add_argument("--amount", required=True, metavar="N")
    step.add_argument("--bill", default="", metavar="B")
    step.add_argument("--reference", default="", metavar="R")
    for step in steps.choices.values():
        step.add_argument("payload", metavar="PAYLOAD")
        step.add_argument("--json", action="store_true")
    one.set_defaults(run=qris)

    one = commands.add_parser("soak", help="random sales for trials of power and disk, each acknowledged")
    one.add_argument("--sales", type=_count, required=True, metavar="N")
    one.add_argument("--seed", type=int, default=1)
    one.set_defaults(run=soak)


def _add_checks(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    one = commands.add_parser("facts", help="every fact and card as JSON Lines")
    one.add_argument("--out", type=Path, required=True, metavar="DIR")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=facts)

    one = commands.add_parser("verify", help="prove the books, reading only")
    one.add_argument(
        "--against",
        nargs="+",
        default=[],
        metavar="RECEIPT",
        help="NUMBER/HASH of printed receipts, or files that hold them",
    )
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=verify)

    one = commands.add_parser("doctor", help="look this machine over")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=doctor)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    args = parser().parse_args(argv)
    try:
        return int(args.run(args))
    except PosError as error:
        print(f"gerabah-pos: {error}", file=sys.stderr)
    except OSError as error:
        print(
            f"gerabah-pos: {FolderTrouble(error.filename or 'a file', error.strerror or str(error))}",
            file=sys.stderr,
        )
    except KeyboardInterrupt:
        return 130
    return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
