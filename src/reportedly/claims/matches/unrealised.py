"""What the words only ask for, could do, explain or avoid: no event, planned or otherwise."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.claims.clauses.rows import first_of_row, is_mandated
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.averted import (
    is_asked,
    is_averted,
    is_avoided,
    is_gerund,
    is_imagined,
)
from reportedly.claims.matches.devices import is_mere_device
from reportedly.claims.matches.matching import LIGHT, Match, has_number
from reportedly.claims.matches.meant import (
    is_able,
    is_acting,
    is_bare_form,
    is_ensured,
    is_mere_goal,
    is_mere_purpose,
    is_only_helped,
    is_so_that,
)
from reportedly.claims.matches.prospects import is_only_weighed
from reportedly.claims.matches.settled_by import is_definite
from reportedly.claims.matches.spoken_about import is_spoken_about
from reportedly.claims.matches.supposed import is_supposed
from reportedly.claims.matches.telling import is_mere_telling
from reportedly.claims.matches.undone import is_done_without
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.speech import open_speech

QUESTIONS = frozenset({"how", "whether", "where", "when", "why"})
ASKED = frozenset({"statement.appealed", "statement.warned", "talks.offered"})


def realised(sheet: Sheet, clauses: dict[int, Clause], found: list[Match]) -> list[Match]:
    """The matches that tell an event or a state, as it is or as somebody plans it."""
    triggers = {w: m.frame.kind for m in found for w in m.words[:1]}
    return [
        m
        for m in found
        if not is_asked(sheet, clauses, m)
        and not is_done_without(sheet, m)
        and not is_only_weighed(sheet, clauses, m)
        and not is_so_that(sheet, clauses, m)
        and not is_bare_form(sheet, clauses, m)
        and not is_ensured(sheet, clauses, m)
        and not is_acting(sheet, clauses, m)
        and not is_able(sheet, clauses, m)
        and not is_only_helped(sheet, clauses, m)
        and not is_mere_device(sheet, clauses, m, triggers)
        and not is_mere_telling(sheet, clauses, m, triggers)
        and not is_mere_purpose(sheet, clauses, m)
        and not is_mere_goal(sheet, clauses, m)
        and not is_spoken_about(sheet, clauses, m)
        and not is_supposed(sheet, clauses, m, triggers)
        and not is_unrealised(sheet, clauses, m, triggers)
    ]


def is_unrealised(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, triggers: dict[int, str]
) -> bool:
    """True for an event that is only asked for, possible, explained or to be avoided.

    `triggers` maps the head tokens of all matched frames to their kinds.
    """
    if match.frame.kind.partition(".")[0] in ("statement", "talks", "pledge", "assessment"):
        row = clauses.get(match.i)
        if asks_you(sheet, match) or is_urged(sheet, match) or is_needful(sheet, clauses, match):
            return True
        if match.nominal and is_asked_of_others(sheet, clauses, match, triggers):
            return True
        if is_aim_of_talks(clauses, match, triggers) or is_trend_sought(clauses, match):
            return True
        if row is None or row.modals:
            return False
        while not row.infinitive and row.relation in ("conj", "xcomp") and row.above is not None:
            row = clauses[row.above]  # "urged them to stop backing M23 and lift the siege"
        asked = row.infinitive or is_mandated(sheet, clauses, row)
        return asked and is_asked_for(sheet, clauses, row.i, triggers)
    if match.nominal and (is_avoided(sheet, clauses, match) or is_imagined(sheet, match)):
        return True
    if match.nominal and is_weighed(sheet, clauses, match, triggers):
        return True
    if is_averted(sheet, clauses, match):
        return True
    if match.frame.kind.partition(".")[0] in SOUGHT:
        if match.nominal:
            return is_asked_of_others(sheet, clauses, match, triggers)
        if is_needful(sheet, clauses, match):
            return True
    top = infinitive_of(sheet, clauses, match)
    return top is not None and any(rule(sheet, clauses, top, triggers) for rule in RULES)


def asks_you(sheet: Sheet, match: Match) -> bool:
    """True for "can you confirm": who is asked has not spoken yet."""
    told = match.frame.kind.startswith("statement.")
    return told and any(sheet.tokens[s].lemma == "you" for s in match.subjects)


SOUGHT = frozenset({"aid", "passage"})
"""Families that an appeal asks for by their nouns: "called for safe passage"."""


def is_aim_of_talks(clauses: dict[int, Clause], match: Match, triggers: dict[int, str]) -> bool:
    """True for "will meet X to continue discussions", and for "so that talks have a chance"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or not match.frame.kind.startswith("talks."):
        return False
    if match.nominal and match.i in row.subjects and row.mark in ("so", "that"):
        return row.relation == "advcl"
    if not row.infinitive:
        return False
    if row.modals or row.above is None or row.relation not in ("advcl", "xcomp", "acl"):
        return False
    return triggers.get(row.above, "").startswith("talks.")


def is_trend_sought(clauses: dict[int, Clause], match: Match) -> bool:
    """True for "to sustain the momentum": nobody says that it goes so."""
    row = clauses.get(match.clause) if match.clause is not None else None
    sought = match.nominal and match.frame.kind == "assessment.trend"
    return sought and row is not None and row.infinitive and match.i in row.objects


def is_needful(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "it is important that we meet": the speaker calls for it, and nobody has met."""
    row = clauses.get(match.i)
    while row is not None and row.relation == "xcomp" and row.above is not None:
        row = clauses[row.above]  # "It is vital that aid keeps reaching the region."
    if row is None or row.relation not in ("ccomp", "advcl") or row.above is None:
        return False
    family = match.frame.kind.partition(".")[0]
    if family not in ("talks", "pledge", *SOUGHT) or sheet.tokens[row.above].lemma != "be":
        return False
    needful = open_speech().needful
    return any(
        sheet.tokens[c].dep == "acomp" and sheet.tokens[c].lemma in needful
        for c in sheet.parse.children[row.above]
    )


def is_asked_of_others(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, triggers: dict[int, str]
) -> bool:
    """True for the noun of what an appeal asks for: "called for safe passage", "asks for aid"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or match.i in row.subjects:
        return False
    if triggers.get(row.i) == "statement.appealed":
        return not is_definite(sheet, match.i)
    return row.infinitive and is_asked_for(sheet, clauses, row.i, triggers)


SAID_OF = frozenset("aim intend charge accuse suspect suspicion accusation allegation".split())
"""Words before "of doing" or "at doing": it is meant or alleged, not judged."""


def is_urged(sheet: Sheet, match: Match) -> bool:
    """True for "the importance of holding them to account": it ought to be done."""
    token = sheet.tokens[match.i]
    if token.dep != "pcomp" or match.frame.kind.partition(".")[0] not in ("pledge", "assessment"):
        return False
    above = sheet.tokens[sheet.tokens[token.head].head].lemma
    return above in open_event_words().needs or above in SAID_OF


def infinitive_of(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> int | None:
    """The infinitive that tells the event: the trigger, or the light verb it is the object of."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is not None and row.above is not None and is_gerund(sheet, row) and not match.nominal:
        row = clauses[row.above]  # "urged them to stop fighting"
    if row is not None and is_mandated(sheet, clauses, row):
        return row.i
    if row is not None and not match.nominal:
        row = first_of_row(sheet, clauses, row)
    if row is None or not row.infinitive or row.modals:
        return None
    if match.nominal and not (
        match.i in (*row.objects, *row.subjects)
        and sheet.tokens[row.i].lemma in LIGHT | open_event_words().granting
    ):
        return None
    return row.i


def is_how_to(sheet: Sheet, clauses: dict[int, Clause], i: int, triggers: dict[int, str]) -> bool:
    """ "how to end the siege"."""
    return clauses[i].mark in QUESTIONS


def is_needed(sheet: Sheet, clauses: dict[int, Clause], i: int, triggers: dict[int, str]) -> bool:
    """ "the need to continue operations"."""
    noun = sheet.tokens[sheet.tokens[i].head]
    return sheet.tokens[i].dep == "acl" and noun.lemma in open_event_words().needs


def is_capability(
    sheet: Sheet, clauses: dict[int, Clause], i: int, triggers: dict[int, str]
) -> bool:
    """ "unable to leave", "it is important to withdraw"."""
    above = sheet.tokens[i].head
    if above == i or has_managed(sheet, clauses, i):
        return False
    around = (above, *sheet.parse.children[above])
    return sheet.tokens[i].dep in ("xcomp", "ccomp", "acl", "advcl") and any(
        sheet.tokens[a].lemma in open_event_words().capable and sheet.tokens[a].pos == "ADJ"
        for a in around
        if a < i
    )


def has_managed(sheet: Sheet, clauses: dict[int, Clause], i: int) -> bool:
    """True for "were able to free 13 of them": so many were freed."""
    able = sheet.tokens[sheet.tokens[i].head]
    verb = sheet.tokens[able.head]
    if able.lemma != "able" or verb.tag != "VBD" or clauses[i].negated:
        return False
    unsaid = any(sheet.tokens[c].dep == "neg" for c in sheet.parse.children[verb.i])
    numbered = any(has_number(sheet, n) for n in clauses[i].objects)
    return numbered and not unsaid


def is_asked_for(
    sheet: Sheet, clauses: dict[int, Clause], i: int, triggers: dict[int, str]
) -> bool:
    """ "urged them to leave": the appeal tells it."""
    above = clauses[i].above
    if clauses[i].relation not in ("xcomp", "ccomp", "advcl", "conj") or above is None:
        return False
    if triggers.get(above) in ASKED:
        return True
    row = clauses[above]
    return row.infinitive and is_asked_for(sheet, clauses, above, triggers)


def is_not_come_to(
    sheet: Sheet, clauses: dict[int, Clause], i: int, triggers: dict[int, str]
) -> bool:
    """ "could not move to make arrests": what was not even set about."""
    above = clauses[i].above
    if above is None or not clauses[above].negated:
        return False
    moved = sheet.tokens[above].lemma in ("move", "go", "come", "act", "step")
    return clauses[i].relation == "advcl" or (moved and clauses[i].relation == "xcomp")


def is_ruled(sheet: Sheet, clauses: dict[int, Clause], i: int, triggers: dict[int, str]) -> bool:
    """ "the law allows the police to detain suspects": a rule is no event."""
    rules, above = open_event_words().rules_of_law, clauses[i].above
    while above is not None and clauses[i].relation in ("xcomp", "ccomp"):
        if any(sheet.tokens[s].lemma in rules for s in clauses[above].subjects):
            return True
        i, above = above, clauses[above].above
    return False


def is_weighed(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, triggers: dict[int, str]
) -> bool:
    """ "A ceasefire is the first step": what it would mean, not that there is one."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or match.i not in row.subjects or is_definite(sheet, match.i):
        return False
    told = triggers.get(row.i, "").startswith("assessment.")
    return told and match.frame.kind.startswith("agreement.") and not row.modals


Rule = Callable[[Sheet, dict[int, Clause], int, dict[int, str]], bool]
RULES: tuple[Rule, ...] = (
    is_how_to,
    is_needed,
    is_capability,
    is_asked_for,
    is_ruled,
    is_not_come_to,
)
