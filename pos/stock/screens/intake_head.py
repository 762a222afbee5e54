"""Above and below the rows of a note: whose it is with the centre's part, and what all of it comes to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.core.money import rupiah
from pos.core.typed import percent
from pos.stock.domain.receiving import IntakeDraft
from pos.stock.screens.say_intake import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.choice_button import ChoiceButton
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.panel import EmptyState, Panel, column, row


class IntakeHead(QWidget):
    """Emits `maker_asked` and `old_asked`."""

    maker_asked = Signal()
    old_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 10)
        top = row(None, 12)
        self.old = Button(tr("Nota lama"), "secondary", "history")
        self.old.clicked.connect(self.old_asked)
        top.addWidget(Label(tr("Terima titipan"), "heading"))
        top.addStretch()
        top.addWidget(self.old)
        layout.addLayout(top)
        whose = row(None, 12)
        who = column(None, 4)
        self.maker = ChoiceButton("")
        self.maker.setCheckable(False)
        self.maker.clicked.connect(self.maker_asked)
        who.addWidget(Label(tr("Perajin"), "captionStrong", "secondary"))
        who.addWidget(self.maker)
        whose.addLayout(who, 1)
        self.share = _Box(tr("Bagian pusat"))
        self.day = _Box(tr("Tanggal"))
        whose.addWidget(self.share)
        whose.addWidget(self.day)
        layout.addLayout(whose)

    def show_draft(self, draft: IntakeDraft, today: str) -> None:
        """Show whose note it is."""
        maker = draft.maker
        if maker is None:
            self.maker.set_words(tr("Pilih perajin"), tr("nama, kode, atau desa"))
        else:
            self.maker.set_words(maker.name, maker.place)
        self.share.set_value("–" if maker is None else percent(maker.centre_bps))
        self.day.set_value(today)
        layout = theme.layout_of(self.window().width(), theme.current().scale)
        self.day.setVisible(layout.name != "compact")


class _Box(QWidget):
    """A caption and what stands fast, in a frame as high as the button beside it."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        layout = column(self, 4)
        layout.addWidget(Label(caption, "captionStrong", "secondary"))
        self._frame = Panel("card")
        self._frame.setFixedHeight(theme.dp(60))
        inner = row(self._frame, 0, 12)
        self._value = Label("", "title")
        inner.addWidget(self._value)
        layout.addWidget(self._frame)

    def set_value(self, text: str) -> None:
        """Another value."""
        self._value.setText(text)


class NothingYet(EmptyState):
    """Says what comes first, and offers it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("package-import", "", "", parent)
        self.button = self.add_button("", "plus", "F2")
        self.show_buttons(True)

    def show_draft(self, draft: IntakeDraft) -> None:
        """Whose it is, and then what."""
        if draft.maker is None:
            self.title.setText(tr("Siapa yang menitipkan?"))
            self.text.setText(tr("Pilih perajinnya, lalu pindai atau tambah barangnya satu per satu."))
            self.button.set_text(tr("Pilih perajin"), "user")
        else:
            self.title.setText(tr("Belum ada barang"))
            self.text.setText(tr("Pindai labelnya, cari namanya, atau buat barang baru."))
            self.button.set_text(tr("Tambah barang"), "plus")


class IntakeSums(QWidget):
    """How many things, what they cost, and what the maker gets where all is sold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 24)
        self.quantity, self.worth, self.part = (Label("", "heading") for _ in range(3))
        self._whose = ElidedLabel("", "caption", "secondary")
        for caption, value, stretch in (
            (Label(tr("Jumlah barang"), "caption", "secondary"), self.quantity, 0),
            (Label(tr("Nilai jual"), "caption", "secondary"), self.worth, 0),
            (self._whose, self.part, 1),
        ):
            one = column(None, 0)
            one.addWidget(caption)
            one.addWidget(value)
            layout.addLayout(one, stretch)

    def show_draft(self, draft: IntakeDraft) -> None:
        """Show the sums of what stays."""
        self.quantity.setText(str(draft.quantity))
        self.worth.setText(rupiah(draft.worth))
        self.part.setText(rupiah(draft.makers_part))
        name = draft.maker.name if draft.maker is not None else tr("perajin")
        self._whose.setText(tr("Bila laku semua, untuk {maker}").format(maker=name))
