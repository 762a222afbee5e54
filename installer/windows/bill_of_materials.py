"""What a set-up consists of: every line of the lock in CycloneDX, the licences in words, the checksums."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path

from locked import Locked, Wheel

Json = dict[str, object]


def bill(
    version: str, lines: Iterable[Locked], wheels: Mapping[str, Wheel], shipped: Iterable[str], python: Json
) -> Json:
    """The bill in CycloneDX 1.5; what is not shipped (tools of the developers) has the scope `excluded`.

    A shipped component has the hash of the very wheel that was unpacked, another those of all its files.
    """
    inside = set(shipped)
    components = [_component(one, wheels.get(one.name), one.name in inside) for one in lines]
    seed = version + "".join(f"{one.name}=={one.version}" for one in lines)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, seed).urn,
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "gerabah-pos",
                "name": "gerabah-pos",
                "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            }
        },
        "components": [python, *components],
    }


def python_component(version: str, source: Path) -> Json:
    """CPython itself, with the hash of the file that it came out of."""
    return {
        "type": "platform",
        "bom-ref": f"cpython@{version}",
        "name": "CPython",
        "version": version,
        "scope": "required",
        "licenses": [{"license": {"id": "Python-2.0"}}],
        "properties": [
            {"name": "gerabah:source", "value": source.name},
            {"name": "gerabah:source-sha256", "value": sha256_of(source)},
        ],
    }


def _component(one: Locked, wheel: Wheel | None, shipped: bool) -> Json:
    hashes = (wheel.sha256,) if wheel and shipped else one.hashes
    component: Json = {
        "type": "library",
        "bom-ref": f"pkg:pypi/{one.name}@{one.version}",
        "name": one.name,
        "version": one.version,
        "purl": f"pkg:pypi/{one.name}@{one.version}",
        "scope": "required" if shipped else "excluded",
        "hashes": [{"alg": "SHA-256", "content": content} for content in hashes],
    }
    said = licence_of(wheel) if wheel else ""
    if wheel and wheel.about["License-Expression"]:
        component["licenses"] = [{"expression": said}]
    elif said:
        component["licenses"] = [{"license": {"name": said}}]
    return component


def licence_of(wheel: Wheel) -> str:
    """The licence that a wheel names, in one line; empty where it names none."""
    about = wheel.about
    expression = str(about["License-Expression"] or "")
    if expression:
        return expression
    classes = [c for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    lines = [line.strip() for line in str(about["License"] or "").splitlines() if line.strip()]
    short = lines[0] if lines and len(lines[0]) < 80 else ""
    return "; ".join(c.rpartition(" :: ")[2] for c in classes) or short


def notices(version: str, python: str, wheels: Iterable[Wheel]) -> str:
    """Who else's work is inside, as a text for people; the full licences lie in `lib/*.dist-info`."""
    rows = [
        f"Gerabah POS {version}, Apache-2.0 (LICENSE.txt)",
        f"CPython {python}, Python Software Foundation License (LICENSE-Python.txt)",
        "Qt and PySide6 are used under the LGPL 3 (folder licences): their libraries lie as files of their",
        "own in lib\\PySide6 and lib\\shiboken6 and may be replaced by other builds of the same version.",
        "",
    ]
    rows += [
        f"{wheel.about['Name']} {wheel.about['Version']}, {licence_of(wheel) or 'see its files'}"
        for wheel in sorted(wheels, key=lambda w: w.name)
    ]
    return "\r\n".join(rows) + "\r\n"


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def checksums(files: Iterable[Path]) -> str:
    """Lines that `sha256sum --check` reads."""
    return "".join(f"{sha256_of(path)}  {path.name}\n" for path in files)
