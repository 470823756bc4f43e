"""Whom a sentence lets speak without a verb of saying: "X has issued a statement"."""

from __future__ import annotations

from reportedly.claims.chains.sources import ISSUE, is_media, is_source, link_of
from reportedly.claims.clauses.phrases import after
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.gazetteer.accounts import open_accounts
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link

HEARERS = frozenset({"people", "organisation", "country", "officials", "government"})
"""Whom one addresses; who "addresses a problem" says nothing."""


def is_message(sheet: Sheet, i: int) -> bool:
    """True for a letter, a speech, a video, a post: words that somebody gives to others."""
    words, token = open_sources().documents, sheet.tokens[i]
    kinds = words["video"] | words["social"] | open_accounts().given
    return bool({token.lemma, token.text.lower()} & kinds)


def introduced(sheet: Sheet, clauses: dict[int, Clause]) -> dict[int, tuple[Link, ...]]:
    """The speaker whom a sentence outside quotation marks brings in for the words that follow."""
    found: dict[int, tuple[Link, ...]] = {}
    for i, row in clauses.items():
        if i in sheet.quoted or row.passive or row.negated or not row.subjects:
            continue
        speaker = row.subjects[0]
        if passed := passed_on(sheet, row):
            found.setdefault(sheet.tokens[i].sentence, (link_of(sheet, speaker), *passed))
        elif is_source(sheet, speaker) and not is_media(sheet, speaker) and _gives(sheet, row):
            found.setdefault(sheet.tokens[i].sentence, (link_of(sheet, speaker),))
    return found


def _gives(sheet: Sheet, row: Clause) -> bool:
    """True for issuing a message, addressing hearers, and taking to where one posts."""
    lemma = sheet.tokens[row.i].lemma
    if lemma in ISSUE | open_sources().verbs["pass_on"]:
        return any(is_message(sheet, o) for o in row.objects)
    if lemma in ("address", "brief"):
        return any(
            sheet.kinds.classes.get(sheet.tokens[o].lemma, frozenset()) & HEARERS
            or sheet.mention(o, "actor") is not None
            for o in row.objects
        )
    media = open_sources().documents["social"] | open_accounts().stages
    return lemma in ("take", "turn") and any(
        p == "to" and sheet.tokens[n].lemma in media for p, n in row.prepositions
    )


def passed_on(sheet: Sheet, row: Clause) -> list[Link]:
    """Whose words a medium publishes or airs: "ran a letter from X", "showed X addressing Y"."""
    lemma = sheet.tokens[row.i].lemma
    verbs = open_sources().verbs
    if not row.subjects or lemma not in verbs["pass_on"]:
        return []
    if lemma not in verbs["print"] and not is_media(sheet, row.subjects[0]):
        return []
    heard = _shown_speaking(sheet, row)
    writers = (_writer(sheet, row, o) for o in row.objects if is_message(sheet, o))
    named = [w for w in (*heard, *writers) if w is not None and is_source(sheet, w)]
    return [link_of(sheet, w) for w in named if not is_media(sheet, w)][:1]


def _shown_speaking(sheet: Sheet, row: Clause) -> list[int]:
    """Who is shown or aired "addressing the nation": what is shown, or its participle's subject."""
    children = sheet.parse.children
    told = [c for c in children[row.i] if sheet.tokens[c].dep == "ccomp" and _is_speaking(sheet, c)]
    subjects = [s for c in told for s in children[c] if sheet.tokens[s].dep == "nsubj"]
    return [o for o in row.objects if any(_is_speaking(sheet, c) for c in children[o])] + subjects


def _writer(sheet: Sheet, row: Clause, n: int) -> int | None:
    """Whose letter, speech or interview it is; the parser may hang "from X" on the verb."""
    owners = [c for c in sheet.parse.children[n] if sheet.tokens[c].dep == "poss"]
    owners += after(sheet, n, frozenset({"by", "from", "with", "of"}))
    owners += [x for p, x in row.prepositions if p == "from" and x > n]
    for c in sheet.parse.children[n]:
        if sheet.tokens[c].tag == "VBN" and sheet.tokens[c].lemma in ("attribute", "ascribe"):
            owners += after(sheet, c, frozenset({"to"}))
    return owners[0] if owners else None


def _is_speaking(sheet: Sheet, c: int) -> bool:
    """True for the participle of a verb of speaking."""
    verbs = open_sources().verbs
    heard = verbs["say"] | verbs["speak"] | {"address"}
    return sheet.tokens[c].tag == "VBG" and sheet.tokens[c].lemma in heard


def told_of(sheet: Sheet, n: int) -> tuple[Link, ...]:
    """Whom a sentence is about: the person whose words a quotation right behind it gives."""
    sentence = sheet.parse.sentences[n]
    for i in range(sentence.first, sentence.last):
        token = sheet.tokens[i]
        top = token.dep == "nsubj" and sheet.tokens[token.head].dep == "ROOT"
        if top and i not in sheet.quoted and is_source(sheet, i):
            told = link_of(sheet, i)
            named = (
                sheet.mention(k, "actor") for k in sheet.covered(told.start or 0, told.end or 0)
            )
            if any(m is not None and m.actor and m.actor.type == "person" for m in named):
                return (told,)
    return ()
