"""*Tampilan*: how this person wants the screen; a sample shows it before it is worn."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.app.looks import largest_percent
from pos.app.settings.preview import LookPreview
from pos.staff.domain import DEFAULTS, SCALES, Attendant, Preferences
from pos.ui import sounds, theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import Chip
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import Panel, Scroll, column, row
from pos.ui.widgets.switch import Switch


class LookSection(QWidget):
    """Language, text size, light or dark, sounds, key caps.  Emits `chosen(Preferences)` with *Simpan*."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = DEFAULTS
        self._state = DEFAULTS
        self._build()
        self._wire()

    def begin(self, person: Attendant) -> None:
        """Somebody opens the section: what this person has now."""
        self._kept = self._state = person.preferences
        self._show()
        self.save.setFocus()

    def press_key(self, name: str) -> bool:
        """F12 keeps it."""
        if name == "F12" and self.save.isEnabled():
            self._on_save()
        return name == "F12"

    def may_be_rebuilt(self) -> bool:
        """Whether nothing was changed and not kept."""
        return self._state == self._kept

    # --- building ---

    def _build(self) -> None:
        outer = row(self, 0)
        middle = column(None, 0)
        scroll = Scroll(8, 0)
        scroll.column.setContentsMargins(theme.dp(20), theme.dp(16), theme.dp(20), theme.dp(12))
        self._fill(scroll.column)
        scroll.column.addStretch()
        middle.addWidget(scroll, 1)
        foot = row(None, 0)
        foot.setContentsMargins(theme.dp(20), theme.dp(8), theme.dp(20), theme.dp(16))
        self.save = Button(self.tr("SIMPAN"), "pay", "check", "F12")
        foot.addWidget(self.save)
        middle.addLayout(foot)
        outer.addLayout(middle, 1)
        self._side = Panel("sunken")
        beside = column(self._side, 8, 16)
        beside.addWidget(Label(self.tr("Contoh"), "bodyStrong"))
        self.preview = LookPreview()
        beside.addWidget(self.preview)
        beside.addWidget(Label(self.tr("Berlaku setelah disimpan."), "caption", "secondary", wrap=True))
        beside.addStretch()
        outer.addWidget(self._side)

    def _fill(self, inner: QVBoxLayout) -> None:
        inner.addWidget(Label(self.tr("Tampilan"), "heading"))
        text = self.tr("Untuk Anda saja; petugas lain punya pilihannya sendiri.")
        inner.addWidget(Label(text, "body", "secondary", wrap=True))
        self.languages = self._choices(
            inner, self.tr("Bahasa layar"), [("id", "Bahasa Indonesia"), ("en", "English")]
        )
        sizes = [(str(percent), f"{percent}%") for percent in SCALES]
        self.sizes = self._choices(inner, self.tr("Ukuran huruf"), sizes)
        self.most = Label("", "caption", "secondary", wrap=True)
        inner.addWidget(self.most)
        self.looks = self._choices(
            inner, self.tr("Warna"), [("light", self.tr("Terang")), ("dark", self.tr("Gelap, untuk malam"))]
        )
        inner.addSpacing(theme.dp(8))
        self.sounds = Switch(self.tr("Suara"), self.tr("satu nada tinggi: diterima; dua rendah: ditolak"))
        self.caps = Switch(self.tr("Papan ketik"), self.tr("nama tombol tampak di layar"))
        inner.addWidget(self.sounds)
        inner.addWidget(self.caps)

    @staticmethod
    def _choices(inner: QVBoxLayout, name: str, choices: list[tuple[str, str]]) -> list[Chip]:
        inner.addSpacing(theme.dp(6))
        inner.addWidget(Label(name, "captionStrong", "secondary"))
        line: QHBoxLayout = row(None, 8)
        chips = []
        for key, text in choices:
            chip = Chip(text)
            chip.setProperty("choice", key)
            chip.setAccessibleName(f"{name}: {text}")
            line.addWidget(chip)
            chips.append(chip)
        line.addStretch()
        inner.addLayout(line)
        return chips

    def _wire(self) -> None:
        for chips, slot in (
            (self.languages, self._on_language),
            (self.sizes, self._on_size),
            (self.looks, self._on_look),
        ):
            for chip in chips:
                chip.clicked.connect(slot)
        self.sounds.clicked.connect(self._on_sounds)
        self.caps.clicked.connect(self._on_caps)
        self.save.clicked.connect(self._on_save)

    # --- drawing ---

    def _show(self) -> None:
        state = self._state
        chosen = ((self.languages, state.language), (self.looks, state.look))
        for chips, key in (*chosen, (self.sizes, str(state.scale_percent))):
            for chip in chips:
                chip.setChecked(chip.property("choice") == key)
        most = largest_percent(self.window().width())
        for chip in self.sizes:
            chip.setEnabled(int(chip.property("choice")) <= most)
        self.most.setText(self.tr("Layar ini memuat huruf sampai {n}%.").format(n=most))
        self.most.setVisible(most < SCALES[-1])
        self.sounds.setChecked(state.sounds)
        self.caps.setChecked(state.key_caps)
        shown = replace(state, scale_percent=min(state.scale_percent, most))
        self.preview.show_look(shown)
        self.save.setEnabled(state != self._kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self._side.setVisible(layout.name != "compact")
        self._side.setFixedWidth(theme.dp(424 if layout.roomy else 340))
        self._show()

    # --- what happens ---

    def _to(self, state: Preferences) -> None:
        self._state = state
        self._show()

    def _choice(self) -> str:
        chip = self.sender()
        return str(chip.property("choice")) if chip is not None else ""

    def _on_language(self) -> None:
        self._to(replace(self._state, language=self._choice()))

    def _on_size(self) -> None:
        self._to(replace(self._state, scale_percent=int(self._choice())))

    def _on_look(self) -> None:
        self._to(replace(self._state, look=self._choice()))

    def _on_sounds(self) -> None:
        on = self.sounds.isChecked()
        self._to(replace(self._state, sounds=on))
        if on:
            sounds.set_on(True)  # heard at once, also before it is kept
            sounds.ok()
            sounds.set_on(self._kept.sounds)

    def _on_caps(self) -> None:
        self._to(replace(self._state, key_caps=self.caps.isChecked()))

    def _on_save(self) -> None:
        self._kept = self._state
        self._show()
        self.chosen.emit(self._state)
