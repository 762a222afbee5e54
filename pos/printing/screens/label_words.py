"""What is said of the label printer: lengths, trials, and what an offset would cut off."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.config import PrinterConfig
from pos.core.words import clock_time
from pos.printing.domain import PrintState
from pos.printing.label_press import OffsetTooLarge
from pos.printing.label_setting_up import DARKNESS
from pos.printing.screens.printer_words import Words, say_test_remedy
from pos.printing.screens.say import say_reason
from pos.printing.setting_up import Trial
from pos.ui.say import Said, register

translate = QCoreApplication.translate


def say_mm(tenths: int) -> str:
    """A length: `1,5 mm`."""
    return f"{tenths / 10:.1f} mm".replace(".", ",").replace("-", "−")


def say_value(field: str, value: int) -> str:
    """A value of the form, with its sign where it has one."""
    if field != DARKNESS:
        return say_mm(value)
    return f"{value:+d}".replace("-", "−") if value else translate("Label", "Biasa")


def say_trial(trial: Trial, config: PrinterConfig) -> Words:
    """What became of a trial label, and what to do."""
    outcome, at = trial.outcome, clock_time(trial.at)
    reason = say_reason(outcome.reason)
    if outcome.state is PrintState.QUEUED:
        said = translate("Label", "Label uji belum keluar: {reason}.").format(reason=reason)
        return "danger", said, say_test_remedy(outcome.reason)
    if config.kind == "folder":
        said = translate("Label", "Label uji tersimpan sebagai gambar, {time}").format(time=at)
        return "paid", said, translate("Label", "Ada di folder {folder}.").format(folder=config.address)
    look = translate("Label", "Lihat tepinya, geser bila perlu, lalu tekan Simpan.")
    if outcome.state is PrintState.PRINTED:
        return "paid", translate("Label", "Label uji keluar, {time}").format(time=at), look
    if outcome.state is PrintState.SENT:
        said = translate("Label", "Label uji terkirim, {time}").format(time=at)
        mute = translate("Label", "Printer ini tidak memberi kabar.")
        return "info", said, f"{mute} {look}"
    said = translate("Label", "Label uji belum pasti keluar: {reason}.").format(reason=reason)
    return "warning", said, translate("Label", "Lihat printernya, lalu cetak lagi bila belum keluar.")


def say_quiet() -> tuple[str, str, str]:
    """An offset that leaves little white around the QR."""
    return (
        "warning",
        translate("Label", "Tepi putih QR menjadi sempit."),
        translate("Label", "QR masih terbaca. Bila bisa, geser gulungannya saja."),
    )


def _too_far(error: OffsetTooLarge) -> Said:
    sides = {
        "left": translate("Label", "ke kiri"),
        "right": translate("Label", "ke kanan"),
        "up": translate("Label", "ke atas"),
        "down": translate("Label", "ke bawah"),
    }
    text = translate("Label", "Label ini dapat digeser paling jauh {mm} {side}; lebih dari itu terpotong.")
    return Said(
        text.format(mm=say_mm(error.most_tenths // 5 * 5), side=sides[error.side]),
        translate("Label", "Geserannya tidak berubah."),
        translate("Label", "Geser gulungan atau penahan kertasnya, lalu cetak garis uji lagi."),
    )


def teach() -> None:
    """The sentences of this part, for whoever says troubles."""
    register(OffsetTooLarge, _too_far)


teach()
