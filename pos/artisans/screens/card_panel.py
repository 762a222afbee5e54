"""One card beside the list: who, how paid, on which terms, with which story; read by all, changed by some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.artisans.domain import Artisan, Keeper, OnShelf, Period, Rail, Terms, Twin
from pos.artisans.screens.artisan_rows import ArtisanLine
from pos.artisans.screens.parts import Draft, section
from pos.artisans.screens.payment_part import PaymentPart
from pos.artisans.screens.say import alike_words, tr
from pos.artisans.screens.story_part import StoryPart
from pos.artisans.screens.terms_part import TermsPart
from pos.artisans.screens.who_part import Towns, WhoPart
from pos.core.errors import PosError
from pos.core.money import ZERO, rupiah
from pos.core.photos import PhotoFolder
from pos.ui import theme
from pos.ui.say import say
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Badge, ElidedLabel, Label, MoneyLabel, Rule
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, column, row
from pos.ui.widgets.switch import Switch

WIDE = 420
_TWIN = "twin"


class CardPanel(Panel):
    """Emits `given(Draft)` when it is to be kept, `left`, and `typed` when a name or number is done.

    Further asks are signals of the parts and buttons: `statement`, `merge`, `who.chat_asked`,
    `payment.reveal_asked`, `terms.agree_asked`, `story.photo_asked`; `twin_asked(str)` carries a code.
    """

    given = Signal(object)
    left = Signal()
    typed = Signal()
    twin_asked = Signal(str)

    def __init__(self, photos: PhotoFolder, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._before: Artisan | None = None
        self._blank: Artisan | None = None
        self._keeper = Keeper("", "")
        self._loaded: Draft | None = None
        self._twin = ""
        self.setFixedWidth(theme.dp(WIDE))
        self._build(photos)
        self._wire()

    # --- building ---

    def _build(self, photos: PhotoFolder) -> None:
        layout = column(self, 0)
        layout.addWidget(self._head())
        layout.addWidget(Rule())
        self.area = Scroll(10, 16)
        rows = self.area.column
        self.notice = Notice()
        rows.addWidget(self.notice)
        self.standing = self._standing()
        rows.addWidget(self.standing)
        self.who, self.payment, self.terms, self.story = (
            WhoPart(),
            PaymentPart(),
            TermsPart(),
            StoryPart(photos),
        )
        rows.addWidget(self.who)
        section(rows, tr("Pembayaran"))
        rows.addWidget(self.payment)
        section(rows, tr("Ketentuan titip jual"))
        rows.addWidget(self.terms)
        section(rows, tr("Alamat & tanggal"))
        rows.addWidget(self.who.more)
        section(rows, tr("Cerita & foto"))
        rows.addWidget(self.story)
        self.active = Switch(tr("Masih menitipkan barang"))
        rows.addWidget(self.active)
        rows.addStretch()
        layout.addWidget(self.area, 1)
        layout.addWidget(Rule())
        layout.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QWidget()
        line = row(head, 8)
        line.setContentsMargins(theme.dp(16), theme.dp(8), theme.dp(8), theme.dp(8))
        self.name = ElidedLabel("", "title")
        self.badge = Badge()
        self.close_button = Button("", "ghost", "x", name=tr("Tutup"))
        line.addWidget(self.name, 1)
        line.addWidget(self.badge)
        line.addWidget(self.close_button)
        return head

    def _standing(self) -> QWidget:
        """What she is owed, and the ways from here."""
        holder = QWidget()
        inner = column(holder, 6)
        top = row(None, 8)
        top.addWidget(Label(tr("Saldo belum dibayar"), "bodyStrong"))
        top.addStretch()
        self.owed = MoneyLabel(role="title")
        top.addWidget(self.owed)
        inner.addLayout(top)
        self.rest = Label("", "caption", "secondary", wrap=True)
        inner.addWidget(self.rest)
        jobs = row(None, 8)
        self.statement = Button(tr("Rincian"), "secondary", "report-money")
        self.merge = Button(tr("Gabungkan…"), "secondary", "users")
        jobs.addWidget(self.statement, 1)
        jobs.addWidget(self.merge, 1)
        inner.addLayout(jobs)
        inner.addWidget(Rule())
        return holder

    def _foot(self) -> QWidget:
        self.foot = QWidget()
        line = row(self.foot, 10)
        line.setContentsMargins(theme.dp(16), theme.dp(12), theme.dp(16), theme.dp(12))
        self.cancel = Button(tr("Batal"), "secondary", "", "Esc")
        self.save = Button(tr("Simpan"), "primary", "check", "F12")
        line.addWidget(self.cancel, 1)
        line.addWidget(self.save, 1)
        return self.foot

    def _wire(self) -> None:
        for part in (self.who, self.payment, self.terms, self.story):
            part.changed.connect(self._on_changed)
        self.active.toggled.connect(self._on_changed)
        self.who.left.connect(self.typed)
        self.payment.left.connect(self.typed)
        self.notice.acted.connect(self._on_notice)
        self.close_button.clicked.connect(self.left)
        self.cancel.clicked.connect(self.left)
        self.save.clicked.connect(self.keep)

    # --- what is shown ---

    def show_card(self, line: ArtisanLine, keeper: Keeper, towns: Towns) -> None:
        """Show a card; the terms come with `show_terms`."""
        artisan = line.artisan
        self._before, self._blank, self._keeper = artisan, artisan, keeper
        editable = keeper.edits and artisan.merged_into is None
        rail = line.terms.rail if line.terms is not None else Rail.CASH
        self._fill(artisan, rail, towns, editable=editable)
        self.name.setText(artisan.display_name)
        self.badge.setVisible(True)
        self._show_badge(artisan)
        self._show_standing(line.standing)
        self.terms.setVisible(False)
        self.statement.setVisible(keeper.reads_statements)
        self.merge.setVisible(editable)

    def show_terms(self, versions: Sequence[Terms], today: date) -> None:
        """The versions of the card that is shown."""
        may_agree = self._keeper.edits and self._before is not None and self._before.merged_into is None
        self.terms.setVisible(True)
        self.terms.show_versions(versions, today, may_agree=may_agree)

    def show_new(self, blank: Artisan, code: str, keeper: Keeper, towns: Towns) -> None:
        """An empty card; `code` is the one that the program would give."""
        self._before, self._blank, self._keeper = None, blank, keeper
        self._fill(blank, Rail.CASH, towns, editable=True)
        self.who.code.edit.setPlaceholderText(code)
        self.name.setText(tr("Perajin baru"))
        self.badge.setVisible(False)
        self.standing.setVisible(False)
        self.terms.setVisible(True)
        self.terms.show_new()
        self._settle()

    def _fill(self, artisan: Artisan, rail: Rail, towns: Towns, *, editable: bool) -> None:
        self._loaded, self._twin = None, ""
        self.notice.clear_notice()
        self.standing.setVisible(True)
        self.who.show_who(artisan, towns)
        self.payment.show_payment(artisan, rail)
        self.story.show_story(artisan)
        self.active.setChecked(artisan.active)
        self.active.setVisible(self._before is not None)
        self.who.set_editable(editable, new=self._before is None)
        self.payment.set_editable(editable, reveals=self._keeper.sees_accounts)
        self.story.set_editable(editable)
        self.active.setEnabled(editable)
        self.foot.setVisible(editable)
        self.area.verticalScrollBar().setValue(0)
        self._settle()

    def _settle(self) -> None:
        """From here on, what differs was typed."""
        self.save.set_busy()
        self._loaded = self.draft()
        self._on_changed()

    def _show_badge(self, artisan: Artisan) -> None:
        if artisan.merged_into is not None:
            self.badge.set_badge(tr("digabung ke {code}").format(code=artisan.merged_into), "info")
        elif artisan.active:
            self.badge.set_badge(tr("aktif"), "paid")
        else:
            self.badge.set_badge(tr("tidak aktif"), "neutral")

    def _show_standing(self, standing: OnShelf) -> None:
        self.owed.set_amount(standing.owed)
        said = [tr("{n} barang di rak").format(n=standing.goods)]
        if standing.advance != ZERO:
            said.append(tr("kasbon {amount}").format(amount=rupiah(standing.advance)))
        self.rest.setText(" · ".join(said))

    def show_twins(self, twins: Sequence[Twin]) -> None:
        """Somebody alike is written down already, or nobody."""
        if not twins:
            if self._twin:
                self._twin = ""
                self.notice.clear_notice()
            return
        twin = twins[0]
        self._twin = twin.artisan.code
        happened = tr("Mungkin sudah ada: {name} ({code})").format(
            name=twin.artisan.display_name, code=twin.artisan.code
        )
        actions = ((_TWIN, tr("Buka kartunya"), "user"),)
        self.notice.show_notice("warning", happened, alike_words(twin.alike), actions=actions)

    # --- what is typed ---

    def draft(self) -> Draft | None:
        """The card as it stands in the form."""
        if self._blank is None:
            return None
        card = self.story.into(self.payment.into(self.who.into(self._blank)))
        if self._before is not None:
            card = replace(card, active=self.active.isChecked(), code=self._before.code)
        return Draft(self._before, card, self.payment.numbers(), self.payment.rail)

    def forget(self) -> None:
        """Drop what was typed, and whose card it was."""
        self._before = self._blank = self._loaded = None
        self._twin = ""

    @property
    def code(self) -> str:
        """The code of the card that is shown; empty for a new one."""
        return "" if self._before is None else self._before.code

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not kept."""
        return self._loaded is not None and self.draft() != self._loaded

    def keep(self) -> None:
        """Check what was typed, and ask for it to be kept."""
        draft = self.draft()
        if draft is None or not self.save.isEnabled():
            return
        good = [self.who.check(), self.payment.check()]
        draft = self.draft()  # the telephone number is written in its own form now
        assert draft is not None
        if draft.before is None:
            rate = self.terms.rate_bps()
            good.append(rate is not None)
            draft = replace(draft, rate_bps=rate, period=Period(self.terms.period.key()))
        if all(good):
            self.save.set_busy(tr("Menyimpan…"))
            self.given.emit(draft)

    def refuse(self, error: PosError) -> None:
        """The card was not kept: say why where it belongs."""
        self.save.set_busy()
        if any(part.refuse(error) for part in (self.who, self.payment, self.story)):
            return
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
        self.area.verticalScrollBar().setValue(0)

    def _on_changed(self) -> None:
        if self._loaded is not None and self.foot.isVisibleTo(self):
            self.save.setEnabled(self.is_dirty and not self.payment.is_wrong)

    def _on_notice(self, key: str) -> None:
        if key == _TWIN and self._twin:
            self.twin_asked.emit(self._twin)
