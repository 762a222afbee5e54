"""Setting up the printers of a till: finding them, trying them, and keeping what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from pos.core.clock import Clock
from pos.core.config import PrinterConfig, TillConfig
from pos.core.ids import new_id
from pos.printing.devices.discovery import Found, Machine, Reached, find_printers, is_there, look_at
from pos.printing.devices.roll import roll_of
from pos.printing.domain import PAPER_58, PAPER_80, Document, Job, PaperKind, PrinterUse, PrintState
from pos.printing.setting_up import Trial

if TYPE_CHECKING:
    from pos.printing.devices.port import Printer

_WIDEST: Final = replace(PAPER_80, cutter=False)


class Keeper(Protocol):
    """Who has this computer's settings, and knows where its folders lie."""

    @property
    def config(self) -> TillConfig:
        """The settings as they are."""
        ...

    def printer_of(self, config: PrinterConfig) -> Printer:
        """The way to the paper of one entry.  Raises `BadPrinter`, `BadAddress`, `UnknownPaper`."""
        ...

    def set_printers(self, printers: Sequence[PrinterConfig], person: str) -> TillConfig:
        """Keep other printers, whole or not at all, and tell the chain."""
        ...

    def note_drawer(self, reason: str, person: str) -> None:
        """Tell the chain that the drawer was opened."""
        ...


class PrinterDesk:
    """Everything that a screen of printers asks for; each call waits, so it belongs into a task.

    `sample` gives the receipt that is shown while something is chosen.
    """

    def __init__(
        self, keeper: Keeper, clock: Clock, sample: Callable[[], Document], machine: Machine | None = None
    ) -> None:
        self._keeper = keeper
        self._clock = clock
        self._sample = sample
        self._machine = machine or Machine()

    def kept(self, use: PrinterUse) -> PrinterConfig | None:
        """The printer that is in use, where this use has one of its own."""
        return next((one for one in self._keeper.config.printers if one.use == use.value), None)

    def find(self, use: PrinterUse) -> list[Found]:
        """What there is; the printers of the settings first, that of this use before the others."""
        kept = sorted(self._keeper.config.printers, key=lambda one: one.use != use.value)
        return find_printers(self._machine, kept)

    def is_ready(self, config: PrinterConfig) -> bool:
        """Whether a printer can be seen or reached just now."""
        return is_there(config, self._machine)

    def look_at(self, address: str) -> Reached:
        """Whether an address that was typed can be reached."""
        return look_at(address)

    def picture(self, config: PrinterConfig | None) -> bytes:
        """The sample receipt as PNG at the printer's own dots."""
        from pos.printing.layout import layout
        from pos.printing.preview import preview_png

        paper = roll_of(config) if config is not None else PAPER_58
        return preview_png(layout(self._sample(), paper), paper)

    # --- trying ---

    def try_paper(self, config: PrinterConfig) -> Trial:
        """The trial paper, past the spool: nothing can be lost, and nothing waits behind it."""
        from pos.printing.documents import trial_paper

        now = self._clock.now()
        return self._send(config, trial_paper(roll_of(config), self._keeper.config.till_code, now))

    def try_ruler(self, config: PrinterConfig) -> Trial:
        """One line as wide as the widest paper, in the printer's own letters."""
        from pos.printing.devices.port import Setup
        from pos.printing.samples import ruler_paper
        from pos.printing.spooler import paper_sending

        document = ruler_paper(self._keeper.config.till_code)
        sending = paper_sending(document.number, document, Setup(_WIDEST))
        return Trial(self._keeper.printer_of(config).send(sending), self._clock.now())

    def try_drawer(self, config: PrinterConfig, reason: str, person: str) -> Trial:
        """Open the drawer; the chain is told first, as after every drawer without a sale."""
        self._keeper.note_drawer(reason, person)
        return replace(self._send(replace(config, drawer=True), None), drawer=True)

    def _send(self, config: PrinterConfig, document: Document | None) -> Trial:
        from pos.printing.spooler import sending_of

        printer, now = self._keeper.printer_of(config), self._clock.now()
        kind = PaperKind.DRAWER if document is None else document.kind
        number = f"LACI-{self._keeper.config.till_code}" if document is None else document.number
        till = self._keeper.config.till_code
        use = PrinterUse(config.use)
        job = Job(new_id(), kind, number, use, 0, PrintState.SENDING, "", now, 1, till, document)
        return Trial(printer.send(sending_of(job, printer.setup)), now)

    # --- keeping ---

    def keep(self, use: PrinterUse, config: PrinterConfig | None, person: str) -> TillConfig:
        """This printer from now on for this use; None gives the use back to the receipt printer.

        Raises `BadPrinter`, `BadAddress`, `FolderTrouble` or `DatabaseTrouble`; all is as before then.
        """
        others = [one for one in self._keeper.config.printers if one.use != use.value]
        return self._keeper.set_printers([*others, config] if config is not None else others, person)
