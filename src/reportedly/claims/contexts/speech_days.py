"""The day of a speech act whose own words tell none: that of the occasion on which it was done."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.incident_days import TOLD, lends_day, of_incident, scene_time
from reportedly.claims.drafts import Draft

SPEECH = frozenset({"talks", "statement", "agreement", "pledge"})
"""Families of acts by which parties speak or deal with each other."""
GOES_ON = 3
"""Sentences over which the same speaker, or those who met, still speak at the same occasion."""


def date_speech(sheet: Sheet, one: Draft, earlier: list[Draft]) -> None:
    """Give an undated speech act the day of what the same party said or did before."""
    if one.family not in SPEECH or one.when is not None or one.background:
        return
    mine, pronoun = voices(sheet, one), goes_on(sheet, one)
    sides = speaks_for_all(sheet, one)
    for giver in reversed(earlier):
        apart = one.sentence - giver.sentence
        if apart > GOES_ON:
            break
        if giver.family not in SPEECH or giver.background or giver.modality not in TOLD:
            continue
        same = bool(mine & voices(sheet, giver)) or (pronoun and apart == 1)
        met = giver.family == "talks" and (sides or bool(mine & names(giver, met=True)))
        if same or met:
            if giver.when is None:
                continue
            one.when = of_incident(giver.when) if lends_day(giver) else None
            return
    if one.family == "talks" or pronoun:
        one.when = scene_time(sheet, one)


def goes_on(sheet: Sheet, one: Draft) -> bool:
    """True where "he", "she" or "they" speaks on."""
    subjects = {sheet.tokens[s].text.lower() for s in one.match.subjects}
    return bool(subjects & {"he", "she", "they"})


ALL = frozenset({"both", "minister", "side", "leader", "official", "party", "country", "two"})
"""Words by which those who met are told of together ("the ministers", "both sides")."""


def speaks_for_all(sheet: Sheet, one: Draft) -> bool:
    """True where those who met speak or agree together."""
    subjects = [sheet.tokens[s] for s in one.match.subjects]
    return any(
        t.lemma.lower() in ALL
        and (t.tag == "NNS" or t.lemma.lower() in ("both", "two"))
        and any(
            sheet.tokens[c].text.lower() in ("the", "both", "two")
            for c in (t.i, *sheet.parse.children[t.i])
        )
        for t in subjects
    )


def names(one: Draft, *, met: bool = False) -> set[str]:
    """Who acts, for comparing; with those whom they met."""
    return {(p.name or p.text).lower() for p in ((*one.agent, *one.target) if met else one.agent)}


def voices(sheet: Sheet, one: Draft) -> set[str]:
    """Who acts, by name and by the name that the clause itself gives."""
    told = (sheet.tokens[s] for s in one.match.subjects)
    return names(one) | {t.text.lower() for t in told if t.pos in NAMES and t.text[0].isupper()}


NAMES = ("NOUN", "PROPN")
"""What a name is tagged as: a surname that opens a sentence is often taken for a noun."""
