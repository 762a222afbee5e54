"""Commands that put an artisan's balance right: `fee`, `adjust`, `reverse`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from pos.commands.console import Commands, Console
from pos.commands.signing import person_named, read_pin

if TYPE_CHECKING:
    from pos.settlement.domain import Fee
    from pos.shop import Shop
    from pos.staff.domain import ApprovalRequest

_PERSON: Final = "command line"
_APPROVER: Final = "another supervisor, whose PIN is read from the input"


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `fee`, `adjust` and `reverse`."""
    one = commands.add_parser("fee", help="an agreed fee, charged once under its key")
    one.add_argument("--centre", required=True, metavar="CODE")
    whom = one.add_mutually_exclusive_group(required=True)
    whom.add_argument("--artisan", metavar="CODE")
    whom.add_argument("--all", action="store_true", help="every active artisan of the centre")
    one.add_argument("--key", required=True, help="what can be charged once: 'sewa rak 2026-11'")
    one.add_argument("--what", required=True, help="what it is for, as the artisan reads it")
    one.set_defaults(run=fee)

    two = commands.add_parser("adjust", help="put a balance right, approved by another supervisor")
    two.add_argument("--centre", required=True, metavar="CODE")
    two.add_argument("--artisan", required=True, metavar="CODE")
    two.add_argument("--less", action="store_true", help="to the artisan's disadvantage")
    two.set_defaults(run=adjust)
    for command in (one, two):
        command.add_argument("--amount", required=True, metavar="N", help="rupiah, 25000 or 25.000")
        command.add_argument("--date", type=console.day, help="the day that it counts for (default: today)")

    three = commands.add_parser("reverse", help="cancel a settlement by a mirror of it")
    three.add_argument("number", metavar="SETTLEMENT_NO")
    three.set_defaults(run=reverse)
    for command in (two, three):
        command.add_argument("--reason", required=True)
        command.add_argument("--approved-by", required=True, metavar="NAME", help=_APPROVER)
    for command in (one, two, three):
        command.add_argument("--person", default=_PERSON, metavar="NAME", help="who does it")
        command.add_argument("--json", action="store_true")
        command.set_defaults(console=console)


def fee(args: argparse.Namespace) -> int:
    """Charge one artisan, or all of a centre; who was charged under this key is not charged again."""
    from pos.core.money import parse_rupiah
    from pos.settlement.domain import FeeOrder

    shop: Shop = args.console.open_shop(args)
    order = FeeOrder(args.key, args.what, parse_rupiah(args.amount))
    skipped = 0
    if args.all:
        charged = shop.charges.charge_all(args.centre, order, args.person, args.date)
        fees, skipped = charged.fees, charged.skipped
    else:
        fees = (shop.charges.charge(args.centre, args.artisan, order, args.person, args.date),)
    rows = [{"number": one.number, "artisan": one.artisan_code, "amount": one.amount.amount} for one in fees]
    lines = [_told(one) for one in fees]
    if args.all:
        lines.append(f"{len(fees)} charged, {skipped} had it already")
    args.console.report(args, {"fees": rows, "skipped": skipped}, *lines)
    return 0


def _told(one: Fee) -> str:
    return f"{one.number} {one.artisan_code} {one.amount} {one.what}"


def adjust(args: argparse.Namespace) -> int:
    """Put a balance right."""
    from pos.core.money import parse_rupiah
    from pos.settlement.domain.charge import adjustment_request

    shop: Shop = args.console.open_shop(args)
    amount = parse_rupiah(args.amount)
    amount = -amount if args.less else amount
    request = adjustment_request(args.artisan, amount, args.person, args.reason)
    signed = (args.person, _approved(shop, args.approved_by, request))
    made = shop.charges.adjust(
        args.centre, args.artisan, amount, reason=args.reason, signed=signed, day=args.date
    )
    facts = {"number": made.number, "artisan": made.artisan_code, "amount": made.amount.amount}
    args.console.report(args, facts, f"{made.number} {made.artisan_code} {made.amount}")
    return 0


def reverse(args: argparse.Namespace) -> int:
    """Cancel a settlement; its documents are in the next one, or in the day settled anew."""
    from pos.settlement.domain.charge import reversal_request

    shop: Shop = args.console.open_shop(args)
    request = reversal_request(args.number, args.person, args.reason)
    by = _approved(shop, args.approved_by, request)
    mirror = shop.settlements.reverse(args.number, args.reason, args.person, by)
    facts = {"number": mirror.number, "reverses": mirror.reverses}
    args.console.report(args, facts, f"{mirror.number} reverses {mirror.reverses}")
    return 0


def _approved(shop: Shop, name: str, request: ApprovalRequest) -> str:
    """The approver's name, after his PIN.

    Raises `OwnApproval`, `NotFound`, `WrongPin`, `PinLocked`, `MayNotApprove`.
    """
    from pos.settlement.domain.charge import refuse_own_approval

    refuse_own_approval(request.asked_by, name)
    person = person_named(shop, name)
    return shop.staff.approve(person.id, read_pin(), shop.config.till_code, request).by
