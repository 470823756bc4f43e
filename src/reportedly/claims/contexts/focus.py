"""The one country that a report is about: where an event was that no place is told of."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite
from reportedly.claims.contexts.at_large import is_of_many
from reportedly.claims.contexts.breaks import scene_start
from reportedly.claims.contexts.homes import home_of
from reportedly.claims.contexts.same_places import within
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.place_rows import claim_place
from reportedly.claims.settings.whereabouts import in_phrase_of_place
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace

WITHIN = frozenset(
    "battle strike bombing violence casualties detention displacement territory surrender "
    "withdrawal agreement protest other aid assessment".split()
)
"""Families whose events lie in the country that the report is about, whoever takes part."""
SHARE = 0.7
"""Share of what speaks for a country that it must hold: two theatres in one report give none."""


def fill_from_focus(sheet: Sheet, drafts: list[Draft]) -> None:
    """Give events without a place the country that their article is about, by its own words.

    It is known no nearer than the country and says so (`precision`); plans and conditions are of
    another time and maybe another place, and stay open.
    """
    for article in sorted({d.article for d in drafts}):
        inside = [d for d in drafts if d.article == article]
        at_home(sheet, inside)
        placed = weights_of(sheet, inside, article)
        code = focus(sheet, placed, article)
        if code is None:
            continue
        spot, country = theatre(inside, code), country_named(sheet, article, code)
        if spot is None and not any(is_fine(d) for d in inside):
            spot = only_area(sheet, article, code)
        for one in inside:
            place = spot if spot is not None and is_on_the_spot(sheet, one) else country
            fits = lies_within(one) if code in placed else one.family in OF_STATES
            if not one.places and place is not None and fits:
                one.places = (place,)


def at_home(sheet: Sheet, drafts: list[Draft]) -> None:
    """Put what police and courts of a state do, and no place is told of, in their country."""
    for one in drafts:
        home = home_of(sheet, one) if not one.places and one.family in AT_HOME else None
        if home is not None:
            one.places = (as_country(home),)


AT_HOME = frozenset({"detention", "violence", "protest", "other"})
"""Families of what police and courts do in their own country."""
ELSEWHERE = frozenset({"mobilisation.called_up", "mobilisation.supplied", "mobilisation.alert"})
"""Kinds that a state does at home: no country in focus is theirs."""


def lies_within(one: Draft) -> bool:
    """True for an event that is where the report's events are."""
    if one.family == "mobilisation":
        return one.kind not in ELSEWHERE
    return one.family in WITHIN


ON_THE_SPOT = frozenset(
    "battle strike bombing violence casualties detention surrender displacement "
    "mobilisation aid".split()
)
"""Families of what happens at one spot."""


def is_at_large(sheet: Sheet, one: Draft) -> bool:
    """True for old events, records, plans, totals and "strikes" as such: known no nearer."""
    plural = one.match.nominal and sheet.tokens[one.match.i].tag in ("NNS", "NNPS")
    any_such = plural and not is_definite(sheet, one.match.i)
    open_ = one.modality in ("planned", "conditional")
    return any_such or open_ or one.record or is_old(one) or is_of_many(one)


def is_old(one: Draft) -> bool:
    """True for background with a time of its own."""
    return one.background and one.when is not None and one.when.earliest is not None


FINE = frozenset("populated_place adm1 adm2 facility region".split())


def is_on_the_spot(sheet: Sheet, one: Draft) -> bool:
    """True for an event of the day that can be no more than at one place."""
    if one.family not in ON_THE_SPOT or is_at_large(sheet, one):
        return False
    return scene_start(sheet, one.sentence) == 0


def theatre(drafts: list[Draft], code: str) -> ClaimPlace | None:
    """The town or area that the lead names and in which nearly all events are told to be."""
    told = [
        (d, p)
        for d in drafts
        if d.family in ON_THE_SPOT | {"territory"} and not is_old(d)
        for p in d.places
        if p.role == "at"
        and p.basis != "focus"
        and p.country_code == code
        and p.feature in FINE
        and p.part is None
    ]
    if not told or told[0][0].sentence > drafts[0].sentence + LEAD:
        return None
    one = told[0][1]
    alike = [p for _, p in told if p.name == one.name or within(p, one) or within(one, p)]
    return msgspec.structs.replace(one, basis="focus") if len(alike) >= SHARE * len(told) else None


def is_fine(one: Draft) -> bool:
    """True for an event that some place finer than a country is told of."""
    return any(p.feature in FINE and p.basis != "focus" for p in one.places)


def only_area(sheet: Sheet, article: int, code: str) -> ClaimPlace | None:
    """The one first-level area in which all lies that is told of places, where no event has one.

    "Troops were on patrol in Nad Ali, Helmand province. After being fired at they killed two men."
    """
    told = [
        m.place
        for m in of_article(sheet, article)
        if m.place and m.place.country_code == code and m.place.feature in FINE
        if in_phrase_of_place(sheet, sheet.covered(m.start, m.end)[-1])
    ]
    areas = {p.adm1_id or p.adm1 for p in told}
    if len(areas) != 1 or None in areas:
        return None
    named = next(
        (
            m
            for m in of_article(sheet, article)
            if m.place and m.place.feature == "adm1" and m.place.country_code == code
        ),
        None,
    )
    if named is None or not named.place or (named.place.adm1_id or named.place.adm1) not in areas:
        return None
    return msgspec.structs.replace(claim_place(named, "at"), part=None, count=None, basis="focus")


LEAD = 1
"""Sentences after the first with an event that belong to the lead."""


PEOPLE = 0.06
"""Weight of "Omani": whose forces or people they are says little of where they are."""


OF_STATES = frozenset({"agreement", "other", "protest"})
"""Families of what a state does or sees at home, where a report names only its people."""


def weights_of(sheet: Sheet, drafts: list[Draft], article: int) -> dict[str, float]:
    """How much of an article's places speaks for each country, by code."""
    weights: dict[str, float] = defaultdict(float)
    for one in drafts:
        if one.family in WITHIN:
            for told in sorted({p.country_code or "" for p in one.places if p.role != "to"} - {""}):
                weights[told] += 0.5 if one.background else 1.0
    named = [m for m in of_article(sheet, article) if m.place and m.place.country_code]
    for mention in named:
        last = sheet.covered(mention.start, mention.end)[-1]
        if mention.place and in_phrase_of_place(sheet, last):
            weights[mention.place.country_code or ""] += 0.3
    return dict(weights)


def focus(sheet: Sheet, placed: dict[str, float], article: int) -> str | None:
    """Code of the country in which the article's events are told to be; None where several are."""
    weights = defaultdict(float, placed)
    for people in peoples(sheet, article):
        if people.place:
            weights[people.place.country_code or ""] += PEOPLE
    code: str | None = max(sorted(weights), key=lambda c: weights[c], default=None)
    if code is None or weights[code] < SHARE * sum(weights.values()):
        return None
    return code


def country_named(sheet: Sheet, article: int, code: str) -> ClaimPlace | None:
    """The country as the article first names it; None where it does not."""
    named = [m for m in of_article(sheet, article) if m.place and m.place.country_code == code]
    called = (m for m in named if m.why != "last_fitting")
    country = next((m for m in called if m.place and m.place.feature == "country"), None)
    if country is None:
        told = (m for m in peoples(sheet, article) if not is_armed(sheet, m))
        country = next((m for m in told if m.place and m.place.country_code == code), None)
    return as_country(country) if country is not None else None


def peoples(sheet: Sheet, article: int) -> list[Mention]:
    """Adjectives and peoples of countries in an article."""
    span = sheet.page.report.articles[article]
    return [
        m
        for m in sheet.mentions
        if m.type == "place" and m.why == "demonym" and span.start <= m.start < span.end
        if m.place and m.place.feature == "country"
    ]


def is_armed(sheet: Sheet, mention: Mention) -> bool:
    """True for the adjective of who fights and of their means, who may be in another's land."""
    last = sheet.covered(mention.start, mention.end)[-1]
    noun = last
    while sheet.tokens[noun].dep in ("amod", "compound", "nmod", "conj"):
        noun = sheet.tokens[noun].head
    return noun != last and bool(ARMED & classes_of(sheet, noun))


ARMED = frozenset(
    "forces armed vehicle aircraft vessel weapon drone missile strike_word attack operation".split()
)


def of_article(sheet: Sheet, article: int) -> list[Mention]:
    """Names of places in an article, those that only name a people left out."""
    span = sheet.page.report.articles[article]
    return [
        m
        for m in sheet.mentions
        if m.type == "place" and m.why != "demonym" and span.start <= m.start < span.end
    ]


def as_country(mention: Mention) -> ClaimPlace:
    """The whole country that a mention names, whatever part of it is meant there."""
    return msgspec.structs.replace(claim_place(mention, "at"), part=None, count=None, basis="focus")
