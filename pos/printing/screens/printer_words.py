"""What is said while a printer is set up: names of ways, outcomes of a trial, questions and answers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.core.config import PrinterConfig
from pos.core.words import clock_time
from pos.printing.devices import BadPrinter
from pos.printing.devices.discovery import Found
from pos.printing.devices.network_printer import BadAddress
from pos.printing.domain import PrinterUse, PrintState, Reason, UnknownPaper
from pos.printing.profiles import BadProfile
from pos.printing.screens.say import say_reason
from pos.printing.setting_up import Question, Trial
from pos.ui.say import Said, register

translate = QCoreApplication.translate

Words = tuple[str, str, str]
"""Tone, what happened, what to do."""

ICONS: Final = {"device": "usb", "usb": "usb", "folder": "archive"}


def icon_of(kind: str) -> str:
    """The icon of a way to paper."""
    return ICONS.get(kind, "printer")


def say_way(kind: str) -> str:
    """How a printer is reached."""
    names = {
        "folder": translate("Printer", "berkas"),
        "network": translate("Printer", "jaringan"),
        "device": translate("Printer", "USB"),
        "usb": translate("Printer", "USB"),
        "serial": translate("Printer", "serial"),
        "cups": translate("Printer", "antrean CUPS"),
        "windows": translate("Printer", "antrean Windows"),
    }
    return names.get(kind, kind)


def say_printer(kind: str, address: str, name: str = "") -> str:
    """A printer in a few words: `POS-58 (USB)`."""
    if kind == "folder":
        return translate("Printer", "Tanpa printer: simpan sebagai berkas")
    if kind == "network":
        return translate("Printer", "Printer jaringan {address}").format(address=address)
    way = translate("Printer", "Bluetooth") if name == "Bluetooth" else say_way(kind)
    if name and name != "Bluetooth":
        return f"{name} ({way})"
    return translate("Printer", "Printer {way} {address}").format(way=way, address=address.rpartition("/")[2])


def say_found(found: Found) -> str:
    """One of those that were found."""
    return say_printer(found.kind, found.address, found.name)


def say_heading(use: PrinterUse) -> str:
    """The title of a section."""
    if use is PrinterUse.REPORT:
        return translate("Printer", "Printer laporan")
    return translate("Printer", "Printer struk")


def say_trial(trial: Trial, config: PrinterConfig) -> Words:
    """What became of a trial print, and what is asked or to be done."""
    if trial.drawer:
        return _say_drawer(trial)
    outcome, at = trial.outcome, clock_time(trial.at)
    look = translate("Printer", "Apakah huruf Rp, garis, dan QR di kertas terlihat jelas?")
    reason = say_reason(outcome.reason)
    if outcome.state is PrintState.QUEUED:
        said = translate("Printer", "Cetak uji belum keluar: {reason}.").format(reason=reason)
        return "danger", said, say_test_remedy(outcome.reason)
    if config.kind == "folder":
        said = translate("Printer", "Cetak uji tersimpan sebagai gambar, {time}").format(time=at)
        return "paid", said, translate("Printer", "Ada di folder {folder}.").format(folder=config.address)
    if outcome.state is PrintState.PRINTED:
        return "paid", translate("Printer", "Cetak uji berhasil, {time}").format(time=at), look
    if outcome.state is PrintState.SENT:
        mute = translate("Printer", "Printer ini tidak memberi kabar.")
        said = translate("Printer", "Cetak uji terkirim, {time}").format(time=at)
        return "info", said, f"{mute} {look}"
    said = translate("Printer", "Cetak uji belum pasti keluar: {reason}.").format(reason=reason)
    return "warning", said, translate("Printer", "Apakah kertasnya keluar dan terlihat jelas?")


def _say_drawer(trial: Trial) -> Words:
    if trial.outcome.state is PrintState.QUEUED:
        said = translate("Printer", "Laci kas belum dibuka: {reason}.")
        reason = say_reason(trial.outcome.reason)
        return "danger", said.format(reason=reason), say_test_remedy(trial.outcome.reason)
    said = translate("Printer", "Perintah buka laci terkirim, {time}").format(time=clock_time(trial.at))
    return (
        "info",
        said,
        translate("Printer", "Bila laci tetap tertutup, periksa kabelnya, atau matikan pilihannya."),
    )


def say_test_remedy(reason: Reason) -> str:
    """What to do about a trial that did not go out, as sentences: nothing was changed by it."""
    names = {
        Reason.PAPER_OUT: translate("Printer", "Setelan belum berubah. Ganti kertas, lalu tekan Cetak uji."),
        Reason.COVER_OPEN: translate(
            "Printer", "Setelan belum berubah. Tutup printer, lalu tekan Cetak uji."
        ),
        Reason.NO_DRIVER: translate(
            "Printer", "Setelan belum berubah. Pasang penggeraknya, atau pilih cara sambung lain."
        ),
        Reason.REFUSED: translate(
            "Printer",
            "Setelan belum berubah. Periksa apakah program lain memakainya, lalu tekan Cetak uji.",
        ),
        Reason.FOLDER: translate(
            "Printer", "Setelan belum berubah. Periksa izin foldernya, lalu tekan Cetak uji."
        ),
    }
    usual = translate("Printer", "Setelan belum berubah. Periksa kabel dan lampunya, lalu tekan Cetak uji.")
    return names.get(reason, usual)


def say_bad_address() -> str:
    """An address that cannot be one."""
    return translate("Printer", "Tulis empat angka dengan titik, misalnya 192.168.1.50.")


def say_unreached(reason: Reason) -> str:
    """An address that could be one, and nobody is there."""
    said = translate("Printer", "Di alamat itu {reason}. Periksa alamat di kertas uji printer, dan kabelnya.")
    return said.format(reason=say_reason(reason))


def say_question(question: Question) -> str:
    """One question about the paper in one's hand."""
    names = {
        Question.RULER: translate("Printer", "Angka terakhir yang terlihat di baris pertama?"),
        Question.CUT: translate("Printer", "Apakah kertasnya terpotong?"),
        Question.DRAWER: translate("Printer", "Apakah laci kas terbuka?"),
        Question.LETTERS: translate("Printer", "Bagaimana hurufnya?"),
    }
    return names[question]


def say_answer(question: Question, answer: str) -> str:
    """What stands on a button of a question."""
    names = {
        "yes": translate("Printer", "Ya"),
        "no": translate("Printer", "Tidak"),
        "clean": translate("Printer", "Rapi"),
        "light": translate("Printer", "Terlalu muda"),
        "dark": translate("Printer", "Terlalu gelap"),
        "garbled": translate("Printer", "Kacau"),
    }
    return answer if question is Question.RULER else names[answer]


def _bad_address(error: BadAddress) -> Said:
    return Said(
        translate("Printer", "Alamat printer {address} tidak dapat dipakai.").format(address=error.address),
        translate("Printer", "Setelan belum berubah."),
        say_bad_address(),
    )


def _unusable(error: BadPrinter | UnknownPaper | BadProfile) -> Said:
    return Said(
        translate("Printer", "Printer ini belum dapat dipakai."),
        translate("Printer", "Setelan belum berubah."),
        translate("Printer", "Pilih printer atau lebar kertas lain."),
        str(error),
    )


def teach() -> None:
    """The sentences of this part, for whoever says troubles."""
    register(BadAddress, _bad_address)
    register(BadPrinter, _unusable)
    register(UnknownPaper, _unusable)
    register(BadProfile, _unusable)


teach()
