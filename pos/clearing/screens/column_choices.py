"""Which column of a file means what: one list for each meaning, with the guess chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from pos.clearing.domain import NEEDED, Column, Columns, StatementTable
from pos.clearing.screens.say import column_word, tr
from pos.ui import theme
from pos.ui.widgets.choice import Choice
from pos.ui.widgets.form_scroll import FormScroll
from pos.ui.widgets.labels import Label
from pos.ui.widgets.panel import column

_ACROSS: Final = 3
_LETTERS: Final = 10
_EXAMPLE: Final = 18


class ColumnChoices(FormScroll):
    """`show_table(table, columns)`; `columns()` is what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.dp(10))
        self.choices: dict[Column, Choice] = {}
        for place, meaning in enumerate(Column):
            cell = column(None, 4)
            needed = " *" if meaning in NEEDED else ""
            cell.addWidget(Label(column_word(meaning) + needed, "captionStrong", "secondary"))
            choice = Choice()
            choice.setAccessibleName(column_word(meaning))
            choice.give_way(_LETTERS)
            cell.addWidget(choice)
            grid.addLayout(cell, place // _ACROSS, place % _ACROSS)
            grid.setColumnStretch(place % _ACROSS, 1)
            self.choices[meaning] = choice
        self.column.addWidget(holder)

    def show_table(self, table: StatementTable, columns: Columns) -> None:
        """Offer a file's headings, each with its first cell, and choose what is known or guessed."""
        headings = [heading for heading in dict.fromkeys(table.headings) if heading]
        for meaning, choice in self.choices.items():
            choice.clear()
            choice.addItem(tr("tidak ada"), "")
            for heading in headings:
                choice.addItem(_with_example(table, heading), heading)
            choice.setCurrentIndex(max(0, choice.findData(columns.get(meaning, ""))))

    def columns(self) -> dict[Column, str]:
        """What was chosen; a meaning without a column is left out."""
        chosen = {meaning: str(choice.currentData() or "") for meaning, choice in self.choices.items()}
        return {meaning: heading for meaning, heading in chosen.items() if heading}


def _with_example(table: StatementTable, heading: str) -> str:
    """`Nominal (125.000)`."""
    at = table.headings.index(heading)
    cells = (cells[at].strip() for _line, cells in table.rows if at < len(cells))
    example = next(filter(None, cells), "")
    return f"{heading} ({example[:_EXAMPLE]})" if example else heading
