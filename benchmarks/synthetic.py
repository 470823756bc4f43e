"""An invented war as a ledger of any size, with the true event of every claim.

Shaped like real ledgers: Zipf over places, every ten days two days on which one town alone has
300 reports, 35 % reprints, 15 % of reports without a day, some without a place; tolls that rise,
denials, and look-alikes (the next day's strike on the same town, one on the next town, one on
another quarter of the town). A thousand claims come a day, whatever the size: a larger ledger is a
longer war. Same seed, same claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random

import msgspec

from reportedly.ledger.writer import Writer
from reportedly.records.claims import Claim, Codes, Evidence, Link, Party
from reportedly.records.figures import Figure
from reportedly.records.makers import Maker
from reportedly.records.places import ClaimPlace
from reportedly.records.readings import Kept, Reading
from reportedly.records.reports import Article, Report
from reportedly.records.times import When
from reportedly.records.values import Counts, Feature, FigureForm, Modality

MAKER = Maker("invented", "1", ())
FIRST = date(2030, 1, 1)
A_DAY = 300
"""Reports of an ordinary day, over all places."""
BURST = 300
"""Reports on one town on a day of heavy fighting."""
EVERY = 10
"""Days from one burst to the next; each lasts two."""
REPRINTS = 0.35
UNDATED = 0.15
COUNTRIES, PROVINCES, DISTRICTS, TOWNS = 12, 12, 6, 6
KINDS = (
    (
        ("strike.air", "strike.missile"),
        ("strike.drone", "strike.air"),
        ("strike.artillery", "strike.rocket"),
        ("bombing.ied", "bombing.vehicle"),
        ("battle.clash", "battle.assault"),
    ),
    (("territory.captured", "territory.captured"),),
    (("displacement.fled", "displacement.fled"),),
    (("detention.arrested", "detention.arrested"),),
)
"""Sorts of events, each with the kinds of one and what one report in seven calls it. A town has one
event of a sort a day: no reader could tell two apart."""
SORTS = (60, 15, 15, 10)
"""How often each sort comes, of a hundred."""
COUNTED: tuple[Counts | None, ...] = (None, None, "fled", "detained")
"""What a claim of each sort counts itself; of attacks tolls are told beside it."""
SIDES = (
    ("Red Column", "Blue Guard"),
    ("Tide Front", "Lowland Army"),
    ("Ash Brigade", "Veld Force"),
)


class Town(msgspec.Struct, frozen=True):
    """A populated place in its areas, or a quarter of one."""

    country: str
    province: str
    district: str
    name: str
    lat: float
    lon: float


class Event(msgspec.Struct, frozen=True):
    """What truly happened."""

    id: str
    town: Town
    day: int
    sort: int
    kinds: tuple[str, str]
    doer: str
    struck: str
    killed: int
    injured: int


class Told(msgspec.Struct, frozen=True):
    """A reading with the true event of each of its claims; None for what founds no incident."""

    kept: Kept
    events: tuple[str | None, ...]


def towns() -> list[Town]:
    """The towns, at least 25 km from one another."""
    found = []
    for c in range(COUNTRIES):
        for p in range(PROVINCES):
            for d in range(DISTRICTS):
                for t in range(TOWNS):
                    names = (f"X{c}", f"X{c}P{p}", f"X{c}P{p}D{d}", f"X{c}P{p}D{d}T{t}")
                    north, east = -30.0 + 6 * c + 0.5 * p, 10.0 + 2 * d + 0.3 * t
                    found.append(Town(*names, north, east))
    return found


class War:
    """The events and reports of one invented war."""

    def __init__(self, seed: int = 5) -> None:
        self.chance = Random(seed)
        self.towns = towns()
        self.order = self.chance.sample(self.towns, len(self.towns))
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.towns) + 1)))
        self.number = 0
        self.known: dict[tuple[str, int, int], Event] = {}

    def days(self) -> Iterator[Iterator[Told]]:
        """The reports of one day after another, without end."""
        day = 0
        while True:
            yield self._day(day)
            self.known = {key: one for key, one in self.known.items() if key[1] >= day}
            day += 1

    def _day(self, day: int) -> Iterator[Told]:
        told = 0
        while told < A_DAY:
            for event in self._events(self._town(), day):
                for one in self._reports(event, 1 + int(self.chance.expovariate(0.6))):
                    told += 1
                    yield one
        if day % EVERY in (4, 5):
            yield from self._burst(day)

    def _burst(self, day: int) -> Iterator[Told]:
        """One town, one event of each sort, 300 reports."""
        town = self.order[5 + (day // EVERY) * 7 % 100]
        told = 0
        while told < BURST:
            for one in self._reports(self._event(town, day), 1):
                told += 1
                yield one

    def _town(self) -> Town:
        return self.chance.choices(self.order, cum_weights=self.weights)[0]

    def _events(self, town: Town, day: int) -> Iterator[Event]:
        """An event, and one time in four another that looks like it."""
        first = self._event(town, day)
        yield first
        draw = self.chance.random()
        if draw < 0.1:
            yield self._like(first, town, day + 1)
        elif draw < 0.2:
            near = [t for t in self.towns if t.district == town.district and t.name != town.name]
            yield self._like(first, self.chance.choice(near), day)
        elif draw < 0.22:
            quarter = msgspec.structs.replace(town, name=f"{town.name}Q", lat=town.lat + 0.05)
            yield self._like(first, quarter, day)

    def _event(self, town: Town, day: int) -> Event:
        """The event of its sort there on that day."""
        sort = self.chance.choices(range(len(KINDS)), SORTS)[0]
        key = (town.name, day, sort)
        if key not in self.known:
            doer, struck = self.chance.sample(self.chance.choice(SIDES), 2)
            toll, kinds = self._toll(), self.chance.choice(KINDS[sort])
            self.known[key] = Event(
                self._id("e"), town, day, sort, kinds, doer, struck, toll, 2 * toll
            )
        return self.known[key]

    def _like(self, one: Event, town: Town, day: int) -> Event:
        """The same deed elsewhere or on another day, unless something of its sort was there."""
        key = (town.name, day, one.sort)
        if key not in self.known:
            self.known[key] = msgspec.structs.replace(
                one, id=self._id("e"), town=town, day=day, killed=self._toll()
            )
        return self.known[key]

    def _toll(self) -> int:
        return min(int(self.chance.paretovariate(1.0)), 400)

    def _id(self, letter: str) -> str:
        self.number += 1
        return f"{letter}{self.number}"

    def _reports(self, event: Event, originals: int) -> Iterator[Told]:
        """Reports of the event, the later the higher the toll, with their reprints."""
        for n in range(originals):
            late = min(int(self.chance.expovariate(1.2)), 3)
            first = self._report(event, event.day + late, toll_of(event, n, originals))
            yield first
            while self.chance.random() < REPRINTS:
                yield self._reprint(first)

    def _report(self, event: Event, published: int, toll: int) -> Told:
        draw, key = self.chance.random, self._id("r")
        when = None if draw() < UNDATED else self._when(event.day)
        place = self._place(event.town)
        doer = (party(event.doer),) if draw() < 0.7 else ()
        struck = (party(event.struck),) if draw() < 0.6 else ()
        kind = event.kinds[draw() < 0.15]
        counts = COUNTED[event.sort]
        own = figures(f"{key}f", counts, toll, draw() < 0.2) if counts and draw() < 0.7 else ()
        rows = [told_so(kind, doer, struck, place, when, own)]
        if event.sort == 0:
            if draw() < 0.9:
                words = figures(f"{key}k", "killed", toll, draw() < 0.2)
                rows.append(told_so("casualties.killed", (), struck, place, when, words))
            if draw() < 0.6:
                words = figures(f"{key}i", "injured", event.injured, draw() < 0.2)
                rows.append(told_so("casualties.injured", (), struck, place, when, words))
        if draw() < 0.2:
            said = (party(event.doer),)
            mode: Modality = "denied" if draw() < 0.2 else "claimed"
            rows.append(told_so(kind, said, struck, place, when, modality=mode))
        events: list[str | None] = [event.id] * len(rows)
        if draw() < 0.25:
            rows.append(told_so("statement.condemned", doer, (), (), when))
            events.append(None)
        claims = tuple(placed(row, f"{key}c{n}", n) for n, row in enumerate(rows))
        return Told(self._reading(key, published, claims), tuple(events))

    def _reprint(self, first: Told) -> Told:
        key, one = self._id("r"), first.kept.reading
        claims = tuple(placed(c, f"{key}c{n}", n) for n, c in enumerate(one.claims))
        day = date.fromisoformat(str(one.report.published)) - FIRST
        late = day.days + (self.chance.random() < 0.3)
        return Told(self._reading(key, late, claims), first.events)

    def _reading(self, key: str, published: int, claims: tuple[Claim, ...]) -> Kept:
        return reading(key, f"Outlet {self.chance.randrange(60)}", published, claims)

    def _when(self, day: int) -> When:
        first = day - 1 if self.chance.random() < 0.12 else day
        return When(None, None, None, iso(first), iso(day), "day", "stated")

    def _place(self, town: Town) -> tuple[ClaimPlace, ...]:
        """The place as a report tells it: of a hundred four do not, seven only an area."""
        draw = self.chance.random()
        if draw < 0.04:
            return ()
        if draw < 0.11:
            wide = town.district if draw < 0.08 else town.province
            return (
                place(msgspec.structs.replace(town, name=wide), "adm2" if draw < 0.08 else "adm1"),
            )
        return (place(town, "populated_place"),)


def toll_of(event: Event, n: int, reports: int) -> int:
    """The dead as the n-th report counts them."""
    return event.killed if reports == 1 else max(1, event.killed * (n + 1) // reports)


def iso(day: int) -> str:
    return (FIRST + timedelta(days=day)).isoformat()


def party(name: str) -> Party:
    return Party(name, 0, 1, None, name, "armed_group")


def place(town: Town, feature: Feature) -> ClaimPlace:
    exact = feature == "populated_place"
    district = None if feature == "adm1" else town.district
    return ClaimPlace(
        text=town.name,
        start=0,
        end=1,
        role="at",
        id=town.name,
        name=town.name,
        feature=feature,
        country=town.country,
        country_code=town.country,
        adm1=town.province,
        adm1_id=town.province,
        adm2=district,
        adm2_id=district,
        lat=town.lat if exact else None,
        lon=town.lon if exact else None,
        precision="exact" if exact else "adm1" if feature == "adm1" else "adm2",
    )


def figures(key: str, counts: Counts, number: int, more: bool) -> tuple[Figure, ...]:
    form: FigureForm = "at_least" if more else "exact"
    high = None if more else number
    return (
        Figure(
            key, str(number), 0, 1, form, (number,), number, high, "person", counts, (), "incident"
        ),
    )


def told_so(
    kind: str,
    agent: tuple[Party, ...],
    target: tuple[Party, ...],
    places: tuple[ClaimPlace, ...],
    when: When | None,
    told: tuple[Figure, ...] = (),
    modality: Modality = "asserted",
) -> Claim:
    chain = (Link(None, None, None, None, None, "outlet", "indirect"),)
    head = ("", 0, kind, Codes(None, None), (), agent, target, places, when, told, None, None)
    return Claim(*head, chain, modality, False, (), {}, None, MAKER.id)


def placed(claim: Claim, key: str, n: int) -> Claim:
    """The claim with its id and its place in the text."""
    words = (Evidence(100 * n, 100 * n + 5, "words"),)
    return msgspec.structs.replace(claim, id=key, evidence=words)


def reading(key: str, outlet: str, published: int, claims: tuple[Claim, ...]) -> Kept:
    day = iso(published)
    report = Report(key, outlet, None, day, None, None, "en", key, key, (Article(0, 1),), text="")
    return Kept(Reading("reportedly.reading/1", report, (), claims, (), ()), (), MAKER.id, key)


def reports(claims: int, seed: int = 5) -> Iterator[Told]:
    """Reports until they hold that many claims."""
    held = 0
    for day in War(seed).days():
        for one in day:
            held += len(one.events)
            yield one
            if held >= claims:
                return


def written(path: Path, claims: int, seed: int = 5) -> dict[str, str]:
    """Write the war into a ledger; the true event of each claim that tells of one."""
    writer = Writer(path, clock=lambda: "2036-01-01T00:00:00Z")
    truth: dict[str, str] = {}
    with writer.together():
        for one in reports(claims, seed):
            writer.add(one.kept, MAKER)
            rows = zip(one.kept.reading.claims, one.events, strict=True)
            truth.update((claim.id, event) for claim, event in rows if event)
    writer.close()
    return truth
