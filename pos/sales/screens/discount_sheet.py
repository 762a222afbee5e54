"""*Diskon*: on a line, on the basket, or another price; what it does is shown before it is used."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from pos.artisans.domain import Bearer
from pos.core.errors import BadText, PosError
from pos.core.money import Rupiah, percent, rupiah
from pos.core.text import clean
from pos.sales.domain import Basket, BelowFloor, NeedsApproval, check_limits, price
from pos.sales.domain.draft import Draft, Effects, Target, effects_of
from pos.sales.screens.change_card import EffectPanel
from pos.sales.screens.choices import Choices
from pos.sales.screens.say_discount import bad_reason, price_below_floor
from pos.ui.dialogs import Sheet
from pos.ui.say import say
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import DigitsField
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import column, row

_MOST_LETTERS: Final = 45
_OTHER: Final = "other"
_PERCENTS: Final = (5, 10, 15, 20)


class FigureField(DigitsField):
    """An amount, or whole per cent; `percent_pressed` for `%`, `refused` for a comma in per cent.

    In rupiah a comma types `000`; in per cent that would make 100 of 1,5.
    """

    percent_pressed = Signal()
    refused = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(10, parent)
        self.in_percent = False

    def set_percent(self, in_percent: bool) -> None:
        """Take per cent (at most three digits) or rupiah."""
        self.in_percent = in_percent
        self._most = 3 if in_percent else 10

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "%":
            self.percent_pressed.emit()
        elif event.text() == "-" or (self.in_percent and event.text() in (".", ",")):
            self.refused.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class DiscountSheet(Sheet):
    """Types a discount or a price.

    `limit_bps` is what an attendant may take off alone; `alone` says that no supervisor is logged in.  Emits
    `given(Draft)` with Enter, `removed(Draft)`; Esc leaves the basket as it is.
    """

    given = Signal(object)
    removed = Signal(object)

    def __init__(self, window: QWidget, draft: Draft, limit_bps: int, alone: bool) -> None:
        super().__init__(window, self.tr("Diskon"), " ", "discount", 920)
        self._limit_bps = limit_bps
        self._alone = alone
        self._draft = draft
        self._other = False
        self._build()
        self._wire()
        self._take(draft)

    # --- building ---

    def _build(self) -> None:
        halves = row(None, 24)
        left, right = column(None, 8), column(None, 12)
        self.targets = Choices(
            self,
            (
                (Target.LINE, self.tr("Barang ini"), ""),
                (Target.BASKET, self.tr("Seluruh keranjang"), ""),
                (Target.PRICE, self.tr("Ubah harga"), ""),
            ),
        )
        left.addLayout(self.targets.grid)
        self._build_figure(left)
        self._build_reason(left)
        self._build_bearer(left)
        left.addStretch()
        self.effects = EffectPanel()
        self.notice = Notice()
        right.addWidget(self.effects, 1)
        self.by_centre = Button(self.tr("Ditanggung pusat"), "secondary", "", "P")
        self.by_centre.hide()
        right.addWidget(self.notice)
        right.addWidget(self.by_centre)
        halves.addLayout(left, 17)
        halves.addLayout(right, 10)
        self.body.addLayout(halves)
        self.remove = Button(self.tr("Hapus diskon"), "danger", "trash", "Del")
        self.buttons.insertWidget(0, self.remove)
        self.back = self.add_button(self.tr("Batal"), "secondary", "", "Esc")
        self.use = self.add_button(self.tr("Pakai"), "primary", "check", "Enter")
        self.first = self.field

    def _build_figure(self, left: QVBoxLayout) -> None:
        self.figure_name = Label("", "captionStrong", "secondary")
        left.addWidget(self.figure_name)
        line = row(None, 8)
        self.field = FigureField()
        self.units = Choices(self, (("rupiah", self.tr("Rp"), ""), ("percent", "%", "")))
        self.percents = Choices(self, [(str(n), f"{n}%", "") for n in _PERCENTS])
        line.addWidget(self.field, 1)
        line.addLayout(self.units.grid)
        line.addLayout(self.percents.grid)
        left.addLayout(line)

    def _build_reason(self, left: QVBoxLayout) -> None:
        self.reason_name = Label("", "captionStrong", "secondary")
        self.reasons = Choices(
            self,
            (
                (self.tr("Retak rambut"), self.tr("Retak rambut"), "1"),
                (self.tr("Barang pajangan"), self.tr("Barang pajangan"), "2"),
                (self.tr("Langganan/rombongan"), self.tr("Langganan/rombongan"), "3"),
                (_OTHER, self.tr("Lainnya"), "4"),
            ),
            2,
        )
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("Tulis alasannya"))
        self.other.setAccessibleName(self.tr("Alasan lain"))
        self.other.setMaxLength(_MOST_LETTERS)
        left.addWidget(self.reason_name)
        left.addLayout(self.reasons.grid)
        left.addWidget(self.other)

    def _build_bearer(self, left: QVBoxLayout) -> None:
        self.bearer_name = Label(self.tr("Siapa yang menanggung?"), "captionStrong", "secondary")
        self.bearers = Choices(
            self,
            (
                ("", self.tr("Sesuai perjanjian"), "S"),
                (Bearer.CENTRE, self.tr("Pusat"), "P"),
                (Bearer.ARTISAN, self.tr("Perajin"), "A"),
                (Bearer.PART, self.tr("Bagi dua"), "B"),
            ),
        )
        left.addWidget(self.bearer_name)
        left.addLayout(self.bearers.grid)

    def _wire(self) -> None:
        self.targets.chosen.connect(self._on_target)
        self.units.chosen.connect(self._on_unit)
        self.percents.chosen.connect(self._on_percent)
        self.reasons.chosen.connect(self._on_reason)
        self.bearers.chosen.connect(self._on_bearer)
        self.field.changed.connect(self._on_figure)
        self.field.percent_pressed.connect(self._on_percent_key)
        self.field.refused.connect(self._on_refused)
        self.field.removed.connect(self._on_remove)
        self.field.letter.connect(self._on_letter)
        self.field.entered.connect(self._on_use)
        self.other.textEdited.connect(self._on_other)
        self.by_centre.clicked.connect(self._on_by_centre)
        self.remove.clicked.connect(self._on_remove)
        self.back.clicked.connect(self.reject)
        self.use.clicked.connect(self._on_use)

    # --- showing ---

    def _take(self, draft: Draft) -> None:
        """Begin with what is given on a target already."""
        self._draft = draft
        self._other = bool(draft.reason) and draft.reason not in self.reasons.chips
        self.other.setText(draft.reason if self._other else "")
        self._put_figure()
        self._show()

    def _put_figure(self) -> None:
        draft = self._draft
        self.field.set_percent(draft.in_percent)
        self.field.set_amount(Rupiah(draft.figure) if draft.figure else None)
        self.field.selectAll()

    def _show(self) -> None:
        draft = self._draft
        line, is_price = draft.line, draft.target is Target.PRICE
        self.title.setText(self.tr("Ubah harga") if is_price else self.tr("Diskon"))
        self.text.setText(self._about())
        self.targets.show_chosen(draft.target)
        for target in (Target.LINE, Target.PRICE):
            self.targets.chips[target].setEnabled(line is not None)
        self.figure_name.setText(self._figure_words())
        self.field.setAccessibleName(self._figure_words())
        self.units.show_chosen("percent" if draft.in_percent else "rupiah")
        self.percents.show_chosen(str(draft.figure) if draft.in_percent else "")
        for choices in (self.units, self.percents, self.bearers):
            choices.set_shown(not is_price)
        self.bearer_name.setVisible(not is_price)
        self.reason_name.setText(self.tr("Alasan"))
        self.reason_name.set_tone("secondary")
        self.reasons.show_chosen(_OTHER if self._other else draft.reason)
        self.other.setVisible(self._other)
        self.bearers.show_chosen(draft.bearer or "")
        self.remove.setVisible(draft.is_given)
        self.remove.set_text(self.tr("Pakai harga normal") if is_price else self.tr("Hapus diskon"))
        self._show_effect()

    def _show_effect(self) -> None:
        """The live effect, and what stands against it; nothing typed yet is no mistake."""
        draft = self._draft
        after = draft.after() if draft.figure else draft.before()
        self.by_centre.hide()
        try:
            effects: Effects | None = effects_of(draft, after)
        except PosError as error:
            self.effects.show_effects(None)
            self._show_trouble(error)
            return
        self.effects.show_effects(effects)
        trouble = self._beyond(after)
        needs = isinstance(trouble, NeedsApproval) and self._alone
        self.use.set_text(
            self.tr("Minta persetujuan") if needs else self.tr("Pakai"), "shield-lock" if needs else "check"
        )
        self.use.setEnabled(bool(draft.figure) and not isinstance(trouble, BelowFloor))
        if trouble is not None:
            self._show_trouble(trouble)
        else:
            self.notice.clear_notice()

    def _beyond(self, after: Basket) -> PosError | None:
        """What the limits say; a reason that is not given yet is asked for with Enter."""
        draft = self._draft
        if not draft.figure:
            return None
        if draft.target is Target.PRICE and not draft.reason:
            after = replace(draft, reason="-").after()
        try:
            check_limits(price(after), self._limit_bps, draft.checked_place)
        except PosError as error:
            return error
        return None

    def _show_trouble(self, error: PosError) -> None:
        said = say(error)
        if isinstance(error, NeedsApproval):
            remedy = said.remedy
            if not self._alone:
                remedy = self.tr("Anda pengelola: nama Anda dicatat sebagai penyetuju.")
            self.notice.show_notice("warning", said.happened, remedy)
        elif isinstance(error, BelowFloor) and self._draft.target is not Target.PRICE:
            self.notice.show_notice("danger", said.happened, said.remedy)
            self.by_centre.show()
        else:
            said = price_below_floor(error) if isinstance(error, BelowFloor) else said
            self.use.setEnabled(False)
            self.notice.show_notice("danger", said.happened, said.rest)

    def _about(self) -> str:
        draft = self._draft
        line = draft.line
        if draft.target is Target.BASKET or line is None:
            pieces = self.tr("Seluruh keranjang, {n} barang").format(n=draft.basket.pieces)
            return pieces + self._limit_words()
        about = [line.item.name, line.item.artisan_name, self._count_words(line.quantity)]
        limit = "" if draft.target is Target.PRICE else self._limit_words()
        return " · ".join(part for part in about if part) + limit

    def _count_words(self, quantity: int) -> str:
        return self.tr("{n} buah").format(n=quantity) if quantity > 1 else ""

    def _limit_words(self) -> str:
        return self.tr(" · batas kasir {limit}").format(limit=percent(self._limit_bps))

    def _figure_words(self) -> str:
        draft = self._draft
        if draft.target is Target.PRICE and draft.line is not None:
            normal = rupiah(draft.line.item.price)
            return self.tr("Harga baru satu buah (normal {price})").format(price=normal)
        return self.tr("Potongan dalam persen") if draft.in_percent else self.tr("Potongan dalam rupiah")

    # --- what is pressed ---

    def press_key(self, name: str) -> bool:
        """F4 goes on to the next target; F12 is the big button."""
        if name == "F4":
            can = [target for target in Target if self.targets.chips[target].isEnabled()]
            self._on_target(can[(can.index(self._draft.target) + 1) % len(can)])
        elif name == "F12":
            self._on_use()
        return name in ("F4", "F12")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused not in (self.back, self.remove):
            self._on_use()
        elif not self.reasons.press(event.text()) and not self._on_letter(event.text().upper()):
            super().keyPressEvent(event)
        event.accept()

    def _on_letter(self, letter: str) -> bool:
        return self.bearers.press(letter)

    def _on_target(self, name: str) -> None:
        self._take(Draft.of(self._draft.basket, self._draft.place, Target(name)))
        self.field.setFocus()

    def _on_unit(self, name: str) -> None:
        if (name == "percent") != self._draft.in_percent:
            self._on_percent_key()
        self.field.setFocus()

    def _on_percent_key(self) -> None:
        """Rupiah and per cent change places; a figure that cannot be per cent begins anew."""
        if self._draft.target is Target.PRICE:
            return
        in_percent = not self._draft.in_percent
        figure = 0 if in_percent and self._draft.figure > 999 else self._draft.figure
        self._draft = replace(self._draft, in_percent=in_percent, figure=figure)
        self._put_figure()
        self.field.deselect()
        self._show()

    def _on_percent(self, figure: str) -> None:
        self._draft = replace(self._draft, in_percent=True, figure=int(figure))
        self._put_figure()
        self._show()
        self.field.setFocus()

    def _on_figure(self, amount: Rupiah) -> None:
        if amount.amount != self._draft.figure:
            self._draft = replace(self._draft, figure=amount.amount)
            self._show()

    def _on_refused(self) -> None:
        happened = self.tr("Ketik angka bulat tanpa minus atau koma.")
        self.notice.show_notice("warning", happened, self.tr("Keranjang tidak berubah."))

    def _on_reason(self, name: str) -> None:
        self._other = name == _OTHER
        reason = self.other.text() if self._other else name
        self._draft = replace(self._draft, reason=reason)
        self._show()
        if self._other:
            self.other.setFocus()

    def _on_other(self, text: str) -> None:
        self._draft = replace(self._draft, reason=text)
        self._show_effect()

    def _on_bearer(self, name: str) -> None:
        self._draft = replace(self._draft, bearer=Bearer(name) if name else None)
        self._show()

    def _on_by_centre(self) -> None:
        self._on_bearer(Bearer.CENTRE)
        self.field.setFocus()

    def _on_remove(self) -> None:
        if self._draft.is_given:
            self.accept()
            self.removed.emit(self._draft)

    def _on_use(self) -> None:
        if not self._draft.figure or not self.use.isEnabled():
            self.field.setFocus()
            return
        if not self._draft.reason.strip():
            self._ask_reason(self.tr("Alasan: pilih dulu dengan 1 sampai 4"))
            return
        try:
            reason = clean("reason", self._draft.reason, _MOST_LETTERS)
        except BadText as error:
            self._ask_reason(bad_reason(error))
            return
        draft = replace(self._draft, reason=reason)
        self.accept()
        self.given.emit(draft)

    def _ask_reason(self, words: str) -> None:
        self.reason_name.setText(words)
        self.reason_name.set_tone("danger")
        target = self.other if self._other else next(iter(self.reasons.chips.values()))
        target.setFocus(Qt.FocusReason.TabFocusReason)
