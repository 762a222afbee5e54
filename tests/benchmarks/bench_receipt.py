"""A receipt of six lines, laid out and encoded, against the same bytes put together by hand in the same run.

`python tests/benchmarks/bench_receipt.py`; prints milliseconds and the ratio.  The hand knows where every
figure goes; both draw the code from the same modules and find the logo drawn.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from pos.printing.domain import (
    PAPER_58,
    Align,
    Cell,
    Columns,
    Document,
    Element,
    Feed,
    PaperKind,
    Picture,
    Qr,
    Rule,
    Style,
    Text,
)
from pos.printing.escpos import raster, to_escpos
from pos.printing.layout import ImageRow, layout
from pos.printing.qr import qr_bitmap

MARK = "CKL-1-261124-0042/9F3A21BC"
GOODS = tuple((f"Kendi kecil {n}", "Bu Aminah  65VH-PVBG", f"{125 + n}.000") for n in range(6))
PLAIN, BOLD, TALL, LARGE = (
    b"\x1b!\x00\x1b!\x00\x1b!\x00\x1bE\x00",
    b"\x1b!\x00\x1b!\x00\x1b!\x00\x1bE\x01",
    b"\x1b!\x00\x1b!\x00\x1b!\x10\x1bE\x00",
    b"\x1b!\x00\x1b!\x00\x1b!0\x1bE\x00",
)


def a_row(name: str, value: str, style: Style = Style.PLAIN) -> Columns:
    """A name and what stands at the margin."""
    return Columns((Cell(name), Cell(value, len(value) + 1, Align.RIGHT)), style)


def document() -> Document:
    """The receipt as content."""
    elements: list[Element] = [
        Picture("vas", 96),
        Text("PUSAT CIKOLELET", Align.CENTRE, Style.TALL),
        Text("Cinangka, Kabupaten Serang", Align.CENTRE),
        Rule(),
        a_row("CKL-1-261124-0042", "24/11/26 10.26"),
        Rule(),
    ]
    for name, maker, amount in GOODS:
        elements += [a_row(name, amount, Style.BOLD), Text(f"  {maker}")]
    elements += [
        Rule(),
        a_row("TOTAL", "Rp765.000", Style.LARGE),
        a_row("Tunai", "800.000"),
        a_row("KEMBALI", "35.000", Style.BOLD),
        Rule(),
        Qr(MARK),
        Text(MARK, Align.CENTRE),
        Feed(1),
        Text("Terima kasih!", Align.CENTRE),
    ]
    return Document(PaperKind.RECEIPT, "CKL-1-261124-0042", "Struk", tuple(elements))


def by_hand(logo: bytes) -> bytes:
    """The receipt as bytes."""
    rule = b"-" * 32 + b"\n"
    parts = [
        b"\x1b@",
        logo,
        TALL,
        b"        PUSAT CIKOLELET\n",
        PLAIN,
        b"   Cinangka, Kabupaten Serang\n",
        rule,
    ]
    parts += [b"%-18s%14s\n" % (b"CKL-1-261124-0042", b"24/11/26 10.26"), rule]
    for name, maker, amount in GOODS:
        parts += [BOLD, f"{name:<22}{amount:>10}\n".encode(), PLAIN, f"  {maker}\n".encode()]
    parts += [rule, LARGE, b"TOTAL  Rp765.000\n", PLAIN, f"{'Tunai':<22}{'800.000':>10}\n".encode()]
    parts += [BOLD, f"{'KEMBALI':<22}{'35.000':>10}\n".encode(), PLAIN, rule]
    parts += [
        raster(qr_bitmap(MARK, 5).centred(384)),
        f"   {MARK}\n\n         Terima kasih!\n\n\n\n\n".encode(),
    ]
    return b"".join(parts)


def milliseconds(act: Callable[[], object], rounds: int = 40, each: int = 20) -> float:
    """How long an act takes: the median of some rounds."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        for _ in range(each):
            act()
        times.append((time.perf_counter() - begun) * 1000 / each)
    return statistics.median(times)


def main() -> None:
    """Both ways, after one that counts for nothing."""
    paper = document()
    (first, *_) = layout(paper, PAPER_58)
    assert isinstance(first, ImageRow)
    logo = raster(first.bitmap)

    def ours() -> bytes:
        return to_escpos(layout(document(), PAPER_58), PAPER_58)

    def hand() -> bytes:
        return by_hand(logo)

    assert ours() == hand(), "the two ways do not give the same bytes"
    ours_ms, hand_ms = milliseconds(ours), milliseconds(hand)
    print(f"laid out and encoded {ours_ms:.2f} ms, by hand {hand_ms:.2f} ms, ratio {ours_ms / hand_ms:.1f}")


if __name__ == "__main__":
    main()
