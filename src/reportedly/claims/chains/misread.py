"""Speakers that the parser hangs elsewhere: behind what is said, beside a place, in a list."""

from __future__ import annotations

from reportedly.claims.chains.sources import is_source, link_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link


def result_of_told(sheet: Sheet, verb: int, below: int) -> int | None:
    """What is told whose result "X said troops shelled the valley, wounding four" goes on with.

    The parser hangs the participle on the verb of saying; a speaker would warn or add, not wound.
    """
    verbs = open_sources().verbs
    token = sheet.tokens[below]
    if token.tag != "VBG" or below < verb or verb in sheet.quoted:
        return None
    if token.lemma in verbs["say"] | verbs["voice"] | verbs["plan"] or _without_comma(sheet, below):
        return None
    told = [c for c in sheet.parse.children[verb] if sheet.tokens[c].dep == "ccomp"]
    objects = [c for c in sheet.parse.children[verb] if sheet.tokens[c].dep == "dobj"]
    told += [r for o in objects for r in sheet.parse.children[o] if _is_that(sheet, r)]
    return next((c for c in reversed(told) if verb < c < below), None)


def _without_comma(sheet: Sheet, below: int) -> bool:
    """True where no comma stands before a participle."""
    first = sheet.parse.subtree(below)[0]
    return sheet.tokens[max(0, first - 1)].text != ","


def _is_that(sheet: Sheet, r: int) -> bool:
    """True for a clause with "that" and a subject of its own ("told a briefing that troops")."""
    own = [sheet.tokens[c] for c in sheet.parse.children[r]]
    that = any(t.lemma == "that" and t.dep != "nsubj" for t in own)
    return sheet.tokens[r].dep == "relcl" and that and any(t.dep == "nsubj" for t in own)


def said_behind(sheet: Sheet, clauses: dict[int, Clause], i: int) -> int | None:
    """ "S, X quoted Y as saying" that the parser hangs below S: the source clause, if any."""
    verbs = open_sources().verbs
    for c in sheet.parse.children[i]:
        row = clauses.get(c)
        if row is None or row.relation not in ("advcl", "parataxis", "conj"):
            continue
        if c < i and (row.relation != "parataxis" or i in sheet.quoted):
            continue
        if row.mark is not None or sheet.tokens[c].lemma not in verbs["say"]:
            continue
        if row.passive and _is_expletive(sheet, row) and sheet.tokens[c].lemma in verbs["rumour"]:
            return c
        children = sheet.parse.children[c]
        first = min(sheet.parse.subtree(c))
        own = any(sheet.tokens[d].dep == "nsubj" and is_source(sheet, d) for d in children)
        says_more = any(sheet.tokens[d].dep in ("ccomp", "xcomp") for d in children)
        if own and not says_more and _after_comma(sheet, first, c):
            return c
    return None


def _is_expletive(sheet: Sheet, row: Clause) -> bool:
    """True for "it is claimed"."""
    return [sheet.tokens[o].lemma for o in row.objects] == ["it"]


def shown_before(sheet: Sheet, clauses: dict[int, Clause], i: int) -> int | None:
    """ "X said at the briefing: S", "The findings of X are clear: S": the source clause.

    The parser hangs it below S.
    """
    for c in sheet.parse.children[i]:
        row = clauses.get(c)
        if c > i or row is None or row.relation != "ccomp":
            continue
        last = sheet.parse.subtree(c)[-1]
        if sheet.tokens[last + 1].text == ":" and _tells(sheet, row):
            return c
    return None


def _tells(sheet: Sheet, row: Clause) -> bool:
    """True for a verb of saying with its speaker, and for a document that "is clear"."""
    documents = open_sources().documents["nouns"]
    if _is_plain(sheet, row.i):
        return any(sheet.tokens[s].lemma in documents for s in row.subjects)
    says = sheet.tokens[row.i].lemma in open_sources().verbs["say"]
    return says and any(is_source(sheet, s) for s in row.subjects)


def _is_plain(sheet: Sheet, verb: int) -> bool:
    """True for "are clear", "is damning": what is plain to see from a finding."""
    plain = open_sources().words["plain"]
    return any(sheet.tokens[c].lemma in plain for c in sheet.parse.children[verb])


def makes_plain(sheet: Sheet, verb: int) -> bool:
    """True for "made clear that", "makes it plain that": to say, in two words."""
    return sheet.tokens[verb].lemma == "make" and _is_plain(sheet, verb)


def _after_comma(sheet: Sheet, first: int, verb: int) -> bool:
    """True when a comma stands before the speaker of a closing source clause."""
    return any(sheet.tokens[n].text == "," for n in range(max(0, first - 1), verb))


def beyond_time(sheet: Sheet, s: int) -> int:
    """ "Early Monday, rebels claimed": who stands beside a time that the parser took for him."""
    if sheet.mention(s, "time") is None or sheet.mention(s, "actor") is not None:
        return s
    beside = (c for c in sheet.parse.children[s] if sheet.tokens[c].dep == "appos" and c > s)
    return next(beside, s)


def misplaced_speaker(sheet: Sheet, verb: int) -> list[int]:
    """The speaker of "... in X, the mayor, Ann Brown, said", whom the parser hangs on X.

    A verb of saying without a subject, right behind a noun that stands beside another.
    """
    n = verb - 1
    while n > 0 and (sheet.tokens[n].dep == "aux" or sheet.tokens[n].text == ","):
        n -= 1
    behind = behind_quotation(sheet, verb)
    if behind is not None:
        return [behind]
    top = None
    for a in (n, *sheet.parse.ancestors(n)):
        token = sheet.tokens[a]
        if token.dep == "appos" and token.head < a < verb:
            top = a
            mention = sheet.mention(a, "actor")
            if mention is not None and mention.actor and mention.actor.type == "person":
                break
        elif token.dep not in ("compound", "nmod", "pobj", "prep", "amod", "poss"):
            break
    if top is None or not is_source(sheet, top):
        top = _right_before(sheet, n)
    return [top] if top is not None else []


def _right_before(sheet: Sheet, last: int) -> int | None:
    """The speaker between a comma and a verb of saying: ", a villager and two papers reported".

    A name is sure; else the phrase must begin with its article or be one.
    """
    first = last
    start = sheet.parse.sentences[sheet.tokens[last].sentence].first
    while first > start and sheet.tokens[first - 1].text not in (",", '"', "”"):
        first -= 1
    phrase = range(first, last + 1)
    if first == start or {sheet.tokens[k].pos for k in phrase} & {"VERB", "AUX", "ADP", "SCONJ"}:
        return None
    for k in phrase:
        mention = sheet.mention(k, "actor")
        if mention is not None and mention.actor and mention.actor.type == "person":
            return k
    heads = [k for k in phrase if sheet.tokens[k].pos in ("NOUN", "PROPN") and is_source(sheet, k)]
    parts = [k for k in heads if k == last or sheet.tokens[k + 1].pos == "CCONJ"]
    return parts[0] if parts else None


def behind_quotation(sheet: Sheet, verb: int) -> int | None:
    """The speaker of ' "...", Rima Saad, 43, who lives near the port, told us': the first name."""
    if verb in sheet.quoted:
        return None
    first = sheet.parse.sentences[sheet.tokens[verb].sentence].first
    n = verb - 1
    while n >= first and n not in sheet.quoted:
        n -= 1
    if n < first:
        return None
    for k in range(n + 1, verb):
        mention = sheet.mention(k, "actor")
        if mention is not None and mention.actor and mention.actor.type == "person":
            return k if sheet.tokens[k].dep in ("appos", "nsubj", "ROOT", "npadvmod") else None
    return None


def misread_speaker(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[Link]:
    """The speaker of "X, a charity, said raids killed ..." and "it was left there, said X, and".

    The parser takes the first verb for a participle, and the second speaker for an object.
    """
    say = open_sources().verbs["say"]
    children = sheet.parse.children[i]
    behind = speaker_behind(sheet, i)
    if behind is not None:
        return [link_of(sheet, behind)]
    subjects = [c for c in children if sheet.tokens[c].dep in ("nsubj", "nsubjpass", "expl")]
    for s in subjects[:1] if len(subjects) > 1 else ():
        for c in sheet.parse.children[s]:
            token = sheet.tokens[c]
            said = token.dep == "acl" and token.lemma in say and token.tag in ("VBN", "VBD")
            if said and s < c < subjects[1] and sheet.tokens[c - 1].text == ",":
                return [link_of(sheet, s)]
    for c in children:
        row = clauses.get(c)
        if c < i or row is None or sheet.tokens[c].lemma not in PURE:
            continue
        if closes_alone(sheet, c) and (lost := misplaced_speaker(sheet, c)):
            return [link_of(sheet, lost[0])]
        if row.relation != "conj":
            continue
        told = [d for d in sheet.parse.children[c] if sheet.tokens[d].dep == "dobj"]
        if (
            told
            and told[0] == c + 1
            and sheet.tokens[c - 1].text == ","
            and _speaks(sheet, told[0])
        ):
            return [link_of(sheet, told[0])]
    return []


def speaker_behind(sheet: Sheet, i: int) -> int | None:
    """The speaker of "They took the town, X boasted on Friday": no participle, but who tells it."""
    say = open_sources().verbs["say"]
    for n in sheet.parse.children[i]:
        if n < i or sheet.tokens[n].dep != "npadvmod" or not is_source(sheet, n):
            continue
        first = sheet.parse.subtree(n)[0]
        told = (c for c in sheet.parse.children[n] if sheet.tokens[c].dep == "acl")
        if sheet.tokens[first - 1].text == "," and any(sheet.tokens[c].lemma in say for c in told):
            return n
    return None


def closes_alone(sheet: Sheet, verb: int) -> bool:
    """True for a verb of saying with neither a subject nor anything told behind it."""
    deps = {sheet.tokens[d].dep for d in sheet.parse.children[verb]}
    helped = any(sheet.tokens[d].lemma == "have" for d in sheet.parse.children[verb])
    if sheet.tokens[verb].tag not in ("VBD", "VBZ", "VBP") and not helped:
        return False
    return not deps & {"nsubj", "ccomp", "dobj", "xcomp", "cc"}


PURE = frozenset("say state add explain write report announce confirm".split())
"""Verbs that, between commas and before a person, can only bring in the speaker."""


def _speaks(sheet: Sheet, i: int) -> bool:
    """True for a person, an office or an official."""
    mention = sheet.mention(i, "actor")
    if mention is not None and mention.actor:
        return mention.actor.type in ("person", "office", "government", "agency", "outlet")
    return sheet.tokens[i].lemma in open_sources().people["official"]
