"""The words of a receipt on their way to WhatsApp; a number is typed, used once, and never kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.printing.message import BadPhone, whatsapp_link
from pos.printing.screens.code_view import CodeView
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import Panel, Scroll, column, row


class WhatsAppSheet(Sheet):
    """Shows the message; emits `sent(str)` with what was done when it closes itself.

    With `number` given, empty or not, the link stands beside the message as a code for another telephone.
    """

    sent = Signal(str)

    def __init__(self, page: QWidget, text: str, outside: Outside, number: str | None = None) -> None:
        said = self.tr("Teks ini disalin, lalu WhatsApp dibuka. Anda sendiri yang menekan kirim.")
        wide = 620 if number is None else 860
        super().__init__(page, self.tr("Kirim lewat WhatsApp"), said, "brand-whatsapp", wide)
        self._message, self._outside = text, outside
        card = Panel("sunken")
        inner = column(card, 0, 12)
        self.message = Label(text, "body", wrap=True)
        scroll = Scroll(0)
        scroll.column.addWidget(self.message)
        scroll.column.addStretch()
        room = page.window().height() - theme.dp(400)
        lines = self.message.fontMetrics().lineSpacing() * (text.count("\n") + 2)
        scroll.setFixedHeight(max(theme.dp(100), min(room, lines)))
        inner.addWidget(scroll)
        beside = row(None, 14)
        beside.addWidget(card, 1)
        self.body.addLayout(beside)
        self.number = TextField(self.tr("Nomor WhatsApp (boleh kosong)"), "0812 3456 7890")
        self.body.addWidget(self.number)
        self.body.addWidget(
            Label(self.tr("Nomor hanya dipakai sekali ini dan tidak disimpan."), "caption", "secondary")
        )
        if number is not None:
            self._add_code(beside, number)
        back = self.add_button(self.tr("Kembali"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.copy = self.add_button(self.tr("Salin teks"), "secondary")
        self.copy.clicked.connect(self._on_copy)
        self.open = self.add_button(self.tr("Buka WhatsApp"), "primary", "brand-whatsapp", "Enter")
        self.open.clicked.connect(self._on_open)
        self.first = self.number.edit

    def _add_code(self, beside: QHBoxLayout, number: str) -> None:
        self.code = CodeView(self.tr("Kode untuk ponsel"))
        beside.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        self.number.edit.setText(number)
        self.number.edit.textChanged.connect(self._on_number)
        self._on_number("")

    def _on_number(self, _typed: str) -> None:
        """The code follows the number as far as it is one."""
        try:
            self.code.show_text(whatsapp_link(self._message, self.number.text()))
        except BadPhone:
            self.code.show_text(whatsapp_link(self._message))

    def _on_copy(self) -> None:
        self._outside.copy_text(self._message)
        self._leave(self.tr("Teks disalin. Tempel di WhatsApp."))

    def _on_open(self) -> None:
        try:
            link = whatsapp_link(self._message, self.number.text())
        except BadPhone as error:
            self.number.show_wrong(say(error).text)
            self.number.edit.setFocus()
            return
        self._outside.copy_text(self._message)
        if self._outside.open_link(link):
            self._leave(self.tr("WhatsApp dibuka dengan teksnya."))
        else:
            self.number.show_wrong(
                self.tr("WhatsApp tidak bisa dibuka di komputer ini. Teks sudah disalin; tempel di ponsel.")
            )

    def _leave(self, said: str) -> None:
        self.number.edit.clear()
        self.accept()
        self.sent.emit(said)
