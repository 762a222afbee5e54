"""The banner's words for a paper in trouble: a heading, and under it what is safe and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.printing.domain import Job, PaperKind, PrintState
from pos.printing.screens.say import say_kind, say_reason, say_remedy, say_safe, say_trouble


def banner_words(job: Job) -> tuple[str, str]:
    """Heading and text of a waiting or doubtful paper."""
    if job.kind is PaperKind.TAG:  # of a batch the question is which one, not whether
        head, _, text = say_trouble(job).partition(". ")
        return head, text
    return _doubt(job) if job.state is PrintState.UNCERTAIN else _waiting(job)


def _waiting(job: Job) -> tuple[str, str]:
    translate = QCoreApplication.translate
    head = translate("Printing", "{paper} {number} belum tercetak: {reason}").format(
        paper=say_kind(job.kind), number=job.number, reason=say_reason(job.reason)
    )
    text = f"{say_safe(job.kind)} {say_remedy(job.reason)}"
    if job.kind is PaperKind.RECEIPT:
        text += " " + translate("Printing", "Jualan bisa diteruskan.")
    return head, text


def _doubt(job: Job) -> tuple[str, str]:
    translate = QCoreApplication.translate
    head = translate("Printing", "Apakah {paper} {number} keluar?").format(
        paper=_in_a_sentence(job.kind), number=job.number
    )
    text = translate("Printing", "Belum pasti tercetak: {reason}. {safe} Lihat printernya, lalu jawab.")
    return head, text.format(reason=say_reason(job.reason), safe=say_safe(job.kind))


def _in_a_sentence(kind: PaperKind) -> str:
    name = say_kind(kind)
    return name[:1].lower() + name[1:]
