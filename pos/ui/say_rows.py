"""What is wrong with a table from outside, in the language of the screen: whole files, and rows by reason."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from pos.core.csv_rows import BadFile, BadRows, ChangedMeanwhile, RowProblem
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence about tables in the language of the screen."""
    return QCoreApplication.translate("rows", text)


def reason_of(problem: RowProblem) -> str:
    """Why a row cannot be taken; one that nobody has words for is told as it came."""
    return _said({**_cells(), **_cards(), **_statements()}, problem.pattern, problem.about, problem.reason)


def _said(sentences: Mapping[str, str], pattern: str, about: Mapping[str, str], plain: str) -> str:
    sentence = sentences.get(pattern)
    return plain if sentence is None else sentence.format(**about)


def _cells() -> dict[str, str]:
    return {
        "is empty": tr("Belum diisi."),
        "has control characters": tr("Ada karakter yang tidak terlihat; ketik ulang."),
        "is longer than {most} characters": tr("Lebih panjang dari {most} huruf."),
        "{given} is not a whole number": tr("{given} bukan bilangan bulat."),
        "{given} is not a whole number of rupiah; write 15000 or 15.000": tr(
            "{given} bukan rupiah bulat. Tulis 15000 atau 15.000."
        ),
        "{given} may mean {one} or {other}; write {other}": tr(
            "{given} bisa berarti {one} atau {other}. Tulis {other}."
        ),
        "{given} is negative": tr("{given} kurang dari nol."),
        "{given} is not between {least} and {most}": tr("{given} tidak di antara {least} dan {most}."),
        "{given} is not a percentage from 0 to 100": tr("{given} bukan persen dari 0 sampai 100."),
        "{given} is not a date like 2026-11-24": tr("{given} bukan tanggal seperti 2026-11-24."),
        "{given} is none of {words}": tr("{given} tidak dikenal. Pilihannya: {words}."),
        "has {cells} cells, the header has {header}": tr("Ada {cells} sel, judulnya {header} sel."),
    }


def _cards() -> dict[str, str]:
    return {
        "{given} stands twice in this file": tr("{given} ada dua kali di berkas ini."),
        "{given} is not capital letters, digits and hyphens": tr(
            "{given}: hanya huruf besar, angka dan tanda hubung."
        ),
        "{given} is not capital letters and digits": tr("{given}: hanya huruf besar dan angka."),
        "there is no artisan {given}": tr("Perajin {given} belum ada."),
        "there is no centre {given}": tr("Pusat {given} belum ada."),
        "it is {before} already and stays it": tr("Barang ini sudah {before} dan tetap begitu."),
        "goods of this product have moved already; they stay their maker's": tr(
            "Barang ini sudah pernah masuk; perajinnya tidak bisa diganti."
        ),
        "it stays as it is, as its tags were made so": tr("Tidak bisa diubah: labelnya sudah dibuat begitu."),
        "a service has no artisan, no stock and no pieces": tr(
            "Jasa tidak punya perajin, stok atau barang satuan."
        ),
        "{given} was merged into {into}; leave this row out": tr(
            "{given} sudah digabung ke {into}. Hapus baris ini."
        ),
        "is masked; write the whole number": tr("Nomornya tersamar. Tulis nomor lengkap."),
        "other terms are agreed from {day} on": tr(
            "Mulai {day} sudah ada kesepakatan lain. Ubah di kartunya."
        ),
    }


def _statements() -> dict[str, str]:
    return {
        "{given} is no state that is known": tr("Status {given} tidak dikenal."),
        "{given} is no date and time": tr("{given} bukan tanggal dan jam."),
        "{given} is no time": tr("{given} bukan jam."),
        "{given} is no date": tr("{given} bukan tanggal."),
        "{given} is not between {first} and {last}": tr("{given} tidak di antara {first} dan {last}."),
        "{gross} less {fee} is not {net}": tr("{gross} dikurangi {fee} bukan {net}."),
        "is 0": tr("Isinya 0."),
        "{fee} is more than {gross}": tr("Biaya {fee} lebih dari {gross}."),
        "{given} is not a whole amount of rupiah": tr("{given} bukan rupiah bulat."),
    }


def _files() -> dict[str, str]:
    return {
        "these columns are missing: {columns}": tr("Kolom ini tidak ada: {columns}."),
        "these columns stand twice: {columns}": tr("Kolom ini ada dua kali: {columns}."),
        "is larger than 50 MiB": tr("Berkasnya lebih dari 50 MB."),
        "unpacks to more than 300 MiB": tr("Isinya lebih dari 300 MB."),
        "is an Excel workbook; give it a name that ends in .xlsx": tr(
            "Ini buku kerja Excel. Beri nama yang berakhir .xlsx."
        ),
        "is an old Excel workbook; save it as .xlsx": tr("Ini Excel lama. Simpan sebagai .xlsx."),
        "is called a workbook and is none; save it as .xlsx, or call it .csv": tr(
            "Namanya .xlsx, tetapi isinya bukan Excel. Simpan ulang sebagai .xlsx."
        ),
        "is no Excel workbook that can be read": tr("Ini bukan buku kerja Excel yang bisa dibaca."),
        "is a damaged workbook": tr("Buku kerja Excel ini rusak."),
        "has more than {most} rows": tr("Lembar kerjanya lebih dari {most} baris."),
        "has too many parts for a workbook": tr("Ini bukan buku kerja Excel biasa."),
        "has entities of its own, which no workbook needs": tr(
            "Buku kerja ini berisi perintah asing dan tidak dibuka."
        ),
        "is not a text file; save it as CSV (UTF-8)": tr("Ini bukan tabel. Simpan sebagai CSV UTF-8."),
        "is not UTF-8 (byte {byte}); save it as CSV (UTF-8)": tr(
            "Hurufnya bukan UTF-8. Simpan sebagai CSV UTF-8."
        ),
        "line {line} is not CSV ({why})": tr("Baris {line} bukan CSV."),
        "cannot be read ({why})": tr("Berkasnya tidak bisa dibuka."),
    }


def _bad_file(error: BadFile) -> Said:
    happened = tr("{file} tidak bisa diimpor.").format(file=error.path.name)
    why = _said(_files(), error.pattern, error.about, error.reason)
    return Said(happened, why, tr("Tidak ada yang berubah."), str(error))


def _bad_rows(error: BadRows) -> Said:
    happened = tr("{n} hal di {file} belum benar.").format(n=len(error.problems), file=error.path.name)
    first = error.problems[0]
    where = tr("Baris {line}: {reason}").format(line=first.line, reason=reason_of(first))
    return Said(happened, tr("Tidak ada yang berubah."), where, str(error))


def _changed(error: ChangedMeanwhile) -> Said:
    return Said(
        tr("{file} atau kartunya berubah sejak diperiksa.").format(file=error.path.name),
        tr("Tidak ada yang berubah."),
        tr("Periksa lagi."),
        str(error),
    )


register(BadFile, _bad_file)
register(BadRows, _bad_rows)
register(ChangedMeanwhile, _changed)
