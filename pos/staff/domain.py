"""Attendants and their roles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final
from uuid import UUID

from pos.core.errors import PosError


class Role(StrEnum):
    """What a person may do (`domain.md` section 12)."""

    ATTENDANT = "attendant"
    SUPERVISOR = "supervisor"
    TREASURER = "treasurer"
    OFFICE = "office"

    @property
    def pin_digits(self) -> int:
        """4 for an attendant, 6 for everyone who may do more."""
        return 4 if self is Role.ATTENDANT else 6

    @property
    def may_settle(self) -> bool:
        """Whether the role closes days and pays artisans."""
        return self in {Role.SUPERVISOR, Role.TREASURER}

    @property
    def may_approve(self) -> bool:
        """Whether the role lets an attendant go beyond a limit."""
        return self is Role.SUPERVISOR


LANGUAGES: Final = ("id", "en")
LOOKS: Final = ("light", "dark")
SCALES: Final = (100, 110, 125, 140, 150)
"""Text sizes in percent (`interaction.md` section 7)."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a person wants the screen: language, text size in percent, look, sounds, and caps on buttons."""

    language: str = "id"
    scale_percent: int = 100
    look: str = "light"
    sounds: bool = True
    key_caps: bool = True

    @property
    def exists(self) -> bool:
        """Whether there is such a language, look and size."""
        return self.language in LANGUAGES and self.look in LOOKS and self.scale_percent in SCALES

    def sized(self, by: int) -> Preferences:
        """The next larger (1) or smaller (-1) text size; the same where there is none."""
        at = SCALES.index(self.scale_percent) if self.scale_percent in SCALES else 0
        return replace(self, scale_percent=SCALES[min(max(at + by, 0), len(SCALES) - 1)])


DEFAULTS: Final = Preferences()
"""What a new person finds."""


class BadPreferences(PosError):
    """A language, a look or a size that there is not."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(f"no such look: {preferences}")
        self.preferences = preferences


@dataclass(frozen=True, slots=True)
class Attendant:
    """Somebody who can log in."""

    id: UUID
    name: str
    role: Role
    preferences: Preferences = DEFAULTS


@dataclass(frozen=True, slots=True)
class StaffCard:
    """A person, and whether he or she may log in."""

    person: Attendant
    active: bool


@dataclass(frozen=True, slots=True)
class StaffEdit:
    """What a supervisor has typed on somebody's card; an empty PIN is none."""

    name: str
    role: Role
    pin: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """What somebody wants to do beyond a limit: the kind of act, a sentence on it, who asks, and why."""

    act: str
    what: str
    asked_by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """A supervisor's word on a request; it is in the chain."""

    request: ApprovalRequest
    by: str


@dataclass(frozen=True, slots=True)
class LogIn:
    """The state of logging in: who may, who is chosen, the digits typed so far, and whether it is checked."""

    people: tuple[Attendant, ...] = ()
    chosen: int = 0
    typed: str = ""
    checking: bool = False

    @property
    def person(self) -> Attendant | None:
        """Who is chosen."""
        return self.people[self.chosen] if self.chosen < len(self.people) else None

    @property
    def complete(self) -> bool:
        """Whether all digits of the chosen person's PIN are typed."""
        return self.person is not None and len(self.typed) >= self.person.role.pin_digits

    def with_people(self, people: tuple[Attendant, ...]) -> LogIn:
        """The people are known now; digits typed meanwhile are kept."""
        return replace(self, people=people, chosen=min(self.chosen, max(0, len(people) - 1)))

    def choose(self, place: int) -> LogIn:
        """Another person; what was typed for the former one is dropped, not what came before anybody."""
        if self.checking or place >= len(self.people):
            return self
        return replace(self, chosen=place, typed=self.typed if place == self.chosen else "")

    def type(self, key: str) -> LogIn:
        """A digit, or `back`; further digits than the PIN has are dropped."""
        if self.checking:
            return self
        if key == "back":
            return replace(self, typed=self.typed[:-1])
        most = self.person.role.pin_digits if self.person is not None else 6
        return replace(self, typed=(self.typed + key)[:most])


FREE_TRIES: Final = 3
_FIRST_WAIT: Final = timedelta(minutes=1)
LONGEST_WAIT: Final = timedelta(minutes=15)


def wait_after(failures: int) -> timedelta:
    """How long the next try must wait after this many wrong ones: none, then 1, 2, 4 … at most 15 minutes."""
    if failures < FREE_TRIES:
        return timedelta(0)
    doublings = min(failures - FREE_TRIES, 6)
    return min(_FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


class WrongPin(PosError):
    """The PIN is not this person's."""

    def __init__(self, tries_left: int, wait: timedelta) -> None:
        super().__init__(f"wrong PIN; {tries_left} tries left" if tries_left else f"wrong PIN; wait {wait}")
        self.tries_left = tries_left
        self.wait = wait


class PinLocked(PosError):
    """Too many wrong PINs; the next try must wait."""

    def __init__(self, until: datetime, wait: timedelta) -> None:
        super().__init__(f"locked until {until:%H:%M:%S} UTC after wrong PINs")
        self.until = until
        self.wait = wait


class MayNotApprove(PosError):
    """Only a supervisor lets others go beyond a limit."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is not a supervisor")
        self.name = name


class BadPin(PosError):
    """A new PIN that is not of the role's length."""

    def __init__(self, digits: int) -> None:
        super().__init__(f"the PIN must be {digits} digits")
        self.digits = digits


class SimplePin(PosError):
    """A new PIN that is among the first that anybody would try."""

    def __init__(self) -> None:
        super().__init__("the PIN is too easy to guess: no row of digits, no repeated ones")


class NameTaken(PosError):
    """Two people of a shop cannot have one name: papers and the chain tell people by it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"there is a {name} already")
        self.name = name


class LastSupervisor(PosError):
    """Without a supervisor nobody could approve anything or take anybody in."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is the only supervisor and stays one")
        self.name = name


def is_simple(pin: str) -> bool:
    """Whether a PIN is a row of digits (1234, 9876), or one part again and again (1111, 1212, 123123)."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    parts = [pin[:size] for size in range(1, len(pin) // 2 + 1) if len(pin) % size == 0]
    return steps in ({1}, {9}) or any(part * (len(pin) // len(part)) == pin for part in parts)


def checked_pin(role: Role, pin: str) -> str:
    """A new PIN that a role may have.  Raises `BadPin` or `SimplePin`."""
    if len(pin) != role.pin_digits or not (pin.isascii() and pin.isdigit()):
        raise BadPin(role.pin_digits)
    if is_simple(pin):
        raise SimplePin
    return pin
