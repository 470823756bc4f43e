"""Of what kind "the attack" was, by what the report told before."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite
from reportedly.claims.contexts.same_places import place_names
from reportedly.claims.drafts import Draft
from reportedly.claims.matches.details import is_vague
from reportedly.claims.nouns.partaking import ATTACKS
from reportedly.claims.settings.answers import comes_before
from reportedly.records.claims import Party

FAR = 8
"""Sentences: "the attack" of a later passage is as a rule another."""
MEANS = frozenset({"strike", "bombing"})
"""Families whose details say by what means."""


def known_kind(sheet: Sheet, one: Draft, earlier: list[Draft]) -> str:
    """The kind of the attack told last that a vague and definite word can mean; else its own."""
    if one.family not in ATTACKS or not is_vague(one.match) or one.kind == "battle.operation":
        return one.kind
    if not any(is_definite(sheet, n) for n in spoken(sheet, one)):
        return one.kind
    near = (d for d in reversed(earlier) if one.sentence - d.sentence <= FAR)
    told = next((d for d in near if d.family in ATTACKS and tells_anew(sheet, d)), None)
    if told is None or told.family not in MEANS or told.kind.endswith(".unspecified"):
        return one.kind
    return told.kind if is_one_event(one, told) else one.kind


def spoken(sheet: Sheet, one: Draft) -> list[int]:
    """The nouns that tell the event: "attack", and that of "carried out the attack"."""
    return [n for n in (one.match.i, *one.match.words) if sheet.tokens[n].pos == "NOUN"]


def tells_anew(sheet: Sheet, one: Draft) -> bool:
    """True for an attack that is told here first, and not only as what came before ("after")."""
    before = one.match.nominal and comes_before(sheet, one.match.i)
    return not before and not is_spoken_of(sheet, one)


def is_spoken_of(sheet: Sheet, one: Draft) -> bool:
    """True for a word that itself only speaks of an attack told before."""
    return is_vague(one.match) and any(is_definite(sheet, n) for n in spoken(sheet, one))


def is_one_event(one: Draft, told: Draft) -> bool:
    """True where no place, doer or victim of the two speaks against it."""
    if one.places and told.places and not place_names(one.places) & place_names(told.places):
        return False
    return not (apart(one.agent, told.agent) or apart(one.target, told.target))


def apart(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """True where both name somebody and none of them is the same."""
    names = {(p.name or p.text).lower() for p in some}
    return bool(names and others) and not names & {(p.name or p.text).lower() for p in others}
