"""What tells two events of a report apart: "another raid", other days, what only came before."""

from __future__ import annotations

from reportedly.claims.clauses.headings import are_of_two_items
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.answers import answered, comes_before
from reportedly.claims.settings.pointers import heads
from reportedly.claims.settings.whereabouts import is_event
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.parses import Token


def tells_of_another(sheet: Sheet, one: Draft, giver: Draft) -> bool:
    """True where the words say that it is another event, or the giver's was long before."""
    if is_another(sheet, one):
        return True
    if is_answer_to(sheet, one, giver):
        return True
    if one.sentence == giver.sentence:
        return False
    if are_of_two_items(sheet, giver.sentence, one.sentence):
        return True
    if points_back(sheet, one.match.i):
        return False
    if has_other(sheet, one.sentence):
        first = sheet.parse.sentences[one.sentence].first
        before = [t for t in sheet.tokens[first : one.match.i] if is_other(t)]
        if any(t.head == one.match.i or is_event(sheet, t.head) for t in before):
            return True
    over = is_long_ago(giver) or is_recent(sheet, giver)
    return over or is_yardstick(sheet, giver) or is_new(sheet, one, giver)


def is_answer_to(sheet: Sheet, one: Draft, other: Draft) -> bool:
    """True for "shelled X in revenge for an ambush": two events of one sentence, on two sides."""
    if one.sentence != other.sentence:
        return False
    return answered(sheet, one.match.i) != answered(sheet, other.match.i)


def is_new(sheet: Sheet, one: Draft, giver: Draft) -> bool:
    """True for an event of another day whose words take up nothing that was told ("five men")."""
    if not on_other_days(one, giver):
        return False
    told = (*one.match.words, *one.match.subjects, *one.match.objects)
    return not any(is_definite(sheet, n) or sheet.tokens[n].pos == "PRON" for n in told)


def on_other_days(one: Draft, other: Draft) -> bool:
    """True for two events whose days, as far as told, do not meet."""
    a, b = one.when, other.when
    if a is None or b is None or not a.earliest or not b.earliest:
        return False
    return (a.latest or "9") < b.earliest or (b.latest or "9") < a.earliest


def is_long_ago(one: Draft) -> bool:
    """True for an event dated by its month or year."""
    return one.when is not None and one.when.precision in ("month", "year")


def is_recent(sheet: Sheet, one: Draft) -> bool:
    """True for "a recent attack in X": it was before the news."""
    words = {sheet.tokens[c].lemma for c in sheet.parse.children[one.match.i]}
    return one.match.nominal and "recent" in words and "the" not in words


def is_yardstick(sheet: Sheet, one: Draft) -> bool:
    """True for an event that another is measured by: "the deadliest since a raid in X"."""
    above = sheet.tokens[sheet.tokens[one.match.i].head]
    return (
        one.match.nominal
        and above.lemma in ("since", "than", "like")
        and not is_definite(sheet, one.match.i)
    )


def points_back(sheet: Sheet, i: int) -> bool:
    """ "That operation": the one just spoken of."""
    return any(sheet.tokens[c].lemma in ("that", "those") for c in sheet.parse.children[i])


def is_another(sheet: Sheet, one: Draft) -> bool:
    """True for "a previous attack", "another raid": the scene told before is not its own."""
    if not has_other(sheet, one.sentence):
        return False
    told_by = (*heads(one.match), *(s for s in one.match.subjects if is_event(sheet, s)))
    below = [(sheet.tokens[c], n) for n in told_by for c in sheet.parse.subtree(n)]
    return any(is_other(t) and (t.head == n or is_event(sheet, t.head)) for t, n in below)


def has_other(sheet: Sheet, n: int) -> bool:
    """True for a sentence with any word of another one: few have, and none else is looked at."""
    return not open_setting_words().not_the_same.isdisjoint(sheet.words[n])


def is_other(token: Token) -> bool:
    """True for "another", "earlier" and the like, told of a noun; "two others" are more victims."""
    words = open_setting_words().not_the_same
    told = token.lemma in words or token.text.lower() in words
    return told and token.pos != "ADV" and token.tag != "NNS"


def is_definite(sheet: Sheet, i: int) -> bool:
    """ "the attack", "this attack", "their capture": told as known."""
    return any(
        sheet.tokens[c].lemma in ("the", "this", "that", "these", "those", "such", "both")
        or sheet.tokens[c].tag == "PRP$"
        for c in sheet.parse.children[i]
    )


def passed(sheet: Sheet, givers: list[Draft], sentence: int) -> set[tuple[int, str]]:
    """Keys of what another sentence names only as having come before its event, elsewhere."""
    asides = [d for d in givers if d.sentence != sentence and is_aside(sheet, d)]
    off = {(d.sentence, p.start) for d in asides for p in d.places}
    return {key(d) for d in givers if any((d.sentence, p.start) in off for p in d.places)}


def key(one: Draft) -> tuple[int, str]:
    """What tells a claim from the others of its page: its trigger and kind."""
    return one.match.i, one.kind


def is_aside(sheet: Sheet, one: Draft) -> bool:
    """True for an event below "after" or "in response to": not what its sentence tells."""
    return one.match.nominal and comes_before(sheet, one.match.i)
