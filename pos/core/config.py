"""This computer's own settings: which till it is, and where its papers go."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from pos.core.errors import PosError
from pos.core.files import write_whole


class BadConfig(PosError):
    """The settings file cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class PrinterConfig:
    """One printer: what it is for, how it is reached, what paper lies in it.

    `use` is `struk`, `label` or `laporan`; `kind` is `folder`, `network`, `device`, `usb`, `serial`,
    `windows` or `cups`; `address` is a folder, `host:port`, a device file, `vendor:product` of USB, a serial
    port or a queue name.  What a trial print has taught stands here too, as far as it is known.
    """

    use: str
    kind: str
    address: str
    paper_mm: int = 58
    drawer: bool = True
    profile: str = ""
    """A name in `resources/profiles`, or nothing."""
    columns: int = 0
    """Characters a line; 0 is what the paper's width has (32 or 48)."""
    cutter: str = ""
    """`yes` or `no`; nothing is what the paper's width has (58 mm no, 80 mm yes)."""
    answers: str = ""
    """Whether it answers the fence: `yes` or `no`; nothing asks each time."""
    darkness: int = 0
    """From -4 (light) to 4 (dark) around what the printer does by itself."""
    as_picture: bool = False
    """Whether letters are sent as dots, for printers without clean ones."""
    automatic: bool = True
    """Whether a paper goes out by itself; else it waits for a tap."""
    baud: int = 9600
    """Bits a second of a serial line."""
    language: str = ""
    """What a label printer speaks: `tspl`, `zpl` or `escpos`; nothing is by its paper."""
    stock: str = ""
    """Label stock, such as `40x30`; nothing is by `paper_mm`."""
    gap_tenths: int = 20
    """Between two labels, in tenths of a millimetre; 0 on a roll without gaps."""
    right_tenths: int = 0
    """How far everything is moved to the right on a label, in tenths of a millimetre; negative: left."""
    down_tenths: int = 0
    """How far everything is moved down on a label, in tenths of a millimetre; negative: up."""


@dataclass(frozen=True, slots=True)
class TillConfig:
    """Which till of which centre this computer is."""

    centre: str
    till: int
    printers: tuple[PrinterConfig, ...] = ()
    language: str = "id"
    """What the login speaks: the language of whoever was in last."""
    training: bool = False
    """Whether nothing here is real: a till to practise on."""
    buyer_screen: bool = True
    """Whether a second display shows the buyer what is sold."""
    backup_folder: str = ""
    """Where copies lie outside of this computer, such as a stick; nothing where none was chosen."""

    @property
    def till_code(self) -> str:
        """`CKL-1`."""
        return f"{self.centre}-{self.till}"


def read_config(path: Path) -> TillConfig:
    """The settings in a TOML file.  Raises `BadConfig` when it is missing, damaged or incomplete."""
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
        printers = tuple(_printer_of(printer) for printer in table.get("printer", []))
        buyer = table.get("buyer_screen", True)
        if not isinstance(buyer, bool):
            raise ValueError("buyer_screen is true or false")
        language = "en" if table.get("language") == "en" else "id"
        training = bool(table.get("training", False))
        outside = str(table.get("backup_folder", ""))
        centre, till = str(table["centre"]), int(table["till"])
        return TillConfig(centre, till, printers, language, training, buyer, outside)
    except FileNotFoundError:
        raise BadConfig(path, "there is no such settings file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError, OSError) as error:
        raise BadConfig(path, f"the settings cannot be read ({error})") from error


def _printer_of(table: dict[str, Any]) -> PrinterConfig:
    """One printer; raises `TypeError` for a field that is not known or not of its kind."""
    printer = PrinterConfig(**table)
    for field in fields(PrinterConfig):
        value = getattr(printer, field.name)
        if type(value).__name__ != field.type:  # `True` is an `int` to isinstance
            raise TypeError(f"{field.name} of a printer is {value!r}")
    return printer


_ALWAYS: Final = ("use", "kind", "address", "paper_mm", "drawer")


def _toml(value: object) -> str:
    if isinstance(value, str):
        return _quoted(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_config(path: Path, config: TillConfig) -> None:
    """Write the settings, whole or not at all. Raises `FolderTrouble`."""
    lines = [
        f"centre = {_quoted(config.centre)}", f"till = {config.till}",
        f"language = {_quoted(config.language)}",
        f"buyer_screen = {str(config.buyer_screen).lower()}",
    ]  # fmt: skip
    if config.training:
        lines.append("training = true")
    if config.backup_folder:
        lines.append(f"backup_folder = {_quoted(config.backup_folder)}")
    for printer in config.printers:
        lines += ["", "[[printer]]"]
        for field in fields(PrinterConfig):
            value = getattr(printer, field.name)
            if field.name in _ALWAYS or value != field.default:
                lines.append(f"{field.name} = {_toml(value)}")
    write_whole(path, ("\n".join(lines) + "\n").encode())
