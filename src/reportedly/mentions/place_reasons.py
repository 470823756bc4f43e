"""Why a name was taken for one entry and not for another: its candidates and their reasons."""

from __future__ import annotations

from reportedly.gazetteer.places import Places
from reportedly.mentions.place_choices import resolve
from reportedly.mentions.place_evidence import only_places
from reportedly.mentions.place_forms import forms
from reportedly.mentions.place_links import link
from reportedly.mentions.place_outlets import home
from reportedly.mentions.place_records import candidates
from reportedly.records.parses import Parse
from reportedly.records.places import Candidate, ScoreParts
from reportedly.records.reports import Page


def explain(page: Page, parse: Parse, places: Places) -> dict[int, tuple[Candidate, ...]]:
    """For each name of a page, by the start of its first token, what it may mean, best first."""
    found = only_places(parse, forms(parse, places), places)
    link(parse, found, places)
    choices = resolve(found, places, home(page))
    return {parse.tokens[f.first].start: candidates(choices[f.first], places) for f in found}


def reasons(parts: ScoreParts) -> tuple[str, ...]:
    """What spoke for or against a candidate, in plain words."""
    told = (
        (parts.form < 0, "the name is another than its own"),
        (parts.level > 0, "its level is told"),
        (parts.level < 0, "its level is not the one told"),
        (parts.parent > 0, "what is named beside it holds it"),
        (parts.country > 0, "other names of its country stand in the text"),
        (parts.area > 0, "other names of its province stand in the text"),
        (parts.near > 0, "other names around it stand in the text"),
        (parts.trust < 0.5, "the name may well mean a place that is in no list"),
    )
    return tuple(words for holds, words in told if holds)
