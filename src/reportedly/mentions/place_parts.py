"""What the words before a name make of it: a part, its nearness, how far off and which way."""

from __future__ import annotations

from reportedly.mentions.place_forms import Form, joins
from reportedly.mentions.place_words import place_words
from reportedly.records.parses import Parse, Token
from reportedly.records.whereabouts import offset

REACH = 9
"""Tokens that "some 15 kilometres to the north - east of" may have."""


def set_part(parse: Parse, form: Form) -> None:
    """Note "northern X", "north of X", "15 km north of X", "near X", "the northern half of X"."""
    if form.first == 0 or form.demonym:
        return
    tokens = parse.tokens[max(0, form.first - REACH) : form.first]
    sentence = parse.tokens[form.first].sentence
    before = compounded([t for t in tokens if t.sentence == sentence])
    if not before:
        return
    if before[-1] == "the":
        form.parts["the"] = "the"
        before = before[:-1]
    if len(before) > 3 and before[-3::2] == ["the", "of"] and before[-2] in place_words().levels:
        before = before[:-3]  # "around the town of X"
    part, near = told_part(before)
    if part is not None:
        form.parts["part"] = part
    if near:
        form.parts["near"] = "near"


def compounded(tokens: list[Token]) -> list[str]:
    """The words in lower case, "north - east" as one."""
    found: list[str] = []
    for n, token in enumerate(tokens):
        tight = n > 0 and tokens[n - 1].end == token.start
        if found and tight and (joins(token.text) or joins(tokens[n - 1].text)):
            found[-1] += token.text.lower()
        else:
            found.append(token.text.lower())
    return found


def told_part(before: list[str]) -> tuple[str | None, bool]:
    """The part that the words right before a name tell, and whether only its nearness is told."""
    words = place_words()
    last = before[-1] if before else ""
    if last in words.parts:
        return words.parts[last], False
    if last in ("of", "from", "outside"):
        far = distance(before[:-1])
        if far is not None:
            return far, True
    if last == "of" and len(before) > 1:
        return part_of(before[:-1])
    near = last in words.words.near or before[-2:] == ["close", "to"]
    return None, near


def part_of(before: list[str]) -> tuple[str | None, bool]:
    """ "the north", "the northern half", "just north" before "of"."""
    parts = place_words().parts
    if before[-1] in parts:
        inside = len(before) > 1 and before[-2] in ("the", "in")
        return (parts[before[-1]], False) if inside else (None, True)
    if before[-1] in place_words().words.shares and len(before) > 1:
        return parts.get(before[-2]), False
    return None, False


def distance(before: list[str]) -> str | None:
    """ "15 km north" where the words end in a distance, with the direction if one is told."""
    words = [w for w in before if w not in ("to", "the", "away", "due")]
    wind = words.pop() if words and words[-1] in place_words().parts else ""
    if len(words) < 2:
        return None
    told = " ".join((*words[-2:], wind)).strip()
    return told if offset(told) is not None else None
