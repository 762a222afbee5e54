"""Payout runs, the states of payouts, and files for banks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pos.commands.console import Commands, Console
from pos.core.errors import NotFound

if TYPE_CHECKING:
    from pos.settlement.domain import Payout
    from pos.shop import Shop
    from pos.staff.domain import Attendant

_PERSON = "command line"
_RAILS = ("cash", "bank", "ewallet")
_FORMS = ("csv", "xlsx", "bri", "mandiri", "bni", "pain.001.001.03", "pain.001.001.09", "ewallet")


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `payout` with its steps."""
    one = commands.add_parser("payout", help="payout runs, the states of payouts, files for banks")
    steps = one.add_subparsers(dest="step", required=True, metavar="STEP")
    step = steps.add_parser("run", help="what is due of a settled day; again resumes")
    step.add_argument("--centre", action="append", required=True, metavar="CODE")
    step.add_argument("--date", type=console.day, required=True)
    step.add_argument("--rail", action="append", choices=_RAILS, help="default: all")
    step.add_argument("--all-periods", action="store_true", help="also who is paid weekly or monthly")
    step.set_defaults(run=run)
    step = steps.add_parser("file", help="the transfers of a run for a bank, or those for wallets")
    step.add_argument("run_number", metavar="RUN")
    step.add_argument("--format", choices=_FORMS, required=True)
    step.add_argument("--out", type=Path, required=True, metavar="FILE")
    step.add_argument("--person", required=True, metavar="NAME", help="who may settle; the PIN is asked")
    step.set_defaults(run=bank_file)
    step = steps.add_parser("prepare", help="one payout per artisan of a settlement")
    step.add_argument("settlement", metavar="SETTLEMENT_NO")
    step.add_argument("--rail", action="append", choices=_RAILS, default=None)
    step.set_defaults(run=prepare)
    step = steps.add_parser("paid", help="the money has reached the artisan")
    step.add_argument("number", metavar="PAYOUT_NO")
    step.add_argument("--reference", default="", metavar="R", help="what the bank calls it")
    step.set_defaults(run=paid)
    step = steps.add_parser("failed", help="it has not; the amount returns to the balance")
    step.add_argument("number", metavar="PAYOUT_NO")
    step.add_argument("--reason", required=True)
    step.set_defaults(run=failed)
    for step in steps.choices.values():
        step.add_argument("--json", action="store_true")
        step.set_defaults(console=console)


def run(args: argparse.Namespace) -> int:
    """A run, prepared or resumed."""
    from pos.artisans.domain import Rail

    shop: Shop = args.console.open_shop(args)
    rails = [Rail(rail) for rail in args.rail or _RAILS]
    made = shop.runs.prepare(
        args.centre, args.date, rails=rails, all_periods=args.all_periods, person=_PERSON
    )
    rows = [
        {
            "reference": item.reference, "artisan": item.artisan_code, "rail": item.rail.value,
            "amount": item.amount.amount, "state": item.state.value,
            "parts": {part.number: part.amount.amount for part in item.parts},
        }
        for item in made.items
    ]  # fmt: skip
    lines = [
        f"{item.reference} {item.artisan_code} {item.artisan_name} {item.rail.value} {item.amount} "
        f"{item.state.value}"
        for item in made.items
    ]
    args.console.report(args, {"run": made.number, "items": rows}, made.number, *lines)
    return 0


def bank_file(args: argparse.Namespace) -> int:
    """The file, after the person's PIN."""
    from pos.settlement.domain import BankForm

    shop: Shop = args.console.open_shop(args)
    person = _person(shop, args.person)
    written = shop.transfers.write(
        args.run_number, BankForm(args.format), args.out, person, shop.config.till_code
    )
    facts = {"file": args.out, "transfers": written.transfers, "amount": written.amount.amount}
    args.console.report(args, facts, f"{args.out}: {written.transfers} transfers, {written.amount}")
    return 0


def prepare(args: argparse.Namespace) -> int:
    """The payouts of one settlement, outside of a run."""
    from pos.artisans.domain import Rail

    shop: Shop = args.console.open_shop(args)
    rails = [Rail(rail) for rail in args.rail or ["cash"]]
    return _tell(args, shop.payouts.prepare(args.settlement, rails=rails, person=_PERSON))


def paid(args: argparse.Namespace) -> int:
    """An artisan's payouts of one reference have reached him."""
    shop: Shop = args.console.open_shop(args)
    made = shop.payouts.paid_together(args.number, person=_PERSON, bank_reference=args.reference)
    return _tell(args, made)


def failed(args: argparse.Namespace) -> int:
    """They have not."""
    shop: Shop = args.console.open_shop(args)
    return _tell(args, [shop.payouts.failed(args.number, args.reason, person=_PERSON)])


def _tell(args: argparse.Namespace, made: Sequence[Payout]) -> int:
    rows = [
        {"number": p.number, "artisan": p.artisan_code, "rail": p.rail.value, "amount": p.amount.amount}
        for p in made
    ]
    lines = [f"{p.number} {p.artisan_code} {p.artisan_name} {p.rail.value} {p.amount}" for p in made]
    args.console.report(args, {"payouts": rows}, *lines)
    return 0


def _person(shop: Shop, name: str) -> Attendant:
    """Somebody by name, after the PIN.  Raises `NotFound`, `WrongPin`, `PinLocked`."""
    found = [person for person in shop.staff.all() if person.name == name]
    if not found:
        raise NotFound("person", name)
    if sys.stdin.isatty():
        import getpass

        pin = getpass.getpass("PIN: ")
    else:
        pin = sys.stdin.readline().strip()
    return shop.staff.log_in(found[0].id, pin, shop.config.till_code)
