"""Which printer: a field that shows the chosen one, and the sheet that offers what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pos.core.errors import PosError
from pos.printing.desk import PrinterDesk
from pos.printing.devices.discovery import Found, Reached, typed_address
from pos.printing.devices.network_printer import BadAddress
from pos.printing.domain import PrinterUse, Reason
from pos.printing.screens.printer_words import (
    say_bad_address,
    say_found,
    say_unreached,
    say_way,
)
from pos.printing.setting_up import FOLDER
from pos.ui import icons, theme
from pos.ui.dialogs import Sheet
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import Scroll, row

_VERTICAL = Qt.AlignmentFlag.AlignVCenter
_MOST_SEEN = 3


class PrinterField(QPushButton):
    """The chosen printer as a wide field with an arrow; a tap opens the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._beside = "printer", ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_printer(self, name: str, icon: str, beside: str) -> None:
        """Another printer, and a word on how it is known."""
        self._icon, self._beside = icon, beside
        self.setText(name)
        self.setAccessibleName(self.tr("Printer: {name}").format(name=name))
        self.setAccessibleDescription(beside)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.dp(240), theme.dp(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("border.control"), 1))
        painter.setBrush(theme.colour("bg.pressed" if self.isDown() else "bg.surface"))
        painter.drawRoundedRect(box, theme.dp(8), theme.dp(8))
        size, ratio = theme.dp(22), self.devicePixelRatioF()
        top = (self.height() - size) // 2
        painter.drawPixmap(theme.dp(13), top, icons.pixmap(self._icon, "text.primary", 22, ratio))
        right = self.width() - theme.dp(36)
        painter.drawPixmap(right, top, icons.pixmap("chevron-down", "text.primary", 22, ratio))
        self._paint_words(painter, theme.dp(43), right - theme.dp(8))

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        font, small = theme.sans(16, 600), theme.sans(13, 500)
        metrics = QFontMetrics(font)
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(theme.colour("text.primary"))
        painter.drawText(QRect(left, 0, right - left, self.height()), _VERTICAL, name)
        left += metrics.horizontalAdvance(name) + theme.dp(8)
        if QFontMetrics(small).horizontalAdvance(self._beside) <= right - left:
            painter.setFont(small)
            painter.setPen(theme.colour("text.secondary"))
            painter.drawText(QRect(left, 0, right - left, self.height()), _VERTICAL, self._beside)


class PrinterSheet(Sheet):
    """What was found, an address to type, and a folder.  Emits `chosen(Found)`, or `dropped` for none."""

    chosen = Signal(object)
    dropped = Signal()

    def __init__(self, host: QWidget, desk: PrinterDesk, tasks: Tasks, use: PrinterUse) -> None:
        super().__init__(host, host.tr("Pilih printer"), "", "printer", wide=620)
        self._desk = desk
        self._tasks = tasks
        self._use = use
        self._offered: list[Found] = []
        self.choices: list[ChoiceButton] = []
        self._list = Scroll(8)
        self._list.setMinimumHeight(theme.dp(68))
        self.body.addWidget(self._list, 1)
        self._none = Label("", "body", "secondary", wrap=True)
        self._list.column.addWidget(self._none)
        self._list.column.addStretch()
        self._add_address()
        leave = self.add_button(self.tr("Kembali"), "secondary", "", "Esc")
        leave.clicked.connect(self.reject)
        self.again = self.add_button(self.tr("Cari lagi"), "secondary", "search")
        self.again.clicked.connect(self.search)
        self.first = leave

    def _add_address(self) -> None:
        line = row(None, 8)
        self.address = TextField(self.tr("Printer di jaringan: ketik alamatnya"), "192.168.1.50")
        self.use_it = Button(self.tr("Pakai alamat ini"), "secondary", "check")
        self.address.entered.connect(self._on_address)
        self.use_it.clicked.connect(self._on_address)
        line.addWidget(self.address, 1)
        line.addWidget(self.use_it, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(line)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)

    def search(self) -> None:
        """Look what there is."""
        self.again.set_busy(self.tr("Mencari…"))
        self._none.setText(self.tr("Mencari printer…"))
        desk, use = self._desk, self._use

        def find() -> list[Found]:
            return desk.find(use)

        self._tasks.run(self, find, self._on_found, self._on_trouble, lane="discovery")

    def _on_found(self, found: Sequence[Found]) -> None:
        self.again.set_busy()
        self._offered = [one for one in found if one.kind != "folder"]
        self._none.setText(self.tr("Tidak ada printer yang terlihat. Nyalakan, sambungkan, lalu Cari lagi."))
        self._none.setVisible(not self._offered)
        for old in self.choices:
            old.hide()
            old.deleteLater()
        self.choices = []
        for one in self._offered:
            self._offer(say_found(one), self._below(one), self._beside(one), self._on_choice)
        self._offer(
            self.tr("Tanpa printer: simpan sebagai berkas"),
            self.tr("setiap kertas menjadi gambar di komputer ini"),
            "",
            self._on_folder,
        )
        if self._use is not PrinterUse.RECEIPT:
            label = self._use is PrinterUse.LABEL
            report = self.tr("laporan keluar di printer struk")
            same = self.tr("label keluar di gulungan struk") if label else report
            self._offer(self.tr("Sama dengan printer struk"), same, "", self._on_drop)
        rows = min(len(self.choices), _MOST_SEEN if theme.current().low else _MOST_SEEN + 1)
        self._list.setMinimumHeight(theme.dp(68 * rows + (44 if not self._offered else 0)))

    def _offer(self, title: str, below: str, right: str, slot: object) -> None:
        button = ChoiceButton(title, below, right)
        button.setCheckable(False)
        button.setProperty("at", len(self.choices))
        button.clicked.connect(slot)
        self._list.column.insertWidget(len(self.choices) + 1, button)
        self.choices.append(button)

    def _below(self, found: Found) -> str:
        return found.address if found.kind != "usb" else say_way("usb")

    def _beside(self, found: Found) -> str:
        if found.kept:
            return self.tr("dipakai") if found.there else self.tr("tidak terlihat")
        return ""

    # --- what happens ---

    def _on_choice(self) -> None:
        button = self.sender()
        if button is not None:
            self._choose(self._offered[int(button.property("at"))])

    def _on_folder(self) -> None:
        self._choose(Found("folder", FOLDER))

    def _on_drop(self) -> None:
        self.close_sheet()
        self.dropped.emit()

    def _choose(self, found: Found) -> None:
        self.close_sheet()
        self.chosen.emit(found)

    def _on_address(self) -> None:
        try:
            address = typed_address(self.address.text())
        except BadAddress:
            self._show_wrong(say_bad_address())
            return
        self._show_wrong("")
        self.use_it.set_busy(self.tr("Memeriksa…"))
        desk = self._desk

        def look() -> tuple[str, Reached]:
            return address, desk.look_at(address)

        self._tasks.run(self, look, self._on_looked, self._on_trouble, lane="discovery")

    def _on_looked(self, answer: tuple[str, Reached]) -> None:
        self.use_it.set_busy()
        address, reached = answer
        if reached.trouble is not Reason.NONE:
            self._show_wrong(say_unreached(reached.trouble))
            return
        self._choose(Found("network", address))

    def _show_wrong(self, reason: str) -> None:
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))
        self.address.edit.setFocus()

    def _on_trouble(self, error: PosError) -> None:
        self.again.set_busy()
        self.use_it.set_busy()
        self._show_wrong(str(error))


def open_sheet(host: QWidget, desk: PrinterDesk, tasks: Tasks, use: PrinterUse) -> PrinterSheet:
    """The sheet over the window, searching at once."""
    sheet = PrinterSheet(host, desk, tasks, use)
    sheet.search()
    sheet.open_sheet()
    return sheet
