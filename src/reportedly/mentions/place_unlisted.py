"""Names of no list that stand where only a place can: "in Xabad", "near Xabad", "retook Xabad"."""

from __future__ import annotations

from reportedly.mentions.place_evidence import is_won
from reportedly.mentions.place_features import Named
from reportedly.mentions.place_persons import heads_other, persons
from reportedly.mentions.place_words import PlaceWords, given_names, place_words
from reportedly.records.parses import Parse, Token

STANDS = frozenset(("in", "near", "outside", "at"))
"""Prepositions after which a name of one or two words is a place's more often than not."""
LONGEST = 2


def unlisted(parse: Parse, known: set[int], taken: set[int]) -> list[Named]:
    """Runs of capitalised words after such a preposition, or a verb done to places, that no name
    covers (`taken`).

    None begins with a word that the list knows (`known`): what spoke against it there holds here.
    """
    words, borne = place_words(), None
    found = []
    for token in parse.tokens:
        before = stands_before_place(parse, token, words) or is_of_siege(parse, token, words)
        if not (before or token.lemma in words.words.won) or token.i + 1 in known:
            continue
        last = run_after(parse, token, taken)
        run = parse.tokens[token.i + 1 : last]
        if not run or not may_name(run, words) or not ends_name(parse, last):
            continue
        if run[-1].dep != "pobj" and not is_won(parse, run[-1].i, words):
            continue
        borne = persons(parse) if borne is None else borne
        if not any(t.text in borne for t in run):
            found.append(Named(token.i + 1, last, "populated_place"))
            found += listed(parse, found[-1], known | taken, words)
    return found + [n for n in won(parse, known | taken, words) if n not in found]


def won(parse: Parse, taken: set[int], words: PlaceWords) -> list[Named]:
    """A name that opens its sentence and is what a verb done to places was done to: "Xabad was
    overrun"."""
    found = []
    for sentence in parse.sentences:
        last = run_after(parse, parse.tokens[sentence.first], taken) - 1
        run = parse.tokens[sentence.first : last + 1]
        if sentence.first in taken or run[0].tag != "NNP" or not may_name(run, words):
            continue
        passive = parse.tokens[last].dep == "nsubjpass"
        verb = parse.tokens[parse.tokens[last].head].lemma
        if passive and ends_name(parse, last + 1) and verb in words.words.retaken:
            found.append(Named(sentence.first, last + 1, "populated_place"))
    return found


def is_of_siege(parse: Parse, token: Token, words: PlaceWords) -> bool:
    """True for the "of" of "the siege of X", "the recapture of X"."""
    return token.lemma == "of" and parse.tokens[token.head].lemma in words.words.sieges


def stands_before_place(parse: Parse, token: Token, words: PlaceWords) -> bool:
    """True for "in X", and for "to" and "from" after a word of going ("fled to X")."""
    if token.dep != "prep":
        return False
    if token.text in STANDS:
        return True
    return token.text in words.words.going and (parse.tokens[token.head].lemma in words.words.goes)


def listed(parse: Parse, first: Named, taken: set[int], words: PlaceWords) -> list[Named]:
    """The names of no list that a row of places goes on with: "from X, Y and Z"."""
    found: list[Named] = []
    before, last = first.last - 1, first.last
    while last + 1 < len(parse.tokens) and parse.tokens[last].text in (",", "and", "or"):
        step = 2 if parse.tokens[last + 1].text in ("and", "or") else 1
        end = run_after(parse, parse.tokens[last + step - 1], taken)
        run = parse.tokens[last + step : end]
        if not run or not may_name(run, words) or not ends_name(parse, end):
            break
        if run[-1].dep != "conj" or run[-1].head != before:
            break
        found.append(Named(last + step, end, "populated_place"))
        before, last = end - 1, end
    return found


def run_after(parse: Parse, token: Token, taken: set[int]) -> int:
    """The end of the run of capitalised proper nouns after a token."""
    last = token.i + 1
    while last < len(parse.tokens) and last not in taken:
        here = parse.tokens[last]
        if here.sentence != token.sentence or here.tag != "NNP" or not here.text[0].isupper():
            break
        last += 1
    return last


def may_name(run: tuple[Token, ...], words: PlaceWords) -> bool:
    """True for one or two words, none of them a common word, an acronym or a body's head."""
    if len(run) > LONGEST:
        return False
    for token in run:
        lower = token.text.lower()
        short = len(token.text) < (2 if len(run) > 1 and token is run[0] else 4)
        if token.text.isupper() or not token.text.isalpha() or short:
            return False
        if lower in words.words.common or lower in given_names() or heads_other(token, words):
            return False
        if lower in words.words.titles | words.words.not_places or lower in words.parts:
            return False
    return True


def ends_name(parse: Parse, last: int) -> bool:
    """True where the run is followed by what may follow a place: no hyphen, no possessive."""
    after = parse.tokens[last] if last < len(parse.tokens) else None
    return after is None or after.text in (",", ".", "and", "(", ";") or after.text[0].islower()
