"""What every way to pay has in common: a part under the tabs, a right column, and one big button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.sales.tender import Owed
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who pays what: what is owed, the till, the bill's number, and who takes the money."""

    owed: Owed
    till: str
    bill: str
    attendant: str


class MethodPanel(QWidget):
    """One way to pay; the widget itself is the right column, `middle` stands under the tabs.

    Emits `given(tuple[Payment, …])` when the money is there, `letter(str)` for a key of another way,
    `told((tone, title, text))` or `told(None)` for the page's notice, and `shown_to_buyer(ShownCode | None)`.
    """

    given = Signal(object)
    letter = Signal(str)
    told = Signal(object)
    shown_to_buyer = Signal(object)

    def __init__(self, parent: QWidget | None = None, big: str = "payLong") -> None:
        super().__init__(parent)
        self.middle = QWidget()
        self.buyer: Buyer | None = None
        self.committing = False
        self.failed = False
        self.why = Label("", "caption", "danger", wrap=True)
        self.finish = Button("", big, "check", "Enter")
        self.finish.clicked.connect(self._on_finish)

    # --- what the page tells it ---

    def begin(self, buyer: Buyer) -> None:
        """A buyer pays this way."""
        self.buyer = buyer
        self.committing = self.failed = False
        self.restart(buyer)
        self._show()

    def restart(self, buyer: Buyer) -> None:
        """Forget what was there; each way has its own."""

    def leave(self) -> None:
        """Another way was chosen, or the page is left."""

    def keyboard(self) -> QWidget:
        """What takes the keys now."""
        return self.finish

    @property
    def holds(self) -> bool:
        """Whether a tender is half entered: a scan is refused then."""
        return False

    @property
    def took_money(self) -> bool:
        """Whether money has been taken that must be given back before the page is left."""
        return False

    def press_key(self, name: str) -> bool:
        """A key of the keyboard map that this way uses."""
        return False

    def press_letter(self, letter: str) -> bool:
        """A letter that this way uses itself."""
        return False

    def set_committing(self) -> None:
        """The sale is being kept: nothing else is taken."""
        self.committing, self.failed = True, False
        self._show()

    def end_committing(self, *, again: bool = False) -> None:
        """It is kept, or it is not; `again` where trying again may help."""
        self.committing, self.failed = False, again
        self._show()

    def finish_now(self) -> None:
        """What Enter and F12 do."""
        self._on_enter()

    # --- for the ways themselves ---

    def _foot(self, inner: QVBoxLayout) -> None:
        inner.addStretch()
        inner.addWidget(self.why)
        inner.addWidget(self.finish)

    def _right_column(self) -> QVBoxLayout:
        inner = column(self, 12)
        inner.setContentsMargins(0, theme.dp(16), theme.dp(16), theme.dp(16))
        return inner

    def _show_finish(self, text: str, *, may: bool, why: str = "") -> None:
        """The big button says what Enter does, or why it does nothing."""
        self.finish.set_text(self.tr("COBA LAGI") if self.failed else text)
        self.finish.set_busy(self.tr("Menyimpan…") if self.committing else "")
        self.finish.setEnabled(may and not self.committing)
        self.why.setText(why)

    def _show(self) -> None:
        raise NotImplementedError

    def _on_enter(self) -> None:
        self._on_finish()

    def _on_finish(self) -> None:
        raise NotImplementedError
