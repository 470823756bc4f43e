"""A brief as one HTML page that fetches nothing: each sentence opens the words behind it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from reportedly.publications.assets import load_text, source_hash
from reportedly.publications.briefs.markdown import plural, standing
from reportedly.publications.markup import Markup, isolated, joined, tag
from reportedly.publications.palette import css_variables, load_palette
from reportedly.publications.profiles import profile
from reportedly.publications.wording import day_in_words
from reportedly.records.briefs import Brief, BriefSource, Reference, Section, Sentence


def page(brief: Brief) -> bytes:
    """The page in UTF-8: same brief, same bytes."""
    style = css_variables(load_palette()) + load_text("brief.css")
    whole = tag("html", _head(brief, style), _body(brief), lang="en")
    return f"<!DOCTYPE html>\n{whole}\n".encode()


def _head(brief: Brief, style: str) -> Markup:
    policy = f"default-src 'none'; style-src {source_hash(style)}; base-uri 'none'"
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", f"{brief.area}: what is reported"),
        tag("style", Markup(style)),
    )


def _body(brief: Brief) -> Markup:
    words = {ref.claim: ref for ref in brief.references}
    return tag(
        "body",
        tag(
            "main",
            tag("p", "reportedly", class_="brand"),
            tag("h1", isolated(brief.area), ": what is reported"),
            tag("p", standing(brief), class_="standing"),
            tag("p", profile(brief.profile).title, class_="profile"),
            _contents(brief),
            *(_section(section, words) for section in brief.sections),
            _reports(brief.sources),
            _foot(brief),
            class_="page",
        ),
    )


def _contents(brief: Brief) -> Markup:
    items = [
        tag(
            "li",
            tag("a", section.title, href=f"#{section.id}"),
            " ",
            tag("b", str(len(section.sentences))),
            class_=None if section.sentences else "none",
        )
        for section in brief.sections
    ]
    return tag("nav", tag("ul", *items), aria_label="Sections")


def _section(section: Section, words: Mapping[str, Reference]) -> Markup:
    said = [_sentence(one, words) for one in section.sentences]
    return tag(
        "section",
        tag("h2", section.title),
        tag("ul", *said, class_="said") if said else tag("p", section.empty, class_="empty"),
        id=section.id,
    )


def _sentence(one: Sentence, words: Mapping[str, Reference]) -> Markup:
    behind = [_words(words[c]) for c in one.claims if c in words]
    opened = tag(
        "details",
        tag("summary", f"The words behind it ({plural(len(behind), 'claim')})"),
        tag("ol", *behind, class_="words"),
    )
    return tag("li", tag("p", isolated(one.text)), opened if behind else None)


def _words(ref: Reference) -> Markup:
    when = day_in_words(ref.published[:10]) if ref.published else "undated"
    said = joined(" ← ", isolated(ref.said_by)) if ref.said_by else None
    return tag(
        "li",
        tag("q", isolated(ref.quote)),
        tag(
            "span",
            isolated(ref.outlet or "outlet not named"),
            said,
            f", {when} · ",
            tag("code", ref.claim),
            joined(" · ", _link(ref.url)) if ref.url else None,
            class_="by",
        ),
    )


def _link(url: str) -> Markup:
    """The address as a link where it leads to the web; else as words."""
    if urlsplit(url).scheme not in ("http", "https"):
        return isolated(url)
    return tag("a", isolated(urlsplit(url).netloc or url), href=url, rel="noreferrer noopener")


def _reports(sources: tuple[BriefSource, ...]) -> Markup:
    items = [_source(one) for one in sources]
    return tag(
        "section",
        tag("h2", f"Reports ({len(items)})"),
        tag("ul", *items, class_="reports"),
        id="reports",
    )


def _source(one: BriefSource) -> Markup:
    when = day_in_words(one.published[:10]) if one.published else "undated"
    return tag(
        "li",
        isolated(one.title or one.report),
        tag(
            "span",
            joined(" — ", isolated(one.outlet or "outlet not named")),
            f", {when}, {plural(one.claims, 'claim')}",
            joined(" · ", _link(one.url)) if one.url else None,
            class_="meta",
        ),
    )


def _foot(brief: Brief) -> Markup:
    lines = [tag("p", isolated(line)) for line in brief.credits]
    rule = (
        "Every sentence is made from a template and the claims it opens; “best” is what a rule "
        "takes, never a verdict. A figure is printed as its source has it."
    )
    return tag("footer", tag("p", rule), *lines, tag("p", f"Made by {brief.maker}."))
