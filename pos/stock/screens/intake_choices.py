"""Whose goods, which goods, which note of before: lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.clock import local
from pos.core.money import plain
from pos.core.words import clock_time
from pos.stock.domain.receiving import GoodsCard, IntakeDraft, Maker, OldNote
from pos.stock.screens.say_intake import tr
from pos.ui.choice_sheet import Choice, ChoiceSheet
from pos.ui.language import short_date


def maker_sheet(window: QWidget, makers: Sequence[Maker]) -> ChoiceSheet:
    """Who brings something."""
    choices = [Choice(one.code, one.name, _about(one)) for one in makers]
    return ChoiceSheet(
        window, tr("Siapa yang menitipkan?"), "", choices, tr("Belum ada perajin yang aktif."), digits=False
    )


def _about(maker: Maker) -> str:
    full = maker.full_name if maker.full_name not in maker.name else ""
    return " · ".join(part for part in (maker.place, full) if part)


class GoodsSheet(ChoiceSheet):
    """The goods of one maker.  Emits `new_asked(str)` with what was typed, and `scanned(str)`."""

    new_asked = Signal(str)
    scanned = Signal(str)

    def __init__(self, window: QWidget, draft: IntakeDraft, goods: Sequence[GoodsCard]) -> None:
        maker = draft.maker.name if draft.maker is not None else ""
        title = tr("Barang {maker}").format(maker=maker)
        choices = [Choice(card.sku, card.name, _described(card, draft), plain(card.price)) for card in goods]
        none = tr("{maker} belum punya barang di sini.").format(maker=maker)
        super().__init__(window, title, "", choices, none, digits=False)
        self.new = self.add_button(tr("Barang baru"), "secondary", "plus", "F2")
        self.new.clicked.connect(self._on_new)
        self.buttons.insertWidget(1, self.new)

    def press_key(self, name: str) -> bool:
        """F2 once more: goods without a card."""
        if name == "F2":
            self._on_new()
        return name == "F2"

    def take_scan(self, text: str) -> None:
        """A label says which goods."""
        self.reject()
        self.scanned.emit(text)

    def _on_new(self) -> None:
        typed = self.field.text().strip()
        self.reject()
        self.new_asked.emit(typed)


def _described(card: GoodsCard, draft: IntakeDraft) -> str:
    single = tr("hanya ada satu") if card.one_of_a_kind else ""
    there = tr("sudah di nota") if draft.find(card.sku) >= 0 else ""
    return " · ".join(part for part in (card.sku, card.motif, single, there) if part)


def old_notes_sheet(window: QWidget, notes: Sequence[OldNote], zone: str) -> ChoiceSheet:
    """Which note of before; its number may be scanned."""
    choices = [Choice(one.number, _whose(one), _when(one, zone), _pieces(one)) for one in notes]
    return ChoiceSheet(window, tr("Nota lama"), "", choices, tr("Belum ada nota titip."), digits=False)


def _whose(note: OldNote) -> str:
    return note.maker or tr("Milik pusat")


def _when(note: OldNote, zone: str) -> str:
    at = f"{short_date(local(note.at, zone).date())} {clock_time(note.at, zone)}"
    return " · ".join((note.number, at, note.person))


def _pieces(note: OldNote) -> str:
    taken = tr("{n} barang").format(n=note.quantity)
    return f"{taken}, {tr('{n} ditolak').format(n=note.refused)}" if note.refused else taken
