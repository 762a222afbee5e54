"""Commands by subject: each module has an `add_to(commands, console)`."""

from __future__ import annotations

import argparse

from pos.commands import (
    backup,
    clearing,
    goods,
    listings,
    manual,
    month,
    paper,
    payouts,
    settlement,
    site,
    support,
)
from pos.commands.console import Commands, Console

_SUBJECTS = (goods, paper, payouts, month, listings, site, settlement, clearing, manual, support, backup)


def add_all(commands: Commands[argparse.ArgumentParser], console: Console) -> None:
    """Add every subject's commands."""
    for subject in _SUBJECTS:
        subject.add_to(commands, console)
