"""How a claim stands: denied, conditional, planned, possible, claimed, asserted; and background."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from reportedly.claims.chains.attribution import Chain
from reportedly.claims.chains.doubts import is_possible, takes_up_not
from reportedly.claims.chains.misses import is_brought_near, is_missed, is_supposed_otherwise
from reportedly.claims.chains.plans import governs, is_planned
from reportedly.claims.clauses.described import describes
from reportedly.claims.clauses.gaps import says_none
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.introductions import is_known_to_the_reader, is_presupposed
from reportedly.claims.matches.matching import LIGHT, PLACED, Match
from reportedly.claims.matches.paths import standing_path
from reportedly.claims.matches.settled_by import is_definite
from reportedly.gazetteer.event_words import open_event_words
from reportedly.gazetteer.sources import open_sources
from reportedly.records.times import When
from reportedly.records.values import Modality

OLD = timedelta(days=28)
"""An event that ended longer ago than this before publication is told as history."""


def modality_of(sheet: Sheet, clauses: dict[int, Clause], match: Match, chain: Chain) -> Modality:
    """The first that fits: denied, conditional, planned, possible, claimed, asserted."""
    path = standing_path(sheet, clauses, match)
    if path and not governs(sheet, clauses, match, path[0]):
        path = path[:1]
    if chain.denied:
        return "denied"
    if is_trait_of_ground(sheet, match) or is_taken_as_held(sheet, clauses, match):
        return "claimed" if chain.links else "asserted"
    if match.frame.kind.startswith("statement."):
        # To speak is to act: "did not comment", "will continue to call for" are told as they stand.
        return _of_speech(clauses, match, chain)
    if is_brought_near(sheet, clauses, match):
        return "possible"
    if not _is_in_condition(clauses, match) and (
        _is_negated(sheet, clauses, match)
        or (not chain.withheld and _is_failed(sheet, clauses, own_path(match, path)))
        or is_missed(sheet, clauses, match)
        or _is_unmeant(sheet, match)
    ):
        return "denied"
    if any(_is_excluded(sheet, clauses, below, above) for below, above in pairwise(path)):
        return "possible"  # "Would not rule out sending troops."
    if _is_conditional(sheet, clauses, path, chain):
        return "conditional"
    if match.frame.kind.endswith((".planned", ".vowed")) or is_planned(sheet, clauses, match, path):
        return "planned"
    if is_possible(sheet, clauses, match, path):
        return "possible"
    return "claimed" if chain.links else "asserted"


def is_taken_as_held(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "vowed to end the occupation of X": what is to end is there."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if not match.nominal or match.frame.kind not in HELD or row is None:
        return False
    return match.i in row.objects and sheet.tokens[row.i].lemma in open_event_words().ceasing


def own_path(match: Match, path: list[int]) -> list[int]:
    """The path without the words of a pattern above its head."""
    return [i for i in path if i == match.i or i not in match.words]


def is_trait_of_ground(sheet: Sheet, match: Match) -> bool:
    """True for "to retake a rebel-held town": the plan is to retake it; held it is."""
    return match.frame.kind in HELD and describes(sheet, match.i)


HELD = frozenset({"territory.held", "territory.contested"})


def _is_unmeant(sheet: Sheet, match: Match) -> bool:
    """ "Has no intention of attacking", "no plans to withdraw"."""
    for above in list(sheet.parse.ancestors(match.i))[:4]:
        if sheet.tokens[above].lemma in MEANT and sheet.tokens[above].pos == "NOUN":
            return any(says_none(sheet, c) for c in sheet.parse.children[above])
    return False


MEANT = frozenset({"intention", "plan", "intent", "desire", "wish"})


def _is_in_condition(clauses: dict[int, Clause], match: Match) -> bool:
    """True for "unless they leave", "if they do not disarm": nobody says that they have not."""
    row = clauses.get(match.i)
    return row is not None and row.mark in open_sources().words["conditions"]


SILENT = frozenset(
    f"statement.{how}" for how in ("declined", "responsibility", "confirmed", "no_claim")
)
"""Speech acts whose absence is news of its own: "did not comment", "no one claimed it"."""


def _of_speech(clauses: dict[int, Clause], match: Match, chain: Chain) -> Modality:
    """How a speech act stands: "have not condemned" is denied, others as told."""
    kind, row = match.frame.kind, clauses.get(match.i)
    if row is not None and row.negated and kind not in SILENT:
        return "denied"
    return "claimed" if chain.links else "asserted"


def yet_to_come(modality: Modality, when: When | None, today: date | None) -> bool:
    """True for what is told as a fact and dated after the day of publication: it is planned."""
    return modality in ("asserted", "claimed") and is_ahead(when, today)


def is_past(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for a verb in the past tense, whatever day stands beside it."""
    row = clauses.get(match.i)
    return row is not None and (row.perfect or sheet.tokens[match.i].tag == "VBD")


def is_ahead(when: When | None, today: date | None) -> bool:
    """True for a day after that of publication."""
    if when is None or when.earliest is None or today is None:
        return False
    return date.fromisoformat(when.earliest[:10]) > today


def _is_negated(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    if match.nominal:
        return _is_denied_noun(sheet, clauses, match)
    told = (
        sheet.tokens[match.i].lemma not in open_sources().verbs["withhold"]
        and match.frame.kind not in REFUSING
    )
    if takes_up_not(sheet, match):
        return False
    return told and match.i in clauses and clauses[match.i].negated


def _is_failed(sheet: Sheet, clauses: dict[int, Clause], path: list[int]) -> bool:
    """ "failed to take the town", "does not plan to withdraw"."""
    failing = open_sources().verbs["fail"]
    for below, above in pairwise(path):
        if _is_excluded(sheet, clauses, below, above):
            return not (clauses[above].negated or clauses[above].modals)
        if clauses[below].infinitive and clauses[below].relation in ("xcomp", "ccomp"):
            lemma = sheet.tokens[above].lemma
            if lemma in failing or (
                clauses[above].negated and lemma not in open_sources().verbs["withhold"] | {"be"}
            ):
                return not (lemma in failing and clauses[above].negated)
    return False


def _is_excluded(sheet: Sheet, clauses: dict[int, Clause], below: int, above: int) -> bool:
    """ "Ruled out sending troops": not "would not rule it out"."""
    row = clauses[below]
    gerund = sheet.tokens[below].tag == "VBG" and row.relation in EXCLUDED
    return gerund and sheet.tokens[above].lemma in open_sources().verbs["exclude"]


EXCLUDED = frozenset({"xcomp", "ccomp", "pcomp", "advcl"})
"""Labels that the parser gives a gerund below "rule out"."""


REFUSING = frozenset({"aid.unable", "talks.refused"})
"""Kinds that "not" belongs to: "cannot help", "will not talk"."""


def _is_denied_noun(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "no attack", "did not carry out an attack", "not aware of any losses"."""
    children = sheet.parse.children[match.i]
    if _is_unheard_of(sheet, match.i):
        return True
    row = clauses.get(match.clause) if match.clause is not None else None
    if any(says_none(sheet, c) for c in children):
        return True
    if (
        row is None
        or not row.negated
        or sheet.tokens[row.i].lemma in open_sources().verbs["withhold"]
    ):
        return False
    if any(sheet.tokens[c].lemma == "any" for c in children):
        return sheet.tokens[row.i].lemma not in open_sources().verbs["mind"]
    if match.i in row.subjects:
        return sheet.tokens[row.i].lemma in PLACED
    return match.i in row.objects and (
        sheet.tokens[row.i].lemma in LIGHT or not is_definite(sheet, match.i)
    )


def _is_unheard_of(sheet: Sheet, i: int) -> bool:
    """True for "no reports of casualties", "no sign of fighting"."""
    of = sheet.tokens[sheet.tokens[i].head]
    noun = sheet.tokens[of.head]
    if of.lemma != "of" or noun.lemma not in HEARD_OF:
        return False
    return any(sheet.tokens[c].lemma == "no" for c in sheet.parse.children[noun.i])


HEARD_OF = frozenset({"report", "word", "sign", "indication", "news", "evidence", "information"})


def _is_conditional(
    sheet: Sheet, clauses: dict[int, Clause], path: list[int], chain: Chain
) -> bool:
    conditions = open_sources().words["conditions"]
    for n, i in enumerate(path):
        row = clauses[i]
        if row.mark in conditions and i not in chain.verbs:
            return True
        if n == 0 and "would" in row.modals and not chain.links:
            return True
        if is_supposed_otherwise(sheet, clauses, row):
            return True
        if n == 0 and any(
            sheet.tokens[c].dep == "advcl" and c in clauses and clauses[c].mark in conditions
            for c in sheet.parse.children[i]
        ):
            plans = sheet.tokens[i].lemma in open_sources().verbs["plan_noun"]
            return bool(row.modals) or plans
    return False


def is_background(
    sheet: Sheet,
    clauses: dict[int, Clause],
    match: Match,
    when: When | None,
    today: date | None,
    speech: frozenset[int],
) -> bool:
    """History and what is presupposed: an old date, a state before the news, a mere modifier."""
    if is_old(when, today):
        return True
    if not match.nominal:
        dated = when is not None and when.latest is not None and today is not None
        return not dated and is_known_to_the_reader(sheet, clauses, match)
    return is_presupposed(sheet, clauses, match, speech)


def is_old(when: When | None, today: date | None) -> bool:
    """True for an event of a day long past, or of a named year."""
    if when is None:
        return False
    if when.latest is not None and today is not None:
        return date.fromisoformat(when.latest) < today - OLD
    return when.text is not None and when.latest is None and _names_year(when)


def _names_year(when: When) -> bool:
    return when.precision == "year" and when.unresolved is None
