"""*Setelan*: sections at the left, the chosen one beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.pages import MayBeRebuilt, TakesKeys, TakesScans
from pos.ui.widgets.button import Button
from pos.ui.widgets.panel import Panel, Scroll, column, row

_LIST = 248
_ICONS = 68


@runtime_checkable
class Section(Protocol):
    """What a section may want to know; the part is optional."""

    def begin(self, person: Attendant) -> None:
        """Somebody opens this section."""
        ...


@dataclass(frozen=True, slots=True)
class _Listed:
    """One section in the list."""

    key: str
    button: Button
    widget: QWidget
    for_supervisors: bool


class SettingsPage(QWidget):
    """The settings.

    Emits `preferred(Preferences)` of the person who is in, and `centre_changed(Centre)` after its limits
    were set; `backup_asked` where somebody wants a copy now, `restored` after one was decided for.

    `add_section(key, name, icon, widget)` puts a section in; its `begin(person)` is called when it is
    opened, its `press_key`, `take_scan` and `may_be_rebuilt` are asked while it is open (without the last
    one a change of the text size waits).
    """

    preferred = Signal(object)
    restored = Signal()
    centre_changed = Signal(object)
    backup_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: list[_Listed] = []
        self._person: Attendant | None = None
        self._chosen = ""
        self._build()

    def add_section(
        self,
        key: str,
        name: str,
        icon: str,
        widget: QWidget,
        *,
        for_supervisors: bool = False,
        framed: bool = False,
    ) -> None:
        """Put a section at the end of the list; `framed` gives it the page's margins, and lets it scroll."""
        button = Button(name, "section", icon, parent=self._list)
        button.setCheckable(True)
        button.setProperty("section", key)
        button.clicked.connect(self._on_clicked)
        self._column.insertWidget(len(self._sections), button)
        self._pages.addWidget(_frame(widget) if framed else widget)
        self._sections.append(_Listed(key, button, widget, for_supervisors))
        self._fit()

    def begin(self, person: Attendant) -> None:
        """Somebody opens the settings: the section that was open last, else the first."""
        self._person = person
        self.open_section(self._chosen)

    def open_section(self, key: str) -> None:
        """Open a section; the first where this person has no such one."""
        person = self._person
        offered = [one for one in self._sections if self._may(one)]
        if person is None or not offered:
            return
        chosen = next((one for one in offered if one.key == key), offered[0])
        self._chosen = chosen.key
        self._show()
        if isinstance(chosen.widget, Section):
            chosen.widget.begin(person)

    def open_backups(self) -> None:
        """To the copies of the shop, from another section."""
        self.open_section("backup")

    def prefer(self, key: str) -> None:
        """The section that is open when somebody opens the settings next."""
        self._chosen = key

    @property
    def section(self) -> str:
        """The key of the section that is open."""
        return self._chosen

    def _open_widget(self) -> object:
        return next((one.widget for one in self._sections if one.key == self._chosen), None)

    def section_widget(self, key: str) -> QWidget:
        """The widget of a section.  Raises `KeyError` where there is none."""
        for one in self._sections:
            if one.key == key:
                return one.widget
        raise KeyError(key)

    def take_over(self, before: SettingsPage) -> None:
        """Open at the section where another settings page was left."""
        self._chosen = before.section

    # --- what the shell asks ---

    def press_key(self, name: str) -> bool:
        """Keys belong to the open section."""
        open_one = self._open_widget()
        return isinstance(open_one, TakesKeys) and open_one.press_key(name)

    def take_scan(self, text: str) -> None:
        """A scan belongs to the open section, where it asks for one."""
        open_one = self._open_widget()
        if isinstance(open_one, TakesScans):
            open_one.take_scan(text)

    def may_be_rebuilt(self) -> bool:
        """Whether the open section says that it has nothing half typed."""
        open_one = self._open_widget()
        return isinstance(open_one, MayBeRebuilt) and open_one.may_be_rebuilt()

    # --- drawing ---

    def _build(self) -> None:
        layout = row(self, 0)
        self._list = Panel("left")
        self._scroll = Scroll(2, 8)
        column(self._list, 0).addWidget(self._scroll)
        self._column = self._scroll.column
        self._column.addStretch()
        self._pages = QStackedWidget()
        layout.addWidget(self._list)
        layout.addWidget(self._pages, 1)

    def _may(self, one: _Listed) -> bool:
        return not one.for_supervisors or (self._person is not None and self._person.role.may_approve)

    def _show(self) -> None:
        for one in self._sections:
            one.button.setVisible(self._may(one))
            one.button.setChecked(one.key == self._chosen)
        at = next(place for place, one in enumerate(self._sections) if one.key == self._chosen)
        self._pages.setCurrentIndex(at)
        self._fit()
        self._scroll.ensureWidgetVisible(self._sections[at].button, 0, 0)

    def _fit(self) -> None:
        """In a narrow window the list is icons only; their names stay as tooltips and for a screen reader."""
        roomy = theme.layout_of(self.window().width(), theme.current().scale).roomy
        # At the largest text size there are more sections than fit: the list scrolls, beside its buttons.
        needed = self._column.sizeHint().height() > self.height()
        bar = self._scroll.verticalScrollBar().sizeHint().width() if needed else 0
        self._list.setFixedWidth(theme.dp(_LIST if roomy else _ICONS) + bar)
        for one in self._sections:
            name = one.button.accessibleName()
            one.button.setText(name if roomy else "")
            one.button.setToolTip("" if roomy else name)

    def _on_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.open_section(str(button.property("section")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _frame(widget: QWidget) -> Scroll:
    scroll = Scroll(0)
    scroll.column.setContentsMargins(theme.dp(20), theme.dp(16), theme.dp(20), theme.dp(16))
    scroll.column.addWidget(widget, 1)
    return scroll
