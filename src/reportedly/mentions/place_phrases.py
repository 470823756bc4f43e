"""Places told without a name: "the province", "the border", "six districts in X"."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.entries import Entry
from reportedly.gazetteer.places import DEMONYM, Places
from reportedly.mentions.place_borders import border
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_memory import Memory
from reportedly.mentions.place_pronouns import stands_for
from reportedly.mentions.place_records import as_place
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.places import Place
from reportedly.records.reports import Page
from reportedly.records.values import Why

NUMBERS = {
    w: n + 2
    for n, w in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split()
    )
}
COUNTED = frozenset("district province village town city region area settlement county".split())
KNOWN = frozenset({"the", "these", "those", "both", "all"})
BORDERS = frozenset(("border", "frontier", "boundary"))


def phrases(
    page: Page,
    parse: Parse,
    forms: list[Form],
    named: list[Mention],
    unknown: list[Mention],
    places: Places,
) -> list[Mention]:
    """Mentions of described places, each resolved from what stands before it."""
    memory = Memory(page, parse, forms, named, places, unknown)
    covered = {n for f in forms for n in range(f.first, f.last)}
    told = place_words().descriptions.keys() | place_words().parts.keys()
    found: list[Mention] = []
    meant: tuple[Token, Place] | None = None
    for token in parse.tokens:
        if token.pos == "PRON":
            place = stands_for(parse, token, forms, named, meant)
            if place is not None:
                meant = token, place
                found.append(span(page.text, token.start, token.end, "last_fitting", place))
        if token.i in covered or token.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        made = counted(page, parse, token, memory)
        if made is None and token.text.lower() in told:
            made = described(parse, token, memory)
        if made is None and token.lemma in BORDERS and token.pos != "ADJ":
            made = border(parse, token, memory)
        if made is not None:
            memory.note(made)
            found.append(made)
    return found


def counted(page: Page, parse: Parse, token: Token, memory: Memory) -> Mention | None:
    """ "Six districts in X": that many unnamed areas of X, or of the last area named."""
    if token.lemma not in COUNTED or token.tag != "NNS":
        return None
    number = next(
        (parse.tokens[c] for c in parse.children[token.i] if numeral(parse.tokens[c])), None
    )
    if number is None or number.i > token.i or token.i - number.i > 3:
        return None
    if memory.names_follow(token.i) or memory.lies_by(token.i):
        return None
    why: Why = "stated"
    around = memory.holder(token.i) or in_part(parse, token, memory)
    if around is None and memory.is_held_by_name(token.i):
        return None  # "In X", of which the list tells no area.
    if around is None and number.i and parse.tokens[number.i - 1].text.lower() in KNOWN:
        return None  # "The two towns": those that were named.
    if around is None:
        around, why = memory.last(("adm1", "country"), token.start), "last_fitting"
    if around is None or around.id is None:
        return None
    around = memory.as_area(around)
    number = out_of(parse, number)
    value = NUMBERS.get(number.text.lower()) or int(number.text)
    part = around.part if around.feature == "country" else None
    place = msgspec.structs.replace(
        around, count=value, feature="adm2", part=part, lat=None, lon=None
    )
    if token.lemma in ("village", "town", "city", "settlement"):
        place = msgspec.structs.replace(place, feature="populated_place")
    return span(page.text, number.start, token.end, why, place)


def in_part(parse: Parse, token: Token, memory: Memory) -> Place | None:
    """The part of the country in focus of "two villages in the northeast"."""
    after = [t.text for t in parse.tokens[token.i + 1 : token.i + 5]]
    if after[:2] != ["in", "the"] or len(after) < 3 or after[3:] == ["of"]:
        return None
    part = None if after[2].endswith("ern") else place_words().parts.get(after[2])
    return memory.part_of_country(token, part) if part else None


def out_of(parse: Parse, number: Token) -> Token:
    """The ten of "ten out of 14 districts", "ten of the 14 districts"."""
    before = [t for t in parse.tokens[max(0, number.i - 3) : number.i] if t.text.lower() != "the"]
    words = [t.text.lower() for t in before]
    for link in (["out", "of"], ["of"]):
        first = len(words) - len(link) - 1
        if words[first + 1 :] == link and first >= 0 and numeral(before[first]):
            return before[first]
    return number


def numeral(token: Token) -> bool:
    """True for a numeral of one word that counts two or more."""
    return token.text.lower() in NUMBERS or (token.text.isdigit() and 1 < int(token.text) < 1000)


def described(parse: Parse, token: Token, memory: Memory) -> Mention | None:
    """ "The province", "the capital", "the north": the last place that fits."""
    words = place_words()
    kinds = words.descriptions.get(token.text.lower())
    part = words.parts.get(token.text.lower())
    if kinds is None and (part is None or token.text.lower().endswith("ern")):
        return None
    if part is not None and token.text[0].isupper():
        # "The West" is a party of the world, no part of the country in focus.
        return None
    if token.dep not in ("pobj", "dobj", "nsubjpass", "nsubj") or acts(parse, token):
        return None
    seat = seat_of(parse, token, memory) if token.lemma == "capital" else None
    if seat is not None:
        return span(memory.page.text, token.start, token.end, "stated", seat)
    det = parse.tokens[token.i - 1] if token.i else token
    qualifier = ""
    if det.text.lower() in ("provincial", "regional", "national", "entire", "whole", "same"):
        qualifier = det.text.lower()
        det = parse.tokens[det.i - 1] if det.i else det
    if det.text.lower() not in ("the", "this", "that") or not stands_alone(parse, token, memory):
        return None
    place = memory.part_of_country(token, part) if part else memory.meant(token, kinds, qualifier)
    if place is None:
        return None
    if place.part is None:
        place = msgspec.structs.replace(place, part=part_before(parse, det.i))
    return span(memory.page.text, det.start, token.end, "last_fitting", place)


def seat_of(parse: Parse, token: Token, memory: Memory) -> Place | None:
    """The capital of the country or province named right before: "the Omani capital"."""
    last = token.i
    if last and parse.tokens[last - 1].text in ("'s", "’s"):
        last -= 1
    if last not in memory.ends or not stands_alone(parse, token, memory):
        return None
    number = memory.ends[last]
    entry = state_of(memory.forms[number], memory.places) or memory.entry(number)
    if entry is None or entry.feature not in ("country", "adm1"):
        return None
    places = memory.places
    seat = places.capital(entry) if entry.feature == "country" else places.seat(entry)
    return as_place(seat, places) if seat is not None else None


def state_of(form: Form, places: Places) -> Entry | None:
    """The state whose adjective the name is, though a province is called so too: "Somali"."""
    meanings = places.meanings(form.key)
    told = (m.entry for m in meanings if m.how == DEMONYM and m.entry.feature == "country")
    return next(told, None)


def acts(parse: Parse, token: Token) -> bool:
    """True for "the city plans" and "for the city": its people or authorities are meant."""
    head = parse.tokens[token.head]
    if token.dep == "pobj":
        return head.lemma in ("for", "by", "with", "against", "as")
    return token.dep == "nsubj" and head.lemma not in place_words().words.befalls


def part_before(parse: Parse, i: int) -> str | None:
    """The part that "the northern half of" or "the east of" before a token tells."""
    words = [t.text.lower() for t in parse.tokens[max(0, i - 4) : i]]
    if not words or words[-1] not in ("of", "in"):
        return None
    parts = place_words().parts
    return next((parts[w] for w in reversed(words[:-1]) if w in parts), None)


def stands_alone(parse: Parse, token: Token, memory: Memory) -> bool:
    """True where no name tells which one is meant and the noun is no part of a compound."""
    after = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
    if after is None or after.sentence != token.sentence:
        return True
    if token.dep in ("compound", "amod") or after.i in memory.starts:
        return False
    if after.text in ("-", "–") or (after.pos in ("NOUN", "PROPN") and token.dep == "nmod"):
        return False
    if after.text.lower() in ("of", "with", "called", "named", "where") or after.text == ",":
        near = range(after.i + 1, after.i + 4)
        return not any(n in memory.starts for n in near) and after.text.lower() != "of"
    return True


def span(text: str, start: int, end: int, why: Why, place: Place) -> Mention:
    """The record of a described place."""
    return Mention(start, end, text[start:end], "place", why, place=place)
