"""Who goes on speaking: quotations and accounts that run on over sentences."""

from __future__ import annotations

from reportedly.claims.attribution import is_source, told_by
from reportedly.claims.clauses import Clause
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link

Chains = dict[int, tuple[Link, ...]]


def carried_chains(sheet: Sheet, clauses: dict[int, Clause]) -> Chains:
    """For each sentence the chain that a quotation without its own speaker belongs to."""
    own = own_chains(sheet, clauses)
    carried: Chains = {}
    last: tuple[Link, ...] = ()
    for n, sentence in enumerate(sheet.parse.sentences):
        if n and sheet.parse.sentences[n - 1].article != sentence.article:
            last = ()
        if n in own:
            last = own[n]
        elif not _is_quoted(sheet, n):
            last = ()
        if last:
            carried[n] = last
        elif _is_quoted(sheet, n) and n + 1 in own and _same_quotation(sheet, n):
            carried[n] = own[n + 1]
    return carried


def own_chains(sheet: Sheet, clauses: dict[int, Clause]) -> Chains:
    """The speaker that each sentence names outside quotation marks."""
    verbs = open_sources().verbs
    found: Chains = {}
    for i, row in clauses.items():
        lemma = sheet.tokens[i].lemma
        if lemma not in verbs["say"] or i in sheet.quoted:
            continue
        if not any(is_source(sheet, s) for s in row.subjects):
            continue
        links = told_by(sheet, row)
        if links:
            found.setdefault(sheet.tokens[i].sentence, tuple(links))
    return found


def _is_quoted(sheet: Sheet, n: int) -> bool:
    """True when the sentence begins or wholly stands in a quotation."""
    sentence = sheet.parse.sentences[n]
    inside = sum(1 for i in range(sentence.first, sentence.last) if i in sheet.quoted)
    return inside * 2 >= sentence.last - sentence.first


def _same_quotation(sheet: Sheet, n: int) -> bool:
    """True when the quotation of a sentence runs on into the next."""
    last = sheet.parse.sentences[n].last - 1
    quotation = sheet.quoted.get(last)
    if quotation is None:
        return False
    following = sheet.parse.sentences[n + 1]
    return quotation.end >= following.start
