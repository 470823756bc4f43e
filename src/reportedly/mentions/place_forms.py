"""Stretches of text that may name a place: one pass of the tokens over the trie of names."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.gazetteer.place_names import ARTICLES, fold_word
from reportedly.gazetteer.places import ABBREVIATION, DEMONYM, Meaning, Places
from reportedly.mentions.place_words import PlaceWords, given_names, place_words
from reportedly.records.parses import Parse, Token

LONGEST = 8
"""Tokens that one name may span ("Democratic People's Republic of Korea" has six)."""
BREAK = "\x01"


@dataclass
class Form:
    """Tokens `first` to `last` (half-open) that may name one of `meanings`; `key` is as folded."""

    first: int
    last: int
    key: str
    meanings: tuple[Meaning, ...]
    demonym: bool = False
    levels: tuple[str, ...] = ()
    """Features that the level word beside it fits."""
    level_word: str | None = None
    parent: Form | None = None
    """The form that names what holds it."""
    support: float = 0.0
    """How much its surroundings speak for a place."""
    parts: dict[str, str] = field(default_factory=dict)


class Folded:
    """The tokens of a parse as folded words with what joins each to the next."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.words = [fold_word(t.text) if is_wordlike(t.text) else BREAK for t in tokens]
        self.glue = [
            " " if a.end < b.start or joins(a.text) or joins(b.text) else ""
            for a, b in zip(tokens, tokens[1:], strict=False)
        ]
        self.glue.append(BREAK)

    def from_(self, i: int) -> tuple[str, dict[int, int]]:
        """The text from a token on, and for each length at which a token ends the next token."""
        text, ends = "", {}
        for n in range(i, min(i + LONGEST, len(self.words))):
            if self.words[n] == BREAK:
                break
            text += self.words[n]
            if text and not text.endswith(" "):
                ends[len(text)] = n + 1
            if self.words[n] and n + 1 < len(self.words):
                text += self.glue[n]
        return text, ends


def is_wordlike(text: str) -> bool:
    return any(c.isalnum() for c in text) or text in "-‐‑–'’"


def joins(text: str) -> bool:
    return text in "-‐‑–"


def forms(parse: Parse, places: Places) -> list[Form]:
    """Names of places as they stand, longest first at each start, none overlapping."""
    words = place_words()
    folded = Folded(parse.tokens)
    found: list[Form] = []
    i = 0
    while i < len(parse.tokens):
        form = longest(parse, folded, i, places) if starts_name(parse.tokens[i]) else None
        if form is None:
            i += 1
            continue
        found.append(form)
        i = form.last
    surnames = persons(parse, found)
    return [f for f in found if f.demonym or is_place(parse, f, surnames, words, found)]


def starts_name(token: Token) -> bool:
    text = token.text
    return text[0].isupper() or (text[0] in "'‘’" and text[1:2].isupper()) or text[0].isdigit()


def longest(parse: Parse, folded: Folded, i: int, places: Places) -> Form | None:
    """The longest name that starts at a token and is written as a name is."""
    text, ends = folded.from_(i)
    if not text:
        return None
    for prefix in sorted(places.names.prefixes(text), key=len, reverse=True):
        last = ends.get(len(prefix))
        if last is None or not is_written_as_name(parse.tokens[i:last]):
            continue
        if parse.tokens[i].sentence != parse.tokens[last - 1].sentence:
            continue
        meanings = fitting(parse, i, last, places.meanings(prefix))
        if meanings:
            return Form(i, last, prefix, meanings, all(m.how == DEMONYM for m in meanings))
    return None


def is_written_as_name(run: tuple[Token, ...]) -> bool:
    """Capitals at both ends: "United States", "Spin Boldak", not "New england" or "U.S. of"."""
    final = run[-1].text
    return final[0].isupper() or final[0].isdigit() or (len(run) > 1 and not final.islower())


def fitting(
    parse: Parse, first: int, last: int, meanings: tuple[Meaning, ...]
) -> tuple[Meaning, ...]:
    """The meanings that the writing allows: abbreviations in capitals or with their point."""
    tokens = parse.tokens
    written = "".join(t.text for t in tokens[first:last])
    if any(m.how == DEMONYM for m in meanings) and tokens[first].tag not in ("VB", "VBP"):
        people = tuple(m for m in meanings if m.how == DEMONYM)
        others = tuple(m for m in meanings if m.how == 0 and m.entry.weight > 6)
        return others or people
    after_comma = first > 1 and tokens[first - 1].text in (",", "(")
    short = len(written) <= 2 and written.isupper() and written not in ("US", "UK", "DC")
    kept = []
    for m in meanings:
        if m.how == ABBREVIATION and not abbreviates(written, after_comma or not short):
            continue
        if m.how != ABBREVIATION and len(written) <= 3 and written.isupper():
            continue
        if m.how != ABBREVIATION and written.replace(".", "").isupper() and "." in written:
            continue
        kept.append(m)
    return tuple(kept)


def abbreviates(written: str, allowed: bool) -> bool:
    if written.endswith("."):
        return True
    return allowed and written.isupper()


def persons(parse: Parse, found: list[Form]) -> frozenset[str]:
    """Surnames of persons the text introduces with a given name or a title."""
    tokens, names, titles = parse.tokens, given_names(), place_words().words.titles
    surnames: set[str] = set()
    for token, after in zip(tokens, tokens[1:], strict=False):
        if not after.text[0].isupper() or after.sentence != token.sentence:
            continue
        lower = token.text.lower()
        if lower in titles and token.text[0].isupper():
            surnames.add(after.text)
        elif token.text[0].isupper() and lower in names and after.tag.startswith("NNP"):
            surnames.update((token.text, after.text))
            third = tokens[after.i + 1] if after.i + 1 < len(tokens) else None
            if third is not None and third.text[0].isupper() and third.sentence == token.sentence:
                surnames.add(third.text)
    return frozenset(surnames)


def is_place(
    parse: Parse, form: Form, surnames: frozenset[str], words: PlaceWords, found: list[Form]
) -> bool:
    """True where the name is read as a place; sets the form's level words and support."""
    tokens = parse.tokens
    set_level(parse, form, words)
    before = tokens[form.first - 1] if form.first else None
    after = tokens[form.last] if form.last < len(tokens) else None
    first = tokens[form.first]
    if before is not None and before.sentence != first.sentence:
        before = None
    if after is not None and after.sentence != first.sentence:
        after = None
    strongest = max(m.entry.weight for m in form.meanings)
    single = form.last - form.first == 1
    form.support = surroundings(parse, form, before, after, words)
    if swallowed(form, before, after, surnames, words, parse):
        return False
    if single and first.text in surnames and not form.levels and form.support < 2:
        return strongest >= 7.5 and form.support >= 0
    if single and form.key in words.words.common and form.support < (1 if strongest > 7 else 2):
        return False
    if single and not first.tag.startswith("NNP") and form.support < 1:
        return strongest >= 7.5 and first.text[0].isupper() and first.pos != "ADV"
    return strongest + 2 * form.support >= 3.6


def set_level(parse: Parse, form: Form, words: PlaceWords) -> None:
    """Note the level word right after the name, or before it with "of"."""
    tokens = parse.tokens
    after = tokens[form.last].text.lower() if form.last < len(tokens) else ""
    if after in words.levels and after not in ("capital", "port"):
        form.level_word, form.levels = after, words.levels[after]
        return
    n = form.first - 1
    if n > 0 and tokens[n].text.lower() == "of":
        n -= 1
    before = tokens[n].text.lower() if n >= 0 else ""
    if before in words.levels and before != "state":
        form.level_word, form.levels = before, words.levels[before]


def surroundings(
    parse: Parse, form: Form, before: Token | None, after: Token | None, words: PlaceWords
) -> float:
    """How strongly the words beside a name speak for a place; negative: against."""
    total = 0.0
    if form.levels:
        total += 2
    if before is not None:
        lower = before.text.lower()
        if lower in words.words.locative:
            total += 1
        if lower in words.parts:
            total += 1
        if before.text == "," and form.first > 1 and parse.tokens[form.first - 2].text[0].isupper():
            total += 0.7
    if after is not None and after.text in (",", "'s", "’s"):
        total += 0.3
    if after is not None and after.lemma in words.words.says and after.pos == "VERB":
        total -= 1.5
    return total


def swallowed(
    form: Form,
    before: Token | None,
    after: Token | None,
    surnames: frozenset[str],
    words: PlaceWords,
    parse: Parse,
) -> bool:
    """True where the name is part of a person's or another name."""
    if before is not None and is_name_before(before, form, words):
        return True
    if after is None or not after.text[0].isupper() or form.level_word == after.text.lower():
        return False
    lower = after.text.lower()
    tokens = parse.tokens
    if lower in words.words.swallows and tokens[form.last - 1].end + 1 == after.start:
        return True
    if lower in words.words.bodies or form.last - form.first > 1 or after.tag == "NNPS":
        return False
    loud = tokens[form.first].text.isupper() and len(tokens[form.first].text) > 3
    if loud or not after.tag.startswith("NNP") or after.text in ("I",):
        return False
    weight = max(m.entry.weight for m in form.meanings)
    if tokens[form.first].text.lower() in given_names():
        return True
    return weight < 7.5


def is_name_before(before: Token, form: Form, words: PlaceWords) -> bool:
    """True after a title or a given name, or after a capitalised word that the name goes on."""
    if not before.text[0].isupper():
        return False
    lower = before.text.lower()
    if lower in words.parts or lower in words.levels or lower in words.words.locative:
        return False
    if form.levels:
        return False
    weight = max(m.entry.weight for m in form.meanings)
    if lower in words.words.titles:
        return weight < 9
    if lower in given_names():
        return True
    return before.tag.startswith("NNP") and weight < 5.5 and before.text[-1] not in ".:"


def article_start(parse: Parse, form: Form) -> int:
    """Start of the name with the Arabic article that a hyphen joins to it."""
    tokens = parse.tokens
    n = form.first
    if n > 1 and joins(tokens[n - 1].text) and tokens[n - 2].text.lower() in ARTICLES:
        return tokens[n - 2].start
    return tokens[n].start
