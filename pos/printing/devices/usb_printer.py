"""A printer on USB by pyusb, where no device file leads to it: `vendor:product`, or with `:serial` behind."""

from __future__ import annotations

import errno
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from pos.printing.devices.conversation import HalfTaken, Patience, converse
from pos.printing.devices.network_printer import BadAddress
from pos.printing.devices.port import Outcome, Sending, Setup, not_sent
from pos.printing.domain import Reason

_ADDRESS: Final = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::(.+))?")
_PRINTER_CLASS: Final = 7
_BULK: Final = 2
_IN: Final = 0x80
_QUIET: Final = 0.02

_REFUSED: Final = (errno.EACCES, errno.EPERM, errno.EBUSY)


class UsbPrinter:
    """ESC/POS to the printer interface of a USB device.

    `backend` is pyusb's way to the bus; nothing takes libusb of the system.
    """

    def __init__(
        self, address: str, setup: Setup, patience: Patience | None = None, backend: Any = None
    ) -> None:
        parts = _ADDRESS.fullmatch(address.strip())
        if parts is None:
            raise BadAddress(address)
        self._vendor, self._product = int(parts[1], 16), int(parts[2], 16)
        self._serial = parts[3] or ""
        self._setup = setup
        self._patience = patience or Patience()
        self._backend = backend

    @property
    def setup(self) -> Setup:
        return self._setup

    def send(self, sending: Sending) -> Outcome:
        try:
            import usb.core
        except ImportError:
            return not_sent(Reason.NO_DRIVER)
        try:
            device = self._found()
            if device is None:
                return not_sent(Reason.OFFLINE)
            ends = _ends_of(device)
            if ends is None:
                return not_sent(Reason.OFFLINE)
            return self._talk(device, ends, sending)
        except usb.core.NoBackendError:
            return not_sent(Reason.NO_DRIVER)
        except OSError as error:  # before the first byte: `converse` never raises
            return not_sent(Reason.REFUSED if error.errno in _REFUSED else Reason.OFFLINE)

    def _found(self) -> Any:
        """The device, or None; of several alike the one with the serial number, where the address has it."""
        import usb.core

        alike = usb.core.find(
            find_all=True, backend=self._backend, idVendor=self._vendor, idProduct=self._product
        )
        for device in alike:
            if not self._serial or _serial_of(device) == self._serial:
                return device
        return None

    def _talk(self, device: Any, ends: _Ends, sending: Sending) -> Outcome:
        import usb.util

        given_back = _detach(device, ends.number)
        try:
            usb.util.claim_interface(device, ends.number)
            line = _UsbLine(ends)
            line.forget()
            return converse(line, sending, self._patience, self._setup.answers)
        finally:
            with suppress(OSError):
                usb.util.release_interface(device, ends.number)
            if given_back:
                with suppress(OSError, NotImplementedError):
                    device.attach_kernel_driver(ends.number)
            usb.util.dispose_resources(device)


@dataclass(frozen=True, slots=True)
class _Ends:
    """The printer interface of a device, and its ends for what goes and what comes back."""

    number: int
    out: Any
    back: Any


def _serial_of(device: Any) -> str:
    # The texts of a device cannot be read where somebody else has it.
    try:
        return str(device.serial_number or "")
    except (OSError, ValueError):
        return ""


def _ends_of(device: Any) -> _Ends | None:
    """Of the interface of printer class, else of the first that takes bytes in bulk."""
    import usb.core

    try:
        configuration = device.get_active_configuration()
    except usb.core.USBError:
        device.set_configuration()
        configuration = device.get_active_configuration()
    for interface in sorted(configuration, key=_printers_first):
        bulk = [end for end in interface if end.bmAttributes & 0x03 == _BULK]
        out = next((end for end in bulk if not end.bEndpointAddress & _IN), None)
        if out is not None:
            back = next((end for end in bulk if end.bEndpointAddress & _IN), None)
            return _Ends(interface.bInterfaceNumber, out, back)
    return None


def _printers_first(interface: Any) -> bool:
    return int(interface.bInterfaceClass) != _PRINTER_CLASS


def _detach(device: Any, number: int) -> bool:
    """Take the interface from the system's own driver where it has it; it gets it back."""
    try:
        if device.is_kernel_driver_active(number):
            device.detach_kernel_driver(number)
            return True
    except NotImplementedError:
        pass  # Windows and macOS have nothing to detach
    return False


class _UsbLine:
    """Both ends of an interface as a line of bytes."""

    def __init__(self, ends: _Ends) -> None:
        self._ends = ends

    def write(self, chunk: bytes, seconds: float) -> int:
        import usb.core

        try:
            return int(self._ends.out.write(chunk, _milliseconds(seconds)))
        except usb.core.USBTimeoutError:
            return 0  # pyusb raises this only where not one byte was taken
        except usb.core.USBError as error:
            raise HalfTaken(str(error)) from error

    def read(self, seconds: float) -> bytes | None:
        import usb.core

        if self._ends.back is None:
            time.sleep(min(seconds, _QUIET))
            return None
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                heard = bytes(self._ends.back.read(self._ends.back.wMaxPacketSize, _milliseconds(left)))
            except usb.core.USBTimeoutError:
                return None
            if heard:
                return heard
            time.sleep(min(_QUIET, left))  # an empty packet is no end
        return None

    def finish(self, seconds: float) -> None:
        """A write in bulk has come back when the device had taken it."""

    def forget(self) -> None:
        """What was said after the last paper is no answer to this one."""
        while self.read(_QUIET):
            pass


def _milliseconds(seconds: float) -> int:
    return max(1, int(seconds * 1000))  # 0 would wait for ever
