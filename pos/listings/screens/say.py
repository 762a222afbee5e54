"""What marketplaces, their files and what is wrong with these are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.catalogue.domain import PieceState
from pos.core.clock import local_date
from pos.core.csv_rows import BadRows, RowProblem
from pos.core.errors import NotFound, PosError
from pos.core.words import clock_time, short_date
from pos.listings.domain import (
    BadOrderCell,
    BadOrderFile,
    BadTemplate,
    CellFlaw,
    Field,
    Filling,
    NothingToList,
    NotOnline,
    OrderFileFlaw,
    OrdersRead,
    TemplateFlaw,
)
from pos.sales.domain import ImportedOtherwise, NothingToReturn, ReturnedAlready, StandsElsewhere
from pos.stock.domain import PieceGone
from pos.ui.say import Said, register, say


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("listings", text)


def field_word(field: Field) -> str:
    """What of a thing a template asks for."""
    return {
        Field.NAME: tr("nama"),
        Field.DESCRIPTION: tr("keterangan"),
        Field.PRICE: tr("harga"),
        Field.STOCK: tr("stok"),
        Field.SKU: tr("kode barang"),
        Field.WEIGHT: tr("berat dengan kemasan"),
    }[field]


def filling_words(filling: Filling) -> str:
    """What stays empty, or that nothing does."""
    lines = []
    left = filling.template.left_empty
    if left:
        titles = ", ".join(column.title for column in left)
        lines.append(tr("Isi sendiri di Excel: {columns}.").format(columns=titles))
    lines += [
        tr("{n} barang tanpa {field}.").format(n=count, field=field_word(field))
        for field, count in filling.gaps.items()
    ]
    return " ".join(lines) or tr("Semua kolom wajib terisi.")


def orders_words(read: OrdersRead) -> str:
    """`Sudah pernah dibaca: 2. Belum dibayar: 1. Batal: 3.`"""
    parts = (
        (read.known, tr("Sudah pernah dibaca: {n}.")),
        (read.unpaid, tr("Belum dibayar: {n}.")),
        (read.cancelled, tr("Batal: {n}.")),
    )
    return " ".join(words.format(n=count) for count, words in parts if count)


def problem_words(problem: RowProblem) -> str:
    """`Baris 4: Kode barang P99 tidak dikenal.`"""
    trouble = problem.trouble
    said = problem.reason if trouble is None else _trouble_words(trouble)
    if isinstance(trouble, BadOrderCell) and problem.field:
        said = f"{problem.field}: {said}"
    return tr("Baris {line}: {said}").format(line=problem.line, said=said)


def _trouble_words(trouble: PosError) -> str:
    match trouble:
        case BadOrderCell():
            return _cell_words(trouble.flaw)
        case NotFound(what="product"):
            return tr("Kode barang {sku} tidak dikenal.").format(sku=trouble.key)
        case ImportedOtherwise():
            return tr("{ref} sudah pernah dibaca dengan isi lain.").format(ref=trouble.ref)
        case NothingToReturn():
            return tr("{ref} tidak punya penjualan {sku} yang bisa kembali.").format(
                ref=trouble.ref, sku=trouble.sku
            )
        case ReturnedAlready():
            return tr("{name}: yang masih bisa kembali hanya {n}.").format(name=trouble.name, n=trouble.left)
        case StandsElsewhere():
            return tr("{name} masih berdiri di {centre}. Kirim dulu ke pusat daring.").format(
                name=trouble.name, centre=trouble.centre
            )
        case PieceGone():
            return _gone_words(trouble)
    return say(trouble).happened


def _cell_words(flaw: CellFlaw) -> str:
    return {
        CellFlaw.WIDTH: tr("jumlah kolomnya lain dari judul."),
        CellFlaw.ORDER: tr("ini bukan nomor pesanan."),
        CellFlaw.STATE: tr("status ini belum dikenal."),
        CellFlaw.SKU: tr("tidak ada kode barang kita."),
        CellFlaw.QUANTITY: tr("ini bukan jumlah barang."),
        CellFlaw.RETURNED: tr("yang kembali lebih banyak dari yang dibeli."),
        CellFlaw.MONEY: tr("ini bukan rupiah bulat."),
        CellFlaw.TIME: tr("tanggal dan jamnya tidak seperti baris lain."),
    }[flaw]


def _gone_words(gone: PieceGone) -> str:
    how = {
        PieceState.SOLD: tr("{name} sudah terjual: {document}, {when}."),
        PieceState.RETURNED: tr("{name} sudah kembali ke perajin: {document}, {when}."),
        PieceState.BROKEN: tr("{name} sudah pecah: {document}, {when}."),
        PieceState.LOST: tr("{name} sudah hilang: {document}, {when}."),
    }
    words = how.get(gone.state, tr("{name} tidak ada di rak: {document}, {when}."))
    when = f"{short_date(local_date(gone.at))} {clock_time(gone.at)}" if gone.at is not None else "–"
    return words.format(name=gone.name, document=gone.document, when=when)


def rows_said(error: BadRows) -> Said:
    """Rows that cannot be taken."""
    happened = tr("{n} baris belum bisa dibaca.").format(n=len(error.problems))
    return Said(happened, tr("Tidak ada yang berubah."), tr("Perbaiki, lalu pilih berkasnya lagi."))


def _bad_template(error: BadTemplate) -> Said:
    happened = {
        TemplateFlaw.OLD_OR_LOCKED: tr("{file} berformat lama (.xls) atau terkunci kata sandi."),
        TemplateFlaw.MACROS: tr("{file} berisi makro; templat toko daring tidak punya."),
        TemplateFlaw.OTHER_MARKETPLACE: tr("{file} adalah templat {about}."),
        TemplateFlaw.EDITS: tr("{file} untuk mengubah produk {about} yang sudah tayang."),
        TemplateFlaw.NO_CODES: tr("{file} bukan templat Shopee atau TikTok Shop."),
        TemplateFlaw.SAME_FILE: tr("{file} adalah templatnya sendiri."),
        TemplateFlaw.UNREADABLE: tr("{file} tidak bisa dibuka."),
    }[error.flaw]
    remedy = {
        TemplateFlaw.OLD_OR_LOCKED: tr("Simpan di Excel sebagai .xlsx tanpa kata sandi."),
        TemplateFlaw.OTHER_MARKETPLACE: tr("Yang bisa diisi: Shopee dan TikTok Shop."),
        TemplateFlaw.EDITS: tr("Unduh templat untuk produk baru."),
        TemplateFlaw.SAME_FILE: tr("Simpan dengan nama lain."),
        TemplateFlaw.UNREADABLE: tr("Tutup di program lain, atau unduh lagi."),
    }.get(error.flaw, tr("Unduh templatnya lagi dari halaman penjual."))
    said = happened.format(file=error.path.name, about=error.about)
    return Said(said, tr("Templatnya tidak berubah."), remedy, str(error))


def _bad_orders(error: BadOrderFile) -> Said:
    happened = {
        OrderFileFlaw.OLD_OR_LOCKED: tr("{file} berformat lama (.xls) atau terkunci kata sandi."),
        OrderFileFlaw.NOT_ORDERS: tr("{file} bukan berkas pesanan Shopee atau TikTok Shop."),
        OrderFileFlaw.COLUMNS_MISSING: tr("{file} tidak punya kolom {about}."),
        OrderFileFlaw.UNREADABLE: tr("{file} tidak bisa dibuka."),
    }[error.flaw]
    remedy = {
        OrderFileFlaw.OLD_OR_LOCKED: tr("Simpan di Excel sebagai .xlsx tanpa kata sandi."),
        OrderFileFlaw.UNREADABLE: tr("Tutup di program lain, atau unduh lagi."),
    }.get(error.flaw, tr("Unduh pesanan lagi dari halaman penjual (CSV atau XLSX)."))
    said = happened.format(file=error.path.name, about=error.about)
    return Said(said, tr("Tidak ada yang berubah."), remedy, str(error))


def _nothing(error: NothingToList) -> Said:
    return Said(
        tr("Tidak ada barang untuk diisi."), "", tr("Pilih kategori lain. Jasa tidak ikut."), str(error)
    )


def _not_online(error: NotOnline) -> Said:
    happened = tr("{centre} bukan pusat daring.").format(centre=error.centre)
    return Said(happened, tr("Tidak ada yang berubah."), tr("Pilih pusat daring."), str(error))


register(BadTemplate, _bad_template)
register(BadOrderFile, _bad_orders)
register(NothingToList, _nothing)
register(NotOnline, _not_online)
