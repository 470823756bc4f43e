"""Borders: "X's border with Z", "the X-Z border", "the border between X and Z", "the border"."""

from __future__ import annotations

from reportedly.gazetteer.places import Entry
from reportedly.mentions.place_memory import Memory
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.places import Place
from reportedly.records.values import Why

JOINS = frozenset(("-", "–", "and", "/", "the", "with"))


def border(parse: Parse, token: Token, memory: Memory) -> Mention | None:
    """The mention of a border, its sides as told beside it, else the last border told."""
    after = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
    left, right = before_it(parse, token, memory), after_it(parse, token, memory)
    sides = [*left, *right][:2] or shared(parse, token, memory)
    if token.dep == "compound" and after is not None and after.pos in ("NOUN", "PROPN"):
        return None
    if not sides:
        return said_again(token, memory)
    if len(sides) == 1:
        other = memory.country(token, but=sides[0].country_code)
        known = memory.places.country(other) if other else None
        if known is not None:
            sides.insert(0, known)
    return mention(token, memory, line(sides, memory), "stated")


def shared(parse: Parse, token: Token, memory: Memory) -> list[Entry]:
    """The two states told last in the sentence, of "their disputed border"."""
    first = max(0, token.i - 3)
    if not any(t.text.lower() == "their" for t in parse.tokens[first : token.i]):
        return []
    found: list[Entry] = []
    for form, _, place in memory.before(token.start):
        if parse.tokens[form.first].sentence != token.sentence or len(found) == 2:
            break
        entry = memory.places.by_id(place.id) if place.id else None
        if entry is not None and place.feature == "country" and entry not in found:
            found.insert(0, entry)
    return found if len(found) == 2 else []


def said_again(token: Token, memory: Memory) -> Mention | None:
    """The bare "the border": the last one told, else one that stays open."""
    det = memory.parse.tokens[token.i - 1].text.lower() if token.i else ""
    if det not in ("the", "that", "this", "a"):
        return None
    if memory.borders:
        return mention(token, memory, memory.borders[-1].place or None, "last_fitting")
    code = memory.country(token)
    country = memory.places.country(code) if code else None
    if country is None:
        return None
    return mention(token, memory, line([country], memory), "ambiguous")


def mention(token: Token, memory: Memory, place: Place | None, why: Why) -> Mention:
    """The record of a border, on the noun alone."""
    return Mention(token.start, token.end, token.text, "place", why, place=place)


def before_it(parse: Parse, token: Token, memory: Memory) -> list[Entry]:
    """The one or two places named right before: "X-Z border", "X's border", "the X border"."""
    found: list[Entry] = []
    n = token.i
    while n > 0 and len(found) < 2:
        if parse.tokens[n - 1].text in ("'s", "’s", "'", "’") and not found:
            n -= 1
        if found and parse.tokens[n - 1].text in ("-", "–"):
            n -= 1
        at = memory.ends.get(n)
        entry = memory.entry(at) if at is not None else None
        if at is None or entry is None:
            break
        found.insert(0, entry)
        n = memory.forms[at].first
    return found


def after_it(parse: Parse, token: Token, memory: Memory) -> list[Entry]:
    """Places after "with", or both after "between"."""
    tokens = parse.tokens
    if token.i + 2 >= len(tokens):
        return []
    word = tokens[token.i + 1].text.lower()
    if word not in ("with", "between"):
        return []
    found: list[Entry] = []
    n = token.i + 2
    while n < len(tokens) and len(found) < (2 if word == "between" else 1):
        at = memory.starts.get(n)
        if at is not None:
            entry = memory.entry(at)
            if entry is None:
                break
            found.append(entry)
            n = memory.forms[at].last
        elif tokens[n].text.lower() in JOINS or tokens[n].text in ("'s", "’s"):
            n += 1
        else:
            break
    return found


def line(sides: list[Entry], memory: Memory) -> Place:
    """The border as a place of its first side."""
    first = sides[0]
    country = memory.places.country(first.country_code) if first.country_code else None
    area = memory.places.area(first, "adm1")
    both = len(sides) == 2
    name = f"border between {first.name} and {sides[1].name}" if both else f"border of {first.name}"
    return Place(
        None,
        name,
        "border",
        country.name if country else None,
        first.country_code,
        area.name if area else None,
        area.id if area else None,
        None,
        None,
        None,
        None,
        "line",
        f"border with {sides[1].name}" if both else None,
    )  # fmt: skip
