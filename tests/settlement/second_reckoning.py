"""Settlements computed a second time, from the facts alone, by `domain.md` sections 3, 4, 5 and 8.

Nothing of the product is imported: it reads the JSON Lines of `facts` and works out each settlement's rows
from prices, rates, discounts, returns, breakages, fees, adjustments, advances and payouts.  Of a settlement
itself it takes only when it was made, for which day, and whether it is the mirror of another one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

Row = dict[str, Any]
JAKARTA = timezone(timedelta(hours=7))
_FILE = (  # section 9
    "settlement_no,centre,business_date,artisan_code,artisan_name,opening_balance,quantity_sold,gross_sales,"
    "discounts,net_sales,centre_share,artisan_share,returns,adjustments,fees,advance_recovery,payouts,"
    "closing_balance,payable,rail"
)
COLUMNS = _FILE.split(",")
AMOUNTS = COLUMNS[6:17]
RESPONSIBLE = {"staff", "unknown", "lost"}
"""The causes of breakage and loss for which a centre owes the artisan his part."""


def share(amount: int, bps: int) -> int:
    """Half up on the magnitude."""
    part = (2 * abs(amount) * bps + 10_000) // 20_000
    return part if amount >= 0 else -part


def part_of(line: Row) -> int:
    """The artisan's part of a sale line, by who bears its discount."""
    gross = line["list_price"] * line["quantity"]
    discount = line["discount"]
    net = gross - discount
    if line["artisan_code"] is None:
        return 0
    if line["fixed_net"] is not None:
        return int(line["fixed_net"] * line["quantity"])
    full = share(gross, line["rate_bps"])
    match line["bearer"]:
        case "shared":
            return share(net, line["rate_bps"])
        case "centre":
            return full
        case "artisan":
            return max(0, full - discount)
        case _:
            return min(net, max(0, full - share(discount, line["bearer_bps"])))


def given_back(amount: int, of: int, before: int, now: int) -> int:
    """What goes back with `now` of `of` pieces after `before` of them: by cumulative difference."""

    def so_far(k: int) -> int:
        return (2 * amount * k + of) // (2 * of)

    return so_far(before + now) - so_far(before)


@dataclass
class Document:
    """Something that changed what an artisan is owed: for which day, and its columns.

    `made` is the key of its entry: keys sort by the time of their making (section 7), also those of a paper
    note that carries an earlier time of its own.
    """

    key: str
    centre: str
    artisan: str
    day: date
    made: str
    pays: str = ""
    """The settlement that a payout pays: made after it, it is never part of it."""
    columns: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def instant(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


class Facts:
    """The files of `facts`, read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        if name not in self._read:
            lines = (self.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
            self._read[name] = [json.loads(line) for line in lines[1:]]
        return self._read[name]


def documents(facts: Facts) -> list[Document]:
    """Everything that a settlement counts, but for what it takes back of an advance."""
    posted = {row["document"]: row["id"] for row in facts["entry"]}
    return [
        *_sold(facts, posted),
        *_broken(facts, posted),
        *_charged(facts),
        *_paid(facts),
    ]


def _sold(facts: Facts, posted: dict[str, str]) -> list[Document]:
    sales = {row["id"]: row for row in facts["sale"]}
    lines = {row["id"]: row for row in facts["sale_line"]}
    back: dict[str, int] = defaultdict(int)
    found = []
    for line in sorted(lines.values(), key=lambda one: (sales[one["sale_id"]]["number"], one["line"])):
        sale = sales[line["sale_id"]]
        document = Document(
            sale["number"], sale["centre"], line["artisan_code"] or "",
            date.fromisoformat(sale["business_date"]), posted[sale["number"]],
        )  # fmt: skip
        if line["kind"] == "sale":
            part, net = part_of(line), line["list_price"] * line["quantity"] - line["discount"]
            document.columns.update(
                quantity_sold=line["quantity"], gross_sales=net + line["discount"],
                discounts=line["discount"], net_sales=net, centre_share=net - part, artisan_share=part,
            )  # fmt: skip
        else:
            of = lines[line["of_line_id"]]
            pieces = -line["quantity"]
            document.columns["returns"] = given_back(part_of(of), of["quantity"], back[of["id"]], pieces)
            back[of["id"]] += pieces
        if document.artisan:
            found.append(document)
    return found


def _broken(facts: Facts, posted: dict[str, str]) -> list[Document]:
    """What the centre owes for what broke or was lost in its care: as if sold at the list price."""
    terms: dict[str, list[Row]] = defaultdict(list)
    for row in facts["terms"]:
        terms[row["artisan_code"]].append(row)
    products = {row["sku"]: row for row in facts["product"]}
    acts = {row["number"]: row for row in facts["stock_act"]}
    found = []
    for line in facts["stock_act_line"]:
        act = acts[line["number"]]
        if (
            act["kind"] not in {"breakage", "loss"}
            or act["cause"] not in RESPONSIBLE
            or not line["artisan_code"]
        ):
            continue
        day = date.fromisoformat(act["business_date"])
        agreed = _agreed(terms[line["artisan_code"]], day)
        rate = products[line["sku"]]["rate_bps"] or agreed["rate_bps"]
        owed = share(share(line["price"] * line["quantity"], rate), agreed["loss_bps"])
        document = Document(act["number"], act["centre"], line["artisan_code"], day, posted[act["number"]])
        document.columns["adjustments"] = owed
        found.append(document)
    return found


def _charged(facts: Facts) -> list[Document]:
    found = []
    for name, column in (("fee", "fees"), ("adjustment", "adjustments")):
        for row in facts[name]:
            day = date.fromisoformat(row["business_date"])
            document = Document(row["number"], row["centre"], row["artisan_code"], day, row["entry_id"])
            document.columns[column] = row["amount"]
            found.append(document)
    return found


def _paid(facts: Facts) -> list[Document]:
    payouts = {row["id"]: row for row in facts["payout"]}
    found = []
    for step in facts["payout_state"]:
        if step["state"] == "paid":
            payout, at = payouts[step["payout_id"]], instant(step["at"])
            day = at.astimezone(JAKARTA).date()
            whose = payout["centre"], payout["artisan_code"]
            made, pays = step["entry_id"], payout["settlement_number"]
            document = Document(payout["number"], *whose, day, made, pays)
            document.columns["payouts"] = payout["amount"]
            found.append(document)
    return found


def _agreed(versions: list[Row], day: date) -> Row:
    """The newest terms that hold on a day; before the first, the first."""
    held = [row for row in versions if date.fromisoformat(row["from_date"]) <= day]
    return (
        max(held, key=lambda row: row["version"]) if held else min(versions, key=lambda row: row["version"])
    )


def settlement_rows(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Every settlement's file by its number, row for row as it is exported."""
    facts = Facts(folder)
    reckoning = Reckoning(facts)
    made = sorted(facts["settlement"], key=lambda row: (row["centre"], row["business_date"], row["part"]))
    return {row["number"]: reckoning.rows_of(row) for row in made}


class Reckoning:
    """One settlement after another; what a mirror gives back is free for the next."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.free = documents(facts)
        self.taken: dict[str, list[Document]] = {}
        self.took: dict[str, dict[str, int]] = {}
        self.closings: dict[tuple[str, str], int] = defaultdict(int)
        self.given: dict[tuple[str, str], int] = defaultdict(int)
        """What each artisan has given back of his advance at a centre."""

    def rows_of(self, settlement: Row) -> list[dict[str, str]]:
        """The rows of the next settlement."""
        number, mirrored = settlement["number"], settlement["reverses"]
        if mirrored:
            mine = self.taken[mirrored]
            self.free += mine
            sums = {code: _negative(one) for code, one in _sums(mine).items()}
        else:
            mine = [one for one in self.free if _belongs(one, settlement)]
            self.free = [one for one in self.free if not any(one is other for other in mine)]
            sums = _sums(mine)
        self.taken[number] = mine
        self.took[number] = {}
        makers = sorted(self.facts["artisan"], key=lambda row: row["code"])
        waiting = _pending(self.facts, settlement)
        none = dict.fromkeys(AMOUNTS, 0)
        found = [
            self._row(settlement, maker, sums.get(maker["code"], none), waiting[maker["code"]])
            for maker in makers
        ]
        return [row for row in found if row is not None]

    def _row(self, settlement: Row, maker: Row, sums: dict[str, int], waiting: int) -> dict[str, str] | None:
        """Opening, sales less returns, adjustments, fees, payouts, then the advance, then the closing."""
        centre, code = settlement["centre"], maker["code"]
        card = next(row for row in self.facts["centre"] if row["code"] == centre)
        day = date.fromisoformat(settlement["business_date"])
        agreed = _agreed([row for row in self.facts["terms"] if row["artisan_code"] == code], day)
        opening = self.closings[centre, code]
        earned = sums["artisan_share"] - sums["returns"] + sums["adjustments"]
        before = opening + earned - sums["fees"] - sums["payouts"]
        took = self._recovered(settlement, code, before - waiting, card["advance_cap_bps"])
        closing = before - took
        least = card["minimum_payout"] if agreed["minimum_payout"] is None else agreed["minimum_payout"]
        could = closing - waiting
        payable = could if not settlement["reverses"] and 0 < could >= least else 0
        self.closings[centre, code] = closing
        sums = sums | {"advance_recovery": took}
        if not (opening or closing or any(sums.values())):
            return None
        told = {
            "settlement_no": settlement["number"], "centre": centre, "business_date": day.isoformat(),
            "artisan_code": code, "artisan_name": _name(maker), "opening_balance": opening, **sums,
            "closing_balance": closing, "payable": payable, "rail": agreed["rail"],
        }  # fmt: skip
        return {column: str(told[column]) for column in COLUMNS}

    def _recovered(self, settlement: Row, code: str, left: int, cap_bps: int) -> int:
        """What is taken back of an advance: at most the cap of what is left; a mirror lends it again."""
        centre = settlement["centre"]
        if settlement["reverses"]:
            took = -self.took[settlement["reverses"]].get(code, 0)
        else:
            lent = _lent(self.facts, centre, code, settlement) - self.given[centre, code]
            took = max(0, min(lent, share(max(0, left), cap_bps)))
        self.took[settlement["number"]][code] = took
        self.given[centre, code] += took
        return took


def _name(maker: Row) -> str:
    return ("Bu " if maker["gender"] == "P" else "Pak ") + str(maker["tag_name"])


def _lent(facts: Facts, centre: str, code: str, settlement: Row) -> int:
    """What was lent to an artisan out of this centre's drawers up to a settlement."""
    lent = 0
    for row in facts["cash_movement"]:
        is_his = row["centre"] == centre and row["account"] == f"advance:artisan:{code}"
        if is_his and row["business_date"] <= settlement["business_date"]:
            lent += row["amount"] if row["kind"] == "out" else -row["amount"]
    return lent


def _belongs(one: Document, settlement: Row) -> bool:
    return (
        one.centre == settlement["centre"]
        and one.pays != settlement["number"]
        and one.day <= date.fromisoformat(settlement["business_date"])
        and one.made < settlement["id"]
    )


def _sums(mine: list[Document]) -> dict[str, dict[str, int]]:
    sums: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(AMOUNTS, 0))
    for one in mine:
        for column, amount in one.columns.items():
            sums[one.artisan][column] += amount
    return sums


def _negative(sums: dict[str, int]) -> dict[str, int]:
    return {column: -amount for column, amount in sums.items()}


def _pending(facts: Facts, settlement: Row) -> dict[str, int]:
    """What is on its way to each artisan: prepared before, and neither paid nor failed by then."""
    at = instant(settlement["closed_at"])
    ended = {
        step["payout_id"]: instant(step["at"])
        for step in facts["payout_state"]
        if step["state"] != "prepared"
    }
    waiting: dict[str, int] = defaultdict(int)
    for payout in facts["payout"]:
        before = payout["id"] < settlement["id"] and payout["settlement_number"] != settlement["number"]
        open_still = ended.get(payout["id"], at + timedelta(1)) > at
        if payout["centre"] == settlement["centre"] and before and open_still:
            waiting[payout["artisan_code"]] += payout["amount"]
    return waiting
