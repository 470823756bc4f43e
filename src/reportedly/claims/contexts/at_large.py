"""What is told of no one incident: totals of a time, what has happened again and again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.families import EVENTS
from reportedly.claims.drafts import Draft
from reportedly.claims.matches.generic import is_of_years
from reportedly.claims.matches.habits import is_bare_plural
from reportedly.gazetteer.event_words import open_event_words
from reportedly.records.times import When


def is_of_many(one: Draft) -> bool:
    """True for totals of a war or a year: no single incident was where they were."""
    if one.at_large or (one.when is not None and is_spell(one.when)):
        return True
    return any(f.scope in ("cumulative", "stock", "rate") for f in one.figures)


SPELL = timedelta(7)
"""Days up to now of one operation; more is the time of many."""


def is_spell(when: When) -> bool:
    """True for "since May" and "over the past month": a time in which much can happen."""
    told = when.relative or ""
    if told.startswith("since("):
        return True
    if not told.startswith("past:") or when.earliest is None or when.latest is None:
        return False
    return date.fromisoformat(when.latest) - date.fromisoformat(when.earliest) > SPELL


def goes_on_with_total(sheet: Sheet, one: Draft, earlier: list[Draft]) -> bool:
    """True right behind a total, for "they have been seized", or what the same "they" did too."""
    if one.when is not None or one.family not in EVENTS or one.match.nominal:
        return False
    before = [d for d in earlier if d.sentence == one.sentence - 1]
    same = sheet.parse.sentences[one.sentence].passage
    if not before or not is_of_many(before[-1]):
        return False
    if sheet.parse.sentences[one.sentence - 1].passage != same:
        return False
    verb = verb_of(sheet, one)
    they = any(sheet.tokens[s].text.lower() == "they" for s in one.match.subjects)
    return verb is not None and (they or is_perfect(sheet, verb))


def is_at_large(sheet: Sheet, one: Draft) -> bool:
    """True for "have burned villages", "has been hit before", "was wounded twice": undated."""
    if one.family not in EVENTS or one.kind in LASTS:
        return False
    if one.match.nominal and is_of_years(sheet, one.match.i):
        return True
    if one.when is not None and one.when.earliest is not None:
        return is_this_year(sheet, one)
    if one.match.nominal and is_accused_of(sheet, one):
        return True
    verb = verb_of(sheet, one)
    if verb is None:
        return False
    told = accusing(sheet, verb)
    perfect = is_perfect(sheet, told)
    if perfect and any(is_of_before(sheet, n) for v in {verb, told} for n in joined(sheet, v)):
        return True
    if any(f.stated for f in one.figures):
        return False
    return (perfect and is_of_any(sheet, one)) or is_counted_over(sheet, one, verb)


def is_accused_of(sheet: Sheet, one: Draft) -> bool:
    """True for "accused him of torture and killings": of no one deed."""
    i = one.match.i
    while sheet.tokens[i].dep == "conj":
        i = sheet.tokens[i].head
    of = sheet.tokens[sheet.tokens[i].head]
    charged = of.lemma == "of" and sheet.tokens[of.head].lemma == "accuse"
    any_such = is_bare_plural(sheet, one.match.i) or is_stuff(sheet, one.match.i)
    return charged and any_such and not one.match.objects


def is_this_year(sheet: Sheet, one: Draft) -> bool:
    """True for "has attacked 14 bases this year"."""
    verb = verb_of(sheet, one)
    year = one.when is not None and one.when.relative == "year+0"
    return year and verb is not None and is_perfect(sheet, verb)


LASTS = frozenset({"battle.advance", "battle.offensive", "battle.siege", "battle.war"})
"""Kinds that go on for weeks: "has advanced since May" is their news."""


def verb_of(sheet: Sheet, one: Draft) -> int | None:
    """The verb by which it is told: its own, or that of what "carries out" it."""
    i = one.match.i if not one.match.nominal else one.match.clause
    if i is None or sheet.tokens[i].pos not in ("VERB", "AUX"):
        return None
    token = sheet.tokens[one.match.i]
    if token.dep == "pobj" and sheet.tokens[token.head].lemma == "of":
        token = sheet.tokens[token.head]  # "Have been accused of war crimes."
    done = token.head == i and token.dep in ("dobj", "nsubjpass", "prep")
    return i if done or not one.match.nominal else None


def accusing(sheet: Sheet, verb: int) -> int:
    """The "accused" of "has accused it of bombing villages": its tense is that of the deed.

    So the "denied" of "has repeatedly denied hitting schools".
    """
    token = sheet.tokens[verb]
    above = sheet.tokens[token.head]
    if token.dep == "xcomp" and token.tag == "VBG":
        return above.i
    if token.dep != "pcomp" or above.lemma != "of":
        return verb
    return above.head if sheet.tokens[above.head].pos == "VERB" else verb


def joined(sheet: Sheet, verb: int) -> Iterator[int]:
    """The verb and those that it is joined to, the first subject's last."""
    yield verb
    while sheet.tokens[verb].dep == "conj" and not has_subject(sheet, verb):
        verb = sheet.tokens[verb].head
        yield verb


def has_subject(sheet: Sheet, verb: int) -> bool:
    """True for a verb with a subject of its own."""
    return any(sheet.tokens[c].dep in ("nsubj", "nsubjpass") for c in sheet.parse.children[verb])


def is_perfect(sheet: Sheet, verb: int) -> bool:
    """True for "have burned", "has been hit": by now, at whatever time."""
    for n in joined(sheet, verb):
        helped = [sheet.tokens[c] for c in sheet.parse.children[n] if sheet.tokens[c].dep == "aux"]
        if helped:
            return any(t.lemma == "have" and t.tag in ("VBZ", "VBP") for t in helped)
    return False


def is_of_before(sheet: Sheet, verb: int) -> bool:
    """True for "has been hit before", "repeatedly", "three times", "since the talks failed"."""
    words = open_event_words()
    for c in sheet.parse.children[verb]:
        token = sheet.tokens[c]
        if token.dep == "advmod" and token.lemma.lower() in words.again_and_again:
            return True
        if token.lemma == "time" and token.tag == "NNS":
            return True
        if token.dep in ("advcl", "prep", "mark") and is_since(sheet, c):
            return True
    return False


def is_since(sheet: Sheet, i: int) -> bool:
    """True for "since the talks failed", "since then"."""
    return any(sheet.tokens[n].lemma.lower() == "since" for n in (i, *sheet.parse.children[i]))


def is_of_any(sheet: Sheet, one: Draft) -> bool:
    """True where nothing says which were struck: "have shot at protesters", "similar raids"."""
    if one.match.nominal:
        return is_bare_plural(sheet, one.match.i)
    deeds = [n for n in one.match.words if sheet.tokens[n].pos == "NOUN"]
    told = [*one.match.objects] or deeds or [n for _, n in one.match.phrases]
    return bool(told) and all(is_bare_plural(sheet, n) or is_stuff(sheet, n) for n in told)


def is_stuff(sheet: Sheet, i: int) -> bool:
    """True for "livestock", "aid": nothing says which or how much."""
    below = sheet.parse.children[i]
    told = any(sheet.tokens[c].dep in ("det", "poss", "nummod", "appos") for c in below)
    return sheet.tokens[i].tag == "NN" and not told


LIVED = frozenset({"casualties", "detention"})
"""Families of what befalls one man more than once in his life."""


def is_counted_over(sheet: Sheet, one: Draft, verb: int) -> bool:
    """True for "he was wounded twice": the count of a life, not of the news."""
    if one.family not in LIVED or one.when is not None:
        return False
    single = all(sheet.tokens[o].tag in ("NN", "NNP", "PRP") for o in one.match.objects)
    return single and any(
        sheet.tokens[c].lemma.lower() in ("twice", "thrice")
        or (sheet.tokens[c].lemma == "time" and sheet.tokens[c].tag == "NNS")
        for c in sheet.parse.children[verb]
    )


def leave_at_large(sheet: Sheet, one: Draft, *, known: bool) -> None:
    """Take the day and place of a deal from "weeks of fighting"; records behind news are known."""
    if one.match.nominal and is_of_years(sheet, one.match.i):
        own = sheet.parse.subtree(one.match.i)
        inside = sheet.tokens[own[0]].start, sheet.tokens[own[-1]].end
        one.places = tuple(p for p in one.places if is_within(p.start, inside))
        one.when = one.when if one.when and is_within(one.when.start, inside) else None
    if known and not one.figures:
        one.background = one.settled = True


def is_within(start: int | None, span: tuple[int, int]) -> bool:
    """True for words that stand in a span of the text."""
    return start is not None and span[0] <= start < span[1]
