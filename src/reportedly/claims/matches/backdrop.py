"""Background: history and what is presupposed, apart from what the report has to tell."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.clauses.voice import SUBJECT
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.event_words import open_event_words
from reportedly.records.times import When

LASTING = frozenset({"mobilisation.stationed", "territory.held", "battle.war", "battle.clash"})
"""Kinds that may go on for years: "has been at war since 2014"."""


def is_history(sheet: Sheet, clauses: dict[int, Clause], match: Match, when: When | None) -> bool:
    """True for what was so before the news, and for what only tells which people are meant."""
    if match.nominal:
        row = clauses.get(match.clause) if match.clause is not None else None
        if row is not None and match.i in (*row.subjects, *row.objects) and is_since(row):
            return True
        return is_said_of_whom(sheet, match.i)
    if match.sources:
        return False  # "The raid, which they blamed on the army": so they say now.
    return is_told_as_before(sheet, clauses, match, when) or only_tells_which(
        sheet, clauses, match, when
    )


def is_said_of_whom(sheet: Sheet, i: int) -> bool:
    """True for the violence in "militants accused of violence": it only says who they are."""
    token = sheet.tokens[i]
    above = sheet.tokens[sheet.tokens[token.head].head]
    if token.dep != "pobj" or above.dep != "acl" or above.tag != "VBN" or is_dated(sheet, i):
        return False
    before = sheet.tokens[max(0, sheet.parse.subtree(above.i)[0] - 1)].text
    counted = any(sheet.mention(n, "figure") is not None for n in sheet.parse.subtree(i))
    return above.lemma in open_event_words().alleged and before != "," and not counted


def is_dated(sheet: Sheet, i: int) -> bool:
    """True where the words below say when."""
    return any(sheet.mention(n, "time") is not None for n in sheet.parse.subtree(i))


def is_told_as_before(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, when: When | None
) -> bool:
    """True for "since they took the town", "had previously shelled", "has long been at war"."""
    row = clauses.get(match.i) or clauses.get(match.clause if match.clause is not None else -1)
    if row is None:
        return False
    if is_since(row) or is_since(_first_joined(clauses, row.i) or row):
        return True
    if is_recalled(sheet, row.i) or is_long_before(sheet, row) or is_charged(sheet, row):
        return True
    if is_for_many(sheet, row) or is_whom_it_helps(sheet, row) or is_task(sheet, row):
        return True
    adverbs = {sheet.tokens[c].text.lower(): c for c in sheet.parse.children[row.i]}
    if open_event_words().before_news & set(adverbs) or (
        adverbs.get("first", row.i) < row.i and (when is None or when.start is None)
    ):
        return True
    if not row.perfect or row.modals:
        return False
    since = when is not None and (when.text or "").lower().startswith("since")
    since = since and not is_of_late(sheet, row.i, when)
    if match.frame.kind in LASTING and (since or (when is None and is_still(sheet, row))):
        return True
    return when is not None and spans_years(when)


def is_of_late(sheet: Sheet, i: int, when: When | None) -> bool:
    """True for "have been fighting since Thursday": what began within the last days is news."""
    today = sheet.clock(sheet.parse.sentences[sheet.tokens[i].sentence].article).day
    if today is None or when is None or when.earliest is None:
        return False
    return today - OF_LATE <= date.fromisoformat(when.earliest[:10]) <= today


OF_LATE = timedelta(days=8)
"""As long as a weekday goes back, and a day for the time between zones."""


def is_since(row: Clause) -> bool:
    """True for "since they took the town"."""
    return row.mark == "since" and row.relation in ("advcl", "pcomp")


def is_still(sheet: Sheet, row: Clause) -> bool:
    """True for "has fought"; "had come under fire" tells what had happened by then."""
    below = sheet.parse.children[row.i]
    return not any(sheet.tokens[c].text.lower() in ("had", "'d") for c in below)


def is_recalled(sheet: Sheet, i: int) -> bool:
    """True for "the anniversary of the war, which began when": all know what is recalled."""
    recalled = {"anniversary", "commemoration"}
    return any(sheet.tokens[a].lemma in recalled for a in sheet.parse.ancestors(i))


SPANS = frozenset({"week", "month", "year", "decade"})


def is_long_before(sheet: Sheet, row: Clause) -> bool:
    """True for "a month after they took the town" and for "since May, when they took the town"."""
    if row.mark == "after" and row.relation in ("advcl", "pcomp"):
        to = row.i if row.relation == "advcl" else sheet.tokens[row.i].head
        near = {c for c in sheet.parse.children[to] if sheet.tokens[c].dep == "npadvmod"}
        before = next((c for c in sheet.parse.children[to] if sheet.tokens[c].dep == "mark"), to)
        return any(sheet.tokens[n].lemma in SPANS for n in {*near, max(0, before - 1)})
    if row.mark != "when" or row.relation != "relcl":
        return False
    noun = sheet.tokens[sheet.tokens[row.i].head]
    year = len(noun.text) == YEAR and noun.text.isdigit()
    return year or sheet.tokens[noun.head].lemma == "since"


YEAR = 4
"""Digits of a year: "in 2014, when they took the town"."""


def is_task(sheet: Sheet, row: Clause) -> bool:
    """True for "a role in securing cities": what somebody is there for."""
    token = sheet.tokens[row.i]
    if token.dep != "pcomp" or sheet.tokens[token.head].lemma not in ("in", "of"):
        return False
    return sheet.tokens[sheet.tokens[token.head].head].lemma in open_event_words().tasks


def is_whom_it_helps(sheet: Sheet, row: Clause) -> bool:
    """True for "assist forces battling the rebels": it says whom one helps, not that they fight."""
    if row.relation not in ("ccomp", "xcomp") or row.above is None or row.infinitive:
        return False
    helping = sheet.tokens[row.above].lemma in open_event_words().helping
    return helping and sheet.tokens[row.i].tag == "VBG"


MANY = frozenset("many several numerous similar other previous past countless various".split())


def is_for_many(sheet: Sheet, row: Clause) -> bool:
    """True for "responsible for many attacks": what somebody is known for."""
    told = (c for c in sheet.parse.children[row.i] if sheet.tokens[c].dep in ("acomp", "dobj"))
    heads = [c for c in told if sheet.tokens[c].lemma in ("responsible", "responsibility")]
    fors = (p for h in (row.i, *heads) for p in sheet.parse.children[h])
    deeds = (n for p in fors if sheet.tokens[p].lemma == "for" for n in sheet.parse.children[p])
    return bool(heads) and any(
        sheet.tokens[n].tag == "NNS"
        and MANY & {sheet.tokens[c].lemma for c in sheet.parse.children[n]}
        for n in deeds
    )


def is_charged(sheet: Sheet, row: Clause) -> bool:
    """True for "on trial for killing civilians": what somebody answers for is told as known."""
    token = sheet.tokens[row.i]
    while token.dep == "conj" and token.tag == "VBG":
        token = sheet.tokens[token.head]
    if token.dep != "pcomp" or sheet.tokens[token.head].lemma != "for":
        return False
    charging = open_event_words().charging
    return any(sheet.tokens[a].lemma in charging for a in list(sheet.parse.ancestors(token.i))[:4])


LONG = timedelta(days=300)
"""A stretch of time of a year or so sums up; it tells no single event."""


def spans_years(when: When) -> bool:
    """True for "since 2023", "over the last year": many events of a long time."""
    if when.earliest is None or when.latest is None:
        return False
    return date.fromisoformat(when.latest[:10]) - date.fromisoformat(when.earliest[:10]) > LONG


WITNESSED = frozenset("see show film spot hear find leave report have be with watch".split())
"""Words before "soldiers entering the town" that tell the deed, not which soldiers are meant."""
NAMED = frozenset("people organisation settlement place area actor vessel vehicle aircraft".split())


def _first_joined(clauses: dict[int, Clause], i: int) -> Clause | None:
    """The clause of a verb, or the first of those it is joined to by "and" or "or"."""
    row = clauses.get(i)
    while row is not None and row.relation == "conj" and row.above is not None:
        row = clauses.get(row.above)
    return row


def _is_habit(sheet: Sheet, match: Match) -> bool:
    """True for "who kill farmers": the present tense without a number tells no one event."""
    present = sheet.tokens[match.i].tag in ("VBP", "VBZ")
    return present and not any(
        sheet.mention(k, "figure") is not None for k in sheet.parse.subtree(match.i)
    )


def is_counted_move(sheet: Sheet, row: Clause, match: Match) -> bool:
    """True for "1,100 families who left": how many have left is told there."""
    if not match.frame.kind.startswith("displacement."):
        return False
    noun = sheet.tokens[row.i].head
    return sheet.mention(noun, "figure") is not None or any(
        sheet.mention(c, "figure") is not None or sheet.tokens[c].dep == "nummod"
        for c in sheet.parse.children[noun]
        if c < noun
    )


def only_tells_which(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, when: When | None
) -> bool:
    """True for "the troops stationed there", "areas that it holds", "civilians fleeing the war".

    An undated clause that is not parted by a comma from the people or the place that it tells
    apart from others.
    """
    row = _first_joined(clauses, match.i)
    if row is not None and row.relation in ("pcomp", "xcomp") and row.above is not None:
        above = clauses[row.above]  # "A man accused of bombing it", "men trying to cross".
        if above.relation == "acl" and sheet.tokens[above.i].lemma in open_event_words().alleged:
            row = above
    if row is None or row.relation not in ("relcl", "acl") or row.infinitive or row.modals:
        return False
    below = sheet.parse.children[row.i]
    taking = any(sheet.tokens[c].dep == "dobj" for c in below)
    if taking and row.relation == "acl" and sheet.tokens[row.i].tag in ("VBN", "VBD"):
        return False  # "A patrol targeted the network yesterday": a main verb, misread.
    toll = match.frame.kind.startswith("casualties.") and not _is_habit(sheet, match)
    if toll or is_counted_move(sheet, row, match) or is_dated(sheet, row.i):
        return False
    if sheet.tokens[row.i].tag == "VBG" and when is not None and when.start is not None:
        return False  # "A force hunting rebels on Monday held nine": it did hunt them then.
    children = sheet.parse.children[row.i]
    own = any(sheet.tokens[c].dep in SUBJECT for c in children)
    noun = sheet.tokens[row.i].head
    first = min(sheet.parse.subtree(row.i))
    if (row.relation == "acl" and own) or first == 0 or sheet.tokens[first - 1].text in ",–—":
        return False
    if sheet.tokens[sheet.tokens[noun].head].lemma in WITNESSED:
        return False
    return bool(NAMED & classes_of(sheet, noun))
