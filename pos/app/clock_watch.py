"""What is said when the computer's clock cannot be right: a banner over the pages, and selling goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from pos.app.settings.doctor_words import LOOK_AGAIN, say_clock, tr
from pos.core.errors import PosError
from pos.doctor import ClockReading, Clockwork, read_clock

if TYPE_CHECKING:
    from pos.shop import Shop
    from pos.ui.shell import Shell
    from pos.ui.tasks import Tasks

_LATER: Final = "later"


class ClockWatch(QObject):
    """Holds the clock against the till's last entry, at the start and at each login."""

    def __init__(self, shell: Shell, shop: Shop, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._shop = shop
        self._tasks = tasks
        self.look()

    def look(self) -> None:
        """Look at the clock; where it fits nothing is shown, and a banner that was goes."""

        def look() -> ClockReading:
            heads = self._shop.audit.chain_heads()
            last = max((head.at for head in heads), default=None)
            return read_clock(self._shop.clock.now(), last)

        self._tasks.run(self, look, self._on_read, self._on_trouble)

    def _on_read(self, reading: ClockReading) -> None:
        notice = self._shell.clock_notice()
        if reading.how is Clockwork.FITS:
            if notice is not None:
                notice.clear_notice()
            return
        notice = notice or self._shell.make_clock_notice(self._on_acted)
        happened = tr("Jam komputer ini sepertinya salah.")
        remedy = tr(
            "Betulkan jam di setelan komputer. Penjualan jalan terus, tetapi tanggal di struk ikut salah."
        )
        acts = ((LOOK_AGAIN, tr("Periksa lagi"), "history"), (_LATER, tr("Nanti"), "x"))
        notice.show_notice("warning", happened, f"{say_clock(reading)} {remedy}", "clock", acts)

    def _on_trouble(self, _error: PosError) -> None:
        """Without a database there is nothing to hold the clock against; that is told elsewhere."""

    def _on_acted(self, key: str) -> None:
        if key == LOOK_AGAIN:
            self.look()
            return
        notice = self._shell.clock_notice()
        if notice is not None:
            notice.clear_notice()
