"""Of what a figure is told: one incident, a running total, a level, a rate, or another's part."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.war_totals import is_of_the_war
from reportedly.claims.figures.wars import by_the_war, of_the_war
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers, unit_of
from reportedly.records.mentions import Mention
from reportedly.records.parses import Token
from reportedly.records.values import Counts, Scope

STOCK = frozenset({"stationed", "displaced", "detained"})
LEVELS = ("mobilisation", "displacement")
PART = frozenset({"include", "including", "among", "whom", "them", "these"})
THEM = (["of", "them"], ["of", "whom"], ["of", "they"], ["of", "the"], ["of", "those"])


def scope_of(sheet: Sheet, match: Match, start: int, end: int, n: int, counts: Counts) -> Scope:
    """Incident unless the words say cumulative, part, stock or rate; the number's span is given."""
    inside = sheet.covered(start, end)
    i = inside[0]
    apart = sheet.mention(i, "figure")
    if apart is not None and is_set_apart(sheet, i, apart):
        return "subset"
    if (
        is_part(sheet, i)
        or is_included(sheet, match, i)
        or _of_the_harmed(sheet, end, counts)
        or (_of_them(sheet, end) and not _is_argument(sheet, match, {*inside, n}))
        or (_of_them(sheet, end) and match.frame.subject == "target" and counts == "killed")
    ):
        return "subset"
    if counts in STOCK and match.frame.kind.startswith(LEVELS) and not _befell(sheet, match):
        return "stock"
    near = [k for k in _near(sheet, match) if k not in inside and not _in_total(sheet, k)]
    words = _words(sheet, near)
    if words & set(numbers().scopes.rate) or _each_week(sheet, match):
        return "rate"
    running = _is_total(sheet, match, words) or _is_tallied(sheet, n)
    running = running or is_of_the_war(sheet, match, apart)
    return "cumulative" if running else "incident"


def _befell(sheet: Sheet, match: Match) -> bool:
    """True for "were displaced", which came about; "are displaced" tells how things stand."""
    below = [sheet.tokens[c] for c in sheet.parse.children[match.i]]
    if sheet.tokens[match.i].tag == "VBD" and not match.nominal:
        return True
    return any(t.dep == "auxpass" and t.text.lower() in ("was", "were", "been") for t in below)


THOSE = frozenset({"they", "them", "whom", "who", "this", "these", "those"})


def is_part(sheet: Sheet, i: int) -> bool:
    """ "including three children", "among them 12 women": a part named after its whole."""
    if _behind_among(sheet, i) or _joined_behind_among(sheet, i):
        return True
    listed = [a for a in sheet.parse.ancestors(i) if sheet.tokens[a].dep != "conj"]
    return any(
        sheet.tokens[a].lemma in PART
        and sheet.tokens[a].dep in ("prep", "acl", "advcl")
        and not _is_whole(sheet, a, (i, *listed))
        for a in listed[:3]
    )


def _behind_among(sheet: Sheet, i: int) -> bool:
    """True for a word right behind "among them"."""
    before = [t.lemma for t in sheet.tokens[max(0, i - 2) : i]]
    return len(before) == 2 and before[0] == "among" and before[1] in THOSE


def _joined_behind_among(sheet: Sheet, i: int) -> bool:
    """True for the 11 of "among them eight Britons and 11 Indians"."""
    noun = sheet.tokens[sheet.tokens[i].head]
    first = noun.head if noun.dep == "conj" else i
    told = (c for c in sheet.parse.children[first] if sheet.tokens[c].dep == "nummod")
    return first != i and any(_behind_among(sheet, c) for c in told)


def is_among_them(sheet: Sheet, i: int) -> bool:
    """True for the noun of "among them a teacher"."""
    articles = (c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "det")
    return sheet.tokens[i].pos == "NOUN" and any(_behind_among(sheet, c) for c in articles)


def _is_whole(sheet: Sheet, among: int, path: tuple[int, ...]) -> bool:
    """True for the 13 of "four children among 13 dead", not for "among them 12 women"."""
    if sheet.tokens[among].lemma != "among":
        return False
    below = path[path.index(among) - 1]
    them = sheet.tokens[among + 1].lemma in THOSE
    return sheet.tokens[below].dep == "pobj" and not them


def is_included(sheet: Sheet, match: Match, i: int) -> bool:
    """ "The dead included two clerks", "two clerks were among the dead": a part of those lost."""
    head = sheet.tokens[match.clause] if match.nominal and match.clause is not None else None
    if head is not None and head.lemma == "include" and i > head.i:
        return True
    if not match.nominal and any(sheet.tokens[k].lemma == "among" for k in match.words):
        return True
    above = list(sheet.parse.ancestors(match.i))[:4]
    among = next((a for a in above if sheet.tokens[a].lemma == "among"), None)
    if among is None or sheet.tokens[sheet.tokens[among].head].lemma != "be":
        return False
    return i > match.i or i not in sheet.parse.subtree(among)


def is_set_apart(sheet: Sheet, i: int, mention: Mention) -> bool:
    """A part beside the clause: "five were hurt, two of them seriously", "... two critically"."""
    if sheet.tokens[i].dep in BESIDE and _of_them(sheet, mention.end):
        return True
    after = sheet.covered(mention.end, min(len(sheet.text), mention.end + 30))
    words = [sheet.tokens[k].lemma for k in after if sheet.tokens[k].start >= mention.end][:3]
    grave = words[:1] and words[0] in numbers().scopes.gravity
    state = len(words) > 2 and words[0] == "in" and words[2] in ("condition", "state")
    first = sheet.covered(mention.start, mention.end)[0]
    return bool(grave or state) and first > 0 and sheet.tokens[first - 1].text == ","


BESIDE = frozenset({"appos", "conj", "dep", "npadvmod", "attr", "oprd"})
"""Labels of a number that stands beside a clause, and is no subject of a verb of its own."""


def _of_them(sheet: Sheet, end: int) -> bool:
    """ "three of them", "two of the guards" behind a number."""
    after = sheet.covered(end, min(len(sheet.text), end + 12)) if end < len(sheet.text) else ()
    words = [sheet.tokens[i].lemma for i in after if sheet.tokens[i].start >= end]
    return words[:2] in THEM


def _of_the_harmed(sheet: Sheet, end: int, counts: Counts) -> bool:
    """ "Forty of the dead" behind a number of killed: those were counted before."""
    after = sheet.covered(end, min(len(sheet.text), end + 30)) if end < len(sheet.text) else ()
    words = [sheet.tokens[i].lemma for i in after if sheet.tokens[i].start >= end][:3]
    those = words[:1] == ["of"] and words[1:2] in (["the"], ["those"])
    if not those or len(words) < 3:
        return False
    befell = numbers().states.words.get(words[2])
    died = befell == "injured" and counts == "killed"  # "Two of the wounded died": of those dead.
    return befell == counts or died or words[2] in numbers().scopes.harmed


def _is_argument(sheet: Sheet, match: Match, tokens: set[int]) -> bool:
    """True where the part is what the verb is told of ("killing several of them")."""
    below = (sheet.tokens[c].dep for c in sheet.parse.children[match.i])
    if match.passive and not {"aux", "auxpass"}.intersection(below):
        return False  # "500 of them wounded"
    told = tokens.intersection((*match.objects, *match.subjects))
    return any(sheet.tokens[k].dep not in ("appos", "conj") for k in told)


def _near(sheet: Sheet, match: Match) -> list[int]:
    """Tokens up to two steps below the clause's head."""
    heads = {match.clause if match.clause is not None else match.i, match.i}
    if sheet.tokens[match.i].dep == "advcl":
        heads.add(sheet.tokens[match.i].head)
    first = [i for h in sorted(heads) for i in (h, *sheet.parse.children[h])]
    return sorted({*first, *(d for c in first for d in sheet.parse.children[c])})


def _words(sheet: Sheet, near: Iterable[int]) -> set[str]:
    told = (sheet.tokens[i] for i in near)
    return {t.lemma for t in told if t.lemma != "far" or t.text.lower() == "far"}  # "Further north"


def _in_total(sheet: Sheet, k: int) -> bool:
    """True for the sum of one count ("a total of 24", "24 in total"): no running total."""
    before = sheet.tokens[k - 1].lemma if k else ""
    behind = sheet.tokens[k + 1].lemma if k + 1 < len(sheet.tokens) else ""
    within = sheet.mention(k, "figure") is not None or before == "in"
    return sheet.tokens[k].lemma == "total" and (within or (before == "a" and behind == "of"))


def _is_total(sheet: Sheet, match: Match, words: set[str]) -> bool:
    """A word of totals, or a stretch of weeks and more ("over the past month")."""
    rows = numbers().scopes
    told = words & set(rows.cumulative) - _since_today(sheet, match)
    if "altogether" in told and not _is_perfect(sheet, match):
        told -= {"altogether"}  # "Altogether they killed six people": in the raid that is told.
    if told - {"far"} or _opens_with_since(sheet, match):
        return True
    if told and not _is_of_one_event(sheet, match):
        return True
    if of_the_war(sheet, _near(sheet, match)) or by_the_war(sheet, match):
        return True
    return any(
        sheet.tokens[n].lemma in rows.stretches
        and (
            any(sheet.tokens[c].lemma in rows.past for c in sheet.parse.children[n])
            or _is_of_years(sheet, n)
        )
        for n in _stretches(sheet, match)
    )


def _is_of_years(sheet: Sheet, n: int) -> bool:
    """True for "in four decades of fighting", "over ten years": longer than any incident."""
    numbered = any(sheet.tokens[c].dep == "nummod" for c in sheet.parse.children[n])
    return numbered and sheet.tokens[n].lemma in ("year", "decade")


def _is_perfect(sheet: Sheet, match: Match) -> bool:
    """True for "have killed": up to now."""
    helping = (sheet.tokens[c] for c in sheet.parse.children[match.i])
    return match.nominal or any(t.lemma == "have" and t.dep == "aux" for t in helping)


def _is_of_one_event(sheet: Sheet, match: Match) -> bool:
    """True for the toll so far "of the blast", "in the clash": of one event, which goes on."""
    here = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    return match.frame.kind.startswith("casualties.") and any(
        sheet.tokens[k].tag == "NN"
        and (sheet.tokens[k].lemma == "toll" or "attack" in classes_of(sheet, k))
        for k in range(here.first, here.last)
    )


def _since_today(sheet: Sheet, match: Match) -> set[str]:
    """The "since" of "since this morning", "since dawn": no longer than the day."""
    spells = {*numbers().scopes.hours}
    near = [i for i in _near(sheet, match) if sheet.tokens[i].lemma == "since"]
    ends = [c for i in near for c in sheet.parse.children[i]]
    if near and not ends and all(sheet.tokens[i].dep == "advmod" for i in near):
        return {"since"}  # "Have since been freed"
    of_day = bool(ends) and all(sheet.tokens[c].lemma in spells for c in ends)
    return {"since"} if of_day else set()


def _is_tallied(sheet: Sheet, n: int) -> bool:
    """True where its paragraph opens with the number of such things in the whole war: "The number
    of schools hit during the conflict is disputed. The ministry says 40 schools were hit."
    """
    noun, told = sheet.tokens[n], sheet.parse.sentences[sheet.tokens[n].sentence]
    opening = next(s for s in sheet.parse.sentences if s.passage == told.passage)
    if opening is told:
        return False
    row = range(opening.first, opening.last)
    return any(
        sheet.tokens[k].lemma in numbers().scopes.tallies
        and any(_is_of(sheet, k, c, noun) for c in row)
        and of_the_war(sheet, row)
        for k in row
    )


def _is_of(sheet: Sheet, tally: int, i: int, noun: Token) -> bool:
    """True for the schools of "the number of schools"; any buildings go on with buildings."""
    token = sheet.tokens[i]
    of = sheet.tokens[token.head]
    alike = token.lemma == noun.lemma or unit_of(token.lemma) == unit_of(noun.lemma) == "building"
    return alike and token.dep == "pobj" and (of.lemma, of.head) == ("of", tally)


def _opens_with_since(sheet: Sheet, match: Match) -> bool:
    """True for "Since the start of the year 312 people ..." where the parser hangs all on it."""
    first = sheet.tokens[sheet.parse.sentences[sheet.tokens[match.i].sentence].first]
    return first.lemma == "since" and first.dep == "ROOT"


def _each_week(sheet: Sheet, match: Match) -> bool:
    """True for "each week", "every night" beside the verb."""
    return any(
        sheet.tokens[c].lemma in ("each", "every")
        and sheet.tokens[i].lemma in numbers().scopes.spells
        for i in _near(sheet, match)
        for c in sheet.parse.children[i]
    )


def _stretches(sheet: Sheet, match: Match) -> list[int]:
    """Nouns right behind "over", "during", "in": the month of "over the past month", but not
    the week of "in a raid last week"."""
    return [
        c
        for i in _near(sheet, match)
        if sheet.tokens[i].dep == "prep" and sheet.tokens[i].lemma in ("over", "during", "in")
        for c in sheet.parse.children[i]
    ]


def since_of(sheet: Sheet, match: Match) -> str | None:
    """Since when a total runs, in the text's words ("the start of the year")."""
    for i in _near(sheet, match):
        if sheet.tokens[i].lemma == "since" and sheet.tokens[i].dep in ("prep", "mark"):
            below = [b for b in sheet.parse.subtree(i) if b > i]
            if below and sheet.tokens[i].dep == "prep":
                return sheet.slice(below[0], below[-1])
    return None
