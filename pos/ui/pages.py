"""What the shell expects of a page; every part is optional."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from pos.core.changes import Topic


@runtime_checkable
class TakesKeys(Protocol):
    """A page with keys of its own."""

    def press_key(self, name: str) -> bool:
        """A key of the keyboard map was pressed: `F2`, `F12`, `Esc`, `Ctrl+Z`.  True when it was used."""
        ...


@runtime_checkable
class TakesScans(Protocol):
    """A page that knows what to do with a scan."""

    def take_scan(self, text: str) -> None:
        """A label was scanned; the payload is in capitals."""
        ...


@runtime_checkable
class Entered(Protocol):
    """A page that prepares itself when it is shown: takes the focus, reloads."""

    def entered(self) -> None:
        """The page has become the current one."""
        ...


@runtime_checkable
class MayBeRebuilt(Protocol):
    """A page that can be made anew at once when the text size or the language changes.

    A page without this part may hold something half typed: there the change waits for the next page.
    """

    def may_be_rebuilt(self) -> bool:
        """Whether nothing would be lost now."""
        ...


@runtime_checkable
class Reloads(Protocol):
    """A page that shows what the database holds."""

    def changed(self, topics: frozenset[Topic]) -> None:
        """An act changed these topics."""
        ...
