"""F1 in the first start: the manual, open at the chapter about it."""

from __future__ import annotations

from collections.abc import Sequence

from pos.app.help_sheet import HelpSheet
from pos.manual.domain import Chapter

_ABOUT = "mulai"


class FirstHelp(HelpSheet):
    """The keys are in front as everywhere, but nobody needs them yet."""

    def _on_chapters(self, chapters: Sequence[Chapter]) -> None:
        super()._on_chapters(chapters)
        self.read(_ABOUT)
