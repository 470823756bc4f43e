"""When: the time of a claim, from its own clause, the clauses above it and its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.clauses.tellers import tellers_before
from reportedly.claims.matches.matching import LIGHT, PLACED, Match
from reportedly.claims.settings.asides import holds, is_aside
from reportedly.claims.settings.other_acts import is_days_apart, is_of_another
from reportedly.claims.settings.spans import day_described, days_apart, told_of, years_before
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.times import When


def when_of(
    sheet: Sheet,
    clauses: dict[int, Clause],
    match: Match,
    around: frozenset[int],
    source_verbs: Iterable[int],
    triggers: Mapping[int, str] | None = None,
) -> When | None:
    """The time that the clause gives; else that of a clause above it that is no source clause.

    `triggers` are those of all claims with their kinds: a time of speaking is no event's.
    """
    apart = _apart(sheet, match) or day_described(sheet, clauses, match)
    if apart is not None:
        return apart
    known = triggers or {}
    source_verbs = {*source_verbs, *tellers(sheet, match)}
    source_verbs = {v for v in source_verbs if not is_reported(sheet, known, v)}
    own = [
        m
        for m in _times(sheet, sorted(around), match.i)
        if not _of_source(sheet, clauses, m, source_verbs, match.i)
        and not is_aside(sheet, clauses, m, match.i)
        and not is_of_another(sheet, known, m, match)
        and not is_of_count(sheet, m, match)
    ]
    if own or is_days_apart(sheet, match.i):
        return best_time(own, match.i, sheet) if own else None
    above = match.clause
    sources = set(source_verbs)
    while above is not None:
        row = clauses[above]
        if above in sources:
            break
        near = _times(sheet, _own_tokens(sheet, clauses, above), match.i)
        near = [m for m in near if not is_of_another(sheet, known, m, match)]
        near = [m for m in near if not is_of_count(sheet, m, match)]
        if near and (not match.nominal or above != match.clause or _lends(sheet, row, match)):
            return best_time(near, match.i, sheet)
        if row.mark in LIMITS and row.relation == "advcl":
            return None
        if row.relation == "relcl" and is_of_person(sheet, row.i):
            return None
        if row.relation not in ("xcomp", "conj", "advcl", "pcomp", "acl", "relcl"):
            break
        if row.relation == "relcl" and is_turn(sheet, known, noun := sheet.tokens[row.i].head):
            near = _times(sheet, _own_tokens(sheet, clauses, noun), noun)
            return best_time(near, noun, sheet) if near else None
        above = row.above
    return below(sheet, clauses, match) or alone_in_sentence(sheet, clauses, match, sources, known)


def is_turn(sheet: Sheet, triggers: Mapping[int, str], noun: int) -> bool:
    """True for the assault of "since an assault in X in May, in which nine died": not that day."""
    token = sheet.tokens[noun]
    return (
        noun in triggers
        and token.dep == "pobj"
        and sheet.tokens[token.head].lemma in open_event_words().in_turn
    )


def is_of_person(sheet: Sheet, i: int) -> bool:
    """True for "the firm, whose men freed them, left last month": it has a time of its own."""
    below = {sheet.tokens[n].lemma for n in sheet.parse.subtree(i) if n < i}
    return "whose" in below


LIMITS = frozenset({"since", "until"})
"""Marks of a clause that lies apart in time from the one it hangs on."""


def below(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> When | None:
    """The time of "when a bomb went off on Friday", of a toll also of "after missiles hit it"."""
    toll = match.frame.kind.startswith("casualties.")
    marks = ("when", "as", "after") if toll else ("when", "as")
    for n in sheet.parse.children[match.clause] if match.clause is not None else ():
        row = clauses.get(n)
        if row is not None and row.relation in ("advcl", "conj") and row.mark in marks:
            near = _times(sheet, _own_tokens(sheet, clauses, n), match.i)
            if near:
                return best_time(near, match.i, sheet)
    return None


def alone_in_sentence(
    sheet: Sheet,
    clauses: dict[int, Clause],
    match: Match,
    sources: set[int],
    triggers: Mapping[int, str],
) -> When | None:
    """The one time of the sentence, where it dates no speaking and no other thing named."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    times = list(_times(sheet, range(sentence.first, sentence.last), match.i))
    if not times:
        return None
    here = {i: row for i, row in clauses.items() if sentence.first <= i < sentence.last}
    speaking = sources | set(saying(sheet, here))
    found = [
        m
        for m in times
        if not _is_now(m)
        and not _of_source(sheet, clauses, m, speaking, match.i)
        and not _dates_a_noun(sheet, m)
        and not is_aside(sheet, clauses, m, match.i)
        and not is_of_another(sheet, triggers, m, match)
        and not is_span_of_another(sheet, clauses, m, match)
        and not is_of_count(sheet, m, match)
    ]
    known = [m for m in found if _resolved(m)] or found
    return best_time(known, match.i, sheet) if len(known) == 1 else None


def is_span_of_another(
    sheet: Sheet, clauses: dict[int, Clause], mention: Mention, match: Match
) -> bool:
    """True for "since May" in a clause that the event is not told in."""
    if not isinstance(mention.when, When) or not is_since(mention.when):
        return False
    first = sheet.covered(mention.start, mention.end)[0]
    clause = next((n for n in sheet.parse.ancestors(first) if n in clauses), None)
    if clause is not None and clauses[clause].mark == "since":
        clause = clauses[clause].above  # "Since the army left in May" is told of another clause.
    return clause is not None and not holds(sheet, clause, match.i)


def is_since(when: When) -> bool:
    """True for "since May": the time of many events."""
    return (when.relative or "").startswith("since(")


def saying(sheet: Sheet, clauses: dict[int, Clause]) -> list[int]:
    """Clauses by which somebody says something, whoever's words the event is told in."""
    says = open_sources().verbs["say"]
    return [
        i
        for i in clauses
        if sheet.tokens[i].lemma in says
        and any(sheet.tokens[c].dep == "ccomp" for c in sheet.parse.children[i])
    ]


def _apart(sheet: Sheet, match: Match) -> When | None:
    """The day of "their release" in "on Monday they returned, a day after their release"."""
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    found = _times(sheet, range(sentence.first, sentence.last), match.i)
    days = {(m.when.earliest, m.when.latest): m.when for m in found if _resolved(m) and m.when}
    ruling = next((w for w in days.values() if isinstance(w, When)), None)
    if ruling is None or len(days) != 1:
        return None
    return days_apart(sheet, match.i, ruling) or years_before(sheet, match.i, ruling)


NOW = frozenset(
    ("now", "currently", "at present", "at the moment", "presently", "right now", "for now")
)
"""Words for the time of telling: what is so now, not when it came to be so."""


def is_now(when: When) -> bool:
    """True where the words name the time of telling and no day."""
    words = (when.text or "").lower()
    return words.startswith("as of ") or (when.relative == "day+0" and words in NOW)


def tellers(sheet: Sheet, match: Match) -> set[int]:
    """The verb of saying that the parser joins to what is said: its time is that of speaking."""
    verb = match.i if match.clause is None else match.clause
    below = (c for c in sheet.parse.children[verb] if sheet.tokens[c].dep == "conj")
    return {c for c in below if tellers_before(sheet, c) is not None}


def is_of_count(sheet: Sheet, mention: Mention, match: Match) -> bool:
    """True for "as of Sunday 40 had been hurt": that day they were counted, not hurt."""
    told = match.frame.kind.startswith("casualties.") or match.frame.counts == "evacuated"
    first = sheet.covered(mention.start, mention.end)[0]
    before = [t.text.lower() for t in sheet.tokens[max(0, first - 2) : first]]
    return told and (before == ["as", "of"] or mention.text.lower().startswith("as of "))


def _is_now(mention: Mention) -> bool:
    return isinstance(mention.when, When) and is_now(mention.when)


def _dates_a_noun(sheet: Sheet, mention: Mention) -> bool:
    """True for "the May 3 attack": the time belongs to its noun alone."""
    i = sheet.covered(mention.start, mention.end)[0]
    if i and sheet.tokens[i - 1].lemma.lower() == "on" and sheet.tokens[i].dep != "poss":
        return False  # "On Monday shelling went on", whatever the parser makes of it.
    return (
        sheet.tokens[i].dep in ("compound", "poss", "nmod", "amod", "nummod")
        and sheet.tokens[sheet.tokens[i].head].pos == "NOUN"
        and sheet.mention(sheet.tokens[i].head, "time") is None
    )


def _lends(sheet: Sheet, row: Clause, match: Match) -> bool:
    lemma = sheet.tokens[row.i].lemma
    return lemma in LIGHT or lemma in PLACED or match.i in (*row.subjects, *row.objects)


def _times(sheet: Sheet, tokens: Iterable[int], trigger: int) -> list[Mention]:
    """The time mentions among some tokens that say something of the event of the trigger."""
    times = sheet.by_token["time"]
    found = {m.start: m for i in tokens if (m := times.get(i)) is not None}
    return [found[start] for start in sorted(found) if told_of(sheet, found[start], trigger)]


def best_time(found: list[Mention], i: int, sheet: Sheet) -> When | None:
    """The resolved time nearest to the trigger, else the nearest unresolved one."""
    here = sheet.tokens[i].start
    found = sorted(found, key=lambda m: (not _resolved(m), abs(m.start - here)))
    return told_of(sheet, found[0], i)


def _resolved(mention: Mention) -> bool:
    return isinstance(mention.when, When) and mention.when.earliest is not None


def _of_source(
    sheet: Sheet,
    clauses: dict[int, Clause],
    mention: Mention,
    source_verbs: Iterable[int],
    trigger: int,
) -> bool:
    """True when a time hangs on a source verb: it dates the speaking."""
    verbs = set(source_verbs)
    if not verbs:
        return False
    i = sheet.covered(mention.start, mention.end)[0]
    above = next((a for a in sheet.parse.ancestors(i) if a in clauses), None)
    if above not in verbs:
        return False
    if trigger < i and all(i < speaker for speaker in clauses[above].subjects):
        return False
    # Behind what was said, a time dates what was said, though the parser hangs it on the verb.
    close = i <= above + NEXT or (i < trigger and is_beside(sheet, i, above))
    return close or is_in_document(sheet, i, above)


def is_beside(sheet: Sheet, i: int, verb: int) -> bool:
    """True for a time that hangs on the verb itself ("was quoted on Tuesday as saying")."""
    above = sheet.tokens[i].head
    return above == verb or (sheet.tokens[above].pos == "ADP" and sheet.tokens[above].head == verb)


def is_reported(sheet: Sheet, triggers: Mapping[int, str], verb: int) -> bool:
    """True for the verb of "clashes were reported on Monday": the day is that of the clashes."""
    return any(
        sheet.tokens[c].dep == "nsubjpass" and c in triggers for c in sheet.parse.children[verb]
    )


def is_in_document(sheet: Sheet, i: int, verb: int) -> bool:
    """True for the day in "X was hit, it said in a message sent out on Monday"."""
    way = list(sheet.parse.ancestors(i))
    *_, paper, by = (-1, -1, *way[: way.index(verb)])
    if paper < 0 or sheet.tokens[by].pos != "ADP" or by < verb:
        return False
    return any(sheet.tokens[paper].lemma in words for words in open_sources().documents.values())


NEXT = 4
"""Tokens behind a source verb within which a time still dates the speaking."""


def _own_tokens(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[int]:
    """Tokens of a clause without the clauses below it."""
    found = [i]
    for c in sheet.parse.children[i]:
        if c not in clauses:
            found.extend(_own_tokens(sheet, clauses, c))
    return sorted(found)
