"""Sheets over the window: questions on a scrim, as child widgets, so that scans and status stay alive."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from pos.ui import sounds, theme
from pos.ui.pages import TakesScans
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.panel import Panel, column, row


class Sheet(QWidget):
    """A question or a form over the whole window.

    Put parts into `.body`, buttons with `add_button`; `open_sheet()` shows it, `close_sheet()` takes it away
    for good.  Esc leaves (`rejected`), Enter presses the `default` button where there is one.  The focus
    goes to `first` (or the first empty field, or the default button) and back to where it was.  Scans are
    refused and flash the title, except in a subclass that has `take_scan`.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(self, host: QWidget, title: str, text: str = "", icon: str = "", wide: float = 560) -> None:
        super().__init__(host.window())
        self._window = host.window()
        self._before: QWidget | None = None
        self.default: Button | None = None
        self.first: QWidget | None = None
        self.box = Panel("sheet", self)
        self._wide = wide
        inner = self._inner = column(self.box, 14, 22)
        top = row(None, 14)
        if icon:
            top.addWidget(Icon(icon, "text.primary", 28), 0, Qt.AlignmentFlag.AlignTop)
        words = column(None, 2)
        self.title = Label(title, "title", wrap=True)
        self.text = Label(text, "body", "secondary", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.text)
        top.addLayout(words, 1)
        inner.addLayout(top)
        # Not before it has a parent: a label shown alone is a window, and takes the keyboard away.
        self.text.setVisible(bool(text))
        self.body = column(None, 10)
        inner.addLayout(self.body)
        self.buttons = row(None, 10)
        self.buttons.addStretch(1)
        inner.addLayout(self.buttons)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.timeout.connect(self._on_flashed)
        self.hide()

    def add_button(self, text: str, kind: str = "secondary", icon: str = "", key: str = "") -> Button:
        """One more button at the lower right; the one with the key `Enter` becomes the default."""
        button = Button(text, kind, icon, key)
        self.buttons.addWidget(button)
        if key == "Enter":
            self.default = button
        return button

    def open_sheet(self) -> None:
        """Show it over the window and take the focus."""
        window = self._window
        self._before = window.focusWidget()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self._place()
        self.raise_()
        empty = next((f for f in self.box.findChildren(QLineEdit) if _takes_tab(f) and not f.text()), None)
        target = (
            self.first or empty or self.default or next(iter(self.box.findChildren(Button)), None) or self
        )
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Take it away and give the focus back."""
        self.hide()
        self._window.removeEventFilter(self)
        before = self._before
        try:
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:
            pass  # the field was deleted meanwhile
        self.deleteLater()

    def accept(self) -> None:
        """Yes: leave and say so."""
        self.close_sheet()
        self.accepted.emit()

    def reject(self) -> None:
        """No: leave, nothing changed."""
        self.close_sheet()
        self.rejected.emit()

    def refuse_scan(self) -> None:
        """A scan came that this sheet did not ask for: beep low twice and flash the title."""
        sounds.refused()
        self.title.set_tone("danger")
        self._flash.start(600)

    def _on_flashed(self) -> None:
        self.title.set_tone("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
        # Nothing below the scrim hears a key.
        event.accept()

    def _on_enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, Button) and self.isAncestorOf(focused) and focused.kind != "danger":
            focused.click()
        elif self.default is not None and self.default.isEnabled():
            self.default.click()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = [w for w in self.box.findChildren(QWidget) if _takes_tab(w)]
        if stops:
            now = QApplication.focusWidget()
            at = stops.index(now) if now in stops else (-1 if forward else 0)
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        elif event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        wide = min(theme.dp(self._wide), self.width() - theme.dp(32))
        layout = self._inner
        high = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        high = min(max(high, self.box.minimumSizeHint().height()), self.height() - theme.dp(32))
        self.box.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("scrim"))


def _takes_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus.value
    return bool(widget.focusPolicy().value & tab) and widget.isVisible() and widget.isEnabled()


def top_sheet(window: QWidget) -> Sheet | None:
    """The sheet that lies on top of a window, or None."""
    open_ones = [w for w in window.children() if isinstance(w, Sheet) and w.isVisible()]
    return open_ones[-1] if open_ones else None


def scan_for(sheet: Sheet, text: str) -> None:
    """Give a scan to an open sheet, or have it refused."""
    if isinstance(sheet, TakesScans):
        sheet.take_scan(text)
    else:
        sheet.refuse_scan()


def ask_once(host: QWidget, title: str, text: str, verb: str, icon: str = "") -> Sheet:
    """A question that Enter answers with `verb`; connect `accepted`.  It repeats the amount and the name."""
    sheet = Sheet(host, title, text, icon)
    back = sheet.add_button(sheet.tr("Kembali"), "secondary", "", "Esc")
    back.clicked.connect(sheet.reject)
    yes = sheet.add_button(verb, "primary", icon, "Enter")
    yes.clicked.connect(sheet.accept)
    sheet.open_sheet()
    return sheet


def ask_danger(host: QWidget, title: str, text: str, verb: str, icon: str = "alert-triangle") -> Sheet:
    """A question that Enter does not answer: the crimson button must be pressed; connect `accepted`."""
    sheet = Sheet(host, title, text, icon)
    yes = sheet.add_button(verb, "danger", "")
    yes.clicked.connect(sheet.accept)
    back = sheet.add_button(sheet.tr("Kembali"), "secondary", "", "Esc")
    back.clicked.connect(sheet.reject)
    sheet.first = back
    sheet.open_sheet()
    return sheet
