"""The rows of *Mutasi*: goods with their count, and goods of a transfer as they are unpacked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos.catalogue.tag_codes import shown
from pos.stock.domain.acting import GoodsLine, Receiving
from pos.stock.domain.acts import ActLine
from pos.stock.screens.say_acts import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import DigitsField
from pos.ui.widgets.labels import Badge, ElidedLabel, Label
from pos.ui.widgets.panel import column, row
from pos.ui.widgets.photo_view import PhotoView

_HIGH = 72
_COUNT = 64
_BUTTON = 48


class Ground(QWidget):
    """A row with a line below; soft terracotta where it changed last."""

    def __init__(self, high: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fresh = False
        self.setFixedHeight(theme.dp(high))

    def set_fresh(self, fresh: bool) -> None:
        """Whether it changed last."""
        self._fresh = fresh
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg.selected" if self._fresh else "bg.surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border.subtle"))


def square(icon: str, name: str) -> Button:
    """A button as high as a field, that takes no focus from it."""
    button = Button("", "square", icon, name=name)
    button.setFixedSize(theme.dp(_BUTTON), theme.dp(_BUTTON))
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


class GoodsRow(Ground):
    """A thing with its count.  Emits `counted((place, int))`; none takes it away."""

    counted = Signal(object)

    def __init__(self, place: int, line: GoodsLine, parent: QWidget | None = None) -> None:
        super().__init__(_HIGH, parent)
        self._place, self._line = place, line
        item = line.item
        layout = row(self, 10)
        layout.setContentsMargins(theme.dp(8), 0, theme.dp(10), 0)
        picture = PhotoView(48)
        picture.set_photo(None, item.name, item.category)
        layout.addWidget(picture)
        words = column(None, 2)
        words.addStretch()
        words.addWidget(ElidedLabel(item.name, "bodyStrong"))
        under = " · ".join(p for p in (item.artisan_name, shown(item.code) if item.code else "") if p)
        words.addWidget(ElidedLabel(under, "caption", "secondary"))
        words.addStretch()
        layout.addLayout(words, 1)
        if item.piece_id is not None:
            layout.addWidget(Badge(tr("1 buah saja"), "accent"))
        else:
            self._add_count(layout, item.left)
        self.remove = square("trash", tr("Hapus {name}").format(name=item.name))
        self.remove.clicked.connect(self._on_remove)
        layout.addWidget(self.remove)

    def _add_count(self, layout: object, left: int) -> None:
        item = self._line.item
        over = self._line.quantity > left
        said = tr("sisa {n}").format(n=left)
        self.left = Label(said, "captionStrong", "warning" if over else "secondary")
        self.less = square("minus", tr("Kurangi {name}").format(name=item.name))
        self.more = square("plus", tr("Tambah {name}").format(name=item.name))
        self.count = DigitsField(4)
        self.count.setAccessibleName(tr("Jumlah {name}").format(name=item.name))
        self.count.setFixedSize(theme.dp(_COUNT), theme.dp(_BUTTON))
        self.count.setText(str(self._line.quantity))
        for part in (self.left, self.less, self.count, self.more):
            layout.addWidget(part)  # type: ignore[attr-defined]
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self.count.entered.connect(self._on_typed)
        self.count.editingFinished.connect(self._on_typed)

    def _on_less(self) -> None:
        self.counted.emit((self._place, self._line.quantity - 1))

    def _on_more(self) -> None:
        self.counted.emit((self._place, self._line.quantity + 1))

    def _on_typed(self) -> None:
        typed = self.count.amount().amount
        if typed != self._line.quantity:
            self.counted.emit((self._place, typed))

    def _on_remove(self) -> None:
        self.counted.emit((self._place, 0))


class _Counter(QWidget):
    """A word over a count between − and +.  Emits `stepped(int)`."""

    stepped = Signal(int)

    def __init__(self, word: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 4)
        self._word = word
        self.less = square("minus", tr("{word} kurang satu: {name}").format(word=word, name=name))
        self.more = square("plus", tr("{word} tambah satu: {name}").format(word=word, name=name))
        self.value = Label("", "bodyStrong")
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.value.setMinimumWidth(theme.dp(32))
        layout.addWidget(Label(word, "captionStrong", "secondary"))
        for part in (self.less, self.value, self.more):
            layout.addWidget(part)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)

    def show_count(self, count: int, rest: int) -> None:
        """The count, and how many more there can be."""
        self.value.setText(str(count))
        self.value.setAccessibleName(f"{self._word}: {count}")
        self.less.setEnabled(count > 0)
        self.more.setEnabled(rest > 0)

    def _on_less(self) -> None:
        self.stepped.emit(-1)

    def _on_more(self) -> None:
        self.stepped.emit(1)


class CameRow(Ground):
    """A line of a transfer: how many came whole, how many broken; the rest is missing.

    Emits `whole((place, int))` and `broken((place, int))` with one step.
    """

    whole = Signal(object)
    broken = Signal(object)

    def __init__(self, place: int, line: ActLine, parent: QWidget | None = None) -> None:
        super().__init__(112, parent)
        self._place = place
        layout = column(self, 4)
        layout.setContentsMargins(theme.dp(12), theme.dp(8), theme.dp(12), theme.dp(8))
        head = row(None, 8)
        head.addWidget(ElidedLabel(line.name, "bodyStrong"), 1)
        code = f" · {shown(line.code)}" if line.piece_id is not None and line.code else ""
        said = tr("dikirim {n}").format(n=line.quantity)
        head.addWidget(Label(f"{said}{code}", "captionStrong", "secondary"))
        layout.addLayout(head)
        steps = row(None, 14)
        self.whole_steps = _Counter(tr("Utuh"), line.name)
        self.broken_steps = _Counter(tr("Rusak"), line.name)
        self.missing = Badge()
        steps.addWidget(self.whole_steps)
        steps.addWidget(self.broken_steps)
        steps.addStretch(1)
        steps.addWidget(self.missing)
        layout.addLayout(steps)
        self.whole_steps.stepped.connect(self._on_whole)
        self.broken_steps.stepped.connect(self._on_broken)

    def show_state(self, state: Receiving) -> None:
        """Draw the line as it is unpacked."""
        place = self._place
        missing = state.missing(place)
        self.whole_steps.show_count(state.whole[place], missing)
        self.broken_steps.show_count(state.broken[place], missing)
        said = tr("Kurang {n}").format(n=missing)
        if missing:
            self.missing.set_badge(said, "warning", "alert-triangle")
        elif state.broken[place]:
            self.missing.set_badge(tr("Ada yang rusak"), "danger", "alert-circle")
        else:
            self.missing.set_badge(tr("Lengkap"), "paid", "circle-check")
        self.set_fresh(state.fresh == place)

    def _on_whole(self, by: int) -> None:
        self.whole.emit((self._place, by))

    def _on_broken(self, by: int) -> None:
        self.broken.emit((self._place, by))
