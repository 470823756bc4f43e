"""A report's claims as a thin strip of its families' colours, for the list of reports."""

from __future__ import annotations

from collections import Counter

from reportedly.publications.markup import Markup, tag
from reportedly.publications.palette import load_palette
from reportedly.records.readings import Reading

WIDTH = 96
"""Units of the strip, for as many claims as the report has."""


def strip(reading: Reading) -> Markup | None:
    """Bars as wide as each group's share of the claims; None without claims."""
    palette = load_palette()
    groups = Counter(palette.group_of(claim.family) for claim in reading.claims)
    total = sum(groups.values())
    if not total:
        return None
    bars, done = [], 0
    for group in sorted(groups):
        left, right = (round(WIDTH * n / total, 1) for n in (done, done + groups[group]))
        done += groups[group]
        bars.append(_bar(group, left, round(right - left, 1)))
    return tag(
        "svg",
        *bars,
        class_="strip",
        viewBox=f"0 0 {WIDTH} 4",
        aria_hidden="true",
        preserveAspectRatio="none",
    )


def _bar(group: int, left: float, width: float) -> Markup:
    return tag("rect", class_=f"g{group}", x=str(left), y="0", width=str(width), height="4")
