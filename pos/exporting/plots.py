"""Plots on a page of a PDF: upright bars for days, level bars for names; readable in grey."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pos.exporting.canvas import Canvas

DARK: Final = 0.25
LIGHT: Final = 0.68
_GRID: Final = 0.85
_SIZE: Final = 7.5


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands under or before it, its length, how that is written, and whether it is dark."""

    label: str
    value: int
    shown: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A place on the page, in points from the lower left corner."""

    x: float
    y: float
    wide: float
    high: float


def upright_bars(canvas: Canvas, frame: Frame, bars: Sequence[Bar], written: Callable[[int], str]) -> bytes:
    """Bars side by side on a common floor, which stands at nothing; values below it are not drawn.

    Strong ones carry their value; `written` writes the values at the lines behind them.
    """
    most = max((bar.value for bar in bars), default=0)
    if most <= 0:
        return canvas.text(frame.x, frame.y + frame.high / 2, "Belum ada penjualan.", 9)
    floor, room = frame.y + 12, frame.high - 26
    parts = list(
        _grid(canvas, frame, (floor, room), [written(most * quarter // 4) for quarter in range(1, 5)])
    )
    step = frame.wide / len(bars)
    for place, bar in enumerate(bars):
        x, high = frame.x + place * step, room * max(0, bar.value) / most
        parts.append(canvas.box(x + step * 0.14, floor, step * 0.72, high, DARK if bar.strong else LIGHT))
        if bar.strong and bar.shown:
            parts.append(_centred(canvas, x + step / 2, floor + high + 2.5, bar.shown, 6.5))
        if bar.label:
            parts.append(_centred(canvas, x + step / 2, frame.y + 2, bar.label, _SIZE))
    parts.append(canvas.line(frame.x, floor, frame.x + frame.wide, 0.8))
    return b"".join(parts)


def _grid(canvas: Canvas, frame: Frame, place: tuple[float, float], values: Sequence[str]) -> Iterator[bytes]:
    floor, room = place
    for quarter, value in enumerate(values, start=1):
        y = floor + room * quarter / len(values)
        yield canvas.box(frame.x, y, frame.wide, 0.5, _GRID)
        yield canvas.text(frame.x, y + 2, value, 6.5)


def level_bars(canvas: Canvas, frame: Frame, bars: Sequence[Bar], label_wide: float = 96) -> bytes:
    """One bar below the other: its label before it, its value behind it; `frame.high` is of each row."""
    most = max((bar.value for bar in bars), default=0)
    shown_wide = max((canvas.bold.width(bar.shown, _SIZE) for bar in bars), default=0.0) + 6
    room = frame.wide - label_wide - shown_wide
    parts = []
    for place, bar in enumerate(bars):
        y = frame.y - (place + 1) * frame.high
        name = canvas.regular.fitted(bar.label, _SIZE + 0.5, label_wide - 6)
        long = room * max(0, bar.value) / most if most > 0 else 0.0
        parts.append(canvas.text(frame.x, y + frame.high * 0.32, name, _SIZE + 0.5))
        parts.append(canvas.box(frame.x + label_wide, y + frame.high * 0.18, long, frame.high * 0.64, DARK))
        parts.append(
            canvas.text(frame.x + label_wide + long + 4, y + frame.high * 0.32, bar.shown, _SIZE, bold=True)
        )
    return b"".join(parts)


def _centred(canvas: Canvas, x: float, y: float, text: str, size: float) -> bytes:
    return canvas.text(x - canvas.regular.width(text, size) / 2, y, text, size)
