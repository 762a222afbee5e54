"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from pos.core.errors import FolderTrouble


def write_whole(path: Path, content: bytes) -> None:
    """Write under a temporary name, sync, and rename.  Raises `FolderTrouble`."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise FolderTrouble(path, error.strerror or str(error)) from error
