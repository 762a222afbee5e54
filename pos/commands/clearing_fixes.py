"""Commands for a line of a statement that fits nothing: `clearing match`, `fee` and `other`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from pos.commands.console import Commands, Console
from pos.commands.signing import person_named, read_pin

if TYPE_CHECKING:
    from pos.shop import Shop
    from pos.staff.domain import Attendant

_SIGNS: Final = "a supervisor or treasurer, whose PIN is read from the input"


def add_to(steps: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds the three to `clearing`."""
    one = steps.add_parser("match", help="a line is this payment, or this order's deposit")
    two = steps.add_parser("fee", help="a line is a fee of the acquirer's own")
    three = steps.add_parser("other", help="a line is money that no sale explains")
    for step, run in ((one, match), (two, fee), (three, other)):
        step.add_argument("number", metavar="STATEMENT_NO")
        step.add_argument("line", metavar="LINE", type=int)
        step.add_argument("--json", action="store_true")
        step.set_defaults(console=console, run=run)
    one.add_argument("document", metavar="DOCUMENT", help="the number of the sale or of the order")
    for step in (one, two):
        step.add_argument("--person", required=True, metavar="NAME", help=_SIGNS)
    three.add_argument("--reason", required=True)
    three.add_argument("--person", default="command line", metavar="NAME", help="who does it")
    three.add_argument(
        "--approved-by", required=True, metavar="NAME", help="a supervisor, whose PIN is read from the input"
    )


def match(args: argparse.Namespace) -> int:
    """A line is a payment of the same amount."""
    shop: Shop = args.console.open_shop(args)
    payment = shop.clearing.find((args.number, args.line), args.document)
    shop.clearing.match((args.number, args.line), payment, _signed(shop, args.person))
    return _told(args, f"is {payment.document}, {payment.amount}", document=payment.document)


def fee(args: argparse.Namespace) -> int:
    """A line is the acquirer's fee."""
    shop: Shop = args.console.open_shop(args)
    shop.clearing.fee((args.number, args.line), _signed(shop, args.person))
    return _told(args, "is a fee of the acquirer")


def other(args: argparse.Namespace) -> int:
    """A line is a difference, with its reason and a supervisor's word."""
    from pos.staff.domain import ApprovalRequest

    shop: Shop = args.console.open_shop(args)
    what = f"Catat {args.number} {args.line} tanpa penjualan"
    request = ApprovalRequest("clearing", what, args.person, args.reason)
    supervisor = person_named(shop, args.approved_by)
    word = shop.staff.approve(supervisor.id, read_pin(), shop.config.till_code, request)
    shop.clearing.other((args.number, args.line), args.reason, word)
    return _told(args, f"is a difference: {args.reason}", reason=args.reason)


def _signed(shop: Shop, name: str) -> Attendant:
    """Who says so, after the PIN. Raises `NotFound`, `WrongPin` or `PinLocked`."""
    return shop.staff.log_in(person_named(shop, name).id, read_pin(), shop.config.till_code)


def _told(args: argparse.Namespace, said: str, **facts: str) -> int:
    told = {"statement": args.number, "line": args.line, "what": args.step, **facts}
    args.console.report(args, told, f"{args.number} line {args.line} {said}")
    return 0
