"""The words of a receipt on their way to WhatsApp; a number is typed, used once, and never kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.printing.message import BadPhone, whatsapp_link
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import Panel, Scroll, column


class WhatsAppSheet(Sheet):
    """Shows the message; emits `sent(str)` with what was done when it closes itself."""

    sent = Signal(str)

    def __init__(self, page: QWidget, text: str, outside: Outside) -> None:
        said = self.tr("Teks ini disalin, lalu WhatsApp dibuka. Anda sendiri yang menekan kirim.")
        super().__init__(page, self.tr("Kirim lewat WhatsApp"), said, "brand-whatsapp", 620)
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
        self.body.addWidget(card)
        self.number = TextField(self.tr("Nomor WhatsApp (boleh kosong)"), "0812 3456 7890")
        self.body.addWidget(self.number)
        self.body.addWidget(
            Label(self.tr("Nomor hanya dipakai sekali ini dan tidak disimpan."), "caption", "secondary")
        )
        back = self.add_button(self.tr("Kembali"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.copy = self.add_button(self.tr("Salin teks"), "secondary")
        self.copy.clicked.connect(self._on_copy)
        self.open = self.add_button(self.tr("Buka WhatsApp"), "primary", "brand-whatsapp", "Enter")
        self.open.clicked.connect(self._on_open)
        self.first = self.number.edit

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
