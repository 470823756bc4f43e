"""One report as a section of the page: its head, its text, its list of claims with filters."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from reportedly.publications.bearings import neighbourhood
from reportedly.publications.cards import entry, sign
from reportedly.publications.markup import Markup, isolated, joined, tag
from reportedly.publications.numbering import (
    UNKNOWN_OUTLET,
    Numbered,
    counted,
    is_invented,
    numbered,
)
from reportedly.publications.palette import load_palette
from reportedly.publications.texts import lighting, text_view
from reportedly.publications.wording import day_in_words, load_wording
from reportedly.records.readings import Reading

UNKNOWN_DAY = "date unknown"

HEADLINE_LENGTH = 90
"""Characters of a text's first line that stand in for a headline: about two lines of the list."""


def section(reading: Reading, anchor: str) -> Markup:
    """The report with all its claims."""
    claims = numbered(reading, anchor)
    light = lighting(claims)
    around = neighbourhood(claims, reading.checks)
    entries = [entry(one, light.lane.get(one.number, 0), around) for one in claims]
    reading_column = tag(
        "div",
        _head(reading, anchor, len(claims)),
        text_view(reading, claims, light),
        class_="story",
    )
    filters = _filters(claims) if len(claims) > 1 else None
    ledger = tag(
        "aside",
        _list_head(claims, anchor),
        filters,
        *_listing(entries),
        class_="ledger",
        aria_labelledby=f"{anchor}-l",
    )
    return tag(
        "section", reading_column, ledger, class_="report", id=anchor, aria_labelledby=f"{anchor}-h"
    )


def _listing(entries: Sequence[Markup]) -> list[Markup]:
    if not entries:
        return [tag("p", "No claim was found in this report.", class_="none")]
    empty = tag("p", "No claim passes these filters.", class_="none", hidden=True, data_none=True)
    return [tag("ol", *entries, class_="claims"), empty]


def headline(reading: Reading) -> str:
    """The title, else the first headline in the text, else the first line, else the id."""
    report = reading.report
    if report.title:
        return report.title
    return _headline_in_text(reading) or _first_line(reading) or report.id


def _headline_in_text(reading: Reading) -> str | None:
    text = reading.report.text
    spans = [a.headline for a in reading.report.articles if a.headline]
    return " ".join(spans[0].of(text).split()) if spans and isinstance(text, str) else None


def _first_line(reading: Reading) -> str | None:
    text = reading.report.text
    line = text.strip().split("\n", 1)[0].strip() if isinstance(text, str) else ""
    return line if len(line) <= HEADLINE_LENGTH else f"{line[:HEADLINE_LENGTH].rstrip()}…"


def outlet(reading: Reading) -> str:
    """The outlet, else what each of the page's articles names; unknown ones are called so."""
    if reading.report.outlet:
        return reading.report.outlet
    named = [article.outlet or UNKNOWN_OUTLET for article in reading.report.articles]
    return ", ".join(dict.fromkeys(named)) or UNKNOWN_OUTLET


def day(reading: Reading) -> str:
    """The publication day in words, else that of each article; unknown ones are called so."""
    if reading.report.published:
        return day_in_words(reading.report.published)
    dates = [a.published for a in reading.report.articles]
    named = [day_in_words(date) if date else UNKNOWN_DAY for date in dates]
    return ", ".join(dict.fromkeys(named)) or UNKNOWN_DAY


def _head(reading: Reading, anchor: str, claims: int) -> Markup:
    """Headline and imprint; a headline that the text itself shows is not set twice."""
    report = reading.report
    twice = not report.title and isinstance(report.text, str)
    received = f"received {day_in_words(report.received)}" if report.received else None
    imprint = [tag("b", isolated(outlet(reading))), joined(day(reading)), _address(report.url)]
    imprint += [joined(received) if received else None]
    return tag(
        "header",
        tag("p", Markup(" · ".join(p for p in imprint if p)), *_stamps(reading), class_="imprint"),
        tag(
            "h2",
            isolated(headline(reading)),
            id=f"{anchor}-h",
            class_="vh" if twice else None,
            tabindex="-1",
        ),
        tag(
            "a",
            f"{_count(claims, 'claim')}, listed below the text",
            href=f"#{anchor}-l",
            class_="to-list",
        ),
        class_="head",
    )


def _stamps(reading: Reading) -> list[Markup]:
    if not is_invented(reading):
        return []
    return [joined(" ", tag("span", "invented sample", class_="badge invented"))]


def _address(url: str | None) -> Markup | None:
    """A link where the address is one of the web; anything else stays plain text."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return isolated(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return isolated(url)
    return tag("a", isolated(parts.netloc), href=url, rel="noopener noreferrer nofollow")


def _list_head(claims: Sequence[Numbered], anchor: str) -> Markup:
    origins = len({one.origin for one in claims})
    said = f"{_count(len(claims), 'claim')} from {_count(origins, 'origin')}"
    return tag(
        "header",
        tag("h3", said, id=f"{anchor}-l"),
        tag("p", class_="shown", role="status", data_shown=True),
        tag("button", "Show all", type="button", class_="clear", hidden=True, data_clear=True),
        class_="list-head",
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _filters(claims: Sequence[Numbered]) -> Markup:
    """Buttons by family and by source; none pressed shows all. They need the script."""
    origins = counted([one.origin for one in claims])
    families = dict(counted([one.claim.family for one in claims]))
    ordered = [f for group in load_palette().group for f in group.families if f in families]
    ordered += [f for f in families if f not in ordered]
    return tag(
        "div",
        _filter("Kind", "family", [_family_button(f, families[f]) for f in ordered]),
        _filter("Source", "origin", [_origin_button(name, n) for name, n in origins]),
        class_="filters",
        hidden=True,
    )


def _filter(label: str, axis: str, buttons: Sequence[Markup]) -> Markup:
    head = tag("span", label, class_="axis")
    return tag("div", head, *buttons, role="group", aria_label=f"{label} filter", class_=axis)


def _family_button(family: str, count: int) -> Markup:
    known = family in load_wording().families
    name = load_wording().families.get(family, family)
    return _button(
        "family",
        family,
        joined(sign(family, known), name),
        count,
        f" g{load_palette().group_of(family)}",
    )


def _origin_button(name: str, count: int) -> Markup:
    return _button("origin", name, isolated(name), count, "")


def _button(axis: str, value: str, label: Markup, count: int, more: str) -> Markup:
    return tag(
        "button",
        label,
        tag("span", str(count), class_="count"),
        type="button",
        class_=f"pick{more}",
        aria_pressed="false",
        data_axis=axis,
        data_value=value,
    )
