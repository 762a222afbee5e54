"""The questions of *Bayar perajin*: hand over cash, note what the bank did, write a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QWidget

from pos.core.money import rupiah
from pos.settlement.domain import BankForm, FeeBearer, Payer, RunItem
from pos.settlement.screens.artisan_panel import NotesList
from pos.settlement.screens.say import tr
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.outside import Outside
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import Chip, ChipRow
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row

Chosen = tuple[str, str]


class PayItemSheet(Sheet):
    """Asks once whether cash is handed over; repeats name and amount, and shows the notes to take out."""

    def __init__(self, host: QWidget, item: RunItem) -> None:
        name, amount = item.artisan_name, rupiah(item.amount)
        title = tr("Bayar {amount} kepada {name}?").format(amount=amount, name=name)
        text = tr("Ambil uangnya dari brankas, lalu minta tanda tangan di slip.")
        super().__init__(host, title, text, "cash-banknote", 560)
        self.item = item
        notes = Panel("card")
        column(notes, 0, 14).addWidget(NotesList(item.amount))
        self.body.addWidget(notes)
        self.add_button(tr("Belum"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Bayar & cetak"), "primary", "printer", "Enter")
        self.yes.clicked.connect(self.accept)


class SentSheet(Sheet):
    """Notes that a transfer has been made, with what the bank calls it."""

    def __init__(self, host: QWidget, item: RunItem) -> None:
        title = tr("{amount} untuk {name} sudah terkirim?").format(
            amount=rupiah(item.amount), name=item.artisan_name
        )
        super().__init__(host, title, tr("Cocokkan dengan bukti dari bank."), "send", 560)
        self.item = item
        self.reference = TextField(tr("Nomor referensi bank"), tr("boleh kosong"))
        self.reference.edit.setMaxLength(60)
        self.body.addWidget(self.reference)
        self.add_button(tr("Belum"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Sudah terkirim"), "primary", "check", "Enter")
        self.yes.clicked.connect(self.accept)


class FailedSheet(Sheet):
    """Why a payout has not come through."""

    def __init__(self, host: QWidget, item: RunItem) -> None:
        title = tr("{amount} untuk {name} gagal?").format(amount=rupiah(item.amount), name=item.artisan_name)
        super().__init__(host, title, tr("Uangnya kembali ke saldo perajin."), "alert-circle", 600)
        self.item = item
        chips = row(None, 8)
        for reason in (tr("rekening salah"), tr("ditolak bank"), tr("tidak datang")):
            chip = Chip(reason)
            chip.setCheckable(False)
            chip.clicked.connect(self._on_chip)
            chips.addWidget(chip)
        chips.addStretch()
        self.body.addLayout(chips)
        self.reason = TextField(tr("Alasan"))
        self.reason.edit.setMaxLength(120)
        self.body.addWidget(self.reason)
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Catat gagal"), "primary", "check", "Enter")
        self.yes.clicked.connect(self._on_yes)

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.reason.edit.setText(chip.text())

    def _on_yes(self) -> None:
        if self.reason.text():
            self.accept()
        else:
            self.reason.show_wrong(tr("Isi dulu."))
            self.reason.setFocus()


def bearer_words() -> list[tuple[str, str]]:
    """Who bears a bank's fee, as choices."""
    return [
        (FeeBearer.OURS.value, tr("Pusat")),
        (FeeBearer.SHARED.value, tr("Masing-masing")),
        (FeeBearer.THEIRS.value, tr("Perajin")),
    ]


def form_words() -> list[tuple[str, str]]:
    """The forms of files, as choices."""
    return [
        (BankForm.CSV.value, "CSV"), (BankForm.XLSX.value, "XLSX"), (BankForm.BRI.value, "BRI CMS"),
        (BankForm.MANDIRI.value, "Mandiri MCM"), (BankForm.BNI.value, "BNI Direct"),
        (BankForm.PAIN_03.value, "pain.001.03"), (BankForm.PAIN_09.value, "pain.001.09"),
        (BankForm.EWALLET.value, "E-wallet"),
    ]  # fmt: skip


class BankFileSheet(Sheet):
    """Which file, who bears the fee, and into which folder; accepted to write it."""

    def __init__(
        self, host: QWidget, payer: Payer | None, columns: Sequence[Chosen], folder: Path, outside: Outside
    ) -> None:
        super().__init__(host, tr("Berkas transfer bank"), "", "file-export", 720)
        self._outside = outside
        self._payer = payer
        self.columns = tuple(columns)
        self.folder = folder
        self.body.addWidget(Label(tr("Untuk"), "captionStrong", "secondary"))
        self.form = self._grid(form_words(), self._on_form)
        self.form_key = BankForm.CSV.value
        self.body.addWidget(Label(tr("Biaya transfer ditanggung"), "captionStrong", "secondary"))
        self.bearer = ChipRow()
        self.bearer.set_choices(bearer_words())
        if payer is not None:
            self.bearer.choose(payer.fee_bearer.value)
        self.bearer.setEnabled(payer is not None)
        self.body.addWidget(self.bearer)
        self.paying = Label("", "caption", "secondary", wrap=True)
        self.body.addWidget(self.paying)
        self._build_folder()
        self.note = Notice(parent=self)
        self.note.show_notice(
            "warning",
            tr("Berkas ini memuat nomor rekening lengkap"),
            tr("Setiap berkas dicatat. Hapus setelah diunggah ke bank."),
        )
        self.body.addWidget(self.note)
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Buat berkas"), "primary", "file-export", "Enter")
        self.yes.clicked.connect(self.accept)
        self._show()

    def _grid(self, choices: Sequence[Chosen], slot: object) -> dict[str, Chip]:
        grid = QGridLayout()
        grid.setSpacing(theme.dp(8))
        chips = {}
        for place, (key, text) in enumerate(choices):
            chip = Chip(text)
            chip.setProperty("choice", key)
            chip.clicked.connect(slot)
            grid.addWidget(chip, place // 4, place % 4)
            chips[key] = chip
        self.body.addLayout(grid)
        return chips

    def _build_folder(self) -> None:
        line = row(None, 8)
        self.where = ElidedLabel("", "body")
        line.addWidget(self.where, 1)
        self.pick = Button(tr("Kolom…"), "secondary")
        self.pick.clicked.connect(self._on_columns)
        self.other = Button(tr("Folder lain"), "secondary")
        self.other.clicked.connect(self._on_folder)
        line.addWidget(self.pick)
        line.addWidget(self.other)
        self.body.addLayout(line)

    def _show(self) -> None:
        for key, chip in self.form.items():
            chip.setChecked(key == self.form_key)
        form = BankForm(self.form_key)
        payer = self._payer
        words = tr("Rekening pembayar belum diisi. Isi di Setelan, Rekening pembayar.")
        if payer is not None:
            words = tr("Dibayar dari {bank} {number}, {name}.").format(
                bank=payer.bank_name, number=payer.account_masked, name=payer.name
            )
        self.paying.setText(words)
        self.paying.set_tone("danger" if payer is None and form.needs_payer else "secondary")
        self.yes.setEnabled(payer is not None or not form.needs_payer)
        self.pick.setVisible(form in {BankForm.CSV, BankForm.XLSX})
        self.where.setText("/".join(self.folder.parts[-3:]))

    def chosen_bearer(self) -> FeeBearer:
        """Who bears the fee."""
        return FeeBearer(self.bearer.key())

    def _on_form(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.form_key = str(chip.property("choice"))
            self._show()

    def _on_folder(self) -> None:
        folder = self._outside.choose_folder(self, tr("Folder lain"), self.folder)
        if folder is not None:
            self.folder = folder
            self._show()

    def _on_columns(self) -> None:
        self.choice = ColumnsSheet(self, self.columns)
        self.choice.accepted.connect(self._on_chosen)
        self.choice.open_sheet()

    def _on_chosen(self) -> None:
        self.columns = self.choice.columns()


class ColumnsSheet(Sheet):
    """The titles that the bank's own form has above its columns; an empty one is left out."""

    def __init__(self, host: QWidget, columns: Sequence[Chosen]) -> None:
        text = tr("Tulis judul kolom seperti di formulir bank. Kosong: kolomnya tidak ditulis.")
        super().__init__(host, tr("Kolom berkas"), text, "file-spreadsheet", 760)
        known = dict(columns)
        grid = QGridLayout()
        grid.setSpacing(theme.dp(10))
        self.fields: dict[str, TextField] = {}
        for place, (field, name) in enumerate(_fields()):
            edit = TextField(name)
            edit.edit.setText(known.get(field, ""))
            edit.edit.setMaxLength(40)
            grid.addWidget(edit, place // 3, place % 3)
            self.fields[field] = edit
        self.body.addLayout(grid)
        self._order = [field for field, _ in columns]
        self.add_button(tr("Batal"), "secondary", "", "Esc").clicked.connect(self.reject)
        self.yes = self.add_button(tr("Pakai kolom ini"), "primary", "check", "Enter")
        self.yes.clicked.connect(self._on_yes)

    def columns(self) -> tuple[Chosen, ...]:
        """The chosen columns: those of before in their order, then new ones."""
        order = [*self._order, *(field for field in self.fields if field not in self._order)]
        return tuple((field, self.fields[field].text()) for field in order if self.fields[field].text())

    def _on_yes(self) -> None:
        for field in ("account", "amount"):
            if not self.fields[field].text():
                self.fields[field].show_wrong(tr("Isi dulu."))
                self.fields[field].setFocus()
                return
        self.accept()


def _fields() -> list[Chosen]:
    return [
        ("reference", tr("Nomor referensi")), ("name", tr("Nama penerima")), ("bank", tr("Bank")),
        ("bank_code", tr("Kode bank")), ("bic", tr("Kode SWIFT/BIC")), ("account", tr("Nomor rekening")),
        ("amount", tr("Jumlah")), ("note", tr("Berita")), ("artisan", tr("Kode perajin")),
    ]  # fmt: skip
