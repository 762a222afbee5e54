"""What is done with one card: kept, agreed on anew, shown in full to the treasurer, compared with others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from pos.artisans.domain import Accounts, Artisan, Bearer, Keeper, Pair, Period, Rail, Standings, Terms, Twin
from pos.artisans.screens.card_panel import CardPanel
from pos.artisans.screens.pairs_sheet import PairsSheet
from pos.artisans.screens.parts import Draft
from pos.artisans.screens.say import tr
from pos.artisans.screens.terms_sheet import TermsSheet
from pos.artisans.screens.who_part import Towns
from pos.core.errors import PosError
from pos.core.money import FULL_BPS
from pos.core.photos import PhotoFolder
from pos.printing.message import BadPhone, whatsapp_link
from pos.ui.outside import Outside
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.artisans.editing import ArtisanCards
    from pos.artisans.service import Artisans

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Makers:
    """The services of the cards: reading, writing, standings from above, and the photos."""

    artisans: Artisans
    cards: ArtisanCards
    standings: Standings
    photos: PhotoFolder


@dataclass(frozen=True, slots=True)
class Seat:
    """Who looks, at which centre, and which day it is there."""

    keeper: Keeper
    centre: str
    today: date


class CardDesk(QObject):
    """Serves a `CardPanel`.

    Emits `begun` when an empty card lies there, `kept(Artisan)`, `merge_asked((code that goes, code that
    stays))`, and `troubled(PosError)` where something fails that belongs to no field.
    """

    begun = Signal()
    kept = Signal(object)
    merge_asked = Signal(object)
    troubled = Signal(object)

    def __init__(self, card: CardPanel, makers: Makers, tasks: Tasks, outside: Outside) -> None:
        super().__init__(card)
        self._card, self._makers, self._tasks, self._outside = card, makers, tasks, outside
        self._seat: Seat | None = None
        self._versions: tuple[Terms, ...] = ()
        self._blank_towns: Towns = {}
        card.given.connect(self._on_given)
        card.typed.connect(self._on_typed)
        card.who.chat_asked.connect(self._on_chat)
        card.payment.reveal_asked.connect(self._on_reveal)
        card.terms.agree_asked.connect(self.ask_terms)
        card.story.photo_asked.connect(self._on_photo)

    def begin(self, seat: Seat) -> None:
        """Somebody else may sit here now."""
        self._seat = seat

    def _run(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(self, job, done, self._on_trouble)

    def _on_trouble(self, error: PosError) -> None:
        self.troubled.emit(error)

    # --- new, kept, compared ---

    def begin_new(self, towns: Towns) -> None:
        """An empty card with the code that the program would give."""
        self._blank_towns = towns
        self._run(self._makers.cards.next_code, self._on_code)

    def _on_code(self, code: str) -> None:
        if self._seat is not None:
            towns = self._blank_towns
            self._card.show_new(_blank(towns, self._seat.today), code, self._seat.keeper, towns)
            self.begun.emit()

    def _on_given(self, draft: Draft) -> None:
        seat, cards = self._seat, self._makers.cards
        if seat is None:
            return

        def keep() -> Artisan:
            if draft.before is not None:
                return cards.edit(draft.before, draft.card, draft.numbers, seat.keeper, draft.rail)
            return cards.add(draft.card, draft.numbers, _first_terms(draft, seat.today), seat.keeper)

        self._tasks.run(self._card, keep, self._on_kept, self._card.refuse)

    def _on_kept(self, artisan: Artisan) -> None:
        self._card.forget()
        self.kept.emit(artisan)

    def _on_typed(self) -> None:
        """Somebody new is being written down: is she there already?"""
        draft = self._card.draft()
        if draft is not None and draft.before is None:
            card, numbers = draft.card, draft.numbers

            def look() -> tuple[Twin, ...]:
                return self._makers.cards.alike(card, numbers)

            self._run(look, self._on_twins)

    def _on_twins(self, twins: tuple[Twin, ...]) -> None:
        draft = self._card.draft()
        if draft is not None and draft.before is None:
            self._card.show_twins(twins)

    def ask_pairs(self) -> None:
        """Which cards may be one person's."""
        self._run(self._makers.cards.pairs, self._on_pairs)

    def _on_pairs(self, pairs: tuple[Pair, ...]) -> None:
        self.pairs = PairsSheet(self._card.window(), pairs)
        self.pairs.merge_asked.connect(self.merge_asked)
        self.pairs.open_sheet()

    # --- terms ---

    def load_terms(self, code: str) -> None:
        """The versions of a card's terms."""

        def read() -> tuple[str, tuple[Terms, ...]]:
            return code, self._makers.cards.versions(code)

        self._run(read, self._on_versions)

    def _on_versions(self, read: tuple[str, tuple[Terms, ...]]) -> None:
        code, versions = read
        if self._seat is not None and code == self._card.code:
            self._versions = versions
            self._card.show_terms(versions, self._seat.today)

    def ask_terms(self) -> None:
        """The form of a new agreement, beginning with the newest one."""
        draft, seat = self._card.draft(), self._seat
        if draft is None or draft.before is None or seat is None:
            return
        newest = self._versions[0] if self._versions else _usual(draft.before.code, seat.today)
        self.terms = TermsSheet(self._card.window(), draft.before, newest, seat.today)
        self.terms.given.connect(self._on_terms)
        self.terms.open_sheet()

    def _on_terms(self, terms: Terms) -> None:
        seat, sheet = self._seat, self.terms
        if seat is None:
            return

        def agree() -> Terms:
            return self._makers.cards.agree(terms, seat.keeper)

        self._tasks.run(sheet, agree, self._on_agreed, sheet.refuse)

    def _on_agreed(self, terms: Terms) -> None:
        self.terms.accept()
        self.load_terms(terms.artisan_code)

    # --- numbers, photo, message ---

    def _on_reveal(self) -> None:
        code, seat = self._card.code, self._seat
        if seat is None or not code:
            return

        def reveal() -> tuple[str, Accounts]:
            return code, self._makers.cards.reveal(code, seat.keeper)

        self._run(reveal, self._on_revealed)

    def _on_revealed(self, seen: tuple[str, Accounts]) -> None:
        code, numbers = seen
        if code == self._card.code:
            self._card.payment.show_numbers(numbers)

    def _on_photo(self) -> None:
        kinds = tr("Foto (*.jpg *.jpeg *.png *.webp)")
        path = self._outside.choose_file(self._card.window(), tr("Pilih foto"), kinds)
        if path is not None:
            self._keep_photo(path)

    def _keep_photo(self, path: Path) -> None:
        code = self._card.code

        def keep() -> tuple[str, str]:
            return code, self._makers.photos.keep(path)

        self._tasks.run(self._card, keep, self._on_photo_kept, self._card.refuse)

    def _on_photo_kept(self, kept: tuple[str, str]) -> None:
        code, name = kept
        if code == self._card.code:
            self._card.story.set_photo(name)

    def _on_chat(self) -> None:
        try:
            link = whatsapp_link("", self._card.who.phone.text())
        except BadPhone as error:
            self._card.who.refuse(error)
            return
        if not self._outside.open_link(link):
            said = tr("WhatsApp tidak bisa dibuka di komputer ini.")
            self._card.notice.show_notice("warning", said, link)


def _blank(towns: Towns, today: date) -> Artisan:
    """A card with nothing in it but the kabupaten that most live in, and today as the day of joining."""
    kabupaten = Counter(town[1] for town in towns.values()).most_common(1)
    return Artisan(
        code="", full_name="", tag_name="", gender="P", desa="", kampung="", kecamatan="",
        kabupaten=kabupaten[0][0] if kabupaten else "", specialty="", phone="", bank_name="", bank_code="",
        bank_bic="", account_masked="", ewallet_masked="", account_holder="", joined_on=today,
        consent_on=None, active=True,
    )  # fmt: skip


def _usual(code: str, today: date) -> Terms:
    """What is agreed where nothing else is said; the parts are the form's to fill."""
    return Terms(code, 0, today, FULL_BPS, Bearer.SHARED, FULL_BPS, Rail.CASH, Period.WEEKLY, None)


def _first_terms(draft: Draft, today: date) -> Terms:
    rate = FULL_BPS if draft.rate_bps is None else draft.rate_bps
    return replace(_usual("", today), rate_bps=rate, rail=draft.rail, period=draft.period)
