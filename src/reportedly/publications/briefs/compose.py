"""A brief from the rows of a situation: a pure function, so that anybody can make it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reportedly.publications.briefs import control, events, flows, gaps
from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import load_brief
from reportedly.records.briefs import (
    Behind,
    Brief,
    BriefSource,
    Material,
    Reference,
    Section,
    Sentence,
)
from reportedly.records.incidents import Incident
from reportedly.records.show import chain, clean


def compose(material: Material, private: frozenset[str] = frozenset(), profile: str = "") -> Brief:
    """The brief of the material; `private`: names that the publish profile leaves out."""
    sources = Sources(material.claims, private)
    sections = tuple(_sections(material, sources))
    used = list(dict.fromkeys(c for s in sections for one in s.sentences for c in one.claims))
    return Brief(
        area=material.area,
        as_of=material.as_of,
        known_on=material.known_on,
        since=material.since,
        profile=profile,
        sections=sections,
        references=tuple(_reference(material.claims[c], private) for c in used),
        sources=tuple(_sources(used, material)),
        reports=len({b.report.id for b in material.claims.values()}),
        origins=material.origins,
        voices=material.voices,
        credits=material.credits,
        maker=material.maker,
    )


def _sections(material: Material, sources: Sources) -> Iterator[Section]:
    recent = [i for i in material.incidents if _recent(i, material.since)]
    told: dict[str, Iterable[Sentence]] = {
        "control": control.sentences(material.control, sources),
        "fighting": events.told(recent, sources),
        "casualties": events.losses(recent, sources),
        "flight": flows.sentences(material.flows, ("people",), sources),
        "forces": flows.sentences(material.flows, ("forces",), sources),
        "contacts": flows.sentences(material.flows, ("passages", "contacts"), sources),
        "disputed": events.differing(material.incidents, sources),
        "judged": flows.judged(material.assessments, sources),
        "unknown": gaps.sentences(material.control, recent),
    }
    words = load_brief()
    for name, sentences in told.items():
        yield Section(name, words.sections[name], tuple(sentences), words.empty[name])


def _recent(incident: Incident, since: str) -> bool:
    """True for an incident of the time asked for, and for one without a day."""
    last = incident.latest or incident.earliest
    return last is None or last >= since


def _reference(behind: Behind, private: frozenset[str]) -> Reference:
    claim, report = behind.claim, behind.report
    evidence = claim.evidence[0]
    behind_outlet = [link for link in claim.attribution[1:] if link.name not in private]
    return Reference(
        claim=claim.id,
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        url=report.url,
        title=report.title,
        quote=without(clean(evidence.quote), private),
        start=evidence.start,
        end=evidence.end,
        said_by=chain(behind_outlet) if behind_outlet else None,
    )


def without(words: str, private: frozenset[str]) -> str:
    """The words with private names struck out."""
    for name in sorted(private, key=lambda n: (-len(n), n)):
        words = words.replace(name, "[name left out]")
    return words


def _sources(used: Iterable[str], material: Material) -> Iterator[BriefSource]:
    counted = Counter(material.claims[c].report.id for c in used)
    reports = {b.report.id: b.report for b in material.claims.values()}
    ranked = sorted(counted, key=lambda r: (reports[r].published or "", r))
    for key in ranked:
        one = reports[key]
        yield BriefSource(key, one.outlet, one.title, one.published, one.url, counted[key])
