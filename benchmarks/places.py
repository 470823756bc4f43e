"""What places cost: scanning, resolving, opening, memory, the area that a point lies in."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from benchmarks.measures import Line, Text, best

if TYPE_CHECKING:
    from reportedly.records.parses import Parse
    from reportedly.records.reports import Page

OPENING = """
import json, resource, sys, time
from reportedly.gazetteer import places, place_names
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6
before = resident()
start = time.perf_counter()
opened = places.open_places()
opened.find("Kunduz")
taken = time.perf_counter() - start
for word in json.load(sys.stdin):
    opened.find(word)
print(json.dumps([1000 * taken, resident() - before]))
"""
"""Run alone: milliseconds to open the gazetteer and find one name, and the megabytes it adds when
every word of the texts has been looked up."""


def place_costs(every: Sequence[Text], bare: Callable[[], object]) -> list[Line]:
    """Scanning and resolving over parsed texts, against the bare parse of the same texts."""
    from reportedly.gazetteer.places import open_places
    from reportedly.mentions.place_forms import forms
    from reportedly.mentions.places import find_places

    places = open_places()
    pages = [parsed(text) for text in every]

    def scan() -> None:
        for _, parse in pages:
            forms(parse, places)

    def resolve() -> None:
        for page, parse in pages:
            find_places(page, parse, places)

    scan()
    resolve()
    least_bare, least_scan, least_all = best([bare, scan, resolve])
    words = sum(len(text.text.split()) for text in every)
    return [
        Line("places, scan of 1,000 words", 1e6 * least_scan / words, "ms", 1.0),
        Line(
            "places, finding and resolving over bare parse", least_all / least_bare, "times", 0.15
        ),
    ]


def parsed(text: Text) -> tuple[Page, Parse]:
    """A page and its parse."""
    from reportedly.mentions.learned import parse
    from reportedly.records.reports import Source
    from reportedly.text.read import read

    page = read(Source(name=text.id, content=text.text.encode(), id=text.id, row=True))
    return page, parse(page)


def opening(every: Sequence[Text]) -> list[Line]:
    """Opening the gazetteer in a process of its own, and what it adds to its memory."""
    words = sorted({word for text in every for word in text.text.split() if word[0].isupper()})
    runs = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", OPENING],
                input=json.dumps(words),
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for _ in range(5)
    ]
    return [
        Line("gazetteer, opening", min(ms for ms, _ in runs), "ms", 100),
        Line("gazetteer, memory before polygons", max(mb for _, mb in runs), "MB", 200),
    ]


def point_in_polygon() -> list[Line]:
    """Which areas a point lies in: the towns of the conflict countries, polygons decoded."""
    from reportedly.gazetteer.areas import open_areas
    from reportedly.gazetteer.places import open_places

    places, areas = open_places(), open_areas()
    towns = (places.entry(n) for n in range(len(places)))
    points = [
        (town.lat, town.lon)
        for town in towns
        if town.feature == "populated_place" and town.country_code in ("AF", "SY", "CD", "UA", "ML")
    ][::20]
    for lat, lon in points:
        areas.at(lat, lon)
    start = time.perf_counter()
    for lat, lon in points:
        areas.at(lat, lon)
    each = (time.perf_counter() - start) / len(points)
    return [Line(f"point in polygon ({len(points)} towns)", 1e6 * each, "µs", 100)]
