"""What linking needs of a claim: one telling for each place that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.gazetteer.sides import Sides
from reportedly.gazetteer.source_classes import source_classes
from reportedly.incidents.days import Days, days_of, is_earlier, is_old
from reportedly.incidents.spots import NONE_HELD, Holders, finest, holders, spots_of
from reportedly.incidents.tolls import as_of_one, is_nth, is_of_one, numbers_of, of_waves, wholes
from reportedly.incidents.whereabouts import Spot
from reportedly.records.claims import Claim, Evidence, Party
from reportedly.records.figures import Figure
from reportedly.records.places import without_wholes
from reportedly.records.values import FORWARD, Modality

SAME = ("restates", "denies", "confirms", "corrects")
"""Relations to a claim of the same event; what caused it or what it depends on is another."""
LATER = ("because_of", "corrects")
"""By which a toll speaks of what it is of, or of an earlier one."""


class Place(msgspec.Struct, frozen=True, gc=False):
    """A spot with the role by which the event is known by it."""

    role: str
    spot: Spot


BLOWS = ("attack", "loss")
"""Groups of the news of an attack."""


class Telling(msgspec.Struct, frozen=True, gc=False):
    """A claim at one of its places, as far as linking looks at it."""

    claim: str
    report: str
    article: int
    start: int
    """Where its words begin in the text."""
    end: int
    kind: str
    group: str | None
    """Null for what founds no incident: states, opinions, mere speech. Running totals, rates and
    levels are of no single event: they are a group of their own."""
    place: Place | None
    days: Days | None
    agents: frozenset[str]
    """Sides, or names where no registry knows them; mere descriptions behind a tilde."""
    targets: frozenset[str]
    people: frozenset[str]
    """The last words of those it befell, or who go somewhere: "students"."""
    sites: frozenset[str]
    """What was struck: "station", "market"."""
    scenes: frozenset[str]
    """Where a bomb went off, by the words of its clause or its toll's."""
    shelters: frozenset[str]
    """Where people are said to have sheltered: "school"."""
    exchanged: bool
    """True for one side of an exchange of prisoners."""
    figures: frozenset[tuple[str, int | None, int | None]]
    """(counts, low, high) of the event itself: no running totals, no levels."""
    large: frozenset[tuple[str, int]]
    """(counts, number) of a thousand and more, running totals among them."""
    counts: frozenset[str]
    """What its figures count, running totals among them."""
    wholes: frozenset[tuple[str, int]]
    """(counts, number) of all who were killed or hurt and of all that was fired: no parts of them,
    no running totals."""
    stopped: frozenset[tuple[str, int]]
    """(counts, number) of what was intercepted."""
    nth: bool
    """True where it says how manieth the attack was that was told before ("the fifth raid")."""
    abouts: frozenset[str]
    """Claims of the report that it tells again, denies, confirms or corrects."""
    modality: Modality
    background: bool
    one_scene: bool = False
    """True for news of an article that tells of one place and day alone."""
    apart: bool = False
    """True where its words say that it is another event than those told before."""
    old: bool = False
    """True for an event that was long over when the report became known."""
    dead: frozenset[tuple[int, str]] = frozenset()
    """How many were killed, and the word for whom; none for people as such."""
    earlier: bool = False
    """True for an event that the words put before the news ("earlier this month")."""

    @property
    def family(self) -> str:
        """The part of the kind before the dot."""
        return self.kind.partition(".")[0]

    @property
    def forward(self) -> bool:
        """True for what is only planned, possible or conditional."""
        return self.modality in FORWARD


def tellings(
    report: str,
    claims: Iterable[Claim],
    groups: EventGroups,
    sides: Sides,
    known: str | None = None,
) -> Iterator[Telling]:
    """The tellings of a report's claims, in text order; `known`: the day it became known."""
    rows = sorted(enumerate(claims), key=lambda row: (row[1].evidence[0].start, row[0]))
    scenes = list(_scenes((claim for _, claim in rows), groups))
    told = {claim.id: claim for _, claim in rows}
    waves = frozenset(of_waves(tuple(told.values()), groups))
    held = holders(told.values())
    for _, claim in rows:
        if claim.id in waves:
            claim = as_of_one(claim)
        at = claim.evidence[0].start
        here = [s for e, s in scenes if e.start <= at < e.end] if claim.family in BOMBED else []
        scene, days = frozenset().union(*here), _event_days(claim, told)
        for place in places_of(claim, groups, held):
            yield _telling(report, claim, place, days, groups, sides, known, scene)


def _event_days(claim: Claim, told: Mapping[str, Claim]) -> Days | None:
    """The days of its event: who dies of an attack days later is a dead of the attack's day."""
    own = days_of(claim.when)
    if claim.family != "casualties":
        return own
    of = (told.get(a.claim or "") for a in claim.about if a.relation in LATER)
    before = [days for one in of if one is not None and (days := days_of(one.when)) is not None]
    return min(before, key=lambda d: d.first) if own and before and _is_after(own, before) else own


def _is_after(own: Days, before: Iterable[Days]) -> bool:
    return all(days.last < own.first for days in before)


def _scenes(
    claims: Iterable[Claim], groups: EventGroups
) -> Iterator[tuple[Evidence, frozenset[str]]]:
    """Where the clauses of bombings and of losses say that it was."""
    for claim in claims:
        words = claim.evidence[0]
        if claim.family in BOMBED and (found := groups.scenes_in(words.quote)):
            yield words, found


BOMBED = ("bombing", "casualties")
"""Families of what happens at one spot."""


def places_of(
    claim: Claim, groups: EventGroups, held: Holders = NONE_HELD
) -> tuple[Place | None, ...]:
    """By which places its event is known; one None where no place is told."""
    for role in groups.roles(groups.group_of(claim.kind)):
        named = without_wholes(p for p in claim.places if p.role == role)
        if named:
            told, spots = _role(role, claim, groups), finest(spots_of(claim, named, held))
            return tuple(dict.fromkeys(Place(told, s) for s in spots))
    return (None,)


def _role(role: str, claim: Claim, groups: EventGroups) -> str:
    """ "At" for the town of "the battle for the town": it is fought where it goes to."""
    there = role in ("to", "toward") and groups.group_of(claim.kind) == "attack"
    return "at" if there and claim.kind not in groups.under_way else role


def _telling(
    report: str,
    claim: Claim,
    place: Place | None,
    days: Days | None,
    groups: EventGroups,
    sides: Sides,
    known: str | None,
    scenes: frozenset[str],
) -> Telling:
    figures = [f for f in claim.figures if f.scope in ("incident", "subset")]
    running = bool(claim.figures) and not figures and not is_of_one(claim)
    group, nth = groups.group_of(claim.kind), is_nth(claim)
    day = (claim.when.earliest if claim.when else None) or known
    doers, struck = claim.agent, claim.target
    if claim.kind in groups.answering or claim.kind in groups.turned:
        doers, struck = struck, doers
    # What people died of is the event of their death.
    same = (*SAME, "because_of") if claim.family == "casualties" else SAME
    return Telling(
        claim=claim.id,
        report=report,
        article=claim.article,
        start=claim.evidence[0].start,
        end=claim.evidence[0].end,
        kind=claim.kind,
        group=f"{group} total" if group and running else group,
        place=place,
        days=None if running or nth else days,
        agents=frozenset(name_of(p, sides, day) for p in doers),
        targets=frozenset(name_of(p, sides, day) for p in struck if p.type not in ANYBODY),
        people=frozenset(
            p.text.casefold().split()[-1]
            for p in (*(doers if claim.family in GOING else ()), *struck)
            if p.type not in SITES and p.text.split()
        ),
        sites=frozenset(
            site for p in struck if p.type in SITES and (site := groups.site(p.text)) is not None
        ),
        scenes=scenes,
        exchanged=groups.is_exchange(claim.kind, claim.evidence[0].quote),
        shelters=groups.shelters_in(claim.kind, claim.evidence[0].quote),
        figures=frozenset((f.counts, f.low, f.high) for f in figures),
        large=frozenset(
            (f.counts, f.low)
            for f in claim.figures
            if f.low is not None and f.low == f.high and f.low >= LARGE
        ),
        counts=frozenset(f.counts for f in claim.figures),
        wholes=frozenset(wholes(figures, groups)),
        stopped=frozenset(numbers_of(figures) if claim.kind in groups.answering else ()),
        nth=nth,
        abouts=frozenset(a.claim for a in claim.about if a.claim and a.relation in same),
        modality=claim.modality,
        background=claim.background,
        apart=any(groups.sets_apart(words.quote) for words in claim.evidence),
        old=is_old(claim.when, known),
        dead=frozenset(_dead(figures)),
        earlier=is_earlier(claim.when),
    )


MORE = frozenset({"more", "another", "further", "additional"})
"""Words of a figure that comes on top of one told before."""


def _dead(figures: Iterable[Figure]) -> Iterator[tuple[int, str]]:
    anyone = source_classes().anyone.words
    for figure in figures:
        added = MORE & set(figure.text.casefold().split())
        counted = figure.counts == "killed" and figure.scope == "incident" and not added
        if counted and figure.stated:
            words = " ".join(figure.of).casefold().split()
            head = words[-1] if words and words[-1] not in anyone else ""
            yield figure.stated[0], head


LARGE = 1_000
"""From which on two numbers that are nearly the same are hardly so by chance."""
GOING = ("movement", "displacement")
"""Families whose doers are who it is told of."""
SITES = ("thing", "place")
ANYBODY = (*SITES, "civilians")
"""Types of victims that tell nothing of who they are."""
OF = re.compile(r" (?:of|from|in|at|with|who) |,")
"""Before what only goes on about those who were named or described."""
DESCRIBED = "~"
"""Before a description: the same words may be of others, and other words of the same."""


def name_of(party: Party, sides: Sides, day: str | None) -> str:
    """What a party is known by: its side, else its name, else the words for it."""
    if party.id:
        return sides.side(party.id, day)
    called = party.name or party.text
    named = is_named(called) and (party.name or party.type == "person")
    return called.casefold() if named else f"{DESCRIBED}{called.casefold()}"


def is_named(called: str) -> bool:
    """True for "Ali al-Masri", False for "al-Qaeda-linked gunmen": its last word is a name.

    Of "soldiers of the Northern Army" the soldiers tell that it is none.
    """
    head = OF.split(called, maxsplit=1)[0].split()
    return bool(head) and any(letter.isupper() for letter in head[-1])
