"""What this slice's troubles and roles are called on screen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from pos.core.errors import PosError
from pos.staff.domain import PinLocked, Role, WrongPin


def tr(text: str) -> str:
    """A sentence of this slice in the language of the screen."""
    return QCoreApplication.translate("staff", text)


def role(of: Role) -> str:
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


def trouble(error: PosError) -> str:
    """The sentence for a login that failed."""
    if isinstance(error, WrongPin) and error.tries_left:
        return tr("PIN salah. Coba lagi. Setelah {n} kali salah lagi, tunggu 1 menit.").format(
            n=error.tries_left
        )
    if isinstance(error, WrongPin | PinLocked):
        return tr("PIN salah terlalu sering. Tunggu {wait}, lalu coba lagi.").format(wait=wait(error.wait))
    return tr("Belum bisa masuk: {what}").format(what=str(error))
