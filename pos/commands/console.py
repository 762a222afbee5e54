"""What a command needs of the command line: the shop that it works on, and how it reports."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pos.shop import Shop

Commands = argparse._SubParsersAction


class Report(Protocol):
    """Writes facts as one line of JSON where `--json` was given, else lines."""

    def __call__(self, args: argparse.Namespace, facts: dict[str, object], *lines: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Console:
    """`open_shop` opens the shop that the arguments name, `day` reads a date, `report` tells."""

    open_shop: Callable[[argparse.Namespace], Shop]
    day: Callable[[str], date]
    report: Report
