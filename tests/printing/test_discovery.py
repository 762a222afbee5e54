"""What is found on a computer: made folders instead of /dev and /sys, and typed addresses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pos.core.config import PrinterConfig
from pos.core.paths import resource
from pos.printing.devices.discovery import (
    Found,
    Machine,
    Port,
    find_printers,
    is_there,
    look_at,
    run_quietly,
    typed_address,
)
from pos.printing.devices.network_printer import BadAddress
from pos.printing.devices.roll import roll_of
from pos.printing.domain import PrinterUse, Reason
from pos.printing.profiles import BadProfile, profile_for, profiles, read_profile
from tests.printing.simulator import EscposSimulator as FakePrinter


def _plug(root: Path, at: str, usb: str, maker: str, product: str, node: str = "") -> None:
    """A USB printer as Linux shows it; `node` where the kernel gave it a device file."""
    device, interface = root / f"sys/bus/usb/devices/{at}", root / f"sys/bus/usb/devices/{at}:1.0"
    device.mkdir(parents=True)
    interface.mkdir()
    (interface / "bInterfaceClass").write_text("07\n")
    for name, value in zip(("idVendor", "idProduct"), usb.split(":"), strict=True):
        (device / name).write_text(value + "\n")
    (device / "manufacturer").write_text(maker + "\n")
    (device / "product").write_text(product + "\n")
    if node:
        (interface / "usbmisc" / node).mkdir(parents=True)
        (root / "dev/usb").mkdir(parents=True, exist_ok=True)
        (root / "dev/usb" / node).write_bytes(b"")


def _machine(root: Path, said: dict[str, str] | None = None, *ports: Port) -> Machine:
    answers = said or {}
    return Machine(root, lambda command: answers.get(command[1], ""), lambda: ports, list)


def test_what_is_plugged_in_is_found_by_its_name(tmp_path: Path) -> None:
    _plug(tmp_path, "1-1", "0416:5011", "", "POS-58", "lp0")
    _plug(tmp_path, "1-2", "04B8:0e15", "EPSON", "EPSON TM-T82")
    (tmp_path / "dev/rfcomm0").write_bytes(b"")
    queues = {"-e": "Kasir\nGudang\n", "-v": "device for Kasir: usb://Xprinter/XP-80?serial=1\n"}
    machine = _machine(tmp_path, queues, Port("COM7", "n/a"))
    assert find_printers(machine) == [
        Found("device", str(tmp_path / "dev/usb/lp0"), "POS-58", "0416:5011"),
        Found("usb", "04b8:0e15", "EPSON TM-T82", "04b8:0e15"),
        Found("serial", "COM7"),
        Found("serial", str(tmp_path / "dev/rfcomm0"), "Bluetooth"),
        Found("cups", "Kasir", "Xprinter XP-80"),
        Found("cups", "Gudang"),
    ]


def test_what_is_set_up_stands_first_also_when_it_is_unplugged(tmp_path: Path) -> None:
    _plug(tmp_path, "1-1", "0416:5011", "", "POS-58", "lp0")
    here = PrinterConfig("struk", "device", str(tmp_path / "dev/usb/lp0"))
    gone = PrinterConfig("laporan", "device", str(tmp_path / "dev/usb/lp9"))
    found = find_printers(_machine(tmp_path), [gone, here])
    assert [(one.kept, one.there, one.name) for one in found] == [(True, False, ""), (True, True, "POS-58")]
    assert is_there(here, _machine(tmp_path))
    assert not is_there(gone, _machine(tmp_path))


def test_an_empty_computer_and_a_missing_command_raise_nothing(tmp_path: Path) -> None:
    assert find_printers(_machine(tmp_path)) == []
    assert run_quietly(["there-is-no-such-command"]) == ""


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("192.168.1.50", "192.168.1.50:9100"),
        (" 10.0.0.7:9101 ", "10.0.0.7:9101"),
        ("printer-kasir.local", "printer-kasir.local:9100"),
    ],
)
def test_an_address_is_completed(typed: str, means: str) -> None:
    assert typed_address(typed) == means


@pytest.mark.parametrize(
    "typed", ["", "192.168.1", "192.168.1.300", "192.168.1.5:0", "192.168.1.5:x", "ada spasi", "a:b:c", "-x"]
)
def test_half_an_address_is_refused(typed: str) -> None:
    with pytest.raises(BadAddress):
        typed_address(typed)


def test_an_address_tells_whether_a_printer_answers(fake_printer: Callable[..., FakePrinter]) -> None:
    assert look_at(fake_printer().address).answers
    mute = look_at(fake_printer("mute").address, 0.2)
    assert (mute.trouble, mute.answers) == (Reason.NONE, False)
    gone = fake_printer()
    address = gone.address
    gone.stop()
    assert look_at(address, 0.2).trouble is Reason.REFUSED


def test_every_profile_is_sound() -> None:
    assert {one.key for one in profiles()} == {path.stem for path in resource("profiles").glob("*.toml")}
    for one in profiles():
        for use in one.uses:
            config = PrinterConfig(use, "usb", "x", one.paper_mm, columns=one.columns)
            if one.language == "escpos":
                roll = roll_of(config)
                assert (roll.columns, roll.dots) == (one.columns, one.dots)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("columns = 32", "columns = 99"),
        ("columns = 32", ""),
        ('darkness = "heat"', 'darkness = "much"'),
        ("cutter = false", "cutter = 0"),
        ("cutter = false", "cutter = false\ncolour = true"),
        ("columns = 32", "columns ="),
        ('"0416:5011"', '"Epson"'),
    ],
)
def test_a_profile_that_is_not_sound_is_refused(tmp_path: Path, before: str, after: str) -> None:
    text = resource("profiles", "umum-58.toml").read_text(encoding="utf-8")
    assert before in text
    (tmp_path / "x.toml").write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(BadProfile):
        read_profile(tmp_path / "x.toml")


@pytest.mark.parametrize(
    ("name", "usb", "key"),
    [
        ("POS-58", "", "umum-58"),
        ("anything", "0416:5011", "umum-58"),
        ("EPSON TM-T82", "04b8:0e15", "epson-tm"),
        ("EPSON TM-T88V", "04b8:0202", "epson-tm-42"),
        ("Xprinter XP-80C", "", "xprinter-80"),
        ("something new", "ffff:0001", None),
    ],
)
def test_a_printer_is_known_by_its_numbers_or_its_name(name: str, usb: str, key: str | None) -> None:
    match = profile_for(name, usb, PrinterUse.RECEIPT)
    assert (match.key if match else None) == key
