"""Who acts and who suffers where the speaker says "we", "our forces" and "us"."""

from __future__ import annotations

from reportedly.claims.chains.attribution import Chain
from reportedly.claims.chains.first_person import speaks_for
from reportedly.claims.chains.own_acts import SPEECH
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.doers import is_craft
from reportedly.claims.parties.once import distinct
from reportedly.records.claims import Party


def first_person(
    sheet: Sheet, match: Match, chain: Chain, found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "we", "I" and "our" in somebody's mouth are the speaker, or the state that he speaks for."""
    if match.frame.subject == "nothing":
        return found
    says = match.frame.kind.partition(".")[0] in SPEECH
    own = [c for s in match.subjects for c in sheet.parse.children[s] if is_armed(sheet, s)]
    below = [c for c in sheet.parse.children[match.i] if sheet.tokens[c].dep not in SUFFERING]
    inner = [] if found else [c for w in match.words[1:] for c in owners(sheet, w)]
    near = (*match.subjects, *own, *inner, *(c for c in below if c not in match.objects))
    told = [speaks_for(sheet, i, chain, says=says) for i in near]
    spoken = tuple(p for p in told if p is not None)
    if not spoken:
        return found
    heads = {sheet.tokens[c].head for c in own}
    ours = [s for s in match.subjects if s in heads and is_armed(sheet, s)]
    starts = {p.start for p in spoken}
    told = [p for p in found if any(_covers(p, sheet.tokens[s].start) for s in ours)]
    if told and not (spoken[0].name or "")[:1].isupper():
        return found  # "Our forces", says a source that nobody names: forces.
    others = (p for p in found if p.start not in starts and p not in told)
    return distinct([*others, *spoken[:1]])


def _covers(party: Party, start: int) -> bool:
    """True for a party whose words hold the one that starts there."""
    return party.start is not None and party.end is not None and party.start <= start < party.end


def owners(sheet: Sheet, i: int) -> list[int]:
    """Whose a word of the pattern is: "the town is under our control"."""
    return [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "poss"]


SUFFERING = frozenset({"nsubjpass", "dobj", "dative"})


def told_as_us(
    sheet: Sheet, match: Match, chain: Chain, found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "We were ambushed", "they shot at us": the speaker, or the state that he speaks for."""
    if match.frame.object != "target":
        return found
    says = match.frame.kind.partition(".")[0] in SPEECH
    told = [speaks_for(sheet, i, chain, says=says) for i in match.objects]
    return distinct([*found, *(p for p in told if p is not None)])


def is_armed(sheet: Sheet, i: int) -> bool:
    """True for the noun of "our forces", "our fighters", "our jets"."""
    bare = sheet.kinds.classes.get(sheet.tokens[i].lemma, frozenset())
    return not bare.isdisjoint(("forces", "fighters")) or is_craft(sheet, i)
