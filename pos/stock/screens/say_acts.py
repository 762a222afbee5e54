"""What *Mutasi* says: kinds and causes, what an act does, scans that lead nowhere, why it cannot be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from pos.catalogue.domain import PieceState
from pos.centres.domain import Centre
from pos.core.clock import local
from pos.core.money import ZERO, rupiah
from pos.core.words import clock_time
from pos.stock.domain import (
    ActKind,
    GoneAlready,
    LaidAside,
    LossCause,
    NotALabel,
    PieceGone,
    Scan,
    UnknownCode,
)
from pos.stock.domain.acting import FEWER, MORE, PAID, Acting, Job
from pos.stock.domain.acts import (
    ActNeedsApproval,
    MergedMaker,
    MoreThanCounted,
    NoBearer,
    NoGoods,
    NotAsSent,
    NothingNamed,
    NotSentHere,
    OneAtATime,
    OtherMakersGoods,
    OwedTo,
    PieceHeld,
    PieceStands,
    ReceivedAlready,
    SameCentre,
    StockAct,
    WrongQuantity,
)
from pos.ui.language import short_date
from pos.ui.say import Said, register

Words = tuple[str, str, str]
"""Tone, what happened, and what is safe or what to do."""


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("stock", text)


def job_word(job: Job) -> str:
    """The four things to do."""
    return {
        Job.GIVE_BACK: tr("Kembalikan ke perajin"),
        Job.WRITE_OFF: tr("Rusak / hilang"),
        Job.SEND: tr("Kirim ke pusat lain"),
        Job.CORRECT: tr("Koreksi"),
    }[job]


JOB_ICONS = {
    Job.GIVE_BACK: "arrow-back-up",
    Job.WRITE_OFF: "alert-triangle",
    Job.SEND: "send",
    Job.CORRECT: "plus-minus",
}

KIND_ICONS = {
    ActKind.RETURN_TO_ARTISAN: "arrow-back-up",
    ActKind.BREAKAGE: "alert-triangle",
    ActKind.LOSS: "alert-triangle",
    ActKind.TRANSFER_OUT: "send",
    ActKind.TRANSFER_IN: "package-import",
    ActKind.CORRECTION: "plus-minus",
}


def kind_word(act: StockAct) -> str:
    """What was done, in a word or two."""
    return {
        ActKind.RETURN_TO_ARTISAN: tr("Kembali ke perajin"),
        ActKind.BREAKAGE: tr("Rusak"),
        ActKind.LOSS: tr("Hilang"),
        ActKind.TRANSFER_OUT: tr("Dikirim ke {centre}").format(centre=act.other_centre),
        ActKind.TRANSFER_IN: tr("Diterima dari {centre}").format(centre=act.other_centre),
        ActKind.CORRECTION: tr("Koreksi"),
    }[act.kind]


def cause_word(cause: LossCause) -> str:
    """Why goods are broken or gone."""
    return {
        LossCause.FIRING: tr("Bakaran / bahan"),
        LossCause.STAFF: tr("Pecah oleh petugas"),
        LossCause.UNKNOWN: tr("Tidak diketahui"),
        LossCause.LOST: tr("Hilang di toko"),
        LossCause.IN_TRANSIT: tr("Pecah di jalan"),
    }[cause]


def answer_words(job: Job) -> list[tuple[str, str]]:
    """The answers to the question of a page, by key; those of a transfer are the centres."""
    if job is Job.WRITE_OFF:
        causes = (LossCause.FIRING, LossCause.STAFF, LossCause.UNKNOWN, LossCause.LOST)
        return [*((cause.value, cause_word(cause)) for cause in causes), (PAID, tr("Pengunjung membayar"))]
    if job is Job.CORRECT:
        return [(MORE, tr("Lebih / ketemu lagi")), (FEWER, tr("Kurang / tidak ada"))]
    return []


def question(job: Job) -> str:
    """What a page asks."""
    return {
        Job.GIVE_BACK: "",
        Job.WRITE_OFF: tr("Kenapa rusak atau hilang?"),
        Job.SEND: tr("Dikirim ke mana?"),
        Job.CORRECT: tr("Barangnya ternyata"),
    }[job]


def short_centre(centre: Centre) -> str:
    """`PDR · Padarincang`: short enough for a button."""
    return f"{centre.code} · {centre.desa}"


def counted(n: int) -> str:
    """`6 barang`."""
    return tr("{n} barang").format(n=n)


def goods_word(act: StockAct) -> str:
    """`3 barang: Cobek kecil, Kendi`; a correction says how many more or fewer."""
    names = ", ".join(dict.fromkeys(line.name for line in act.lines))
    if act.kind is ActKind.CORRECTION:
        return f"{act.lines[0].quantity:+d} {names}"
    return f"{counted(act.pieces)}: {names}"


def moment(act: StockAct) -> str:
    """The day and time of an act."""
    return f"{short_date(local(act.at).date())} {clock_time(act.at)}"


# --- effects -----------------------------------------------------------------------------------------


def owes(who: str, owed: Sequence[OwedTo]) -> str:
    """`Pusat mengganti Bu Rohaeti Rp38.250`, one line a maker."""
    said = tr("{centre} mengganti {artisan} {amount}.")
    return "\n".join(
        said.format(centre=who, artisan=one.artisan_name, amount=rupiah(one.amount)) for one in owed
    )


def effect(state: Acting, centre_name: str) -> str:
    """What saving does, before it is saved; nothing where it is not known yet."""
    if not state.complete:
        return ""
    if state.job is Job.GIVE_BACK:
        said = tr("{count} pulang ke {artisan}. Tidak ada uang yang dibayar; dua lembar nota dicetak.")
        return said.format(count=counted(state.pieces), artisan=state.lines[0].item.artisan_name)
    if state.job is Job.SEND:
        said = tr("{count} dikirim ke {centre}. Tidak ada di rak mana pun sampai diterima di sana.")
        return said.format(count=counted(state.pieces), centre=centre_name)
    if state.job is Job.CORRECT:
        return _correction(state)
    return _loss(state)


def _loss(state: Acting) -> str:
    if state.answer == PAID:
        return tr("Ini penjualan. Barangnya dibawa ke Kasir untuk dibayar.")
    if state.cause is LossCause.FIRING:
        return tr("Ditanggung perajin, tidak ada yang dibayar.")
    return owes(tr("Pusat"), state.owed) or tr("Barang pusat sendiri, tidak ada yang dibayar.")


def _correction(state: Acting) -> str:
    line = state.lines[0]
    if line.item.piece_id is not None:
        said = tr("{name} kembali ke rak.") if state.answer == MORE else tr("{name} dicatat tidak ada.")
        return said.format(name=line.item.name)
    after = line.item.left + (line.quantity if state.answer == MORE else -line.quantity)
    said = tr("Catatan stok {name}: {before} menjadi {after}. Tidak ada uang yang berubah.")
    return said.format(name=line.item.name, before=line.item.left, after=after)


def done_words(act: StockAct) -> tuple[str, str]:
    """What was saved, and what is left to do."""
    happened = tr("{kind} tersimpan sebagai {number}.").format(kind=kind_word(act), number=act.number)
    if act.kind in {ActKind.RETURN_TO_ARTISAN, ActKind.TRANSFER_OUT, ActKind.TRANSFER_IN}:
        rest = tr("Dua lembar nota dicetak. Minta tanda tangan di keduanya.")
        return happened, f"{_owed_line(act)} {rest}".strip()
    return happened, _owed_line(act)


def _owed_line(act: StockAct) -> str:
    if act.cause is LossCause.FIRING:
        return tr("Ditanggung perajin, tidak ada yang dibayar.")
    if not act.owed:
        return ""
    if act.owed < ZERO:
        said = tr("Ganti rugi {amount} ditarik kembali dari rekening perajin.")
        return said.format(amount=rupiah(-act.owed))
    return tr("Pusat {centre} mengganti {amount}.").format(centre=act.bearer_centre, amount=rupiah(act.owed))


# --- scans -------------------------------------------------------------------------------------------


def scanned(scan: Scan, centre: str) -> Words:
    """A scan that leads nowhere on this page."""
    kept = tr("Daftarnya tidak berubah.")
    match scan:
        case UnknownCode(text):
            return "warning", tr("Kode {code} tidak dikenal.").format(code=text), kept
        case NotALabel(_, text):
            said = tr("Ini {code}, bukan label barang.").format(code=text.partition("/")[0][:40])
            return "info", said, kept
        case LaidAside(item, _, label):
            return "warning", _held(item.name, label), tr("Lepaskan dari transaksi itu dulu.")
        case GoneAlready():
            noted = tr("Tercatat di {document}. Daftarnya tidak berubah.").format(document=scan.document)
            return "warning", gone_word(scan.item.name, scan.state, scan.centre, centre), noted
    return "info", kept, ""


def not_begun(text: str) -> Words:
    """A scan in the list, where no act is being made and none has this number."""
    happened = tr("Pilih dulu apa yang dilakukan dengan barangnya, lalu pindai.")
    return "info", happened, tr("Kode {code} belum dipakai.").format(code=text.strip()[:40])


def gone_word(name: str, state: PieceState, at: str, here: str) -> str:
    """Where a piece is that is not here to be moved."""
    standing = tr("{name} ada di pusat {centre}.") if at != here else tr("{name} ada di rak lain.")
    said = {
        PieceState.SOLD: tr("{name} sudah terjual."),
        PieceState.RETURNED: tr("{name} sudah kembali ke perajin."),
        PieceState.BROKEN: tr("{name} sudah dicatat rusak."),
        PieceState.LOST: tr("{name} sudah dicatat hilang."),
        PieceState.IN_TRANSIT: tr("{name} sedang di jalan ke pusat lain."),
        PieceState.IN_STOCK: standing,
    }[state]
    return said.format(name=name, centre=at)


def _held(name: str, label: str) -> str:
    return tr("{name} ada di transaksi yang ditahan ({label}).").format(name=name, label=label)


# --- troubles ----------------------------------------------------------------------------------------


def _kept() -> str:
    return tr("Tidak ada yang berubah.")


def _nothing(error: NothingNamed) -> Said:
    return Said(tr("Belum ada barang di daftar."), "", tr("Pindai atau cari barangnya."), str(error))


def _quantity(error: WrongQuantity) -> Said:
    said = tr("Jumlah {name} belum benar: {n}.").format(name=error.name, n=error.quantity)
    return Said(said, _kept(), tr("Periksa jumlahnya."), str(error))


def _no_goods(error: NoGoods) -> Said:
    return Said(
        tr("{name} adalah layanan, bukan barang di rak.").format(name=error.name), _kept(), "", str(error)
    )


def _one(error: OneAtATime) -> Said:
    said = tr("Koreksi untuk satu barang dulu: {name}.").format(name=error.name)
    return Said(
        said, tr("Daftarnya tidak berubah."), tr("Simpan yang ini, lalu koreksi berikutnya."), str(error)
    )


def _other_maker(error: OtherMakersGoods) -> Said:
    if not error.artisan_name:
        said = tr("{name} milik pusat sendiri, tidak dititipkan.").format(name=error.name)
    else:
        said = tr("{name} milik {artisan}.").format(name=error.name, artisan=error.artisan_name)
    return Said(said, tr("Daftarnya tidak berubah."), tr("Satu nota untuk satu perajin."), str(error))


def _merged(error: MergedMaker) -> Said:
    said = tr("Kartu perajin {code} sudah digabung ke {into}.").format(code=error.code, into=error.into)
    return Said(
        said, _kept(), tr("Pindahkan dulu barangnya ke kartu {into}.").format(into=error.into), str(error)
    )


def _more(error: MoreThanCounted) -> Said:
    said = tr("Menurut catatan, {name} tinggal {left}, sedangkan yang ditulis {asked}.")
    happened = said.format(name=error.name, left=error.left, asked=error.asked)
    return Said(happened, _kept(), tr("Hitung lagi barangnya."), str(error))


def _piece_held(error: PieceHeld) -> Said:
    return Said(_held(error.name, error.label), _kept(), tr("Lepaskan dari transaksi itu dulu."), str(error))


def _stands(error: PieceStands) -> Said:
    said = gone_word(error.name, error.state, error.centre, "")
    remedy = ""
    if error.state is PieceState.SOLD:
        remedy = tr("Bila barangnya di sini, pindai di Kasir.")
    elif error.state is PieceState.IN_TRANSIT:
        remedy = tr("Terima kirimannya dulu.")
    return Said(said, _kept(), remedy, str(error))


def _approval(error: ActNeedsApproval) -> Said:
    return Said(tr("Ini perlu persetujuan pengelola."), _kept(), tr("Panggil pengelola."), str(error))


def _same_centre(error: SameCentre) -> Said:
    return Said(tr("Barangnya sudah di pusat ini."), _kept(), tr("Pilih pusat lain."), str(error))


def _not_here(error: NotSentHere) -> Said:
    said = tr("Kiriman {number} untuk pusat {centre}.").format(number=error.number, centre=error.to_centre)
    return Said(said, _kept(), "", str(error))


def _received(error: ReceivedAlready) -> Said:
    said = tr("Kiriman {number} sudah diterima {person} pukul {time}, nota {other}.")
    happened = said.format(
        number=error.number, person=error.person, time=clock_time(error.at), other=error.received_by
    )
    return Said(happened, tr("Tidak dicatat dua kali."), "", str(error))


def _not_as_sent(error: NotAsSent) -> Said:
    said = tr("{name}: dikirim {sent}, yang dihitung {came}.")
    happened = said.format(name=error.name, sent=error.sent, came=error.came)
    return Said(happened, _kept(), tr("Hitung lagi utuh, rusak, dan kurangnya."), str(error))


def _no_bearer(error: NoBearer) -> Said:
    said = tr("Belum dipilih pusat yang menanggung.")
    return Said(said, _kept(), tr("Lihat nota yang ditandatangani, lalu pilih."), str(error))


def _piece_gone(error: PieceGone) -> Said:
    happened = gone_word(error.name, error.state, "", "")
    noted = tr("Tercatat di {document}.").format(document=error.document) if error.document else ""
    return Said(happened, f"{noted} {_kept()}".strip(), tr("Periksa labelnya."), str(error))


register(NothingNamed, _nothing)
register(WrongQuantity, _quantity)
register(NoGoods, _no_goods)
register(OneAtATime, _one)
register(OtherMakersGoods, _other_maker)
register(MergedMaker, _merged)
register(MoreThanCounted, _more)
register(PieceHeld, _piece_held)
register(PieceStands, _stands)
register(PieceGone, _piece_gone)
register(ActNeedsApproval, _approval)
register(SameCentre, _same_centre)
register(NotSentHere, _not_here)
register(ReceivedAlready, _received)
register(NotAsSent, _not_as_sent)
register(NoBearer, _no_bearer)
