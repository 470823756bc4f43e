"""Whether a name that some place bears names a place here: neighbours, persons, common words."""

from __future__ import annotations

from reportedly.gazetteer.places import Places
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_longer import GREAT, Edges, neighbour, swallowed
from reportedly.mentions.place_persons import done_to, persons
from reportedly.mentions.place_words import PlaceWords, given_names, place_words
from reportedly.records.parses import Parse, Token

DASHES = frozenset(("-", "--", "–", "—", ":"))
LEAST = 3.6
"""Weight and twice the support together that a name needs to stand without the others' company."""


def is_given_name(parse: Parse, form: Form) -> bool:
    """True for a lesser place's name that persons bear, where nothing beside it tells of a place.

    "Queen Elizabeth" bears a title in it; "Edgar County" does not.
    """
    first, words = parse.tokens[form.first], place_words()
    if form.located or form.levels:
        return False
    if not form.single:
        last = parse.tokens[form.last - 1].text.lower()
        return first.text.lower() in words.words.titles and last in given_names()
    before = neighbour(parse, form.first, -1)
    if before is not None and before.text.lower() in ("of", "and", ",", "/"):
        return False
    lesser = form.weight < 5 and form.support <= 0.3 and not first.text.isupper()
    return lesser and first.text.lower() in given_names()


def only_places(parse: Parse, found: list[Form], places: Places) -> list[Form]:
    """The names that are read as places, with level words and support set.

    Those that only the company of the text can tell from a word are marked `weak`.
    """
    words = place_words()
    surnames, done = persons(parse), done_to(parse)
    for form in found:
        set_level(parse, form, words)
        form.support = surroundings(parse, form, words)
    edges = Edges(found)
    backed = {
        f.key for f in found if f.support >= 1 and not swallowed(parse, f, words, False, edges)
    }
    kept = []
    for form in found:
        if not form.demonym:
            if swallowed(parse, form, words, form.key in backed, edges):
                continue
            if not done.isdisjoint(range(form.first, form.last)):
                continue
            if is_word(parse, form, words) or is_person(parse, form, surnames):
                continue
            if is_part(parse, form, words):
                continue
            lexical = form.key in places.english_words and form.key not in backed
            form.weak = is_weak(parse, form, lexical)
        kept.append(form)
    return kept


def is_word(parse: Parse, form: Form, words: PlaceWords) -> bool:
    """True for a common word or surname, unless its surroundings are those of a place.

    "Police Department": the level word belongs to a body's name.
    """
    if not form.single or not (form.key in words.words.common or form.key in words.parts):
        return False
    if form.level_word is not None and has_town_in_name(parse, form, words):
        return True
    return form.support < (1.0 if form.weight > 7 else 3.0)


def has_town_in_name(parse: Parse, form: Form, words: PlaceWords) -> bool:
    """True for "Green Village": a common word that makes a name with the capital behind it."""
    after = neighbour(parse, form.last - 1, 1)
    return (
        after is not None
        and after.text[0].isupper()
        and words.levels.get(after.text.lower()) == ("populated_place",)
    )


def is_part(parse: Parse, form: Form, words: PlaceWords) -> bool:
    """True for "Eastern" in "Eastern Ukraine": the next word is the name, this one its part."""
    after = neighbour(parse, form.last - 1, 1)
    if form.last - form.first == 2 and parse.tokens[form.first].tag == "DT":
        part = parse.tokens[form.last - 1].text.lower() in words.parts
        return part and after is not None and after.text[0].isupper()
    if not form.single or form.key not in words.parts or form.level_word is not None:
        return False
    if form.key.endswith("ern") or after is None:
        return True
    return after.text[0].isupper() and after.tag.startswith("NNP")


def is_person(parse: Parse, form: Form, surnames: dict[str, int]) -> bool:
    """True for a name that the text gives a person, or that persons bear, with little support."""
    if is_given_name(parse, form):
        return True
    if not form.single or parse.tokens[form.first].text not in surnames:
        return False
    if form.support >= (1 if form.located else 2):
        return False
    return form.weight < GREAT or form.support < 0


def is_weak(parse: Parse, form: Form, lexical: bool) -> bool:
    """True where neither size nor surroundings tell the name from a word: `lexical` names most."""
    if form.single and lexical and form.support < 0.3:
        return True
    first = parse.tokens[form.first]
    if form.single and not first.tag.startswith("NNP") and form.support < 0.7:
        return form.weight < GREAT or first.pos == "ADV"
    return form.weight + 2 * form.support < LEAST


def set_level(parse: Parse, form: Form, words: PlaceWords) -> None:
    """Note the level word right after the name, or before it with "of"."""
    after = neighbour(parse, form.last - 1, 1)
    level = level_at(parse, after, words) if after is not None else ""
    if level in words.levels and level not in ("capital", "port"):
        form.level_word, form.levels = level, words.levels[level]
        return
    before = neighbour(parse, form.first, -1)
    if before is not None and before.text == "of":
        before = neighbour(parse, before.i, -1)
    elif before is not None and not before.text.islower():
        before = None
    if before is not None and before.text.lower() in words.levels.keys() - {"state"}:
        form.level_word, form.levels = before.text.lower(), words.levels[before.text.lower()]


def level_at(parse: Parse, token: Token, words: PlaceWords) -> str:
    """The level word that a token is, or that it begins: "local government area"."""
    lower = token.text.lower()
    for rest, level in words.phrases.get(lower, {}).items():
        behind = parse.tokens[token.i + 1 : token.i + 1 + len(rest.split())]
        if " ".join(t.text.lower() for t in behind) == rest:
            return level
    return lower


def surroundings(parse: Parse, form: Form, words: PlaceWords) -> float:
    """How strongly the words beside a name speak for a place; negative: against."""
    before, after = neighbour(parse, form.first, -1), neighbour(parse, form.last - 1, 1)
    total = 2.0 if form.levels else 0.0
    if before is not None:
        lower = before.text.lower()
        form.located = lower in words.words.inside
        total += (lower in words.words.locative) + (lower in words.parts)
        named = neighbour(parse, before.i, -1)
        if before.text == "," and named is not None and named.text[0].isupper():
            total += 0.7
    if after is not None and after.text in (",", "'s", "’s"):
        total += 0.3
    if after is not None and says(parse, form, after, words):
        total -= 1.5
    total += is_won(parse, form.last - 1, words) + is_held(parse, form.first, words)
    return total + (1.5 if is_dateline(parse, form, after) else 0.0)


def is_won(parse: Parse, i: int, words: PlaceWords) -> bool:
    """True for what a verb is done to that is done to places ("retook Xabad")."""
    token, verbs = parse.tokens[i], words.words.won
    whole = parse.tokens[parse.tokens[token.head].head]
    if token.dep == "pobj" and whole.lemma in words.words.extents:  # "Took most of Xabad"
        token, verbs = whole, verbs | words.words.ground
    verb = parse.tokens[token.head]
    return token.dep in ("dobj", "nsubjpass") and verb.pos == "VERB" and verb.lemma in verbs


def is_held(parse: Parse, i: int, words: PlaceWords) -> bool:
    """True behind a word that tells who holds it or fights for it ("rebel-held X")."""
    before = parse.tokens[i - 1].text.lower() if i else ""
    hyphened = i > 1 and parse.tokens[i - 2].text in ("-", "–")
    return before in words.words.fought_over or (hyphened and before in words.words.holding)


def is_dateline(parse: Parse, form: Form, after: Token | None) -> bool:
    """True for a name in capitals that opens a text before a dash or a colon."""
    first = parse.tokens[form.first]
    if after is None or after.text not in DASHES or first.i != first_of(parse, first):
        return False
    written = "".join(t.text for t in parse.tokens[form.first : form.last])
    return written.isupper() and len(written) > 3


def first_of(parse: Parse, token: Token) -> int:
    """Index of the first token of a token's sentence."""
    return parse.sentences[token.sentence].first


def says(parse: Parse, form: Form, after: Token, words: PlaceWords) -> bool:
    """True where the name is the subject of a verb that a person does."""
    if after.lemma not in words.words.says or after.pos != "VERB":
        return False
    return parse.tokens[form.last - 1].dep not in ("pobj", "npadvmod")
