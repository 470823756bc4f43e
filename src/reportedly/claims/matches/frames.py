"""Which frames of the lexicon a report's words satisfy, and with which arguments."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.claims.clauses.adjuncts import NEAR, beside, prepositions
from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.adjectives import of_adjective
from reportedly.claims.matches.aid_goods import as_aid
from reportedly.claims.matches.askings import as_asking
from reportedly.claims.matches.ceased import as_ceased
from reportedly.claims.matches.event_nouns import of_noun
from reportedly.claims.matches.matching import DRIVEN, Match, below, fits, with_needs
from reportedly.claims.matches.means import with_means
from reportedly.gazetteer.kinds import NO_EVENT, Frame


def matches(sheet: Sheet, clauses: dict[int, Clause]) -> Iterator[Match]:
    """The best match for each trigger token of the report, in text order."""
    for token in sheet.tokens:
        found = None
        if is_month(sheet, token.i) or _is_named_body(sheet, token.i):
            continue
        if token.i in clauses:
            found = of_clause(sheet, clauses, clauses[token.i])
            found = found and with_means(sheet, clauses, found)
            found = found and as_aid(sheet, clauses[token.i], found)
            found = found and as_asking(sheet, clauses[token.i], found)
            found = found and as_ceased(sheet, clauses, clauses[token.i], found)
        elif token.pos in ("NOUN", "PROPN") or (token.pos == "VERB" and token.dep == "compound"):
            found = of_noun(sheet, clauses, token.i)
        if found is None and token.pos in ("ADJ", "ADV", "VERB") and token.i not in clauses:
            found = of_adjective(sheet, clauses, token.i)
        if found is not None and found.frame.kind != NO_EVENT:
            yield found


def is_month(sheet: Sheet, i: int) -> bool:
    """True for "March" in a date, told or set over an article ("26 March", "March 26, 2022")."""
    if sheet.tokens[i].text not in ("March", "MARCH"):
        return False
    last = len(sheet.tokens) - 1
    beside = (sheet.tokens[max(0, i - 1)], sheet.tokens[min(last, i + 1)])
    return sheet.mention(i, "time") is not None or any(t.pos == "NUM" for t in beside)


def _is_named_body(sheet: Sheet, i: int) -> bool:
    """True for "Amnesty" and "Crisis Group": the name of a body tells no event."""
    mention = sheet.mention(i, "actor")
    if mention is None or not mention.actor or not sheet.tokens[i].text[0].isupper():
        return False
    return bool(mention.actor.id) and mention.actor.type in BODIES


BODIES = frozenset({"international", "organisation", "outlet", "agency"})


def of_clause(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> Match | None:
    """The first frame that a verb clause satisfies, longer patterns first."""
    here = sheet.words[sheet.tokens[row.i].sentence]
    for words, frame in sheet.kinds.verbs.get(sheet.tokens[row.i].lemma, ()):
        if words[-1] not in here:
            continue  # Most patterns fall out here.
        used = below(sheet, row.i, words[1:])
        if used is None:
            continue
        match = with_needs(sheet, verb_match(sheet, row, words, frame, used))
        if fits(sheet, match):
            return match
    return None


def verb_match(
    sheet: Sheet, row: Clause, words: tuple[str, ...], frame: Frame, used: tuple[int, ...]
) -> Match:
    """The arguments of a verb pattern: what its words take up is no argument."""
    objects = [o for o in row.objects if o not in used and not is_sum_of(sheet, o, used)]
    subjects = [s for s in row.subjects if s not in used]
    phrases = list(row.prepositions)
    for extra in used[1:]:
        phrases.extend(p for p in prepositions(sheet, extra) if p not in phrases)
    means = [n for p, n in phrases if p == "with"]
    if frame.object == "theme" or means:
        # "Used live rounds against the crowd": the parser hangs whom on the rounds.
        carrying = [*(objects if frame.object == "theme" else ()), *means]
        aimed = [p for o in carrying for p in prepositions(sheet, o)]
        phrases.extend(p for p in aimed if frame.prepositions.get(p[0]) == "target")
    affected: list[int] = []
    last = sheet.tokens[used[-1]]
    if len(used) > 1 and last.pos in ("ADP", "PART", "ADV", "SCONJ"):
        own = below_preposition(sheet, last.i)
        if own:
            # "took control of the town"; passive "control was taken" keeps its own doer.
            affected = [o for o in objects if o not in own and is_thing(sheet, o)]
            phrases.extend((DRIVEN, o) for o in objects)
            objects = own
            phrases = [p for p in phrases if p[1] not in own]
    elif row.passive and not objects and any(u in row.objects for u in used[1:]):
        objects = []
    elif not (objects or row.passive):
        objects = made_to(sheet, used) or taken_for(sheet, used)
    return Match(
        frame,
        row.i,
        used,
        tuple(subjects),
        tuple(objects),
        tuple(phrases),
        clause=row.i,
        affected=tuple(affected),
        passive=row.passive,
    )


def taken_for(sheet: Sheet, used: tuple[int, ...]) -> list[int]:
    """Whom one "took prisoner": the parser makes one noun of "a priest hostage"."""
    taken = (u for u in used[1:] if sheet.tokens[u].lemma in ("prisoner", "hostage", "captive"))
    below = (c for u in taken for c in sheet.parse.children[u])
    return [
        c
        for c in below
        if sheet.tokens[c].dep in ("compound", "nmod") and "people" in classes_of(sheet, c)
    ]


def is_sum_of(sheet: Sheet, o: int, used: tuple[int, ...]) -> bool:
    """True for the wave of "launched a wave of air strikes": it is what the pattern names."""
    below = (u for u in used[1:] if sheet.tokens[u].dep == "pobj")
    things = (u for u in below if "people" not in classes_of(sheet, u))  # "All of the hostages"
    of = (sheet.tokens[sheet.tokens[u].head] for u in things)
    return any(p.lemma == "of" and p.head == o for p in of)


def made_to(sheet: Sheet, used: tuple[int, ...]) -> list[int]:
    """Whom a thing "caused to flee": the parser makes them the subject of what they do."""
    below = (c for u in used[1:] if sheet.tokens[u].dep == "ccomp" for c in sheet.parse.children[u])
    return [n for c in below if sheet.tokens[c].dep == "nsubj" for n in conjuncts(sheet, c)]


def below_preposition(sheet: Sheet, p: int) -> list[int]:
    """What stands after a preposition, and after the same one joined to it ("to A and to B")."""
    found = []
    for c in sheet.parse.children[p]:
        token = sheet.tokens[c]
        if token.dep == "pobj":
            found.extend(conjuncts(sheet, c))
        elif token.dep == "pcomp" and token.lemma in NEAR:
            found.extend(beside(sheet, c))
        elif token.dep == "conj" and token.lemma == sheet.tokens[p].lemma:
            found.extend(below_preposition(sheet, c))
    return found


def is_thing(sheet: Sheet, i: int) -> bool:
    """False for a time or a measure that the parser takes for an object ("drove 20 km into")."""
    return sheet.mention(i, "time") is None and sheet.tokens[i].lemma not in MEASURES


MEASURES = frozenset("km kilometre kilometer mile metre meter yard foot way distance".split())
