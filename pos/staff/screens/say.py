"""What this slice's troubles and roles are called on screen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from pos.staff.domain import (
    BadPin,
    LastSupervisor,
    MayNotApprove,
    NameTaken,
    PinLocked,
    Role,
    SimplePin,
    WrongPin,
)
from pos.ui.say import Said, register


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("staff", text)


def role_word(of: Role) -> str:
    """The role as a person here says it."""
    names = {
        Role.ATTENDANT: tr("Kasir"),
        Role.SUPERVISOR: tr("Pengelola"),
        Role.TREASURER: tr("Bendahara"),
        Role.OFFICE: tr("Dinas"),
    }
    return names[of]


def wait(span: timedelta) -> str:
    """`1 menit`, `40 detik`."""
    seconds = max(1, round(span.total_seconds()))
    if seconds < 60:
        return tr("{n} detik").format(n=seconds)
    return tr("{n} menit").format(n=-(-seconds // 60))


def _wrong_pin(error: WrongPin) -> Said:
    if not error.tries_left:
        return _wait(error.wait, str(error))
    remedy = tr("Coba lagi. Setelah {n} kali salah lagi, tunggu 1 menit.").format(n=error.tries_left)
    return Said(tr("PIN salah"), "", remedy, str(error))


def _locked(error: PinLocked) -> Said:
    return _wait(error.wait, str(error))


def _wait(span: timedelta, detail: str) -> Said:
    remedy = tr("Tunggu {wait}, lalu coba lagi.").format(wait=wait(span))
    return Said(tr("PIN salah terlalu sering"), "", remedy, detail)


def _bad_pin(error: BadPin) -> Said:
    return Said(tr("PIN harus {n} angka").format(n=error.digits), "", "", str(error))


def _may_not(error: MayNotApprove) -> Said:
    happened = tr("{name} bukan pengelola.").format(name=error.name)
    return Said(happened, tr("Tidak ada yang berubah."), tr("Panggil pengelola."), str(error))


def _simple(error: SimplePin) -> Said:
    remedy = tr("Jangan angka berurutan, dan jangan angka yang diulang.")
    return Said(tr("PIN ini terlalu mudah ditebak."), "", remedy, str(error))


def _taken(error: NameTaken) -> Said:
    happened = tr("Sudah ada petugas bernama {name}.").format(name=error.name)
    return Said(happened, "", tr("Tambahkan nama lain di belakangnya."), str(error))


def _last(error: LastSupervisor) -> Said:
    happened = tr("{name} satu-satunya pengelola.").format(name=error.name)
    return Said(happened, tr("Tidak ada yang berubah."), tr("Tambah pengelola lain dulu."), str(error))


register(SimplePin, _simple)
register(NameTaken, _taken)
register(LastSupervisor, _last)
register(MayNotApprove, _may_not)
register(WrongPin, _wrong_pin)
register(PinLocked, _locked)
register(BadPin, _bad_pin)
