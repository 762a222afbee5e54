"""The rules of the house that no linter knows, read from the code itself."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
MODULES = sorted(p for p in (ROOT / "pos").rglob("*.py") if "versions" not in p.parts)
README = (ROOT / "README.md").read_text(encoding="utf-8")

MOST_LINES, MOST_FUNCTION_LINES, MOST_ARGUMENTS = 400, 60, 6
_BAD_NAMES = {"data", "info", "manager", "helper", "util", "utils", "handle", "process"}
_MEASURED = {"ui", "screens", "app", "printing", "exporting", "pages.py"}
"""Where pixels, millimetres and points are counted, which are no money."""


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if getattr(called, "attr", getattr(called, "id", "")) == name:
                yield node


def measured(path: Path) -> bool:
    return bool(_MEASURED & set(path.relative_to(ROOT).parts))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_says_what_lives_there_and_stays_small(path: Path) -> None:
    tree = tree_of(path)
    assert ast.get_docstring(tree), "the first line says what lives here"
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_functions_are_short_and_constructors_ask_for_little(path: Path) -> None:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MOST_FUNCTION_LINES, node.name
            if node.name == "__init__":
                asked = [a.arg for a in (*node.args.args, *node.args.kwonlyargs)]
                asked = [name for name in asked if name not in {"self", "parent"}]
                assert len(asked) <= MOST_ARGUMENTS, f"{path.name}: {asked}"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_translated_sentence_is_never_an_f_string(path: Path) -> None:
    for name in ("tr", "translate"):
        for call in calls(tree_of(path), name):
            assert not any(isinstance(argument, ast.JoinedStr) for argument in call.args), call.lineno


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_signals_are_connected_to_bound_methods(path: Path) -> None:
    for call in calls(tree_of(path), "connect"):
        for argument in call.args:
            assert not isinstance(argument, ast.Lambda), call.lineno
            made = argument.func if isinstance(argument, ast.Call) else None
            assert getattr(made, "id", getattr(made, "attr", "")) != "partial", call.lineno


@pytest.mark.parametrize("path", [p for p in MODULES if not measured(p)], ids=named)
def test_no_float_no_decimal_no_round_outside_what_is_measured(path: Path) -> None:
    tree = tree_of(path)
    for name in ("round", "Decimal"):
        assert not list(calls(tree, name)), name
    floats = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, float)]
    assert not floats or path.name == "doctor.py"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_nobody_but_the_clock_asks_for_now(path: Path) -> None:
    if path.parent.name == "core" and path.name in {"clock.py", "ids.py"}:
        return
    text = path.read_text(encoding="utf-8")
    for asked in ("datetime.now(", "date.today(", "time.time(", "utcnow("):
        assert asked not in text, asked


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_command_line_prints_and_money_catches_no_everything(path: Path) -> None:
    tree = tree_of(path)
    if path.name != "__main__.py":
        assert not list(calls(tree, "print"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            assert getattr(node.type, "id", "") not in {"Exception", "BaseException"}, node.lineno


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_names_are_words_of_the_counter(path: Path) -> None:
    assert path.stem not in _BAD_NAMES
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", node.name)}
            overrides = {"data", "headerData", "mimeData", "itemData"}
            if node.name not in overrides:
                assert not words & (_BAD_NAMES - {"data", "process"}), node.name


def test_every_package_has_its_line_in_the_map_of_the_house() -> None:
    packages = {p.parent.name for p in (ROOT / "pos").glob("*/__init__.py")}
    mapped = set(re.findall(r"^\| `pos/(\w+)` \|", README, re.MULTILINE))
    assert mapped == packages


def test_every_library_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[\[<>=!; ]", line)[0].lower() for line in project["dependencies"]}
    told = {name.lower() for name in re.findall(r"^\| ([\w-]+) \| ", README, re.MULTILINE)}
    assert wanted <= told


def test_the_picture_and_the_two_commands_are_there() -> None:
    assert (ROOT / "resources/readme/kasir.png").is_file()
    for command in ("installer/run.sh", "installer/test.sh", "installer/check.sh", ".ci/run"):
        assert command in README
        assert (ROOT / command).is_file()


def test_every_icon_that_is_named_is_drawn() -> None:
    drawn_icons = {p.stem for p in (ROOT / "resources/icons").glob("*.svg")}
    for path in MODULES:
        for call in calls(tree_of(path), "Icon"):
            name = call.args[0] if call.args else None
            if isinstance(name, ast.Constant):
                assert name.value in drawn_icons, f"{named(path)}: {name.value}"
        for call in calls(tree_of(path), "Button"):
            icon = call.args[2] if len(call.args) > 2 else None
            if isinstance(icon, ast.Constant) and icon.value:
                assert icon.value in drawn_icons, f"{named(path)}: {icon.value}"


def test_the_code_knows_no_machine_of_its_makers() -> None:
    not_text = {".ico", ".bmp", ".png", ".pyc"}
    ours = (path for path in (ROOT / "installer").rglob("*") if path.is_file())
    for path in (*MODULES, ROOT / "README.md", *(path for path in ours if path.suffix not in not_text)):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(?<![\w.])/(work|root|tmp|home)/", text), named(path)
