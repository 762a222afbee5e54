"""What is known of printers before the first print: files of `resources/profiles`, strictly read."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Final

from pos.core.errors import PosError
from pos.core.paths import resource
from pos.printing.domain import CELL_DOTS, PrinterUse
from pos.printing.label_press import LANGUAGES

DARKNESS: Final = ("none", "heat", "density", "tspl", "zpl")
"""How a printer is told to print darker: not at all, `ESC 7`, `GS ( K`, `DENSITY`, or `~SD`."""

_WIDTHS: Final = (58, 80)
_BAUDS: Final = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
_USB: Final = re.compile(r"[0-9a-f]{4}(:[0-9a-f]{4})?")


class BadProfile(PosError):
    """A file of profiles is not as it must be."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of printer.

    `usb` holds `vendor` or `vendor:product` in hexadecimal, `names` what its own name may contain, both
    small letters.  `answers` is `yes`, `no`, or nothing where it differs; `dots` is the width of the print.
    """

    key: str
    title: str
    uses: tuple[str, ...]
    paper_mm: int
    columns: int
    dots: int
    cutter: bool
    drawer: bool
    answers: str
    darkness: str
    as_picture: bool
    baud: int
    language: str
    usb: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def read_profile(path: Path) -> Profile:
    """One file.  Raises `BadProfile` for anything that is missing, left over or out of range."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadProfile(path, f"it cannot be read ({error})") from error
    wanted = {field.name for field in fields(Profile)} - {"key"}
    needed = wanted - {"usb", "names"}
    if unknown := set(table) - wanted:
        raise BadProfile(path, f"there is no {min(unknown)!r} in a profile")
    if missing := needed - set(table):
        raise BadProfile(path, f"{min(missing)!r} is missing")
    profile = _profile(path, table)
    if wrong := _wrong(profile):
        raise BadProfile(path, f"{wrong} is {getattr(profile, wrong)!r}")
    return profile


def _profile(path: Path, table: dict[str, Any]) -> Profile:
    values: dict[str, Any] = {"key": path.stem}
    for field in fields(Profile):
        if field.name not in table:
            continue
        value = table[field.name]
        if str(field.type).startswith("tuple"):
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise BadProfile(path, f"{field.name} is a list of texts")
            value = tuple(value)
        elif type(value).__name__ != field.type:  # `True` is an `int` to isinstance
            raise BadProfile(path, f"{field.name} is {value!r}")
        values[field.name] = value
    return Profile(**values)


def _wrong(profile: Profile) -> str:
    """The name of the first value that cannot be; empty where all can."""
    checks = {
        "title": bool(profile.title.strip()),
        "uses": bool(profile.uses) and set(profile.uses) <= {use.value for use in PrinterUse},
        "paper_mm": profile.language != "escpos" or profile.paper_mm in _WIDTHS,
        "columns": 24 <= profile.columns <= 64,
        "dots": profile.dots % 8 == 0 and profile.columns * CELL_DOTS <= profile.dots <= 1280,
        "answers": profile.answers in ("", "yes", "no"),
        "darkness": profile.darkness in DARKNESS,
        "baud": profile.baud in _BAUDS,
        "language": profile.language in LANGUAGES,
        "usb": all(_USB.fullmatch(one) for one in profile.usb),
        "names": all(one and one == one.lower() for one in profile.names),
    }
    return next((name for name, good in checks.items() if not good), "")


@cache
def profiles() -> tuple[Profile, ...]:
    """All profiles, by their file names."""
    return tuple(read_profile(path) for path in sorted(resource("profiles").glob("*.toml")))


def profile(key: str) -> Profile | None:
    """A profile by its key."""
    return next((one for one in profiles() if one.key == key), None)


def profile_for(name: str, usb: str, use: PrinterUse) -> Profile | None:
    """What a printer is by its numbers and its name; None where nothing is known of it.

    Exact numbers come first, then the longest name, then the maker's number.
    """
    offered = [one for one in profiles() if use.value in one.uses]
    exact = next((one for one in offered if usb and usb in one.usb), None)
    if exact is not None:
        return exact
    said = name.lower()
    named = [(len(word), one) for one in offered for word in one.names if word in said]
    if named:
        return max(named, key=_length)[1]
    maker = usb.partition(":")[0]
    return next((one for one in offered if maker and maker in one.usb), None)


def _length(pair: tuple[int, Profile]) -> int:
    return pair[0]
