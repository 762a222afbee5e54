"""A document as JSON text and back, so that a paper can be printed again years later."""

from __future__ import annotations

import json
from dataclasses import fields
from enum import StrEnum
from typing import Any, Final

from pos.core.money import Rupiah
from pos.printing.domain import (
    Align,
    Cell,
    Columns,
    Cut,
    Document,
    Element,
    Feed,
    PaperKind,
    Picture,
    Qr,
    Rule,
    Style,
    TagContent,
    Text,
)

_ELEMENTS: Final[dict[str, type[Element]]] = {
    "text": Text, "columns": Columns, "rule": Rule, "feed": Feed, "qr": Qr, "picture": Picture, "cut": Cut,
    "tag": TagContent,
}  # fmt: skip
_NAMES: Final = {kind: name for name, kind in _ELEMENTS.items()}


def json_of(document: Document) -> str:
    """The document as JSON text."""
    table = {
        "kind": document.kind.value,
        "number": document.number,
        "title": document.title,
        "elements": [{"is": _NAMES[type(element)], **_plain(element)} for element in document.elements],
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))


def _plain(element: Element | Cell) -> dict[str, object]:
    values = {field.name: getattr(element, field.name) for field in fields(element)}
    return {
        name: [_plain(cell) for cell in value] if isinstance(value, tuple) else
        value.value if isinstance(value, StrEnum) else value.amount if isinstance(value, Rupiah) else value
        for name, value in values.items()
    }  # fmt: skip


def document_of(text: str) -> Document:
    """The document in a JSON text. Raises `ValueError`, `KeyError` or `TypeError` where it is none."""
    table = json.loads(text)
    elements = tuple(_element(element) for element in table["elements"])
    return Document(PaperKind(table["kind"]), table["number"], table["title"], elements)


def _element(table: dict[str, Any]) -> Element:
    kind = _ELEMENTS[table.pop("is")]
    if kind is Columns:
        cells = tuple(Cell(cell["text"], cell["width"], Align(cell["align"])) for cell in table["cells"])
        return Columns(cells, Style(table["style"]))
    if kind is Text:
        return Text(table["text"], Align(table["align"]), Style(table["style"]))
    if kind is TagContent:
        table["price"] = Rupiah(table["price"])
    return kind(**table)
