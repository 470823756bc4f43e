"""What an attack or a talk was made with: an instrument that tells more than the verb does."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.details import is_vague
from reportedly.claims.matches.matching import Match

BY_MEANS = (
    ("drone", "strike.drone"),
    ("missile", "strike.missile"),
    ("rocket", "strike.rocket"),
    ("shell", "strike.artillery"),
    ("chemical_weapon", "strike.chemical"),
    ("aircraft", "strike.air"),
    ("vessel", "strike.naval"),
)
"""Classes of means and the kind that they make of an attack, the more telling first."""
DONE_WITH = frozenset({"with", "using", "by"})
ATTACKS = frozenset({"strike", "battle", "violence"})
DESTROYED = "battle.defeated"
"""What befell the enemy: "gunships destroyed two tanks" is a strike all the same."""
VAGUE = frozenset({"strike.unspecified", "battle.assault", "violence.attacked", DESTROYED})


def with_means(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> Match:
    """The match as the kind of strike or talks that its means make it; others as they are."""
    match = with_aim(sheet, clauses, match)
    if match.frame.kind == "talks.met" and is_by_telephone(sheet, match):
        return replace(match, frame=msgspec.structs.replace(match.frame, kind="talks.called"))
    if match.nominal or not (match.frame.kind == DESTROYED or is_vague(match)):
        return match
    if match.frame.kind not in VAGUE:
        return match
    if any("vehicle" in classes_of(sheet, s) and not told_kind(sheet, s) for s in match.subjects):
        return match
    told = next((k for n in means_of(sheet, clauses, match) if (k := told_kind(sheet, n))), None)
    if told is None:
        return match
    return replace(match, frame=msgspec.structs.replace(match.frame, kind=told))


def with_aim(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> Match:
    """The match with what its missiles were fired at: "missiles targeting US troops"."""
    if not match.frame.kind.startswith("strike."):
        return match
    fired = [o for o in match.objects if told_kind(sheet, o)]
    if len(fired) < len(match.objects):
        return match
    for n in (*match.words[1:], *fired, *match.subjects):
        for c in sheet.parse.children[n]:
            row = clauses.get(c)
            if row is not None and row.relation == "acl" and sheet.tokens[c].lemma in AIMED:
                struck = row.objects if not row.passive else ()
                struck = struck or tuple(o for p, o in row.prepositions if p == "at")
                return replace(match, phrases=(*match.phrases, *(("at", o) for o in struck)))
    return match


AIMED = frozenset({"target", "aim", "strike", "hit", "direct"})


def is_by_telephone(sheet: Sheet, match: Match) -> bool:
    """True for "spoke to the general ... by phone", however far behind the verb."""
    return any(
        "telephone_word" in classes_of(sheet, n)
        and sheet.tokens[n].dep == "pobj"
        and sheet.tokens[sheet.tokens[n].head].lemma in ("by", "on", "over", "via", "through")
        for n in sheet.parse.subtree(match.i)
        if n > match.i
    )


def told_kind(sheet: Sheet, i: int) -> str | None:
    """The kind of strike that a noun makes of an attack."""
    own = classes_of(sheet, i)
    if any("suicide" in classes_of(sheet, n) for n in (i, *sheet.parse.children[i])):
        return "bombing.suicide"
    return next((kind for name, kind in BY_MEANS if name in own), None)


def means_of(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> list[int]:
    """What is named with "with" or "using", and the craft that acts."""
    found = [n for p, n in match.phrases if p in DONE_WITH and n not in match.subjects]
    for c in sheet.parse.children[match.i]:
        if sheet.tokens[c].text.lower() == "using":
            below = sheet.parse.children[c]
            found.extend(
                n
                for d in below
                if sheet.tokens[d].dep in ("dobj", "pobj")
                for n in conjuncts(sheet, d)
            )
    return [*found, *match.subjects]
