"""Two sounds: one short and high for what was taken, two low ones for what was refused.

They are small files of `resources/sounds`, played by what each system has: `winsound` on Windows, the
sound server's or ALSA's player on Linux, else the system's beep.  Nothing here waits for a sound to end.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtWidgets import QApplication

from pos.core.paths import resource

OK: Final = "ok"
REFUSED: Final = "refused"

_PLAYERS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))


class Speaker(Protocol):
    """What makes a sound heard."""

    def play(self, sound: str) -> None:
        """Begin `ok` or `refused` and come back at once."""
        ...


class SystemSpeaker:
    """The loudspeaker of this computer."""

    def __init__(self) -> None:
        self._player: list[str] | None = None

    def play(self, sound: str) -> None:
        """Begin a sound."""
        path = resource("sounds", f"{sound}.wav")
        if sys.platform == "win32":
            self._play_windows(path)
        elif not self._play_elsewhere(path):
            QApplication.beep()

    @staticmethod
    def _play_windows(path: Path) -> None:
        if sys.platform == "win32":
            import winsound

            flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            try:
                winsound.PlaySound(str(path), flags)
            except RuntimeError:
                QApplication.beep()  # no sound card

    def _play_elsewhere(self, path: Path) -> bool:
        from PySide6.QtCore import QProcess

        if self._player is None:
            import shutil

            self._player = next((list(player) for player in _PLAYERS if shutil.which(player[0])), [])
        if not self._player:
            return False
        program, *options = self._player
        started = QProcess()
        started.setProgram(program)
        started.setArguments([*options, str(path)])
        # A player that finds no sound card complains; nobody reads that.
        started.setStandardErrorFile(QProcess.nullDevice())
        started.setStandardOutputFile(QProcess.nullDevice())
        return bool(started.startDetached())


class _Chosen:
    """What plays, and whether it may; one per process, as there is one loudspeaker."""

    speaker: Speaker = SystemSpeaker()
    on = True


def set_on(on: bool) -> None:
    """Sounds for the person who is in, or none."""
    _Chosen.on = on


def set_speaker(speaker: Speaker) -> Speaker:
    """Play by something else; returns what played before."""
    before, _Chosen.speaker = _Chosen.speaker, speaker
    return before


def ok() -> None:
    """One short, high: taken."""
    _play(OK)


def refused() -> None:
    """Two low: not taken."""
    _play(REFUSED)


def _play(sound: str) -> None:
    if _Chosen.on:
        _Chosen.speaker.play(sound)
