"""The set-up for Windows, as far as it can be known without building it: the whole is tried under Wine."""

from __future__ import annotations

import json
import re
import struct
import subprocess
import sys
import tomllib
import zipfile
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

from pos import __version__

ROOT = Path(__file__).parent.parent.parent
WINDOWS = ROOT / "installer" / "windows"
SCRIPT = (WINDOWS / "setup.nsi").read_text(encoding="utf-8")
HASH = "0" * 64


def a_wheel(folder: Path, name: str, version: str, *needs: str) -> Any:
    """A wheel with nothing in it but what it says about itself."""
    from bill_of_materials import sha256_of
    from locked import read_wheel

    path = folder / f"{name}-{version}-py3-none-any.whl"
    rows = [f"Name: {name}", f"Version: {version}", "License-Expression: MIT"]
    rows += [f"Requires-Dist: {need}" for need in needs]
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}-{version}.dist-info/METADATA", "\n".join(rows) + "\n\n")
    return read_wheel(path, sha256_of(path))


# --- versions -----------------------------------------------------------------------------------------------


def test_one_version_stands_everywhere() -> None:
    from build import plan_of

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["version"] == __version__
    plan = plan_of(["--out", "/nowhere"])
    assert plan.setup.name == f"GerabahPOS-{__version__}-setup.exe"
    assert not re.search(r"\d+\.\d+\.\d+", SCRIPT), "the script of the set-up gets its version from build.py"


def test_a_version_that_windows_cannot_count_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from build import main, numbers

    assert numbers("1.20.3") == "1.20.3.0"
    for wrong in ("1.2", "1.2.3rc1", "v1.2.3", "1.2.99999", ""):
        with pytest.raises(ValueError, match="is not a version"):
            numbers(wrong)
    assert main(["--out", str(tmp_path), "--version", "soon"]) == 2
    assert capsys.readouterr().err == "build.py: 'soon' is not a version like 0.1.0\n"
    assert not list(tmp_path.iterdir())


# --- the lock -----------------------------------------------------------------------------------------------


def test_windows_gets_what_only_windows_needs_whoever_builds() -> None:
    from locked import read_lock, windows_lock

    lines = read_lock()
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.M)

    assert [one.name for one in lines] == [name.lower() for name in pinned]
    text = windows_lock(lines)
    assert "pywin32==" in text
    assert ";" not in text
    assert all("--hash=sha256:" in row for row in text.splitlines())


def test_a_line_without_a_hash_is_refused(tmp_path: Path) -> None:
    from locked import read_lock

    lock = tmp_path / "requirements.lock"
    lock.write_text("six==1.17.0\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"without a version or a hash: six==1\.17\.0"):
        read_lock(lock)


def test_only_what_the_program_needs_is_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import locked

    monkeypatch.setattr(
        locked, "project", lambda: {"dependencies": ["paper[usb]>=1", "linuxish; sys_platform == 'linux'"]}
    )
    asked = ("ink", "cable; extra == 'usb'", "lamp; extra == 'light'", "pipe; os_name != 'nt'")
    wheels = {
        "paper": a_wheel(tmp_path, "paper", "1", *asked),
        "ink": a_wheel(tmp_path, "ink", "2"),
        "cable": a_wheel(tmp_path, "cable", "3", "paper"),
        "pytest": a_wheel(tmp_path, "pytest", "9"),
    }

    assert locked.needed(wheels) == {"paper", "ink", "cable"}
    del wheels["ink"]
    with pytest.raises(ValueError, match="the lock misses ink"):
        locked.needed(wheels)


# --- the bill of materials ----------------------------------------------------------------------------------


def test_the_bill_names_every_line_of_the_lock_and_python(tmp_path: Path) -> None:
    from bill_of_materials import bill, python_component
    from locked import read_lock

    lines = read_lock()
    six = a_wheel(tmp_path, "six", "1.17.0")
    python = python_component("3.11.9", six.path)

    said = bill("0.1.0", lines, {"six": six}, {"six"}, python)
    again = bill("0.1.0", lines, {"six": six}, {"six"}, python)
    assert json.dumps(said) == json.dumps(again)
    said = json.loads(json.dumps(said))
    components = {one["name"]: one for one in said["components"]}

    assert (said["bomFormat"], said["specVersion"]) == ("CycloneDX", "1.5")
    assert set(components) == {one.name for one in lines} | {"CPython"}
    for one in lines:
        assert components[one.name]["version"] == one.version
        assert components[one.name]["hashes"], one.name
    assert components["six"]["hashes"] == [{"alg": "SHA-256", "content": six.sha256}]
    assert components["six"]["licenses"] == [{"expression": "MIT"}]
    assert (components["six"]["scope"], components["pytest"]["scope"]) == ("required", "excluded")


def test_a_licence_is_found_wherever_a_wheel_names_it() -> None:
    from bill_of_materials import licence_of
    from locked import Wheel

    about = Message()
    about["License"] = "Permission is hereby granted, free of charge, to any person obtaining a copy" * 2
    about["Classifier"] = "License :: OSI Approved :: BSD License"
    assert licence_of(Wheel(Path("x.whl"), HASH, about)) == "BSD License"
    del about["Classifier"]
    assert licence_of(Wheel(Path("x.whl"), HASH, about)) == ""
    about["License-Expression"] = "MIT"
    assert licence_of(Wheel(Path("x.whl"), HASH, about)) == "MIT"


def test_the_checksums_are_what_sha256sum_reads(tmp_path: Path) -> None:
    from bill_of_materials import checksums

    (tmp_path / "setup.exe").write_bytes(b"MZ")
    (tmp_path / "SHA256SUMS").write_text(checksums([tmp_path / "setup.exe"]), encoding="ascii")

    assert subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path).returncode == 0


# --- the program's folder -----------------------------------------------------------------------------------


def test_the_folder_has_the_code_and_the_resources_and_nothing_of_the_workshop(tmp_path: Path) -> None:
    from program_folder import MARK, put_code

    put_code(tmp_path, "0.0.9")
    top = {path.name for path in tmp_path.iterdir()}

    said = {"LICENSE.txt", "licences"}
    assert top == {"pos", "resources", "gerabah_window.py", "python311._pth", MARK} | said
    assert not {"tests", "installer", ".git", ".venv", "__pycache__", "readme"} & {
        part for path in tmp_path.rglob("*") for part in path.relative_to(tmp_path).parts
    }
    assert len(list((tmp_path / "pos").rglob("*.py"))) == len(list((ROOT / "pos").rglob("*.py")))
    command = [sys.executable, "-B", "-m", "pos", "--version"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert said.stdout == "gerabah-pos 0.0.9\n"
    assert (tmp_path / MARK).read_text(encoding="ascii") == "Gerabah POS 0.0.9\n"


def test_every_part_of_qt_that_a_screen_uses_is_kept() -> None:
    from program_folder import QT_MODULES

    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pos").rglob("*.py"))

    assert set(re.findall(r"\bPySide6\.(Qt\w+)", code)) <= QT_MODULES


def test_a_library_that_windows_lacks_is_noticed(tmp_path: Path) -> None:
    from program_folder import imported_libraries, missing_libraries

    extension = tmp_path / "reader.pyd"
    extension.write_bytes(a_windows_file("KERNEL32.dll", "MSVCP140.dll", "api-ms-win-crt-heap-l1-1-0.dll"))

    assert imported_libraries(extension) == ["kernel32.dll", "msvcp140.dll", "api-ms-win-crt-heap-l1-1-0.dll"]
    assert missing_libraries(tmp_path) == ["reader.pyd needs msvcp140.dll"]
    (tmp_path / "msvcp140.dll").write_bytes(a_windows_file("KERNEL32.dll"))
    assert missing_libraries(tmp_path) == []


def test_the_runtime_of_c_is_one_set_and_no_name_stands_twice(tmp_path: Path) -> None:
    from program_folder import put_runtime

    qt, program = tmp_path / "PySide6", tmp_path / "program"
    before = ((qt, ("vcruntime140.dll", "MSVCP140.dll", "Qt6Core.dll")), (program, ("VCRUNTIME140.dll",)))
    for place, names in before:
        place.mkdir()
        for name in names:
            (place / name).write_text(place.name, encoding="utf-8")

    put_runtime(qt, program)

    assert sorted(path.name for path in program.iterdir()) == ["msvcp140.dll", "vcruntime140.dll"]
    assert (program / "vcruntime140.dll").read_text(encoding="utf-8") == "PySide6"


def a_windows_file(*libraries: str) -> bytes:
    """The least of a 64-bit PE file: headers, one section, and in it a table of imports."""
    base, raw = 0x1000, 0x200
    texts = b"".join(name.encode() + b"\0" for name in libraries)
    first = base + 20 * (len(libraries) + 1)
    table = b""
    for index in range(len(libraries)):
        name = first + sum(len(before) + 1 for before in libraries[:index])
        table += struct.pack("<IIIII", 0, 0, 0, name, 0)
    section = table + bytes(20) + texts
    imports = struct.pack("<IIII", 0, 0, base, len(table))
    optional = struct.pack("<H", 0x20B) + bytes(110) + imports + bytes(112)
    header = b"MZ" + bytes(0x3A) + struct.pack("<I", 0x40) + b"PE\0\0"
    header += struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0) + optional
    header += b".idata\0\0" + struct.pack("<IIII", len(section), base, len(section), raw) + bytes(16)
    return header.ljust(raw, b"\0") + section


def test_python_dll_exports_are_read_from_the_table() -> None:
    from python_files import exports

    said = "x\n[Ordinal/Name Pointer] Table\n\t[   0] Py_Main\n\t[   1] PyErr_Print\n\nThe rest\n"

    assert exports(said) == ["PyErr_Print", "Py_Main"]
    with pytest.raises(ValueError, match="exports nothing"):
        exports("no table here")


def test_a_file_that_is_not_pythons_package_is_refused(tmp_path: Path) -> None:
    from python_files import from_package

    with zipfile.ZipFile(tmp_path / "python-3.12.1-embed-amd64.zip", "w") as package:
        package.writestr("python312.dll", "")
    with pytest.raises(ValueError, match=r"is not the embeddable package of Python 3\.11"):
        from_package(tmp_path / "python-3.12.1-embed-amd64.zip", tmp_path / "program")


def test_pythons_own_package_is_taken_without_its_programs(tmp_path: Path) -> None:
    from python_files import from_package

    package = tmp_path / "python-3.11.9-embed-amd64.zip"
    inside = ("python.exe", "pythonw.exe", "python311.dll", "python311.zip", "python311._pth", "LICENSE.txt")
    with zipfile.ZipFile(package, "w") as files:
        for name in inside:
            files.writestr(name, name)

    made = from_package(package, tmp_path / "program")

    assert made.version == "3.11.9"
    assert sorted(p.name for p in (tmp_path / "program").iterdir()) == [
        "LICENSE-Python.txt", "python311.dll", "python311.zip",
    ]  # fmt: skip


# --- set-up and launchers -----------------------------------------------------------------------------------


def test_every_sentence_of_the_set_up_is_there_in_both_languages() -> None:
    said = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', SCRIPT, re.M)
    names = {name for name, _, _ in said}

    assert SCRIPT.index('MUI_LANGUAGE "Indonesian"') < SCRIPT.index('MUI_LANGUAGE "English"')
    assert {language for _, language, _ in said} == {"INDONESIAN", "ENGLISH"}
    assert len(said) == 2 * len(names)
    assert set(re.findall(r"\$\((SAY_\w+)\)", SCRIPT)) == names


def test_launchers_and_set_up_speak_of_the_same_locks_and_folders() -> None:
    from build import LAUNCHERS
    from program_folder import MARK

    launcher = (WINDOWS / "launcher.c").read_text(encoding="utf-8")

    for lock in ("GerabahPOS-program", "GerabahPOS-setup"):
        assert f'L"Global\\\\{lock}"' in launcher
        assert f'w "Global\\{lock}"' in SCRIPT
    for folder in ("program", "program.old"):
        assert f'L"{folder}"' in launcher
        assert f'"$INSTDIR\\{folder}"' in SCRIPT
    assert f'!define MARK "{MARK}"' in SCRIPT
    for name in LAUNCHERS:
        assert f'!insertmacro Launcher "{name}"' in SCRIPT
        assert f'Delete "$INSTDIR\\{name}"' in SCRIPT


def test_the_uninstaller_takes_away_by_name_and_never_the_data() -> None:
    part = SCRIPT[SCRIPT.index('Section "Uninstall"') :]
    swept = re.findall(r'RMDir /r "([^"]+)"', part)

    assert sorted(swept) == ["$INSTDIR\\program", "$INSTDIR\\program.new", "$INSTDIR\\program.old"]
    assert not re.search(r"(RMDir|Delete|Rename) .*\$(Data|LOCALAPPDATA|APPDATA|DOCUMENTS)", SCRIPT)


def test_the_icon_has_what_windows_shows_small_and_large() -> None:
    from PIL import Image

    with Image.open(WINDOWS / "gerabah.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= icon.info["sizes"]
