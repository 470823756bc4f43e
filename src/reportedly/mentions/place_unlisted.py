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
    words, borne = place_words(), persons(parse)
    found = []
    for token in parse.tokens:
        before = token.text in STANDS and token.dep == "prep"
        if not (before or token.lemma in words.words.won) or token.i + 1 in known:
            continue
        last = run_after(parse, token, taken)
        run = parse.tokens[token.i + 1 : last]
        if not run or not may_name(run, words) or not ends_name(parse, last):
            continue
        if run[-1].dep != "pobj" and not is_won(parse, run[-1].i, words):
            continue
        if not any(t.text in borne for t in run):
            found.append(Named(token.i + 1, last, "populated_place"))
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
        if token.text.isupper() or not token.text.isalpha() or len(token.text) < 4:
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
