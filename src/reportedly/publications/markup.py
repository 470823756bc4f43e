"""HTML built from parts: whatever is not markup already is escaped, so text stays inert."""

from __future__ import annotations

import re
from html import escape

VOID = frozenset({"meta", "link", "br", "hr", "input"})

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that HTML forbids or UTF-8 cannot hold; shown as the replacement character."""


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Child = str | Markup | None
Attribute = str | int | bool | None


def shown(text: str) -> Markup:
    """Text as it may stand in HTML, between tags or in a quoted attribute."""
    return Markup(escape(_CONTROL.sub("\ufffd", text), quote=True))


def joined(*children: Child) -> Markup:
    """Children one after another; plain strings are escaped, None is left out."""
    return Markup("".join(c if isinstance(c, Markup) else shown(c) for c in children if c))


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """An element. `class_` is `class`, `data_c` is `data-c`; None and False leave one out."""
    head = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Markup(f"<{head}>")
    return Markup(f"<{head}>{joined(*children)}</{name}>")


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{shown(str(value))}"'


def isolated(text: str) -> Markup:
    """Words of a report among our own, so that their direction marks end where they end."""
    return tag("bdi", text)
