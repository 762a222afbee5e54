"""One way to pay on *Bayar*: what stands in the middle, what stands at the right, and when it is done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import Rupiah
from pos.sales.domain import Payment
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column


class WayPanel(QObject):
    """A way to pay, as *Bayar* knows it.

    Signals: `settled(list[Payment])` when the attendant says that the money is there, `letter(str)` for a
    key that chooses another way.  `finish` is the one big button, `notice` takes what went wrong.
    """

    settled = Signal(object)
    letter = Signal(str)
    big = "payLong"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.middle = QWidget()
        self.right = QWidget()
        self.notice = Notice()
        self.finish = Button(self.tr("SELESAI"), self.big, "check", "Enter")
        self._middle = column(self.middle, 8)
        self._right = column(self.right, 12)
        self._right.setContentsMargins(0, theme.dp(16), theme.dp(16), theme.dp(16))
        self._build()
        self._wire()

    def begin(self, due: Rupiah) -> None:
        """A buyer pays this way; `due` is what this way settles."""
        raise NotImplementedError

    def focus(self) -> None:
        """The field of this way owns the keyboard."""
        raise NotImplementedError

    def press_enter(self) -> None:
        """F12 or Enter: what the big button says."""
        raise NotImplementedError

    def fit(self, *, compact: bool, low: bool) -> None:
        """The window is narrow or low: large figures and captions give way."""

    @property
    def has_money(self) -> bool:
        """Whether something was typed or taken that going away would lose."""
        return False

    def set_busy(self, text: str) -> None:
        """The sale is being kept, or no more where the text is empty."""
        self.finish.set_busy(text)

    def refuse(self, *, again: bool) -> None:
        """The sale was not kept; `again` where trying again may help."""
        self.set_busy("")

    def payments(self) -> list[Payment]:
        """What was paid this way."""
        raise NotImplementedError

    def _build(self) -> None:
        raise NotImplementedError

    def _wire(self) -> None:
        raise NotImplementedError
