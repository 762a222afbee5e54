"""Walks a window and finds what does not fit: clipped words, small targets, parts outside their parent."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

LEAST_TARGET = 44
_SLACK = 1


def misfits(window: QWidget) -> list[str]:
    """One line for each visible part that is cut off, outside the window, or smaller than 44 px."""
    for _ in range(4):  # a layout within a layout settles in rounds
        QApplication.processEvents()
    found = []
    for part in window.findChildren(QWidget):
        if part.isVisibleTo(window) and not part.visibleRegion().isEmpty():
            found += [f"{_name(part)}: {reason}" for reason in _reasons(part, window)]
        elif part.isVisibleTo(window) and isinstance(part, QLabel | QAbstractButton) and not _scrolls(part):
            found.append(f"{_name(part)}: is visible but has no room at all")
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        if inner is not None and area.isVisibleTo(window):
            over = inner.minimumSizeHint().width() - area.viewport().width()
            hidden = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if over > _SLACK and hidden and area.widgetResizable():
                found.append(f"{type(area).__name__}: its column is {over} wider than there is room")
    return found


def assert_fits(window: QWidget) -> None:
    """Fail with the list of what does not fit."""
    found = misfits(window)
    assert not found, "\n".join(["does not fit:", *found])


def _reasons(part: QWidget, window: QWidget) -> list[str]:
    reasons = []
    if isinstance(part, QLabel):
        reasons += _label(part)
    if isinstance(part, QAbstractButton):
        need = part.sizeHint()
        if need.width() > part.width() + _SLACK or need.height() > part.height() + _SLACK:
            has = f"{part.width()}x{part.height()}"
            reasons.append(f"needs {need.width()}x{need.height()}, has {has}")
    if _is_target(part) and min(part.height(), part.width()) < LEAST_TARGET:
        reasons.append(f"is a target of {part.width()}x{part.height()}")
    if isinstance(part, QLabel | QAbstractButton | QLineEdit) and not _scrolls(part):
        corner = part.mapTo(window, QPoint(0, 0))
        if not window.rect().contains(QRect(corner, part.size())):
            reasons.append("reaches outside the window")
        elif (parent := part.parentWidget()) and not parent.rect().contains(part.geometry()):
            reasons.append("reaches outside its parent")
    return reasons


def _label(label: QLabel) -> list[str]:
    if not label.text() or label.property("elides"):
        return []
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        wide = label.fontMetrics().horizontalAdvance(max(label.text().split(), key=len, default=""))
        if wide > label.width() + _SLACK:
            return [f"its longest word needs {wide}, has {label.width()}"]
        return [f"needs a height of {need}, has {label.height()}"] if need > label.height() + _SLACK else []
    need = label.sizeHint()
    reasons = []
    if need.width() > label.width() + _SLACK:
        reasons.append(f"needs a width of {need.width()}, has {label.width()}")
    if need.height() > label.height() + _SLACK:
        reasons.append(f"needs a height of {need.height()}, has {label.height()}")
    return reasons


def _is_target(part: QWidget) -> bool:
    # An editor inside a combo or spin box is no target of its own.
    inside = isinstance(part.parentWidget(), QComboBox | QAbstractSpinBox)
    return isinstance(part, QAbstractButton | QLineEdit | QComboBox) and part.isEnabled() and not inside


def _scrolls(part: QWidget) -> bool:
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _name(part: QWidget) -> str:
    text = getattr(part, "text", None)
    shown = text() if callable(text) else part.accessibleName()
    return f"{type(part).__name__} {str(shown)[:40]!r}"
