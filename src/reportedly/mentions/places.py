"""Where a text names a place, and which entry of the gazetteer it means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.gazetteer.places import Entry, Places
from reportedly.mentions.place_choices import resolve
from reportedly.mentions.place_company import in_company, of_country_told
from reportedly.mentions.place_evidence import only_places
from reportedly.mentions.place_features import Named, features
from reportedly.mentions.place_forms import Form, article_start, forms
from reportedly.mentions.place_lands import in_land_told, unknown_in_land
from reportedly.mentions.place_links import link
from reportedly.mentions.place_measured import measured
from reportedly.mentions.place_outlets import home
from reportedly.mentions.place_phrases import phrases
from reportedly.mentions.place_quarters import in_towns
from reportedly.mentions.place_records import as_place, open_place
from reportedly.mentions.place_repeats import said_again
from reportedly.mentions.place_scores import FLOOR, Choice
from reportedly.mentions.place_told import placed_as_told, respelt
from reportedly.mentions.place_unknown import feature_mentions, unknown_forms
from reportedly.mentions.place_unlisted import unlisted
from reportedly.mentions.place_whole import whole_names
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.places import Place
from reportedly.records.reports import Page
from reportedly.records.values import Why

BACKED = 0.5
"""Trust in the likeliest place from which a name is read as one."""
SURE = 0.8
"""The same for a weak name."""
STATES_SAY = frozenset("accuse blame deny reject condemn warn claim announce agree order".split())


def find_places(
    page: Page, parse: Parse, places: Places, others: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """Mentions of places in text order; what cannot be told apart keeps its candidates.

    Spans are the bare names. A demonym is a mention of its country with why "demonym"; "the
    province" and its like carry why "last_fitting". Names inside `others` of type actor are left.
    """
    taken = [(m.start, m.end) for m in taken_by(others)]
    scanned = [f for f in forms(parse, places) if not is_taken(parse, f, taken)]
    found = only_places(parse, scanned, places)
    kinds = features(parse, found)
    found = whole_names(parse, outside(found, kinds), places)
    link(parse, found, places)
    choices = resolve(found, places, home(page))
    found = [f for f in found if f.demonym or is_backed(f, choices[f.first])]
    named = [mention(page, parse, f, choices[f.first], places) for f in found]
    named = placed_as_told(page, parse, found, named, places)
    named = of_country_told(named, found, places)
    named = in_company(named, [choices[f.first] for f in found], places)
    named = in_land_told(parse, found, named)
    unknown = [respelt(m, places) for m in unknown_forms(page, parse, found, named)]
    extra = phrases(page, parse, found, named, unknown, places)
    named, unknown = in_towns(page, parse, found, named, unknown)
    lesser = feature_mentions(page, parse, kinds, found, named)
    taken = [(m.start, m.end) for m in (*taken_by(others), *named, *unknown, *lesser)]
    known = {n for f in scanned for n in range(f.first, f.last)}
    new = unlisted(parse, known, covered(parse, taken))
    unknown += [respelt(m, places) for m in feature_mentions(page, parse, new, found, named)]
    taken = [(m.start, m.end) for m in (*taken_by(others), *named, *unknown, *extra, *lesser)]
    unknown += said_again(page, parse, unknown, covered(parse, taken))
    unknown = unknown_in_land(named, unknown)
    told = sorted([*named, *unknown, *extra, *lesser], key=lambda m: (m.start, m.end))
    return tuple(measured(page.text, told, places))


def taken_by(others: Sequence[Mention]) -> list[Mention]:
    """The actors among other mentions."""
    return [m for m in others if m.type == "actor"]


def covered(parse: Parse, spans: list[tuple[int, int]]) -> set[int]:
    """The tokens inside some spans of the text."""
    starts = [t.start for t in parse.tokens]
    return {n for a, b in spans for n in range(bisect_left(starts, a), bisect_left(starts, b))}


def is_taken(parse: Parse, form: Form, taken: list[tuple[int, int]]) -> bool:
    """True inside a longer name of an actor."""
    start, end = parse.tokens[form.first].start, parse.tokens[form.last - 1].end
    return any(a <= start and end <= b and b - a > end - start for a, b in taken)


def is_backed(form: Form, choice: Choice) -> bool:
    """True unless the name is likelier a word than any place: nothing beside it or in the text
    speaks for one of the places that bear it."""
    if form.levels or form.parent is not None:
        return True
    trust = max(score.trust for score in choice.scores.values())
    return trust >= (SURE if form.weak else BACKED)


def outside(found: list[Form], kinds: list[Named]) -> list[Form]:
    """The names that are no part of a road's or a water's name."""
    taken = {n for k in kinds for n in range(k.first, k.last)}
    return [f for f in found if f.first not in taken]


def mention(page: Page, parse: Parse, form: Form, choice: Choice, places: Places) -> Mention:
    """The record of one name."""
    start, end = article_start(parse, form), parse.tokens[form.last - 1].end
    text = page.text[start:end]
    if form.demonym:
        return Mention(start, end, text, "place", "demonym", place=as_place(choice.best, places))
    if choice.belief() < FLOOR:
        place = open_place(text, choice, places)
        return Mention(start, end, text, "place", "ambiguous", place=place)
    why: Why = "capital_as_government" if speaks(parse, form, choice.best) else "stated"
    return Mention(start, end, text, "place", why, place=told(form, choice.best, places))


def speaks(parse: Parse, form: Form, entry: Entry) -> bool:
    """True for a capital that says something: its government does."""
    last = parse.tokens[form.last - 1]
    verb = parse.tokens[last.head]
    return (
        entry.is_capital
        and last.dep == "nsubj"
        and verb.pos == "VERB"
        and verb.lemma in place_words().words.says | STATES_SAY
    )


def told(form: Form, entry: Entry, places: Places) -> Place:
    """The record of an entry with part and nearness as the words around tell."""
    return as_place(entry, places, part=form.parts.get("part"), near="near" in form.parts)
