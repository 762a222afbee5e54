"""Ways to paper, and which one the settings mean."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pos.core.config import PrinterConfig
from pos.core.errors import PosError
from pos.printing.devices.one_at_a_time import one_at_a_time
from pos.printing.devices.port import LINES, Outcome, Printer, Sending, Setup
from pos.printing.devices.roll import roll_of
from pos.printing.domain import PAPER_58, PrinterUse
from pos.printing.label_press import press_of, stock_of

__all__ = ["BadPrinter", "Outcome", "Printer", "Sending", "Setup", "printer_for", "printers_for"]

_QUEUES: Final = ("windows", "cups")


class BadPrinter(PosError):
    """The settings name a printer that cannot be."""

    def __init__(self, field: str, value: str) -> None:
        super().__init__(f"printer: there is no {field} {value!r}")
        self.field = field
        self.value = value


def printer_for(config: PrinterConfig) -> Printer:
    """The printer of one entry of the settings.

    A label stock, or a paper of 50, 40 or 33 mm, means a label printer; it speaks TSPL if nothing is said.
    Raises `BadPrinter`, `BadAddress`, `UnknownPaper`.
    """
    stock, press = stock_of(config), press_of(config)
    setup = Setup(
        PAPER_58 if stock else roll_of(config),
        stock,
        config.drawer and not stock,
        automatic=config.automatic,
        answers=config.answers,
        as_picture=config.as_picture,
        darkness=press.darkness,
        press=press,
        talks=config.kind in LINES,
        in_groups=config.kind in _QUEUES,
    )
    return one_at_a_time(_way_to(config, setup), config.kind, config.address)


def _way_to(config: PrinterConfig, setup: Setup) -> Printer:
    match config.kind:
        case "folder":
            from pos.printing.devices.folder_printer import FolderPrinter

            return FolderPrinter(Path(config.address), setup)
        case "network":
            from pos.printing.devices.network_printer import NetworkPrinter

            return NetworkPrinter(config.address, setup)
        case "device":
            from pos.printing.devices.device_printer import DevicePrinter

            return DevicePrinter(config.address, setup)
        case "usb":
            from pos.printing.devices.usb_printer import UsbPrinter

            return UsbPrinter(config.address, setup)
        case "serial":
            from pos.printing.devices.serial_printer import SerialPrinter

            return SerialPrinter(config.address, setup, config.baud)
        case "cups":
            from pos.printing.devices.cups_printer import CupsPrinter

            return CupsPrinter(config.address, setup)
        case "windows":
            from pos.printing.devices.windows_printer import WindowsPrinter

            return WindowsPrinter(config.address, setup)
    raise BadPrinter("kind", config.kind)


def printers_for(configs: Iterable[PrinterConfig]) -> dict[PrinterUse, Printer]:
    """The printers of a till by use; without one for reports or labels the receipt printer does it."""
    printers: dict[PrinterUse, Printer] = {}
    for config in configs:
        if config.use not in list(PrinterUse):
            raise BadPrinter("use", config.use)
        printers[PrinterUse(config.use)] = printer_for(config)
    if PrinterUse.RECEIPT in printers:
        for use in (PrinterUse.REPORT, PrinterUse.LABEL):
            printers.setdefault(use, printers[PrinterUse.RECEIPT])
    return printers
