"""This computer's own settings: which till it is, and where its papers go."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

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

    `use` is `struk`, `label` or `laporan`; `kind` is `folder`, `network`, `device` or `windows`;
    `address` is a folder, `host:port`, a device file or a queue name.
    """

    use: str
    kind: str
    address: str
    paper_mm: int = 58
    drawer: bool = True


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

    @property
    def till_code(self) -> str:
        """`CKL-1`."""
        return f"{self.centre}-{self.till}"


def read_config(path: Path) -> TillConfig:
    """The settings in a TOML file.  Raises `BadConfig` when it is missing, damaged or incomplete."""
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
        printers = tuple(PrinterConfig(**printer) for printer in table.get("printer", []))
        buyer = table.get("buyer_screen", True)
        if not isinstance(buyer, bool):
            raise ValueError("buyer_screen is true or false")
        language = "en" if table.get("language") == "en" else "id"
        training = bool(table.get("training", False))
        return TillConfig(str(table["centre"]), int(table["till"]), printers, language, training, buyer)
    except FileNotFoundError:
        raise BadConfig(path, "there is no such settings file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError, OSError) as error:
        raise BadConfig(path, f"the settings cannot be read ({error})") from error


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
    for printer in config.printers:
        lines += [
            "", "[[printer]]", f"use = {_quoted(printer.use)}", f"kind = {_quoted(printer.kind)}",
            f"address = {_quoted(printer.address)}", f"paper_mm = {printer.paper_mm}",
            f"drawer = {str(printer.drawer).lower()}",
        ]  # fmt: skip
    write_whole(path, ("\n".join(lines) + "\n").encode())
