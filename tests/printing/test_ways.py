"""Every way to a printer, as the shop meets it: device file, serial line, USB, queues, the network."""

from __future__ import annotations

import array
import errno
import os
import stat
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
import usb.backend
import usb.core

from pos.core.config import PrinterConfig
from pos.printing.devices import printer_for, printers_for
from pos.printing.devices.conversation import Patience
from pos.printing.devices.cups_printer import CupsPrinter
from pos.printing.devices.device_printer import DevicePrinter
from pos.printing.devices.network_printer import BadAddress, NetworkPrinter
from pos.printing.devices.one_at_a_time import OneAtATime, one_at_a_time
from pos.printing.devices.port import PRINTED, SENT, Outcome, Sending, Setup, not_sent, uncertain
from pos.printing.devices.serial_printer import SerialPrinter
from pos.printing.devices.usb_printer import UsbPrinter
from pos.printing.devices.windows_printer import WindowsPrinter
from pos.printing.domain import PAPER_58, PAPER_80_42, PrinterUse, Reason
from tests.printing.simulator import EscposSimulator

HURRIED = Patience(connect=0.5, answer=0.3, stall=0.4, fence=0.4, drain=0.3, dots_a_second=10_000)
SETUP = Setup(PAPER_58)
RECEIPT = b"\x1b@" + b"Vas Leher Panjang 125.000\n" * 60 + b"TOTAL 125.000\n\n\n\n"
SENDING = Sending("CKL-1-261128-0031", RECEIPT, 1440)
MakePrinter = Callable[..., EscposSimulator]

posix = pytest.mark.skipif(not hasattr(os, "openpty"), reason="a pty stands for the line")


# --- a serial line, and a device file that is one ---


def _serial(device: str, answers: str = "") -> SerialPrinter:
    return SerialPrinter(device, Setup(PAPER_58, answers=answers), 115_200, HURRIED)


def _device(device: str, answers: str = "") -> DevicePrinter:
    return DevicePrinter(device, Setup(PAPER_58, answers=answers), HURRIED)


@posix
@pytest.mark.parametrize("way", [_serial, _device], ids=["serial", "device"])
@pytest.mark.parametrize(
    ("manner", "becomes"),
    [
        ("ok", PRINTED),
        ("slow", PRINTED),
        ("chatty", PRINTED),
        ("mute", SENT),
        ("garbage", SENT),
        ("paper_out", not_sent(Reason.PAPER_OUT)),
        ("cover_open", not_sent(Reason.COVER_OPEN)),
        ("runs_out", uncertain(Reason.PAPER_OUT)),
        ("fenceless", uncertain(Reason.NO_ANSWER)),
    ],
)
def test_a_line_tells_what_became_of_a_paper(
    fake_printer: MakePrinter, way: Callable[[str], SerialPrinter], manner: str, becomes: Outcome
) -> None:
    fake = fake_printer(manner)
    assert way(fake.device()).send(SENDING) == becomes
    if becomes in (PRINTED, SENT):
        assert fake.wait_for(lambda: fake.papers == [RECEIPT])
    elif becomes.state == "queued":
        assert fake.papers == []


@posix
@pytest.mark.parametrize("way", [_serial, _device], ids=["serial", "device"])
def test_a_line_that_takes_no_more_leaves_a_doubt_and_nothing_in_the_line(
    fake_printer: MakePrinter, way: Callable[[str], SerialPrinter]
) -> None:
    fake = fake_printer("stops_reading", 200)
    long = Sending("panjang", RECEIPT * 20)
    assert way(fake.device()).send(long) == uncertain(Reason.STALLED)
    assert len(fake.paper) < len(RECEIPT)


@posix
@pytest.mark.parametrize("way", [_serial, _device], ids=["serial", "device"])
def test_a_second_paper_is_not_taken_for_the_first_ones_answer(
    fake_printer: MakePrinter, way: Callable[[str], SerialPrinter]
) -> None:
    fake = fake_printer("late_fence", late=0.9)
    device = fake.device()
    assert way(device).send(SENDING) == uncertain(Reason.NO_ANSWER)
    time.sleep(0.8)
    fake.manner = "fenceless"
    assert way(device).send(SENDING) == uncertain(Reason.NO_ANSWER)


@posix
def test_a_line_that_another_program_has_is_refused(fake_printer: MakePrinter) -> None:
    import serial

    device = fake_printer("ok").device()
    with serial.Serial(device, exclusive=True):
        assert _serial(device).send(SENDING) == not_sent(Reason.REFUSED)


def test_a_line_that_is_not_there_is_offline(tmp_path: Path) -> None:
    assert _serial(str(tmp_path / "rfcomm0")).send(SENDING) == not_sent(Reason.OFFLINE)


# --- what is known of a printer ---


def _network(fake: EscposSimulator, answers: str = "") -> NetworkPrinter:
    return NetworkPrinter(fake.address, Setup(PAPER_58, answers=answers), HURRIED)


def test_a_printer_known_to_be_mute_is_not_waited_for(fake_printer: MakePrinter) -> None:
    fake = fake_printer("mute")
    patient = Patience(answer=30, drain=0.3)
    began = time.monotonic()
    assert NetworkPrinter(fake.address, Setup(PAPER_58, answers="no"), patient).send(SENDING) == SENT
    assert time.monotonic() - began < 10
    assert b"\x10\x04" not in fake.received
    assert fake.papers == [RECEIPT]


@pytest.mark.parametrize("manner", ["mute", "garbage", "late"])
def test_a_printer_known_to_answer_gets_nothing_while_it_is_silent(
    fake_printer: MakePrinter, manner: str
) -> None:
    fake = fake_printer(manner)
    assert _network(fake, "yes").send(SENDING) == not_sent(Reason.NO_ANSWER)
    assert fake.papers == []


def test_a_state_told_unasked_is_not_the_answer_to_the_fence(fake_printer: MakePrinter) -> None:
    assert _network(fake_printer("chatty")).send(SENDING) == PRINTED
    silent = fake_printer("fenceless")
    silent.manner = "fenceless"
    assert _network(silent).send(SENDING) == uncertain(Reason.NO_ANSWER)


def test_a_printer_that_takes_nothing_has_not_taken_a_paper(fake_printer: MakePrinter) -> None:
    fake = fake_printer("never_reads")
    assert _network(fake).send(Sending("panjang", RECEIPT * 20)) == uncertain(Reason.STALLED)
    assert fake.papers == []


def test_settings_reach_the_printer(tmp_path: Path) -> None:
    config = PrinterConfig(
        "struk", "serial", str(tmp_path / "rfcomm0"), 80, columns=42, cutter="no", answers="yes",
        automatic=False, baud=38_400,
    )  # fmt: skip
    printer = printer_for(config)
    assert isinstance(printer, OneAtATime)
    assert (printer.setup.paper.columns, printer.setup.paper.dots) == (
        PAPER_80_42.columns,
        PAPER_80_42.dots,
    )
    assert not printer.setup.paper.cutter
    assert (printer.setup.answers, printer.setup.automatic) == ("yes", False)
    assert isinstance(printer.printer, SerialPrinter)


# --- one paper at a time ---


class _Busy:
    """A printer that notices when two talk to it at once."""

    setup = SETUP

    def __init__(self, talking: list[int], most: list[int]) -> None:
        self._talking, self._most = talking, most

    def send(self, sending: Sending) -> Outcome:
        self._talking.append(1)
        self._most.append(len(self._talking))
        time.sleep(0.02)
        self._talking.pop()
        return PRINTED


def test_two_lanes_never_talk_to_one_printer_at_once(tmp_path: Path) -> None:
    talking: list[int] = []
    most: list[int] = []
    real, link = tmp_path / "lp0", tmp_path / "printer-struk"
    real.touch()
    link.symlink_to(real)
    ways = [
        one_at_a_time(_Busy(talking, most), "device", str(path)) for path in (real, link, real) for _ in "ab"
    ]
    threads = [threading.Thread(target=way.send, args=(SENDING,)) for way in ways]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 6


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("network", "10.0.0.5"), ("network", "10.0.0.5:9100"), True),
        (("network", "10.0.0.5:9100"), ("network", "10.0.0.6:9100"), False),
        (("usb", "04B8:0E15"), ("usb", "04b8:0e15"), True),
        (("cups", "POS"), ("windows", "POS"), False),
    ],
)
def test_a_printer_by_two_names_is_one(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    busy = _Busy([], [])
    assert (one_at_a_time(busy, *one).turn is one_at_a_time(busy, *other).turn) is same


def test_one_printer_for_three_uses_has_one_turn(fake_printer: MakePrinter) -> None:
    fake = fake_printer("ok")
    printers = printers_for(
        [
            PrinterConfig("struk", "network", fake.address),
            PrinterConfig("laporan", "network", fake.address, 58, drawer=False),
        ]
    )
    turns = {id(printer.turn) for printer in printers.values() if isinstance(printer, OneAtATime)}
    assert set(printers) == set(PrinterUse)
    assert len(turns) == 1


# --- USB ---


class _Bus(usb.backend.IBackend):  # type: ignore[misc]
    """A bus with one printer on it: pyusb's own door for other ways to a bus."""

    def __init__(self, **habits: object) -> None:
        self.habits = habits
        self.paper = b""
        self.answers: list[bytes] = []
        self.calls: list[str] = []

    def enumerate_devices(self) -> Iterator[int]:
        yield 1

    def get_device_descriptor(self, dev: int) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0E15, bcdDevice=0x100,
            iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1, address=1, bus=1,
            port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: int, config: int) -> SimpleNamespace:
        if config:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=2, bConfigurationValue=1,
            iConfiguration=0, bmAttributes=0xC0, bMaxPower=1, extra_descriptors=b"",
        )  # fmt: skip

    def get_interface_descriptor(self, dev: int, intf: int, alt: int, config: int) -> SimpleNamespace:
        if intf > 1 or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=intf, bAlternateSetting=0, bNumEndpoints=2,
            bInterfaceClass=(0xFF, 7)[intf], bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
            extra_descriptors=b"",
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: int, ep: int, intf: int, alt: int, config: int) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(intf * 2 + 1) | (0x80 if ep else 0),
            bmAttributes=2, wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0,
            extra_descriptors=b"",
        )  # fmt: skip

    def open_device(self, dev: int) -> int:
        if error := self.habits.get("open"):
            raise usb.core.USBError("no", None, error)
        return 1

    def close_device(self, handle: int) -> None:
        self.calls.append("close")

    def get_configuration(self, handle: int) -> int:
        return 1

    def set_configuration(self, handle: int, value: int) -> None:
        self.calls.append("set_configuration")

    def claim_interface(self, handle: int, intf: int) -> None:
        self.calls.append(f"claim {intf}")

    def release_interface(self, handle: int, intf: int) -> None:
        self.calls.append(f"release {intf}")

    def is_kernel_driver_active(self, handle: int, intf: int) -> bool:
        if self.habits.get("windows"):
            raise NotImplementedError
        return bool(self.habits.get("taken"))

    def detach_kernel_driver(self, handle: int, intf: int) -> None:
        self.calls.append(f"detach {intf}")

    def attach_kernel_driver(self, handle: int, intf: int) -> None:
        self.calls.append(f"attach {intf}")

    def bulk_write(self, handle: int, ep: int, intf: int, content: array.array[int], timeout: int) -> int:
        assert ep == 3, "the printer's own interface"
        assert timeout > 0, "0 waits for ever"
        step = content.tobytes()[:100]  # a device takes what it has room for
        if len(self.paper) >= int(str(self.habits.get("stalls", 10**9))):
            raise usb.core.USBTimeoutError("late", None, errno.ETIMEDOUT)
        if len(self.paper) >= int(str(self.habits.get("unplugged", 10**9))):
            raise usb.core.USBError("gone", None, errno.ENODEV)
        if step[:2] == b"\x10\x04":
            self.answers.append(b"\x12")
            return len(step)
        self.paper += step
        if self.paper.endswith(b"\x1dr\x01"):
            self.paper = self.paper[:-3]
            self.answers.append(b"\x00")
        return len(step)

    def bulk_read(self, handle: int, ep: int, intf: int, buff: array.array[int], timeout: int) -> int:
        assert timeout > 0
        if not self.answers or self.habits.get("mute"):
            raise usb.core.USBTimeoutError("late", None, errno.ETIMEDOUT)
        answer = self.answers.pop(0)
        buff[0] = answer[0]
        return 1


@pytest.mark.parametrize(
    ("habits", "becomes"),
    [
        ({}, PRINTED),
        ({"windows": True}, PRINTED),
        ({"mute": True}, SENT),
        ({"stalls": 300}, uncertain(Reason.STALLED)),
        ({"unplugged": 300}, uncertain(Reason.BROKEN_OFF)),
        ({"open": errno.EACCES}, not_sent(Reason.REFUSED)),
        ({"open": errno.ENODEV}, not_sent(Reason.OFFLINE)),
    ],
)
def test_usb_tells_what_became_of_a_paper(habits: dict[str, object], becomes: Outcome) -> None:
    bus = _Bus(**habits)
    assert UsbPrinter("04b8:0e15", SETUP, HURRIED, bus).send(SENDING) == becomes
    if becomes in (PRINTED, SENT):
        assert bus.paper == RECEIPT, "short writes are carried on"
    if becomes.state == "queued":
        assert bus.paper == b""
    assert bus.calls.count("claim 1") == bus.calls.count("release 1")


def test_usb_takes_the_printer_from_the_system_only_when_it_has_it_and_gives_it_back() -> None:
    bus = _Bus(taken=True)
    UsbPrinter("04B8:0E15", SETUP, HURRIED, bus).send(SENDING)
    assert [call for call in bus.calls if "tach" in call] == ["detach 1", "attach 1"]
    free = _Bus()
    UsbPrinter("04b8:0e15", SETUP, HURRIED, free).send(SENDING)
    assert not [call for call in free.calls if "tach" in call or "set" in call]


def test_usb_that_is_not_there_is_offline() -> None:
    assert UsbPrinter("04b8:0001", SETUP, HURRIED, _Bus()).send(SENDING) == not_sent(Reason.OFFLINE)
    other = UsbPrinter("04b8:0e15:ABC123", SETUP, HURRIED, _Bus())
    assert other.send(SENDING) == not_sent(Reason.OFFLINE), "another one of the same make"


def test_usb_without_libusb_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    import usb.backend.libusb0
    import usb.backend.libusb1
    import usb.backend.openusb

    for way in (usb.backend.libusb0, usb.backend.libusb1, usb.backend.openusb):
        monkeypatch.setattr(way, "get_backend", lambda: None)
    assert UsbPrinter("04b8:0e15", SETUP, HURRIED).send(SENDING) == not_sent(Reason.NO_DRIVER)


@pytest.mark.parametrize("address", ["", "printer", "04b8", "04b8:", "4b8:e15", "/dev/usb/lp0"])
def test_a_usb_address_that_cannot_be_is_refused(address: str) -> None:
    with pytest.raises(BadAddress):
        printer_for(PrinterConfig("struk", "usb", address))


# --- a queue of CUPS ---

_LP = """#!/bin/sh
cat > "$ROOT/paper" ; echo "$*" > "$ROOT/asked"
[ -e "$ROOT/refuses" ] && { echo "lp: no" >&2; exit 1; }
echo "request id is POS58-12 (1 file(s))"
"""
_LPSTAT = """#!/bin/sh
if [ "$1" = "-o" ]; then cat "$ROOT/waiting" 2>/dev/null; exit 0; fi
[ -e "$ROOT/state" ] || { echo "lpstat: Invalid destination name" >&2; exit 1; }
cat "$ROOT/state"
"""
_CANCEL = '#!/bin/sh\necho "$1" >> "$ROOT/cancelled"\n'
_IDLE = "printer POS58 is idle.  enabled since Tue 24 Nov 2026\n\tAlerts: none\n"


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """CUPS's commands on the path, and the folder with what they know."""
    if os.name != "posix":
        pytest.skip("CUPS is not on Windows")
    for name, text in (("lp", _LP), ("lpstat", _LPSTAT), ("cancel", _CANCEL)):
        command = tmp_path / name
        command.write_text(text)
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("ROOT", str(tmp_path))
    (tmp_path / "state").write_text(_IDLE)
    return tmp_path


def test_a_queue_gets_the_bytes_as_they_are(cups: Path) -> None:
    assert CupsPrinter("POS58", SETUP, HURRIED).send(SENDING) == SENT
    assert (cups / "paper").read_bytes() == RECEIPT
    assert (cups / "asked").read_text().split() == ["-d", "POS58", "-o", "raw", "-t", SENDING.stem]


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("printer POS58 is idle.\n\tAlerts: media-empty-error\n", Reason.PAPER_OUT),
        ("printer POS58 is idle.\n\tAlerts: cover-open\n", Reason.COVER_OPEN),
        ("printer POS58 now printing POS58-1.\n\tAlerts: offline-report\n", Reason.OFFLINE),
        ("printer POS58 is idle.\n\tAlerts: marker-supply-low-warning\n", Reason.NONE),
        ("printer POS58 is idle.\n\tAlerts: other-error\n", Reason.FAULT),
        ("printer POS58 disabled since Tue 24 Nov 2026 -\n\tAlerts: none\n", Reason.OFFLINE),
        ("", Reason.NO_DRIVER),
    ],
)
def test_a_queue_in_trouble_gets_nothing(cups: Path, state: str, reason: Reason) -> None:
    (cups / "state").write_text(state)
    outcome = CupsPrinter("POS58", SETUP, HURRIED).send(SENDING)
    assert outcome == (not_sent(reason) if reason else SENT)
    assert (cups / "paper").exists() == (outcome == SENT)


def test_a_queue_that_is_not_there_and_a_computer_without_cups_say_so(
    cups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (cups / "state").unlink()
    assert CupsPrinter("POS80", SETUP, HURRIED).send(SENDING) == not_sent(Reason.NO_DRIVER)
    monkeypatch.setenv("PATH", "/nowhere")
    assert CupsPrinter("POS58", SETUP, HURRIED).send(SENDING) == not_sent(Reason.NO_DRIVER)


def test_a_paper_that_stays_in_the_queue_is_taken_out_and_asked_about(cups: Path) -> None:
    (cups / "waiting").write_text("POS58-12  siti  1024  Tue 24 Nov 2026\n")
    assert CupsPrinter("POS58", SETUP, HURRIED).send(SENDING) == uncertain(Reason.STALLED)
    assert (cups / "cancelled").read_text() == "POS58-12\n"


def test_a_queue_that_refuses_has_nothing(cups: Path) -> None:
    (cups / "refuses").touch()
    assert CupsPrinter("POS58", SETUP, HURRIED).send(SENDING) == not_sent(Reason.REFUSED)


# --- a queue of Windows ---


class _WinError(Exception):
    pass


class _Winspool(ModuleType):
    """win32print with one queue; `jobs` are the job's states, one a look, and then it is gone."""

    error = _WinError

    def __init__(self, status: int = 0, jobs: tuple[int, ...] = ()) -> None:
        super().__init__("win32print")
        self.status, self.jobs = status, list(jobs)
        self.paper = b""
        self.deleted = False

    def OpenPrinter(self, queue: str) -> int:
        if queue != "POS-58":
            raise _WinError
        return 1

    def ClosePrinter(self, printer: int) -> None:
        pass

    def GetPrinter(self, printer: int, level: int) -> dict[str, int]:
        return {"Status": self.status}

    def StartDocPrinter(self, printer: int, level: int, document: tuple[str, None, str]) -> int:
        assert document[2] == "RAW"
        return 7

    def WritePrinter(self, printer: int, content: bytes) -> int:
        self.paper += content
        return len(content)

    def EndDocPrinter(self, printer: int) -> None:
        pass

    def GetJob(self, printer: int, job: int, level: int) -> dict[str, int]:
        if not self.jobs:
            raise _WinError
        return {"Status": self.jobs.pop(0)}

    def SetJob(self, printer: int, job: int, level: int, _none: None, command: int) -> None:
        self.deleted = command == 5


@pytest.mark.parametrize(
    ("status", "jobs", "becomes"),
    [
        (0, (), SENT),
        (0, (0x10, 0x10, 0x80), SENT),
        (0x10, (), not_sent(Reason.PAPER_OUT)),
        (0x400000, (), not_sent(Reason.COVER_OPEN)),
        (0x80, (), not_sent(Reason.OFFLINE)),
        (0, (0x10, 0x40), uncertain(Reason.PAPER_OUT)),
        (0, (0x20,), uncertain(Reason.OFFLINE)),
        (0, (0x10,) * 100, uncertain(Reason.STALLED)),
    ],
)
def test_a_windows_queue_is_followed_to_its_end(
    monkeypatch: pytest.MonkeyPatch, status: int, jobs: tuple[int, ...], becomes: Outcome
) -> None:
    spool = _Winspool(status, jobs)
    monkeypatch.setitem(sys.modules, "win32print", spool)
    assert WindowsPrinter("POS-58", SETUP, HURRIED).send(SENDING) == becomes
    assert spool.paper == (b"" if becomes.state == "queued" else RECEIPT)
    assert spool.deleted == (becomes.state == "uncertain"), "it must not come out later by itself"


def test_a_windows_queue_that_is_not_there_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "win32print", _Winspool())
    assert WindowsPrinter("POS-80", SETUP, HURRIED).send(SENDING) == not_sent(Reason.OFFLINE)
