"""Beside the rows of *Bayar perajin*: how far the run is, the chosen one's notes, the safe, papers, files."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from pos.artisans.domain import Rail
from pos.core.money import plain, rupiah, total
from pos.settlement.domain import PayoutState, RunItem
from pos.settlement.screens.artisan_panel import NotesList, empty
from pos.settlement.screens.run_state import RunRow, RunState
from pos.settlement.screens.say import tr
from pos.ui import theme
from pos.ui.widgets.button import Button
from pos.ui.widgets.labels import ElidedLabel, Icon, Label, Rule
from pos.ui.widgets.panel import Panel, Scroll, column, row


class RunSide(Panel):
    """Shows a `RunState`; the buttons are for the page to connect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._layout = column(self, 8, 14)
        self.progress = Label("", "shop")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.dp(14))
        done = theme.colour("paid.text").name()
        self.bar.setStyleSheet(f"QProgressBar::chunk {{ background: {done}; border-radius: 6px; }}")
        self._layout.addWidget(self.progress)
        self._layout.addWidget(self.bar)
        self.done = self._pair(tr("Sudah"))
        self.left = self._pair(tr("Belum"))
        self._layout.addWidget(Rule())
        self.whose = ElidedLabel("", "bodyStrong")
        self._layout.addWidget(self.whose)
        self._scroll = Scroll(6)
        self._layout.addWidget(self._scroll, 1)
        self._build_acts()
        self._build_safe()
        self._build_papers()

    def _pair(self, name: str) -> Label:
        line = row(None, 8)
        line.addWidget(Label(name, "body", "secondary"))
        line.addStretch()
        amount = Label("", "bodyStrong")
        line.addWidget(amount)
        self._layout.addLayout(line)
        return amount

    def _build_acts(self) -> None:
        acts = row(None, 8)
        self.failed = Button(tr("Gagal"), "secondary")
        self.in_cash = Button(tr("Bayar tunai"), "secondary")
        self.again = Button(tr("Kirim lagi"), "secondary")
        for button in (self.failed, self.again, self.in_cash):
            acts.addWidget(button, 1)
        self._layout.addLayout(acts)

    def _build_safe(self) -> None:
        self._safe = Panel("sunken")
        line = row(self._safe, 10)
        line.setContentsMargins(theme.dp(12), theme.dp(8), theme.dp(12), theme.dp(8))
        line.addWidget(Icon("cash-banknote", "text.primary", 22))
        self.safe = Label("", "caption", wrap=True)
        line.addWidget(self.safe, 1)
        self._layout.addWidget(self._safe)

    def _build_papers(self) -> None:
        papers = row(None, 8)
        self.sheet = Button(tr("Daftar tunai"), "secondary")
        self.envelopes = Button(tr("Amplop"), "secondary")
        papers.addWidget(self.sheet, 1)
        papers.addWidget(self.envelopes, 1)
        self._layout.addLayout(papers)
        self.more = Button("", "secondary", "building-store")
        self._layout.addWidget(self.more)
        self.files = Button(tr("Berkas transfer bank"), "secondary", "file-export")
        self._layout.addWidget(self.files)

    def show_run(self, state: RunState | None, *, busy: bool) -> None:
        """Show a state; None while it is read."""
        run = state.evening.run if state is not None else None
        items = run.items if run is not None else ()
        paid = run.paid if run is not None else ()
        words = tr("{paid} dari {all} sudah dibayar").format(paid=len(paid), all=len(items))
        self.progress.setText(words if state is not None else "")
        self.bar.setRange(0, max(1, len(items)))
        self.bar.setValue(len(paid))
        self.done.setText(rupiah(total(one.amount for one in paid)))
        self.left.setText(rupiah(state.unpaid) if state is not None else "")
        self._show_safe(state)
        self._show_chosen(state.row if state is not None else None, busy=busy)
        waits = bool(run is not None and run.number and run.cash_left)
        self.sheet.setEnabled(waits and not busy)
        self.envelopes.setEnabled(waits and not busy)
        sends = (
            run is not None and run.number != "" and bool(run.waiting(Rail.BANK) or run.waiting(Rail.EWALLET))
        )
        self.files.setEnabled(sends and not busy)
        more = state.evening.more_centres if state is not None else ()
        self.more.setVisible(bool(more))
        self.more.setEnabled(not busy)
        self.more.set_text(tr("Sertakan pusat lain ({n})").format(n=len(more)))

    def _show_safe(self, state: RunState | None) -> None:
        self._safe.setVisible(state is not None)
        if state is None:
            return
        short = state.evening.cash_short
        needed = rupiah(state.evening.cash_needed)
        words = tr("Tunai untuk sisa antrean: {amount}. Brankas cukup.").format(amount=needed)
        if short:
            words = tr("Tunai untuk sisa antrean: {amount}. Brankas kurang {short}.").format(
                amount=needed, short=rupiah(short)
            )
        self.safe.setText(words)
        self.safe.set_tone("danger" if short else "")

    def _show_chosen(self, one: RunRow | None, *, busy: bool) -> None:
        rows = self._scroll.column
        empty(rows)
        item = one.item if one is not None else None
        waits = item is not None and item.state is PayoutState.PREPARED
        failed = item is not None and item.state is PayoutState.FAILED
        is_cash = item is not None and item.rail is Rail.CASH
        self.failed.setVisible(waits)
        self.failed.set_text(tr("Tidak jadi") if is_cash else tr("Gagal"))
        self.in_cash.setVisible((failed or waits) and not (waits and is_cash))
        self.again.setVisible(failed)
        for button in (self.failed, self.in_cash, self.again):
            button.setEnabled(not busy)
        self.in_cash.setEnabled(not busy and item is not None and item.takes_cash)
        self.whose.setVisible(one is not None)
        if one is None:
            return
        if item is None:
            self.whose.setText(one.name)
            text = tr("Hari bayarnya belum tiba. Tekan Tambah untuk membayarnya sekarang.")
            rows.addWidget(Label(text, "body", "secondary", wrap=True))
        elif is_cash and waits:
            self.whose.setText(tr("Uang untuk {name}").format(name=one.name))
            self._show_cash(item)
        else:
            self.whose.setText(one.name)
            self._show_item(item)
        rows.addStretch()

    def _show_cash(self, item: RunItem) -> None:
        rows = self._scroll.column
        rows.addWidget(NotesList(item.amount))
        rows.addWidget(_line(tr("Jumlah"), rupiah(item.amount), "shop"))
        self._show_centres(item)
        hint = Panel("card")
        inner = row(hint, 8)
        inner.setContentsMargins(theme.dp(10), theme.dp(8), theme.dp(10), theme.dp(8))
        inner.addWidget(Icon("signature", "text.primary", 22))
        words = tr("Minta {name} tanda tangan di slip.").format(name=item.artisan_name)
        inner.addWidget(Label(words, "caption", wrap=True), 1)
        rows.addWidget(hint)

    def _show_item(self, item: RunItem) -> None:
        rows = self._scroll.column
        rows.addWidget(_line(tr("Jumlah"), rupiah(item.amount), "shop"))
        self._show_centres(item)
        rows.addWidget(_line(tr("Nomor"), item.reference, "caption"))
        if item.account:
            rows.addWidget(_line(tr("Ke"), item.account, "caption"))
        if item.state is PayoutState.FAILED:
            words = tr("Gagal: {reason}. Uangnya kembali ke saldo.").format(reason=item.first.reason)
            rows.addWidget(Label(words, "body", "danger", wrap=True))
        elif item.state is PayoutState.PREPARED and item.in_file:
            words = tr("Ada di berkas bank. Tandai gagal dulu sebelum dibayar tunai.")
            rows.addWidget(Label(words, "body", "secondary", wrap=True))

    def _show_centres(self, item: RunItem) -> None:
        if len(item.parts) > 1:
            for part in item.parts:
                self._scroll.column.addWidget(_line(part.centre, plain(part.amount), "caption"))


def _line(name: str, value: str, role: str) -> QWidget:
    line = QWidget()
    layout = row(line, 8)
    layout.addWidget(Label(name, role))
    layout.addStretch()
    layout.addWidget(Label(value, role))
    return line
