"""The folder `program`: the locked wheels, our own code and resources, compiled; and what is left out."""

from __future__ import annotations

import compileall
import py_compile
import re
import shutil
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from locked import ROOT, pip_for_windows

HERE: Final = Path(__file__).resolve().parent
MARK: Final = "gerabah-pos.txt"
"""By this file, which holds the version, the set-up knows a folder as its own."""

_SEARCH_PATH: Final = "python311.zip\r\n.\r\nlib\r\nlib\\win32\r\nlib\\win32\\lib\r\nimport site\r\n"

_QT_FOLDERS: Final = (
    *("qml", "include", "typesystems", "glue", "scripts", "translations", "metatypes", "doc", "lib"),
    *("resources", "support", "QtAsyncio"),
)
_QT_PLUGINS: Final = {"platforms", "styles", "imageformats", "iconengines"}
_QT_LIBRARIES: Final = {"Qt6Core", "Qt6Gui", "Qt6Widgets", "Qt6Svg", "pyside6.abi3"}
QT_MODULES: Final = {"QtCore", "QtGui", "QtWidgets", "QtSvg"}
_UNUSED: Final = (
    "bin",
    "docs",
    "Scripts",
    "adodbapi",
    "isapi",
    "pythonwin",
    "win32com",
    "win32comext",
    "win32/Demos",
    "win32/demos",
    "win32/scripts",
    "win32/test",
    "win32/include",
    "win32/libs",
    "PyWin32.chm",
    "sqlalchemy/testing",
    "alembic/testing",
    "PIL/_avif.cp311-win_amd64.pyd",
)
_UNUSED_EVERYWHERE: Final = (
    *("**/__pycache__", "**/*.pyi", "**/*.lib", "**/tests", "**/*.exe", "*.pth", "*.h"),
    *("**/vcamp140*.dll", "**/vccorlib140*.dll", "**/qpdf.dll"),
)
_RUNTIME: Final = re.compile(r"(msvcp140.*|vcruntime140.*|concrt140)\.dll", re.IGNORECASE)
"""Microsoft's C++ runtime: PySide6 brings it, and zxing-cpp and others need it too."""

_WINDOWS_HAS: Final = {
    *("activeds", "advapi32", "authz", "bcrypt", "bcryptprimitives", "cabinet", "cfgmgr32"),
    *("comctl32", "comdlg32", "credui", "crypt32", "d2d1", "d3d11", "d3d12", "d3d9", "dcomp"),
    *("dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32", "htmlhelp", "icuin", "icuuc", "imm32"),
    *("iphlpapi", "kernel32", "loadperf", "mpr", "mprapi", "msimg32", "msvcrt", "mswsock"),
    *("ncrypt", "netapi32", "ntdll", "odbc32", "ole32", "oleacc", "oleaut32", "pdh", "powrprof"),
    *("propsys", "psapi", "rasapi32", "rpcrt4", "secur32", "setupapi", "shcore", "shell32"),
    *("shlwapi", "ucrtbase", "uiautomationcore", "user32", "userenv", "usp10", "uxtheme"),
    *("version", "winhttp", "winmm", "winspool", "winsta", "wintrust", "ws2_32", "wsock32"),
    "wtsapi32",
}


def put_code(program: Path, version: str) -> None:
    """Our packages and resources, the search path and the mark."""
    shutil.copytree(ROOT / "pos", program / "pos", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", program / "resources", ignore=shutil.ignore_patterns("readme"))
    shutil.copy(HERE / "gerabah_window.py", program)
    shutil.copytree(ROOT / "installer" / "licences", program / "licences")
    (program / "LICENSE.txt").write_bytes((ROOT / "LICENSE").read_bytes())
    (program / "python311._pth").write_bytes(_SEARCH_PATH.encode("ascii"))
    (program / MARK).write_bytes(f"Gerabah POS {version}\r\n".encode("ascii"))
    own = program / "pos" / "__init__.py"
    text = own.read_text(encoding="utf-8")
    own.write_text(re.sub(r'__version__ = "[^"]+"', f'__version__ = "{version}"', text), encoding="utf-8")


def put_wheels(program: Path, lock: Path, wheels: Path) -> None:
    """Unpack the wheels for Windows, each checked against its hash in the lock; no network is asked."""
    where = ("--no-index", "--find-links", str(wheels), "--target", str(program / "lib"))
    pip_for_windows("install", "--require-hashes", "--no-compile", *where, "-r", str(lock))


def drop_unneeded(program: Path) -> None:
    """Qt modules that no screen uses, tools, headers, and what pywin32 has beside the printer queues."""
    library = program / "lib"
    for name in _UNUSED:
        _remove(library / name)
    for pattern in _UNUSED_EVERYWHERE:
        for path in list(library.glob(pattern)):
            _remove(path)
    for path in list((library / "win32").glob("*.pyd")):
        if path.stem not in {"win32print", "win32api"}:
            _remove(path)
    for path in library.glob("pywin32_system32/pywintypes*.dll"):
        shutil.copy(path, program)
    _remove(library / "pywin32_system32")
    _drop_from_qt(library / "PySide6")
    put_runtime(library / "PySide6", program)


def put_runtime(source: Path, program: Path) -> None:
    """Microsoft's C++ runtime beside CPython, as one set: never two of a name that differ in capitals."""
    for path in list(program.glob("*.dll")):
        if _RUNTIME.fullmatch(path.name) and (source / path.name.lower()).exists():
            _remove(path)
    for path in source.glob("*.dll"):
        if _RUNTIME.fullmatch(path.name):
            shutil.copy(path, program / path.name.lower())


def _drop_from_qt(qt: Path) -> None:
    for name in _QT_FOLDERS:
        _remove(qt / name)
    for path in list(qt.glob("*.dll")) + list(qt.glob("*.pyd")):
        if path.stem not in _QT_LIBRARIES | QT_MODULES and not _RUNTIME.fullmatch(path.name):
            _remove(path)
    for path in list((qt / "plugins").iterdir()):
        if path.name not in _QT_PLUGINS:
            _remove(path)


def compile_all(program: Path) -> None:
    """Bytecode beside the sources, as the folder may be one that the till cannot write."""
    done = compileall.compile_dir(
        program,
        quiet=1,
        stripdir=str(program),
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    if not done:
        raise ValueError("some module does not compile")


def missing_libraries(program: Path) -> list[str]:
    """DLLs that some file in the folder asks for, and that neither it nor Windows 10 has."""
    files = [p for p in program.rglob("*") if p.suffix.lower() in {".dll", ".pyd", ".exe"}]
    there = {path.name.lower() for path in files}
    return sorted(
        f"{path.relative_to(program).as_posix()} needs {name}"
        for path in files
        for name in imported_libraries(path)
        if name not in there
        and not name.startswith(("api-ms-win-", "ext-ms-win-"))
        and name.removesuffix(".dll").removesuffix(".drv") not in _WINDOWS_HAS
    )


def imported_libraries(path: Path) -> list[str]:
    """The DLL names, in small letters, of a Windows file's import table (PE format, 64 bit)."""
    content = path.read_bytes()
    header = struct.unpack_from("<I", content, 0x3C)[0]
    sections, optional_size = struct.unpack_from("<H12xH", content, header + 6)
    optional = header + 24
    if struct.unpack_from("<H", content, optional)[0] != 0x20B:
        return []
    table = struct.unpack_from("<I", content, optional + 112 + 8)[0]
    places = list(_sections(content, optional + optional_size, sections))
    return list(_names(content, table, places)) if table else []


def _sections(content: bytes, start: int, count: int) -> Iterator[tuple[int, int, int]]:
    for index in range(count):
        size, address, raw_size, raw = struct.unpack_from("<IIII", content, start + 40 * index + 8)
        yield address, max(size, raw_size), raw


def _names(content: bytes, table: int, places: Iterable[tuple[int, int, int]]) -> Iterator[str]:
    def at(address: int) -> int:
        return next(raw + address - begin for begin, size, raw in places if begin <= address < begin + size)

    entry = at(table)
    while name := struct.unpack_from("<I", content, entry + 12)[0]:
        start = at(name)
        yield content[start : content.index(0, start)].decode("ascii").lower()
        entry += 20


def size_kb(folder: Path) -> int:
    """Kibibytes of all files in it."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) // 1024


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
