"""The evidence view: reports with each claim lit in its words, one file that asks for nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.publications.assets import load_signs, load_text, source_hash
from reportedly.publications.markup import Markup, isolated, joined, tag
from reportedly.publications.numbering import is_invented
from reportedly.publications.palette import css_variables, load_palette
from reportedly.publications.sections import day, headline, outlet, section
from reportedly.publications.strips import strip
from reportedly.records.readings import Reading

INTERNAL = "Internal: not for publication"
TITLE = "Evidence"


def publish(
    readings: Sequence[Reading], *, title: str | None = None, note: str | None = None
) -> bytes:
    """The readings as one HTML file in UTF-8: same readings, title and note, same bytes.

    `note` stands in a banner on top of the page. Nothing is fetched: style and script stand in the
    file, and its Content-Security-Policy allows these by hash and nothing else.
    """
    style = css_variables(load_palette()) + load_text("evidence.css")
    early, script = load_text("early.js"), load_text("evidence.js")
    page = tag(
        "html",
        _head(title or TITLE, style, early, _policy(style, early, script)),
        _body(readings, title or TITLE, note, script),
        lang="en",
    )
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(title: str, style: str, early: str, policy: str) -> Markup:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="robots", content="noindex, nofollow"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", f"{title} (internal)"),
        tag("style", Markup(style)),
        tag("script", Markup(early)),
    )


def _policy(style: str, *scripts: str) -> str:
    """Only this style and these scripts; no picture, font, frame, form or connection."""
    rules = [
        "default-src 'none'",
        f"style-src {source_hash(style)}",
        f"script-src {' '.join(source_hash(script) for script in scripts)}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)


def _body(readings: Sequence[Reading], title: str, note: str | None, script: str) -> Markup:
    several = len(readings) > 1
    sections = [section(reading, f"r{i}") for i, reading in enumerate(readings, start=1)]
    return tag(
        "body",
        _signs(),
        tag("a", "Skip to the report", href="#main", class_="skip"),
        _banner(title, note),
        tag(
            "div",
            _report_list(readings) if several else None,
            tag("main", *(sections or [_nothing()]), id="main"),
            class_="desk several" if several else "desk",
        ),
        _sheet(),
        tag("script", Markup(script)),
    )


def _nothing() -> Markup:
    return tag("p", "There is no report to show.", class_="none")


def _signs() -> Markup:
    """The families' signs as symbols that the page refers to."""
    symbols = [
        tag("symbol", tag("path", d=path), id=f"s-{family}", viewBox="0 0 16 16")
        for family, path in load_signs().items()
    ]
    return tag("svg", *symbols, class_="signs", width="0", height="0", aria_hidden="true")


def _banner(title: str, note: str | None) -> Markup:
    return tag(
        "header",
        tag(
            "div",
            tag("span", "reportedly", class_="brand"),
            tag("h1", isolated(title)),
            tag("strong", INTERNAL, class_="internal"),
            class_="top-row",
        ),
        tag("p", isolated(note), class_="note", role="note") if note else None,
        class_="top",
    )


def _report_list(readings: Sequence[Reading]) -> Markup:
    items = [_report_item(reading, f"r{i}") for i, reading in enumerate(readings, start=1)]
    head = tag("h2", f"{len(readings)} reports")
    return tag("nav", head, tag("ol", *items), class_="reports", aria_label="Reports")


def _report_item(reading: Reading, anchor: str) -> Markup:
    invented = tag("span", "invented sample", class_="badge invented")
    link = tag(
        "a",
        tag("span", isolated(headline(reading)), class_="title"),
        tag("span", isolated(outlet(reading)), joined(" · ", day(reading)), class_="meta"),
        tag("span", strip(reading), f"{len(reading.claims)}", class_="tally"),
        invented if is_invented(reading) else None,
        href=f"#{anchor}",
        data_report=anchor,
    )
    return tag("li", link)


def _sheet() -> Markup:
    """The card beside the pointer or at the foot of a phone, filled by the script."""
    buttons = [
        tag(
            "button",
            tag("span", mark, aria_hidden="true"),
            type="button",
            data_do=do,
            aria_label=label,
        )
        for do, mark, label in (
            ("previous", "↑", "Previous claim"),
            ("next", "↓", "Next claim"),
            ("close", "×", "Close the card"),
        )
    ]
    return tag(
        "div",
        tag(
            "div", tag("span", class_="sheet-count", data_count=True), *buttons, class_="sheet-bar"
        ),
        tag("div", class_="sheet-body", tabindex="-1", data_body=True),
        class_="sheet",
        id="sheet",
        role="region",
        aria_label="Claim",
        hidden=True,
    )
