"""The centre's QRIS code: pasted, scanned, or read from a picture; or later."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from pos.app.first_start.step_page import StepPage
from pos.core.errors import PosError
from pos.qris.domain import MerchantCode, QrisPayload, QrisRefused, parse
from pos.qris.screens.qris_settings import as_scanned
from pos.qris.screens.say import warned
from pos.ui import theme
from pos.ui.say import say
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import Panel


class QrisPage(StepPage):
    """Shows whose code it is before it is kept: the money goes to that name."""

    def title(self) -> str:
        return self.tr("Kode QRIS")

    def go_words(self) -> str:
        return self.tr("Pakai kode ini") if self._new is not None else self.tr("Lanjut")

    def later_words(self) -> str:
        return "" if self._kept is not None and self._new is None else self.tr("Nanti saja")

    @property
    def is_next(self) -> bool:
        """Before there is a code, the picture is the next step."""
        return self._new is not None or self._kept is not None

    def _build(self) -> None:
        self._new: QrisPayload | None = None
        self._kept: MerchantCode | None = None
        self.hint.setText(
            self.tr("Kode QRIS milik pusat ini, dari bank atau penyedia: foto atau gambarnya, atau teksnya.")
        )
        self.open_picture = Button(self.tr("Buka gambar kode…"), "primaryTall", "photo-scan")
        self.payload = TextField(self.tr("Atau tempel teksnya, atau pindai kodenya"))
        self.column.addWidget(self.open_picture, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.payload)
        self.card = Panel("card")
        grid = QGridLayout(self.card)
        edge = theme.dp(14)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setHorizontalSpacing(theme.dp(16))
        self.merchant = Label("", "title", wrap=True)
        self.nmid = Label("", "code")
        self.city = Label("", "body", wrap=True)
        self.warning = Label("", "captionStrong", "warning", wrap=True)
        facts = (
            (self.tr("Nama merchant"), self.merchant), (self.tr("NMID"), self.nmid),
            (self.tr("Kota"), self.city), ("", self.warning),
        )  # fmt: skip
        for at, (name, value) in enumerate(facts):
            grid.addWidget(Label(name, "body", "secondary"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, at, 1)
        grid.setColumnStretch(1, 1)
        self.column.addWidget(self.card)
        self.column.addStretch()
        self._show()

    def _wire(self) -> None:
        self.open_picture.clicked.connect(self._on_open)
        self.payload.edit.textEdited.connect(self._on_typed)

    def begin(self) -> None:
        shop = self.desk.made

        def look() -> MerchantCode | None:
            return shop.qris.of(shop.config.centre)

        self.work(look, self._on_looked)
        self.payload.setFocus()

    def _on_looked(self, kept: MerchantCode | None) -> None:
        self._kept = kept
        self._show()

    def _show(self) -> None:
        shown = self._new or self._kept
        self.card.setVisible(shown is not None)
        self.open_picture.set_kind("primaryTall" if shown is None else "scanSide")
        if shown is not None:
            self.merchant.setText(shown.merchant_name)
            self.nmid.setText(shown.nmid or "–")
            self.city.setText(shown.city)
        warnings = self._new.warnings if self._new is not None else ()
        self.warning.setText(" ".join(warned(one) for one in warnings))
        self.warning.setVisible(bool(warnings))
        self.altered.emit()

    # --- a code comes ---

    def take_scan(self, text: str) -> None:
        """A code at the scanner."""
        self.payload.edit.setText(as_scanned(text))
        self._on_typed(text)

    def _on_typed(self, _text: str) -> None:
        """What is pasted whole is understood at once; what is half typed is judged at *Lanjut*."""
        self.payload.show_wrong("")
        try:
            self._new = parse(self.payload.text())
        except QrisRefused:
            self._new = None
        self._show()

    def _on_open(self) -> None:
        kinds = self.tr("Gambar (*.png *.jpg *.jpeg *.webp *.bmp *.gif)")
        path = self.outside.choose_file(self, self.tr("Gambar kode QRIS"), kinds)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Read the code in a picture."""

        def read() -> QrisPayload:
            from pos.qris.service import code_in_picture

            return code_in_picture(path)

        self.payload.edit.clear()
        self._new = None
        self._show()
        self.work(read, self._on_read)

    def _on_read(self, code: QrisPayload) -> None:
        self._new = code
        self.payload.edit.setText(code.payload)
        self.payload.edit.setCursorPosition(0)
        self._show()

    # --- keeping ---

    def go_on(self) -> None:
        if not self.payload.text() and self._kept is not None:
            self.passed.emit()
            return
        try:
            new = parse(self.payload.text())
        except QrisRefused as error:
            self.refuse(self.payload, say(error).text)
            return
        shop, person = self.desk.made, self.desk.person

        def keep() -> MerchantCode:
            return shop.qris.set_code(shop.config.centre, new.payload, person, shop.config.till_code)

        self.work(keep, self._on_stored)

    def _on_stored(self, kept: MerchantCode) -> None:
        self._kept, self._new = kept, None
        self.payload.edit.clear()
        self._show()
        self.passed.emit()

    def on_trouble(self, error: PosError) -> None:
        super().on_trouble(error)
        self._show()
