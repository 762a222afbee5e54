"""What stands between a day and its close, in one line: shifts, held baskets, QRIS and card money, cash."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.core.money import rupiah
from pos.settlement.domain import Checks
from pos.settlement.screens.say import tr
from pos.ui import theme
from pos.ui.widgets.labels import ElidedLabel, Icon
from pos.ui.widgets.panel import Panel, row

_OK, _WARNING, _DANGER = "circle-check", "alert-triangle", "alert-circle"
_INK = {_OK: "paid.text", _WARNING: "warning.text", _DANGER: "danger.text"}


class ChecksStrip(Panel):
    """Three checks, each with a sign and words, and a fourth where cards were taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        layout = self._row = row(self, 14)
        layout.setContentsMargins(theme.dp(16), theme.dp(10), theme.dp(16), theme.dp(10))
        self._checks = [(Icon(_OK, "paid.text"), ElidedLabel("", "bodyStrong")) for _ in range(4)]
        self._places = [QWidget() for _ in self._checks]
        for place, (sign, words) in zip(self._places, self._checks, strict=True):
            one = row(place, 9)
            one.addWidget(sign)
            one.addWidget(words, 1)
            layout.addWidget(place)

    def texts(self) -> list[str]:
        """What is said, for a screen reader and for tests."""
        return [words.text() for _, words in self._checks if words.text()]

    def show_checks(self, checks: Checks) -> None:
        """Show the checks of a day."""
        crowded = bool(_card(checks)[1])
        for at, stretch in enumerate((5, 6, 7, 7) if crowded else (1, 1, 1, 0)):
            self._row.setStretch(at, stretch)
        found = (_shifts(checks), _held(checks), _money(checks), _card(checks))
        for place, (sign, words), (icon, text) in zip(self._places, self._checks, found, strict=True):
            sign.set_icon(icon, _INK[icon])
            words.setText(text)
            place.setVisible(bool(text))


def _shifts(checks: Checks) -> tuple[str, str]:
    if checks.open_shifts:
        names = ", ".join(shift.attendant_name for shift in checks.open_shifts)
        return _DANGER, tr("Sif {names} masih terbuka").format(names=names)
    if not checks.shifts:
        return _OK, tr("Tidak ada sif")
    return _OK, tr("{n} sif sudah ditutup").format(n=len(checks.shifts))


def _held(checks: Checks) -> tuple[str, str]:
    if checks.held:
        return _DANGER, tr("{n} transaksi ditahan").format(n=len(checks.held))
    return _OK, tr("Tidak ada yang ditahan")


def _money(checks: Checks) -> tuple[str, str]:
    """QRIS money and cash; in few words where cards stand beside them, so that no amount is cut."""
    money, beside = checks.money, bool(_card(checks)[1])
    if money.qris_waiting:
        words = tr("QRIS belum {amount}") if beside else tr("QRIS belum masuk {amount}")
        return _WARNING, words.format(amount=rupiah(money.qris_waiting))
    words = tr("Kas {amount}, QRIS masuk") if beside else tr("Kas {amount}, QRIS masuk semua")
    return _OK, words.format(amount=rupiah(money.cash))


def _card(checks: Checks) -> tuple[str, str]:
    """Nothing where no card was ever taken."""
    money = checks.money
    if money.card_waiting:
        return _WARNING, tr("Kartu belum {amount}").format(amount=rupiah(money.card_waiting))
    return _OK, tr("Kartu masuk semua") if money.card_cleared else ""
