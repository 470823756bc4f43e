"""Whom a pronoun that speaks stands for: who spoke before it, or whom the text is about."""

from __future__ import annotations

import re

from reportedly.claims.chains.sources import link_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link

Heard = tuple[tuple[Link, ...], ...]
"""The chains of those who spoke before, latest last."""


def is_many_for_one(sheet: Sheet | None, link: Link) -> bool:
    """True for a "he" or "she" that was taken for a force, a group or a people."""
    if sheet is None or link.start is None or (link.text or "").lower() not in ("he", "she"):
        return False
    mentions = (sheet.mention(i, "actor") for i in sheet.covered(link.start, link.start + 1))
    actors = (m.actor for m in mentions if m is not None and m.actor)
    return any(a.type not in ("person", "office") and not _is_one(a.name or "") for a in actors)


def _is_one(name: str) -> bool:
    """True for "a militant", "the villager": one of many."""
    return (
        bool(name)
        and not name.endswith("s")
        and name.split()[-1].lower() not in (open_sources().words["collective"])
    )


def reads(sheet: Sheet | None, link: Link) -> bool:
    """True for "it reads", "it read": the text that somebody has issued."""
    if sheet is None or link.start is None or (link.text or "").lower() != "it":
        return False
    tokens = (sheet.tokens[i] for i in sheet.covered(link.start, link.start + 1))
    return any(sheet.tokens[t.head].lemma == "read" for t in tokens)


def is_meant(pronoun: str, spoken: Link) -> bool:
    """True for who can be meant by a pronoun, be it only "a masked man"; never "reportedly"."""
    told = spoken.name is not None or len((spoken.text or "").split()) > 1
    other = (pronoun == "they" and _is_one_man(spoken)) or (pronoun == "it" and _is_many(spoken))
    return told and not other and _may_be(pronoun, spoken, named=False)


def _is_many(spoken: Link) -> bool:
    """True for "villagers", "Yemeni people": no "it"."""
    words = (spoken.name or spoken.text or "").lower().split()
    plural = bool(words) and (words[-1] == "people" or words[-1].endswith("s"))
    return plural and not is_body(spoken) and spoken.role not in ("document", "official")


def _is_one_man(spoken: Link) -> bool:
    """True for a named person and "a nurse": no "they" where somebody else has spoken."""
    words = (spoken.name or "").split()
    named = bool(words) and words[-1][:1].isupper() and spoken.role in ("person", "official")
    single = (spoken.text or "").lower().split()[:1] in (["a"], ["an"], ["one"])
    return (named or single) and not is_body(spoken)


def within_quotation(sheet: Sheet | None, link: Link, before: Heard) -> Heard:
    """Of those heard, whom a pronoun can mean: in a quotation never the one who speaks it."""
    if sheet is None or link.start is None or not _is_quoted(sheet, link):
        return before
    return tuple(chain for chain in before if _is_quoted(sheet, chain[-1]))


def subject_before(sheet: Sheet | None, link: Link) -> Link | None:
    """Whom the sentence before is about: the report before "It says", the envoy before "he"."""
    if sheet is None or link.start is None:
        return None
    word = (link.text or "").lower()
    n = sheet.tokens[sheet.covered(link.start, link.start + 1)[0]].sentence
    if (
        not n
        or word == "they"
        or sheet.parse.sentences[n - 1].article != sheet.parse.sentences[n].article
    ):
        return None
    sentence = sheet.parse.sentences[n - 1]
    quoted = _is_quoted(sheet, link)
    for i in range(sentence.first, sentence.last):
        token = sheet.tokens[i]
        tops = ("ROOT", "ccomp") if quoted else ("ROOT",)
        top = token.dep in ("nsubj", "nsubjpass") and sheet.tokens[token.head].dep in tops
        if not top or token.pos == "PRON" or (i in sheet.quoted) is not quoted:
            continue
        if word == "it":
            return link_of(sheet, i) if token.lemma in open_sources().documents["nouns"] else None
        subject = link_of(sheet, i)
        return subject if subject.role == "official" and _may_be(word, subject) else None
    return None


def speaks_on(sheet: Sheet | None, link: Link, before: Heard) -> bool:
    """True where a pronoun was taken for somebody named before the last speaker spoke.

    Whoever says more is the last who said something, unless another was named since. What is
    named within a quotation is not who closes it.
    """
    if sheet is None or link.start is None or not before:
        return False
    word = (link.text or "").lower()
    last = next((c[-1] for c in reversed(before) if _may_be(word, c[-1], named=False)), None)
    if last is None or last.start is None or not _is_near(sheet, link, last):
        return False
    for i in sheet.covered(link.start, link.start + 1):
        mention = sheet.mention(i, "actor")
        chain = mention.actor.chain if mention is not None and mention.actor else None
        if chain is None or (i in sheet.quoted and not _is_quoted(sheet, last)):
            return False
        if chain[0] == last.start:
            return False
        return chain[0] < last.start or _is_told(sheet, chain, last, i)
    return False


def _is_near(sheet: Sheet, link: Link, last: Link) -> bool:
    """True where few sentences lie between a pronoun and who spoke before it."""
    here, there = (
        sheet.tokens[sheet.covered(x.start or 0, (x.start or 0) + 1)[0]].sentence
        for x in (link, last)
    )
    return here - there <= RECENT


RECENT = 3
"""Sentences back over which whoever spoke outranks others that a pronoun may stand for."""


def _is_quoted(sheet: Sheet, link: Link) -> bool:
    return any(k in sheet.quoted for k in sheet.covered(link.start or 0, link.end or 0))


def _is_told(sheet: Sheet, named: tuple[int, int], last: Link, i: int) -> bool:
    """True where a person is named in what somebody says: he is no speaker for that.

    In a quotation, behind the last speaker in his own sentence, or in what "he said" closes.
    """
    covered = sheet.covered(*named)
    if any(k in sheet.quoted for k in covered):
        return True
    where = {sheet.tokens[k].sentence for k in covered}
    own = {sheet.tokens[k].sentence for k in sheet.covered(last.start or 0, last.end or 0)}
    if where & own:
        return True
    told = [c for c in sheet.parse.children[sheet.tokens[i].head] if c < i]
    below = {n for c in told if sheet.tokens[c].dep == "ccomp" for n in sheet.parse.subtree(c)}
    return bool(below & set(covered))


PRONOUNS = frozenset({"he", "she", "they", "it"})


def _may_be(pronoun: str, spoken: Link, *, named: bool = True) -> bool:
    """True where a pronoun can stand for a source: persons are no "it", bodies no "he"."""
    if spoken.name is None and named:
        return False
    if pronoun in ("he", "she"):
        return not is_body(spoken)
    if pronoun == "it" and spoken.role == "official":
        return is_body(spoken)
    return pronoun == "they" or (spoken.role != "person" and not _is_role_of_one(spoken))


def is_body(spoken: Link) -> bool:
    """True for states, bodies and groups; "a militant" is one man."""
    if spoken.role in ("organisation", "outlet", "agency"):
        return True
    words = (spoken.text or "").lower().split()
    if words and words[0] in PRONOUNS:
        words = (spoken.name or "").lower().split()
    if words and words[-1] in open_sources().words["one"]:
        return False
    if words and words[-1] in open_sources().words["collective"]:
        return True
    if spoken.role == "party":
        return spoken.id is not None or words[:1] not in (["a"], ["an"])
    return spoken.role == "official" and _OF_STATE.match(spoken.id or "") is not None


_OF_STATE = re.compile(r"actor:[a-z]{2}(?:\.|$)")
"""Ids of states and of their bodies."""


def _is_role_of_one(spoken: Link) -> bool:
    """True for "the minister", "a resident": no "it"."""
    words = (spoken.text or "").split()
    nouns = (*open_sources().people["official"], *open_sources().people["witness"])
    return bool(words) and words[-1] in nouns and not is_body(spoken)
