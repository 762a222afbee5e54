"""The rows of a note: photo, name, a stepper, price and the maker's part side by side, condition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.core.money import Rupiah, plain
from pos.stock.domain.receiving import BroughtRow, IntakeDraft
from pos.stock.screens.say_intake import condition_look, condition_word, fault_words, tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import DigitsField
from pos.ui.widgets.labels import Badge, ElidedLabel, Label
from pos.ui.widgets.panel import Panel, Scroll, column, row
from pos.ui.widgets.photo_view import PhotoView

_PHOTO, _STEPPER, _PRICE, _PART, _CONDITION = 44, 156, 112, 92, 124
_SHORT_CONDITION = 44
_HIGH, _HIGH_NARROW = 64, 78

PhotoOf = Callable[[str], Path | None]
"""Finds the small picture of a photo's name."""


class RowView(QWidget):
    """One row of goods.  Emits `picked(int)` with its place, and `changed((place, BroughtRow))`."""

    picked = Signal(int)
    changed = Signal(object)

    def __init__(self, place: int, photo_of: PhotoOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._photo_of = photo_of
        self._row: BroughtRow | None = None
        self._chosen = False
        self._build()
        self._wire()

    def _build(self) -> None:
        layout = row(self, 8)
        layout.setContentsMargins(theme.dp(12), theme.dp(6), theme.dp(12), theme.dp(6))
        self.photo = PhotoView(_PHOTO)
        layout.addWidget(self.photo)
        words = column(None, 0)
        words.addStretch()
        self.name = ElidedLabel("", "bodyStrong")
        self.about = ElidedLabel("", "caption", "secondary")
        words.addWidget(self.name)
        words.addWidget(self.about)
        words.addStretch()
        layout.addLayout(words, 1)
        self.less, self.more = Button("", "square", "minus"), Button("", "square", "plus")
        self.quantity, self.price = DigitsField(5), DigitsField(9)
        for field in (self.quantity, self.price):
            field.setProperty("kind", "count")
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.price.setTextMargins(0, 0, theme.dp(8), 0)
        stepper = QWidget()
        steps = row(stepper, 4)
        steps.addWidget(self.less)
        steps.addWidget(self.quantity)
        steps.addWidget(self.more)
        stepper.setFixedWidth(theme.dp(_STEPPER))
        self.price.setFixedWidth(theme.dp(_PRICE))
        amounts = column(None, 2)
        self.part, self.part_below = Label("", "body"), Label("", "caption", "secondary")
        for part in (self.part, self.part_below):
            part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.part.setFixedWidth(theme.dp(_PART))
        amounts.addWidget(self.price)
        amounts.addWidget(self.part_below)
        self._end = QWidget()
        end = row(self._end, 0)
        self.condition = Badge()
        end.addWidget(self.condition, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(stepper)
        layout.addLayout(amounts)
        layout.addWidget(self.part)
        layout.addWidget(self._end)

    def _wire(self) -> None:
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self.quantity.changed.connect(self._on_quantity)
        self.price.changed.connect(self._on_price)
        self.quantity.entered.connect(self._on_quantity_done)
        for field in (self.quantity, self.price):
            field.installEventFilter(self)

    def show_row(self, brought: BroughtRow, chosen: bool, layout: theme.Layout) -> None:
        """Show the goods; what is being typed stays as it is typed."""
        card = brought.card
        self._row, self._chosen = None, chosen  # what is put in is no typing
        self.photo.set_photo(self._photo_of(brought.shown_photo), card.category, card.name)
        self.name.setText(card.name)
        wrong = fault_words(brought)
        parts = (card.motif or card.category, card.shelf_place, tr("barang baru") if card.is_new else "")
        self.about.setText(wrong or " · ".join(part for part in parts if part))
        self.about.set_tone("danger" if wrong else "secondary")
        self._put(self.quantity, Rupiah(brought.quantity))
        self._put(self.price, brought.price)
        self.part.setText(plain(brought.part))
        self.part_below.setText(tr("hak {part}").format(part=plain(brought.part)))
        tone, icon = condition_look(brought.condition)
        word = condition_word(brought.condition)
        self.condition.set_badge(word if layout.roomy else "", tone, icon)
        self.condition.setAccessibleName(word)
        self._end.setFixedWidth(theme.dp(_CONDITION if layout.roomy else _SHORT_CONDITION))
        self.photo.setVisible(layout.name != "compact")
        self._end.setVisible(layout.name != "compact")
        self.setMinimumHeight(theme.dp(_HIGH if layout.roomy else _HIGH_NARROW))
        self.part.setVisible(layout.roomy)
        self.part_below.setVisible(not layout.roomy)
        self._name_parts(card.name)
        self._row = brought
        self.update()

    def _put(self, field: DigitsField, amount: Rupiah) -> None:
        if field.amount() != amount or (field.is_empty() and not field.hasFocus()):
            field.set_amount(amount)

    def _name_parts(self, name: str) -> None:
        self.less.setAccessibleName(tr("Kurangi {name}").format(name=name))
        self.more.setAccessibleName(tr("Tambah {name}").format(name=name))
        self.quantity.setAccessibleName(tr("Jumlah {name}").format(name=name))
        self.price.setAccessibleName(tr("Harga jual {name}").format(name=name))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg.selected" if self._chosen else "bg.surface"))
        if self._chosen:
            painter.fillRect(0, 0, theme.dp(4), self.height(), theme.colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border.subtle"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()  # out of another row's field
        self.picked.emit(self.place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and not self._chosen:
            self.picked.emit(self.place)
        return super().eventFilter(watched, event)

    def _change(self, brought: BroughtRow) -> None:
        if brought != self._row:
            self.changed.emit((self.place, brought))

    def _on_less(self) -> None:
        if self._row is not None:
            self._change(replace(self._row, quantity=max(1, self._row.quantity - 1)))

    def _on_more(self) -> None:
        if self._row is not None:
            self._change(replace(self._row, quantity=self._row.quantity + 1))

    def _on_quantity(self, amount: Rupiah) -> None:
        if self._row is not None:
            self._change(replace(self._row, quantity=amount.amount))

    def _on_quantity_done(self) -> None:
        self.price.setFocus()
        self.price.selectAll()

    def _on_price(self, amount: Rupiah) -> None:
        if self._row is not None:
            self._change(replace(self._row, price=amount))


class RowsHead(Panel):
    """The names of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent)
        layout = self._inner = row(self, 8)
        self._photo = self._title(tr("Foto"), _PHOTO)
        self._name = ElidedLabel(tr("Barang"), "captionStrong", "secondary")
        quantity = self._title(tr("Jumlah"), _STEPPER, Qt.AlignmentFlag.AlignHCenter)
        price = self._title(tr("Harga jual"), _PRICE, Qt.AlignmentFlag.AlignRight)
        self._part = self._title(tr("Hak perajin"), _PART, Qt.AlignmentFlag.AlignRight)
        self._condition = self._title(tr("Kondisi"), _CONDITION, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._photo)
        layout.addWidget(self._name, 1)
        for title in (quantity, price, self._part, self._condition):
            layout.addWidget(title)

    def _title(self, text: str, wide: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> Label:
        label = Label(text, "captionStrong", "secondary")
        label.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        label.setFixedWidth(theme.dp(wide))
        return label

    def leave_room(self, pixels: int) -> None:
        """For the bar at the right of the rows."""
        edge = theme.dp(12)
        self._inner.setContentsMargins(edge, theme.dp(8), edge + pixels, theme.dp(8))

    def show_layout(self, layout: theme.Layout) -> None:
        """Leave out what a narrow window has no room for."""
        self._photo.setVisible(layout.name != "compact")
        self._condition.setVisible(layout.name != "compact")
        self._part.setVisible(layout.roomy)
        self._condition.setText(tr("Kondisi") if layout.roomy else "")
        self._condition.setFixedWidth(theme.dp(_CONDITION if layout.roomy else _SHORT_CONDITION))


class IntakeRows(Panel):
    """All rows of a note under their heads, and what adds one.

    Emits `picked(int)`, `changed((place, BroughtRow))` and `add_asked`.
    """

    picked = Signal(int)
    changed = Signal(object)
    add_asked = Signal()

    def __init__(self, photo_of: PhotoOf, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._photo_of = photo_of
        self.views: list[RowView] = []
        self._shown = IntakeDraft()
        layout = column(self, 0, 1)
        self._head = RowsHead()
        self._scroll = Scroll(0)
        # Always there, so that the heads stand over their columns.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._head.leave_room(self._scroll.verticalScrollBar().sizeHint().width())
        self.add = Button(tr("Tambah barang"), "ghost", "plus", "F2")
        self.add.clicked.connect(self.add_asked)
        foot = row(None, 0, 6)
        foot.addWidget(self.add)
        foot.addStretch()
        self._rows = column(None, 0)
        self._scroll.column.addLayout(self._rows)
        self._scroll.column.addLayout(foot)
        self._scroll.column.addStretch()
        layout.addWidget(self._head)
        layout.addWidget(self._scroll, 1)

    def show_draft(self, draft: IntakeDraft) -> None:
        """Show the rows; views are used again, so that what is typed in keeps the keyboard."""
        self._shown = draft
        while len(self.views) > len(draft.rows):
            old = self.views.pop()
            old.hide()
            self._rows.removeWidget(old)
            old.deleteLater()
        while len(self.views) < len(draft.rows):
            view = RowView(len(self.views), self._photo_of)
            view.picked.connect(self.picked)
            view.changed.connect(self.changed)
            self._rows.addWidget(view)
            self.views.append(view)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self._head.show_layout(layout)
        for place, (view, brought) in enumerate(zip(self.views, draft.rows, strict=True)):
            view.show_row(brought, place == draft.chosen, layout)

    def show_chosen(self, place: int, *, typing: bool) -> None:
        """Bring a row into sight; `typing` gives its quantity the keyboard."""
        view = self.views[place]
        if typing:
            view.quantity.setFocus()
            view.quantity.selectAll()
        QTimer.singleShot(0, self, self._bring_into_sight)  # a new row has no place yet

    def _bring_into_sight(self) -> None:
        if 0 <= self._shown.chosen < len(self.views):
            self._scroll.ensureWidgetVisible(self.views[self._shown.chosen], 0, theme.dp(_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_draft(self._shown)
