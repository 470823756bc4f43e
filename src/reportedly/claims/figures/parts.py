"""The parts of a toll that a row of numbers tells: in brackets, between dashes, behind a colon, a
"the dead were" or an "of the dead"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.as_told import as_told
from reportedly.claims.figures.lists import (
    COMMAS,
    FINITE,
    OPENING,
    Item,
    is_head,
    is_start,
    item_at,
    of_people,
    of_words,
    row_at,
    state_of,
    total,
)
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers
from reportedly.records.figures import Figure
from reportedly.records.mentions import Mention, Number
from reportedly.records.values import Counts, Scope

FAR = 40
"""Tokens between a whole and the row of its parts: a long clause, but still the same one."""
NEAR = 15
"""Tokens between "the dead" or "of the dead" and what is said of them."""
TOLLS: frozenset[Counts | None] = frozenset(
    (
        *("killed", "injured", "casualties", "missing"),
        *("detained", "captured", "abducted", "released", "surrendered"),
        *("displaced", "evacuated", "expelled", "fled", "returned"),
    )
)
THEM = frozenset({"they", "them", "whom"})


def with_rows(sheet: Sheet, match: Match, found: dict[int, Figure]) -> dict[int, Figure]:
    """The figures of a claim with those that its rows of numbers tell."""
    if match.frame.counts not in TOLLS:
        return found
    wholes = [f for _, f in sorted(found.items()) if f.unit == "person" and f.scope != "subset"]
    rows = dict(found)
    for first in wholes:
        for one in joined(sheet, match, first):
            _put(sheet, rows, one, match.frame.counts, first.scope)
    for whole in wholes:
        for one in behind(sheet, whole):
            _put(sheet, rows, one, whole.counts, "subset")
    for one in of_the_whole(sheet, match):
        _put(sheet, rows, one, match.frame.counts, "subset")
    for one, whole in of_them(sheet, match, wholes):
        _put(sheet, rows, one, befallen(sheet, whole, one) or whole.counts, "subset")
    consisting, part = predicated(sheet, match)
    least = total(consisting)
    scope: Scope = "subset" if part or _has_whole(wholes, least, consisting) else "incident"
    for one in consisting:
        _put(sheet, rows, one, match.frame.counts, scope)
    return gravely(sheet, rows)


def gravely(sheet: Sheet, rows: dict[int, Figure]) -> dict[int, Figure]:
    """The figures, "four critically" counted as the hurt that it is told behind."""
    found = dict(rows)
    for start, one in rows.items():
        inside = sheet.covered(one.start, one.end)
        first, last = inside[0], inside[-1]
        grave = last + 1 < len(sheet.tokens) and sheet.tokens[last + 1].lemma
        if one.scope != "subset" or grave not in numbers().scopes.gravity:
            continue
        opening = sheet.parse.sentences[sheet.tokens[first].sentence].first
        before = (state_of(sheet, k) for k in range(first - 1, opening - 1, -1))
        if next((s for s in before if s is not None), None) == "injured":
            found[start] = msgspec.structs.replace(one, counts="injured")
    return found


def _has_whole(wholes: Sequence[Figure], least: int | None, row: Sequence[Item]) -> bool:
    """True where a number before the row may hold all that the row tells."""
    before = [w for w in wholes if row and w.start < _start(row[0])]
    return least is not None and any(w.low is not None and w.low >= least for w in before)


def _start(one: Item) -> int:
    return one.mention.start if one.mention is not None else one.first


def _put(
    sheet: Sheet, rows: dict[int, Figure], one: Item, counts: Counts | None, scope: Scope
) -> None:
    mention, number = one.mention, one.mention.figure if one.mention is not None else None
    if mention is None or counts is None or not isinstance(number, Number):
        return
    befell = {s for k in range(one.first, one.last + 1) if (s := state_of(sheet, k)) is not None}
    if befell - {counts}:
        return
    known = rows.get(mention.start)
    if known is not None:
        of = known.of or of_words(sheet, one)
        rows[mention.start] = msgspec.structs.replace(known, scope=scope, counts=counts, of=of)
        return
    rows[mention.start] = as_told(
        mention,
        number,
        unit="person",
        counts=counts,
        of=of_words(sheet, one),
        scope=scope,
    )


def joined(sheet: Sheet, match: Match, first: Figure) -> tuple[Item, ...]:
    """What a row of the killed goes on with, as in "three guards, a clerk and two drivers"."""
    if first.counts != match.frame.counts:
        return ()
    row = row_at(sheet, sheet.covered(first.start, first.end)[0])[1:]
    if not row or not all(of_people(sheet, one) for one in row):
        return ()
    after = sheet.tokens[min(row[-1].last + 1, len(sheet.tokens) - 1)]
    if row[-1].last > match.i and after.tag in FINITE:
        row = row[:-1]  # "killed three guards, and two drivers were hurt"
    return row


def behind(sheet: Sheet, whole: Figure) -> tuple[Item, ...]:
    """The row behind a whole that it divides: "20 people (14 civilians, six soldiers)"."""
    first = sheet.covered(whole.start, whole.end)[-1] + 1
    end = sheet.parse.sentences[sheet.tokens[first - 1].sentence].last
    told = False
    for k in range(first, min(end - 1, first + FAR)):
        token = sheet.tokens[k]
        told = told or token.tag in FINITE
        if token.text in (*OPENING, *COMMAS) and is_start(sheet, k + 1):
            row = row_at(sheet, k + 1)
            return row if row and _divides(sheet, whole, row, token.text, told=told) else ()
        if sheet.mention(k, "figure") is not None:
            return ()
    return ()


def _divides(sheet: Sheet, whole: Figure, row: tuple[Item, ...], mark: str, *, told: bool) -> bool:
    """True where the row adds up to the whole, or stands in marks right behind it."""
    sum_of = total(row)
    if sum_of is None or whole.low is None or not all(of_people(sheet, one) for one in row):
        return False
    words = [w.split()[-1].lower() for w in whole.of if w]
    anyone = all(w in numbers().rows.anyone for w in words)
    if mark in COMMAS:
        return sum_of == whole.low and len(row) > 1 and (told or anyone)
    return sum_of == whole.low or (sum_of < whole.low and not told and anyone)


def predicated(sheet: Sheet, match: Match) -> tuple[tuple[Item, ...], bool]:
    """The row that "the dead were", "those wounded:" tells; True where it is but a part."""
    those = sheet.tokens[match.i].dep in ("acl", "amod") or match.nominal
    labels = sheet.tokens[min(match.i + 1, len(sheet.tokens) - 1)].text == ":"
    if not those and not labels:
        return (), False
    end = sheet.parse.sentences[sheet.tokens[match.i].sentence].last
    for k in range(match.i + 1, min(end - 1, match.i + NEAR)):
        token = sheet.tokens[k]
        if token.tag in FINITE or token.text == ":":
            heads = token.text == ":" or token.lemma in numbers().rows.consist
            row = row_at(sheet, k + 1) if heads else ()
            alike = all(of_people(sheet, one) or one.noun is None for one in row)
            before = [t.lemma for t in sheet.tokens[max(0, match.i - 2) : match.i]]
            part = token.lemma in numbers().rows.part or "among" in before
            return (row if alike else ()), part
        if token.text in COMMAS or token.tag in ("VBG", "WDT", "WP"):
            break
    return (), False


def of_the_whole(sheet: Sheet, match: Match) -> Iterator[Item]:
    """The parts of "of the 20 killed, 14 were civilians and six were soldiers"."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    first = sheet.mention(sentence.first, "figure")
    if first is not None:
        one = of_all(sheet, first, match.i, sentence.last)
        yield from (one,) if one is not None else ()
    if sheet.tokens[sentence.first].lemma not in ("of", "among"):
        return
    if match.i - sentence.first > NEAR:
        return
    comma = next(
        (k for k in range(match.i, sentence.last) if sheet.tokens[k].text == ","), sentence.last
    )
    before = (k for k in range(sentence.first, comma) if k != match.i)
    if any(sheet.tokens[k].tag in FINITE for k in before):
        return
    for k in range(comma + 1, sentence.last):
        mention = sheet.mention(k, "figure")
        if mention is not None and sheet.covered(mention.start, mention.end)[0] == k:
            one = being(sheet, mention, sentence.last)
            if one is not None:
                yield one


def of_all(sheet: Sheet, first: Mention, i: int, end: int) -> Item | None:
    """The nine of "nine of the 14 killed were children", told before their whole."""
    behind = sheet.covered(first.start, first.end)[-1] + 1
    of = sheet.tokens[behind].lemma == "of" and behind < i
    verb = next((k for k in range(i + 1, min(end, i + NEAR)) if sheet.tokens[k].tag in FINITE), end)
    if not of or verb == end or sheet.tokens[verb].lemma != "be":
        return None
    return told_of(sheet, first, verb, end)


def being(sheet: Sheet, mention: Mention, end: int) -> Item | None:
    """A number with what those counted were: "14 were civilians", "one was from the army"."""
    verb = sheet.covered(mention.start, mention.end)[-1] + 1
    if verb + 1 >= end or sheet.tokens[verb].lemma != "be":
        return None
    return told_of(sheet, mention, verb, end)


def told_of(sheet: Sheet, mention: Mention, verb: int, end: int) -> Item | None:
    """A number with the noun behind a "were", where one says who those were."""
    number = mention.figure
    if not isinstance(number, Number) or number.of_what not in (None, "people"):
        return None
    stop = next((k for k in range(verb + 1, end) if _ends(sheet, k)), end)
    noun = next((k for k in range(verb + 1, stop) if is_head(sheet, k, stop)), None)
    is_told = noun is not None and sheet.tokens[verb + 1].pos != "VERB"
    first = sheet.covered(mention.start, mention.end)[0]
    return Item(mention, first, stop - 1, noun) if is_told else None


def _ends(sheet: Sheet, k: int) -> bool:
    token = sheet.tokens[k]
    return token.text in (*COMMAS, ".", ")", "–", "—") or token.dep == "cc" or token.tag in FINITE


def of_them(sheet: Sheet, match: Match, wholes: Sequence[Figure]) -> Iterator[tuple[Item, Figure]]:
    """Parts told by "eight of whom were officers", "15 of them children" behind their whole."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    known = {None, *(w.start for w in wholes)}
    for k in range(sentence.first, sentence.last - 2):
        if sheet.tokens[k].lemma != "of" or sheet.tokens[k + 1].lemma not in THEM:
            continue
        mention = sheet.mention(k - 1, "figure") if k > sentence.first else None
        before = [w for w in wholes if mention is not None and w.end < mention.start]
        if mention is None or not before or told_last(sheet, mention) not in known:
            continue
        one = _said_of_them(sheet, mention, k + 2, sentence.last)
        if one is not None:
            yield one, before[-1]


def told_last(sheet: Sheet, part: Mention) -> int | None:
    """Where the number of people stands that was told last before a part: those are "them"."""
    first = sheet.covered(part.start, part.end)[0]
    opening = sheet.parse.sentences[sheet.tokens[first].sentence].first
    for k in range(first - 1, opening - 1, -1):
        mention = sheet.mention(k, "figure")
        number = mention.figure if mention is not None else None
        of_them = sheet.tokens[min(k + 2, first)].lemma in THEM
        if mention and isinstance(number, Number) and number.of_what == "people" and not of_them:
            return mention.start
    return None


def befallen(sheet: Sheet, whole: Figure, one: Item) -> Counts | None:
    """What befell those told last: "five were killed and 23 wounded, three of them children"."""
    between = range(sheet.covered(whole.start, whole.end)[-1] + 1, one.first)
    states = [s for k in between if (s := state_of(sheet, k)) is not None]
    return states[-1] if states and states[-1] in TOLLS else None


def _said_of_them(sheet: Sheet, mention: Mention, k: int, end: int) -> Item | None:
    """The member with the words behind "of them", where they say who those were."""
    first = sheet.covered(mention.start, mention.end)[0]
    if sheet.tokens[k].lemma == "be":
        k += 1
    elif sheet.tokens[k].tag in FINITE:
        return None
    stop = next((n for n in range(k, end) if _ends(sheet, n)), end)
    noun = next((n for n in range(k, stop) if is_head(sheet, n, stop)), None)
    if noun is None or sheet.tokens[k].pos in ("VERB", "AUX"):
        return None
    if any(sheet.tokens[n].tag == "VBN" and sheet.tokens[n].dep != "amod" for n in range(k, noun)):
        return None  # "Twenty of them were later caught by guards": another verb tells it.
    whole = item_at(sheet, first, end)
    return Item(mention, first, stop - 1, noun) if whole is not None else None
