"""Numbers that say nothing of how many it befell, and words beside one that do not either."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers
from reportedly.records.mentions import Mention


def is_excepted(sheet: Sheet, mention: Mention) -> bool:
    """True for the three of "all but three of the hostages were freed": those it did not befall."""
    first = sheet.covered(mention.start, mention.end)[0]
    before = [t.lemma.lower() for t in sheet.tokens[max(0, first - 2) : first]]
    return before in (["all", "but"], ["everyone", "but"], ["all", "except"])


def is_one_of_kind(sheet: Sheet, mention: Mention) -> bool:
    """True for "one of the world's poorest countries", "one of its last camps": no count of it."""
    last = sheet.covered(mention.start, mention.end)[-1]
    if sheet.tokens[last].lemma.lower() != "one":
        return False
    noun = referent(sheet, last)
    below = [sheet.tokens[c] for c in sheet.parse.children[noun]]
    grades = any(t.tag in ("JJS", "RBS") or t.lemma in ("last", "main", "major") for t in below)
    grades = grades or bool(classes_of(sheet, noun) & {"area", "settlement"})
    return noun != last and grades and "people" not in classes_of(sheet, noun)


def is_trait(sheet: Sheet, match: Match, n: int) -> bool:
    """True for "killed nine displaced people": who they were. "Killed 20 and left 300 displaced"
    tells of others."""
    told = n in (*match.objects, *match.subjects) and sheet.tokens[n].dep != "conj"
    befell = [c for c in sheet.parse.children[n] if sheet.tokens[c].dep == "amod" and c < n]
    return told and any(sheet.tokens[c].lemma in numbers().states.words for c in befell)
