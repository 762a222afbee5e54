"""What the lock pins: its lines, which of them Windows takes, and which of those the program needs to run."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Final

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).resolve().parent.parent.parent
LOCK: Final = ROOT / "requirements.lock"
PYTHON: Final = "3.11"

WINDOWS: Final[Mapping[str, str]] = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.11.9",
    "python_version": PYTHON,
    "sys_platform": "win32",
}
"""The answers to a requirement's conditions there, whatever computer builds."""

_LINE: Final = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)(?: *; *(?P<marker>[^\\]+))?")


@dataclass(frozen=True, slots=True)
class Locked:
    """One line of the lock; `hashes` are SHA-256 in hexadecimal, of all its published files."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]

    @property
    def on_windows(self) -> bool:
        """Whether its condition holds there."""
        return not self.marker or Marker(self.marker).evaluate(dict(WINDOWS))


@dataclass(frozen=True, slots=True)
class Wheel:
    """A downloaded wheel and what it says about itself."""

    path: Path
    sha256: str
    about: Message

    @property
    def name(self) -> str:
        """As the lock spells it."""
        return canonicalize_name(str(self.about["Name"]))

    def needs(self, extras: Iterable[str]) -> list[Requirement]:
        """Its requirements on Windows, with these of its extras."""
        return [
            requirement
            for line in self.about.get_all("Requires-Dist") or []
            if _holds(requirement := Requirement(line), extras)
        ]


def read_lock(path: Path = LOCK) -> list[Locked]:
    """Every line of the lock.  Raises `ValueError` for one without a version or a hash."""
    logical = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [_locked(line) for line in logical if line.strip() and not line.lstrip().startswith("#")]


def _locked(line: str) -> Locked:
    before, *hashes = line.split("--hash=sha256:")
    found = _LINE.match(before)
    if found is None or not hashes:
        raise ValueError(f"the lock has a line without a version or a hash: {line[:60]}")
    marker = (found["marker"] or "").strip()
    name = canonicalize_name(found["name"])
    return Locked(name, found["version"], marker, tuple(one.strip() for one in hashes))


def windows_lock(lines: Iterable[Locked], only: Iterable[str] | None = None) -> str:
    """A lock without conditions, for pip, which would ask them of the computer that builds."""
    wanted = None if only is None else set(only)
    return "".join(
        f"{one.name}=={one.version}" + "".join(f" --hash=sha256:{h}" for h in one.hashes) + "\n"
        for one in lines
        if one.on_windows and (wanted is None or one.name in wanted)
    )


def pip_for_windows(command: str, *words: str) -> None:
    """Run pip for wheels of 64-bit Windows, whatever this computer is; what they need is not looked for."""
    pip = [sys.executable, "-m", "pip", command, "-qq", "--disable-pip-version-check", "--no-deps"]
    pip += ["--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp"]
    subprocess.run([*pip, "--only-binary", ":all:", *words], check=True)


def project(path: Path = ROOT / "pyproject.toml") -> dict[str, object]:
    """The table `[project]`."""
    found: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8"))["project"]
    return found


def needed(wheels: Mapping[str, Wheel]) -> set[str]:
    """The names of all wheels that the program needs to run on Windows, however indirectly.

    Raises `ValueError` where the lock misses one.
    """
    waiting = [Requirement(str(line)) for line in _strings(project()["dependencies"])]
    waiting = [one for one in waiting if _holds(one, ())]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        one = waiting.pop()
        key = canonicalize_name(one.name), frozenset(one.extras)
        if key in seen:
            continue
        seen.add(key)
        if key[0] not in wheels:
            raise ValueError(f"the lock misses {key[0]}, which is needed on Windows")
        waiting += wheels[key[0]].needs(one.extras)
    return {name for name, _ in seen}


def read_wheel(path: Path, sha256: str) -> Wheel:
    """Open a wheel for what it says about itself."""
    with zipfile.ZipFile(path) as wheel:
        name = next(n for n in wheel.namelist() if n.count("/") == 1 and n.endswith(".dist-info/METADATA"))
        return Wheel(path, sha256, message_from_bytes(wheel.read(name)))


def _holds(requirement: Requirement, extras: Iterable[str]) -> bool:
    marker = requirement.marker
    if marker is None:
        return True
    return any(marker.evaluate({**WINDOWS, "extra": extra}) for extra in ("", *extras))


def _strings(value: object) -> list[str]:
    if not isinstance(value, list):
        raise ValueError("a list was expected in pyproject.toml")
    return [str(item) for item in value]
