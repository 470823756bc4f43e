"""Sentences on fighting, attacks, and their figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.publications.briefs.sources import Sources
from reportedly.publications.briefs.words import days, filled, kind, load_brief, number, shortened
from reportedly.records.briefs import Fact, Sentence
from reportedly.records.counts import CountRow, Said
from reportedly.records.incidents import Incident
from reportedly.records.values import FORWARD, LOSSES

FIGHTING = ("strike", "bombing", "battle", "violence", "territory", "detention", "surrender")
"""Families under the heading of fighting."""

DOERS = 2
"""Sources that are named for who did it: that line has all who tell of the event behind it."""


def told(rows: Iterable[Incident], sources: Sources) -> Iterator[Sentence]:
    """One sentence for each incident of fighting, a toll alone among them."""
    for row in rows:
        if row.kind.partition(".")[0] in (*FIGHTING, "casualties") or row.kind == "other.explosion":
            yield _told(row, sources)


def _told(row: Incident, sources: Sources) -> Sentence:
    denied = tuple(c for c in row.claims if sources.claims[c].claim.modality == "denied")
    claims = tuple(c for c in row.claims if c not in denied) or row.claims
    said, named = sources.of(claims)
    by, doers = _by(row, sources)
    no, deniers = sources.of(denied)
    template = _template(row, any_denied=bool(denied))
    text = filled(
        load_brief().incident[template],
        kind=kind(row.kind),
        where=where(row, sources),
        when=days(row.earliest, row.latest),
        by=by,
        sources=said,
        deniers=no.removeprefix("According to ").removesuffix("."),
    )
    said_no = deniers if template in ("denied", "never") else ()
    said_so = (*doers, *named) if template != "never" else ()
    facts = (*setting(row, sources), *said_so, *said_no)
    return Sentence(f"incident.{template}", f"incident:{row.incident}", text, row.claims, facts)


def _template(row: Incident, *, any_denied: bool) -> str:
    """How the incident stands: told, told and denied, or told by nobody to have happened."""
    if row.standing is None:
        return "denied" if any_denied else "told"
    return "never" if row.standing == "denied" else row.standing


def where(row: Incident, sources: Sources) -> str:
    """ " in X"; empty where no place is told."""
    return f" in {sources.places.name(row.area, row.claims)}" if row.area else ""


def setting(row: Incident, sources: Sources) -> tuple[Fact, ...]:
    """Kind, place and days, each with the first claim that bears it out."""
    claims = {c: sources.claims[c].claim for c in row.claims}
    kinds = [c for c, one in claims.items() if one.kind == row.kind]
    facts = [Fact("kind", row.kind, tuple(kinds[:1]))]
    if row.area:
        names = {c: {n for p in one.places for n in (p.name, p.text)} for c, one in claims.items()}
        facts.append(Fact("place", row.area, tuple(c for c in claims if row.area in names[c])[:1]))
    for day in dict.fromkeys((row.earliest, row.latest)):
        dated = [
            c
            for c, one in claims.items()
            if one.when and day in (one.when.earliest, one.when.latest)
        ]
        if day:
            facts.append(Fact("day", day, tuple(dated[:1])))
    return tuple(facts)


def standing_on(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The claims of the facts, in their order."""
    return tuple(dict.fromkeys(c for fact in facts for c in fact.claims))


def _by(row: Incident, sources: Sources) -> tuple[str, tuple[Fact, ...]]:
    """Who is said to have done it, and by whom: ", by X according to Y"."""
    laid: dict[str, list[str]] = {}
    for claim in row.claims:
        one = sources.claims[claim].claim
        losses = one.family in ("casualties", "statement")
        # Who only means to do it has not done it, where others tell that it was done.
        undone = one.modality == "denied" or (row.standing is None and one.modality in FORWARD)
        for party in () if losses or undone else one.agent:
            if (party.id or party.name) and party.name not in sources.private:
                laid.setdefault(party.name or party.text, []).append(claim)
    if not laid:
        return "", ()
    said = [
        f"by {name} as told by {shortened(list(dict.fromkeys(map(sources.name, claims))), DOERS)}"
        for name, claims in laid.items()
    ]
    facts = [Fact("party", name, tuple(claims)) for name, claims in laid.items()]
    return f", {'; '.join(said)}", tuple(facts)


def losses(rows: Iterable[Incident], sources: Sources) -> Iterator[Sentence]:
    """What is said of killed, injured and missing, incident by incident."""
    for row in rows:
        for figure in row.figures:
            if figure.counts in LOSSES:
                yield figure_sentence(row, figure, sources)


def differing(rows: Iterable[Incident], sources: Sources) -> Iterator[Sentence]:
    """Figures of one incident and count that differ, side by side."""
    for row in rows:
        for figure in row.figures:
            if figure.low is not None and figure.low != figure.high and len(figure.said) > 1:
                one = figure_sentence(row, figure, sources)
                yield Sentence(
                    one.template, f"differ-{one.subject}", one.text, one.claims, one.facts
                )


def figure_sentence(row: Incident, figure: CountRow, sources: Sources) -> Sentence:
    """Every figure in its source's words, and the best one or why there is none."""
    words = load_brief()
    claims = tuple(dict.fromkeys(s.claim for s in figure.said))
    verdict = (
        filled(words.verdict["best"], best=number(figure.best))
        if figure.best is not None
        else words.verdict[figure.best_none or "no_number"]
    )
    text = filled(
        words.figure["several"],
        what=kind(row.kind),
        where=where(row, sources),
        when=days(row.earliest, row.latest),
        counted=words.counted.get(figure.counts, figure.counts.replace("_", " ")),
        of=sources.spelled(figure.of, claims),
        listed="; ".join(_said(s, sources) for s in figure.said),
        verdict=verdict,
    )
    facts = [*setting(row, sources)]
    for said in figure.said:
        facts.append(Fact("words", sources.without(said.text), (said.claim,)))
        facts.append(Fact("source", sources.name(said.claim), (said.claim,)))
    if figure.best is not None:
        facts.append(Fact("number", number(figure.best), claims))
    key = f"figure:{row.incident}:{figure.counts}:{figure.unit}:{figure.scope}:{figure.of or ''}"
    held = (*claims, *standing_on(facts))
    return Sentence("figure.several", key, text, tuple(dict.fromkeys(held)), tuple(facts))


def _said(said: Said, sources: Sources) -> str:
    later = ", replaced later" if said.superseded_by else ""
    return f"“{sources.without(said.text)}” by {sources.name(said.claim)}{later}"
