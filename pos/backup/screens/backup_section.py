"""*Setelan, Cadangan*: when the last copies were made, where they go, a copy now, and the way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.backup.domain import Copy
from pos.backup.screens.restore_sheet import RestoreSheet
from pos.backup.screens.say import moment_words, tr
from pos.core.errors import PosError
from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.outside import Outside
from pos.ui.say import say
from pos.ui.tasks import Progress, Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, Working, column, row

if TYPE_CHECKING:
    from pos.backup.restoring import Restoring
    from pos.backup.service import Backups, CopyStanding, Made
    from pos.staff.service import Staff


class BackupSection(QWidget):
    """The copies of this shop.  Emits `restored` once another state of the shop is decided for."""

    restored = Signal()

    def __init__(
        self, backups: Backups, restoring: Restoring, staff: Staff, tasks: Tasks, outside: Outside
    ) -> None:
        super().__init__()
        self._backups, self._restoring, self._staff = backups, restoring, staff
        self._tasks, self._outside = tasks, outside
        self._person = ""
        self._progress: Progress | None = None
        self._place: Path | None = None
        self._build()
        self._wire()

    def begin(self, person: Attendant) -> None:
        """A supervisor opens the section."""
        self._person = person.name
        self.notice.clear_notice()
        self._look()

    def press_key(self, name: str) -> bool:
        """F12 makes a copy now."""
        if name == "F12" and self.save.isEnabled():
            self._on_save()
        return name == "F12"

    def may_be_rebuilt(self) -> bool:
        """Nothing is typed here; only a copy that is being made is waited for."""
        return self._progress is None

    # --- building ---

    def _build(self) -> None:
        outer = column(self, 0)
        scroll = Scroll(12)
        scroll.column.setContentsMargins(theme.dp(20), theme.dp(16), theme.dp(20), theme.dp(12))
        inner = scroll.column
        inner.addWidget(Label(tr("Cadangan"), "heading"))
        text = tr(
            "Setiap sif ditutup, seluruh toko disalin ke satu berkas dan diperiksa. Dengan berkas itu toko "
            "bisa dibuka lagi di komputer mana pun. Simpan flashdisknya di tempat aman: nomor rekening ikut."
        )
        inner.addWidget(Label(text, "body", "secondary", wrap=True))
        self.here, self.outside = ElidedLabel("", "bodyStrong"), ElidedLabel("", "bodyStrong")
        self.place = ElidedLabel("", "bodyStrong")
        card = Panel("card")
        lines = column(card, 10, 16)
        for name, value in (
            (tr("Terakhir di komputer ini"), self.here),
            (tr("Terakhir di luar"), self.outside),
            (tr("Tempat di luar"), self.place),
        ):
            line = row(None, 12)
            label = Label(name, "body", "secondary")
            label.setFixedWidth(theme.dp(200))
            line.addWidget(label)
            line.addWidget(value, 1)
            lines.addLayout(line)
        inner.addWidget(card)
        self.warning = Notice()
        inner.addWidget(self.warning)
        jobs = row(None, 10)
        self.choose = Button(tr("Pilih flashdisk atau folder"), "secondary", "usb")
        self.restore = Button(tr("Pulihkan…"), "secondary", "history")
        jobs.addWidget(self.choose)
        jobs.addWidget(self.restore)
        jobs.addStretch()
        inner.addLayout(jobs)
        inner.addStretch()
        outer.addWidget(scroll, 1)
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(20), theme.dp(8), theme.dp(20), theme.dp(16))
        self.notice = Notice()
        self.working = Working(tr("Cadangan sedang dibuat"))
        self.working.hide()
        self.save = Button(tr("CADANGKAN SEKARANG"), "pay", "database", "F12")
        for part in (self.notice, self.working, self.save):
            foot.addWidget(part)
        outer.addLayout(foot)

    def _wire(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.choose.clicked.connect(self._on_choose)
        self.restore.clicked.connect(self._on_restore)
        self.working.cancelled.connect(self._on_cancelled)

    # --- what is shown ---

    def _look(self) -> None:
        self._tasks.run(self, self._backups.standing, self._on_standing, self._on_trouble)

    def _on_standing(self, standing: CopyStanding) -> None:
        self._place = standing.place
        self.here.setText(moment_words(standing.here))
        self.outside.setText(moment_words(standing.outside))
        self.place.setText(str(standing.place) if standing.place else tr("belum dipilih"))
        if standing.is_old or standing.outside is None:
            self.warning.show_notice(
                "warning", tr("Belum ada cadangan baru di luar komputer ini."),
                tr("Kalau komputer ini rusak atau dicuri, penjualan sesudah itu hilang. Pasang flashdisk."),
            )  # fmt: skip
        else:
            self.warning.clear_notice()

    def _on_trouble(self, error: PosError) -> None:
        said = say(error)
        self.notice.show_notice("warning", said.happened, said.rest)

    # --- what happens ---

    def _on_choose(self) -> None:
        folder = self._outside.choose_folder(self, tr("Flashdisk atau folder di luar"), Path.home())
        if folder is None:
            return
        person = self._person

        def choose() -> None:
            self._backups.choose_place(folder, person)

        self._tasks.run(self, choose, self._on_chosen, self._on_trouble)

    def _on_chosen(self, _nothing: None) -> None:
        self._look()

    def _on_save(self) -> None:
        person = self._person

        def make(progress: Progress) -> Made:
            return self._backups.make_all(person, progress.moved)

        self.notice.clear_notice()
        self.save.setEnabled(False)
        self.working.show()
        self._progress = self._tasks.run_long(
            self, make, self._on_made, self._on_not_made, self.working.moved
        )

    def _on_cancelled(self) -> None:
        if self._progress is not None:
            self._progress.cancel()

    def _on_made(self, made: Made) -> None:
        self._end()
        if made.trouble is not None:
            said = say(made.trouble)
            self.notice.show_notice("warning", said.happened, said.rest)
        else:
            path = made.outside or made.here.path
            self.notice.show_notice("paid", tr("Cadangan tersimpan dan diperiksa."), path.name, "check")
        self._look()

    def _on_not_made(self, error: PosError) -> None:
        self._end()
        self._on_trouble(error)

    def _end(self) -> None:
        self._progress = None
        self.working.hide()
        self.save.setEnabled(True)

    def _on_restore(self) -> None:
        self._tasks.run(self, self._backups.copies, self._on_copies, self._on_trouble)

    def _on_copies(self, copies: list[Copy]) -> None:
        sheet = RestoreSheet(self, self._restoring, self._staff, self._tasks, self._outside)
        sheet.restored.connect(self.restored)
        sheet.begin(copies, self._person)
