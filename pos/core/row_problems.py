"""What can be wrong with a table that comes from outside: the whole file, or rows of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pos.core.errors import PosError


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with one row: its line in the file, the column, the reason.

    The reason is `pattern` with the facts of `about`, so that a screen can say it in its own language; where
    it is a trouble that has words of its own already, it is `trouble`.
    """

    line: int
    field: str
    reason: str
    trouble: PosError | None = dataclasses.field(default=None, compare=False)
    pattern: str = dataclasses.field(default="", compare=False)
    about: Mapping[str, str] = dataclasses.field(default_factory=dict, compare=False)

    def __str__(self) -> str:
        return (
            f"line {self.line}: {self.field}: {self.reason}"
            if self.field
            else f"line {self.line}: {self.reason}"
        )


class BadFile(PosError):
    """A file that cannot be read as the table that it should be; the reason is `pattern` with its facts."""

    def __init__(self, path: Path, pattern: str, **about: str) -> None:
        self.reason = pattern.format(**about) if about else pattern
        super().__init__(f"{path}: {self.reason}")
        self.path = path
        self.pattern = pattern
        self.about = about


class BadRows(PosError):
    """Rows that cannot be taken; nothing of the file was."""

    def __init__(self, path: Path, problems: Sequence[RowProblem]) -> None:
        listed = "".join(f"\n  {problem}" for problem in problems)
        super().__init__(f"{path}: {len(problems)} rows cannot be taken, nothing was changed:{listed}")
        self.path = path
        self.problems = tuple(problems)
