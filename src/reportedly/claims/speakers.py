"""Who goes on speaking: quotations and accounts that run on over sentences."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.attribution import told_by
from reportedly.claims.clauses import Clause
from reportedly.claims.sheet import Sheet
from reportedly.claims.sources import is_source
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link


@dataclass(frozen=True)
class Carried:
    """A chain that goes on speaking in a sentence; `whole`: outside quotation marks as well."""

    links: tuple[Link, ...]
    whole: bool = False


NOBODY = Carried(())


def carried_chains(sheet: Sheet, clauses: dict[int, Clause]) -> dict[int, Carried]:
    """For each sentence the chain that goes on: a quotation, or an account opened by a colon."""
    own = own_chains(sheet, clauses)
    carried: dict[int, Carried] = {}
    last = NOBODY
    for n, sentence in enumerate(sheet.parse.sentences):
        if n and sheet.parse.sentences[n - 1].article != sentence.article:
            last = NOBODY
        if n in own and not (last.whole and cites(own[n])):
            last = Carried(own[n], whole=False)
            carried[n] = last
            if opens_account(sheet, n):
                last = Carried(own[n], whole=True)
            continue
        if not last.whole and not is_quoted(sheet, n):
            last = NOBODY
        if last.links:
            carried[n] = last
        elif is_quoted(sheet, n) and n + 1 in own and _same_quotation(sheet, n):
            carried[n] = Carried(own[n + 1])
    return carried


def cites(links: tuple[Link, ...]) -> bool:
    """True where the source is cited within an account and does not take it over."""
    return links[-1].role in ("document", "organisation", "unnamed")


def opens_account(sheet: Sheet, n: int) -> bool:
    """True for "X said:" before a statement that is given without quotation marks."""
    sentence = sheet.parse.sentences[n]
    if sheet.tokens[sentence.last - 1].text != ":":
        return False
    return n + 1 >= len(sheet.parse.sentences) or not is_quoted(sheet, n + 1)


def own_chains(sheet: Sheet, clauses: dict[int, Clause]) -> dict[int, tuple[Link, ...]]:
    """The speaker that each sentence names outside quotation marks."""
    verbs = open_sources().verbs
    found: dict[int, tuple[Link, ...]] = {}
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


def is_quoted(sheet: Sheet, n: int) -> bool:
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
