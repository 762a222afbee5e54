"""The word of a supervisor on one act: of who is logged in, or by PIN on a sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pos.core.errors import PosError
from pos.staff.domain import Approval, ApprovalRequest, Attendant
from pos.ui.tasks import Tasks

if TYPE_CHECKING:
    from pos.staff.service import Staff


@dataclass(frozen=True, slots=True)
class SupervisorsWord:
    """Asks for it at a till; `given` and `failed` are methods of `owner`, on the screen's thread."""

    staff: Staff
    tasks: Tasks
    till_code: str
    owner: QObject
    given: Callable[[Approval], None]
    failed: Callable[[PosError], None]

    def ask(
        self,
        window: QWidget,
        person: Attendant | None,
        request: ApprovalRequest,
        about: Callable[[], QWidget] | None = None,
        kept: str = "",
    ) -> None:
        """Who may approve says so by asking; for anybody else a sheet with `about` opens over the window.

        `kept` is what stays as it is when the sheet is left.
        """
        if person is not None and person.role.may_approve:

            def grant() -> Approval:
                return self.staff.grant(person, self.till_code, request)

            self.tasks.run(self.owner, grant, self.given, self.failed)
            return
        from pos.staff.screens.approval_sheet import ApprovalSheet  # nobody was refused anything yet

        shown = about() if about is not None else None
        sheet = ApprovalSheet(window, self.staff, self.tasks, self.till_code, request, shown)
        if kept:
            sheet.set_kept(kept)
        sheet.approved.connect(self.given)
        sheet.open_sheet()
