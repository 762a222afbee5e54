"""A printer that is a folder: the bytes, and their picture to look at."""

from __future__ import annotations

from pathlib import Path

from pos.core.errors import FolderTrouble
from pos.core.files import write_whole
from pos.printing.devices.port import PRINTED, Outcome, Sending, Setup, not_sent
from pos.printing.domain import Reason


class FolderPrinter:
    """Writes `<number>.bin` and `<number>.png`, whole or not at all."""

    def __init__(self, folder: Path, setup: Setup) -> None:
        self._folder = folder
        self._setup = setup

    @property
    def setup(self) -> Setup:
        return self._setup

    def send(self, sending: Sending) -> Outcome:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            target = self._free(sending)
            if sending.picture is not None:
                write_whole(target.with_name(target.name + ".png"), sending.picture())
            write_whole(target.with_name(target.name + ".bin"), sending.payload)
        except (FolderTrouble, OSError):
            return not_sent(Reason.FOLDER)
        return PRINTED

    def _free(self, sending: Sending) -> Path:
        """A name that no other paper has."""
        number = 1
        while True:
            name = sending.stem if number == 1 else f"{sending.stem}-{number}"
            taken = self._folder / f"{name}.bin"
            if not taken.exists() or taken.read_bytes() == sending.payload:
                return self._folder / name
            number += 1
