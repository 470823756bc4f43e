"""When: the time of a claim, from its own clause, the clauses above it and its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import LIGHT, PLACED, Match
from reportedly.claims.settings.spans import days_apart, told_of, years_before
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
    apart = _apart(sheet, match)
    if apart is not None:
        return apart
    known = triggers or {}
    own = [
        m
        for m in _times(sheet, sorted(around), match.i)
        if not _of_source(sheet, clauses, m, source_verbs, match.i)
        and not _is_aside(sheet, clauses, m, match.i)
        and not of_speech_act(sheet, known, m, match)
    ]
    if own:
        return best_time(own, match.i, sheet)
    above = match.clause
    sources = set(source_verbs)
    while above is not None:
        row = clauses[above]
        if above in sources:
            break
        near = _times(sheet, _own_tokens(sheet, clauses, above), match.i)
        near = [m for m in near if not of_speech_act(sheet, known, m, match)]
        if near and (not match.nominal or above != match.clause or _lends(sheet, row, match)):
            return best_time(near, match.i, sheet)
        if row.mark in LIMITS and row.relation == "advcl":
            return None
        if row.relation not in ("xcomp", "conj", "advcl", "pcomp", "acl", "relcl"):
            break
        above = row.above
    return below(sheet, clauses, match) or alone_in_sentence(sheet, clauses, match, sources, known)


SPEECH = frozenset({"statement", "talks", "agreement", "pledge", "assessment"})
"""Families of acts that speak of events: when they were done is not when those happened."""


def of_speech_act(
    sheet: Sheet, triggers: Mapping[int, str], mention: Mention, match: Match
) -> bool:
    """True for the day in "on Monday it condemned the raid", told of the raid.

    So for "killed nine, breaking a truce signed in May". Behind an event that is spoken of, a day
    may be either's.
    """
    if match.frame.kind.partition(".")[0] in SPEECH:
        return False
    first = sheet.covered(mention.start, mention.end)[0]
    act = next((n for n in sheet.parse.ancestors(first) if n in triggers), None)
    if act is None or act == match.i or triggers[act].partition(".")[0] not in SPEECH:
        return False
    way = [match.i, *sheet.parse.ancestors(match.i)]
    if act not in way:
        return is_part_of(sheet, act, {match.i, match.clause})
    labels = {sheet.tokens[n].dep for n in way[: way.index(act)]}
    known = match.nominal or bool(labels & {"relcl", "acl"})
    told = triggers[act].partition(".")[0] in TELLING and not labels & GOES_ON
    return known and told and mention.start < sheet.tokens[match.i].start


def is_part_of(sheet: Sheet, act: int, clause: set[int | None]) -> bool:
    """True where an act is named by a clause and is no clause of time beside it ("after ...")."""
    path = [act, *sheet.parse.ancestors(act)]
    above = next((n for n, i in enumerate(path) if i in clause), None)
    if above is None:
        return False
    marks = (c for i in path[:above] for c in sheet.parse.children[i])
    return not any(sheet.tokens[c].dep in ("mark", "advmod") for c in marks)


TELLING = frozenset({"statement", "pledge"})
"""Families of acts that tell of what happened; talks and deals make what they are about."""
GOES_ON = frozenset({"xcomp", "conj", "advcl"})
"""Labels of what is done with the speaking, not spoken of: "agreed to leave", "..., sparking"."""


LIMITS = frozenset({"since", "until"})
"""Marks of a clause that lies apart in time from the one it hangs on."""


def below(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> When | None:
    """The time of "when a bomb went off on Friday", of a toll also of "after missiles hit it"."""
    toll = match.frame.kind.startswith("casualties.")
    marks = ("when", "as", "after") if toll else ("when", "as")
    for n in sheet.parse.children[match.clause] if match.clause is not None else ():
        row = clauses.get(n)
        if row is not None and row.relation == "advcl" and row.mark in marks:
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
    speaking = sources | set(saying(sheet, clauses))
    found = [
        m
        for m in _times(sheet, range(sentence.first, sentence.last), match.i)
        if not _is_now(m)
        and not _of_source(sheet, clauses, m, speaking, match.i)
        and not _dates_a_noun(sheet, m)
        and not _is_aside(sheet, clauses, m, match.i)
        and not of_speech_act(sheet, triggers, m, match)
    ]
    known = [m for m in found if _resolved(m)] or found
    return best_time(known, match.i, sheet) if len(known) == 1 else None


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


def _is_now(mention: Mention) -> bool:
    return isinstance(mention.when, When) and is_now(mention.when)


def _is_aside(sheet: Sheet, clauses: dict[int, Clause], mention: Mention, i: int) -> bool:
    """True for a time told of somebody in passing ("who led the force until May")."""
    first = sheet.covered(mention.start, mention.end)[0]
    above = next((n for n in sheet.parse.ancestors(first) if n in clauses), None)
    if above is None or clauses[above].relation != "relcl" or _holds(sheet, above, i):
        return False
    # "The raid, which came on Monday": the clause tells of the event itself; one that ends the
    # sentence more often goes on with the story than describes somebody.
    if sheet.tokens[above].head == i:
        return False
    return mention.start < sheet.tokens[i].start or had_happened(sheet, above)


def had_happened(sheet: Sheet, verb: int) -> bool:
    """True for "whom it had seized in March": what lay before the events told."""
    return any(
        sheet.tokens[c].lemma == "have" and sheet.tokens[c].tag == "VBD"
        for c in sheet.parse.children[verb]
    )


def _holds(sheet: Sheet, clause: int, i: int) -> bool:
    return i == clause or clause in sheet.parse.ancestors(i)


def _dates_a_noun(sheet: Sheet, mention: Mention) -> bool:
    """True for "the May 3 attack": the time belongs to its noun alone."""
    first = sheet.covered(mention.start, mention.end)[0]
    return any(
        sheet.tokens[i].dep in ("compound", "poss", "nmod", "amod")
        and sheet.tokens[sheet.tokens[i].head].pos == "NOUN"
        and sheet.mention(sheet.tokens[i].head, "time") is None
        for i in (first,)
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
    return i <= above + NEXT


NEXT = 4
"""Tokens behind a source verb within which a time still dates the speaking."""


def _own_tokens(sheet: Sheet, clauses: dict[int, Clause], i: int) -> list[int]:
    """Tokens of a clause without the clauses below it."""
    found = [i]
    for c in sheet.parse.children[i]:
        if c not in clauses:
            found.extend(_own_tokens(sheet, clauses, c))
    return sorted(found)
