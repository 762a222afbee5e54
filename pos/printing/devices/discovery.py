"""What printers there are: device files, USB, serial lines, queues, and an address that was typed.

The network is never searched.  Nothing here raises, and nothing waits longer than some seconds.
"""

from __future__ import annotations

import importlib
import re
import socket
import subprocess
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from pos.core.config import PrinterConfig
from pos.printing.devices.network_printer import RAW_PORT, BadAddress
from pos.printing.domain import Reason

_QUEUE_SECONDS: Final = 2.0
_PRINTER_CLASS: Final = "07"
_ASK: Final = b"\x10\x04\x01"
_DEVICE: Final = re.compile(r"device for (\S+): (\S+)")
_LOCAL_AND_CONNECTED: Final = 0x2 | 0x4
"""PRINTER_ENUM_LOCAL and PRINTER_ENUM_CONNECTIONS of winspool.h."""


@dataclass(frozen=True, slots=True)
class Found:
    """A way to a printer: kind and address as the settings have them, its own name, `vendor:product` of USB.

    `kept` is in the settings already; `there` is False where such a one cannot be seen just now.
    """

    kind: str
    address: str
    name: str = ""
    usb: str = ""
    kept: bool = False
    there: bool = True

    def means(self, config: PrinterConfig) -> bool:
        """Whether the settings mean this one."""
        return (self.kind, self.address) == (config.kind, config.address)


@dataclass(frozen=True, slots=True)
class Reached:
    """What an address said: why it could not be reached, and whether it answers as a printer does."""

    trouble: Reason = Reason.NONE
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Port:
    """A serial line as pyserial tells of it."""

    device: str
    description: str
    usb: str = ""


def run_quietly(command: Sequence[str]) -> str:
    """What a command says; nothing where it is not there, fails or takes too long."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_QUEUE_SECONDS,
            check=False,
            env={"LC_ALL": "C", "PATH": "/usr/bin:/bin:/usr/sbin"},
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout


def serial_ports() -> list[Port]:
    """The serial lines that pyserial sees."""
    try:
        from serial.tools.list_ports import comports

        return [
            Port(port.device, port.product or port.description or "", _usb_of(port)) for port in comports()
        ]
    except (ImportError, OSError, ValueError):
        return []


def _usb_of(port: Any) -> str:
    return f"{port.vid:04x}:{port.pid:04x}" if port.vid is not None and port.pid is not None else ""


def windows_queues() -> list[str]:
    """The installed printers of Windows."""
    try:
        spool: Any = importlib.import_module("win32print")
    except ImportError:
        return []
    try:
        return [str(one["pPrinterName"]) for one in spool.EnumPrinters(_LOCAL_AND_CONNECTED, None, 4)]
    except spool.error:
        return []


@dataclass(frozen=True, slots=True)
class Machine:
    """The computer that is looked over; tests give their own root folder, commands and lines."""

    root: Path = Path("/")
    run: Callable[[Sequence[str]], str] = run_quietly
    ports: Callable[[], Iterable[Port]] = serial_ports
    queues: Callable[[], Iterable[str]] = windows_queues


def find_printers(machine: Machine, kept: Sequence[PrinterConfig] = ()) -> list[Found]:
    """All that can be seen, what is set up already first, also where it is not there just now."""
    found = [*_usb(machine.root), *_files(machine.root), *_serial(machine), *_queues(machine)]
    seen: dict[tuple[str, str], Found] = {}
    for one in found:
        seen.setdefault((one.kind, one.address), one)
    first: list[Found] = []
    for config in kept:
        known = seen.pop((config.kind, config.address), None)
        if known is None and any(one.means(config) for one in first):
            continue
        first.append(replace(known, kept=True) if known else _missing(config))
    return [*first, *seen.values()]


def _missing(config: PrinterConfig) -> Found:
    """A kept one that was not seen: folders and addresses are not looked for and are taken as there."""
    there = config.kind in ("folder", "network")
    return Found(config.kind, config.address, kept=True, there=there)


def is_there(config: PrinterConfig, machine: Machine) -> bool:
    """Whether a printer of the settings can be seen or reached just now."""
    if config.kind == "network":
        return look_at(config.address).trouble is Reason.NONE
    if config.kind == "device":
        return _exists(Path(config.address))
    return any(one.means(config) and one.there for one in find_printers(machine, [config]))


# --- USB and device files ---


def _usb(root: Path) -> list[Found]:
    """Interfaces of printer class; one with a device file is reached by that, another by its numbers."""
    found = []
    for interface in _listed(root / "sys/bus/usb/devices", "*:*"):
        if _line(interface / "bInterfaceClass") != _PRINTER_CLASS:
            continue
        device = interface.with_name(interface.name.partition(":")[0])
        usb = f"{_line(device / 'idVendor')}:{_line(device / 'idProduct')}".lower()
        name = _name(_line(device / "manufacturer"), _line(device / "product"))
        files = [
            root / "dev/usb" / node.name
            for node in _listed(interface / "usbmisc", "lp*")
            if _exists(root / "dev/usb" / node.name)
        ]
        found += [Found("device", str(file), name, usb) for file in files]
        if not files and len(usb) == len("0000:0000"):
            found.append(Found("usb", usb, name, usb))
    return found


def _files(root: Path) -> list[Found]:
    return [Found("device", str(file)) for file in _listed(root / "dev/usb", "lp*")]


def _serial(machine: Machine) -> list[Found]:
    lines = [Found("serial", port.device, _plain(port.description), port.usb) for port in machine.ports()]
    known = {one.address for one in lines}
    blue = [str(file) for file in _listed(machine.root / "dev", "rfcomm*")]
    return lines + [Found("serial", address, "Bluetooth") for address in blue if address not in known]


def _queues(machine: Machine) -> list[Found]:
    names = machine.run(["lpstat", "-e"]).split()
    where = dict(_DEVICE.findall(machine.run(["lpstat", "-v"]))) if names else {}
    cups = [Found("cups", name, _of_uri(where.get(name, ""))) for name in names]
    return cups + [Found("windows", name, name) for name in machine.queues()]


def _of_uri(uri: str) -> str:
    """`usb://EPSON/TM-T82?serial=…` says who made it."""
    scheme, _, rest = uri.partition("://")
    return _plain(rest.partition("?")[0].replace("/", " ").replace("%20", " ")) if scheme == "usb" else ""


def _name(maker: str, product: str) -> str:
    """Maker and product, the maker only once."""
    both = product if product.lower().startswith(maker.lower()) else f"{maker} {product}"
    return _plain(both)


def _plain(text: str) -> str:
    """One line of what a device calls itself; pyserial says `n/a` where it knows nothing."""
    words = " ".join("".join(ch if ch.isprintable() else " " for ch in text).split())
    return "" if words == "n/a" else words[:60]


def _line(path: Path) -> str:
    with suppress(OSError):
        return path.read_text(encoding="utf-8", errors="replace").strip()
    return ""


def _listed(folder: Path, pattern: str) -> list[Path]:
    with suppress(OSError):
        return sorted(folder.glob(pattern))
    return []


def _exists(path: Path) -> bool:
    with suppress(OSError, ValueError):
        return path.exists()
    return False


# --- an address that was typed ---

_NUMBERS: Final = re.compile(r"[\d.]+")
_HOST: Final = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*")


def typed_address(text: str) -> str:
    """`host:port` of what a person typed; without a port it is 9100.  Raises `BadAddress`."""
    host, colon, port = text.strip().partition(":")
    if not colon:
        port = str(RAW_PORT)
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise BadAddress(text)
    if _NUMBERS.fullmatch(host):
        parts = host.split(".")
        if len(parts) != 4 or not all(part.isdigit() and int(part) < 256 for part in parts):
            raise BadAddress(text)
        host = ".".join(str(int(part)) for part in parts)
    elif len(host) > 253 or not _HOST.fullmatch(host):
        raise BadAddress(text)
    return f"{host}:{int(port)}"


def look_at(address: str, seconds: float = 1.5) -> Reached:
    """Whether something takes a connection there, and whether it answers `DLE EOT` as a printer does."""
    host, _, port = address.rpartition(":")
    try:
        connection = socket.create_connection((host, int(port)), seconds)
    except ConnectionRefusedError:
        return Reached(Reason.REFUSED)
    except TimeoutError:
        return Reached(Reason.NO_ANSWER)
    except (OSError, ValueError):
        return Reached(Reason.OFFLINE)
    with connection:
        try:
            connection.settimeout(seconds)
            connection.sendall(_ASK)
            heard = connection.recv(64)
        except OSError:
            heard = b""
    return Reached(answers=any(byte & 0x93 == 0x12 for byte in heard))
