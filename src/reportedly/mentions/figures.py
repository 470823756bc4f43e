"""Where the text states a number, with the words that bound it and what it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.gazetteer.language import numbers, unit_of
from reportedly.gazetteer.nouns import lemma_of
from reportedly.mentions.counted import (
    counts_people,
    is_listed,
    is_serial,
    noun_of,
    reason,
    with_sign,
)
from reportedly.mentions.ordinals import ordinals, shares
from reportedly.mentions.quantities import Quantity, quantities
from reportedly.mentions.time_words import Expression, expressions
from reportedly.records.mentions import Mention, Number
from reportedly.records.parses import Parse, Token
from reportedly.records.reports import Page

Found = tuple[int, int, Number]
"""First and last (half-open) token within a sentence, and the number."""


def find_figures(
    page: Page, parse: Parse, told: tuple[Expression, ...] | None = None
) -> tuple[Mention, ...]:
    """Every number expression of the page outside dates, in text order.

    Bounds follow the coding rules for figures; `of_what` says what is no count of people.
    `told` are the page's time expressions, where they are known already.
    """
    told = expressions(page, parse) if told is None else told
    taken = [(e.start, e.end) for e in told]
    mentions: list[Mention] = []
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first : sentence.last]
        words = [t.text.lower() for t in tokens]
        for first, end, number in _in_sentence(page.text, parse, tokens, words):
            start, stop = tokens[first].start, tokens[end - 1].end
            if not any(a < stop and start < b for a, b in taken):
                mentions.append(_mention(page.text, start, stop, number))
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end)))


def _mention(text: str, start: int, end: int, number: Number) -> Mention:
    return Mention(start, end, text[start:end], "figure", "stated", figure=number)


def _in_sentence(
    text: str, parse: Parse, tokens: Sequence[Token], words: Sequence[str]
) -> Iterator[Found]:
    found: list[Found] = list(shares(parse, tokens, words))
    for quantity in quantities(tokens, words):
        row = _figure(text, parse, tokens, words, quantity)
        if row is not None:
            found.append(row)
    found.extend(_nothing(parse, tokens, words))
    found.extend(_another(parse, tokens, words))
    found.extend(ordinals(tokens, words))
    yield from _apart(found)


def _apart(found: Sequence[Found]) -> Iterator[Found]:
    """Those that overlap no earlier one: shares, then quantities, then the rest."""
    taken: list[tuple[int, int]] = []
    for first, end, number in found:
        if not any(a < end and first < b for a, b in taken):
            taken.append((first, end))
            yield first, end, number


def _figure(
    text: str, parse: Parse, tokens: Sequence[Token], words: Sequence[str], found: Quantity
) -> Found | None:
    """A quantity as a number with its noun; None where the words count nothing."""
    if _is_idle(tokens, words, found) or _is_list_mark(words, found) or is_listed(words, found):
        return None
    if is_serial(text, tokens[found.start].start, tokens[found.last].end):
        return None
    why = reason(tokens, words, found)
    noun = noun_of(parse, tokens, found)
    if found.vague is not None and not _fits(tokens, found, noun):
        return None
    if why is None and noun is not None:
        why = _reason_of_noun(noun)
    share = why == "share" or bool(found.vague and found.vague.share)
    end = found.end + (with_sign(words[found.end : found.end + 2]) if share else 0)
    if share:
        why = "people" if noun is not None and counts_people(noun) else "share"
    elif why is None and counts_people(noun):
        why = "people"
    return found.first, end, _number(found, noun, why, share)


def _number(found: Quantity, noun: Token | None, why: str | None, share: bool) -> Number:
    return Number(
        found.form if found.form != "exact" or not found.vague else "vague",
        found.stated,
        None if share else found.low,
        None if share else found.high,
        lemma_of(noun) if noun is not None else None,
        found.more,
        share,
        why,
    )


def _reason_of_noun(noun: Token) -> str | None:
    for why, nouns in numbers().measures.items():
        if noun.lemma in nouns:
            return why
    return None


def _is_idle(tokens: Sequence[Token], words: Sequence[str], found: Quantity) -> bool:
    """A "one" that counts nothing: "this one", "one another", "one of the worst"."""
    if found.end - found.start != 1 or words[found.start] != "one" or found.form != "exact":
        return False
    idle, before = numbers().idle, words[found.first - 1] if found.first else ""
    after = words[found.end] if found.end < len(words) else ""
    mark = before == "that" and tokens[found.first - 1].dep == "mark"
    opens = mark and after != "of"  # "Said that one man died."
    superlative = any(t.tag in ("JJS", "RBS") for t in tokens[found.end : found.end + 4])
    return (
        (before in idle.before and found.first == found.start and not opens)
        or after in idle.after
        or tokens[found.start].tag in ("PRP", "NN")
        or (after == "of" and superlative)
        or (after == "-" and words[found.end + 1 : found.end + 2] != ["year"])
    )


def _is_list_mark(words: Sequence[str], found: Quantity) -> bool:
    """ "1." or "2)" at the beginning of a line."""
    return (
        found.first == 0
        and words[found.end : found.end + 1] in (["."], [")"])
        and (len(words) > found.end + 1)
    )


def _fits(tokens: Sequence[Token], found: Quantity, noun: Token | None) -> bool:
    """True where a vague word stands as its row asks."""
    row, token = found.vague, tokens[found.start]
    if row is None or row.needs == "":
        return True
    if row.needs == "noun":
        return token.pos == "NOUN"
    behind = tokens[found.end] if found.end < len(tokens) else None
    if row.needs == "losses":
        return behind is not None and behind.lemma in numbers().losses.nouns
    alone = noun is None and token.dep in ("nsubj", "nsubjpass", "dobj")
    partitive = behind is not None and behind.lemma == "of"
    if row.needs == "share":
        several = found.end - found.start > 1
        return several or (token.tag == "JJS" and (partitive or alone or noun is not None))
    plural = noun is not None and noun.tag in ("NNS", "NNPS", "NN") and noun.lemma != noun.text
    if row.needs == "adjective":
        asked = found.start > 0 and tokens[found.start - 1].lemma in ("how", "as")
        return not asked and (partitive or plural or alone)
    return alone or ((partitive or plural) and noun is not None and counts_people(noun))


def _nothing(parse: Parse, tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Found]:
    """ "no casualties", "no Afghan civilians", "neither pilot": none of people or losses."""
    for n, word in enumerate(words):
        if word not in ("no", "neither") or tokens[n].dep not in ("det", "neg"):
            continue
        noun = parse.tokens[tokens[n].head]
        lemma = lemma_of(noun)
        if noun.pos in ("NOUN", "PROPN") and noun.i > tokens[n].i and _is_of_people(noun, lemma):
            yield n, n + 1, Number("none", (), 0, 0, lemma, of_what="people")


def _is_of_people(noun: Token, lemma: str) -> bool:
    return lemma in numbers().losses.nouns or (unit_of(lemma) == "person" and noun.tag != "NNP")


def _another(parse: Parse, tokens: Sequence[Token], words: Sequence[str]) -> Iterator[Found]:
    """ "another contractor": one more of what is counted."""
    for n, word in enumerate(words):
        if word != "another" or tokens[n].dep != "det":
            continue
        noun = parse.tokens[tokens[n].head]
        lemma = lemma_of(noun)
        unit = unit_of(lemma)
        if noun.pos == "NOUN" and noun.i > tokens[n].i and unit != "other":
            why = "people" if unit in ("person", "household") else None
            yield n, n + 1, Number("exact", (), 1, 1, lemma, more=True, of_what=why)
