"""Whom a pledge is for or against, where it stands below its verb: "committed to helping Mali"."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sharing import FINITE
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.behind import behind, is_party
from reportedly.claims.nouns.doers import is_owned

BELOW = frozenset(
    {"pcomp", "xcomp", "ccomp", "nsubj", "acl", "advcl", "conj", "prep", "acomp", "dobj", "pobj"}
)
DOING = frozenset(
    "work continue keep cooperate collaborate act strive seek try partner coordinate do remain "
    "stay be go proceed engage".split()
)
"""Verbs that say how long or with whom: for whom it is done stands further down."""
FOR = frozenset({"to", "for", "of", "with", "behind", "by", "against", "alongside"})
DEEP = 6
"""Steps down from the words of the pledge."""


def pledged_to(sheet: Sheet, match: Match) -> list[int]:
    """Whom a pledge's infinitive, gerund or noun speaks of; first found going down."""
    seen = set(match.words)
    layer = [match.i, *(w for w in match.words if w != match.i)]
    spare: list[int] = []
    for _ in range(DEEP):
        below: list[int] = []
        for i in layer:
            for c in sheet.parse.children[i]:
                if c < match.i or c in match.subjects or sheet.tokens[c].dep not in BELOW:
                    continue
                if sheet.tokens[c].dep == "conj" and sheet.tokens[c].tag in FINITE:
                    continue  # "... and calls on Y": another act.
                below.append(c)
        told = [(c, n) for c in below for n in _named(sheet, c, seen, spare)]
        behind_noun = [n for c, n in told if sheet.tokens[c].dep == "pobj"]
        found = behind_noun or [n for _, n in told]  # "Support for X to hold Y" is for X.
        if found:
            known = any(has_name(sheet, n) for n in found)
            return found if known or not any(has_name(sheet, n) for n in spare) else spare
        layer = [c for c in below if not _is_subordinate(sheet, c)]
    return spare


def _named(sheet: Sheet, i: int, seen: set[int], spare: list[int]) -> list[int]:
    """The parties that an object names or that stand behind it; those worked with go to spare."""
    token = sheet.tokens[i]
    if i in seen or token.dep not in ("dobj", "pobj", "nsubj") or token.lemma == "side":
        return []
    above = sheet.tokens[token.head]
    if token.dep == "nsubj" and above.dep != "ccomp":
        return []
    if token.dep == "pobj" and above.lemma not in FOR:
        return []
    named = [n for n in conjuncts(sheet, i) if is_party(sheet, referent(sheet, n))]
    if token.dep == "nsubj":
        named = [n for n in named if not is_owned(sheet, n)]  # its own forces are no others
    if above.lemma == "with" and sheet.tokens[above.head].lemma in DOING:
        spare.extend(n for n in named if n not in spare)
        for m in (sheet.mention(n, "actor") for n in named):
            seen.update(sheet.covered(m.start, m.end) if m else ())
        return []
    if named or classes_of(sheet, i) & DEEDS:
        return named
    return behind(sheet, i, depth=0)


def has_name(sheet: Sheet, i: int) -> bool:
    """True for a word of a named actor: "Chad" rather than "extremism"."""
    mention = sheet.mention(referent(sheet, i), "actor")
    return bool(mention and mention.actor and mention.actor.name)


DEEDS = frozenset({"attack", "crime", "operation", "fighting_word"})
"""Classes of nouns whose owner a pledge is against, if anybody: "an end to its campaign"."""


def _is_subordinate(sheet: Sheet, i: int) -> bool:
    """True for a clause of its own circumstance: "as they fight", "while it lasts"."""
    children = sheet.parse.children[i]
    marked = any(sheet.tokens[c].dep == "mark" for c in children)
    return sheet.tokens[i].dep == "advcl" and marked


def asked_below(sheet: Sheet, i: int) -> list[int]:
    """Who should act, in the clause below a verb: "demanded that X leave", "called for X to"."""
    for c in sheet.parse.children[i]:
        if c < i or sheet.tokens[c].dep not in ("ccomp", "xcomp", "advcl", "acl"):
            continue
        own = [s for s in sheet.parse.children[c] if sheet.tokens[s].dep in ("nsubj", "nsubjpass")]
        named = [n for s in own for n in conjuncts(sheet, s) if is_party(sheet, referent(sheet, n))]
        if named:
            return named
    return []
