"""A document as JSON text and back, strictly, so that a paper can be printed again years later."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, Final, get_type_hints

from pos.core.errors import PosError
from pos.core.money import Rupiah
from pos.printing.domain import (
    Cell,
    Columns,
    Cut,
    Document,
    Drawing,
    Feed,
    PaperKind,
    Picture,
    Qr,
    Rule,
    Signatures,
    Table,
    TagContent,
    Text,
)

_SHAPES: Final[dict[str, type[Any]]] = {
    "text": Text, "columns": Columns, "cell": Cell, "rule": Rule, "feed": Feed,
    "qr": Qr, "picture": Picture, "drawing": Drawing, "cut": Cut, "tag": TagContent,
    "table": Table, "signatures": Signatures,
}  # fmt: skip
_NAMES: Final = {shape: name for name, shape in _SHAPES.items()}
_HINTS: Final = {name: get_type_hints(shape) for name, shape in _SHAPES.items()}


class BadDocument(PosError):
    """A stored paper cannot be understood: it is damaged, or of a newer program."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the stored paper cannot be read: {reason}")
        self.reason = reason


def json_of(document: Document) -> str:
    """One line of JSON: sorted keys, no blanks, every element with its name under `is`."""
    table = {
        "kind": document.kind.value,
        "number": document.number,
        "title": document.title,
        "elements": [_plain(element) for element in document.elements],
    }
    return json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def document_of(text: str) -> Document:
    """The document of a stored line.  Raises `BadDocument` for anything that `json_of` does not write."""
    try:
        table = json.loads(text)
        if not isinstance(table, dict) or set(table) != {"kind", "number", "title", "elements"}:
            raise BadDocument("it is not a paper")
        elements = tuple(_element(element) for element in _of(list, table["elements"]))
        kind = PaperKind(table["kind"])
    except ValueError as error:
        raise BadDocument(str(error)) from error
    return Document(kind, _of(str, table["number"]), _of(str, table["title"]), elements)


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Rupiah):
        return value.amount
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        parts = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"is": _NAMES[type(value)], **parts}
    return value


def _element(table: Any) -> Any:
    if not isinstance(table, dict) or table.get("is") not in _SHAPES:
        raise BadDocument("it has an unknown element")
    hints = _HINTS[table["is"]]
    if set(table) != {"is", *hints}:
        raise BadDocument(f"an element `{table['is']}` has other fields")
    return _SHAPES[table["is"]](**{name: _value(hint, table[name]) for name, hint in hints.items()})


def _value(hint: Any, value: Any) -> Any:
    if hint is Rupiah:
        return Rupiah(_of(int, value))
    if hint in (str, int, bool):
        return _of(hint, value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return tuple(_element(part) for part in _of(list, value))


def _of(kind: type[Any], value: Any) -> Any:
    # `bool` is an `int` to isinstance, and would come back as another document.
    if type(value) is not kind:
        raise BadDocument(f"{value!r} is not {kind.__name__}")
    return value
