"""The label printer while it is set up: paper, language, offsets, gap and darkness, step by step."""

from __future__ import annotations

from typing import Final

from pos.printing.devices.discovery import Found
from pos.printing.domain import MOST_DARKNESS
from pos.printing.label_press import (
    LABEL_STOCKS,
    LANGUAGES,
    MOST_GAP_TENTHS,
    ROLL,
    OffsetTooLarge,
    check_offsets,
    press_of,
    stock_of,
)
from pos.printing.profiles import profile
from pos.printing.setting_up import SettingUp, altered, chosen

STEP_TENTHS: Final = 5
RIGHT, DOWN, GAP, DARKNESS = "right_tenths", "down_tenths", "gap_tenths", "darkness"
_WIDTHS: Final = {"50x30": 50, "40x30": 40, "33x15": 33, ROLL: 58}


def chosen_for_labels(state: SettingUp, found: Found) -> SettingUp:
    """Another printer, with the paper and the language that its kind usually has."""
    state = chosen(state, found)
    draft = state.draft
    if draft is None or draft == state.kept:
        return state
    known = profile(draft.profile) if draft.profile else None
    language = known.language if known is not None and known.language in LANGUAGES else ""
    stock = stock_of(draft) or (ROLL if language in ("", "escpos") else "40x30")
    state = altered(state, stock=stock, paper_mm=_WIDTHS[stock], drawer=False)
    return altered(state, language=language or press_of(draft).language)


def stocked(state: SettingUp, stock: str) -> SettingUp:
    """Other paper: it is laid in anew, so what was measured with the one before is gone."""
    assert stock in LABEL_STOCKS
    return altered(state, stock=stock, paper_mm=_WIDTHS[stock], right_tenths=0, down_tenths=0)


def spoken(state: SettingUp, language: str) -> SettingUp:
    """Another language; offsets that its printer has no room for are gone."""
    state = altered(state, language=language)
    if state.draft is None:
        return state
    try:
        check_offsets(stock_of(state.draft) or ROLL, press_of(state.draft))
    except OffsetTooLarge:
        return altered(state, right_tenths=0, down_tenths=0)
    return state


def stepped(state: SettingUp, field: str, steps: int) -> SettingUp:
    """An offset or the gap by half a millimetre a step, the darkness by one.  Raises `OffsetTooLarge`."""
    if state.draft is None:
        return state
    value = getattr(state.draft, field) + steps * (1 if field == DARKNESS else STEP_TENTHS)
    if field == GAP:
        value = min(max(value, 0), MOST_GAP_TENTHS)
    elif field == DARKNESS:
        value = min(max(value, -MOST_DARKNESS), MOST_DARKNESS)
    after = altered(state, **{field: value})
    assert after.draft is not None
    if field in (RIGHT, DOWN):
        check_offsets(stock_of(after.draft) or ROLL, press_of(after.draft))
    return after
