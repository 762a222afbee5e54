"""Walks a window and finds buttons that show only an icon and have no name for a screen reader."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget


def nameless(window: QWidget) -> list[str]:
    """One line for each visible button or field that a screen reader could not tell of."""
    return [
        f"{type(part).__name__} in {type(part.parentWidget()).__name__}"
        for part in window.findChildren(QWidget)
        if isinstance(part, QAbstractButton | QLineEdit) and part.isVisibleTo(window) and not _named(part)
    ]


def _named(part: QWidget) -> bool:
    text = part.text() if isinstance(part, QAbstractButton) else ""
    return bool(part.accessibleName() or text.strip())
