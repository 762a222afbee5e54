"""*Selesai*: what was set up, what is still open, and the button that opens the till."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from pos.app.first_start.step_page import StepPage
from pos.core.paths import DataFolder
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.panel import Panel, column, row

if TYPE_CHECKING:
    from pos.app.first_start.desk import Founded


class _Line(Panel):
    """One thing: whether it is done, and what it is."""

    def __init__(self) -> None:
        super().__init__("card")
        inner = row(self, 12, 12)
        self.icon = Icon("circle-check", "paid.text")
        inner.addWidget(self.icon)
        words = column(None, 0)
        self.what = Label("", "captionStrong", "secondary")
        self.text = Label("", "bodyStrong", wrap=True)
        words.addWidget(self.what)
        words.addWidget(self.text)
        inner.addLayout(words, 1)

    def show_line(self, what: str, text: str, *, done: bool) -> None:
        """What is told of it."""
        self.icon.set_icon("circle-check" if done else "clock", "paid.text" if done else "text.secondary")
        self.what.setText(what)
        self.text.setText(text)


class DonePage(StepPage):
    """Emits `finished(DataFolder)`."""

    finished = Signal(object)

    def title(self) -> str:
        return self.tr("Selesai")

    def go_words(self) -> str:
        return self.tr("BUKA KASIR")

    def _build(self) -> None:
        self.hint.setText(self.tr("Masuk dengan nama dan PIN pengelola. Kasir lain ditambahkan di Setelan."))
        self.lines = [_Line() for _ in range(5)]
        for line in self.lines:
            self.column.addWidget(line)
        self.column.addStretch()

    def begin(self) -> None:
        self.work(self.desk.look, self._on_looked)

    def _on_looked(self, there: Founded) -> None:
        state = self.desk.state
        name = state.card.name if state.card is not None else state.code
        later = self.tr("nanti, di Setelan")
        folder = self.tr("nanti; struk disimpan sebagai gambar di komputer ini")
        kasir = self.tr("{name}, kasir {n}").format(name=name, n=state.till)
        goods = self.tr("{artisans} perajin, {goods} barang")
        told = (
            (self.tr("Pusat"), kasir, True),
            (self.tr("Pengelola"), there.supervisor, True),
            (self.tr("Printer struk"), self.tr("siap") if there.prints else folder, there.prints),
            (self.tr("QRIS"), there.merchant or later, bool(there.merchant)),
            (
                self.tr("Barang"),
                goods.format(artisans=there.artisans, goods=there.goods)
                if there.goods
                else self.tr("nanti, di Barang"),
                bool(there.goods),
            ),
        )
        for line, (what, text, done) in zip(self.lines, told, strict=True):
            line.show_line(what, text, done=done)

    def go_on(self) -> None:
        self.work(self.desk.finish, self._on_finished)

    def _on_finished(self, folder: DataFolder) -> None:
        self.finished.emit(folder)
