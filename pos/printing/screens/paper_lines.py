"""A paper in a list: when, which, and where it is on its way, in words with an icon beside them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.core.clock import local
from pos.core.words import clock_time, paper_time
from pos.printing.domain import Job, PrintState, Reason
from pos.printing.screens.say import say_kind, say_reason, say_state
from pos.ui.language import short_date
from pos.ui.widgets.table import Column

_ICONS: Final = {
    PrintState.PRINTED: ("circle-check", "paid"),
    PrintState.SENT: ("send", "paid"),
    PrintState.QUEUED: ("clock", "info"),
    PrintState.SENDING: ("loader-2", "info"),
    PrintState.UNCERTAIN: ("help-circle", "warning"),
    PrintState.CANCELLED: ("x", "neutral"),
}


def tr(text: str) -> str:
    """A word of the list in the language of the screen."""
    return QCoreApplication.translate("Papers", text)


def needs_a_person(job: Job) -> bool:
    """Whether a paper waits with a reason, or is doubtful."""
    waits = job.state is PrintState.QUEUED and bool(job.reason)
    return waits or job.state is PrintState.UNCERTAIN


def state_words(job: Job) -> str:
    """`menunggu: printer belum dipasang`."""
    reason = say_reason(job.reason)
    state = say_state(job.state)
    return f"{state}: {reason}" if reason else state


def state_look(job: Job) -> tuple[str, str]:
    """The icon and the tone of a paper's state."""
    if job.reason == Reason.FILE:
        return "file-export", "paid"
    if job.state is PrintState.QUEUED and job.reason:
        return "printer-off", "warning"
    return _ICONS[job.state]


def paper_words(job: Job) -> str:
    """`Struk, salinan ke-2`."""
    kind = say_kind(job.kind)
    return tr("{kind}, salinan ke-{n}").format(kind=kind, n=job.copy) if job.copy else kind


def time_words(job: Job) -> str:
    """`Sel, 24 Nov 2026 · 08.10`."""
    return f"{short_date(local(job.queued_at).date())} · {clock_time(job.queued_at)}"


def _made(job: Job) -> str:
    return paper_time(job.queued_at)


def _number(job: Job) -> str:
    return job.number


def _icon(job: Job) -> str:
    return state_look(job)[0]


def _tone(job: Job) -> str:
    tone = state_look(job)[1]
    return "text.secondary" if tone == "neutral" else f"{tone}.text"


def paper_columns() -> tuple[Column, ...]:
    """Number, kind, time and state."""
    return (
        Column(tr("Nomor"), _number, strong=True),
        Column(tr("Kertas"), paper_words),
        Column(tr("Dibuat"), _made),
        Column(tr("Keadaan"), state_words, stretch=True, icon=_icon, tone=_tone),
    )
