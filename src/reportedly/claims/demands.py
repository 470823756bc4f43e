"""What the words make a speech act of whoever speaks: demands ("must withdraw") and verdicts."""

from __future__ import annotations

from dataclasses import replace

from reportedly.claims.chains.attribution import Chain
from reportedly.claims.chains.first_person import official, outlet
from reportedly.claims.chains.own_acts import as_party
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.drafts import Draft
from reportedly.claims.matches.appeals import can_be_asked, is_inverted
from reportedly.claims.matches.matching import Match
from reportedly.claims.parties.roles import party
from reportedly.gazetteer.event_words import open_event_words
from reportedly.records.claims import Party

DUTY = frozenset({"must", "should", "ought", "need"})
APPEAL = "statement.appealed"


def is_demanded(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for an event that the words only call for: "troops must leave the town"."""
    row = clauses.get(match.i)
    if row is None or match.frame.kind.startswith("assessment."):
        return False
    if match.frame.kind.startswith("statement.") and not is_others(sheet, match):
        return False
    row = told_by_modal(sheet, clauses, row)
    if not DUTY & set(modals_of(clauses, row)) or is_inverted(sheet, row):
        return False
    return not _has_happened(sheet, row)


def told_by_modal(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> Clause:
    """The verb that a duty stands beside: "stop" of "must stop shelling the town"."""
    above = clauses.get(row.above) if row.above is not None else None
    if above is None or row.relation != "xcomp" or sheet.tokens[row.i].tag != "VBG":
        return row
    return above if sheet.tokens[above.i].lemma in open_event_words().ceasing else row


def is_others(sheet: Sheet, match: Match) -> bool:
    """True where others than the speaker must speak: "militias must recognise", not "I must"."""
    return bool(match.subjects) and all(can_be_asked(sheet, s) for s in match.subjects)


def modals_of(clauses: dict[int, Clause], row: Clause) -> tuple[str, ...]:
    """Its modals, or those of the verb that it is listed with ("must cooperate, help X")."""
    above = clauses.get(row.above) if row.above is not None else None
    if row.modals or row.relation != "conj" or above is None:
        return row.modals
    return above.modals if row.subjects == above.subjects else ()


def _has_happened(sheet: Sheet, row: Clause) -> bool:
    """ "must have left", "should have stayed": a guess or a regret, no demand."""
    return any(
        sheet.tokens[c].lemma == "have" and sheet.tokens[c].dep == "aux"
        for c in sheet.parse.children[row.i]
    )


def as_appeal(sheet: Sheet, one: Draft) -> Draft | None:
    """The same words as an appeal: the speaker demands, those who should act are asked."""
    one.kind = APPEAL
    one.target = one.agent or one.target
    one.figures = ()
    return by_speaker(sheet, one)


def has_speaker(sheet: Sheet, chain: Chain, i: int) -> bool:
    """True where somebody but a mere outlet speaks: a source, or a state on its own page."""
    told = bool(chain.links) or insists(sheet, i) is not None
    return told or official(outlet(sheet, i)) is not None


def insists(sheet: Sheet, i: int) -> int | None:
    """Who "has been clear that" something must be so."""
    for a in sheet.parse.ancestors(i):
        below = sheet.parse.children[a]
        firm = any(sheet.tokens[c].lemma in FIRM and sheet.tokens[c].dep == "acomp" for c in below)
        if sheet.tokens[a].lemma == "be" and firm:
            subject = next((c for c in below if sheet.tokens[c].dep == "nsubj"), None)
            return subject if subject is not None and can_be_asked(sheet, subject) else None
    return None


FIRM = frozenset({"clear", "adamant", "insistent", "emphatic"})


def by_speaker(sheet: Sheet, one: Draft) -> Draft | None:
    """The claim as an act of its origin, told by those before him; None if it means himself."""
    links = one.chain.links
    firm = insists(sheet, one.match.i)
    if firm is not None and (named := party(sheet, firm)) is not None:
        one.agent = (named,)
        one.modality = "claimed" if links else "asserted"
        return one
    speaker = as_party(links[-1]) if links else _issuer(sheet, one.match.i)
    one.agent = () if speaker is None else (speaker,)
    own = {(p.name or p.text) for p in one.agent}
    others = tuple(p for p in one.target if (p.name or p.text) not in own)
    if one.target and not others:
        return None
    one.target = others
    one.chain = replace(one.chain, links=links[:-1])
    one.modality = "claimed" if one.chain.links else "asserted"
    return one


def _issuer(sheet: Sheet, i: int) -> Party | None:
    """The state on whose own page a statement without a speaker stands."""
    state = official(outlet(sheet, i))
    if state is None:
        return None
    return Party(state.name or "", None, None, state.id, state.name, state.type)
