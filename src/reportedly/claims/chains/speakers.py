"""Who goes on speaking: quotations and accounts that run on over sentences."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.chains.accounts import accounts, after_account
from reportedly.claims.chains.again import known
from reportedly.claims.chains.asides import according
from reportedly.claims.chains.first_person import MANY, ONE, official, outlet
from reportedly.claims.chains.introduced import introduced, told_of
from reportedly.claims.chains.misread import makes_plain, shown_before
from reportedly.claims.chains.sources import ISSUE, TOLD, is_source
from reportedly.claims.chains.tellers import is_own, speaks, told_by
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.gazetteer.accounts import open_accounts
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link


@dataclass(frozen=True)
class Carried:
    """A chain that goes on speaking in a sentence; `whole`: outside quotation marks as well."""

    links: tuple[Link, ...]
    whole: bool = False


NOBODY = Carried(())


Heard = dict[int, tuple[tuple[Link, ...], ...]]
"""For each sentence the chains of those who spoke before it in its article, latest last."""


def conversation(sheet: Sheet, clauses: dict[int, Clause]) -> tuple[dict[int, Carried], Heard]:
    """Who goes on speaking in each sentence, and who has spoken before it."""
    own = own_chains(sheet, clauses)
    voices = introduced(sheet, clauses) | own_chains(sheet, clauses, "voice")
    within = own_chains(sheet, clauses, inside=True)
    asides = told_beside(sheet, clauses, own)
    carried: dict[int, Carried] = {}
    heard: Heard = {}
    last = NOBODY
    before: list[tuple[Link, ...]] = []
    beside: list[tuple[Link, ...]] = []
    inner: list[tuple[Link, ...]] = []  # Whom the speaker of a quotation lets speak in it.
    for n, sentence in enumerate(sheet.parse.sentences):
        if n and sheet.parse.sentences[n - 1].article != sentence.article:
            last, before, beside, inner = NOBODY, [], [], []
        spoken = [table for table in (own, voices) if n in table]
        for table in spoken:
            table[n] = known(table[n], tuple(before), sheet)
        heard[n] = (*beside, *before)  # Who spoke is meant again sooner than who was cited.
        if not is_quoted(sheet, n):
            inner = []
        elif inner:
            heard[n] = (*inner, *heard[n]) if n in own else (*heard[n], *inner)
        if n in within:
            inner.append(known(within[n], heard[n], sheet))
        beside += asides.get(n, [])
        before += [table[n] for table in spoken[:1]]
        if n in own and not (last.whole and speaks_within(sheet, own[n], last, n)):
            last = Carried(own[n], whole=False)
            carried[n] = last
            if opens_account(sheet, n):
                last = Carried(own[n], whole=True)
            continue
        closing = closed_by(sheet, own, n)
        if closing:
            last = Carried(known(closing, heard[n], sheet))
        elif not last.whole and n in voices:
            last = Carried(voices[n])
        elif not last.whole and not is_quoted(sheet, n):
            last = NOBODY
        elif (
            not last.whole and n and opens_quotation(sheet, n) and speaks_for_no_one(sheet, last, n)
        ):
            last = (
                Carried(known(told_of(sheet, n - 1), heard[n], sheet))
                if told_of(sheet, n - 1)
                else last
            )
        if last.links:
            carried[n] = last
    ended = after_account(sheet)
    carried = {n: c for n, c in carried.items() if n not in ended}
    for n, account in accounts(sheet).items():
        quoted = carried[n].links if n in carried and is_quoted(sheet, n) else ()
        carried[n] = Carried((*account, *(x for x in quoted if x not in account)), whole=True)
    return carried, heard


def opens_quotation(sheet: Sheet, n: int) -> bool:
    """True for a sentence that is a quotation from its first word to its last.

    It stands right behind a sentence of the same article.
    """
    before, here = sheet.parse.sentences[n - 1], sheet.parse.sentences[n]
    first = here.first
    own = next((sheet.quoted[i] for i in (first, first + 1) if i in sheet.quoted), None)
    if own is None or own.start < before.end - 1 or before.article != here.article:
        return False
    outside = (t for t in sheet.tokens[first : here.last] if t.i not in sheet.quoted)
    return all(t.pos == "PUNCT" for t in outside)


def speaks_for_no_one(sheet: Sheet, last: Carried, n: int) -> bool:
    """True where nobody has spoken, or a medium alone while the quotation says "we" or "my"."""
    if not last.links:
        return True
    sentence = sheet.parse.sentences[n]
    personal = {t.lemma for t in sheet.tokens[sentence.first : sentence.last]} & (ONE | MANY)
    return bool(personal) and all(x.role in TOLD for x in last.links)


def closed_by(sheet: Sheet, own: dict[int, tuple[Link, ...]], n: int) -> tuple[Link, ...]:
    """The speaker named where a quotation ends that the sentence stands in ("...", X went on)."""
    first = sheet.parse.sentences[n].first
    quotation = next((sheet.quoted[i] for i in (first, first + 1) if i in sheet.quoted), None)
    if quotation is None or not is_quoted(sheet, n):
        return ()
    for m in range(n + 1, min(n + REACH, len(sheet.parse.sentences))):
        there = sheet.parse.sentences[m]
        if there.article != sheet.parse.sentences[n].article or there.start > quotation.end:
            return ()
        if m in own:
            return own[m]
    return ()


def told_beside(
    sheet: Sheet, clauses: dict[int, Clause], own: dict[int, tuple[Link, ...]]
) -> dict[int, list[tuple[Link, ...]]]:
    """The sources that sentences name by "according to" or within what a speaker tells.

    They speak no further, but are known.
    """
    found: dict[int, list[tuple[Link, ...]]] = {}
    tells = open_sources().verbs["say"] | open_sources().verbs["say_that"]
    for i, row in clauses.items():
        below = row.relation == "ccomp" or shown_before(sheet, clauses, i) is not None
        told = sheet.tokens[i].lemma in tells and below and i not in sheet.quoted
        outer = own.get(sheet.tokens[i].sentence, ())
        if told and outer and any(is_source(sheet, s) for s in row.subjects):
            within = tuple(x for x in told_by(sheet, row) if x not in outer)
            if within:
                found.setdefault(sheet.tokens[i].sentence, []).append((*outer, *within))
    for token in sheet.tokens:
        if token.lemma in ("accord", "according") and (links := according(sheet, token.i)):
            found.setdefault(token.sentence, []).append(tuple(links))
    return found


REACH = 8
"""Sentences that one quotation is followed over to the speaker named at its end."""


def without_outlet(sheet: Sheet, i: int, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links without the outlet of the article that token `i` stands in: it begins each chain.

    "The ministry said" on the ministry's own page is no further voice either.
    """
    own = outlet(sheet, i)
    if own is None:
        return links
    words = own.lower().split()
    body = words if official(own) is not None else []
    return tuple(
        x
        for x in links
        if (x.name or "").lower() != own.lower() and not (x.id is None and _is_body(x, body))
    )


def _is_body(link: Link, words: list[str]) -> bool:
    """True for "the ministry", "this department" where the outlet's own name has the word."""
    said = (link.text or "").lower().split()
    return len(said) == 2 and said[0] in ("the", "this", "our") and said[1] in words


def speaks_within(sheet: Sheet, links: tuple[Link, ...], account: Carried, n: int) -> bool:
    """True where another is told of by the speaker of an account that goes on.

    A government's page that lets a minister speak is his to its end; elsewhere only what is cited
    leaves the account to its speaker.
    """
    if cites(links):
        return True
    if opens_account(sheet, n):
        return False
    first = sheet.parse.sentences[n].first
    own_page = official(outlet(sheet, first)) is not None
    return own_page and not _same_speaker(account.links[-1], links[-1])


def _same_speaker(one: Link, other: Link) -> bool:
    """True where two links name one speaker, in full or by his last name."""
    a, b = one.name or "", other.name or ""
    return bool(a and b) and (a.split()[-1] == b.split()[-1])


def cites(links: tuple[Link, ...]) -> bool:
    """True where the source is cited within an account and does not take it over."""
    return links[-1].role in ("document", "organisation", "unnamed") or links[-1].name is None


def opens_account(sheet: Sheet, n: int) -> bool:
    """True for "X said:" before a statement that is given without quotation marks."""
    sentence = sheet.parse.sentences[n]
    if sheet.tokens[sentence.last - 1].text != ":":
        return says_plainly(sheet, n)
    return n + 1 >= len(sheet.parse.sentences) or not is_quoted(sheet, n + 1)


def says_plainly(sheet: Sheet, n: int) -> bool:
    """True for "X said: We have ...": an account opened within its sentence, without marks."""
    sentence, verbs = sheet.parse.sentences[n], open_sources().verbs["say"]
    for i in range(sentence.first + 1, sentence.last - 1):
        if sheet.tokens[i].text == ":" and _ends_saying(sheet, sentence.first, i, verbs):
            return not any(k in sheet.quoted for k in range(i + 1, sentence.last))
    return False


def _ends_saying(sheet: Sheet, first: int, colon: int, verbs: frozenset[str]) -> bool:
    """True for a colon right behind a verb of saying or what stands with it ("said in Geneva:")."""
    if sheet.tokens[colon - 1].lemma in verbs:
        return True
    return any(
        sheet.tokens[k].lemma in verbs
        and sheet.tokens[k].dep == "ccomp"
        and sheet.parse.subtree(k)[-1] == colon - 1
        for k in range(first, colon)
    )


def own_chains(
    sheet: Sheet, clauses: dict[int, Clause], verbs: str = "say", *, inside: bool = False
) -> dict[int, tuple[Link, ...]]:
    """The speaker that each sentence names, by a class of verbs: outside quotation marks or in."""
    words = open_sources().verbs[verbs]
    found: dict[int, tuple[Link, ...]] = {}
    for i, row in clauses.items():
        if (i in sheet.quoted) is not inside or row.relation in BESIDE:
            continue
        if (
            sheet.tokens[i].lemma not in words
            and not hands_out(sheet, row)
            and not makes_plain(sheet, i)
        ):
            continue
        speakers = [s for s in row.subjects if speaks(sheet, row, s)]
        lost = not row.subjects and not row.passive
        quoted = row.passive and sheet.tokens[i].lemma in open_sources().verbs["quote"]
        if not (speakers or lost or quoted) or any(is_own(sheet, s) for s in speakers):
            continue
        behind = shown_before(sheet, clauses, i)
        links = told_by(sheet, row if behind is None else clauses[behind])
        if links and (sheet.tokens[i].lemma != "continue" or _next_to_quotation(sheet, i)):
            found.setdefault(sheet.tokens[i].sentence, tuple(links))
    return found


def hands_out(sheet: Sheet, row: Clause) -> bool:
    """True for "X issued the following statement:" at the end of a sentence."""
    sentence = sheet.parse.sentences[sheet.tokens[row.i].sentence]
    if any(sheet.tokens[o].lemma == "interview" for o in row.objects):
        return sheet.tokens[row.i].lemma in ("give", "grant")
    if sheet.tokens[sentence.last - 1].text != ":" or sheet.tokens[row.i].lemma not in ISSUE:
        return False
    genres = open_accounts().genres
    return any({sheet.tokens[o].lemma, sheet.tokens[o].text.lower()} & genres for o in row.objects)


def _next_to_quotation(sheet: Sheet, i: int) -> bool:
    """True for ' "...", X continued. ' and not for "X continued the raids"."""
    return any(k in sheet.quoted for k in range(max(0, i - 6), min(i + 3, len(sheet.tokens))))


BESIDE = frozenset({"relcl", "acl"})
"""Clauses that say who somebody is: "those they claim to defend" speak no further."""


def is_quoted(sheet: Sheet, n: int) -> bool:
    """True when the sentence begins or wholly stands in a quotation."""
    sentence = sheet.parse.sentences[n]
    inside = sum(1 for i in range(sentence.first, sentence.last) if i in sheet.quoted)
    return inside * 2 >= sentence.last - sentence.first
