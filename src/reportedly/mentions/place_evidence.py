"""Whether a name that some place bears names a place here: neighbours, persons, common words."""

from __future__ import annotations

from itertools import pairwise

from reportedly.gazetteer.places import Places
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_words import PlaceWords, given_names, place_words
from reportedly.records.parses import Parse, Token

GREAT = 7.5
"""Weight (about log10 of people) of places that every reader knows: they need little support."""
LEAST = 3.6
"""Weight and twice the support together that a name needs, so that an unsupported hamlet falls."""


def only_places(parse: Parse, found: list[Form], places: Places) -> list[Form]:
    """The names that are read as places, with level words and support set."""
    words = place_words()
    surnames = persons(parse)
    for form in found:
        set_level(parse, form, words)
        form.support = surroundings(parse, form, words)
    backed = {f.key for f in found if f.support >= 1 and not swallowed(parse, f, words, False)}
    return [
        f
        for f in found
        if f.demonym
        or (
            not swallowed(parse, f, words, f.key in backed)
            and is_place(parse, f, surnames, needed(f, words, places, backed))
        )
    ]


def needed(form: Form, words: PlaceWords, places: Places, backed: set[str]) -> float:
    """How much support a name needs because it is a common word or surname as well."""
    if not form.single:
        return -9.0
    if form.key in words.words.common or form.key in words.parts:
        # "Police Department": the level word belongs to a body's name.
        return 1.0 if form.weight > 7 else 3.0
    if form.key in places.english_words and form.key not in backed:
        return 0.3
    return -9.0


def is_place(parse: Parse, form: Form, surnames: dict[str, int], least: float) -> bool:
    """True where nothing speaks for a person or a word, or enough speaks for a place."""
    first = parse.tokens[form.first]
    if form.support < least:
        return False
    if form.single and surnames.get(first.text, first.i) < first.i and form.support < 2:
        return form.weight >= GREAT and form.support >= 0
    if form.single and not first.tag.startswith("NNP") and form.support < 0.7:
        return form.weight >= GREAT and first.pos != "ADV"
    return form.weight + 2 * form.support >= LEAST


def persons(parse: Parse) -> dict[str, int]:
    """Names of persons that a given name or a title introduces, with the token that does."""
    names, titles = given_names(), place_words().words.titles
    found: dict[str, int] = {}
    for token, after in pairwise(parse.tokens):
        if not (token.text[0].isupper() and after.text[0].isupper()):
            continue
        if after.sentence != token.sentence:
            continue
        if token.text.lower() in titles:
            found.setdefault(after.text, after.i)
        elif token.text.lower() in names and after.tag.startswith("NNP"):
            found.setdefault(token.text, token.i)
            found.setdefault(after.text, after.i)
            third = neighbour(parse, after.i, 1)
            if third is not None and third.text[0].isupper():
                found.setdefault(third.text, third.i)
    return found


def neighbour(parse: Parse, i: int, step: int) -> Token | None:
    """The token beside one in the same sentence."""
    at = i + step
    if not 0 <= at < len(parse.tokens):
        return None
    return parse.tokens[at] if parse.tokens[at].sentence == parse.tokens[i].sentence else None


def set_level(parse: Parse, form: Form, words: PlaceWords) -> None:
    """Note the level word right after the name, or before it with "of"."""
    after = neighbour(parse, form.last - 1, 1)
    if after is not None and after.text.lower() in words.levels.keys() - {"capital", "port"}:
        form.level_word, form.levels = after.text.lower(), words.levels[after.text.lower()]
        return
    before = neighbour(parse, form.first, -1)
    if before is not None and before.text == "of":
        before = neighbour(parse, before.i, -1)
    elif before is not None and not before.text.islower():
        before = None
    if before is not None and before.text.lower() in words.levels.keys() - {"state"}:
        form.level_word, form.levels = before.text.lower(), words.levels[before.text.lower()]


def surroundings(parse: Parse, form: Form, words: PlaceWords) -> float:
    """How strongly the words beside a name speak for a place; negative: against."""
    before, after = neighbour(parse, form.first, -1), neighbour(parse, form.last - 1, 1)
    total = 2.0 if form.levels else 0.0
    if before is not None:
        lower = before.text.lower()
        total += (lower in words.words.locative) + (lower in words.parts)
        named = neighbour(parse, before.i, -1)
        if before.text == "," and named is not None and named.text[0].isupper():
            total += 0.7
    if after is not None and after.text in (",", "'s", "’s"):
        total += 0.3
    if after is not None and after.lemma in words.words.says and after.pos == "VERB":
        total -= 1.5
    return total


def swallowed(parse: Parse, form: Form, words: PlaceWords, backed: bool) -> bool:
    """True where the name is part of a person's or another name.

    A name that the text uses for a place elsewhere (`backed`) still is one before a body's name.
    """
    before, after = neighbour(parse, form.first, -1), neighbour(parse, form.last - 1, 1)
    if before is not None and goes_on(before, form, words):
        return True
    if after is None or not after.text[0].isupper() or form.level_word == after.text.lower():
        return False
    last = parse.tokens[form.last - 1]
    lower = after.text.lower()
    if lower in words.words.swallows and last.end + 1 == after.start:
        return True
    if lower in words.words.bodies or not form.single or not after.tag.startswith("NNP"):
        return False
    if last.text.isupper() and len(last.text) > 3:
        return False
    if last.text.lower() in given_names():
        return True
    head = parse.tokens[last.head].text.lower()
    return not backed and form.weight < GREAT and head not in words.words.bodies


def goes_on(before: Token, form: Form, words: PlaceWords) -> bool:
    """True after a title, a given name or another capitalised word that the name continues."""
    lower = before.text.lower()
    if not before.text[0].isupper() or form.levels:
        return False
    if lower in words.parts or lower in words.levels or lower in words.words.locative:
        return False
    if lower in words.words.titles:
        return form.weight < 9
    if lower in given_names():
        return True
    return before.tag.startswith("NNP") and form.weight < 5.5 and before.text[-1] not in ".:"
