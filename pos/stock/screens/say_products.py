"""What products, their pieces and their troubles are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.catalogue.domain import PieceState
from pos.core.money import Rupiah, rupiah
from pos.stock.domain.products import (
    MOST_LABELS,
    BadCard,
    CardChanged,
    CardStays,
    Flaw,
    NoLabels,
    SkuTaken,
    Standing,
)
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence of this part in the language of the screen."""
    return QCoreApplication.translate("products", text)


def standing_word(standing: Standing) -> str:
    """`Di rak`, `Habis`."""
    return {
        Standing.ON_SHELF: tr("Di rak"),
        Standing.ALL: tr("Semua"),
        Standing.SOLD_OUT: tr("Habis"),
        Standing.ARCHIVED: tr("Diarsipkan"),
    }[standing]


def state_word(state: PieceState) -> tuple[str, str, str]:
    """A piece's state: the word, its tone and its icon."""
    return {
        PieceState.IN_STOCK: (tr("Di rak"), "paid", "circle-check"),
        PieceState.SOLD: (tr("Terjual"), "neutral", "receipt"),
        PieceState.RETURNED: (tr("Kembali ke perajin"), "neutral", "arrow-back-up"),
        PieceState.BROKEN: (tr("Rusak"), "danger", "alert-circle"),
        PieceState.LOST: (tr("Hilang"), "danger", "help-circle"),
        PieceState.IN_TRANSIT: (tr("Dalam perjalanan"), "info", "send"),
    }[state]


def fragile_word(level: int) -> str:
    """How easily a thing breaks, from 0 to 3."""
    return (tr("Kuat"), tr("Hati-hati"), tr("Mudah pecah"), tr("Sangat rapuh"))[level]


def say_flaw(error: BadCard) -> str:
    """What is wrong with a field, to stand under it."""
    most = f"{error.most:,}".replace(",", ".")
    sentences = {
        Flaw.EMPTY: tr("Wajib diisi."),
        Flaw.TOO_LONG: tr("Paling panjang {most} huruf.").format(most=most),
        Flaw.CONTROLS: tr("Ada tanda yang tidak bisa dicetak. Ketik ulang."),
        Flaw.TOO_SMALL: tr("Harus lebih dari 0."),
        Flaw.TOO_LARGE: tr("Paling banyak {most}.").format(most=most),
        Flaw.NO_CODE: tr("Hanya huruf besar, angka, dan tanda hubung. Contoh: P07-DA003."),
        Flaw.LIGHTER: tr("Tidak bisa lebih ringan daripada barangnya."),
        Flaw.OF_SERVICE: tr("Jasa tidak punya perajin dan bukan barang satu-satunya."),
    }
    if error.field == "rate_bps":
        return tr("Ketik persen dari 0 sampai 100.")
    if error.field in ("price", "fixed_net") and error.flaw is Flaw.TOO_LARGE:
        return tr("Paling banyak {most}.").format(most=rupiah(Rupiah(error.most)))
    return sentences[error.flaw]


def _bad_card(error: BadCard) -> Said:
    return Said(
        tr("Ada isian yang belum benar."),
        tr("Kartu belum tersimpan; isian Anda tetap di sini."),
        say_flaw(error),
        str(error),
    )


def _taken(error: SkuTaken) -> Said:
    happened = tr("Kode {sku} sudah dipakai {name}.").format(sku=error.sku, name=error.name)
    safe = tr("Kartu belum tersimpan; isian Anda tetap di sini.")
    return Said(happened, safe, tr("Pakai kode lain."), str(error))


def _changed(error: CardChanged) -> Said:
    happened = tr("Kartu {name} baru saja diubah orang lain.").format(name=error.name)
    safe = tr("Perubahan mereka tersimpan, isian Anda belum.")
    return Said(happened, safe, tr("Muat kartu terbaru, lalu ubah lagi."), str(error))


def stays_word(field: str) -> str:
    """Why a field cannot change any more."""
    if field == "artisan_code":
        return tr("Barangnya masih tercatat atas nama perajin ini: di rak, di jalan, atau hilang.")
    return tr("Barang ini sudah pernah masuk. Buat barang baru bila jenisnya lain.")


def _stays(error: CardStays) -> Said:
    return Said(
        stays_word(error.field),
        tr("Kartu belum tersimpan; isian Anda tetap di sini."),
        "",
        str(error),
    )


def _no_labels(error: NoLabels) -> Said:
    if 0 < error.count <= MOST_LABELS:
        happened = tr("{name} tidak punya label di sini.").format(name=error.name)
        return Said(happened, "", tr("Label ada setelah barangnya masuk ke pusat ini."), str(error))
    happened = tr("Label paling banyak {most} sekali cetak.").format(most=MOST_LABELS)
    return Said(happened, "", tr("Ketik jumlah yang lebih kecil."), str(error))


register(BadCard, _bad_card)
register(SkuTaken, _taken)
register(CardChanged, _changed)
register(CardStays, _stays)
register(NoLabels, _no_labels)
