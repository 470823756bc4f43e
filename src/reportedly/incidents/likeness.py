"""How much speaks for two tellings being of one event, and what; or what rules it out."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.companions import companionship
from reportedly.incidents.tellings import DESCRIBED, Place, Telling
from reportedly.incidents.whereabouts import bearing

WIDE = 31
"""Days from which an interval says little of the day: a month."""


class Likeness(msgspec.Struct, frozen=True):
    """What speaks for one event, summed; below 0 where something rules it out."""

    score: float
    why: tuple[str, ...]


APART = Likeness(-1.0, ())
UNRELATED = Likeness(0.0, ())
"""Of two that do not tell of one sort of event: nothing speaks for it or against."""
TOLD = 9.0
"""Of two claims one of which says that it tells of the other: more than all else together."""


def likeness(
    one: Telling, other: Telling, groups: EventGroups, *, face_to_face: bool = False
) -> Likeness:
    """The likeness of two tellings of one report; `face_to_face`: the attackers may die as well."""
    if other.claim in one.abouts or one.claim in other.abouts:
        return Likeness(TOLD, ("one tells of the other",))
    if one.group is None or other.group is None:
        return UNRELATED
    beside = companionship(one, other, groups)
    if beside is not None:
        return Likeness(TOLD + beside, ("one holds the other",))
    fit = groups.fit(one.group, other.group)
    if not fit or (one.group != other.group and on_unnamed_ground(one, other)):
        return UNRELATED
    if one.scenes and other.scenes and not one.scenes & other.scenes:
        return APART
    if is_told_apart(one, other):
        return APART
    if is_other_plan(one, other, groups):
        return APART
    place, day = placed(one.place, other.place), timed(one, other)
    if place is None:
        place = elsewhere(one, other)
    if place == COUNTRY and is_of_war(one, other, groups):
        place = PLACES["unknown"]
    if place is None or day is None or is_part_of_toll(one, other):
        return APART
    losses = one.family == other.family == "casualties" and abs(one.start - other.start) < BESIDE
    dead_on_both_sides = losses or (face_to_face and "casualties" in (one.family, other.family))
    if reversed_roles(one, other, groups) and not dead_on_both_sides:
        return APART
    kind = 0.5 if one.kind == other.kind else 0.0
    alike = telling_figures(one.figures & other.figures) or near_totals(one, other)
    figure = 0.6 if alike else 0.0
    near = one.article == other.article and abs(one.start - other.start) < BESIDE
    close = (BREATH if in_one_breath(one, other) else 0.3) if near else 0.0
    said = fit + kind + place + day + figure + close + parties(one, other)
    if one.kind == other.kind and one.kind in groups.each_its_own:
        said += shared(one.agents, other.agents, 0.0, OTHER_DOER)
    return Likeness(said + (HISTORY if is_history_to_other(one, other) else 0.0), ())


HISTORY = -0.8
"""What speaks against news without day and place being what is told as history."""


def is_history_to_other(one: Telling, other: Telling) -> bool:
    """True of a dated event told as known, and of news of which no day is told, nor a place unless
    the event was long over."""
    if is_known_toll(one, other) or is_known_toll(other, one):
        return True
    news, known = (other, one) if one.days is not None else (one, other)
    if news.days is not None or known.days is None:
        return False
    if known.earlier or (known.background and known.old):
        return True
    return known.background and news.place is None and not news.background


def is_known_toll(one: Telling, news: Telling) -> bool:
    """True of a toll told as known without its day, beside news of a day."""
    known = one.background and one.days is None and bool(one.figures)
    return known and not news.background and news.days is not None


def is_told_apart(one: Telling, other: Telling) -> bool:
    """True where the later says that it is another event than those before it."""
    first, last = sorted((one, other), key=lambda t: t.start)
    beside = first.start == last.start or first.article != last.article
    return last.apart and not first.apart and not beside


def is_part_of_toll(one: Telling, other: Telling) -> bool:
    """True for a toll of an area and a smaller one of a place in it: one strike of several."""
    if one.stopped and other.stopped:
        return is_part_of_stopped(one, other)
    if one.place is None or other.place is None or one.place.role != other.place.role:
        return False
    wide, narrow = sorted((one, other), key=lambda t: len(t.place.spot.line) if t.place else 0)
    if wide.place is None or narrow.place is None or wide.place.spot.vague:
        return False
    if bearing(wide.place.spot, narrow.place.spot) != "inside":
        return False
    least = dict(narrow.wholes)
    return any(least.get(counts, number) < number for counts, number in wide.wholes)


def is_part_of_stopped(one: Telling, other: Telling) -> bool:
    """True for all drones shot down in a country or nobody says where, and fewer over a region."""
    wide, narrow = sorted((one, other), key=lambda t: len(t.place.spot.line) if t.place else 0)
    at_large = wide.place is None or len(wide.place.spot.line) <= 1
    least, placed_ = dict(narrow.stopped), narrow.place and len(narrow.place.spot.line) > 1
    told = any(least.get(counts, number) < number for counts, number in wide.stopped)
    return at_large and bool(placed_) and told


def on_unnamed_ground(one: Telling, other: Telling) -> bool:
    """True where one tells of districts that nobody names, and the other of no such number."""
    spots = [t.place.spot for t in (one, other) if t.place is not None]
    return any(s.ground for s in spots) and len({s.count for s in spots}) > 1


BESIDE = 300
"""Characters: of what is told within two sentences, the one mostly goes on with the other."""


OTHER_DOER = -0.9
"""What other named doers say besides, where each does it for itself."""
BREATH = 1.2
"""What speaks for two verbs of one clause: "captured 34 rebels, freed 31 hostages"."""
NEARLY = 0.03
"""How far a rounded total may be from the exact one."""


def in_one_breath(one: Telling, other: Telling) -> bool:
    """True for two verbs of one clause: "two were killed and one captured"."""
    first, second = sorted((one, other), key=lambda t: t.start)
    between = second.start - first.end  # A full stop and a space are shorter.
    return first.start == second.start or len(" and ") <= between <= len(", and ")


def near_totals(one: Telling, other: Telling) -> bool:
    """True for "almost 20,000" and "19,646" of one count: the one rounds the other."""
    pairs = ((a, b) for a in one.large for b in other.large if a[0] == b[0])
    return any(abs(a[1] - b[1]) <= NEARLY * b[1] for a, b in pairs)


TELLING = 5
"""A stated number from which on two claims hardly give it by chance."""


def is_other_plan(one: Telling, other: Telling, groups: EventGroups) -> bool:
    """True for ground that was taken, and a plan to take it back or the other way about."""
    ground = {one.family, other.family} <= set(groups.changing_hands)
    back = (one.kind in groups.taken_back) != (other.kind in groups.taken_back)
    return ground and back and one.forward != other.forward


def telling_figures(
    both: Iterable[tuple[str, int | None, int | None]],
) -> list[tuple[str, int]]:
    """Of figures that two claims give, those that are no chance."""
    return [(c, low) for c, low, high in both if low is not None and low == high and low >= TELLING]


PLACES = {"same": 1.0, "inside": 0.5, "near": 0.8, "unknown": 0.1}


COUNTRY = 0.5
"""What one whole country says, where any number of events may be."""


def placed(one: Place | None, other: Place | None) -> float | None:
    """What the places say; None where they are two."""
    if one is None or other is None or one.role != other.role:
        return PLACES["unknown"]
    said = bearing(one.spot, other.spot)
    if said == "same" and one.role == "at" and len(one.spot.line) == 1:
        return COUNTRY
    if said == "inside" and min(len(one.spot.line), len(other.spot.line)) == 1:
        return PLACES["unknown"]
    return PLACES.get(said)


def is_of_war(one: Telling, other: Telling, groups: EventGroups) -> bool:
    """True for undated fighting in a country: it tells of the war, and of no one fight."""
    fights = one.kind in groups.fighting and other.kind in groups.fighting
    return fights and (one.days is None or other.days is None)


ELSEWHERE = -1.5
"""What another place says against it: the day and one party alone do not make up for it."""


def elsewhere(one: Telling, other: Telling) -> float | None:
    """What two places of one country say of what one party did or suffered on one day; None where
    they are two events, as two raids of one night on two towns are."""
    if one.kind == other.kind:
        return None
    spots = [t.place.spot for t in (one, other) if t.place is not None]
    abroad = len({s.line[:1] for s in spots}) != 1 or any(s.ground for s in spots)
    if abroad or one.days is None or one.days != other.days:
        return None
    both = one.agents & other.agents or one.targets & other.targets or one.sites & other.sites
    return ELSEWHERE if both else None


ONE_SCENE = 0.9
"""What it says that an article tells of one place and day alone, where a day is not told again."""


def timed(one: Telling, other: Telling) -> float | None:
    """What the days say; None where they are two. A plan's day is not that of the deed."""
    a, b = one.days, other.days
    if a is None or b is None:
        news = one.one_scene and other.one_scene and one.article == other.article
        return ONE_SCENE if news else 0.1
    if a.first > b.last or b.first > a.last:
        return 0.1 if one.forward or other.forward else None
    widest = max(a.width, b.width)
    return 1.0 if widest <= 2 else 0.6 if a == b or widest <= WIDE else 0.2


def parties(one: Telling, other: Telling) -> float:
    """What the parties say: the same ones for it, others against it, unnamed ones nothing."""
    who = shared(one.agents, other.agents, 0.7, -0.6)
    whom = shared(one.targets, other.targets, 0.6, -0.2)
    return who + whom + shared(one.sites, other.sites, 0.6, -0.4)


def reversed_roles(one: Telling, other: Telling, groups: EventGroups) -> bool:
    """True where the doer of one is the victim of the other: a blow and the answer to it, a town
    taken and taken back."""
    families = {one.family, other.family}
    if not any(families <= set(rows) for rows in (groups.one_sided, groups.changing_hands)):
        return False
    return bool(one.agents & other.targets or other.agents & one.targets)


def shared(one: frozenset[str], other: frozenset[str], same: float, unlike: float) -> float:
    """What one slot says: for where a name is in both, against where none is.

    The unnamed say nothing; a description in both says half of what a name does, two descriptions
    nothing.
    """
    both = one & other
    if both:
        return same if any(not name.startswith(DESCRIBED) for name in both) else same / 2
    named = all(any(not n.startswith(DESCRIBED) for n in names) for names in (one, other))
    return unlike if named else 0.0
