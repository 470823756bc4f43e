"""Which entry a name means: scored by name, level, parent and the rest of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, exp, log2, radians, sin, sqrt

from reportedly.gazetteer.places import ALTERNATE, DEMONYM, Entry, Places
from reportedly.mentions.place_forms import Form

MOST = 40
"""Candidates of one name that are weighed; the likeliest by themselves come first in the data."""
FLOOR = 0.4
"""Share of the belief below which a name is left open."""
WITH_ARTICLE = frozenset(("region", "water", "mountain", "facility", "border"))
"""Features whose names take "the" ("the Sahel", not the province of Sahel)."""
NEAR = 50.0
"""Kilometres within which two candidates count as one place (a town and its district)."""


@dataclass
class Choice:
    """The candidates of one form with their beliefs (they sum to 1), best first."""

    ranked: list[tuple[Entry, float]]

    @property
    def best(self) -> Entry:
        return self.ranked[0][0]

    def belief(self) -> float:
        """Belief in the best candidate with those that lie beside it."""
        best = self.best
        return sum(b for e, b in self.ranked if e is best or beside(e, best))


def beside(a: Entry, b: Entry) -> bool:
    """True for a town and its area, and for towns within NEAR of each other, in one country."""
    return a.country_code == b.country_code and (a.parent == b.index or km(a, b) <= NEAR)


def km(a: Entry, b: Entry) -> float:
    """Great-circle distance in kilometres."""
    la, lb = radians(a.lat), radians(b.lat)
    h = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, h)))


class Context:
    """What the rest of the text speaks for: countries, first-level areas and spots with weights."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.countries: dict[str, dict[str, float]] = defaultdict(dict)
        self.areas: dict[int, dict[str, float]] = defaultdict(dict)
        self.spots: list[tuple[str, Entry, float]] = []

    def add(self, key: str, choice: Choice, times: int) -> None:
        """Let a name's candidates speak, by their beliefs, for what holds them."""
        loud = 1 + 0.5 * log2(times)
        for entry, belief in choice.ranked[:4]:
            if belief < 0.05:
                continue
            if entry.country_code:
                row = self.countries[entry.country_code]
                row[key] = row.get(key, 0.0) + belief * loud
            area = self.places.area(entry, "adm1")
            if area is not None:
                row = self.areas[area.index]
                row[key] = row.get(key, 0.0) + belief * loud
            if entry.feature in ("populated_place", "adm2", "adm1"):
                self.spots.append((key, entry, belief * loud))

    def speaks_for(self, key: str, entry: Entry) -> float:
        """Bonus of an entry from all names but its own."""
        country = others(self.countries.get(entry.country_code or "", {}), key)
        area = self.places.area(entry, "adm1")
        around = others(self.areas.get(area.index, {}), key) if area is not None else 0.0
        close = 0.0
        if entry.feature in ("populated_place", "adm2"):
            for name, spot, weight in self.spots:
                if name != key and abs(spot.lat - entry.lat) < 4:
                    close += weight * exp(-km(spot, entry) / 100)
        land = min(2.6, log2(1 + country))
        if entry.feature == "country":
            return 2 * land
        inner = min(2.6, 1.2 * log2(1 + around))
        if entry.feature == "adm1":
            return land + 1.4 * inner
        return land + inner + min(2.6, 1.3 * log2(1 + close))


def others(row: dict[str, float], key: str) -> float:
    """Weight of all names but one."""
    return sum(weight for name, weight in row.items() if name != key)


def own_score(form: Form, entry: Entry, how: int, town_inside: bool) -> float:
    """How well an entry fits the name and its level word, the rest of the text aside."""
    score = entry.weight - (1.0 if how == ALTERNATE else 0.0)
    if "the" in form.parts and not form.levels:
        score += 2.0 if entry.feature in WITH_ARTICLE else 0.0
    if form.levels:
        if entry.feature in form.levels:
            score += 4.0 - 0.8 * form.levels.index(entry.feature)
        else:
            score -= 1.0
    elif entry.feature in ("adm1", "adm2") and town_inside:
        score -= 1.0 if entry.feature == "adm1" else 1.5
    return score


def rank(form: Form, places: Places, bonus: dict[int, float]) -> Choice:
    """Candidates with beliefs from their scores; a belief falls to a half per 0.45 of score."""
    meanings = [m for m in form.meanings if m.how != DEMONYM or form.demonym][:MOST]
    towns = [m.entry.index for m in meanings if m.entry.feature == "populated_place"]
    covering = frozenset().union(*(places.lines(t) for t in towns)) - set(towns)
    scores = []
    for entry, how in meanings:
        score = own_score(form, entry, how, entry.index in covering)
        score += bonus.get(entry.index, 0.0)
        if form.parent is not None:
            score += held(entry, form.parent, places)
        scores.append((entry, score))
    top = max(s for _, s in scores)
    weights = [(e, exp((s - top) * 1.55)) for e, s in scores]
    total = sum(w for _, w in weights)
    ranked = sorted(((e, w / total) for e, w in weights), key=lambda r: (-r[1], r[0].index))
    return Choice(ranked)


def held(entry: Entry, parent: Form, places: Places) -> float:
    """Bonus of an entry that lies inside what the words beside it name as its holder."""
    inside = [m for m in parent.meanings[:MOST] if m.entry.index != entry.index]
    for m in inside:
        if m.entry.feature != "populated_place" and places.inside(entry, m.entry):
            return 5.0
    same = {m.entry.country_code for m in parent.meanings if m.entry.feature == "region"}
    return 2.0 if entry.country_code in same else 0.0


def holders(forms: Sequence[Form], choices: dict[int, Choice], places: Places) -> None:
    """Let a parent that could mean several take the one that holds its child."""
    for form in forms:
        parent = form.parent
        if parent is None:
            continue
        child = choices[form.first].best
        choice = choices[parent.first]
        inside = [
            (e, b) for e, b in choice.ranked if e.index != child.index and places.inside(child, e)
        ]
        if inside:
            rest = [(e, b) for e, b in choice.ranked if all(e is not x for x, _ in inside)]
            share = sum(b for _, b in inside)
            firm = [(e, 0.9 * b / share) for e, b in inside if share > 0]
            choices[parent.first] = Choice([*firm, *((e, 0.1 * b) for e, b in rest)])


def resolve(forms: Sequence[Form], places: Places) -> dict[int, Choice]:
    """A choice for each form by its first token: one meaning of a name in a text unless told."""
    choices = {f.first: rank(f, places, {}) for f in forms}
    for _ in range(2):
        holders(forms, choices, places)
        context = listen(forms, choices, places)
        bonuses = {key: bonus_of(key, forms, context) for key in {f.key for f in forms}}
        choices = {f.first: rank(f, places, bonuses[f.key]) for f in forms}
    holders(forms, choices, places)
    share(forms, choices)
    return choices


def listen(forms: Sequence[Form], choices: dict[int, Choice], places: Places) -> Context:
    """The context from the best told form of each name."""
    context = Context(places)
    grouped: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        grouped[form.key].append(form)
    for key, group in grouped.items():
        best = max(group, key=lambda f: (f.parent is not None, bool(f.levels), -f.first))
        context.add(key, choices[best.first], len(group))
    return context


def bonus_of(key: str, forms: Sequence[Form], context: Context) -> dict[int, float]:
    """What the other names of the text add to each entry that a name may mean."""
    form = next(f for f in forms if f.key == key)
    return {m.entry.index: context.speaks_for(key, m.entry) for m in form.meanings[:MOST]}


def share(forms: Sequence[Form], choices: dict[int, Choice]) -> None:
    """Give a bare name the meaning that the same name has where its parent stands beside it."""
    told: dict[str, Choice] = {}
    for form in forms:
        if form.parent is not None and form.key not in told:
            told[form.key] = choices[form.first]
    for form in forms:
        settled = told.get(form.key)
        if settled is None or form.parent is not None:
            continue
        mine = choices[form.first]
        if settled.best.country_code and not form.levels and settled.belief() > 0.7:
            kin = [(e, b) for e, b in mine.ranked if beside(e, settled.best)]
            rest = [(e, b) for e, b in mine.ranked if not beside(e, settled.best)]
            total = sum(b for _, b in kin)
            if total > 0:
                choices[form.first] = Choice(
                    [(e, 0.9 * b / total) for e, b in kin] + [(e, 0.1 * b) for e, b in rest]
                )
