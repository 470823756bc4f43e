"""The day of a speech act whose own words tell none: that of the occasion on which it was done."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.incident_days import TOLD, lends_day, scene_time, verb_above
from reportedly.claims.contexts.reckoning import of_incident
from reportedly.claims.drafts import Draft
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.times import When

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
    one.when = one.when or statement_day(sheet, one)


def statement_day(sheet: Sheet, one: Draft) -> When | None:
    """The day of the statement whose words these are: "The minister issued this today: We ...".

    It rules what is said in quotation marks or by "we" and "I" until another is opened.
    """
    if not (one.match.i in sheet.quoted or is_first_person(sheet, one)):
        return None
    for n in range(one.sentence - 1, -1, -1):
        sentence = sheet.parse.sentences[n]
        if sentence.article != one.article:
            return None
        if opens_statement(sheet, sentence.start, sentence.end):
            told = [m.when for m in sheet.of_sentence.get(n, ()) if dates_statement(sheet, m)]
            days = {w.earliest: w for w in told if isinstance(w, When) and w.earliest is not None}
            return of_incident(*days.values()) if len(days) == 1 else None
    return None


def is_first_person(sheet: Sheet, one: Draft) -> bool:
    """True where "we" or "I" acts."""
    return any(sheet.tokens[s].text.lower() in ("we", "i") for s in one.match.subjects)


def opens_statement(sheet: Sheet, start: int, end: int) -> bool:
    """True for a sentence that what somebody says stands behind."""
    told = sheet.text[start:end].rstrip()
    return told.endswith(":") or "following statement" in told


def dates_statement(sheet: Sheet, mention: Mention) -> bool:
    """True for a time that hangs on a verb of saying or giving out."""
    if mention.type != "time":
        return False
    verb, known = verb_above(sheet, mention), open_sources().verbs
    return verb is not None and sheet.tokens[verb].lemma in (*known["say"], *known["give_out"])


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
