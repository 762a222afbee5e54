"""Commands for marketplaces: templates filled, a plain table, and order exports read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pos.commands.console import Commands, Console

if TYPE_CHECKING:
    from pos.listings.service import Choice
    from pos.shop import Shop


def add_to(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Adds `listing fill`, `listing csv` and `orders`."""
    one = commands.add_parser("listing", help="goods for Shopee and TikTok Shop")
    steps = one.add_subparsers(dest="step", required=True)
    filling = steps.add_parser("fill", help="fill the template that the shop downloaded, into another file")
    filling.add_argument("template", type=Path, metavar="TEMPLATE")
    filling.set_defaults(run=fill)
    table = steps.add_parser("csv", help="a plain table of the goods (marketplace.csv)")
    table.set_defaults(run=write_csv)
    for step in (filling, table):
        step.add_argument("--out", type=Path, required=True, metavar="FILE")
        step.add_argument("--centre", metavar="CODE", help="whose stock (default: this till's centre)")
        which = step.add_mutually_exclusive_group()
        which.add_argument("--sku", action="append", metavar="SKU", help="only this; may be given again")
        which.add_argument("--category", metavar="NAME", help="only goods of a category")

    two = commands.add_parser("orders", help="an order export of Shopee or TikTok Shop, read as sales")
    two.add_argument("file", type=Path, metavar="FILE")
    two.add_argument("--centre", required=True, metavar="CODE", help="the online centre")
    two.add_argument("--dry-run", action="store_true", help="tell what would happen, change nothing")
    two.set_defaults(run=orders)
    for command in (filling, table, two):
        command.add_argument("--json", action="store_true")
        command.set_defaults(console=console)


def fill(args: argparse.Namespace) -> int:
    """Rows of goods below the template's header rows; tells what stays empty."""
    shop: Shop = args.console.open_shop(args)
    filling = shop.listings.fill(args.template, _choice(args, shop), args.out)
    template = filling.template
    facts: dict[str, object] = {
        "marketplace": template.marketplace.key,
        "products": filling.products,
        "first_row": template.first_row,
        "left_empty": [column.code for column in template.left_empty],
        "gaps": {field.value: count for field, count in filling.gaps.items()},
    }
    lines = [f"{args.out}: {filling.products} products of {template.marketplace.title}"]
    lines += [f"left empty: {column.title} ({column.code})" for column in template.left_empty]
    lines += [f"without {field.value}: {count} products" for field, count in filling.gaps.items()]
    args.console.report(args, facts, *lines)
    return 0


def write_csv(args: argparse.Namespace) -> int:
    """Every chosen thing in one row."""
    shop: Shop = args.console.open_shop(args)
    count = shop.listings.write_csv(_choice(args, shop), args.out)
    args.console.report(args, {"products": count}, f"{args.out}: {count} products")
    return 0


def orders(args: argparse.Namespace) -> int:
    """Paid orders become sales, once; nothing of a buyer is kept."""
    shop: Shop = args.console.open_shop(args)
    read = shop.listings.import_orders(args.file, args.centre, dry_run=args.dry_run)
    facts: dict[str, object] = {
        "marketplace": read.marketplace,
        "added": read.added,
        "known": read.known,
        "unpaid": read.unpaid,
        "cancelled": read.cancelled,
        "dry_run": read.dry_run,
    }
    verb = "would be" if read.dry_run else "were"
    said = f"{read.added} {verb} added, {read.known} known, {read.unpaid} unpaid, {read.cancelled} called off"
    args.console.report(args, facts, f"{read.marketplace}: {said}")
    return 0


def _choice(args: argparse.Namespace, shop: Shop) -> Choice:
    from pos.listings.service import Choice

    return Choice(args.centre or shop.config.centre, tuple(args.sku or ()), args.category or "")
