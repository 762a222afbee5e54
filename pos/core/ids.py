"""Keys: UUIDs of version 7 (RFC 9562), which sort by the time of their making."""

from __future__ import annotations

import os
import time
from uuid import UUID


def new_id(unix_ms: int | None = None) -> UUID:
    """A new UUIDv7: 48 bits of Unix milliseconds, then 74 random bits.

    `unix_ms` defaults to the computer's time; the key orders rows and dates nothing.
    """
    ms = time.time_ns() // 1_000_000 if unix_ms is None else unix_ms
    value = (ms & (1 << 48) - 1) << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)
