"""A report's text with the words of every claim lit, nested where they nest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.publications.cards import sign_of
from reportedly.publications.markup import Markup, isolated, joined, tag
from reportedly.publications.numbering import Numbered
from reportedly.publications.passages import Block, blocks
from reportedly.publications.segments import Fragment, Mark, Segment, fragments_of, lanes, split
from reportedly.publications.wording import day_in_words, kind_in_words, load_wording
from reportedly.records.readings import Reading
from reportedly.records.reports import Article
from reportedly.records.spans import Span

HAPPENED = frozenset({"asserted", "claimed"})
"""Modalities with an unbroken underline; the others are dashed."""

JOINER = "\u2060"
"""Word joiner: a claim's number never stands alone at the start of a line."""

NO_TEXT = (
    "The text of this report was not kept with its reading, so only the words that state a claim "
    "are shown. Rows are read without their text unless it is asked for (--with-text)."
)


class Lighting(msgspec.Struct, frozen=True):
    """What the text view needs to know of a report's claims."""

    by_number: dict[int, Numbered]
    lane: dict[int, int]
    marks: tuple[Mark, ...]
    footnotes: dict[int, tuple[Numbered, ...]]
    """For an offset the claims whose words end there."""


def lighting(claims: Sequence[Numbered]) -> Lighting:
    """Where each claim is lit, and on which underline."""
    own = [mark for one in claims for mark in _own(one)]
    ends: dict[int, list[Numbered]] = {}
    by_number = {one.number: one for one in claims}
    for mark in own:
        ends.setdefault(mark.end, []).append(by_number[mark.claim])
    return Lighting(
        by_number=by_number,
        lane=lanes(own),
        marks=(*own, *(mark for one in claims for mark in _slots(one))),
        footnotes={end: tuple(ones) for end, ones in ends.items()},
    )


def _own(one: Numbered) -> list[Mark]:
    """The claim's own words: its first evidence, without white space at the edges."""
    if not one.grounded:
        return []
    first = one.grounded[0]
    left = len(first.quote) - len(first.quote.lstrip())
    words = first.quote.strip()
    start = first.start + left
    return [Mark(start, start + len(words), one.number)] if words else []


def _slots(one: Numbered) -> list[Mark]:
    """Words that fill a slot, and evidence carried over from elsewhere."""
    claim = one.claim
    spans: list[tuple[str, int | None, int | None]] = [
        *(("more", e.start, e.end) for e in one.grounded[1:]),
        *(("who", p.start, p.end) for p in claim.agent),
        *(("whom", p.start, p.end) for p in claim.target),
        *(("where", p.start, p.end) for p in claim.places),
        *(("when", w.start, w.end) for w in [claim.when] if w),
        *(("howmany", f.start, f.end) for f in claim.figures),
        *(("source", s.start, s.end) for s in claim.attribution),
        *(("manner", p.start, p.end) for p in [claim.manner] if p),
        *(("purpose", p.start, p.end) for p in [claim.purpose] if p),
    ]
    return [
        Mark(start, end, one.number, label)
        for label, start, end in spans
        if start is not None and end is not None and start < end
    ]


def text_view(reading: Reading, claims: Sequence[Numbered], light: Lighting) -> Markup:
    """The text, or the quotes alone with the reason where no text came with the reading."""
    text = reading.report.text
    if isinstance(text, str):
        body = (*_passed_over(reading), *_body(reading, Fragment(0, text), light))
        return tag("div", *body, class_="text", dir="auto")
    quotes = [(e.start, e.quote) for one in claims for e in one.grounded]
    pieces = [tag("div", *_lines(reading, f, light), class_="piece") for f in fragments_of(quotes)]
    return tag("div", tag("p", NO_TEXT, class_="why"), *pieces, class_="text quotes", dir="auto")


QUIET = "no_event_word"
"""Why a whole text was left unparsed: it is said once, and the text is set as any other."""


def _passed_over(reading: Reading) -> list[Markup]:
    """A note above a text that was not parsed."""
    if all(u.why != QUIET for u in reading.unread):
        return []
    return [tag("p", f"Not parsed: {load_wording().unread[QUIET]}.", class_="why")]


def _lines(reading: Reading, fragment: Fragment, light: Lighting) -> list[Markup]:
    """The blocks of a fragment, one after another."""
    found = blocks(fragment, reading.report.articles, reading.unread)
    return [_block(block, fragment, light) for block in found]


def _body(reading: Reading, fragment: Fragment, light: Lighting) -> Iterator[Markup]:
    """The blocks of a fragment, with a line between the articles of a page."""
    articles = reading.report.articles
    before: int | None = None
    for block in blocks(fragment, articles, reading.unread):
        if len(articles) > 1 and block.article not in (None, before):
            before = block.article
            yield _divider(articles, before or 0)
        yield _block(block, fragment, light)


def _divider(articles: Sequence[Article], index: int) -> Markup:
    article = articles[index]
    said = [f"Article {index + 1} of {len(articles)}", article.outlet]
    said.append(day_in_words(article.published) if article.published else None)
    return tag("p", isolated(" · ".join(s for s in said if s)), class_="divider")


def _block(block: Block, fragment: Fragment, light: Lighting) -> Markup:
    segments = split(Span(block.start, block.end), light.marks)
    inner = [_segment(s, fragment, light) for s in segments]
    if block.unread is not None and block.unread != QUIET:
        why = load_wording().unread[block.unread]
        return tag(
            "div", tag("span", f"Not read: {why}", class_="why"), tag("p", *inner), class_="unread"
        )
    if block.headline:
        return tag("h3", *inner, class_="headline")
    return tag("p", *inner, class_="flows" if block.flows else None)


def _segment(segment: Segment, fragment: Fragment, light: Lighting) -> Markup:
    """A stretch of words with its underlines, and the numbers of the claims that end with it."""
    words = fragment.cut(segment.start, segment.end)
    notes = [_footnote(one) for one in light.footnotes.get(segment.end, ())]
    if not segment.marks:
        return joined(words, *notes)
    own = [m.claim for m in segment.marks if not m.label]
    others = [f"{m.claim}:{m.label}" for m in segment.marks if m.label]
    lit = tag(
        "span",
        words,
        class_=" ".join(["seg", *_classes(own, light)]),
        data_c=" ".join(map(str, own)) or None,
        data_s=" ".join(others) or None,
    )
    return joined(lit, *notes)


def _classes(own: Sequence[int], light: Lighting) -> list[str]:
    """Classes of the underlines and of the tint, which is that of the shortest words."""
    if not own:
        return []
    names = []
    for claim in own:
        one, lane = light.by_number[claim], "abc"[light.lane[claim]]
        names.append(f"{lane}{one.group}")
        if one.claim.modality not in HAPPENED:
            names.append(f"d{lane}")
    inner = light.by_number[own[-1]]
    return ["lit", f"g{inner.group}", *(["faint"] if inner.claim.background else []), *names]


def _footnote(one: Numbered) -> Markup:
    """The claim's number with its family's sign, as a link to its card."""
    return tag(
        "a",
        JOINER,
        sign_of(one),
        str(one.number),
        href=f"#{one.anchor}",
        class_=f"ref g{one.group}",
        data_n=one.number,
        aria_label=f"Claim {one.number}: {kind_in_words(one.claim.kind)}",
    )
