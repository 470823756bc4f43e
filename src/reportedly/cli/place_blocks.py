"""Places, borders and additions as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from reportedly.records.show import clean

if TYPE_CHECKING:
    from reportedly.gazetteer.added.report import Addition
    from reportedly.gazetteer.layers import LayerManifest
    from reportedly.gazetteer.portraits import Named, Neighbour, Portrait

LABEL = 13
LISTED = 12
"""Rows of a list that are printed; the rest is counted (--format jsonl has all)."""
FEATURES = {"adm1": "first-level area", "adm2": "second-level area", "populated_place": "town"}


def line(label: str, words: str, width: int) -> str:
    """A label and words beside it, wrapped."""
    indent = " " * (3 + LABEL)
    body = textwrap.fill(
        clean(words), width, initial_indent=indent, subsequent_indent=indent, break_long_words=True
    )
    return click.style(f"   {label:<{LABEL}}", dim=True) + body[len(indent) :]


def heading(words: str, right: str, width: int) -> str:
    """A bold title with an id at the right, underlined."""
    gap = max(2, width - len(words) - len(right))
    return f"{click.style(clean(words), bold=True)}{' ' * gap}{right}\n{'─' * width}"


def several(items: Iterable[str]) -> str:
    """A list as words, cut where it is long."""
    held = list(items)
    more = f" and {len(held) - LISTED} more" if len(held) > LISTED else ""
    return ", ".join(held[:LISTED]) + more


def feature(name: str) -> str:
    """A feature in words."""
    return FEATURES.get(name, name.replace("_", " "))


def portrait(one: Portrait, width: int) -> str:
    """All that is known of a place."""
    is_area = one.feature in ("country", "adm1", "adm2", "region")
    point = f"{one.lat:.3f}, {one.lon:.3f}" + (" (a point of reference, no pin)" if is_area else "")
    rows = [
        ("inside", ", ".join(f"{p.name} ({feature(p.feature)})" for p in one.parents)),
        ("lat, lon", point),
        ("people", f"{one.population:,}" if one.population else ""),
        ("capital of", (one.country or "") if one.capital else ""),
        ("seat", named(one.seat) if one.seat else ""),
        ("also", several(one.names)),
        ("P-code", pcode(one)),
        ("drawn by", one.drawn or ("nobody: no polygon" if is_area else "")),
        ("touches", several(map(neighbour, one.neighbours))),
        *(("disputed", view) for view in one.disputed),
        *(("not to be" if n == 0 else "", named(o)) for n, o in enumerate(one.namesakes)),
    ]
    body = [line(label, words, width) for label, words in rows if words]
    title = f"{one.name} · {feature(one.feature)}"
    return "\n".join([heading(title, one.id, width), *body, ""])


def pcode(one: Portrait) -> str:
    """The P-code, or how to get it for an area that may have one."""
    if one.pcode or one.feature not in ("adm1", "adm2"):
        return one.pcode or ""
    return "none yet: add the country's COD-AB file (reportedly gazetteer add FILE)"


def named(one: Named) -> str:
    """A place in one line."""
    inside = f" in {one.inside}" if one.inside else ""
    return f"{one.name} ({feature(one.feature)}{inside}, {one.id})"


def neighbour(one: Neighbour) -> str:
    """A neighbour with km of border."""
    return f"{one.name} {one.km:,.0f} km"


def addition(one: Addition, width: int) -> str:
    """What became of a file."""
    words = {"added": "added", "known": "known already", "tried": "tried, nothing kept"}
    rows = [
        ("places", f"{one.places:,}: {one.joined:,} joined to known ones, {one.new:,} new"),
        ("names", f"{one.names:,} that known places did not have" if one.names else ""),
        ("polygons", polygons(one)),
        ("P-codes", f"{one.pcodes:,}" if one.pcodes else ""),
        ("districts", f"told for {one.placed:,} towns" if one.placed else ""),
        ("left out", left_out(one)),
    ]
    body = [line(label, text, width) for label, text in rows if text]
    title = f"{one.name} · {one.kind} · {', '.join(one.countries)}"
    lists = [unmatched(one, width), left(one, width)]
    return "\n".join([heading(title, words[one.status], width), *body, *filter(None, lists), ""])


def polygons(one: Addition) -> str:
    """How many areas it draws and how they hang together."""
    if not one.areas:
        return ""
    mended = f"; {one.mended} bent by rounding, mended" if one.mended else ""
    return f"{one.areas:,}; {one.contacts:,} pairs touch{mended}"


def left_out(one: Addition) -> str:
    """What of the file could not be used."""
    parts = []
    if one.unnamed:
        parts.append(f"{one.unnamed:,} without a name")
    if one.unknown:
        parts.append(f"names of {one.unknown:,} places that are not in the gazetteer")
    return ", ".join(parts)


def unmatched(one: Addition, width: int) -> str:
    """Areas of the file that stand alone now, each with the reason."""
    rows = [
        f"{u.name}{f' in {u.above}' if u.above else ''}: {u.why} ({u.id})" for u in one.unmatched
    ]
    return listed("not joined", rows, width)


def left(one: Addition, width: int) -> str:
    """Areas of the gazetteer that the file does not draw."""
    return listed("not in file", list(one.left), width)


def listed(label: str, rows: list[str], width: int) -> str:
    """A line each, cut where they are many."""
    shown = rows[:LISTED] + ([f"and {len(rows) - LISTED} more"] if len(rows) > LISTED else [])
    return "\n".join(line("" if n else label, row, width) for n, row in enumerate(shown))


def layer(one: LayerManifest, width: int) -> str:
    """A layer in a line or two."""
    what = [f"{one.joined + one.new:,} places ({one.new:,} new)", f"{one.names:,} names"]
    what += [f"{one.areas:,} polygons"] * bool(one.areas)
    what += [f"{one.pcodes:,} P-codes"] * bool(one.pcodes)
    kinds = ", ".join(file.kind for file in one.files)
    return f"{click.style(clean(one.name), bold=True)} · {kinds}\n" + line(
        "", ", ".join(what), width
    )
