"""Names that are only a part of another: of a person's, a body's, a paper's, a double name."""

from __future__ import annotations

from functools import lru_cache

from reportedly.gazetteer.actors import open_actors
from reportedly.gazetteer.names import name_words
from reportedly.mentions.named_times import is_named_time
from reportedly.mentions.place_forms import Form, joins
from reportedly.mentions.place_outlets import in_outlet
from reportedly.mentions.place_persons import heads_other, is_initial
from reportedly.mentions.place_words import PlaceWords, given_names
from reportedly.records.parses import Parse, Token

GREAT = 7.5
"""Weight (about log10 of people) of places that every reader knows: they need little support."""


class Edges:
    """The tokens at which names of the gazetteer start, and those at which they have ended."""

    def __init__(self, found: list[Form]) -> None:
        self.starts = {f.first for f in found}
        self.ends = {f.last for f in found}


def swallowed(parse: Parse, form: Form, words: PlaceWords, backed: bool, edges: Edges) -> bool:
    """True where the name is part of a person's or another name.

    A name that the text uses for a place elsewhere (`backed`) still is one before a body's name.
    """
    before, after = neighbour(parse, form.first, -1), neighbour(parse, form.last - 1, 1)
    if before is not None and goes_on(before, form, words):
        return True
    if names_other(parse, form, words) or joined_to_other(parse, form, edges):
        return True
    if after is not None and after.text == "river" and not form.demonym:
        return any(m.entry.feature == "country" for m in form.meanings[:1])  # "On the Niger river"
    if after is not None and form.weight < GREAT and is_make(parse, form, after, words):
        return True
    if in_outlet(parse, form):
        return True
    if after is None or not after.text[0].isupper() or form.level_word == after.text.lower():
        return False
    if is_named_time(after.text) or (form.located and opens_party(parse, form, edges, words)):
        return False
    return heads_on(parse, form, after, words, backed, edges)


def neighbour(parse: Parse, i: int, step: int) -> Token | None:
    """The token beside one in the same sentence."""
    at = i + step
    if not 0 <= at < len(parse.tokens):
        return None
    return parse.tokens[at] if parse.tokens[at].sentence == parse.tokens[i].sentence else None


def opens_party(parse: Parse, form: Form, edges: Edges, words: PlaceWords) -> bool:
    """True before who acts there, with no comma between: "in Mopti Malian soldiers killed two"."""
    after = parse.tokens[form.last]
    if after.i in edges.starts or after.text.lower() in words.words.titles:
        return True
    if after.text.isupper() and len(after.text) > 1:
        return True
    return any(
        is_party(" ".join(t.text for t in parse.tokens[after.i : after.i + n]))
        for n in range(1, LONGEST + 1)
    )


LONGEST = 3
"""Words of a party's name that are looked up."""


@lru_cache(maxsize=1 << 12)
def is_party(name: str) -> bool:
    """True for a name of the registry of actors."""
    return bool(open_actors().names.exactly(name_words(name)))


def heads_on(
    parse: Parse, form: Form, after: Token, words: PlaceWords, backed: bool, edges: Edges
) -> bool:
    """True where the capitalised word after the name makes another name of both."""
    last = parse.tokens[form.last - 1]
    lower = after.text.lower()
    body = leads_to(parse, after, words.words.bodies)
    if not form.located and leads_to(parse, after, words.words.learned):
        return not is_assailed(parse, after, words)
    if is_of_road(parse, after, words, edges):
        return False
    if last.text.lower() in given_names() and form.weight < 5.5 and not heads_other(after, words):
        return True
    if lower in words.words.swallows and last.end + 1 == after.start:
        return not body
    if body or not form.single or not after.tag.startswith("NNP"):
        return False
    if last.text.isupper() and len(last.text) > 3:
        return False
    if last.text.lower() in given_names():
        return True
    if form.weight >= GREAT:
        return bears_surname(form, last, after, words)
    return not backed


def is_make(parse: Parse, form: Form, after: Token, words: PlaceWords) -> bool:
    """True for "an Iskander ballistic missile", "Fateh rockets": a weapon's name.

    What is told to stand somewhere is no weapon's ("in Xabad rockets fell").
    """
    if form.located or form.levels or not form.single:
        return False
    behind = parse.tokens[form.last : form.last + 3]
    head = next((t for t in behind if t.text in words.words.makes_of_arms), None)
    if head is None or any(not t.text[0].islower() for t in behind[: head.i - after.i]):
        return False
    last = parse.tokens[form.last - 1]
    return last.dep in ("compound", "nmod", "amod") and last.head == head.i


def is_assailed(parse: Parse, token: Token, words: PlaceWords) -> bool:
    """True for "gunmen stormed Xabad University", "an attack on Xabad College": it is there."""
    while parse.tokens[token.head].text[0].isupper() and token.dep == "compound":
        token = parse.tokens[token.head]
    above = parse.tokens[token.head]
    if token.dep == "pobj" and above.lemma in ("on", "at", "against"):
        above = parse.tokens[above.head]
    elif token.dep not in ("dobj", "nsubjpass"):
        return False
    return above.lemma in words.words.onslaught or above.lemma in words.words.harms


def is_of_road(parse: Parse, after: Token, words: PlaceWords, edges: Edges) -> bool:
    """True for the first of two towns that a road is called by: "on the Xabad Yabad highway"."""
    if after.i not in edges.starts:
        return False
    behind = parse.tokens[after.i + 1 : after.i + 2]
    return bool(behind) and behind[0].text in words.words.roads


def bears_surname(form: Form, last: Token, after: Token, words: PlaceWords) -> bool:
    """True for a great town's name before another name in one compound: a person's or a firm's."""
    if form.located or last.dep != "compound" or last.head != after.i:
        return False
    towns = all(m.entry.feature == "populated_place" for m in form.meanings[:1])
    return towns and not heads_other(after, words) and after.text.lower() not in words.words.titles


def leads_to(parse: Parse, token: Token, heads: frozenset[str]) -> bool:
    """True where the run of capitalised words from a token on holds one of these heads."""
    for other in parse.tokens[token.i : token.i + 5]:
        lower = other.text.lower()
        if other.sentence != token.sentence:
            return False
        if lower in heads:
            return True
        if not other.text[0].isupper() and lower not in ("and", "&", "of", "for", "the"):
            return False
    return False


def names_other(parse: Parse, form: Form, words: PlaceWords) -> bool:
    """True for sums of money, and for names of diseases and houses that a place gave its name."""
    before, after = neighbour(parse, form.first, -1), neighbour(parse, form.last - 1, 1)
    if before is not None and before.text.endswith("$"):
        return True
    if before is not None and f"{before.text.lower()} {form.key}" in words.words.not_places:
        return not form.levels
    if form.key in words.words.not_places:
        return not form.levels
    return after is not None and (
        after.lemma in words.words.diseases and parse.tokens[form.last - 1].dep != "pobj"
    )


def joined_to_other(parse: Parse, form: Form, edges: Edges) -> bool:
    """True for a half of a double name: "Kerry-Ann", "Wal-Mart", not "Iran-Iraq"."""
    tokens = parse.tokens
    first, last = tokens[form.first], tokens[form.last - 1]
    if form.last + 1 < len(tokens) and form.last + 1 not in edges.starts:
        hyphen, other = tokens[form.last], tokens[form.last + 1]
        if joins(hyphen.text) and hyphen.start == last.end and other.start == hyphen.end:
            titled = form.first > 0 and tokens[form.first - 1].text[0].isupper()
            if other.text[0].isupper() and (form.weight < GREAT or titled):
                return True
    if form.first > 1 and form.first - 1 not in edges.ends:
        hyphen, other = tokens[form.first - 1], tokens[form.first - 2]
        if joins(hyphen.text) and hyphen.end == first.start and other.end == hyphen.start:
            # "R-Durango" tells where a member of a party is from.
            named = other.text[0].isupper() and not other.text.isupper()
            return named and form.weight < GREAT and form.single
    return False


def goes_on(before: Token, form: Form, words: PlaceWords) -> bool:
    """True after a title, a given name or another capitalised word that the name continues."""
    lower = before.text.lower()
    if not before.text[0].isupper() or form.levels:
        return False
    if lower in words.parts or lower in words.levels or lower in words.words.locative:
        return False
    if lower in words.words.titles:
        return form.weight < 9
    if lower in given_names() or is_initial(before):
        return True
    return before.tag.startswith("NNP") and form.weight < 5.5 and before.text[-1] not in ".:"
