"""The builder's modules lie beside its command, not in a package."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
WINDOWS = ROOT / "installer" / "windows"


@pytest.fixture(autouse=True)
def builder(monkeypatch: pytest.MonkeyPatch) -> None:
    """`import build` finds what `python installer/windows/build.py` runs."""
    monkeypatch.syspath_prepend(WINDOWS)
