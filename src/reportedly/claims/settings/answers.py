"""Events that only come before the one told, elsewhere: "in revenge for an attack in X"."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.mentions import Mention


def is_of_answered(sheet: Sheet, i: int, match: Match, others: Collection[int]) -> bool:
    """True for a place of an event to which the one told is an answer, or that came before."""
    own = {match.i, *match.words}
    for above in sheet.parse.ancestors(i):
        if above in own or above == match.clause:
            return False
        event = named_by(sheet, above, others)
        if event is not None and event not in own:
            held = match.frame.kind.startswith("detention.")
            return is_answered(sheet, event) or (held and is_charge(sheet, event, own))
    return False


def is_of_answer(sheet: Sheet, mention: Mention, match: Match) -> bool:
    """True where a time is told of an event and the match of what it answers, or the other way.

    "Struck X on Monday in response to an attack on Y": so for the attack. "Struck X in response
    to the attack last week": so for the striking.
    """
    first = sheet.covered(mention.start, mention.end)[0]
    return answered(sheet, match.i) != answered(sheet, first)


def answered(sheet: Sheet, i: int) -> int | None:
    """The noun of an answer ("response", "revenge") that a word stands behind."""
    words, below = open_setting_words().answers, i
    for a in sheet.parse.ancestors(i):
        token = sheet.tokens[a]
        if token.lemma in words and token.pos == "NOUN" and token.dep == "pobj":
            return a
        if token.lemma == "follow" and token.pos == "VERB" and sheet.tokens[below].dep == "dobj":
            return a  # "The fighting follows an attack last month."
        below = a
        if token.pos == "ADP" and a and sheet.tokens[a - 1].lemma in words:
            return a - 1  # "In revenge for an ambush", however the parser hangs it.
    return None


def is_charge(sheet: Sheet, event: int, own: Collection[int]) -> bool:
    """True for what people are held for: "arrested over the bombing of X"."""
    words = open_setting_words().charges
    between = takewhile(lambda a: a not in own, sheet.parse.ancestors(event))
    return any(sheet.tokens[a].lemma in words for a in between)


def is_timed(sheet: Sheet, i: int, match: Match) -> bool:
    """True inside "hours after Y was shot in X", by which the event told is only dated."""
    for above in (i, *sheet.parse.ancestors(i)):
        token = sheet.tokens[above]
        if above in (match.i, match.clause):
            return False
        if token.dep != "advcl" or token.pos not in ("VERB", "AUX"):
            continue
        mark = next((c for c in sheet.parse.children[above] if sheet.tokens[c].dep == "mark"), None)
        if mark is None or sheet.tokens[mark].lemma.lower() not in ("after", "before"):
            return False
        return sheet.tokens[max(mark - 1, 0)].lemma in open_setting_words().measures
    return False


def named_by(sheet: Sheet, i: int, events: Collection[int]) -> int | None:
    """The event noun that a token is or counts: "attack", "a wave of attacks"."""
    if i in events:
        return i
    below = (n for c in sheet.parse.children[i] for n in sheet.parse.children[c])
    counts = sheet.tokens[i].lemma in QUANTITIES
    return next((n for n in below if n in events), None) if counts else None


QUANTITIES = frozenset({"wave", "series", "spate", "string", "number", "rash", "surge", "flurry"})


def is_answered(sheet: Sheet, event: int) -> bool:
    """True for an event below "in response to", "since", or below "after" where it is many."""
    leads = led_by(sheet, event)
    return leads == "answer" or (leads == "after" and is_many(sheet, event))


def comes_before(sheet: Sheet, event: int) -> bool:
    """True for an event noun below "after", "since" or "in response to"."""
    return led_by(sheet, event) != ""


def led_by(sheet: Sheet, event: int) -> str:
    """ "answer" or "after" by the words that an event noun hangs on; nothing where it is told."""
    words = open_setting_words()
    below = event
    for above in sheet.parse.ancestors(event):
        token = sheet.tokens[above]
        if token.lemma == "follow" and sheet.tokens[below].dep == "dobj":
            return "after"
        below = above
        if token.lemma in words.answers and token.pos == "NOUN":
            return "answer"
        if token.lemma in words.beyond and token.pos in ("ADP", "SCONJ"):
            return "answer"
        if token.lemma in ("after", "follow", "following") and token.dep in ("prep", "advcl"):
            return "after"
        if token.pos in ("VERB", "AUX"):
            return ""
    return ""


def is_many(sheet: Sheet, i: int) -> bool:
    """True for "attacks" as such and "a wave of attacks": no one of them is where the rest was."""
    token = sheet.tokens[i]
    known = any(
        sheet.tokens[c].lemma in ("the", "these", "those") or sheet.tokens[c].tag in ("PRP$", "CD")
        for c in sheet.parse.children[i]
    )
    return token.tag == "NNS" and not known and "attack" in classes_of(sheet, i)
