"""Whether a brief says what the ledger says: every sentence is made again, every value looked up.

Two ways, of which neither trusts the other: the brief is composed anew from the rows and compared
word for word; and each value that a sentence shows must stand in one of the claims it names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reportedly.publications.briefs.compose import compose, sources_of
from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import number
from reportedly.records.briefs import (
    Behind,
    Brief,
    Fact,
    Fault,
    Material,
    Profile,
    Section,
    Sentence,
)
from reportedly.records.claims import Claim, Party

HEAD = "area as_of known_on since older profile reports origins voices credits maker".split()
"""Whatever of a brief is no row."""
NamesOf = Callable[[str], tuple[str, ...]]
"""All names by which a party may be shown that has an id: its own and those it is part of."""


def faults(
    brief: Brief, material: Material, profile: Profile, names_of: NamesOf
) -> tuple[Fault, ...]:
    """Every difference between the brief and what the material says; none of a true brief."""
    expected = compose(material, profile)
    found = [*_heads(brief, expected), *_sections(brief.sections, expected.sections)]
    if brief.references != expected.references:
        found.append(Fault("references", None, None, "the words behind the claims differ"))
    if brief.sources != expected.sources:
        found.append(Fault("sources", None, None, "the list of reports differs"))
    sources = sources_of(material, profile)
    for section in brief.sections:
        for one in section.sentences:
            found += _ungrounded(section, one, material.claims, names_of, sources)
    return tuple(found)


def _heads(brief: Brief, expected: Brief) -> Iterator[Fault]:
    for name in HEAD:
        one, other = getattr(brief, name), getattr(expected, name)
        if one != other:
            yield Fault(name, str(one), str(other), "the head of the brief differs")


def _sections(found: Iterable[Section], expected: Iterable[Section]) -> Iterator[Fault]:
    told = {(s.id, one.subject): one for s in found for one in s.sentences}
    right = {(s.id, one.subject): one for s in expected for one in s.sentences}
    for key, one in told.items():
        where = ": ".join(key)
        if key not in right:
            yield Fault(where, one.text, None, "no row of the ledger says so")
        elif one != right[key]:
            yield _difference(where, one, right[key])
    for key, one in right.items():
        if key not in told:
            yield Fault(": ".join(key), None, one.text, "a row of the ledger is left out")
    if list(told) != list(right) and told.keys() == right.keys():
        yield Fault("order", None, None, "the sentences stand in another order")


def _difference(where: str, one: Sentence, right: Sentence) -> Fault:
    why = "the words differ"
    if one.text == right.text:
        why = "it refers to other claims" if one.claims != right.claims else "its values differ"
    return Fault(where, one.text, right.text, why)


def _ungrounded(
    section: Section,
    one: Sentence,
    claims: Mapping[str, Behind],
    names_of: NamesOf,
    sources: Sources,
) -> Iterator[Fault]:
    for claim in (*one.claims, *(c for fact in one.facts for c in fact.claims)):
        if claim not in claims:
            yield Fault(f"{section.id}: {one.subject}", claim, None, "there is no such claim")
            return
    for fact in one.facts:
        if not any(_bears_out(claims[c], fact, names_of, sources) for c in fact.claims):
            why = f"none of its claims tells of this {fact.sort}"
            yield Fault(f"{section.id}: {one.subject}", fact.text, None, why)


def _bears_out(behind: Behind, fact: Fact, names_of: NamesOf, sources: Sources) -> bool:
    claim = behind.claim
    if fact.sort == "source":
        return sources.without(sources.name(claim.id)) == fact.text
    if fact.sort == "day":
        when = claim.when
        return when is not None and fact.text in (when.earliest, when.latest)
    if fact.sort == "kind":
        return claim.kind == fact.text
    if fact.sort == "words":
        words = [f.text for f in claim.figures]
        words += [" ".join(e.quote.split()) for e in claim.evidence]
        return any(fact.text in sources.without(one) for one in words)
    if fact.sort == "number":
        return any(fact.text == number(n) for f in claim.figures for n in (*f.stated, f.low or 0))
    known = _parties(claim, names_of)
    # Whence people fled is told by their state too: "refugees from Tanzania".
    known |= _places(claim) if fact.sort == "place" else set()
    # Who is counted is told by the figure alone: "4,100 refugees from Tanzania".
    counted = {w for f in claim.figures for w in f.of}
    known |= counted if fact.sort == "party" else set()
    return fact.text.casefold() in {sources.without(name).casefold() for name in known}


def _places(claim: Claim) -> set[str]:
    found: set[str | None] = set()
    for p in claim.places:
        found |= {p.text, p.name, p.adm1, p.adm2, p.country}
        if p.part:
            found.add(f"{p.part} of {p.name or p.text}")
    return {name for name in found if name}


def _ids(party: Party, claim: Claim) -> Iterator[str]:
    """Its id; soldiers whom nobody names are those of the country in which they fight."""
    if party.id:
        yield party.id
    elif party.type == "military" and not party.name:
        yield from (f"actor:{p.country_code.lower()}" for p in claim.places if p.country_code)


def _parties(claim: Claim, names_of: NamesOf) -> set[str]:
    found: set[str] = set()
    for party in (*claim.agent, *claim.target):
        found |= {party.text, party.name or party.text}
        found |= {name for key in _ids(party, claim) for name in names_of(key)}
    for figure in claim.figures:  # "4,100 refugees" are those who moved.
        found |= {*figure.of, figure.counts}
    return found
