"""New terms with a maker: from which day, and what is agreed; those of before hold until then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.artisans.domain import Artisan, Bearer, Period, Rail, Terms
from pos.artisans.screens.parts import captioned
from pos.artisans.screens.say import bearer_word, period_word, rail_word, tr
from pos.core.errors import PosError
from pos.core.money import FULL_BPS
from pos.core.typed import percent, read_day, read_percent, typed_day
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.language import long_date
from pos.ui.say import say
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.form_scroll import FormScroll
from pos.ui.widgets.labels import Label
from pos.ui.widgets.money_field import MoneyField
from pos.ui.widgets.panel import column, row
from pos.ui.widgets.segments import Segments


class TermsSheet(Sheet):
    """Begins with the newest terms.  Emits `given(Terms)`; `refuse` says why not, `accept` ends it."""

    given = Signal(object)

    def __init__(self, window: QWidget, artisan: Artisan, newest: Terms, today: date) -> None:
        title = tr("Ketentuan baru dengan {name}").format(name=artisan.display_name)
        text = tr("Ketentuan lama berlaku sampai hari sebelumnya; penjualan yang sudah ada tidak berubah.")
        super().__init__(window, title, text, "percentage", 760)
        self._newest, self._today = newest, today
        self._rail, self._period = newest.rail, newest.period
        self._build()
        self._wire()
        self._show_terms()

    def _build(self) -> None:
        self.since = TextField(tr("Berlaku mulai"), "31-12-2026")
        self.since_words = Label("", "caption", "secondary")
        self.centre_part = TextField(tr("Bagian pusat (%)"))
        self.bearer = Choice()
        self.bearer.setMinimumHeight(theme.dp(48))
        self.bearer.setAccessibleName(tr("Diskon ditanggung"))
        for one in Bearer:
            self.bearer.addItem(bearer_word(one), one.value)
        self.part = TextField(tr("Bagian perajin dari diskon (%)"))
        self.floor = TextField(tr("Harga terendah (% dari harga; 0 = bebas)"))
        self.loss = TextField(tr("Bagian yang diganti pusat bila rusak/hilang (%)"))
        self.minimum = MoneyField(tr("Pembayaran minimum (kosong = ikut pusat)"))
        self.rails = Segments(tr("Cara bayar"), [(one.value, rail_word(one)) for one in Rail])
        self.periods = Segments(tr("Dibayar tiap"), [(one.value, period_word(one)) for one in Period])
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(16))
        grid.setVerticalSpacing(theme.dp(10))
        parts = (
            self._begin(), self.centre_part, captioned(tr("Diskon ditanggung"), self.bearer), self.part,
            self.loss, self.floor, self.minimum, captioned(tr("Dibayar tiap"), self.periods),
            captioned(tr("Cara bayar"), self.rails),
        )  # fmt: skip
        for at, part in enumerate(parts):
            grid.addWidget(part, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.form = FormScroll(0, 4)
        self.form.column.addLayout(grid)
        self.wrong = Label("", "captionStrong", "danger", wrap=True)
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self.wrong)
        self.wrong.hide()
        self.first = self.centre_part.edit
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.save = self.add_button(tr("Simpan"), "primary", "check", "F12")
        self.default = self.save

    def _begin(self) -> QWidget:
        holder = QWidget()
        inner = column(holder, 6)
        inner.addWidget(self.since)
        quick = row(None, 8)
        month = (self._today.replace(day=1) + timedelta(days=32)).replace(day=1)
        days = (
            (tr("Hari ini"), self._today),
            (tr("Minggu depan"), self._today + timedelta(days=7)),
            (tr("Awal bulan depan"), month),
        )
        for word, day in days:
            button = Button(word, "chip")
            button.setProperty("day", typed_day(day))
            button.clicked.connect(self._on_quick)
            quick.addWidget(button)
        quick.addStretch()
        inner.addLayout(quick)
        inner.addWidget(self.since_words)
        return holder

    def _wire(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.since.edit.textChanged.connect(self._on_since)
        self.bearer.currentIndexChanged.connect(self._on_bearer)
        self.rails.chosen.connect(self._on_rail)
        self.periods.chosen.connect(self._on_period)

    def _show_terms(self) -> None:
        newest = self._newest
        self.since.edit.setText(typed_day(max(newest.from_date, self._today)))
        self.centre_part.edit.setText(percent(FULL_BPS - newest.rate_bps).rstrip("%"))
        self.bearer.setCurrentIndex(self.bearer.findData(newest.bearer.value))
        self.part.edit.setText(percent(newest.bearer_bps).rstrip("%"))
        self.floor.edit.setText(percent(newest.floor_bps).rstrip("%"))
        self.loss.edit.setText(percent(newest.loss_bps).rstrip("%"))
        self.minimum.edit.set_amount(newest.minimum_payout)
        self.rails.show_choice(self._rail.value)
        self.periods.show_choice(self._period.value)
        self._on_bearer()

    def press_key(self, name: str) -> bool:
        """F12 keeps the terms."""
        if name == "F12":
            self._on_save()
        return name == "F12"

    def refuse(self, error: PosError) -> None:
        """The terms were not kept: say why."""
        self.save.set_busy()
        self.wrong.setText(say(error).text)
        self.wrong.show()

    def _on_quick(self) -> None:
        button = self.sender()
        if button is not None:
            self.since.edit.setText(str(button.property("day")))

    def _on_since(self, _text: str) -> None:
        day = read_day(self.since.text())
        self.since.show_wrong("")
        self.since_words.setText("" if day is None else long_date(day))

    def _on_bearer(self) -> None:
        self.part.setVisible(self.bearer.currentData() == Bearer.PART.value)

    def _on_rail(self, key: str) -> None:
        self._rail = Rail(key)

    def _on_period(self, key: str) -> None:
        self._period = Period(key)

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        self.wrong.hide()
        day = read_day(self.since.text())
        self.since.show_wrong(tr("Contoh: 31-12-2026") if day is None else "")
        fields = (self.centre_part, self.part, self.floor, self.loss)
        read = [read_percent(field.text()) for field in fields]
        for field, bps in zip(fields, read, strict=True):
            field.show_wrong("" if bps is not None else tr("Ketik persen dari 0 sampai 100."))
        if day is None or None in read:
            return
        centre, part, floor, loss = (bps or 0 for bps in read)
        least = self.minimum.edit
        self.save.set_busy(tr("Menyimpan…"))
        self.given.emit(
            replace(
                self._newest,
                from_date=day,
                rate_bps=FULL_BPS - centre,
                bearer=Bearer(self.bearer.currentData()),
                bearer_bps=part,
                floor_bps=floor,
                loss_bps=loss,
                minimum_payout=None if least.is_empty() else least.amount(),
                rail=self._rail,
                period=self._period,
            )
        )
