"""What the database changed, told on the screen's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from pos.core.changes import Topic


class Live(QObject):
    """Carries topics from the data thread to open screens: `database.on_change(live.tell)`.

    `changed` carries a `frozenset[Topic]`, always on the thread that made this object.
    """

    changed = Signal(object)
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def tell(self, topics: frozenset[Topic]) -> None:
        """Pass topics on; may be called from any thread."""
        self._told.emit(topics)

    def _on_told(self, topics: frozenset[Topic]) -> None:
        self.changed.emit(topics)
