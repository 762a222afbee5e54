"""Files that are there whole or not at all, and folders for them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from pos.core.errors import FolderTrouble


def write_whole(path: Path, content: bytes) -> Path:
    """Write under another name, sync, and rename, so that nobody ever reads half of it.

    Raises `FolderTrouble`.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise FolderTrouble(path, error.strerror or str(error)) from error
    return path


def make_folder(folder: Path) -> Path:
    """The folder, made with those above it where they are missing.  Raises `FolderTrouble`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderTrouble(folder, error.strerror or str(error)) from error
    return folder


def sync_folder(folder: Path) -> None:
    """A name that was just given stays given after a power cut; Windows does this by itself in its time."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some sticks cannot, and hold the name all the same
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
