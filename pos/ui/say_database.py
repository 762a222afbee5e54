"""Troubles of the database in Indonesian; imported with the database, after the first paint."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos.db.database import DatabaseTrouble
from pos.ui.say import Said, register

translate = QCoreApplication.translate


def _happened(reason: str) -> str:
    return {
        "full": translate("say", "Penyimpanan komputer penuh."),
        "busy": translate("say", "Data sedang dipakai program lain."),
        "readonly": translate("say", "Folder data tidak bisa ditulis."),
        "foreign": translate("say", "Berkas ini bukan data Gerabah POS."),
        "damaged": translate("say", "Berkas data rusak."),
        "missing": translate("say", "Belum ada data di folder ini."),
        "io": translate("say", "Diska menolak menyimpan."),
    }.get(reason, translate("say", "Data tidak bisa disimpan."))


def _safe(reason: str) -> str:
    return {
        "foreign": translate("say", "Berkas itu tidak diubah."),
        "damaged": translate("say", "Cadangan tidak tersentuh."),
        "missing": translate("say", "Tidak ada yang diubah."),
    }.get(reason, translate("say", "Yang baru dikerjakan BELUM tersimpan; yang sebelumnya aman."))


def _remedy(reason: str) -> str:
    return {
        "full": translate("say", "Kosongkan diska, lalu tekan Coba lagi."),
        "busy": translate("say", "Tunggu sebentar, lalu tekan Coba lagi."),
        "readonly": translate("say", "Panggil pengelola untuk memeriksa izin folder."),
        "foreign": translate("say", "Pilih folder data yang benar."),
        "damaged": translate("say", "Panggil pengelola untuk memulihkan cadangan terbaru."),
        "missing": translate("say", "Panggil pengelola untuk memulihkan cadangan; jangan mulai toko baru."),
        "io": translate("say", "Periksa diska, lalu tekan Coba lagi."),
    }.get(reason, translate("say", "Coba lagi, atau panggil pengelola."))


def _said(error: DatabaseTrouble) -> Said:
    return Said(_happened(error.reason), _safe(error.reason), _remedy(error.reason), str(error))


register(DatabaseTrouble, _said)
