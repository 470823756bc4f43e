"""Places, borders and additions as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from reportedly.records.show import clean

if TYPE_CHECKING:
    from reportedly.gazetteer.added.report import Addition
    from reportedly.gazetteer.border_rows import BorderRow
    from reportedly.gazetteer.coverage import Coverage
    from reportedly.gazetteer.layers import LayerManifest
    from reportedly.gazetteer.meant_areas import MeantArea
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
        *((fact.label, fact.words) for fact in one.facts),
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


def columns(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> list[str]:
    """Rows in columns; one of negative width is set to the right."""
    lines = []
    for row in rows:
        cells = [
            clean(cell)[: abs(w)].rjust(-w) if w < 0 else clean(cell)[:w].ljust(w)
            for cell, w in zip(row, widths, strict=True)
        ]
        lines.append("   " + "  ".join(cells).rstrip())
    return lines


def borders(rows: Sequence[BorderRow], width: int) -> str:
    """For each area those that touch it."""
    blocks = []
    for _, group in groupby(rows, key=lambda row: row.id):
        held = list(group)
        first = held[0]
        title = f"{first.name}{f', {first.inside}' if first.inside else ''}"
        cells = [
            (
                r.other,
                feature(r.other_feature),
                r.other_country or "",
                f"{r.km:,.0f} km",
                r.other_id,
            )
            for r in held
        ]
        sizes = (width - 64, 18, 2, -9, 22)
        blocks.append("\n".join([heading(title, first.id, width), *columns(cells, sizes), ""]))
    return "\n".join(blocks) or "Nothing touches it.\n"


def km(length: float) -> str:
    """A length in whole km."""
    return f"{length:,.0f} km"


def along(rows: Sequence[BorderRow], width: int) -> str:
    """Areas along one state."""
    if not rows:
        return "It does not touch that state.\n"
    total = sum(row.km for row in rows)
    cells = [(r.name, r.inside, km(r.km), r.id) for r in rows]
    title = f"along {rows[0].other}"
    sizes = ((width - 42) // 2, (width - 42) // 2, -9, 22)
    return "\n".join([heading(title, f"{total:,.0f} km", width), *columns(cells, sizes), ""])


def meant(rows: Sequence[MeantArea], width: int) -> str:
    """The areas that words mean, under each of their meanings."""
    sizes = (width - 70, 32, 18, 16)
    blocks = []
    for of, group in groupby(rows, key=lambda row: row.of):
        held = list(group)
        cells = [(r.name, r.inside, feature(r.feature), r.id) for r in held]
        count = f"{len(held)} area{'s' if len(held) > 1 else ''}, by {BASIS[held[0].basis]}"
        blocks.append("\n".join([heading(of, count, width), *columns(cells, sizes), ""]))
    return "\n".join(blocks)


BASIS = {"table": "our table", "ground": "the ground", "itself": "its name"}


def coverages(rows: Sequence[Coverage], width: int) -> str:
    """A line a country."""
    sizes = (4, width - 61, -5, -9, -6, -9, -7, 5)
    head = ("", "country", "adm1", "polygons", "adm2", "polygons", "joined", "level")
    cells = [
        (
            *(r.country_code, r.name, f"{r.adm1_rows:,}", f"{r.adm1_polygons:,}"),
            *(f"{r.adm2_rows:,}", f"{r.adm2_polygons:,}", f"{r.joined:.0%}", r.level),
        )
        for r in rows
    ]
    lines = columns([head, *cells], sizes)
    return "\n".join([click.style(lines[0], dim=True), *lines[1:], ""])


def coverage(one: Coverage, width: int) -> str:
    """What there is of a country, and how to have more."""
    rows = [
        ("first level", f"{one.adm1_rows:,} areas, {one.adm1_polygons:,} polygons"),
        ("second level", f"{one.adm2_rows:,} areas, {one.adm2_polygons:,} polygons"),
        ("so", one.says),
        ("licence", one.licence or ""),
        ("credit", one.credit or ""),
        ("missing", one.missing or ""),
    ]
    body = [line(label, words, width) for label, words in rows if words]
    return "\n".join([heading(one.name, one.country_code, width), *body, ""])
