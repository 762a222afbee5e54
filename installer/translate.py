"""Keeps `resources/i18n/pos_en.ts` in step with the texts in the code.

    python installer/translate.py           add new texts as unfinished, drop those that are gone, tell both
    python installer/translate.py --check   only tell; exits with 1 where a text is missing or left over
    python installer/translate.py --fill FILE.json    take English from {"Indonesian": "English"} first

A text of the screen is an Indonesian literal in `self.tr("…")`, `translate("context", "…")`, or `tr("…")`
where the module (or the one it is imported from) defines `tr` with its context.  Qt's own `lupdate` knows
only the first two.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "pos_en.ts"

Key = tuple[str, str]
"""Context and source."""


@dataclass(frozen=True, slots=True)
class Found:
    """One text in the code."""

    context: str
    source: str
    path: str
    line: int


def texts_of(root: Path = ROOT) -> list[Found]:
    """Every text of the screen in `pos/`.  Raises `SyntaxError` for a text that is not a literal."""
    found: list[Found] = []
    for path in sorted((root / "pos").rglob("*.py")):
        found += _Reader(path, root).read()
    return found


class _Reader(ast.NodeVisitor):
    """Reads one module: its classes give the contexts."""

    def __init__(self, path: Path, root: Path) -> None:
        self._root = root
        self._path = path
        self._tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        self._classes: list[str] = []
        self._found: list[Found] = []
        self._own = context_of_tr(self._tree)
        self._modules = dict(_imports(self._tree))

    def read(self) -> list[Found]:
        """The texts in the order of the code."""
        self.visit(self._tree)
        return self._found

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        # The function `tr` of a slice passes on what others gave it.
        if not (node.name == "tr" and _translates(node)):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name == "tr" and node.args:
            self._take(self._context_for(called), node.args[0])
        elif name == "translate" and len(node.args) >= 2 and isinstance(node.args[0], ast.Constant):
            self._take(str(node.args[0].value), node.args[1])
        self.generic_visit(node)

    def _context_for(self, called: ast.expr) -> str:
        here = self._classes[-1] if self._classes else self._path.stem
        if isinstance(called, ast.Name):
            return self._own or self._imported("tr") or here
        owner = called.value if isinstance(called, ast.Attribute) else None
        if isinstance(owner, ast.Name) and owner.id != "self":
            return self._imported(owner.id) or here
        return here

    def _imported(self, name: str) -> str:
        """The context of the `tr` in a module that is imported by a name, or that `tr` comes from."""
        module = self._modules.get(name, "")
        path = self._root.joinpath(*module.split(".")).with_suffix(".py")
        return context_of_tr(ast.parse(path.read_text(encoding="utf-8"))) if module and path.is_file() else ""

    def _take(self, context: str, given: ast.expr) -> None:
        if isinstance(given, ast.IfExp):
            self._take(context, given.body)
            self._take(context, given.orelse)
        elif isinstance(given, ast.Constant) and isinstance(given.value, str):
            path = self._path.relative_to(self._root).as_posix()
            self._found.append(Found(context, given.value, path, given.lineno))
        else:
            place = f"{self._path.relative_to(self._root)}:{given.lineno}"
            raise SyntaxError(f"{place}: a text of the screen is a literal; format it after tr()")


def context_of_tr(tree: ast.Module) -> str:
    """The context of the module's own function `tr`, or nothing."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "tr":
            return _translates(node)
    return ""


def _translates(node: ast.FunctionDef) -> str:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "translate":
            context = call.args[0]
            return str(context.value) if isinstance(context, ast.Constant) else ""
    return ""


def _imports(tree: ast.Module) -> list[tuple[str, str]]:
    """What a module imports from where: `say` is `pos.sales.screens.say`, `tr` is that module too."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("pos"):
            for alias in node.names:
                name = alias.asname or alias.name
                found.append((name, node.module if alias.name == "tr" else f"{node.module}.{alias.name}"))
    return found


def read_ts(path: Path = TS) -> dict[Key, str]:
    """What is translated; an unfinished text is empty."""
    if not path.is_file():
        return {}
    texts: dict[Key, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            texts[key] = message.findtext("translation", "")
    return texts


def write_ts(found: list[Found], english: dict[Key, str], path: Path = TS) -> None:
    """Write the texts that there are, by context, in the order of the code."""
    contexts: dict[str, dict[str, Found]] = {}
    for one in found:
        contexts.setdefault(one.context, {}).setdefault(one.source, one)
    root = ElementTree.Element("TS", {"version": "2.1", "language": "en_GB", "sourcelanguage": "id_ID"})
    for name in sorted(contexts):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for source, one in contexts[name].items():
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "location", {"filename": one.path})
            ElementTree.SubElement(message, "source").text = source
            translation = ElementTree.SubElement(message, "translation")
            translation.text = english.get((name, source), "")
            if not translation.text:
                translation.set("type", "unfinished")
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    path.write_text(text, encoding="utf-8", newline="\n")


def filled(found: list[Found], english: dict[Key, str], given: dict[str, str]) -> dict[Key, str]:
    """English from a list by source for what has none; `Context|source` is for that one and wins."""
    known = {source: text for (_context, source), text in english.items() if text}
    taken = dict(english)
    for one in found:
        key = (one.context, one.source)
        special = given.get(f"{one.context}|{one.source}")
        taken[key] = special or taken.get(key) or given.get(one.source) or known.get(one.source, "")
    return taken


def main(arguments: list[str]) -> int:
    """Bring the file up to date, or tell how it stands."""
    parser = argparse.ArgumentParser(description="English texts of the screen")
    parser.add_argument("--check", action="store_true", help="change nothing")
    parser.add_argument("--fill", type=Path, help="a JSON file of Indonesian to English")
    asked = parser.parse_args(arguments)
    found, english = texts_of(), read_ts()
    wanted = {(one.context, one.source) for one in found}
    left_over = sorted(set(english) - wanted)
    given = json.loads(asked.fill.read_text(encoding="utf-8")) if asked.fill else {}
    english = filled(found, english, given) if not asked.check else english
    missing = sorted(key for key in wanted if not english.get(key))
    if not asked.check:
        write_ts(found, english)
    for word, keys in (("missing", missing), ("gone", left_over)):
        for context, source in keys:
            sys.stdout.write(f"{word}: {context}: {source!r}\n")
    sys.stdout.write(f"{len(wanted)} texts, {len(missing)} without English, {len(left_over)} gone\n")
    return 1 if missing or (asked.check and left_over) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
