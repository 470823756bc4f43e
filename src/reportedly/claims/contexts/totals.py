"""A lead that adds up several events: "killed in separate operations", "in X and Y provinces"."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite, tells_of_another
from reportedly.claims.contexts.reckoning import is_long, of_incident
from reportedly.claims.contexts.same_places import alike_setting, may_hold, place_names
from reportedly.claims.contexts.tolls import TOLLS, alike, counted
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.pointers import heads
from reportedly.claims.settings.whereabouts import is_event
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.figures import Figure
from reportedly.records.places import ClaimPlace


def is_total(sheet: Sheet, one: Draft) -> bool:
    """True for a toll of several events: by their noun, by two areas, or by "across X"."""
    if one.family not in TOLLS or one.background or not one.figures:
        return False
    at = [p for p in one.places if p.role == "at" and p.basis == "stated"]
    wide = not at or len(at) > 1 or any(p.feature in ("country", "region") for p in at)
    verbs = above(sheet, one)
    told = [n for i in verbs for n in behind(sheet, i)]
    if any(is_of_several(sheet, n, wide=wide) for n in told):
        return True
    doing = [n for i in verbs for n in sheet.parse.children[i] if sheet.tokens[n].dep in DOING]
    if any(is_event(sheet, n) and is_of_several(sheet, n, wide=False) for n in doing):
        return True
    return are_apart(at) or (wide and is_scattered(sheet, one))


def are_apart(places: list[ClaimPlace]) -> bool:
    """True for two areas or towns, none of which may hold the other."""
    pairs = [(p, q) for p in places for q in places if p.name != q.name]
    return bool(pairs) and not any(may_hold(p, q) for p, q in pairs)


DOING = ("nsubj", "dobj")
"""Labels of what kills, or is carried out: "several raids killed", "conducted raids, killing"."""


def above(sheet: Sheet, one: Draft) -> tuple[int, ...]:
    """The words by which it is told, and the verb that a participle hangs on, with its last one."""
    found = set(heads(one.match))
    for i in heads(one.match):
        token = sheet.tokens[i]
        if token.dep in ("advcl", "conj", "acl"):
            found.add(token.head)
        found |= {c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "conj"}
    return tuple(sorted(found))


def behind(sheet: Sheet, i: int) -> list[int]:
    """The nouns behind the prepositions of a verb: "in operations", "during raids"."""
    words = open_setting_words().amid
    preps = [
        c for c in sheet.parse.children[i] if {sheet.tokens[c].lemma, sheet.tokens[c].text} & words
    ]
    return [n for p in preps for n in sheet.parse.children[p] if sheet.tokens[n].dep == "pobj"]


def is_of_several(sheet: Sheet, n: int, *, wide: bool) -> bool:
    """True for "separate operations", "three raids", "a series of clashes", "several towns".

    Raids as such are several where they are told of more than one spot (`wide`).
    """
    words = open_setting_words()
    noun = n
    if sheet.tokens[n].lemma in words.rows_of:
        inside = (k for c in sheet.parse.children[n] for k in sheet.parse.children[c])
        noun = next((k for k in inside if sheet.tokens[k].tag == "NNS"), n)
    if sheet.tokens[noun].tag != "NNS":
        return False
    below = [sheet.tokens[c] for c in sheet.parse.children[noun]]
    counted_ = noun != n or any(t.dep == "nummod" or t.lemma in words.several for t in below)
    known = any(t.dep in ("det", "poss") for t in below) and not counted_
    if is_event(sheet, noun):
        return counted_ or (wide and not known)
    return counted_ and bool({"settlement", "area"} & classes_of(sheet, noun))


def is_scattered(sheet: Sheet, one: Draft) -> bool:
    """True for "across X", "throughout X", "in southern and eastern X" and of the last hours."""
    when = one.when
    if when is not None and when.basis != "incident" and (when.relative or "").startswith("past:"):
        return True
    words = open_setting_words().throughout
    verbs = [c for i in above(sheet, one) for c in sheet.parse.children[i]]
    if any(sheet.tokens[c].lemma in words for c in verbs):
        return True
    return any(names_two_parts(sheet, p) for p in one.places if p.basis == "stated")


def names_two_parts(sheet: Sheet, place: ClaimPlace) -> bool:
    """True for "southern and eastern X"."""
    name = sheet.covered(place.start or 0, place.end or 0)
    parts = [c for n in name for c in sheet.parse.children[n] if sheet.tokens[c].dep == "amod"]
    return any(sheet.tokens[k].dep == "conj" for c in parts for k in sheet.parse.children[c])


def is_part(sheet: Sheet, one: Draft, whole: Draft) -> bool:
    """True for a toll told later in a place of its own inside of what the total covers."""
    if whole.sentence >= one.sentence or one.background or one.total:
        return False
    if not (whole.total or is_smaller_elsewhere(sheet, one, whole)):
        return False
    if not alike(one, whole) or one.modality != whole.modality:
        return False
    if tells_of_another(sheet, one, whole) and not one.places:
        return False
    mine, theirs = {p.name for p in one.places if p.basis != "focus"}, place_names(whole.places)
    if mine & theirs:
        return mine < theirs and are_apart(list(whole.places))  # "In X and Y", then "in X".
    counted_only = all(p.count for p in whole.places)  # "In three towns."
    return bool(mine) and (counted_only or alike_setting(one, whole))


def is_smaller_elsewhere(sheet: Sheet, one: Draft, whole: Draft) -> bool:
    """True for "In the X district, one was killed" behind "several were killed in Y"."""
    if whole.family not in TOLLS or whole.background or not whole.figures or not one.figures:
        return False
    a, b = (sheet.parse.sentences[d.sentence].passage for d in (one, whole))
    spot = [p for p in one.places if p.basis == "stated"]
    wide = all(p.feature in ("country", "adm1", "region") for p in whole.places)
    known = any(is_definite(sheet, n) or sheet.tokens[n].pos == "PRON" for n in one.match.objects)
    if a == b or not spot or not whole.places or not wide or known or is_of_one(sheet, whole):
        return False
    return all(is_fewer(f, whole.figures) for f in one.figures)


def is_of_one(sheet: Sheet, one: Draft) -> bool:
    """True for a toll of "a raid", "the blast": parts told later are of the same."""
    verbs = above(sheet, one)
    told = [n for i in verbs for n in behind(sheet, i)]
    told += [n for i in verbs for n in sheet.parse.children[i] if sheet.tokens[n].dep in DOING]
    return any(is_event(sheet, n) and sheet.tokens[n].tag == "NN" for n in told)


def is_fewer(figure: Figure, wholes: tuple[Figure, ...]) -> bool:
    """True for a number that is less than the least that each whole of its count can be."""
    rows = [w for w in wholes if counted(w) == counted(figure) and w.scope == figure.scope]
    most = figure.high
    return bool(rows) and most is not None and all(most < (w.low or 0) for w in rows)


def take_apart(sheet: Sheet, one: Draft, earlier: list[Draft]) -> None:
    """Call the figures of the total cumulative that this one gives a part of, and take its day."""
    for whole in (d for d in earlier if is_part(sheet, one, d)):
        if all(f.high == 1 and not f.stated for f in whole.figures):
            whole.restates, whole.fuller = True, one  # "Killed a leader in two raids in X."
            continue
        beside = [d for d in earlier if d.sentence == whole.sentence and d.total]
        for total in [whole, *(d for d in beside if d is not whole)]:
            total.figures = added_up(total.figures)
        if one.when is None and whole.when is not None and not is_long(whole.when, SPAN):
            one.when = of_incident(whole.when)


def added_up(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures of a total: they are of no one incident."""
    return tuple(
        msgspec.structs.replace(f, scope="cumulative") if f.scope == "incident" else f
        for f in figures
    )


SPAN = timedelta(2)
"""Days of a total whose parts are of the same days ("over the past 24 hours")."""
