"""The frame of the first start: where one is, the page, and the buttons back, later and on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QVBoxLayout, QWidget

from pos.app.first_start.progress import STEPS, Step
from pos.app.first_start.step_page import StepPage
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import Icon, Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, column, row

_LIST: Final = 232
_WIDE: Final = 860
"""A form is no wider than this, in design pixels, so that the eye finds the next field."""


class _Mark(QWidget):
    """One step in the list at the left: done, here, or still to come."""

    def __init__(self, words: str) -> None:
        super().__init__()
        line = row(self, 10)
        self.icon = Icon("circle-check", "paid.text", 20)
        self.words = Label(words)
        line.addWidget(self.icon)
        line.addWidget(self.words, 1)
        self.setMinimumHeight(theme.dp(36))

    def show_mark(self, done: bool, here: bool) -> None:
        """Where one is."""
        name = "circle-check" if done else "player-play" if here else "minus"
        self.icon.set_icon(name, "paid.text" if done else "accent.text" if here else "text.secondary")
        self.words.set_role("bodyStrong" if here else "body")
        self.words.set_tone("" if here or done else "secondary")


class Frame(QWidget):
    """Holds the pages of the first start.  Emits `back_asked`; on and later go to the page that is shown.

    Enter is the big button, Esc goes back, and F12 is the big button too, as everywhere.
    """

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frames: dict[StepPage, QWidget] = {}
        self._page: StepPage | None = None
        self._step = Step.WELCOME
        self._build()
        self._wire()

    # --- building ---

    def _build(self) -> None:
        across = row(self, 0)
        self._list = Panel("left")
        self._list.setFixedWidth(theme.dp(_LIST))
        marks = column(self._list, 4, 20)
        marks.addWidget(Label(self.tr("Gerabah POS"), "title"))
        marks.addSpacing(theme.dp(12))
        self.marks: dict[Step, _Mark] = {}
        for step, words in self._step_words():
            mark = self.marks[step] = _Mark(words)
            marks.addWidget(mark)
        marks.addStretch()
        across.addWidget(self._list)
        middle = column(None, 0)
        self._build_head(middle)
        self.pages = QStackedWidget()
        middle.addWidget(self.pages, 1)
        self._build_foot(middle)
        across.addLayout(middle, 1)

    def _build_head(self, middle: QVBoxLayout) -> None:
        head = column(None, 0)
        head.setContentsMargins(theme.dp(24), theme.dp(16), theme.dp(24), theme.dp(8))
        self.where = Label("", "captionStrong", "secondary")
        self.title = Label("", "heading", wrap=True)
        head.addWidget(self.where)
        head.addWidget(self.title)
        middle.addLayout(head)

    def _build_foot(self, middle: QVBoxLayout) -> None:
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(24), theme.dp(8), theme.dp(24), theme.dp(16))
        self.notice = Notice()
        line = row(None, 12)
        self.back = Button(self.tr("Kembali"), "scanSide", "arrow-left", "Esc")
        self.later = Button(self.tr("Nanti saja"), "scanSide", "clock")
        self.go = Button(self.tr("Lanjut"), "pay", "", "Enter")
        line.addWidget(self.back)
        line.addWidget(self.later)
        line.addWidget(self.go, 1)
        foot.addWidget(self.notice)
        foot.addLayout(line)
        middle.addLayout(foot)

    def _step_words(self) -> tuple[tuple[Step, str], ...]:
        return (
            (Step.CENTRE, self.tr("Pusat")),
            (Step.SUPERVISOR, self.tr("Pengelola")),
            (Step.PRINTER, self.tr("Printer")),
            (Step.QRIS, self.tr("QRIS")),
            (Step.GOODS, self.tr("Barang")),
            (Step.DONE, self.tr("Selesai")),
        )

    def _wire(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.later.clicked.connect(self._on_later)
        self.go.clicked.connect(self._on_go)

    # --- pages ---

    def add_page(self, page: StepPage) -> None:
        """One more page."""
        holder: QWidget
        if page.scrolls:
            scroll = Scroll(0)
            scroll.column.setContentsMargins(theme.dp(24), theme.dp(4), theme.dp(24), theme.dp(8))
            page.setMaximumWidth(theme.dp(_WIDE))
            scroll.column.addWidget(page, 1)
            holder = scroll
        else:
            holder = QWidget()
            layout = column(holder, 0)
            page.column.setContentsMargins(0, 0, 0, 0)
            page.hint.setContentsMargins(theme.dp(24), 0, theme.dp(24), 0)
            layout.addWidget(page, 1)
        self._frames[page] = holder
        self.pages.addWidget(holder)
        page.told.connect(self._on_told)
        page.altered.connect(self._show)
        page.sought.connect(self._on_sought)

    def show_page(self, page: StepPage, step: Step) -> None:
        """Another page; what it told before is gone."""
        self._page, self._step = page, step
        self.notice.clear_notice()
        self.pages.setCurrentWidget(self._frames[page])
        self._show()
        page.begin()

    @property
    def page(self) -> StepPage | None:
        """The page that is shown."""
        return self._page

    # --- what the shell asks ---

    def press_key(self, name: str) -> bool:
        """F12 is the big button, Esc goes back; the rest is the page's."""
        if name == "F12":
            self._on_go()
        elif name == "Esc":
            self._on_back()
        else:
            return self._page is not None and self._page.press_key(name)
        return True

    def take_scan(self, text: str) -> None:
        """A code at the scanner belongs to the page."""
        if self._page is not None:
            self._page.take_scan(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            pressed = isinstance(focused, QAbstractButton) and not focused.isCheckable()
            if pressed and focused is not None and self.isAncestorOf(focused):
                focused.click()  # type: ignore[attr-defined]
            else:
                self._on_go()
        elif self._page is not None and event.text().isdecimal() and event.text().isascii():
            self._page.press_digit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    # --- drawing ---

    def _show(self) -> None:
        page, at = self._page, STEPS.index(self._step)
        roomy = theme.layout_of(self.window().width(), theme.current().scale).roomy
        self._list.setVisible(roomy and self._step is not Step.WELCOME)
        for step, mark in self.marks.items():
            mark.show_mark(STEPS.index(step) < at, step is self._step)
        where = self.tr("Langkah {n} dari {of}").format(n=at, of=len(STEPS) - 1)
        self.where.setText(where if at else self.tr("Selamat datang di Gerabah POS"))
        if page is None:
            return
        self.title.setText(page.title())
        self.back.setVisible(at > 0)
        self.later.setVisible(bool(page.later_words()))
        self.later.set_text(page.later_words() or self.later.text())
        self.go.set_text(page.go_words())
        self.go.set_kind("pay" if page.is_next else "payWhite")
        for button in (self.back, self.later, self.go):
            button.setEnabled(not page.waiting)

    def _on_told(self, told: tuple[str, str, str] | None) -> None:
        if told is None:
            self.notice.clear_notice()
        else:
            self.notice.show_notice(*told)

    def _on_sought(self, part: QWidget) -> None:
        """Large letters: what is wrong may be below."""
        holder = self.pages.currentWidget()
        if isinstance(holder, Scroll):
            holder.ensureWidgetVisible(part, 0, theme.dp(24))

    # --- buttons ---

    def _on_go(self) -> None:
        if self._page is not None and not self._page.waiting:
            self._page.go_on()

    def _on_later(self) -> None:
        if self._page is not None and not self._page.waiting:
            self._page.later()

    def _on_back(self) -> None:
        if self.back.isVisible() and self.back.isEnabled():
            self.back_asked.emit()
