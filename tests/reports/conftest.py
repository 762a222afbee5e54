"""The days of `tests/settlement`, for whoever asks questions about them."""

from __future__ import annotations

from tests.settlement.conftest import days, stocked

__all__ = ["days", "stocked"]
