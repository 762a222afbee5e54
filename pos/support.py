"""The bundle for whoever helps: what this till is and how it is, and nothing of its people."""

from __future__ import annotations

import io
import json
import platform
import sys
import zipfile
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from pos import __version__
from pos.core.clock import Clock, local
from pos.core.config import BadConfig, read_config
from pos.core.errors import FolderTrouble, PosError
from pos.core.files import write_whole
from pos.core.paths import DataFolder
from pos.core.privacy import without_personal, without_words
from pos.doctor import look_over

_LIBRARIES: Final = ("PySide6-Essentials", "SQLAlchemy", "alembic", "python-escpos", "Pillow", "zxing-cpp")
_MOST_LOG: Final = 600_000
_UNREAD: Final = "kept back: the database could not be read, so nobody can know which names stand here"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was written: where, and the files in it."""

    path: Path
    names: tuple[str, ...]


def write_bundle(folder: DataFolder, out: Path, clock: Clock) -> Bundle:
    """Write the ZIP, whole or not at all: checks, versions, settings, counts, chain heads, logs.

    A till whose database is broken gets one too; its logs then stay behind, as names that stand in them
    cannot be told from other words.  Raises `FolderTrouble` where `out` cannot be written.
    """
    held, words = _held(folder)
    parts = {
        "versions.json": _json(_versions()),
        "settings.json": _json(_settings(folder)),
        "checks.json": without_words(_checks(folder, clock), words or ()),
        "database.json": _json(held),
        "made.txt": f"{local(clock.now()):%Y-%m-%d %H:%M} WIB\n",
        **_logs(folder, words),
    }
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderTrouble(out, error.strerror or str(error)) from error
    return Bundle(write_whole(out, packed.getvalue()), tuple(parts))


def bundle_name(clock: Clock) -> str:
    """`bantuan-2026-11-24-1005.zip`."""
    return f"bantuan-{local(clock.now()):%Y-%m-%d-%H%M}.zip"


def _held(folder: DataFolder) -> tuple[dict[str, object], set[str] | None]:
    """Counts and chain heads, and the words of people; None where the database cannot be read."""
    from pos.audit.service import Audit
    from pos.db.database import Database
    from pos.schema.upgrade import inspect_database

    try:
        told = inspect_database(folder.database) if folder.database.exists() else "there is none"
        if not folder.database.exists():
            return {"database": told}, set()
        db = Database.sqlite(folder.database)
        try:
            audit = Audit(db)
            standing, words = audit.standing(), audit.personal_words()
        finally:
            db.close()
    except PosError as error:
        return {"database": _placed(str(error), folder)}, None
    heads = [asdict(head) for head in standing.heads]
    return {"database": told, "rows": standing.rows, "chains": heads}, words


def _versions() -> dict[str, object]:
    """Of the program, what it runs on, and its libraries; never the computer's name."""
    found: dict[str, object] = {
        "program": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "frozen": bool(getattr(sys, "frozen", False)),
    }
    for library in _LIBRARIES:
        try:
            found[library] = metadata.version(library)
        except metadata.PackageNotFoundError:  # a frozen program carries no such notes
            found[library] = "built in"
    return found


def _settings(folder: DataFolder) -> dict[str, object]:
    """Of the till's settings what says how it prints; addresses on the network stay in the shop."""
    try:
        config = read_config(folder.config)
    except BadConfig as error:
        return {"settings": without_personal(_placed(str(error), folder))}
    printers = [
        {**asdict(one), "address": one.address if one.kind == "usb" else ""} for one in config.printers
    ]
    # A folder's name may be a person's.
    return {**asdict(config), "printers": printers, "backup_folder": bool(config.backup_folder)}


def _checks(folder: DataFolder, clock: Clock) -> str:
    return _json(
        [
            {"what": check.what, "grade": check.grade, "text": without_personal(_placed(check.text, folder))}
            for check in look_over(folder, clock)
        ]
    )


def _logs(folder: DataFolder, words: set[str] | None) -> dict[str, str]:
    files = sorted(folder.logs.glob("gerabah.log*")) if folder.logs.is_dir() else []
    if words is None:
        return {"logs/kept-back.txt": _UNREAD} if files else {}
    kept = {}
    for path in files:
        try:
            text = path.read_bytes()[-_MOST_LOG:].decode("utf-8", "replace")
        except OSError:
            continue
        # Once more what the log itself leaves out: a file may be of an older version.
        lines = (_line_without(line) for line in _placed(text, folder).splitlines())
        kept[f"logs/{path.name}"] = without_words("\n".join(lines), words)
    return kept


def _line_without(line: str) -> str:
    when, rest = line[:19], line[19:]
    if len(when) == 19 and when[4] == when[7] == "-" and when[13] == when[16] == ":":
        return when + without_personal(rest)
    return without_personal(line)


def _placed(text: str, folder: DataFolder) -> str:
    """Without the folders of this computer, which carry a user's name."""
    return text.replace(str(folder.root), "DATA").replace(str(Path.home()), "HOME")


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"
