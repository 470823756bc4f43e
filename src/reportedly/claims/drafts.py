"""A claim in the making: what one match yields before claims of a report are held together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from reportedly.claims.chains.again import known
from reportedly.claims.chains.attribution import Chain, chain_of, distinct_links
from reportedly.claims.chains.misread import result_of_told
from reportedly.claims.chains.own_acts import (
    OWN_ACTS,
    announces,
    describes,
    not_by_speaker,
    speaker_of,
    threatening,
    told_by_itself,
    without_announced,
    without_spokesman,
)
from reportedly.claims.chains.plans import is_decreed
from reportedly.claims.chains.speakers import Carried, without_outlet
from reportedly.claims.chains.standing import (
    is_ahead,
    is_background,
    is_old,
    is_past,
    modality_of,
    yet_to_come,
)
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.evidence import evidence_of, evidence_tokens, stated_by
from reportedly.claims.figures.by_place import placed_row, with_row
from reportedly.claims.figures.counting import figures_of
from reportedly.claims.figures.denied import nought
from reportedly.claims.matches.backdrop import is_history
from reportedly.claims.matches.generic import is_generic
from reportedly.claims.matches.introductions import is_settled
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.doers import HARM, owners
from reportedly.claims.parties.nations import as_losers, as_states
from reportedly.claims.parties.once import distinct
from reportedly.claims.parties.orders import by_order, signers
from reportedly.claims.parties.ourselves import first_person, told_as_us
from reportedly.claims.parties.roles import parties, party
from reportedly.claims.parties.sought import sought
from reportedly.claims.parties.spoken import own_figures, without_speaker
from reportedly.claims.parties.talks import talkers
from reportedly.claims.settings.days import when_of
from reportedly.claims.settings.held_parts import held_parts
from reportedly.claims.settings.place_rows import with_spots
from reportedly.claims.settings.places import places_of
from reportedly.records.claims import About, Evidence, Link, Party, Phrase
from reportedly.records.figures import Figure
from reportedly.records.places import ClaimPlace
from reportedly.records.times import When
from reportedly.records.values import Modality


@dataclass
class Draft:
    """The slots of one claim while the claims of its report are compared; not frozen."""

    match: Match
    kind: str
    article: int
    sentence: int
    evidence: Evidence
    agent: tuple[Party, ...]
    target: tuple[Party, ...]
    places: tuple[ClaimPlace, ...]
    when: When | None
    figures: tuple[Figure, ...]
    chain: Chain
    modality: Modality
    background: bool
    settled: bool = False
    """Background by a rule that nothing outweighs."""
    record: bool = False
    """What somebody is known for: it was not where or when the news was."""
    at_large: bool = False
    """Told of no one incident: no day or place of any is its own."""
    total: bool = False
    """A toll that adds up several events, which later sentences may tell one by one."""
    fuller: Draft | None = None
    """The later claim that tells what a headline only announces."""
    manner: Phrase | None = None
    purpose: Phrase | None = None
    about: list[About] = field(default_factory=list)
    restates: bool = False
    confidence: float | None = None
    id: str = ""

    @property
    def family(self) -> str:
        return self.kind.partition(".")[0]


def draft(
    sheet: Sheet,
    clauses: dict[int, Clause],
    triggers: dict[int, str],
    match: Match,
    carried: Carried,
    today: date | None,
    before: tuple[tuple[Link, ...], ...] = (),
) -> Draft:
    """The claim that one match makes, from its own clause and its source clauses alone."""
    kind = match.frame.kind
    chain = chain_of(sheet, clauses, match.i, carried.links, whole=carried.whole)
    chain = replace(chain, links=distinct_links(known(chain.links, before, sheet)))
    acting = agents(sheet, clauses, doer_above(sheet, clauses, match))
    acting = without_teller(chain, acting, kind)
    agent = first_person(sheet, match, chain, acting)
    if match.sources or announces(sheet, match):
        chain = told_by_itself(sheet, match, chain)
    elif kind.startswith("statement.") and not match.spoken:
        agent = agent or speaker_of(sheet, match, chain)
        chain = not_by_speaker(chain, agent)
        chain = without_spokesman(sheet, match, chain, agent)
    elif describes(sheet, clauses, match) and not carried.whole:
        chain = Chain((), chain.verbs)
    elif kind.partition(".")[0] in OWN_ACTS:
        chain = without_announced(chain, agent)
    agent = agent or threatening(match, chain)
    chain = replace(chain, links=without_outlet(sheet, match.i, chain.links))
    around = evidence_tokens(sheet, clauses, triggers, match)
    when = when_of(sheet, clauses, match, around, chain.verbs, triggers)
    modality = modality_of(sheet, clauses, match, chain)
    if kind.startswith("statement.") and is_ahead(when, today):
        when = None  # The day of what is spoken of.
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    speech = speech_acts(triggers)
    history = is_history(sheet, clauses, match, when) or is_generic(sheet, clauses, match)
    told = without_speaker(sheet, match, agent, parties(sheet, match, "target"))
    told = [*told_as_us(sheet, match, chain, tuple(told))]
    target = distinct([*told, *sought(sheet, match)])
    if kind == "displacement.fled" and not agent:
        agent, target = target, ()  # Whom a thing forces to flee flees himself.
    figures = own_figures(kind, figures_of(sheet, match, around))
    if modality == "denied" and not figures:
        figures = nought(sheet, match)
    first, row = placed_row(sheet, figures) if figures else (None, ())
    figures = with_row(figures, first, row) if first is not None and row else figures
    places = held_parts(sheet, match, places_of(sheet, clauses, match, around, triggers))
    places = with_spots(places, row) if row else places
    ahead = yet_to_come(modality, when, today) and not is_past(sheet, clauses, match)
    return Draft(
        match=match,
        kind=kind,
        article=sentence.article,
        sentence=sheet.tokens[match.i].sentence,
        evidence=evidence_of(sheet, stated_by(sheet, clauses, triggers, match, around), match.i),
        agent=as_states(sheet, kind, agent),
        target=as_losers(sheet, kind, target),
        places=places,
        when=when,
        figures=figures,
        chain=chain,
        modality="planned" if ahead else modality,
        background=not chain.denied
        and (history or is_background(sheet, clauses, match, when, today, speech)),
        settled=not chain.denied
        and (history or is_old(when, today) or is_settled(sheet, clauses, match, speech)),
        manner=adjunct(sheet, match, MANNER),
        purpose=purpose_of(sheet, clauses, match),
    )


def speech_acts(triggers: dict[int, str]) -> frozenset[int]:
    """Triggers of speech acts: what they are about is taken as known."""
    return frozenset(
        i
        for i, kind in triggers.items()
        if kind.startswith("statement.")
        and kind not in ("statement.confirmed", "statement.announced")
    )


def doer_above(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> Match:
    """ "A bus was attacked by gunmen, killing nine": who did it, not the subject of the passive."""
    row = first_result(sheet, clauses, clauses.get(match.i))
    above = clauses.get(row.above) if row is not None and row.above is not None else None
    if row is None or above is None or not match.frame.kind.startswith("casualties."):
        return match
    above = attack_over(sheet, clauses, above)
    told = result_of_told(sheet, above.i, row.i)
    if told in clauses:
        return replace(match, subjects=clauses[told].subjects)
    if above.i != row.above:
        return replace(match, subjects=above.subjects)
    shares = match.subjects and match.subjects == above.objects
    if row.relation == "advcl" and above.passive and shares and sheet.tokens[row.i].tag == "VBG":
        return replace(match, subjects=above.subjects)
    return match


def first_result(sheet: Sheet, clauses: dict[int, Clause], row: Clause | None) -> Clause | None:
    """The "killing" that "wounding" is joined to in "..., killing ten and wounding six"."""
    while row is not None and row.relation == "conj" and sheet.tokens[row.i].tag == "VBG":
        above = clauses.get(row.above) if row.above is not None else None
        if above is None or sheet.tokens[above.i].tag != "VBG":
            break
        row = above
    return row


def attack_over(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> Clause:
    """The main clause of "bombed a school where families hid, killing ten": no family killed."""
    above = clauses.get(row.above) if row.above is not None else None
    if above is None or row.relation != "relcl" or not row.subjects:
        return row
    kinds = (classes_of(sheet, s) for s in row.subjects)
    return above if all("civilians" in k and "armed" not in k for k in kinds) else row


def without_teller(chain: Chain, found: tuple[Party, ...], kind: str) -> tuple[Party, ...]:
    """Doers of harm without who tells of it, where others are left ("X said Y's men killed")."""
    tellers = {link.name or link.text for link in chain.links}
    rest = tuple(p for p in found if (p.name or p.text) not in tellers)
    return rest if rest and kind.partition(".")[0] in HARM else found


BARE_TROOPS = frozenset({"troops", "forces", "soldiers", "military forces"})
MOVES = frozenset({"withdrawal", "movement"})


def agents(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> tuple[Party, ...]:
    """Who acts: the frame's agents; of a withdrawal told passively, those withdrawn."""
    found = parties(sheet, match, "agent")
    if match.frame.kind.partition(".")[0] in MOVES and any(p.name for p in found):
        found = tuple(p for p in found if p.name or p.text.lower() not in BARE_TROOPS)
    if not found and not match.subjects and match.frame.kind.partition(".")[0] in MOVES:
        moved = tuple(o for o in match.objects if "people" in classes_of(sheet, o))
        found = distinct([p for p in (party(sheet, o) for o in moved) if p is not None])
    if not found and is_decreed(sheet, match):
        found = signers(sheet, clauses, match)
    if not found and match.frame.kind.startswith("mobilisation."):
        troops = (*match.objects, *match.subjects)
        owned = [o for t in troops if "forces" in classes_of(sheet, t) for o in owners(sheet, t)]
        found = distinct([p for p in (party(sheet, o) for o in owned) if p is not None])
    return by_order(sheet, clauses, match, found) or found or talkers(sheet, clauses, match)


MANNER = frozenset({"without", "with", "by", "under", "amid"})


def adjunct(sheet: Sheet, match: Match, words: frozenset[str]) -> Phrase | None:
    """How it was done: "without a fight", "under fire"."""
    for c in sheet.parse.children[match.i]:
        token = sheet.tokens[c]
        if token.dep == "prep" and token.lemma in words and c not in match.words:
            below = sheet.parse.subtree(c)
            if any(n in match.subjects or n in match.objects for n in below) or len(below) > 8:
                continue
            start, end = sheet.tokens[below[0]].start, sheet.tokens[below[-1]].end
            return Phrase(sheet.text[start:end], start, end)
    return None


def purpose_of(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> Phrase | None:
    """What for: an infinitive of purpose below the verb ("to bolster the border")."""
    if match.i not in clauses:
        return None
    for c in sheet.parse.children[match.i]:
        row = clauses.get(c)
        if row is not None and row.relation == "advcl" and row.infinitive:
            below = sheet.parse.subtree(c)
            start, end = sheet.tokens[below[0]].start, sheet.tokens[below[-1]].end
            return Phrase(sheet.text[start:end], start, end)
    return None
