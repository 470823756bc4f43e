"""Names that the text itself puts inside an area: "X district, Y province" is in Y, or nowhere."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.places import Entry, Places
from reportedly.gazetteer.spellings import Spellings, is_transliterated
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_links import is_list
from reportedly.mentions.place_neighbours import beside, is_far_from_neighbour
from reportedly.mentions.place_records import as_place, unknown_place
from reportedly.mentions.place_strays import LESSER
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.reports import Page
from reportedly.records.values import PlacePrecision

JOINS = frozenset((",", "of", "in", "("))


@lru_cache(maxsize=4)
def spellings_of(places: Places) -> Spellings:
    """The names inside areas of one gazetteer."""
    return Spellings(places)


def placed_as_told(
    page: Page, parse: Parse, forms: list[Form], named: list[Mention], places: Places
) -> list[Mention]:
    """The mentions, each in the area that the words beside it tell.

    A name whose entry lies elsewhere is the area's entry of that name or of a spelling alike
    (why "spelling"), else a place inside the area that no list has.
    """
    found = list(named)
    areas: dict[int, Entry] = {}
    for n in reversed(range(len(forms) - 1)):
        area = told_area(parse, forms, found, n, areas, places)
        if area is not None:
            areas[n] = area
            found[n] = inside(page, parse, forms, found, n, area, places)
        elif is_far_from_neighbour(parse, forms, found, n, places):
            moved = beside(found[n], found[n + 1], places)
            alike = [k for k, m in enumerate(found) if m.place == found[n].place]
            for k in alike:  # Whatever is called that in this text is that one.
                found[k] = msgspec.structs.replace(
                    moved, start=found[k].start, end=found[k].end, text=found[k].text
                )
    return found


def told_area(
    parse: Parse,
    forms: list[Form],
    found: list[Mention],
    n: int,
    areas: dict[int, Entry],
    places: Places,
) -> Entry | None:
    """The province or district that the name after this one tells to hold it."""
    form, right = forms[n], forms[n + 1]
    if form.demonym or right.demonym or parse.tokens[form.first].sentence != sentence(parse, right):
        return None
    level = introduced(parse, form, right)
    if level is not None and not form.levels:
        form.levels, form.level_word = place_words().levels[level], level
    if n + 1 in areas and form.level_word == right.level_word and is_list(parse, form, right):
        return areas[n + 1]
    if not (form.levels or right.levels) or "adm1" in form.levels[:1]:
        return None
    place = found[n + 1].place
    entry = places.by_id(place.id) if place and place.id else None
    if entry is None or entry.feature not in ("adm1", "adm2", "country"):
        return None
    if level is not None:
        return entry
    between = [t.text.lower() for t in parse.tokens[form.last : right.first]]
    if between[1:] and between[-1] == "the":
        between = between[:-1]
    if not 1 <= len(between) <= 3 or between[-1] not in JOINS:
        return None
    if any(word not in place_words().levels and word != "," for word in between[:-1]):
        return None
    return entry if entry.feature != "country" else None


def introduced(parse: Parse, form: Form, right: Form) -> str | None:
    """The level word of "X, a remote village in the north of Y" between the names; else None."""
    tokens = parse.tokens[form.last : right.first]
    if not 4 <= len(tokens) <= LONGEST or tokens[0].text != "," or tokens[1].tag != "DT":
        return None
    words = place_words()
    level = next((t for t in tokens[2:5] if t.text in words.makes), None)
    if level is None or any(
        t.pos not in ("ADJ", "NOUN") for t in parse.tokens[tokens[2].i : level.i]
    ):
        return None
    rest = [t.text.lower() for t in parse.tokens[level.i + 1 : right.first]]
    linked = all(w in LINKING or w in words.parts or w in words.levels for w in rest)
    return level.text if rest and rest[0] in ("in", "of") and linked else None


LONGEST = 10
"""Tokens between a place and the one that a description of it ends on."""
LINKING = frozenset({"in", "of", "the", "'s", "’s"})


def sentence(parse: Parse, form: Form) -> int:
    """The sentence that a name stands in."""
    return parse.tokens[form.first].sentence


def inside(
    page: Page,
    parse: Parse,
    forms: list[Form],
    found: list[Mention],
    n: int,
    area: Entry,
    places: Places,
) -> Mention:
    """The mention as it is where its entry lies in the area, else the place there that it means."""
    form, mention = forms[n], found[n]
    entry = places.by_id(mention.place.id) if mention.place and mention.place.id else None
    if entry is not None and places.inside(entry, area):
        return mention
    if not form.levels and entry is not None and stands_alone(entry):
        return mention
    taken = {i for f in forms for i in range(f.first, f.last)}
    start = parse.tokens[whole_name(parse, form, taken)].start
    text = page.text[start : mention.end]
    meant = there(form, text, area, places)
    if meant is not None:
        same = fold(meant.name) == fold(text)
        why = mention.why if same else "spelling"
        return Mention(start, mention.end, text, "place", why, place=as_place(meant, places))
    before = [t.text for t in parse.tokens[forms[n + 1].first - 2 : forms[n + 1].first]]
    told = before[-1] == "in" or before == ["in", "the"]  # "At X in Y province"
    if not form.levels and not told:
        return mention
    precision: PlacePrecision = "adm2" if "adm2" in form.levels else "exact"
    place = unknown_place(text, as_place(area, places), precision)
    return Mention(start, mention.end, text, "place", "unknown_name", place=place)


def stands_alone(entry: Entry) -> bool:
    """True for what needs no holder: "Kabul, Helmand province and Kandahar" is a list."""
    return entry.feature in ("country", "adm1", "region") or entry.is_capital or entry.is_seat


def there(form: Form, text: str, area: Entry, places: Places) -> Entry | None:
    """The area's entry that a name means: by the name, else by a spelling alike."""
    wanted = tuple(level for level in LESSER if level in form.levels) or LESSER
    held = [m.entry for m in form.meanings if m.entry.index != area.index]
    held = [e for e in held if places.inside(e, area) and e.feature in LESSER]
    if held and fold(text) == form.key:
        return min(held, key=lambda e: (e.feature not in wanted, -e.weight, e.index))
    return spellings_of(places).alike(text, area, (*wanted, *LESSER))


def whole_name(parse: Parse, form: Form, taken: set[int]) -> int:
    """First token of the name with the capitalised words before it that the list's name lacks."""
    first = form.first
    if not form.levels:
        return first
    while first > 0 and form.first - first < 3 and first - 1 not in taken:
        token = parse.tokens[first - 1]
        joined = token.text in ("-", "‘", "’", "'") or token.text.lower() in ("e", "i")
        if token.sentence != parse.tokens[first].sentence:
            break
        if not joined and not (token.text[0].isupper() and token.tag.startswith("NNP")):
            break
        first -= 1
    return first


def respelt(mention: Mention, places: Places) -> Mention:
    """A name of no list that sounds like one inside the area that holds it, as that entry.

    A province is looked for in the whole country, a district where nothing nearer holds it.
    """
    place = mention.place
    if mention.why != "unknown_name" or not place or place.feature not in (*LESSER, "adm1"):
        return mention
    code = place.country_code
    if code is None or not is_transliterated(code):
        return mention
    area = places.by_id(place.adm1_id) if place.adm1_id else None
    known = spellings_of(places)
    meant = known.alike(mention.text, area, LESSER) if area is not None else None
    if meant is None and place.feature in ("adm1", "adm2"):
        meant = known.in_country(mention.text, code, place.feature)
    if meant is None:
        return mention
    return spelt(mention, meant, places)


def spelt(mention: Mention, meant: Entry, places: Places) -> Mention:
    """The mention as an entry that its name is a spelling of."""
    start, end, text = mention.start, mention.end, mention.text
    return Mention(start, end, text, "place", "spelling", place=as_place(meant, places))
