"""*Pemeriksaan komputer*: how each thing is, one tap where something can be done, and the bundle for help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos.app.settings.doctor_words import (
    BACK_UP,
    ICONS,
    LOAD_FONTS,
    OPEN_EXPORTS,
    PROVE,
    TO_PRINTER,
    TONES,
    Remedy,
    remedy_of,
    say_check,
    say_grade,
    say_what,
)
from pos.core.errors import PosError
from pos.doctor import Check, Grade, look_over, prove
from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.outside import Desktop, Outside
from pos.ui.say import say
from pos.ui.tasks import Progress, Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, Working, column, row

if TYPE_CHECKING:
    from pos.shop import Shop
    from pos.support import Bundle

LANE: Final = "doctor"
"""Of its own: a printer that does not answer for seconds holds no sale up."""


def _urgency(check: Check) -> int:
    """What is broken stands at the top."""
    return (Grade.BROKEN, Grade.ATTENTION, Grade.GOOD).index(check.grade)


class CheckRow(Panel):
    """One check: its sign and word, what it is and how, and its remedy.  Emits `asked(str)` with its key."""

    asked = Signal(str)

    def __init__(self, check: Check, remedy: Remedy | None) -> None:
        super().__init__("card")
        self.check = check
        tone = TONES[check.grade]
        layout = row(self, 14)
        layout.setContentsMargins(theme.dp(14), theme.dp(8), theme.dp(10), theme.dp(8))
        layout.addWidget(Icon(ICONS[check.grade], f"{tone}.text"), 0, Qt.AlignmentFlag.AlignVCenter)
        words = column(None, 1)
        top = row(None, 8)
        top.addWidget(Label(say_what(check), "bodyStrong"))
        self.grade = Label(say_grade(check.grade), "captionStrong", tone)
        top.addWidget(self.grade)
        top.addStretch(1)
        words.addLayout(top)
        self.text = Label(say_check(check), "body", "secondary", wrap=True)
        words.addWidget(self.text)
        layout.addLayout(words, 1)
        self.remedy: Button | None = None
        if remedy is not None:
            self.remedy = Button(remedy.text, "secondary", remedy.icon)
            self.remedy.setProperty("remedy", remedy.key)
            self.remedy.clicked.connect(self._on_clicked)
            layout.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_clicked(self) -> None:
        if self.remedy is not None:
            self.asked.emit(str(self.remedy.property("remedy")))


class DoctorSection(QWidget):
    """The look over this computer, for everyone.

    Emits `backup_asked` for a copy now (its button is there after `offer_backup()`), and
    `section_asked(str)` with the use of the printer to set up.
    """

    backup_asked = Signal()
    section_asked = Signal(str)

    def __init__(self, shop: Shop, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._tasks = tasks
        self.outside: Outside = Desktop()
        self._checks: tuple[Check, ...] = ()
        self._may_set = False
        self._backs_up = False
        self._proving: Progress | None = None
        self.rows: list[CheckRow] = []
        self._build()
        self._wire()

    def begin(self, person: Attendant) -> None:
        """Somebody opens the section: everything is looked at anew."""
        self._may_set = person.role.may_approve
        self.notice.clear_notice()
        self.look()

    def offer_backup(self) -> None:
        """Somebody hears `backup_asked`: the check of the backups has its button."""
        self._backs_up = True

    def may_be_rebuilt(self) -> bool:
        """Whether nothing is under way."""
        return self._proving is None

    def look(self) -> None:
        """Look this computer over, beside the selling."""
        self.again.set_busy(self.tr("Memeriksa…"))
        folder, clock = self._shop.folder, self._shop.clock

        def look() -> tuple[Check, ...]:
            return tuple(look_over(folder, clock))

        self._tasks.run(self, look, self._on_looked, self._on_trouble, lane=LANE)

    # --- building ---

    def _build(self) -> None:
        outer = column(self, 0)
        head = column(None, 4)
        head.setContentsMargins(theme.dp(20), theme.dp(16), theme.dp(20), theme.dp(8))
        head.addWidget(Label(self.tr("Pemeriksaan komputer"), "heading"))
        self.summary = Label("", "body", "secondary", wrap=True)
        head.addWidget(self.summary)
        outer.addLayout(head)
        self._scroll = Scroll(8)
        self._scroll.column.setContentsMargins(theme.dp(20), 0, theme.dp(20), theme.dp(8))
        self._scroll.column.addStretch(1)
        outer.addWidget(self._scroll, 1)
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(20), theme.dp(8), theme.dp(20), theme.dp(16))
        self.notice = Notice()
        self.working = Working(self.tr("Buku toko sedang diperiksa"), self)
        self.working.hide()
        foot.addWidget(self.notice)
        foot.addWidget(self.working)
        line = row(None, 10)
        self.again = Button(self.tr("Periksa lagi"), "primary", "history")
        self.bundle = Button(self.tr("Simpan berkas bantuan"), "secondary", "archive")
        line.addWidget(self.again)
        line.addWidget(self.bundle)
        line.addStretch(1)
        foot.addLayout(line)
        text = self.tr(
            "Berkas bantuan berisi pemeriksaan ini dan catatan program, tanpa nama, nomor dan uang."
        )
        foot.addWidget(Label(text, "caption", "secondary", wrap=True))
        outer.addLayout(foot)

    def _wire(self) -> None:
        self.again.clicked.connect(self._on_again)
        self.bundle.clicked.connect(self._on_bundle)
        self.working.cancelled.connect(self._on_cancel)

    # --- drawing ---

    def _show(self) -> None:
        for old in self.rows:
            self._scroll.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        worst_first = sorted(self._checks, key=_urgency)
        self.rows = [CheckRow(one, self._remedy(one)) for one in worst_first]
        for at, one in enumerate(self.rows):
            one.asked.connect(self._on_asked)
            self._scroll.column.insertWidget(at, one)
        broken = sum(one.grade is Grade.BROKEN for one in self._checks)
        look = sum(one.grade is Grade.ATTENTION for one in self._checks)
        if broken or look:
            said = self.tr("{broken} rusak, {look} perlu perhatian. Kasir tetap bisa dipakai.")
            self.summary.setText(said.format(broken=broken, look=look))
        else:
            self.summary.setText(self.tr("Semua baik."))

    def _remedy(self, check: Check) -> Remedy | None:
        backs_up = self._backs_up and self._may_set
        return remedy_of(check, may_set_printers=self._may_set, backs_up=backs_up)

    # --- what happens ---

    def _on_looked(self, checks: tuple[Check, ...]) -> None:
        self.again.set_busy()
        self._checks = checks
        self._show()

    def _on_trouble(self, error: PosError) -> None:
        self.again.set_busy()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)

    def _on_again(self) -> None:
        self.notice.clear_notice()
        self.look()

    def _on_asked(self, key: str) -> None:
        if key.startswith(TO_PRINTER):
            self.section_asked.emit(key.removeprefix(TO_PRINTER))
        elif key == BACK_UP:
            self.backup_asked.emit()
        elif key == PROVE:
            self._prove()
        elif key == OPEN_EXPORTS:
            self._open_exports()
        elif key == LOAD_FONTS:
            theme.reload_fonts()
            self._on_again()
        else:
            self._on_again()

    def _open_exports(self) -> None:
        folder = self._shop.folder.exports
        place = folder if folder.is_dir() else self._shop.folder.root
        if not self.outside.open_link(place.resolve().as_uri()):
            happened = self.tr("Komputer ini tidak bisa membuka folder dari sini.")
            self.notice.show_notice("warning", happened, str(place))

    # --- the books ---

    def _prove(self) -> None:
        if self._proving is not None:
            return
        self.notice.clear_notice()
        self.working.bar.setRange(0, 0)
        self.working.show()
        folder = self._shop.folder

        def work(progress: Progress) -> tuple[str, ...]:
            return prove(folder, progress.moved)

        asked = self._tasks.run_long(self, work, self._on_proved, self._on_not_proved, self.working.moved)
        self._proving = asked if self.working.isVisibleTo(self) else None

    def _on_cancel(self) -> None:
        if self._proving is not None:
            self._proving.cancel()

    def _on_proved(self, findings: tuple[str, ...]) -> None:
        self._proving = None
        self.working.hide()
        if findings:
            happened = self.tr("{n} hal di buku tidak cocok.").format(n=len(findings))
            rest = self.tr("Simpan berkas bantuan dan hubungi pengelola. Yang pertama: {first}")
            self.notice.show_notice("danger", happened, rest.format(first=findings[0]))
        else:
            rest = self.tr("Berkas, rantai catatan dan setiap rupiah sudah dicocokkan.")
            self.notice.show_notice("paid", self.tr("Buku toko cocok."), rest)

    def _on_not_proved(self, error: PosError) -> None:
        self._proving = None
        self.working.hide()
        self._on_trouble(error)

    # --- the bundle ---

    def _on_bundle(self) -> None:
        from pos.support import bundle_name, write_bundle

        folder, clock = self._shop.folder, self._shop.clock
        title = self.tr("Simpan berkas bantuan")
        place = self.outside.choose_folder(
            self, title, folder.exports if folder.exports.is_dir() else folder.root
        )
        if place is None:
            return
        self.bundle.set_busy(self.tr("Menyimpan…"))
        out = place / bundle_name(clock)

        def write() -> Bundle:
            return write_bundle(folder, out, clock)

        self._tasks.run(self, write, self._on_bundled, self._on_not_bundled, lane=LANE)

    def _on_bundled(self, made: Bundle) -> None:
        self.bundle.set_busy()
        happened = self.tr("Berkas bantuan tersimpan: {name}").format(name=made.path.name)
        rest = self.tr("Kirimkan kepada pengelola bersama nomor galatnya, kalau ada.")
        self.notice.show_notice("paid", happened, rest)

    def _on_not_bundled(self, error: PosError) -> None:
        self.bundle.set_busy()
        self._on_trouble(error)
