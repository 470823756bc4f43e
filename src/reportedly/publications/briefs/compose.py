"""A brief from the rows of a situation: a pure function, so that anybody can make it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from reportedly.publications.briefs import control, events, flows, gaps, news
from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import load_brief
from reportedly.publications.discretion import Discretion
from reportedly.publications.profiles import profile_words
from reportedly.publications.wording import day_in_words
from reportedly.records.briefs import (
    Behind,
    Brief,
    BriefSource,
    Material,
    Profile,
    Reference,
    Section,
    Sentence,
)
from reportedly.records.incidents import Incident
from reportedly.records.makers import digest
from reportedly.records.show import chain, clean


def compose(material: Material, profile: Profile) -> Brief:
    """The brief of the material under a publish profile."""
    sources = sources_of(material, profile)
    survey = material.survey
    sections = tuple(_published(s, sources) for s in _sections(material, sources))
    used = list(dict.fromkeys(c for s in sections for one in s.sentences for c in one.claims))
    return Brief(
        area=sources.without(survey.area.name),
        as_of=survey.as_of,
        known_on=survey.known_on,
        since=material.since,
        profile=profile.id,
        sections=sections,
        references=tuple(_reference(material.claims[c], sources) for c in used),
        sources=tuple(_sources(used, material, sources)),
        reports=len(survey.sources.reports),
        origins=survey.sources.origins,
        voices=survey.sources.voices,
        credits=material.credits,
        maker=material.maker,
        older=sum(not _recent(one, material.since) for one in survey.incidents),
    )


def _sections(material: Material, sources: Sources) -> Iterator[Section]:
    survey = material.survey
    recent = [i for i in survey.incidents if _recent(i, material.since)]
    told: dict[str, Iterable[Sentence]] = {
        "new": news.sentences(material.changes, sources),
        "control": control.sentences(survey.control, sources),
        "fighting": events.told(recent, sources),
        "casualties": events.losses(recent, sources),
        "flight": flows.sentences(survey.flows, ("people",), sources),
        "forces": flows.sentences(survey.flows, ("forces",), sources),
        "contacts": flows.sentences(survey.flows, ("passages", "contacts"), sources),
        "disputed": events.differing(recent, sources),
        "judged": flows.judged(survey.assessments, sources),
        "unknown": gaps.sentences(survey.control, recent, sources),
    }
    words = load_brief()
    empty = words.empty
    if len(recent) < len(survey.incidents):
        day = day_in_words(material.since)
        empty = empty | {name: text.format(day=day) for name, text in words.none_since.items()}
    for name, sentences in told.items():
        yield Section(name, words.sections[name], tuple(sentences), empty[name])


def sources_of(material: Material, profile: Profile) -> Sources:
    """Who says what in the material, and what the profile leaves of the words."""
    discretion = Discretion(material.told, material.mentions, profile, material.large)
    return Sources(material.claims, profile, discretion)


def _published(section: Section, sources: Sources) -> Section:
    """The section with what the profile leaves of its sentences, their values and subjects."""
    counted: Counter[str] = Counter()
    told = []
    for one in section.sentences:
        subject = one.subject
        if sources.places.coarse:  # It is made of the ids of a place.
            subject = f"{subject.partition(':')[0]}:{digest(one.claims)[:12]}"
            counted[subject] += 1
            subject = f"{subject}:{counted[subject]}"
        facts = tuple(
            msgspec.structs.replace(fact, text=sources.without(fact.text)) for fact in one.facts
        )
        text = sources.without(one.text)
        told.append(msgspec.structs.replace(one, subject=subject, text=text, facts=facts))
    return msgspec.structs.replace(section, sentences=tuple(told))


def _recent(incident: Incident, since: str) -> bool:
    """True for an incident of the time asked for, and for one without a day."""
    last = incident.latest or incident.earliest
    return last is None or last >= since


def _reference(behind: Behind, sources: Sources) -> Reference:
    claim, report = behind.claim, behind.report
    evidence = claim.evidence[0]
    hidden = f"[{profile_words().left_out}]"
    links = [
        msgspec.structs.replace(link, name=hidden, text=None)
        if link.name in sources.private
        else link
        for link in claim.attribution[1:]
    ]
    return Reference(
        claim=claim.id,
        report=sources.discretion.key(report.id),
        outlet=report.outlet,
        published=report.published,
        url=sources.discretion.link(report.url),
        title=sources.without(report.title) if report.title else None,
        quote=sources.without(clean(evidence.quote)),
        start=evidence.start,
        end=evidence.end,
        said_by=sources.without(chain(links)) if links else None,
    )


def _sources(used: Iterable[str], material: Material, sources: Sources) -> Iterator[BriefSource]:
    counted = Counter(material.claims[c].report.id for c in used)
    reports = {b.report.id: b.report for b in material.claims.values()}
    ranked = sorted(counted, key=lambda r: (reports[r].published or "", r))
    for key in ranked:
        one = reports[key]
        title = sources.without(one.title) if one.title else None
        shown, url = sources.discretion.key(key), sources.discretion.link(one.url)
        yield BriefSource(shown, one.outlet, title, one.published, url, counted[key])
