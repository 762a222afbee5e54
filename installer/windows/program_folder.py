"""The folder `program`: CPython, the locked wheels, our own code and resources, compiled; and what is left out."""

from __future__ import annotations

import compileall
import py_compile
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from locked import ROOT

HERE: Final = Path(__file__).resolve().parent
MARK: Final = "gerabah-pos.txt"
"""By this file, which holds the version, the set-up knows a folder as its own."""

_SEARCH_PATH: Final = "python311.zip\r\n.\r\nlib\r\nlib\\win32\r\nlib\\win32\\lib\r\nimport site\r\n"

_QT_FOLDERS: Final = (
    "qml include typesystems glue scripts translations metatypes doc lib resources support"
).split()
_QT_PLUGINS: Final = frozenset("platforms styles imageformats iconengines".split())
_QT_LIBRARIES: Final = frozenset("Qt6Core Qt6Gui Qt6Widgets Qt6Svg pyside6.abi3".split())
_QT_MODULES: Final = frozenset("QtCore QtGui QtWidgets QtSvg".split())
_UNUSED: Final = (
    "bin",
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
_UNUSED_RUNTIME: Final = ("**/vcamp140*.dll", "**/vccorlib140*.dll", "**/qpdf.dll", "**/opengl32sw.dll")
_RUNTIME: Final = re.compile(r"(msvcp140.*|vcruntime140.*|concrt140)\.dll", re.IGNORECASE)
"""Microsoft's C++ runtime: PySide6 brings it, and zxing-cpp and others need it too."""

_WINDOWS_HAS: Final = frozenset(
    "advapi32 authz bcrypt cfgmgr32 comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9 dcomp dnsapi dwmapi dwrite dxgi"
    " gdi32 imm32 iphlpapi kernel32 mpr msvcrt msimg32 netapi32 ncrypt ntdll ole32 oleaut32 propsys psapi rpcrt4"
    " secur32 setupapi shcore shell32 shlwapi ucrtbase user32 userenv usp10 uiautomationcore uxtheme version"
    " winmm winspool ws2_32 wsock32 wtsapi32 winhttp odbc32 icuuc icuin cabinet oleacc wintrust powrprof pdh"
    " bcryptprimitives rasapi32 mswsock credui activeds loadperf htmlhelp mprapi winsta".split()
)


def put_code(program: Path, version: str) -> None:
    """Our packages and resources, the search path and the mark."""
    shutil.copytree(ROOT / "pos", program / "pos", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", program / "resources", ignore=shutil.ignore_patterns("readme"))
    shutil.copy(HERE / "gerabah_window.py", program)
    (program / "LICENSE.txt").write_bytes((ROOT / "LICENSE").read_bytes())
    (program / "python311._pth").write_bytes(_SEARCH_PATH.encode("ascii"))
    (program / MARK).write_bytes(f"Gerabah POS {version}\r\n".encode("ascii"))
    own = program / "pos" / "__init__.py"
    text = own.read_text(encoding="utf-8")
    own.write_text(re.sub(r'__version__ = "[^"]+"', f'__version__ = "{version}"', text), encoding="utf-8")


def put_wheels(program: Path, lock: Path, wheels: Path) -> None:
    """Install the wheels for Windows, each checked against its hash in the lock, without asking any network."""
    command = [sys.executable, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-deps"]
    command += ["--no-index", "--find-links", str(wheels), "--require-hashes", "--only-binary", ":all:"]
    command += ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp", "--no-compile"]
    subprocess.run([*command, "--target", str(program / "lib"), "-r", str(lock)], check=True)


def drop_unneeded(program: Path) -> None:
    """Qt modules that no screen uses, tools, headers, and what pywin32 has beside the printer queues."""
    library = program / "lib"
    for name in _UNUSED:
        _remove(library / name)
    for pattern in ("**/__pycache__", "**/*.pyi", "**/*.lib", "**/tests", "**/*.exe", "*.pth", "*.h", *_UNUSED_RUNTIME):
        for path in list(library.glob(pattern)):
            _remove(path)
    for path in list((library / "win32").glob("*.pyd")):
        if path.stem not in {"win32print", "win32api"}:
            _remove(path)
    for path in [*library.glob("pywin32_system32/pywintypes*.dll"), *library.glob("PySide6/*.dll")]:
        if path.name.startswith("pywintypes") or _RUNTIME.fullmatch(path.name):
            shutil.copy(path, program)
    _remove(library / "pywin32_system32")
    _drop_from_qt(library / "PySide6")


def _drop_from_qt(qt: Path) -> None:
    for name in _QT_FOLDERS:
        _remove(qt / name)
    for path in list(qt.iterdir()):
        kept = (
            path.stem in _QT_LIBRARIES | _QT_MODULES or path.suffix == ".py" or _RUNTIME.fullmatch(path.name)
        )
        if path.is_file() and path.suffix in {".dll", ".pyd", ".exe"} and not kept:
            _remove(path)
        elif path.name.startswith(("Qt6", "Qt")) and path.suffix not in {".dll", ".pyd", ".py"}:
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
