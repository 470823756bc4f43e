"""The templates of a brief, and values as they stand in its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec

from reportedly.publications.assets import load_table
from reportedly.publications.wording import day_in_words, kind_in_words
from reportedly.records.show import clean


class BriefWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `brief.toml`."""

    sections: dict[str, str]
    empty: dict[str, str]
    none_since: dict[str, str]
    control: dict[str, str]
    incident: dict[str, str]
    figure: dict[str, str]
    flow: dict[str, str]
    change: dict[str, str]
    standing: dict[str, str]
    judged: dict[str, str]
    unknown: dict[str, str]
    verdict: dict[str, str]
    sources: dict[str, str]
    kinds: dict[str, str]
    did: dict[str, str]
    counted: dict[str, str]


@cache
def load_brief() -> BriefWords:
    """The words that ship with the package; raises DataWrong where the file breaks its schema."""
    return load_table("brief.toml", BriefWords)


def filled(template: str, **values: str) -> str:
    """The sentence, with one blank between words and none before a mark."""
    text = " ".join(template.format(**values).split())
    for mark in (",", ".", ";", ":"):
        text = text.replace(f" {mark}", mark)
    return clean(text)


def kind(name: str) -> str:
    """An event as it begins a sentence."""
    return load_brief().kinds.get(name) or kind_in_words(name)


def listed(words: Sequence[str]) -> str:
    """ "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def shortened(words: Sequence[str], most: int) -> str:
    """As `listed`, of more than `most` the first and how many more there are."""
    if len(words) <= most + 1:
        return listed(words)
    more = load_brief().sources["more"].format(count=len(words) - most)
    return listed([*words[:most], more])


def days(first: str | None, last: str | None) -> str:
    """ " on 3 May 2031", " between ... and ..."; empty where no day is told."""
    if first and last and first != last:
        return f" between {day_in_words(first)} and {day_in_words(last)}"
    if first and last:
        return f" on {day_in_words(first)}"
    if first:
        return f" on or after {day_in_words(first)}"
    return f" on or before {day_in_words(last)}" if last else ""


def number(value: int) -> str:
    """A count with thousands set apart."""
    return f"{value:,}"
