"""*Pulihkan dari cadangan*: choose a copy, see what it has and what would be lost, and let it come in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.backup.domain import Copy, Standing
from pos.backup.screens.say import loss_words, moment_words, tr
from pos.core.errors import PosError
from pos.core.money import Rupiah, rupiah
from pos.staff.domain import Approval, ApprovalRequest
from pos.staff.screens.approval_sheet import ApprovalSheet
from pos.staff.service import Staff
from pos.ui import theme
from pos.ui.dialogs import Sheet
from pos.ui.language import long_date
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Progress, Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Working, column

if TYPE_CHECKING:
    from pos.backup.restoring import Drill, Restoring
    from pos.db.database import Database

_MOST_COPIES = 4
_KINDS = "Gerabah (*.gerabah *.db)"


class RestoreSheet(Sheet):
    """Restores into the data folder of `restoring`, which may be empty.

    `staff` are the people whose PIN counts; without a shop those of the copy.  Emits `restored` once the
    copy is decided for: whoever opens the shop next finds it in its place.  Esc leaves everything as it was.
    """

    restored = Signal()

    def __init__(
        self, host: QWidget, restoring: Restoring, staff: Staff | None, tasks: Tasks, outside: Outside
    ) -> None:
        super().__init__(host, tr("Pulihkan dari cadangan"), "", "history", 860)
        self.text.setText(tr("Cadangan dicoba dulu di tempat lain. Toko ini belum berubah."))
        self.text.show()
        self._restoring, self._staff, self._tasks, self._outside = restoring, staff, tasks, outside
        self._person = ""
        self._drill: Drill | None = None
        self._progress: Progress | None = None
        self._copy_db: Database | None = None
        self.copies: list[Button] = []
        self._paths: list[Path] = []
        self._deciding = False
        self._build()
        self._wire()

    def begin(self, copies: Sequence[Copy], person: str) -> None:
        """Offer the newest of these copies, and any other file; `person` is who asks."""
        self._person = person
        for copy in copies[:_MOST_COPIES]:
            button = Button(moment_words(copy.stamp.made_at), "section", "database")
            button.setToolTip(str(copy.path))
            button.setProperty("place", len(self._paths))
            button.clicked.connect(self._on_copy)
            self._paths.append(copy.path)
            self.copies.append(button)
            self._list.addWidget(button)
        self.open_sheet()

    def reject(self) -> None:
        """Esc: what was unpacked goes, the shop stays; what is being decided cannot be left."""
        if self._deciding:
            return
        if self._progress is not None:
            self._progress.cancel()
        self._forget()
        super().reject()

    # --- building ---

    def _build(self) -> None:
        self.notice = Notice()
        self.body.addWidget(self.notice)
        self._choose = QWidget()
        self._list = column(self._choose, 4)
        self.body.addWidget(self._choose)
        self.working = Working(tr("Cadangan sedang diperiksa"))
        self.working.note.setText(tr("Toko ini belum berubah."))
        self.working.hide()
        self.body.addWidget(self.working)
        self.compared = Panel("sunken")
        self._grid = QGridLayout(self.compared)
        self._grid.setContentsMargins(*(theme.dp(16),) * 4)
        self._grid.setHorizontalSpacing(theme.dp(20))
        self._grid.setVerticalSpacing(theme.dp(8))
        for place in (1, 2):
            self._grid.setColumnStretch(place, 1)
        self.compared.hide()
        self.body.addWidget(self.compared)
        self.lost = Label("", "bodyStrong", "danger", wrap=True)
        self.lost.hide()
        self.body.addWidget(self.lost)
        self.go = self.add_button(tr("Pulihkan toko ini"), "danger", "history")
        self.other = self.add_button(tr("Pilih berkas lain"), "secondary", "search")
        self.back = self.add_button(tr("Kembali"), "secondary", "", "Esc")
        self.go.hide()

    def _wire(self) -> None:
        self.go.clicked.connect(self._on_go)
        self.other.clicked.connect(self._on_other)
        self.back.clicked.connect(self.reject)
        self.working.cancelled.connect(self._on_cancelled)

    # --- choosing ---

    def _on_copy(self) -> None:
        button = self.sender()
        if button is not None:
            self._try(self._paths[button.property("place")])

    def _on_other(self) -> None:
        path = self._outside.choose_file(self, tr("Berkas cadangan"), _KINDS)
        if path is not None:
            self._try(path)

    def _try(self, path: Path) -> None:
        self._forget()
        self.notice.clear_notice()
        self._show(working=True)
        restoring = self._restoring

        def drill(progress: Progress) -> Drill:
            return restoring.drill(path, progress.moved)

        self._progress = self._tasks.run_long(
            self, drill, self._on_drilled, self._on_trouble, self.working.moved
        )

    def _on_cancelled(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _on_trouble(self, error: PosError) -> None:
        self._deciding = False
        self.back.setEnabled(True)
        self.go.set_busy()
        self._forget()
        self._show()
        said = say(error)
        self.notice.show_notice("warning", said.happened, said.rest)

    # --- comparing ---

    def _on_drilled(self, drill: Drill) -> None:
        self._drill = drill
        self._fill(drill)
        self._show(compared=True)
        self.back.setFocus()

    def _fill(self, drill: Drill) -> None:
        for old in self.compared.findChildren(Label):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        here, copy = drill.here, drill.copy
        unknown = tr("tidak terbaca")
        rows = [
            ("", tr("Toko ini"), tr("Cadangan")),
            (tr("Dibuat"), tr("sekarang"), moment_words(drill.stamp.made_at)),
            (tr("Hari terakhir"), _day(here, unknown), _day(copy, unknown)),
            (tr("Penjualan terakhir"), _last(here, unknown), _last(copy, unknown)),
            (tr("Jumlah penjualan"), unknown if here is None else str(here.sales), str(copy.sales)),
            (tr("Total besar"), _total(here, unknown), _total(copy, unknown)),
        ]
        for line, (name, ours, theirs) in enumerate(rows):
            self._grid.addWidget(Label(name, "body", "secondary"), line, 0)
            for place, value in ((1, ours), (2, theirs)):
                role = "bodyStrong" if line else "caption"
                self._grid.addWidget(ElidedLabel(value, role), line, place)
        words = tr("Data di sini tidak terbaca; ia disimpan, tidak dihapus.") if here is None else (
            loss_words(drill.losses)
        )  # fmt: skip
        if drill.findings:
            words += " " + tr("Pemeriksaan menemukan {n} hal di cadangan ini.").format(n=drill.findings)
        self.lost.setText(words)
        self.lost.set_tone("danger" if drill.losses or drill.findings else "paid")

    def _show(self, *, working: bool = False, compared: bool = False) -> None:
        self._choose.setVisible(not working and not compared)
        self.working.setVisible(working)
        self.compared.setVisible(compared)
        self.lost.setVisible(compared)
        self.go.setVisible(compared)
        self.other.setVisible(not working)

    # --- deciding ---

    def _on_go(self) -> None:
        """The named button; then a supervisor's PIN."""
        drill = self._drill
        if drill is None:
            return
        if self._staff is not None:
            self._ask(self._staff)
            return
        self.go.set_busy(tr("Memulihkan…"))
        self._tasks.run(self, self._people_of_copy, self._on_people, self._on_trouble)

    def _people_of_copy(self) -> tuple[Staff, bool]:
        assert self._drill is not None
        self._close_copy()  # somebody left the PIN and comes again
        self._copy_db = self._restoring.opened(self._drill)
        staff = Staff(self._copy_db, self._restoring.clock)
        return staff, bool(staff.approvers())

    def _on_people(self, found: tuple[Staff, bool]) -> None:
        self.go.set_busy()
        staff, anybody = found
        if anybody:
            self._ask(staff)
        else:
            self._decide("")

    def _ask(self, staff: Staff) -> None:
        assert self._drill is not None
        what = tr("Pulihkan toko dari cadangan {when}").format(when=moment_words(self._drill.stamp.made_at))
        request = ApprovalRequest("restore", what, self._person or tr("komputer baru"))
        sheet = ApprovalSheet(self, staff, self._tasks, self._drill.stamp.till, request)
        sheet.approved.connect(self._on_approved)
        sheet.open_sheet()

    def _on_approved(self, approval: Approval) -> None:
        self._decide(approval.by)

    def _decide(self, approved_by: str) -> None:
        drill, person = self._drill, self._person or approved_by
        assert drill is not None
        self._close_copy()
        self._deciding = True
        self.back.setEnabled(False)
        self.go.set_busy(tr("Memulihkan…"))

        def decide() -> str:
            return self._restoring.decide(drill, person, approved_by)

        self._tasks.run(self, decide, self._on_decided, self._on_trouble)

    def _on_decided(self, _aside: str) -> None:
        self._drill, self._deciding = None, False
        self.accept()
        self.restored.emit()

    def _close_copy(self) -> None:
        if self._copy_db is not None:
            self._copy_db.close()
            self._copy_db = None

    def _forget(self) -> None:
        self._close_copy()
        if self._drill is not None:
            self._restoring.forget(self._drill)
            self._drill = None


def _day(standing: Standing | None, unknown: str) -> str:
    if standing is None:
        return unknown
    return long_date(date.fromisoformat(standing.day)) if standing.day else "–"


def _last(standing: Standing | None, unknown: str) -> str:
    return unknown if standing is None else standing.last_sale or "–"


def _total(standing: Standing | None, unknown: str) -> str:
    return unknown if standing is None else rupiah(Rupiah(standing.grand_total))
