"""A brief as Markdown: every sentence with the numbers of the words behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.publications.briefs.words import days
from reportedly.publications.wording import day_in_words
from reportedly.records.briefs import Brief, BriefSource, Reference, Sentence

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(brief: Brief) -> str:
    """The whole text, ending with a line feed."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    numbers = {ref.claim: n for n, ref in enumerate(brief.references, start=1)}
    yield f"# {plain(brief.area)}: what is reported"
    yield ""
    yield plain(standing(brief))
    for section in brief.sections:
        yield from ("", f"## {section.title}", "")
        for one in section.sentences:
            yield f"- {plain(one.text)} {_marks(one, numbers)}".rstrip()
        if not section.sentences:
            yield f"*{section.empty}*"
    yield from ("", "## The words behind it", "")
    for ref in brief.references:
        yield f'{numbers[ref.claim]}. <a id="w{numbers[ref.claim]}"></a>{_reference(ref)}'
    yield from ("", "## Reports", "")
    yield from (f"- {_source(one)}" for one in brief.sources)
    yield from ("", *(f"*{plain(line)}*" for line in brief.credits))
    yield f"*Made by {plain(brief.maker)}.*"


def standing(brief: Brief) -> str:
    """As of when, by what was known when, from how many sources."""
    as_of = (
        f"As of {f'the end of {day_in_words(brief.as_of)}' if brief.as_of else 'the last report'}"
    )
    known = f", as known on {day_in_words(brief.known_on)}" if brief.known_on else ""
    counts = (
        f"{plural(brief.reports, 'report')}, {plural(brief.origins, 'named origin')}, "
        f"{plural(brief.voices, 'independent voice')}"
    )
    recent = days(brief.since, None).replace(" on or after", "")
    older = f"; {brief.older:,} earlier left out" if brief.older else ""
    return f"{as_of}{known}. {counts}. Events from{recent} on{older}."


def plural(count: int, noun: str) -> str:
    """The count with its noun."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _marks(one: Sentence, numbers: dict[str, int]) -> str:
    return "".join(f"[[{numbers[c]}]](#w{numbers[c]})" for c in one.claims if c in numbers)


def _reference(ref: Reference) -> str:
    who = " ← ".join(filter(None, (ref.outlet or "outlet not named", ref.said_by)))
    when = f", {day_in_words(ref.published[:10])}" if ref.published else ", undated"
    link = f" <{ref.url}>" if ref.url else ""
    return f"“{plain(ref.quote)}” {plain(who)}{when} `{ref.claim}`{link}"


def _source(one: BriefSource) -> str:
    when = f" ({day_in_words(one.published[:10])})" if one.published else " (undated)"
    title = f": {plain(one.title)}" if one.title else ""
    link = f" <{one.url}>" if one.url else ""
    return f"{plain(one.outlet or 'Outlet not named')}{when}{title}{link}"


def plain(text: str) -> str:
    """The text so that no sign of Markdown in it means anything."""
    return _SPECIAL.sub(r"\\\1", text)
