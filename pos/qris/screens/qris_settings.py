"""The QRIS code of this centre, for a supervisor: stored, tried with Rp1.000, and let carry the amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from pos.core.errors import PosError
from pos.core.words import paper_time
from pos.printing.qr import qr_matrix
from pos.qris.domain import MerchantCode, QrisPayload, QrisRefused, Refusal, ShownCode, parse
from pos.qris.screens.qris_card import QrisCard
from pos.qris.screens.say import warned
from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.dialogs import ask_once
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.fields import TextField
from pos.ui.widgets.labels import Badge, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, column, row

if TYPE_CHECKING:
    from pos.qris.service import Qris


@dataclass(frozen=True, slots=True)
class CodeSettings:
    """What is stored, the code of the test payment, and whether the test was made."""

    code: MerchantCode | None = None
    test: ShownCode | None = None
    tested: bool = False


class QrisSettings(QWidget):
    """Shows and changes the stored code.  `begin(person)` loads it; `take_scan` fills the field."""

    def __init__(
        self, qris: Qris, tasks: Tasks, centre: str, till_code: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._qris = qris
        self._tasks = tasks
        self._centre = centre
        self._till_code = till_code
        self._person: Attendant | None = None
        self.outside: Outside = Desktop()
        self._state = CodeSettings()
        self._new: QrisPayload | None = None
        self._build()
        self._wire()
        self._show()

    def begin(self, person: Attendant) -> None:
        """Somebody looks at the settings; who is no supervisor can only read them."""
        self._person = person
        self.notice.clear_notice()
        for field in (self.payload, self.reference):
            field.edit.clear()
            field.show_wrong("")
        self._show()
        self._load()

    def take_scan(self, text: str) -> None:
        """A code at the scanner fills the field; Caps Lock turns its letters over."""
        if not self._may_change:
            return
        self.payload.edit.setText(as_scanned(text))
        self._on_save()

    # --- building ---

    def _build(self) -> None:
        layout = row(self, 20)
        left = column(None, 10)
        left.addWidget(Label(self.tr("Kode QRIS pusat ini"), "title"))
        left.addWidget(self._facts())
        self.payload = TextField(self.tr("Kode baru: tempel teksnya, atau pindai kodenya"))
        self.save = Button(self.tr("Simpan kode"), "primary", "check")
        left.addWidget(self.payload)
        left.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.open_picture = Button(self.tr("Buka gambar…"), "secondary", "photo-scan")
        left.addWidget(self.open_picture, 0, Qt.AlignmentFlag.AlignLeft)
        self.notice = Notice()
        left.addWidget(self.notice)
        left.addStretch()
        layout.addLayout(left, 1)
        layout.addWidget(self._wizard(), 1)

    def _facts(self) -> Panel:
        panel = Panel("card")
        grid = QGridLayout(panel)
        edge = theme.dp(14)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setHorizontalSpacing(theme.dp(16))
        self.merchant = Label("", "bodyStrong", wrap=True)
        self.city = Label("", "body", wrap=True)
        self.nmid = Label("", "code")
        self.changed_by = Label("", "body", "secondary", wrap=True)
        facts = (
            (self.tr("Nama merchant"), self.merchant),
            (self.tr("Kota"), self.city),
            (self.tr("NMID"), self.nmid),
            (self.tr("Diganti"), self.changed_by),
        )
        for at, (name, value) in enumerate(facts):
            grid.addWidget(Label(name, "body", "secondary"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, at, 1)
        grid.setColumnStretch(1, 1)
        return panel

    def _wizard(self) -> Panel:
        panel = self.wizard = Panel("card")
        inner = column(panel, 10, 16)
        head = row(None, 10)
        head.addWidget(Label(self.tr("Pembayaran uji Rp1.000"), "title"))
        self.badge = Badge()
        head.addWidget(self.badge)
        head.addStretch()
        inner.addLayout(head)
        steps = self.tr(
            "Bayar kode ini dengan HP Anda. Setelah uangnya masuk, catat 4 angka terakhir nomor referensinya."
        )
        inner.addWidget(Label(steps, "body", "secondary", wrap=True))
        self.card = QrisCard()
        inner.addWidget(self.card, 1, Qt.AlignmentFlag.AlignHCenter)
        self.reference = TextField(self.tr("4 angka terakhir nomor referensi"))
        self.reference.edit.setMaxLength(4)
        self.reference.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.record = Button(self.tr("Catat pembayaran uji"), "secondary", "check")
        self.allowed = QCheckBox(self.tr("Jumlah di dalam kode"))
        inner.addWidget(self.reference)
        inner.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.allowed)
        return panel

    def _wire(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.open_picture.clicked.connect(self._on_open)
        self.payload.entered.connect(self._on_entered)
        self.record.clicked.connect(self._on_record)
        self.reference.entered.connect(self._on_reference)
        self.allowed.toggled.connect(self._on_allowed)

    @property
    def _may_change(self) -> bool:
        return self._person is not None and self._person.role.may_approve

    def _show(self) -> None:
        state, may = self._state, self._may_change
        code = state.code
        self.merchant.setText(code.merchant_name if code else self.tr("Belum ada kode"))
        self.city.setText(code.city if code else "–")
        self.nmid.setText((code.nmid if code else "") or "–")
        said = self.tr("{time} oleh {name}")
        when = said.format(time=paper_time(code.changed_at), name=code.changed_by) if code else "–"
        self.changed_by.setText(when)
        for part in (self.payload.edit, self.save, self.open_picture, self.reference.edit, self.record):
            part.setEnabled(may)
        self.wizard.setVisible(code is not None)
        self.card.show_code(state.test)
        if state.tested:
            self.badge.set_badge(self.tr("Sudah diuji"), "paid", "check")
        else:
            self.badge.set_badge(self.tr("Belum diuji"), "warning", "alert-triangle")
        with QSignalBlocker(self.allowed):
            self.allowed.setChecked(code is not None and code.amount_allowed)
        self.allowed.setEnabled(may and state.tested)

    # --- what happens ---

    def _load(self) -> None:
        centre = self._centre

        def load() -> CodeSettings:
            code = self._qris.of(centre)
            if code is None:
                return CodeSettings()
            test = self._qris.test_code(centre)
            qr_matrix(test.payload)  # drawn on this lane, so that the screen only paints it
            return CodeSettings(code, test, self._qris.tested(centre))

        self._tasks.run(self, load, self._on_loaded, self._on_trouble)

    def _on_loaded(self, state: CodeSettings) -> None:
        self._state = state
        self._show()
        if not self._may_change:
            only = self.tr("Hanya pengelola yang dapat mengganti kode QRIS.")
            self.notice.show_notice("info", only, "", "lock")

    def _on_open(self) -> None:
        """The code in a picture file fills the field."""
        kinds = self.tr("Gambar (*.png *.jpg *.jpeg *.webp *.bmp *.gif)")
        path = self.outside.choose_file(self, self.tr("Gambar kode QRIS"), kinds)
        if path is None:
            return
        place = path

        def read() -> QrisPayload:
            from pos.qris.service import code_in_picture

            return code_in_picture(place)

        self.notice.clear_notice()
        self._tasks.run(self, read, self._on_picture, self._on_trouble)

    def _on_picture(self, code: QrisPayload) -> None:
        self.payload.edit.setText(code.payload)
        self._on_save()

    def _on_entered(self, _text: str) -> None:
        self._on_save()

    def _on_save(self) -> None:
        """Whose code it is stands in the question: money goes to that name from now on."""
        self.payload.show_wrong("")
        try:
            new = parse(self.payload.text())
        except QrisRefused as error:
            self.payload.show_wrong(say(error).text)
            self.payload.setFocus()
            return
        self._new = new
        title = self.tr("Pakai kode {name}?").format(name=new.merchant_name)
        about = [self.tr("NMID {nmid}, {city}.").format(nmid=new.nmid or "–", city=new.city)]
        about += [warned(warning) for warning in new.warnings]
        about.append(
            self.tr("Uang QRIS masuk ke nama ini mulai sekarang. Jumlah di dalam kode perlu diuji lagi.")
        )
        sheet = ask_once(self, title, " ".join(about), self.tr("Simpan kode"), "qrcode")
        sheet.accepted.connect(self._on_sure)

    def _on_sure(self) -> None:
        new, person = self._new, self._person
        if new is None or person is None:
            return

        def save() -> MerchantCode:
            return self._qris.set_code(self._centre, new.payload, person, self._till_code)

        self._tasks.run(self, save, self._on_saved, self._on_trouble)

    def _on_saved(self, code: MerchantCode) -> None:
        self.payload.edit.clear()
        said = self.tr("Kode {name} tersimpan.").format(name=code.merchant_name)
        self.notice.show_notice("paid", said, self.tr("Kasir memakainya mulai penjualan berikutnya."))
        self._load()

    def _on_reference(self, _text: str) -> None:
        self._on_record()

    def _on_record(self) -> None:
        person, digits = self._person, self.reference.text()
        if person is None:
            return
        self.reference.show_wrong("")

        def record() -> None:
            self._qris.record_test(self._centre, digits, person, self._till_code)

        self._tasks.run(self, record, self._on_recorded, self._on_not_recorded)

    def _on_recorded(self, _nothing: None) -> None:
        self.reference.edit.clear()
        now = self.tr("Jumlah di dalam kode sekarang boleh dinyalakan.")
        self.notice.show_notice("paid", self.tr("Pembayaran uji tercatat."), now)
        self._load()

    def _on_not_recorded(self, error: PosError) -> None:
        self.reference.show_wrong(say(error).text)

    def _on_allowed(self, on: bool) -> None:
        person = self._person
        if person is None:
            return

        def allow() -> MerchantCode:
            return self._qris.allow_amount(self._centre, on, person, self._till_code)

        self._tasks.run(self, allow, self._on_switched, self._on_trouble)

    def _on_switched(self, code: MerchantCode) -> None:
        on = self.tr("Jumlah sekarang ditulis di dalam kode.")
        off = self.tr("Kode asli dipakai; pembeli mengetik jumlahnya sendiri.")
        self.notice.show_notice("paid", on if code.amount_allowed else off)
        self._load()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self._show()
        self.notice.show_notice("danger", said.happened, said.rest)


def as_scanned(text: str) -> str:
    """A code as it was before Caps Lock at the scanner has turned its letters over."""
    return text.swapcase() if _is_damaged(text) and not _is_damaged(text.swapcase()) else text


def _is_damaged(text: str) -> bool:
    try:
        parse(text)
    except QrisRefused as error:
        return error.reason is Refusal.CRC
    return False
