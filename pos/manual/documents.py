"""A chapter as the HTML that Qt's rich text reads: headings, steps, bullets, notes, pictures, links, keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Final

from pos.manual.domain import Chapter

PICTURE: Final = "picture:"
CHAPTER: Final = "chapter:"
"""The schemes of pictures and of links to other chapters."""

_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_SLANTED: Final = re.compile(r"\*(.+?)\*")
_KEY: Final = re.compile(r"`([^`]+)`")
_LINK: Final = re.compile(r"\[([^\]]+)\]\(([a-z0-9-]+)\.md\)")
_PICTURE: Final = re.compile(r"!\[([^\]]*)\]\(([a-z0-9-]+)\.png\)")
_STEP: Final = re.compile(r"(\d+)\. +(.*)")


def chapter_html(chapter: Chapter, width: int, *, new_page: bool = False) -> str:
    """The body of a chapter; its pictures are `width` wide, in the pixels of the document.

    With `new_page` its title begins a new page.
    """
    breaks = ' style="page-break-before:always"' if new_page else ""
    return "\n".join(_blocks(chapter.text, width, f' id="{chapter.slug}"{breaks}'))


def _blocks(text: str, width: int, title: str) -> Iterator[str]:
    """Block by block; blocks stand apart by an empty line."""
    for block in re.split(r"\n{2,}", text.strip()):
        lines = block.splitlines()
        first = lines[0]
        picture = _PICTURE.fullmatch(first.strip())
        if first.startswith("# "):
            yield f"<h1{title}>{_inline(first[2:])}</h1>"
        elif first.startswith("## "):
            yield f"<h2>{_inline(first[3:])}</h2>"
        elif picture:
            name, about = picture[2], escape(picture[1])
            yield f'<p class="picture"><img src="{PICTURE}{name}" width="{width}" alt="{about}"></p>'
            yield f'<p class="about">{about}</p>'
        elif first.startswith("> "):
            said = _inline(" ".join(line.removeprefix(">").strip() for line in lines))
            yield (
                '<table width="100%" cellspacing="0" cellpadding="10" class="note"><tr><td>'
                f"{said}</td></tr></table>"
            )
        elif _STEP.match(first) or first.startswith("- "):
            yield _list(lines)
        else:
            yield f"<p>{_inline(' '.join(lines))}</p>"


def _list(lines: list[str]) -> str:
    """Steps from their first number on, or points; any other line goes on with the one before."""
    first = _STEP.match(lines[0])
    kind = f'ol start="{first[1]}"' if first else "ul"
    items: list[str] = []
    for line in lines:
        step = _STEP.match(line)
        if step:
            items.append(step[2])
        elif line.startswith("- "):
            items.append(line[2:])
        else:
            items[-1] += f" {line.strip()}"
    rows = "".join(f"<li>{_inline(item)}</li>" for item in items)
    return f"<{kind}>{rows}</{kind[:2]}>"


def _inline(text: str) -> str:
    """Bold, slanted, keys and links within a line; keys stay together on it."""
    out = escape(text, quote=False)
    out = _KEY.sub(_key, out)
    out = _LINK.sub(rf'<a href="{CHAPTER}\2">\1</a>', out)
    out = _BOLD.sub(r"<b>\1</b>", out)
    return _SLANTED.sub(r"<i>\1</i>", out)


def _key(found: re.Match[str]) -> str:
    key = found[1].replace(" ", "+").replace("*", "&#42;")
    return f'<span class="key">&nbsp;{key}&nbsp;</span>'
