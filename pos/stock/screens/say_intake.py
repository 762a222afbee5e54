"""What goods that come in, their conditions and their troubles are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.core.money import Rupiah, plain, rupiah
from pos.printing.domain import Job, PrintState, Reason, Word
from pos.printing.label_batch import tags_of
from pos.printing.screens.label_sheet import WHICH
from pos.printing.screens.say import say_reason
from pos.stock.domain import Condition, IntakeNote, NothingArrived
from pos.stock.domain.receiving import (
    MOST_BROUGHT,
    MOST_REMARK,
    AgreementChanged,
    BadIntake,
    BroughtRow,
    MakerGone,
    NotOfMaker,
    PriceNeedsWord,
    RowFault,
    TooMuchBrought,
    UnknownTag,
)
from pos.ui.say import Said, register

_MOST = plain(Rupiah(MOST_BROUGHT))


def tr(text: str) -> str:
    """A sentence of intake in the language of the screen."""
    return QCoreApplication.translate("intake", text)


def condition_word(condition: Condition) -> str:
    """`Utuh`, `Cacat kecil`, `Ditolak`."""
    return {
        Condition.WHOLE: tr("Utuh"),
        Condition.FLAWED: tr("Cacat kecil"),
        Condition.REFUSED: tr("Ditolak"),
    }[condition]


def condition_look(condition: Condition) -> tuple[str, str]:
    """Tone and icon of a condition's badge."""
    return {
        Condition.WHOLE: ("paid", "check"),
        Condition.FLAWED: ("warning", "alert-triangle"),
        Condition.REFUSED: ("danger", "x"),
    }[condition]


def fault_words(row: BroughtRow) -> str:
    """What is wrong with a row, as one sentence; empty where nothing is."""
    fixed = row.card.terms.fixed_net
    words = {
        RowFault.NAME: tr("Isi nama barangnya."),
        RowFault.QUANTITY: tr("Jumlahnya dari 1 sampai {most}.").format(most=_MOST),
        RowFault.PRICE: tr("Isi harga jualnya."),
        RowFault.BELOW_PART: tr("Harga tidak boleh di bawah hak perajin {part}.").format(
            part="" if fixed is None else rupiah(fixed)
        ),
        RowFault.REMARK: tr("Catatannya paling panjang {most} huruf.").format(most=MOST_REMARK),
    }
    return "" if row.fault is None else words[row.fault]


Words = tuple[str, str, str, str, tuple[tuple[str, str, str], ...]]
"""A notice: tone, title, text, icon, and its buttons."""


def saved_words(note: IntakeNote, labels: Job | None) -> Words:
    """What has become of a saved note: its labels above all, and what is missing of them."""
    saved = tr("Nota {number} tersimpan.").format(number=note.number)
    sign = tr("Minta tanda tangan di kedua lembar nota.")
    if labels is None:
        return "paid", saved, sign, "signature", ()
    count, done = len(tags_of(labels)), labels.parts_done
    state = labels.state
    if state is PrintState.PRINTED:
        out = tr("{n} label tercetak.").format(n=count)
        return "paid", saved, f"{out} {sign}", "signature", ()
    if state is PrintState.SENT:
        sent = tr("{n} label dikirim ke printer. Ada yang tidak keluar? Pilih label yang terakhir.")
        which = (WHICH, tr("Pilih label terakhir"), "tag")
        return "info", saved, sent.format(n=count), "printer", (which,)
    if state is PrintState.CANCELLED:
        return "info", saved, tr("Labelnya tidak dicetak. Cetak kapan saja dari Kertas."), "printer-off", ()
    if labels.reason == Reason.NO_PRINTER:
        waits = tr("Printer label belum dipasang. {n} label menunggu di Kertas.").format(n=count)
        return "info", saved, waits, "printer-off", ()
    if state is PrintState.UNCERTAIN or (state is PrintState.QUEUED and labels.reason):
        return _stuck(labels, count - done)
    going = tr("Mencetak label: {done} dari {n}.").format(done=done, n=count)
    return "info", saved, going, "printer", ()


def _stuck(labels: Job, left: int) -> Words:
    """`4 dari 10 label tercetak. …` (`interaction.md` section 5)."""
    count = len(tags_of(labels))
    title = tr("{done} dari {n} label tercetak: {reason}.").format(
        done=count - left, n=count, reason=say_reason(labels.reason)
    )
    text = tr("Nota sudah tersimpan. Betulkan gulungan, lalu Cetak sisa {n}.").format(n=left)
    rest = tr("Cetak sisa {n}").format(n=left)
    key = WHICH if labels.state is PrintState.UNCERTAIN else Word.AGAIN.value
    return "warning", title, text, "printer-off", ((key, rest, "printer"),)


def _kept() -> str:
    return tr("Isi nota tetap di layar, belum tersimpan.")


def _nothing(error: NothingArrived) -> Said:
    return Said(tr("Nota belum ada isinya."), "", tr("Pilih perajin dan tambah barangnya dulu."), str(error))


def _bad_intake(error: BadIntake) -> Said:
    places = ", ".join(str(place + 1) for place in sorted(error.faults))
    happened = tr("Baris {places} belum benar.").format(places=places)
    return Said(happened, _kept(), tr("Perbaiki yang bertanda, lalu simpan lagi."), str(error))


def _too_much(error: TooMuchBrought) -> Said:
    happened = tr("{n} barang terlalu banyak untuk satu nota.").format(n=error.quantity)
    return Said(happened, _kept(), tr("Paling banyak {n}; bagi dua nota.").format(n=_MOST), str(error))


def _maker_gone(error: MakerGone) -> Said:
    happened = tr("Perajin {code} tidak bisa menitipkan barang lagi.").format(code=error.code)
    return Said(happened, _kept(), tr("Periksa kartunya di Perajin."), str(error))


def _agreement_changed(error: AgreementChanged) -> Said:
    happened = tr("Harga atau perjanjian {names} baru saja berubah.").format(names=", ".join(error.names))
    return Said(happened, _kept(), tr("Sepakati angka yang sekarang, lalu simpan lagi."), str(error))


def _price_word(error: PriceNeedsWord) -> Said:
    happened = tr("Harga baru {names} perlu persetujuan pengelola.").format(names=", ".join(error.names))
    return Said(happened, _kept(), tr("Panggil pengelola, atau pakai harga lama."), str(error))


def _not_of_maker(error: NotOfMaker) -> Said:
    owner = error.owner or tr("pusat")
    happened = tr("{name} milik {owner}, bukan {maker}.").format(
        name=error.name, owner=owner, maker=error.maker
    )
    return Said(
        happened, tr("Nota tidak berubah."), tr("Buat nota sendiri untuk {owner}.").format(owner=owner)
    )


def _unknown_tag(error: UnknownTag) -> Said:
    happened = tr("Kode {text} tidak dikenal.").format(text=error.text)
    return Said(happened, tr("Nota tidak berubah."), tr("Cari namanya dengan Tambah barang."), str(error))


register(NothingArrived, _nothing)
register(BadIntake, _bad_intake)
register(TooMuchBrought, _too_much)
register(MakerGone, _maker_gone)
register(AgreementChanged, _agreement_changed)
register(PriceNeedsWord, _price_word)
register(NotOfMaker, _not_of_maker)
register(UnknownTag, _unknown_tag)
