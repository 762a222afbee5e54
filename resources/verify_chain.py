#!/usr/bin/env python3
"""An auditor's own proof of a till's database, in one file that needs nothing but Python.

    python3 verify_chain.py gerabah.db [CKL-1-261124-0042/9F3A21BC ...]

It opens the file read-only and proves that the chain of events holds from its first line, that every
journal entry sums to zero, that artisan's and centre's part make each line's net, that sales and chain
tell the same amounts, that no sale number is missing, and that the receipts named on the command line
are in the chain with the mark that is printed on them.  Exit status 0 when all holds, 1 with a list
where something does not, 2 when the file cannot be read.
"""

import hashlib
import json
import sqlite3
import sys
from pathlib import Path

TAG = "gerabah-pos/chain/1"
GENESIS = "0" * 64


def chain_lines(db):
    """Every line of every chain, in order."""
    return db.execute(
        "SELECT till, incarnation, seq, previous_hash, kind, body, hash FROM chain_event "
        "ORDER BY till, incarnation, seq"
    )


def content(body):
    """What a line tells; nothing where somebody has made it unreadable."""
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def prove_chain(db):
    """The first line of each till's chain that does not fit."""
    last = {}
    broken = set()
    for till, incarnation, seq, previous, kind, body, digest in chain_lines(db):
        before, before_seq, before_hash = last.get(till, (incarnation, 0, GENESIS))
        last[till] = (incarnation, seq, digest)
        if till in broken:
            continue
        text = "\n".join((TAG, till, str(incarnation), str(seq), previous, body))
        # Books that were brought back from a copy go on as line 1 of a further incarnation.
        fits = (
            (seq == before_seq + 1 if incarnation == before else (seq, kind) == (1, "restore"))
            and previous == before_hash
            and hashlib.sha256(text.encode()).hexdigest() == digest
            and content(body).get("kind") == kind
        )
        if not fits:
            broken.add(till)
            yield f"chain of {till}: line {seq} ({content(body).get('number', kind)}) does not fit"


def told_sales(db):
    """What the chain tells of each sale, by number."""
    return {
        content(body).get("number", "a sale"): (content(body), digest)
        for _, _, _, _, kind, body, digest in chain_lines(db)
        if kind == "sale"
    }


def prove_sales(db, told):
    """Sales whose rows do not say what the chain says."""
    stored = {}
    query = (
        "SELECT s.number, s.total, l.gross, l.discount, l.net, l.artisan_share, l.centre_share, l.quantity "
        "FROM sale s JOIN sale_line l ON l.sale_id = s.id ORDER BY s.number, l.line"
    )
    for number, total, *amounts in db.execute(query):
        stored.setdefault(number, (total, []))[1].append(amounts)
    names = ("gross", "discount", "net", "artisan_share", "centre_share", "quantity")
    for number in sorted(set(stored) | set(told)):
        if number not in stored or number not in told:
            yield f"{number}: is only in {'the chain' if number in told else 'the sales'}"
            continue
        body = told[number][0]
        lines = [[line[name] for name in names] for line in body.get("lines", [])]
        if stored[number] != (body.get("total"), lines):
            yield f"{number}: the stored amounts are not those of the chain"


def prove_sums(db):
    """Entries that do not sum to zero, and lines whose parts do not make the net."""
    for document, off in db.execute(
        "SELECT e.document, SUM(p.amount) FROM posting p JOIN entry e ON e.id = p.entry_id "
        "GROUP BY p.entry_id HAVING SUM(p.amount) <> 0"
    ):
        yield f"{document}: its entry is off by {off}"
    for number, line in db.execute(
        "SELECT s.number, l.line FROM sale_line l JOIN sale s ON s.id = l.sale_id "
        "WHERE l.artisan_share + l.centre_share <> l.net"
    ):
        yield f"{number}: the parts of line {line} do not make its net"


def prove_numbers(db):
    """Series of sale numbers with a gap."""
    counts = {}
    for (number,) in db.execute("SELECT number FROM sale"):
        series, _, count = number.rpartition("-")
        counts.setdefault(series, set()).add(int(count))
    for series, numbers in sorted(counts.items()):
        missing = set(range(1, max(numbers) + 1)) - numbers
        if missing:
            yield f"{series}: number {min(missing)} is missing"


def prove_receipts(db, told, receipts):
    """Printed receipts that the chain does not know with their mark."""
    restored = {line[0]: content(line[5]).get("at") for line in chain_lines(db) if line[4] == "restore"}
    for receipt in receipts:
        number, _, mark = receipt.partition("/")
        if number not in told:
            at = restored.get(number[: number.find("-", 4)], "never")
            yield f"{number}: the printed sale is not in the chain (last restored from a copy: {at})"
        elif told[number][1][:8].upper() != mark.upper():
            yield f"{number}: the chain says {told[number][1][:8].upper()}, the paper {mark}"


def main(arguments):
    """Print what does not fit; 0 when all holds."""
    if not arguments or not Path(arguments[0]).is_file():
        print(__doc__, file=sys.stderr)
        return 2
    try:
        db = sqlite3.connect(f"{Path(arguments[0]).resolve().as_uri()}?mode=ro", uri=True)
        told = told_sales(db)
        proofs = (prove_chain(db), prove_sales(db, told), prove_sums(db), prove_numbers(db))
        found = [line for proof in proofs for line in proof]
        found += prove_receipts(db, told, arguments[1:])
    except (sqlite3.Error, ValueError, KeyError) as error:
        print(f"{arguments[0]} cannot be read as a till's database: {error}", file=sys.stderr)
        return 2
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(told)} sales, {len(found)} things that do not fit")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
