"""The keyboard map in words (`interaction.md` section 1): for the help sheet and for the card of keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """A line of the map in the language of the screen."""
    return QCoreApplication.translate("keys", text)


@dataclass(frozen=True, slots=True)
class KeysOf:
    """The keys of one place: (`Ctrl Z`, what it does)."""

    place: str
    keys: tuple[tuple[str, str], ...]


def key_map() -> tuple[KeysOf, ...]:
    """All keys, by place."""
    return (
        KeysOf(tr("Kasir"), _counter()),
        KeysOf(tr("Bayar"), _paying()),
        KeysOf(tr("Di mana saja"), _everywhere()),
    )


def _counter() -> tuple[tuple[str, str], ...]:
    return (
        ("Enter", tr("Bayar (kolom kosong)")),
        ("F9", tr("Uang pas dan selesai")),
        ("F2", tr("Kolom pindai / cari")),
        ("F3", tr("Ubah jumlah")),
        ("F4", tr("Diskon")),
        ("F5", tr("Tahan")),
        ("F6", tr("Buka yang ditahan")),
        ("Del", tr("Hapus baris")),
        ("Ctrl Z", tr("Urungkan")),
        ("3 *", tr("Pindaian berikut 3 buah")),
        ("↑ ↓", tr("Pilih hasil atau baris")),
        ("Ctrl E", tr("Tambahan: kemasan, ongkir")),
        ("Ctrl D", tr("Dicari, tak ada")),
        ("Ctrl B", tr("Struk dua bahasa")),
    )


def _paying() -> tuple[tuple[str, str], ...]:
    return (
        ("Enter", tr("Uang pas / selesai")),
        (".", tr("Tambah 000")),
        ("T", tr("Tunai")),
        ("Q", tr("QRIS")),
        ("R", tr("Transfer bank")),
        ("K", tr("Kartu")),
        ("B", tr("Bayar campur")),
        ("U", tr("Kode QRIS tanpa jumlah")),
        ("Esc", tr("Kembali, keranjang tetap")),
        ("G", tr("Struk hadiah, sesudah lunas")),
    )


def _everywhere() -> tuple[tuple[str, str], ...]:
    return (
        ("F1", tr("Bantuan ini")),
        ("F7", tr("Retur & tukar")),
        ("F8", tr("Cetak ulang struk terakhir")),
        ("Ctrl P", tr("Daftar kertas")),
        ("F10", tr("Buka laci (dicatat)")),
        ("F11", tr("Layar penuh")),
        ("F12", tr("Tombol besar di layar")),
        ("Alt 1", tr("Menu di kiri, 0 sampai 9")),
        ("Ctrl L", tr("Kunci layar")),
        ("Ctrl +", tr("Huruf lebih besar")),
        ("Ctrl -", tr("Huruf lebih kecil")),
        ("Esc", tr("Tutup, kembali ke pindai")),
    )
