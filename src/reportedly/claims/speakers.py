"""Who goes on speaking: quotations and accounts that run on over sentences."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.claims.accounts import accounts, after_account
from reportedly.claims.attribution import told_by
from reportedly.claims.clauses import Clause
from reportedly.claims.first_person import official, outlet
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


Heard = dict[int, tuple[tuple[Link, ...], ...]]
"""For each sentence the chains of those who spoke before it in its article, latest last."""


def conversation(sheet: Sheet, clauses: dict[int, Clause]) -> tuple[dict[int, Carried], Heard]:
    """Who goes on speaking in each sentence, and who has spoken before it."""
    own = own_chains(sheet, clauses)
    voices = own_chains(sheet, clauses, "voice")
    carried: dict[int, Carried] = {}
    heard: Heard = {}
    last = NOBODY
    before: list[tuple[Link, ...]] = []
    for n, sentence in enumerate(sheet.parse.sentences):
        if n and sheet.parse.sentences[n - 1].article != sentence.article:
            last, before = NOBODY, []
        spoken = [table for table in (own, voices) if n in table]
        for table in spoken:
            table[n] = known(table[n], tuple(before))
        heard[n] = tuple(before)
        before += [table[n] for table in spoken[:1]]
        if n in own and not (last.whole and speaks_within(sheet, own[n], last, n)):
            last = Carried(own[n], whole=False)
            carried[n] = last
            if opens_account(sheet, n):
                last = Carried(own[n], whole=True)
            continue
        closing = closed_by(sheet, own, n)
        if closing:
            last = Carried(known(closing, heard[n]))
        elif not last.whole and n in voices:
            last = Carried(voices[n])
        elif not last.whole and not is_quoted(sheet, n):
            last = NOBODY
        if last.links:
            carried[n] = last
    ended = after_account(sheet)
    carried = {n: c for n, c in carried.items() if n not in ended}
    for n, account in accounts(sheet).items():
        inner = carried[n].links if n in carried and is_quoted(sheet, n) else ()
        carried[n] = Carried((*account, *(x for x in inner if x not in account)), whole=True)
    return carried, heard


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
        if sheet.tokens[i].text == ":" and sheet.tokens[i - 1].lemma in verbs:
            return not any(k in sheet.quoted for k in range(i + 1, sentence.last))
    return False


def own_chains(
    sheet: Sheet, clauses: dict[int, Clause], verbs: str = "say"
) -> dict[int, tuple[Link, ...]]:
    """The speaker that each sentence names outside quotation marks, by a class of verbs."""
    words = open_sources().verbs[verbs]
    found: dict[int, tuple[Link, ...]] = {}
    for i, row in clauses.items():
        if sheet.tokens[i].lemma not in words or i in sheet.quoted or row.relation in BESIDE:
            continue
        speakers = [s for s in row.subjects if is_source(sheet, s)]
        if not speakers or any(sheet.tokens[s].lemma in FIRST for s in speakers):
            continue
        links = told_by(sheet, row)
        if links and (sheet.tokens[i].lemma != "continue" or _next_to_quotation(sheet, i)):
            found.setdefault(sheet.tokens[i].sentence, tuple(links))
    return found


def _next_to_quotation(sheet: Sheet, i: int) -> bool:
    """True for ' "...", X continued. ' and not for "X continued the raids"."""
    return any(k in sheet.quoted for k in range(max(0, i - 6), min(i + 3, len(sheet.tokens))))


def known(links: tuple[Link, ...], before: tuple[tuple[Link, ...], ...]) -> tuple[Link, ...]:
    """The links in the names under which they spoke before, and with their interview's host."""
    return still_on(settled(links, before), before)


def still_on(links: tuple[Link, ...], before: tuple[tuple[Link, ...], ...]) -> tuple[Link, ...]:
    """The links with the broadcaster whose interview the speaker is still giving."""
    if not links or links[-1].name is None:
        return links
    for chain in reversed(before):
        if (
            _one_person(chain[-1].name or "", links[-1].name)
            and len(chain) > 1
            and chain[0].manner == "direct"
        ):
            return links if chain[0] in links or len(links) > 1 else (chain[0], *links)
    return links


def _fuller(link: Link, before: tuple[tuple[Link, ...], ...]) -> Link | None:
    """Who spoke before under a fuller name that ends in this one."""
    words = (link.name or link.text or "").split()
    if len(words) != 1 or not words[0][:1].isupper() or not words[0].isalpha():
        return None
    named = (x for chain in reversed(before) for x in reversed(chain) if x.role != "document")
    return next((x for x in named if _shortens(words[0], x.name or "")), None)


def _shortens(word: str, name: str) -> bool:
    """True for the last word of a name and for its initials ("MOD" of a "Ministry of Defence")."""
    if name.endswith(f" {word}"):
        return True
    parts = name.split()
    every = "".join(p[0] for p in parts).upper()
    capital = "".join(p[0] for p in parts if p[0].isupper())
    return word.isupper() and len(word) > 2 and (every.endswith(word) or capital.endswith(word))


def _one_person(full: str, name: str) -> bool:
    """True for the same name, or its last word alone ("Brenner" after "Karl Brenner")."""
    return full == name or (" " not in name and full.endswith(f" {name}"))


def settled(links: tuple[Link, ...], before: tuple[tuple[Link, ...], ...]) -> tuple[Link, ...]:
    """The links with "he", "they" and "the statement" as those who spoke before, latest last."""
    found: list[Link] = []
    for link in links:
        words = (link.text or "").lower()
        if link.name is None and words in PRONOUNS:
            spoken = next((c[-1] for c in reversed(before) if _may_be(words, c[-1])), None)
            found.append(_again(link, spoken) if spoken is not None else link)
        elif link.id is None and (fuller := _fuller(link, before)) is not None:
            found.append(_again(link, fuller))
        elif link.role == "document" and words in DOCUMENTS and before:
            found.extend(before[-1])
        else:
            found.append(link)
    return tuple(found)


PRONOUNS = frozenset({"he", "she", "they", "it"})
DOCUMENTS = frozenset(
    f"{the} {noun}"
    for the in ("the", "its", "his", "her", "their", "this")
    for noun in "statement announcement communique declaration letter release speech post".split()
)
"""Documents that go back to who issued them."""


def _may_be(pronoun: str, spoken: Link) -> bool:
    """True where a pronoun can stand for a source: persons are no "it", bodies no "he"."""
    if spoken.name is None:
        return False
    body = spoken.role in ("organisation", "outlet", "agency", "party")
    if pronoun in ("he", "she"):
        return not body
    return pronoun == "they" or spoken.role != "person"


def _again(link: Link, spoken: Link) -> Link:
    """A pronoun's own words with the name of whom it stands for."""
    return Link(link.text, link.start, link.end, spoken.id, spoken.name, spoken.role, link.manner)


BESIDE = frozenset({"relcl", "acl"})
"""Clauses that say who somebody is: "those they claim to defend" speak no further."""
FIRST = frozenset({"i", "we"})


def is_quoted(sheet: Sheet, n: int) -> bool:
    """True when the sentence begins or wholly stands in a quotation."""
    sentence = sheet.parse.sentences[n]
    inside = sum(1 for i in range(sentence.first, sentence.last) if i in sheet.quoted)
    return inside * 2 >= sentence.last - sentence.first
