"""The spool's sentences: what happened, what is safe, what to do (`interaction.md` section 5)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.printing.copies import NeverCopied
from pos.printing.domain import DoesNotFit, Job, PaperKind, PrintState, Reason
from pos.printing.label_batch import tags_of
from pos.printing.message import BadPhone
from pos.printing.service import NotThatState
from pos.ui.say import Said, register


def say_kind(kind: PaperKind) -> str:
    """The name of a paper, as a sentence begins with it."""
    translate = QCoreApplication.translate
    names = {
        PaperKind.RECEIPT: translate("Printing", "Struk"),
        PaperKind.SHIFT_REPORT: translate("Printing", "Laporan sif"),
        PaperKind.INTAKE_NOTE: translate("Printing", "Nota titip"),
        PaperKind.SETTLEMENT_SLIP: translate("Printing", "Slip perhitungan"),
        PaperKind.PAYOUT_SLIP: translate("Printing", "Slip pembayaran"),
        PaperKind.QRIS_SLIP: translate("Printing", "Kode QRIS"),
        PaperKind.CASH_SLIP: translate("Printing", "Bukti kas"),
        PaperKind.X_REPORT: translate("Printing", "Laporan sementara"),
        PaperKind.HELD_SLIP: translate("Printing", "Slip ditahan"),
        PaperKind.ORDER_SLIP: translate("Printing", "Bukti uang muka"),
        PaperKind.GUIDE_SLIP: translate("Printing", "Slip komisi pemandu"),
        PaperKind.GIFT_RECEIPT: translate("Printing", "Struk hadiah"),
        PaperKind.STATEMENT: translate("Printing", "Rincian perajin"),
        PaperKind.STOCKTAKE: translate("Printing", "Hasil opname"),
        PaperKind.RETURN_NOTE: translate("Printing", "Nota kembali"),
        PaperKind.TRANSFER_NOTE: translate("Printing", "Surat kirim barang"),
        PaperKind.KEY_CARD: translate("Printing", "Kartu tombol"),
        PaperKind.TAG: translate("Printing", "Label harga"),
        PaperKind.TEST: translate("Printing", "Cetak coba"),
        PaperKind.DRAWER: translate("Printing", "Laci kas"),
    }
    return names[kind]


def say_state(state: PrintState) -> str:
    """One word or two for a list; `sent` never claims more than that."""
    translate = QCoreApplication.translate
    names = {
        PrintState.QUEUED: translate("Printing", "menunggu"),
        PrintState.SENDING: translate("Printing", "sedang dikirim"),
        PrintState.PRINTED: translate("Printing", "tercetak"),
        PrintState.SENT: translate("Printing", "terkirim"),
        PrintState.UNCERTAIN: translate("Printing", "belum pasti"),
        PrintState.CANCELLED: translate("Printing", "dibatalkan"),
    }
    return names[state]


def say_reason(reason: str) -> str:
    """Why a paper is where it is, in a few words; empty where there is nothing to say."""
    translate = QCoreApplication.translate
    names = {
        Reason.PAPER_OUT: translate("Printing", "kertas habis"),
        Reason.COVER_OPEN: translate("Printing", "tutup printer terbuka"),
        Reason.FAULT: translate("Printing", "printer melaporkan gangguan"),
        Reason.RIBBON_OUT: translate("Printing", "pita habis"),
        Reason.JAMMED: translate("Printing", "kertas macet"),
        Reason.PAUSED: translate("Printing", "printer sedang dijeda"),
        Reason.OFFLINE: translate("Printing", "printer tidak terhubung"),
        Reason.NO_ANSWER: translate("Printing", "printer tidak menjawab"),
        Reason.REFUSED: translate("Printing", "printer menolak sambungan"),
        Reason.STALLED: translate("Printing", "printer berhenti menerima"),
        Reason.BROKEN_OFF: translate("Printing", "sambungan ke printer terputus"),
        Reason.STOPPED: translate("Printing", "program berhenti saat mencetak"),
        Reason.EXPIRED: translate("Printing", "waktunya lewat"),
        Reason.STALE: translate("Printing", "sudah lebih dari 10 menit"),
        Reason.BY_HAND: translate("Printing", "cetak otomatis dimatikan"),
        Reason.NO_PRINTER: translate("Printing", "printer belum dipasang"),
        Reason.NO_DRIVER: translate("Printing", "penggerak printer belum dipasang"),
        Reason.NO_DRAWER: translate("Printing", "laci kas belum dipasang"),
        Reason.DOES_NOT_FIT: translate("Printing", "isinya tidak muat di kertas ini"),
        Reason.UNREADABLE: translate("Printing", "isinya tidak dapat dibaca"),
        Reason.FOLDER: translate("Printing", "folder tujuan tidak dapat ditulis"),
        Reason.SEEN: translate("Printing", "dilihat sendiri"),
        Reason.FILE: translate("Printing", "disimpan sebagai berkas"),
        Reason.GIVEN_UP: translate("Printing", "tidak jadi dicetak"),
    }
    return names.get(Reason(reason), "")


def say_remedy(reason: str) -> str:
    """What to do, as one sentence."""
    translate = QCoreApplication.translate
    names = {
        Reason.PAPER_OUT: translate("Printing", "Ganti kertas, lalu tekan Cetak lagi."),
        Reason.COVER_OPEN: translate("Printing", "Tutup printer, lalu tekan Cetak lagi."),
        Reason.RIBBON_OUT: translate("Printing", "Ganti pita, lalu tekan Cetak lagi."),
        Reason.JAMMED: translate("Printing", "Keluarkan kertas yang macet, lalu tekan Cetak lagi."),
        Reason.PAUSED: translate("Printing", "Tekan tombol di printer, lalu tekan Cetak lagi."),
        Reason.NO_PRINTER: translate("Printing", "Lihat di layar, atau pasang printer di Setelan."),
        Reason.NO_DRIVER: translate("Printing", "Panggil pengelola untuk memasangnya."),
        Reason.STALE: translate("Printing", "Tekan Cetak lagi bila masih diperlukan."),
        Reason.BY_HAND: translate("Printing", "Tekan Cetak lagi bila pembeli ingin struk."),
        Reason.DOES_NOT_FIT: translate("Printing", "Cetak di kertas yang lebih lebar, atau lihat di layar."),
        Reason.UNREADABLE: translate("Printing", "Panggil pengelola."),
        Reason.FOLDER: translate("Printing", "Periksa foldernya di Setelan, lalu tekan Cetak lagi."),
    }
    other = translate(
        "Printing", "Periksa kabel dan lampunya, lalu tekan Cetak lagi, atau kirim lewat WhatsApp."
    )
    return names.get(Reason(reason), other)


def say_safe(kind: PaperKind) -> str:
    """What is kept, whatever the printer does."""
    if kind is PaperKind.RECEIPT:
        return QCoreApplication.translate("Printing", "Penjualan sudah tersimpan.")
    return QCoreApplication.translate("Printing", "Datanya sudah tersimpan.")


def say_trouble(job: Job) -> str:
    """A waiting or doubtful paper in whole sentences; empty for one that is out or given up."""
    translate = QCoreApplication.translate
    if labels := say_labels(job):
        return ". ".join(labels)
    paper = f"{say_kind(job.kind)} {job.number}"
    if job.state is PrintState.UNCERTAIN:
        text = translate("Printing", "{paper} belum pasti tercetak: {reason}. {safe} {question}")
        return text.format(
            paper=paper,
            reason=say_reason(job.reason),
            safe=say_safe(job.kind),
            question=say_question(job.kind),
        )
    if job.state is PrintState.QUEUED and job.reason:
        text = translate("Printing", "{paper} belum tercetak: {reason}. {safe} {remedy}")
        return text.format(
            paper=paper,
            reason=say_reason(job.reason),
            safe=say_safe(job.kind),
            remedy=say_remedy(job.reason),
        )
    if job.state in (PrintState.QUEUED, PrintState.SENDING):
        return translate("Printing", "{paper} sedang dikirim ke printer.").format(paper=paper)
    return ""


def say_labels(job: Job) -> tuple[str, str] | None:
    """A batch of labels that stopped on its way (`interaction.md` section 5): how far it came, what to do.

    None for other papers.
    """
    translate = QCoreApplication.translate
    count, done = len(tags_of(job)), job.parts_done
    if job.state is PrintState.UNCERTAIN and count:
        head = translate("Printing", "{done} dari {count} label sudah dikirim, lalu {reason}")
        text = translate("Printing", "Nota sudah tersimpan. Label mana yang terakhir keluar?")
    elif job.state is PrintState.QUEUED and job.reason and done:
        head = translate("Printing", "{done} dari {count} label tercetak: {reason}")
        text = translate("Printing", "Nota sudah tersimpan. Betulkan gulungan, lalu Cetak sisa {left}.")
    else:
        return None
    return (
        head.format(done=done, count=count, reason=say_reason(job.reason)),
        text.format(left=count - done),
    )


def say_question(kind: PaperKind) -> str:
    """What only a person can answer about a doubtful paper."""
    return QCoreApplication.translate("Printing", "Apakah {paper} keluar?").format(
        paper=say_kind(kind).lower()
    )


def _never_copied(_error: NeverCopied) -> Said:
    translate = QCoreApplication.translate
    return Said(
        translate("Printing", "Kode QRIS tidak dicetak ulang dari sini, supaya tidak dibayar dua kali."),
        "",
        translate("Printing", "Buat kode baru dari Bayar."),
    )


def _bad_phone(_error: BadPhone) -> Said:
    # What was typed is a person's number: it is not repeated anywhere.
    translate = QCoreApplication.translate
    return Said(
        translate("Printing", "Itu bukan nomor ponsel."),
        "",
        translate("Printing", "Contoh 0812 3456 7890, atau kosongkan dan pilih orangnya di WhatsApp."),
    )


def _not_that_state(error: NotThatState) -> Said:
    translate = QCoreApplication.translate
    happened = translate("Printing", "Kertas {number} baru saja berubah: {state}.")
    return Said(
        happened.format(number=error.number, state=say_state(error.state)),
        translate("Printing", "Tidak ada yang dicetak dua kali."),
        translate("Printing", "Lihat keadaannya sekarang, lalu putuskan lagi."),
        str(error),
    )


def _does_not_fit(error: DoesNotFit) -> Said:
    translate = QCoreApplication.translate
    return Said(
        translate("Printing", "Isi kertas ini tidak muat di lebar kertas printer."),
        translate("Printing", "Datanya sudah tersimpan."),
        translate("Printing", "Pakai kertas 80 mm di Setelan."),
        str(error),
    )


register(NeverCopied, _never_copied)
register(BadPhone, _bad_phone)
register(NotThatState, _not_that_state)
register(DoesNotFit, _does_not_fit)
