"""Questions of a count: why a pot broke, and what its differences are before they go into the books."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.core.money import rupiah
from pos.stock.domain import LossCause
from pos.stock.domain.count_results import Causes, CountDifference, CountFindings
from pos.stock.screens.say_count import cause_word, code_words, tr
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.labels import Badge, ElidedLabel, Label, Rule
from pos.ui.widgets.panel import Scroll, column, row

_BROKEN_BY: Final = (LossCause.STAFF, LossCause.FIRING, LossCause.UNKNOWN)
_MISSING_BY: Final = (LossCause.LOST, LossCause.UNKNOWN, LossCause.STAFF, LossCause.FIRING, None)
_MOST_ROWS: Final = 60
_LIST_HIGH, _LIST_LOW = 264, 204


class BrokenSheet(Sheet):
    """Why is it broken?  By tap or by digit.  Emits `given(LossCause)`; Enter does not answer it."""

    given = Signal(object)

    def __init__(self, window: QWidget, name: str) -> None:
        title = tr("Catat rusak: {name}").format(name=name)
        super().__init__(window, title, tr("Barangnya keluar dari stok."), "alert-triangle", 560)
        effects = {
            LossCause.STAFF: tr("Pusat mengganti bagian perajin."),
            LossCause.FIRING: tr("Perajin yang menanggung, tidak ada yang dibayar."),
            LossCause.UNKNOWN: tr("Pusat mengganti bagian perajin."),
        }
        self.causes: dict[LossCause, ChoiceButton] = {}
        for place, cause in enumerate(_BROKEN_BY, start=1):
            button = ChoiceButton(cause_word(cause), effects[cause], "", str(place))
            button.setProperty("cause", cause.value)
            button.clicked.connect(self._on_cause)
            self.body.addWidget(button)
            self.causes[cause] = button
        self.first = back = self.add_button(tr("Batal"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for button in self.causes.values():
            if event.text() == button.key:
                button.click()
                return
        super().keyPressEvent(event)

    def _on_cause(self) -> None:
        button = self.sender()
        if button is not None:
            self.accept()
            self.given.emit(LossCause(str(button.property("cause"))))


class _CauseChoice(Choice):
    """Why something is missing; where `usual`, also *seperti di atas*, which stands first."""

    def __init__(self, usual: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offset = 1 if usual else 0
        if usual:
            self.addItem(tr("Sebab di atas"))
        for cause in _MISSING_BY:
            self.addItem(cause_word(cause))
        self.setAccessibleName(tr("Sebab"))

    @property
    def is_usual(self) -> bool:
        """Whether it is left to the cause of all."""
        return self.currentIndex() < self._offset

    @property
    def cause(self) -> LossCause | None:
        """The cause; none where the books were wrong."""
        return _MISSING_BY[max(self.currentIndex() - self._offset, 0)]


class EndSheet(Sheet):
    """The differences with a cause for each.  Emits `given((causes, otherwise))`; Enter does not answer it.

    More than sixty differences are not listed one by one: the rest has the cause of all.
    """

    given = Signal(object)

    def __init__(self, window: QWidget, found: CountFindings) -> None:
        super().__init__(window, tr("Selesai menghitung?"), _sums(found), "clipboard-check", 820)
        self.found = found
        self.choices: dict[tuple[str, object], _CauseChoice] = {}
        self.otherwise = _CauseChoice(usual=False)
        self.otherwise.currentIndexChanged.connect(self._on_cause)
        if found.missing:
            line = row(None, 12)
            line.addWidget(Label(tr("Sebab yang kurang"), "bodyStrong"))
            line.addWidget(self.otherwise, 1)
            self.body.addLayout(line)
        if found.differences:
            self.body.addWidget(self._list(found.differences))
        for words in _warnings(found):
            self.body.addWidget(Label(words, "captionStrong", "warning", wrap=True))
        self.body.addWidget(Rule(strong=True))
        foot = row(None, 12)
        foot.addWidget(Label(tr("Pusat mengganti bagian perajin"), "title"), 1)
        self.owed = Label("", "heading")
        foot.addWidget(self.owed)
        self.body.addLayout(foot)
        self.first = back = self.add_button(tr("Kembali menghitung"), "secondary", "", "Esc")
        back.clicked.connect(self.reject)
        self.save = self.add_button(tr("Catat hasilnya"), "primary", "shield-check")
        self.save.clicked.connect(self._on_save)
        self._show()

    def _list(self, differences: Sequence[CountDifference]) -> QWidget:
        scroll = Scroll(6)
        high = 54 * min(len(differences), _MOST_ROWS) + 8
        scroll.setFixedHeight(theme.dp(min(high, _LIST_LOW if theme.current().low else _LIST_HIGH)))
        for one in differences[:_MOST_ROWS]:
            scroll.column.addWidget(self._line(one))
        if len(differences) > _MOST_ROWS:
            more = tr("dan {n} lainnya, dengan sebab di atas").format(n=len(differences) - _MOST_ROWS)
            scroll.column.addWidget(Label(more, "body", "secondary"))
        scroll.column.addStretch()
        return scroll

    def _line(self, one: CountDifference) -> QWidget:
        holder = QWidget()
        line = row(holder, 12)
        words = column(None, 0)
        words.addWidget(ElidedLabel(one.thing.name, "bodyStrong"))
        parts = [one.thing.artisan_name, code_words(one.thing.code)]
        if one.held_for:
            parts = [tr("Ditahan untuk {label}").format(label=one.held_for)]
        words.addWidget(ElidedLabel(" · ".join(part for part in parts if part), "caption", "secondary"))
        line.addLayout(words, 1)
        if one.by > 0:
            line.addWidget(Badge(tr("Lebih {n}").format(n=one.by), "info", "plus"))
            return holder
        line.addWidget(Badge(tr("Kurang {n}").format(n=-one.by), "warning", "minus"))
        choice = _CauseChoice(usual=True)
        choice.setFixedWidth(theme.dp(230))
        choice.currentIndexChanged.connect(self._on_cause)
        line.addWidget(choice)
        self.choices[one.key] = choice
        return holder

    @property
    def causes(self) -> Causes:
        """The causes that were chosen one by one."""
        chosen = {one.key: self.choices.get(one.key) for one in self.found.differences}
        return {key: c.cause for key, c in chosen.items() if c is not None and not c.is_usual}

    def _show(self) -> None:
        self.owed.setText(rupiah(self.found.owed(self.causes, self.otherwise.cause)))

    def _on_cause(self, _place: int) -> None:
        self._show()

    def _on_save(self) -> None:
        causes, otherwise = self.causes, self.otherwise.cause
        self.accept()
        self.given.emit((causes, otherwise))


def _sums(found: CountFindings) -> str:
    if not found.differences:
        return tr("{n} barang tercatat, semuanya ada. Tidak ada selisih.").format(n=found.booked)
    words = tr("{booked} barang tercatat, {counted} ada: kurang {missing}, lebih {surplus}.")
    return words.format(
        booked=found.booked, counted=found.counted, missing=found.missing, surplus=found.surplus
    )


def _warnings(found: CountFindings) -> list[str]:
    """What is not put right by this."""
    said = []
    if found.changed:
        names = ", ".join(thing.name for thing in found.changed[:3])
        words = tr("{n} berubah saat dihitung dan dibiarkan: {names}. Kembali untuk menghitungnya lagi.")
        said.append(words.format(n=len(found.changed), names=names))
    if found.left:
        words = tr("{n} pindaian tak terduga dibiarkan; ada di hasil cetak.")
        said.append(words.format(n=len(found.left)))
    return said
