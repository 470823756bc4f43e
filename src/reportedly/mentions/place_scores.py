"""How well an entry fits a name where it stands: one score, its parts kept, and a belief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from typing import NamedTuple

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.places import ALTERNATE, DEMONYM, Entry, Places
from reportedly.mentions.place_context import ALONE, Company, km
from reportedly.mentions.place_forms import Form

MOST = 40
"""Candidates of one name that are weighed; the likeliest by themselves come first in the data."""
FLOOR = 0.4
"""Belief below which a name is left open."""
WITH_ARTICLE = frozenset(("region", "water", "mountain", "facility", "border"))
"""Features whose names take "the" ("the Sahel", not the province of Sahel)."""
NEAR = 50.0
"""Kilometres within which two candidates count as one place (a town and its district)."""
SHARPNESS = 1.55
"""A share of belief falls to a half per 0.45 of score."""


class Score(NamedTuple):
    """The parts of one candidate's score; their sum ranks it, `trust` turns its share to a belief.

    `trust`: chance that the name means an entry of the list as well backed as this one at all.
    """

    size: float
    """About log10 of its people."""
    form: float
    """Below 0 where the name is no main name of it."""
    level: float
    """How its feature fits the level word, the article or the want of one."""
    parent: float
    """Above 0 where what the words beside the name call its holder holds it."""
    company: Company
    """What the other names of the text add."""
    trust: float = 1.0

    @property
    def sum(self) -> float:
        """All parts together; for areas the narrower kinds of company count for more."""
        return self.size + self.form + self.level + self.parent

    def with_company(self, feature: str) -> float:
        """The sum with what the company adds to an entry of this feature."""
        land, area, near = self.company
        if feature == "country":
            return self.sum + 2 * land
        return self.sum + 1.5 * land + (1.4 * area if feature == "adm1" else area + near)


@dataclass
class Choice:
    """The candidates of one form with their beliefs (1 at most together), best first."""

    ranked: list[tuple[Entry, float]]
    scores: Mapping[int, Score]
    """By index of the entry."""
    places: Places

    @property
    def best(self) -> Entry:
        return self.ranked[0][0]

    def belief(self) -> float:
        """Belief in the best candidate with those that lie beside it."""
        best = self.best
        return sum(b for e, b in self.ranked if e is best or beside(e, best, self.places))

    def trusted(self) -> Choice:
        """The choice with room for a place that is in no list: each belief times its trust."""
        ranked = [(e, b * self.scores[e.index].trust) for e, b in self.ranked]
        return Choice(sorted(ranked, key=lambda r: (-r[1], r[0].index)), self.scores, self.places)


def beside(a: Entry, b: Entry, places: Places) -> bool:
    """True for a town and an area around it, and for towns within NEAR in one country."""
    if a.country_code != b.country_code or "country" in (a.feature, b.feature):
        return False
    return places.inside(a, b) or places.inside(b, a) or km(a, b) <= NEAR


def level_of(form: Form, entry: Entry, town_inside: bool) -> float:
    """How an entry's feature fits the level word or the article, or that there is none."""
    score = 0.0
    if "the" in form.parts and not form.levels:
        score += 3.5 if entry.feature in WITH_ARTICLE else 0.0
    if form.levels:
        fits = entry.feature in form.levels
        return score + (4.0 - 0.8 * form.levels.index(entry.feature) if fits else -1.0)
    if entry.feature in ("adm1", "adm2") and town_inside:
        score -= 1.0 if entry.feature == "adm1" else 1.5
    return score


def rank(form: Form, places: Places, company: Mapping[int, Company]) -> Choice:
    """Candidates with their shares of belief, which sum to 1."""
    meanings = [m for m in form.meanings if m.how != DEMONYM or form.demonym][:MOST]
    towns = [m.entry.index for m in meanings if m.entry.feature == "populated_place"]
    covering = frozenset().union(*(places.lines(t) for t in towns)) - set(towns)
    scores: dict[int, Score] = {}
    sums: list[tuple[Entry, float]] = []
    for entry, how in meanings:
        score = Score(
            entry.weight,
            other_name(form.key, entry) if how == ALTERNATE else 0.0,
            level_of(form, entry, entry.index in covering),
            held(entry, form.parent, places) if form.parent is not None else 0.0,
            company.get(entry.index, ALONE),
        )
        scores[entry.index] = score._replace(trust=trust(form, entry, score))
        sums.append((entry, score.with_company(entry.feature)))
    return Choice(shares(sums), scores, places)


def shares(sums: Sequence[tuple[Entry, float]]) -> list[tuple[Entry, float]]:
    """Each candidate's share of the belief by its score, best first."""
    top = max(s for _, s in sums)
    weights = [(e, exp((s - top) * SHARPNESS)) for e, s in sums]
    total = sum(w for _, w in weights)
    return sorted(((e, w / total) for e, w in weights), key=lambda r: (-r[1], r[0].index))


class Weights(NamedTuple):
    """Coefficients of the parts of a score in the logit of trust."""

    base: float
    size: float
    country: float
    area: float
    near: float
    parent: float
    located: float
    only: float
    form: float


HOME = Weights(-1.0, 0.25, 0.2, 0.75, 0.3, 1.1, 0.7, 0.4, 0.7)
"""Where English is spoken: persons, firms and streets bear such names."""
ABROAD = Weights(-0.9, 0.25, 1.2, 0.2, 0.2, 1.1, 0.7, 0.7, 0.1)
"""Elsewhere: a name of the country that the text speaks of is a place, however it is spelt."""


AREA = 4.5
"""Size of an area of which the list tells no people."""


def trust(form: Form, entry: Entry, score: Score) -> float:
    """Chance that a name so backed means this entry rather than a place that is in no list.

    Logistic in the parts of the score; the coefficients were fitted by hand after a regression on
    local news of the United States and world news of epidemics, and hold on texts kept aside.
    """
    if entry.feature not in ("populated_place", "adm2", "adm1"):
        lone = form.weak and entry.feature != "country" and not score.company.country
        return 0.5 if lone else 0.98
    size = max(score.size, AREA) if entry.feature != "populated_place" else score.size
    w = HOME if entry.country_code in ENGLISH_SPEAKING else ABROAD
    logit = (
        w.base
        + w.size * min(size, 8.5)
        + w.country * score.company.country
        + w.area * score.company.area
        + w.near * score.company.near
        + w.form * score.form
        + (w.parent if score.parent >= 5 else 0.0)
        + (w.located if form.located else 0.0)
        + (w.only if len(form.meanings) == 1 else 0.0)
        + (0.2 if form.levels else 0.0)
    )
    return 1 / (1 + exp(-logit))


ENGLISH_SPEAKING = frozenset(("US", "GB", "CA", "AU", "NZ", "IE"))
"""Lands whose places have no second spelling: another name there is an old or a local one."""


def other_name(key: str, entry: Entry) -> float:
    """What another name than its own takes from an entry: more where no spelling explains it."""
    alike = skeleton(key) in skeleton(entry.name) or skeleton(entry.name) in skeleton(key)
    return -1.0 if alike or entry.country_code not in ENGLISH_SPEAKING else -2.5


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """The consonants of a name, doubles once: what transliterations of it share."""
    letters = [c for c in fold(name) if c not in " aeiouyhw"]
    return "".join(c for n, c in enumerate(letters) if n == 0 or c != letters[n - 1])


def held(entry: Entry, parent: Form, places: Places) -> float:
    """Bonus of an entry that lies inside what the words beside it name as its holder."""
    inside = [m for m in parent.meanings[:MOST] if m.entry.index != entry.index]
    for m in inside:
        if m.entry.feature != "populated_place" and places.inside(entry, m.entry):
            return 5.0
    same = {m.entry.country_code for m in parent.meanings if m.entry.feature == "region"}
    return 2.0 if entry.country_code in same else 0.0
