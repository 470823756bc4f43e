"""A chain of sources as chips, from the outlet to the origin."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.publications.markup import Markup, isolated, joined, tag
from reportedly.publications.numbering import link_name
from reportedly.publications.slots import said_otherwise
from reportedly.publications.wording import interval_in_words, load_wording
from reportedly.records.claims import Link
from reportedly.records.times import When

TELLING = frozenset({"document", "video", "social", "direct"})
"""Manners worth a word; the rest is told in other words, as most of the news is."""

ARROW = ' <span class="arrow" aria-label="who has it from">←</span> '


def chain(links: Sequence[Link]) -> Markup:
    """The links as a list that is read left to right: each was told by the one after it."""
    chips = [tag("li", _chip(link), class_=_classes(link)) for link in links]
    return tag("ol", *chips, class_="chain", aria_label="Chain of sources, outlet first")


def chain_in_line(links: Sequence[Link]) -> Markup:
    """The names alone, with arrows: for the line above a card."""
    names = [isolated(link_name(link)) for link in links]
    return Markup(ARROW.join(names))


def _classes(link: Link) -> str:
    known = link.name is not None
    return "chip" if known else "chip nameless"


def _chip(link: Link) -> Markup:
    words = load_wording()
    notes = [words.roles[link.role]] if link.name or link.text else []
    if link.manner in TELLING and link.role != "outlet":
        notes.append(words.manners[link.manner])
    said, otherwise = _said(link.when), said_otherwise(link.text, link.name)
    return joined(
        tag("span", isolated(link_name(link)), class_="chip-name"),
        tag("span", ", ".join(notes), class_="chip-note") if notes else None,
        tag("span", otherwise, class_="chip-note") if otherwise else None,
        tag("span", said, class_="chip-note") if said else None,
    )


def _said(when: When | None) -> Markup | None:
    """When the source spoke, in days or else in the words of the text."""
    if when is None:
        return None
    days = interval_in_words(when)
    if days:
        return joined("said: ", days)
    return joined("said: “", isolated(when.text), "”") if when.text else None
