"""The copy after each shift, and what is told when there is none for long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

import pos.backup.screens.say  # noqa: F401  (its sentences)
from pos.app.places import SETELAN
from pos.app.settings import BACKUP
from pos.app.till_window import TillWindow
from pos.core.errors import PosError
from pos.staff.domain import Attendant
from pos.ui.say import say
from pos.ui.tasks import LONG, Tasks

if TYPE_CHECKING:
    from pos.backup.service import CopyStanding, Made
    from pos.shop import Shop

_LATER: Final = "later"


class BackupDesk(QObject):
    """Makes a copy when a shift has ended, beside everything else; a trouble is a banner, no question."""

    def __init__(self, window: TillWindow, shop: Shop, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._shop, self._tasks = window, shop, tasks
        self._trouble: PosError | None = None
        window.shift_ended.connect(self.after_shift)
        window.came_in.connect(self.look)
        window.shell.caution_acted.connect(self._on_acted)

    def after_shift(self, ended: object) -> None:
        """A shift has ended, and is kept: copy the shop in the lane of long work."""
        person = ended.name if isinstance(ended, Attendant) else ""

        def make() -> Made:
            return self._shop.backups.make_all(person)

        self._tasks.run(self, make, self._on_made, self._on_not_made, lane=LONG)

    def look(self, person: Attendant) -> None:
        """Somebody came in: what is wrong with the copies is told to who can mend it."""
        if person.role.may_approve:
            self._tasks.run(self, self._shop.backups.standing, self._on_standing, self._on_unknown)

    def _on_made(self, made: Made) -> None:
        self._trouble = made.trouble
        if made.trouble is None:
            self._window.shell.caution.clear_notice()
        else:
            self._tell(made.trouble)

    def _on_not_made(self, error: PosError) -> None:
        self._trouble = error
        self._tell(error)

    def _tell(self, error: PosError) -> None:
        said = say(error)
        self._show(self.tr("Cadangan belum jadi. {what}").format(what=said.happened), said.rest)

    def _on_standing(self, standing: CopyStanding) -> None:
        if self._trouble is not None:
            self._tell(self._trouble)
        elif standing.is_old:
            self._show(
                self.tr("Sudah lebih dari 7 hari tanpa cadangan di luar komputer ini."),
                self.tr("Pasang flashdisk, lalu buka Cadangan."),
            )
        else:
            self._window.shell.caution.clear_notice()

    def _on_unknown(self, _error: PosError) -> None:
        """It could not be read just now; the next login asks again."""

    def _show(self, title: str, text: str) -> None:
        acts = ((SETELAN, self.tr("Buka Cadangan"), "database"), (_LATER, self.tr("Nanti"), "x"))
        self._window.shell.caution.show_notice("warning", title, text, "alert-triangle", acts)

    def _on_acted(self, key: str) -> None:
        self._window.shell.caution.clear_notice()
        if key == SETELAN:
            pages = self._window.pages
            if pages is not None:
                pages.settings.prefer(BACKUP)
                self._window.shell.place_chosen.emit(SETELAN)
