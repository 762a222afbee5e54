"""The sentences of reports."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.money import rupiah
from pos.reports.domain import BadMonth, MonthReport, NothingInMonth, listed
from pos.reports.domain.targets import BadTarget
from pos.ui.language import month_words
from pos.ui.say import Said, register

translate = QCoreApplication.translate


def tr(text: str) -> str:
    """A text of this slice in the language of the screen."""
    return QCoreApplication.translate("reports", text)


def method_word(method: str) -> str:
    """A way of paying in the language of the screen."""
    words = {
        "cash": translate("reports", "Tunai"),
        "qris": "QRIS",
        "transfer": translate("reports", "Transfer bank"),
        "card": translate("reports", "Kartu"),
        "deposit": translate("reports", "Uang muka pesanan"),
    }
    return words.get(method, method)


def change_words(report: MonthReport) -> tuple[str, str]:
    """How the month stands to the one before, and its tone."""
    before = month_words(report.month.before.first)
    change = report.change
    if change is None:
        return translate("reports", "{month}: belum ada").format(month=before), "secondary"
    if change > 0:
        return translate("reports", "naik {n} % dari {month}").format(n=change, month=before), "paid"
    if change < 0:
        return translate("reports", "turun {n} % dari {month}").format(n=-change, month=before), "danger"
    return translate("reports", "sama dengan {month}").format(month=before), "secondary"


def remark_words(report: MonthReport) -> str:
    """What a reader must know, in the language of the screen."""
    told = []
    for one in report.centres:
        if one.unsettled:
            said = translate("reports", "{centre}: belum dihitung tanggal {days}.")
            told.append(said.format(centre=one.code, days=listed(one.unsettled)))
        if one.closed:
            said = translate("reports", "{centre}: tidak ada sif tanggal {days}.")
            told.append(said.format(centre=one.code, days=listed(one.closed)))
    wrong = sum(1 for check in report.checks if check.difference)
    if wrong:
        told.append(translate("reports", "{n} jumlah tidak cocok dengan jurnal.").format(n=wrong))
    else:
        told.append(
            translate("reports", "Semua {n} jumlah cocok dengan jurnal.").format(n=len(report.checks))
        )
    return " ".join(told)


def _nothing(error: NothingInMonth) -> Said:
    month = month_words(error.month.first)
    return Said(
        translate("reports", "Belum ada apa-apa di bulan {month}.").format(month=month),
        "",
        translate("reports", "Pilih bulan lain."),
        str(error),
    )


def _bad_month(error: BadMonth) -> Said:
    happened = translate("reports", "{text} bukan bulan.").format(text=error.given)
    return Said(happened, "", translate("reports", "Contoh: 2026-11."), str(error))


def _bad_target(error: BadTarget) -> Said:
    happened = translate("reports", "Target {amount} tidak mungkin.").format(amount=rupiah(error.amount))
    return Said(happened, "", translate("reports", "Periksa angkanya."), str(error))


register(BadTarget, _bad_target)
register(NothingInMonth, _nothing)
register(BadMonth, _bad_month)
