"""What people died of, where a toll is told apart from its attack: bodies found days after it, the
wounded who died, the toll "in the bombings"."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.families import ATTACK, AVERTED, HARM
from reportedly.claims.contexts.same_places import alike_setting
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.other_acts import is_days_apart
from reportedly.gazetteer.event_words import open_event_words
from reportedly.records.claims import About

LATER = timedelta(14)
"""For so long bodies of one attack are found and its wounded die, as news goes on telling it."""
TOLD = ("asserted", "claimed")


def die_of(sheet: Sheet, drafts: list[Draft]) -> None:
    """Let each toll point at the attack that it names, or of which it is found to be later."""
    for n, one in enumerate(drafts):
        if one.family != "casualties" or one.about or is_of_many(one):
            continue
        beside = [d for d in drafts if d.sentence == one.sentence]
        event = named_by(sheet, one, beside) or died_in(sheet, one, beside)
        if event is None and is_aftermath(sheet, one):
            earlier = [d for d in drafts[:n] if d.article == one.article]
            event = last_attack(sheet, one, earlier)
        if event is not None:
            one.about.append(About("because_of", event.id, None, None, None))


def is_of_many(one: Draft) -> bool:
    """True for a running total: of no single attack."""
    return any(f.scope in ("cumulative", "rate", "stock") for f in one.figures)


def last_attack(sheet: Sheet, one: Draft, earlier: list[Draft]) -> Draft | None:
    """The attack told last before that a toll may be of; else a toll that tells one."""
    found = [d for d in reversed(earlier) if may_be_of(one, d)]
    found = [d for d in found if d.family in ATTACK] or found
    return next((d for d in found if not is_aftermath(sheet, d)), None)


def named_by(sheet: Sheet, one: Draft, drafts: list[Draft]) -> Draft | None:
    """The attack within the words of a toll: "the toll from the blast", "the dead of the raid"."""
    if not one.match.nominal:
        return None
    below = set(sheet.parse.subtree(one.match.i))
    told = (d for d in drafts if d.family in ATTACK and d.match.nominal and d.match.i in below)
    return next(told, None)


def died_in(sheet: Sheet, one: Draft, drafts: list[Draft]) -> Draft | None:
    """The attack that a toll's verb was in: "died in a raid", "when gunmen stormed a post"."""
    if one.match.nominal:
        return None
    told = (d for d in drafts if d.family in ATTACK and d.modality in TOLD and not d.total)
    told = (d for d in told if not is_days_apart(sheet, d.match.i))
    return next((d for d in told if is_where_one_died(sheet, one.match.i, d)), None)


def is_where_one_died(sheet: Sheet, verb: int, event: Draft) -> bool:
    """True for an event right below the "in" or the "when" of a verb."""
    head = event.match.i if event.match.clause is None else event.match.clause
    below = event.match.i if event.match.nominal else head
    over = sheet.tokens[sheet.tokens[below].head]
    if event.match.nominal:
        joined = sheet.tokens[below].dep == "pobj" and over.lemma in DURING
        return joined and over.head == verb
    marks = (c for c in sheet.parse.children[below] if sheet.tokens[c].dep in ("mark", "advmod"))
    when = any(sheet.tokens[c].lemma in WHEN for c in marks)
    return sheet.tokens[below].dep == "advcl" and over.i == verb and when


DURING = frozenset({"in", "during", "by", "from"})
WHEN = frozenset({"when", "as", "after"})


def is_aftermath(sheet: Sheet, one: Draft) -> bool:
    """True for bodies, graves, burials, and deaths of wounds."""
    told = {*one.match.words, one.match.i, *one.match.objects, *one.match.subjects}
    told |= {n for _, n in one.match.phrases}
    if one.match.nominal and one.match.clause is not None:
        told.add(one.match.clause)
    return any(sheet.tokens[n].lemma in open_event_words().aftermath for n in told)


def may_be_of(one: Draft, event: Draft) -> bool:
    """True for an attack or its toll told as news before, at that place, some days ago at most."""
    if event.family not in HARM or event.kind in AVERTED or event.background:
        return False
    if event.modality not in TOLD or not alike_setting(one, event):
        return False
    then, now = (d.when.earliest if d.when else None for d in (event, one))
    if then is None or now is None:
        return True
    return timedelta(0) <= date.fromisoformat(now[:10]) - date.fromisoformat(then[:10]) <= LATER
