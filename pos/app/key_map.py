"""The keyboard map in words (`interaction.md` section 1): for the help sheet and for the card of keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.app.places import (
    BARANG,
    BUKU,
    HITUNG,
    KASIR,
    KERTAS,
    LAPORAN,
    MUTASI,
    OPNAME,
    PEMANDU,
    PERAJIN,
    PESANAN,
    RETUR,
    SETELAN,
    TITIP,
    TUTUP,
    UANG,
)

BAYAR: Final = "bayar"
SELESAI: Final = "selesai"
MASUK: Final = "masuk"
ANYWHERE: Final = "di mana saja"
"""Places of the map that are on no rail."""

_CARD: Final = (KASIR, BAYAR, SELESAI, ANYWHERE)
"""What stands on the card beside the keyboard."""

Keys = tuple[tuple[str, str], ...]


def tr(text: str) -> str:
    """A line of the map in the language of the screen."""
    return QCoreApplication.translate("keys", text)


@dataclass(frozen=True, slots=True)
class KeysOf:
    """The keys of one place: (`Ctrl Z`, what it does)."""

    place: str
    title: str
    keys: Keys


def key_map() -> tuple[KeysOf, ...]:
    """All keys, by place."""
    return (
        KeysOf(KASIR, tr("Kasir"), _counter()),
        KeysOf(BAYAR, tr("Bayar"), _paying()),
        KeysOf(SELESAI, tr("Selesai"), _done()),
        KeysOf(ANYWHERE, tr("Di mana saja"), _everywhere()),
        KeysOf(RETUR, tr("Retur"), _returning()),
        KeysOf(TUTUP, tr("Sif"), _shift()),
        KeysOf(HITUNG, tr("Perhitungan"), _evening()),
        *_of_goods(),
        *_of_others(),
    )


def keys_at(place: str) -> tuple[KeysOf, ...]:
    """The same, what can be pressed at a place first."""
    first = (place, ANYWHERE)
    return tuple(sorted(key_map(), key=lambda of: first.index(of.place) if of.place in first else 2))


def card_of(place: str) -> tuple[KeysOf, ...]:
    """What stands on the card: selling, and the place where it is asked for."""
    return tuple(of for of in key_map() if of.place in (*_CARD, place))


def _counter() -> Keys:
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


def _paying() -> Keys:
    return (
        ("Enter", tr("Uang pas / selesai")),
        (".", tr("Tambah 000")),
        ("T", tr("Tunai")),
        ("Q", tr("QRIS")),
        ("R", tr("Transfer bank")),
        ("K", tr("Kartu")),
        ("B", tr("Bayar campur")),
        ("U", tr("Kode QRIS tanpa jumlah")),
        ("F8", tr("Kode QRIS di kertas")),
        ("Esc", tr("Kembali, keranjang tetap")),
    )


def _done() -> Keys:
    return (
        ("Enter", tr("Transaksi baru")),
        ("F8", tr("Cetak ulang")),
        ("F9", tr("Kirim WhatsApp")),
        ("G", tr("Struk hadiah")),
    )


def _everywhere() -> Keys:
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


def _returning() -> Keys:
    return (
        ("F2", tr("Kolom pindai / cari")),
        ("1", tr("Alasannya, 1 sampai 4")),
        ("Enter", tr("Kembalikan uang / simpan tukar")),
        ("F9", tr("Tambahan pas, tunai")),
        ("F12", tr("Tombol besar di layar")),
        ("Ctrl Z", tr("Urungkan")),
    )


def _shift() -> Keys:
    return (
        ("Enter", tr("Pecahan berikutnya")),
        ("Shift Enter", tr("Pecahan sebelumnya")),
        ("F12", tr("Mulai, simpan hitungan, tutup")),
        ("F10", tr("Buka laci (dicatat)")),
        ("Esc", tr("Kembali jualan")),
    )


def _evening() -> Keys:
    return (("F12", tr("Tutup hari, lalu bayar")), ("F8", tr("Cetak slip")))


def _of_goods() -> tuple[KeysOf, ...]:
    keep = ("F12", tr("Simpan"))
    field, leave = ("F2", tr("Kolom pindai / cari")), ("Esc", tr("Kosongkan kolom, lalu kembali"))
    intake = (
        ("F3", tr("Pilih perajin")),
        ("F2", tr("Tambah barang; sekali lagi: barang baru")),
        ("F9", tr("Pilih foto")),
        ("F12", tr("Simpan dan cetak")),
    )
    goods = (field, ("F3", tr("Barang baru (pengelola)")), keep, ("Esc", tr("Tutup kartu")))
    count = (field, ("3 *", tr("Pindaian berikut 3 buah")), ("Ctrl Z", tr("Urungkan pindaian")))
    acts = (
        ("1", tr("Pilih pekerjaan, 1 sampai 4")),
        field,
        ("F9", tr("Kiriman: semua utuh")),
        ("F12", tr("Simpan, atau terima kiriman")),
        leave,
    )
    return (
        KeysOf(TITIP, tr("Titip"), intake),
        KeysOf(BARANG, tr("Barang"), goods),
        KeysOf(OPNAME, tr("Opname"), (*count, ("F12", tr("Selesai menghitung")))),
        KeysOf(MUTASI, tr("Mutasi"), acts),
    )


def _of_others() -> tuple[KeysOf, ...]:
    again = ("F8", tr("Cetak lagi"))
    makers = (
        ("F2", tr("Kolom pindai / cari")),
        ("F3", tr("Perajin baru (pengelola)")),
        ("F12", tr("Simpan")),
        ("Esc", tr("Tutup kartu")),
    )
    orders = (("F3", tr("Pesanan baru")), ("F12", tr("Simpan, atau ambil pesanan")), again)
    guides = (("F3", tr("Pemandu baru")), ("F12", tr("Bayar komisi")), again)
    journal = (("F2", tr("Cari akun atau nama")), ("F8", tr("Lihat kertasnya")), ("Esc", tr("Ke laporan")))
    money = (("F12", tr("Impor rekening koran")), ("Esc", tr("Ke laporan")))
    month = (("F12", tr("Simpan untuk dinas")), ("Esc", tr("Berhenti menulis")))
    papers = (
        ("F2", tr("Kolom nomor atau tanggal")),
        ("↑ ↓", tr("Pilih kertas")),
        ("Enter", tr("Buka")),
        ("F12", tr("Buka")),
        again,
        ("F9", tr("Kirim WhatsApp, di kertas yang dibuka")),
    )
    return (
        KeysOf(PERAJIN, tr("Perajin"), makers),
        KeysOf(PESANAN, tr("Pesanan"), orders),
        KeysOf(PEMANDU, tr("Pemandu"), guides),
        KeysOf(LAPORAN, tr("Laporan"), month),
        KeysOf(BUKU, tr("Buku"), journal),
        KeysOf(UANG, tr("Uang QRIS & kartu"), money),
        KeysOf(KERTAS, tr("Kertas"), papers),
        KeysOf(SETELAN, tr("Setelan"), (("F12", tr("Simpan")), ("Ctrl Z", tr("Urungkan logo yang dihapus")))),
        KeysOf(MASUK, tr("Masuk"), (("Alt 1", tr("Pilih orang, 1 sampai 8")), ("Enter", tr("Lanjut")))),
    )
