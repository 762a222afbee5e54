"""A strict ZPL reader for label jobs: bytes in, a picture per label; what it does not know fails."""

from __future__ import annotations

import re

from PIL import Image

_COMMAND = re.compile(rb"\^(XA|XZ|MN|MD|PW|LL|LH|FO|GF|FS|PQ)([^^~\n]*)")


class BadZpl(Exception):
    """A job that a printer would not print as it was meant."""


def render(job: bytes) -> list[Image.Image]:
    """The labels of a job, black on white; every command has to be known, in its place and in range."""
    labels: list[Image.Image] = []
    at = 0
    label: dict[str, object] | None = None
    while at < len(job):
        if job[at : at + 1] == b"\n":
            at += 1
            continue
        found = _COMMAND.match(job, at)
        if found is None:
            raise BadZpl(f"at byte {at}: {job[at : at + 20]!r}")
        at = found.end()
        name, rest = found[1].decode(), found[2].decode("ascii")
        if (name == "XA") != (label is None):
            raise BadZpl(f"^{name} is not in its place")
        if name == "XA":
            label = {}
        elif name == "XZ":
            assert label is not None
            if "printed" not in label or "dots" not in label:
                raise BadZpl("a label without a picture or without ^PQ")
            labels.append(_label_of(label))
            label = None
        else:
            assert label is not None
            _take(label, name, rest)
    if label is not None:
        raise BadZpl("a label without an end")
    return labels


def _take(label: dict[str, object], name: str, rest: str) -> None:
    match name:
        case "MN" if rest in ("Y", "N"):
            pass
        case "MD" if -30 <= int(rest) <= 30:
            label["darkness"] = int(rest)
        case "PW" | "LL" if 0 < int(rest) <= 32000:
            label[name] = int(rest)
        case "LH" | "FO" if re.fullmatch(r"\d+,\d+", rest):
            label[name] = tuple(map(int, rest.split(",")))
        case "GF":
            form, taken, whole, stride, dots = rest.split(",")
            if form != "A" or taken != whole or len(dots) != int(whole) * 2 or int(whole) % int(stride):
                raise BadZpl(f"^GF {rest[:40]}")
            label["dots"] = (int(stride), bytes.fromhex(dots))
        case "FS" if not rest:
            pass
        case "PQ" if rest == "1":
            label["printed"] = True
        case _:
            raise BadZpl(f"^{name}{rest[:40]}")


def _label_of(label: dict[str, object]) -> Image.Image:
    size = (label["PW"], label["LL"])
    stride, dots = label["dots"]  # type: ignore[misc]
    picture = Image.frombytes("1", (stride * 8, len(dots) // stride), dots, "raw", "1;I")
    x, y = (a + b for a, b in zip(label["LH"], label["FO"], strict=True))  # type: ignore[call-overload]
    if x + picture.width - size[0] >= 8 or y + picture.height > size[1]:  # type: ignore[operator]
        raise BadZpl("the picture falls off the label")
    paper = Image.new("1", size, 1)  # type: ignore[arg-type]
    paper.paste(picture, (x, y))
    return paper
