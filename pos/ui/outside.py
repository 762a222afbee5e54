"""What lies outside the window: files that a person names, links, and the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget


class Outside(Protocol):
    """The edge of the program; tests have their own."""

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        """Where a person wants a file, beginning with `path`; None where she left.

        `kinds` is Qt's filter: `PDF (*.pdf)`.
        """
        ...

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Which file that is there a person means; None where she left."""
        ...

    def choose_folder(self, parent: QWidget, title: str, path: Path) -> Path | None:
        """Which folder a person means, beginning at `path`; None where she left."""
        ...

    def open_link(self, link: str) -> bool:
        """Open a web address in whatever opens them; False where nothing does."""
        ...

    def copy_text(self, text: str) -> None:
        """Put a text on the clipboard."""
        ...


class Desktop:
    """The desktop that the program runs on."""

    def ask_file(self, parent: QWidget, title: str, path: Path, kinds: str) -> Path | None:
        """Qt's dialog; it asks itself before it takes a file that is there."""
        chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(path), kinds)
        if not chosen:
            return None
        named = Path(chosen)
        return named if named.suffix else named.with_suffix(path.suffix)

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Qt's dialog, beginning where it was last."""
        chosen, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
        return Path(chosen) if chosen else None

    def choose_folder(self, parent: QWidget, title: str, path: Path) -> Path | None:
        """Qt's dialog."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(path))
        return Path(chosen) if chosen else None

    def open_link(self, link: str) -> bool:
        """By the desktop's browser."""
        return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode("ascii")))

    def copy_text(self, text: str) -> None:
        """On the desktop's clipboard."""
        QGuiApplication.clipboard().setText(text)
