"""Introduced or presupposed: which event words tell an event and which only speak of one."""

from __future__ import annotations

from reportedly.claims.clauses.described import describes
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import LIGHT, PLACED, Match
from reportedly.claims.matches.settled_by import (
    is_dated_or_counted,
    is_definite,
    is_set_somewhere,
    is_timed_or_counted,
)
from reportedly.gazetteer.event_words import open_event_words

PAST = frozenset("previous earlier past former recent last prior old".split())
STATES = frozenset({"battle.war", "battle.campaign", "battle.conflict", "violence.atrocities"})
"""Kinds whose noun names a long state of things: told only where a verb begins it."""
OUTBREAK = frozenset("declare start begin launch break erupt wage commit perpetrate".split())
RECKONING = frozenset(
    "rise climb reach stand increase grow jump mount put pass exceed top bring raise be".split()
)
"""Verbs that tell a count of losses: "the death toll rose to", "put the number of dead at"."""
REPUTATION = frozenset(
    (
        "planner mastermind organiser organizer facilitator financier coordinator architect "
        "specialist specialise specialize veteran expert tie link connect implicate notorious "
        "infamous known"
    ).split()
)
"""Words for what somebody is known for: the events below them are no news."""


def is_presupposed(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, speech: frozenset[int]
) -> bool:
    """True for an event noun that its sentence takes as known rather than tells.

    `speech` are the triggers of speech acts: what is condemned or welcomed is known.
    """
    token = sheet.tokens[match.i]
    if token.dep in ("compound", "nmod", "poss") or _says_again(sheet, match.i):
        return True
    if _describes_a_person(sheet, match):
        return True
    below = [sheet.tokens[c] for c in sheet.parse.children[match.i]]
    if any({t.lemma, t.text.lower()} & (PAST | JUDGED) for t in below):
        return True
    if is_remembered(sheet, match.i) or is_told_again(sheet, clauses, match):
        return True
    if is_habit(sheet, clauses, match):
        return True
    if is_introduced(sheet, clauses, match):
        return False
    if match.frame.kind in STATES:
        return True
    if is_new(sheet, clauses, match) and match.clause not in speech:
        return False
    return not is_set_somewhere(sheet, match)


def is_settled(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, speech: frozenset[int]
) -> bool:
    """True for an event noun that no setting makes news, and for "the besieged town".

    It names a long state of things, what somebody is known for, or barely what is condemned.
    """
    if not match.nominal:
        family = match.frame.kind.partition(".")[0]
        return describes(sheet, match.i) and family in ("territory", "battle")
    if _describes_a_person(sheet, match) or sheet.tokens[match.i].dep == "compound":
        return True  # "the planner of attacks", "ceasefire monitors"
    if is_the_wounded(sheet, match) or is_remembered(sheet, match.i):
        return True
    rules = (is_habit, is_thought_of, is_told_again)
    if any(rule(sheet, clauses, match) for rule in rules):
        return True
    if is_of_end(sheet, match.i) and not (match.subjects or is_dated_or_counted(sheet, match)):
        return True
    if is_introduced(sheet, clauses, match):
        return False
    bare = match.clause in speech and not is_set_somewhere(sheet, match)
    return match.frame.kind in STATES or bare


JUDGED = frozenset({"illegal", "unlawful"})
"""Words that judge an event which everybody knows ("the illegal annexation")."""


def is_thought_of(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "a ceasefire remains the only path": what one would be, not that there is one."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or match.i not in row.subjects or is_definite(sheet, match.i):
        return False
    weighed = sheet.tokens[row.i].lemma in ("be", "remain", "seem", "become")
    if not weighed or sheet.tokens[row.i].tag not in ("VBZ", "VBP") or row.perfect:
        return False
    below = [sheet.tokens[c] for c in sheet.parse.children[row.i]]
    told = any(t.dep in ("attr", "acomp", "advmod") and t.i > row.i for t in below)
    return (
        match.frame.kind.startswith("agreement.") and told and not is_under_way(sheet, row, match)
    )


def is_told_again(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "the deaths came as", "the raid was seen as": known, and weighed or dated by it."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or not is_definite(sheet, match.i) or is_set_somewhere(sheet, match):
        return False
    words, lemma = open_event_words(), sheet.tokens[row.i].lemma
    if row.passive and match.i in row.objects:
        return lemma in words.regarding
    return match.i in row.subjects and lemma in words.coming


def is_remembered(sheet: Sheet, i: int) -> bool:
    """ "the anniversary of the massacre": it is known already."""
    token, memories = sheet.tokens[i], open_event_words().memories
    if token.dep == "dobj":
        return sheet.tokens[token.head].lemma in memories
    if token.dep != "pobj" or sheet.tokens[token.head].lemma not in ("of", "for"):
        return False
    return sheet.tokens[sheet.tokens[token.head].head].lemma in memories


def is_habit(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "has carried out kidnappings and bombings": what a group is known for, not when or where."""
    if match.sources:
        return False
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or not row.perfect or row.passive or sheet.tokens[match.i].tag != "NNS":
        return False
    below = [sheet.tokens[c] for c in sheet.parse.children[match.i]]
    bare = not any(t.dep in ("det", "nummod", "poss") for t in below)
    many = any(t.lemma in open_event_words().numberless for t in below)
    if bare and many and match.i in row.objects:
        return not any(sheet.mention(n, "time") is not None for n in sheet.parse.subtree(row.i))
    return bare and match.i in row.objects and not is_dated_or_counted(sheet, match)


def _describes_a_person(sheet: Sheet, match: Match) -> bool:
    """True for "a planner of attacks", "tied to the killing": it tells who somebody is."""
    for above in sheet.parse.ancestors(match.i):
        if sheet.tokens[above].lemma in REPUTATION:
            return True
        if above == match.clause:
            return False
    return False


def _says_again(sheet: Sheet, i: int) -> bool:
    """True for "the raid, an attack that ...": an apposition to another word for the event."""
    token = sheet.tokens[i]
    return token.dep == "appos" and sheet.tokens[token.head].lemma in sheet.kinds.nouns


def is_known_to_the_reader(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "the strike that killed him", "the besieged town": it only says which is meant."""
    if describes(sheet, match.i):
        return True
    row = clauses.get(match.i)
    if row is None or row.relation not in ("relcl", "acl"):
        return False
    noun = sheet.tokens[row.i].head
    before = sheet.tokens[min(sheet.parse.subtree(row.i)) - 1].text if row.i else ""
    definite = any(
        sheet.tokens[c].lemma in ("the", "this", "that", "those", "these")
        or sheet.tokens[c].tag == "PRP$"
        for c in (*sheet.parse.children[noun], noun)
    )
    if match.frame.kind.startswith("displacement.") and before != ",":
        # "aid for refugees fleeing the war": whom it helps, not that they flee.
        counted = any(sheet.tokens[c].dep == "nummod" for c in sheet.parse.children[noun])
        timed = any(sheet.mention(n, "time") is not None for n in sheet.parse.subtree(match.i))
        if not counted and not timed and sheet.mention(noun, "figure") is None:
            return True
    return definite and before != "," and not is_timed_or_counted(sheet, match)


def is_introduced(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True when a verb tells the event: "launched an attack", "fighting broke out"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None:
        return match.frame.kind not in STATES
    lemma = sheet.tokens[row.i].lemma
    if match.frame.kind.startswith(("casualties.", "displacement.")) and lemma in RECKONING:
        # "put the number of dead at 31": the noun may hang on the object.
        above = {match.i, *list(sheet.parse.ancestors(match.i))[:2]}
        among = {n for p, n in row.prepositions if p == "among"}
        return bool(above & {*row.subjects, *row.objects, *among})
    if match.frame.kind in STATES:
        return lemma in OUTBREAK and _is_argument_alone(sheet, row, match.i)
    if is_reported(sheet, match.i):
        return True
    if lemma == "be":
        below = sheet.parse.children[row.i]
        return any(sheet.tokens[c].dep == "expl" for c in below) or is_under_way(sheet, row, match)
    if match.i in row.objects:
        if lemma in ENDING and is_definite(sheet, match.i):
            return False
        reckoned = lemma in RECKON and match.frame.kind.startswith("casualties.")
        return lemma in LIGHT or reckoned or (row.passive and lemma in PLACED)
    if lemma == "come" and ("under", match.i) in row.prepositions:
        return True
    if match.i in row.subjects:
        return lemma in PLACED
    return False


def is_the_wounded(sheet: Sheet, match: Match) -> bool:
    """True for "to treat the wounded": who they are, and no word of how many."""
    if not match.frame.kind.startswith("casualties.") or is_set_somewhere(sheet, match):
        return False
    if match.clause is not None and any(
        sheet.mention(n, "figure") is not None for n in sheet.parse.subtree(match.clause)
    ):
        return False  # "Put the number of wounded at nine", "the dead are three soldiers".
    return sheet.tokens[match.i].lemma in ("wounded", "injured", "dead", "missing")


def is_of_end(sheet: Sheet, i: int) -> bool:
    """True for "an end to attacks", "a halt to the shelling": what is to end is known."""
    token = sheet.tokens[i]
    while token.dep == "conj":
        token = sheet.tokens[token.head]
    above = sheet.tokens[token.head]
    if token.dep != "pobj" or above.lemma not in ("to", "of"):
        return False
    return sheet.tokens[above.head].lemma in ENDS


ENDS = frozenset({"end", "halt", "stop", "cessation", "stoppage", "pause", "ending"})
"""Nouns of the end that somebody asks for or welcomes."""


def is_reported(sheet: Sheet, i: int) -> bool:
    """True for "with clashes reported in two districts"."""
    below = (sheet.tokens[c] for c in sheet.parse.children[i])
    return any(t.dep == "acl" and t.tag == "VBN" and t.lemma == "report" for t in below)


def is_under_way(sheet: Sheet, row: Clause, match: Match) -> bool:
    """True for "operations are ongoing", "fighting was under way"."""
    words = open_event_words().underway
    below = [c for c in sheet.parse.children[row.i] if c > row.i]
    told = (n for c in below for n in (c, *sheet.parse.children[c]))
    return match.i in row.subjects and any(sheet.tokens[n].lemma in words for n in told)


ENDING = frozenset("stop end halt cease suspend".split())
"""Verbs by which an event that is known comes to an end."""


def is_new(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "an airstrike killed five", "fighting has forced thousands to flee".

    What an indefinite noun names in a clause about the past is first told of there.
    """
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or sheet.tokens[row.i].tag not in ("VBD", "VBN", "VBZ") or row.modals:
        return False
    below = {sheet.tokens[c].lemma for c in sheet.parse.children[match.i]}
    if below & {"a", "an", "another"}:
        return match.i in row.subjects or any(n == match.i for _, n in row.prepositions)
    bare = not any(
        sheet.tokens[c].dep in ("det", "poss", "nmod") for c in sheet.parse.children[match.i]
    )
    return bare and match.i in row.subjects


RECKON = frozenset({"put", "place", "set", "report", "estimate", "revise", "raise"})
"""Verbs by which a source gives the size of a toll."""


def _is_argument_alone(sheet: Sheet, row: Clause, i: int) -> bool:
    """True for "the war began", not for "the war began to be criticised"."""
    goes_on = any(sheet.tokens[c].dep == "xcomp" for c in sheet.parse.children[row.i])
    return i in row.objects or (i in row.subjects and not goes_on)
