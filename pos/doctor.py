"""A look over this machine: folder, disk, database, printers, fonts, clock; it changes nothing."""

from __future__ import annotations

import os
import shutil
import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pos.core.clock import Clock, SystemClock, local
from pos.core.config import BadConfig, PrinterConfig, read_config
from pos.core.errors import PosError
from pos.core.paths import DataFolder, resource

_LEAST_FREE_MB: Final = 500
_RELEASED: Final = datetime(2026, 11, 1, tzinfo=UTC)
_ANSWER_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at, whether it is as it should be, and a sentence."""

    what: str
    ok: bool
    text: str


def look_over(folder: DataFolder, clock: Clock | None = None) -> list[Check]:
    """All checks, in the order in which a shop would mend them."""
    return [
        _data_folder(folder.root),
        _disk(folder.root),
        _database(folder),
        *_printers(folder),
        _fonts(),
        _clock(clock or SystemClock()),
    ]


def _data_folder(root: Path) -> Check:
    if not root.is_dir():
        return Check("data folder", False, f"{root} is not there; start with `init` or `demo`")
    writable = os.access(root, os.W_OK)
    return Check("data folder", writable, f"{root} can{'' if writable else 'not'} be written")


def _disk(root: Path) -> Check:
    nearest = next(place for place in (root, *root.parents) if place.exists())
    free = shutil.disk_usage(nearest).free // 1_000_000
    return Check("disk", free >= _LEAST_FREE_MB, f"{free:,} MB free")


def _database(folder: DataFolder) -> Check:
    from pos.schema.upgrade import inspect_database

    if not folder.database.exists():
        return Check("database", False, f"{folder.database} is not there")
    try:
        return Check("database", True, inspect_database(folder.database))
    except PosError as error:
        return Check("database", False, str(error))


def _printers(folder: DataFolder) -> list[Check]:
    try:
        config = read_config(folder.config)
    except BadConfig as error:
        return [Check("settings", False, str(error))]
    settings = Check("settings", True, f"till {config.till_code}")
    if not config.printers:
        return [settings, Check("printers", True, "none is set up; receipts stay in the list of papers")]
    return [settings, *(_printer(folder.root, printer) for printer in config.printers)]


def _printer(root: Path, printer: PrinterConfig) -> Check:
    from pos.printing.devices.discovery import Machine, is_there

    what = f"printer {printer.use}"
    if printer.kind == "network":
        host, _, port = printer.address.rpartition(":")
        try:
            socket.create_connection((host, int(port)), _ANSWER_SECONDS).close()
        except (OSError, ValueError) as error:
            return Check(what, False, f"{printer.address} does not answer ({error})")
        return Check(what, True, f"{printer.address} answers")
    if printer.kind != "folder":
        there = is_there(printer, Machine())
        return Check(what, there, f"{printer.kind} {printer.address} {'is' if there else 'is not'} there")
    place = root / printer.address
    return Check(what, True, f"papers are kept in {place}")


def _fonts() -> Check:
    fonts = sorted(resource("fonts").glob("*.ttf"))
    return Check("fonts", len(fonts) >= 8, f"{len(fonts)} font files")


def _clock(clock: Clock) -> Check:
    now = clock.now()
    text = f"{local(now):%Y-%m-%d %H:%M} in Jakarta"
    return Check(
        "clock", now >= _RELEASED, text if now >= _RELEASED else f"{text}: before this version was made"
    )
