"""Which named place a word speaks of, through appositions, relatives, "the town of" and copulas."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.claims.clauses.phrases import referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.gazetteer.geography import open_geography
from reportedly.records.mentions import Mention
from reportedly.records.places import Place
from reportedly.records.whereabouts import direction

BESIDE = ("compound", "nmod", "amod")
LEADS = frozenset({"about", "some", "around", "roughly", "nearly", "over", "-", "least", "at"})
KNOWN = frozenset({"stated", "demonym", "last_fitting", "definite_description", "short_name"})


class Named(NamedTuple):
    """A mention with the place that it is resolved to."""

    mention: Mention
    place: Place
    word: str | None = None
    """The word that says what it is ("province"), where one stands beside it."""


def resolved(sheet: Sheet, i: int) -> Named | None:
    """The place that covers a token, where it is one whole known place."""
    mention = sheet.mention(i, "place")
    if mention is None or mention.why not in KNOWN:
        return None
    place = mention.place or None
    if not isinstance(place, Place) or place.id is None or place.count is not None:
        return None
    return None if _is_end_of_name(sheet, mention) else Named(mention, place)


def _is_end_of_name(sheet: Sheet, mention: Mention) -> bool:
    """True for "Midlands" of "West Midlands": a longer name than the one known."""
    first = sheet.covered(mention.start, mention.end)[0]
    before = sheet.tokens[first - 1] if first > 0 else None
    return (
        before is not None
        and before.tag == "NNP"
        and before.dep == "compound"
        and before.end + 1 == mention.start
        and before.lemma not in open_geography().words.kinds
        and not any(sheet.mention(before.i, kind) for kind in ("place", "actor"))
    )


def named(sheet: Sheet, n: int) -> Named | None:
    """The place that a noun names: itself, "the town of X", "X province", "the town, X"."""
    n = referent(sheet, n)
    own = resolved(sheet, n)
    if own is not None:
        return own
    token = sheet.tokens[n]
    if token.lemma not in open_geography().words.kinds:
        return None
    beside = [c for c in sheet.parse.children[n] if sheet.tokens[c].dep in BESIDE]
    after = [c for c in sheet.parse.children[n] if sheet.tokens[c].dep == "appos"]
    of = [
        p
        for c in sheet.parse.children[n]
        if sheet.tokens[c].lemma == "of"
        for p in sheet.parse.children[c]
    ]
    ahead = [n - 1] if n > 0 else []
    for c in (*ahead, *beside[::-1], *of, *after):
        found = resolved(sheet, c)
        if found is not None and found.mention.why != "demonym":
            return Named(found.mention, found.place, token.lemma)
    return None


def spoken_of(sheet: Sheet, clauses: dict[int, Clause], i: int) -> tuple[Named, ...]:
    """The places that a word at `i` may speak of, likeliest first; empty where none is named."""
    if i in clauses:
        return _all(sheet, clauses[i].subjects) or right_before(sheet, clauses, i)
    here = i
    while sheet.tokens[here].head != here:
        here = sheet.tokens[here].head
        if here in clauses:
            return _of_clause(sheet, clauses, here, i)
        if sheet.tokens[here].pos in ("NOUN", "PROPN", "PRON") and not _measures(sheet, here):
            return around(sheet, clauses, here) or right_before(sheet, clauses, i)
    return right_before(sheet, clauses, i)


def _all(sheet: Sheet, nouns: tuple[int, ...]) -> tuple[Named, ...]:
    """What nouns name, each with the place it stands in, no demonym."""
    found = [one for n in nouns for one in around(sheet, {}, n)]
    return tuple(dict.fromkeys(found))


def _of_clause(sheet: Sheet, clauses: dict[int, Clause], verb: int, i: int) -> tuple[Named, ...]:
    """The subject of "lies", "is" or "is located"; of another verb what stands right before."""
    row = clauses[verb]
    if sheet.tokens[verb].lemma not in open_geography().words.lies:
        return right_before(sheet, clauses, i)
    return _all(sheet, row.subjects or row.objects)


def around(
    sheet: Sheet, clauses: dict[int, Clause], n: int, seen: frozenset[int] = frozenset()
) -> tuple[Named, ...]:
    """What a noun names, or what it stands in apposition to, then the place it stands in.

    `seen` are nouns already gone through: a relative clause leads back to its own noun.
    """
    n = referent(sheet, n)
    if n in seen:
        return ()
    seen = seen | {n}
    token = sheet.tokens[n]
    found = []
    own = named(sheet, n)
    if own is not None and own.mention.why != "demonym":
        found.append(own)
    kind = token.lemma in open_geography().words.kinds
    if token.dep in ("appos", "conj") and kind and own is None:
        return around(sheet, clauses, token.head, seen)
    if token.dep == "attr" and kind and own is None and token.head in clauses:
        return _all(sheet, clauses[token.head].subjects)
    if token.dep == "pobj":
        above = sheet.tokens[token.head].head
        if sheet.tokens[above].pos in ("NOUN", "PROPN") and above != token.head:
            found.extend(around(sheet, clauses, above, seen))
    return tuple(dict.fromkeys(found))


def right_before(
    sheet: Sheet, clauses: dict[int, Clause], i: int, *, measured: bool = True
) -> tuple[Named, ...]:
    """The place whose name, or what it is, ends right before the word or before its comma.

    `measured`: numbers may stand between, as in "X, some 60 miles".
    """
    n = i - 1
    while n > 0 and (sheet.tokens[n].text in (",", "(", "–", "—") or _leads(sheet, n)):
        if sheet.tokens[n].pos == "NUM" and not measured:
            return ()
        n -= 1
    if n < 0 or sheet.tokens[n].sentence != sheet.tokens[i].sentence:
        return ()
    return around(sheet, clauses, n)


def _measures(sheet: Sheet, i: int) -> bool:
    """True for a unit or a wind, which hangs on what it says something of."""
    token = sheet.tokens[i]
    return token.lemma in open_geography().words.units or direction(token.text) is not None


def _leads(sheet: Sheet, n: int) -> bool:
    """True for what only leads into what follows ("just", "the", "about 60")."""
    leads = sheet.tokens[n].pos in ("ADV", "DET", "PART", "NUM") or sheet.tokens[n].lemma in LEADS
    return leads and sheet.mention(n, "place") is None
