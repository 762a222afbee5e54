"""Words and amounts on a screen: labels by role and tone, icons, badges, rules."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from pos.core.money import Rupiah, plain, rupiah
from pos.ui import icons, theme

TONES: Final = ("paid", "info", "warning", "danger", "offline")
"""The kinds of message; each has its words' colour, background and border."""


class Label(QLabel):
    """A text with a role of the type scale (`caption` … `change`) and a tone (`secondary`, `paid` …)."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a name is never markup
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)

    def set_tone(self, tone: str) -> None:
        """Another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self._repolish()

    def set_role(self, role: str) -> None:
        """Another size."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self._repolish()

    def _repolish(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()


class ElidedLabel(Label):
    """A name that may be cut with `…` where room is short; the whole name is its tooltip."""

    def __init__(
        self, text: str = "", role: str = "body", tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, tone, False, parent)
        self.setProperty("elides", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.dp(40), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        short = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if short else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)


class MoneyLabel(Label):
    """An amount, right-aligned: `Rp431.500`, or `431.500` where `prefix` is off; None shows `–`."""

    def __init__(
        self,
        amount: Rupiah | None = None,
        role: str = "bodyStrong",
        tone: str = "",
        prefix: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", role, tone, False, parent)
        self._prefix = prefix
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.set_amount(amount)

    def set_amount(self, amount: Rupiah | None) -> bool:
        """Show another amount; returns whether it is another one."""
        shown = "–" if amount is None else rupiah(amount) if self._prefix else plain(amount)
        before = self.text()
        self.setText(shown)
        return shown != before


class Icon(QLabel):
    """An icon of `resources/icons` in a token's colour; decoration, so a screen reader passes over it."""

    def __init__(
        self, name: str, token: str = "text.primary", size: float = 22, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self.setFixedSize(theme.dp(size), theme.dp(size))
        self.set_icon(name, token)

    def set_icon(self, name: str, token: str = "text.primary") -> None:
        """Another icon or colour."""
        self.setPixmap(icons.pixmap(name, token, self._size, self.devicePixelRatioF()))


class Badge(QWidget):
    """A status in a pill: an icon and a word, never colour alone.  Tones: `TONES`, `accent`, `neutral`."""

    def __init__(
        self, text: str = "", tone: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)

    def set_badge(self, text: str, tone: str, icon: str = "") -> None:
        """Show another status."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word on it."""
        return self._text

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.sans(13, 600)).horizontalAdvance(self._text) + theme.dp(20)
        return QSize(width + (theme.dp(20) if self._icon else 0), theme.dp(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        back, ink = _BADGE.get(self._tone, (f"{self._tone}.bg", f"{self._tone}.text"))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(back))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        left = theme.dp(10)
        if self._icon:
            picture = icons.pixmap(self._icon, ink, 15, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - theme.dp(15)) // 2, picture)
            left += theme.dp(20)
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.sans(13, 600))
        box = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text)


_BADGE: Final = {
    "neutral": ("bg.pressed", "text.primary"),
    "accent": ("accent.soft", "accent.text"),
}


class Rule(QFrame):
    """A thin line between parts; `strong` above totals."""

    def __init__(self, strong: bool = False, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "ruleStrong" if strong else "rule")
        thick = 2 if strong else 1
        if upright:
            self.setFixedWidth(thick)
        else:
            self.setFixedHeight(thick)
