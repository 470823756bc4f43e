"""A page's tokens by the look of its words alone, for texts that need no parse.

Enough to find names of places: what is capitalised is a name, what stands before places is a
preposition. Nothing hangs on anything, and sentences without a capital are left out.
"""

from __future__ import annotations

import re

from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.mentions.outlook import has_capital
from reportedly.mentions.place_words import place_words
from reportedly.records.parses import Parse, Sentence, Token
from reportedly.records.reports import Page

WORD = re.compile(r"\w+(?:[’'](?!s\b)\w+)*|[’']s\b|[^\w\s]")
"""A word with its apostrophes, a possessive ending, or one other character."""
ARTICLES = frozenset({"the", "a", "an"})
NAME, NOUN, NUMBER = ("PROPN", "NNP"), ("NOUN", "NN"), ("NUM", "CD")
BEFORE, ARTICLE, ENDING, MARK = ("ADP", "IN"), ("DET", "DT"), ("PART", "POS"), ("PUNCT", ".")


def plain(page: Page) -> Parse:
    """The tokens of the sentences that may hold a name, in every passage that is read."""
    words, openers = place_words().words, open_lemmas().openers
    leading = words.locative | words.inside | words.near
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, passage in enumerate(page.passages):
        if passage.why is not None:
            continue
        for span in passage.sentences or (passage.span,):
            if not has_capital(page.text[span.start : span.end]):
                continue
            first = len(tokens)
            sentence = len(sentences)
            for hit in WORD.finditer(page.text, span.start, span.end):
                word, here = hit.group(), len(tokens)
                plainly = word.lower()
                pos, tag = look(word, plainly, leading, openers if here == first else NONE)
                start, end = hit.span()
                tokens.append(
                    Token(here, start, end, word, plainly, pos, tag, "dep", here, sentence)
                )
            if len(tokens) > first:
                a, b = tokens[first].start, tokens[-1].end
                sentences.append(Sentence(first, len(tokens), a, b, number, passage.article))
    return Parse(tuple(tokens), tuple(sentences), ((),) * len(tokens))


NONE: frozenset[str] = frozenset()


def look(
    word: str, plainly: str, leading: frozenset[str], openers: frozenset[str]
) -> tuple[str, str]:
    """Part of speech and tag that a word looks like, itself and in small letters.

    `leading` stand before places; `openers` are the words that, capitalised, are no name here.
    """
    if word[0].isdigit():
        return NUMBER
    if not word[0].isalpha():
        return ENDING if len(word) > 1 else MARK
    if plainly in ARTICLES:
        return ARTICLE
    if plainly == word:
        return BEFORE if word in leading else NOUN
    return BEFORE if plainly in openers else NAME
