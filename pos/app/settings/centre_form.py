"""What the sections of *Setelan* that change a centre's card share: read, filled, kept, told of trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.centres.domain import Centre
from pos.core.errors import PosError
from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Scroll, column

if TYPE_CHECKING:
    from pos.centres.service import Centres


class CentreForm(QWidget):
    """A heading, what a section fills in, and one button that keeps it.  Emits `saved(Centre)`.

    A section builds its parts with `_fill` and shows a card with `_on_read`; `_on_save` gives what is to be
    kept to `self._tasks`, with `_on_kept` and `_on_trouble`; `_typed` is compared with `_kept`.
    """

    saved = Signal(object)

    def __init__(
        self, centres: Centres, tasks: Tasks, centre: str, till_code: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._centres = centres
        self._tasks = tasks
        self._centre = centre
        self._till_code = till_code
        self._person = ""
        self._kept: object = None
        self._build()
        self.save.clicked.connect(self._on_save)
        self._wire()

    def begin(self, person: Attendant) -> None:
        """A supervisor opens the section: the card as it is now."""
        self._person = person.name
        self.notice.clear_notice()
        centre = self._centre

        def look() -> Centre:
            return self._centres.get(centre)

        self._tasks.run(self, look, self._on_read, self._on_trouble)

    def press_key(self, name: str) -> bool:
        """F12 keeps what was typed."""
        if name == "F12":
            self._on_save()
        return name == "F12"

    def may_be_rebuilt(self) -> bool:
        """Whether nothing was typed that is not kept."""
        return self._kept is None or self._typed() == self._kept

    # --- what a section is made of ---

    def _heading(self) -> tuple[str, str]:
        raise NotImplementedError

    def _fill(self, inner: QVBoxLayout) -> None:
        raise NotImplementedError

    def _wire(self) -> None:
        """Connect what `_fill` has built."""

    def _typed(self) -> object:
        raise NotImplementedError

    def _on_read(self, centre: Centre) -> None:
        raise NotImplementedError

    def _on_save(self) -> None:
        raise NotImplementedError

    # --- what they share ---

    def _build(self) -> None:
        outer = column(self, 0)
        scroll = self._scroll = Scroll(10)
        scroll.column.setContentsMargins(theme.dp(20), theme.dp(16), theme.dp(20), theme.dp(12))
        inner = scroll.column
        heading, text = self._heading()
        inner.addWidget(Label(heading, "heading"))
        inner.addWidget(Label(text, "body", "secondary", wrap=True))
        self._fill(inner)
        inner.addStretch()
        outer.addWidget(scroll, 1)
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(20), theme.dp(8), theme.dp(20), theme.dp(16))
        self.notice = Notice()
        self.save = Button(self.tr("SIMPAN"), "pay", "check", "F12")
        foot.addWidget(self.notice)
        foot.addWidget(self.save)
        outer.addLayout(foot)

    def _on_kept(self, centre: Centre) -> None:
        self.save.set_busy()
        self._on_read(centre)
        self.saved.emit(centre)

    def _on_trouble(self, error: PosError) -> None:
        self.save.set_busy()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
