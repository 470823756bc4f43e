"""What came near and did not come about: "nearly took it", "ruled out a withdrawal", "had they"."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.clauses.untruths import judged_false
from reportedly.claims.matches.matching import Match
from reportedly.claims.matches.settled_by import is_definite
from reportedly.gazetteer.sources import open_sources

ABLE = frozenset({"could", "can"})
INVERTED = frozenset({"had", "were", "should"})
"""Auxiliaries that stand before the subject where "if" is left out."""
SUPPOSED = frozenset({"would", "could", "might", "will", "'d"})


def is_missed(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for what the words say did not come about, without a "not"."""
    if match.nominal:
        row = excluding(sheet, clauses, match)
        return (row is not None and not (row.negated or row.modals)) or is_hoax(
            sheet, clauses, match
        )
    row = clauses.get(match.i)
    if row is None:
        return False
    cut_short = row.mark == "before" and bool(ABLE & set(row.modals))
    return cut_short or is_nearly(sheet, match.i) or is_cleared_of(sheet, match.i)


def is_cleared_of(sheet: Sheet, i: int) -> bool:
    """True for "was acquitted of killing": the court says that he did not."""
    token = sheet.tokens[i]
    verb = sheet.tokens[sheet.tokens[token.head].head]
    return token.dep == "pcomp" and verb.lemma in open_sources().verbs["clear"]


def is_hoax(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "the capture was a hoax"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or match.i not in row.subjects:
        return False
    return sheet.tokens[row.i].lemma == "be" and judged_false(sheet, row.i)


def is_nearly(sheet: Sheet, i: int) -> bool:
    """True for "nearly captured"; not for "captured nearly all of it"."""
    below = (c for c in sheet.parse.children[i] if c == i - 1)
    return any(sheet.tokens[c].lemma in open_sources().words["nearly"] for c in below)


def excluding(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> Clause | None:
    """The clause of "ruled out an attack", where the attack is its object."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or match.i not in row.objects:
        return None
    verb = sheet.tokens[row.i]
    out = any(sheet.tokens[c].dep == "prt" for c in sheet.parse.children[row.i])
    return row if out and verb.lemma in open_sources().verbs["exclude"] else None


def is_brought_near(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "on the verge of capturing it", "did not rule it out", "warned of an attack"."""
    if match.nominal:
        row = excluding(sheet, clauses, match)
        left_open = row is not None and bool(row.negated or row.modals)
        return left_open or is_warned_of(sheet, clauses, match)
    token = sheet.tokens[match.i]
    of = sheet.tokens[token.head]
    if token.dep != "pcomp" or of.lemma != "of":
        return False
    return sheet.tokens[of.head].lemma in open_sources().words["brink"]


def is_warned_of(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "warned of an attack"; "of the attack" speaks of one that the reader knows."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if (
        row is None
        or sheet.tokens[row.i].lemma not in open_sources().verbs["forewarn"]
        or is_definite(sheet, match.i)
    ):
        return False
    return any((word, match.i) in row.prepositions for word in ("of", "about", "against"))


def is_supposed_otherwise(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """True for "had they taken the town, thousands would have fled": "if" is left out."""
    if row.above is None or not row.subjects:
        return False
    above = clauses[row.above]
    if row.relation in ("relcl", "acl") and "would" in above.modals:
        # "It would be the first time they had taken a town."
        return sheet.tokens[sheet.tokens[row.i].head].lemma == "time"
    if not above.subjects and sheet.tokens[above.i].text.lower() in INVERTED:
        # "Ten would have died had it gone off": the parser hangs both clauses on "had".
        beside = (c for c in sheet.parse.children[above.i] if c in clauses and c != row.i)
        return any(SUPPOSED & set(clauses[c].modals) for c in beside)
    if not SUPPOSED & set(above.modals):
        return False
    first = min(sheet.parse.subtree(row.subjects[0]))
    helps = (c for c in sheet.parse.children[row.i] if c < first)
    return any(sheet.tokens[c].text.lower() in INVERTED for c in helps)
