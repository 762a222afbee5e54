"""The second language is never half there: every text of the code has its English, and they agree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.translate import read_ts, texts_of

ROOT = Path(__file__).parent.parent.parent
MODULES = sorted((ROOT / "pos").rglob("*.py"))

_PLACES = re.compile(r"\{\w*\}")


def test_every_text_has_its_english_and_no_other_is_left() -> None:
    wanted = {(one.context, one.source) for one in texts_of()}
    english = read_ts()
    missing = sorted(key for key in wanted if not english.get(key))
    assert not missing, f"python installer/translate.py, then fill resources/i18n/pos_en.ts: {missing}"
    assert not sorted(set(english) - wanted), "python installer/translate.py drops what is gone"


def test_what_is_filled_in_stands_in_both() -> None:
    for (context, source), text in read_ts().items():
        assert sorted(_PLACES.findall(source)) == sorted(_PLACES.findall(text)), (context, source, text)


def test_english_keeps_the_style_of_the_house() -> None:
    for (context, source), text in read_ts().items():
        assert "!" not in text, (context, source)
        assert source[-1:] not in ".?…" or text[-1:] == source[-1:], (context, source, text)
        assert source.isupper() == text.isupper() or not source.isupper(), (context, source, text)


def said_at_import(tree: ast.Module) -> Iterator[int]:
    """The lines of texts that are asked for when the module is loaded, before anybody has a language."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            waiting += [default for default in (*node.args.defaults, *node.args.kw_defaults) if default]
            continue
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name == "tr" or (name == "translate" and len(node.args) > 1):
                yield node.lineno
        waiting += ast.iter_child_nodes(node)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_is_said_before_somebody_is_in(path: Path) -> None:
    assert not list(said_at_import(ast.parse(path.read_text(encoding="utf-8"))))
