"""Times that a sentence tells of another act than the event: a speaking, a deal, another deed."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.settings.answers import is_of_answer
from reportedly.claims.settings.burials import is_day_of_burial
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.language import numbers, times
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.times import When

SPEECH = frozenset({"statement", "talks", "agreement", "pledge", "assessment"})
"""Families of acts that speak of events: when they were done is not when those happened."""


GROUND = frozenset({"territory", "withdrawal"})
"""Families of one place that changes hands: "left the town that it took on Monday"."""
VIOLENT = frozenset({"battle", "strike", "bombing", "violence", "casualties"})
"""Families that tell of one event by several words."""
BREACH = "agreement.broken"
"""The kind of deal that is a deed."""


def is_of_another(
    sheet: Sheet, triggers: Mapping[int, str], mention: Mention, match: Match
) -> bool:
    """True for a time that the sentence tells of a count, a verdict, a burial, another deed."""
    if of_count(sheet, mention):
        return True
    told = (of_speech_act, of_other_deed, of_what_is_spoken_of)
    if any(rule(sheet, triggers, mention, match) for rule in told):
        return True
    if is_day_of_burial(sheet, sheet.covered(mention.start, mention.end)[0], match):
        return True
    return of_trial(sheet, mention, match) or is_of_answer(sheet, mention, match)


def is_speech(kind: str) -> bool:
    """True for a kind of speaking or dealing."""
    return kind.partition(".")[0] in SPEECH and kind != BREACH


def of_speech_act(
    sheet: Sheet, triggers: Mapping[int, str], mention: Mention, match: Match
) -> bool:
    """True for the day in "on Monday it condemned the raid", told of the raid.

    So for "killed nine, breaking a truce signed in May". Behind an event that is spoken of, a day
    may be either's.
    """
    if is_speech(match.frame.kind):
        return False
    first = sheet.covered(mention.start, mention.end)[0]
    act = next((n for n in sheet.parse.ancestors(first) if n in triggers), None)
    if act is None or act == match.i or not is_speech(triggers[act]):
        return False
    way = [match.i, *sheet.parse.ancestors(match.i)]
    if act in way and makes_peace(sheet, triggers, act, match):
        return True
    if act not in way:
        return is_part_of(sheet, act, {match.i, match.clause})
    labels = {sheet.tokens[n].dep for n in way[: way.index(act)]}
    known = match.nominal or bool(labels & {"relcl", "acl"})
    told = triggers[act].partition(".")[0] in TELLING and not labels & GOES_ON
    return known and told and mention.start < sheet.tokens[match.i].start


def makes_peace(sheet: Sheet, triggers: Mapping[int, str], act: int, match: Match) -> bool:
    """True for the truce of "a truce was signed in May but fighting resumed": two acts."""
    deal = triggers[act].partition(".")[0] in ("agreement", "talks")
    way = [match.i, *sheet.parse.ancestors(match.i)]
    joined = next((n for n in way[: way.index(act)] if sheet.tokens[n].dep == "conj"), None)
    if not deal or joined is None or match.frame.kind.partition(".")[0] not in VIOLENT:
        return False
    return any(sheet.tokens[c].dep in ("nsubj", "nsubjpass") for c in sheet.parse.children[joined])


def of_what_is_spoken_of(
    sheet: Sheet, triggers: Mapping[int, str], mention: Mention, match: Match
) -> bool:
    """True for the day in "it condemned the raid on Monday", told of the condemning.

    A day behind an event is the event's; "today" may be both's.
    """
    if match.nominal or match.frame.kind.partition(".")[0] not in TELLING:
        return False
    first = sheet.covered(mention.start, mention.end)[0]
    when = mention.when
    if isinstance(when, When) and when.relative == "day+0":
        return False
    above = list(sheet.parse.ancestors(first))
    if len(above) > 1 and is_of_thing(sheet, *above[:2]):
        return True
    verbs = (n for n in above if sheet.tokens[n].pos == "VERB" and sheet.tokens[n].dep != "acl")
    verb = next(verbs, None)
    if verb is None or is_in_writing(sheet, first, verb):
        return False
    told = [n for n in range(verb + 1, first) if n in triggers and verb in sheet.parse.ancestors(n)]
    meant = [n for n in told if n in above or not is_speech(triggers[n])]
    return bool(meant)


def is_of_thing(sheet: Sheet, prep: int, noun: int) -> bool:
    """True for "the truce of December", not for "the small hours of Monday"."""
    words = times().triggers
    told = sheet.tokens[noun]
    of_time = told.lemma in words.word or told.lemma in words.unit
    return sheet.tokens[prep].lemma == "of" and told.pos == "NOUN" and not of_time


def is_in_writing(sheet: Sheet, i: int, verb: int) -> bool:
    """True for a day within "in a statement on Monday"."""
    papers = open_sources().documents.values()
    way = [n for n in sheet.parse.ancestors(i) if n > verb]
    return any(sheet.tokens[n].lemma in words for n in way for words in papers)


def of_other_deed(
    sheet: Sheet, triggers: Mapping[int, str], mention: Mention, match: Match
) -> bool:
    """True for the day in "they died in a hunt for men who were seized in May"."""
    way = list(sheet.parse.ancestors(sheet.covered(mention.start, mention.end)[0]))
    if match.frame.kind.partition(".")[0] in GROUND and of_its_ground(sheet, way, match):
        return True
    deed = next((n for n in way if n in triggers), None)
    if deed is None or deed == match.i or deed in sheet.parse.ancestors(match.i):
        return False
    held = triggers[deed] in CAUGHT and sheet.tokens[deed].dep in AFTER_IT
    if held and match.frame.kind in FREED:
        return True
    if triggers[deed] in BEFORE_TAKING and sheet.tokens[deed].dep == "relcl":
        return match.frame.kind in TAKING
    told, mine = (k.partition(".")[0] for k in (triggers[deed], match.frame.kind))
    if told == mine or {told, mine} <= VIOLENT or sheet.tokens[deed].dep != "relcl":
        return False
    return any(sheet.tokens[c].tag in ("WP", "WP$") for c in sheet.parse.children[deed])


def of_its_ground(sheet: Sheet, way: list[int], match: Match) -> bool:
    """True for the day in "left the town that it took on Sunday": another deed on that ground."""
    if match.nominal or match.i not in way:
        return False
    inside = way[: way.index(match.i)]
    return any(
        sheet.tokens[n].dep in ("relcl", "acl") and sheet.tokens[n].pos == "VERB" for n in inside
    )


def of_trial(sheet: Sheet, mention: Mention, match: Match) -> bool:
    """True for the day in "on Tuesday they were jailed for massacres", told of the massacres."""
    way = list(sheet.parse.ancestors(match.i))
    first = sheet.covered(mention.start, mention.end)[0]
    verb = next((n for n in sheet.parse.ancestors(first) if sheet.tokens[n].pos == "VERB"), None)
    if verb is None or verb not in way or mention.start > sheet.tokens[match.i].start:
        return False
    words = open_setting_words()
    between = (sheet.tokens[n].lemma for n in way[: way.index(verb)])
    return sheet.tokens[verb].lemma in words.tried and any(n in COUNTS for n in between)


def of_count(sheet: Sheet, mention: Mention) -> bool:
    """True for the day in "the toll rose to 40 on Monday": they were counted then, not harmed."""
    above = sheet.tokens[sheet.tokens[sheet.covered(mention.start, mention.end)[0]].head]
    verb = sheet.tokens[above.head] if above.pos == "ADP" else above
    words = numbers()
    if verb.lemma not in words.changes.verbs | words.changes.revisions:
        return False
    told = (c for c in sheet.parse.children[verb.i] if sheet.tokens[c].dep in TOLD_OF)
    return any(sheet.tokens[c].lemma in open_event_words().tallies for c in told)


TOLD_OF = frozenset({"nsubj", "nsubjpass", "dobj"})
"""Labels of what a verb of change is told of."""
COUNTS = frozenset({"for", "of", "with", "over", "in", "on"})
"""Prepositions behind which a verdict names the deed."""
CAUGHT = frozenset(
    f"detention.{how}" for how in ("captured", "abducted", "arrested", "hostage", "held")
)
AFTER_IT = frozenset({"relcl", "acl", "pcomp", "advcl"})
"""Labels of the clause of the capture: "freed those seized in May", "after being held"."""
FREED = frozenset({"detention.released", "detention.escaped", "detention.pardoned"})
"""Kinds of what befell the same people later: "freed the men whom it seized in March"."""
BEFORE_TAKING = frozenset({"territory.lost", "territory.held"})
TAKING = frozenset({"territory.recaptured", "territory.captured"})
"""Kinds of which a relative clause tells what was so before: "regained the town, lost in May"."""


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


LENGTHS = frozenset({"day", "week", "month", "year"})
"""What counts how far apart two events lie."""
FOLLOWING = frozenset({"come", "follow"})
"""Verbs that set one event behind another."""


def is_days_apart(sheet: Sheet, i: int) -> bool:
    """True for "days after a raid killed nine", "it comes after a raid killed nine"."""
    return links_apart(sheet, i) is not None


def links_apart(sheet: Sheet, i: int) -> int | None:
    """The "after" behind which an event lies some days before the one told; None without one."""
    first = sheet.parse.sentences[sheet.tokens[i].sentence].first
    if not any(t.lemma == "after" for t in sheet.tokens[first:i]):
        return None
    way = [i, *sheet.parse.ancestors(i)]
    links = {c for n in way for c in sheet.parse.children[n] if sheet.tokens[c].dep == "mark"}
    links |= {n for n in way if sheet.tokens[n].pos in ("ADP", "SCONJ")}
    behind = (n for n in sorted(links) if n < i and sheet.tokens[n].lemma == "after" and n > first)
    return next((n for n in behind if sets_apart(sheet, n)), None)


def sets_apart(sheet: Sheet, after: int) -> bool:
    """True for the "after" of "weeks after" and of "comes after"."""
    before = sheet.tokens[after - 1]
    counted = any(sheet.tokens[c].dep == "nummod" for c in sheet.parse.children[before.i])
    return (before.lemma in LENGTHS and not counted) or before.lemma in FOLLOWING
