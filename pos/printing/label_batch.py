"""A batch of labels from the spool to a printer: drawn one by one, counted one by one, resumed where it was.

The row keeps how many are known to be out (`parts_done`), so a break costs one label's doubt, not the batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from pos.core.errors import PosError
from pos.printing.devices.port import Batch, Outcome, Printer, Sending, Setup, not_sent
from pos.printing.domain import Cut, DoesNotFit, Job, PrintState, Reason, TagContent
from pos.printing.label_press import ROLL, OffsetTooLarge

AT_ONCE: Final = 25
"""Labels in one take of the printer: between two takes a receipt may come in, and the program may end."""

_GROUP: Final = 10
"""Labels in one job for a queue that only takes and says nothing."""


def tags_of(job: Job) -> tuple[TagContent, ...]:
    """The labels of a paper; none where it is not a batch."""
    elements = job.document.elements if job.document is not None else ()
    return tuple(element for element in elements if isinstance(element, TagContent))


def send_batch(job: Job, printer: Printer, stem: str, counted: Callable[[int], None]) -> Outcome:
    """Send what is missing of a batch, at most `AT_ONCE` labels.

    `counted(n)` is told how many are out, after each.  A batch that is not at its end is `queued` without a
    reason.  A label that cannot be drawn ends it there, with all labels before it out.
    """
    take = _Take(job, printer.setup, counted)
    if take.left <= 0:
        return Outcome(PrintState.PRINTED)
    outcome = _talk(take, printer, stem) if printer.setup.talks else _hand_over(take, printer, stem)
    if outcome.state not in (PrintState.PRINTED, PrintState.SENT):
        return outcome
    if take.trouble is not None:
        return not_sent(take.trouble)
    return outcome if take.left <= 0 else not_sent(Reason.NONE)


class _Take:
    """What one take of a batch draws and has counted."""

    def __init__(self, job: Job, setup: Setup, counted: Callable[[int], None]) -> None:
        self._tags = tags_of(job)
        self._document = job.document
        self._setup = setup
        self._counted = counted
        self.done = job.parts_done
        self.trouble: Reason | None = None

    @property
    def left(self) -> int:
        """How many labels are not out."""
        return len(self._tags) - self.done

    @property
    def stock(self) -> str:
        """What lies in the printer: a label stock, or the roll of receipts."""
        return self._setup.stock or ROLL

    def came_out(self, labels: int = 1) -> None:
        """So many more are out."""
        self.done += labels
        self._counted(self.done)

    def labels(self) -> Iterator[bytes]:
        """The bytes of each label that is missing; ends before one that cannot be drawn."""
        for place in range(self.done, len(self._tags)):
            try:
                yield self._label(place)
            except (DoesNotFit, OffsetTooLarge):
                self.trouble = Reason.DOES_NOT_FIT
                return
            except PosError:
                self.trouble = Reason.UNREADABLE
                return

    def _label(self, place: int) -> bytes:
        # Pillow, qrcode and the judge load here, in the printer's lane.
        from pos.printing.labels import encode_label, placed_tag

        setup = self._setup
        bitmap = placed_tag(self._tags[place], self.stock, setup.press)
        label = encode_label(bitmap, self.stock, setup.press.language, setup.press, setup.paper.dots)
        if setup.press.language != "escpos":
            return label
        head = self._head() if place == 0 else b""
        foot = self._foot() if place == len(self._tags) - 1 else b""
        return head + label + foot

    def _head(self) -> bytes:
        """On a roll of receipts: what a copy or a till to practise on says above the labels."""
        document = self._document
        if document is None or self._setup.stock is not None:
            return b""
        above = tuple(one for one in document.elements if not isinstance(one, TagContent | Cut))
        if not above:
            return b""
        from pos.printing.escpos import to_escpos
        from pos.printing.layout import layout

        rows = layout(replace(document, elements=above), self._setup.paper)
        return to_escpos(rows[:-1], self._setup.paper)  # without the cut at its end

    def _foot(self) -> bytes:
        """The last hang tag comes to the tear bar; labels with gaps stand where the next batch begins."""
        if self.stock != ROLL:
            return b""
        from pos.printing.escpos import to_escpos

        return to_escpos((Cut(),), self._setup.paper)

    def picture(self) -> bytes:
        """What a folder shows beside the bytes."""
        from pos.printing.labels import encode_labels, tag_bitmap

        return encode_labels([tag_bitmap(tag, self.stock) for tag in self._tags], self.stock, "png")


def _talk(take: _Take, printer: Printer, stem: str) -> Outcome:
    """Over a line: one conversation, each label known before the next."""
    from pos.printing.labels import STOCKS

    press = printer.setup.press
    some = min(AT_ONCE, take.left)
    batch = Batch(
        language=press.language,
        labels=lambda: islice(take.labels(), some),
        came_out=take.came_out,
        label_dots=STOCKS[take.stock].height,
    )
    return printer.send(Sending(stem, b"", batch=batch))


def _hand_over(take: _Take, printer: Printer, stem: str) -> Outcome:
    """To a queue in small jobs, to a folder as one file: they take all of a job or say why not."""
    whole = not printer.setup.in_groups
    labels = list(islice(take.labels(), take.left if whole else min(_GROUP, take.left)))
    if not labels:
        return not_sent(take.trouble or Reason.UNREADABLE)
    part = "" if whole and not take.done else f"-{take.done + 1}"
    picture = take.picture if whole else None
    outcome = printer.send(Sending(f"{stem}{part}", b"".join(labels), picture=picture))
    if outcome.state in (PrintState.PRINTED, PrintState.SENT):
        take.came_out(len(labels))
    return outcome
