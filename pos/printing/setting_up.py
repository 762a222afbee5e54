"""A printer while it is set up: what was chosen, what a trial print has shown, what is still to be asked.

Nothing here is kept until a person says so; the printer of before stays in use meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from pos.core.config import PrinterConfig
from pos.printing.devices.discovery import Found
from pos.printing.devices.port import LINES, Outcome
from pos.printing.devices.roll import roll_of
from pos.printing.domain import MOST_DARKNESS, PrinterUse, PrintState, Reason
from pos.printing.profiles import Profile, profile, profile_for

FOLDER: Final = "papers"
"""Where a till without a printer keeps its papers, inside the data folder."""

_DARKER: Final = 2


class Question(StrEnum):
    """What only eyes can tell of a trial print."""

    RULER = "ruler"
    CUT = "cut"
    DRAWER = "drawer"
    LETTERS = "letters"


ANSWERS: Final = {
    Question.RULER: ("32", "42", "48"),
    Question.CUT: ("yes", "no"),
    Question.DRAWER: ("yes", "no"),
    Question.LETTERS: ("clean", "light", "dark", "garbled"),
}
"""What can be tapped, in this order."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The last trial print: what became of it and when; `drawer` where the drawer was tried."""

    outcome: Outcome
    at: datetime
    drawer: bool = False

    @property
    def went_out(self) -> bool:
        """Whether there may be something to look at."""
        return self.outcome.state is not PrintState.QUEUED


@dataclass(frozen=True, slots=True)
class SettingUp:
    """One use of printers.

    `kept` is what the settings have, `draft` what is on the screen, None where there is no printer of its
    own.  `name` is how the chosen one calls itself, `known` whether it was recognised.  `questions` are
    still to be answered, the first is asked now.
    """

    use: PrinterUse
    kept: PrinterConfig | None = None
    draft: PrinterConfig | None = None
    name: str = ""
    known: bool = False
    trial: Trial | None = None
    questions: tuple[Question, ...] = ()
    clear: bool = False

    @property
    def changed(self) -> bool:
        """Whether something would be lost without *Simpan*."""
        return self.draft != self.kept

    @property
    def tested(self) -> bool:
        """Whether a person has said that this paper is clear."""
        return self.clear


def opened(use: PrinterUse, kept: PrinterConfig | None, name: str = "") -> SettingUp:
    """The settings as they are."""
    return SettingUp(use, kept, kept, name)


def chosen(state: SettingUp, found: Found) -> SettingUp:
    """Another printer; the kept one comes back as it is kept, a new one begins with what its kind has."""
    if state.kept is not None and found.means(state.kept):
        return replace(opened(state.use, state.kept, found.name), known=bool(found.name))
    match = profile_for(found.name, found.usb, state.use)
    usual = match or profile("umum-58")
    config = _usual(found, state.use, usual)
    return SettingUp(state.use, state.kept, config, found.name, known=match is not None)


def without(state: SettingUp) -> SettingUp:
    """No printer of its own: what is for it goes to the receipt printer."""
    return SettingUp(state.use, state.kept)


def _usual(found: Found, use: PrinterUse, known: Profile | None) -> PrinterConfig:
    config = PrinterConfig(use.value, found.kind, found.address, drawer=use is PrinterUse.RECEIPT)
    if known is None:
        return config
    config = replace(
        config,
        profile=known.key,
        paper_mm=known.paper_mm,
        cutter="yes" if known.cutter else "no",
        answers=known.answers if found.kind in LINES else "",
        drawer=config.drawer and known.drawer and found.kind != "folder",
        as_picture=known.as_picture,
        baud=known.baud,
    )
    return config if roll_of(config).columns == known.columns else replace(config, columns=known.columns)


def altered(state: SettingUp, **values: object) -> SettingUp:
    """The draft with other values; what was tried is no longer what is on the screen."""
    if state.draft is None:
        return state
    draft = replace(state.draft, **values)  # type: ignore[arg-type]
    return replace(state, draft=draft, clear=state.clear and draft == state.draft)


def widened(state: SettingUp, paper_mm: int) -> SettingUp:
    """Another roll, with its usual count of characters."""
    return altered(state, paper_mm=paper_mm, columns=0)


def darkened(state: SettingUp, darkness: int) -> SettingUp:
    """Lighter or darker, as far as it goes."""
    return altered(state, darkness=max(-MOST_DARKNESS, min(MOST_DARKNESS, darkness)))


def tried(state: SettingUp, trial: Trial) -> SettingUp:
    """What a trial print has taught: whether the printer says that a paper is out."""
    state = replace(state, trial=trial, clear=False)
    if not trial.went_out:
        return replace(state, questions=())
    draft, answer = state.draft, {PrintState.PRINTED: "yes", PrintState.SENT: "no"}.get(trial.outcome.state)
    if draft is None or trial.drawer or answer is None or draft.kind not in LINES:
        return state
    return replace(state, draft=replace(draft, answers=answer))


def seen_clear(state: SettingUp) -> SettingUp:
    """A person says that the paper is clear.

    One that came out whole and never told so is a printer that does not answer the fence.
    """
    draft, trial = state.draft, state.trial
    mute = trial is not None and trial.outcome == Outcome(PrintState.UNCERTAIN, Reason.NO_ANSWER)
    if draft is not None and mute:
        draft = replace(draft, answers="no")
    return replace(state, draft=draft, clear=True, trial=None, questions=())


# --- the questions ---


def helped(state: SettingUp) -> SettingUp:
    """A person says that it is not clear: ask, one tap each."""
    draft = state.draft
    if draft is None:
        return state
    asked = [Question.RULER]
    if roll_of(draft).cutter:
        asked.append(Question.CUT)
    if draft.drawer:
        asked.append(Question.DRAWER)
    return replace(state, questions=(*asked, Question.LETTERS), trial=None, clear=False)


def answered(state: SettingUp, answer: str) -> SettingUp:
    """One answer: the draft learns from it, and the next question is asked."""
    question, *left = state.questions
    state = replace(state, questions=tuple(left))
    match question, answer:
        case Question.RULER, "32" | "42" | "48":
            return _as_wide(state, int(answer))
        case Question.CUT, "yes" | "no":
            return altered(state, cutter=answer)
        case Question.DRAWER, "yes" | "no":
            return altered(state, drawer=answer == "yes")
        case Question.LETTERS, "garbled":
            return altered(state, as_picture=True)
        case Question.LETTERS, "light" | "dark":
            step = _DARKER if answer == "light" else -_DARKER
            return darkened(state, (state.draft.darkness if state.draft else 0) + step)
    return state


def _as_wide(state: SettingUp, columns: int) -> SettingUp:
    """The first line of the ruler ends where the paper ends."""
    if state.draft is None or roll_of(state.draft).columns == columns:
        return state
    return altered(state, paper_mm=58 if columns == 32 else 80, columns=0 if columns in (32, 48) else columns)
