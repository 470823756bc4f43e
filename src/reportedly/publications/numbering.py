"""A report's claims in reading order, numbered as the page shows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from reportedly.publications.palette import load_palette
from reportedly.records.claims import Claim, Evidence, Link
from reportedly.records.readings import Reading
from reportedly.records.values import SourceRole

UNKNOWN_OUTLET = "outlet unknown"
NOBODY_NAMED = "nobody named"

_INVENTED = re.compile(r"\binvented\b", re.IGNORECASE)


class Numbered(msgspec.Struct, frozen=True):
    """A claim with its number in the report, its anchor on the page and where it is lit."""

    number: int
    anchor: str
    claim: Claim
    group: int
    origin: str
    """The last link of the chain, as its filter names it."""
    grounded: tuple[Evidence, ...]
    """Evidence whose quote stands in the text at the place given."""


def numbered(reading: Reading, report_anchor: str) -> list[Numbered]:
    """The reading's claims by where their words begin; claims without words come last."""
    text = reading.report.text
    ordered = sorted(reading.claims, key=_reading_order)
    return [
        Numbered(
            number=i,
            anchor=f"{report_anchor}c{i}",
            claim=claim,
            group=load_palette().group_of(claim.family),
            origin=origin_of(claim),
            grounded=_grounded(claim, text if isinstance(text, str) else None),
        )
        for i, claim in enumerate(ordered, start=1)
    ]


def _reading_order(claim: Claim) -> tuple[bool, int, int, str]:
    first = claim.evidence[0] if claim.evidence else None
    return (first is None, first.start if first else 0, -first.end if first else 0, claim.id)


def _grounded(claim: Claim, text: str | None) -> tuple[Evidence, ...]:
    """Evidence that can be shown; without a text a quote is believed if its length fits."""
    if text is None:
        return tuple(e for e in claim.evidence if e.quote and e.end - e.start == len(e.quote))
    return tuple(e for e in claim.evidence if e.quote and text[e.start : e.end] == e.quote)


def origin_of(claim: Claim) -> str:
    """Who is behind a claim: the last link of its chain, in words."""
    return link_name(claim.attribution[-1]) if claim.attribution else "no source given"


def link_name(link: Link) -> str:
    """The link's name, else what the text calls it; a source that nothing calls is told so."""
    return link.name or link.text or _nameless(link.role)


def _nameless(role: SourceRole) -> str:
    return UNKNOWN_OUTLET if role == "outlet" else NOBODY_NAMED


def counted(values: Sequence[str]) -> list[tuple[str, int]]:
    """Each value with how often it comes, the most frequent first, then by name."""
    return sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))


def is_invented(reading: Reading) -> bool:
    """True where the title, the outlet or the first line of the text says that it is invented."""
    report = reading.report
    text = report.text if isinstance(report.text, str) else ""
    first_line = text.lstrip().split("\n", 1)[0]
    said = (report.title, report.outlet, first_line, *(a.outlet for a in report.articles))
    return any(words and _INVENTED.search(words) for words in said)
