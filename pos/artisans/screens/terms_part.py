"""What was agreed with a maker: the terms of today, those to come, those of before, and the first ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Period, Terms
from pos.artisans.screens.parts import captioned
from pos.artisans.screens.say import centre_part, period_word, terms_words, tr
from pos.core.money import FULL_BPS
from pos.core.typed import percent, read_percent
from pos.ui import theme
from pos.ui.language import short_date
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.panel import Panel, column, row

_USUAL_CENTRE_BPS = 1_500


class TermsPart(QWidget):
    """Emits `agree_asked`; for a new card it has two fields instead, and emits `changed`."""

    changed = Signal()
    agree_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 10)
        self.first = QWidget()
        first = column(self.first, 10)
        self.centre_part = TextField(tr("Bagian pusat (%), berlaku mulai hari ini"))
        self.period = ChipRow()
        self.period.set_choices([(one.value, period_word(one)) for one in Period])
        first.addWidget(self.centre_part)
        first.addWidget(captioned(tr("Dibayar tiap"), self.period))
        layout.addWidget(self.first)
        self.versions = QWidget()
        self._listed = column(self.versions, 8)
        layout.addWidget(self.versions)
        self.agree = Button(tr("Ketentuan baru"), "secondary", "plus")
        layout.addWidget(self.agree)
        self.centre_part.edit.textChanged.connect(self.changed)
        self.agree.clicked.connect(self.agree_asked)

    def show_new(self) -> None:
        """The first terms of a new card."""
        self.first.show()
        self.versions.hide()
        self.agree.hide()
        self.centre_part.edit.setText(percent(_USUAL_CENTRE_BPS).rstrip("%"))
        self.centre_part.show_wrong("")
        self.period.choose(Period.WEEKLY.value)

    def show_versions(self, versions: Sequence[Terms], today: date, *, may_agree: bool) -> None:
        """Every version, the newest first; what holds today is marked."""
        self.first.hide()
        self.versions.show()
        self.agree.setVisible(may_agree)
        while self._listed.count():
            item = self._listed.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        begun = [one.version for one in versions if one.from_date <= today]
        now = max(begun, default=min((one.version for one in versions), default=0))
        for one in versions:
            self._listed.addWidget(_Version(one, one.version == now, is_ahead=one.from_date > today))

    def rate_bps(self) -> int | None:
        """The maker's part of a new card; None where it cannot be read, which is said under the field."""
        typed = read_percent(self.centre_part.text())
        wrong = "" if typed is not None else tr("Ketik persen dari 0 sampai 100.")
        self.centre_part.show_wrong(wrong)
        return None if typed is None else FULL_BPS - typed


class _Version(Panel):
    """One version: since when, the centre's part, and the rest in words."""

    def __init__(self, terms: Terms, holds: bool, *, is_ahead: bool) -> None:
        super().__init__("card")
        layout = column(self, 2, 10)
        head = row(None, 8)
        since = tr("Mulai {day}").format(day=short_date(terms.from_date))
        head.addWidget(Label(since, "bodyStrong"))
        head.addStretch()
        if holds:
            head.addWidget(Badge(tr("berlaku"), "paid", "check"))
        elif is_ahead:
            head.addWidget(Badge(tr("nanti"), "info", "clock"))
        layout.addLayout(head)
        layout.addWidget(Label(terms_words(terms), "caption", "secondary", wrap=True))
        self.setAccessibleName(f"{since}, {centre_part(terms)}")
        self.setMinimumHeight(theme.dp(44))
