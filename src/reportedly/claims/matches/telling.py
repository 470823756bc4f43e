"""Words that only bring in what is told, or say who somebody is: they are no claims."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.askings import is_empty
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.behind import is_name, is_party
from reportedly.gazetteer.sources import open_sources
from reportedly.gazetteer.speech import open_speech

BROUGHT_IN = frozenset({"statement.announced", "statement.accused"})
"""Kinds that say no more than that something was told, where it is told in the same breath."""
TOLD_WHILE = frozenset({"talks.met", "statement.announced"})
BY_SOMEBODY = frozenset(
    f"statement.{how}"
    for how in ("announced", "confirmed", "argued", "declined", "recognised", "appealed")
)
"""Kinds that are an act of somebody: nobody's confirmation confirms."""


def is_mere_telling(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, triggers: Mapping[int, str]
) -> bool:
    """True for "announced that", "it was confirmed that", "speaking to X, Y said"."""
    row = clauses.get(match.i)
    if row is None:
        return names_role(sheet, match) or speaks_itself(sheet, match, triggers)
    kind = match.frame.kind
    if kind == "statement.announced" and (row.relation == "acl" or is_bare_pronoun(sheet, row)):
        return True
    spoken_to = row.relation in ("acl", "advcl") and sheet.tokens[row.i].lemma == "speak"
    if kind == "talks.met" and spoken_to and not row.infinitive:
        return True
    if kind == "statement.accused" and blames_thing(sheet, row):
        return True
    if kind == "statement.appealed" and is_shown(sheet, row):
        return True
    if kind in BROUGHT_IN and tells_by_clause(sheet, match):
        return kind != "statement.accused" or is_told_below(sheet, match, triggers)
    if kind in BY_SOMEBODY and row.passive and is_nobodys(sheet, row):
        return True
    if kind == RETALIATION and sheet.tokens[row.i].lemma == "threaten":
        return is_told_in_infinitive(sheet, row, triggers)  # "Threatened to attack."
    if kind == "pledge.vowed" and is_told_in_infinitive(sheet, row, triggers):
        return True
    if is_empty(sheet, row, match) or is_indirect_question(sheet, row, match):
        return True
    if kind == "pledge.support" and only_describes(sheet, row):
        return True
    if kind == "protest.strike" and is_named_so(sheet, row):
        return True
    if kind.startswith("statement.") and (is_of_those(sheet, row) or is_somebodys(sheet, row)):
        return True
    if kind == "assessment.importance" and is_restrictive(sheet, row):
        return True
    return kind in TOLD_WHILE and is_to_whom_it_is_said(sheet, match)


RETALIATION = "pledge.retaliation"


def is_bare_pronoun(sheet: Sheet, row: Clause) -> bool:
    """True for "we will announce it": what is told stands elsewhere."""
    return bool(row.objects) and all(sheet.tokens[o].pos == "PRON" for o in row.objects)


def blames_thing(sheet: Sheet, row: Clause) -> bool:
    """True for "blaming human error": nobody is accused."""
    told = [referent(sheet, o) for o in row.objects]
    return bool(told) and not any(is_party(sheet, o) or is_name(sheet, o) for o in told)


def is_shown(sheet: Sheet, row: Clause) -> bool:
    """True for "it underscores the need": a thing bears witness, nobody asks."""
    bare = all(sheet.tokens[s].lemma in ("it", "this", "that", "these") for s in row.subjects)
    return bool(row.subjects) and bare and sheet.tokens[row.i].lemma in open_speech().show


def names_role(sheet: Sheet, match: Match) -> bool:
    """True for "an aid group", "an attack helicopter", "guarantor of the talks": what each is."""
    token, family = sheet.tokens[match.i], match.frame.kind.partition(".")[0]
    if family in WAGED and token.head > match.i and token.dep in ("compound", "nmod", "amod"):
        borne = classes_of(sheet, token.head)
        return match.nominal and bool(borne & BEARERS) and "victims" not in borne
    if family not in NAMING:
        return False
    if token.dep in ("compound", "nmod", "amod"):
        return bool(classes_of(sheet, token.head) & NAMELESS)
    if token.dep != "pobj" or sheet.tokens[token.head].lemma not in ("of", "in", "to", "for"):
        return False
    above = sheet.tokens[sheet.tokens[token.head].head]
    return above.pos == "NOUN" and bool(classes_of(sheet, above.i) & ROLES)


def speaks_itself(sheet: Sheet, match: Match, triggers: Mapping[int, str]) -> bool:
    """True for "the bishops' conference expressed outrage": a body, not a meeting."""
    token = sheet.tokens[match.i]
    told = triggers.get(token.head, "").startswith("statement.")
    return told and token.dep == "nsubj" and match.frame.kind.startswith("talks.")


def is_named_so(sheet: Sheet, row: Clause) -> bool:
    """True for "called the strike a crime": nobody called a strike."""
    return any(sheet.tokens[c].dep == "oprd" for c in sheet.parse.children[row.i])


WAGED = frozenset({"battle", "strike", "bombing", "territory", "detention", "violence"})
BEARERS = frozenset({"forces", "fighters", "weapon", "aircraft", "vessel", "bomb_trade"})
"""Classes of who or what bears the name of a deed without having done it."""
NAMING = frozenset({"talks", "aid", "passage"})
ROLES = frozenset({"officials", "parties", "leaders"})


def tells_by_clause(sheet: Sheet, match: Match) -> bool:
    """True where what is announced follows as a clause, of the verb or of its "statement"."""
    say = open_sources().verbs["say"]
    for i in match.words:
        for c in sheet.parse.children[i]:
            token = sheet.tokens[c]
            if token.dep == "ccomp" and token.pos in ("VERB", "AUX"):
                return True
            if c > i and token.dep in ("acl", "advcl") and token.lemma in say:
                return True
    return False


def is_told_in_infinitive(sheet: Sheet, row: Clause, triggers: Mapping[int, str]) -> bool:
    """True for "promised to train guards": the training is the claim, planned."""
    below = (c for c in sheet.parse.children[row.i] if c in triggers)
    return any(sheet.tokens[c].dep == "xcomp" for c in below)


def is_told_below(sheet: Sheet, match: Match, triggers: Mapping[int, str]) -> bool:
    """True where the clause that is alleged tells an event, which is the claim."""
    return any(
        i in triggers
        for c in sheet.parse.children[match.i]
        if sheet.tokens[c].dep == "ccomp"
        for i in sheet.parse.subtree(c)
    )


def is_indirect_question(sheet: Sheet, row: Clause, match: Match) -> bool:
    """True for "who they believe was behind it": nobody is said to have done it."""
    if not match.frame.kind.startswith("statement.") or row.relation in ("relcl", "acl"):
        return False
    return any(sheet.tokens[s].text.lower() in ("who", "what", "whoever") for s in row.subjects)


def is_nobodys(sheet: Sheet, row: Clause) -> bool:
    """True for "it has been confirmed" and "while not verified": the words name no doer."""
    bare = all(sheet.tokens[o].lemma == "it" for o in row.objects)
    return not row.subjects and (bare or row.relation in ("advcl", "acl"))


def is_to_whom_it_is_said(sheet: Sheet, match: Match) -> bool:
    """True for "speaking to the council, she said": a source, not a meeting.

    So is "in announcing the pullout, he said".
    """
    token = sheet.tokens[match.i]
    told = match.frame.kind != "talks.met" or token.lemma in open_speech().converse
    if token.tag != "VBG" or not told:
        return False
    say = open_sources().verbs["say"]
    return any(sheet.tokens[a].lemma in say for a in list(sheet.parse.ancestors(match.i))[:2])


def only_describes(sheet: Sheet, row: Clause) -> bool:
    """True for "an official who works with refugees": it tells who somebody nameless is."""
    token = sheet.tokens[row.i]
    if token.dep == "pcomp":
        token = sheet.tokens[sheet.tokens[token.head].head]
    if token.dep not in ("acl", "relcl") or sheet.tokens[token.head].pos != "NOUN":
        return False
    actor = sheet.mention(token.head, "actor")
    before = sheet.tokens[sheet.parse.subtree(token.i)[0] - 1].text
    named = actor is not None and bool(actor.actor and actor.actor.name)
    return not named and before != "," and bool(classes_of(sheet, token.head) & NAMELESS)


def is_of_those(sheet: Sheet, row: Clause) -> bool:
    """True for "those who were busy condemning others": it only says who is meant."""
    above = next((a for a in (row.i, *sheet.parse.ancestors(row.i)) if is_relative(sheet, a)), None)
    if above is None:
        return False
    noun = sheet.tokens[above].head
    return any(sheet.tokens[n].lemma == "those" for n in (noun, *sheet.parse.children[noun]))


def is_somebodys(sheet: Sheet, row: Clause) -> bool:
    """True for "somebody called for help": nobody who could be named has spoken."""
    return any(sheet.tokens[s].lemma in ("somebody", "someone", "anyone") for s in row.subjects)


def is_restrictive(sheet: Sheet, row: Clause) -> bool:
    """True for "the role that they will play": it only says which is meant."""
    before = sheet.tokens[max(0, sheet.parse.subtree(row.i)[0] - 1)].text
    return row.relation in ("relcl", "acl") and before != ","


def is_relative(sheet: Sheet, i: int) -> bool:
    """True for the verb of a relative clause."""
    return sheet.tokens[i].dep == "relcl"


NAMELESS = frozenset({"people", "organisation"})
