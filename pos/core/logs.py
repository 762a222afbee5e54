"""The log of a till: files that rotate, bounded in size and number, and hold nothing personal."""

from __future__ import annotations

import logging
import traceback
from copy import copy
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from pos.core.privacy import without_personal, without_values

FILE: Final = "gerabah.log"
MOST_BYTES: Final = 512_000
"""Of one file; five older ones are kept beside it, so a log is never above 3 MB."""
OLDER: Final = 5
_PLACES: Final = ("  File ", "Traceback ", "\n")


class QuietFormatter(logging.Formatter):
    """Time, place and level as they are; the message and a defect's last words without personal things."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%d %H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        own = copy(record)
        own.exc_text = None  # another handler may have written it out in full, and the record remembers
        return super().format(own)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        record.message = without_personal(record.message)
        return super().formatMessage(record)

    def formatException(  # noqa: N802
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return "" if ei[0] is None or ei[1] is None else told(ei[0], ei[1], ei[2])


def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """A defect as it may be kept: where in the code, and what was said without values."""
    return "".join(
        line if line.startswith(_PLACES) else without_values(line)
        for line in traceback.format_exception(kind, error, trace)
    ).rstrip()


def keep_log(folder: Path) -> RotatingFileHandler | None:
    """Keep the program's log in a folder from now on; None where it cannot be written, which stops nobody."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / FILE, maxBytes=MOST_BYTES, backupCount=OLDER, encoding="utf-8", delay=True
        )
        with (folder / FILE).open("a", encoding="utf-8"):
            pass
    except OSError:
        return None
    handler.setFormatter(QuietFormatter())
    handler.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    logging.getLogger("pos").setLevel(logging.INFO)
    return handler


def leave_log(handler: RotatingFileHandler | None) -> None:
    """Close the log."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()
