"""The attack that somebody claims or is blamed for: the one named, else one told before."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.matches.settled_by import is_definite
from reportedly.gazetteer.kinds import Frame

ATTACKS = frozenset({"battle", "strike", "bombing", "violence", "detention"})
PARTS = frozenset({"violence.burned", "violence.looted", "violence.beaten", "violence.threatened"})
"""Kinds of what is done in an attack: who was behind the attack was behind more."""


def kind_of(sheet: Sheet, i: int) -> Frame | None:
    """The attack frame that a noun names, if it names one."""
    for words, frame in sheet.kinds.nouns.get(sheet.tokens[i].lemma, ()):
        if len(words) == 1 and frame.kind.partition(".")[0] in ATTACKS:
            return frame
    return None


def told_before(sheet: Sheet, found: list[Match], i: int, about: tuple[int, ...]) -> Match | None:
    """The attack spoken of: the one named, else the last one told before in the article."""
    named = next((m for m in found if m.i in about), None)
    article = sheet.parse.sentences[sheet.tokens[i].sentence].article
    earlier = [
        m
        for m in found
        if m.i < i
        and m.frame.kind.partition(".")[0] in ATTACKS
        and sheet.parse.sentences[sheet.tokens[m.i].sentence].article == article
    ]
    specific = [m for m in earlier if not m.nominal or m.phrases or m.objects]
    if named is not None and named.frame.kind != "battle.assault":
        return named
    if named is not None and not is_definite(sheet, named.i):
        return named  # "Responsible for many attacks": not for the one told before.
    if named is not None and _has_own_day(sheet, named.i):
        return named  # "Tuesday's attack"
    candidates = specific or earlier
    if named is not None and _is_just_told(sheet, named.i):
        candidates = earlier
    if named is not None:  # Whoever was behind an attack is no captor.
        candidates = [m for m in candidates if not m.frame.kind.startswith("detention.")]
        whole = [m for m in candidates if m.frame.kind not in PARTS]
        candidates = whole or candidates
    return candidates[-1] if candidates else named


def _has_own_day(sheet: Sheet, i: int) -> bool:
    """True for an attack that a day before it tells apart."""
    return any(sheet.mention(c, "time") is not None for c in sheet.parse.children[i] if c < i)


def _is_just_told(sheet: Sheet, i: int) -> bool:
    """True for "that attack": the one told last."""
    return any(sheet.tokens[c].lemma == "that" for c in sheet.parse.children[i])
