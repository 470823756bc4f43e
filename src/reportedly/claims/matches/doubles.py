"""One event told by two words of one clause ("a drone strike hit the depot") is one match."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from reportedly.claims.clauses.phrases import referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.details import is_detail, is_vague, told_better, with_details
from reportedly.claims.matches.matching import Match, is_counted
from reportedly.claims.matches.wreckage import damaged
from reportedly.claims.nouns.partaking import ATTACKS
from reportedly.gazetteer.language import is_quantity

SPEECH = frozenset({"statement", "talks", "pledge", "agreement", "assessment"})
DECIDED = frozenset({"withdrawal.ordered", "withdrawal.planned"})
"""Kinds of what somebody is told to do: the order is the claim."""


def single(sheet: Sheet, clauses: dict[int, Clause], found: list[Match]) -> list[Match]:
    """The matches without event nouns that a verb's match already tells."""
    by_token = {m.i: m for m in found}
    dropped = {m.i for m in found if describes(sheet, clauses, m, by_token) or is_told_of(m, found)}
    dropped |= {m.i for m in found if is_taken_up(m, found) or promised(m, by_token)}
    dropped |= {m.i for m in found if is_theme(m, found) or tells_which(sheet, clauses, m, found)}
    dropped |= {m.i for m in found if is_level(sheet, m, by_token)}
    pledges = {w for m in found if m.frame.kind == SUPPORT for w in m.words}
    dropped |= {m.i for m in found if is_pledged(sheet, m, pledges)}
    changed = {o: m for one in found for o, m in promised(one, by_token)}
    changed |= with_details(sheet, clauses, found)
    for match in found:
        for i in (*match.words[1:], *_event_arguments(sheet, match, by_token)):
            noun = by_token.get(i)
            if noun is not None and i in match.words and is_inner(match, noun):
                dropped.add(i)
            if noun is None or not noun.nominal or i == match.i:
                continue
            if i in match.words and _says_less(match, noun):
                dropped.add(match.i)
            elif i in match.words or _alike(match, noun):
                dropped.add(i)
                changed[match.i] = told_by_both(changed.get(match.i, match), noun)
    hit = damaged(found, by_token)
    changed |= {m.i: m for m in hit.values()}
    return [changed.get(m.i, m) for m in found if m.i not in dropped | hit.keys()]


def is_inner(match: Match, other: Match) -> bool:
    """True for the verb within a longer expression: "agree" of "failed to agree"."""
    told = {one.frame.kind.partition(".")[0] for one in (match, other)} <= SPEECH
    told = told or match.frame.kind in DECIDED
    return told and not (match.nominal or other.nominal) and len(match.words) > len(other.words)


def describes(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, by_token: dict[int, Match]
) -> bool:
    """True for "the attack that killed residents": without figures it only says which attack."""
    row = clauses.get(match.i)
    if row is None or match.frame.kind.partition(".")[0] != "casualties":
        return False
    above = row if row.relation != "conj" or row.above is None else clauses[row.above]
    if above.relation not in ("relcl", "acl") or any(
        is_numbered(sheet, o) for o in (*match.objects, *match.words[1:])
    ):
        return False
    nouns = [by_token[s] for s in match.subjects if s in by_token]
    return any(n.nominal and n.frame.kind.partition(".")[0] in ATTACKS for n in nouns)


def is_numbered(sheet: Sheet, i: int) -> bool:
    """True for "nine guards", "dozens of guards", "scores"."""
    return (
        is_quantity(sheet.tokens[i].lemma)
        or sheet.tokens[sheet.tokens[i].head].lemma == "of"
        or sheet.mention(i, "figure") is not None
        or is_counted(sheet, i)
    )


def is_taken_up(match: Match, found: list[Match]) -> bool:
    """True for a verb that another pattern of its family takes up ("ordered to withdraw")."""
    family = match.frame.kind.partition(".")[0]
    return any(
        match.i in m.words[1:] and m.frame.kind.partition(".")[0] == family and not match.nominal
        for m in found
    )


SUPPORT = "pledge.support"


def is_pledged(sheet: Sheet, match: Match, pledges: set[int]) -> bool:
    """True for "supporting peace" below "a commitment to": one pledge, told by the commitment.

    So is "in holding them to account" below "help X".
    """
    token = sheet.tokens[match.i]
    if match.frame.kind.partition(".")[0] != "pledge" or match.nominal or token.tag != "VBG":
        return False
    first = sheet.tokens[token.head] if token.dep == "conj" else token
    if first.dep != "pcomp":
        return False
    above = list(sheet.parse.ancestors(first.i))[: 2 if match.frame.kind == SUPPORT else 4]
    return any(a in pledges and a not in match.words for a in above)


def promised(match: Match, by_token: dict[int, Match]) -> list[tuple[int, Match]]:
    """What is told in "promised an inquiry": the inquiry, by who promised it."""
    if match.frame.kind != "pledge.vowed":
        return []
    nouns = [by_token[o] for o in match.objects if o in by_token and by_token[o].nominal]
    return [(n.i, replace(n, subjects=n.subjects or match.subjects)) for n in nouns]


def is_level(sheet: Sheet, match: Match, by_token: dict[int, Match]) -> bool:
    """True for the dead of "put the toll at 41 dead", "a toll of 41 dead": the toll tells them."""
    before = sheet.tokens[max(0, match.i - 1)]
    token = before if before.pos == "NUM" and before.dep == "pobj" else sheet.tokens[match.i]
    if token.dep != "pobj" or match.frame.counts is None:
        return False
    above = sheet.tokens[token.head].head
    told = [above, *(c for c in sheet.parse.children[above] if sheet.tokens[c].dep == "dobj")]
    tolls = (by_token[t] for t in told if t in by_token and t < match.i)
    return any(t.nominal and t.frame.kind == match.frame.kind for t in tolls)


THEMES = frozenset(
    {"battle.repelled", "agreement.rejected", "agreement.broken", "battle.siege_broken"}
)
"""Kinds that tell what became of an event of their family: "repelled an attack"."""


def is_theme(match: Match, found: list[Match]) -> bool:
    """True for the event noun that a verb says was repelled, rejected or broken."""
    family = match.frame.kind.partition(".")[0]
    if not match.nominal:
        return False
    if family == "casualties" and any(
        match.i in (*m.objects, *m.subjects) and m.frame.kind == "detention.released" for m in found
    ):
        return True  # "18 bodies will be released": they were dead before.
    tellers = [m for m in found if not m.nominal and m.frame.kind in THEMES and m is not match]
    if family == "agreement":
        tellers = [m for m in found if not m.nominal and m.frame.kind.startswith("agreement.")]
    return any(match.i in (*m.objects, *m.words) and _of_one(family, m.frame.kind) for m in tellers)


def _of_one(family: str, kind: str) -> bool:
    families = {family, kind.partition(".")[0]}
    return len(families) == 1 or families <= ATTACKS


def tells_which(sheet: Sheet, clauses: dict[int, Clause], match: Match, found: list[Match]) -> bool:
    """True for "fired from Gaza" in "a rocket fired from Gaza hit the school": one attack."""
    if is_detail(sheet, clauses, match, found):
        return True
    meant = referent(sheet, match.i)
    if match.nominal and meant != match.i:  # "fired a volley of rockets"
        verbs = (m for m in found if not m.nominal and _alike(match, m))
        return any(meant in m.words or match.i in (*m.objects, *m.subjects) for m in verbs)
    row = clauses.get(match.i)
    if row is None or row.relation != "acl" or match.frame.kind.partition(".")[0] not in WEAPONS:
        return False
    noun = sheet.tokens[match.i].head
    others = (m for m in found if m is not match and not m.nominal)
    return any(
        noun in (*m.subjects, *m.objects, *(n for p, n in m.phrases if p == "by"))
        for m in others
        if m.frame.kind.partition(".")[0] in WEAPONS
    )


WEAPONS = frozenset({"strike", "bombing"})


PERSONS = frozenset({"displacement", "detention"})
"""Families of whose nouns some are persons: "refugees", "hostages"."""


def is_told_of(match: Match, found: list[Match]) -> bool:
    """True for refugees or hostages who act or suffer in a verb that tells their flight or lot."""
    family = match.frame.kind.partition(".")[0]
    if not match.nominal or family not in PERSONS:
        return False
    if any(
        m.nominal and m is not match and match.i in m.objects and is_of(m, family) for m in found
    ):
        return True  # "The release of 30 hostages."
    return any(
        not m.nominal
        and m.frame.kind.partition(".")[0] in (family, "casualties", "violence")
        and match.i in (*m.subjects, *m.objects)
        for m in found
    )


def is_of(match: Match, family: str) -> bool:
    """True for a match of a family."""
    return match.frame.kind.partition(".")[0] == family


MOVED = frozenset({"talks.refused", "talks.offered"})


def is_moved(sheet: Sheet, match: Match, noun: Match) -> bool:
    """True for the dialogue in "open to resuming the dialogue": offered or refused, not held."""
    if not noun.nominal or not noun.frame.kind.startswith("talks."):
        return False
    near = list(sheet.parse.ancestors(noun.i))[:4]
    return match.i in near and sheet.tokens[noun.i].dep in ("dobj", "nsubjpass", "pobj", "nsubj")


def _event_arguments(sheet: Sheet, match: Match, by_token: dict[int, Match]) -> tuple[int, ...]:
    """Event nouns that act in an attack verb's clause, or are its means ("with an air strike")."""
    if not match.nominal and match.frame.kind.startswith("pledge.sanctions"):
        return tuple(o for o in match.objects if o in by_token)
    if match.frame.kind in MOVED and not match.nominal:
        return tuple(n for n in by_token if is_moved(sheet, match, by_token[n]))
    if match.frame.kind.startswith("other.") and not match.nominal:
        told = (*match.subjects, *match.objects)
        return tuple(
            n for n in told if n in by_token and by_token[n].frame.kind == match.frame.kind
        )
    if match.nominal or match.frame.kind.partition(".")[0] not in ATTACKS:
        return ()
    blown = match.objects if match.frame.kind.startswith("bombing.") else ()
    during = [n for p, n in match.phrases if p in ("in", "during") and n in by_token]
    vague = [n for n in during if by_token[n].nominal and told_better(match, by_token[n])]
    return (*(n for n in (*match.subjects, *blown, *means(match)) if n in by_token), *vague)


def means(match: Match) -> tuple[int, ...]:
    """What an attack was made with."""
    return tuple(n for preposition, n in match.phrases if preposition == "with")


def _says_less(verb: Match, noun: Match) -> bool:
    """True for a light verb of no more content than its event noun ("conducted a drone strike")."""
    if verb.nominal or not is_vague(verb) or is_vague(noun):
        return False
    return _alike(verb, noun)


def _alike(one: Match, other: Match) -> bool:
    families = {one.frame.kind.partition(".")[0], other.frame.kind.partition(".")[0]}
    return len(families) == 1 or families <= ATTACKS


def told_by_both(verb: Match, noun: Match) -> Match:
    """The verb's match with the doers of the noun, and its kind where that says more."""
    frame = verb.frame
    if frame.kind == "talks.hosted":
        # "Host talks between X and Y": those who talk are the guests.
        frame = msgspec.structs.replace(frame, object="target")
        guests = noun.subjects or noun.objects
        return replace(verb, frame=frame, objects=guests, words=(*verb.words, noun.i))
    if frame.subject == "target" and noun.subjects:
        # "The generals face sanctions from the union": who acts is told by the noun.
        frame = msgspec.structs.replace(frame, subject="agent", object="target")
        words = (*verb.words, noun.i)
        subjects = tuple(n for n in noun.subjects if n not in verb.subjects)
        return replace(verb, frame=frame, subjects=subjects, objects=verb.subjects, words=words)
    if noun.i in verb.objects and noun.objects:
        # "imposed sanctions on two firms": what is imposed is no target, on whom is.
        verb = replace(verb, objects=noun.objects)
        frame = msgspec.structs.replace(frame, object=noun.frame.object)
    inner = verb.nominal and noun.i in verb.words  # "An assassination attempt" killed nobody.
    says_less = (
        (is_vague(verb) and not inner) or noun.i in means(verb) or verb.frame.kind == "bombing.ied"
    )
    if says_less and not is_vague(noun) and _alike(verb, noun):
        frame = msgspec.structs.replace(frame, kind=noun.frame.kind)
    subjects = tuple(s for s in verb.subjects if s != noun.i) + noun.subjects
    return replace(
        verb,
        frame=frame,
        subjects=subjects or verb.subjects,
        objects=verb.objects or noun.objects,
        phrases=verb.phrases + tuple(p for p in noun.phrases if p not in verb.phrases),
        words=(*verb.words, noun.i) if noun.i not in verb.words else verb.words,
    )
