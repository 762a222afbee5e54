"""An amount in a form: a caption, digits with dots, and room below for what is wrong with it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.core.money import Rupiah
from pos.ui import theme
from pos.ui.widgets.fields import DigitsField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column


class MoneyField(QWidget):
    """A `DigitsField` with its caption; `show_wrong` says what is wrong, and typing takes it away."""

    def __init__(self, caption: str, most_digits: int = 9, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 4)
        self.edit = DigitsField(most_digits)
        self.edit.setAccessibleName(caption)
        self.edit.setMinimumHeight(theme.dp(48))
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.wrong.hide()
        for part in (Label(caption, "captionStrong", "secondary"), self.edit, self.wrong):
            layout.addWidget(part)
        self.setFocusProxy(self.edit)
        self.edit.changed.connect(self._on_changed)

    def amount(self) -> Rupiah:
        """What stands in it; empty is zero."""
        return self.edit.amount()

    def show_wrong(self, reason: str) -> None:
        """Say what is wrong under the field; empty means that it is right."""
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))

    def _on_changed(self, _amount: object) -> None:
        self.show_wrong("")
