"""Who signs for a command: a person of the shop, by PIN."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pos.core.errors import NotFound

if TYPE_CHECKING:
    from pos.shop import Shop
    from pos.staff.domain import Attendant


def person_named(shop: Shop, name: str) -> Attendant:
    """Somebody of the shop. Raises `NotFound`."""
    found = next((person for person in shop.staff.all() if person.name == name), None)
    if found is None:
        raise NotFound("person", name)
    return found


def read_pin() -> str:
    """A PIN, typed unseen at a terminal, else the next line of the input."""
    if sys.stdin.isatty():
        import getpass

        return getpass.getpass("PIN: ")
    return sys.stdin.readline().strip()
