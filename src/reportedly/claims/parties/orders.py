"""Whose forces act where a head of state or a minister orders or announces that they do."""

from __future__ import annotations

from reportedly.claims.chains.first_person import state_spoken_for
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.parties.once import distinct
from reportedly.claims.parties.roles import party
from reportedly.gazetteer.party_words import open_party_words
from reportedly.records.claims import Party

FOUGHT = frozenset({"battle", "strike", "mobilisation"})


def by_order(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "The president ordered air strikes": the state that he orders for carries them out."""
    if match.frame.kind.partition(".")[0] not in FOUGHT or len(found) > 1:
        return ()
    above = match.clause if match.nominal else match.i
    row = clauses.get(above) if above is not None else None
    if row is None or sheet.tokens[row.i].lemma not in open_party_words().order:
        return ()
    if match.nominal and match.i not in row.objects:
        return ()
    told = {as_commander(sheet, s) for s in match.subjects or row.subjects}
    return tuple(p for p in told if p is not None) if len(told) == 1 else ()


def signers(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> tuple[Party, ...]:
    """Who made the decree that calls men up: "signed a decree which calls for 40,000 men"."""
    rows = (clauses.get(sheet.tokens[s].head) for s in match.subjects)
    made = [s for row in rows if row is not None and row.i != match.i for s in row.subjects]
    return distinct([p for p in (party(sheet, s) for s in made) if p is not None])


def as_commander(sheet: Sheet, i: int) -> Party | None:
    """The state of which a token names a holder of office."""
    mention = sheet.mention(i, "actor")
    if mention is None or not mention.actor or mention.actor.type not in ("person", "office"):
        return None
    state = state_spoken_for(mention.actor)
    if state is None:
        return None
    return Party(mention.text, mention.start, mention.end, state.actor.id, state.name, "state")
