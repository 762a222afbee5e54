"""The button of every screen: an icon, a word that says the outcome, and the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pos.ui import icons, theme
from pos.ui.widgets.button_looks import LOOKS, Look, height_of, paints

_GAP = 9
_CAP_PAD = 6
_CAP_HEIGHT = 20
_DOT = 26
_GROWING = ("pay", "payWhite", "payLong", "numpad", "pin", "pinLow", "amount")


class Button(QPushButton):
    """A button that paints itself.

    `kind`: `pay` (the one big next step, 76 px), `primary`, `secondary`, `danger`, `ghost` (text only),
    `chip`, `numpad`, `pin`, `amount` (60 px, for money), `inverse` (on a dark toast).
    `key` is the key drawn on it (hidden in windows below 1200 px).  `name` is what a screen reader says
    where there is no text.  A tap never steals the focus: buttons take it by Tab only.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "secondary",
        icon: str = "",
        key: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind = kind
        self.icon_name = icon
        self.key = key
        self.caption = ""
        self.count = ""
        self.stripe: QColor | None = None
        self.icon_last = False
        self._busy_text = ""
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        grows = QSizePolicy.Policy.Expanding if kind in _GROWING else None
        self.setSizePolicy(grows or QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or text)

    def set_text(self, text: str, icon: str | None = None) -> None:
        """Change the word, and the icon where one is given."""
        self.icon_name = self.icon_name if icon is None else icon
        self.setText(text)
        self.setAccessibleName(text or self.accessibleName())
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Another look of about the same size: one solid button a screen is the next step."""
        if kind != self.kind:
            self.kind = kind
            self.setProperty("kind", kind)
            self.updateGeometry()
            self.update()

    def set_caption(self, caption: str) -> None:
        """A small line above the text: `Uang pas` over the amount."""
        self.caption = caption
        self.update()

    def set_count(self, count: str) -> None:
        """A round count beside the text (`2`, `4×`); empty hides it."""
        self.count = count
        self.updateGeometry()
        self.update()

    def set_stripe(self, colour: str) -> None:
        """A bar of colour at the left edge, as `#RRGGBB`: the colour of a rupiah note."""
        self.stripe = QColor(colour)
        self.update()

    def set_busy(self, text: str = "") -> None:
        """Say what is going on (`Mencetak…`) and take no presses; empty text ends it.  Width is kept."""
        if text and not self._busy_text:
            self.setMinimumWidth(self.width())
        if not text:
            self.setMinimumWidth(0)
        self._busy_text = text
        self.setEnabled(not text)
        self.update()

    @property
    def look(self) -> Look:
        """The lengths and colours of this kind."""
        return LOOKS[self.kind]

    def sizeHint(self) -> QSize:
        look = self.look
        width = self._row_width() + 2 * theme.dp(look.padding)
        height = height_of(self.kind)
        return QSize(max(width, height if look.square else theme.dp(44)), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = paints(self)
        self._paint_box(painter, colours.fill, colours.border, colours.border_width)
        self._paint_row(painter, QColor(colours.text))

    # -- what stands in the row: icon, text, count, key cap

    def _font(self) -> QFont:
        return theme.sans(self.look.pixels, self.look.weight)

    def _shown_text(self) -> str:
        return self._busy_text or self.text()

    def _shown_icon(self) -> str:
        return "loader-2" if self._busy_text and self.icon_name else self.icon_name

    def _cap_shown(self) -> bool:
        if not self.key:
            return False
        window = self.window()
        return theme.layout_of(window.width(), theme.current().scale).key_caps

    def _cap_width(self) -> int:
        metrics = QFontMetrics(theme.mono(13, 600))
        return metrics.horizontalAdvance(self.key) + 2 * theme.dp(_CAP_PAD)

    def _widths(self) -> list[int]:
        """The widths of icon, text, count and cap; 0 where there is none."""
        metrics = QFontMetrics(self._font())
        text = self._shown_text()
        longest = max(text.split("\n"), key=len, default="") if text else ""
        dot = max(theme.dp(_DOT), QFontMetrics(theme.sans(14, 700)).horizontalAdvance(self.count) + 12)
        return [
            theme.dp(self.look.icon) if self.icon_name else 0,
            max(metrics.horizontalAdvance(longest), metrics.horizontalAdvance(text)) if text else 0,
            dot if self.count else 0,
            self._cap_width() if self._cap_shown() else 0,
        ]

    def _row_width(self) -> int:
        widths = [width for width in self._widths() if width]
        stripe = theme.dp(14) if self.stripe is not None else 0
        return sum(widths) + theme.dp(_GAP) * max(0, len(widths) - 1) + stripe

    # -- painting

    def _paint_box(self, painter: QPainter, fill: str, border: str, border_width: int) -> None:
        inset = border_width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = theme.dp(8)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        if fill:
            painter.fillPath(path, QColor(fill))
        if self.stripe is not None:
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(QRect(0, 0, theme.dp(14), self.height()), self.stripe)
            painter.restore()
        if border and border_width:
            painter.setPen(QPen(QColor(border), border_width))
            painter.drawPath(path)

    def _paint_row(self, painter: QPainter, colour: QColor) -> None:
        icon, text, dot, cap = self._widths()
        spread = self.look.spread
        left = theme.dp(self.look.padding) if spread else (self.width() - self._row_width()) // 2
        if self.stripe is not None:
            left = theme.dp(24)
        gap = theme.dp(_GAP)
        middle = self.height() // 2
        if icon:
            at = left + text + gap if self.icon_last and text else left
            self._paint_icon(painter, QPointF(at, middle - icon / 2), icon, colour)
            left += 0 if self.icon_last else icon + gap
        if text:
            self._paint_text(painter, QRect(left, 0, self.width() - left, self.height()), colour)
            left += text + gap
        if dot:
            self._paint_dot(painter, QRect(left, middle - theme.dp(_DOT) // 2, dot, theme.dp(_DOT)))
            left += dot + gap
        if cap:
            height = theme.dp(_CAP_HEIGHT)
            at = self.width() - theme.dp(self.look.padding) - cap if spread else left
            self._paint_cap(painter, QRect(at, middle - height // 2, cap, height), colour)

    def _paint_icon(self, painter: QPainter, at: QPointF, size: int, colour: QColor) -> None:
        picture = icons.drawn(self._shown_icon(), colour.name(), size, self.devicePixelRatioF())
        painter.drawPixmap(at, picture)

    def _paint_text(self, painter: QPainter, box: QRect, colour: QColor) -> None:
        painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self.caption:
            half = box.height() // 2
            painter.setFont(theme.sans(13, 600))
            top = theme.dp(2 if theme.current().low else 7)
            up = QRect(0, box.y() + top, self.width(), half - theme.dp(2))
            painter.drawText(up, Qt.AlignmentFlag.AlignCenter, self.caption)
            box = QRect(box.x(), half - theme.dp(4), box.width(), half)
        painter.setFont(self._font())
        painter.drawText(box, flags, self._shown_text())

    def _paint_dot(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
        painter.setPen(theme.colour("accent.on"))
        painter.setFont(theme.sans(14, 700))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.count)

    def _paint_cap(self, painter: QPainter, box: QRect, colour: QColor) -> None:
        draw_cap(painter, box, self.key, colour)


def draw_cap(painter: QPainter, box: QRect, key: str, colour: QColor) -> None:
    """A key cap: the name of a key in a small rounded frame."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.dp(4), theme.dp(4))
    painter.setFont(theme.mono(13, 600))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
