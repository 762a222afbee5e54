"""The buyer's screen: the basket at the left, how it is paid at the right; thanks in two languages."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos.app.buyer.easel import HIGH, MIDDLE, RIGHT, Easel, unit_of
from pos.app.buyer.view import PAYING, BuyerLine, BuyerView, Stage, first_shown
from pos.core.money import NOTES, ZERO, Rupiah, plain, rupiah
from pos.ui import icons, theme
from pos.ui.widgets.notes import note_colour

_EDGE = 36
_PART = 0.57
"""How much of the width the basket has beside the way to pay (`17-layar-pembeli`)."""
_ROW = 72
_TOP = 76


class BuyerScreen(QWidget):
    """Shows a `BuyerView` in any size from 1024x600 up; nothing on it is pressed."""

    def __init__(self, view: BuyerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.said: tuple[str, ...] = ()
        """What the last painting wrote, for whoever reads it aloud."""
        self.cut: tuple[str, ...] = ()
        """What of it was too long for its place."""

    def show_view(self, view: BuyerView) -> None:
        """Show another moment."""
        if view != self.view:
            self.view = view
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        easel = Easel(painter, unit_of(self.width(), self.height()))
        wide = self.width() / easel.unit
        painter.translate(QPointF(0, (self.height() - HIGH * easel.unit) / 2))
        pictures = {
            Stage.WELCOME: self._welcome,
            Stage.BASKET: self._basket,
            Stage.PAY: self._pay,
            Stage.CODE: self._code,
            Stage.DONE: self._done,
        }
        self._ground(easel, wide)
        pictures[self.view.stage](easel, wide)
        self.said, self.cut = tuple(easel.said), tuple(easel.cut)
        painter.end()

    # --- surfaces ---

    def _ground(self, easel: Easel, wide: float) -> None:
        """Colours go to the edges, also where the display is higher than the picture."""
        spare = (self.height() / easel.unit - HIGH) / 2 + 1
        high = HIGH + 2 * spare
        whole = {Stage.WELCOME: "bg.app", Stage.DONE: "paid"}.get(self.view.stage, "bg.surface")
        easel.fill(easel.box(0, -spare, wide + 1, high), whole)
        if self.view.stage in PAYING:
            token = "info" if self.view.stage is Stage.CODE else "paid"
            easel.fill(easel.box(wide * _PART, -spare, wide * (1 - _PART) + 1, high), token)

    # --- nobody buys ---

    def _welcome(self, easel: Easel, wide: float) -> None:
        size = round(150 * easel.unit)
        shown = size / theme.current().scale  # the till's text size is not the buyer's
        pot = icons.placeholder("vas", width=shown, height=shown)
        easel.painter.drawPixmap(round((wide * easel.unit - size) / 2), round(52 * easel.unit), pot)
        room = wide - 2 * _EDGE
        easel.write(
            easel.box(_EDGE, 226, room, 84),
            self.tr("Selamat datang · Welcome"),
            60,
            700,
            "accent.text",
            MIDDLE,
        )
        easel.write(easel.box(_EDGE, 326, room, 60), self.view.centre, 36, 600, where=MIDDLE)
        made = self.tr("Buatan tangan {place} · Handmade in {place}").format(place=self.view.place)
        easel.write(easel.box(_EDGE, 408, room, 44), made, 24, 500, "text.secondary", MIDDLE)

    # --- the basket ---

    def _basket(self, easel: Easel, wide: float) -> None:
        self._lines(easel, wide)

    def _lines(self, easel: Easel, wide: float) -> None:
        """The centre's name, as many lines as fit with the newest among them, and the sums."""
        view, room = self.view, wide - 2 * _EDGE
        easel.write(easel.box(_EDGE, 20, room, 44), view.centre, 24, 600)
        bottom = self._sums(easel, wide)
        fits = int((bottom - _TOP) // _ROW)
        more = len(view.lines) > fits
        top = _TOP + (34 if more else 0)
        fits = int((bottom - top) // _ROW)
        first = first_shown(len(view.lines), fits, view.newest)
        if more:
            said = self.tr("{n} barang lain · {n} more").format(n=len(view.lines) - fits)
            easel.write(easel.box(_EDGE, _TOP - 4, room, 34), said, 20, 500, "text.secondary")
        for place, line in enumerate(view.lines[first : first + fits], start=first):
            self._line(easel, (_EDGE, top, room), line, newest=place == view.newest)
            top += _ROW

    def _line(self, easel: Easel, at: tuple[float, float, float], line: BuyerLine, *, newest: bool) -> None:
        left, top, room = at
        if newest:
            easel.fill(easel.box(left - 16, top + 2, room + 32, _ROW - 3), "bg.selected", 8)
            easel.fill(easel.box(left - 16, top + 2, 6, _ROW - 3), "accent", 3)
        amount = plain(line.amount)
        figures = max(easel.width_of(amount, 25, 600), 90)
        easel.write(
            easel.box(left + room - figures, top + (18 if line.is_cheaper else 0), figures, _ROW - 16)
            if line.is_cheaper
            else easel.box(left + room - figures, top, figures, _ROW),
            amount, 25, 600, "accent.text" if line.is_cheaper else "text.primary", RIGHT,
        )  # fmt: skip
        if line.is_cheaper:
            old = easel.write(
                easel.box(left + room - figures, top + 5, figures, 24), plain(line.before), 18, 500,
                "text.secondary", RIGHT,
            )  # fmt: skip
            easel.strike(old, "text.secondary")
        words = room - figures - 20
        name = line.name if line.quantity == 1 else f"{line.quantity} × {line.name}"
        if line.comes_back:
            name = self.tr("Retur · Return: {name}").format(name=name)
        easel.write(easel.box(left, top + 8, words, 32), name, 22, 600)
        made = self.tr("dibuat oleh {maker}").format(maker=line.maker) if line.maker else ""
        below = " · ".join(part for part in (line.name_en, made) if part)
        easel.write(easel.box(left, top + 39, words, 26), below, 18, 500, "text.secondary")
        easel.rule(left, top + _ROW, room)

    def _sums(self, easel: Easel, wide: float) -> float:
        """What is taken off, and the total in large figures; returns where the sums begin."""
        view, room = self.view, wide - 2 * _EDGE
        rows = [
            (self.tr("Diskon · Discount"), -view.discount),
            (self.tr("Uang muka · Deposit"), -view.deposit),
            (self.tr("Pembulatan · Rounding"), view.rounding),
        ]
        shown = [(name, amount) for name, amount in rows if amount]
        top = HIGH - 96 - 34 * len(shown)
        begins = top - 10
        for name, amount in shown:
            easel.write(easel.box(_EDGE, top, room * 0.7, 34), name, 21, 500, "text.secondary")
            easel.write(easel.box(_EDGE, top, room, 34), plain(amount), 22, 600, "accent.text", RIGHT)
            top += 34
        back = view.to_pay < ZERO
        name = self.tr("Kembali ke Anda\nBack to you") if back else self.tr("Total")
        for at, part in enumerate(name.split("\n")):
            easel.write(easel.box(_EDGE, top + (4 if back else 16) + 30 * at, room * 0.4, 44), part, 24, 600)
        figures = easel.box(_EDGE + room * 0.32, top, room * 0.68, 76)
        easel.write(figures, rupiah(abs(view.to_pay)), 58, 700, where=RIGHT)
        return begins

    # --- paying ---

    def _pay(self, easel: Easel, wide: float) -> None:
        self._lines(easel, wide * _PART)
        view = self.view
        left, room = wide * _PART + 32, wide * (1 - _PART) - 64

        def pair(top: float, name: str, amount: Rupiah, pixels: float) -> None:
            easel.write(easel.box(left, top, room, 32), name, 22, 500, "paid.on")
            easel.write(easel.box(left, top + 30, room, pixels * 1.3), rupiah(amount), pixels, 700, "paid.on")

        title = self.tr("Bayar tunai · Cash") if view.in_cash else self.tr("Pembayaran · Payment")
        easel.write(easel.box(left, 24, room, 48), title, 28, 600, "paid.on")
        pair(100, self.tr("Harus dibayar · To pay"), view.due, 54)
        if view.received is None:
            return
        pair(220, self.tr("Diterima · Received"), view.received, 42)
        easel.rule(left, 334, room, "paid.on")
        if view.missing:
            pair(356, self.tr("Masih kurang · Still to pay"), view.missing, 54)
        else:
            pair(356, self.tr("Kembalian · Change"), view.change, 72)

    def _code(self, easel: Easel, wide: float) -> None:
        self._lines(easel, wide * _PART)
        view = self.view
        left, room = wide * _PART + 20, wide * (1 - _PART) - 40
        title = self.tr("Bayar dengan QRIS · Pay by QRIS")
        easel.write(easel.box(left, 20, room, 48), title, 28, 600, "info.on", MIDDLE)
        side = min(room, 376)
        easel.code(easel.box(left + (room - side) / 2, 78, side, side), view.payload)
        easel.write(easel.box(left, 462, room, 56), rupiah(view.due), 44, 700, "info.on", MIDDLE)
        name = self.tr("Periksa nama: {name}").format(name=view.merchant)
        easel.write(easel.box(left, 520, room, 32), name, 20, 600, "info.on", MIDDLE)
        scan = self.tr("Scan to pay · NMID {nmid}").format(nmid=view.nmid)
        easel.write(easel.box(left, 552, room, 30), scan, 19, 500, "info.on", MIDDLE)

    # --- paid ---

    def _done(self, easel: Easel, wide: float) -> None:
        view, room = self.view, wide - 2 * _EDGE
        if view.due < ZERO:
            title = self.tr("Uang kembali · Money back")
        elif view.change:
            title = self.tr("Kembalian Anda · Your change")
        else:
            title = self.tr("Lunas · Paid")
        easel.write(easel.box(_EDGE, 34, room, 52), title, 34, 600, "paid.on", MIDDLE)
        figures = rupiah(view.change or view.due)
        easel.write(easel.box(_EDGE, 84, room, 160), figures, 120, 700, "paid.on", MIDDLE)
        if view.change:
            self._notes(easel, wide)
        easel.rule(_EDGE, 362, room, "paid.border")
        thanks = self.tr("Terima kasih · Thank you")
        easel.write(easel.box(_EDGE, 394, room, 72), thanks, 52, 700, "paid.on", MIDDLE)
        made = self.tr("Buatan tangan {place} · Handmade in {place}").format(place=view.place)
        easel.write(easel.box(_EDGE, 478, room, 44), made, 26, 500, "paid.on", MIDDLE)

    def _notes(self, easel: Easel, wide: float) -> None:
        """The notes and coins in their own colours, in one row."""
        texts = [(value, f"{count} × {plain(value)}") for value, count in self.view.notes]
        gap, pixels = 12, 26.0
        while True:
            widths = [easel.width_of(text, pixels, 600) + 46 for _, text in texts]
            across = sum(widths) + gap * (len(texts) - 1)
            if across <= wide - 2 * _EDGE or pixels <= 15:
                break
            pixels -= 1
        left = (wide - across) / 2
        for (value, text), width in zip(texts, widths, strict=True):
            box = easel.box(left, 264, width, 60)
            easel.panel(box, QColor("#FFFFFF"), 8)
            bar = easel.box(left, 264, 14, 60)
            easel.panel(bar, QColor(note_colour(value, coin=value not in NOTES)), 6)
            easel.write(easel.box(left + 24, 264, width - 30, 60), text, pixels, 600)
            left += width + gap
